/* libqrencode, loaded when a code is drawn: a release runs where it is not installed, and no start of
   the program waits for it. */
#ifndef CQREncode_H
#define CQREncode_H

#include <stddef.h>

/* Draws the code of a text: 1 is a dark square, 0 a light one, line by line. Returns how many squares a
   side has; 0 where the library is not installed, or the text or the code is too long. */
int qrencode_draw(const char *text, unsigned char *squares, size_t capacity);

#endif
