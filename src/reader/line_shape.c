/* The shape of a line: drawn rules, page numbers, what a web page adds, and
 * the marker that makes it an item.  Knows no neighbours and no fields. */
#include "line_priv.h"

#include <string.h>

/* --- what is no text ------------------------------------------------- */

bool lh_line_starts(const char *low, size_t length, const char *word)
{
	size_t n = strlen(word);

	return length >= n && memcmp(low, word, n) == 0;
}

/* "-----", "____", "* * *", "|---|": drawn, not written. */
static bool line_is_rule(const char *low, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (strchr("-_=*~.|:+# \\/", low[i]))
			continue;
		if ((low[i] & 0xC0) == 0x80 || (low[i] & 0xE0) == 0xE0) {
			if (lh_word_char(low, i, length) &&
			    (low[i] & 0xC0) != 0x80)
				return false;
			continue;
		}
		return false;
	}
	return true;
}

/* "2", "- 2 -", "Trang 2/3", "2/3" alone on a line; "2020" is a year. */
bool lh_line_is_page_number(const char *low, size_t length)
{
	size_t digits = 0, run = 0;

	if (lh_line_starts(low, length, "trang ")) {
		low += 6;
		length -= 6;
	}
	if (length > 9)
		return false;
	for (size_t i = 0; i < length; i++) {
		if (low[i] >= '0' && low[i] <= '9') {
			digits++;
			if (++run > 3)
				return false;
		} else if (strchr("-/ ", low[i])) {
			run = 0;
		} else {
			return false;
		}
	}
	return digits > 0;
}

/* --- days and hours over the rows of a schedule ---------------------- */

static size_t line_skip_any(const char *low, size_t at, size_t length,
			    const char *set)
{
	while (at < length && strchr(set, low[at]))
		at++;
	return at;
}

static size_t line_word_of(const char *low, size_t at, size_t length,
			   const char *const *words)
{
	for (size_t i = 0; words[i]; i++) {
		size_t n = strlen(words[i]);

		if (lh_line_starts(low + at, length - at, words[i]) &&
		    !lh_word_char(low, at + n, length))
			return at + n;
	}
	return 0;
}

/* "Thứ 2", "* CHỦ NHẬT 12/01/2025 (nhằm 13/12 ÂL)", "Sáng:" alone. */
bool lh_line_is_day(const char *low, size_t length)
{
	static const char *const parts[] = {
		"sáng", "chiều", "tối", "cả ngày", "buổi sáng", "buổi chiều",
		"buổi tối", NULL
	};
	static const char *const days[] = {
		"thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu",
		"thứ bảy", "thứ bẩy", "thứ 2", "thứ 3", "thứ 4", "thứ 5",
		"thứ 6", "thứ 7", "chủ nhật", NULL
	};
	static const char *const more[] = {
		"ngày", "nhằm", "âl", "tức", "âm lịch", NULL
	};
	size_t at = line_skip_any(low, 0, length, "*-+ ");
	size_t stop = line_word_of(low, at, length, parts);

	if (stop)
		return line_skip_any(low, stop, length, ":. ") == length;
	at = line_word_of(low, at, length, days);
	while (at && at < length) {
		stop = line_skip_any(low, at, length, "0123456789/-.,:;() ");
		if (stop == at)
			stop = line_word_of(low, at, length, more);
		at = stop;
	}
	return at == length && length > 0;
}

/* "15 giờ 00: …", "(8h30) …", "2- 09h00: …": an hour that a row begins with. */
bool lh_line_is_hour(const char *low, size_t length)
{
	static const char *const units[] = { "giờ", "h", "g", ":", NULL };
	static const char digits[] = "0123456789";
	size_t at = line_skip_any(low, 0, length, digits);
	size_t from, n;
	bool bracket;

	at = at && at < length && low[at] == '-'
		? line_skip_any(low, at, length, "- ") : 0;
	bracket = at < length && low[at] == '(';
	from = at + bracket;
	at = line_skip_any(low, from, length, digits);
	if (at == from || at > from + 2)
		return false;
	at = line_skip_any(low, at, length, " ");
	for (n = 0; units[n] && !lh_line_starts(low + at, length - at,
						units[n]); n++)
		;
	if (!units[n])
		return false;
	at = line_skip_any(low, at + strlen(units[n]), length, " ");
	at = line_skip_any(low, at, length, digits);
	at = line_skip_any(low, at, length, "' ");
	if (lh_line_starts(low + at, length - at, "’"))
		at += strlen("’");
	if (bracket)
		return at < length && low[at] == ')';
	return at + 1 < length && (low[at] == ':' ||
		((low[at] == ',' || low[at] == '-') && low[at + 1] == ' '));
}

