// Tells the thread sanitizer of the locks of Swift's `Mutex` where somebody had to wait for one.
//
// On Linux a `Mutex` is a futex that belongs to its holder: taken and let go at once it is an atomic of
// the program, which the sanitizer sees; where threads meet, the kernel hands it on, called from
// libswiftSynchronization, which the sanitizer does not see into. Without this it takes everything that is
// done under a lock by threads that met for a race; a list of suppressions would hide real ones as well.
//
// .ci/sanitize links it into everything that it builds for the thread sanitizer.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// Not there in what is built without the sanitizer, as the tools that the build itself uses.
__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);

#define SWIFT __attribute__((swiftcall))
#define HANDLE __attribute__((swift_context)) void *handle
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

SWIFT void lock_slow(uint32_t thread, HANDLE) __asm__(LOCK);
SWIFT void lock_slow(uint32_t thread, HANDLE) {
  SWIFT void (*lock)(uint32_t, HANDLE) = (SWIFT void (*)(uint32_t, HANDLE))dlsym(RTLD_NEXT, LOCK);
  lock(thread, handle);
  if (__tsan_acquire) __tsan_acquire(handle);
}

SWIFT _Bool try_lock_slow(HANDLE) __asm__(TRY_LOCK);
SWIFT _Bool try_lock_slow(HANDLE) {
  SWIFT _Bool (*tryLock)(HANDLE) = (SWIFT _Bool (*)(HANDLE))dlsym(RTLD_NEXT, TRY_LOCK);
  _Bool isLocked = tryLock(handle);
  if (isLocked && __tsan_acquire) __tsan_acquire(handle);
  return isLocked;
}

SWIFT void unlock_slow(HANDLE) __asm__(UNLOCK);
SWIFT void unlock_slow(HANDLE) {
  SWIFT void (*unlock)(HANDLE) = (SWIFT void (*)(HANDLE))dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(handle);
  unlock(handle);
}
