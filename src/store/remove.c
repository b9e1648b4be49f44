/* Removing meetings, assignments and entries of the directory, with what
 * points at them: nothing cascades, every row that goes or changes is named
 * in the journal. */
#include "maps.h"
#include "record.h"

#include <stddef.h>
#include <string.h>

#include <lichhop/gettext.h>

#include "search.h"

/* Runs a statement with :id and :now after the row's image was taken. */
static enum lh_status remove_change(struct lh_store *store, enum sql_query query,
				    int64_t assignment, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = journal_touch(store, TABLE_ASSIGNMENT, assignment,
					      err);

	if (status == LH_OK)
		status = store_query(store, query, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", assignment);
	store_bind_int64(statement, ":now", lh_clock_now(&store->clock));
	return store_run(store, statement, err);
}

static enum lh_status remove_list(struct lh_store *store, enum sql_query query,
				  int64_t key, int64_t **ids, size_t *count,
				  struct lh_arena *arena, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, query, &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":key", key);
	return record_ids(store, statement, ids, count, arena, err);
}

/* Links of assignments to what goes: pairs of link row and assignment. */
static enum lh_status remove_links(struct lh_store *store, enum sql_query links,
				   enum sql_query owners, enum sql_table table,
				   int64_t key, struct lh_arena *arena,
				   struct lh_error *err)
{
	int64_t *rows, *assignments;
	size_t n, m;
	enum lh_status status = remove_list(store, links, key, &rows, &n, arena,
					    err);

	if (status == LH_OK)
		status = remove_list(store, owners, key, &assignments, &m, arena,
				     err);
	for (size_t i = 0; status == LH_OK && i < n; i++)
		status = row_delete(store, table, rows[i], err);
	for (size_t i = 0; status == LH_OK && i < m; i++)
		status = remove_change(store, SQL_ASSIGNMENT_BUMP,
				       assignments[i], err);
	return status;
}

static enum lh_status remove_there(struct lh_store *store,
				   const struct row_map *map, int64_t id,
				   const char *words, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	bool found = false;
	void *item = lh_arena_alloc(arena, map->size);
	enum lh_status status = row_load(store, map, id, ROW_ALONE, item, &found,
					 arena, err);

	if (status == LH_OK && !found)
		status = lh_error_set(err, LH_ENOTFOUND, _("không có %s số %lld"),
				      words, (long long)id);
	lh_arena_free(arena);
	return status;
}

static enum lh_status remove_meeting(struct lh_store *store, int64_t id,
				     struct lh_arena *arena, struct lh_error *err)
{
	int64_t *exceptions;
	size_t n;
	enum lh_status status = remove_list(store, SQL_MEETING_EXCEPTIONS, id,
					    &exceptions, &n, arena, err);

	/* Exceptions of a series are nothing without it. */
	for (size_t i = 0; status == LH_OK && i < n; i++)
		status = remove_meeting(store, exceptions[i], arena, err);
	if (status == LH_OK)
		status = remove_links(store, SQL_MEETING_ASSIGNMENT_LINKS,
				      SQL_MEETING_ASSIGNMENTS,
				      TABLE_ASSIGNMENT_MEETING, id, arena, err);
	if (status == LH_OK)
		status = row_delete_tree(store, &map_meeting, id, err);
	if (status == LH_OK)
		status = search_forget(store, LH_HIT_MEETING, id, err);
	return status;
}

enum lh_status lh_store_meeting_remove(struct lh_store *store, int64_t id,
				       struct lh_error *err)
{
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK)
		status = remove_there(store, &map_meeting, id, _("cuộc họp"), err);
	if (status != LH_OK)
		return status;
	struct lh_arena *arena = lh_arena_new();
	status = store_broken(store, remove_meeting(store, id, arena, err), err);
	lh_arena_free(arena);
	return status;
}

static enum lh_status remove_assignment(struct lh_store *store, int64_t id,
					struct lh_arena *arena,
					struct lh_error *err)
{
	int64_t *below;
	size_t n;
	enum lh_status status = remove_list(store, SQL_ASSIGNMENT_BELOW, id,
					    &below, &n, arena, err);

	for (size_t i = 0; status == LH_OK && i < n; i++)
		status = remove_change(store, SQL_ASSIGNMENT_DETACH, below[i], err);
	if (status == LH_OK)
		status = remove_links(store, SQL_ASSIGNMENT_NEED_LINKS,
				      SQL_ASSIGNMENT_NEEDED_BY, TABLE_DEPENDENCY,
				      id, arena, err);
	if (status == LH_OK)
		status = row_delete_tree(store, &map_assignment, id, err);
	if (status == LH_OK)
		status = search_forget(store, LH_HIT_ASSIGNMENT, id, err);
	return status;
}

