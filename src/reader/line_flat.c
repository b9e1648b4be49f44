/* A head that lost the ends of its lines: "UBND HUYỆN X PHÒNG Y ------ CỘNG
 * HÒA … Hạnh phúc Số: 3/PGD X, ngày … V/v …" on one line.  It is cut again
 * where its parts begin; nothing but a line with the whole motto is. */
#include "line_priv.h"

#include <string.h>

#define FLAT_CUTS 24

struct flat_cuts {
	size_t at[FLAT_CUTS];
	size_t count;
};

static void flat_add(struct flat_cuts *cuts, size_t at)
{
	size_t i = cuts->count;

	if (cuts->count == FLAT_CUTS)
		return;
	for (size_t k = 0; k < cuts->count; k++)
		if (cuts->at[k] == at)
			return;
	for (; i > 0 && cuts->at[i - 1] > at; i--)
		cuts->at[i] = cuts->at[i - 1];
	cuts->at[i] = at;
	cuts->count++;
}

static size_t flat_find(const char *src, struct physical p, const char *word)
{
	const char *at = memmem(src + p.start, p.end - p.start, word,
				strlen(word));

	return at ? (size_t)(at - src) : SIZE_MAX;
}

/* The first of the words that stands in p; *end is set behind it. */
static size_t flat_find_any(const char *src, struct physical p,
			    const char *const *words, size_t *end)
{
	size_t best = SIZE_MAX;

	for (; *words; words++) {
		size_t at = flat_find(src, p, *words);

		if (at >= best)
			continue;
		best = at;
		*end = at + strlen(*words);
	}
	return best;
}

/* Before and behind every drawn rule. */
static void flat_cut_rules(const char *src, struct physical p,
			   struct flat_cuts *cuts)
{
	for (size_t i = p.start; i < p.end;) {
		size_t from = i;

		while (i < p.end && (src[i] == '-' || src[i] == '_'))
			i++;
		if (i - from >= 3) {
			flat_add(cuts, from);
			flat_add(cuts, i);
		}
		if (i == from)
			i++;
	}
}

/* Place and date behind the motto: before the place, behind the year. */
static void flat_cut_day(const char *src, struct physical p,
			 struct flat_cuts *cuts)
{
	size_t day = flat_find(src, p, ", ngày"), place, year;
	struct physical rest = p;

	if (day == SIZE_MAX || day > p.start + 400)
		return;
	place = lh_line_place_at(src, p);
	if (place)
		flat_add(cuts, place);
	rest.start = day;
	year = flat_find(src, rest, "năm");
	if (year == SIZE_MAX || year > day + 60)
		return;
	year += strlen("năm");
	while (year < p.end && (src[year] == ' ' ||
				(src[year] >= '0' && src[year] <= '9')))
		year++;
	flat_add(cuts, year);
}

/* The motto's two lines, or the Party's one; returns where they end, or
 * SIZE_MAX where the line has none. */
static size_t flat_cut_motto(const char *src, struct physical p,
			     struct flat_cuts *cuts)
{
	static const char *const mottos[] = {
		"CỘNG HÒA XÃ", "CỘNG HOÀ XÃ", "Cộng hòa xã", "Cộng hoà xã", NULL
	};
	static const char *const parties[] = {
		"ĐẢNG CỘNG SẢN VIỆT NAM", NULL
	};
	static const char *const seconds[] = { "Độc lập", "ĐỘC LẬP", NULL };
	static const char *const ends[] = {
		"ạnh phúc", "ẠNH PHÚC", "ạnh Phúc", NULL
	};
	size_t stop = 0, second, first = flat_find_any(src, p, parties, &stop);

	if (first != SIZE_MAX && first < p.start + 200) {
		flat_add(cuts, first);
		flat_add(cuts, stop);
		return stop;
	}
	first = flat_find_any(src, p, mottos, &stop);
	second = flat_find_any(src, p, seconds, &stop);
	if (first == SIZE_MAX || second == SIZE_MAX || second < first ||
	    second > first + 120 || first > p.start + 200)
		return SIZE_MAX;
	flat_add(cuts, first);
	flat_add(cuts, second);
	p.start = second;
	if (flat_find_any(src, p, ends, &stop) > second + 60)
		return SIZE_MAX;
	flat_add(cuts, stop);
	return stop;
}

static void flat_cut(const char *src, struct physical p,
		     struct flat_cuts *cuts)
{
	static const char *const numbers[] = { " Số:", " Số ", NULL };
	static const char *const subjects[] = { " V/v", " Kính gửi", NULL };
	static const char *const kinds[] = {
		" GIẤY MỜI", " THÔNG BÁO", " KẾ HOẠCH", " CÔNG ĐIỆN",
		" BÁO CÁO", " TỜ TRÌNH", " QUYẾT ĐỊNH", NULL
	};
	size_t stop = flat_cut_motto(src, p, cuts), at;
	struct physical head = p;

	if (stop == SIZE_MAX)
		return;
	head.end = stop + 60 < p.end ? stop + 60 : p.end;
	flat_cut_rules(src, head, cuts);
	at = flat_find_any(src, head, numbers, &head.start);
	if (at != SIZE_MAX)
		flat_add(cuts, at);
	p.start = stop;
	if (p.end > p.start + 1200)
		p.end = p.start + 1200;
	for (size_t i = 0; subjects[i]; i++)
		flat_add(cuts, flat_find(src, p, subjects[i]));
	at = flat_find_any(src, p, kinds, &stop);
	flat_add(cuts, at);
	flat_add(cuts, at == SIZE_MAX ? at : stop);
	flat_cut_day(src, p, cuts);
}

size_t lh_line_cut_flat(const struct splitter *sp, struct physical p,
			struct physical *parts, size_t most)
{
	struct flat_cuts cuts = { .count = 0 };
	size_t n = 0;

	if (p.end - p.start > 90 &&
	    !memchr(sp->src + p.start, '|', p.end - p.start) &&
	    !memchr(sp->src + p.start, '\v', p.end - p.start))
		flat_cut(sp->src, p, &cuts);
	for (size_t i = 0; i < cuts.count && n + 1 < most; i++) {
		if (cuts.at[i] <= p.start || cuts.at[i] >= p.end)
			continue;
		parts[n].start = p.start;
		parts[n++].end = cuts.at[i];
		p.start = cuts.at[i];
	}
	parts[n++] = p;
	return n;
}
