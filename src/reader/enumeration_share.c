/* What a neighbour leaves unsaid.  In "Chủ tịch và các Phó Chủ tịch UBND tỉnh"
 * both are of the UBND tỉnh; in "HĐND, UBND huyện" both are the district's; in
 * "Thường trực HĐND, UBND các xã: A, B" both bodies of both communes are
 * asked.  What is said once holds for the names of one clause, up to ';'. */
#include "enumeration_priv.h"

#include <string.h>

/* More bodies in front of one list of places are no list. */
#define SHARE_BODIES 8

/* The bodies and leaders that every place has: they say nothing without it. */
static const char *const share_bodies[] = {
	"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân",
	"thường trực hđnd", "thường trực hội đồng nhân dân",
	"thường trực ubnd", "tt hđnd", "tt. hđnd", "tt.hđnd", "tt ubnd",
	"đảng ủy", "thường trực đảng ủy", "mttq", "ủy ban mttq", "ubmttq",
	"ub mttq", "ubmt", "ủy ban mttq việt nam", "ubmttq việt nam",
	"ubmttqvn", "ủy ban mặt trận tổ quốc",
	"ủy ban mặt trận tổ quốc việt nam", "mặt trận tổ quốc",
	"mặt trận tổ quốc việt nam", "mặt trận", "ban thường trực ủy ban mttq",
	"ban thường trực ubmttq", "ban thường trực ủy ban mttq việt nam",
	"chủ tịch ubnd", "chủ tịch ủy ban nhân dân", "phó chủ tịch ubnd",
	"chủ tịch hđnd", "chủ tịch ubmttq", "chủ tịch ủy ban mttq",
	"bí thư", "bí thư đảng ủy", "phó bí thư đảng ủy", "công an",
	"ban chỉ huy quân sự", "ban chqs", "các đoàn thể", "đoàn thể",
	"tổ chức chính trị - xã hội", "các tổ chức chính trị - xã hội",
	"các tổ chức chính trị xã hội", "các hội, đoàn thể",
	"các ban, ngành, đoàn thể", "các ngành, đoàn thể", NULL
};

/* Leaders of a body that the neighbour names. */
static const char *const share_posts[] = {
	"chủ tịch", "phó chủ tịch", "các phó chủ tịch", "bí thư",
	"đồng chí chủ tịch", "đồng chí phó chủ tịch", "đồng chí bí thư",
	"các đồng chí phó chủ tịch", "đồng chí phó bí thư", "phó bí thư", "các phó bí thư", "chánh văn phòng",
	"phó chánh văn phòng", "các phó chánh văn phòng", "ct", "pct",
	"các pct", "cvp", "các pcvp", "trưởng đoàn", "phó trưởng đoàn",
	"giám đốc", "các phó giám đốc", "hiệu trưởng", "cục trưởng",
	"chi cục trưởng", "viện trưởng", "tổng giám đốc", NULL
};

/* What ends the name of the neighbour, the most it can say in front. */
enum share_tail {
	TAIL_NONE,
	TAIL_LEVEL,	/* "tỉnh" */
	TAIL_PLACE,	/* "huyện Hòa An" */
	TAIL_GROUP,	/* "các xã, thị trấn" */
	TAIL_PARTY,	/* "Huyện ủy", of its committees */
	TAIL_COUNCIL,	/* "HĐND tỉnh", of its committees */
};

struct share {
	enum share_tail tail;
	struct lh_range text;
	struct lh_range name;	/* of the neighbour that says it */
	const char *prefix;
	const char *invited_by;
};

static bool share_is_one_of(const struct lh_document *doc, struct lh_range own,
			    const char *const *words)
{
	return !lh_range_empty(own) &&
		lh_word_match_any(doc, own.start, own.end, words) == own.end;
}

bool lh_list_is_bare_body(const struct lh_document *doc, struct lh_range own)
{
	return share_is_one_of(doc, own, share_bodies);
}

/* --- what ends a name ------------------------------------------------- */

static const char *const share_levels[] = {
	"tỉnh", "huyện", "xã", "phường", "quận", "thị trấn", "thị xã",
	"thành phố", "tp", "đặc khu", NULL
};

