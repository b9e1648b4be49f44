/* Choosing among the agencies of the directory; see the header. */
#include <lichhop/agency_choice.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

enum lh_status lh_agency_choose(struct lh_ctx *ctx, struct lh_arena *arena,
			     const char *name, const struct lh_agency **agency,
			     struct lh_error *err)
{
	const struct lh_agency **found = NULL;
	size_t count = lh_directory_find_agency(lh_ctx_index(ctx), arena, name,
						NULL, lh_ctx_today(ctx), &found);

	if (count == 1) {
		*agency = found[0];
		return LH_OK;
	}
	if (count == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cơ quan “%s” trong danh bạ; xem lichhop agencies, hoặc thêm bằng lichhop agencies add"),
				    name);
	struct lh_strbuf list;
	lh_strbuf_init(&list);
	for (size_t i = 0; i < count; i++) {
		lh_strbuf_addf(&list, "%s%s", i ? "; " : "", found[i]->name);
		if (found[i]->jurisdiction)
			lh_strbuf_addf(&list, " (%s)", found[i]->jurisdiction);
	}
	lh_error_set(err, LH_ECONFLICT,
		     _("“%s” có thể là nhiều cơ quan: %s; viết rõ hơn"),
		     name, lh_text_ellipsis(arena, list.text, 300));
	lh_strbuf_release(&list);
	return LH_ECONFLICT;
}
