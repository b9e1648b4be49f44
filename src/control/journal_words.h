/* The store's tables and columns in words, for people who read the journal. */
#ifndef LICHHOP_CONTROL_JOURNAL_WORDS_H
#define LICHHOP_CONTROL_JOURNAL_WORDS_H

#include <jansson.h>

#include <lichhop/store.h>

/* "cuộc họp m12", "thành phần": the thing that a change is about. */
const char *journal_words_thing(struct lh_arena *arena,
				const struct lh_journal_change *change);
/* "Tên"; NULL for a column that only the program needs. */
const char *journal_words_column(const char *table, const char *column);
/* "“Phòng 1”", "09:00", "c1", "đã nộp", "–" for nothing. */
const char *journal_words_value(struct lh_arena *arena, const char *table,
				const char *column, const json_t *value);
/* "8 văn bản, 12 cuộc họp": what an undo of the entry (with details) would
 * remove; NULL when it removes no more than one thing. */
const char *journal_words_extent(struct lh_arena *arena,
				 const struct lh_journal_entry *entry);

#endif
