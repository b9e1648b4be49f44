/* Walking over what export was asked for, one at a time, so that memory does
 * not grow with the calendar.  Knows the store; not how it is written. */
#include "export_job.h"

#include <stdio.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/preparation.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

static enum lh_status job_notice(struct export_job *job, int64_t id,
				 const struct lh_notice **notice,
				 struct lh_error *err)
{
	*notice = NULL;
	if (!id)
		return LH_OK;
	if (!job->notice || job->notice->id != id) {
		lh_arena_clear(job->notice_arena);
		job->notice = NULL;
		enum lh_status status = lh_store_notice_load(
			lh_ctx_store(job->ctx), job->notice_arena, id,
			&job->notice, err);
		if (status)
			return status;
	}
	*notice = job->notice;
	return LH_OK;
}

enum lh_status export_job_gather(struct export_job *job,
				 const struct lh_meeting *meeting,
				 struct export_item *item, struct lh_error *err)
{
	int64_t notice_id = meeting->n_links ? meeting->links[0].notice_id : 0;

	*item = (struct export_item){ .meeting = meeting };
	enum lh_status status = lh_preparation_list(
		lh_ctx_store(job->ctx), job->view.arena, meeting,
		&item->assignments, &item->n_assignments, err);
	if (status)
		return status;
	return job_notice(job, notice_id, &item->notice, err);
}

/* --- assignments, each once --- */

static enum lh_status walk_assignment(struct export_job *job,
				      const struct export_sink *sink,
				      const struct lh_assignment *a,
				      const char *parent_uid,
				      struct lh_error *err)
{
	const struct lh_notice *notice;

	if (a->cancelled != (job->options.profile == LH_ICAL_CANCEL))
		return LH_OK;
	if (!export_assignment_concerns(&job->view, a)
	    || !id_set_add(job->met, a->id))
		return LH_OK;
	enum lh_status status = job_notice(job, a->notice_id, &notice, err);
	if (status)
		return status;
	return sink->assignment(job, a, notice, parent_uid, err);
}

struct walk {
	struct export_job *job;
	const struct export_sink *sink;
	size_t seen;
};

static enum lh_status walk_pulse(struct walk *walk, struct lh_error *err)
{
	char doing[128];

	snprintf(doing, sizeof(doing), _("đang xuất: %zu mục"), walk->seen++);
	return lh_ctx_pulse(walk->job->ctx, doing, 0, err);
}

static enum lh_status walk_meeting(const struct lh_meeting *meeting, void *data,
				   struct lh_error *err)
{
	struct walk *walk = data;
	struct export_job *job = walk->job;
	struct export_item item;
	enum lh_status status = walk_pulse(walk, err);

	if (!status)
		status = export_job_gather(job, meeting, &item, err);
	if (status
	    || !export_meeting_concerns(&job->view, meeting, item.assignments,
					item.n_assignments))
		return status;
	status = walk->sink->meeting(job, &item, err);
	/* What is called off stands on its own: work that a dropped meeting
	 * leaves alive is not called off with it. */
	if (job->options.profile == LH_ICAL_CANCEL)
		return status;
	for (size_t i = 0; !status && i < item.n_assignments; i++)
		status = walk_assignment(job, walk->sink, &item.assignments[i],
					 meeting->uid, err);
	return status;
}

static enum lh_status walk_meetings(struct export_job *job,
				    const struct export_sink *sink,
				    const struct lh_meeting_filter *filter,
				    size_t *seen, struct lh_error *err)
{
	struct walk walk = { .job = job, .sink = sink };
	enum lh_status status = lh_store_meeting_each(
		lh_ctx_store(job->ctx), job->view.arena, filter, walk_meeting,
		&walk, err);

	*seen = walk.seen;
	return status;
}

static enum lh_status walk_lone_assignment(const struct lh_assignment *a,
					   void *data, struct lh_error *err)
{
	struct walk *walk = data;
	enum lh_status status = walk_pulse(walk, err);

	if (status)
		return status;
	return walk_assignment(walk->job, walk->sink, a, NULL, err);
}

static enum lh_status walk_assignments(struct export_job *job,
				       const struct export_sink *sink,
				       const struct lh_assignment_filter *filter,
				       size_t *seen, struct lh_error *err)
{
	struct walk walk = { .job = job, .sink = sink };
	enum lh_status status = lh_store_assignment_each(
		lh_ctx_store(job->ctx), job->view.arena, filter,
		walk_lone_assignment, &walk, err);

	*seen = walk.seen;
	return status;
}

/* --- what was asked for --- */

static enum lh_status walk_id(struct export_job *job,
			      const struct export_sink *sink, const char *word,
			      struct lh_error *err)
{
	struct lh_meeting_filter meetings = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_assignment_filter assignments = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_id id;
	size_t seen = 0, more = 0;
	enum lh_status status = lh_id_parse(word, LH_ID_MEETING | LH_ID_NOTICE
						  | LH_ID_ASSIGNMENT, &id, err);

	if (status)
		return status;
	const struct lh_notice *notice;
	switch (id.kind) {
	case LH_ID_MEETING:
		meetings.id = id.value;
		status = walk_meetings(job, sink, &meetings, &seen, err);
		break;
	case LH_ID_ASSIGNMENT:
		assignments.id = id.value;
		status = walk_assignments(job, sink, &assignments, &seen, err);
		break;
	default:
		status = job_notice(job, id.value, &notice, err);
		if (status)
			return status;
		meetings.notice_id = assignments.notice_id = id.value;
		status = walk_meetings(job, sink, &meetings, &seen, err);
		if (!status)
			status = walk_assignments(job, sink, &assignments, &more,
						  err);
		seen = 1;
		break;
	}
	if (!status && seen == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có “%s”"), word);
	return status;
}

static enum lh_status walk_days(struct export_job *job,
				const struct export_sink *sink,
				struct lh_date first, struct lh_date last,
				struct lh_error *err)
{
	const char *zone = lh_ctx_office(job->ctx)->zone;
	lh_instant from = lh_zone_instant(zone, first, 0);
	lh_instant until = lh_zone_instant(zone, lh_date_add_days(last, 1), 0);
	struct lh_meeting_filter meetings = { .from = from, .until = until };
	struct lh_assignment_filter assignments = {
		.from = from, .until = until,
		.leave_cancelled = job->options.profile != LH_ICAL_CANCEL,
	};
	size_t seen;
	enum lh_status status = walk_meetings(job, sink, &meetings, &seen, err);

	if (!status)
		status = walk_assignments(job, sink, &assignments, &seen, err);
	return status;
}

enum lh_status export_job_walk(struct export_job *job,
			       const struct export_sink *sink,
			       struct lh_error *err)
{
	const struct lh_args *args = job->args;
	enum lh_status status = LH_OK;

	if (lh_id_looks(args->words[0], LH_ID_MEETING | LH_ID_NOTICE
					| LH_ID_ASSIGNMENT)) {
		for (size_t i = 0; !status && i < args->n_words; i++)
			status = walk_id(job, sink, args->words[i], err);
		return status;
	}
	struct lh_phrase_context phrases = lh_ctx_phrases(job->ctx);
	struct lh_date first, last;
	struct lh_strbuf words;
	lh_strbuf_init(&words);
	for (size_t i = 0; i < args->n_words; i++)
		lh_strbuf_addf(&words, "%s%s", i ? " " : "", args->words[i]);
	status = lh_phrase_range(words.text, &phrases, &first, &last, err);
	lh_strbuf_release(&words);
	if (status)
		return status;
	return walk_days(job, sink, first, last, err);
}