/* "Hòa An", "Lò Gốm", "4": the name of a place up to the end. */
static bool share_is_proper(const struct lh_document *doc, size_t at,
			    size_t end)
{
	size_t words = 0;

	for (; at < end; at = lh_word_next(doc, at, end), words++)
		if (!lh_word_capital(doc, at) &&
		    !(doc->s[at] >= '0' && doc->s[at] <= '9'))
			return false;
	return words > 0 && words <= 5;
}

/* "các huyện, thị xã, thành phố": nothing but levels up to the end. */
static bool share_is_group(const struct lh_document *doc, size_t at, size_t end)
{
	for (; at < end; at = lh_word_next(doc, at, end)) {
		size_t stop = lh_word_match_any(doc, at, end, share_levels);

		if (!stop && !lh_word_match(doc, at, end, "và"))
			return false;
		if (stop)
			at = stop - 1;
	}
	return true;
}

static enum share_tail share_tail_at(const struct lh_document *doc, size_t at,
				     size_t end)
{
	static const char *const committees[] = {
		"tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "quận ủy",
		"đảng ủy", NULL
	};
	static const char *const councils[] = {
		"hđnd", "hội đồng nhân dân", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, councils);

	if (stop && stop + 1 < end) {
		size_t next = lh_word_next(doc, stop, end);

		return lh_word_match_any(doc, next, end, share_levels)
			? TAIL_COUNCIL : TAIL_NONE;
	}
	stop = lh_word_match_any(doc, at, end, committees);
	if (stop && (stop == end || share_is_proper(doc, stop + 1, end) ||
		     lh_word_match_any(doc, stop + 1, end, share_levels)))
		return TAIL_PARTY;
	if (lh_word_match(doc, at, end, "các") &&
	    share_is_group(doc, lh_word_next(doc, at, end), end))
		return TAIL_GROUP;
	stop = lh_word_match_any(doc, at, end, share_levels);
	if (!stop)
		return TAIL_NONE;
	if (stop == end)
		return TAIL_LEVEL;
	return doc->s[stop] == ' ' && share_is_proper(doc, stop + 1, end)
		? TAIL_PLACE : TAIL_NONE;
}

/* "Ban Dân vận Huyện ủy" is a committee's, "Thường trực Huyện ủy" itself. */
static bool share_has_committee(const struct lh_document *doc,
				const struct lh_name *name)
{
	static const char *const heads[] = {
		"ban", "các ban", "ủy ban kiểm tra", "văn phòng", "trưởng ban",
		"cơ quan ủy ban kiểm tra", NULL
	};
	static const char *const standing[] = {
		"ban thường vụ", "ban chấp hành", NULL
	};
	struct lh_range own = name->own;

	if (name->prefix)
		return !strcmp(name->prefix, "Ban");
	return lh_word_match_any(doc, own.start, own.end, heads) &&
		!lh_word_match_any(doc, own.start, own.end, standing);
}

/* The longest ending of a name that says whose it is. */
static struct share share_read(const struct lh_document *doc,
			       const struct lh_name *name)
{
	struct share share = { .tail = TAIL_NONE, .name = name->own,
			       .prefix = name->prefix,
			       .invited_by = name->invited_by };
	struct lh_range own = name->own;

	if (lh_range_empty(own) || name->kind == LH_PARTICIPANT_PERSON ||
	    lh_list_is_bare_body(doc, own))
		return share;
	for (size_t at = lh_word_next(doc, own.start, own.end); at < own.end;
	     at = lh_word_next(doc, at, own.end)) {
		share.tail = share_tail_at(doc, at, own.end);
		if ((share.tail == TAIL_PARTY || share.tail == TAIL_COUNCIL) &&
		    !share_has_committee(doc, name))
			share.tail = TAIL_NONE;
		if (share.tail == TAIL_NONE)
			continue;
		share.text.start = (uint32_t)at;
		share.text.end = own.end;
		break;
	}
	return share;
}

/* --- who takes it ----------------------------------------------------- */

/* "Đồn Biên phòng Cửa Sót", "Ban Quản lý … Đồng Đăng - Lạng Sơn": the name
 * says its place. */
static bool share_names_place(const struct lh_document *doc,
			      struct lh_range own)
{
	size_t last = own.start, before = own.start;

	for (size_t at = own.start; at < own.end;
	     at = lh_word_next(doc, at, own.end)) {
		before = last;
		last = at;
	}
	return before != own.start && lh_word_capital(doc, before) &&
		lh_word_capital(doc, last);
}

