/* Where the result of an assignment goes: "gửi … về Sở X (qua Phòng Y) …",
 * "báo cáo UBND tỉnh", "04 bộ". */
#include "assignment_priv.h"

#include <string.h>

static bool delivery_has(const struct lh_assignment *a, const char *name)
{
	for (size_t i = 0; i < a->n_deliveries; i++)
		if (a->deliveries[i].recipient &&
		    !strcmp(a->deliveries[i].recipient, name))
			return true;
	return false;
}

static bool delivery_head_at(const struct lh_document *doc, size_t at,
			     size_t end)
{
	static const char *const small[] = {
		"các thành phần", "các thành viên", "các cơ quan", "sở",
		"các sở", "các đơn vị", "thường trực", "phòng", "các đại biểu",
		"văn phòng", "ủy ban", "đại biểu", "thành viên",
		"tổ đại biểu", "thành phần", "bộ phận", NULL
	};
	static const char *const leaders[] = {
		"thủ tướng", "bộ trưởng", "chủ tịch", "chánh văn phòng", NULL
	};

	if (at >= end)
		return false;
	if (lh_word_match_any(doc, at, end, small))
		return true;
	if (!lh_word_capital(doc, at))
		return lh_word_match(doc, at, end, "các") &&
			lh_word_capital(doc, lh_word_next(doc, at, end)) &&
			lh_agency_body_at(doc, lh_word_next(doc, at, end), end);
	return lh_agency_head_at(doc, at, end) ||
		lh_word_match_any(doc, at, end, leaders);
}

static const char *const delivery_guests[] = {
	"các thành phần dự họp", "các thành phần tham dự",
	"các đại biểu dự họp", "các đại biểu tham dự", "các thành viên dự họp",
	"các đơn vị dự họp", "các thành phần mời", "các cơ quan dự họp",
	"các thành phần dự hội nghị", "thành phần dự họp", NULL
};

/* End of the list of recipients: a verb, a number ("04 bộ"), a bracket, a
 * date, a purpose. */
static size_t delivery_end(const struct lh_document *doc, size_t at, size_t end)
{
	size_t stop = lh_agency_list_end(doc, at, end);
	size_t guests = lh_word_match_any(doc, at, end, delivery_guests);
	static const char *const breaks[] = {
		"kèm", "kèm theo", "vào", "trong", "trước", "file", "gồm",
		"xem xét", "số", "hồ sơ", "địa chỉ", "email", "e-mail",
		"(", "một", "kết quả", "báo cáo", "đồng thời", "các nội dung",
		"danh sách", "theo", "lúc", "hằng", "hàng", "những", "về",
		"tình hình", "việc", "nội dung", "phương án", "các vấn đề",
		"cùng thời", "đúng thời", "bằng", "để", "sau", "từ", "ngay",
		"chậm", "muộn", NULL
	};

	if (guests)
		return guests;
	for (size_t i = at; i < stop; i = lh_word_next(doc, i, stop)) {
		if (i > at && ((doc->s[i] >= '0' && doc->s[i] <= '9') ||
			       lh_word_match_any(doc, i, stop, breaks)))
			return i;
		for (size_t k = lh_word_end(doc, i, stop); k < stop &&
		     !lh_word_char(doc->low, k, stop); k++)
			if (doc->s[k] == ';' || doc->s[k] == '.' ||
			    doc->s[k] == '(' || doc->s[k] == ')')
				return k;
	}
	return stop;
}

/* "(qua Phòng Tài chính - Kế hoạch)"; a way like e-mail is no body. */
static const char *delivery_via(struct lh_document *doc, size_t at, size_t end)
{
	struct lh_range via;

	while (at < end && (doc->s[at] == ' ' || doc->s[at] == '(' ||
			    doc->s[at] == ','))
		at++;
	if (lh_word_match(doc, at, end, "thông qua"))
		at = lh_word_next(doc, at, end);
	if (!lh_word_match(doc, at, end, "qua"))
		return NULL;
	via.start = (uint32_t)lh_word_next(doc, at, end);
	if (!lh_agency_head_at(doc, via.start, end) ||
	    !lh_word_capital(doc, via.start))
		return NULL;
	via.end = (uint32_t)delivery_end(doc, via.start, end);
	for (at = via.start; at < via.end; at++)
		if (doc->s[at] == ')')
			via.end = (uint32_t)at;
	return lh_range_text(doc, lh_range_trim(doc, via, ",;. "));
}

