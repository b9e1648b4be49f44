/* Vietnamese text: normalisation, folding, display width, graphemes, order.
 *
 * All strings are UTF-8.  Inside the program text is NFC and valid; whatever
 * comes from outside passes lh_text_check() and lh_text_nfc() first.  Lengths
 * are bytes unless a name says otherwise. */
#ifndef LICHHOP_TEXT_H
#define LICHHOP_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lichhop/alloc.h>

/* LH_EFORMAT when the bytes are not valid UTF-8 or hold a NUL; the sentence
 * names the byte offset, which also goes to *bad (may be NULL). */
LH_NODISCARD enum lh_status lh_text_check(const char *s, size_t length,
					  size_t *bad, struct lh_error *err);

/* NFC of valid UTF-8.  The result lives in arena; already normal text is
 * only copied. */
char *lh_text_nfc(struct lh_arena *arena, const char *s, size_t length);

/* For searching and comparing: lower case, no marks, đ as d, runs of white
 * space as one blank, none at the ends. */
char *lh_text_fold(struct lh_arena *arena, const char *s);

/* As lh_text_fold(), byte for byte traceable: map[i] is the offset in s of
 * the character from which byte i of the result came; map has one entry more
 * than the result has bytes, the last being length.  White space is kept one
 * for one (as blanks). */
char *lh_text_fold_map(struct lh_arena *arena, const char *s, size_t length,
		       uint32_t **map);

/* Lower and upper case by the Vietnamese rules (no locale involved). */
char *lh_text_lower(struct lh_arena *arena, const char *s);
char *lh_text_upper(struct lh_arena *arena, const char *s);

/* New tone placement ("hòa", "thúy", "ủy") for old ("hoà", "thuý", "uỷ"), so
 * that both spellings of a word compare equal. Input NFC, result NFC. */
char *lh_text_modern_tones(struct lh_arena *arena, const char *s);

/* What may be shown on a terminal or a page: control characters (C0, DEL,
 * C1), bidi overrides, unassigned and private characters become U+FFFD, tab
 * and newline one blank each unless keep_newlines. */
char *lh_text_printable(struct lh_arena *arena, const char *s,
			bool keep_newlines);

/* Columns on a terminal. */
size_t lh_text_width(const char *s);
size_t lh_text_width_n(const char *s, size_t length);

/* The longest prefix, in bytes, that is at most width columns wide and ends
 * at a grapheme border; its width goes to *used (may be NULL). */
size_t lh_text_fit(const char *s, size_t width, size_t *used);

/* s cut to width columns, the last one being "…" when something was cut. */
char *lh_text_ellipsis(struct lh_arena *arena, const char *s, size_t width);

/* Borders of graphemes; at are byte offsets. */
size_t lh_text_next(const char *s, size_t length, size_t at);
size_t lh_text_previous(const char *s, size_t length, size_t at);

/* Lines of at most width columns, broken at blanks (a longer word is cut).
 * Newlines in s end a line.  Returns how many; *lines lives in arena. */
size_t lh_text_wrap(struct lh_arena *arena, const char *s, size_t width,
		    char ***lines);

/* Order of the Vietnamese dictionary (CLDR "vi").  A key is compared with
 * memcmp over the shorter length, then by length; lh_sort_key_compare does. */
struct lh_sort_key {
	const uint8_t *bytes;
	size_t length;
};
struct lh_sort_key lh_text_sort_key(struct lh_arena *arena, const char *s);
/* By given name first, then the rest: "Nguyễn Văn An" before "Lê Thị Ánh". */
struct lh_sort_key lh_text_name_key(struct lh_arena *arena, const char *name);
int lh_sort_key_compare(const struct lh_sort_key *a,
			const struct lh_sort_key *b);

/* The given name, the last word of a full name: borrowed pointer into name. */
const char *lh_text_given_name(const char *name);

/* The runs of three words of a text, folded, signs left out: what two texts
 * are compared by when a few words of one have changed.  At most 100,000. */
struct lh_shingles {
	uint32_t *hashes;	/* sorted, each once */
	size_t count;
};
struct lh_shingles lh_text_shingles(struct lh_arena *arena, const char *s);
/* How many of both stand in both, 0 … 1; 0 when either has too few words
 * (LH_SHINGLES_LEAST) to tell. */
#define LH_SHINGLES_LEAST 12
double lh_text_likeness(const struct lh_shingles *a,
			const struct lh_shingles *b);

/* Small ASCII helpers used by every parser. */
bool lh_text_equal(const char *a, const char *b);	/* NULL equals NULL */
bool lh_text_same(const char *a, const char *b);	/* equal when folded */
/* The first length bytes of a are b but for letter case and invisible
 * characters (soft hyphens); marks count. */
bool lh_text_same_marks(const char *a, size_t length, const char *b);
bool lh_text_starts(const char *s, const char *prefix);
bool lh_text_empty(const char *s);			/* NULL, "" or blanks */
char *lh_text_trim(struct lh_arena *arena, const char *s, size_t length);

#endif
