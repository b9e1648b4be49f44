/* The directory: keys of names, and which entry a name means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/directory.h>
#include <lichhop/text.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* All names of one row have one key. */
static void test_keys_equal(void **state)
{
	static const char *const rows[][8] = {
		{ "UBND tỉnh", "Ủy ban nhân dân tỉnh", "Uỷ ban nhân dân Tỉnh",
		  "ỦY BAN NHÂN DÂN TỈNH", "Uy ban nhan dan tinh",
		  "Chủ tịch UBND tỉnh" },
		{ "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT", "Sở KH-ĐT", "Sở KHĐT",
		  "sở KH và ĐT", "Giám đốc Sở Kế hoạch & Đầu tư",
		  "Đại diện lãnh đạo Sở Kế hoạch và Đầu tư" },
		{ "Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL", "Sở VH-TT&DL",
		  "Sở VH, TT và DL", "Sở Văn hoá, Thể thao & Du lịch" },
		{ "Sở Lao động - Thương binh và Xã hội", "Sở LĐ-TB&XH",
		  "Sở LĐTBXH", "Sở Lao động, Thương binh và Xã hội",
		  "Sở Lao động – Thương binh & Xã hội" },
		{ "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT",
		  "Sở Nông nghiệp và PTNT", "Sở NN-PTNT" },
		{ "Sở Nông nghiệp và Môi trường", "Sở NN&MT", "Sở NNMT" },
		{ "Sở Giao thông vận tải", "Sở GTVT", "Sở GT-VT" },
		{ "Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở TTTT" },
		{ "Sở Tài chính", "Sở TC", "lãnh đạo Sở Tài chính",
		  "Phó Giám đốc Sở Tài chính", "đ/c Giám đốc Sở Tài chính" },
		{ "Sở Tư pháp", "Sở TP" },
		{ "UBND TP. Hồ Chí Minh", "UBND TPHCM", "UBND TP.HCM",
		  "Ủy ban nhân dân Thành phố Hồ Chí Minh" },
		{ "Văn phòng UBND tỉnh", "VP UBND tỉnh",
		  "Chánh Văn phòng UBND tỉnh" },
		{ "Ban Quản lý Khu kinh tế cửa khẩu", "BQL Khu KTCK",
		  "Trưởng Ban Quản lý Khu kinh tế cửa khẩu", "BQL KKTCK" },
		{ "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "UBMTTQVN tỉnh",
		  "UB MTTQ VN tỉnh", "Ủy ban MTTQ Việt Nam tỉnh" },
		{ "Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
		  "Đoàn ĐBQH và HĐND tỉnh", "Đoàn ĐBQH & HĐND tỉnh" },
		{ "Thường trực HĐND tỉnh", "TT. HĐND tỉnh",
		  "Thường trực Hội đồng nhân dân Tỉnh" },
		{ "Trung tâm Phục vụ hành chính công", "TT PVHCC",
		  "TT Phục vụ hành chính công" },
		{ "Ban Kinh tế - Ngân sách", "Ban KT-NS", "Ban Kinh tế và Ngân sách" },
		{ "Thanh tra tỉnh", "Chánh Thanh tra tỉnh" },
		{ "UBND huyện Cao Lộc", "UBND H. Cao Lộc", "UBND h.Cao Lộc" },
		{ "UBND xã Bình Lâm", "UBND X. Bình Lâm" },
		{ "UBND phường 5", "UBND P.5", "Chủ tịch UBND P. 5" },
		{ "Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", "BCHQS tỉnh" },
	};
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *key = lh_agency_key(arena, rows[i][0]);

		for (size_t k = 1; k < COUNT(rows[i]) && rows[i][k]; k++) {
			print_message("%s\n", rows[i][k]);
			assert_string_equal(lh_agency_key(arena, rows[i][k]),
					    key);
		}
	}
	lh_arena_free(arena);
}

/* Names that must not become one. */
static void test_keys_differ(void **state)
{
	static const char *const rows[][2] = {
		{ "Sở Tài chính", "Sở Tài nguyên và Môi trường" },
		{ "Sở Công Thương", "Sở Công an" },
		{ "UBND tỉnh", "HĐND tỉnh" },
		{ "Thường trực HĐND tỉnh", "HĐND tỉnh" },
		{ "Trung tâm Xúc tiến Đầu tư", "Thường trực Xúc tiến Đầu tư" },
		{ "Văn phòng UBND tỉnh", "UBND tỉnh" },
		{ "Chi nhánh H", "Chi nhánh huyện" },
		{ "Chủ tịch nước", "Nước" },
		{ "Giám đốc", "Lãnh đạo" },
	};
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_not_equal(lh_agency_key(arena, rows[i][0]),
					lh_agency_key(arena, rows[i][1]));
	assert_string_equal(lh_agency_key(arena, ""), "");
	assert_string_equal(lh_agency_key(arena, " - & … “”"), "");
	assert_string_equal(lh_agency_key(arena, "Giám đốc"), "giam doc");
	/* A combining mark with no letter under it. */
	assert_non_null(lh_agency_key(arena, "Sở \xcc\x81 X"));
	lh_arena_free(arena);
}