/* "về Bộ", "về Sở": the issuer speaks of itself. */
static const char *delivery_own_name(const struct lh_document *doc,
				     const char *name)
{
	const char *issuer = doc->notice->issuer;

	if (issuer && !strchr(name, ' ') && lh_text_starts(issuer, name) &&
	    issuer[strlen(name)] == ' ')
		return issuer;
	return name;
}

/* "gửi về Sở Nội vụ và file mềm về …": the joint is no part of the name. */
static struct lh_range delivery_trim(const struct lh_document *doc,
				     struct lh_range list)
{
	size_t at;

	list = lh_range_trim(doc, list, " ,;.-");
	for (at = list.end; at > list.start && doc->s[at - 1] != ' '; at--)
		;
	if (lh_word_match(doc, at, list.end, "và") == list.end)
		list.end = (uint32_t)at;
	return lh_range_trim(doc, list, " ,;.-");
}

static void delivery_add(struct lh_document *doc, struct lh_assignment *a,
			 size_t index, struct lh_range list, size_t end)
{
	struct lh_names names = { .count = 0 };
	const char *via = delivery_via(doc, list.end, end);
	size_t before = a->n_deliveries;

	list = delivery_trim(doc, list);
	lh_enumeration_agencies(doc, list, &names);
	for (size_t i = 0; i < names.count; i++) {
		struct lh_delivery *d;

		if (!names.items[i].name ||
		    delivery_has(a, names.items[i].name))
			continue;
		a->deliveries = lh_arena_grow(doc->arena, a->deliveries,
					      a->n_deliveries,
					      sizeof(*a->deliveries));
		d = &a->deliveries[a->n_deliveries++];
		d->recipient = delivery_own_name(doc, names.items[i].name);
		d->via = via;
	}
	if (a->n_deliveries > before)
		lh_field_addf(doc, lh_range_trim(doc, list, ",;. "), 1,
			      "assignments[%zu].recipient", index);
}

/* Is the verb part of a purpose ("… để tổng hợp, báo cáo UBND tỉnh")? */
static bool delivery_is_purpose(const struct lh_document *doc,
				struct lh_range range, size_t at)
{
	size_t from = at > range.start + 120u ? at - 120 : range.start;
	bool purpose = false;

	for (size_t i = from; i < at; i++) {
		if (doc->s[i] == ';' || doc->s[i] == '.')
			purpose = false;
		else if (doc->low[i] == 'd' || doc->low[i] == '\xC4')
			purpose = purpose || ((i == from ||
				doc->s[i - 1] == ' ') &&
				lh_word_match(doc, i, at, "để"));
	}
	return purpose;
}

/* From the verb to "về|đến|cho|tới", of "đăng ký" to "với", and the
 * recipients behind it. */
static bool delivery_target(const struct lh_document *doc, size_t at,
			    size_t end, bool with, struct lh_range *list)
{
	static const char *const to[] = {
		"về", "đến", "cho", "tới", "địa chỉ", NULL
	};
	size_t words = 0;

	/* "báo cáo kết quả (mẫu 01) về Sở X" */
	if (at < end && doc->s[at] == '(')
		at = lh_range_close(doc, at, end);
	while (at < end && doc->s[at] == ' ')
		at++;
	if (delivery_head_at(doc, at, end)) {
		list->start = (uint32_t)at;
		list->end = (uint32_t)delivery_end(doc, at, end);
		return true;
	}
	for (size_t i = at; i < end && words < 24;
	     i = lh_word_next(doc, i, end), words++) {
		size_t stop = lh_word_match_any(doc, i, end, to);

		if (!stop && with)
			stop = lh_word_match(doc, i, end, "với");
		if (stop) {
			while (stop < end && (doc->s[stop] == ' ' ||
					      doc->s[stop] == ':'))
				stop++;
			if (delivery_head_at(doc, stop, end)) {
				list->start = (uint32_t)stop;
				list->end = (uint32_t)delivery_end(doc, stop,
								   end);
				return true;
			}
		}
		stop = lh_word_end(doc, i, end);
		if (stop < end && (doc->s[stop] == ';' ||
				   doc->s[stop] == '.' || doc->s[stop] == '('))
			return false;
	}
	return false;
}

