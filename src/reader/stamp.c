/* The stamp of a register: "CÔNG VĂN ĐẾN / Số: 4471 / Ngày: 18/5/2017 /
 * Chuyển: P. QLN", perhaps under the name of the office that received the
 * notice.  It stands in the head of a scanned page and is no part of it. */
#include "header_priv.h"

#include <string.h>

#define STAMP_TOP 40	/* it stands within so many lines */
#define STAMP_REACH 5	/* lines on either side of its name */

static const char *const stamp_numbers[] = { "số đến:", "số:", "số", NULL };
static const char *const stamp_days[] = { "ngày đến:", "ngày:", NULL };
static const char *const stamp_passes[] = {
	"chuyển:", "kính chuyển:", "chuyển", NULL
};
static const char *const stamp_others[] = {
	"lưu hồ sơ", "giờ đến", "giờ:", "lưu:", NULL
};

/* "ĐẾN", "CÔNG VĂN ĐẾN", "ĐẾN Số: 12"; returns where the name ends. */
static size_t stamp_name(const struct lh_document *doc, struct lh_range range)
{
	static const char *const names[] = {
		"công văn đến", "văn bản đến", "cv đến", "vb đến", "đến", NULL
	};
	size_t stop = lh_word_match_any(doc, range.start, range.end, names);

	if (!stop || !lh_word_capital(doc, range.start) ||
	    lh_word_letter_case(doc->s + stop - strlen("n"), 1) == 1)
		return 0;
	return stop;
}

static size_t stamp_match(const struct lh_document *doc, struct lh_range range,
			  const char *const *words)
{
	size_t stop = lh_word_match_any(doc, range.start, range.end, words);

	while (stop && stop < range.end && strchr(" :.…", doc->s[stop]))
		stop++;
	return stop;
}

/* "Số: 4471": digits alone; a notice's own number has a symbol. */
static size_t stamp_digits(const struct lh_document *doc, size_t at,
			   size_t end)
{
	size_t stop = at;

	while (stop < end && doc->s[stop] >= '0' && doc->s[stop] <= '9')
		stop++;
	return stop > at && (stop == end || doc->s[stop] == ' ') ? stop : 0;
}

/* One entry of a stamp at the start of range; returns where the next one may
 * begin, 0 when there is none. */
static size_t stamp_entry(struct lh_document *doc, struct lh_range range,
			  struct lh_incoming *in)
{
	size_t at = stamp_match(doc, range, stamp_numbers), stop;

	if (at) {
		stop = stamp_digits(doc, at, range.end);
		if (stop && !in->number)
			in->number = lh_range_text(doc, (struct lh_range){
				(uint32_t)at, (uint32_t)stop });
		return stop ? stop : at < range.end ? 0 : at;
	}
	if (stamp_match(doc, range, stamp_days)) {
		if (lh_date_is_empty(in->date))
			in->date = lh_header_date(doc, range);
		return lh_word_find_any(doc, range, stamp_passes, &at, &stop)
			? at : range.end;
	}
	at = stamp_match(doc, range, stamp_passes);
	if (at && at < range.end && !in->passed_to)
		in->passed_to = lh_range_text(doc, (struct lh_range){
			(uint32_t)at, range.end });
	return at || stamp_match(doc, range, stamp_others) ? range.end : 0;
}

/* A line of a stamp, or what follows its name: "Số: 12 Ngày: 3/4/2015". */
static bool stamp_line(struct lh_document *doc, struct lh_range range,
		       struct lh_incoming *in)
{
	bool any = false;

	while (!lh_range_empty(range)) {
		size_t next = stamp_entry(doc, range, in);

		if (!next)
			break;
		any = true;
		range.start = (uint32_t)next;
		range = lh_range_trim(doc, range, ",;-|");
	}
	return any;
}

/* The office above the stamp's name, where the head has a body before it. */
static void stamp_registrar(struct lh_document *doc, size_t i,
			    struct lh_incoming *in)
{
	struct lh_line *line = &doc->lines[i];
	bool body = false;

	for (size_t k = doc->head; k < i; k++)
		body = body || (doc->lines[k].capitals &&
			lh_agency_head_at(doc, doc->lines[k].all.start,
					  doc->lines[k].all.end));
	if (!body || !line->capitals || line->zone != LH_ZONE_HEADER ||
	    !lh_agency_head_at(doc, line->all.start, line->all.end))
		return;
	in->registrar = lh_agency_title_case(doc, line->all);
	line->zone = LH_ZONE_STAMP;
}

static void stamp_add(struct lh_document *doc, const struct lh_incoming *in)
{
	struct lh_notice *n = doc->notice;

	n->incoming = lh_arena_grow(doc->arena, n->incoming, n->n_incoming,
				    sizeof(*in));
	n->incoming[n->n_incoming++] = *in;
}

static void stamp_at(struct lh_document *doc, size_t i, size_t name_end)
{
	struct lh_incoming in = { .number = NULL };
	struct lh_range rest = doc->lines[i].all;
	size_t first = i, lines = 0;

	rest.start = (uint32_t)name_end;
	lines += stamp_line(doc, lh_range_trim(doc, rest, ":|"), &in);
	for (size_t k = i; k > 0 && i - k < STAMP_REACH &&
	     stamp_line(doc, doc->lines[k - 1].all, &in); k--) {
		doc->lines[k - 1].zone = LH_ZONE_STAMP;
		first = k - 1;
		lines++;
	}
	for (size_t k = i + 1; k < doc->n_lines && k - i <= STAMP_REACH &&
	     stamp_line(doc, doc->lines[k].all, &in); k++) {
		doc->lines[k].zone = LH_ZONE_STAMP;
		lines++;
	}
	if (!lines)
		return;
	doc->lines[i].zone = LH_ZONE_STAMP;
	if (first > 0)
		stamp_registrar(doc, first - 1, &in);
	stamp_add(doc, &in);
}

void lh_stamp_read(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines && i < STAMP_TOP; i++) {
		size_t name_end = stamp_name(doc, doc->lines[i].all);

		if (name_end && doc->lines[i].zone != LH_ZONE_STAMP)
			stamp_at(doc, i, name_end);
	}
}
