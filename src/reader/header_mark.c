/* Lines of the head that are the same in every notice: the motto, place and
 * date, marks of urgency.  Told by their words alone. */
#include "header_priv.h"

#include <string.h>

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

/* "CỘNG HÒA XÃ", "NGHĨA VIỆT NAM", "Hạnh phúc": a beginning or an end of the
 * motto that a narrow column parted from the rest. */
static bool header_is_motto_part(const char *bare, size_t n)
{
	static const struct {
		const char *bare;
		size_t start, end;	/* letters at least */
	} mottos[] = {
		{ "cnghaxhichnghavitnam", 6, 10 }, { "clptdohnhphc", 6, 6 },
	};

	for (size_t i = 0; i < sizeof(mottos) / sizeof(*mottos); i++) {
		size_t m = strlen(mottos[i].bare);

		if ((n >= mottos[i].start && n < m &&
		     !memcmp(bare, mottos[i].bare, n)) ||
		    (n >= mottos[i].end && n < m &&
		     !memcmp(bare, mottos[i].bare + m - n, n)))
			return true;
	}
	return false;
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
		{ "chnghavitnam", 2 }, { "clptdo", 1 }, { "ngcngsn", 0 },
	};
	char bare[MOTTO_LETTERS];
	size_t n;

	if (length < 10 || length > 90)
		return false;
	n = header_bare(low, length, bare);
	/* "cộng", "nghĩa", "(đ)ộc", "hạnh": most lines begin otherwise. */
	if (n < 6 || !strchr("cnh", bare[0]))
		return false;
	if (header_is_motto_part(bare, n))
		return true;
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

const char *const lh_header_days[] = {
	"ngày", "ngàỵ", "ngảy", "ngáy", "ngầy", NULL
};
const char *const lh_header_months[] = {
	"tháng", "thảng", "thăng", "thâng", NULL
};

/* Where " ngày" stands; *word is its length. */
static const char *header_find_day(const char *low, size_t length,
				   size_t *word)
{
	for (size_t i = 0; lh_header_days[i]; i++) {
		const char *at = low;
		size_t n = strlen(lh_header_days[i]);

		while ((at = memmem(at, length - (size_t)(at - low),
				    lh_header_days[i], n))) {
			*word = n;
			if (at > low && (at[-1] == ' ' || at[-1] == ','))
				return at;
			at += n;
		}
	}
	return NULL;
}

static bool header_has_any(const char *low, size_t length,
			   const char *const *words)
{
	for (; *words; words++)
		if (header_has(low, length, *words))
			return true;
	return false;
}

/* "Hà Nội, 16 giờ 30 phút ": without the hour of a telegram. */
static size_t header_drop_hour(const char *low, size_t length)
{
	static const char *const words[] = {
		"giờ", "phút", "hồi", "lúc", NULL
	};

	for (;;) {
		size_t word, i = 0;

		while (length && low[length - 1] == ' ')
			length--;
		word = length;
		while (word && low[word - 1] != ' ' && low[word - 1] != ',')
			word--;
		while (words[i] && (length - word != strlen(words[i]) ||
				    memcmp(low + word, words[i],
					   length - word) != 0))
			i++;
		if (!words[i] && !(word < length && low[word] >= '0' &&
				   low[word] <= '9' && length - word <= 5))
			return length;
		length = word;
	}
}

static bool header_starts_large(const char *s, size_t length)
{
	return lh_word_letter_case(s, length) == 2;
}

/* "Kon Tum, ngày 16 tháng 02 năm 2024", with blanks for the day at worst;
 * "Hà Nội, 16 giờ ngày 08 tháng 11 năm 2005". */
bool lh_header_is_place_date(const char *s, const char *low, size_t length)
{
	const char *day;
	size_t words = 1, before, n = 0;
	bool comma;

	if (length > 110 || length < 12 || !header_starts_large(s, length))
		return false;
	day = header_find_day(low, length, &n);
	if (!day)
		return false;
	before = header_drop_hour(low, (size_t)(day - low));
	comma = before && low[before - 1] == ',';
	before -= comma;
	for (size_t i = 0; i < before; i++) {
		if (strchr(":;(", low[i]) || (low[i] >= '0' && low[i] <= '9' &&
					      i < 2))
			return false;
		words += low[i] == ' ';
	}
	if (!before || words > (comma ? 7u : 4u) ||
	    header_is_no_place(low, before))
		return false;
	length -= (size_t)(day - low);
	if (!header_has_any(day, length, lh_header_months) &&
	    (!comma || !memchr(day, '/', length)))
		return false;
	return header_ends_with_year(day, length);
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
