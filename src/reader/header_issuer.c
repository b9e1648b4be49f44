/* Who issued the notice: the name of the lowest body of the head, completed
 * by what the bodies above it, the number and the text say. */
#include "header_priv.h"

#include <string.h>

/* Where the place of a body's name begins ("TỈNH KON TUM"), or its end. */
static size_t header_place_at(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const kinds[] = {
		"tỉnh", "huyện", "quận", "xã", "phường", "thị trấn",
		"thị xã", "thành phố", NULL
	};
	size_t at, stop;

	/* "BẢO HIỂM XÃ HỘI" names no place. */
	while (lh_word_find_any(doc, range, kinds, &at, &stop) &&
	       stop + 1 < range.end) {
		if (!lh_word_match(doc, at, range.end, "xã hội"))
			return at;
		range.start = (uint32_t)stop;
	}
	return range.end;
}

/* The name as the text below writes it, in small and large letters. */
static const char *header_as_written(struct lh_document *doc, size_t from,
				     const char *name)
{
	size_t n = strlen(name);
	char *low = lh_arena_alloc(doc->arena, n + 1);
	const char *at = doc->low + from;

	lh_word_lower(low, name, n);
	while ((at = memmem(at, doc->length - (size_t)(at - doc->low), low,
			    n))) {
		size_t found = (size_t)(at - doc->low);
		size_t large = 0;

		for (size_t i = found; i < found + n; i++)
			large += doc->s[i] != doc->low[i];
		if (large && large * 2 < lh_word_count(doc, (struct lh_range){
				(uint32_t)found, (uint32_t)(found + n) }) * 5 &&
		    doc->s[found] != doc->low[found])
			return lh_arena_strndup(doc->arena, doc->s + found, n);
		at += n;
	}
	return NULL;
}

static char *header_body_name(struct lh_document *doc,
			      const struct header_body *body)
{
	char *name = lh_agency_title_case(doc, body->part[0]);
	const char *written;

	for (size_t i = 1; i < body->count; i++) {
		char *more = lh_agency_title_case(doc, body->part[i]);

		if (lh_word_match(doc, body->part[i].start, body->part[i].end,
				  "và"))
			more[0] = 'v';
		name = lh_arena_printf(doc->arena, "%s %s", name, more);
	}
	written = header_as_written(doc, body->part[body->count - 1].end, name);
	return written ? lh_arena_strdup(doc->arena, written) : name;
}

/* The place that a body's name holds, as a text; NULL when it names none. */
static char *header_body_place(struct lh_document *doc,
			       const struct header_body *body)
{
	for (size_t i = 0; i < body->count; i++) {
		struct lh_range place = body->part[i];

		place.start = (uint32_t)header_place_at(doc, place);
		if (!lh_range_empty(place))
			return lh_agency_title_case(doc, place);
	}
	return NULL;
}

/* An organ of a committee of the Party or of a council: "Ban Tổ chức" under
 * "Thành ủy X" is the Ban Tổ chức Thành ủy X. */
static bool header_is_organ(const struct lh_document *doc,
			    const struct header_body *own,
			    const struct header_body *above)
{
	static const char *const parties[] = {
		"tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy",
		"đảng ủy", "hđnd", "hội đồng nhân dân", "ban chấp hành",
		NULL
	};
	static const char *const organs[] = {
		"ban", "văn phòng", "ủy ban kiểm tra", "thường trực",
		"tổ đại biểu", NULL
	};

	return own->count == 1 &&
		lh_word_match_any(doc, above->part[0].start,
				  above->part[0].end, parties) &&
		lh_word_match_any(doc, own->part[0].start, own->part[0].end,
				  organs);
}

/* A part of one house: "Phòng Hành chính" under "Trường Đại học X". */
static bool header_is_department(const struct lh_document *doc,
				 const struct header_body *own,
				 const struct header_body *above)
{
	static const char *const houses[] = {
		"trường", "học viện", "đại học", "bệnh viện", "công ty",
		"tổng công ty", "tập đoàn", "viện", "công an", NULL
	};
	static const char *const parts[] = {
		"phòng", "khoa", "bộ môn", NULL
	};

	return own->count == 1 &&
		lh_word_match_any(doc, above->part[0].start,
				  above->part[0].end, houses) &&
		lh_word_match_any(doc, own->part[0].start, own->part[0].end,
				  parts);
}