static const char *bql_aliases[] = { "BQL Khu KTCK Đồng Đăng - Lạng Sơn" };
static const char *kt_aliases[] = { "Sở KTKH" };

static struct lh_agency agencies[] = {
	{ .id = 1, .name = "Sở Công Thương", .short_name = "Sở CT",
	  .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 2, .name = "Sở Công Thương", .short_name = "Sở CT",
	  .jurisdiction = "tỉnh Kon Tum" },
	{ .id = 3, .name = "Ủy ban nhân dân tỉnh Lạng Sơn",
	  .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 4, .name = "Ủy ban nhân dân tỉnh", .jurisdiction = "tỉnh Kon Tum" },
	{ .id = 5, .name = "UBND xã Hữu Lũng", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 6, .name = "Bộ Tài chính" },
	{ .id = 7, .name = "Sở Kế hoạch và Đầu tư",
	  .jurisdiction = "tỉnh Lạng Sơn", .valid_until = { 2025, 3, 1 },
	  .successor_id = 8, .aliases = kt_aliases, .n_aliases = 1 },
	{ .id = 8, .name = "Sở Tài chính", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 9, .name = "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn",
	  .jurisdiction = "tỉnh Lạng Sơn", .aliases = bql_aliases,
	  .n_aliases = 1 },
	{ .id = 10, .name = "UBND xã Tân Lập", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 11, .name = "UBND xã Tân Lấp", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 12, .name = "Công an tỉnh", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 13, .name = "UBND xã Lạng Sơn", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 14, .name = "Sở Du lịch", .jurisdiction = "tỉnh Lạng Sơn",
	  .valid_until = { 2016, 1, 1 } },
	{ .id = 15, .name = "Sở Du lịch", .jurisdiction = "tỉnh Lạng Sơn",
	  .valid_from = { 2020, 1, 1 } },
	{ .id = 16, .name = "Phòng Văn hóa - Xã hội",
	  .jurisdiction = "xã Hữu Lũng, tỉnh Lạng Sơn" },
	{ .id = 17, .name = "Phòng Văn hóa - Xã hội",
	  .jurisdiction = "xã Tân Lập, tỉnh Lạng Sơn" },
	{ .id = 18, .name = "Thanh tra", .jurisdiction = "*" },
	{ .id = 19, .name = "UBND huyện Cao Lộc", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 21, .name = "Cục Thuế tỉnh", .jurisdiction = "tỉnh Lạng Sơn",
	  .valid_until = { 2025, 3, 1 } },
	{ .id = 23, .name = "Thường trực HĐND", .jurisdiction = "tỉnh Lạng Sơn" },
	{ .id = 22, .name = "Cục Thuế", .valid_from = { 2025, 3, 1 } },
	{ .id = 20, .name = "Trung tâm Hội nghị", .jurisdiction = "tỉnh Kon Tum" },
};

static const char *room_aliases[] = { "P.401" };
static struct lh_room rooms[] = {
	{ .id = 1, .name = "Phòng họp tầng 4", .location = "trụ sở UBND tỉnh",
	  .aliases = room_aliases, .n_aliases = 1 },
	{ .id = 2, .name = "Phòng 301" },
	{ .id = 3, .name = "Phòng họp tầng 4", .location = "Sở Tài chính" },
	{ .id = 4, .name = "Hội trường lớn, nhà A" },
};

static struct lh_person people[] = {
	{ .id = 1, .name = "Lý Văn Bình", .position = "Phó Chủ tịch UBND tỉnh" },
	{ .id = 2, .name = "Nguyễn Thị Hoa" },
	{ .id = 3, .name = "Nguyễn Thị Hòa" },
};

static const char *group_aliases[] = { "UBND cấp huyện" };
static struct lh_group groups[] = {
	{ .id = 5, .name = "UBND các huyện, thành phố",
	  .aliases = group_aliases, .n_aliases = 1 },
};

