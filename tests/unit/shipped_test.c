/* The shipped data: directory of the country, holidays, sample office.  They
 * are read as files; whoever edits one learns here what does not fit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/directory.h>
#include <lichhop/planning.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

enum { COLUMNS = 12 };
enum { NAME, SHORT_NAME, ALIASES, KIND, JURISDICTION, PARENT, EMAIL, PHONE,
       VALID_FROM, VALID_UNTIL, SUCCESSOR, SOURCE };

static int arena_setup(void **state)
{
	*state = lh_arena_new();
	return 0;
}

static int arena_teardown(void **state)
{
	lh_arena_free(*state);
	return 0;
}

/* A file of the source tree; checked to be text as everything inside is. */
static char *load(struct lh_arena *arena, const char *path)
{
	const char *srcdir = getenv("srcdir");
	char *full = lh_arena_printf(arena, "%s/%s", srcdir ? srcdir : "..",
				     path);
	FILE *file = fopen(full, "rb");
	struct lh_strbuf buf;
	struct lh_error err;
	char chunk[4096];
	size_t n;
	char *text;

	print_message("%s\n", path);
	assert_non_null(file);
	lh_strbuf_init(&buf);
	while ((n = fread(chunk, 1, sizeof(chunk), file)) > 0)
		lh_strbuf_add_bytes(&buf, chunk, n);
	fclose(file);
	assert_int_equal(lh_text_check(buf.text, buf.length, NULL, &err), LH_OK);
	text = lh_arena_strndup(arena, buf.text, buf.length);
	assert_string_equal(lh_text_nfc(arena, text, buf.length), text);
	assert_null(strchr(text, '\r'));
	assert_int_equal(text[buf.length - 1], '\n');
	lh_strbuf_release(&buf);
	return text;
}

/* Cells of the line at *text, which moves to the next one. */
static size_t read_row(struct lh_arena *arena, const char **text,
		       const char **cells, size_t most)
{
	const char *s = *text;
	size_t count = 0;
	bool more = true;

	while (more) {
		struct lh_strbuf cell;
		bool quoted = *s == '"';

		lh_strbuf_init(&cell);
		if (quoted)
			s++;
		while (quoted ? *s != '"' || s[1] == '"' :
		       *s != ',' && *s != '\n') {
			assert_true(*s != '\0');
			assert_true(quoted || *s != '"');
			s += *s == '"';
			lh_strbuf_add_char(&cell, *s++);
		}
		s += quoted;
		assert_true(count < most);
		cells[count++] = lh_arena_strdup(arena, cell.text);
		lh_strbuf_release(&cell);
		assert_true(*s == ',' || *s == '\n');
		more = *s++ == ',';
	}
	*text = s;
	return count;
}

static size_t split(struct lh_arena *arena, const char *cell,
		    const char ***parts)
{
	size_t count = 0;

	*parts = NULL;
	while (*cell != '\0') {
		size_t length = strcspn(cell, ";");

		*parts = lh_arena_grow(arena, *parts, count, sizeof(**parts));
		(*parts)[count] = lh_text_trim(arena, cell, length);
		assert_string_not_equal((*parts)[count], "");
		count++;
		cell += length + (cell[length] == ';');
	}
	return count;
}

static struct lh_date parse_day(const char *cell)
{
	struct lh_date day = { 0 };

	if (*cell == '\0')
		return day;
	assert_true(lh_date_parse(cell, &day));
	assert_true(lh_date_is_full(day));
	return day;
}

struct list {
	struct lh_agency *agencies;
	const char **successors;
	const char **parents;
	size_t count;
};

