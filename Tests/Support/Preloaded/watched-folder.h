/* For libraries that are put before the C library (LD_PRELOAD) and watch what a program asks of the
   files in a folder. Whoever includes this first names two environment variables: WATCHED_FOLDER has the
   folder, WATCH_LOG the file that gets a line for each thing that happens. */
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Adds a line to the log. */
static void note(const char *format, ...) {
  const char *path = getenv(WATCH_LOG);
  if (!path) return;
  char line[PATH_MAX + 200];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line - 1, format, arguments);
  va_end(arguments);
  if (length > (int)sizeof line - 2) length = sizeof line - 2;
  line[length++] = '\n';
  int file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file < 0) return;
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

/* What follows the folder in a path; NULL where it is not in the folder. */
static const char *below(const char *path) {
  const char *under = getenv(WATCHED_FOLDER);
  if (!under || !path) return NULL;
  size_t length = strlen(under);
  if (strncmp(path, under, length) != 0) return NULL;
  if (path[length] == '\0') return ".";
  return path[length] == '/' ? path + length + 1 : NULL;
}

/* The same for an open file; `buffer` has room for PATH_MAX characters. */
static const char *below_open(int file, char *buffer) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length < 0) return NULL;
  buffer[length] = '\0';
  return below(buffer);
}

/* The third argument of `open`, which is there only if a file is made. */
#define MODE(flags)                                   \
  mode_t mode = 0;                                    \
  if (flags & (O_CREAT | __O_TMPFILE)) {              \
    va_list arguments;                                \
    va_start(arguments, flags);                       \
    mode = va_arg(arguments, mode_t);                 \
    va_end(arguments);                                \
  }
