/* Who is told to do something: "Giao Sở X chủ trì, phối hợp với Y, Z …",
 * "Phòng A, Phòng B chuẩn bị …".  Says where the agencies stand and where the
 * task begins behind them; whether the sentence is an assignment at all is
 * not decided here. */
#include "assignment_priv.h"

#include <string.h>

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

/* "các hoạt động", "những nội dung": a group of things, not of agencies. */
static bool directive_is_things(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const groups[] = {
		"các", "những", "tất cả các", "toàn bộ các", "một số", NULL
	};
	static const char *const people[] = {
		"lớp", "em", "bạn", "gia đình", "hộ", "chủ", "cơ sở", "tác giả",
		"khối", "phân xưởng", "cấp", "tập thể", "cá nhân", "thầy",
		"cô", "bí thư", "anh", "chị", "cháu", "vị", "đối tượng",
		"đồng chí", "thành phần", "nhà", "bên", "tổ chức", "điểm",
		"xí nghiệp", "nhóm", "đại lý", "lực lượng", "bệnh viện",
		"thương nhân", "người", "công dân", NULL
	};
	size_t next = lh_word_match_any(doc, at, end, groups);

	if (!next || next + 1 >= end)
		return false;
	next++;
	return !lh_word_capital(doc, next) &&
		!(doc->s[next] >= '0' && doc->s[next] <= '9') &&
		!lh_agency_head_at(doc, next, end) &&
		!lh_agency_is_generic(doc, next, end, NULL) &&
		!lh_word_match_any(doc, next, end, people);
}

/* A body's name begins here for sure: large, or "các …", or "sở" + field. */
bool lh_directive_head_at(const struct lh_document *doc, size_t at, size_t end)
{
	static const char *const small[] = {
		"các", "sở", "phòng", "ban", "ủy ban", "toàn thể", "tất cả",
		"lãnh đạo", "đại diện", "thủ trưởng", "giám đốc", "đồng chí",
		"đ/c", "chủ tịch", "hiệu trưởng", "mỗi", "ông", "bà", "quý",
		"đơn vị", "cơ quan", "những", "tổ", "khoa", "bộ môn", "trường",
		"đoàn", "hội", "đội", "trạm", "bộ phận", NULL
	};
	/* Names when a large letter or a field follows: "tổ Toán". */
	static const char *const units[] = {
		"sở", "phòng", "ban", "tổ", "khoa", "bộ môn", "trường", "đoàn",
		"hội", "đội", "trạm", NULL
	};
	size_t stop;

	stop = lh_word_match(doc, at, end, "mỗi");
	if (stop)
		return lh_agency_head_at(doc, stop + 1, end);
	if (at >= end || !lh_agency_head_at(doc, at, end))
		return lh_word_match(doc, at, end, "quý") != 0;
	if (directive_is_things(doc, at, end))
		return false;
	if (lh_word_capital(doc, at))
		return true;
	stop = lh_word_match_any(doc, at, end, small);
	if (!stop)
		return false;
	if (lh_word_match_any(doc, at, end, units))
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
		if (!lh_directive_head_at(doc, list.start, end))
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
	size_t phrase = lh_phrase_first(doc, list.end);
	size_t at = list.end;

	/* "Thường trực HĐND tỉnh ngày 23-6 đã ban hành …" */
	if (phrase < doc->n_phrases &&
	    doc->phrases[phrase].start <= list.end + 1u) {
		size_t behind = doc->phrases[phrase].end;

		while (behind < doc->length && doc->s[behind] == ' ')
			behind++;
		if (lh_word_match_any(doc, behind, doc->length, tenses))
			return true;
	}

	while (at > list.start && doc->s[at - 1] == ' ')
		at--;
	while (at > list.start && doc->s[at - 1] != ' ')
		at--;
	return lh_word_match_any(doc, at, list.end, tenses) != 0;
}

/* "Các Bộ … đến nay chưa có báo cáo, khẩn trương gửi …": behind what is told
 * of them stands what they are to do.  0 when nothing does. */
static size_t directive_urged(const struct lh_document *doc, size_t at,
			      size_t end)
{
	static const char *const urges[] = {
		"khẩn trương", "phải", "cần", "sớm", "nghiêm túc", "có trách nhiệm",
		NULL
	};

	for (; at < end; at = lh_word_next(doc, at, end))
		if (doc->s[at - 2] == ',' &&
		    lh_word_match_any(doc, at, end, urges))
			return at;
	return 0;
}

bool lh_directive_parse(struct lh_document *doc, size_t at, size_t end,
			struct lh_directive *d)
{
	/* "Hội X là tổ chức …, nên …": no list of agencies holds these. */
	static const char *const clauses[] = {
		"là", "nên", "thì", "nhưng", "vì", "do đó", "tuy nhiên", "sẽ",
		NULL
	};
	static const char *const since[] = { "đến nay", "hiện nay", "chưa", NULL };
	struct lh_range list;
	size_t verb, told;

