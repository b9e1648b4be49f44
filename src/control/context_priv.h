/* The inside of the context, for the files that make it up. */
#ifndef LICHHOP_CONTROL_CONTEXT_H
#define LICHHOP_CONTROL_CONTEXT_H

#include <lichhop/context.h>
#include <lichhop/settings.h>

struct lh_ctx {
	struct lh_arena *arena;		/* as long as the context */
	const char *database;
	const char *settings_file;	/* NULL without a home */
	const char *author;
	struct lh_clock clock;
	struct lh_date local_date;	/* full: the clock stands at it */
	lh_minute local_minute;
	size_t columns;
	bool (*ask)(void *data, const char *question);
	void *ask_data;
	lh_pulse_fn *pulse;		/* NULL: nobody */
	void *pulse_data;

	struct lh_store *store;
	bool write;

	struct ctx_settings {
		struct lh_arena *arena;	/* NULL: not loaded */
		bool stored;		/* the office's are in it */
		uint64_t counter;
		const char **values;	/* by place in the table, NULL unset */
		const char **faults;
		size_t n_faults;
		struct lh_office office;
	} settings;

	struct ctx_directory {
		struct lh_arena *arena;	/* NULL: not loaded */
		uint64_t counter;
		struct lh_directory directory;
		struct lh_directory_index *index;
		struct lh_directory reading;	/* with the shipped agencies */
		struct lh_directory_index *reading_index; /* NULL: not made */
	} directory;
};

/* context_settings.c */
void lh_ctx_settings_drop(struct lh_ctx *ctx);

/* context_directory.c */
void lh_ctx_directory_drop(struct lh_ctx *ctx);

/* $variable when it is an absolute path, else the login's home with below;
 * then with "/lichhop/name".  NULL without a home. */
const char *lh_ctx_home_path(struct lh_arena *arena, const char *variable,
			     const char *below, const char *name);

#endif
