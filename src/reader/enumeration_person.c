/* Persons in an enumeration: "đồng chí Lê Thị Mơ, Giám đốc Sở Nội vụ - Chủ trì"
 * is a name, a post and a part in the meeting. */
#include "enumeration_priv.h"

#include <string.h>

static const char *const person_marks[] = {
	"đồng chí", "đ/c", "đc", "ông", "bà", "đ.c", "các đồng chí",
	"các ông", "các bà", "đồng chí:", "anh", "chị", "ông (bà)", "ông/bà",
	"các ông (bà)", "các ông, bà", "các ông/bà", NULL
};

/* What stands between the mark and the name: degrees, ranks, callings. */
static const char *const person_titles[] = {
	"gs", "pgs", "ts", "tskh", "ths", "th.s", "bs", "bsckii", "bscki",
	"bsck2", "bsck1", "ckii", "cki", "ck2", "ck1", "ks", "ts.bs", "ds",
	"dscki", "dsckii", "cn", "ls", "nsnd", "nsưt", "ngưt", "ngnd", "ttnd",
	"ttưt", "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ",
	"thạc sỹ", "bác sĩ", "bác sỹ", "dược sĩ", "kỹ sư", "luật sư",
	"kiến trúc sư", "nhà báo", "nhà văn", "nhà thơ", "đại tướng",
	"thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá",
	"trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy",
	"đô đốc", "linh mục", "mục sư", "hòa thượng", "thượng tọa", "đại đức",
	NULL
};

#define PERSON_TITLES 6		/* "GS.TSKH.BS." and some more */

/* "đồng chí", "các ông": those behind it are persons. */
size_t lh_list_person_mark(const struct lh_document *doc, size_t at,
			   size_t end)
{
	return lh_word_match_any(doc, at, end, person_marks);
}

/* Behind "PGS.TS.", "Thượng tá": degrees are joined by stops and commas. */
static size_t person_titles_end(const struct lh_document *doc, size_t at,
				size_t end)
{
	for (int i = 0; i < PERSON_TITLES; i++) {
		size_t stop = lh_word_match_any(doc, at, end, person_titles);

		if (!stop)
			break;
		at = stop;
		while (at < end && (doc->s[at] == ' ' || doc->s[at] == '.' ||
				    doc->s[at] == ',' || doc->s[at] == '/'))
			at++;
	}
	return at;
}

/* Two to five words in capitals on end: the name of a person. */
size_t lh_list_person_name(const struct lh_document *doc, size_t at,
			   size_t end)
{
	size_t words = 0, stop = at;

	while (at < end && words < 6 && lh_word_char(doc->low, at, end) &&
	       lh_word_capital(doc, at)) {
		stop = lh_word_end(doc, at, end);
		words++;
		if (stop >= end || doc->s[stop] != ' ')
			break;
		at = stop + 1;
	}
	return words >= 2 && words <= 5 ? stop : 0;
}

/* "Trần Văn Bình - Phó Chủ tịch …": a name that its post follows. */
static bool person_post_follows(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const posts[] = {
		"chủ tịch", "phó chủ tịch", "pct", "giám đốc", "phó giám đốc",
		"tổng giám đốc", "phó tổng giám đốc", "trưởng", "phó trưởng",
		"phó", "chánh", "bí thư", "phó bí thư", "ủy viên", "uv",
		"thư ký", "thành viên", "hiệu trưởng", "phó hiệu trưởng",
		"chuyên viên", "cục trưởng", "vụ trưởng", "viện trưởng",
		"chi cục trưởng", "hạt trưởng", "đội trưởng", "tổ trưởng",
		"bộ trưởng", "thứ trưởng", "đại diện", "chủ nhiệm",
		"kế toán", "nguyên", "tỉnh ủy viên", "huyện ủy viên",
		"thành ủy viên", "phản biện", "công chức", "chủ trì", NULL
	};
	bool parted = false;

	while (at < end && strchr(" ,-(", doc->s[at])) {
		parted = parted || doc->s[at] != ' ';
		at++;
	}
	if (at + 3 < end && !memcmp(doc->s + at, "–", 3)) {
		parted = true;
		at = lh_word_next(doc, at, end);
	}
	return parted && lh_word_match_any(doc, at, end, posts);
}

/* Where the name begins, if a person stands at `at`. */
bool lh_list_is_person(const struct lh_document *doc, size_t at, size_t end,
		       size_t *name)
{
	size_t mark = lh_list_person_mark(doc, at, end);
	size_t start = mark ? mark : at, stop;

	/* "Các ông:" heads a list, "Đồng chí: …" is one person. */
	while (start < end && (doc->s[start] == ' ' ||
			       (doc->s[start] == ':' &&
				!lh_word_match(doc, at, end, "các"))))
		start++;
	*name = person_titles_end(doc, start, end);
	stop = lh_list_person_name(doc, *name, end);
	if (!stop)
		return false;
	/* "đồng chí Phó Bí thư" is named by the post. */
	if (lh_agency_is_post(doc, (struct lh_range){ (uint32_t)*name,
						      (uint32_t)end }))
		return false;
	if (mark || *name > start)
		return true;
	return !lh_agency_head_at(doc, at, end) &&
		person_post_follows(doc, stop, end);
}

/* "Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh - Chủ trì" */
void lh_list_add_person(struct list *list, struct lh_range range,
			size_t name_at)
{
	struct lh_document *doc = list->doc;
	size_t stop = lh_list_person_name(doc, name_at, range.end);
	struct lh_range name = { (uint32_t)name_at, (uint32_t)stop };
	struct lh_range position = { (uint32_t)stop, range.end };
	struct lh_name out = {
		.kind = LH_PARTICIPANT_PERSON, .range = range,
		.invited_by = list->invited_by, .clause = list->clause,
	};
	static const char *const chair[] = {
		"chủ trì", "chủ tọa", NULL
	};
	size_t at;

	out.name = lh_range_text(doc, name);
	if (lh_word_find_any(doc, position, chair, &at, NULL)) {
		out.chair = true;
		position.end = (uint32_t)at;
	} else if (lh_word_find(doc, position, "thư ký", &at)) {
		out.secretary = true;
	}
	position = lh_range_trim(doc, position, ",-()–:;.");
	out.position = lh_range_text(doc, position);
	lh_names_add(doc, list->names, &out);
}
