/* Parts of an assignment: who leads and who supports, the limit, to whom
 * the result goes, in how many copies. */
#include "assignment_priv.h"

#include <string.h>

/* --- lead and support ------------------------------------------------ */

/* "các đơn vị", "các cơ quan, đơn vị": whoever was named before. */
static bool directive_is_back(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const back[] = {
		"các cơ quan, đơn vị", "các đơn vị", "các cơ quan",
		"các đơn vị, địa phương", "các cơ quan, đơn vị, địa phương",
		"các cơ quan, địa phương", "các địa phương", "các sở, ngành",
		"các đồng chí", "các đồng chí thành viên", "quý cơ quan",
		"quý đơn vị", "các đơn vị liên quan", "các ngành",
		"các cơ quan, đơn vị liên quan", "các bộ, địa phương",
		"các đơn vị có liên quan", "các ngành, địa phương",
		"các cơ quan, đơn vị có liên quan", "các ngành có liên quan",
		"các cơ quan có liên quan", "các cơ quan liên quan",
		"các đơn vị và địa phương", "thủ trưởng các cơ quan, đơn vị",
		"thủ trưởng các đơn vị", "các thành phần", "đại biểu",
		"các đại biểu", "quý vị", "các đơn vị nêu trên",
		"các cơ quan, đơn vị nêu trên", "các sở, ban, ngành",
		"quý bộ", "quý sở", "các đơn vị trên", NULL
	};

	range = lh_range_trim(doc, range, ",:");
	return lh_word_match_any(doc, range.start, range.end, back) ==
		range.end;
}

/* A body's name begins here for sure: large, or "các …", or "sở" + field. */
static bool directive_head_at(const struct lh_document *doc, size_t at,
			      size_t end)
{
	static const char *const small[] = {
		"các", "sở", "phòng", "ban", "ủy ban", "toàn thể", "tất cả",
		"lãnh đạo", "đại diện", "thủ trưởng", "giám đốc", "đồng chí",
		"đ/c", "chủ tịch", "hiệu trưởng", "mỗi", "ông", "bà", "quý",
		"đơn vị", "cơ quan", "những", NULL
	};
	size_t stop;

	if (at >= end || !lh_agency_head_at(doc, at, end))
		return lh_word_match(doc, at, end, "quý") != 0;
	if (lh_word_capital(doc, at))
		return true;
	stop = lh_word_match_any(doc, at, end, small);
	if (!stop)
		return false;
	if (lh_word_match(doc, at, end, "sở") ||
	    lh_word_match(doc, at, end, "phòng") ||
	    lh_word_match(doc, at, end, "ban"))
		return stop + 1 < end && (lh_word_capital(doc, stop + 1) ||
			lh_agency_field(doc, stop + 1, end));
	return true;
}

static size_t directive_skip(const struct lh_document *doc, size_t at,
			     size_t end)
{
	while (at < end && (doc->s[at] == ' ' || doc->s[at] == ',' ||
			    doc->s[at] == ':'))
		at++;
	return at;
}

size_t lh_directive_support(struct lh_document *doc, size_t at, size_t end,
			    struct lh_directive *d)
{
	static const char *const leads[] = {
		"chủ trì", "làm đầu mối", "là cơ quan chủ trì",
		"chịu trách nhiệm chủ trì", "có trách nhiệm chủ trì",
		"chủ động", "tiếp tục", NULL
	};
	static const char *const with[] = {
		"phối hợp với", "phối hợp cùng", "phối hợp chặt chẽ với",
		"phối hợp chặt chẽ cùng", "cùng với", "phối hợp",
		"cùng phối hợp với", "và phối hợp với", "có sự phối hợp của",
		"thống nhất với", NULL
	};

