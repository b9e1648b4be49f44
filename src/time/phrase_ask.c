/* What a person types where a moment or a range of days is asked for: the
 * whole string must be one phrase, and it must come out as days. */
#include "phrase_priv.h"

#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

/* The one phrase that s consists of.  LH_EINVALID when it is more, or less. */
static enum lh_status ask_parse(const char *s,
				const struct lh_phrase_context *context,
				struct lh_phrase *phrase, struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct lh_phrase found[DAYS_MOST + 1];
	struct tokens tokens;
	size_t n = 0, end = 0;

	tokens_read(&tokens, scratch, s, strlen(s));
	struct parser p = {
		.tokens = tokens.items, .count = tokens.count,
		.limit = tokens.count, .context = context, .alone = true,
	};
	if (tokens.count)
		end = phrase_parse(&p, 0, found, &n);
	bool whole = end && end == tokens.count && n == 1;
	tokens_release(&tokens);
	lh_arena_free(scratch);
	if (!whole)
		return lh_error_set(err, LH_EINVALID,
				    _("không hiểu thời gian “%s”"), s);
	*phrase = found[0];
	return LH_OK;
}

static enum lh_status ask_check_words(const char *s, struct lh_error *err)
{
	if (lh_text_empty(s))
		return lh_error_set(err, LH_EINVALID, _("chưa cho biết ngày"));
	return lh_text_check(s, strlen(s), NULL, err);
}

enum lh_status lh_phrase_check_weekday(const struct lh_phrase *phrase,
				       struct lh_error *err)
{
	char day[LH_DATE_TEXT_SIZE];

	if (!phrase->weekday_clash)
		return LH_OK;
	return lh_error_set(err, LH_EINVALID, _("%s là %s, không phải %s"),
			    lh_date_format(phrase->date, day),
			    lh_weekday_words(lh_date_weekday(phrase->date)),
			    lh_weekday_words(phrase->weekday));
}

/* "2025-12-03", "2025-12-03T09:00", "2025-12-03 09:00". */
static bool ask_parse_iso(const char *s, struct lh_date *date,
			  lh_minute *minute)
{
	struct lh_date found;
	char day[11];
	size_t length = strlen(s);

	if (length != 10 && length != 16)
		return false;
	memcpy(day, s, 10);
	day[10] = '\0';
	if (!lh_date_parse(day, &found) || !lh_date_is_full(found))
		return false;
	lh_minute at = LH_MINUTE_UNKNOWN;
	if (length == 16 && ((s[10] != 'T' && s[10] != ' ') ||
			     !lh_minute_parse(s + 11, &at)))
		return false;
	*date = found;
	*minute = at;
	return true;
}

enum lh_status lh_phrase_moment(const char *s,
				const struct lh_phrase_context *context,
				struct lh_date *date, lh_minute *minute,
				struct lh_error *err)
{
	struct lh_phrase_context usable = resolve_context(context);
	struct lh_phrase phrase;
	enum lh_status status = ask_check_words(s, err);

	if (status != LH_OK)
		return status;
	if (ask_parse_iso(s, date, minute))
		return LH_OK;
	status = ask_parse(s, &usable, &phrase, err);
	if (status == LH_OK)
		status = lh_phrase_check_weekday(&phrase, err);
	if (status != LH_OK)
		return status;
	if (phrase.kind == LH_PHRASE_HOUR)
		phrase.date = usable.today;
	if (phrase.kind != LH_PHRASE_DAY && phrase.kind != LH_PHRASE_HOUR &&
	    phrase.kind != LH_PHRASE_WEEKDAY)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là một ngày"), s);
	if (!lh_date_is_empty(phrase.last) ||
	    phrase.end_minute != LH_MINUTE_UNKNOWN)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” là một khoảng thời gian, cần một thời điểm"),
				    s);
	if (!lh_date_is_full(phrase.date))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” chưa đủ ngày, tháng, năm"), s);
	*date = phrase.date;
	*minute = phrase.minute;
	return LH_OK;
}

struct ask_range {
	struct lh_date first, last;
};

