/* Assignments in running text.
 *
 * A line is read clause by clause.  A clause that names agencies and what
 * they do opens an assignment, the clauses behind it belong to it until the
 * next one opens. */
#include "assignment_priv.h"

#include <string.h>

#define CLAUSE_MOST 4000	/* bytes of a sentence that is parted */

/* End of the clause at `at`: ';', or the end of the sentence. */
static size_t assigner_clause_end(const struct lh_document *doc, size_t at,
				  size_t end)
{
	for (size_t i = at; i < end; i++) {
		if (doc->s[i] == '(') {
			size_t close = lh_range_close(doc, i, end);

			if (close < end)
				i = close - 1;
			continue;
		}
		if (doc->s[i] == ';')
			return i + 1;
		if (doc->s[i] == '.' && (lh_range_stops(doc, i, end) ||
					 (i + 1 < end && doc->s[i + 1] == ';')))
			return i + 1;
	}
	return end;
}

/* "tổ Văn", "đ/c Hương": a name though its first word is small. */
static bool assigner_is_small_name(const struct lh_document *doc, size_t at,
				   size_t end)
{
	static const char *const heads[] = {
		"tổ", "khoa", "lớp", "đ/c", "đồng chí", "phòng", "ban", "sở",
		"trường", "đoàn", "hội", "đội", "trạm", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, heads);

	return stop && stop + 1 < end && lh_word_capital(doc, stop + 1) &&
		lh_agency_head_at(doc, at, end);
}

static const char *const assigner_orders[] = {
	"giao", "đề nghị", "yêu cầu", "phân công", "giao cho", NULL
};

/* An agency, or an order to one, that begins a clause of its own. */
static bool assigner_begins(struct lh_document *doc, size_t at, size_t end,
			    bool named)
{
	size_t stop = lh_word_match_any(doc, at, end, assigner_orders);

	if (stop)
		return lh_directive_head_at(doc, stop + 1, end) &&
			lh_agency_list_end(doc, stop + 1, end) < end;
	if (named || !(assigner_is_small_name(doc, at, end) ||
		       (lh_word_capital(doc, at) &&
			lh_agency_body_at(doc, at, end))))
		return false;
	stop = lh_agency_list_end(doc, at, end);
	return stop < end && lh_agency_verb_at(doc, stop, end);
}

/* "Giao Phòng A chuẩn bị dự thảo, Hạt B báo cáo …": behind a comma the next
 * agency and its verb begin a clause, unless the comma stands in a list of
 * agencies ("gửi Sở A, Sở B tổng hợp"). */
static size_t assigner_split(struct lh_document *doc, struct lh_range clause)
{
	struct lh_directive d;
	size_t start, at;
	bool named = false;

	if (clause.end - clause.start > CLAUSE_MOST)
		return clause.end;
	memset(&d, 0, sizeof(d));
	/* Who orders stands in front of whom he orders. */
	if (!lh_directive_parse(doc, clause.start, clause.end, &d) ||
	    lh_word_match_any(doc, d.task.start, clause.end, assigner_orders)) {
		memset(&d, 0, sizeof(d));
		if (!lh_directive_find(doc, clause, &d, &start))
			return clause.end;
	}
	for (at = lh_word_next(doc, d.task.start, clause.end); at < clause.end;
	     at = lh_word_next(doc, at, clause.end)) {
		if (at >= clause.start + 2u && doc->s[at - 2] == ',' &&
		    assigner_begins(doc, at, clause.end, named) &&
		    !lh_range_in_brackets(doc, clause, at))
			return at;
		if (lh_word_capital(doc, at) &&
		    lh_agency_body_at(doc, at, clause.end))
			named = true;
	}
	return clause.end;
}

