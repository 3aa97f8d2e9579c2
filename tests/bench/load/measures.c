/* What is measured while clients are connected. Each action prints one object. */
#include "load.h"

#include <math.h>
#include <string.h>

#define SETTLE 5.0 /* seconds for what is on its way when a measure ends */

typedef struct {
    size_t first, count; /* the clients that take part */
    int message;
    uint64_t sent, delivered, counted;
    bool measuring, draining;
    double begin, end;
    Usage start, used;
} Run;

static Run run;
static Samples times;

static void start_run(size_t first, size_t count, int message, double warmup, double seconds) {
    double at = now();
    run = (Run){.first = first, .count = count, .message = message, .begin = at + warmup, .end = at + warmup + seconds};
    samples_clear(&times);
    for (size_t i = first; i < first + count; i++) {
        connections[i].sent_count = 0;
        dialect_prepare(&connections[i]);
    }
}

static bool partner_is_there(const Connection *connection) {
    return connection->state == READY && connections[connection->number ^ 1].state == READY;
}

static void send_one(Connection *connection) {
    connection_send(connection, run.message);
    run.sent++;
}

/* Warming up, then measuring, then taking in what is still on its way. Returns the next change. */
static double advance(double at) {
    if (!run.measuring && !run.draining && at >= run.begin) {
        run.measuring = true;
        run.start = usage_now();
    }
    if (run.measuring && at >= run.end) {
        run.used = usage_since(run.start);
        run.measuring = false;
        run.draining = true;
    }
    if (run.draining && (run.delivered >= run.sent || at >= run.end + SETTLE)) activity.done = true;
    return run.draining ? run.end + SETTLE : run.measuring ? run.end : run.begin;
}

static void note_delivery(void) {
    run.delivered++;
    if (run.measuring) run.counted++;
}

static void report(const char *name) {
    printf("{\"action\":\"%s\",", name);
    usage_print(&run.used);
    samples_print("latency", &times);
    troubles_print();
    printf("\"sent\":%llu,\"delivered\":%llu,\"counted\":%llu}\n", (unsigned long long)run.sent,
           (unsigned long long)run.delivered, (unsigned long long)run.counted);
}

static void go(const char *name) {
    loop_run(run.end + SETTLE + 1);
    activity = (Activity){0};
    report(name);
}

/* Relay: each client answers what it hears, so that `window` messages of each pair are always on their way. */

static void answer(Connection *connection) {
    note_delivery();
    if (!run.draining && partner_is_there(connection)) send_one(connection);
}

void measure_relay(size_t first, size_t pairs, int message, uint32_t window, double warmup, double seconds) {
    start_run(first, pairs * 2, message, warmup, seconds);
    activity = (Activity){.delivered = answer, .tick = advance};
    for (size_t i = first; i < first + pairs * 2; i += 2) {
        if (!partner_is_there(&connections[i])) continue;
        for (uint32_t n = 0; n < window; n++) send_one(&connections[i]);
        connection_flush(&connections[i]);
    }
    go("relay");
}

/* Pace: clients send in turn, `rate` messages a second in all. Latency counts from when a message was due, so
 * that a generator or server that is late cannot hide it. */

static double interval, due;
static size_t turn;

static void note_latency(Connection *connection) {
    double sent_at = connection_expected(connection);
    note_delivery();
    if (sent_at >= run.begin && sent_at < run.end) samples_add(&times, now() - sent_at);
}

static double send_due(double at) {
    for (; due <= at && due < run.end; due += interval) {
        Connection *sender = &connections[run.first + turn];
        turn = (turn + 1) % run.count;
        if (!partner_is_there(sender)) continue;
        connection_expect(&connections[sender->number ^ 1], due);
        send_one(sender);
        connection_flush(sender);
    }
    double next = advance(at); /* only now, or it could find that nothing is on its way */
    return due < run.end && due < next ? due : next;
}

void measure_pace(size_t first, size_t pairs, int message, double rate, double warmup, double seconds) {
    start_run(first, pairs * 2, message, warmup, seconds);
    activity = (Activity){.delivered = note_latency, .tick = send_due};
    interval = 1 / rate;
    due = now();
    turn = 0;
    go("pace");
}

