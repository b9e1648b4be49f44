/* The notice reader: text → lines → blocks → fields with spans.
 *
 * Knows text, time and domain; the directory is handed in.  Never fails: a
 * text in which nothing is recognised gives a notice of kind "khac" with no
 * meeting.  Linear in length; no recursion on input. */
#ifndef LICHHOP_READER_H
#define LICHHOP_READER_H

#include <lichhop/directory.h>
#include <lichhop/reading.h>

struct lh_reader_options {
	const struct lh_directory_index *directory;	/* may be NULL */
	struct lh_date today;	/* only to warn of a year long past */
};

/* Reads text, which is NFC and valid UTF-8.  Everything in *reading lives in
 * arena, reading->notice->text included. */
void lh_reader_read(struct lh_arena *arena, const char *text, size_t length,
		    const struct lh_reader_options *options,
		    struct lh_reading *reading);

/* One quick line: "8h thứ Hai họp giao ban, P.301, chủ trì: …, mời: Sở Tài
 * chính, Sở Xây dựng".  LH_EINVALID with a sentence when it has no title.
 * *meeting is filled; its when may stay without a day (unscheduled). */
LH_NODISCARD enum lh_status
lh_reader_quick_line(struct lh_arena *arena, const char *line,
		     const struct lh_phrase_context *context,
		     const struct lh_directory_index *directory,
		     struct lh_meeting *meeting, struct lh_error *err);

#endif
