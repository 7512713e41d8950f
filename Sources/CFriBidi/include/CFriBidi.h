/* libfribidi, loaded when text is ordered: a release runs where it is not installed, and no start of
   the program waits for it. */
#ifndef CFriBidi_H
#define CFriBidi_H

#include <stdint.h>

/* Whether the library is installed. */
int fribidi_is_installed(void);

/* Puts the characters of a line in the order in which they stand from left to right, Arabic letters
   joined, in a line that runs from the left or from the right. `visual` and `places` have room for
   as many characters: what stands where, and at which place of `text` that was. A letter that became
   part of another one leaves U+FEFF. Returns 0 where the library is not installed, or has no memory. */
int fribidi_order(
  const uint32_t *text, int count, int runs_from_right, uint32_t *visual, int *places);

#endif
