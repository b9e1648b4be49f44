/* Notices in the store: every field comes back, a text never changes, the same
 * paper is found again. */
#include "store_fixture.h"

#define DATE(y, m, d) ((struct lh_date){ .year = y, .month = m, .day = d })

static void compare_notice(const struct lh_notice *a, const struct lh_notice *b)
{
	assert_int_equal(a->id, b->id);
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->state, b->state);
	assert_int_equal(a->outgoing, b->outgoing);
	assert_text(a->issuer, b->issuer);
	assert_int_equal(a->issuer_id, b->issuer_id);
	assert_text(a->number, b->number);
	assert_text(a->subject, b->subject);
	assert_text(a->issued_place, b->issued_place);
	assert_date(a->issued_date, b->issued_date);
	assert_text(a->signer, b->signer);
	assert_text(a->signer_title, b->signer_title);
	assert_int_equal(a->urgency, b->urgency);
	assert_text(a->contact, b->contact);
	assert_int_equal(a->in_charge_id, b->in_charge_id);
	assert_int_equal(a->replaces_id, b->replaces_id);
	assert_int_equal(a->revision_number, b->revision_number);
	assert_text(a->source, b->source);
	assert_text(a->text, b->text);
	assert_text(a->note, b->note);
	assert_int_equal(a->created_at, b->created_at);
	assert_int_equal(a->modified_at, b->modified_at);
	assert_int_equal(a->revision, b->revision);
}

static void compare_notice_lists(const struct lh_notice *a,
				 const struct lh_notice *b)
{
	assert_int_equal(a->n_addressees, b->n_addressees);
	for (size_t i = 0; i < a->n_addressees; i++) {
		assert_text(a->addressees[i].name, b->addressees[i].name);
		assert_int_equal(a->addressees[i].agency_id,
				 b->addressees[i].agency_id);
		assert_int_equal(a->addressees[i].group_id,
				 b->addressees[i].group_id);
	}
	assert_int_equal(a->n_distribution, b->n_distribution);
	for (size_t i = 0; i < a->n_distribution; i++) {
		assert_text(a->distribution[i].name, b->distribution[i].name);
		assert_text(a->distribution[i].purpose, b->distribution[i].purpose);
		assert_int_equal(a->distribution[i].agency_id,
				 b->distribution[i].agency_id);
	}
	assert_int_equal(a->n_references, b->n_references);
	for (size_t i = 0; i < a->n_references; i++) {
		assert_text(a->references[i].kind, b->references[i].kind);
		assert_text(a->references[i].number, b->references[i].number);
		assert_text(a->references[i].title, b->references[i].title);
		assert_date(a->references[i].date, b->references[i].date);
		assert_text(a->references[i].issuer, b->references[i].issuer);
	}
	assert_int_equal(a->n_incoming, b->n_incoming);
	for (size_t i = 0; i < a->n_incoming; i++) {
		assert_text(a->incoming[i].registrar, b->incoming[i].registrar);
		assert_text(a->incoming[i].number, b->incoming[i].number);
		assert_date(a->incoming[i].date, b->incoming[i].date);
		assert_text(a->incoming[i].passed_to, b->incoming[i].passed_to);
	}
}

static void compare_notice_detail(const struct lh_notice *a,
				  const struct lh_notice *b)
{
	assert_int_equal(a->n_attachments, b->n_attachments);
	for (size_t i = 0; i < a->n_attachments; i++) {
		assert_text(a->attachments[i].name, b->attachments[i].name);
		assert_text(a->attachments[i].media_type,
			    b->attachments[i].media_type);
		assert_int_equal(a->attachments[i].size, b->attachments[i].size);
		assert_text(a->attachments[i].path, b->attachments[i].path);
		assert_int_equal(!a->attachments[i].bytes, !b->attachments[i].bytes);
		if (a->attachments[i].bytes)
			assert_memory_equal(a->attachments[i].bytes,
					    b->attachments[i].bytes,
					    b->attachments[i].size);
	}
	assert_int_equal(a->n_fields, b->n_fields);
	for (size_t i = 0; i < a->n_fields; i++) {
		assert_text(a->fields[i].path, b->fields[i].path);
		assert_true(a->fields[i].confidence == b->fields[i].confidence);
		assert_int_equal(a->fields[i].n_spans, b->fields[i].n_spans);
		for (size_t j = 0; j < a->fields[i].n_spans; j++) {
			assert_int_equal(a->fields[i].spans[j].start,
					 b->fields[i].spans[j].start);
			assert_int_equal(a->fields[i].spans[j].end,
					 b->fields[i].spans[j].end);
		}
	}
	assert_int_equal(a->n_warnings, b->n_warnings);
	for (size_t i = 0; i < a->n_warnings; i++) {
		assert_text(a->warnings[i].text, b->warnings[i].text);
		assert_int_equal(a->warnings[i].span.start, b->warnings[i].span.start);
		assert_int_equal(a->warnings[i].span.end, b->warnings[i].span.end);
	}
}