/* Fan-out: one client speaks to `members` others, and again when all have heard. */

static void hear(Connection *connection) {
    (void)connection;
    note_delivery();
    if (run.draining || run.delivered % (run.count - 1)) return;
    Connection *sender = &connections[run.first];
    connection_send(sender, run.message);
    run.sent += run.count - 1;
    connection_flush(sender);
}

void measure_fan_out(size_t first, size_t members, int message, uint32_t window, double warmup, double seconds) {
    start_run(first, members + 1, message, warmup, seconds);
    activity = (Activity){.delivered = hear, .tick = advance};
    for (uint32_t n = 0; n < window; n++) {
        connection_send(&connections[first], message);
        run.sent += members;
    }
    connection_flush(&connections[first]);
    go("fan_out");
}

/* Opening many clients, `parallel` at a time; holding them; closing them. ------------------------------ */

static struct {
    size_t next, wanted, under_way, parallel, ready;
    Samples first_byte, whole;
} opening;

static void open_more(void) {
    while (opening.under_way < opening.parallel && opening.next < opening.wanted) {
        if (connection_open(&connections[opening.next++])) opening.under_way++;
    }
    if (!opening.under_way) activity.done = true;
}

static void opened(Connection *connection) {
    samples_add(&opening.first_byte, connection->answered_at - connection->requested_at);
    samples_add(&opening.whole, now() - connection->opened_at);
    opening.ready++;
    opening.under_way--;
    open_more();
}

static void failed(Connection *connection) {
    (void)connection;
    opening.under_way--;
    open_more();
}

static size_t first_unused(void) {
    size_t i = 0;
    while (i < connection_count && connections[i].state != UNUSED) i++;
    return i;
}

void measure_open(size_t count, uint32_t per_room, size_t parallel, double timeout) {
    size_t first = first_unused();
    samples_clear(&opening.first_byte);
    samples_clear(&opening.whole);
    opening.next = first;
    opening.wanted = first + count < connection_count ? first + count : connection_count;
    opening.parallel = parallel;
    opening.under_way = opening.ready = 0;
    for (size_t i = first; i < opening.wanted; i++) connections[i].per_room = per_room;
    activity = (Activity){.ready = opened, .gone = failed};
    Usage start = usage_now();
    open_more();
    loop_run(start.wall + timeout);
    activity = (Activity){0};
    Usage used = usage_since(start);
    printf("{\"action\":\"open\",");
    usage_print(&used);
    samples_print("first_byte", &opening.first_byte);
    samples_print("ready", &opening.whole);
    troubles_print();
    printf("\"first\":%zu,\"opened\":%zu}\n", first, opening.ready);
}

void measure_hold(double seconds) {
    activity = (Activity){0};
    Usage start = usage_now();
    loop_run(start.wall + seconds);
    Usage used = usage_since(start);
    size_t there = 0;
    for (size_t i = 0; i < connection_count; i++) there += connections[i].state == READY;
    printf("{\"action\":\"hold\",");
    usage_print(&used);
    troubles_print();
    printf("\"connected\":%zu}\n", there);
}

static size_t leaving;

static void left(Connection *connection) {
    (void)connection;
    if (!--leaving) activity.done = true;
}

void measure_close(size_t first, size_t count, double timeout) {
    Usage start = usage_now();
    leaving = 0;
    activity = (Activity){.gone = left};
    for (size_t i = first; i < first + count && i < connection_count; i++) leaving += connections[i].state == READY;
    size_t wanted = leaving;
    for (size_t i = first; i < first + count && i < connection_count; i++) connection_leave(&connections[i]);
    if (leaving) loop_run(start.wall + timeout);
    activity = (Activity){0};
    for (size_t i = first; i < first + count && i < connection_count; i++) {
        if (connections[i].state == LEAVING) connection_drop(&connections[i]);
        if (connections[i].state == GONE) connections[i].state = UNUSED; /* may be opened again */
    }
    Usage used = usage_since(start);
    printf("{\"action\":\"close\",");
    usage_print(&used);
    printf("\"closed\":%zu,\"cut\":%zu}\n", wanted - leaving, leaving);
}
