/* Numbers of documents, and the documents that a notice cites.
 *
 * A cited document is never a meeting and its day never a deadline; what is
 * found here is only listed. */
#include "header_priv.h"

#include <string.h>

#define REFERENCE_MOST 200	/* of one notice; more are a register */

/* A letter of a symbol: capitals, "đ" and "Đ" included, and what stands
 * between them. */
static bool reference_symbol_char(const struct lh_document *doc, size_t at,
				  size_t end)
{
	char c = doc->s[at];

	if (c == '-' || c == '/' || c == '&' || c == '.' || c == ',')
		return at + 1 < end && doc->s[at + 1] != ' ' &&
			(c != '.' || lh_word_capital(doc, at + 1));
	return lh_word_char(doc->low, at, end) || ((unsigned char)c & 0xC0) == 0x80;
}

static size_t reference_dash(const struct lh_document *doc, size_t at,
			     size_t end)
{
	size_t start = at;

	while (at < end && doc->s[at] == ' ')
		at++;
	if (at < end && doc->s[at] == '-')
		at++;
	else if (at + 3 <= end && (!memcmp(doc->s + at, "–", 3) ||
				   !memcmp(doc->s + at, "—", 3)))
		at += 3;
	else
		return 0;
	if (at < end && doc->s[at] == ' ')
		at++;
	else if (start + 1 == at)
		return 0;	/* a plain hyphen is part of the symbol */
	return at < end && lh_word_capital(doc, at) ? at : 0;
}

/* "564 /UBND-KTTH", "80-KH/ĐUVCL", "/HĐND-VP", "89/GM – UBND", "5/2018/TT-BX" */
size_t lh_reference_number(const struct lh_document *doc, size_t at,
			   size_t end)
{
	size_t start = at, stop;
	bool letters = false;

	while (at < end && doc->s[at] >= '0' && doc->s[at] <= '9' &&
	       at < start + 6)
		at++;
	if (at < end && at > start && doc->s[at] >= 'a' && doc->s[at] <= 'c')
		at++;
	while (at < end && doc->s[at] == ' ')
		at++;
	if (at >= end || (doc->s[at] != '/' && doc->s[at] != '-') ||
	    (doc->s[at] == '-' && at == start))
		return 0;
	at++;
	while (at < end && doc->s[at] == ' ')
		at++;
	stop = at;
	while (at < end && reference_symbol_char(doc, at, end)) {
		letters = letters || lh_word_capital(doc, at);
		at++;
		while (at < end && (doc->s[at] & 0xC0) == 0x80)
			at++;
		stop = at;
		if (at < end && doc->s[at] == ' ') {
			size_t dash = reference_dash(doc, at, end);

			if (dash)
				at = dash;
		}
	}
	while (stop > start && (doc->s[stop - 1] == ',' ||
				doc->s[stop - 1] == '.' ||
				doc->s[stop - 1] == '-' ||
				doc->s[stop - 1] == '/'))
		stop--;
	return letters ? stop : 0;
}

char *lh_reference_clean(const struct lh_document *doc, struct lh_range range)
{
	char *out = lh_arena_alloc(doc->arena, range.end - range.start + 1);
	size_t n = 0;

	for (size_t at = range.start; at < range.end; at++) {
		if (doc->s[at] == ' ')
			continue;
		if (at + 3 <= range.end && (!memcmp(doc->s + at, "–", 3) ||
					    !memcmp(doc->s + at, "—", 3))) {
			out[n++] = '-';
			at += 2;
			continue;
		}
		out[n++] = doc->s[at];
	}
	out[n] = '\0';
	return out;
}

static const char *const reference_kinds[] = {
	"quyết định", "nghị định", "nghị quyết", "công văn", "thông báo",
	"kế hoạch", "báo cáo", "chỉ thị", "thông tư", "văn bản", "giấy mời",
	"tờ trình", "luật", "công điện", "kết luận", "quy định", "hướng dẫn",
	"chương trình", "thông tư liên tịch", "đề án", "quy chế", NULL
};

/* The kind named in front of "số …", not further than a few words. */
static struct lh_range reference_kind(const struct lh_document *doc,
				      struct lh_range line, size_t number)
{
	struct lh_range kind = { (uint32_t)number, (uint32_t)number };
	size_t at = number > line.start + 60 ? number - 60 : line.start;

	for (; at < number; at = lh_word_next(doc, at, number)) {
		size_t stop = lh_word_match_any(doc, at, number,
						reference_kinds);

		if (!stop)
			continue;
		kind.start = (uint32_t)at;
		kind.end = (uint32_t)stop;
	}
	return kind;
}

/* "ngày … của …" behind the number. */
static void reference_tail(struct lh_document *doc, struct lh_range line,
			   size_t at, struct lh_reference *ref)
{
	struct lh_range tail = { (uint32_t)at, line.end };
	size_t of, stop;

	while (tail.start < tail.end && doc->s[tail.start] == ' ')
		tail.start++;
	if (tail.end > tail.start + 160)
		tail.end = tail.start + 160;
	if (lh_word_match(doc, tail.start, tail.end, "ngày")) {
		ref->date = lh_header_date(doc, tail);
		if (!lh_date_is_full(ref->date))
			memset(&ref->date, 0, sizeof(ref->date));
	}
	if (!lh_word_find(doc, tail, "của", &of) ||
	    memchr(doc->s + tail.start, ';', of - tail.start) ||
	    of > tail.start + 60u)
		return;
	tail.start = (uint32_t)lh_word_next(doc, of, tail.end);
	for (stop = tail.start; stop < tail.end; stop++)
		if (strchr(",;.()", doc->s[stop]))
			break;
	tail.end = (uint32_t)stop;
	if (lh_word_find(doc, tail, "về", &stop))
		tail.end = (uint32_t)stop;
	tail.end = (uint32_t)lh_agency_list_end(doc, tail.start, tail.end);
	ref->issuer = lh_range_text(doc, lh_range_trim(doc, tail, ""));
}

static void reference_add(struct lh_document *doc, struct lh_range line,
			  struct lh_range number)
{
	struct lh_notice *n = doc->notice;
	struct lh_reference ref = { .kind = NULL };
	struct lh_range kind = reference_kind(doc, line, number.start);

	ref.number = lh_reference_clean(doc, number);
	if (!lh_range_empty(kind))
		ref.kind = lh_range_text(doc, kind);
	for (size_t i = 0; i < n->n_references; i++)
		if (!strcmp(n->references[i].number, ref.number))
			return;
	if (n->number && !strcmp(n->number, ref.number))
		return;
	reference_tail(doc, line, number.end, &ref);
	n->references = lh_arena_grow(doc->arena, n->references,
				      n->n_references, sizeof(ref));
	n->references[n->n_references++] = ref;
	lh_field_addf(doc, number, 1, "references[%zu]", n->n_references - 1);
}

static void reference_line(struct lh_document *doc, struct lh_range line)
{
	for (size_t at = line.start; at < line.end;
	     at = lh_word_next(doc, at, line.end)) {
		struct lh_range number;

		if (doc->notice->n_references >= REFERENCE_MOST)
			return;
		if (!lh_word_match(doc, at, line.end, "số"))
			continue;
		number.start = (uint32_t)lh_word_end(doc, at, line.end);
		while (number.start < line.end &&
		       (doc->s[number.start] == ' ' ||
			doc->s[number.start] == ':'))
			number.start++;
		number.end = (uint32_t)lh_reference_number(doc, number.start,
							   line.end);
		if (number.end)
			reference_add(doc, line, number);
	}
}

void lh_reference_read(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY)
			reference_line(doc, doc->lines[i].all);
}