void lh_assigner_finish(struct lh_assigner *as, struct lh_clause_state *st)
{
	struct lh_document *doc = as->doc;
	struct lh_assignment *a;
	struct lh_range task;

	if (st->current == SIZE_MAX)
		return;
	a = &doc->reading->assignments[st->current];
	task = lh_range_trim(doc, st->text, ".;,:/");
	if (!lh_range_empty(task))
		a->task = lh_range_text(doc, task);
	lh_assigner_read_range(doc, st->current, st->text);
	st->current = SIZE_MAX;
}

static bool assigner_knows(const struct lh_assigner *as,
			   const struct lh_directive *d)
{
	const struct lh_reading *r = as->doc->reading;

	if (!r->n_assignments || !d->lead.count)
		return false;
	for (size_t i = r->n_assignments; i-- > as->closing_from;) {
		const struct lh_assignment *a = &r->assignments[i];

		if (a->n_shares && a->deadline.precision == LH_DEADLINE_NONE &&
		    lh_text_same(a->shares[0].name, d->lead.items[0].name))
			return true;
	}
	return false;
}

/* "Về sản xuất nông nghiệp: Phòng A đôn đốc …": what it is about stands
 * before who acts. */
static size_t assigner_skip_topic(const struct lh_document *doc,
				  struct lh_range clause)
{
	static const char *const topics[] = {
		"về", "đối với", "liên quan", "công tác", "lĩnh vực", "phần",
		"nhiệm vụ", "trong", "nội dung", NULL
	};
	static const char *const links[] = {
		"thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "một là",
		"hai là", "ba là", "bốn là", "trước hết", "trước mắt",
		"đồng thời", "bên cạnh đó", "ngoài ra", "cùng với đó", "theo đó",
		"trên cơ sở đó", NULL
	};
	bool topic;
	size_t at, most;
	size_t link = lh_word_match_any(doc, clause.start, clause.end, links);

	/* "Thứ nhất, Vụ Hành chính chủ trì …", "Riêng tổ Toán nộp …" */
	if (link && link + 2 < clause.end && doc->s[link] == ',')
		clause.start = (uint32_t)link + 2;
	link = lh_word_match(doc, clause.start, clause.end, "riêng");
	if (link && lh_directive_head_at(doc, link + 1, clause.end))
		return link + 1;
	topic = lh_word_match_any(doc, clause.start, clause.end, topics);
	at = clause.start;
	/* Others are short ("Xác nhận: Cổ đông gửi …") and no day. */
	most = at + (topic ? 200 : 40);
	if (!topic && lh_agency_head_at(doc, at, clause.end))
		return clause.start;
	while (at + 2 < clause.end && at < most &&
	       !(doc->s[at] == ':' && doc->s[at + 1] == ' ')) {
		if (!topic && doc->s[at] >= '0' && doc->s[at] <= '9')
			return clause.start;
		at++;
	}
	if (at + 2 >= clause.end || at >= most ||
	    !lh_word_capital(doc, at + 2) ||
	    !lh_agency_head_at(doc, at + 2, clause.end))
		return clause.start;
	return at + 2;
}

/* "Văn phòng Tỉnh ủy giúp … đôn đốc, kiểm tra việc thực hiện Công văn này":
 * who speaks of this paper speaks of what is to come. */
static bool assigner_watches(const struct lh_document *doc,
			     const struct lh_directive *d)
{
	static const char *const watches[] = {
		"đôn đốc", "theo dõi", "kiểm tra", "hướng dẫn", "giám sát", NULL
	};
	static const char *const papers[] = {
		"công văn này", "công điện này", "chỉ thị này", "kế hoạch này",
		"thông báo này", "kết luận này", "văn bản này", "quyết định này",
		"nghị quyết này", NULL
	};

	return lh_word_find_any(doc, d->task, watches, NULL, NULL) &&
		lh_word_find_any(doc, d->task, papers, NULL, NULL);
}

/* Beside a meeting a plain sentence asks too ("Khoa Dược chuẩn bị dự thảo"),
 * and behind "Phó Chủ tịch có ý kiến như sau:" whatever it is that an agency
 * does.  Elsewhere other verbs only tell of it. */