	for (int i = 0; i < 6; i++) {
		size_t next = directive_skip(doc, at, end);
		size_t stop = lh_word_match_any(doc, next, end, with);
		struct lh_range list;

		if (!stop) {
			stop = lh_word_match_any(doc, next, end, leads);
			if (!stop)
				break;
			/* "chủ động gửi", "tiếp tục rà soát" are tasks. */
			if (!lh_word_match(doc, next, end, "chủ trì") &&
			    !lh_word_match_any(doc,
				directive_skip(doc, stop, end), end, with) &&
			    !lh_word_match(doc, next, end, "làm đầu mối"))
				break;
			at = stop;
			continue;
		}
		list.start = (uint32_t)directive_skip(doc, stop, end);
		if (!directive_head_at(doc, list.start, end))
			break;
		list.end = (uint32_t)lh_agency_list_end(doc, list.start, end);
		lh_enumeration_agencies(doc, list, &d->support);
		d->support_range = lh_range_trim(doc, list, ",:;. ");
		at = list.end;
	}
	return at;
}

static size_t directive_skip_joint(const struct lh_document *doc, size_t at,
				   size_t end)
{
	static const char *const joints[] = {
		"trong việc", "để", "và", "có trách nhiệm", "cho", "tổ chức việc",
		NULL
	};
	size_t stop;

	at = directive_skip(doc, at, end);
	stop = lh_word_match_any(doc, at, end, joints);
	if (stop && !lh_word_match(doc, at, end, "có trách nhiệm") &&
	    !lh_word_match(doc, at, end, "cho"))
		at = directive_skip(doc, stop, end);
	return at;
}

/* "đã gửi", "sẽ họp": told, not asked. */
static bool directive_is_told(const struct lh_document *doc,
			      struct lh_range list)
{
	static const char *const tenses[] = {
		"đã", "vừa", "đang", "sẽ", "xin", "không", "được", "còn",
		"chưa", "vẫn", NULL
	};
	size_t at = list.end;

	while (at > list.start && doc->s[at - 1] == ' ')
		at--;
	while (at > list.start && doc->s[at - 1] != ' ')
		at--;
	return lh_word_match_any(doc, at, list.end, tenses) != 0;
}

bool lh_directive_parse(struct lh_document *doc, size_t at, size_t end,
			struct lh_directive *d)
{
	struct lh_range list;

	at = directive_skip(doc, at, end);
	if (!directive_head_at(doc, at, end))
		return false;
	list.start = (uint32_t)at;
	list.end = (uint32_t)lh_agency_list_end(doc, at, end);
	if (list.end >= end && (end == list.start ||
				doc->s[end - 1] != ':'))
		return false;
	if (lh_word_count(doc, list) > 110 || directive_is_told(doc, list))
		return false;
	d->lead_range = lh_range_trim(doc, list, ",:;. ");
	d->back = directive_is_back(doc, d->lead_range);
	lh_enumeration_agencies(doc, list, &d->lead);
	if (!d->lead.count)
		return false;
	at = lh_directive_support(doc, list.end, end, d);
	d->task.start = (uint32_t)directive_skip_joint(doc, at, end);
	d->task.end = (uint32_t)end;
	return true;
}

bool lh_directive_names(struct lh_document *doc, size_t at, size_t end,
			struct lh_directive *d)
{
	struct lh_range list = { (uint32_t)directive_skip(doc, at, end),
				 (uint32_t)end };

	list = lh_range_trim(doc, list, ":;.");
	memset(d, 0, sizeof(*d));
	if ((!lh_agency_body_at(doc, list.start, list.end) &&
	     !lh_word_match(doc, list.start, list.end, "các")) ||
	    !lh_word_capital(doc, list.start) ||
	    lh_word_count(doc, list) > 40 ||
	    lh_agency_list_end(doc, list.start, list.end) != list.end)
		return false;
	d->ordered = true;
	d->lead_range = list;
	d->task.start = d->task.end = list.end;
	lh_enumeration_agencies(doc, list, &d->lead);
	return d->lead.count > 0;
}

bool lh_directive_find(struct lh_document *doc, struct lh_range clause,
		       struct lh_directive *d, size_t *start)
{
	static const char *const orders[] = {
		"giao", "yêu cầu", "đề nghị", "đồng ý để", "đồng ý cho",
		"đồng ý giao", "phân công", "chỉ đạo", "giao cho",
		"trân trọng đề nghị", "kính đề nghị", "thống nhất giao",
		"cho phép", "ủy quyền", "kính mong", NULL
	};
	static const char *const before[] = {
		"được", "theo", "việc", "về", "các", "đã", "những", "của",
		"xem xét", "nội dung", NULL
	};
	size_t at, stop, from = clause.start, tries = 0;

