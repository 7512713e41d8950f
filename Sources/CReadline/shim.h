#ifndef WEERWOORD_CREADLINE_SHIM_H
#define WEERWOORD_CREADLINE_SHIM_H

#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

// Whether readline is in the midst of a search or of a key of several bytes: a function-like macro,
// which Swift cannot call.
static inline int weerwoord_is_busy(void) {
  return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_METANEXT | RL_STATE_MULTIKEY
                    | RL_STATE_NUMERICARG | RL_STATE_MOREINPUT | RL_STATE_CHARSEARCH) != 0;
}

#endif
