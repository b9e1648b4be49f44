/* A notice that puts a meeting off, calls it off or moves it. */
#include "meeting_priv.h"

#define CHANGE_HEAD 5		/* words of the subject that say the act */
#define CHANGE_REACH 4		/* from the act to what it is done to */
#define CHANGE_LINES 12		/* of a paper without a subject */

static const char *const change_moved[] = {
	"thay đổi", "điều chỉnh", "dời", "lùi", "chuyển", NULL
};

static const char *const change_postponed[] = {
	"hoãn", "tạm hoãn", NULL
};

static const char *const change_cancelled[] = {
	"hủy", "huỷ", "hủy bỏ", "không tổ chức", NULL
};

/* "… xin thông báo tạm hoãn cuộc họp nêu trên" */
static bool change_in_sentence(const struct lh_document *doc,
			       struct lh_range range,
			       const char *const *words)
{
	size_t at;

	if (!lh_word_find_any(doc, range, words, &at, NULL))
		return false;
	for (int i = 0; i < CHANGE_REACH && at < range.end; i++) {
		at = lh_word_next(doc, at, range.end);
		if (lh_meeting_gathering_at(doc, at, range.end))
			return true;
	}
	return false;
}

/* The first words of the subject say it; without one, the first lines. */
static bool change_is_said(const struct lh_document *doc,
			   const char *const *words)
{
	struct lh_range head = doc->subject;
	size_t at = head.start, seen = 0;

	for (int i = 0; i < CHANGE_HEAD && at < head.end; i++)
		at = lh_word_next(doc, at, head.end);
	head.end = (uint32_t)at;
	if (!lh_range_empty(head))
		return lh_word_find_any(doc, head, words, NULL, NULL);
	for (size_t i = 0; i < doc->n_lines && seen < CHANGE_LINES; i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY &&
		    doc->lines[i].zone != LH_ZONE_HEADER)
			continue;
		if (change_in_sentence(doc, doc->lines[i].body, words))
			return true;
		seen++;
	}
	return false;
}

bool lh_meeting_is_change(const struct lh_document *doc)
{
	return change_is_said(doc, change_moved);
}

void lh_meeting_read_change(struct lh_document *doc, struct lh_meeting *m)
{
	struct lh_meeting_link link = {
		.kind = LH_LINK_ANNOUNCES,
		.ordinal = (int32_t)lh_meeting_number(doc, m) + 1,
	};

	if (change_is_said(doc, change_postponed)) {
		m->state = LH_MEETING_POSTPONED;
		link.kind = LH_LINK_CHANGES;
	} else if (change_is_said(doc, change_cancelled)) {
		m->state = LH_MEETING_CANCELLED;
		link.kind = LH_LINK_CANCELS;
	} else if (lh_meeting_is_change(doc)) {
		link.kind = LH_LINK_CHANGES;
	}
	m->links = lh_arena_memdup(doc->arena, &link, sizeof(link));
	m->n_links = 1;
}