static struct lh_notice full_notice(int64_t replaces)
{
	static struct lh_addressee addressees[] = {
		{ .name = "Sở Tài chính", .agency_id = 1 },
		{ .name = "UBND các xã", .group_id = 1 },
	};
	static struct lh_distribution distribution[] = {
		{ .name = "Như trên", .purpose = "t/h", .agency_id = 2 },
		{ .name = "Lưu: VT" },
	};
	static struct lh_reference references[] = {
		{ .kind = "Kế hoạch", .number = "116/KH-UBND", .title = "tháo gỡ",
		  .date = { 2025, 11, 0 }, .issuer = "UBND tỉnh" },
	};
	static struct lh_incoming incoming[] = {
		{ .registrar = "Văn thư", .number = "2331",
		  .date = { 2025, 12, 2 }, .passed_to = "Phòng KT" },
	};
	static struct lh_attachment attachments[] = {
		{ .name = "quét.pdf", .media_type = "application/pdf",
		  .bytes = "%PDF\0\xff\n", .size = 7 },
		{ .name = "ở nơi khác", .size = 12345678, .path = "/kho/1.pdf" },
		{ .name = "bản sao", .bytes = "%PDF\0\xff\n", .size = 7 },
		{ .name = "rỗng", .bytes = "", .size = 0 },
	};
	static struct lh_span spans[] = { { 0, 5 }, { 7, 4294967295u } };
	static struct lh_field fields[] = {
		{ .path = "number", .spans = spans, .n_spans = 2,
		  .confidence = 0.1 },
		{ .path = "meetings[0].start", .confidence = 1.0 },
	};
	static struct lh_warning warnings[] = {
		{ .text = "thứ không khớp ngày", .span = { 3, 9 } },
	};

	return (struct lh_notice){
		.kind = LH_NOTICE_TELEGRAM, .state = LH_NOTICE_ISSUED,
		.outgoing = true, .issuer = "UBND tỉnh", .issuer_id = 1,
		.number = "564/UBND-KTTH", .subject = "Họp tháo gỡ",
		.issued_place = "Lạng Sơn", .issued_date = DATE(2025, 12, 1),
		.addressees = addressees, .n_addressees = 2,
		.distribution = distribution, .n_distribution = 2,
		.references = references, .n_references = 1,
		.incoming = incoming, .n_incoming = 1,
		.attachments = attachments, .n_attachments = 4,
		.signer = "Đinh Hữu Học", .signer_title = "KT. CHỦ TỊCH",
		.urgency = LH_URGENCY_EXPRESS, .contact = "Phòng KT 0205",
		.in_charge_id = 1, .replaces_id = replaces, .revision_number = 2,
		.source = "cv564.docx", .text = "Kính gửi: …\nSở Tài chính",
		.fields = fields, .n_fields = 2,
		.warnings = warnings, .n_warnings = 1, .note = "của tôi",
	};
}