static const struct lh_directory directory = {
	.agencies = agencies, .n_agencies = COUNT(agencies),
	.people = people, .n_people = COUNT(people),
	.rooms = rooms, .n_rooms = COUNT(rooms),
	.groups = groups, .n_groups = COUNT(groups),
	.jurisdiction = "tỉnh Lạng Sơn",
};

struct fixture {
	struct lh_arena *arena;
	struct lh_directory_index *index;
};

static int index_setup(void **state)
{
	static struct fixture f;

	f.arena = lh_arena_new();
	f.index = lh_directory_index_new(&directory);
	*state = &f;
	return 0;
}

static int index_teardown(void **state)
{
	struct fixture *f = *state;

	lh_directory_index_free(f->index);
	lh_arena_free(f->arena);
	return 0;
}

static void test_find_agency(void **state)
{
	static const struct {
		const char *name;
		const char *jurisdiction;
		struct lh_date day;
		size_t count;
		int64_t first;		/* 0: nothing found */
	} rows[] = {
		{ "Sở Công Thương", NULL, { 0 }, 1, 1 },
		{ "sở công thương", "tỉnh Kon Tum", { 0 }, 1, 2 },
		{ "so cong thuong", "Tỉnh KON TUM", { 0 }, 1, 2 },
		{ "Sở CT", NULL, { 0 }, 1, 1 },
		{ "Đại diện lãnh đạo Sở Công Thương", NULL, { 0 }, 1, 1 },
		{ "Sở Công Thương tỉnh Lạng Sơn", "tỉnh Kon Tum", { 0 }, 1, 1 },
		{ "Sở Công Thương Kon Tum", NULL, { 0 }, 1, 2 },
		{ "Sở Công Thương tỉnh", NULL, { 0 }, 1, 1 },
		{ "Sở Công Thương tỉnh Bắc Giang", NULL, { 0 }, 0, 0 },
		{ "Sở Công Thương", "tỉnh Bắc Giang", { 0 }, 0, 1 },
		{ "UBND tỉnh", NULL, { 0 }, 1, 3 },
		{ "UBND tỉnh", "tỉnh Kon Tum", { 0 }, 1, 4 },
		{ "UBND tỉnh Lạng Sơn", NULL, { 0 }, 1, 3 },
		{ "Uỷ ban nhân dân tỉnh Kon Tum", NULL, { 0 }, 1, 4 },
		{ "UBND", NULL, { 0 }, 0, 0 },
		{ "UBND xã", NULL, { 0 }, 0, 0 },
		{ "UBND xã Hữu Lũng", NULL, { 0 }, 1, 5 },
		{ "UBND xã Hữu Lũng", "tỉnh Kon Tum", { 0 }, 0, 5 },
		{ "UBND xã Hữu Lũng, tỉnh Lạng Sơn", "tỉnh Kon Tum", { 0 }, 1, 5 },
		{ "Chủ tịch UBND xã Lạng Sơn", NULL, { 0 }, 1, 13 },
		{ "Bộ Tài chính", NULL, { 0 }, 1, 6 },
		{ "Bộ Tài chính", "tỉnh Bắc Giang", { 0 }, 1, 6 },
		{ "Sở KH&ĐT", NULL, { 2024, 6, 1 }, 1, 7 },
		{ "Sở KH&ĐT", NULL, { 2026, 6, 1 }, 1, 7 },
		{ "Ban Quản lý Khu KTCK Đồng Đăng - Lạng Sơn", NULL, { 0 }, 1, 9 },
		{ "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng – Lạng Sơn", NULL,
		  { 0 }, 1, 9 },
		{ "UBND xã Tân Lập", NULL, { 0 }, 1, 10 },
		{ "UBND xã Tân Lấp", NULL, { 0 }, 1, 11 },
		{ "UBND xã Tân Lấp tỉnh Lạng Sơn", NULL, { 0 }, 1, 11 },
		{ "UBND xa Tan Lap", NULL, { 0 }, 2, 10 },
		{ "Công an tỉnh", NULL, { 0 }, 1, 12 },
		{ "Công an tỉnh Lạng Sơn", "tỉnh Kon Tum", { 0 }, 1, 12 },
		{ "Công an tỉnh Kon Tum", NULL, { 0 }, 0, 0 },
		{ "Sở Du lịch", NULL, { 2015, 5, 5 }, 1, 14 },
		{ "Sở Du lịch", NULL, { 2016, 1, 1 }, 2, 14 },
		{ "Sở Du lịch", NULL, { 2020, 1, 1 }, 1, 15 },
		{ "Sở Du lịch", NULL, { 0 }, 1, 15 },
		{ "Phòng Văn hóa - Xã hội", "xã Hữu Lũng, tỉnh Lạng Sơn", { 0 },
		  1, 16 },
		{ "Phòng VH-XH xã Tân Lập", NULL, { 0 }, 1, 17 },
		{ "Sở Công Thương", "xã Hữu Lũng, tỉnh Lạng Sơn", { 0 }, 1, 1 },
		{ "Thanh tra", "tỉnh Bắc Giang", { 0 }, 1, 18 },
		{ "UBND huyện Cao Lộc", NULL, { 0 }, 1, 19 },
		{ "Trung tâm Hội nghị", NULL, { 0 }, 0, 20 },
		{ "Cục Thuế", NULL, { 2024, 1, 1 }, 1, 21 },
		{ "Cục Thuế", NULL, { 2025, 9, 1 }, 1, 22 },
		{ "Cục Thuế tỉnh", NULL, { 2025, 9, 1 }, 1, 21 },
		{ "Cục Thuế Lạng Sơn", NULL, { 0 }, 1, 21 },
		{ "TT HĐND", NULL, { 0 }, 1, 23 },
		{ "Thường trực HĐND tỉnh", NULL, { 0 }, 1, 23 },
		{ "", NULL, { 0 }, 0, 0 },
		{ "Giám đốc", NULL, { 0 }, 0, 0 },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct lh_agency **found;
		size_t count = lh_directory_find_agency(
			f->index, f->arena, rows[i].name, rows[i].jurisdiction,
			rows[i].day, &found);

		print_message("%s (%s)\n", rows[i].name,
			      rows[i].jurisdiction ? rows[i].jurisdiction : "");
		assert_int_equal(count, rows[i].count);
		if (rows[i].first == 0)
			assert_null(found[0]);
		else
			assert_int_equal(found[0]->id, rows[i].first);
	}
}

