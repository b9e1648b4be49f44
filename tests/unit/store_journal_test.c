/* The journal, undo and redo. */
#include "store_fixture.h"

#include <string.h>

static struct lh_journal_entry *entries(struct fixture *f, bool details, size_t *n)
{
	struct lh_journal_entry *list;

	assert_ok(f, lh_store_journal_list(f->store, f->arena, 0, details, 0, &list,
					   n, &f->err));
	return list;
}

static void undo(struct fixture *f)
{
	struct lh_journal_entry done;

	assert_ok(f, lh_store_undo(f->store, f->arena, 0, &done, &f->err));
	fixture_check(f);
}

static void redo(struct fixture *f)
{
	struct lh_journal_entry done;

	assert_ok(f, lh_store_redo(f->store, f->arena, &done, &f->err));
	fixture_check(f);
}

static void test_entries(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant p[2] = {
		fixture_participant("A"), fixture_participant("B"),
	};
	size_t n;

	m.participants = p;
	m.n_participants = 2;
	begin(f, "add");
	begin(f, "inner");
	assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	commit(f, "bên trong");
	m.title = "Họp giao ban";
	assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	commit(f, "Thêm cuộc họp");

	begin(f, "nothing");
	commit(f, "không gì cả");

	m.n_participants = 1;
	fixture_save_meeting(f, &m, "Bớt B");

	struct lh_journal_entry *list = entries(f, true, &n);
	assert_int_equal(n, 2);
	assert_string_equal(list[1].command, "add");
	assert_string_equal(list[1].summary, "Thêm cuộc họp");
	assert_string_equal(list[1].author, "lan");
	assert_int_equal(list[1].at, FIXTURE_NOW);
	assert_int_equal(list[1].n_touched, 3);
	assert_int_equal(list[1].n_changes, 3);
	assert_string_equal(list[1].changes[0].table, "meeting");
	assert_int_equal(list[1].changes[0].row, m.id);
	assert_null(list[1].changes[0].before);
	/* Two saves, one entry: what it left is the second. */
	assert_non_null(strstr(list[1].changes[0].after, "Họp giao ban"));

	assert_string_equal(list[0].summary, "Bớt B");
	assert_int_equal(list[0].n_changes, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct lh_journal_change *c = &list[0].changes[i];

		assert_non_null(c->before);
		if (strcmp(c->table, "participant") == 0) {
			assert_non_null(strstr(c->before, "\"B\""));
			assert_null(c->after);
		} else {
			assert_string_equal(c->table, "meeting");
			assert_string_equal(c->before, list[1].changes[0].after);
		}
	}

	struct lh_journal_entry *one;
	assert_ok(f, lh_store_journal_list(f->store, f->arena, list[1].id, false, 0,
					   &one, &n, &f->err));
	assert_int_equal(n, 1);
	assert_int_equal(one[0].n_changes, 0);
	assert_int_equal(one[0].n_touched, 3);
	assert_ok(f, lh_store_journal_list(f->store, f->arena, 0, false, 1, &one, &n,
					   &f->err));
	assert_int_equal(n, 1);
	assert_int_equal(one[0].id, list[0].id);
}

/* An import of any size leaves a handful of lines. */
static void test_import_is_cheap(void **state)
{
	struct fixture *f = *state;
	struct lh_participant p[3] = {
		fixture_participant("A"), fixture_participant("B"),
		fixture_participant("C"),
	};
	size_t n;

	begin(f, "import");
	for (int i = 0; i < 100; i++) {
		struct lh_meeting m = fixture_meeting("Họp", 1 + i % 28);

		m.participants = p;
		m.n_participants = 3;
		assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	}
	commit(f, "Nhập 100 cuộc họp");
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM journal_change"), 2);
	struct lh_journal_entry *list = entries(f, true, &n);
	assert_int_equal(list[0].n_changes, 400);
	undo(f);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 0);
	redo(f);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM participant"), 300);
}

