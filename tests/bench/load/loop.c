/* The event loop: epoll over all clients, and one timer of microseconds for paced sending. */
#include "load.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define BATCH 512

Activity activity;
static int poller, timer;
static double armed; /* when the timer is to fire; 0: it has fired */

void loop_start(void) {
    poller = epoll_create1(EPOLL_CLOEXEC);
    timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    struct epoll_event wanted = {.events = EPOLLIN, .data.ptr = NULL};
    if (poller < 0 || timer < 0 || epoll_ctl(poller, EPOLL_CTL_ADD, timer, &wanted)) {
        perror("epoll");
        exit(1);
    }
}

void loop_watch(Connection *connection, bool add) {
    uint32_t events = EPOLLIN | (connection->writing ? (uint32_t)EPOLLOUT : 0);
    struct epoll_event wanted = {.events = events, .data.ptr = connection};
    epoll_ctl(poller, add ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, connection->descriptor, &wanted);
}

void loop_forget(Connection *connection) {
    epoll_ctl(poller, EPOLL_CTL_DEL, connection->descriptor, NULL);
}

static void wake_at(double when) {
    if (when == armed) return;
    armed = when;
    struct itimerspec at = {.it_value = {(time_t)when, (long)((when - (double)(time_t)when) * 1e9)}};
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &at, NULL);
}

static void serve(struct epoll_event *event) {
    uint64_t expired;
    Connection *connection = event->data.ptr;
    if (connection)
        connection_event(connection, event->events);
    else if (read(timer, &expired, sizeof expired) == sizeof expired || errno == EAGAIN)
        armed = 0;
}

bool loop_run(double deadline) {
    static struct epoll_event events[BATCH];
    while (!activity.done) {
        double next = activity.tick ? activity.tick(now()) : deadline;
        if (activity.done) break;
        if (now() >= deadline) return false;
        wake_at(next < deadline ? next : deadline);
        int count = epoll_wait(poller, events, BATCH, -1);
        for (int i = 0; i < count; i++) serve(&events[i]);
    }
    return true;
}
