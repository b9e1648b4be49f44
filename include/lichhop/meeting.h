/* Meetings: one gathering with its own time, place, chair and participants. */
#ifndef LICHHOP_MEETING_H
#define LICHHOP_MEETING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lichhop/clock.h>
#include <lichhop/date.h>

enum lh_meeting_state {
	LH_MEETING_TENTATIVE,
	LH_MEETING_CONFIRMED,
	LH_MEETING_HELD,
	LH_MEETING_POSTPONED,	/* waits unscheduled when it has no new day */
	LH_MEETING_CANCELLED,
};

enum lh_role {		/* of a participant */
	LH_ROLE_CHAIR,		/* chủ trì */
	LH_ROLE_MEMBER,		/* thành viên */
	LH_ROLE_INVITED,	/* mời dự */
	LH_ROLE_SECRETARY,	/* thư ký */
	LH_ROLE_REPORTER,	/* báo cáo */
	LH_ROLE_INFORMATION,	/* để biết */
};

enum lh_response {	/* RFC 5545 PARTSTAT */
	LH_RESPONSE_NONE,	/* NEEDS-ACTION */
	LH_RESPONSE_ACCEPTED,
	LH_RESPONSE_DECLINED,
	LH_RESPONSE_TENTATIVE,
	LH_RESPONSE_DELEGATED,
};

enum lh_participant_kind {
	LH_PARTICIPANT_AGENCY,
	LH_PARTICIPANT_PERSON,
	LH_PARTICIPANT_GROUP,	/* its members of that day stand as participants
				   with parent_id = this one's id */
	LH_PARTICIPANT_OPEN,	/* "các đơn vị liên quan": nobody can list it */
	LH_PARTICIPANT_TEXT,	/* anything else, as written */
};

/* The time a notice gives.  Unknown stays unknown: no hour is filled in. */
struct lh_when {
	struct lh_date date;		/* empty: unscheduled; may be partial */
	struct lh_date last_date;	/* last day of several, else empty */
	lh_minute start;		/* LH_MINUTE_UNKNOWN when only the day is said */
	lh_minute end;			/* … unknown end stays unknown */
	enum lh_day_part part;
	const char *zone;		/* IANA name; NULL: the office's */
	const char *wording;		/* as the notice writes it */
	bool year_inferred;
	bool floating;			/* local to wherever it is read (iCalendar) */
};

struct lh_delegate {	/* the named person whom a participant sends */
	int64_t id;
	const char *name;
	const char *position;
	const char *phone;
	const char *email;
	const char *replaces;		/* whom this person stands in for */
	bool present;			/* at roll call */
	bool roll_called;		/* … whose result is known at all */
};

struct lh_participant {
	int64_t id;
	enum lh_participant_kind kind;
	const char *name;		/* as the notice writes it */
	int64_t agency_id, person_id, group_id;	/* those that apply, else 0 */
	int64_t parent_id;		/* of the group participant it was expanded
					   from; not yet stored: -(i + 1) for the
					   i-th of the same list, which comes earlier */
	enum lh_role role;
	const char *requested_as;	/* "đại diện lãnh đạo", "Giám đốc" */
	const char *position;		/* of a person */
	int32_t headcount;		/* how many are asked, 0 not said */
	const char *invited_by;		/* "do UBND xã mời": who is to ask them */
	int64_t invited_by_id;
	const char *basis;		/* … "theo Danh mục dự án" */
	const char *email;		/* from the directory or the calendar file */
	enum lh_response response;
	lh_instant response_at;		/* LH_INSTANT_UNKNOWN */
	const char *remark;
	struct lh_delegate *delegates;
	size_t n_delegates;
};

struct lh_venue {	/* main place, linked sites, online address */
	const char *name;
	int64_t room_id;
	bool online;
	const char *url;
	const char *who;		/* which participants go there, as text */
};

struct lh_agenda_item {
	lh_minute start, end;
	const char *title;
	const char *reporter;
};

struct lh_meeting_link {	/* notice – meeting */
	int64_t notice_id;
	enum lh_link_kind {
		LH_LINK_ANNOUNCES, LH_LINK_PREPARES, LH_LINK_CHANGES,
		LH_LINK_CANCELS,
	} kind;
	int32_t ordinal;		/* nội dung 1, 2 … of that notice */
};

