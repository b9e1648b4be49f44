/* How meetings lie in tables. */
#include "maps.h"

#define M struct lh_meeting
#define P struct lh_participant

static const struct row_field venue_fields[] = {
	ROW_FIELD("name", ROW_TEXT, struct lh_venue, name),
	ROW_FIELD("room", ROW_REFERENCE, struct lh_venue, room_id),
	ROW_FIELD("online", ROW_BOOL, struct lh_venue, online),
	ROW_FIELD("url", ROW_TEXT, struct lh_venue, url),
	ROW_FIELD("who", ROW_TEXT, struct lh_venue, who),
};
static const struct row_map venue_map = {
	.table = TABLE_VENUE, .size = sizeof(struct lh_venue),
	.fields = venue_fields, .n_fields = ROW_COUNT(venue_fields),
};

static const struct row_field delegate_fields[] = {
	ROW_FIELD("id", ROW_ID, struct lh_delegate, id),
	ROW_FIELD("name", ROW_TEXT, struct lh_delegate, name),
	ROW_FIELD("office", ROW_TEXT, struct lh_delegate, position),
	ROW_FIELD("phone", ROW_TEXT, struct lh_delegate, phone),
	ROW_FIELD("email", ROW_TEXT, struct lh_delegate, email),
	ROW_FIELD("replaces", ROW_TEXT, struct lh_delegate, replaces),
	ROW_FIELD("present", ROW_BOOL, struct lh_delegate, present),
	ROW_FIELD("roll_called", ROW_BOOL, struct lh_delegate, roll_called),
};
static const struct row_map delegate_map = {
	.table = TABLE_DELEGATE, .size = sizeof(struct lh_delegate),
	.fields = delegate_fields, .n_fields = ROW_COUNT(delegate_fields),
};

static const struct row_field participant_fields[] = {
	ROW_FIELD("id", ROW_ID, P, id),
	ROW_FIELD_ENUM("kind", P, kind, LH_PARTICIPANT_TEXT),
	ROW_FIELD("name", ROW_TEXT, P, name),
	ROW_FIELD("agency", ROW_REFERENCE, P, agency_id),
	ROW_FIELD("person", ROW_REFERENCE, P, person_id),
	ROW_FIELD("circle", ROW_REFERENCE, P, group_id),
	ROW_FIELD("parent", ROW_SIBLING, P, parent_id),
	ROW_FIELD_ENUM("role", P, role, LH_ROLE_INFORMATION),
	ROW_FIELD("requested_as", ROW_TEXT, P, requested_as),
	ROW_FIELD("office", ROW_TEXT, P, position),
	ROW_FIELD("headcount", ROW_INT32, P, headcount),
	ROW_FIELD("invited_by_name", ROW_TEXT, P, invited_by),
	ROW_FIELD("invited_by", ROW_REFERENCE, P, invited_by_id),
	ROW_FIELD("basis", ROW_TEXT, P, basis),
	ROW_FIELD("email", ROW_TEXT, P, email),
	ROW_FIELD_ENUM("response", P, response, LH_RESPONSE_DELEGATED),
	ROW_FIELD("response_at", ROW_INSTANT, P, response_at),
	ROW_FIELD("remark", ROW_TEXT, P, remark),
};
static const struct row_child participant_children[] = {
	ROW_LIST_DETAIL(&delegate_map, P, delegates, n_delegates),
};
static const struct row_map participant_map = {
	.table = TABLE_PARTICIPANT, .size = sizeof(P),
	.fields = participant_fields,
	.n_fields = ROW_COUNT(participant_fields),
	.children = participant_children,
	.n_children = ROW_COUNT(participant_children),
};

static const struct row_field agenda_fields[] = {
	ROW_FIELD("start_minute", ROW_MINUTE, struct lh_agenda_item, start),
	ROW_FIELD("end_minute", ROW_MINUTE, struct lh_agenda_item, end),
	ROW_FIELD("title", ROW_TEXT, struct lh_agenda_item, title),
	ROW_FIELD("reporter", ROW_TEXT, struct lh_agenda_item, reporter),
};
static const struct row_map agenda_map = {
	.table = TABLE_AGENDA_ITEM, .size = sizeof(struct lh_agenda_item),
	.fields = agenda_fields, .n_fields = ROW_COUNT(agenda_fields),
};

