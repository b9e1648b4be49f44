/* The head of the page: issuer, number, place and date, kind, subject.
 *
 * First what Decree 30 prints there; where a page on the web only tells of a
 * notice, narration.c looks for the same facts in its sentences. */
#include "header_priv.h"

#include <string.h>

/* --- lines that are the same in every document ----------------------- */

#define MOTTO_LETTERS 32

/* The letters of the motto that bear no marks, and neither blanks nor signs:
 * what a scan or a printer's width leaves alone. */
static size_t header_bare(const char *low, size_t length,
			  char out[MOTTO_LETTERS])
{
	size_t n = 0;

	for (size_t i = 0; i < length && n < MOTTO_LETTERS; i++)
		if (low[i] >= 'a' && low[i] <= 'z')
			out[n++] = low[i];
	return n;
}

/* How many letters must be changed, dropped or added, `most` at most. */
static size_t header_distance(const char *a, size_t n, const char *b, size_t m)
{
	size_t row[MOTTO_LETTERS + 1];

	for (size_t k = 0; k <= m; k++)
		row[k] = k;
	for (size_t i = 1; i <= n; i++) {
		size_t corner = row[0];

		row[0] = i;
		for (size_t k = 1; k <= m; k++) {
			size_t best = corner + (a[i - 1] != b[k - 1]);

			corner = row[k];
			if (row[k] + 1 < best)
				best = row[k] + 1;
			if (row[k - 1] + 1 < best)
				best = row[k - 1] + 1;
			row[k] = best;
		}
	}
	return row[m];
}

/* "CỘNG HOÀ XẢ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tụ do - Hạnh phúc", also
 * over two lines: a scan's slips in the marks change nothing, and two letters
 * may be wrong. */
bool lh_header_is_motto(const char *low, size_t length)
{
	static const struct {
		const char *bare;
		size_t slips;
	} mottos[] = {
		{ "cnghaxhichnghavitnam", 4 }, { "clptdohnhphc", 3 },
		{ "ngcngsnvitnam", 2 }, { "cnghaxhi", 1 },
		{ "chnghavitnam", 2 }, { "clptdo", 1 },
	};
	char bare[MOTTO_LETTERS];
	size_t n;

	if (length < 10 || length > 90)
		return false;
	n = header_bare(low, length, bare);
	for (size_t i = 0; i < sizeof(mottos) / sizeof(*mottos); i++) {
		size_t m = strlen(mottos[i].bare);

		if (n + mottos[i].slips >= m && n <= m + mottos[i].slips &&
		    header_distance(bare, n, mottos[i].bare, m) <=
		    mottos[i].slips)
			return true;
	}
	return false;
}

bool lh_header_is_youth_motto(const char *low, size_t length)
{
	static const char *const mottos[] = {
		"đoàn tncs hồ chí minh", "đoàn tncshcm", "đoàn tncs hcm",
		"đoàn thanh niên cộng sản hồ chí minh", NULL
	};

	for (size_t i = 0; mottos[i]; i++)
		if (length == strlen(mottos[i]) &&
		    !memcmp(low, mottos[i], length))
			return true;
	return false;
}

static bool header_has(const char *low, size_t length, const char *word)
{
	return memmem(low, length, word, strlen(word)) != NULL;
}

/* What may stand before ", ngày" and is no place. */
static bool header_is_no_place(const char *low, size_t length)
{
	static const char *const words[] = {
		"thứ ", "chủ nhật", "sáng", "chiều", "tối", "từ ", "hôm nay",
		"trước ", "chậm nhất", "lúc ", "vào ", "giờ", "họp", "gửi ",
		"số ", "theo ", "hạn ", "đến ", "kể từ", "căn cứ", "tuần ",
		"ngày", "cập nhật", "đăng", "thời gian", NULL
	};

	for (size_t i = 0; words[i]; i++)
		if (header_has(low, length, words[i]))
			return true;
	return false;
}

