/* See the header. */
#include "meeting_sheet.h"

#include <lichhop/gettext.h>
#include <lichhop/labels.h>
#include <lichhop/wording.h>

static void fill_participants(struct sheet *sheet, const struct lh_meeting *m)
{
	if (m->n_participants)
		sheet_add_heading(sheet, lh_arena_printf(
			sheet->arena, _("Thành phần (%zu)"),
			m->n_participants));
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		const char *answer = p->response == LH_RESPONSE_NONE ? NULL
			: lh_label_response(p->response);
		if (!p->parent_id)
			sheet_add_link(sheet, 0, p->id, "·",
				       lh_participant_title(sheet->arena, p),
				       answer, LH_TUI_PLAIN);
	}
}

enum lh_status meeting_sheet_load(struct lh_ctx *ctx, struct sheet *sheet,
				  int64_t id, struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.id = id, .brief = true,
	};
	struct lh_meeting *m = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_meeting_list(
		lh_ctx_store(ctx), sheet->arena, &filter, &m, &count, err);

	if (status || count == 0)
		return status;
	const struct lh_participant *chair = lh_meeting_chair(m);
	bool off = m->state == LH_MEETING_CANCELLED
		|| m->state == LH_MEETING_POSTPONED;
	sheet_add_field(sheet, _("Cuộc họp"), m->title, LH_TUI_PLAIN);
	sheet_add_field(sheet, _("Lúc"), lh_wording_when(sheet->arena,
							 &m->when),
			LH_TUI_PLAIN);
	sheet_add_field(sheet, _("Nơi"), lh_meeting_location(sheet->arena, m),
			LH_TUI_PLAIN);
	sheet_add_field(sheet, _("Chủ trì"),
			chair ? lh_participant_title(sheet->arena, chair)
			      : NULL, LH_TUI_PLAIN);
	sheet_add_field(sheet, _("Tình trạng"),
			lh_label_meeting_state(m->state),
			off ? LH_TUI_CANCELLED : LH_TUI_PLAIN);
	sheet_add_field(sheet, _("Lý do"), m->reason, LH_TUI_PLAIN);
	sheet_add_field(sheet, _("Nội dung"), m->content, LH_TUI_PLAIN);
	fill_participants(sheet, m);
	return LH_OK;
}
