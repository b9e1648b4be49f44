/* A notice that puts a meeting off, calls it off or moves it. */
#include "meeting_priv.h"

/* A notice of a change tells the old time and then the new one. */
bool lh_meeting_is_change(const struct lh_document *doc)
{
	static const char *const words[] = {
		"thay đổi", "điều chỉnh", "dời", "lùi", "chuyển", NULL
	};
	struct lh_range head = doc->subject;
	size_t at = head.start;

	for (int i = 0; i < 5 && at < head.end; i++)
		at = lh_word_next(doc, at, head.end);
	head.end = (uint32_t)at;
	return lh_word_find_any(doc, head, words, NULL, NULL);
}

void lh_meeting_read_change(struct lh_document *doc, struct lh_meeting *m)
{
	static const char *const postponed[] = {
		"hoãn", "tạm hoãn", NULL
	};
	static const char *const cancelled[] = {
		"hủy", "huỷ", "hủy bỏ", "không tổ chức", NULL
	};
	struct lh_meeting_link link = {
		.kind = LH_LINK_ANNOUNCES,
		.ordinal = (int32_t)lh_meeting_number(doc, m) + 1,
	};
	struct lh_range head = doc->subject;
	size_t at = head.start;

	for (int i = 0; i < 5 && at < head.end; i++)
		at = lh_word_next(doc, at, head.end);
	head.end = (uint32_t)at;
	if (lh_word_find_any(doc, head, postponed, NULL, NULL)) {
		m->state = LH_MEETING_POSTPONED;
		link.kind = LH_LINK_CHANGES;
	} else if (lh_word_find_any(doc, head, cancelled, NULL, NULL)) {
		m->state = LH_MEETING_CANCELLED;
		link.kind = LH_LINK_CANCELS;
	} else if (lh_meeting_is_change(doc)) {
		link.kind = LH_LINK_CHANGES;
	}
	m->links = lh_arena_memdup(doc->arena, &link, sizeof(link));
	m->n_links = 1;
}