	at = directive_skip(doc, at, end);
	if (!lh_directive_head_at(doc, at, end))
		return false;
	list.start = (uint32_t)at;
	list.end = (uint32_t)lh_agency_list_end(doc, at, end);
	if (list.end >= end && (end == list.start ||
				doc->s[end - 1] != ':'))
		return false;
	verb = list.end;
	if (lh_word_find_any(doc, list, since, &told, NULL)) {
		verb = directive_urged(doc, told, end);
		list.end = (uint32_t)told;
	}
	if (!verb || lh_word_count(doc, list) > 110 ||
	    directive_is_told(doc, list) ||
	    lh_word_find_any(doc, list, clauses, NULL, NULL))
		return false;
	d->lead_range = lh_range_trim(doc, list, ",:;. ");
	d->back = directive_is_back(doc, d->lead_range);
	lh_enumeration_agencies(doc, list, &d->lead);
	if (!d->lead.count)
		return false;
	at = lh_directive_support(doc, verb, end, d);
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

/* "Phòng X đã có Công văn số 85/… đề nghị các đơn vị báo cáo": an earlier
 * letter asked; a page that tells of this one may say so too. */
static bool directive_is_past(const struct lh_document *doc, size_t start,
			      size_t at)
{
	struct lh_range before = { (uint32_t)start, (uint32_t)at };

	if (doc->narrated || !doc->has_header)
		return false;
	before = lh_range_trim(doc, before, ", ");
	for (size_t i = before.end; i > before.start; i--)
		if (doc->s[i - 1] == ',') {
			before.start = (uint32_t)i;
			break;
		}
	return lh_word_find(doc, before, "đã", NULL);
}

/* "Giao ban tháng 5", "giao thông": other words. */
static bool directive_is_compound(const struct lh_document *doc, size_t at,
				  size_t end)
{
	static const char *const words[] = {
		"giao ban", "giao thông", "giao lưu", "giao dịch", "giao nhận",
		"giao hữu", "giao quân", "giao đất", "giao thừa", NULL
	};

	return lh_word_match_any(doc, at, end, words) &&
		!lh_word_capital(doc, lh_word_next(doc, at, end));
}

/* "Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh giao Sở X …": why this
 * paper is written, up to the first comma. */
static bool directive_is_reason(const struct lh_document *doc, size_t start,
				size_t at)
{
	static const char *const reasons[] = {
		"thực hiện", "căn cứ", "theo", "xét", NULL
	};

	return lh_word_match_any(doc, start, at, reasons) &&
		!memchr(doc->s + start, ',', at - start);
}

/* "yêu cầu: từ ngày 30/4 đến hết ngày 03/5, các đơn vị bố trí …": when or why
 * may stand before who. */
static size_t directive_skip_when(const struct lh_document *doc, size_t at,
				  size_t end)
{
	static const char *const when[] = {
		"từ ngày", "trong thời gian", "trong ngày", "trước mắt", "ngay",
		"để", "căn cứ", "trên cơ sở", "sau khi", NULL
	};
	size_t start = directive_skip(doc, at, end);
	size_t most = end - start > 160 ? start + 160 : end;

	if (!lh_word_match_any(doc, start, end, when))
		return at;
	for (size_t i = start; i + 2 < most; i++)
		if (doc->s[i] == ',' &&
		    lh_directive_head_at(doc, i + 2, end))
			return i + 2;
	return at;
}

bool lh_directive_find(struct lh_document *doc, struct lh_range clause,
		       struct lh_directive *d, size_t *start)
{
	static const char *const orders[] = {
		"giao", "yêu cầu", "đề nghị", "đồng ý để", "đồng ý cho",
		"đồng ý giao", "phân công", "chỉ đạo", "giao cho",
		"trân trọng đề nghị", "kính đề nghị", "thống nhất giao",
		"cho phép", "ủy quyền", "kính mong", "nhờ", NULL
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
		if (directive_is_past(doc, clause.start, at) ||
		    directive_is_reason(doc, clause.start, at))
			continue;
		if (directive_is_compound(doc, at, clause.end))
			continue;
		/* "chỉ đạo Phòng X" inside a task is that agency's own act. */
		if (at > clause.start && lh_word_match(doc, at, stop, "chỉ đạo"))
			continue;
		if (at > clause.start && lh_word_match(doc, at, stop, "giao") &&
		    doc->s[at - 2 > clause.start ? at - 2 : clause.start] == ';')
			continue;
		memset(d, 0, sizeof(*d));
		stop = directive_skip_when(doc, stop, clause.end);
		if (!lh_directive_parse(doc, stop, clause.end, d))
			continue;
		d->ordered = true;
		*start = at;
		return true;
	}
	return false;
}
