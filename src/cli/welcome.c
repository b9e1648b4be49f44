/* lichhop without a command: this week.  At the first run it asks how to
 * begin; where nobody can be asked, it shows the sample office's week out of
 * a temporary database, and says so. */
#include "cli_priv.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>

#include "terminal_priv.h"

static int welcome_command(struct lh_ctx *ctx, const char *name,
			   const char *word, struct lh_reply *reply)
{
	const struct lh_command *command = lh_command_find(name);

	lh_assert(command);
	return lh_cli_command(ctx, command, &word, word ? 1 : 0, reply);
}

static bool welcome_print(const char *text, struct lh_reply *reply)
{
	lh_strbuf_addf(&reply->out, "%s\n", text);
	return lh_terminal_flush(reply);
}

/* "Tuần 49, 01/12 – 07/12/2025" */
static const char *welcome_heading(struct lh_ctx *ctx, struct lh_arena *arena)
{
	struct lh_date monday = lh_ctx_phrases(ctx).anchor;
	struct lh_date sunday = lh_date_add_days(monday, 6);

	return lh_arena_printf(arena, _("Tuần %d, %s – %s/%d"),
			       lh_date_iso_week(monday, NULL),
			       lh_date_short(arena, monday, false),
			       lh_date_short(arena, sunday, false),
			       sunday.year);
}

/* What should have come before this week is not of this week: it would be
 * forgotten.  Without any there is nothing to say. */
static int welcome_overdue(struct lh_ctx *ctx, struct lh_reply *reply)
{
	struct lh_date sunday = lh_date_add_days(lh_ctx_phrases(ctx).anchor, -1);
	char day[LH_DATE_TEXT_SIZE];
	const char *words[] = {
		lh_arena_printf(reply->arena, "1900-01-01..%s",
				lh_date_format(sunday, day)),
		"--overdue",
	};
	struct lh_error err;
	struct lh_args args;
	enum lh_status status = lh_args_parse(reply->arena,
					      lh_command_find("assignments"),
					      words, 2, &args, &err);

	if (status == LH_OK)
		status = lh_command_run(ctx, &args, reply, &err);
	reply->n_notes = 0;	/* that there is none is no news */
	if (status != LH_OK) {
		lh_terminal_say(LH_NOTE_ERROR, err.text);
		return lh_exit_code(status, reply);
	}
	if (reply->out.length == 0)
		return 0;
	const char *rows = lh_arena_strdup(reply->arena, reply->out.text);
	lh_strbuf_clear(&reply->out);
	lh_strbuf_addf(&reply->out, "%s\n%s",
		       _("\nViệc còn nợ từ các tuần trước"), rows);
	return lh_terminal_flush(reply) ? 0 : 1;
}

static int welcome_week(struct lh_ctx *ctx, struct lh_reply *reply)
{
	const char *office = lh_ctx_office(ctx)->name;
	const char *heading = welcome_heading(ctx, reply->arena);

	if (office)
		heading = lh_arena_printf(reply->arena, "%s · %s", heading, office);
	if (!welcome_print(heading, reply))
		return 1;
	int code = welcome_command(ctx, "list", "week", reply);
	int late = welcome_overdue(ctx, reply);
	if (!welcome_print(_("\nViệc đến hạn trong tuần"), reply))
		return 1;
	int second = welcome_command(ctx, "assignments", "week", reply);
	return code ? code : late ? late : second;
}

/* --- nobody to ask --- */

static void welcome_remove_folder(const char *folder)
{
	DIR *dir = opendir(folder);

	for (struct dirent *e = dir ? readdir(dir) : NULL; e; e = readdir(dir))
		if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
			unlinkat(dirfd(dir), e->d_name, 0);
	if (dir)
		closedir(dir);
	rmdir(folder);
}

static int welcome_sample_week(const char *folder, const char *wanted,
			       struct lh_reply *reply)
{
	struct lh_error err;
	struct lh_ctx *ctx = NULL;
	const char *path = lh_arena_printf(reply->arena, "%s/lichhop.db", folder);

	if (lh_cli_context(&ctx, path, reply, &err) != LH_OK) {
		lh_terminal_say(LH_NOTE_ERROR, err.text);
		return 1;
	}
	const struct lh_args args = { .command = lh_command_find("sample") };
	enum lh_status status = lh_command_run(ctx, &args, reply, &err);
	lh_strbuf_clear(&reply->out);	/* the week says more than its ids */
	reply->n_notes = 0;
	int code = 1;
	if (status != LH_OK)
		lh_terminal_say(LH_NOTE_ERROR, err.text);
	else if (welcome_print(lh_arena_printf(reply->arena,
			_("Chưa có dữ liệu ở “%s”. Dưới đây là tuần này của một cơ quan MẪU, "
			  "không có gì được lưu lại.\n"), wanted), reply))
		code = welcome_week(ctx, reply);
	lh_ctx_free(ctx);
	return code;
}