static const struct row_field link_fields[] = {
	ROW_FIELD("notice", ROW_REFERENCE, struct lh_meeting_link, notice_id),
	ROW_FIELD_ENUM("kind", struct lh_meeting_link, kind, LH_LINK_CANCELS),
	ROW_FIELD("ordinal", ROW_INT32, struct lh_meeting_link, ordinal),
};
static const struct row_map link_map = {
	.table = TABLE_MEETING_NOTICE, .size = sizeof(struct lh_meeting_link),
	.fields = link_fields, .n_fields = ROW_COUNT(link_fields),
};

/* The element of these lists is the day itself. */
static const struct row_field day_fields[] = {
	{ .column = "day", .type = ROW_DATE, .offset = 0 },
};
static const struct row_map exception_map = {
	.table = TABLE_SERIES_EXCEPTION, .size = sizeof(struct lh_date),
	.fields = day_fields, .n_fields = ROW_COUNT(day_fields),
};
static const struct row_map extra_map = {
	.table = TABLE_SERIES_EXTRA, .size = sizeof(struct lh_date),
	.fields = day_fields, .n_fields = ROW_COUNT(day_fields),
};

static const struct row_field meeting_fields[] = {
	ROW_FIELD("id", ROW_ID, M, id),
	ROW_FIELD("uid", ROW_TEXT, M, uid),
	ROW_FIELD("sequence", ROW_INT32, M, sequence),
	ROW_FIELD("title", ROW_TEXT, M, title),
	ROW_FIELD_ENUM("state", M, state, LH_MEETING_CANCELLED),
	ROW_FIELD("reason", ROW_TEXT, M, reason),
	ROW_FIELD("day", ROW_DATE, M, when.date),
	ROW_FIELD("last_day", ROW_DATE, M, when.last_date),
	ROW_FIELD("start_minute", ROW_MINUTE, M, when.start),
	ROW_FIELD("end_minute", ROW_MINUTE, M, when.end),
	ROW_FIELD_ENUM("part", M, when.part, LH_PART_ALL_DAY),
	ROW_FIELD("zone", ROW_TEXT, M, when.zone),
	ROW_FIELD("wording", ROW_TEXT, M, when.wording),
	ROW_FIELD("year_inferred", ROW_BOOL, M, when.year_inferred),
	ROW_FIELD("floating", ROW_BOOL, M, when.floating),
	ROW_FIELD("start_at", ROW_INSTANT, M, start_at),
	ROW_FIELD("end_at", ROW_INSTANT, M, end_at),
	ROW_FIELD("own", ROW_BOOL, M, own),
	ROW_FIELD("organizer_name", ROW_TEXT, M, organizer_name),
	ROW_FIELD("organizer_email", ROW_TEXT, M, organizer_email),
	ROW_FIELD("in_charge", ROW_REFERENCE, M, in_charge_id),
	ROW_FIELD("contact", ROW_TEXT, M, contact),
	ROW_FIELD("rule", ROW_TEXT, M, series.rule),
	ROW_FIELD("master", ROW_REFERENCE, M, series.master_id),
	ROW_FIELD("original_day", ROW_DATE, M, series.original),
	ROW_FIELD("original_minute", ROW_MINUTE, M, series.original_minute),
	ROW_FIELD("created_at", ROW_INSTANT, M, created_at),
	ROW_FIELD("modified_at", ROW_INSTANT, M, modified_at),
	ROW_FIELD("revision", ROW_INT64, M, revision),
	ROW_FIELD("content", ROW_TEXT, M, content),
	ROW_FIELD_DETAIL("note", ROW_TEXT, M, note),
	ROW_FIELD_DETAIL("raw_ics", ROW_TEXT, M, raw_ics),
};
static const struct row_child meeting_children[] = {
	ROW_LIST(&venue_map, M, venues, n_venues),
	ROW_LIST(&participant_map, M, participants, n_participants),
	ROW_LIST_DETAIL(&agenda_map, M, agenda, n_agenda),
	ROW_LIST(&link_map, M, links, n_links),
	ROW_LIST(&exception_map, M, series.exceptions, series.n_exceptions),
	ROW_LIST(&extra_map, M, series.extra, series.n_extra),
};
const struct row_map map_meeting = {
	.table = TABLE_MEETING, .size = sizeof(M),
	.fields = meeting_fields, .n_fields = ROW_COUNT(meeting_fields),
	.children = meeting_children,
	.n_children = ROW_COUNT(meeting_children),
};
