/* What calendar programs call a time zone.
 *
 * IANA names are taken from ICU's data, Windows names from CLDR's
 * windowsZones through ICU.  Outlook also writes the words of its own list box
 * ("(UTC+07:00) Bangkok, Hanoi, Jakarta"): those are in the table here, with
 * the Windows name that each stands for.  What none of these knows stays
 * unknown: a wrong guess would move a meeting by hours. */
#include <lichhop/zone.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <unicode/ucal.h>
#include <unicode/ustring.h>

#include "zone_name_priv.h"

static const struct {
	const char *words;	/* behind "(UTC…) " or "(GMT…) " */
	const char *windows;
} zone_words[] = {
	{ "Bangkok, Hanoi, Jakarta", "SE Asia Standard Time" },
	{ "Beijing, Chongqing, Hong Kong, Urumqi", "China Standard Time" },
	{ "Kuala Lumpur, Singapore", "Singapore Standard Time" },
	{ "Osaka, Sapporo, Tokyo", "Tokyo Standard Time" },
	{ "Seoul", "Korea Standard Time" },
	{ "Taipei", "Taipei Standard Time" },
	{ "Perth", "W. Australia Standard Time" },
	{ "Canberra, Melbourne, Sydney", "AUS Eastern Standard Time" },
	{ "Brisbane", "E. Australia Standard Time" },
	{ "Auckland, Wellington", "New Zealand Standard Time" },
	{ "Yangon (Rangoon)", "Myanmar Standard Time" },
	{ "Dhaka", "Bangladesh Standard Time" },
	{ "Chennai, Kolkata, Mumbai, New Delhi", "India Standard Time" },
	{ "Abu Dhabi, Muscat", "Arabian Standard Time" },
	{ "Moscow, St. Petersburg", "Russian Standard Time" },
	{ "Moscow, St. Petersburg, Volgograd", "Russian Standard Time" },
	{ "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
	  "W. Europe Standard Time" },
	{ "Brussels, Copenhagen, Madrid, Paris", "Romance Standard Time" },
	{ "Belgrade, Bratislava, Budapest, Ljubljana, Prague",
	  "Central Europe Standard Time" },
	{ "Sarajevo, Skopje, Warsaw, Zagreb",
	  "Central European Standard Time" },
	{ "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius",
	  "FLE Standard Time" },
	{ "Dublin, Edinburgh, Lisbon, London", "GMT Standard Time" },
	{ "Eastern Time (US & Canada)", "Eastern Standard Time" },
	{ "Central Time (US & Canada)", "Central Standard Time" },
	{ "Mountain Time (US & Canada)", "Mountain Standard Time" },
	{ "Pacific Time (US & Canada)", "Pacific Standard Time" },
	{ "Hawaii", "Hawaiian Standard Time" },
	{ "Coordinated Universal Time", "UTC" },
};

/* ICU keeps three-letter names of the first Java ("VST", "JST", "EST" …),
 * several of which mean another zone to other people. */
static bool zone_name_is_ambiguous(const char *name)
{
	return strlen(name) == 3 && strcmp(name, "UTC") != 0 &&
	       strcmp(name, "GMT") != 0;
}

bool zone_name_is_known(const char *name, UChar id[ZONE_NAME_SIZE])
{
	UErrorCode code = U_ZERO_ERROR;
	UChar canonical[ZONE_NAME_SIZE];
	UBool is_system = 0;
	size_t length = strlen(name);

	if (length == 0 || length >= ZONE_NAME_SIZE ||
	    zone_name_is_ambiguous(name))
		return false;
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)name[i] >= 0x80)
			return false;
	u_charsToUChars(name, id, (int32_t)length + 1);
	ucal_getCanonicalTimeZoneID(id, -1, canonical, ZONE_NAME_SIZE,
				    &is_system, &code);
	return U_SUCCESS(code) && is_system &&
	       strcmp(name, "Etc/Unknown") != 0;
}

/* ICU calls our zone by its name of before 1975. */
static const char *zone_modern(struct lh_arena *arena, const char *name)
{
	static const char *const saigon[] = {
		LH_ZONE_HOME, "Asia/Saigon",
	};

	for (size_t i = 0; i < sizeof(saigon) / sizeof(*saigon); i++)
		if (strcmp(name, saigon[i]) == 0)
			return LH_ZONE_HOME;
	return lh_arena_strdup(arena, name);
}