static int welcome_show_sample(const char *wanted, struct lh_reply *reply)
{
	const char *temporary = getenv("TMPDIR");
	char *folder = lh_arena_printf(reply->arena, "%s/lichhop-XXXXXX",
				       temporary && *temporary ? temporary : "/tmp");

	if (!mkdtemp(folder)) {
		lh_terminal_say(LH_NOTE_ERROR,
				_("không tạo được thư mục tạm cho cơ quan mẫu"));
		return 1;
	}
	int code = welcome_sample_week(folder, wanted, reply);
	welcome_remove_folder(folder);
	if (code == 0 && !welcome_print(_("\nBắt đầu:\n"
		"  lichhop sample                          lập cơ quan mẫu để xem thử\n"
		"  lichhop settings office.name “Tên …”    đặt tên cơ quan mình\n"
		"  lichhop import TỆP                      đọc giấy mời, thông báo, công văn\n"
		"  lichhop help                            mọi lệnh"), reply))
		code = 1;
	return code;
}

/* --- somebody at the terminal --- */

static enum lh_status welcome_ask_setting(struct lh_ctx *ctx, const char *name,
					  const char *question,
					  struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	enum lh_status status;

	do {
		const char *answer = lh_terminal_ask_line(arena, question);

		status = LH_OK;
		if (!lh_text_empty(answer))
			status = lh_ctx_setting_set(ctx, name, answer, err);
		if (status == LH_EINVALID)
			lh_terminal_say(LH_NOTE_WARNING, err->text);
	} while (status == LH_EINVALID);
	lh_arena_free(arena);
	return status;
}

static enum lh_status welcome_ask_office(struct lh_ctx *ctx,
					 struct lh_error *err)
{
	static const struct { const char *name, *question; } settings[] = {
		{ "office.name", N_("Tên cơ quan: ") },
		{ "office.jurisdiction", N_("Địa bàn (như: tỉnh Lạng Sơn): ") },
		{ "office.place", N_("Nơi ghi trước ngày tháng (như: Lạng Sơn): ") },
		{ "office.email", N_("Thư điện tử của cơ quan (để trống nếu chưa có): ") },
	};
	enum lh_status status = lh_ctx_open(ctx, LH_NEED_WRITE | LH_NEED_CREATE,
					    err);

	for (size_t i = 0; i < sizeof(settings) / sizeof(settings[0]) &&
			   status == LH_OK; i++)
		status = welcome_ask_setting(ctx, settings[i].name,
					     _(settings[i].question), err);
	return status;
}

/* Somebody who just goes away leaves nothing behind. */
static int welcome_leave(void)
{
	lh_terminal_say(LH_NOTE_INFO, _("\nChưa có gì được lưu."));
	return 1;
}

static int welcome_first_run(struct lh_ctx *ctx, struct lh_reply *reply)
{
	struct lh_error err;
	enum lh_answer sample;

	lh_terminal_say(LH_NOTE_INFO, lh_arena_printf(reply->arena,
		_("Chưa có dữ liệu ở “%s”."), lh_ctx_database(ctx)));
	sample = lh_terminal_ask(_("Lập một cơ quan mẫu để xem thử? (không: nhập cơ quan của mình)"));
	if (sample == LH_ANSWER_NONE)
		return welcome_leave();
	if (sample == LH_ANSWER_YES) {
		int code = welcome_command(ctx, "sample", NULL, reply);

		if (code != 0)
			return code;
	} else if (welcome_ask_office(ctx, &err) != LH_OK) {
		lh_terminal_say(LH_NOTE_ERROR, err.text);
		return lh_exit_code(err.code, reply);
	}
	return welcome_week(ctx, reply);
}

int lh_cli_welcome(struct lh_ctx *ctx, struct lh_reply *reply)
{
	struct lh_error err;
	enum lh_status status = lh_ctx_open(ctx, LH_NEED_READ, &err);

	if (status == LH_OK)
		return welcome_week(ctx, reply);
	if (status != LH_ENOTFOUND) {
		lh_terminal_say(LH_NOTE_ERROR, err.text);
		return lh_exit_code(status, reply);
	}
	if (lh_terminal_can_ask())
		return welcome_first_run(ctx, reply);
	return welcome_show_sample(lh_ctx_database(ctx), reply);
}
