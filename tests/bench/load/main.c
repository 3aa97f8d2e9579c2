/* Reads commands and carries them out, until stdin ends. */
#define _GNU_SOURCE
#include "load.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define MAX_WORDS 8

typedef struct {
    char *words[MAX_WORDS];
    int count;
} Command;

static const char *word(const Command *command, int number) {
    return number < command->count ? command->words[number] : "";
}

static double number(const Command *command, int which) { return atof(word(command, which)); }

static size_t whole(const Command *command, int which) { return (size_t)strtoull(word(command, which), NULL, 10); }

static void append(const char *list[], const char *text) {
    for (int i = 0; i < MAX_RULES; i++)
        if (!list[i]) {
            list[i] = text;
            return;
        }
    fprintf(stderr, "too many rules: %s\n", text);
    exit(2);
}

static void reach(const Command *command) {
    snprintf(server.host, sizeof server.host, "%s", word(command, 1));
    server.port = (int)whole(command, 2);
    server.tls = whole(command, 4);
    usage_watch((pid_t)whole(command, 3));
}

static void learn_message(const Command *command) {
    size_t which = whole(command, 1);
    if (which >= MAX_MESSAGES) exit(2);
    dialect.messages[which] = strdup(word(command, 2));
}

static void learn_heartbeat(const Command *command) {
    append(dialect.heartbeats, strdup(word(command, 1)));
    append(dialect.answers, strdup(word(command, 2)));
}

/* What the driver says about the dialect. False: it is not one of these. */
static bool learn(const Command *command) {
    const char *name = word(command, 0);
    if (!strcmp(name, "server")) reach(command);
    else if (!strcmp(name, "path")) dialect.path = strdup(word(command, 1));
    else if (!strcmp(name, "greeting")) append(dialect.greetings, strdup(word(command, 1)));
    else if (!strcmp(name, "ready")) dialect.ready = strdup(word(command, 1));
    else if (!strcmp(name, "marker")) dialect.marker = strdup(word(command, 1));
    else if (!strcmp(name, "counted")) append(dialect.counted, strdup(word(command, 1)));
    else if (!strcmp(name, "refused")) append(dialect.refused, strdup(word(command, 1)));
    else if (!strcmp(name, "heartbeat")) learn_heartbeat(command);
    else if (!strcmp(name, "message")) learn_message(command);
    else if (!strcmp(name, "farewell")) dialect.farewell = strdup(word(command, 1));
    else return false;
    return true;
}

static void act(const Command *c) {
    const char *name = word(c, 0);
    if (!strcmp(name, "open"))
        measure_open(whole(c, 1), (uint32_t)whole(c, 2), whole(c, 3), number(c, 4));
    else if (!strcmp(name, "relay"))
        measure_relay(whole(c, 1), whole(c, 2), (int)whole(c, 3), (uint32_t)whole(c, 4), number(c, 5), number(c, 6));
    else if (!strcmp(name, "pace"))
        measure_pace(whole(c, 1), whole(c, 2), (int)whole(c, 3), number(c, 4), number(c, 5), number(c, 6));
    else if (!strcmp(name, "fan_out"))
        measure_fan_out(whole(c, 1), whole(c, 2), (int)whole(c, 3), (uint32_t)whole(c, 4), number(c, 5), number(c, 6));
    else if (!strcmp(name, "hold"))
        measure_hold(number(c, 1));
    else if (!strcmp(name, "close"))
        measure_close(whole(c, 1), whole(c, 2), number(c, 3));
    else if (!strcmp(name, "life"))
        measure_life(whole(c, 1), number(c, 2), (uint32_t)whole(c, 3), number(c, 4), (uint32_t)whole(c, 5), number(c, 6));
    else
        printf("{\"action\":\"none\",\"complaint\":\"unknown command\"}\n");
    fflush(stdout);
}

static Command split(char *line) {
    Command command = {.count = 0};
    line[strcspn(line, "\n")] = 0;
    for (char *text; command.count < MAX_WORDS && (text = strsep(&line, "\t"));) command.words[command.count++] = text;
    return command;
}

static size_t raise_limit(void) {
    struct rlimit files;
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    return files.rlim_cur > 64 ? files.rlim_cur - 64 : 1;
}

int main(void) {
    size_t most = raise_limit(), room = 0;
    char *line = NULL;
    signal(SIGPIPE, SIG_IGN);
    if (!connections_reserve(most < 200000 ? most : 200000)) return 1;
    loop_start();
    while (getline(&line, &room, stdin) > 0) {
        Command command = split(line);
        if (!learn(&command)) act(&command);
    }
    return 0;
}
