/* Notices that come again: the same number and issuer, the same text, or
 * nearly the same. */
#include "notice_priv.h"

#include <string.h>

#include <lichhop/directory.h>
#include <lichhop/text.h>

#include "hash.h"
#include "record.h"

/* --- what is derived --- */

/* NULL while the number is blank: "/HĐND-VP", "Số:    /GM-UBND". */
static char *notice_number_key(struct lh_arena *arena, const char *number)
{
	if (!number)
		return NULL;
	char *key = lh_text_fold(arena, number);
	char *to = key;
	for (const char *from = key; *from; from++)
		if (*from != ' ')
			*to++ = *from;
	*to = '\0';
	return *key >= '0' && *key <= '9' ? key : NULL;
}

static bool notice_is_blank(unsigned char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static int64_t notice_text_hash(const char *text)
{
	uint64_t hash = HASH_START;

	if (lh_text_empty(text))
		return 0;
	for (const char *c = text; *c; c++)
		if (!notice_is_blank((unsigned char)*c))
			hash = hash_byte(hash, (unsigned char)*c);
	return hash_stored(hash);
}

static bool notice_same_text(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (notice_is_blank((unsigned char)*a))
			a++;
		while (notice_is_blank((unsigned char)*b))
			b++;
		if (*a != *b)
			return false;
		if (!*a)
			return true;
	}
}

void notice_derive(struct notice_row *row, struct lh_arena *arena)
{
	const struct lh_notice *notice = &row->notice;

	row->issuer_key = lh_text_empty(notice->issuer) ? NULL :
			  lh_agency_key(arena, notice->issuer);
	row->number_key = notice_number_key(arena, notice->number);
	row->text_hash = notice_text_hash(notice->text);
}

/* --- the same paper --- */

static bool notice_is_same(const struct notice_row *a, const struct lh_notice *b,
			   const struct notice_row *stored)
{
	const struct lh_date x = a->notice.issued_date;
	const struct lh_date y = b->issued_date;

	if (a->notice.text && b->text && notice_same_text(a->notice.text, b->text))
		return true;
	/* Numbers begin again each year. */
	return a->number_key && lh_text_equal(a->number_key, stored->number_key) &&
	       lh_text_equal(a->issuer_key, stored->issuer_key) &&
	       (x.year == y.year || x.year == 0 || y.year == 0);
}

static enum lh_status notice_candidates(struct lh_store *store,
					const struct notice_row *row,
					int64_t **ids, size_t *count,
					struct lh_arena *arena,
					struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, SQL_NOTICE_SAME, &statement,
					    err);

	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":number", row->number_key);
	store_bind_id(statement, ":hash", row->text_hash);
	store_bind_int64(statement, ":id", row->notice.id);
	return record_ids(store, statement, ids, count, arena, err);
}

static enum lh_status notice_find_same(struct lh_store *store,
				       const struct notice_row *row,
				       struct lh_arena *arena, int64_t **out,
				       size_t *count, struct lh_arena *scratch,
				       struct lh_error *err)
{
	int64_t *ids;
	size_t n, found = 0;
	bool there;
	enum lh_status status = notice_candidates(store, row, &ids, &n, scratch,
						  err);

	if (status != LH_OK)
		return status;
	int64_t *same = lh_arena_calloc(arena, n, sizeof(*same));
	for (size_t i = 0; i < n; i++) {
		struct notice_row stored = { 0 };

		status = row_load(store, &map_notice, ids[i], ROW_ALONE, &stored,
				  &there, scratch, err);
		if (status != LH_OK)
			return status;
		if (there && notice_is_same(row, &stored.notice, &stored))
			same[found++] = ids[i];
	}
	*out = same;
	*count = found;
	return LH_OK;
}

enum lh_status lh_store_notice_find_same(struct lh_store *store,
					 struct lh_arena *arena,
					 const struct lh_notice *notice,
					 int64_t **ids, size_t *count,
					 struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct notice_row row = { .notice = *notice };
	enum lh_status status = store_read_begin(store, err);

	if (status == LH_OK) {
		notice_derive(&row, scratch);
		status = notice_find_same(store, &row, arena, ids, count, scratch,
					  err);
		store_read_end(store);
	}
	lh_arena_free(scratch);
	return status;
}

/* --- nearly the same --- */

/* The last of those that hold words, newest first. */
static enum lh_status like_candidates(struct lh_store *store,
				      const struct notice_row *row,
				      sqlite3_stmt **statement,
				      struct lh_error *err)
{
	const struct lh_date day = row->notice.issued_date;
	bool dated = lh_date_is_full(day);
	char first[LH_DATE_TEXT_SIZE], last[LH_DATE_TEXT_SIZE];
	enum lh_status status = store_query(
		store, dated ? SQL_NOTICE_LIKE_DAYS : SQL_NOTICE_LIKE_ANY,
		statement, err);

	if (status != LH_OK)
		return status;
	if (dated) {
		store_bind_text(*statement, ":first", lh_date_format(
			lh_date_add_days(day, -LH_NOTICE_LIKE_DAYS), first));
		store_bind_text(*statement, ":last", lh_date_format(
			lh_date_add_days(day, LH_NOTICE_LIKE_DAYS), last));
	}
	store_bind_text(*statement, ":number", row->number_key);
	store_bind_int64(*statement, ":id", row->notice.id);
	store_bind_int64(*statement, ":limit", LH_NOTICE_LIKE_MOST);
	return LH_OK;
}

static enum lh_status like_find(struct lh_store *store,
				const struct notice_row *row, int64_t *id,
				struct lh_arena *scratch, struct lh_error *err)
{
	struct lh_shingles own = lh_text_shingles(scratch, row->notice.text);
	double best = LH_NOTICE_LIKE;
	sqlite3_stmt *statement;
	enum lh_status status = like_candidates(store, row, &statement, err);
	bool there = false;

	while (status == LH_OK &&
	       (status = store_step(store, statement, &there, err)) == LH_OK &&
	       there) {
		struct lh_arena *arena = lh_arena_new();
		struct lh_shingles other = lh_text_shingles(arena,
			(const char *)sqlite3_column_text(statement, 1));
		double likeness = lh_text_likeness(&own, &other);

		lh_arena_free(arena);
		if (likeness < best)
			continue;
		/* Of equals the newest, which comes first. */
		if (likeness > best || *id == 0)
			*id = sqlite3_column_int64(statement, 0);
		best = likeness;
	}
	return status;
}

enum lh_status lh_store_notice_find_like(struct lh_store *store,
					 const struct lh_notice *notice,
					 int64_t *id, struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct notice_row row = { .notice = *notice };
	enum lh_status status = store_read_begin(store, err);
	int64_t found = 0;

	if (status == LH_OK && !lh_text_empty(notice->text)) {
		notice_derive(&row, scratch);
		status = like_find(store, &row, &found, scratch, err);
	}
	if (status == LH_OK)
		*id = found;
	store_read_end(store);
	lh_arena_free(scratch);
	return status;
}
