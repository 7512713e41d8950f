// Put before the C library (LD_PRELOAD), this kills the program, as a power cut does, at one moment
// of its recording (a file whose name ends in `.jsonl`):
//
//   KILL_AFTER=3   right after the third `fdatasync`
//   KILL_WITHIN=3  in the third `write`, of which half the bytes arrive
//
// or does something to its files while it plays:
//
//   DO_AFTER=3 DO='rm -r Transcripts'  right after the third `fdatasync`

#define _GNU_SOURCE
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int is_recording(int file) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path);
  return length > 6 && memcmp(path + length - 6, ".jsonl", 6) == 0;
}

// Whether this is the request whose number the variable gives.
static int is_last(const char *variable, int file, int *count) {
  const char *number = getenv(variable);
  return number && is_recording(file) && ++*count == atoi(number);
}

int fdatasync(int file) {
  static int count;
  int result = syscall(SYS_fdatasync, file);
  static int count_of_doing;
  if (is_last("KILL_AFTER", file, &count)) kill(getpid(), SIGKILL);
  if (is_last("DO_AFTER", file, &count_of_doing)) {
    unsetenv("LD_PRELOAD");
    if (system(getenv("DO")) != 0) abort();
  }
  return result;
}

ssize_t write(int file, const void *bytes, size_t size) {
  static int count;
  if (is_last("KILL_WITHIN", file, &count)) {
    syscall(SYS_write, file, bytes, size / 2);
    kill(getpid(), SIGKILL);
  }
  return syscall(SYS_write, file, bytes, size);
}
