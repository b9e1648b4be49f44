/* See the header.  Names of tables and columns are those of share/sql; one
 * that is not listed here is shown as it is called there, so that nothing of
 * what changed is ever left out. */
#include "journal_words.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static const struct words_table {
	const char *name, *words;
	enum lh_id_kind id;	/* 0: has no id that people know */
} tables[] = {
	{ "agency", N_("cơ quan"), LH_ID_AGENCY },
	{ "agency_alias", N_("tên khác của cơ quan"), 0 },
	{ "person", N_("người"), LH_ID_PERSON },
	{ "person_alias", N_("tên khác của người"), 0 },
	{ "room", N_("phòng họp"), LH_ID_ROOM },
	{ "room_alias", N_("tên khác của phòng"), 0 },
	{ "circle", N_("nhóm"), LH_ID_GROUP },
	{ "circle_alias", N_("tên khác của nhóm"), 0 },
	{ "circle_member", N_("thành viên của nhóm"), 0 },
	{ "notice", N_("văn bản"), LH_ID_NOTICE },
	{ "notice_field", N_("chỗ đọc được trong văn bản"), 0 },
	{ "notice_warning", N_("chỗ cần xem trong văn bản"), 0 },
	{ "addressee", N_("nơi kính gửi"), 0 },
	{ "distribution", N_("nơi nhận"), 0 },
	{ "reference", N_("văn bản được dẫn"), 0 },
	{ "incoming", N_("dấu công văn đến"), 0 },
	{ "attachment", N_("tệp kèm"), 0 },
	{ "meeting", N_("cuộc họp"), LH_ID_MEETING },
	{ "venue", N_("địa điểm"), 0 },
	{ "participant", N_("thành phần"), 0 },
	{ "delegate", N_("đại biểu"), 0 },
	{ "agenda_item", N_("mục chương trình"), 0 },
	{ "meeting_notice", N_("văn bản của cuộc họp"), 0 },
	{ "assignment", N_("phân công"), LH_ID_ASSIGNMENT },
	{ "assignment_meeting", N_("cuộc họp của phân công"), 0 },
	{ "share", N_("phần việc"), 0 },
	{ "share_event", N_("diễn biến phần việc"), 0 },
	{ "delivery", N_("nơi nhận kết quả"), 0 },
	{ "subtask", N_("việc con"), 0 },
	{ "setting", N_("cài đặt"), 0 },
};

enum words_form {
	WORDS_PLAIN,
	WORDS_MINUTE,		/* of the day */
	WORDS_STATUS,		/* enum lh_share_status */
	WORDS_STATE,		/* enum lh_meeting_state */
	WORDS_ID,		/* row of the table of that name */
	WORDS_HIDDEN,
};

