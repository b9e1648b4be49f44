/* Ids as people type them.  Knows no store: whether the row exists is for the
 * caller to see. */
#include <lichhop/id.h>

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>

static const struct id_form {
	enum lh_id_kind kind;
	char letter;
	const char *words;	/* what it is the id of */
} forms[] = {
	{ LH_ID_MEETING, 'm', N_("cuộc họp") },
	{ LH_ID_ASSIGNMENT, 'a', N_("phân công") },
	{ LH_ID_NOTICE, 'n', N_("văn bản") },
	{ LH_ID_AGENCY, 'c', N_("cơ quan") },
	{ LH_ID_PERSON, 'p', N_("người") },
	{ LH_ID_ROOM, 'r', N_("phòng họp") },
	{ LH_ID_GROUP, 'g', N_("nhóm") },
	{ LH_ID_ENTRY, 'j', N_("mục nhật ký") },
};

#define N_FORMS (sizeof(forms) / sizeof(forms[0]))

static const struct id_form *id_form_of_kind(enum lh_id_kind kind)
{
	for (size_t i = 0; i < N_FORMS; i++)
		if (forms[i].kind == kind)
			return &forms[i];
	lh_bug("no such kind of id: %d", (int)kind);
}

static const struct id_form *id_form_of_letter(char letter)
{
	for (size_t i = 0; i < N_FORMS; i++)
		if (forms[i].letter == tolower((unsigned char)letter))
			return &forms[i];
	return NULL;
}

char *lh_id_format(enum lh_id_kind kind, int64_t value, char *buf)
{
	snprintf(buf, LH_ID_TEXT_SIZE, "%c%" PRId64,
		 id_form_of_kind(kind)->letter, value);
	return buf;
}

/* Digits only, above 0, no overflow. */
static bool id_number(const char *s, int64_t *value)
{
	int64_t n = 0;

	if (!*s)
		return false;
	for (; *s; s++) {
		if (*s < '0' || *s > '9' || n > (INT64_MAX - 9) / 10)
			return false;
		n = n * 10 + (*s - '0');
	}
	*value = n;
	return n > 0;
}

/* "cuộc họp (m12) hoặc phân công (a12)" */
static void id_describe(unsigned kinds, struct lh_strbuf *text)
{
	for (size_t i = 0; i < N_FORMS; i++) {
		if (!(kinds & forms[i].kind))
			continue;
		if (text->length)
			lh_strbuf_add(text, _(" hoặc "));
		lh_strbuf_addf(text, _("%s (như %c12)"), _(forms[i].words),
			       forms[i].letter);
	}
}

static enum lh_status id_refuse(const char *word, unsigned kinds,
				const struct id_form *form, struct lh_error *err)
{
	struct lh_strbuf wanted;

	lh_strbuf_init(&wanted);
	id_describe(kinds, &wanted);
	if (form)
		lh_error_set(err, LH_EINVALID,
			     _("“%s” là mã của %s, ở đây cần mã của %s"),
			     word, _(form->words), wanted.text);
	else
		lh_error_set(err, LH_EINVALID,
			     _("“%s” không phải là mã của %s"), word,
			     wanted.text);
	lh_strbuf_release(&wanted);
	return LH_EINVALID;
}

enum lh_status lh_id_parse(const char *word, unsigned kinds, struct lh_id *id,
			   struct lh_error *err)
{
	bool single = (kinds & (kinds - 1)) == 0;
	int64_t value;

	if (single && id_number(word, &value)) {
		*id = (struct lh_id){ .kind = kinds, .value = value };
		return LH_OK;
	}
	const struct id_form *form = *word ? id_form_of_letter(*word) : NULL;
	if (!form || !id_number(word + 1, &value))
		return id_refuse(word, kinds, NULL, err);
	if (!(form->kind & kinds))
		return id_refuse(word, kinds, form, err);
	*id = (struct lh_id){ .kind = form->kind, .value = value };
	return LH_OK;
}

bool lh_id_looks(const char *word, unsigned kinds)
{
	const struct id_form *form = *word ? id_form_of_letter(*word) : NULL;
	int64_t value;

	return form && (form->kind & kinds) && id_number(word + 1, &value);
}
