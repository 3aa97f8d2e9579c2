/* One client: TCP, TLS if wanted, the upgrade of RFC 6455 section 4.1, then frames. */
#define _GNU_SOURCE
#include "load.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/err.h>

#define READ_AT_ONCE 65536
#define PER_ADDRESS 16384 /* a source address has 28,000 ports */

enum { TEXT = 1, CLOSE = 8, PING = 9, PONG = 10 };

Server server;
Connection *connections;
size_t connection_count;

void buffer_add(Buffer *buffer, const void *bytes, size_t length) {
    if (buffer->length + length > buffer->room) {
        buffer->room = (buffer->length + length) * 2;
        buffer->bytes = realloc(buffer->bytes, buffer->room);
        if (!buffer->bytes) abort();
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
}

static void buffer_take(Buffer *buffer, size_t length) {
    buffer->length -= length;
    if (buffer->length) memmove(buffer->bytes, buffer->bytes + length, buffer->length);
}

/* All clients of the whole run stand in one array that never moves, for epoll points into it. */
bool connections_reserve(size_t count) {
    connections = calloc(count, sizeof(Connection));
    connection_count = count;
    for (size_t i = 0; connections && i < count; i++) {
        uint32_t scrambled = ((uint32_t)i + 1) * 2654435761u;
        connections[i].number = (uint32_t)i;
        connections[i].per_room = 2;
        memcpy(connections[i].mask, &scrambled, 4);
    }
    return connections;
}

/* Opening ---------------------------------------------------------------------------------------------- */

static SSL *secure(int descriptor) {
    static SSL_CTX *context;
    if (!context) {
        context = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL); /* the speed is measured, not the trust */
        SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
        SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                      SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    }
    SSL *tls = SSL_new(context);
    SSL_set_fd(tls, descriptor);
    SSL_set_connect_state(tls);
    return tls;
}

/* The whole of 127.0.0.0/8 is this machine: take the next address when the ports of one run out. */
static void spread(int descriptor, uint32_t number) {
    int on = 1;
    struct sockaddr_in from = {.sin_family = AF_INET};
    from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + number / PER_ADDRESS);
    setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    bind(descriptor, (struct sockaddr *)&from, sizeof from);
}

bool connection_open(Connection *connection) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)server.port)};
    int on = 1, descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    inet_pton(AF_INET, server.host, &to.sin_addr);
    connection->descriptor = descriptor;
    connection->opened_at = now();
    connection->received = connection->in.length = connection->out.length = connection->sent_count = 0;
    dialect_name(connection);
    if (descriptor < 0) return false;
    spread(descriptor, connection->number);
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(descriptor, (struct sockaddr *)&to, sizeof to) && errno != EINPROGRESS) {
        close(descriptor);
        return false;
    }
    connection->tls = server.tls ? secure(descriptor) : NULL;
    connection->state = CONNECTING;
    connection->writing = true;
    loop_watch(connection, true);
    return true;
}

static void request_upgrade(Connection *connection) {
    char path[512], request[1024];
    dialect_expand(dialect.path, connection, path, sizeof path);
    int length = snprintf(request, sizeof request,
                          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
                          path, server.host, server.port);
    connection->state = UPGRADING;
    connection->requested_at = now();
    connection->answered_at = 0;
    buffer_add(&connection->out, request, (size_t)length);
    connection_flush(connection);
}

static void want_write(Connection *connection, bool wanted) {
    if (connection->writing != wanted) {
        connection->writing = wanted;
        loop_watch(connection, false);
    }
}

static void go_on_securing(Connection *connection) {
    int result = SSL_do_handshake(connection->tls);
    if (result == 1) {
        want_write(connection, false);
        request_upgrade(connection);
        return;
    }
    int reason = SSL_get_error(connection->tls, result);
    if (reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE)
        want_write(connection, reason == SSL_ERROR_WANT_WRITE);
    else
        connection_drop(connection);
    ERR_clear_error();
}

static void connected(Connection *connection) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(connection->descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error) {
        connection_drop(connection);
    } else if (connection->tls) {
        connection->state = SECURING;
        go_on_securing(connection);
    } else {
        want_write(connection, false);
        request_upgrade(connection);
    }
}

/* Ending ----------------------------------------------------------------------------------------------- */

void connection_drop(Connection *connection) {
    State was = connection->state;
    if (was == UNUSED || was == GONE) return;
    connection->state = GONE;
    loop_forget(connection);
    if (connection->tls) SSL_free(connection->tls);
    connection->tls = NULL;
    close(connection->descriptor);
    if (was != LEAVING) troubles.gone++;
    if (activity.gone) activity.gone(connection);
}

/* Say goodbye and wait for the server to close (RFC 6455 section 7.1.1). */
void connection_leave(Connection *connection) {
    static const uint8_t normal[2] = {1000 >> 8, 1000 & 0xFF};
    if (connection->state != READY) return;
    connection->state = LEAVING;
    char text[256];
    if (dialect.farewell)
        connection_say(connection, text, dialect_expand(dialect.farewell, connection, text, sizeof text));
    frame_add(&connection->out, CLOSE, normal, sizeof normal, connection->mask);
    connection_flush(connection);
}

/* Writing ---------------------------------------------------------------------------------------------- */

void connection_say(Connection *connection, const char *text, size_t length) {
    frame_add(&connection->out, TEXT, text, length, connection->mask);
}

void connection_send(Connection *connection, int message) {
    Buffer *frame = &connection->frames[message];
    buffer_add(&connection->out, frame->bytes, frame->length);
}