/* Bodies that districts and communes have as provinces do. */
static bool share_has_levels(const struct lh_document *doc,
			     struct lh_range own)
{
	static const char *const heads[] = {
		"ban chỉ huy", "tòa án", "viện kiểm sát", "viện ksnd",
		"thanh tra", "kho bạc", "chi cục", "bảo hiểm xã hội", "bhxh",
		"ngân hàng chính sách", "hội", "liên đoàn lao động",
		"đoàn thanh niên", "đoàn tncs", "bưu điện", "viễn thông",
		"báo", "đài", "trạm", "hạt", "đoàn đại biểu quốc hội",
		"đoàn đbqh", "quỹ", "công đoàn", NULL
	};
	return lh_word_match_any(doc, own.start, own.end, heads) != 0;
}

static bool share_same_head(const struct lh_document *doc, struct lh_range a,
			    struct lh_range b)
{
	static const char *const kinds[] = {
		"phòng", "ban", "trung tâm", "trạm", "hội", "chi cục", "hạt",
		"ngân hàng", "đài", "quỹ", "công chức", NULL
	};
	static const char *const unions[] = {
		"hội", "đoàn thanh niên", "đoàn tncs", "công đoàn", NULL
	};
	static const char *const courts[] = {
		"viện kiểm sát", "tòa án", "chi cục thi hành án", "công an",
		NULL
	};
	size_t stop = lh_word_match_any(doc, a.start, a.end, kinds);

	if ((lh_word_match_any(doc, a.start, a.end, unions) &&
	     lh_word_match_any(doc, b.start, b.end, unions)) ||
	    (lh_word_match_any(doc, a.start, a.end, courts) &&
	     lh_word_match_any(doc, b.start, b.end, courts)))
		return true;
	return stop && b.end - b.start >= stop - a.start &&
		!memcmp(doc->low + a.start, doc->low + b.start,
			stop - a.start);
}

/* Committees of the Party and of a council go by such names. */
static bool share_is_committee(const struct lh_document *doc,
			       struct lh_range own, enum share_tail tail)
{
	static const char *const party[] = {
		"ban tổ chức", "ban tuyên giáo", "ban dân vận",
		"ban nội chính", "ban tuyên giáo và dân vận",
		"ban xây dựng đảng", "xây dựng đảng",
		"ủy ban kiểm tra", "cơ quan ủy ban kiểm tra", "tổ chức",
		"tuyên giáo", "dân vận", "nội chính",
		"tuyên giáo và dân vận", "kiểm tra", "văn phòng", NULL
	};
	static const char *const council[] = {
		"ban pháp chế", "ban kinh tế - ngân sách",
		"ban kinh tế và ngân sách", "ban văn hóa - xã hội",
		"ban văn hóa và xã hội", "ban kinh tế - xã hội", "ban dân tộc",
		"ban đô thị", "pháp chế", "kinh tế - ngân sách",
		"văn hóa - xã hội", "kinh tế - xã hội", "dân tộc", "đô thị",
		NULL
	};

	return share_is_one_of(doc, own, tail == TAIL_PARTY ? party : council);
}

/* "Huyện ủy, UBND huyện Hòa An": the committee of the same place. */
static const char *share_of_committee(struct lh_document *doc,
				      struct lh_range own,
				      const struct share *share)
{
	static const struct {
		const char *committee, *level;
	} pairs[] = {
		{ "huyện ủy", "huyện" }, { "thành ủy", "thành phố" },
		{ "thị ủy", "thị xã" }, { "quận ủy", "quận" },
		{ "tỉnh ủy", "tỉnh" }, { "thường trực huyện ủy", "huyện" },
		{ "thường trực thành ủy", "thành phố" },
		{ "thường trực thị ủy", "thị xã" },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct lh_range place = share->text;
		size_t stop = lh_word_match(doc, place.start, place.end,
					    pairs[i].level);

		if (!stop || lh_word_match(doc, own.start, own.end,
					   pairs[i].committee) != own.end)
			continue;
		place.start = (uint32_t)stop;
		return lh_range_text(doc, lh_range_trim(doc, place, ""));
	}
	return NULL;
}

