/* Settings: one table says name, type, range, default and where each is kept.
 * Those of the office live in the store, are shared by all who open it and
 * stand in the journal; personal ones live in a file of the login. */
#ifndef LICHHOP_SETTINGS_H
#define LICHHOP_SETTINGS_H

#include <lichhop/context.h>

enum lh_setting_type {
	LH_SETTING_TEXT,
	LH_SETTING_CHOICE,	/* one word of choices */
	LH_SETTING_NUMBER,	/* least … most */
	LH_SETTING_EMAIL,
	LH_SETTING_ZONE,	/* what lh_zone_resolve() knows */
	LH_SETTING_HOURS,	/* "07:30-12:00" */
	LH_SETTING_TIME,	/* "21:00" */
};

struct lh_setting {
	const char *name;	/* "office.name"; stable */
	enum lh_setting_type type;
	bool personal;		/* kept in the login's file, else in the store */
	int32_t least, most;	/* LH_SETTING_NUMBER */
	const char *choices;	/* LH_SETTING_CHOICE, blank-separated */
	const char *standard;	/* default; NULL: unknown until it is set */
	const char *summary;	/* N_() sentence */
};

/* The table; ends with a NULL name. */
const struct lh_setting *lh_settings(void);
const struct lh_setting *lh_setting_find(const char *name);	/* or NULL */
const char *lh_setting_nearest(const char *name);		/* or NULL */
/* "từ 5 đến 1440", "auto light dark none": what may be given; in arena. */
const char *lh_setting_range(struct lh_arena *arena,
			     const struct lh_setting *setting);

/* Holds value against the type; *normal (arena) is how it is kept: NFC,
 * trimmed, "7h30 - 12h" as "07:30-12:00".  LH_EINVALID with a sentence. */
LH_NODISCARD enum lh_status
lh_setting_check(struct lh_arena *arena, const struct lh_setting *setting,
		 const char *value, const char **normal, struct lh_error *err);

/* The value in force, else the default, else NULL.  Borrowed until settings
 * change.  Those of the office need an open store, else they are defaults.
 * An unknown name is lh_bug(). */
const char *lh_ctx_setting(struct lh_ctx *ctx, const char *name);
bool lh_ctx_setting_is_set(struct lh_ctx *ctx, const char *name);
int32_t lh_ctx_setting_number(struct lh_ctx *ctx, const char *name);

/* Checks and keeps; value NULL goes back to the default.  One of the office
 * needs the store open for writing. LH_ENOTFOUND for an unknown name. */
LH_NODISCARD enum lh_status lh_ctx_setting_set(struct lh_ctx *ctx,
					       const char *name,
					       const char *value,
					       struct lh_error *err);

/* What is wrong in the file of the personal settings, one sentence each; borrowed. */
size_t lh_ctx_settings_faults(struct lh_ctx *ctx, const char *const **faults);

#endif
