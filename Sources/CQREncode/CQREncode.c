#include "CQREncode.h"

#include <dlfcn.h>
#include <pthread.h>
#include <qrencode.h>

static struct {
  __typeof__(&QRcode_encodeString) encode;
  __typeof__(&QRcode_free) release;
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  *(void **)&library.encode = dlsym(handle, "QRcode_encodeString");
  *(void **)&library.release = dlsym(handle, "QRcode_free");
}

int qrencode_draw(const char *text, unsigned char *squares, size_t capacity) {
  pthread_once(&once, load);
  if (library.encode == NULL || library.release == NULL) return 0;
  QRcode *code = library.encode(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  if (code == NULL) return 0;
  int width = code->width;
  size_t count = (size_t)width * (size_t)width;
  if (count <= capacity) {
    for (size_t i = 0; i < count; i++) squares[i] = code->data[i] & 1;
  } else {
    width = 0;
  }
  library.release(code);
  return width;
}
