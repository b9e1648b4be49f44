/* Notices: names of kinds, states and urgency.  Knows nothing of how a notice
 * is read or kept. */
#include <lichhop/notice.h>

#include <lichhop/gettext.h>

#include "code_name_priv.h"

static const char *const notice_kinds[] = {
	[LH_NOTICE_OTHER] = "khac",
	[LH_NOTICE_OFFICIAL_LETTER] = "cong_van",
	[LH_NOTICE_ANNOUNCEMENT] = "thong_bao",
	[LH_NOTICE_INVITATION] = "giay_moi",
	[LH_NOTICE_PLAN] = "ke_hoach",
	[LH_NOTICE_WEEK_SCHEDULE] = "lich_tuan",
	[LH_NOTICE_TELEGRAM] = "cong_dien",
};

static const char *const notice_kind_words[] = {
	[LH_NOTICE_OTHER] = N_("Văn bản khác"),
	[LH_NOTICE_OFFICIAL_LETTER] = N_("Công văn"),
	[LH_NOTICE_ANNOUNCEMENT] = N_("Thông báo"),
	[LH_NOTICE_INVITATION] = N_("Giấy mời"),
	[LH_NOTICE_PLAN] = N_("Kế hoạch"),
	[LH_NOTICE_WEEK_SCHEDULE] = N_("Lịch công tác tuần"),
	[LH_NOTICE_TELEGRAM] = N_("Công điện"),
};

static const char *const notice_states[] = {
	[LH_NOTICE_DRAFT] = "draft",
	[LH_NOTICE_RECEIVED] = "received",
	[LH_NOTICE_ISSUED] = "issued",
	[LH_NOTICE_SUPERSEDED] = "superseded",
	[LH_NOTICE_WITHDRAWN] = "withdrawn",
};

static const char *const notice_urgencies[] = {
	[LH_URGENCY_NONE] = "none",
	[LH_URGENCY_URGENT] = "urgent",
	[LH_URGENCY_VERY_URGENT] = "very_urgent",
	[LH_URGENCY_EXPRESS] = "express",
};

const char *lh_notice_kind_name(enum lh_notice_kind kind)
{
	return lh_code_name(notice_kinds, LH_COUNT(notice_kinds), kind);
}

bool lh_notice_kind_parse(const char *name, enum lh_notice_kind *kind)
{
	size_t value;

	if (!lh_code_find(notice_kinds, LH_COUNT(notice_kinds), name, &value))
		return false;
	*kind = (enum lh_notice_kind)value;
	return true;
}

const char *lh_notice_kind_words(enum lh_notice_kind kind)
{
	return lh_code_name(notice_kind_words, LH_COUNT(notice_kind_words),
			    kind);
}

const char *lh_notice_state_name(enum lh_notice_state state)
{
	return lh_code_name(notice_states, LH_COUNT(notice_states), state);
}

bool lh_notice_state_parse(const char *name, enum lh_notice_state *state)
{
	size_t value;

	if (!lh_code_find(notice_states, LH_COUNT(notice_states), name, &value))
		return false;
	*state = (enum lh_notice_state)value;
	return true;
}

const char *lh_urgency_name(enum lh_urgency urgency)
{
	return lh_code_name(notice_urgencies, LH_COUNT(notice_urgencies),
			    urgency);
}

bool lh_urgency_parse(const char *name, enum lh_urgency *urgency)
{
	size_t value;

	if (!lh_code_find(notice_urgencies, LH_COUNT(notice_urgencies), name,
			  &value))
		return false;
	*urgency = (enum lh_urgency)value;
	return true;
}