static void test_undo_insert(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp về đê điều", 1);
	struct lh_meeting *gone;
	struct lh_hit *hits;
	size_t n;

	fixture_save_meeting(f, &m, "thêm");
	undo(f);
	assert_status(f, lh_store_meeting_load(f->store, f->arena, m.id, &gone,
					       &f->err), LH_ENOTFOUND);
	assert_ok(f, lh_store_search(f->store, f->arena, "de dieu", 0, &hits, &n,
				     &f->err));
	assert_int_equal(n, 0);
	struct lh_meeting next = fixture_meeting("Khác", 1);
	fixture_save_meeting(f, &next, NULL);
	assert_int_equal(next.id, m.id + 1);

	/* It comes back as what it was: the same id and UID. */
	undo(f);
	redo(f);
	assert_int_equal(fixture_load(f, next.id)->id, next.id);
	struct lh_journal_entry *list = entries(f, false, &n);
	assert_int_equal(list[0].undoes, list[1].id);
	assert_int_equal(list[1].undone_by, list[0].id);
	assert_int_equal(list[1].undoes, list[2].id);
	assert_int_equal(list[2].undone_by, 0);
	assert_string_equal(list[1].command, "undo");
	assert_string_equal(list[0].command, "redo");
}

static void test_undo_update_and_children(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant p[3] = {
		fixture_participant("A"), fixture_participant("B"),
		fixture_participant("C"),
	};
	struct lh_delegate delegate = { .name = "Người thay" };

	p[1].delegates = &delegate;
	p[1].n_delegates = 1;
	m.participants = p;
	m.n_participants = 3;
	m.sequence = 1;
	fixture_save_meeting(f, &m, "thêm");
	struct lh_meeting *changed = fixture_load(f, m.id);
	struct lh_participant other[2] = {
		changed->participants[2], fixture_participant("Mới"),
	};
	changed->participants = other;
	changed->n_participants = 2;
	changed->title = "Họp lại";
	changed->sequence = 2;
	fixture_save_meeting(f, changed, "sửa");

	undo(f);
	struct lh_meeting *back = fixture_load(f, m.id);
	assert_string_equal(back->title, "Họp");
	assert_int_equal(back->n_participants, 3);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(back->participants[i].id, p[i].id);
		assert_string_equal(back->participants[i].name, p[i].name);
	}
	assert_string_equal(back->participants[1].delegates[0].name, "Người thay");
	assert_int_equal(back->participants[1].delegates[0].id, delegate.id);
	/* Calendars have seen 2. */
	assert_int_equal(back->sequence, 3);
	assert_int_equal(back->revision, 3);

	redo(f);
	struct lh_meeting *again = fixture_load(f, m.id);
	assert_string_equal(again->title, "Họp lại");
	assert_int_equal(again->n_participants, 2);
	assert_int_equal(again->participants[0].id, p[2].id);
	assert_string_equal(again->participants[1].name, "Mới");
	assert_int_equal(again->sequence, 4);

	/* A form opened before the undo is out of date. */
	begin(f, "edit");
	back->title = "x";
	assert_status(f, lh_store_meeting_save(f->store, back, &f->err), LH_ECONFLICT);
	commit(f, NULL);
}

struct sequence_case {
	const char *name;
	bool own;
	bool visible;		/* the title changes, else the private note */
	int32_t after;		/* sequence after the undo */
};

static const struct sequence_case sequence_cases[] = {
	{ "ours, visible", true, true, 5 },
	{ "ours, private note", true, false, 4 },
	{ "another organiser's", false, true, 4 },
};

static void test_undo_sequence(void **state)
{
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(sequence_cases) / sizeof(sequence_cases[0]);
	     i++) {
		const struct sequence_case *c = &sequence_cases[i];
		struct lh_meeting m = fixture_meeting("Họp", 1);

		m.own = c->own;
		m.sequence = 4;
		fixture_save_meeting(f, &m, "thêm");
		if (c->visible)
			m.title = "Khác";
		else
			m.note = "riêng";
		fixture_save_meeting(f, &m, "sửa");
		undo(f);
		if (fixture_load(f, m.id)->sequence != c->after)
			fail_msg("%s: %d", c->name, fixture_load(f, m.id)->sequence);
	}
}

