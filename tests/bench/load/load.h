/* The load generator: many WebSocket clients in one thread, which must never be what a measure waits for.
 *
 * It knows RFC 6455, TCP and TLS, and nothing of what is said: the driver (generator.py) gives it paths,
 * greetings and messages as templates. Commands come in on stdin, one a line with tabs between the words;
 * each action answers with one line of JSON on stdout. Times are seconds of CLOCK_MONOTONIC.
 */
#ifndef LOAD_H
#define LOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#include <openssl/ssl.h>

#define MAX_MESSAGES 4
#define MAX_RULES 8
#define ID_ROOM 48

/* clock.c: time, CPU time, and samples of times -------------------------------------------------------- */

typedef struct {
    double wall, server, own; /* CPU seconds of the server's process and of this one */
} Usage;

typedef struct {
    double *values;
    size_t count, room;
} Samples;

double now(void);
Usage usage_now(void);
Usage usage_since(Usage start);
void usage_watch(pid_t server);
void usage_print(const Usage *used);
void samples_add(Samples *samples, double value);
void samples_clear(Samples *samples);
void samples_print(const char *name, Samples *samples);

/* connection.c: one client ----------------------------------------------------------------------------- */

typedef enum { UNUSED, CONNECTING, SECURING, UPGRADING, GREETING, READY, LEAVING, GONE } State;

typedef struct {
    uint8_t *bytes;
    size_t length, room;
} Buffer;

typedef struct {
    uint32_t number; /* partners are 2n and 2n+1 */
    uint32_t per_room;
    State state;
    int descriptor;
    bool writing; /* epoll tells when there is room to write */
    SSL *tls;
    char id[ID_ROOM];
    uint8_t mask[4];
    Buffer in, out;
    Buffer frames[MAX_MESSAGES]; /* the messages, ready to send */
    double opened_at, requested_at, answered_at;
    double *sent_at; /* when what is still to come was sent: a ring */
    uint32_t sent_room, sent_head, sent_count;
    uint64_t received;
} Connection;

typedef struct {
    char host[64];
    int port;
    bool tls;
} Server;

extern Server server;
extern Connection *connections;
extern size_t connection_count;

void buffer_add(Buffer *buffer, const void *bytes, size_t length);
bool connections_reserve(size_t count);
bool connection_open(Connection *connection);
void connection_event(Connection *connection, uint32_t events);
void connection_say(Connection *connection, const char *text, size_t length);
void connection_send(Connection *connection, int message);
void connection_flush(Connection *connection);
void connection_leave(Connection *connection);
void connection_drop(Connection *connection);
void connection_expect(Connection *connection, double sent_at);
double connection_expected(Connection *connection);

/* frames.c: RFC 6455 section 5 ------------------------------------------------------------------------- */

typedef struct {
    uint8_t opcode;
    const uint8_t *payload;
    size_t length, whole; /* of the payload, and with its header */
} Frame;

bool frame_read(const uint8_t *bytes, size_t length, Frame *frame);
void frame_add(Buffer *out, uint8_t opcode, const void *payload, size_t length, const uint8_t mask[4]);

/* dialect.c: what is said, as the driver gave it ------------------------------------------------------- */

typedef struct {
    const char *path;
    const char *greetings[MAX_RULES];
    const char *ready;  /* how the answer to the greeting begins; NULL: none comes */
    const char *marker; /* the server's id for us follows it; NULL: we name ourselves */
    const char *counted[MAX_RULES];
    const char *refused[MAX_RULES];
    const char *heartbeats[MAX_RULES], *answers[MAX_RULES];
    const char *messages[MAX_MESSAGES];
    const char *farewell;
} Dialect;

typedef struct {
    uint64_t refused, other, gone; /* refusals, frames that no rule names, connections that ended early */
    char complaint[160];
} Troubles;

extern Dialect dialect;
extern Troubles troubles;

size_t dialect_expand(const char *text, const Connection *connection, char *out, size_t room);
void dialect_name(Connection *connection);
void dialect_greet(Connection *connection);
void dialect_prepare(Connection *connection);
void dialect_hear(Connection *connection, const uint8_t *text, size_t length);
void troubles_print(void);

/* loop.c: epoll, and who is told what happens ---------------------------------------------------------- */

typedef struct {
    void (*ready)(Connection *);     /* connected and greeted */
    void (*delivered)(Connection *); /* a counted message came */
    void (*gone)(Connection *);      /* the connection ended */
    double (*tick)(double now);      /* at each turn; returns when it wants the next at the latest */
    bool done;
} Activity;

extern Activity activity;

void loop_start(void);
void loop_watch(Connection *connection, bool add);
void loop_forget(Connection *connection);
bool loop_run(double deadline); /* until activity.done; false: the deadline came first */

/* measures.c and life.c: the actions ------------------------------------------------------------------- */

void measure_open(size_t count, uint32_t per_room, size_t parallel, double timeout);
void measure_relay(size_t first, size_t pairs, int message, uint32_t window, double warmup, double seconds);
void measure_pace(size_t first, size_t pairs, int message, double rate, double warmup, double seconds);
void measure_fan_out(size_t first, size_t members, int message, uint32_t window, double warmup, double seconds);
void measure_hold(double seconds);
void measure_close(size_t first, size_t count, double timeout);
void measure_life(size_t pairs, double rate, uint32_t candidates, double hold, uint32_t renegotiations, double timeout);

#endif
