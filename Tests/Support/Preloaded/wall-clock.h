/* For libraries that are put before the C library (LD_PRELOAD) and have a `clock_gettime` of their own:
   the other ways to ask for the time go by it too. */
#include <sys/time.h>
#include <time.h>

int gettimeofday(struct timeval *now, void *zone) {
  struct timespec time;
  if (clock_gettime(CLOCK_REALTIME, &time) != 0) return -1;
  now->tv_sec = time.tv_sec;
  now->tv_usec = time.tv_nsec / 1000;
  return 0;
}

time_t time(time_t *store) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (store) *store = now.tv_sec;
  return now.tv_sec;
}
