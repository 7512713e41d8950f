#ifndef WEERWOORD_CSODIUM_SHIM_H
#define WEERWOORD_CSODIUM_SHIM_H

#include <sodium.h>

#endif