static void test_notice_round_trip(void **state)
{
	struct fixture *f = *state;
	struct lh_notice *loaded;

	fixture_directory(f);
	struct lh_notice n = full_notice(fixture_notice(f));
	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	commit(f, NULL);
	fixture_reopen(f);
	assert_ok(f, lh_store_notice_load(f->store, f->arena, n.id, &loaded, &f->err));
	compare_notice(loaded, &n);
	compare_notice_lists(loaded, &n);
	compare_notice_detail(loaded, &n);
	/* Equal bytes are kept once. */
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM content"), 2);
	fixture_check(f);

	/* Without text; saved so, the rest stays. */
	struct lh_notice_filter filter = { .id = n.id };
	struct lh_notice *list;
	size_t count;
	assert_ok(f, lh_store_notice_list(f->store, f->arena, &filter, &list, &count,
					  &f->err));
	assert_int_equal(count, 1);
	assert_true(list[0].partial);
	assert_null(list[0].text);
	assert_int_equal(list[0].n_fields, 0);
	assert_int_equal(list[0].n_attachments, 0);
	list[0].note = "sửa";
	begin(f, "edit");
	assert_ok(f, lh_store_notice_save(f->store, &list[0], &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_notice_load(f->store, f->arena, n.id, &loaded, &f->err));
	assert_string_equal(loaded->note, "sửa");
	assert_string_equal(loaded->text, n.text);
	compare_notice_detail(loaded, &n);
}

static void test_notice_text_stays(void **state)
{
	struct fixture *f = *state;
	struct lh_notice n = {
		.state = LH_NOTICE_DRAFT, .text = "Bản nháp", .number = "/GM",
	};

	begin(f, "edit");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	n.text = "Bản chính";
	n.state = LH_NOTICE_ISSUED;
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	n.text = "Sửa sau khi ban hành";
	assert_status(f, lh_store_notice_save(f->store, &n, &f->err), LH_EINVALID);
	n.text = NULL;
	assert_status(f, lh_store_notice_save(f->store, &n, &f->err), LH_EINVALID);
	commit(f, NULL);
	assert_int_equal(n.revision, 2);
	assert_int_equal(n.revision_number, 1);
}

struct same_case {
	const char *name;
	struct lh_notice notice;
	bool same;	/* as the stored one */
};

static const struct same_case same_cases[] = {
	{ "number and issuer", { .number = "564/UBND-KTTH", .issuer = "UBND tỉnh X",
	  .issued_date = { 2025, 12, 1 } }, true },
	{ "spelt otherwise", { .number = "564 /ubnd-ktth",
	  .issuer = "Ủy ban nhân dân tỉnh X" }, true },
	{ "another year", { .number = "564/UBND-KTTH", .issuer = "UBND tỉnh X",
	  .issued_date = { 2024, 12, 1 } }, false },
	{ "another issuer", { .number = "564/UBND-KTTH", .issuer = "UBND tỉnh Y" },
	  false },
	{ "another number", { .number = "565/UBND-KTTH", .issuer = "UBND tỉnh X" },
	  false },
	{ "equal text", { .number = "9/X", .text = "Kính gửi:  các sở\r\n" }, true },
	{ "other text", { .number = "9/X", .text = "Kính gửi: các xã" }, false },
	{ "blank number", { .number = "/UBND-KTTH", .issuer = "UBND tỉnh X" },
	  false },
	{ "nothing known", { 0 }, false },
};

static void test_notice_find_same(void **state)
{
	struct fixture *f = *state;
	struct lh_notice stored = {
		.number = "564/UBND-KTTH", .issuer = "UBND tỉnh X",
		.issued_date = DATE(2025, 12, 1), .text = "Kính gửi: các sở",
		.state = LH_NOTICE_RECEIVED,
	};
	struct lh_notice blank = { .number = "/UBND-KTTH", .issuer = "UBND tỉnh X" };
	int64_t *ids;
	size_t n;

	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &stored, &f->err));
	assert_ok(f, lh_store_notice_save(f->store, &blank, &f->err));
	commit(f, NULL);
	for (size_t i = 0; i < sizeof(same_cases) / sizeof(same_cases[0]); i++) {
		assert_ok(f, lh_store_notice_find_same(f->store, f->arena,
			&same_cases[i].notice, &ids, &n, &f->err));
		if (n != same_cases[i].same || (n && ids[0] != stored.id))
			fail_msg("%s: %zu", same_cases[i].name, n);
	}
	/* Not itself, and not a withdrawn one. */
	assert_ok(f, lh_store_notice_find_same(f->store, f->arena, &stored, &ids, &n,
					       &f->err));
	assert_int_equal(n, 0);
	stored.state = LH_NOTICE_WITHDRAWN;
	begin(f, "withdraw");
	assert_ok(f, lh_store_notice_save(f->store, &stored, &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_notice_find_same(f->store, f->arena,
		&same_cases[0].notice, &ids, &n, &f->err));
	assert_int_equal(n, 0);
}

static void test_notice_list(void **state)
{
	struct fixture *f = *state;
	const struct lh_date days[] = {
		{ 2025, 12, 3 }, { 2025, 11, 30 }, { 2025, 12, 1 }, { 0 },
	};
	struct lh_notice_filter filter = {
		.first = DATE(2025, 12, 1), .last = DATE(2025, 12, 31),
	};
	struct lh_notice *list;
	size_t n;

	begin(f, "import");
	for (int i = 0; i < 4; i++) {
		struct lh_notice notice = { .issued_date = days[i] };

		assert_ok(f, lh_store_notice_save(f->store, &notice, &f->err));
	}
	commit(f, NULL);
	assert_ok(f, lh_store_notice_list(f->store, f->arena, &filter, &list, &n,
					  &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 3);
	assert_int_equal(list[1].id, 1);
	filter = (struct lh_notice_filter){ .limit = 2, .offset = 2 };
	assert_ok(f, lh_store_notice_list(f->store, f->arena, &filter, &list, &n,
					  &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 1);
	assert_int_equal(list[1].id, 4);
	struct lh_notice *none;
	assert_status(f, lh_store_notice_load(f->store, f->arena, 99, &none, &f->err),
		      LH_ENOTFOUND);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_notice_round_trip),
		TEST(test_notice_text_stays),
		TEST(test_notice_find_same),
		TEST(test_notice_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