/* Is a name with these words incomplete without the neighbour's ending? */
static bool share_takes(const struct lh_document *doc,
			const struct lh_name *name, const struct share *share)
{
	struct lh_range own = name->own;

	/* The offices are of several bodies, those of one place. */
	if (name->prefix && name->prefix == share->prefix &&
	    strcmp(name->prefix, "Văn phòng") &&
	    (share->tail == TAIL_LEVEL || share->tail == TAIL_GROUP))
		return true;
	if (share_names_place(doc, own))
		return false;
	switch (share->tail) {
	case TAIL_LEVEL:
		return lh_list_is_bare_body(doc, own) ||
			share_has_levels(doc, own) ||
			share_same_head(doc, own, share->name);
	case TAIL_PLACE:
		return lh_list_is_bare_body(doc, own);
	case TAIL_GROUP:
		return lh_list_is_bare_body(doc, own) ||
			share_same_head(doc, own, share->name);
	case TAIL_PARTY:
	case TAIL_COUNCIL:
		return share_is_committee(doc, own, share->tail);
	case TAIL_NONE:
		break;
	}
	return false;
}

/* "Chủ tịch UBND" with a place lower down stands for the body. */
static void share_drop_chairman(struct lh_document *doc, struct lh_name *name)
{
	static const char *const chairmen[] = {
		"chủ tịch", "phó chủ tịch", NULL
	};
	struct lh_range own = name->own;
	size_t stop = lh_word_match_any(doc, own.start, own.end, chairmen);
	struct lh_range asked = { own.start, (uint32_t)stop };

	if (!stop || stop + 1 >= own.end || name->requested_as)
		return;
	name->requested_as = lh_range_text(doc, asked);
	name->name += stop + 1 - own.start;
	name->own.start = (uint32_t)stop + 1;
}

static void share_give(struct lh_document *doc, struct lh_name *name,
		       const struct share *share)
{
	const char *tail = share_of_committee(doc, name->own, share);

	if (!tail && !share_takes(doc, name, share))
		return;
	if (!tail)
		tail = lh_range_text(doc, share->text);
	name->name = lh_arena_printf(doc->arena, "%s %s", name->name, tail);
	if (share->tail == TAIL_PLACE || share->tail == TAIL_GROUP)
		share_drop_chairman(doc, name);
	if (!name->invited_by)
		name->invited_by = share->invited_by;
	if (share->tail == TAIL_GROUP)
		name->kind = LH_PARTICIPANT_GROUP;
	else if (name->kind == LH_PARTICIPANT_TEXT &&
		 lh_agency_body_at(doc, name->own.start, name->own.end))
		name->kind = LH_PARTICIPANT_AGENCY;
}

/* --- posts ------------------------------------------------------------ */

/* "UBND tỉnh" of "các Phó Chủ tịch UBND tỉnh". */
static const char *share_post_body(struct lh_document *doc,
				   const struct lh_name *name)
{
	static const char *const bodies[] = {
		"ubnd", "ủy ban", "hđnd", "hội đồng", "tỉnh ủy", "huyện ủy",
		"thành ủy", "thị ủy", "đảng ủy", "chính phủ", "hội", "sở",
		"cục", "chi cục", "viện", "trường", "công ty", "bệnh viện",
		"trung tâm", "tổng công ty", NULL
	};
	struct lh_range own = name->own;
	size_t at;

	if (lh_range_empty(own))
		return NULL;
	own.start = (uint32_t)lh_word_next(doc, own.start, own.end);
	if (!lh_word_find_any(doc, own, bodies, &at, NULL))
		return NULL;
	own.start = (uint32_t)at;
	return lh_range_text(doc, own);
}

/* Who leads what the name behind names; a body that lost its own head
 * ("Bí thư, [Chủ tịch] UBND các xã") gives its place alone. */
static void share_post(struct lh_document *doc, struct lh_name *name,
		       const struct lh_name *next)
{
	const char *body;

	if (!share_is_one_of(doc, name->own, share_posts))
		return;
	if (lh_list_is_bare_body(doc, next->own))
		return;
	body = share_post_body(doc, next);
	if (body && !next->requested_as)
		name->name = lh_arena_printf(doc->arena, "%s %s", name->name,
					     body);
}

/* --- the Standing of several ------------------------------------------ */