	while (from < clause.end && tries++ < 12) {
		struct lh_range rest = { (uint32_t)from, clause.end };
		size_t word;

		if (!lh_word_find_any(doc, rest, orders, &at, &stop))
			return false;
		from = stop;
		word = at;
		while (word > clause.start && doc->s[word - 1] == ' ')
			word--;
		while (word > clause.start && doc->s[word - 1] != ' ')
			word--;
		if (word < at && lh_word_match_any(doc, word, at, before))
			continue;
		/* "chỉ đạo Phòng X" inside a task is that agency's own act. */
		if (at > clause.start && lh_word_match(doc, at, stop, "chỉ đạo"))
			continue;
		if (at > clause.start && lh_word_match(doc, at, stop, "giao") &&
		    doc->s[at - 2 > clause.start ? at - 2 : clause.start] == ';')
			continue;
		memset(d, 0, sizeof(*d));
		if (!lh_directive_parse(doc, stop, clause.end, d))
			continue;
		d->ordered = true;
		*start = at;
		return true;
	}
	return false;
}

/* --- the limit ------------------------------------------------------- */

static bool deadline_follows_word(const struct lh_document *doc,
				  struct lh_range range,
				  const struct lh_phrase *p)
{
	static const char *const words[] = {
		"hoàn thành", "thời hạn", "hạn", "xong", "hạn cuối",
		"hạn chót", "thời gian hoàn thành", "tiến độ", NULL
	};
	struct lh_range before = range;

	if (p->start > before.start + 40u)
		before.start = (uint32_t)lh_word_next(doc, p->start - 40,
						      p->start);
	before.end = (uint32_t)p->start;
	return lh_word_find_any(doc, before, words, NULL, NULL);
}

/* How well the phrase reads as a limit; 0 when it is none. */
static int deadline_rank(const struct lh_document *doc, struct lh_range range,
			 const struct lh_phrase *p)
{
	bool limit = p->op == LH_OP_BEFORE || p->op == LH_OP_BY;
	int rank;

	if (p->cited)
		return 0;
	switch (p->kind) {
	case LH_PHRASE_DAY:
	case LH_PHRASE_WEEKDAY:
		if (!limit && p->op != LH_OP_WITHIN &&
		    !deadline_follows_word(doc, range, p))
			return 0;
		if (p->op == LH_OP_FROM)
			return 0;
		rank = limit ? 6 : 5;
		break;
	case LH_PHRASE_MONTH:
	case LH_PHRASE_QUARTER:
		if (!limit && p->op != LH_OP_WITHIN &&
		    !deadline_follows_word(doc, range, p))
			return 0;
		rank = limit || deadline_follows_word(doc, range, p) ? 4 : 2;
		if (p->op == LH_OP_FROM || (rank == 2 && !p->date.year))
			return 0;
		break;
	case LH_PHRASE_BACK:
		rank = 3;
		break;
	case LH_PHRASE_BEFORE_MEETING:
		rank = 4;
		break;
	case LH_PHRASE_RECURRING:
		return 0;
	default:
		return 0;
	}
	if (lh_range_in_brackets(doc, range, p->start))
		rank -= 2;
	return rank > 0 ? rank : 0;
}

static void deadline_set(struct lh_document *doc, const struct lh_phrase *p,
			 struct lh_deadline *d)
{
	struct lh_range words = {
		(uint32_t)p->start, (uint32_t)p->end,
	};

