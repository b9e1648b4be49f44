/* Who a row of a schedule is about, and what these people do.
 *
 * "Phó Chủ tịch Hồ Thu Ánh dự …", "PCT.CN: 7 giờ 30, nghe …", "Ban Pháp chế
 * giám sát …": persons and bodies stand in front of the verb or of a colon;
 * behind some verbs the object is the meeting ("dự Hội nghị …"). */
#include "schedule_priv.h"

#include <string.h>

#define WHO_LEADER_WORDS 40	/* of the persons before a colon */
#define WHO_PURPOSE_WORDS 14	/* between a committee's purpose and its verb */

static const char *const who_verbs[] = {
	"dự", "tham dự", "họp", "làm việc", "nghe", "chủ trì", "tiếp",
	"thăm", "đi", "phát biểu", "trao", "chỉ đạo", "tham gia",
	"đối thoại", "gặp mặt", "gặp gỡ", "tiếp xúc", "giao ban", "hội ý",
	"duyệt", "xem xét", "cho ý kiến", "ký", "đón", "viếng", "chúc mừng",
	"chúc tết", "góp ý", "trực", "hội đàm", "khám", "báo cáo",
	"thông qua", "cùng", "trả lời", "học tập", "dâng hương", "dâng hoa",
	"công bố", "bàn công tác", "bàn về", "thống nhất", "tặng",
	"khai mạc", "bế mạc", "phỏng vấn", "lấy ý kiến", "sơ kết",
	"tổng kết", "kiểm điểm", "nghỉ", "đồng chủ trì", "tuyên dương",
	"tiễn", "bàn giao", "tập huấn", "tọa đàm", "thảo luận", "đến dự",
	"đến thăm", NULL
};

/* These may also say what a committee or a team is for: "Ban Chỉ đạo thực
 * hiện Quy chế dân chủ họp …". */
static const char *const who_purposes[] = {
	"kiểm tra", "khảo sát", "giám sát", "thẩm tra", "thẩm định",
	"tổ chức", "triển khai", "thực hiện", "rà soát", "nghiệm thu",
	"xử lý", "giải quyết", "phối hợp", NULL
};

/* How the people of a schedule are written beside full names of offices. */
static const char *const who_short[] = {
	"pct", "pctttt", "pcttt", "ct", "pgđ", "gđ", "bgđ", "tgđ", "ptgđ",
	"bgh", "bcđ", "btv", "bch", "ttr", "tt", "ub", "lđvp", "cvp", "pcvp",
	"ban giám đốc", "ban giám hiệu", "ban lãnh đạo", "tập thể",
	"ủy quyền", "các phó", "phó", "hai đồng chí", "hđqt", "vp",
	"đơn vị bầu cử", "tổ đại biểu", "đại biểu", "tổ số", NULL
};

static bool who_begins(const struct lh_document *doc, size_t at, size_t end)
{
	struct lh_range range = { (uint32_t)at, (uint32_t)end };

	if (!lh_word_capital(doc, at) &&
	    !lh_word_match(doc, at, end, "đồng chí") &&
	    !lh_word_match(doc, at, end, "đ/c") &&
	    !lh_word_match(doc, at, end, "lãnh đạo") &&
	    !lh_word_match(doc, at, end, "các"))
		return false;
	return lh_agency_head_at(doc, at, end) ||
		lh_agency_is_post(doc, range) ||
		lh_word_match_any(doc, at, end, who_short);
}

/* "Thường trực" is a body, its second word no verb; so are "Giám sát" and
 * "Hội đồng …" words of a name when they begin large. */
static bool who_is_standing(const struct lh_document *doc, size_t start,
			    size_t at)
{
	size_t n = strlen("thường ");

	return at >= start + n && lh_word_match(doc, at - n, at, "thường");
}

static bool who_verb_at(const struct lh_document *doc, size_t start, size_t at,
			size_t end)
{
	static const char *const nouns[] = {
		"trực thuộc", "trực tuyến", "trực tiếp", "tiếp nhận",
		"tiếp theo", "tiếp công dân tỉnh", "tiếp công dân huyện",
		"ký kết", NULL
	};

	return lh_word_match_any(doc, at, end, who_verbs) &&
		!lh_word_match_any(doc, at, end, nouns) &&
		!who_is_standing(doc, start, at);
}

