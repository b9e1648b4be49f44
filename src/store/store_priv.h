/* Inside the store: the open file, its prepared statements, transaction and
 * journal state.  Everything that touches SQLite includes this header. */
#ifndef LICHHOP_STORE_PRIV_H
#define LICHHOP_STORE_PRIV_H

#include <sys/types.h>

#include <sqlite3.h>

#include <lichhop/store.h>

#include "sql.h"

#define STORE_APPLICATION_ID 0x4C694870	/* "LiHp" */
#define STORE_BUSY_MILLISECONDS 5000

/* Rows touched by the open transaction; see journal.c. */
struct journal_state {
	int64_t entry;			/* 0: nothing written yet */
	size_t touched;
	struct journal_range {
		int64_t first, last;	/* first 0: none */
		int64_t next;		/* 0: not yet asked */
	} inserted[SQL_TABLES];
	uint64_t *seen;			/* open addressing, 0 is free */
	size_t seen_size, seen_count;
};

/* Where the fields of a row map stand among a statement's parameters and
 * result columns; resolved by name once, see row.c. */
#define ROW_FIELDS_MOST 48
struct row_binding {
	bool ready;
	uint8_t column[ROW_FIELDS_MOST];
	uint8_t insert[ROW_FIELDS_MOST];
	uint8_t update[ROW_FIELDS_MOST];
	uint8_t insert_id, insert_parent, insert_position;
	uint8_t update_parent, update_position;
	uint8_t column_position;
};

struct lh_store {
	sqlite3 *db;
	char *path;
	char *author;
	bool write;
	struct lh_clock clock;
	struct lh_arena *arena;		/* new UIDs */
	sqlite3_stmt *statements[SQL_QUERIES];
	struct row_binding bindings[SQL_TABLES];

	unsigned depth;			/* of write transactions */
	unsigned read_depth;
	bool failed;			/* a write broke off: only rollback helps */
	struct lh_error failure;
	char *command;
	char *summary;
	struct journal_state journal;

	uint64_t counter;		/* see lh_store_change_counter */
	int64_t data_version;

	struct {			/* which file is open; see place.c */
		bool known;
		bool lost;		/* as of the last look */
		dev_t device;
		ino_t inode;
		char *wal;		/* the file beside it … */
		ino_t wal_inode;	/* … 0: there is none */
	} place;

	lh_store_wait_fn *wait;		/* NULL: the engine waits by itself */
	void *wait_data;
	bool beginning;			/* a write: the time to ask it */
};

/* --- statement.c --- */

/* The statement, reset and ready for binding; prepared on first use. */
LH_NODISCARD enum lh_status store_query(struct lh_store *store,
					enum sql_query query,
					sqlite3_stmt **statement,
					struct lh_error *err);
/* An unknown name is a bug. text NULL and id 0 bind NULL. */
void store_bind_text(sqlite3_stmt *statement, const char *name, const char *text);
void store_bind_int64(sqlite3_stmt *statement, const char *name, int64_t value);
void store_bind_id(sqlite3_stmt *statement, const char *name, int64_t id);
void store_bind_instant(sqlite3_stmt *statement, const char *name, lh_instant at);
/* LH_OK and *row says whether there is one; at the end the statement is
 * reset. */
LH_NODISCARD enum lh_status store_step(struct lh_store *store,
				       sqlite3_stmt *statement, bool *row,
				       struct lh_error *err);
/* Runs a statement that gives no rows. */
LH_NODISCARD enum lh_status store_run(struct lh_store *store,
				      sqlite3_stmt *statement,
				      struct lh_error *err);
/* First column of the first row; fallback where there is none or NULL. */
LH_NODISCARD enum lh_status store_run_int64(struct lh_store *store,
					    sqlite3_stmt *statement,
					    int64_t fallback, int64_t *value,
					    struct lh_error *err);
/* A statement without parameters and rows. */
LH_NODISCARD enum lh_status store_do(struct lh_store *store,
				     enum sql_query query,
				     struct lh_error *err);
char *store_column_text(sqlite3_stmt *statement, int column,
			struct lh_arena *arena);
/* Whether the last call failed for want of room on the disk. */
bool store_disk_is_full(sqlite3 *db);
/* The status and sentence of a SQLite result code; the engine's own words go
 * to the log. */
enum lh_status store_fail(sqlite3 *db, const char *path, int code,
			  struct lh_error *err);