static void list_add(struct lh_arena *arena, struct list *list,
		     const char **cells)
{
	struct lh_agency *a;
	size_t n = list->count++;

	list->agencies = lh_arena_grow(arena, list->agencies, n,
				       sizeof(*list->agencies));
	list->successors = lh_arena_grow(arena, list->successors, n,
					 sizeof(*list->successors));
	list->parents = lh_arena_grow(arena, list->parents, n,
				      sizeof(*list->parents));
	list->successors[n] = cells[SUCCESSOR];
	list->parents[n] = cells[PARENT];
	a = &list->agencies[n];
	*a = (struct lh_agency){
		.id = (int64_t)n + 1,
		.name = cells[NAME],
		.short_name = *cells[SHORT_NAME] ? cells[SHORT_NAME] : NULL,
		.jurisdiction = *cells[JURISDICTION] ? cells[JURISDICTION] :
			NULL,
		.email = *cells[EMAIL] ? cells[EMAIL] : NULL,
		.valid_from = parse_day(cells[VALID_FROM]),
		.valid_until = parse_day(cells[VALID_UNTIL]),
		.source = cells[SOURCE],
	};
	a->n_aliases = split(arena, cells[ALIASES], &a->aliases);
}

static void load_agencies(struct lh_arena *arena, const char *path,
			  struct list *list)
{
	static const char *const header[COLUMNS] = {
		"name", "short_name", "aliases", "kind", "jurisdiction",
		"parent", "email", "phone", "valid_from", "valid_until",
		"successor", "source",
	};
	const char *text = load(arena, path);
	const char *cells[COLUMNS];

	*list = (struct list){ .count = 0 };
	assert_int_equal(read_row(arena, &text, cells, COLUMNS), COLUMNS);
	for (size_t i = 0; i < COLUMNS; i++)
		assert_string_equal(cells[i], header[i]);
	while (*text != '\0') {
		assert_int_equal(read_row(arena, &text, cells, COLUMNS), COLUMNS);
		for (size_t i = 0; i < COLUMNS; i++)
			assert_string_equal(lh_text_trim(arena, cells[i],
							 strlen(cells[i])),
					    cells[i]);
		assert_string_not_equal(cells[NAME], "");
		assert_string_not_equal(cells[KIND], "");
		assert_string_not_equal(cells[SOURCE], "");
		list_add(arena, list, cells);
	}
}

static bool same_place(const struct lh_agency *a, const struct lh_agency *b)
{
	return lh_text_equal(a->jurisdiction, b->jurisdiction);
}

static bool periods_meet(const struct lh_agency *a, const struct lh_agency *b)
{
	bool a_first = lh_date_is_full(a->valid_until) &&
		       lh_date_is_full(b->valid_from) &&
		       lh_date_compare(a->valid_until, b->valid_from) <= 0;
	bool b_first = lh_date_is_full(b->valid_until) &&
		       lh_date_is_full(a->valid_from) &&
		       lh_date_compare(b->valid_until, a->valid_from) <= 0;

	return !a_first && !b_first;
}

/* No two agencies of one place have one name at one time. */
static void check_unique(struct lh_arena *arena, const struct list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct lh_agency *a = &list->agencies[i];
		const char *key = lh_agency_key(arena, a->name);

		assert_string_not_equal(key, "");
		if (lh_date_is_full(a->valid_from) &&
		    lh_date_is_full(a->valid_until))
			assert_true(lh_date_compare(a->valid_from,
						    a->valid_until) < 0);
		for (size_t k = 0; k < i; k++) {
			const struct lh_agency *b = &list->agencies[k];

			if (!same_place(a, b) || !periods_meet(a, b) ||
			    strcmp(lh_agency_key(arena, b->name), key) != 0)
				continue;
			fail_msg("“%s” stands there twice", a->name);
		}
	}
}

/* The successor of a row: of the same place, or of another by full name. */
static const struct lh_agency *find_by_name(const struct list *list,
					    const struct lh_agency *of,
					    const char *name)
{
	const struct lh_agency *found = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct lh_agency *a = &list->agencies[i];

		if (strcmp(a->name, name) != 0)
			continue;
		if (found == NULL || same_place(a, of))
			found = a;
	}
	return found;
}

static void check_references(const struct list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct lh_agency *a = &list->agencies[i];
		const struct lh_agency *to;

		if (*list->parents[i] != '\0' &&
		    find_by_name(list, a, list->parents[i]) == NULL)
			fail_msg("“%s”: no “%s” above it", a->name,
				 list->parents[i]);
		if (*list->successors[i] == '\0')
			continue;
		to = find_by_name(list, a, list->successors[i]);
		if (to == NULL)
			fail_msg("“%s”: no successor “%s”", a->name,
				 list->successors[i]);
		assert_true(lh_date_is_full(a->valid_until));
		assert_ptr_not_equal(to, a);
		/* Who takes over exists on that day. */
		assert_true(!lh_date_is_full(to->valid_from) ||
			    lh_date_compare(to->valid_from,
					    a->valid_until) <= 0);
		assert_true(!lh_date_is_full(to->valid_until) ||
			    lh_date_compare(to->valid_until,
					    a->valid_until) > 0);
	}
}