enum lh_status lh_store_assignment_remove(struct lh_store *store, int64_t id,
					  struct lh_error *err)
{
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK)
		status = remove_there(store, &map_assignment, id, _("phân công"),
				      err);
	if (status != LH_OK)
		return status;
	struct lh_arena *arena = lh_arena_new();
	status = store_broken(store, remove_assignment(store, id, arena, err),
			      err);
	lh_arena_free(arena);
	return status;
}

/* --- the directory --- */

struct remove_kind {
	size_t name;		/* where its struct holds its name */
	const struct row_map *map;
	const char *words;
	enum sql_query used;		/* is it named anywhere? */
	enum sql_query memberships;	/* rows of groups that name it */
	bool has_memberships;
	int hit;			/* enum lh_hit_kind, -1 none */
};

static const struct remove_kind remove_kinds[] = {
	[LH_ENTRY_AGENCY] = {
		.name = offsetof(struct lh_agency, name),
		.map = &map_agency, .words = N_("cơ quan"),
		.used = SQL_AGENCY_USED, .memberships = SQL_AGENCY_MEMBERSHIPS,
		.has_memberships = true, .hit = LH_HIT_AGENCY,
	},
	[LH_ENTRY_PERSON] = {
		.name = offsetof(struct lh_person, name),
		.map = &map_person, .words = N_("người"),
		.used = SQL_PERSON_USED, .memberships = SQL_PERSON_MEMBERSHIPS,
		.has_memberships = true, .hit = LH_HIT_PERSON,
	},
	[LH_ENTRY_ROOM] = {
		.name = offsetof(struct lh_room, name),
		.map = &map_room, .words = N_("phòng họp"),
		.used = SQL_ROOM_USED, .hit = -1,
	},
	[LH_ENTRY_GROUP] = {
		.name = offsetof(struct lh_group, name),
		.map = &map_group, .words = N_("khối, nhóm"),
		.used = SQL_CIRCLE_USED, .hit = -1,
	},
};

/* The name it goes by, or its number. */
static const char *remove_name(struct lh_store *store,
			       const struct remove_kind *kind, int64_t id,
			       struct lh_arena *arena)
{
	bool found = false;
	char *item = lh_arena_alloc(arena, kind->map->size);
	const char *name = NULL;

	if (row_load(store, kind->map, id, ROW_ALONE, item, &found, arena,
		     NULL) == LH_OK && found)
		memcpy(&name, item + kind->name, sizeof(name));
	return name ? name : lh_arena_printf(arena, "%lld", (long long)id);
}

static enum lh_status remove_check_used(struct lh_store *store,
					const struct remove_kind *kind,
					int64_t id, struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t used = 0;
	enum lh_status status = store_query(store, kind->used, &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":key", id);
	status = store_run_int64(store, statement, 0, &used, err);
	if (status != LH_OK || !used)
		return status;
	struct lh_arena *arena = lh_arena_new();
	status = lh_error_set(err, LH_ECONFLICT,
		_("%s “%s” còn được cuộc họp, văn bản, phân công hoặc mục khác trong danh bạ nhắc tới nên không xóa được"),
		_(kind->words), remove_name(store, kind, id, arena));
	lh_arena_free(arena);
	return status;
}

static enum lh_status remove_entry(struct lh_store *store,
				   const struct remove_kind *kind, int64_t id,
				   struct lh_arena *arena, struct lh_error *err)
{
	int64_t *members = NULL;
	size_t n = 0;
	enum lh_status status = LH_OK;

	if (kind->has_memberships)
		status = remove_list(store, kind->memberships, id, &members, &n,
				     arena, err);
	for (size_t i = 0; status == LH_OK && i < n; i++)
		status = row_delete(store, TABLE_CIRCLE_MEMBER, members[i], err);
	if (status == LH_OK)
		status = row_delete_tree(store, kind->map, id, err);
	if (status == LH_OK && kind->hit >= 0)
		status = search_forget(store, (enum lh_hit_kind)kind->hit, id, err);
	return status;
}

enum lh_status lh_store_entry_remove(struct lh_store *store,
				     enum lh_entry_kind entry, int64_t id,
				     struct lh_error *err)
{
	const struct remove_kind *kind = &remove_kinds[entry];
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK)
		status = remove_there(store, kind->map, id, _(kind->words), err);
	if (status == LH_OK)
		status = remove_check_used(store, kind, id, err);
	if (status != LH_OK)
		return status;
	struct lh_arena *arena = lh_arena_new();
	status = store_broken(store, remove_entry(store, kind, id, arena, err), err);
	lh_arena_free(arena);
	return status;
}