/* Nothing but the year's digits, and perhaps a full stop, ends the line. */
static bool header_ends_with_year(const char *low, size_t length)
{
	size_t digits = 0;

	while (length && strchr(" .,/…", low[length - 1]))
		length--;
	while (length && low[length - 1] >= '0' && low[length - 1] <= '9') {
		digits++;
		length--;
	}
	return digits == 4 || (digits == 2 && length &&
			       (low[length - 1] == '/' || low[length - 1] == ' '));
}

/* "Kon Tum, ngày 16 tháng 02 năm 2024", with blanks for the day at worst. */
bool lh_header_is_place_date(const char *s, const char *low, size_t length)
{
	const char *day;
	size_t words = 1, before;
	bool comma = true;

	if (length > 110 || length < 12 || s[0] == low[0] ||
	    (s[0] & 0xC0) == 0x80) {
		/* A large letter of several bytes differs in its second. */
		if (length > 110 || length < 12 || s[0] != low[0] ||
		    (unsigned char)s[0] < 0xC0 ||
		    !memcmp(s, low, (unsigned char)s[0] < 0xE0 ? 2 : 3))
			return false;
	}
	day = memmem(low, length, ", ngày", strlen(", ngày"));
	if (!day) {
		comma = false;
		day = memmem(low, length, " ngày ", strlen(" ngày "));
	}
	if (!day)
		return false;
	before = (size_t)(day - low);
	for (size_t i = 0; i < before; i++) {
		if (strchr(":;(", low[i]) || (low[i] >= '0' && low[i] <= '9' &&
					      i < 2))
			return false;
		words += low[i] == ' ';
	}
	if (words > (comma ? 7u : 4u) || header_is_no_place(low, before))
		return false;
	if (!header_has(day, length - before, "tháng") &&
	    (!comma || !memchr(day, '/', length - before)))
		return false;
	return header_ends_with_year(low, length);
}

/* --- date ------------------------------------------------------------ */

static size_t header_number(const struct lh_document *doc, size_t *at,
			    size_t end)
{
	size_t n = 0, digits = 0;

	while (*at < end && digits < 4 && doc->s[*at] >= '0' &&
	       doc->s[*at] <= '9') {
		n = n * 10 + (size_t)(doc->s[(*at)++] - '0');
		digits++;
	}
	return n;
}

static size_t header_skip_to_digit(const struct lh_document *doc, size_t at,
				   size_t end)
{
	while (at < end && strchr(" .,…_-\xE2\x80\xA6", doc->s[at]))
		at++;
	return at;
}

/* "ngày 16 tháng 02 năm 2024", "ngày   tháng 5 năm 2022", "ngày 16/02/2024" */
struct lh_date lh_header_date(const struct lh_document *doc,
			      struct lh_range range)
{
	struct lh_date date = { .year = 0 };
	size_t at, n;

	if (!lh_word_find(doc, range, "ngày", &at))
		return date;
	at = header_skip_to_digit(doc, at + strlen("ngày"), range.end);
	n = header_number(doc, &at, range.end);
	date.day = n >= 1 && n <= 31 ? (uint8_t)n : 0;
	at = header_skip_to_digit(doc, at, range.end);
	if (at < range.end && (doc->s[at] == '/' || doc->s[at] == '.'))
		at = header_skip_to_digit(doc, at + 1, range.end);
	else if (lh_word_match(doc, at, range.end, "tháng"))
		at = header_skip_to_digit(doc, at + strlen("tháng"), range.end);
	n = header_number(doc, &at, range.end);
	date.month = n >= 1 && n <= 12 ? (uint8_t)n : 0;
	at = header_skip_to_digit(doc, at, range.end);
	if (at < range.end && (doc->s[at] == '/' || doc->s[at] == '.'))
		at = header_skip_to_digit(doc, at + 1, range.end);
	else if (lh_word_match(doc, at, range.end, "năm"))
		at = header_skip_to_digit(doc, at + strlen("năm"), range.end);
	n = header_number(doc, &at, range.end);
	if (n >= 1900 && n <= 2200)
		date.year = (int16_t)n;
	else if (n > 0 && n < 100)
		date.year = (int16_t)(2000 + n);
	if (!date.month)
		date.day = 0;
	if (!lh_date_is_valid(date))
		memset(&date, 0, sizeof(date));
	return date;
}