static size_t count_provinces(const struct list *list, struct lh_date day)
{
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++) {
		const struct lh_agency *a = &list->agencies[i];

		if (!lh_text_starts(a->name, "Ủy ban nhân dân "))
			continue;
		if (lh_date_is_full(a->valid_from) &&
		    lh_date_compare(day, a->valid_from) < 0)
			continue;
		if (lh_date_is_full(a->valid_until) &&
		    lh_date_compare(day, a->valid_until) >= 0)
			continue;
		count++;
	}
	return count;
}

static void test_agencies(void **state)
{
	struct list list;

	load_agencies(*state, "share/data/agencies.csv", &list);
	check_unique(*state, &list);
	check_references(&list);
	for (size_t i = 0; i < list.count; i++)
		assert_null(list.agencies[i].email);
	assert_int_equal(count_provinces(&list, (struct lh_date){ 2024, 12, 31 }),
			 63);
	assert_int_equal(count_provinces(&list, (struct lh_date){ 2025, 1, 1 }),
			 63);
	assert_int_equal(count_provinces(&list, (struct lh_date){ 2025, 6, 30 }),
			 63);
	assert_int_equal(count_provinces(&list, (struct lh_date){ 2025, 7, 1 }),
			 34);
}

/* The rows that an office of that jurisdiction has. */
static struct lh_directory directory_of(struct lh_arena *arena,
					const struct list *list,
					const char *own)
{
	struct lh_directory d = { .jurisdiction = own };

	d.agencies = lh_arena_calloc(arena, list->count, sizeof(*d.agencies));
	for (size_t i = 0; i < list->count; i++) {
		struct lh_agency a = list->agencies[i];

		if (lh_jurisdiction_apply(a.jurisdiction, own, &a.jurisdiction))
			d.agencies[d.n_agencies++] = a;
	}
	return d;
}

/* Every name means the agency that has it, in a province and in a city. */
static void test_agencies_found(void **state)
{
	static const char *const places[] = {
		"tỉnh Lạng Sơn", "thành phố Huế", "Thành phố Hồ Chí Minh",
		"tỉnh Kon Tum",
	};
	struct list list;

	load_agencies(*state, "share/data/agencies.csv", &list);
	for (size_t p = 0; p < COUNT(places); p++) {
		struct lh_directory d = directory_of(*state, &list, places[p]);
		struct lh_directory_index *index = lh_directory_index_new(&d);

		for (size_t i = 0; i < d.n_agencies; i++) {
			const struct lh_agency *a = &d.agencies[i];
			const struct lh_agency **found;
			size_t n = lh_directory_find_agency(
				index, *state, a->name, a->jurisdiction,
				a->valid_from, &found);

			if (n != 1 || found[0]->id != a->id)
				fail_msg("“%s” of “%s”: %zu found", a->name,
					 a->jurisdiction ? a->jurisdiction : "",
					 n);
		}
		lh_directory_index_free(index);
	}
}