static size_t line_count_of(const char *low, size_t at, size_t length,
			    size_t most, int *value)
{
	size_t start = at;

	for (*value = 0; at < length && at - start < most && low[at] >= '0' &&
	     low[at] <= '9'; at++)
		*value = *value * 10 + (low[at] - '0');
	return at > start ? at : 0;
}

void lh_line_date(const char *low, size_t length, struct lh_date *date)
{
	for (size_t i = 0; i + 8 <= length; i++) {
		int day, month, year;
		size_t at;

		if (i > 0 && low[i - 1] >= '0' && low[i - 1] <= '9')
			continue;
		at = line_count_of(low, i, length, 2, &day);
		if (!at || at >= length || !strchr("/-.", low[at]))
			continue;
		at = line_count_of(low, at + 1, length, 2, &month);
		if (!at || at >= length || !strchr("/-.", low[at]))
			continue;
		at = line_count_of(low, at + 1, length, 4, &year);
		if (!at || year < 1990 || year > 2100 || month < 1 ||
		    month > 12 || day < 1 || day > 31)
			continue;
		date->year = (int16_t)year;
		date->month = (uint8_t)month;
		date->day = (uint8_t)day;
		if (lh_date_is_valid(*date))
			return;
		*date = (struct lh_date){ .year = 0 };
	}
}

/* A web address without marks: "hoi-nghi-doi-thoai-giua-chu-tich". */
static bool line_is_slug(const char *low, size_t length)
{
	size_t hyphens = 0;

	for (size_t i = 0; i < length; i++) {
		if (low[i] == '-')
			hyphens++;
		else if ((low[i] < 'a' || low[i] > 'z') &&
			 (low[i] < '0' || low[i] > '9'))
			return false;
	}
	return hyphens >= 3;
}

/* "(Thứ Ba, 14/05/2024 10:22)": when an article was put on the web. */
static bool line_is_stamp(const char *low, size_t length)
{
	size_t slashes = 0, colons = 0, letters = 0;

	if (length < 12 || length > 48 || low[0] != '(' ||
	    low[length - 1] != ')')
		return false;
	for (size_t i = 0; i < length; i++) {
		slashes += low[i] == '/' || low[i] == '-';
		colons += low[i] == ':';
		letters += low[i] >= 'a' && low[i] <= 'z';
	}
	return slashes == 2 && colons == 1 && letters <= 12;
}

bool lh_line_is_debris(const char *low, size_t length)
{
	static const char *const starts[] = {
		"cms-", "đăng lúc", "cập nhật:", "cập nhật lúc", "• cập nhật:",
		"(cập nhật lần cuối", "cập nhật lần cuối", "lượt xem",
		"• lượt xem", "số lượt xem", "ngày đăng", "đăng ngày",
		"in bài viết", "gửi email", "chia sẻ", "đã xem",
		"http://", "https://", "www.", "bản quyền", "quay lại",
		"trang chủ", "home /", "home »", "home >", "tác giả:", "nguồn:", "lần xem", "ngày cập nhật",
		"xem chi tiết", "tải về", "file đính kèm", "ký bởi:",
		"người ký:", "thời gian ký:", "cơ quan: ", NULL
	};
	static const char *const wholes[] = {
		"article", "print", "email", "share", "in trang",
		"in bài viết", "tin liên quan", "văn bản điện tử",
		"tin nổi bật", "tin tức", "tin tức sự kiện", "tin mới",
		"tin tức - sự kiện", "tin mới nhất", "tin khác", "home",
		"các tin khác", "đóng", "menu", "insert title here", "logo",
		"đăng nhập", "đăng ký", "tìm kiếm", "tìm kiếm tin tức",
		"sign in", "cổng thông tin điện tử", "xem với cỡ chữ", NULL
	};

	for (size_t i = 0; starts[i]; i++)
		if (lh_line_starts(low, length, starts[i]))
			return true;
	for (size_t i = 0; wholes[i]; i++)
		if (length == strlen(wholes[i]) &&
		    lh_line_starts(low, length, wholes[i]))
			return true;
	/* "26/06/2019 08:56 Số lượt xem: 57" */
	if (length < 64 && low[0] >= '0' && low[0] <= '9' &&
	    memmem(low, length, "lượt xem", strlen("lượt xem")))
		return true;
	return line_is_stamp(low, length) || line_is_slug(low, length) || line_is_rule(low, length);
}

/* --- markers --------------------------------------------------------- */

