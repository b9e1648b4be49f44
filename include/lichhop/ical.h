/* iCalendar (RFC 5545, 5546, 7986): an own writer, and a reader that stands
 * behind an own gate.  Works on domain structs only. */
#ifndef LICHHOP_ICAL_H
#define LICHHOP_ICAL_H

#include <stdio.h>

#include <lichhop/directory.h>
#include <lichhop/office.h>
#include <lichhop/reading.h>
#include <lichhop/strbuf.h>

/* --- writing --- */

enum lh_ical_profile {
	LH_ICAL_EXPORT,		/* no METHOD, any number of UIDs and kinds */
	LH_ICAL_REQUEST,	/* METHOD:REQUEST, one UID, one kind */
	LH_ICAL_CANCEL,		/* METHOD:CANCEL, one UID, one kind */
};

/* A task as it is written: for one share (agency export) or the whole. */
struct lh_ical_task {
	const struct lh_assignment *assignment;
	const struct lh_share *share;		/* NULL: the whole assignment */
	const char *parent_uid;			/* RELATED-TO;RELTYPE=PARENT, or NULL */
	const char *notice;			/* "564/UBND-KTTH", or NULL */
	/* addresses of those who get it, parallel arrays; n_attendees 0: none */
	const char **attendee_names, **attendee_emails;
	size_t n_attendees;
};

struct lh_ical_event {
	const struct lh_meeting *meeting;
	const char *notice;			/* number and issuer, or NULL */
	const char *notice_uid;			/* X-LICHHOP-NOTICE, or NULL */
	/* lines for DESCRIPTION about preparation; each a full sentence */
	const char **preparation;
	size_t n_preparation;
	/* Addresses that may be shown: participants[i] gets an ATTENDEE line
	 * when emails[i] is set.  NULL: participants' own email fields. */
	const char **emails;
	/* Only this agency's view: others' addresses are left out except the
	 * chair's (participants without emails[i] stand in DESCRIPTION). */
	bool private_copy;
};

struct lh_ical_options {
	enum lh_ical_profile profile;
	const struct lh_office *office;		/* ORGANIZER; borrowed */
	lh_instant now;				/* DTSTAMP with a METHOD */
	bool utc;				/* instants in UTC, no VTIMEZONE */
	const char *name;			/* X-WR-CALNAME, or NULL */
};

/* Appends one whole VCALENDAR to out. LH_EINVALID with a sentence when a
 * profile's rule is broken by what was asked (several UIDs under a METHOD, an
 * unscheduled meeting, no attendee, no organiser's address). */
LH_NODISCARD enum lh_status
lh_ical_write(struct lh_strbuf *out, const struct lh_ical_options *options,
	      const struct lh_ical_event *events, size_t n_events,
	      const struct lh_ical_task *tasks, size_t n_tasks,
	      struct lh_error *err);

/* The same in pieces, for exports of any size in constant memory: head, any
 * number of events and tasks, tail.  *zoned, false at the head, remembers
 * whether the VTIMEZONE is written; it goes before the first that needs it. */
void lh_ical_write_head(struct lh_strbuf *out, const struct lh_ical_options *o);
void lh_ical_write_event(struct lh_strbuf *out, const struct lh_ical_options *o,
			 const struct lh_ical_event *event, bool *zoned);
void lh_ical_write_task(struct lh_strbuf *out, const struct lh_ical_options *o,
			const struct lh_ical_task *task, bool *zoned);
void lh_ical_write_tail(struct lh_strbuf *out);

/* An address that may stand after mailto: — no blank, control, quote or
 * angle bracket, one @ with something on both sides. */
bool lh_ical_address_is_valid(const char *email);

/* --- reading --- */

struct lh_ical_limits {		/* 0: the default of design/ical */
	size_t file;		/* 64 MiB */
	size_t line;		/* 256 KiB, unfolded */
	size_t parameters;	/* 100 a line */
	size_t values;		/* 4,000 a line */
	size_t depth;		/* 8 */
	size_t components;	/* 100,000 */
};

struct lh_ical_problem {	/* one component that was left out, or mended */
	size_t line;		/* where it begins, from 1 */
	bool refused;		/* left out; else taken with a remark */
	const char *text;	/* one sentence, translated; names no line */
};

/* Called for each component that could be read, in file order.  reading holds
 * one meeting or one assignment, and lives until the call returns.  Return
 * false to stop (status LH_ECANCELLED). */
typedef bool lh_ical_item_fn(struct lh_reading *reading, void *data);
/* Called for each problem; the text lives until the call returns. */
typedef void lh_ical_problem_fn(const struct lh_ical_problem *problem,
				void *data);

struct lh_ical_reader {
	const char *zone;		/* the office's, for DATE-only and floating */
	struct lh_ical_limits limits;
	lh_ical_item_fn *item;
	lh_ical_problem_fn *problem;
	void *data;
};

/* What a file says of itself, before its components: METHOD matters. */
struct lh_ical_summary {
	const char *method;		/* upper case, arena; NULL none */
	const char *name;		/* X-WR-CALNAME */
	size_t meetings, tasks, refused;
};

/* Streams a calendar from file: one component at a time, memory bounded by
 * limits.  LH_EFORMAT when it is no calendar at all (empty, binary, HTML), or
 * when it breaks off, is too large or has too many components: what came
 * before has been delivered, and *summary, which is filled from the first
 * line on, holds for that.  A component that breaks another limit is a
 * problem of its own.  raw_ics of what is delivered is the component with its
 * folds undone.  A VTIMEZONE must stand before what uses it. */
LH_NODISCARD enum lh_status
lh_ical_read(FILE *file, const struct lh_ical_reader *reader,
	     struct lh_arena *arena, struct lh_ical_summary *summary,
	     struct lh_error *err);

/* True when the first bytes look like a calendar (BOM and blanks allowed). */
bool lh_ical_sniff(const char *bytes, size_t length);

#endif
