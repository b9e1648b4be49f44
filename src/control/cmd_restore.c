/* lichhop restore, check, reindex: the file as a whole, beside backup's. */
#include <lichhop/gettext.h>

#include "command_priv.h"

enum lh_status lh_run_restore(struct lh_ctx *ctx, const struct lh_args *args,
			      struct lh_reply *reply, struct lh_error *err)
{
	const char *kept = NULL;

	lh_ctx_close(ctx);	/* a screen has it open */
	enum lh_status status = lh_store_restore(lh_ctx_database(ctx),
						 args->words[0], reply->arena,
						 &kept, err);
	if (status != LH_OK)
		return status;
	lh_reply_note(reply, LH_NOTE_INFO, _("đã lấy lại dữ liệu từ “%s”"),
		      args->words[0]);
	if (kept)
		lh_reply_note(reply, LH_NOTE_INFO,
			      _("dữ liệu trước đó được giữ ở “%s”"), kept);
	return LH_OK;
}

enum lh_status lh_run_check(struct lh_ctx *ctx, const struct lh_args *args,
			    struct lh_reply *reply, struct lh_error *err)
{
	const char **faults = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_check(lh_ctx_store(ctx), reply->arena,
					       &faults, &count, err);

	(void)args;
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < count; i++)
		lh_strbuf_addf(&reply->out, "%s\n", faults[i]);
	if (count == 0) {
		lh_reply_note(reply, LH_NOTE_INFO, _("dữ liệu nguyên vẹn"));
		return LH_OK;
	}
	lh_reply_note(reply, LH_NOTE_ERROR,
		      _("dữ liệu có %zu lỗi; hãy chép tệp “%s” ra nơi khác trước khi sửa; lỗi nào không ghi cách sửa thì lấy lại bản sao lưu gần nhất (lichhop restore)"),
		      count, lh_ctx_database(ctx));
	reply->partial = true;
	return LH_OK;
}

enum lh_status lh_run_reindex(struct lh_ctx *ctx, const struct lh_args *args,
			      struct lh_reply *reply, struct lh_error *err)
{
	enum lh_status status = lh_store_search_rebuild(lh_ctx_store(ctx), err);

	(void)args;
	if (status == LH_OK)
		lh_reply_note(reply, LH_NOTE_INFO,
			      _("đã dựng lại chỉ mục tìm kiếm"));
	return status;
}
