/* lichhop search: any words, with or without marks. */
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>
#include <lichhop/zone.h>

#include "command_priv.h"
#include "layout.h"
#include "output_priv.h"

#define SEARCH_MOST 50

static enum lh_id_kind search_id_kind(enum lh_hit_kind kind)
{
	switch (kind) {
	case LH_HIT_NOTICE: return LH_ID_NOTICE;
	case LH_HIT_MEETING: return LH_ID_MEETING;
	case LH_HIT_ASSIGNMENT: return LH_ID_ASSIGNMENT;
	case LH_HIT_AGENCY: return LH_ID_AGENCY;
	case LH_HIT_PERSON: return LH_ID_PERSON;
	}
	lh_bug("no such kind of hit: %d", (int)kind);
}

static const char *search_kind_name(enum lh_hit_kind kind)
{
	switch (kind) {
	case LH_HIT_NOTICE: return "notice";
	case LH_HIT_MEETING: return "meeting";
	case LH_HIT_ASSIGNMENT: return "assignment";
	case LH_HIT_AGENCY: return "agency";
	case LH_HIT_PERSON: return "person";
	}
	lh_bug("no such kind of hit: %d", (int)kind);
}

static const char *search_id(struct lh_arena *arena, const struct lh_hit *hit)
{
	return lh_id_format(search_id_kind(hit->kind), hit->id,
			    lh_arena_alloc(arena, LH_ID_TEXT_SIZE));
}

/* The excerpt with the matches set between `open` and `close`; neighbours
 * stand between one pair. */
static const char *search_excerpt(struct lh_arena *arena, const char *excerpt,
				  const char *open, const char *close)
{
	struct lh_strbuf text;
	const char *result;

	if (!excerpt)
		return NULL;
	lh_strbuf_init(&text);
	for (; *excerpt; excerpt++) {
		if (lh_text_starts(excerpt, "\x02 \x01")) {
			lh_strbuf_add_char(&text, ' ');
			excerpt += 2;
		} else if (*excerpt == '\x01') {
			lh_strbuf_add(&text, open);
		} else if (*excerpt == '\x02') {
			lh_strbuf_add(&text, close);
		} else {
			lh_strbuf_add_char(&text, *excerpt);
		}
	}
	result = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return result;
}

static void search_json(struct lh_ctx *ctx, struct lh_reply *reply,
			const struct lh_hit *hits, size_t count)
{
	const char *zone = lh_arena_strdup(reply->arena,
					   lh_ctx_office(ctx)->zone);
	json_t *root = json_object(), *list = json_array();

	for (size_t i = 0; i < count; i++) {
		const struct lh_hit *hit = &hits[i];
		json_t *o = json_object();

		lh_json_text(o, "kind", search_kind_name(hit->kind));
		lh_json_text(o, "id", search_id(reply->arena, hit));
		lh_json_text(o, "title", hit->title);
		lh_json_text(o, "excerpt", search_excerpt(
			reply->arena, hit->excerpt, "", ""));
		lh_json_text(o, "at", hit->at == LH_INSTANT_UNKNOWN ? NULL :
			     lh_zone_format(reply->arena, zone, hit->at));
		lh_json_append(list, o);
	}
	lh_json_number(root, "version", 1);
	lh_json_take(root, "hits", list);
	lh_json_print(root, &reply->out);
}

static void search_text(struct lh_ctx *ctx, struct lh_reply *reply,
			const struct lh_hit *hits, size_t count)
{
	struct layout out = { reply->arena, &reply->out, lh_ctx_columns(ctx) };
	const char *zone = lh_arena_strdup(reply->arena,
					   lh_ctx_office(ctx)->zone);
	size_t width = 2;

	for (size_t i = 0; i < count; i++) {
		size_t id = strlen(search_id(reply->arena, &hits[i]));

		if (id > width)
			width = id;
	}
	for (size_t i = 0; i < count; i++) {
		const struct lh_hit *hit = &hits[i];
		const char *excerpt = search_excerpt(reply->arena,
						     hit->excerpt, "«", "»");

		layout_row(&out, width + 2, search_id(reply->arena, hit),
			   lh_text_empty(hit->title) ? _("(không có tên)") :
			   hit->title,
			   lh_wording_hit_day(reply->arena, hit, zone));
		if (!lh_text_empty(excerpt))
			layout_line(&out, width + 2, excerpt);
	}
}

static enum lh_status search_words(const struct lh_args *args,
				   struct lh_arena *arena, const char **words,
				   struct lh_error *err)
{
	*words = "";
	for (size_t i = 0; i < args->n_words; i++)
		*words = lh_arena_printf(arena, "%s%s%s", *words,
					 i ? " " : "", args->words[i]);
	if (lh_text_check(*words, strlen(*words), NULL, NULL) != LH_OK)
		return lh_error_set(err, LH_EINVALID,
				    _("chữ cần tìm không ở mã UTF-8"));
	*words = lh_text_nfc(arena, *words, strlen(*words));
	if (!*lh_text_trim(arena, *words, strlen(*words)))
		return lh_error_set(err, LH_EINVALID,
				    _("chưa có chữ để tìm; cách dùng: lichhop search CHỮ…"));
	return LH_OK;
}

enum lh_status lh_run_search(struct lh_ctx *ctx, const struct lh_args *args,
			     struct lh_reply *reply, struct lh_error *err)
{
	const char *words = NULL;
	struct lh_hit *hits = NULL;
	size_t count = 0;
	enum lh_status status = search_words(args, reply->arena, &words, err);

	if (status == LH_OK)
		status = lh_store_search(lh_ctx_store(ctx), reply->arena, words,
					 SEARCH_MOST, &hits, &count, err);
	if (status != LH_OK)
		return status;
	if (lh_args_has(args, "json"))
		search_json(ctx, reply, hits, count);
	else
		search_text(ctx, reply, hits, count);
	if (count == 0)
		lh_reply_note(reply, LH_NOTE_INFO, _("Không tìm thấy “%s”"),
			      words);
	else if (count == SEARCH_MOST)
		lh_reply_note(reply, LH_NOTE_INFO,
			      _("Chỉ in %d kết quả đầu; thêm chữ để tìm hẹp "
				"hơn"), SEARCH_MOST);
	return LH_OK;
}