static bool assigner_is_duty(const struct lh_assigner *as,
			     const struct lh_directive *d)
{
	const struct lh_document *doc = as->doc;
	static const char *const duties[] = {
		"chuẩn bị", "gửi", "bố trí", "mang", "cung cấp", "báo cáo",
		"trình bày", "phục vụ", "tham mưu", "phát hành", "in",
		"liên hệ", "phân công", "cử", "đảm bảo", "bảo đảm",
		"chịu trách nhiệm", "có trách nhiệm", "hoàn thiện",
		"hoàn chỉnh", "tổng hợp", "làm đầu mối", "phải", "tập hợp",
		"nộp", "đón tiếp", "trang trí", "xây dựng", "soạn", "lo",
		"cần", "đăng ký", NULL
	};
	static const char *const musts[] = {
		"phải", "có trách nhiệm", "chịu trách nhiệm", NULL
	};
	size_t verb = d->lead_range.end;

	/* What the organisers offer their guests is no duty. */
	if (!(lh_word_capital(doc, d->lead_range.start) ||
	      assigner_is_small_name(doc, d->lead_range.start,
				     d->lead_range.end)) ||
	    lh_word_match(doc, d->lead_range.start, d->lead_range.end,
			  "ban tổ chức") == d->lead_range.end)
		return false;
	while (verb < doc->length && (doc->s[verb] == ' ' ||
				      doc->s[verb] == ','))
		verb++;
	if (lh_word_match_any(doc, verb, doc->length, musts) ||
	    assigner_watches(doc, d))
		return true;
	/* "Văn phòng phối hợp với Trung tâm A trang trí …" */
	if (d->support.count)
		verb = d->task.start;
	if (as->opinion)
		return !lh_word_match(doc, verb, doc->length, "thông báo") &&
			!lh_word_match(doc, verb, doc->length, "xin");
	return doc->reading->n_meetings > 0 &&
		lh_word_match_any(doc, verb, doc->length, duties);
}

/* Behind another directive: "…; các Ban HĐND huyện gửi báo cáo …". */
static bool assigner_follows(struct lh_document *doc, struct lh_range clause,
			     const struct lh_directive *d)
{
	size_t at = d->lead_range.start;

	if (lh_word_capital(doc, at) ||
	    assigner_is_small_name(doc, at, clause.end))
		return true;
	return lh_word_match(doc, at, clause.end, "các") &&
		lh_word_capital(doc, lh_word_next(doc, at, clause.end)) &&
		lh_assigner_is_bound(doc, clause);
}

/* "Báo cáo tình hình an ninh do Công an huyện chuẩn bị." */
static bool assigner_is_made(struct lh_document *doc, struct lh_range clause,
			     struct lh_directive *d)
{
	static const char *const makes[] = {
		"chuẩn bị", "soạn", "soạn thảo", "cung cấp", "bố trí",
		"phụ trách", "đảm nhiệm", "xây dựng", "biên soạn", NULL
	};
	size_t at, stop;

	if (!lh_word_find(doc, clause, "do", &at) || at < clause.start + 4u)
		return false;
	at += 3;
	if (at >= clause.end || !lh_directive_head_at(doc, at, clause.end))
		return false;
	stop = lh_agency_list_end(doc, at, clause.end);
	if (!lh_word_match_any(doc, stop, clause.end, makes))
		return false;
	d->lead_range.start = (uint32_t)at;
	d->lead_range.end = (uint32_t)stop;
	d->lead_range = lh_range_trim(doc, d->lead_range, ",");
	lh_enumeration_agencies(doc, d->lead_range, &d->lead);
	d->task = clause;
	return d->lead.count > 0;
}

/* Does the clause open an assignment? */
static bool assigner_opens(struct lh_assigner *as, struct lh_clause_state *st,
			   struct lh_range clause, struct lh_directive *d)
{
	struct lh_document *doc = as->doc;
	size_t at = 0;

