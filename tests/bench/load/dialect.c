/* What is said: templates and prefixes from the driver, and how they meet what is heard. */
#define _GNU_SOURCE
#include "load.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST 70000

Dialect dialect;
Troubles troubles;

static bool begins(const uint8_t *text, size_t length, const char *prefix) {
    size_t size = strlen(prefix);
    return length >= size && !memcmp(text, prefix, size);
}

static bool begins_any(const uint8_t *text, size_t length, const char *const prefixes[]) {
    for (int i = 0; i < MAX_RULES && prefixes[i]; i++)
        if (begins(text, length, prefixes[i])) return true;
    return false;
}

static const char *value_of(const char *name, const Connection *connection, char *scratch, size_t *used) {
    if (!strncmp(name, "$id", *used = 3)) return connection->id;
    if (!strncmp(name, "$to", *used = 3)) return connections[connection->number ^ 1].id;
    if (!strncmp(name, "$room", *used = 5)) {
        snprintf(scratch, ID_ROOM, "room%u-%u", connection->per_room, connection->number / connection->per_room);
        return scratch;
    }
    return NULL;
}

/* Put `$id`, `$to` (the partner's id) and `$room` in their places. Returns the length. */
size_t dialect_expand(const char *text, const Connection *connection, char *out, size_t room) {
    size_t length = 0, used = 0;
    char scratch[ID_ROOM];
    while (*text && length + ID_ROOM < room) {
        const char *value = *text == '$' ? value_of(text, connection, scratch, &used) : NULL;
        if (value) {
            length += (size_t)snprintf(out + length, ID_ROOM, "%s", value);
            text += used;
        } else {
            out[length++] = *text++;
        }
    }
    out[length] = 0;
    return length;
}

/* As long as the ids that Callbox gives. */
void dialect_name(Connection *connection) {
    snprintf(connection->id, sizeof connection->id, "peer%08u", connection->number);
}

static void say(Connection *connection, const char *template) {
    static char text[LONGEST];
    connection_say(connection, text, dialect_expand(template, connection, text, sizeof text));
}

void dialect_greet(Connection *connection) {
    for (int i = 0; i < MAX_RULES && dialect.greetings[i]; i++) say(connection, dialect.greetings[i]);
}

/* Frame all messages, now that both partners have their ids. */
void dialect_prepare(Connection *connection) {
    static char text[LONGEST];
    for (int i = 0; i < MAX_MESSAGES && dialect.messages[i]; i++) {
        size_t length = dialect_expand(dialect.messages[i], connection, text, sizeof text);
        connection->frames[i].length = 0;
        frame_add(&connection->frames[i], 1, text, length, connection->mask);
    }
}

static void learn_id(Connection *connection, const uint8_t *text, size_t length) {
    size_t size = strlen(dialect.marker);
    const uint8_t *found = memmem(text, length, dialect.marker, size);
    if (!found) return;
    const uint8_t *from = found + size, *to = memchr(from, '"', length - (size_t)(from - text));
    if (to && to - from < ID_ROOM) {
        memcpy(connection->id, from, (size_t)(to - from));
        connection->id[to - from] = 0;
    }
}

static void complain(const uint8_t *text, size_t length) {
    if (troubles.complaint[0]) return;
    size_t kept = length < sizeof troubles.complaint - 1 ? length : sizeof troubles.complaint - 1;
    for (size_t i = 0; i < kept; i++) /* into a JSON string */
        troubles.complaint[i] = text[i] < ' ' || text[i] > '~' || text[i] == '\\' ? '?' : text[i] == '"' ? '\'' : (char)text[i];
}

static bool answer_heartbeat(Connection *connection, const uint8_t *text, size_t length) {
    for (int i = 0; i < MAX_RULES && dialect.heartbeats[i]; i++)
        if (begins(text, length, dialect.heartbeats[i])) {
            say(connection, dialect.answers[i]);
            return true;
        }
    return false;
}

/* A text frame came. */
void dialect_hear(Connection *connection, const uint8_t *text, size_t length) {
    if (begins_any(text, length, dialect.counted)) {
        connection->received++;
        if (activity.delivered) activity.delivered(connection);
    } else if (connection->state == GREETING && dialect.ready && begins(text, length, dialect.ready)) {
        if (dialect.marker) learn_id(connection, text, length);
        connection->state = READY;
        if (activity.ready) activity.ready(connection);
    } else if (begins_any(text, length, dialect.refused)) {
        troubles.refused++;
        complain(text, length);
    } else if (!answer_heartbeat(connection, text, length)) {
        troubles.other++;
    }
}

void troubles_print(void) {
    printf("\"refused\":%llu,\"other\":%llu,\"gone\":%llu,\"complaint\":\"%s\",", (unsigned long long)troubles.refused,
           (unsigned long long)troubles.other, (unsigned long long)troubles.gone, troubles.complaint);
    troubles = (Troubles){0};
}
