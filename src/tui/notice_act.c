/* What is done with a notice: reading its text, correcting its fields,
 * withdrawing it. */
#include "notice_sheet.h"

#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "directory_suggest.h"
#include "option_form.h"

/* NULL, and it was said why. */
static struct lh_notice *notice_get(struct lh_app *app, struct lh_arena *arena,
				    int64_t id)
{
	struct lh_notice *n = NULL;
	struct lh_error err;

	if (lh_store_notice_load(lh_ctx_store(lh_app_ctx(app)), arena, id, &n,
				 &err) == LH_OK)
		return n;
	lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
	return NULL;
}

void notice_text_open(struct lh_app *app, int64_t id)
{
	struct lh_arena *arena = lh_arena_new();
	const struct lh_notice *n = notice_get(app, arena, id);

	if (n && lh_text_empty(n->text))
		lh_app_say(app, LH_NOTE_WARNING,
			   _("văn bản này không có toàn văn"));
	else if (n)
		lh_dialog_text(app, lh_wording_notice(arena, n),
			       lh_text_printable(arena, n->text, true));
	lh_arena_free(arena);
}

/* --- correct --- */

static const struct lh_form_field edit_fields[] = {
	{ .label = N_("Số, ký hiệu") },
	{ .label = N_("Cơ quan"), .suggest = suggest_agencies },
	{ .label = N_("Trích yếu") },
	{ .label = N_("Ngày"), .hint = N_("28/11/2025") },
	{ .label = N_("Loại"),
	  .hint = N_("giay_moi, thong_bao, cong_van, ke_hoach, …") },
	{ .label = N_("Người ký") },
	{ .label = N_("Theo dõi"), .suggest = suggest_people },
	{ .label = N_("Ghi chú"), .hint = N_("riêng, không gửi đi đâu") },
};

static const char *const edit_options[] = {
	"number", "issuer", "subject", "date", "kind", "signer", "in-charge",
	"note",
};

void notice_edit_open(struct lh_app *app, int64_t id)
{
	struct lh_arena *arena = lh_arena_new();
	const struct lh_notice *n = notice_get(app, arena, id);
	char text[LH_ID_TEXT_SIZE];

	if (n) {
		const struct lh_person *person = n->in_charge_id
			? lh_directory_person(lh_ctx_index(lh_app_ctx(app)),
					      n->in_charge_id) : NULL;
		const char *const initial[] = {
			n->number, n->issuer, n->subject, notice_day(arena, n),
			lh_notice_kind_name(n->kind), n->signer,
			person ? person->name : NULL, n->note,
		};
		option_form_open(app, &(struct option_form){
			.title = N_("Sửa văn bản"), .fields = edit_fields,
			.options = edit_options,
			.count = sizeof(edit_fields) / sizeof(*edit_fields),
			.words = { "edit",
				   lh_id_format(LH_ID_NOTICE, id, text) },
			.initial = initial,
		});
	}
	lh_arena_free(arena);
}

/* --- withdraw --- */

struct withdrawing {
	char id[LH_ID_TEXT_SIZE];
};

static void withdraw_reason(struct lh_app *app, const char *text, void *data)
{
	struct withdrawing *w = data;
	struct lh_arena *arena = lh_arena_new();
	const char *words[3] = { "withdraw", w->id };
	size_t n = 2;

	if (!lh_text_empty(text))
		words[n++] = lh_arena_printf(arena, "--reason=%s", text);
	if (text)
		lh_app_run(app, arena, words, n, NULL);
	else
		lh_app_say(app, LH_NOTE_PLAIN, _("không thu hồi gì"));
	lh_arena_free(arena);
	free(w);
}

static void withdraw_answer(struct lh_app *app, int answer, void *data)
{
	struct withdrawing *w = data;

	if (answer == 0) {
		lh_dialog_input(app, _("Lý do thu hồi (có thể để trống)"), "",
				NULL, withdraw_reason, w);
		return;
	}
	lh_app_say(app, LH_NOTE_PLAIN, _("không thu hồi gì"));
	free(w);
}

static size_t withdraw_count_meetings(struct lh_app *app,
				      struct lh_arena *arena, int64_t id)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = id, .leave_cancelled = true, .brief = true,
	};
	struct lh_meeting *meetings = NULL;
	size_t count = 0;

	if (lh_store_meeting_list(lh_ctx_store(lh_app_ctx(app)), arena,
				  &filter, &meetings, &count, NULL))
		return 0;
	return count;
}

static size_t withdraw_count_assignments(struct lh_app *app,
					 struct lh_arena *arena, int64_t id)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = id, .leave_cancelled = true,
	};
	struct lh_assignment *list = NULL;
	size_t count = 0;

	if (lh_store_assignment_list(lh_ctx_store(lh_app_ctx(app)), arena,
				     &filter, &list, &count, NULL))
		return 0;
	return count;
}

void notice_withdraw_ask(struct lh_app *app, int64_t id)
{
	const struct lh_answer answers[] = {
		{ "t", _("Thu hồi") }, { "k", _("Không, giữ nguyên") },
	};
	struct lh_arena *arena = lh_arena_new();
	const struct lh_notice *n = notice_get(app, arena, id);

	if (n && n->state == LH_NOTICE_WITHDRAWN) {
		lh_app_say(app, LH_NOTE_WARNING,
			   _("văn bản này đã thu hồi từ trước"));
	} else if (n) {
		struct withdrawing *w = lh_xcalloc(1, sizeof(*w));
		size_t meetings = withdraw_count_meetings(app, arena, id);
		size_t tasks = withdraw_count_assignments(app, arena, id);
		lh_id_format(LH_ID_NOTICE, id, w->id);
		lh_dialog_ask(app, lh_arena_printf(arena,
			_("Thu hồi %s? Văn bản lập ra %zu cuộc họp và %zu phân công; "
			  "những gì không có văn bản nào khác sẽ bị hủy."),
			lh_wording_notice(arena, n), meetings, tasks),
			answers, 2, withdraw_answer, w);
	}
	lh_arena_free(arena);
}