/* "Thường trực Thành ủy, HĐND": the Standing of the council too. */
static void share_standing(struct lh_document *doc, struct lh_name *name,
			   const struct lh_name *before)
{
	static const char *const councils[] = {
		"hđnd", "hội đồng nhân dân", NULL
	};
	static const char *const standing[] = { "thường trực", "tt", NULL };
	struct lh_range own = before->own, head;

	head.start = own.start;
	head.end = (uint32_t)lh_word_match_any(doc, own.start, own.end,
					       standing);
	if (lh_range_empty(own) || !head.end || name->requested_as ||
	    !lh_word_match_any(doc, name->own.start, name->own.end, councils) ||
	    !lh_word_match_any(doc, own.start, own.end, standing))
		return;
	name->name = lh_arena_printf(doc->arena, "%s %s",
				     lh_range_text(doc, head), name->name);
}

/* --- bodies in front of a list of places ------------------------------ */

/* Every one of the places has the body: "Đảng ủy | xã A, xã B". */
static void share_spread(struct lh_document *doc, struct lh_names *out,
			 const struct lh_name *body,
			 const struct lh_names *names, size_t at)
{
	static const char *const leaders[] = {
		"bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", NULL
	};
	const struct lh_name *first = &names->items[at];
	struct lh_range own = body->own;
	size_t stop = lh_word_match_any(doc, own.start, own.end, leaders);

	for (; at < names->count && names->items[at].place &&
	     names->items[at].clause == first->clause; at++) {
		struct lh_name name = *body;
		const char *bare = body->name;

		if (stop && stop + 1 < own.end) {
			struct lh_range asked = { own.start, (uint32_t)stop };

			name.requested_as = lh_range_text(doc, asked);
			bare += stop + 1 - own.start;
		}
		name.name = lh_arena_printf(doc->arena, "%s %s", bare,
					    names->items[at].place);
		name.kind = LH_PARTICIPANT_AGENCY;
		lh_names_add(doc, out, &name);
	}
}

/* Behind the bare bodies from `at` on. */
static size_t share_run_end(const struct lh_document *doc,
			    const struct lh_names *names, size_t at)
{
	uint32_t clause = names->items[at].clause;

	while (at < names->count && !names->items[at].place &&
	       names->items[at].clause == clause &&
	       lh_list_is_bare_body(doc, names->items[at].own))
		at++;
	return at;
}

static void share_places(struct lh_document *doc, struct lh_names *names,
			 size_t from)
{
	struct lh_names out = { .count = 0 };

	for (size_t i = from; i < names->count;) {
		size_t run = share_run_end(doc, names, i);
		bool spread = run > i && run - i <= SHARE_BODIES &&
			run < names->count && names->items[run].place &&
			names->items[run].clause == names->items[i].clause;

		for (; i < run; i++)
			if (spread)
				share_spread(doc, &out, &names->items[i],
					     names, run);
			else
				lh_names_add(doc, &out, &names->items[i]);
		if (i < names->count)
			lh_names_add(doc, &out, &names->items[i++]);
	}
	names->count = from;
	for (size_t i = 0; i < out.count; i++)
		lh_names_add(doc, names, &out.items[i]);
}

/* "(mỗi đơn vị 02 người)" behind the last holds for all of the clause. */
static void share_counts(struct lh_names *names, size_t from)
{
	for (size_t i = names->count; i-- > from + 1;) {
		const struct lh_name *name = &names->items[i];
		struct lh_name *before = &names->items[i - 1];

		if (name->each && before->clause == name->clause &&
		    !before->headcount) {
			before->headcount = name->headcount;
			before->each = true;
		}
	}
}

void lh_list_share(struct lh_document *doc, struct lh_names *names, size_t from)
{
	struct share share = { .tail = TAIL_NONE };

	for (size_t i = from + 1; i < names->count; i++)
		if (names->items[i].clause == names->items[i - 1].clause)
			share_standing(doc, &names->items[i],
				       &names->items[i - 1]);
	share_places(doc, names, from);
	share_counts(names, from);
	for (size_t i = names->count; i-- > from;) {
		struct lh_name *name = &names->items[i];
		const struct lh_name *next = i + 1 < names->count
			? &names->items[i + 1] : NULL;
		struct share own = share_read(doc, name);

		if (!next || next->clause != name->clause)
			share.tail = TAIL_NONE;
		else if (own.tail == TAIL_NONE)
			share_post(doc, name, next);
		if (own.tail != TAIL_NONE)
			share = own;
		else if (share.tail != TAIL_NONE)
			share_give(doc, name, &share);
	}
}