static void test_undo_remove(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant p = fixture_participant("A");
	struct lh_assignment a = fixture_assignment("Báo cáo");
	struct lh_hit *hits;
	size_t n;

	m.participants = &p;
	m.n_participants = 1;
	m.sequence = 7;
	fixture_save_meeting(f, &m, "thêm");
	a.meeting_ids = &m.id;
	a.n_meetings = 1;
	begin(f, "add");
	assert_ok(f, lh_store_assignment_save(f->store, &a, &f->err));
	commit(f, NULL);
	begin(f, "remove");
	assert_ok(f, lh_store_meeting_remove(f->store, m.id, &f->err));
	commit(f, "xóa");
	undo(f);
	struct lh_meeting *back = fixture_load(f, m.id);
	assert_string_equal(back->uid, m.uid);
	assert_int_equal(back->sequence, 8);
	assert_int_equal(back->participants[0].id, p.id);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT meeting FROM assignment_meeting"), m.id);
	assert_ok(f, lh_store_search(f->store, f->arena, "hop", 0, &hits, &n,
				     &f->err));
	assert_int_equal(n, 1);
	redo(f);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 0);
}

static void test_undo_share_mark(void **state)
{
	struct fixture *f = *state;
	struct lh_assignment a = fixture_assignment("Báo cáo");
	struct lh_share share = fixture_share("Sở Tài chính");

	a.shares = &share;
	a.n_shares = 1;
	begin(f, "add");
	assert_ok(f, lh_store_assignment_save(f->store, &a, &f->err));
	commit(f, "thêm");
	begin(f, "mark");
	assert_ok(f, lh_store_share_mark(f->store, share.id, LH_SHARE_SUBMITTED, 5,
					 NULL, &f->err));
	commit(f, "nộp");
	undo(f);
	assert_int_equal(fixture_sql_number(f->path, "SELECT status FROM share"),
			 LH_SHARE_OPEN);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM share_event"), 0);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT is_open FROM assignment"), 1);
	redo(f);
	assert_int_equal(fixture_sql_number(f->path, "SELECT status FROM share"),
			 LH_SHARE_SUBMITTED);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM share_event"), 1);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT is_open FROM assignment"), 0);
}

static void test_undo_notice(void **state)
{
	struct fixture *f = *state;
	struct lh_attachment attachment = {
		.name = "a.pdf", .bytes = "\0\1\2", .size = 3,
	};
	struct lh_span span = { 1, 2 };
	struct lh_field field = {
		.path = "number", .spans = &span, .n_spans = 1, .confidence = 0.7,
	};
	struct lh_notice n = {
		.number = "1/GM", .text = "Kính gửi",
		.attachments = &attachment, .n_attachments = 1,
		.fields = &field, .n_fields = 1,
	};
	struct lh_notice *back;

	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	commit(f, "nhập");
	undo(f);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM attachment"), 0);
	redo(f);
	assert_ok(f, lh_store_notice_load(f->store, f->arena, n.id, &back, &f->err));
	assert_string_equal(back->text, "Kính gửi");
	assert_memory_equal(back->attachments[0].bytes, "\0\1\2", 3);
	assert_int_equal(back->fields[0].spans[0].end, 2);
	assert_true(back->fields[0].confidence == 0.7);
}

