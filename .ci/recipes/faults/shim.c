// Put before the C library (LD_PRELOAD), this counts what a program asks of a folder's files, and makes
// one request fail or does something at it.
//
//   FAULT_UNDER  the folder: only requests for files in it count, and the folder itself
//   FAULT_LOG    the file that gets a line for each request, `12 write name 80`, and for each piece that is
//                written on standard output, `says 120`, or `spaces 1`
//   FAULT_AT     the number of the request, from 1
//   FAULT_HOW    an error (`ENOSPC`); `half`: half the bytes are written; `halfENOSPC`: half the bytes,
//                and no more after that; a signal, once the request was done (`SIGKILL`); `gone`: the folder
//                is removed, once the request was done; `back`: the clock is set back by a day
//   FAULT_LASTS  where it is set, all requests of that kind fail from there on
//   FAULT_MORE   where it is set, listing a folder and changing rights are requests too
//   FAULT_CLOCK  the time at the start, in seconds since 1970; the clock on the wall stands still there

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#define WATCHED_FOLDER "FAULT_UNDER"
#define WATCH_LOG "FAULT_LOG"
#include "../../../Tests/Support/Preloaded/watched-folder.h"

#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include "../../../Tests/Support/Preloaded/wall-clock.h"

enum { HALF = 1000, HALF_ENOSPC, GONE, BACK, SIGNAL };

