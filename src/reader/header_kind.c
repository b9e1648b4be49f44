/* What kind of notice it is: by the name on the page, by the letters of its
 * number, else by whom it addresses. */
#include "header_priv.h"

#include <string.h>

static const struct {
	const char *words;
	enum lh_notice_kind kind;
	bool named;		/* a kind with a name of its own, "khac" too */
} header_kinds[] = {
	{ "giấy mời", LH_NOTICE_INVITATION, true },
	{ "thư mời", LH_NOTICE_INVITATION, true },
	{ "giấy triệu tập", LH_NOTICE_INVITATION, true },
	{ "thông báo", LH_NOTICE_ANNOUNCEMENT, true },
	{ "kế hoạch", LH_NOTICE_PLAN, true },
	{ "công điện", LH_NOTICE_TELEGRAM, true },
	{ "lịch công tác", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch làm việc", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch tiếp công dân", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch tiếp dân", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch họp", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch trực", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch giao ban", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch tổ chức", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch hội nghị", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch giám sát", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch kiểm tra", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch đối thoại", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch tiếp xúc", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch tuần", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch hoạt động", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "lịch tiếp xúc cử tri", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "chương trình công tác tuần", LH_NOTICE_WEEK_SCHEDULE, true },
	{ "công văn", LH_NOTICE_OFFICIAL_LETTER, true },
};

enum lh_notice_kind lh_header_kind_at(const struct lh_document *doc,
				      struct lh_range range, size_t *stop)
{
	for (size_t i = 0; i < sizeof(header_kinds) / sizeof(*header_kinds);
	     i++) {
		size_t end = lh_word_match(doc, range.start, range.end,
					   header_kinds[i].words);

		if (!end)
			continue;
		if (stop)
			*stop = end;
		return header_kinds[i].kind;
	}
	return LH_NOTICE_OTHER;
}

/* QUYẾT ĐỊNH, BÁO CÁO …: named, but none of the kinds that call meetings. */
bool lh_header_is_other_kind(const struct lh_document *doc,
				 const struct lh_line *line)
{
	static const char *const kinds[] = {
		"quyết định", "báo cáo", "tờ trình", "nghị quyết", "chỉ thị",
		"quy chế", "hướng dẫn", "biên bản", "đề án", "chương trình",
		"phương án", "hợp đồng", "nghị định", "thông tư", "kết luận",
		NULL
	};

	return line->capitals && lh_word_match_any(doc, line->all.start,
						   line->all.end, kinds);
}

/* "05/TB-UBND", "80-KH/ĐUVCL": the kind's letters in a number. */
enum lh_notice_kind lh_header_kind_of_number(const char *number)
{
	static const struct {
		const char *letters;
		enum lh_notice_kind kind;
	} kinds[] = {
		{ "/GM-", LH_NOTICE_INVITATION },
		{ "-GM/", LH_NOTICE_INVITATION },
		{ "/TM-", LH_NOTICE_INVITATION },
		{ "/TB-", LH_NOTICE_ANNOUNCEMENT },
		{ "-TB/", LH_NOTICE_ANNOUNCEMENT },
		{ "/KH-", LH_NOTICE_PLAN }, { "-KH/", LH_NOTICE_PLAN },
		{ "/CĐ-", LH_NOTICE_TELEGRAM }, { "-CĐ/", LH_NOTICE_TELEGRAM },
		{ "/LCT-", LH_NOTICE_WEEK_SCHEDULE },
		{ "/LLV-", LH_NOTICE_WEEK_SCHEDULE },
		{ "-CV/", LH_NOTICE_OFFICIAL_LETTER },
	};

	for (size_t i = 0; number && i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strstr(number, kinds[i].letters))
			return kinds[i].kind;
	return LH_NOTICE_OTHER;
}

/* Number with a symbol that names no kind: "564/UBND-KTTH" is a công văn. */
static bool header_number_is_letter(const char *number)
{
	static const char *const others[] = {
		"/QĐ", "/NQ", "/BC", "/TTr", "/CT-", "/HD", "-QĐ/", "-NQ/",
		"-BC/", "/NĐ", "/TT-", "/BB", "/KL", "/PA", "/ĐA", "/CTr",
		NULL
	};

	for (size_t i = 0; others[i]; i++)
		if (strstr(number, others[i]))
			return false;
	return true;
}

static bool header_has_addressees(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].label == LH_LABEL_ADDRESSEE)
			return true;
	return false;
}

static bool header_names_other_kind(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines && i < 30; i++)
		if (lh_header_is_other_kind(doc, &doc->lines[i]) &&
		    lh_word_count(doc, doc->lines[i].all) <= 6)
			return true;
	return false;
}

/* A kind that nothing names: by the number's letters, else a letter. */
void lh_header_infer_kind(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;

	if (n->kind != LH_NOTICE_OTHER || header_names_other_kind(doc))
		return;
	n->kind = lh_header_kind_of_number(n->number);
	if (n->kind != LH_NOTICE_OTHER)
		return;
	if ((header_has_addressees(doc) && !lh_mail_is_head(doc)) ||
	    (doc->has_header && n->number &&
	     header_number_is_letter(n->number)))
		n->kind = LH_NOTICE_OFFICIAL_LETTER;
}
