#include "CBuild.h"

const char *weerwoord_commit(void) { return WEERWOORD_COMMIT; }
