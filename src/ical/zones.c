/* Zones of a file.  A known name is believed before the file's own rules:
 * many files carry wrong or old ones.  An unknown name with a change of
 * offset is not resolved at all; guessing would move meetings by hours. */
#include "zones_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>
#include <lichhop/zone.h>

#define ZONES_MOST 500	/* remembered of one file */

struct zones_entry {
	const char *tzid;
	bool known;
	struct lh_ical_zone zone;
};

struct lh_ical_zones {
	struct lh_arena *arena;
	struct zones_entry *entries;
	size_t count;
};

struct lh_ical_zones *lh_ical_zones_new(void)
{
	struct lh_ical_zones *zones = lh_xcalloc(1, sizeof(*zones));

	zones->arena = lh_arena_new();
	return zones;
}

void lh_ical_zones_free(struct lh_ical_zones *zones)
{
	lh_arena_free(zones->arena);
	free(zones->entries);
	free(zones);
}

static struct zones_entry *zones_lookup(const struct lh_ical_zones *zones,
					const char *tzid)
{
	for (size_t i = 0; i < zones->count; i++)
		if (!strcmp(zones->entries[i].tzid, tzid))
			return &zones->entries[i];
	return NULL;
}

static void zones_remember(struct lh_ical_zones *zones,
			   const struct zones_entry *entry)
{
	struct zones_entry *old = zones_lookup(zones, entry->tzid);

	if (old) {
		old->known = entry->known;
		old->zone = entry->zone;
		return;
	}
	if (zones->count == ZONES_MOST)
		return;
	zones->entries = lh_xgrow(zones->entries, zones->count,
				  sizeof(*zones->entries));
	zones->entries[zones->count] = *entry;
	zones->entries[zones->count++].tzid =
		lh_arena_strdup(zones->arena, entry->tzid);
}

/* +0700, -033000; false when it is nothing like that. */
static bool zones_parse_offset(struct lh_ical_slice s, int32_t *offset)
{
	int digits[6] = { 0 };

	if ((s.length != 5 && s.length != 7) ||
	    (s.text[0] != '+' && s.text[0] != '-'))
		return false;
	for (size_t i = 1; i < s.length; i++) {
		if (s.text[i] < '0' || s.text[i] > '9')
			return false;
		digits[i - 1] = s.text[i] - '0';
	}
	*offset = (digits[0] * 10 + digits[1]) * 3600 +
		  (digits[2] * 10 + digits[3]) * 60 +
		  digits[4] * 10 + digits[5];
	if (*offset >= 24 * 3600)
		return false;
	if (s.text[0] == '-')
		*offset = -*offset;
	return true;
}

struct zones_found {	/* in one VTIMEZONE */
	char *tzid;
	char *location;
	size_t n_offsets;
	int32_t offset;
	bool varies;
};

static void zones_take_line(struct lh_arena *arena, struct zones_found *found,
			    uint32_t depth, const struct lh_ical_line *line)
{
	int32_t offset = 0;

	if (depth == 1 && lh_ical_slice_is(line->name, "TZID")) {
		found->tzid = lh_ical_line_text(arena, line);
	} else if (depth == 1 &&
		   lh_ical_slice_is(line->name, "X-LIC-LOCATION")) {
		found->location = lh_ical_line_text(arena, line);
	} else if (depth == 2 && lh_ical_slice_is(line->name, "TZOFFSETTO")) {
		if (!zones_parse_offset(line->value, &offset) ||
		    (found->n_offsets && offset != found->offset))
			found->varies = true;
		found->offset = offset;
		found->n_offsets++;
	}
}

void lh_ical_zones_add(struct lh_ical_zones *zones,
		       const struct lh_ical_component *component)
{
	struct lh_arena *arena = lh_arena_new();
	struct zones_found found = { 0 };
	struct zones_entry entry = { 0 };
	struct lh_ical_line line;

	for (size_t i = 0; i < component->n_places; i++)
		if (lh_ical_component_line(component, i, &line))
			zones_take_line(arena, &found,
					component->places[i].depth, &line);
	if (found.tzid) {
		entry.tzid = found.tzid;
		entry.zone.name = lh_zone_resolve(zones->arena, found.tzid);
		if (!entry.zone.name && found.location)
			entry.zone.name = lh_zone_resolve(zones->arena,
							  found.location);
		entry.zone.offset = found.offset;
		entry.known = entry.zone.name ||
			      (found.n_offsets && !found.varies);
		zones_remember(zones, &entry);
	}
	lh_arena_free(arena);
}

bool lh_ical_zones_find(struct lh_ical_zones *zones, const char *tzid,
			struct lh_ical_zone *zone)
{
	struct zones_entry *known = zones_lookup(zones, tzid);
	struct zones_entry entry = { .tzid = tzid };

	if (!known) {
		entry.zone.name = lh_zone_resolve(zones->arena, tzid);
		entry.known = entry.zone.name != NULL;
		zones_remember(zones, &entry);
		known = &entry;
	}
	*zone = known->zone;
	return known->known;
}