	memset(d, 0, sizeof(*d));
	if (lh_directive_find(doc, clause, d, &at)) {
		/* Inside an item the agencies it names stay in charge. */
		if (at > clause.start && st->item && st->current != SIZE_MAX)
			return false;
		if (at == clause.start && !lh_word_capital(doc, at) &&
		    !st->directive && !st->item)
			return false;
		return true;
	}
	memset(d, 0, sizeof(*d));
	if (!st->item && !st->directive && !st->sentence && !as->opinion)
		return false;
	at = assigner_skip_topic(doc, clause);
	if (!lh_directive_parse(doc, at, clause.end, d)) {
		memset(d, 0, sizeof(*d));
		return st->current == SIZE_MAX &&
			assigner_is_made(doc, clause, d);
	}
	if (lh_assignment_is_issuer(doc, d->lead_range))
		return false;
	if (st->item && st->current == SIZE_MAX)
		return lh_word_capital(doc, d->lead_range.start) ||
			doc->s[clause.start - 1] != ' ' ||
			clause.start < doc->lines[st->line].body.start + 3u ||
			lh_assigner_is_bound(doc, clause);
	if (d->back && st->current != SIZE_MAX)
		return false;
	if (!st->directive && !st->item)
		return lh_assigner_is_bound(doc, clause) ||
			assigner_is_duty(as, d);
	return st->directive && assigner_follows(doc, clause, d);
}

/* "Chủ tịch: 7 giờ 30, dự họp …": a row of a diary. */
static bool assigner_is_row(const struct lh_document *doc, struct lh_range task)
{
	size_t i = lh_phrase_first(doc, task.start);

	return i < doc->n_phrases && doc->phrases[i].start == task.start &&
		(doc->phrases[i].op == LH_OP_NONE ||
		 doc->phrases[i].op == LH_OP_AT) &&
		doc->phrases[i].minute != LH_MINUTE_UNKNOWN;
}

/* "… gửi về Sở X trước ngày …": no other task than to send what was asked. */
static bool assigner_sends(const struct lh_document *doc, struct lh_range task)
{
	static const char *const verbs[] = {
		"gửi", "nộp", "báo cáo", "hoàn thành", "thực hiện",
		"góp ý", "có văn bản", "khẩn trương báo cáo", "có thể",
		"cho báo cáo", "cho ý kiến", NULL
	};

	return lh_word_match_any(doc, task.start, task.end, verbs) != 0;
}

/* True when the clause was used up by something else than a new one. */
static bool assigner_declines(struct lh_assigner *as, struct lh_clause_state *st,
			      struct lh_range clause,
			      const struct lh_directive *d)
{
	struct lh_document *doc = as->doc;
	struct lh_range task = lh_range_trim(doc, d->task, ".;,:/");
	bool known = doc->reading->n_assignments > as->closing_from;

	if (lh_range_empty(task) && !st->item)
		return true;
	if (assigner_is_row(doc, task))
		return true;
	if (lh_assignment_is_guest(doc, d->lead_range) &&
	    (!lh_assigner_is_bound(doc, clause) ||
	     lh_assignment_attends(doc, d->lead_range.end)))
		return true;
	if (!d->ordered && lh_word_match(doc, task.start, task.end, "tại"))
		return true;
	if (lh_assignment_is_formula(doc, task) && !lh_assigner_is_bound(doc, clause))
		return true;
	if (st->item)
		return false;
	if (known && (d->back || (assigner_sends(doc, task) &&
				  assigner_knows(as, d))) &&
	    lh_assigner_close(as, clause))
		return true;
	return known && d->back && !lh_assigner_is_bound(doc, clause);
}

/* "Trường hợp vượt thẩm quyền, báo cáo …", "Quá thời hạn trên …": what holds
 * only if something happens is no part of the task. */
