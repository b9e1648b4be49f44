/* "ỦY BAN NHÂN DÂN TỈNH KON TUM" as it is written in a sentence: kinds of
 * places small, names of places large throughout, fields large at their
 * start and behind "và", some words always the same way. */
#include "reader_priv.h"

#include <string.h>

struct title {
	struct lh_document *doc;
	struct lh_range range;
	char *out;
	size_t n;
	size_t words;
	bool place;	/* the name of a place is being written */
	bool capital;	/* the next word begins large */
};

static void title_copy(struct title *t, size_t from, size_t to, bool capital)
{
	lh_word_lower_case(t->out + t->n, t->doc->s + from, to - from);
	if (capital) {
		size_t size = 1;

		while (from + size < to &&
		       ((unsigned char)t->doc->s[from + size] & 0xC0) == 0x80)
			size++;
		memcpy(t->out + t->n, t->doc->s + from, size);
	}
	t->n += to - from;
}

/* Words that are written one way wherever they stand. */
static size_t title_fixed(struct title *t, size_t at)
{
	static const struct {
		const char *low, *shown;
		bool place;	/* a name of capitals follows */
	} fixed[] = {
		{ "tỉnh ủy", "Tỉnh ủy", true },
		{ "huyện ủy", "Huyện ủy", true },
		{ "thành ủy", "Thành ủy", true },
		{ "thị ủy", "Thị ủy", true }, { "quận ủy", "Quận ủy", true },
		{ "mặt trận tổ quốc", "Mặt trận Tổ quốc", false },
		{ "chính phủ", "Chính phủ", false }, { "quốc hội", "Quốc hội", false },
		{ "ubnd", "UBND", false }, { "hđnd", "HĐND", false }, { "mttq", "MTTQ", false },
		{ "tnxp", "TNXP", false }, { "thpt", "THPT", true },
		{ "thcs", "THCS", true },
		{ "xã hội", "xã hội", false },
		{ "nhân dân", "nhân dân", false }, { "công thương", "Công Thương", false },
		{ "thường trực", "Thường trực", false },
		{ "thường vụ", "Thường vụ", false },
	};

	for (size_t i = 0; i < sizeof(fixed) / sizeof(*fixed); i++) {
		size_t stop = lh_word_match(t->doc, at, t->range.end,
					    fixed[i].low);
		size_t n = strlen(fixed[i].shown);

		if (!stop || n != stop - at)
			continue;
		memcpy(t->out + t->n, fixed[i].shown, n);
		t->n += n;
		t->place = t->place || fixed[i].place;
		return stop;
	}
	return 0;
}

/* "tỉnh", "thành phố": small, and a name of capitals follows. */
static size_t title_place_kind(struct title *t, size_t at)
{
	static const char *const kinds[] = {
		"tỉnh", "huyện", "xã", "phường", "quận", "thị trấn",
		"thị xã", "thành phố", "thôn", NULL
	};
	static const char *const countries[] = {
		"việt nam", "hà nội", NULL
	};
	size_t stop = lh_word_match_any(t->doc, at, t->range.end, countries);

	if (stop) {
		t->place = true;
		return 0;
	}
	stop = lh_word_match_any(t->doc, at, t->range.end, kinds);
	if (!stop || (stop < t->range.end && t->doc->s[stop] != ' '))
		return 0;
	title_copy(t, at, stop, t->words == 0);
	t->place = true;
	return stop;
}

/* "TNHH", "PCTT", "BCH": letters that nobody can speak are said one by one. */
static bool title_is_short(const struct title *t, size_t at, size_t stop)
{
	static const char vowels[] = "aeiouy";

	if (stop - at < 2)
		return false;
	for (size_t i = at; i < stop; i++) {
		char c = t->doc->low[i];

		if (c > 0 && strchr(vowels, c))
			return false;
		/* "đ" is a consonant; the other letters of two bytes are not. */
		if ((unsigned char)c >= 0xC0 &&
		    (i + 1 >= stop || memcmp(t->doc->low + i, "đ", 2) != 0))
			return false;
	}
	return true;
}

/* Behind "Tổng cục", "Trung tâm" the field begins large. */
static bool title_opens_after_two(struct title *t)
{
	static const char *const heads[] = {
		"tổng cục", "trung tâm", "liên đoàn", "hiệp hội", "thư viện",
		"bệnh viện", "công ty", "kho bạc", "ngân hàng", "chi cục",
		"công đoàn", "tổng công ty", "hợp tác xã", "tập đoàn",
		"viện kiểm sát", "ban quản lý", NULL
	};
	size_t stop = lh_word_match_any(t->doc, t->range.start, t->range.end,
					heads);
	struct lh_range head = { t->range.start, (uint32_t)stop };

	return stop && lh_word_count(t->doc, head) == t->words + 1;
}

/* Behind the first word of "Sở", "Phòng", "Cục" the field begins large. */
static bool title_opens_field(struct title *t, size_t at)
{
	static const char *const compounds[] = {
		"ủy ban", "hội đồng", "văn phòng", "thanh tra", "công an",
		"trung tâm", "liên hiệp", "thủ tướng", "tòa án", "báo chí",
		"công ty", "tập đoàn", "bảo hiểm", "kho bạc", "ngân hàng",
		"tổng cục", "tổng công ty", "liên đoàn", "hiệp hội",
		"đảng ủy", "đảng bộ", "thư viện", "bệnh viện", "công đoàn",
		"chi cục", "chi bộ", "hợp tác xã", "câu lạc bộ",
		"viện kiểm sát", "chi nhánh", NULL
	};

	return t->words == 0 &&
		lh_agency_head_at(t->doc, at, t->range.end) &&
		!lh_word_match_any(t->doc, at, t->range.end, compounds);
}

static size_t title_word(struct title *t, size_t at)
{
	static const char *const small[] = {
		"và", "của", "các", "với", NULL
	};
	size_t stop = title_fixed(t, at);
	bool is_small;

	if (stop) {
		t->capital = true;
		return stop;
	}
	stop = title_place_kind(t, at);
	if (stop)
		return stop;
	stop = lh_word_end(t->doc, at, t->range.end);
	is_small = t->words > 0 && !t->place &&
		lh_word_match_any(t->doc, at, stop, small);
	if (title_is_short(t, at, stop)) {
		memcpy(t->out + t->n, t->doc->s + at, stop - at);
		t->n += stop - at;
	} else {
		title_copy(t, at, stop, (t->capital || t->place) && !is_small);
	}
	t->capital = lh_word_match(t->doc, at, stop, "và") ||
		title_opens_field(t, at) || title_opens_after_two(t);
	return stop;
}

char *lh_agency_title_case(struct lh_document *doc, struct lh_range range)
{
	struct title t = {
		.doc = doc, .range = range, .capital = true,
		.out = lh_arena_alloc(doc->arena, range.end - range.start + 1),
	};
	size_t at = range.start;

	while (at < range.end) {
		if (!lh_word_char(doc->low, at, range.end)) {
			if (doc->s[at] == ',' || doc->s[at] == '-')
				t.capital = true;
			t.out[t.n++] = doc->s[at++];
			continue;
		}
		at = title_word(&t, at);
		t.words++;
	}
	t.out[t.n] = '\0';
	return t.out;
}