/* A name that says nothing without the body above it: "VĂN PHÒNG", "BAN
 * THƯỜNG TRỰC". */
static bool header_is_bare(const struct lh_document *doc,
			   const struct header_body *own)
{
	static const char *const organs[] = {
		"ban thường trực", "ban thường vụ", "ban chấp hành",
		"ban giám đốc", "ban giám hiệu", NULL
	};
	struct lh_range name = own->part[0];

	return own->count == 1 && (lh_word_count(doc, name) <= 2 ||
		lh_word_match(doc, name.start, name.end, "tổ") ||
		lh_word_match_any(doc, name.start, name.end, organs) ==
		name.end);
}

/* "VĂN PHÒNG BỘ" under "BỘ X" is the Văn phòng Bộ X. */
static bool header_repeats_head(const struct lh_document *doc,
				const struct header_body *own,
				const struct header_body *above)
{
	struct lh_range name = own->part[0], head = above->part[0];
	size_t last = name.end;

	while (last > name.start && doc->s[last - 1] != ' ')
		last--;
	head.end = (uint32_t)lh_word_end(doc, head.start, head.end);
	return own->count == 1 && last > name.start &&
		name.end - last == head.end - head.start &&
		!memcmp(doc->low + last, doc->low + head.start,
			name.end - last);
}

static char *header_without_last(struct lh_document *doc, struct lh_range name)
{
	while (name.end > name.start && doc->s[name.end - 1] != ' ')
		name.end--;
	return lh_agency_title_case(doc, lh_range_trim(doc, name, ""));
}

/* The place of the superior body goes behind a body that names none: "SỞ Y
 * TẾ" under "UBND TỈNH X" is the Sở Y tế tỉnh X. */
static char *header_with_place(struct lh_document *doc,
			       const struct header_body *above,
			       const struct header_body *own)
{
	static const char *const committees[] = {
		"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân",
		"thành ủy", "tỉnh ủy", "huyện ủy", NULL
	};
	char *name = header_body_name(doc, own);
	char *place;

	if (lh_word_match(doc, own->part[0].start, own->part[0].end,
			  "chi nhánh"))
		return lh_arena_printf(doc->arena, "%s %s",
				       header_body_name(doc, above), name);
	if (header_repeats_head(doc, own, above))
		return lh_arena_printf(doc->arena, "%s %s",
			header_without_last(doc, own->part[0]),
			header_body_name(doc, above));
	if (header_is_bare(doc, own) || header_is_organ(doc, own, above) ||
	    header_is_department(doc, own, above))
		return lh_arena_printf(doc->arena, "%s %s", name,
				       header_body_name(doc, above));
	if (!lh_word_match_any(doc, above->part[0].start, above->part[0].end,
			       committees) || header_body_place(doc, own))
		return name;
	place = header_body_place(doc, above);
	return place ? lh_arena_printf(doc->arena, "%s %s", name, place)
		     : name;
}

/* The kind of place at the start of "Tỉnh Kon Tum" is written small there. */
static void header_small_place(char *name)
{
	static const char *const pairs[][2] = {
		{ " Tỉnh ", " tỉnh " }, { " Huyện ", " huyện " },
		{ " Xã ", " xã " }, { " Phường ", " phường " },
		{ " Quận ", " quận " }, { " Thị ", " thị " },
		{ " Thành ", " thành " },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		char *at = strstr(name, pairs[i][0]);

		if (at && !lh_text_starts(at + strlen(pairs[i][0]), "ủy") &&
		    !lh_text_starts(at, " Xã hội"))
			memcpy(at, pairs[i][1], strlen(pairs[i][1]));
	}
}

/* "CỤC KHO YÊN ĐỒNG" beside "Yên Đồng, ngày …": the place shows which of the
 * words are names. */