static void delivery_copies(struct lh_document *doc, struct lh_range range,
			    struct lh_assignment *a)
{
	static const char *const units[] = {
		"bộ", "bản", "bộ hồ sơ", "quyển", "cuốn", NULL
	};

	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end)) {
		size_t stop = at;
		int32_t n = 0;

		while (stop < range.end && doc->s[stop] >= '0' &&
		       doc->s[stop] <= '9' && stop < at + 4)
			n = n * 10 + (doc->s[stop++] - '0');
		if (!n || stop >= range.end || doc->s[stop] != ' ' ||
		    !lh_word_match_any(doc, stop + 1, range.end, units) ||
		    lh_word_capital(doc, stop + 1))
			continue;
		if (!a->n_deliveries)
			a->deliveries = lh_arena_grow(doc->arena,
				a->deliveries, a->n_deliveries++,
				sizeof(*a->deliveries));
		a->deliveries[a->n_deliveries - 1].copies = n;
		return;
	}
}

/* Does a limit follow at once? */
static bool delivery_is_dated(const struct lh_document *doc, size_t at,
			      size_t end)
{
	size_t i = lh_phrase_first(doc, at);

	return i < doc->n_phrases && doc->phrases[i].start < end &&
		doc->phrases[i].start <= at + 2 && !doc->phrases[i].cited;
}

/* Verbs that send something somewhere.  Behind `direct` ones the recipient
 * may stand at once ("gửi Sở X", "trình UBND tỉnh"), behind the others only
 * with "về", "cho", "đến" in front. */
static size_t delivery_verb(const struct lh_document *doc, size_t at,
			    size_t end, bool *direct)
{
	static const char *const sends[] = {
		"gửi", "nộp", "trình", "báo cáo", "báo cáo đề xuất",
		"báo cáo, đề xuất", "báo cáo kết quả",
		"báo cáo kết quả thực hiện", NULL
	};
	static const char *const gives[] = {
		"cung cấp", "đăng ký", "chuyển", "bàn giao", "xác nhận", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, sends);

	*direct = stop != 0;
	return stop ? stop : lh_word_match_any(doc, at, end, gives);
}

/* "đồng gửi", "tờ trình", "công trình": the second half of another word. */
static bool delivery_is_compound(const struct lh_document *doc, size_t start,
				 size_t at)
{
	static const char *const before[] = {
		"đồng", "tờ", "công", "chương", "quá", "quy", "giải",
		"tường", "tiến", "lộ", "giáo", "thuyết", "được", "đã", NULL
	};
	size_t word = at;

	while (word > start && doc->s[word - 1] == ' ')
		word--;
	while (word > start && ((doc->low[word - 1] & 0x80) ||
				lh_word_char(doc->low, word - 1, at)))
		word--;
	return word < at && lh_word_match_any(doc, word, at, before);
}

void lh_assignment_deliveries(struct lh_document *doc, struct lh_range range,
			      struct lh_assignment *a, size_t index)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end)) {
		bool direct;
		size_t stop = delivery_verb(doc, at, range.end, &direct);
		struct lh_range list;

		if (!stop || delivery_is_compound(doc, range.start, at))
			continue;
		/* "trình UBND tỉnh phê duyệt" is the way of such papers; with a
		 * limit it is said where this one goes. */
		if (lh_word_match(doc, at, range.end, "trình") &&
		    a->deadline.precision == LH_DEADLINE_NONE)
			continue;
		while (stop < range.end && doc->s[stop] == ' ')
			stop++;
		if (!direct && delivery_head_at(doc, stop, range.end))
			continue;
		if (!delivery_target(doc, stop, range.end,
				     lh_word_match(doc, at, stop, "đăng ký"),
				     &list))
			continue;
		/* "để tổng hợp, báo cáo UBND tỉnh" is another's work, unless
		 * it has the limit: "… trình UBND tỉnh trước ngày …". */
		if (!lh_word_match(doc, at, range.end, "gửi") &&
		    !lh_word_match(doc, at, range.end, "nộp") &&
		    delivery_is_purpose(doc, range, at) &&
		    !delivery_is_dated(doc, list.end, range.end))
			continue;
		delivery_add(doc, a, index, list, range.end);
	}
	delivery_copies(doc, range, a);
}
