/* Forms of settings' values, and the file of the personal ones. */
#ifndef LICHHOP_CONTROL_SETTINGS_H
#define LICHHOP_CONTROL_SETTINGS_H

#include <lichhop/settings.h>

/* "07:30-12:00" and its looser spellings; the start before the end. */
bool lh_setting_hours(const char *value, lh_minute *start, lh_minute *end);
bool lh_setting_time(const char *value, lh_minute *minute);
/* An address that can stand in mail and .ics: ASCII, one @, a domain. */
bool lh_email_is_valid(const char *s);

/* One "name = value" line. */
struct lh_personal {
	const char *name, *value;
	size_t line;
};

/* The lines of path that are settings, in order; a missing file has none.
 * Lines that are none go to *faults, one sentence each.  All in arena. */
LH_NODISCARD enum lh_status
lh_personal_load(struct lh_arena *arena, const char *path,
		 struct lh_personal **pairs, size_t *count,
		 const char ***faults, size_t *n_faults, struct lh_error *err);

/* Puts name = value in its line, or at the end; NULL takes the line away.
 * Other lines stay as they are.  The file is replaced as a whole, or not. */
LH_NODISCARD enum lh_status lh_personal_set(const char *path, const char *name,
					    const char *value,
					    struct lh_error *err);

#endif