static size_t line_dash(const char *s, size_t length, enum lh_marker *marker)
{
	static const struct {
		const char *sign;
		enum lh_marker marker;
	} signs[] = {
		{ "-", LH_MARK_DASH }, { "–", LH_MARK_DASH },
		{ "—", LH_MARK_DASH }, { "−", LH_MARK_DASH },
		{ "•", LH_MARK_DASH }, { "●", LH_MARK_DASH },
		{ "▪", LH_MARK_DASH }, { "■", LH_MARK_DASH },
		{ "·", LH_MARK_DASH }, { "➢", LH_MARK_DASH },
		{ "\xEF\x82\xB7", LH_MARK_DASH }, { "‣", LH_MARK_DASH },
		{ "+", LH_MARK_PLUS }, { "◦", LH_MARK_PLUS },
		{ "○", LH_MARK_PLUS }, { "*", LH_MARK_STAR },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t n = strlen(signs[i].sign);

		if (length <= n || memcmp(s, signs[i].sign, n) != 0)
			continue;
		/* "-Sở Y tế" is written too, "-5" and "--" are none. */
		if (s[n] != ' ' && (s[n] == '-' || (s[n] >= '0' &&
						    s[n] <= '9')))
			return 0;
		*marker = signs[i].marker;
		while (n < length && s[n] == ' ')
			n++;
		return n;
	}
	return 0;
}

/* What closes "1", "II" or "a": ".", ")", "/", "/.", ".)" and a blank.  A
 * letter may follow at once ("1.Thành phần"), a digit may not. */
static size_t line_close(const char *s, size_t length, size_t at)
{
	size_t start = at;

	/* "1- Thời gian", "II-Thành phần": the way of Party offices. */
	if (at + 2 < length && s[at] == '-') {
		at += s[at + 1] == ' ' ? 2 : 1;
		return lh_word_letter_case(s + at, length - at) == 2 ||
			lh_line_is_hour(s + at, length - at) ? at : 0;
	}
	while (at < length && at < start + 2 &&
	       (s[at] == '.' || s[at] == ')' || s[at] == '/' || s[at] == ':'))
		at++;
	if (at == start || (s[start] == ':' && at == start + 1))
		return 0;
	if (at < length && s[at] != ' ' &&
	    (s[start] == '/' || (s[at] >= '0' && s[at] <= '9') ||
	     s[at] == '-' || s[at] == '/'))
		return 0;
	while (at < length && s[at] == ' ')
		at++;
	return at;
}

static size_t line_number(const char *s, size_t length,
			  enum lh_marker *marker, size_t *name_end)
{
	size_t at = 0, parts = 0, close;

	while (at < length && s[at] >= '0' && s[at] <= '9') {
		size_t digits = at;

		while (at < length && s[at] >= '0' && s[at] <= '9')
			at++;
		if (at - digits > 2)
			return 0;
		parts++;
		if (at + 1 < length && s[at] == '.' &&
		    s[at + 1] >= '0' && s[at + 1] <= '9')
			at++;
		else
			break;
	}
	if (parts == 0 || parts > 4)
		return 0;
	*marker = parts == 1 ? LH_MARK_NUMBER : LH_MARK_NUMBER_2;
	*name_end = at;
	close = line_close(s, length, at);
	/* "1.1 Thành phần" closes with a blank alone. */
	if (!close && parts == 2 && at + 1 < length && s[at] == ' ' &&
	    (unsigned char)s[at + 1] >= 'A' && at < 4)
		return at + 1;
	return close;
}

static size_t line_roman(const char *s, size_t length, size_t *name_end)
{
	size_t at = 0;

	while (at < length && at < 5 && (s[at] == 'I' || s[at] == 'V' ||
					 s[at] == 'X'))
		at++;
	*name_end = at;
	return at ? line_close(s, length, at) : 0;
}

static size_t line_letter(const char *s, size_t length,
			  enum lh_marker *marker, size_t *name_end)
{
	size_t n = 0;

	if (length > 2 && !memcmp(s, "đ", 2))
		n = 2;
	else if (length > 1 && ((s[0] >= 'a' && s[0] <= 'z') ||
				(s[0] >= 'A' && s[0] <= 'H')))
		n = 1;
	if (!n || (s[n] != ')' && s[n] != '.' && s[n] != '/'))
		return 0;
	/* "P. họp", "Q. Chánh Văn phòng": an abbreviation is no letter. */
	if (s[0] >= 'A' && s[0] <= 'H' && (s[n] != '.' || n + 1 >= length ||
					   s[n + 1] != ' '))
		return 0;
	*marker = s[0] >= 'A' && s[0] <= 'H' ? LH_MARK_SECTION
					    : LH_MARK_LETTER;
	*name_end = n;
	return line_close(s, length, n);
}

size_t lh_line_marker(const char *text, size_t length, enum lh_marker *marker,
		      size_t *name_start, size_t *name_end)
{
	size_t body;

	*marker = LH_MARK_NONE;
	*name_start = *name_end = 0;
	body = line_dash(text, length, marker);
	if (body)
		return body;
	body = line_number(text, length, marker, name_end);
	if (body)
		return body;
	body = line_roman(text, length, name_end);
	if (body) {
		*marker = LH_MARK_ROMAN;
		return body;
	}
	body = line_letter(text, length, marker, name_end);
	if (body)
		return body;
	*marker = LH_MARK_NONE;
	*name_end = 0;
	return 0;
}