static void header_read_place_date(struct lh_document *doc,
				   const struct lh_line *line)
{
	struct lh_notice *n = doc->notice;
	struct lh_range place = line->all, date = line->all;
	size_t at;

	if (!lh_word_find(doc, line->all, "ngày", &at))
		return;
	place.end = (uint32_t)at;
	place = lh_range_trim(doc, place, ",");
	date.start = (uint32_t)at;
	if (!n->issued_place && !lh_range_empty(place) &&
	    lh_word_capital(doc, place.start)) {
		n->issued_place = lh_range_text(doc, place);
		lh_field_add(doc, "issued_place", place, 1);
	}
	if (lh_date_is_empty(n->issued_date)) {
		n->issued_date = lh_header_date(doc, date);
		if (!lh_date_is_empty(n->issued_date))
			lh_field_add(doc, "issued_date", date,
				     lh_date_is_full(n->issued_date) ? 1 : 0.8);
	}
}

/* --- number ---------------------------------------------------------- */

static void header_set_number(struct lh_document *doc, size_t at, size_t end)
{
	struct lh_range range = { (uint32_t)at, (uint32_t)end };

	doc->notice->number = lh_reference_clean(doc, range);
	lh_field_add(doc, "number", range, 1);
}

static bool header_read_number(struct lh_document *doc,
			       const struct lh_line *line)
{
	static const char *const marks[] = {
		"số", "số hiệu", "số/ký hiệu", NULL
	};
	size_t end = line->all.end;
	size_t at = lh_word_match_any(doc, line->all.start, end, marks);
	size_t stop;

	if (!at || doc->notice->number)
		return false;
	while (at < end && strchr(" :.…_", doc->s[at]))
		at++;
	while (at + 3 <= end && !memcmp(doc->s + at, "…", 3))
		at += 3;
	while (at < end && doc->s[at] == ' ')
		at++;
	stop = lh_reference_number(doc, at, end);
	if (!stop)
		return false;
	header_set_number(doc, at, stop);
	return true;
}

/* --- issuer ---------------------------------------------------------- */

static bool header_is_place_word(const struct lh_document *doc,
				 struct lh_range range)
{
	static const char *const kinds[] = {
		"tỉnh", "huyện", "xã", "phường", "quận", "thị trấn",
		"thị xã", "thành phố", "tp.", "và", "nhiệm kỳ", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, kinds) != 0;
}

/* Where the place of a body's name begins ("TỈNH KON TUM"), or its end. */
static size_t header_place_at(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const kinds[] = {
		"tỉnh", "huyện", "quận", "xã", "phường", "thị trấn",
		"thị xã", "thành phố", NULL
	};
	size_t at, stop;

	if (!lh_word_find_any(doc, range, kinds, &at, &stop) ||
	    stop + 1 >= range.end)
		return range.end;
	return at;
}

static bool header_ends_open(const struct lh_document *doc,
			     struct lh_range range)
{
	char last = doc->s[range.end - 1];
	size_t at = range.end;

	while (at > range.start && doc->s[at - 1] != ' ')
		at--;
	return last == ',' || last == '-' ||
		lh_word_match(doc, at, range.end, "và") ||
		lh_word_match(doc, at, range.end, "của");
}

/* A body's name may take two lines, between which the other column's lines
 * stand: its parts are kept apart. */
struct header_body {
	struct lh_range part[3];
	size_t count;
};

struct header_bodies {
	struct header_body body[4];	/* superior body first */
	size_t count;
};

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

		name = lh_arena_printf(doc->arena, "%s %s", name, more);
	}
	written = header_as_written(doc, body->part[body->count - 1].end, name);
	return written ? lh_arena_strdup(doc->arena, written) : name;
}

