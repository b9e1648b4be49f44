/* Search: with and without marks, compound words, prefixes, odd queries, and
 * that the index follows every change. */
#include "store_fixture.h"

#include <stdio.h>
#include <string.h>

#include <lichhop/strbuf.h>

static void fill(struct fixture *f)
{
	const char *aliases[] = { "STC" };
	struct lh_agency a = {
		.name = "Sở Tài chính", .aliases = aliases, .n_aliases = 1,
	};
	struct lh_person p = { .name = "Đinh Hữu Học", .position = "Phó Chủ tịch" };
	struct lh_notice n = {
		.number = "116/KH-UBND", .subject = "V/v tháo gỡ dự án",
		.text = "HĐND tỉnh Đồng Tháp – “đê điều”.\nHạn: 03/12.",
		.issued_date = { 2025, 12, 1 },
	};
	struct lh_meeting m = fixture_meeting("Họp giao ban", 4);
	struct lh_participant who = fixture_participant("UBND xã Hoà Bình");
	struct lh_agenda_item item = { .title = "Phương án phòng chống lụt" };
	struct lh_assignment w = fixture_assignment("Báo cáo giải ngân");
	struct lh_share share = fixture_share("Sở Tài chính");

	m.participants = &who;
	m.n_participants = 1;
	m.agenda = &item;
	m.n_agenda = 1;
	w.shares = &share;
	w.n_shares = 1;
	begin(f, "sample");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	assert_ok(f, lh_store_person_save(f->store, &p, &f->err));
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	assert_ok(f, lh_store_assignment_save(f->store, &w, &f->err));
	commit(f, NULL);
}

struct query_case {
	const char *query;
	const char *kinds;	/* of the hits, in order: n m a c p */
};

static const struct query_case query_cases[] = {
	{ "sở tài chính", "ca" },
	{ "so tai chinh", "ca" },
	{ "SỞ TÀI CHÍNH", "ca" },
	{ "so\xCC\x9B\xCC\x89 ta\xCC\x80i", "ca" },	/* decomposed */
	{ "sở", "ca" },
	{ "so", "ca" },
	{ "dong thap", "n" },
	{ "đồng tháp", "n" },
	{ "hdnd", "n" },
	{ "HĐND", "n" },
	{ "dinh huu", "p" },
	{ "hoc", "p" },
	{ "đê điều", "n" },
	{ "116/KH-UBND", "n" },
	{ "116/kh", "n" },
	{ "KH-UBND", "n" },
	{ "UBND-KH", "" },		/* not in this order */
	{ "tháo gỡ dự á", "n" },	/* the last word goes on */
	{ "thá gỡ", "" },		/* the others do not */
	{ "giao ban", "m" },
	{ "giao b", "m" },
	{ "giao z", "" },
	{ "z", "" },
	{ "lụ", "m" },
	{ "gia", "ma" },
	{ "họp g", "m" },
	{ "lụt", "m" },
	{ "hoà bình", "m" },
	{ "stc", "c" },
	{ "giải ngân", "a" },
	{ "phó chủ tịch", "p" },
	{ "03/12", "n" },
	{ "không-có-đâu", "" },
	{ "", "" },
	{ "  \t\n", "" },
	{ "\"", "" },
	{ "*", "" },
	{ "“”–…", "" },
	{ "so AND OR NOT", "" },
	{ "title:so", "" },
	{ "(so", "ca" },
	{ "\"so\" tai*", "ca" },
	{ "so^ +tai", "ca" },
	{ "{title} : so", "" },
	{ "NEAR(so tai)", "" },
};

static void test_queries(void **state)
{
	struct fixture *f = *state;

	fill(f);
	for (size_t i = 0; i < sizeof(query_cases) / sizeof(query_cases[0]); i++) {
		const struct query_case *c = &query_cases[i];
		struct lh_hit *hits;
		char kinds[16] = "";
		size_t n;

		assert_ok(f, lh_store_search(f->store, f->arena, c->query, 0, &hits,
					     &n, &f->err));
		for (size_t j = 0; j < n; j++)
			kinds[j] = "nmacp"[hits[j].kind];
		if (strcmp(kinds, c->kinds) != 0)
			fail_msg("“%s”: “%s”, not “%s”", c->query, kinds, c->kinds);
	}
}

struct excerpt_case {
	const char *query;
	const char *excerpt;
};

static const struct excerpt_case excerpt_cases[] = {
	{ "dieu", "HĐND tỉnh Đồng Tháp – “đê \x01" "điều\x02”. Hạn: 03/12." },
	{ "DONG tha", "HĐND tỉnh \x01" "Đồng\x02 \x01" "Tháp\x02 – “đê điều”. Hạn: 03/12." },
	{ "thao", "116/KH-UBND V/v \x01tháo\x02 gỡ dự án" },
	{ "116/kh-ubnd", "\x01" "116\x02/\x01KH\x02-\x01UBND\x02 V/v tháo gỡ dự án" },
};