/* *found ends with a NULL behind the last suggestion. */
static void test_find_agency_all(void **state)
{
	struct fixture *f = *state;
	const struct lh_agency **found;

	assert_int_equal(lh_directory_find_agency(f->index, f->arena,
						  "Sở Công Thương", NULL,
						  (struct lh_date){ 0 },
						  &found), 1);
	assert_int_equal(found[0]->id, 1);
	assert_int_equal(found[1]->id, 2);
	assert_null(found[2]);
}

/* While the office has no jurisdiction, no place is another one. */
static void test_find_agency_nowhere(void **state)
{
	struct fixture *f = *state;
	struct lh_directory nowhere = directory;
	struct lh_directory_index *index;
	const struct lh_agency **found;

	nowhere.jurisdiction = NULL;
	index = lh_directory_index_new(&nowhere);
	assert_int_equal(lh_directory_find_agency(index, f->arena,
						  "Sở Công Thương", NULL,
						  (struct lh_date){ 0 },
						  &found), 2);
	assert_int_equal(lh_directory_find_agency(index, f->arena,
						  "UBND xã Hữu Lũng", NULL,
						  (struct lh_date){ 0 },
						  &found), 1);
	lh_directory_index_free(index);
}

static void test_find_person(void **state)
{
	static const struct {
		const char *name;
		size_t count;
		int64_t first;
	} rows[] = {
		{ "Lý Văn Bình", 1, 1 },
		{ "ly van binh", 1, 1 },
		{ "Ông Lý Văn Bình", 1, 1 },
		{ "đồng chí Lý Văn Bình", 1, 1 },
		{ "đ/c LÝ VĂN BÌNH", 1, 1 },
		{ "Nguyễn Thị Hoa", 1, 2 },
		{ "Nguyễn Thị Hoà", 1, 3 },
		{ "Bà Nguyễn Thị Hòa", 1, 3 },
		{ "Nguyen Thi Hoa", 2, 2 },
		{ "Nguyễn Thị", 0, 0 },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct lh_person **found;

		print_message("%s\n", rows[i].name);
		assert_int_equal(lh_directory_find_person(f->index, f->arena,
							  rows[i].name, &found),
				 rows[i].count);
		if (rows[i].first != 0)
			assert_int_equal(found[0]->id, rows[i].first);
		else
			assert_null(found[0]);
	}
}

