/* The fields of a notice that edit can set; never its text. */
#include "edit_priv.h"

#include <lichhop/gettext.h>
#include <lichhop/text.h>

static enum lh_status notice_number(struct edit *edit, const char *value,
				    struct lh_error *err)
{
	(void)err;
	edit->notice->number = edit_text(value);
	return LH_OK;
}

static enum lh_status notice_issuer(struct edit *edit, const char *value,
				    struct lh_error *err)
{
	const struct lh_agency **found = NULL;

	(void)err;
	edit->notice->issuer = edit_text(value);
	edit->notice->issuer_id = 0;
	if (edit->notice->issuer
	    && lh_directory_find_agency(lh_ctx_index(edit->ctx), edit->arena,
					value, NULL, edit->notice->issued_date,
					&found) == 1)
		edit->notice->issuer_id = found[0]->id;
	return LH_OK;
}

static enum lh_status notice_subject(struct edit *edit, const char *value,
				     struct lh_error *err)
{
	(void)err;
	edit->notice->subject = edit_text(value);
	return LH_OK;
}

static enum lh_status notice_date(struct edit *edit, const char *value,
				  struct lh_error *err)
{
	struct lh_phrase_context phrases = lh_ctx_phrases(edit->ctx);
	lh_minute minute;

	if (lh_text_empty(value)) {
		edit->notice->issued_date = (struct lh_date){ 0 };
		return LH_OK;
	}
	if (lh_date_parse(value, &edit->notice->issued_date))
		return LH_OK;
	return lh_phrase_moment(value, &phrases, &edit->notice->issued_date,
				&minute, err);
}

static enum lh_status notice_kind(struct edit *edit, const char *value,
				  struct lh_error *err)
{
	if (lh_notice_kind_parse(value, &edit->notice->kind))
		return LH_OK;
	return lh_error_set(err, LH_EINVALID,
			    _("không có loại văn bản “%s”; dùng giay_moi, thong_bao, cong_van, ke_hoach, lich_tuan, cong_dien hoặc khac"),
			    value);
}

static enum lh_status notice_signer(struct edit *edit, const char *value,
				    struct lh_error *err)
{
	(void)err;
	edit->notice->signer = edit_text(value);
	return LH_OK;
}

static enum lh_status notice_note(struct edit *edit, const char *value,
				  struct lh_error *err)
{
	(void)err;
	edit->notice->note = edit_text(value);
	return LH_OK;
}

static enum lh_status notice_in_charge(struct edit *edit, const char *value,
				       struct lh_error *err)
{
	return edit_person(edit, value, &edit->notice->in_charge_id, err);
}

const struct edit_field edit_notice_fields[] = {
	{ "number", notice_number },
	{ "issuer", notice_issuer },
	{ "subject", notice_subject },
	{ "date", notice_date },
	{ "kind", notice_kind },
	{ "signer", notice_signer },
	{ "in-charge", notice_in_charge },
	{ "note", notice_note },
	{ NULL, NULL },
};