static void test_undo_directory(void **state)
{
	struct fixture *f = *state;
	const char *aliases[] = { "STC" };
	struct lh_agency a = { .name = "Sở Tài chính" };
	struct lh_hit *hits;
	size_t n;

	begin(f, "agencies");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	commit(f, NULL);
	a.aliases = aliases;
	a.n_aliases = 1;
	begin(f, "agencies");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_search(f->store, f->arena, "stc", 0, &hits, &n, &f->err));
	assert_int_equal(n, 1);
	undo(f);
	assert_ok(f, lh_store_search(f->store, f->arena, "stc", 0, &hits, &n, &f->err));
	assert_int_equal(n, 0);
	redo(f);
	assert_ok(f, lh_store_search(f->store, f->arena, "stc", 0, &hits, &n, &f->err));
	assert_int_equal(n, 1);
	begin(f, "settings");
	assert_ok(f, lh_store_setting_set(f->store, "office.name", "VP", &f->err));
	commit(f, NULL);
	undo(f);
	const char *value = "?";
	assert_ok(f, lh_store_setting_get(f->store, f->arena, "office.name", &value,
					  &f->err));
	assert_null(value);
	undo(f);
	undo(f);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM agency"), 0);
}

/* Undo goes back step by step, redo forward again, to the very rows. */
static void test_chain(void **state)
{
	struct fixture *f = *state;
	const char *titles[] = { "một", "hai", "ba", "bốn" };
	struct lh_meeting m = fixture_meeting(titles[0], 1);
	struct lh_journal_entry done;

	fixture_save_meeting(f, &m, titles[0]);
	for (int i = 1; i < 4; i++) {
		m.title = titles[i];
		fixture_save_meeting(f, &m, titles[i]);
	}
	for (int i = 3; i > 0; i--) {
		assert_ok(f, lh_store_undo(f->store, f->arena, 0, &done, &f->err));
		assert_string_equal(done.summary, titles[i]);
		assert_string_equal(fixture_load(f, m.id)->title, titles[i - 1]);
	}
	undo(f);
	assert_status(f, lh_store_undo(f->store, f->arena, 0, NULL, &f->err),
		      LH_ENOTFOUND);
	for (int i = 0; i < 4; i++) {
		redo(f);
		assert_string_equal(fixture_load(f, m.id)->title, titles[i]);
	}
	assert_status(f, lh_store_redo(f->store, f->arena, NULL, &f->err),
		      LH_ENOTFOUND);
	assert_string_equal(fixture_load(f, m.id)->uid, m.uid);
}

static void edit_as(struct fixture *f, const char *author, int64_t id,
		    const char *title)
{
	struct lh_store *other = fixture_open(f, author);
	struct lh_meeting *m;

	assert_ok(f, lh_store_meeting_load(other, f->arena, id, &m, &f->err));
	m->title = title;
	assert_ok(f, lh_store_begin(other, "edit", &f->err));
	assert_ok(f, lh_store_meeting_save(other, m, &f->err));
	assert_ok(f, lh_store_commit(other, title, &f->err));
	lh_store_close(other);
}

static void test_refuses_after_others(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_journal_entry *list, done;
	size_t n, after;

	fixture_save_meeting(f, &m, "thêm");
	m.title = "Lan sửa";
	fixture_save_meeting(f, &m, "sửa");
	edit_as(f, "minh", m.id, "Minh sửa");
	list = entries(f, false, &n);
	assert_int_equal(lh_store_undo(f->store, f->arena, 0, &done, &f->err),
			 LH_ECONFLICT);
	assert_non_null(strstr(f->err.text, "minh"));
	assert_non_null(strstr(f->err.text, "ngày 01/12/2025"));
	entries(f, false, &after);
	assert_int_equal(n, after);
	assert_string_equal(fixture_load(f, m.id)->title, "Minh sửa");

	/* The other's change taken back, ours can be too. */
	assert_ok(f, lh_store_undo(f->store, f->arena, list[0].id, &done, &f->err));
	assert_string_equal(fixture_load(f, m.id)->title, "Lan sửa");
	/* That was ours; what it undid was minh's and is no step of ours. */
	assert_ok(f, lh_store_undo(f->store, f->arena, 0, &done, &f->err));
	assert_string_equal(done.summary, "sửa");
	assert_string_equal(fixture_load(f, m.id)->title, "Họp");
	/* The same entry cannot be taken back twice. */
	assert_status(f, lh_store_undo(f->store, f->arena, list[0].id, NULL, &f->err),
		      LH_ENOTFOUND);
	assert_status(f, lh_store_undo(f->store, f->arena, 999, NULL, &f->err),
		      LH_ENOTFOUND);
	/* An undo named by its id is done again. */
	list = entries(f, false, &n);
	assert_ok(f, lh_store_undo(f->store, f->arena, list[0].id, &done, &f->err));
	assert_string_equal(fixture_load(f, m.id)->title, "Lan sửa");
	fixture_check(f);
}

