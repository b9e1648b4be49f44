/* export: iCalendar out.  Without a method one calendar with everything that
 * was asked for; with one a message for each meeting and each task. */
#include "command_priv.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include <lichhop/agency_choice.h>
#include "export_job.h"
#include "file_priv.h"
#include "file_writer.h"

#define FLUSH_AT (64 * 1024)
#define NAMES_SHOWN 200		/* columns of names in one sentence */
#define TITLE_SHOWN 60

/* What the sinks write into: a file that grows, or the reply. */
struct export_output {
	struct export_job job;	/* first: sinks get at the rest through it */
	struct file_writer file;
	struct lh_strbuf text;
	bool zoned;		/* the calendar has its VTIMEZONE */
	const char *folder;	/* of messages */
	const char **unreached;	/* names without address, each once (heap) */
	size_t n_unreached;
	struct lh_arena *names;
};

static struct export_output *output_of(struct export_job *job)
{
	return (struct export_output *)(void *)job;
}

static enum lh_status output_flush(struct export_output *out, bool all,
				   struct lh_error *err)
{
	struct lh_reply *reply = out->job.reply;
	enum lh_status status;

	if (!all && out->text.length < FLUSH_AT)
		return LH_OK;
	if (out->file.path) {
		status = file_writer_add(&out->file, out->text.text,
					 out->text.length, err);
	} else {
		lh_strbuf_add_bytes(&reply->out, out->text.text,
				    out->text.length);
		status = lh_reply_flush(reply, err);
	}
	lh_strbuf_clear(&out->text);
	return status;
}

/* --- who cannot be reached --- */

static void output_unreached(struct export_output *out, const char *name)
{
	if (lh_text_empty(name))
		return;
	for (size_t i = 0; i < out->n_unreached; i++)
		if (strcmp(out->unreached[i], name) == 0)
			return;
	out->unreached = lh_arena_grow(out->names, out->unreached,
				       out->n_unreached,
				       sizeof(*out->unreached));
	out->unreached[out->n_unreached++] = lh_arena_strdup(out->names, name);
}

static void output_note_unreached(struct export_output *out)
{
	struct lh_strbuf list;

	if (out->n_unreached == 0)
		return;
	lh_strbuf_init(&list);
	for (size_t i = 0; i < out->n_unreached; i++)
		lh_strbuf_addf(&list, "%s%s", i ? "; " : "", out->unreached[i]);
	lh_reply_note(out->job.reply, LH_NOTE_WARNING,
		      _("%zu nơi chưa có địa chỉ thư, chỉ ghi tên trong nội dung: %s"),
		      out->n_unreached,
		      lh_text_ellipsis(out->job.reply->arena, list.text,
				       NAMES_SHOWN));
	lh_strbuf_release(&list);
}

/* Names are collected of a few meetings only: of ten thousand nobody reads
 * them, and finding each once would cost more than the export. */
#define UNREACHED_MOST 500

static void output_collect_unreached(struct export_output *out,
				     const struct lh_meeting *meeting)
{
	const char **names = NULL;

	if (out->n_unreached >= UNREACHED_MOST)
		return;
	size_t count = export_without_address(&out->job.view, meeting, &names);
	for (size_t i = 0; i < count; i++)
		output_unreached(out, names[i]);
}

/* An undated meeting has no place in a calendar: named, left out. */
static bool output_is_dated(struct export_output *out,
			    const struct lh_meeting *meeting)
{
	if (lh_date_is_full(meeting->when.date))
		return true;
	out->job.left_out++;
	lh_reply_note(out->job.reply, LH_NOTE_WARNING,
		      _("m%lld “%s” chưa có ngày, không xuất"),
		      (long long)meeting->id,
		      meeting->title ? meeting->title : "");
	return false;
}

/* A CANCEL is for what was called off, and only for that. */
static bool output_is_called_off(struct export_output *out,
				 const struct lh_meeting *meeting,
				 const char *id)
{
	bool cancelled = meeting->state == LH_MEETING_CANCELLED;

	if (cancelled == (out->job.options.profile == LH_ICAL_CANCEL))
		return true;
	out->job.left_out++;
	lh_reply_note(out->job.reply, LH_NOTE_WARNING,
		      cancelled
		      ? _("%s “%s” đã hủy, không mời; báo hủy bằng --method cancel")
		      : _("%s “%s” chưa hủy, không báo hủy"),
		      id, lh_text_ellipsis(out->job.view.arena,
					   meeting->title ? meeting->title : "",
					   TITLE_SHOWN));
	return false;
}

/* --- one calendar for all --- */

static enum lh_status calendar_meeting(struct export_job *job,
				       const struct export_item *item,
				       struct lh_error *err)
{
	struct export_output *out = output_of(job);

	if (!output_is_dated(out, item->meeting))
		return LH_OK;
	output_collect_unreached(out, item->meeting);
	struct lh_ical_event event = export_event(&job->view, item->meeting,
						  item->notice,
						  item->assignments,
						  item->n_assignments);
	lh_ical_write_event(&out->text, &job->options, &event, &out->zoned);
	job->events_written++;
	return output_flush(out, false, err);
}

