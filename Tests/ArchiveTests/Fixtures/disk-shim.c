// Put before the C library (LD_PRELOAD), this writes down what a program asks of the disk, in order,
// and makes chosen requests fail.
//
//   DISK_UNDER  a folder: only what happens below it is logged or made to fail
//   DISK_LOG    the file the log goes to; lines such as `write a.jsonl 120`, `fdatasync a.jsonl`,
//               names given below DISK_UNDER; what is written to standard output is `says …`
//   DISK_FAIL   which requests fail, and how: `write:3:ENOSPC`, several with commas between;
//               `write:3+:EIO` is the third and all after it; `write:2:half` takes half the bytes;
//               `make:1:gone` makes the file, and somebody else removes it before anything else is asked

#define _GNU_SOURCE
#define WATCHED_FOLDER "DISK_UNDER"
#define WATCH_LOG "DISK_LOG"
#include "../../Support/Preloaded/watched-folder.h"

#include <errno.h>

enum { HALF = -2, GONE = -3 };

static const struct { const char *name; int number; } errors[] = {
  {"ENOSPC", ENOSPC}, {"EIO", EIO},       {"EACCES", EACCES},         {"EINTR", EINTR},
  {"ENOLCK", ENOLCK}, {"EDQUOT", EDQUOT}, {"EOPNOTSUPP", EOPNOTSUPP}, {"ENOSYS", ENOSYS},
  {"EROFS", EROFS},   {"EINVAL", EINVAL}, {"half", HALF},
  {"gone", GONE},
};

// Counts a request, and answers how it is to fail: an error, HALF, GONE, or 0 where it is not.
static int failure(const char *operation, int *count) {
  int now = ++*count;
  const char *rules = getenv("DISK_FAIL");
  while (rules && *rules) {
    char name[32], how[32];
    int from, used = 0;
    char plus = 0;
    if (sscanf(rules, "%31[^:]:%d%n", name, &from, &used) < 2) return 0;
    const char *rest = rules + used;
    if (*rest == '+') plus = *rest++;
    if (sscanf(rest, ":%31[^,]", how) == 1 && strcmp(name, operation) == 0
        && (now == from || (plus && now > from)))
      for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(how, errors[i].name) == 0) return errors[i].number;
    rules = strchr(rules, ',');
    if (rules) rules++;
  }
  return 0;
}

static int refused(const char *operation, const char *name, int error) {
  note("%s %s fails", operation, name);
  errno = error;
  return -1;
}

static int open_file(int folder, const char *path, int flags, mode_t mode) {
  static int opened, made;
  const char *name = below(path);
  int error = 0;
  if (name) {
    const char *how = flags & O_CREAT ? "make" : "open";
    error = failure(how, flags & O_CREAT ? &made : &opened);
    if (error && error != GONE) return refused(how, name, error);
    note("%s %s", how, name);
  }
  int file = syscall(SYS_openat, folder, path, flags, mode);
  if (error == GONE && file >= 0) syscall(SYS_unlinkat, folder, path, 0);
  return file;
}

int open(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }

ssize_t write(int file, const void *bytes, size_t size) {
  static int count;
  char path[PATH_MAX];
  const char *name = below_open(file, path);
  if (file == STDOUT_FILENO) note("says %.*s", (int)strcspn(bytes, "\n"), (const char *)bytes);
  if (name) {
    int error = failure("write", &count);
    if (error == HALF) size /= 2;
    else if (error) return refused("write", name, error);
    note("write %s %zu", name, size);
  }
  return syscall(SYS_write, file, bytes, size);
}

#define SYNCHRONISE(call)                                              \
  int call(int file) {                                                 \
    static int count;                                                  \
    char path[PATH_MAX];                                               \
    const char *name = below_open(file, path);                         \
    if (name) {                                                        \
      int error = failure(#call, &count);                              \
      if (error) return refused(#call, name, error);                   \
      note(#call " %s", name);                                         \
    }                                                                  \
    return syscall(SYS_##call, file);                                  \
  }

SYNCHRONISE(fdatasync)
SYNCHRONISE(fsync)

static int cut(int file, off_t length) {
  static int count;
  char path[PATH_MAX];
  const char *name = below_open(file, path);
  if (name) {
    int error = failure("ftruncate", &count);
    if (error) return refused("ftruncate", name, error);
    note("ftruncate %s %lld", name, (long long)length);
  }
  return syscall(SYS_ftruncate, file, length);
}

int ftruncate(int file, off_t length) { return cut(file, length); }
int ftruncate64(int file, off64_t length) { return cut(file, length); }

int rename(const char *from, const char *to) {
  static int count;
  const char *name = below(to);
  if (name) {
    int error = failure("rename", &count);
    if (error) return refused("rename", name, error);
    note("rename %s %s", below(from), name);
  }
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
  static int count;
  const char *name = below(path);
  if (name) {
    int error = failure("unlink", &count);
    if (error) return refused("unlink", name, error);
    note("unlink %s", name);
  }
  return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

static int control(int file, int command, void *argument) {
  static int count;
  char path[PATH_MAX];
  const char *name = below_open(file, path);
  if (name && (command == F_OFD_SETLK || command == F_OFD_SETLKW)) {
    int error = failure("lock", &count);
    if (error) return refused("lock", name, error);
    note("lock %s", name);
  }
  return syscall(SYS_fcntl, file, command, argument);
}

#define CONTROL(name)                                 \
  int name(int file, int command, ...) {              \
    va_list arguments;                                \
    va_start(arguments, command);                     \
    void *argument = va_arg(arguments, void *);       \
    va_end(arguments);                                \
    return control(file, command, argument);          \
  }

CONTROL(fcntl)
CONTROL(fcntl64)