static bool assigner_is_condition(const struct lh_document *doc,
				  struct lh_range clause)
{
	static const char *const starts[] = {
		"trường hợp", "trong trường hợp", "nếu", "quá thời hạn",
		"quá thời gian", "sau thời hạn", "sau thời gian",
		"trong quá trình", "quá trình thực hiện", "mọi", "khi cần",
		"quá hạn", NULL
	};

	return lh_word_match_any(doc, clause.start, clause.end, starts) != 0;
}

static void assigner_clause(struct lh_assigner *as, struct lh_clause_state *st,
			    struct lh_range clause)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d;
	uint32_t value;

	clause = lh_range_trim(doc, clause, "");
	if (lh_range_empty(clause))
		return;
	if (lh_label_at(doc, clause, &value) == LH_LABEL_CONTACT) {
		lh_assigner_finish(as, st);
		st->directive = false;
		return;
	}
	if (!lh_assigner_is_full(doc) && assigner_opens(as, st, clause, &d)) {
		if (assigner_declines(as, st, clause, &d)) {
			lh_assigner_finish(as, st);
			st->directive = false;
			return;
		}
		if (d.back && st->item && st->current != SIZE_MAX) {
			st->text.end = clause.end;
			return;
		}
		lh_assigner_finish(as, st);
		st->text = d.task;
		st->text.end = clause.end;
		st->current = lh_assigner_add(as, &d, st->text, st->item ||
			doc->lines[st->line].marker != LH_MARK_NONE
			? (int32_t)st->line : -1);
		st->directive = true;
		/* A telegram goes on in plain sentences once it has ordered. */
		if (d.ordered && doc->notice->kind == LH_NOTICE_TELEGRAM)
			as->opinion = true;
		return;
	}
	if (st->current != SIZE_MAX && st->sentence &&
	    assigner_is_condition(doc, clause)) {
		lh_assigner_finish(as, st);
		st->directive = false;
		return;
	}
	if (st->current != SIZE_MAX) {
		if (st->text.end < clause.end)
			st->text.end = clause.end;
		return;
	}
	st->directive = false;
	if (!st->item)
		lh_assigner_read_result(as, clause);
}

/* "Giao các sở, ngành; UBND các huyện;": names alone, the verb is still to
 * come. */
static bool assigner_is_open_list(const struct lh_document *doc,
				  struct lh_range clause)
{
	static const char *const orders[] = {
		"giao", "yêu cầu", "đề nghị", "phân công", NULL
	};
	struct lh_range list = lh_range_trim(doc, clause, " ;");
	size_t at, stop;

	if (doc->s[clause.end - 1] != ';')
		return false;
	stop = lh_word_match_any(doc, list.start, list.end, orders);
	if (!stop && lh_word_find_any(doc, list, orders, &at, &stop) &&
	    lh_word_count(doc, list) > 60)
		return false;
	if (stop)
		list.start = (uint32_t)stop;
	list = lh_range_trim(doc, list, " ");
	return lh_agency_head_at(doc, list.start, list.end) &&
		lh_agency_list_end(doc, list.start, list.end) == list.end;
}

void lh_assigner_clauses(struct lh_assigner *as, struct lh_clause_state *st,
			     struct lh_range range)
{
	struct lh_document *doc = as->doc;

	st->sentence = true;
	for (size_t at = range.start; at < range.end;) {
		struct lh_range clause = { (uint32_t)at, range.end };

		clause.end = (uint32_t)assigner_clause_end(doc, at, range.end);
		for (int i = 0; i < 16 && clause.end < range.end &&
		     assigner_is_open_list(doc, clause); i++)
			clause.end = (uint32_t)assigner_clause_end(doc,
				clause.end, range.end);
		clause.end = (uint32_t)assigner_split(doc, clause);
		assigner_clause(as, st, clause);
		st->sentence = doc->s[clause.end - 1] == '.';
		at = clause.end;
		while (at < range.end && (doc->s[at] == ' ' ||
					  doc->s[at] == ';'))
			at++;
	}
}
