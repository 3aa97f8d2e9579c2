/* The life of a call as its signaling sees it: two peers come, offer and answer, trickle candidates, stay with
 * a new offer now and then, and leave. Pairs arrive at a steady rate and overlap.
 *
 * Messages: 0 is the offer, 1 the answer, 2 a candidate. */
#include "load.h"

#include <stdlib.h>

enum { OFFER, ANSWER, CANDIDATE };

typedef enum { COMING, ELDER_THERE, OFFERED, ANSWERED, TRICKLING, HOLDING, DEPARTING, FINISHED, FAILED } Step;

typedef struct {
    Step step;
    double came_at, offered_at, due;
    uint32_t heard, renegotiated;
} Call;

static struct {
    Call *calls;
    size_t pairs, arrived, over, complete, most;
    double start, rate, hold;
    uint32_t candidates, renegotiations;
    Samples first_byte, round_trip, connected;
} life;

static Call *call_of(const Connection *connection) { return &life.calls[connection->number / 2]; }

static Connection *elder(const Call *call) { return &connections[2 * (call - life.calls)]; }

static Connection *newcomer(const Call *call) { return elder(call) + 1; }

static void end(Call *call, Step how) {
    if (call->step == FINISHED || call->step == FAILED) return;
    call->step = how;
    life.over++;
    life.complete += how == FINISHED;
    connection_drop(elder(call));
    connection_drop(newcomer(call));
}

static void offer(Call *call) {
    call->step = OFFERED;
    call->offered_at = now();
    connection_send(newcomer(call), OFFER);
    connection_flush(newcomer(call));
}

static void there(Connection *connection) {
    Call *call = call_of(connection);
    samples_add(&life.first_byte, connection->answered_at - connection->requested_at);
    if (call->step == COMING) {
        call->step = ELDER_THERE;
        if (!connection_open(newcomer(call))) end(call, FAILED);
        return;
    }
    dialect_prepare(elder(call));
    dialect_prepare(newcomer(call));
    offer(call);
}

static void hold(Call *call) {
    call->step = HOLDING;
    call->due = now() + life.hold;
}

static void trickle(Call *call) {
    call->step = TRICKLING;
    call->heard = 0;
    for (uint32_t i = 0; i < life.candidates; i++) {
        connection_send(elder(call), CANDIDATE);
        connection_send(newcomer(call), CANDIDATE);
    }
    connection_flush(elder(call));
    connection_flush(newcomer(call));
}

static void answered(Call *call) {
    samples_add(&life.round_trip, now() - call->offered_at);
    if (call->renegotiated)
        hold(call);
    else
        trickle(call);
}

static void heard(Connection *connection) {
    Call *call = call_of(connection);
    switch (call->step) {
    case OFFERED:
        call->step = ANSWERED;
        connection_send(elder(call), ANSWER);
        connection_flush(elder(call));
        break;
    case ANSWERED:
        answered(call);
        break;
    case TRICKLING:
        if (++call->heard < 2 * life.candidates) break;
        samples_add(&life.connected, now() - call->came_at);
        hold(call);
        break;
    default:
        break;
    }
}

static void ended(Connection *connection) {
    Call *call = call_of(connection);
    if (call->step != DEPARTING)
        end(call, FAILED);
    else if (elder(call)->state == GONE && newcomer(call)->state == GONE)
        end(call, FINISHED);
}

static void go_on(Call *call) {
    if (call->renegotiated++ < life.renegotiations) {
        offer(call);
        return;
    }
    call->step = DEPARTING;
    connection_leave(newcomer(call));
    connection_leave(elder(call));
}

static void arrive(double at) {
    Call *call = &life.calls[life.arrived++];
    call->came_at = at;
    if (!connection_open(elder(call))) end(call, FAILED);
    if (life.arrived - life.over > life.most) life.most = life.arrived - life.over;
}

static double tick(double at) {
    while (life.arrived < life.pairs && life.start + (double)life.arrived / life.rate <= at) arrive(at);
    for (size_t i = 0; i < life.arrived; i++)
        if (life.calls[i].step == HOLDING && life.calls[i].due <= at) go_on(&life.calls[i]);
    if (life.over == life.pairs) activity.done = true;
    double next = life.start + (double)life.arrived / life.rate;
    return life.arrived < life.pairs && next < at + 0.005 ? next : at + 0.005;
}

static void report(const Usage *used) {
    printf("{\"action\":\"life\",");
    usage_print(used);
    samples_print("first_byte", &life.first_byte);
    samples_print("round_trip", &life.round_trip);
    samples_print("connected", &life.connected);
    troubles_print();
    printf("\"pairs\":%zu,\"complete\":%zu,\"at_once\":%zu}\n", life.pairs, life.complete, life.most);
}

void measure_life(size_t pairs, double rate, uint32_t candidates, double hold_for, uint32_t renegotiations,
                  double timeout) {
    life.calls = calloc(pairs, sizeof(Call));
    if (!life.calls) abort();
    life.pairs = pairs;
    life.rate = rate;
    life.candidates = candidates;
    life.hold = hold_for;
    life.renegotiations = renegotiations;
    life.arrived = life.over = life.complete = life.most = 0;
    samples_clear(&life.first_byte);
    samples_clear(&life.round_trip);
    samples_clear(&life.connected);
    activity = (Activity){.ready = there, .delivered = heard, .gone = ended, .tick = tick};
    Usage start = usage_now();
    life.start = start.wall;
    loop_run(start.wall + timeout);
    activity = (Activity){0};
    Usage used = usage_since(start);
    report(&used);
    free(life.calls);
}