/* Nobody changed the agency, but somebody's meeting needs it now. */
static void test_refuses_while_used(void **state)
{
	struct fixture *f = *state;
	struct lh_agency a = { .name = "Sở Mới" };
	struct lh_store *other = fixture_open(f, "minh");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant p = fixture_participant("Sở Mới");

	begin(f, "agencies");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	commit(f, NULL);
	p.agency_id = a.id;
	m.participants = &p;
	m.n_participants = 1;
	assert_ok(f, lh_store_begin(other, "add", &f->err));
	assert_ok(f, lh_store_meeting_save(other, &m, &f->err));
	assert_ok(f, lh_store_commit(other, NULL, &f->err));
	assert_status(f, lh_store_undo(f->store, f->arena, 0, NULL, &f->err),
		      LH_ECONFLICT);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM agency"), 1);
	fixture_check(f);
	lh_store_close(other);
}

static void test_own_last_only(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Của Lan", 1);
	struct lh_meeting theirs = fixture_meeting("Của Minh", 1);
	struct lh_store *other = fixture_open(f, "minh");
	struct lh_journal_entry done;

	fixture_save_meeting(f, &m, "của lan");
	assert_ok(f, lh_store_begin(other, "add", &f->err));
	assert_ok(f, lh_store_meeting_save(other, &theirs, &f->err));
	assert_ok(f, lh_store_commit(other, "của minh", &f->err));
	assert_ok(f, lh_store_undo(f->store, f->arena, 0, &done, &f->err));
	assert_string_equal(done.summary, "của lan");
	assert_status(f, lh_store_redo(other, f->arena, NULL, &f->err), LH_ENOTFOUND);
	lh_store_close(other);
}

static void test_rollback(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	size_t n;

	lh_store_rollback(f->store);
	begin(f, "add");
	begin(f, "inner");
	assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	lh_store_rollback(f->store);
	entries(f, false, &n);
	assert_int_equal(n, 0);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 0);
	/* The store goes on working. */
	m.id = 0;
	fixture_save_meeting(f, &m, NULL);
	entries(f, false, &n);
	assert_int_equal(n, 1);
}

static void test_change_counter(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	uint64_t start = lh_store_change_counter(f->store);

	assert_true(lh_store_change_counter(f->store) == start);
	fixture_save_meeting(f, &m, NULL);
	uint64_t own = lh_store_change_counter(f->store);
	assert_true(own != start);
	assert_true(lh_store_change_counter(f->store) == own);
	edit_as(f, "minh", m.id, "Minh");
	uint64_t others = lh_store_change_counter(f->store);
	assert_true(others != own);
	assert_true(lh_store_change_counter(f->store) == others);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_entries),
		TEST(test_import_is_cheap),
		TEST(test_undo_insert),
		TEST(test_undo_update_and_children),
		TEST(test_undo_sequence),
		TEST(test_undo_remove),
		TEST(test_undo_share_mark),
		TEST(test_undo_notice),
		TEST(test_undo_directory),
		TEST(test_chain),
		TEST(test_refuses_after_others),
		TEST(test_refuses_while_used),
		TEST(test_own_last_only),
		TEST(test_rollback),
		TEST(test_change_counter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