static enum lh_status calendar_assignment(struct export_job *job,
					  const struct lh_assignment *assignment,
					  const struct lh_notice *notice,
					  const char *parent_uid,
					  struct lh_error *err)
{
	struct export_output *out = output_of(job);
	struct lh_ical_task task = export_task(&job->view, assignment, notice,
					       parent_uid);

	lh_ical_write_task(&out->text, &job->options, &task, &out->zoned);
	job->tasks_written++;
	return output_flush(out, false, err);
}

/* -o FOLDER/ takes the calendar under a name of its own. */
static enum lh_status calendar_path(struct export_job *job,
				    struct lh_error *err)
{
	struct stat st;
	size_t length = job->output ? strlen(job->output) : 0;
	bool slash = length && job->output[length - 1] == '/';

	if (!length || (!slash && (stat(job->output, &st) != 0
				   || !S_ISDIR(st.st_mode))))
		return LH_OK;
	if (mkdir(job->output, 0777) != 0 && errno != EEXIST)
		return lh_error_set(err, LH_EIO,
				    _("không dùng được thư mục “%s”: %s"),
				    job->output, lh_errno_words(errno));
	job->output = lh_arena_printf(job->reply->arena, "%s%slichhop.ics",
				      job->output, slash ? "" : "/");
	return LH_OK;
}

static enum lh_status export_calendar(struct export_output *out,
				      struct lh_error *err)
{
	static const struct export_sink sink = {
		.meeting = calendar_meeting,
		.assignment = calendar_assignment,
	};
	struct export_job *job = &out->job;
	bool to_file = job->output && strcmp(job->output, "-") != 0;
	enum lh_status status = calendar_path(job, err);

	if (!status && to_file)
		status = file_writer_begin(&out->file, job->output, err);
	if (status)
		return status;
	lh_ical_write_head(&out->text, &job->options);
	status = export_job_walk(job, &sink, err);
	lh_ical_write_tail(&out->text);
	if (!status && job->events_written + job->tasks_written == 0)
		status = lh_error_set(err, LH_ENOTFOUND,
				      job->left_out
				      ? _("không còn gì để xuất")
				      : _("không có cuộc họp hay phân công nào để xuất"));
	if (!status)
		status = output_flush(out, true, err);
	if (!status && to_file)
		status = file_writer_commit(&out->file, err);
	file_writer_abort(&out->file);
	if (status || !to_file)
		return status;
	lh_reply_note(job->reply, LH_NOTE_INFO,
		      _("Đã xuất %zu cuộc họp và %zu phân công ra “%s”"),
		      job->events_written, job->tasks_written, job->output);
	return LH_OK;
}

/* --- a message each --- */

static enum lh_status message_save(struct export_output *out, const char *id,
				   struct lh_error *err)
{
	const char *path = lh_arena_printf(out->job.view.arena, "%s%s%s.ics",
					   out->folder,
					   out->folder[strlen(out->folder) - 1] == '/'
					   ? "" : "/", id);
	enum lh_status status = file_writer_replace(path, out->text.text,
						out->text.length, err);

	lh_strbuf_clear(&out->text);
	return status;
}

/* A message that cannot be made (nobody to send it to) is named and left out;
 * the rest goes on. */
static void message_left_out(struct export_output *out, const char *id,
			     const struct lh_error *why)
{
	lh_strbuf_clear(&out->text);
	out->job.left_out++;
	lh_reply_note(out->job.reply, LH_NOTE_WARNING, "%s: %s", id, why->text);
}

static enum lh_status message_meeting(struct export_job *job,
				      const struct export_item *item,
				      struct lh_error *err)
{
	struct export_output *out = output_of(job);
	struct lh_error why;
	char id[LH_ID_TEXT_SIZE];

	lh_id_format(LH_ID_MEETING, item->meeting->id, id);
	if (!output_is_called_off(out, item->meeting, id)
	    || !output_is_dated(out, item->meeting))
		return LH_OK;
	output_collect_unreached(out, item->meeting);
	struct lh_ical_event event = export_event(&job->view, item->meeting,
						  item->notice,
						  item->assignments,
						  item->n_assignments);
	if (lh_ical_write(&out->text, &job->options, &event, 1, NULL, 0, &why)) {
		message_left_out(out, id, &why);
		return LH_OK;
	}
	job->events_written++;
	return message_save(out, id, err);
}

static enum lh_status message_assignment(struct export_job *job,
					 const struct lh_assignment *assignment,
					 const struct lh_notice *notice,
					 const char *parent_uid,
					 struct lh_error *err)
{
	struct export_output *out = output_of(job);
	struct lh_error why;
	char id[LH_ID_TEXT_SIZE];
	struct lh_ical_task task = export_task(&job->view, assignment, notice,
					       parent_uid);

	lh_id_format(LH_ID_ASSIGNMENT, assignment->id, id);
	if (lh_ical_write(&out->text, &job->options, NULL, 0, &task, 1, &why)) {
		message_left_out(out, id, &why);
		return LH_OK;
	}
	job->tasks_written++;
	return message_save(out, id, err);
}

