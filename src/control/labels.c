/* See the header.  The stable code names live in domain; these are words. */
#include <lichhop/labels.h>

#include <lichhop/gettext.h>

const char *lh_label_meeting_state(enum lh_meeting_state state)
{
	switch (state) {
	case LH_MEETING_TENTATIVE: return _("dự kiến");
	case LH_MEETING_CONFIRMED: return _("sẽ họp");
	case LH_MEETING_HELD: return _("đã họp");
	case LH_MEETING_POSTPONED: return _("hoãn");
	case LH_MEETING_CANCELLED: return _("hủy");
	}
	lh_bug("no such state of a meeting: %d", (int)state);
}

const char *lh_label_role(enum lh_role role)
{
	switch (role) {
	case LH_ROLE_CHAIR: return _("chủ trì");
	case LH_ROLE_MEMBER: return _("thành viên");
	case LH_ROLE_INVITED: return _("mời dự");
	case LH_ROLE_SECRETARY: return _("thư ký");
	case LH_ROLE_REPORTER: return _("báo cáo");
	case LH_ROLE_INFORMATION: return _("để biết");
	}
	lh_bug("no such role: %d", (int)role);
}

const char *lh_label_response(enum lh_response response)
{
	switch (response) {
	case LH_RESPONSE_NONE: return _("chưa trả lời");
	case LH_RESPONSE_ACCEPTED: return _("dự");
	case LH_RESPONSE_DECLINED: return _("không dự");
	case LH_RESPONSE_TENTATIVE: return _("chưa chắc");
	case LH_RESPONSE_DELEGATED: return _("cử người thay");
	}
	lh_bug("no such response: %d", (int)response);
}

const char *lh_label_share_role(enum lh_share_role role)
{
	switch (role) {
	case LH_SHARE_LEAD: return _("chủ trì");
	case LH_SHARE_SUPPORT: return _("phối hợp");
	}
	lh_bug("no such role of a share: %d", (int)role);
}

const char *lh_label_share_status(enum lh_share_status status)
{
	switch (status) {
	case LH_SHARE_OPEN: return _("chưa nộp");
	case LH_SHARE_IN_PROGRESS: return _("đang làm");
	case LH_SHARE_SUBMITTED: return _("đã nộp");
	case LH_SHARE_ACCEPTED: return _("đã duyệt");
	case LH_SHARE_RETURNED: return _("trả lại");
	case LH_SHARE_CANCELLED: return _("thôi");
	}
	lh_bug("no such status of a share: %d", (int)status);
}

const char *lh_label_notice_state(enum lh_notice_state state)
{
	switch (state) {
	case LH_NOTICE_DRAFT: return _("dự thảo");
	case LH_NOTICE_RECEIVED: return _("đã nhận");
	case LH_NOTICE_ISSUED: return _("đã phát hành");
	case LH_NOTICE_SUPERSEDED: return _("đã được thay");
	case LH_NOTICE_WITHDRAWN: return _("đã thu hồi");
	}
	lh_bug("no such state of a notice: %d", (int)state);
}

const char *lh_label_day_part(enum lh_day_part part)
{
	switch (part) {
	case LH_PART_NONE: return "";
	case LH_PART_MORNING: return _("sáng");
	case LH_PART_AFTERNOON: return _("chiều");
	case LH_PART_EVENING: return _("tối");
	case LH_PART_ALL_DAY: return _("cả ngày");
	}
	lh_bug("no such part of the day: %d", (int)part);
}