static const struct { const char *name; int number; } hows[] = {
  {"EIO", EIO},       {"ENOSPC", ENOSPC}, {"EROFS", EROFS},           {"EINTR", EINTR},
  {"ENOLCK", ENOLCK}, {"EACCES", EACCES}, {"EMFILE", EMFILE},         {"half", HALF},
  {"gone", GONE},     {"back", BACK},     {"halfENOSPC", HALF_ENOSPC},
  {"SIGKILL", SIGNAL + SIGKILL}, {"SIGHUP", SIGNAL + SIGHUP},   {"SIGINT", SIGNAL + SIGINT},
  {"SIGTERM", SIGNAL + SIGTERM}, {"SIGQUIT", SIGNAL + SIGQUIT}, {"SIGPIPE", SIGNAL + SIGPIPE},
  {"SIGTSTP", SIGNAL + SIGTSTP}, {"SIGUSR1", SIGNAL + SIGUSR1}, {"SIGXFSZ", SIGNAL + SIGXFSZ},
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int requests, isSetBack;
static char lasting[16];

// Counts a request, of a number of bytes where it has any, and answers what is to happen at it; 0 is nothing.
static int count(const char *request, const char *name, long size) {
  pthread_mutex_lock(&lock);
  int number = ++requests, result = 0;
  if (size < 0) note("%d %s %s", number, request, name);
  else note("%d %s %s %ld", number, request, name, size);
  const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
  int isHere = at && atoi(at) == number;
  if (isHere && getenv("FAULT_LASTS")) snprintf(lasting, sizeof lasting, "%s", request);
  if (how && (isHere || strcmp(lasting, request) == 0))
    for (size_t i = 0; i < sizeof hows / sizeof *hows; i++)
      if (strcmp(how, hows[i].name) == 0) result = hows[i].number;
  if (result == HALF_ENOSPC) snprintf(lasting, sizeof lasting, "%s", request);
  pthread_mutex_unlock(&lock);
  return result;
}

static int removed(const char *path, const struct stat *status, int kind, struct FTW *place) {
  return syscall(SYS_unlinkat, AT_FDCWD, path, kind == FTW_DP ? AT_REMOVEDIR : 0);
}

// What happens once a request was done.
static void follow(int how) {
  if (how == GONE) nftw(getenv("FAULT_UNDER"), removed, 16, FTW_DEPTH | FTW_PHYS);
  if (how == BACK) isSetBack = 1;
  if (how > SIGNAL) {
    note("sends %d", how - SIGNAL);
    kill(getpid(), how - SIGNAL);
  }
}

#define IS_ERROR(how) ((how) > 0 && (how) < HALF)

// A request that takes a number of bytes.
#define WRITING(name, file, size, call)                          \
  char path[PATH_MAX];                                           \
  const char *place = below_open(file, path);                    \
  if (!place) return call;                                       \
  static __thread int isHalfDone;                                \
  int how = count("write", place, size);                              \
  if (IS_ERROR(how)) return errno = how, -1;                     \
  if (how == HALF_ENOSPC && isHalfDone) return errno = ENOSPC, -1; \
  if (how == HALF_ENOSPC) isHalfDone = 1;                        \
  if (how == HALF || how == HALF_ENOSPC) size /= 2;              \
  ssize_t result = call;                                         \
  int error = errno;                                             \
  follow(how);                                                   \
  errno = error;                                                 \
  return result;

static int is_blank(const char *bytes, size_t size) {
  for (size_t i = 0; i < size; i++)
    if (bytes[i] != ' ' && bytes[i] != '\n') return 0;
  return 1;
}

ssize_t write(int file, const void *bytes, size_t size) {
  if (file == STDOUT_FILENO) note("%s %zu", is_blank(bytes, size) ? "spaces" : "says", size);
  WRITING(write, file, size, syscall(SYS_write, file, bytes, size))
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  WRITING(pwrite, file, size, syscall(SYS_pwrite64, file, bytes, size, offset))
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) {
  WRITING(pwrite64, file, size, syscall(SYS_pwrite64, file, bytes, size, offset))
}

ssize_t writev(int file, const struct iovec *pieces, int number) {
  WRITING(writev, file, number, syscall(SYS_writev, file, pieces, number))
}

// A request about one file that succeeds or fails as a whole.
#define REQUEST(request, place, call)           \
  if (!(place)) return call;                    \
  int how = count(request, place, -1);            \
  if (IS_ERROR(how)) return errno = how, -1;    \
  int result = call;                            \
  int error = errno;                            \
  follow(how);                                  \
  errno = error;                                \
  return result;

#define OF_OPEN_FILE(request, file, call)       \
  char path[PATH_MAX];                          \
  const char *place = below_open(file, path);   \
  REQUEST(request, place, call)

int fdatasync(int file) { OF_OPEN_FILE("fdatasync", file, syscall(SYS_fdatasync, file)) }
int fsync(int file) { OF_OPEN_FILE("fsync", file, syscall(SYS_fsync, file)) }
int ftruncate(int file, off_t length) {
  OF_OPEN_FILE("ftruncate", file, syscall(SYS_ftruncate, file, length))
}
int ftruncate64(int file, off64_t length) {
  OF_OPEN_FILE("ftruncate", file, syscall(SYS_ftruncate, file, length))
}

int rename(const char *from, const char *to) {
  REQUEST("rename", below(to), syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0))
}
int unlink(const char *path) {
  REQUEST("unlink", below(path), syscall(SYS_unlinkat, AT_FDCWD, path, 0))
}
int link(const char *from, const char *to) {
  REQUEST("link", below(to), syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0))
}
int chmod(const char *path, mode_t mode) {
  const char *place = getenv("FAULT_MORE") ? below(path) : NULL;
  REQUEST("chmod", place, syscall(SYS_fchmodat, AT_FDCWD, path, mode))
}
DIR *opendir(const char *path) {
  DIR *(*original)(const char *) = (DIR * (*)(const char *)) dlsym(RTLD_NEXT, "opendir");
  const char *place = getenv("FAULT_MORE") ? below(path) : NULL;
  int how = place ? count("list", place, -1) : 0;
  if (IS_ERROR(how)) return errno = how, NULL;
  DIR *result = original(path);
  follow(how);
  return result;
}
int mkdir(const char *path, mode_t mode) {
  REQUEST("mkdir", below(path), syscall(SYS_mkdirat, AT_FDCWD, path, mode))
}

static int open_file(int folder, const char *path, int flags, mode_t mode) {
  REQUEST(
    flags & O_CREAT ? "make" : "open", below(path),
    syscall(SYS_openat, folder, path, flags, mode))
}

int open(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_file(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) {
  MODE(flags) return open_file(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags) return open_file(folder, path, flags, mode);
}

static int control(int file, int command, void *argument) {
  if (command != F_OFD_SETLK && command != F_OFD_SETLKW && command != F_SETLK)
    return syscall(SYS_fcntl, file, command, argument);
  OF_OPEN_FILE("lock", file, syscall(SYS_fcntl, file, command, argument))
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

int clock_gettime(clockid_t clock, struct timespec *now) {
  int result = syscall(SYS_clock_gettime, clock, now);
  const char *start = getenv("FAULT_CLOCK");
  if (result != 0 || !start || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE))
    return result;
  now->tv_sec = atol(start) - (isSetBack ? 86400 : 0);
  now->tv_nsec = 0;
  return 0;
}