	d->op = p->op == LH_OP_NONE || p->op == LH_OP_AT ? LH_OP_BY : p->op;
	d->date = p->date;
	d->minute = p->minute;
	d->part = p->minute == LH_MINUTE_UNKNOWN ? p->part : LH_PART_NONE;
	d->wording = lh_range_text(doc, words);
	d->due = LH_INSTANT_UNKNOWN;
	switch (p->kind) {
	case LH_PHRASE_MONTH:
	case LH_PHRASE_QUARTER:
		d->precision = LH_DEADLINE_MONTH;
		d->date.day = 0;
		break;
	case LH_PHRASE_BACK:
		d->precision = LH_DEADLINE_VAGUE;
		d->referred = true;
		d->op = LH_OP_BY;
		break;
	case LH_PHRASE_BEFORE_MEETING:
		d->precision = LH_DEADLINE_MEETING;
		d->days_before = p->count;
		d->working_days = p->working_days;
		break;
	default:
		d->precision = p->vague ? LH_DEADLINE_VAGUE
			: p->minute != LH_MINUTE_UNKNOWN ? LH_DEADLINE_HOUR
			: p->part != LH_PART_NONE ? LH_DEADLINE_PART
			: LH_DEADLINE_DAY;
	}
}

void lh_assignment_deadline(struct lh_document *doc, struct lh_range range,
			    struct lh_deadline *deadline,
			    struct lh_range *where)
{
	const struct lh_phrase *best = NULL;
	int rank = 0;

	deadline->precision = LH_DEADLINE_NONE;
	deadline->minute = LH_MINUTE_UNKNOWN;
	deadline->due = LH_INSTANT_UNKNOWN;
	for (size_t i = lh_phrase_first(doc, range.start);
	     i < doc->n_phrases && doc->phrases[i].start < range.end; i++) {
		int r = deadline_rank(doc, range, &doc->phrases[i]);

		if (r > rank) {
			rank = r;
			best = &doc->phrases[i];
		}
	}
	if (!best)
		return;
	deadline_set(doc, best, deadline);
	where->start = (uint32_t)best->start;
	where->end = (uint32_t)best->end;
}

/* --- to whom --------------------------------------------------------- */

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
		"văn phòng", "ủy ban", NULL
	};
	static const char *const leaders[] = {
		"thủ tướng", "bộ trưởng", "chủ tịch", "chánh văn phòng", NULL
	};

	if (at >= end)
		return false;
	if (lh_word_match_any(doc, at, end, small))
		return true;
	if (!lh_word_capital(doc, at))
		return false;
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
		"tình hình", "việc", "nội dung", "phương án", "các vấn đề", NULL
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
			    doc->s[k] == '(')
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

static void delivery_add(struct lh_document *doc, struct lh_assignment *a,
			 size_t index, struct lh_range list, size_t end)
{
	struct lh_names names = { .count = 0 };
	const char *via = delivery_via(doc, list.end, end);
	size_t before = a->n_deliveries;

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

/* From the verb to "về|đến|cho|tới" and the recipients behind it. */
static bool delivery_target(const struct lh_document *doc, size_t at,
			    size_t end, struct lh_range *list)
{
	static const char *const to[] = { "về", "đến", "cho", "tới", NULL };
	size_t words = 0;

	if (delivery_head_at(doc, at, end)) {
		list->start = (uint32_t)at;
		list->end = (uint32_t)delivery_end(doc, at, end);
		return true;
	}
	for (size_t i = at; i < end && words < 14;
	     i = lh_word_next(doc, i, end), words++) {
		size_t stop = lh_word_match_any(doc, i, end, to);

		if (stop) {
			while (stop < end && doc->s[stop] == ' ')
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

void lh_assignment_deliveries(struct lh_document *doc, struct lh_range range,
			      struct lh_assignment *a, size_t index)
{
	static const char *const sends[] = { "gửi", "nộp", NULL };

	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end)) {
		size_t stop = lh_word_match_any(doc, at, range.end, sends);
		bool report = false;
		struct lh_range list;

		if (!stop) {
			stop = lh_word_match(doc, at, range.end, "báo cáo");
			report = stop != 0;
		}
		if (!stop)
			continue;
		if (at >= range.start + 8u &&
		    lh_word_match(doc, at - strlen("đồng "), at, "đồng"))
			continue;
		if (report && delivery_is_purpose(doc, range, at))
			continue;
		while (stop < range.end && doc->s[stop] == ' ')
			stop++;
		if (delivery_target(doc, stop, range.end, &list))
			delivery_add(doc, a, index, list, range.end);
	}
	delivery_copies(doc, range, a);
}