static enum lh_status messages_folder(struct export_output *out,
				      struct lh_error *err)
{
	struct stat st;

	if (!out->job.output || strcmp(out->job.output, "-") == 0)
		return lh_error_set(err, LH_EINVALID,
				    _("mỗi lời mời là một tệp riêng; thêm -o THƯ_MỤC/"));
	out->folder = out->job.output;
	size_t length = strlen(out->folder);
	if (length > 4 && strcmp(out->folder + length - 4, ".ics") == 0)
		return lh_error_set(err, LH_EINVALID,
				    _("mỗi lời mời là một tệp riêng; -o cần một thư mục, không phải tệp “%s”"),
				    out->folder);
	if (mkdir(out->folder, 0777) == 0)
		return LH_OK;
	if (errno == EEXIST && stat(out->folder, &st) == 0
	    && S_ISDIR(st.st_mode))
		return LH_OK;
	return lh_error_set(err, LH_EIO, _("không dùng được thư mục “%s”: %s"),
			    out->folder,
			    lh_errno_words(errno == EEXIST ? ENOTDIR : errno));
}

static enum lh_status export_messages(struct export_output *out,
				      struct lh_error *err)
{
	static const struct export_sink sink = {
		.meeting = message_meeting,
		.assignment = message_assignment,
	};
	struct export_job *job = &out->job;
	enum lh_status status = messages_folder(out, err);

	if (!status)
		status = export_job_walk(job, &sink, err);
	if (status)
		return status;
	if (job->events_written + job->tasks_written == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    job->left_out
				    ? _("không còn gì để gửi; lý do ở các dòng trên")
				    : _("không có cuộc họp hay phân công nào để xuất"));
	lh_reply_note(job->reply, LH_NOTE_INFO,
		      job->options.profile == LH_ICAL_CANCEL
		      ? _("Đã ghi %zu thư báo hủy họp và %zu thư báo hủy việc vào “%s”")
		      : _("Đã ghi %zu lời mời họp và %zu phiếu giao việc vào “%s”"),
		      job->events_written, job->tasks_written, out->folder);
	return LH_OK;
}

/* --- the command --- */

static enum lh_status export_profile(const struct lh_args *args,
				     enum lh_ical_profile *profile,
				     struct lh_error *err)
{
	const char *method = lh_args_option(args, "method");

	*profile = LH_ICAL_EXPORT;
	if (!method)
		return LH_OK;
	if (strcmp(method, "request") == 0)
		*profile = LH_ICAL_REQUEST;
	else if (strcmp(method, "cancel") == 0)
		*profile = LH_ICAL_CANCEL;
	else
		return lh_error_set(err, LH_EINVALID,
				    _("không có kiểu “%s”; dùng request (mời) hoặc cancel (báo hủy)"),
				    method);
	return LH_OK;
}

static enum lh_status export_view(struct export_job *job, struct lh_error *err)
{
	const char *name = lh_args_option(job->args, "agency");
	int64_t *groups = NULL;

	job->view.office = lh_ctx_office(job->ctx);
	job->view.index = lh_ctx_index(job->ctx);
	if (!name)
		return LH_OK;
	enum lh_status status = lh_agency_choose(job->ctx, job->reply->arena, name,
					      &job->view.agency, err);
	if (status)
		return status;
	job->view.n_groups = export_groups_of(job->reply->arena,
					      lh_ctx_directory(job->ctx),
					      job->view.agency->id,
					      (struct lh_date){ 0 }, &groups);
	job->view.groups = groups;
	return LH_OK;
}

enum lh_status lh_run_export(struct lh_ctx *ctx, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err)
{
	struct export_output out = {
		.job = {
			.ctx = ctx, .args = args, .reply = reply,
			.output = lh_args_option(args, "output"),
		},
		.file = FILE_WRITER_INIT,
	};
	struct export_job *job = &out.job;
	enum lh_status status = export_profile(args, &job->options.profile, err);

	if (status) {
		reply->misuse = true;
		return status;
	}
	job->view.arena = lh_arena_new();
	job->notice_arena = lh_arena_new();
	out.names = lh_arena_new();
	job->met = id_set_new();
	lh_strbuf_init(&out.text);
	status = export_view(job, err);
	if (!status && lh_text_empty(job->view.office->email)
	    && job->options.profile == LH_ICAL_EXPORT)
		lh_reply_note(reply, LH_NOTE_WARNING,
			      _("cơ quan mình chưa có địa chỉ thư nên không mời được ai, chỉ ghi tên; đặt bằng lichhop settings office.email ĐỊA_CHỈ"));
	if (!status) {
		job->options.office = job->view.office;
		job->options.now = lh_ctx_now(ctx);
		job->options.utc = lh_args_has(args, "utc");
		status = job->options.profile == LH_ICAL_EXPORT
			? export_calendar(&out, err) : export_messages(&out, err);
	}
	if (!status)
		output_note_unreached(&out);
	lh_strbuf_release(&out.text);
	id_set_free(job->met);
	lh_arena_free(out.names);
	lh_arena_free(job->notice_arena);
	lh_arena_free(job->view.arena);
	return status;
}
