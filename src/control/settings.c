/* The table of settings and the forms of their values.  Where they are kept
 * is context.c's and personal.c's. */
#include <lichhop/settings.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "nearest_priv.h"
#include "settings_priv.h"

#define SETTING_LONGEST 500	/* bytes */

static const struct lh_setting settings[] = {
	{
		.name = "office.name", .type = LH_SETTING_TEXT,
		.summary = N_("Tên cơ quan mình"),
	},
	{
		.name = "office.jurisdiction", .type = LH_SETTING_TEXT,
		.summary = N_("Địa bàn: tên cơ quan không ghi địa bàn được hiểu theo đây (tỉnh Lạng Sơn)"),
	},
	{
		.name = "office.superior", .type = LH_SETTING_TEXT,
		.summary = N_("Cơ quan chủ quản, ở dòng trên của tiêu đề giấy in"),
	},
	{
		.name = "office.place", .type = LH_SETTING_TEXT,
		.summary = N_("Nơi ban hành, đứng trước ngày tháng trên giấy in (Lạng Sơn)"),
	},
	{
		.name = "office.email", .type = LH_SETTING_EMAIL,
		.summary = N_("Thư điện tử của cơ quan: người tổ chức trong lời mời .ics"),
	},
	{
		.name = "office.phone", .type = LH_SETTING_TEXT,
		.summary = N_("Điện thoại của cơ quan"),
	},
	{
		.name = "office.address", .type = LH_SETTING_TEXT,
		.summary = N_("Địa chỉ của cơ quan"),
	},
	{
		.name = "office.zone", .type = LH_SETTING_ZONE,
		.standard = LH_ZONE_HOME,
		.summary = N_("Múi giờ của cơ quan"),
	},
	{
		.name = "office.hours.morning", .type = LH_SETTING_HOURS,
		.standard = "07:30-12:00",
		.summary = N_("Giờ làm việc buổi sáng; hết giờ này là hết “trong buổi sáng”"),
	},
	{
		.name = "office.hours.afternoon", .type = LH_SETTING_HOURS,
		.standard = "13:30-17:00",
		.summary = N_("Giờ làm việc buổi chiều; hết giờ này là hết “trong buổi chiều”"),
	},
	{
		.name = "office.hours.evening", .type = LH_SETTING_TIME,
		.standard = "21:00",
		.summary = N_("Giờ kết thúc buổi tối"),
	},
	{
		.name = "office.meeting.length", .type = LH_SETTING_NUMBER,
		.least = 5, .most = 1440, .standard = "120",
		.summary = N_("Số phút dự kiến của cuộc họp không ghi giờ kết thúc"),
	},
	{
		.name = "lang", .type = LH_SETTING_CHOICE, .personal = true,
		.choices = "auto vi en", .standard = "auto",
		.summary = N_("Ngôn ngữ của chương trình"),
	},
	{
		.name = "colours", .type = LH_SETTING_CHOICE, .personal = true,
		.choices = "auto light dark none", .standard = "auto",
		.summary = N_("Màu của màn hình: theo nền sáng, nền tối, hay không màu"),
	},
	{ .name = NULL },
};

const struct lh_setting *lh_settings(void)
{
	return settings;
}

const struct lh_setting *lh_setting_find(const char *name)
{
	for (const struct lh_setting *s = settings; s->name; s++)
		if (strcmp(s->name, name) == 0)
			return s;
	return NULL;
}

const char *lh_setting_nearest(const char *name)
{
	struct lh_nearest nearest = { .word = name };

	for (const struct lh_setting *s = settings; s->name; s++) {
		const char *tail = strrchr(s->name, '.');

		if (tail && strcmp(tail + 1, name) == 0)
			return s->name;
		lh_nearest_offer(&nearest, s->name);
	}
	return nearest.best;
}

const char *lh_setting_range(struct lh_arena *arena,
			     const struct lh_setting *setting)
{
	switch (setting->type) {
	case LH_SETTING_TEXT:
		return _("chữ");
	case LH_SETTING_CHOICE:
		return setting->choices;
	case LH_SETTING_NUMBER:
		return lh_arena_printf(arena, _("số từ %d đến %d"),
				       (int)setting->least, (int)setting->most);
	case LH_SETTING_EMAIL:
		return _("địa chỉ thư như van.phong@example.vn");
	case LH_SETTING_ZONE:
		return _("tên múi giờ như Asia/Ho_Chi_Minh");
	case LH_SETTING_HOURS:
		return _("khoảng giờ như 7:30-12:00");
	case LH_SETTING_TIME:
		return _("giờ như 21:00");
	}
	lh_bug("no such type of setting: %d", (int)setting->type);
}

/* "7:30", "7h30", "7h", "07"; moves *s behind it. */
static bool setting_scan_time(const char **s, lh_minute *minute)
{
	const char *c = *s;
	int hour = 0, rest = 0, digits = 0;

	for (; *c >= '0' && *c <= '9' && digits < 2; c++, digits++)
		hour = hour * 10 + (*c - '0');
	if (digits == 0)
		return false;
	if (*c && strchr(":hHgG", *c)) {
		c++;
		for (digits = 0; *c >= '0' && *c <= '9' && digits < 2; c++, digits++)
			rest = rest * 10 + (*c - '0');
		if (digits == 1)
			return false;
	}
	if (hour > 24 || rest > 59 || hour * 60 + rest > 1440)
		return false;
	*minute = (lh_minute)(hour * 60 + rest);
	*s = c;
	return true;
}