static void header_place_letters(const struct lh_document *doc, char *name)
{
	const char *place = doc->notice->issued_place;
	size_t n = place ? strlen(place) : 0;
	char *low, *low_place, *at;

	if (!n)
		return;
	low = lh_arena_strdup(doc->arena, name);
	low_place = lh_arena_strdup(doc->arena, place);
	lh_word_lower(low, name, strlen(name));
	lh_word_lower(low_place, place, n);
	at = strstr(low, low_place);
	if (at)
		memcpy(name + (at - low), place, n);
}

/* The first letters of a body's name, without its place: "LĐLĐ" of the Liên
 * đoàn Lao động; a word that is an abbreviation stands whole. */
static size_t header_initials(const struct lh_document *doc,
			      const struct header_body *body, char *out,
			      size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < body->count; i++) {
		struct lh_range name = body->part[i];

		name.end = (uint32_t)header_place_at(doc, name);
		for (size_t at = name.start; at < name.end;
		     at = lh_word_next(doc, at, name.end)) {
			size_t stop = lh_word_end(doc, at, name.end);
			size_t size = 1;

			while (at + size < stop &&
			       (doc->s[at + size] & 0xC0) == 0x80)
				size++;
			if (lh_word_match(doc, at, stop, "ubnd") ||
			    lh_word_match(doc, at, stop, "hđnd"))
				size = stop - at;
			if (n + size > most)
				return 0;
			memcpy(out + n, doc->s + at, size);
			n += size;
		}
	}
	return n;
}

/* Is the body one of the abbreviations in the notice's number? */
static bool header_is_in_number(const struct lh_document *doc,
				const struct header_body *body)
{
	const char *at = doc->notice->number;
	char initials[32];
	size_t n = header_initials(doc, body, initials, sizeof(initials));

	while (n >= 2 && at && (at = strpbrk(at, "/-"))) {
		at++;
		if (!strncmp(at, initials, n) &&
		    (!at[n] || at[n] == '-' || at[n] == '/'))
			return true;
	}
	return false;
}

/* "ỦY BAN NHÂN DÂN" alone: the text calls it by its place. */
static char *header_placed(struct lh_document *doc,
			   const struct header_body *own, char *name)
{
	static const char *const bodies[] = {
		"ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", NULL
	};
	static const char *const kinds[] = {
		"tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã",
		"phường", "thị trấn", NULL
	};
	const char *place = doc->notice->issued_place;
	char *low;

	if (!place || own->count > 1 ||
	    lh_word_match_any(doc, own->part[0].start, own->part[0].end,
			      bodies) != own->part[0].end)
		return name;
	low = lh_arena_strdup(doc->arena, place);
	lh_word_lower(low, place, strlen(place));
	for (size_t i = 0; kinds[i]; i++) {
		const char *full = lh_arena_printf(doc->arena, "%s %s",
						   kinds[i], low);

		if (memmem(doc->low, doc->length, full, strlen(full)))
			return lh_arena_printf(doc->arena, "%s %s %s", name,
					       kinds[i], place);
	}
	return name;
}

void lh_header_read_issuer(struct lh_document *doc, size_t from, size_t to,
			   bool motto)
{
	struct header_bodies bodies = { .count = 0 };
	const struct header_body *own, *first;
	char *name;

	lh_header_bodies(doc, from, to, motto, &bodies);
	if (!bodies.count)
		return;
	own = first = &bodies.body[bodies.count - 1];
	if (!motto &&
	    !lh_agency_head_at(doc, own->part[0].start, own->part[0].end))
		return;
	if (bodies.count > 1 && header_is_in_number(doc, own - 1) &&
	    !header_is_in_number(doc, own))
		own = first = own - 1;
	if (own > bodies.body) {
		first = own - 1;
		name = header_with_place(doc, first, own);
	} else {
		name = header_placed(doc, own, header_body_name(doc, own));
	}
	header_small_place(name);
	header_place_letters(doc, name);
	doc->notice->issuer = name;
	doc->issuer = own->part[0];
	for (; first <= own; first++)
		for (size_t i = 0; i < first->count; i++)
			lh_field_add(doc, "issuer", first->part[i], 1);
}
