#ifndef WEERWOORD_CBUILD_H
#define WEERWOORD_CBUILD_H

/// The commit that the program was built of; empty where nobody said so.
const char *weerwoord_commit(void);

#endif