static void setting_skip_blanks(const char **s)
{
	*s += strspn(*s, " \t");
}

bool lh_setting_time(const char *value, lh_minute *minute)
{
	setting_skip_blanks(&value);
	return setting_scan_time(&value, minute) && *value == '\0';
}

bool lh_setting_hours(const char *value, lh_minute *start, lh_minute *end)
{
	setting_skip_blanks(&value);
	if (!setting_scan_time(&value, start))
		return false;
	setting_skip_blanks(&value);
	if (lh_text_starts(value, "–"))
		value += strlen("–");
	else if (*value++ != '-')
		return false;
	setting_skip_blanks(&value);
	return setting_scan_time(&value, end) && *value == '\0' && *start < *end;
}

/* Labels of letters, digits and hyphens, parted by single dots. */
static bool setting_is_domain(const char *s)
{
	for (size_t n; *s; s += n + (s[n] == '.')) {
		n = strspn(s, "abcdefghijklmnopqrstuvwxyz"
			   "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
		if (n == 0 || n > 63 || s[0] == '-' || s[n - 1] == '-')
			return false;
		if (s[n] != '\0' && (s[n] != '.' || s[n + 1] == '\0'))
			return false;
	}
	return true;
}

bool lh_email_is_valid(const char *s)
{
	const char *at = strchr(s, '@');

	if (!at || at == s || at - s > 64 || !at[1] || strlen(s) > 254)
		return false;
	for (const char *c = s; c < at; c++)
		if (*c <= ' ' || *c >= 0x7f || strchr("\"(),:;<>[\\]", *c))
			return false;
	return setting_is_domain(at + 1);
}

static bool setting_is_choice(const struct lh_setting *setting,
			      const char *value)
{
	size_t n = strlen(value);

	for (const char *c = setting->choices; *c;) {
		size_t length = strcspn(c, " ");

		if (length == n && memcmp(c, value, n) == 0)
			return true;
		c += length;
		c += strspn(c, " ");
	}
	return false;
}

static bool setting_is_number(const struct lh_setting *setting,
			      const char *value)
{
	char *end;
	long n = strtol(value, &end, 10);

	return end != value && *end == '\0' && n >= setting->least &&
	       n <= setting->most && *value >= '0' && *value <= '9';
}

/* The value as it is kept, NULL when it does not fit the type. */
static const char *setting_normal(struct lh_arena *arena,
				  const struct lh_setting *setting,
				  const char *value)
{
	char from[LH_MINUTE_TEXT_SIZE], to[LH_MINUTE_TEXT_SIZE];
	lh_minute start, end;

	switch (setting->type) {
	case LH_SETTING_TEXT:
		return value;
	case LH_SETTING_CHOICE:
		return setting_is_choice(setting, value) ? value : NULL;
	case LH_SETTING_NUMBER:
		if (!setting_is_number(setting, value))
			return NULL;
		return lh_arena_printf(arena, "%ld", strtol(value, NULL, 10));
	case LH_SETTING_EMAIL:
		return lh_email_is_valid(value) ? value : NULL;
	case LH_SETTING_ZONE:
		return lh_zone_resolve(arena, value);
	case LH_SETTING_HOURS:
		if (!lh_setting_hours(value, &start, &end))
			return NULL;
		return lh_arena_printf(arena, "%s-%s",
				       lh_minute_format(start, from),
				       lh_minute_format(end, to));
	case LH_SETTING_TIME:
		if (!lh_setting_time(value, &start))
			return NULL;
		return lh_arena_printf(arena, "%s",
				       lh_minute_format(start, from));
	}
	lh_bug("no such type of setting: %d", (int)setting->type);
}

static bool setting_has_controls(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < ' ' || *s == 0x7f)
			return true;
	return false;
}

enum lh_status lh_setting_check(struct lh_arena *arena,
				const struct lh_setting *setting,
				const char *value, const char **normal,
				struct lh_error *err)
{
	size_t length = strlen(value);

	if (length > SETTING_LONGEST)
		return lh_error_set(err, LH_EINVALID,
				    _("giá trị của “%s” dài quá %d byte"),
				    setting->name, SETTING_LONGEST);
	if (lh_text_check(value, length, NULL, NULL) != LH_OK ||
	    setting_has_controls(value))
		return lh_error_set(err, LH_EINVALID,
				    _("giá trị của “%s” có ký tự điều khiển hoặc không phải UTF-8"),
				    setting->name);
	char *nfc = lh_text_nfc(arena, value, length);
	const char *kept = setting_normal(arena, setting,
					  lh_text_trim(arena, nfc, strlen(nfc)));
	if (!kept)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không hợp với “%s”; cần: %s"),
				    value, setting->name,
				    lh_setting_range(arena, setting));
	*normal = kept;
	return LH_OK;
}
