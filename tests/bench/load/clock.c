/* Time, CPU time, and samples of times. */
#define _GNU_SOURCE
#include "load.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

static clockid_t server_clock;
static bool watching;

static double seconds_of(clockid_t clock) {
    struct timespec at;
    return clock_gettime(clock, &at) ? NAN : (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

double now(void) { return seconds_of(CLOCK_MONOTONIC); }

/* utime and stime of the server's whole process, as /proc has them, but in nanoseconds instead of ticks. */
void usage_watch(pid_t pid) { watching = !clock_getcpuclockid(pid, &server_clock); }

Usage usage_now(void) {
    return (Usage){now(), watching ? seconds_of(server_clock) : NAN, seconds_of(CLOCK_PROCESS_CPUTIME_ID)};
}

Usage usage_since(Usage start) {
    Usage end = usage_now();
    return (Usage){end.wall - start.wall, end.server - start.server, end.own - start.own};
}

static void print_number(const char *name, double value) {
    if (isnan(value))
        printf("\"%s\":null,", name); /* JSON has no NaN */
    else
        printf("\"%s\":%.9g,", name, value);
}

void usage_print(const Usage *used) {
    print_number("seconds", used->wall);
    print_number("server_cpu", used->server);
    print_number("own_cpu", used->own);
}

void samples_add(Samples *samples, double value) {
    if (samples->count == samples->room) {
        samples->room = samples->room ? samples->room * 2 : 1024;
        samples->values = realloc(samples->values, samples->room * sizeof(double));
        if (!samples->values) abort();
    }
    samples->values[samples->count++] = value;
}

void samples_clear(Samples *samples) { samples->count = 0; }

static int ascending(const void *one, const void *other) {
    double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

/* The smallest sample that at least this share of all samples does not exceed ("nearest rank"). */
static double percentile(const Samples *samples, double share) {
    size_t rank = (size_t)ceil(share * (double)samples->count);
    return samples->values[rank ? rank - 1 : 0];
}

void samples_print(const char *name, Samples *samples) {
    if (!samples->count) {
        printf("\"%s\":null,", name);
        return;
    }
    qsort(samples->values, samples->count, sizeof(double), ascending);
    printf("\"%s\":{\"count\":%zu,\"p50\":%.9g,\"p90\":%.9g,\"p99\":%.9g,\"max\":%.9g},", name, samples->count,
           percentile(samples, 0.5), percentile(samples, 0.9), percentile(samples, 0.99),
           samples->values[samples->count - 1]);
}