static const struct words_column {
	const char *table;	/* NULL: in every table */
	const char *name, *words;
	enum words_form form;
	const char *of;		/* WORDS_ID */
} columns[] = {
	{ "meeting", "state", N_("Trạng thái"), WORDS_STATE, NULL },
	{ NULL, "status", N_("Tình trạng"), WORDS_STATUS, NULL },
	{ NULL, "from_status", N_("Từ"), WORDS_STATUS, NULL },
	{ NULL, "to_status", N_("Sang"), WORDS_STATUS, NULL },
	{ NULL, "start_minute", N_("Bắt đầu"), WORDS_MINUTE, NULL },
	{ NULL, "end_minute", N_("Kết thúc"), WORDS_MINUTE, NULL },
	{ NULL, "deadline_minute", N_("Giờ hạn"), WORDS_MINUTE, NULL },
	{ NULL, "meeting", N_("Cuộc họp"), WORDS_ID, "meeting" },
	{ NULL, "assignment", N_("Phân công"), WORDS_ID, "assignment" },
	{ NULL, "notice", N_("Văn bản"), WORDS_ID, "notice" },
	{ NULL, "agency", N_("Cơ quan"), WORDS_ID, "agency" },
	{ NULL, "person", N_("Người"), WORDS_ID, "person" },
	{ NULL, "in_charge", N_("Người theo dõi"), WORDS_ID, "person" },
	{ NULL, "room", N_("Phòng"), WORDS_ID, "room" },
	{ NULL, "circle", N_("Nhóm"), WORDS_ID, "circle" },
	{ "agency", "parent", N_("Cơ quan trên"), WORDS_ID, "agency" },
	{ "agency", "successor", N_("Cơ quan kế tục"), WORDS_ID, "agency" },
	{ "person", "office", N_("Chức vụ"), WORDS_PLAIN, NULL },
	{ NULL, "office", N_("Chức vụ"), WORDS_PLAIN, NULL },
	{ NULL, "name", N_("Tên"), WORDS_PLAIN, NULL },
	{ NULL, "short_name", N_("Tên tắt"), WORDS_PLAIN, NULL },
	{ NULL, "value", N_("Giá trị"), WORDS_PLAIN, NULL },
	{ NULL, "jurisdiction", N_("Địa bàn"), WORDS_PLAIN, NULL },
	{ NULL, "email", N_("Thư điện tử"), WORDS_PLAIN, NULL },
	{ NULL, "phone", N_("Điện thoại"), WORDS_PLAIN, NULL },
	{ NULL, "address", N_("Địa chỉ"), WORDS_PLAIN, NULL },
	{ NULL, "location", N_("Nơi"), WORDS_PLAIN, NULL },
	{ NULL, "capacity", N_("Số chỗ"), WORDS_PLAIN, NULL },
	{ NULL, "number", N_("Số"), WORDS_PLAIN, NULL },
	{ NULL, "subject", N_("Trích yếu"), WORDS_PLAIN, NULL },
	{ NULL, "issuer_name", N_("Cơ quan ban hành"), WORDS_PLAIN, NULL },
	{ NULL, "issued_day", N_("Ngày ban hành"), WORDS_PLAIN, NULL },
	{ NULL, "signer", N_("Người ký"), WORDS_PLAIN, NULL },
	{ NULL, "title", N_("Tên"), WORDS_PLAIN, NULL },
	{ NULL, "day", N_("Ngày"), WORDS_PLAIN, NULL },
	{ NULL, "last_day", N_("Đến ngày"), WORDS_PLAIN, NULL },
	{ NULL, "content", N_("Nội dung"), WORDS_PLAIN, NULL },
	{ NULL, "contact", N_("Đầu mối"), WORDS_PLAIN, NULL },
	{ NULL, "note", N_("Ghi chú"), WORDS_PLAIN, NULL },
	{ NULL, "remark", N_("Ghi chú"), WORDS_PLAIN, NULL },
	{ NULL, "reason", N_("Lý do"), WORDS_PLAIN, NULL },
	{ NULL, "task", N_("Việc"), WORDS_PLAIN, NULL },
	{ NULL, "text", N_("Nội dung"), WORDS_PLAIN, NULL },
	{ NULL, "deliverable", N_("Sản phẩm"), WORDS_PLAIN, NULL },
	{ NULL, "deadline_day", N_("Hạn"), WORDS_PLAIN, NULL },
	{ NULL, "deadline_wording", N_("Hạn theo văn bản"), WORDS_PLAIN, NULL },
	{ NULL, "recipient", N_("Nơi nhận"), WORDS_PLAIN, NULL },
	{ NULL, "via", N_("Gửi qua"), WORDS_PLAIN, NULL },
	{ NULL, "copies", N_("Số bộ"), WORDS_PLAIN, NULL },
	{ NULL, "requested_as", N_("Mời"), WORDS_PLAIN, NULL },
	{ NULL, "recorded_by", N_("Người ghi"), WORDS_PLAIN, NULL },
	{ NULL, "id", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "position", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "uid", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "sequence", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "revision", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "created_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "modified_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "start_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "end_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "due", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "status_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "response_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "recorded_at", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "is_open", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "issuer_key", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "number_key", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "text_hash", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "raw_ics", NULL, WORDS_HIDDEN, NULL },
	{ NULL, "spans", NULL, WORDS_HIDDEN, NULL },
};

static const struct words_table *words_table(const char *name)
{
	for (size_t i = 0; i < COUNT(tables); i++)
		if (strcmp(tables[i].name, name) == 0)
			return &tables[i];
	return NULL;
}