void store_finalize_all(struct lh_store *store);

/* --- transaction.c --- */

/* Every write calls this first: outside of a transaction it is a bug, after a
 * failed write it repeats that failure. */
LH_NODISCARD enum lh_status store_writable(struct lh_store *store,
					   struct lh_error *err);
/* A write broke off half-way: nothing of this transaction may be kept.
 * Returns status. */
enum lh_status store_broken(struct lh_store *store, enum lh_status status,
			    const struct lh_error *err);
/* Several reads of one state. */
LH_NODISCARD enum lh_status store_read_begin(struct lh_store *store,
					     struct lh_error *err);
void store_read_end(struct lh_store *store);

/* --- journal.c --- */

/* The id for a new row, which is noted as inserted: one that no row of the
 * table ever had. */
LH_NODISCARD enum lh_status journal_new_id(struct lh_store *store,
					   enum sql_table table, int64_t *id,
					   struct lh_error *err);
/* Before a row is changed or removed. */
LH_NODISCARD enum lh_status journal_touch(struct lh_store *store,
					  enum sql_table table, int64_t id,
					  struct lh_error *err);
/* Before a row that was removed comes back. */
LH_NODISCARD enum lh_status journal_restored(struct lh_store *store,
					     enum sql_table table, int64_t id,
					     struct lh_error *err);
/* Writes what is outstanding; undoes is the entry taken back, 0 none. */
LH_NODISCARD enum lh_status journal_finish(struct lh_store *store,
					   struct lh_error *err);
void journal_reset(struct lh_store *store);
/* The open transaction's entry, made when there is none yet. */
LH_NODISCARD enum lh_status journal_entry(struct lh_store *store,
					  int64_t *entry, struct lh_error *err);
/* JSON image of a row in arena, NULL when there is no such row. */
LH_NODISCARD enum lh_status journal_image(struct lh_store *store,
					  struct lh_arena *arena,
					  enum sql_table table, int64_t id,
					  char **image, struct lh_error *err);

/* --- open.c --- */

/* As lh_store_open(); as_is: a backup that is only read, which may be of an
 * older version and stand on a network share. */
LH_NODISCARD enum lh_status store_open(struct lh_store **store,
				       const struct lh_store_options *options,
				       bool as_is, struct lh_error *err);

/* How long to wait while others hold the file: as the person wants it, or not
 * at all. */
void store_wait_begin(struct lh_store *store);
void store_wait_never(struct lh_store *store);

/* --- place.c --- */

/* Remembers which file was opened, for lh_store_present(). */
void store_place_note(struct lh_store *store);
void store_place_forget(struct lh_store *store);

/* --- migrate.c --- */

/* 0 for a file that nobody has written to yet; LH_EFORMAT when not ours. */
LH_NODISCARD enum lh_status store_version(struct lh_store *store,
					  int64_t *version,
					  struct lh_error *err);
/* Refuses what this program, knowing count migrations, cannot open. */
LH_NODISCARD enum lh_status store_check_version(struct lh_store *store,
						size_t count, int64_t *version,
						struct lh_error *err);
/* Brings an open file to the newest version; see lh_store_open. */
LH_NODISCARD enum lh_status store_migrate(struct lh_store *store,
					  const struct sql_migration *migrations,
					  size_t count, struct lh_error *err);
LH_NODISCARD enum lh_status store_pragma(sqlite3 *db, const char *path,
					 const char *pragma, int64_t *value,
					 struct lh_error *err);

/* --- network.c --- */

/* True when the file or, where there is none yet, its directory stands on a
 * file system of another machine. */
bool store_is_on_network(const char *path);
bool store_is_network_magic(unsigned long magic);
bool store_is_network_type(const char *type);	/* "nfs4", "fuse.sshfs" */

/* --- backup.c --- */

/* Writes the pages of one open database over those of another, as one
 * transaction of the target. */
LH_NODISCARD enum lh_status store_copy_over(sqlite3 *source,
					    const char *source_path,
					    sqlite3 *target,
					    const char *target_path,
					    struct lh_error *err);
/* Copies a whole database to a file that must not exist, through a file beside
 * it, so that target is complete or absent. */
LH_NODISCARD enum lh_status store_copy(sqlite3 *source, const char *source_path,
				       const char *target,
				       struct lh_error *err);

#endif
