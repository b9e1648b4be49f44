/* The first run: nothing is stored and the office has no name.  Asks how to
 * begin, in words for somebody who has never seen the program. */
#include "screens.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>

#include "form.h"

/* --- the own office --- */

static const char *first_check(struct lh_arena *arena, const char *name,
			       const char *text)
{
	const char *normal;
	struct lh_error err;

	if (lh_text_empty(text)
	    || lh_setting_check(arena, lh_setting_find(name), text, &normal,
				&err) == LH_OK)
		return NULL;
	return lh_arena_strdup(arena, err.text);
}

static const char *first_check_email(struct lh_app *app, struct lh_arena *arena,
				     const char *text, void *data)
{
	(void)app;
	(void)data;
	return first_check(arena, "office.email", text);
}

static const char *first_check_zone(struct lh_app *app, struct lh_arena *arena,
				    const char *text, void *data)
{
	(void)app;
	(void)data;
	return first_check(arena, "office.zone", text);
}

/* In the order of the form. */
static const char *const first_settings[] = {
	"office.name", "office.jurisdiction", "office.superior",
	"office.place", "office.email", "office.zone",
};

#define N_FIELDS (sizeof(first_settings) / sizeof(first_settings[0]))

static const struct lh_form_field first_fields[N_FIELDS] = {
	{ .label = N_("Tên cơ quan"), .required = true,
	  .hint = N_("như: Văn phòng UBND tỉnh Lạng Sơn") },
	{ .label = N_("Địa bàn"), .hint = N_("như: tỉnh Lạng Sơn") },
	{ .label = N_("Cơ quan chủ quản"),
	  .hint = N_("dòng trên cùng của giấy in") },
	{ .label = N_("Nơi ban hành"),
	  .hint = N_("đứng trước ngày tháng: Lạng Sơn") },
	{ .label = N_("Thư điện tử"),
	  .hint = N_("để trống thì chưa gửi được lời mời có trả lời"),
	  .check = first_check_email },
	{ .label = N_("Múi giờ"), .check = first_check_zone },
};

static const char *first_office_done(struct lh_app *app,
				     const char *const *texts, size_t *at,
				     void *data)
{
	(void)data;
	if (!texts) {
		lh_app_say(app, LH_NOTE_INFO,
			   _("Chưa đặt tên cơ quan; đặt sau bằng phím , (cài đặt)"));
		return NULL;
	}
	struct lh_arena *arena = lh_arena_new();
	const char *words[N_FIELDS + 2] = { "settings", "--" };
	size_t n = 2;
	*at = 0;
	for (size_t i = 0; i < N_FIELDS; i++)
		if (!lh_text_empty(texts[i]))
			words[n++] = lh_arena_printf(
				arena, "%s=%s", first_settings[i], texts[i]);
	enum lh_status status = lh_app_run(app, arena, words, n, NULL);
	lh_arena_free(arena);
	if (status != LH_OK)
		return lh_app_said(app);
	lh_app_say(app, LH_NOTE_INFO,
		   _("Đã lưu cơ quan. Dán một giấy mời vào đây, hoặc bấm i để đọc từ tệp"));
	return NULL;
}

static void first_office(struct lh_app *app)
{
	const char *initial[N_FIELDS] = { "", "", "", "", "", "" };
	const char *zone = lh_ctx_setting(lh_app_ctx(app), "office.zone");

	initial[N_FIELDS - 1] = zone ? zone : "";
	lh_form_open(app, N_("Cơ quan mình"), first_fields, N_FIELDS, initial,
		     first_office_done, NULL);
}

/* --- the question --- */

static void first_sample(struct lh_app *app)
{
	static const char *const words[] = { "sample" };
	struct lh_arena *arena = lh_arena_new();

	lh_app_run(app, arena, words, 1, NULL);
	lh_arena_free(arena);
}

static void first_answer(struct lh_app *app, int answer, void *data)
{
	(void)data;
	if (answer == 0)
		first_office(app);
	else if (answer == 1)
		first_sample(app);
	else
		lh_app_say(app, LH_NOTE_INFO,
			   _("Xem tự nhiên: ? là trợ giúp, q là thoát; đặt tên cơ quan bằng phím ,"));
}

void lh_first_run_open(struct lh_app *app)
{
	const struct lh_answer answers[] = {
		{ "c", _("Điền cơ quan mình, rồi làm việc") },
		{ "m", _("Dùng thử với một cơ quan mẫu (tên bịa, bỏ được)") },
		{ "x", _("Xem qua đã, để trống") },
	};

	lh_dialog_ask(app, _("Ở đây chưa có gì. Bắt đầu thế nào?\n"
			     "Lịch họp đọc giấy mời, thông báo, công văn rồi ghi lại các cuộc họp và "
			     "việc phải chuẩn bị; nhắc hạn, báo trùng lịch, xuất và in."),
		      answers, 3, first_answer, NULL);
}