static bool who_purpose_at(const struct lh_document *doc, size_t at, size_t end)
{
	static const char *const nouns[] = {
		"tổ chức cán bộ", "tổ chức hành chính", "tổ chức chính trị",
		"tổ chức xã hội", "tổ chức đoàn thể", "tổ chức đảng", NULL
	};

	return lh_word_match_any(doc, at, end, who_purposes) &&
		!lh_word_match_any(doc, at, end, nouns);
}

/* "Hội đồng thẩm định … họp": the purpose belongs to the name where a verb
 * follows in the same breath. */
static size_t who_behind_purpose(const struct lh_document *doc,
				 struct lh_range range, size_t purpose)
{
	static const char *const bodies[] = {
		"ban", "hội đồng", "tổ", "đoàn", "ủy ban", "tiểu ban", NULL
	};
	size_t words = 0;

	if (!lh_word_match_any(doc, range.start, range.end, bodies))
		return purpose;
	for (size_t at = lh_word_next(doc, purpose, range.end);
	     at < range.end && words < WHO_PURPOSE_WORDS;
	     at = lh_word_next(doc, at, range.end), words++) {
		if (strchr(".;:", doc->s[at - 2]))
			return purpose;
		if (!lh_word_capital(doc, at) &&
		    who_verb_at(doc, range.start, at, range.end))
			return at;
	}
	return purpose;
}

size_t lh_schedule_verb(const struct lh_document *doc, struct lh_range range)
{
	size_t at = range.start;

	if (at >= range.end || !who_begins(doc, at, range.end))
		return range.start;
	for (; at < range.end; at = lh_word_next(doc, at, range.end)) {
		if (lh_word_capital(doc, at) ||
		    lh_range_in_brackets(doc, range, at))
			continue;
		if (who_verb_at(doc, range.start, at, range.end))
			return at;
		if (who_purpose_at(doc, at, range.end))
			return who_behind_purpose(doc, range, at);
	}
	return range.end;
}

bool lh_schedule_is_who(const struct lh_document *doc, struct lh_range range)
{
	return !lh_range_empty(range) &&
		lh_schedule_verb(doc, range) == range.end;
}

/* The first colon outside brackets that stands near the start. */
static size_t who_colon(const struct lh_document *doc, struct lh_range range)
{
	for (size_t at = range.start; at < range.end; at++) {
		if (doc->s[at] == '(') {
			at = lh_range_close(doc, at, range.end) - 1;
			continue;
		}
		if (doc->s[at] == ':')
			return at;
		if (doc->s[at] == ';' || doc->s[at] == '\n' ||
		    (doc->s[at] == '.' && lh_range_stops(doc, at, range.end)))
			return range.end;
	}
	return range.end;
}

size_t lh_schedule_leader(const struct lh_document *doc,
			  struct lh_range range, struct lh_range *leader)
{
	size_t colon = who_colon(doc, range);
	struct lh_range who = { range.start, (uint32_t)colon };

	if (colon >= range.end ||
	    lh_word_count(doc, who) > WHO_LEADER_WORDS ||
	    !lh_schedule_is_who(doc, who))
		return range.start;
	*leader = lh_range_trim(doc, who, ",-");
	range.start = (uint32_t)colon + 1;
	return lh_range_trim(doc, range, "").start;
}

/* Does a row that names no hour tell of something that happens? */
bool lh_schedule_acts(const struct lh_document *doc, struct lh_range range)
{
	static const char *const events[] = {
		"hội nghị", "hội thảo", "lễ", "phiên", "cuộc họp", "đại hội",
		"kỳ họp", "các hội nghị", "buổi", "giao ban", "chào cờ",
		"sinh hoạt", "toạ đàm", "diễn đàn", "chương trình", "tập huấn",
		NULL
	};
	size_t verb = lh_schedule_verb(doc, range);

	if (verb > range.start)
		return verb < range.end;
	return lh_word_match_any(doc, range.start, range.end, events) ||
		lh_word_match_any(doc, range.start, range.end, who_verbs) ||
		who_purpose_at(doc, range.start, range.end);
}