/* A repeating meeting, or one exception of it. */
struct lh_series {
	const char *rule;		/* RRULE value; NULL: does not repeat */
	struct lh_date *exceptions;	/* EXDATE */
	size_t n_exceptions;
	struct lh_date *extra;		/* RDATE */
	size_t n_extra;
	int64_t master_id;		/* this is an exception of that meeting */
	struct lh_date original;	/* … replacing the occurrence of that day */
	lh_minute original_minute;
};

struct lh_meeting {
	int64_t id;
	const char *uid;		/* random UUID (RFC 7986 5.3), or the
					   imported one; never changes */
	int32_t sequence;		/* RFC 5545 3.8.7.4; never falls */
	const char *title;
	const char *content;
	struct lh_when when;
	lh_instant start_at, end_at;	/* index for searching: first and last
					   instant, end assumed where unknown */
	enum lh_meeting_state state;
	const char *reason;		/* of postponement or cancellation */
	struct lh_venue *venues;
	size_t n_venues;
	struct lh_participant *participants;	/* the notice's order */
	size_t n_participants;
	struct lh_agenda_item *agenda;
	size_t n_agenda;
	struct lh_meeting_link *links;
	size_t n_links;
	struct lh_series series;
	bool own;			/* we organise it (raise SEQUENCE, invite) */
	const char *organizer_name;	/* of an imported one */
	const char *organizer_email;
	int64_t in_charge_id;		/* person of our office */
	const char *contact;		/* contact point, as text */
	const char *note;		/* private; never exported */
	const char *raw_ics;		/* the component as imported */
	lh_instant created_at, modified_at;
	int64_t revision;		/* of the stored row; saving an older one
					   is LH_ECONFLICT */
	bool partial;			/* loaded brief: agenda, delegates, note
					   and raw_ics are left out here, and
					   left alone when it is saved */
};

/* The chair, or NULL; borrowed. */
const struct lh_participant *lh_meeting_chair(const struct lh_meeting *m);
/* "Phòng họp tầng 4, trụ sở UBND tỉnh"; several venues parted by "; ". NULL
 * when there is none. */
char *lh_meeting_location(struct lh_arena *arena, const struct lh_meeting *m);
/* "Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh" */
char *lh_participant_title(struct lh_arena *arena,
			   const struct lh_participant *p);

/* Hours by settings (office.hours …), all in minutes since midnight. */
struct lh_hours {
	lh_minute morning_start;	/* 7:30 */
	lh_minute morning_end;		/* 12:00: "trong buổi sáng" is over */
	lh_minute afternoon_start;	/* 13:30 */
	lh_minute afternoon_end;	/* 17:00 */
	lh_minute evening_end;		/* 21:00 */
	int32_t meeting_length;		/* assumed where no end is known, minutes */
};
extern const struct lh_hours lh_hours_default;

/* Fills start_at and end_at from when.  An unknown end takes assumed_end
 * (LH_MINUTE_UNKNOWN: start + meeting_length; a part of the day ends with
 * it).  Without a full day both become LH_INSTANT_UNKNOWN.  zone is the
 * office's, for when.zone == NULL. */
void lh_meeting_index(struct lh_meeting *m, const struct lh_hours *hours,
		      const char *zone, lh_minute assumed_end);
/* True when the end in the index is assumed ("dự kiến"), not stated. */
bool lh_when_end_is_assumed(const struct lh_when *when);

const char *lh_meeting_state_name(enum lh_meeting_state state);
bool lh_meeting_state_parse(const char *name, enum lh_meeting_state *state);
const char *lh_role_name(enum lh_role role);
bool lh_role_parse(const char *name, enum lh_role *role);
const char *lh_response_name(enum lh_response response);
bool lh_response_parse(const char *name, enum lh_response *response);
const char *lh_participant_kind_name(enum lh_participant_kind kind);
bool lh_participant_kind_parse(const char *name, enum lh_participant_kind *kind);
const char *lh_link_kind_name(enum lh_link_kind kind);
bool lh_link_kind_parse(const char *name, enum lh_link_kind *kind);

#endif
