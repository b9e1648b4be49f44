/* Date tokens of the sample's notices; described in share/samples/manifest. */
#include "sample_priv.h"

#include <string.h>

/* A sign and up to four digits; moves *s behind them. */
static bool sample_number(const char **s, int32_t *n)
{
	const char *c = *s;
	int32_t sign = *c == '-' ? -1 : 1, value = 0;
	size_t digits = 0;

	if (*c != '+' && *c != '-')
		return false;
	for (c++; *c >= '0' && *c <= '9' && digits < 4; c++, digits++)
		value = value * 10 + (*c - '0');
	*n = sign * value;
	*s = c;
	return digits > 0;
}

static bool sample_day(const char **s, struct lh_date today,
		       struct lh_date *day)
{
	int32_t n;

	if (strncmp(*s, "tuan", 4) != 0) {
		if (!sample_number(s, &n))
			return false;
		*day = lh_date_add_days(today, n);
		return true;
	}
	*s += 4;
	if (!sample_number(s, &n) || (*s)[0] != ':' || (*s)[1] < '1' ||
	    (*s)[1] > '7')
		return false;
	*day = lh_date_add_days(today, 7 * n + ((*s)[1] - '0') -
				       (int32_t)lh_date_weekday(today));
	*s += 2;
	return true;
}

static bool sample_form(const char *s, struct lh_date day,
			struct lh_strbuf *out)
{
	if (strncmp(s, "}}", 2) == 0)
		lh_strbuf_addf(out, "%02d/%02d/%04d", day.day, day.month,
			       day.year);
	else if (strncmp(s, ":thu}}", 6) == 0)
		lh_strbuf_add(out, lh_weekday_written(lh_date_weekday(day)));
	else if (strncmp(s, ":dai}}", 6) == 0)
		lh_strbuf_addf(out, "%02d tháng %02d năm %04d", day.day,
			       day.month, day.year);
	else
		return false;
	return true;
}

/* text is a copy with a NUL at its end. */
static bool sample_expand(const char *text, struct lh_date today,
			  struct lh_strbuf *out, const char **bad)
{
	for (;;) {
		const char *token = strstr(text, "{{");
		struct lh_date day;

		if (!token) {
			lh_strbuf_add(out, text);
			return true;
		}
		lh_strbuf_add_bytes(out, text, (size_t)(token - text));
		const char *s = token + 2;
		if (!sample_day(&s, today, &day) || !sample_form(s, day, out)) {
			*bad = token;
			return false;
		}
		text = strstr(s, "}}") + 2;
	}
}

bool lh_sample_expand(const char *text, size_t length, struct lh_date today,
		      struct lh_strbuf *out, const char **bad)
{
	struct lh_strbuf copy;
	const char *token = NULL;

	lh_strbuf_init(&copy);
	lh_strbuf_add_bytes(&copy, text, length);
	bool fine = sample_expand(copy.text, today, out, &token);
	if (!fine)
		*bad = text + (token - copy.text);
	lh_strbuf_release(&copy);
	return fine;
}