static struct lh_date ask_month_end(struct lh_date date)
{
	date.day = (uint8_t)lh_date_month_length(date.year, date.month);
	return date;
}

/* The days of a month, a quarter or a year, all known but for the day. */
static struct ask_range ask_widen(enum lh_phrase_kind kind, struct lh_date date)
{
	struct ask_range range = { date, date };

	if (kind == LH_PHRASE_YEAR) {
		range.first.month = 1;
		range.last.month = 12;
	} else if (kind == LH_PHRASE_QUARTER) {
		range.first.month = (uint8_t)(date.month - 2);
	}
	range.first.day = 1;
	range.last = ask_month_end(range.last);
	return range;
}

/* "2025", "2025-12", "2025-12-04". */
static bool ask_range_iso(const char *s, struct ask_range *range)
{
	struct lh_date date;

	if (!*s || !lh_date_parse(s, &date) || !date.year)
		return false;
	if (lh_date_is_full(date))
		*range = (struct ask_range){ date, date };
	else
		*range = ask_widen(date.month ? LH_PHRASE_MONTH
					      : LH_PHRASE_YEAR, date);
	return true;
}

static struct ask_range ask_week(struct lh_date day)
{
	int past = (int)lh_date_weekday(day) - LH_MONDAY;

	return (struct ask_range){ lh_date_add_days(day, -past),
				   lh_date_add_days(day, 6 - past) };
}

/* The month a number of months from today's. */
static struct ask_range ask_month(struct lh_date today, int step)
{
	int months = today.year * 12 + today.month - 1 + step;

	today.year = (int16_t)(months / 12);
	today.month = (uint8_t)(months % 12 + 1);
	return ask_widen(LH_PHRASE_MONTH, today);
}

/* The words of the English screen; the Vietnamese ones are the grammar's. */
static bool ask_range_keyword(const char *s, struct lh_date today,
			      struct ask_range *range)
{
	enum { DAYS, WEEKS, MONTHS, YEARS };
	static const struct {
		const char *words;
		int unit, step;
	} keywords[] = {
		{ "today", DAYS, 0 }, { "tomorrow", DAYS, 1 },
		{ "yesterday", DAYS, -1 },
		{ "week", WEEKS, 0 }, { "this week", WEEKS, 0 },
		{ "next week", WEEKS, 1 }, { "last week", WEEKS, -1 },
		{ "month", MONTHS, 0 }, { "this month", MONTHS, 0 },
		{ "next month", MONTHS, 1 }, { "last month", MONTHS, -1 },
		{ "year", YEARS, 0 }, { "this year", YEARS, 0 },
		{ "next year", YEARS, 1 }, { "last year", YEARS, -1 },
	};

	for (size_t i = 0; i < sizeof(keywords) / sizeof(*keywords); i++) {
		int step = keywords[i].step;
		struct lh_date day = today;

		if (strcasecmp(s, keywords[i].words) != 0)
			continue;
		if (keywords[i].unit == MONTHS) {
			*range = ask_month(today, step);
			return true;
		}
		if (keywords[i].unit == YEARS) {
			day.year = (int16_t)(day.year + step);
			*range = ask_widen(LH_PHRASE_YEAR, day);
			return true;
		}
		day = lh_date_add_days(today, keywords[i].unit == WEEKS
					      ? 7 * step : step);
		*range = (struct ask_range){ day, day };
		if (keywords[i].unit == WEEKS)
			*range = ask_week(day);
		return true;
	}
	return false;
}

/* "tuần 49", "week 49": of this year, as the lists count them (ISO 8601: the
 * week of 4 January is the first). */
static bool ask_range_week_number(const char *s, struct lh_date today,
				  struct ask_range *range)
{
	struct lh_arena *scratch = lh_arena_new();
	const char *words = lh_text_fold(scratch, s);
	size_t word = strncmp(words, "tuan ", 5) == 0 ||
		      strncmp(words, "week ", 5) == 0 ? 5 : 0;
	size_t digits = word ? strspn(words + word, "0123456789") : 0;
	int number = 0, year;

