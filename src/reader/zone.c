/* To which part of the page a line belongs: head, stamp, addressees, body,
 * copies, signature.
 *
 * The motto stands on nothing but a head, so the head is looked for around
 * it; what a web page puts above (its menu, a title, a card of the document)
 * is no part of it. */
#include "reader_priv.h"

#include <string.h>

#define ZONE_TOP 60	/* a head begins within so many lines */
#define ZONE_HEAD 24	/* from the motto to place and date */

static bool zone_ends(const struct lh_document *doc,
		      const struct lh_line *line, char c)
{
	return line->all.end > line->all.start &&
		doc->s[line->all.end - 1] == c;
}

static bool zone_is_bullet(const struct lh_line *line)
{
	return line->marker >= LH_MARK_STAR;
}

/* --- head ------------------------------------------------------------ */

static bool zone_is_motto(const struct lh_document *doc,
			  const struct lh_line *line)
{
	const char *low = doc->low + line->all.start;
	size_t length = line->all.end - line->all.start;

	return lh_header_is_motto(low, length) ||
		(line->capitals && lh_header_is_youth_motto(low, length));
}

static bool zone_is_place_date(const struct lh_document *doc,
			       const struct lh_line *line)
{
	return lh_header_is_place_date(doc->s + line->all.start,
				       doc->low + line->all.start,
				       line->all.end - line->all.start);
}

static size_t zone_motto(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines && i < ZONE_TOP; i++)
		if (zone_is_motto(doc, &doc->lines[i]))
			return i;
	return SIZE_MAX;
}

/* A sentence of the text: no head goes on behind it. */
static bool zone_is_text(const struct lh_document *doc,
			 const struct lh_line *line)
{
	static const char *const subjects[] = { "v/v", "về việc", NULL };
	size_t words = lh_word_count(doc, line->all);

	if (line->label != LH_LABEL_NONE)
		return true;
	if (lh_word_match_any(doc, line->all.start, line->all.end, subjects))
		return false;
	return words > 30 || (words > 12 && zone_ends(doc, line, '.'));
}

/* What a head consists of: bodies in capitals, number, subject, day. */
static bool zone_is_head(const struct lh_document *doc,
			 const struct lh_line *line)
{
	static const char *const starts[] = {
		"số", "sô", "v/v", "về việc", NULL
	};

	if (line->label != LH_LABEL_NONE || lh_word_count(doc, line->all) > 25)
		return false;
	return line->capitals || zone_is_place_date(doc, line) ||
		lh_word_match_any(doc, line->all.start, line->all.end,
				  starts) != 0;
}

/* The first line of the head whose motto is lines[motto]; the lines of a
 * narrow subject may stand between the number and the motto. */
static size_t zone_head_start(const struct lh_document *doc, size_t motto)
{
	size_t start = motto, others = 0;

	for (size_t i = motto; i-- > 0 && others <= 3;) {
		if (zone_is_head(doc, &doc->lines[i])) {
			start = i;
			others = 0;
		} else {
			others++;
		}
	}
	return start;
}

/* Returns the line behind the head. */
static size_t zone_header(struct lh_document *doc)
{
	size_t motto = zone_motto(doc), last = 0;
	size_t from = motto == SIZE_MAX ? 0 : motto;
	size_t most = motto == SIZE_MAX ? ZONE_TOP : motto + ZONE_HEAD;
	bool text = false;

	doc->head = motto == SIZE_MAX ? 0 : zone_head_start(doc, motto);
	for (size_t i = from; i < doc->n_lines && i < most; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->label == LH_LABEL_ADDRESSEE)
			return i;
		if (!text && (zone_is_motto(doc, line) ||
			      zone_is_place_date(doc, line)))
			last = i + 1;
		else if (line->marker != LH_MARK_NONE)
			break;
		text = text || zone_is_text(doc, line);
	}
	return last;
}

/* --- addressees ------------------------------------------------------ */