static void test_names_in_use(void **state)
{
	static const struct {
		const char *name, *expected;
	} rows[] = {
		{ "Sở KH&ĐT", "Sở Kế hoạch và Đầu tư" },
		{ "đại diện lãnh đạo Sở NN&MT", "Sở Nông nghiệp và Môi trường" },
		{ "Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch" },
		{ "Bộ LĐTBXH", "Bộ Lao động - Thương binh và Xã hội" },
		{ "UBND tỉnh", "Ủy ban nhân dân tỉnh Lạng Sơn" },
		{ "UBND tỉnh Kon Tum", "Ủy ban nhân dân tỉnh Kon Tum" },
		{ "UBND TP. Hồ Chí Minh",
		  "Ủy ban nhân dân Thành phố Hồ Chí Minh" },
		{ "TT. HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh" },
		{ "Thường trực Tỉnh ủy", "Thường trực Tỉnh ủy" },
		{ "UBMTTQVN tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" },
		{ "Công an tỉnh", "Công an tỉnh" },
		{ "Công an tỉnh Lạng Sơn", "Công an tỉnh" },
		{ "Bộ CHQS tỉnh", "Bộ Chỉ huy Quân sự tỉnh" },
		{ "Chánh Thanh tra tỉnh", "Thanh tra tỉnh" },
		{ "Ban KT-NS HĐND tỉnh",
		  "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh" },
		{ "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
		  "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh" },
		{ "Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam" },
		{ "VPCP", "Văn phòng Chính phủ" },
		{ "Thuế tỉnh Lạng Sơn", "Thuế tỉnh" },
		{ "Cục Thuế", "Cục Thuế" },
	};
	struct list list;
	struct lh_directory d;
	struct lh_directory_index *index;

	load_agencies(*state, "share/data/agencies.csv", &list);
	d = directory_of(*state, &list, "tỉnh Lạng Sơn");
	index = lh_directory_index_new(&d);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct lh_agency **found;

		print_message("%s\n", rows[i].name);
		assert_int_equal(lh_directory_find_agency(
			index, *state, rows[i].name, NULL,
			(struct lh_date){ 2025, 12, 4 }, &found), 1);
		assert_string_equal(found[0]->name, rows[i].expected);
	}
	lh_directory_index_free(index);
}

/* In each year as many working days are lost as the labour code gives. */
static void test_holidays(void **state)
{
	struct lh_work_calendar c;
	struct lh_error err;
	const char *text = load(*state, "share/data/holidays.csv");

	assert_int_equal(lh_planning_calendar_parse(*state, text, &c, &err),
			 LH_OK);
	for (int16_t year = 2020; year <= 2026; year++) {
		struct lh_date day = { year, 1, 1 };
		int lost = 0;

		for (; day.year == year; day = lh_date_add_days(day, 1)) {
			bool weekday = lh_date_weekday(day) < LH_SATURDAY;

			lost += weekday - lh_planning_is_working_day(&c, day);
		}
		assert_int_equal(lost, year == 2020 ? 10 : 11);
	}
	for (size_t i = 0; i < c.n_make_up; i++)
		assert_int_equal(lh_date_weekday(c.make_up[i]), LH_SATURDAY);
}

/* --- the sample office --- */

static bool token_is_known(const char *token, size_t length)
{
	static const char *const suffixes[] = { "", ":thu", ":dai" };
	char copy[32];
	int days, weekday, used = 0;

	if (length >= sizeof(copy))
		return false;
	memcpy(copy, token, length);
	copy[length] = '\0';
	if (sscanf(copy, "tuan%d:%d%n", &days, &weekday, &used) == 2) {
		if (weekday < 1 || weekday > 7)
			return false;
	} else if (sscanf(copy, "%d%n", &days, &used) != 1) {
		return false;
	}
	for (size_t i = 0; i < COUNT(suffixes); i++) {
		if (strcmp(copy + used, suffixes[i]) == 0)
			return true;
	}
	return false;
}

static void check_notice(struct lh_arena *arena, const char *name)
{
	const char *text = load(arena, lh_arena_printf(arena,
						       "share/samples/%s", name));
	size_t tokens = 0;

	for (const char *s = strstr(text, "{{"); s; s = strstr(s, "{{")) {
		const char *end = strstr(s, "}}");

		assert_non_null(end);
		s += 2;
		if (!token_is_known(s, (size_t)(end - s)))
			fail_msg("token “%.*s”", (int)(end - s), s);
		tokens++;
	}
	assert_true(tokens >= 2);
}

static void check_csv(struct lh_arena *arena, const char *name)
{
	const char *text = load(arena, lh_arena_printf(arena,
						       "share/samples/%s", name));
	const char *cells[COLUMNS];
	size_t columns = read_row(arena, &text, cells, COLUMNS);

	assert_string_equal(cells[0], "name");
	while (*text != '\0') {
		assert_int_equal(read_row(arena, &text, cells, COLUMNS),
				 columns);
		for (size_t i = 0; i < columns; i++) {
			const char *at = strchr(cells[i], '@');

			/* Nobody is ever written to. */
			if (at != NULL)
				assert_non_null(strstr(at, ".example"));
		}
	}
}

