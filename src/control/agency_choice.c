/* Choosing among the agencies of the directory; see the header. */
#include <lichhop/agency_choice.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

/* "c5", as lists print it. */
static enum lh_status choose_by_id(struct lh_ctx *ctx, const char *word,
				   const struct lh_agency **agency,
				   struct lh_error *err)
{
	struct lh_id id;
	enum lh_status status = lh_id_parse(word, LH_ID_AGENCY, &id, err);

	if (status)
		return status;
	*agency = lh_directory_agency(lh_ctx_index(ctx), id.value);
	if (*agency)
		return LH_OK;
	return lh_error_set(err, LH_ENOTFOUND,
			    _("không có cơ quan “%s” trong danh bạ"), word);
}

static enum lh_status choose_refuse(struct lh_arena *arena, const char *name,
				    const struct lh_agency **found, size_t count,
				    struct lh_error *err)
{
	struct lh_strbuf list;
	char id[LH_ID_TEXT_SIZE];

	lh_strbuf_init(&list);
	for (size_t i = 0; i < count; i++) {
		lh_id_format(LH_ID_AGENCY, found[i]->id, id);
		lh_strbuf_addf(&list, "%s%s %s", i ? "; " : "", id,
			       found[i]->name);
		if (found[i]->jurisdiction)
			lh_strbuf_addf(&list, " (%s)", found[i]->jurisdiction);
	}
	lh_error_set(err, LH_ECONFLICT,
		     _("“%s” có thể là nhiều cơ quan: %s; viết rõ hơn, hoặc dùng mã"),
		     name, lh_text_ellipsis(arena, list.text, 300));
	lh_strbuf_release(&list);
	return LH_ECONFLICT;
}

enum lh_status lh_agency_choose(struct lh_ctx *ctx, struct lh_arena *arena,
				const char *name,
				const struct lh_agency **agency,
				struct lh_error *err)
{
	const struct lh_agency **found = NULL;

	if (lh_id_looks(name, LH_ID_AGENCY))
		return choose_by_id(ctx, name, agency, err);
	size_t count = lh_directory_find_agency(lh_ctx_index(ctx), arena, name,
						NULL, lh_ctx_today(ctx), &found);
	/* None of the own jurisdiction: those of others stand behind. */
	if (count == 0)
		while (found && found[count])
			count++;
	if (count == 1) {
		*agency = found[0];
		return LH_OK;
	}
	if (count > 1)
		return choose_refuse(arena, name, found, count, err);
	return lh_error_set(err, LH_ENOTFOUND,
			    _("không có cơ quan “%s” trong danh bạ; xem lichhop agencies, hoặc thêm bằng lichhop agencies add"),
			    name);
}