/* The table's own line stands above the common one. */
static const struct words_column *words_column(const char *table,
					       const char *name)
{
	for (size_t i = 0; i < COUNT(columns); i++)
		if ((!columns[i].table || strcmp(columns[i].table, table) == 0) &&
		    strcmp(columns[i].name, name) == 0)
			return &columns[i];
	return NULL;
}

static const char *words_id(struct lh_arena *arena, const char *table,
			    int64_t row)
{
	const struct words_table *t = words_table(table);

	return lh_id_format(t->id, row, lh_arena_alloc(arena, LH_ID_TEXT_SIZE));
}

const char *journal_words_thing(struct lh_arena *arena,
				const struct lh_journal_change *change)
{
	const struct words_table *table = words_table(change->table);

	if (!table)
		return change->table;
	if (!table->id)
		return _(table->words);
	return lh_arena_printf(arena, "%s %s", _(table->words),
			       words_id(arena, table->name, change->row));
}

const char *journal_words_column(const char *table, const char *column)
{
	const struct words_column *c = words_column(table, column);

	if (!c)
		return column;
	return c->words ? _(c->words) : NULL;
}

static const char *words_number(struct lh_arena *arena,
				const struct words_column *c, int64_t number)
{
	char minute[LH_MINUTE_TEXT_SIZE];

	switch (c ? c->form : WORDS_PLAIN) {
	case WORDS_MINUTE:
		return lh_arena_strdup(arena, lh_minute_format(
			(lh_minute)number, minute));
	case WORDS_STATUS:
		return lh_label_share_status((enum lh_share_status)number);
	case WORDS_STATE:
		return lh_label_meeting_state((enum lh_meeting_state)number);
	case WORDS_ID:
		return words_id(arena, c->of, number);
	case WORDS_PLAIN:
	case WORDS_HIDDEN:
		break;
	}
	return lh_arena_printf(arena, "%lld", (long long)number);
}

const char *journal_words_value(struct lh_arena *arena, const char *table,
				const char *column, const json_t *value)
{
	if (json_is_string(value))
		return lh_arena_printf(arena, "“%s”", json_string_value(value));
	if (json_is_integer(value))
		return words_number(arena, words_column(table, column),
				    json_integer_value(value));
	if (!value || json_is_null(value))
		return "–";
	char *text = json_dumps(value, JSON_ENCODE_ANY);
	const char *copy = text ? lh_arena_strdup(arena, text) : "";
	free(text);
	return copy;
}

/* --- how much goes --- */

static size_t words_count(const struct lh_journal_entry *entry,
			  const char *table)
{
	size_t count = 0;

	for (size_t i = 0; i < entry->n_changes; i++)
		count += !entry->changes[i].before &&
			 strcmp(entry->changes[i].table, table) == 0;
	return count;
}

static const char *words_joined(struct lh_arena *arena, const char *text,
				const char *part)
{
	return text ? lh_arena_printf(arena, "%s, %s", text, part) : part;
}

const char *journal_words_extent(struct lh_arena *arena,
				 const struct lh_journal_entry *entry)
{
	size_t notices = words_count(entry, "notice");
	size_t meetings = words_count(entry, "meeting");
	size_t assignments = words_count(entry, "assignment");
	size_t others = words_count(entry, "agency") +
			words_count(entry, "person") +
			words_count(entry, "room") +
			words_count(entry, "circle");
	const char *text = NULL;

	if (notices + meetings + assignments + others < 2)
		return NULL;
	if (notices)
		text = words_joined(arena, text, notices == 1
			? _("1 văn bản")
			: lh_arena_printf(arena, _("%zu văn bản"), notices));
	if (meetings)
		text = words_joined(arena, text, meetings == 1
			? _("1 cuộc họp")
			: lh_arena_printf(arena, _("%zu cuộc họp"), meetings));
	if (assignments)
		text = words_joined(arena, text, assignments == 1
			? _("1 phân công")
			: lh_arena_printf(arena, _("%zu phân công"), assignments));
	if (others)
		text = words_joined(arena, text, others == 1
			? _("1 mục danh bạ")
			: lh_arena_printf(arena, _("%zu mục danh bạ"), others));
	return text;
}