static void test_find_room(void **state)
{
	static const struct {
		const char *name;
		size_t count;
		int64_t first;
	} rows[] = {
		{ "Phòng họp tầng 4, trụ sở UBND tỉnh", 1, 1 },
		{ "tại phòng họp tầng 4, trụ sở Ủy ban nhân dân tỉnh", 1, 1 },
		{ "Phòng họp tầng 4, Trụ sở UBND tỉnh, số 1 đường A", 1, 1 },
		{ "Phòng họp tầng 4, Sở Tài chính", 1, 3 },
		{ "Phòng họp tầng 4, Sở Xây dựng", 0, 0 },
		{ "Phòng họp tầng 4", 2, 1 },
		{ "P.401", 1, 1 },
		{ "phòng 401", 1, 1 },
		{ "P301", 1, 2 },
		{ "P. 301", 1, 2 },
		{ "Hội trường lớn, nhà A", 1, 4 },
		{ "Phòng họp tầng 5", 0, 0 },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct lh_room **found;

		print_message("%s\n", rows[i].name);
		assert_int_equal(lh_directory_find_room(f->index, f->arena,
							rows[i].name, &found),
				 rows[i].count);
		if (rows[i].first != 0)
			assert_int_equal(found[0]->id, rows[i].first);
	}
}

static void test_groups_and_ids(void **state)
{
	struct fixture *f = *state;

	assert_ptr_equal(lh_directory_find_group(
				 f->index, "Ủy ban nhân dân các huyện và thành phố"),
			 &groups[0]);
	assert_ptr_equal(lh_directory_find_group(f->index, "ubnd cap huyen"),
			 &groups[0]);
	assert_null(lh_directory_find_group(f->index, "UBND các xã"));
	assert_ptr_equal(lh_directory_agency(f->index, 9), &agencies[8]);
	assert_null(lh_directory_agency(f->index, 0));
	assert_null(lh_directory_agency(f->index, 99));
	assert_ptr_equal(lh_directory_person(f->index, 3), &people[2]);
	assert_ptr_equal(lh_directory_group(f->index, 5), &groups[0]);
	assert_null(lh_directory_group(f->index, 1));
}

static void test_empty_directory(void **state)
{
	const struct lh_directory empty = { 0 };
	struct lh_directory_index *index = lh_directory_index_new(&empty);
	struct lh_arena *arena = lh_arena_new();
	const struct lh_agency **found;

	(void)state;
	assert_int_equal(lh_directory_find_agency(index, arena, "UBND tỉnh",
						  NULL, (struct lh_date){ 0 },
						  &found), 0);
	assert_null(found[0]);
	assert_null(lh_directory_find_group(index, ""));
	lh_arena_free(arena);
	lh_directory_index_free(index);
	lh_directory_index_free(NULL);
}

static void test_jurisdiction_apply(void **state)
{
	static const struct {
		const char *jurisdiction, *own;
		bool applies;
		const char *applied;
	} rows[] = {
		{ NULL, "tỉnh Lạng Sơn", true, NULL },
		{ "tỉnh Kon Tum", "tỉnh Lạng Sơn", true, "tỉnh Kon Tum" },
		{ "*", "tỉnh Lạng Sơn", true, "tỉnh Lạng Sơn" },
		{ "*", "thành phố Huế", true, "thành phố Huế" },
		{ "tỉnh *", "tỉnh Lạng Sơn", true, "tỉnh Lạng Sơn" },
		{ "tỉnh *", "Thành phố Hồ Chí Minh", false, NULL },
		{ "thành phố *", "TP. Hồ Chí Minh", true, "TP. Hồ Chí Minh" },
		{ "thành phố *", "tỉnh Lạng Sơn", false, NULL },
		{ "*", NULL, false, NULL },
		{ "tỉnh *", "", false, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *applied = NULL;

		print_message("row %zu\n", i);
		assert_int_equal(lh_jurisdiction_apply(rows[i].jurisdiction,
						       rows[i].own, &applied),
				 rows[i].applies);
		if (rows[i].applied != NULL)
			assert_string_equal(applied, rows[i].applied);
		else
			assert_null(applied);
	}
}

#define INDEX_TEST(f) \
	cmocka_unit_test_setup_teardown(f, index_setup, index_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_equal),
		cmocka_unit_test(test_keys_differ),
		INDEX_TEST(test_find_agency),
		INDEX_TEST(test_find_agency_all),
		INDEX_TEST(test_find_agency_nowhere),
		INDEX_TEST(test_find_person),
		INDEX_TEST(test_find_room),
		INDEX_TEST(test_groups_and_ids),
		cmocka_unit_test(test_empty_directory),
		cmocka_unit_test(test_jurisdiction_apply),
	};

	return cmocka_run_group_tests_name("directory", tests, NULL, NULL);
}
