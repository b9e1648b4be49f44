/* CSV in: what Excel, LibreOffice and people write. */
#ifndef LICHHOP_CONTROL_CSV_H
#define LICHHOP_CONTROL_CSV_H

#include <stddef.h>

#include <lichhop/alloc.h>

struct lh_csv_line {
	size_t line;		/* of the file, where it begins */
	const char **cells;	/* NFC, trimmed, never NULL */
	size_t n_cells;
};

struct lh_csv {
	struct lh_csv_line *lines;	/* those with any text; the first is the
					   header */
	size_t n_lines;
	char separator;
};

/* UTF-8 with or without its mark, or UTF-16 with one; lines end with LF, CRLF
 * or CR; cells are parted by comma, semicolon or tab, whichever the header
 * has, or as a first line "sep=;" says; quotes as in RFC 4180.  All in arena.
 * LH_EFORMAT with a sentence that names file and line: not text, a quote that
 * is never closed, no line at all. */
LH_NODISCARD enum lh_status lh_csv_parse(struct lh_arena *arena,
					 const char *name, const char *bytes,
					 size_t length, struct lh_csv *csv,
					 struct lh_error *err);

#endif
