/* CSV in; and what was read, written out and read again, is the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/control/csv_priv.h"
#include "../../src/control/output_priv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_same(const struct lh_csv *a, const struct lh_csv *b)
{
	if (a->n_lines != b->n_lines)
		abort();
	for (size_t i = 0; i < a->n_lines; i++) {
		if (a->lines[i].n_cells != b->lines[i].n_cells)
			abort();
		for (size_t k = 0; k < a->lines[i].n_cells; k++)
			if (strcmp(a->lines[i].cells[k], b->lines[i].cells[k]) != 0)
				abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_csv csv, again;
	struct lh_strbuf out;
	struct lh_error err;

	lh_strbuf_init(&out);
	if (lh_csv_parse(arena, "x", (const char *)data, size, &csv, &err) == LH_OK) {
		lh_strbuf_add(&out, "sep=,\n");
		for (size_t i = 0; i < csv.n_lines; i++)
			lh_csv_row(&out, csv.lines[i].cells, csv.lines[i].n_cells);
		if (lh_csv_parse(arena, "x", out.text, out.length, &again, &err) !=
		    LH_OK)
			abort();
		check_same(&csv, &again);
	}
	lh_strbuf_release(&out);
	lh_arena_free(arena);
	return 0;
}
