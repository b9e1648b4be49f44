/* Rules of repetition as people read them.  Only what the parts of a rule say
 * is said; a part without words here is shown as it stands. */
#include <lichhop/wording.h>

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

struct rule_words {
	struct lh_arena *arena;
	const char *frequency, *days, *end, *rest;
	long interval;
};

static const char *rule_every(const struct rule_words *w)
{
	static const struct {
		const char *code, *one, *many;
	} rows[] = {
		{ "DAILY", N_("hằng ngày"), N_("%ld ngày một lần") },
		{ "WEEKLY", N_("hằng tuần"), N_("%ld tuần một lần") },
		{ "MONTHLY", N_("hằng tháng"), N_("%ld tháng một lần") },
		{ "YEARLY", N_("hằng năm"), N_("%ld năm một lần") },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *many = _(rows[i].many), *mark;

		if (strcmp(w->frequency, rows[i].code) != 0)
			continue;
		mark = strstr(many, "%ld");
		if (w->interval <= 1 || !mark)
			return _(rows[i].one);
		return lh_arena_printf(w->arena, "%.*s%ld%s",
				       (int)(mark - many), many, w->interval,
				       mark + 3);
	}
	return w->frequency;
}

/* "MO", "1FR", "-1SU"; false for anything else. */
static bool rule_day(struct rule_words *w, const char *code, size_t length)
{
	static const char codes[] = "MOTUWETHFRSASU";
	const char *day, *which = "";
	char *end;
	long n = strtol(code, &end, 10);

	if (end > code + length || (size_t)(code + length - end) != 2)
		return false;
	for (day = codes; *day && strncmp(day, end, 2) != 0; day += 2)
		;
	if (!*day)
		return false;
	if (n == -1)
		which = _(" cuối");
	else if (n)
		which = lh_arena_printf(w->arena, _(" lần %ld"), n);
	day = lh_weekday_words((enum lh_weekday)(LH_MONDAY +
						 (day - codes) / 2));
	w->days = lh_arena_printf(w->arena, "%s%s%s%s", w->days ? w->days : "",
				  w->days ? ", " : "", day, which);
	return true;
}

static bool rule_days(struct rule_words *w, const char *value)
{
	while (*value) {
		size_t length = strcspn(value, ",");

		if (!rule_day(w, value, length))
			return false;
		value += length + (value[length] == ',');
	}
	return true;
}

static bool rule_until(struct rule_words *w, const char *value)
{
	if (strspn(value, "0123456789") != 8)
		return false;
	w->end = lh_arena_printf(w->arena, _(", đến %.2s/%.2s/%.4s"), value + 6,
				 value + 4, value);
	return true;
}

static bool rule_part(struct rule_words *w, const char *name,
		      const char *value)
{
	if (strcmp(name, "FREQ") == 0)
		w->frequency = value;
	else if (strcmp(name, "INTERVAL") == 0)
		w->interval = strtol(value, NULL, 10);
	else if (strcmp(name, "BYDAY") == 0)
		return rule_days(w, value);
	else if (strcmp(name, "COUNT") == 0)
		w->end = lh_arena_printf(w->arena, _(", %s lần"), value);
	else if (strcmp(name, "UNTIL") == 0)
		return rule_until(w, value);
	else
		return strcmp(name, "WKST") == 0;
	return true;
}

char *lh_wording_rule(struct lh_arena *arena, const char *rule)
{
	struct rule_words w = { .arena = arena, .frequency = "", .rest = "" };

	if (!rule)
		return NULL;
	while (*rule) {
		size_t length = strcspn(rule, ";");
		char *part = lh_arena_strndup(arena, rule, length);
		char *value = strchr(part, '=');

		rule += length + (rule[length] == ';');
		if (value)
			*value++ = '\0';
		if (!value || !rule_part(&w, part, value))
			w.rest = lh_arena_printf(arena, "%s; %s%s%s", w.rest,
						 part, value ? "=" : "",
						 value ? value : "");
	}
	return lh_arena_printf(arena, "%s%s%s%s%s", rule_every(&w),
			       w.days ? _(" vào ") : "", w.days ? w.days : "",
			       w.end ? w.end : "", w.rest);
}
