/* What the tests of the store share: a directory of their own, an open store,
 * and checks that say what the store said. */
#ifndef LICHHOP_STORE_FIXTURE_H
#define LICHHOP_STORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <lichhop/store.h>

struct fixture {
	char dir[64];
	char path[96];
	struct lh_arena *arena;
	struct lh_store *store;		/* author "lan" */
	struct lh_error err;
};

int fixture_setup(void **state);
int fixture_teardown(void **state);
/* Another connection to the same file; the caller closes it. */
struct lh_store *fixture_open(struct fixture *f, const char *author);
/* Closes f->store and opens it again. */
void fixture_reopen(struct fixture *f);
const char *fixture_path(struct fixture *f, const char *name);
/* Runs SQL behind the store's back. */
void fixture_sql(const char *path, const char *sql);
int64_t fixture_sql_number(const char *path, const char *sql);
/* Fails when lh_store_check finds a fault. */
void fixture_check(struct fixture *f);

/* The clock of every fixture stands here: 2025-12-01T08:00 in Hà Nội. */
#define FIXTURE_NOW INT64_C(1764550800)

#define assert_ok(f, call) \
	do { \
		enum lh_status status_ = (call); \
		if (status_ != LH_OK) \
			fail_msg("%s: %d: %s", #call, status_, (f)->err.text); \
	} while (0)
#define assert_status(f, call, expected) \
	do { \
		enum lh_status status_ = (call); \
		if (status_ != (expected)) \
			fail_msg("%s: %d, not %d", #call, status_, expected); \
		assert_true((f)->err.text[0]); \
		(f)->err.text[0] = '\0'; \
	} while (0)
/* NULL equals NULL. */
#define assert_text(a, b) \
	do { \
		const char *x_ = (a), *y_ = (b); \
		if (!x_ || !y_) \
			assert_ptr_equal(x_, y_); \
		else \
			assert_string_equal(x_, y_); \
	} while (0)
#define assert_date(a, b) \
	do { \
		assert_int_equal((a).year, (b).year); \
		assert_int_equal((a).month, (b).month); \
		assert_int_equal((a).day, (b).day); \
	} while (0)
#define begin(f, command) assert_ok(f, lh_store_begin((f)->store, command, &(f)->err))
#define commit(f, summary) assert_ok(f, lh_store_commit((f)->store, summary, &(f)->err))

/* A meeting with just enough to be saved; title and day 2025-12-dd, 8:00. */
struct lh_meeting fixture_meeting(const char *title, int day);
struct lh_participant fixture_participant(const char *name);
struct lh_share fixture_share(const char *name);
struct lh_assignment fixture_assignment(const char *task);
/* Agencies 1 and 2, person 1, room 1 and group 1. */
void fixture_directory(struct fixture *f);
/* A notice; its id. */
int64_t fixture_notice(struct fixture *f);
/* Saves in a transaction of its own. */
void fixture_save_meeting(struct fixture *f, struct lh_meeting *m,
			  const char *summary);
struct lh_meeting *fixture_load(struct fixture *f, int64_t id);

#endif
