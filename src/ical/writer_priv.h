/* What the parts of the writer share: calendar.c puts the frame, event.c and
 * task.c a component each, describe.c the words for people. */
#ifndef LICHHOP_ICAL_WRITER_PRIV_H
#define LICHHOP_ICAL_WRITER_PRIV_H

#include <lichhop/ical.h>

#include "content_priv.h"

struct lh_ical_writer {
	struct lh_content content;
	const struct lh_ical_options *options;
	struct lh_arena *arena;	/* for one component */
};

/* A moment as a calendar needs it: a day, or a day and an hour. */
struct lh_ical_moment {
	struct lh_date date;
	lh_minute minute;	/* LH_MINUTE_UNKNOWN: the whole day */
	const char *zone;	/* of the hour */
};

/* From when to when a meeting is written. */
struct lh_ical_span {
	struct lh_ical_moment start, end;	/* end exclusive */
	bool start_assumed;	/* the notice gives a part of the day only */
	bool end_assumed;
};

/* calendar.c */
void lh_ical_put_moment(struct lh_ical_writer *w, const char *name,
			const struct lh_ical_moment *moment);
void lh_ical_put_instant(struct lh_ical_writer *w, const char *name,
			 lh_instant at);
void lh_ical_put_stamps(struct lh_ical_writer *w, lh_instant created,
			lh_instant modified);
/* True when the moment is written with the home zone's TZID. */
bool lh_ical_moment_has_zone(const struct lh_ical_options *o,
			     const struct lh_ical_moment *moment);
lh_instant lh_ical_moment_instant(const struct lh_ical_moment *moment);
struct lh_ical_moment lh_ical_moment_at(const char *zone, lh_instant at);

/* A person or agency with an address. */
struct lh_ical_attendee {
	const char *name;
	const char *email;
	const char *kind;		/* CUTYPE */
	const char *role;		/* ROLE */
	const char *answer;		/* PARTSTAT */
	const char *delegated_to;	/* addresses, or NULL */
	const char *delegated_from;
};
void lh_ical_put_organizer(struct lh_ical_writer *w, const char *name,
			   const char *email);
void lh_ical_put_attendee(struct lh_ical_writer *w,
			  const struct lh_ical_attendee *a);

/* event.c.  False when the meeting has no full day. */
bool lh_ical_event_span(const struct lh_meeting *m,
			const struct lh_office *office,
			struct lh_ical_span *span);
/* Who calls the meeting; false when that has no usable address. */
bool lh_ical_event_organizer(const struct lh_ical_options *o,
			     const struct lh_meeting *m, const char **name,
			     const char **email);
/* The address that participant i may be invited at, or NULL. */
const char *lh_ical_event_email(const struct lh_ical_event *event, size_t i);
void lh_ical_put_event(struct lh_ical_writer *w,
		       const struct lh_ical_event *event);

/* event_people.c, event_series.c: parts of it. */
void lh_ical_put_people(struct lh_ical_writer *w,
			const struct lh_ical_event *event);
void lh_ical_put_series(struct lh_ical_writer *w, const struct lh_meeting *m,
			const struct lh_ical_moment *start);

/* task.c.  False when there is no day to write. */
bool lh_ical_task_due(const struct lh_ical_task *task,
		      const struct lh_office *office,
		      struct lh_ical_moment *due);
enum lh_share_status lh_ical_task_status(const struct lh_ical_task *task);
void lh_ical_put_task(struct lh_ical_writer *w,
		      const struct lh_ical_task *task);

/* describe.c: DESCRIPTION, complete in words. */
void lh_ical_describe_event(struct lh_strbuf *out,
			    const struct lh_ical_options *o,
			    struct lh_arena *arena,
			    const struct lh_ical_event *event,
			    const struct lh_ical_span *span);
void lh_ical_describe_task(struct lh_strbuf *out,
			   const struct lh_ical_options *o,
			   struct lh_arena *arena,
			   const struct lh_ical_task *task);

#endif