static void test_excerpts(void **state)
{
	struct fixture *f = *state;
	struct lh_hit *hits;
	size_t n;

	fill(f);
	for (size_t i = 0; i < sizeof(excerpt_cases) / sizeof(excerpt_cases[0]); i++) {
		assert_ok(f, lh_store_search(f->store, f->arena,
			excerpt_cases[i].query, 1, &hits, &n, &f->err));
		assert_int_equal(n, 1);
		assert_string_equal(hits[0].excerpt, excerpt_cases[i].excerpt);
		assert_string_equal(hits[0].title, "V/v tháo gỡ dự án");
	}
	assert_int_equal(hits[0].at, INT64_C(1764547200));
}

/* A long text is cut around the words, at word borders, whole characters. */
static void test_long_excerpt(void **state)
{
	struct fixture *f = *state;
	struct lh_strbuf text;
	struct lh_hit *hits;
	size_t n;

	lh_strbuf_init(&text);
	for (int i = 0; i < 4000; i++)
		lh_strbuf_addf(&text, "đường%d ", i);
	lh_strbuf_add(&text, "kết");
	struct lh_notice notice = { .number = "1/X", .text = text.text };
	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &notice, &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_search(f->store, f->arena, "duong2000", 1, &hits, &n,
				     &f->err));
	assert_int_equal(n, 1);
	assert_non_null(strstr(hits[0].excerpt, " \x01đường2000\x02 đường2001"));
	assert_memory_equal(hits[0].excerpt, "… đường", strlen("… đường"));
	assert_true(strlen(hits[0].excerpt) < 300);
	lh_strbuf_release(&text);
}

/* Titles before bodies, later before earlier, no more than asked for. */
static void test_order(void **state)
{
	struct fixture *f = *state;
	struct lh_hit *hits;
	size_t n;

	for (int day = 1; day <= 20; day++) {
		struct lh_meeting m = fixture_meeting(day == 3 ? "đê" : "khác",
						      (day * 7) % 28 + 1);

		m.content = "đê điều";
		fixture_save_meeting(f, &m, NULL);
	}
	assert_ok(f, lh_store_search(f->store, f->arena, "de", 5, &hits, &n,
				     &f->err));
	assert_int_equal(n, 5);
	assert_string_equal(hits[0].title, "đê");
	assert_int_equal(hits[0].id, 3);
	for (size_t i = 2; i < n; i++)
		assert_true(hits[i - 1].at >= hits[i].at);
	assert_ok(f, lh_store_search(f->store, f->arena, "de", 0, &hits, &n,
				     &f->err));
	assert_int_equal(n, 20);
}

static size_t found(struct fixture *f, const char *words)
{
	struct lh_hit *hits;
	size_t n;

	assert_ok(f, lh_store_search(f->store, f->arena, words, 0, &hits, &n,
				     &f->err));
	return n;
}

static void test_index_follows(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp đê", 1);
	struct lh_participant p = fixture_participant("Nguyễn Văn Tèo");

	fixture_save_meeting(f, &m, NULL);
	m.title = "Họp kè";
	m.participants = &p;
	m.n_participants = 1;
	fixture_save_meeting(f, &m, NULL);
	assert_int_equal(found(f, "đê"), 0);
	assert_int_equal(found(f, "kè"), 1);
	assert_int_equal(found(f, "tèo"), 1);

	/* A brief one saved: what it left out is still found. */
	struct lh_meeting_filter filter = { .id = m.id, .brief = true,
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN };
	struct lh_meeting *list;
	size_t n;
	m.note = "bí mật";
	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	list[0].title = "Họp cống";
	fixture_save_meeting(f, &list[0], NULL);
	assert_int_equal(found(f, "bí mật"), 1);
	assert_int_equal(found(f, "cống"), 1);
	assert_int_equal(found(f, "kè"), 0);

	begin(f, "remove");
	assert_ok(f, lh_store_meeting_remove(f->store, m.id, &f->err));
	commit(f, NULL);
	assert_int_equal(found(f, "cống"), 0);

	/* Rolled back with the rest. */
	struct lh_meeting other = fixture_meeting("Họp trạm", 1);
	begin(f, "add");
	assert_ok(f, lh_store_meeting_save(f->store, &other, &f->err));
	lh_store_rollback(f->store);
	assert_int_equal(found(f, "trạm"), 0);
	fixture_check(f);
}

static void test_rebuild(void **state)
{
	struct fixture *f = *state;
	const char **faults;
	size_t n;

	fill(f);
	fixture_sql(f->path, "DELETE FROM search_document");
	assert_int_equal(found(f, "so tai"), 0);
	assert_ok(f, lh_store_check(f->store, f->arena, &faults, &n, &f->err));
	assert_int_equal(n, 1);
	assert_ok(f, lh_store_search_rebuild(f->store, &f->err));
	assert_int_equal(found(f, "so tai"), 2);
	fixture_check(f);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM journal"), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_queries),
		TEST(test_excerpts),
		TEST(test_long_excerpt),
		TEST(test_order),
		TEST(test_index_follows),
		TEST(test_rebuild),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