/* An IANA name in any letter case. */
static const char *zone_from_iana(struct lh_arena *arena, const char *name)
{
	UErrorCode code = U_ZERO_ERROR;
	UChar id[ZONE_NAME_SIZE];
	const char *found = NULL;
	const char *candidate;

	if (zone_name_is_known(name, id))
		return zone_modern(arena, name);
	if (!strchr(name, '/') || *name == '/')
		return NULL;
	UEnumeration *all = ucal_openTimeZones(&code);
	while (!found && (candidate = uenum_next(all, NULL, &code)))
		if (strcasecmp(candidate, name) == 0)
			found = zone_modern(arena, candidate);
	uenum_close(all);
	return found;
}

static const char *zone_from_windows(struct lh_arena *arena, const char *name)
{
	UErrorCode code = U_ZERO_ERROR;
	UChar wide[ZONE_NAME_SIZE], id[ZONE_NAME_SIZE];
	char narrow[ZONE_NAME_SIZE];
	size_t length = strlen(name);

	if (length == 0 || length >= ZONE_NAME_SIZE)
		return NULL;
	for (size_t i = 0; i < length; i++)
		if ((unsigned char)name[i] >= 0x80)
			return NULL;
	u_charsToUChars(name, wide, (int32_t)length + 1);
	/* Our region's city first: "SE Asia" is Bangkok for the world. */
	int32_t n = ucal_getTimeZoneIDForWindowsID(wide, -1, "VN", id,
						   ZONE_NAME_SIZE, &code);
	if (U_FAILURE(code) || n <= 0 || n >= ZONE_NAME_SIZE)
		return NULL;
	u_UCharsToChars(id, narrow, n + 1);
	return zone_modern(arena, narrow);
}

/* "(UTC+07:00) Bangkok, Hanoi, Jakarta": the offset is left to tz data. */
static const char *zone_from_words(struct lh_arena *arena, const char *name)
{
	if (strncmp(name, "(UTC", 4) != 0 && strncmp(name, "(GMT", 4) != 0)
		return NULL;
	const char *words = strchr(name, ')');
	if (!words)
		return NULL;
	words++;
	words += strspn(words, " ");
	for (size_t i = 0; i < sizeof(zone_words) / sizeof(*zone_words); i++)
		if (strcasecmp(words, zone_words[i].words) == 0)
			return zone_from_windows(arena, zone_words[i].windows);
	return NULL;
}

/* "UTC+7", "GMT+07:00": a zone of whole hours without summer time.  The signs
 * of Etc/GMT are the wrong way round, as POSIX had them. */
static const char *zone_from_offset(struct lh_arena *arena, const char *name)
{
	int hours = 0, digits = 0;

	if (strncmp(name, "UTC", 3) != 0 && strncmp(name, "GMT", 3) != 0)
		return NULL;
	name += 3;
	if (*name != '+' && *name != '-')
		return NULL;
	char sign = *name++ == '+' ? '-' : '+';
	for (; digits < 2 && *name >= '0' && *name <= '9'; digits++)
		hours = hours * 10 + (*name++ - '0');
	if (*name == ':')
		name++;
	if (digits == 0 || (*name && strcmp(name, "00") != 0) ||
	    hours > (sign == '-' ? 14 : 12))
		return NULL;
	if (hours == 0)
		return "UTC";
	return lh_arena_printf(arena, "Etc/GMT%c%d", sign, hours);
}

/* "/freeassociation.sourceforge.net/Tzfile/Asia/Ho_Chi_Minh": the longest tail
 * that is a name, in its own letter case: a search of all names for each tail
 * of a hostile TZID would take long. */
static const char *zone_from_prefixed(struct lh_arena *arena, const char *name)
{
	UChar id[ZONE_NAME_SIZE];

	if (*name != '/' || strlen(name) > 4 * ZONE_NAME_SIZE)
		return NULL;
	for (const char *tail = name; tail; tail = strchr(tail, '/')) {
		tail++;
		if (strchr(tail, '/') && zone_name_is_known(tail, id))
			return zone_modern(arena, tail);
	}
	return NULL;
}

const char *lh_zone_resolve(struct lh_arena *arena, const char *name)
{
	static const char *(*const readings[])(struct lh_arena *,
					       const char *) = {
		zone_from_iana, zone_from_windows, zone_from_words,
		zone_from_offset, zone_from_prefixed,
	};
	const char *found = NULL;

	if (!name)
		return NULL;
	name += strspn(name, " \"'");
	size_t length = strlen(name);
	while (length > 0 && strchr(" \"'", name[length - 1]))
		length--;
	char *bare = lh_arena_strndup(arena, name, length);
	for (size_t i = 0; !found && i < sizeof(readings) / sizeof(*readings);
	     i++)
		found = readings[i](arena, bare);
	return found;
}