	for (size_t i = 0; i < digits && i < 3; i++)
		number = number * 10 + words[word + i] - '0';
	bool fits = digits >= 1 && digits <= 2 && !words[word + digits] &&
		    number >= 1;
	lh_arena_free(scratch);
	if (!fits)
		return false;
	lh_date_iso_week(today, &year);
	struct lh_date first = { .year = (int16_t)year, .month = 1, .day = 4 };
	*range = ask_week(lh_date_add_days(ask_week(first).first,
					   7 * (number - 1)));
	/* The last week is the one whose Thursday is still of this year. */
	return lh_date_add_days(range->first, 3).year == year;
}

static enum lh_status ask_range_words(const char *s,
				      const struct lh_phrase_context *context,
				      struct ask_range *range,
				      struct lh_error *err)
{
	struct lh_phrase phrase;
	enum lh_status status = ask_parse(s, context, &phrase, err);

	if (status == LH_OK)
		status = lh_phrase_check_weekday(&phrase, err);
	if (status != LH_OK)
		return status;
	bool longer = phrase.kind == LH_PHRASE_MONTH ||
		      phrase.kind == LH_PHRASE_QUARTER ||
		      phrase.kind == LH_PHRASE_YEAR;
	if (!longer && phrase.kind != LH_PHRASE_DAY &&
	    phrase.kind != LH_PHRASE_WEEKDAY)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không cho biết những ngày nào"), s);
	if (lh_date_is_empty(phrase.last) &&
	    (phrase.op == LH_OP_BEFORE || phrase.op == LH_OP_BY ||
	     phrase.op == LH_OP_FROM))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” thiếu ngày đầu hoặc ngày cuối"), s);
	if (lh_date_is_empty(phrase.last))
		phrase.last = phrase.date;
	if (!phrase.date.year || !phrase.last.year ||
	    (!longer && (!lh_date_is_full(phrase.date) ||
			 !lh_date_is_full(phrase.last))))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” chưa đủ ngày, tháng, năm"), s);
	*range = (struct ask_range){ phrase.date, phrase.last };
	if (longer) {
		range->first = ask_widen(phrase.kind, phrase.date).first;
		range->last = ask_widen(phrase.kind, phrase.last).last;
	}
	return LH_OK;
}

/* One side of "A..B", or the whole. */
static enum lh_status ask_range_side(const char *s,
				     const struct lh_phrase_context *context,
				     struct ask_range *range,
				     struct lh_error *err)
{
	enum lh_status status = ask_check_words(s, err);

	if (status != LH_OK)
		return status;
	if (ask_range_iso(s, range) ||
	    (lh_date_is_full(context->today) &&
	     (ask_range_keyword(s, context->today, range) ||
	      ask_range_week_number(s, context->today, range))))
		return LH_OK;
	return ask_range_words(s, context, range, err);
}

static enum lh_status ask_range_pair(const char *s, const char *dots,
				     const struct lh_phrase_context *context,
				     struct ask_range *range,
				     struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct ask_range from, to;
	const char *left = lh_text_trim(scratch, s, (size_t)(dots - s));
	const char *right = lh_text_trim(scratch, dots + 2, strlen(dots + 2));
	enum lh_status status = ask_range_side(left, context, &from, err);

	if (status == LH_OK)
		status = ask_range_side(right, context, &to, err);
	if (status == LH_OK)
		*range = (struct ask_range){ from.first, to.last };
	lh_arena_free(scratch);
	return status;
}

enum lh_status lh_phrase_range(const char *s,
			       const struct lh_phrase_context *context,
			       struct lh_date *first, struct lh_date *last,
			       struct lh_error *err)
{
	struct lh_phrase_context usable = resolve_context(context);
	const char *dots = strstr(s, "..");
	struct ask_range range = { 0 };
	enum lh_status status;

	if (dots)
		status = ask_range_pair(s, dots, &usable, &range, err);
	else
		status = ask_range_side(s, &usable, &range, err);
	if (status != LH_OK)
		return status;
	if (lh_date_compare(range.first, range.last) > 0)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” có ngày cuối đứng trước ngày đầu"),
				    s);
	*first = range.first;
	*last = range.last;
	return LH_OK;
}