static ssize_t put(Connection *connection) {
    Buffer *out = &connection->out;
    if (!connection->tls) return send(connection->descriptor, out->bytes, out->length, MSG_NOSIGNAL);
    int result = SSL_write(connection->tls, out->bytes, (int)out->length);
    int reason = result > 0 ? 0 : SSL_get_error(connection->tls, result);
    errno = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE ? EAGAIN : EPIPE;
    ERR_clear_error();
    return result;
}

void connection_flush(Connection *connection) {
    while (connection->out.length && connection->state != GONE) {
        ssize_t written = put(connection);
        if (written > 0) {
            buffer_take(&connection->out, (size_t)written);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            want_write(connection, true);
            return;
        } else {
            connection_drop(connection);
            return;
        }
    }
    if (connection->state != GONE) want_write(connection, false);
}

/* Reading ---------------------------------------------------------------------------------------------- */

static void take_frame(Connection *connection, const Frame *frame) {
    switch (frame->opcode) {
    case TEXT:
        dialect_hear(connection, frame->payload, frame->length);
        break;
    case PING:
        frame_add(&connection->out, PONG, frame->payload, frame->length, connection->mask);
        break;
    case CLOSE:
        connection_drop(connection);
        break;
    default:
        break;
    }
}

/* Returns how many bytes were used. */
static size_t take_frames(Connection *connection, const uint8_t *bytes, size_t length) {
    size_t used = 0;
    Frame frame;
    while (connection->state != GONE && frame_read(bytes + used, length - used, &frame)) {
        take_frame(connection, &frame);
        used += frame.whole;
    }
    return used;
}

static size_t take_answer(Connection *connection, const uint8_t *bytes, size_t length) {
    const uint8_t *end = memmem(bytes, length, "\r\n\r\n", 4);
    if (!connection->answered_at) connection->answered_at = now();
    if (!end) return 0;
    if (length < 12 || memcmp(bytes, "HTTP/1.1 101", 12)) {
        connection_drop(connection);
        return length;
    }
    connection->state = dialect.ready ? GREETING : READY;
    dialect_greet(connection);
    if (connection->state == READY && activity.ready) activity.ready(connection);
    return (size_t)(end - bytes) + 4;
}

static size_t take(Connection *connection, const uint8_t *bytes, size_t length) {
    size_t used = 0;
    if (connection->state == UPGRADING) {
        used = take_answer(connection, bytes, length);
        if (connection->state == UPGRADING) return used;
    }
    return used + take_frames(connection, bytes + used, length - used);
}

static void take_in(Connection *connection, const uint8_t *bytes, size_t length) {
    Buffer *in = &connection->in;
    if (!in->length) { /* the usual case: nothing is left from before */
        size_t used = take(connection, bytes, length);
        if (used < length) buffer_add(in, bytes + used, length - used);
        return;
    }
    buffer_add(in, bytes, length);
    buffer_take(in, take(connection, in->bytes, in->length));
}

static ssize_t get(Connection *connection, uint8_t *into) {
    if (!connection->tls) return recv(connection->descriptor, into, READ_AT_ONCE, 0);
    int result = SSL_read(connection->tls, into, READ_AT_ONCE);
    int reason = result > 0 ? 0 : SSL_get_error(connection->tls, result);
    ERR_clear_error();
    errno = reason == SSL_ERROR_WANT_READ || reason == SSL_ERROR_WANT_WRITE ? EAGAIN : EPIPE;
    return reason == SSL_ERROR_ZERO_RETURN ? 0 : result;
}

static void read_in(Connection *connection) {
    static uint8_t bytes[READ_AT_ONCE];
    ssize_t length;
    do {
        length = get(connection, bytes);
        if (length > 0)
            take_in(connection, bytes, (size_t)length);
        else if (length == 0 || (errno != EAGAIN && errno != EWOULDBLOCK))
            connection_drop(connection);
    } while (length > 0 && connection->tls && connection->state != GONE); /* TLS keeps records that epoll cannot see */
}

void connection_event(Connection *connection, uint32_t events) {
    (void)events; /* errors and hang-ups show when reading */
    switch (connection->state) {
    case CONNECTING:
        connected(connection);
        break;
    case SECURING:
        go_on_securing(connection);
        break;
    case UNUSED:
    case GONE:
        break;
    default:
        read_in(connection);
        if (connection->state != GONE) connection_flush(connection);
    }
}

/* When was sent what comes next? Messages between two peers arrive in order. ---------------------------- */

void connection_expect(Connection *connection, double sent_at) {
    if (connection->sent_count == connection->sent_room) {
        uint32_t room = connection->sent_room ? connection->sent_room * 2 : 8;
        double *grown = malloc(room * sizeof(double));
        if (!grown) abort();
        for (uint32_t i = 0; i < connection->sent_count; i++)
            grown[i] = connection->sent_at[(connection->sent_head + i) % connection->sent_room];
        free(connection->sent_at);
        connection->sent_at = grown;
        connection->sent_room = room;
        connection->sent_head = 0;
    }
    uint32_t slot = (connection->sent_head + connection->sent_count++) % connection->sent_room;
    connection->sent_at[slot] = sent_at;
}

double connection_expected(Connection *connection) {
    if (!connection->sent_count) return now();
    double at = connection->sent_at[connection->sent_head];
    connection->sent_head = (connection->sent_head + 1) % connection->sent_room;
    connection->sent_count--;
    return at;
}
