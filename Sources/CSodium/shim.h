#ifndef WEERWOORD_CSODIUM_SHIM_H
#define WEERWOORD_CSODIUM_SHIM_H

#include <sodium.h>
#include <sys/prctl.h>

/// Keeps other programs of this account from reading the process's memory, and the system from writing
/// it to a file. `prctl` takes a varying number of arguments, which Swift cannot call.
static inline int weerwoord_forbid_dumps(void) {
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

#endif
