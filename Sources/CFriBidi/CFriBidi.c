#include "CFriBidi.h"

#include <dlfcn.h>
#include <fribidi/fribidi.h>
#include <pthread.h>
#include <stddef.h>

static __typeof__(&fribidi_log2vis) order;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libfribidi.so.0", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&order = dlsym(handle, "fribidi_log2vis");
}

int fribidi_is_installed(void) {
  pthread_once(&once, load);
  return order != NULL;
}

int fribidi_order(
  const uint32_t *text, int count, int runs_from_right, uint32_t *visual, int *places) {
  if (!fribidi_is_installed()) return 0;
  FriBidiParType base = runs_from_right ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  return order(text, count, &base, visual, NULL, places, NULL) != 0;
}
