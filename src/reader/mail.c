/* The head of an e-mail: "Từ: … / Gửi: … / Ngày: … / Tiêu đề: …".
 *
 * Its title is the subject and may name the kind in brackets; its day gives
 * the year to days without one.  Who writes and who reads are mail boxes, no
 * issuer and no addressees. */
#include "header_priv.h"

#include <string.h>

#define MAIL_TOP 12	/* it stands within so many lines */

static const char *const mail_titles[] = {
	"tiêu đề:", "chủ đề:", "subject:", NULL
};
static const char *const mail_days[] = { "ngày:", "date:", "sent:", NULL };
static const char *const mail_others[] = {
	"từ:", "from:", "gửi:", "to:", "cc:", "bcc:", "đến:", "người gửi:",
	"người nhận:", "đã gửi:", NULL
};

static size_t mail_match(const struct lh_document *doc, struct lh_range range,
			 const char *const *words)
{
	size_t stop = lh_word_match_any(doc, range.start, range.end, words);

	while (stop && stop < range.end && doc->s[stop] == ' ')
		stop++;
	return stop;
}

static bool mail_is_head(const struct lh_document *doc, size_t i)
{
	struct lh_range all = doc->lines[i].all;

	return mail_match(doc, all, mail_titles) ||
		mail_match(doc, all, mail_days) ||
		mail_match(doc, all, mail_others);
}

/* "Re: [Thông báo] Họp khoa": the kind stands in brackets. */
static void mail_title(struct lh_document *doc, struct lh_range title)
{
	static const char *const answers[] = {
		"re:", "fw:", "fwd:", "trả lời:", NULL
	};
	const char *close;
	size_t stop;

	while ((stop = mail_match(doc, title, answers)))
		title.start = (uint32_t)stop;
	if (title.start < title.end && doc->s[title.start] == '[') {
		struct lh_range name = { title.start + 1, title.end };

		close = memchr(doc->s + title.start, ']',
			       title.end - title.start);
		if (doc->notice->kind == LH_NOTICE_OTHER)
			doc->notice->kind = lh_header_kind_at(doc, name, NULL);
		if (close)
			title.start = (uint32_t)(close + 1 - doc->s);
	}
	title = lh_range_trim(doc, title, ":-");
	if (doc->notice->kind == LH_NOTICE_OTHER)
		doc->notice->kind = lh_header_kind_at(doc, title, NULL);
	if (!doc->notice->subject && !lh_range_empty(title))
		lh_header_set_subject(doc, title, 0.9);
}

struct lh_date lh_mail_read(struct lh_document *doc)
{
	struct lh_date day = { .year = 0 };
	size_t stop;

	if (!lh_mail_is_head(doc))
		return day;
	for (size_t i = 0; i < doc->n_lines && i < MAIL_TOP; i++) {
		struct lh_range all = doc->lines[i].all;

		if (!mail_is_head(doc, i))
			continue;
		stop = mail_match(doc, all, mail_titles);
		if (stop) {
			all.start = (uint32_t)stop;
			mail_title(doc, all);
		} else if (mail_match(doc, all, mail_days)) {
			day = lh_header_date(doc, all);
		}
	}
	return day;
}

bool lh_mail_is_head(const struct lh_document *doc)
{
	size_t lines = 0;
	bool title = false;

	for (size_t i = 0; i < doc->n_lines && i < MAIL_TOP; i++) {
		lines += mail_is_head(doc, i);
		title = title || mail_match(doc, doc->lines[i].all,
					    mail_titles);
	}
	return title && lines >= 2;
}

void lh_mail_mark(struct lh_document *doc)
{
	if (!lh_mail_is_head(doc))
		return;
	for (size_t i = 0; i < doc->n_lines && i < MAIL_TOP; i++)
		if (mail_is_head(doc, i))
			doc->lines[i].zone = LH_ZONE_HEADER;
}