/* Not a gathering: a day in the office, a holiday. */
bool lh_schedule_is_idle(const struct lh_document *doc, struct lh_range range)
{
	static const char *const idle[] = {
		"làm việc tại cơ quan", "làm việc tại trụ sở",
		"làm việc tại phòng", "làm việc thường xuyên",
		"xử lý công việc", "giải quyết công việc",
		"không tiếp", "làm việc cơ quan", "không có lịch",
		"làm việc tại văn phòng", "nghỉ phép", "nghỉ bù", "nghỉ lễ",
		"nghỉ tết", "đi học", "không có lịch họp", "ban hành",
		"nghỉ theo", NULL
	};
	struct lh_range start = range;

	start.end = (uint32_t)lh_range_sentence(doc, range.start, range.end);
	return lh_word_match(doc, range.start, range.end, "nghỉ") ||
		lh_word_find_any(doc, start, idle, NULL, NULL);
}

/* "Sở Đỗ Minh Quân" behind "Giám đốc": a body without a field, a person. */
static bool who_is_bodys_person(const struct lh_document *doc,
				struct lh_range body)
{
	size_t words = 0;

	if (lh_agency_field(doc, lh_word_next(doc, body.start, body.end),
			    body.end))
		return false;
	for (size_t at = body.start; at < body.end;
	     at = lh_word_next(doc, at, body.end), words++)
		if (!lh_word_capital(doc, at))
			return false;
	return words >= 3;
}

/* "Phó Chủ tịch Hồ Thu Ánh", "Giám đốc Sở": who comes is the person, not
 * the body. */
static bool who_keeps_post(const struct lh_document *doc,
			   const struct lh_name *name)
{
	struct lh_range body = name->range;

	if (name->kind == LH_PARTICIPANT_PERSON || lh_range_empty(body))
		return false;
	if (lh_agency_is_post(doc, body))
		return true;
	body.start = (uint32_t)lh_agency_strip_head(doc, body);
	if (body.start == name->range.start)
		return false;
	return lh_word_count(doc, body) <= 2 ||
		!lh_agency_head_at(doc, body.start, body.end) ||
		who_is_bodys_person(doc, body);
}

/* "Chủ tịch" in front of "các Phó Chủ tịch UBND xã" keeps what the list has
 * added to it. */
static const char *who_as_written(const struct lh_document *doc,
				  const struct lh_name *name)
{
	const char *text = lh_range_text(doc, name->range);

	return text && !lh_text_starts(name->name, text) ? text : name->name;
}

/* "Đơn vị bầu cử số 01 (gồm ông A và bà B)": those in the bracket. */
static struct lh_range who_bracket(const struct lh_document *doc,
				   struct lh_range who)
{
	static const char *const words[] = { "gồm", "gồm có", "gồm các", NULL };
	const char *open = memchr(doc->s + who.start, '(',
				  who.end - who.start);
	struct lh_range inner = who;
	size_t stop;

	if (!open)
		return who;
	inner.start = (uint32_t)(open - doc->s) + 1;
	stop = lh_word_match_any(doc, inner.start, who.end, words);
	if (!stop)
		return who;
	inner.end = (uint32_t)lh_range_close(doc, inner.start - 1, who.end);
	inner.start = (uint32_t)stop;
	return lh_range_trim(doc, inner, "): ");
}

void lh_schedule_add_people(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range who, enum lh_role role)
{
	static const char *const orders[] = { "ủy quyền", "cùng", NULL };
	static const char *const places[] = {	/* whose deputies are meant */
		"đơn vị bầu cử", "đvbc", NULL
	};
	struct lh_names names = { .count = 0 };
	size_t stop;

	who = lh_range_trim(doc, who_bracket(doc, who), ",:;.-");
	stop = lh_word_match_any(doc, who.start, who.end, orders);
	if (stop)
		who.start = (uint32_t)stop;
	who = lh_range_trim(doc, who, " ");
	if (lh_range_empty(who) ||
	    lh_word_match_any(doc, who.start, who.end, places))
		return;
	lh_enumeration_spread(doc, who, &names);
	for (size_t i = 0; i < names.count; i++) {
		struct lh_name *name = &names.items[i];

		if (role == LH_ROLE_MEMBER && who_keeps_post(doc, name))
			name->name = who_as_written(doc, name);
		lh_meeting_add_participant(doc, m, name, role);
	}
}