static void check_mark(struct lh_arena *arena,
		       const struct lh_directory_index *index, const char *mark)
{
	static const char *const statuses[] = {
		"open", "in_progress", "submitted", "accepted", "returned",
	};
	const char *bars[3];
	const struct lh_agency **found;
	size_t known = 0;
	int days, used = 0;

	bars[0] = strchr(mark, '|');
	assert_non_null(bars[0]);
	for (size_t i = 1; i < 3; i++) {
		bars[i] = strchr(bars[i - 1] + 1, '|');
		assert_non_null(bars[i]);
	}
	assert_int_equal(lh_directory_find_agency(
		index, arena, lh_arena_strndup(arena, mark,
					       (size_t)(bars[0] - mark)),
		NULL, (struct lh_date){ 0 }, &found), 1);
	for (size_t i = 0; i < COUNT(statuses); i++)
		known += strlen(statuses[i]) == (size_t)(bars[2] - bars[1] - 1) &&
			 lh_text_starts(bars[1] + 1, statuses[i]);
	assert_int_equal(known, 1);
	assert_int_equal(sscanf(bars[2] + 1, "%d%n", &days, &used), 1);
	assert_int_equal(bars[2][1 + used], '\0');
	assert_true(days <= 0);
}

static void check_groups(struct lh_arena *arena,
			 const struct lh_directory_index *index)
{
	const char *text = load(arena, "share/samples/groups.csv");
	const char *people = load(arena, "share/samples/people.csv");
	const char *cells[3];
	const char **members;

	read_row(arena, &text, cells, 3);
	while (*text != '\0') {
		size_t count;

		read_row(arena, &text, cells, 3);
		count = split(arena, cells[2], &members);
		assert_true(count > 1);
		for (size_t i = 0; i < count; i++) {
			const struct lh_agency **found;

			if (lh_directory_find_agency(index, arena, members[i],
						     NULL,
						     (struct lh_date){ 0 },
						     &found) != 1 &&
			    strstr(people, members[i]) == NULL)
				fail_msg("member “%s”", members[i]);
		}
	}
}

static void check_manifest_line(struct lh_arena *arena,
				const struct lh_directory_index *index,
				const char *line)
{
	const char *blank = strchr(line, ' ');
	const char *rest = blank + 1;

	assert_non_null(blank);
	if (lh_text_starts(line, "set "))
		assert_non_null(strchr(rest, '|'));
	else if (lh_text_starts(line, "notice "))
		check_notice(arena, rest);
	else if (lh_text_starts(line, "mark "))
		check_mark(arena, index, rest);
	else if (lh_text_starts(line, "agencies ") ||
		 lh_text_starts(line, "people ") ||
		 lh_text_starts(line, "rooms ") ||
		 lh_text_starts(line, "groups "))
		check_csv(arena, rest);
	else
		fail_msg("line “%s”", line);
}

static void test_samples(void **state)
{
	struct lh_arena *arena = *state;
	struct list list;
	struct lh_directory d = { .jurisdiction = "tỉnh Sơn Hà" };
	struct lh_directory_index *index;
	const char *text = load(arena, "share/samples/manifest");

	load_agencies(arena, "share/samples/agencies.csv", &list);
	check_unique(arena, &list);
	check_references(&list);
	d.agencies = list.agencies;
	d.n_agencies = list.count;
	index = lh_directory_index_new(&d);
	check_groups(arena, index);
	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		if (length > 0 && *text != '#')
			check_manifest_line(arena, index,
					    lh_arena_strndup(arena, text,
							     length));
		text += length + 1;
	}
	lh_directory_index_free(index);
}

#define ARENA_TEST(f) \
	cmocka_unit_test_setup_teardown(f, arena_setup, arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(test_agencies),
		ARENA_TEST(test_agencies_found),
		ARENA_TEST(test_names_in_use),
		ARENA_TEST(test_holidays),
		ARENA_TEST(test_samples),
	};

	return cmocka_run_group_tests_name("shipped", tests, NULL, NULL);
}