static void header_collect(const struct lh_document *doc, size_t from,
			   size_t to, struct header_bodies *bodies)
{
	for (size_t i = from; i < to; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range = lh_range_trim(doc, line->all, "|-*");
		struct header_body *last = bodies->count
			? &bodies->body[bodies->count - 1] : NULL;

		if (lh_range_empty(range) ||
		    lh_header_is_motto(doc->low + range.start,
				       range.end - range.start) ||
		    lh_header_is_place_date(doc->s + range.start, doc->low + range.start,
					    range.end - range.start))
			continue;
		if (!line->capitals || lh_header_kind_at(doc, range, NULL) !=
		    LH_NOTICE_OTHER || lh_header_urgency(doc, range) ||
		    lh_word_match(doc, range.start, range.end, "số"))
			return;
		if (last && (header_is_place_word(doc, range) ||
			     header_ends_open(doc,
					      last->part[last->count - 1]) ||
			     !lh_agency_head_at(doc, range.start, range.end))) {
			if (last->count < 3)
				last->part[last->count++] = range;
			continue;
		}
		if (bodies->count == 4)
			return;
		bodies->body[bodies->count].part[0] = range;
		bodies->body[bodies->count++].count = 1;
	}
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

/* The place of the superior body goes behind a body that names none: "SỞ Y
 * TẾ" under "UBND TỈNH X" is the Sở Y tế tỉnh X. */
static char *header_with_place(struct lh_document *doc,
			       const struct header_bodies *bodies)
{
	static const char *const committees[] = {
		"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân",
		"thành ủy", "tỉnh ủy", "huyện ủy", NULL
	};
	static const char *const organs[] = {
		"ban thường trực", "ban thường vụ", "ban chấp hành",
		"ban giám đốc", "ban giám hiệu", NULL
	};
	const struct header_body *own = &bodies->body[bodies->count - 1];
	const struct header_body *above = &bodies->body[bodies->count - 2];
	char *name = header_body_name(doc, own);
	char *place;

	if (own->count == 1 && (lh_word_count(doc, own->part[0]) <= 2 ||
				lh_word_match(doc, own->part[0].start,
					      own->part[0].end, "tổ") ||
				lh_word_match_any(doc, own->part[0].start,
						  own->part[0].end, organs) ==
				own->part[0].end))
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

		if (at && !lh_text_starts(at + strlen(pairs[i][0]), "ủy"))
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

static void header_read_issuer(struct lh_document *doc, size_t from, size_t to)
{
	struct header_bodies bodies = { .count = 0 };
	const struct header_body *own;
	char *name;

	header_collect(doc, from, to, &bodies);
	if (!bodies.count)
		return;
	own = &bodies.body[bodies.count - 1];
	if (!lh_agency_head_at(doc, own->part[0].start, own->part[0].end))
		return;
	name = bodies.count == 1 ? header_body_name(doc, own)
				 : header_with_place(doc, &bodies);
	header_small_place(name);
	header_place_letters(doc, name);
	doc->notice->issuer = name;
	doc->issuer = own->part[0];
	if (bodies.count > 1)
		own--;
	for (; own < bodies.body + bodies.count; own++)
		for (size_t i = 0; i < own->count; i++)
			lh_field_add(doc, "issuer", own->part[i], 1);
}

/* --- kind ------------------------------------------------------------ */

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
static bool header_is_other_kind(const struct lh_document *doc,
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

enum lh_urgency lh_header_urgency(const struct lh_document *doc,
				  struct lh_range range)
{
	static const struct {
		const char *words;
		enum lh_urgency urgency;
	} marks[] = {
		{ "hỏa tốc", LH_URGENCY_EXPRESS },
		{ "thượng khẩn", LH_URGENCY_VERY_URGENT },
		{ "khẩn", LH_URGENCY_URGENT },
	};

	range = lh_range_trim(doc, range, ".!()[]|");
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (lh_word_match(doc, range.start, range.end,
				  marks[i].words) &&
		    lh_word_count(doc, range) <= 4)
			return marks[i].urgency;
	return LH_URGENCY_NONE;
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

/* --- subject --------------------------------------------------------- */

static void header_set_subject(struct lh_document *doc, struct lh_range range,
			       double confidence)
{
	static const char *const starts[] = {
		"v/v", "về việc", "trích yếu", "v/v:", NULL
	};
	size_t stop;

	range = lh_range_trim(doc, range, ".;:/|");
	stop = lh_word_match_any(doc, range.start, range.end, starts);
	if (stop)
		range.start = (uint32_t)stop;
	range = lh_range_trim(doc, range, ":-./");
	if (lh_range_empty(range))
		return;
	doc->notice->subject = lh_range_text(doc, range);
	doc->subject = range;
	lh_field_add(doc, "subject", range, confidence);
}

static bool header_is_subject(const struct lh_document *doc,
			      const struct lh_line *line)
{
	static const char *const starts[] = {
		"v/v", "về việc", "trích yếu", NULL
	};

	return lh_word_match_any(doc, line->all.start, line->all.end,
				 starts) != 0;
}

/* A line under the kind's name that starts the text, not its title. */
static bool header_starts_body(const struct lh_document *doc,
			       const struct lh_line *line)
{
	static const char *const starts[] = {
		"căn cứ", "thực hiện", "theo", "kính gửi", "kính mời",
		"trân trọng", "để", "ngày", "thừa lệnh", "được sự", "nhằm",
		"triển khai thực hiện", NULL
	};

	if (line->marker != LH_MARK_NONE || line->label != LH_LABEL_NONE)
		return true;
	if (lh_header_is_place_date(doc->s + line->all.start, doc->low + line->all.start,
				    line->all.end - line->all.start))
		return true;
	return lh_word_match_any(doc, line->all.start, line->all.end,
				 starts) != 0;
}

/* The lines under "GIẤY MỜI", "THÔNG BÁO" up to the first of the text. */
static void header_subject_under_kind(struct lh_document *doc, size_t i,
				      size_t kind_end)
{
	struct lh_range range = doc->lines[i].all;

	if (doc->notice->subject)
		return;
	range.start = (uint32_t)kind_end;
	range = lh_range_trim(doc, range, ":.-|");
	if (lh_word_count(doc, range) >= 3) {
		header_set_subject(doc, range, 1);
		return;
	}
	range.start = range.end = 0;
	for (size_t k = i + 1; k < doc->n_lines && k <= i + 4; k++) {
		const struct lh_line *line = &doc->lines[k];

		if (header_starts_body(doc, line) ||
		    lh_signature_is_title(doc, line))
			break;
		if (lh_word_find(doc, line->all, "kính mời", NULL))
			break;
		if (k > i + 1 && (line->blanks > 0 ||
				  strchr(".:", doc->s[line->all.end - 1]) ||
				  lh_word_count(doc, line->all) > 30))
			break;
		if (lh_range_empty(range))
			range.start = line->all.start;
		range.end = line->all.end;
		if (doc->s[line->all.end - 1] == '.')
			break;
	}
	if (!lh_range_empty(range))
		header_set_subject(doc, range, 0.9);
}

/* --- the header ------------------------------------------------------ */

static size_t header_end(const struct lh_document *doc)
{
	size_t n = 0;

	while (n < doc->n_lines && doc->lines[n].zone == LH_ZONE_HEADER)
		n++;
	return n;
}

static size_t header_issuer_from(const struct lh_document *doc, size_t n)
{
	for (size_t i = 0; i < n && i < doc->n_lines; i++)
		if (doc->lines[i].capitals &&
		    lh_agency_head_at(doc, doc->lines[i].all.start,
				      doc->lines[i].all.end))
			return i;
	return n;
}

/* "LỊCH CÔNG TÁC TUẦN" and the lines that say whose and when. */
static void header_schedule_subject(struct lh_document *doc, size_t i)
{
	struct lh_range range = lh_range_trim(doc, doc->lines[i].all, "|*");
	static const char *const more[] = {
		"của", "từ", "tuần", "(từ", "năm", "ngày", "tháng", NULL
	};

	for (size_t k = i + 1; k < doc->n_lines && k < i + 4; k++) {
		const struct lh_line *line = &doc->lines[k];

		if (line->marker != LH_MARK_NONE || line->row >= 0 ||
		    (doc->s[line->all.start] != '(' &&
		     !lh_word_match_any(doc, line->all.start, line->all.end,
					more)) ||
		    lh_word_count(doc, line->all) > 25)
			break;
		range.end = line->all.end;
	}
	header_set_subject(doc, range, 1);
}

static void header_read_kind_line(struct lh_document *doc, size_t i)
{
	struct lh_range range = lh_range_trim(doc, doc->lines[i].all, "|*");
	const struct lh_line *line = &doc->lines[i];
	size_t stop = 0;
	enum lh_notice_kind kind = lh_header_kind_at(doc, range, &stop);
	struct lh_range name = { range.start, (uint32_t)stop };
	bool alone = stop && lh_range_empty(lh_range_trim(doc,
		(struct lh_range){ (uint32_t)stop, range.end }, ":.-|"));

	if (kind == LH_NOTICE_OTHER || doc->notice->kind != LH_NOTICE_OTHER)
		return;
	if (line->marker != LH_MARK_NONE || line->zone == LH_ZONE_DISTRIBUTION)
		return;
	if (!line->capitals && !alone &&
	    !(kind == LH_NOTICE_WEEK_SCHEDULE && i < 12) &&
	    !(i == 0 && doc->s[range.end - 1] != '.'))
		return;
	doc->notice->kind = kind;
	lh_field_add(doc, "kind", name, 1);
	if (kind == LH_NOTICE_WEEK_SCHEDULE)
		header_schedule_subject(doc, i);
	else if (kind != LH_NOTICE_OFFICIAL_LETTER)
		header_subject_under_kind(doc, i,
			line->capitals || alone ? stop : range.start);
}

static void header_read_top(struct lh_document *doc)
{
	size_t n = header_end(doc);
	size_t most = doc->n_lines < n + 12 ? doc->n_lines : n + 12;

	for (size_t i = 0; i < most; i++) {
		const struct lh_line *line = &doc->lines[i];
		enum lh_urgency urgency = lh_header_urgency(doc, line->all);

		if (i < n || i < 12)
			header_read_number(doc, line);
		if (i < n && lh_header_is_place_date(
				     doc->s + line->all.start,
				     doc->low + line->all.start,
				     line->all.end - line->all.start))
			header_read_place_date(doc, line);
		if (urgency && line->capitals && !doc->notice->urgency)
			doc->notice->urgency = urgency;
		if ((i < n || i < 8) && !doc->notice->subject &&
		    header_is_subject(doc, line))
			header_set_subject(doc, line->all, 1);
	}
	for (size_t i = 0; i < most && doc->notice->kind == LH_NOTICE_OTHER;
	     i++)
		header_read_kind_line(doc, i);
	if (n || doc->notice->number || header_issuer_from(doc, 1) == 0)
		header_read_issuer(doc, header_issuer_from(doc, most), most);
	doc->has_header = n > 0 || doc->notice->number;
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
		if (header_is_other_kind(doc, &doc->lines[i]) &&
		    lh_word_count(doc, doc->lines[i].all) <= 6)
			return true;
	return false;
}

/* A kind that nothing names: by the number's letters, else a letter. */
static void header_infer_kind(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;

	if (n->kind != LH_NOTICE_OTHER || header_names_other_kind(doc))
		return;
	n->kind = lh_header_kind_of_number(n->number);
	if (n->kind != LH_NOTICE_OTHER)
		return;
	if (header_has_addressees(doc) ||
	    (doc->has_header && n->number &&
	     header_number_is_letter(n->number)))
		n->kind = LH_NOTICE_OFFICIAL_LETTER;
}

void lh_header_read(struct lh_document *doc)
{
	header_read_top(doc);
	header_infer_kind(doc);
	lh_reference_read(doc);
	lh_narration_read(doc);
	doc->anchor = doc->notice->issued_date;
}

void lh_header_set_subject(struct lh_document *doc, struct lh_range range,
			   double confidence)
{
	header_set_subject(doc, range, confidence);
}

bool lh_header_is_schedule(const struct lh_document *doc,
			   struct lh_range subject)
{
	return lh_header_kind_at(doc, subject, NULL) ==
		LH_NOTICE_WEEK_SCHEDULE;
}