/* Addressees: from "Kính gửi" to the first line that is none. */
static size_t zone_addressees(struct lh_document *doc, size_t i)
{
	const struct lh_line *first = &doc->lines[i];
	bool bullets = false, closed = false;

	if (first->value < first->all.end && !zone_ends(doc, first, ';') &&
	    !zone_ends(doc, first, ',') && !zone_ends(doc, first, ':'))
		closed = true;
	doc->lines[i++].zone = LH_ZONE_ADDRESSEES;
	for (; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];
		struct lh_range all = line->all;

		if (line->marker != LH_MARK_NONE && !zone_is_bullet(line))
			return i;
		if (zone_is_bullet(line))
			bullets = true;
		else if (bullets || closed || line->capitals ||
			 line->label != LH_LABEL_NONE)
			return i;
		else if (lh_word_count(doc, all) > 25 && !zone_ends(doc, line,
								    ';'))
			return i;
		else if (!lh_agency_head_at(doc, line->body.start,
					    line->body.end) &&
			 first->value < first->all.end)
			return i;
		/* "Khoa Nông học thông báo họp …" is the first sentence. */
		else if (zone_ends(doc, line, '.') &&
			 lh_agency_list_end(doc, line->body.start,
					    line->body.end) < line->body.end)
			return i;
		if (zone_ends(doc, line, '.') && !bullets)
			closed = true;
		line->zone = LH_ZONE_ADDRESSEES;
	}
	return i;
}

/* --- foot ------------------------------------------------------------ */

/* "- Như trên;": copies, also where their heading was lost. */
static bool zone_is_copy(const struct lh_document *doc,
			  const struct lh_line *line)
{
	static const char *const words[] = {
		"như trên", "như điều", "như kính gửi",
		"như thành phần", NULL
	};

	return line->marker == LH_MARK_DASH &&
		lh_word_match_any(doc, line->body.start, line->body.end,
				  words) != 0;
}

/* The last lines: distribution list, then offices and names of signers, in
 * either order. */
static void zone_end(struct lh_document *doc, size_t from)
{
	enum lh_zone zone = LH_ZONE_BODY;
	bool entries = false;
	bool text = from > 0;	/* "THƯỜNG TRỰC HĐND" on top signs nothing */

	for (size_t i = from; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];

		text = text || (!line->capitals &&
				lh_word_count(doc, line->all) >= 4);
		if (line->label == LH_LABEL_DISTRIBUTION) {
			zone = LH_ZONE_DISTRIBUTION;
			entries = line->value < line->all.end &&
				!(doc->s[line->value] >= '0' &&
				  doc->s[line->value] <= '9');
		} else if (zone == LH_ZONE_BODY && zone_is_copy(doc, line)) {
			zone = LH_ZONE_DISTRIBUTION;
			entries = true;
		} else if (text && lh_signature_is_title(doc, line)) {
			zone = LH_ZONE_SIGNATURE;
		} else if (zone == LH_ZONE_DISTRIBUTION && entries &&
			   line->marker == LH_MARK_NONE && line->blanks &&
			   !zone_ends(doc, line, ';')) {
			zone = LH_ZONE_SIGNATURE;
		} else if (zone == LH_ZONE_SIGNATURE && zone_is_bullet(line)) {
			zone = LH_ZONE_DISTRIBUTION;
		} else if (zone == LH_ZONE_DISTRIBUTION) {
			entries = true;
		} else if (zone == LH_ZONE_SIGNATURE &&
			   (line->marker == LH_MARK_ROMAN ||
			    lh_word_count(doc, line->all) > 30)) {
			zone = LH_ZONE_BODY;
		}
		line->zone = zone;
	}
}

/* "Hoàng Sơn, ngày 06 tháng 4 năm 2015" above the signature. */
static void zone_late_day(struct lh_document *doc)
{
	size_t from = doc->n_lines > ZONE_TOP ? doc->n_lines - ZONE_TOP : 0;

	for (size_t i = from; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];
		bool last = i + 6 >= doc->n_lines;

		if (line->zone == LH_ZONE_BODY &&
		    zone_is_place_date(doc, line) &&
		    (last || doc->lines[i + 1].zone == LH_ZONE_SIGNATURE))
			line->zone = LH_ZONE_SIGNATURE;
	}
}

void lh_zone_mark(struct lh_document *doc)
{
	size_t i = zone_header(doc);

	for (size_t k = 0; k < i; k++)
		doc->lines[k].zone = LH_ZONE_HEADER;
	lh_stamp_read(doc);
	lh_mail_mark(doc);
	if (i < doc->n_lines && doc->lines[i].label == LH_LABEL_ADDRESSEE)
		i = zone_addressees(doc, i);
	zone_end(doc, i);
	zone_late_day(doc);
}
