/* print: what goes on paper. */
#include "command_priv.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/print.h>
#include <lichhop/text.h>

#include "attendee_rows.h"
#include "export_build.h"
#include "file_priv.h"
#include "file_writer.h"

static const struct print_format {
	const char *name;
	enum lh_print_format format;
} print_formats[] = {
	{ "pdf", LH_PRINT_PDF },
	{ "odt", LH_PRINT_ODT },
	{ "txt", LH_PRINT_TEXT },
};

/* --format, else by the ending of -o, else PDF. */
static enum lh_status print_format(const struct lh_args *args,
				   enum lh_print_format *format,
				   struct lh_error *err)
{
	const char *name = lh_args_option(args, "format");
	const char *output = lh_args_option(args, "output");
	const char *dot = output ? strrchr(output, '.') : NULL;

	*format = LH_PRINT_PDF;
	for (size_t i = 0; i < sizeof(print_formats) / sizeof(*print_formats);
	     i++) {
		const struct print_format *f = &print_formats[i];
		if (name ? strcmp(name, f->name) == 0
			 : dot && strcmp(dot + 1, f->name) == 0) {
			*format = f->format;
			return LH_OK;
		}
	}
	if (!name)
		return LH_OK;
	return lh_error_set(err, LH_EINVALID,
			    _("không có dạng in “%s”; dùng pdf, odt hoặc txt"),
			    name);
}

/* "14:00, Thứ Năm, ngày 04/12/2025"; the paper says what the notice said, and
 * of an unknown hour nothing. */
static const char *print_time(struct lh_arena *arena, const struct lh_when *when)
{
	struct lh_strbuf text;
	char hour[LH_MINUTE_TEXT_SIZE];

	if (lh_date_is_empty(when->date))
		return NULL;
	lh_strbuf_init(&text);
	if (when->start != LH_MINUTE_UNKNOWN)
		lh_strbuf_add(&text, lh_minute_format(when->start, hour));
	if (when->start != LH_MINUTE_UNKNOWN && when->end != LH_MINUTE_UNKNOWN)
		lh_strbuf_addf(&text, " – %s", lh_minute_format(when->end, hour));
	switch (when->start == LH_MINUTE_UNKNOWN ? when->part : LH_PART_NONE) {
	case LH_PART_MORNING: lh_strbuf_add(&text, "Buổi sáng"); break;
	case LH_PART_AFTERNOON: lh_strbuf_add(&text, "Buổi chiều"); break;
	case LH_PART_EVENING: lh_strbuf_add(&text, "Buổi tối"); break;
	case LH_PART_ALL_DAY: lh_strbuf_add(&text, "Cả ngày"); break;
	case LH_PART_NONE: break;
	}
	lh_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
		       lh_date_written(arena, when->date));
	if (!lh_date_is_empty(when->last_date))
		lh_strbuf_addf(&text, " – %s",
			       lh_date_written(arena, when->last_date));
	const char *words = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return words;
}

/* The notice that called the meeting, in words; NULL for none. */
static enum lh_status print_notice(struct lh_ctx *ctx, struct lh_arena *arena,
				   const struct lh_meeting *m,
				   const char **words, struct lh_error *err)
{
	struct lh_notice *notice = NULL;

	*words = NULL;
	if (m->n_links == 0)
		return LH_OK;
	enum lh_status status = lh_store_notice_load(lh_ctx_store(ctx), arena,
						     m->links[0].notice_id,
						     &notice, err);
	if (!status && !lh_text_empty(notice->number))
		*words = export_notice_words(arena, notice);
	return status;
}

static enum lh_status print_attendees(struct lh_ctx *ctx,
				      const struct lh_args *args,
				      enum lh_print_format format,
				      struct lh_reply *reply,
				      struct lh_error *err)
{
	struct lh_id id;
	struct lh_meeting *m = NULL;
	const char *sort = lh_args_option(args, "sort");
	struct lh_print_attendees list = { .office = lh_ctx_office(ctx) };
	struct lh_print_row *rows;
	enum lh_status status = lh_id_parse(args->words[1], LH_ID_MEETING, &id,
					    err);

	if (!status && sort && strcmp(sort, "name") != 0)
		status = lh_error_set(err, LH_EINVALID,
				      _("không sắp được theo “%s”; chỉ có --sort name (theo tên)"),
				      sort);
	if (!status)
		status = lh_store_meeting_load(lh_ctx_store(ctx), reply->arena,
					       id.value, &m, err);
	if (!status)
		status = print_notice(ctx, reply->arena, m, &list.notice, err);
	if (status)
		return status;
	const struct lh_participant *chair = lh_meeting_chair(m);
	list.title = m->title;
	list.time = print_time(reply->arena, &m->when);
	list.location = lh_meeting_location(reply->arena, m);
	list.chair = chair ? lh_participant_title(reply->arena, chair) : NULL;
	if (lh_date_is_full(m->when.date))
		list.day = m->when.date;
	list.n_rows = attendee_rows(reply->arena, m, sort != NULL, &rows);
	list.rows = rows;
	list.made_at = m->modified_at;
	if (lh_text_empty(list.office->name))
		lh_reply_note(reply, LH_NOTE_WARNING,
			      _("chưa có tên cơ quan mình ở đầu trang; đặt bằng lichhop settings office.name \"…\""));
	if (m->state == LH_MEETING_CANCELLED)
		lh_reply_note(reply, LH_NOTE_WARNING,
			      _("cuộc họp m%lld đã hủy"), (long long)m->id);
	reply->binary = format == LH_PRINT_PDF;
	return lh_print_attendees(&reply->out, format, &list, err);
}

enum lh_status lh_run_print(struct lh_ctx *ctx, const struct lh_args *args,
			 struct lh_reply *reply, struct lh_error *err)
{
	const char *output = lh_args_option(args, "output");
	enum lh_print_format format;
	enum lh_status status = print_format(args, &format, err);

	if (status || strcmp(args->words[0], "attendees") != 0) {
		reply->misuse = true;
		if (status)
			return status;
		return lh_error_set(err, LH_EINVALID,
				    _("không in được “%s”; in được: attendees (danh sách đại biểu)"),
				    args->words[0]);
	}
	bool to_file = output && strcmp(output, "-") != 0;
	/* A terminal can do nothing with a PDF but be spoilt by it. */
	if (!to_file && format != LH_PRINT_TEXT && lh_ctx_columns(ctx) > 0) {
		reply->misuse = true;
		return lh_error_set(err, LH_EINVALID,
				    _("đây là màn hình; thêm -o TỆP để ghi ra tệp, hoặc --format txt để xem"));
	}
	status = print_attendees(ctx, args, format, reply, err);
	if (status || !to_file)
		return status;
	status = file_writer_replace(output, reply->out.text,
				     reply->out.length, err);
	lh_strbuf_clear(&reply->out);
	reply->binary = false;
	if (status)
		return status;
	lh_reply_note(reply, LH_NOTE_INFO, _("Đã in ra tệp “%s”"), output);
	return LH_OK;
}
