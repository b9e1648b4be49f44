/* Who is asked to a meeting where no label says so: "UBND tỉnh kính mời: …",
 * "Sở mời lãnh đạo các phòng dự họp", "Thành phần dự họp gồm …".
 *
 * What stands between "mời" and "dự" is the invited; where nobody stands there
 * the entries below are.  A plain "mời" asks only where "dự" follows. */
#include "meeting_priv.h"

#include <string.h>

/* Lines of a notice that may invite; the rest of a page is none of them. */
#define INVITED_MOST 60
#define INVITED_AHEAD 400	/* lines of one list */

static const char *const invited_attend[] = {
	"tới dự", "đến dự", "tham dự", "dự", "tới tham dự", "đến tham dự",
	"về dự", "về tham dự", "cùng dự", "cùng tham dự", "đến tham gia",
	"tham gia", "họp", "đến họp", "tới họp", NULL
};

/* "kính mời" stands alone; "mời" must not be part of another word. */
static bool invited_find(const struct lh_document *doc, struct lh_range range,
			 size_t *stop, bool *formal)
{
	static const char *const formals[] = {
		"trân trọng kính mời", "kính mời", "trân trọng mời", NULL
	};
	static const char *const plain[] = { "mời", "triệu tập", NULL };
	/* "giấy mời", "được mời", "thành phần mời" ask nobody. */
	static const char *const others[] = {
		"giấy", "thư", "khách", "được", "phần", "biểu", "tượng",
		"vị", "danh", "lệ", "đã", "phiếu", NULL
	};
	size_t before = range.end;

	for (size_t at = range.start; at < range.end;
	     before = at, at = lh_word_next(doc, at, range.end)) {
		*stop = lh_word_match_any(doc, at, range.end, formals);
		*formal = *stop != 0;
		if (!*stop)
			*stop = lh_word_match_any(doc, at, range.end, plain);
		if (!*stop || (before < at &&
			       lh_word_match_any(doc, before, at, others)))
			continue;
		return true;
	}
	return false;
}

/* Words that mean the addressees, or the entries below: "các đồng chí có tên
 * sau đây". */
static bool invited_is_vague(const struct lh_document *doc,
			     struct lh_range range)
{
	static const char *const whole[] = {
		"các đồng chí", "các đại biểu", "đại biểu", "quý vị",
		"các thành phần", "quý cơ quan", "quý đơn vị", "các ông",
		"các đơn vị", "đồng chí", "ông (bà)", "ông/bà", "các cơ quan",
		"các cơ quan, đơn vị", "các đơn vị, địa phương", "quý ông",
		"quý đại biểu", "quý bà", "quý ông/bà", "quý ông (bà)",
		"các ông (bà)", "các ông, bà", "ông, bà", "quý khách",
		"quý vị đại biểu", "các vị đại biểu", "ông (bà) đến",
		"toàn thể các đồng chí", "đại diện các cơ quan, đơn vị",
		"thành phần", "đại diện quý cơ quan", NULL
	};
	static const char *const pointing[] = {
		"có tên", "nêu trên", "nêu tại", "sau", "sau đây", "trên", "dưới đây",
		"như sau", "theo thành phần", "đúng thành phần", "sắp xếp",
		"bố trí", "được mời", "vui lòng", "quan tâm", NULL
	};
	size_t stop;

	range.start = (uint32_t)lh_agency_asked_end(doc, range);
	stop = lh_word_match_any(doc, range.start, range.end, whole);
	if (!stop)
		return false;
	range.start = (uint32_t)stop;
	range = lh_range_trim(doc, range, ",:;.");
	return lh_range_empty(range) ||
		lh_word_match_any(doc, range.start, range.end, pointing);
}

/* Who stands between the verb of inviting and that of attending. */
static struct lh_range invited_names(const struct lh_document *doc,
				     struct lh_range sentence, size_t stop,
				     bool *attends)
{
	struct lh_range range = { (uint32_t)stop, sentence.end };
	size_t at;

	*attends = lh_word_find_any(doc, range, invited_attend, &at, NULL);
	if (*attends)
		range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ",;:.");
}

/* "1. Dự tại Phòng họp tầng 2, gồm:" over a list. */
static bool invited_are_counted(const struct lh_document *doc, size_t line)
{
	static const char *const starts[] = {
		"dự tại", "tham dự tại", "dự họp tại", "thành phần", "tham dự",
		"dự họp", "tại điểm cầu", "điểm cầu", NULL
	};
	static const char gom[] = "gồm:";
	const size_t size = sizeof(gom) - 1;
	struct lh_range body = doc->lines[line].body;

	return body.end - body.start > size &&
		lh_word_match_any(doc, body.start, body.end, starts) &&
		!memcmp(doc->low + body.end - size, gom, size);
}

static bool invited_are_named(const struct lh_document *doc,
			      struct lh_range range)
{
	return !lh_range_empty(range) &&
		lh_agency_head_at(doc, range.start, range.end) &&
		!invited_is_vague(doc, range);
}

/* Do the lines under `line` tell the meeting's other parts? */
static bool invited_over_parts(const struct lh_document *doc, size_t line)
{
	for (size_t i = line + 1; i < doc->n_lines && i < line + INVITED_AHEAD &&
	     doc->lines[i].parent == (int32_t)line; i = lh_block_end(doc, i)) {
		enum lh_label label = doc->lines[i].label;

		if (label != LH_LABEL_NONE && label != LH_LABEL_PARTICIPANTS &&
		    label != LH_LABEL_CHAIR)
			return true;
	}
	return false;
}

/* The entries below are the invited when nobody is named in front of the
 * colon. */
static bool invited_stand_below(const struct lh_document *doc, size_t line,
				struct lh_range names)
{
	const struct lh_line *l = &doc->lines[line];

	return line + 1 < doc->n_lines && doc->s[l->all.end - 1] == ':' &&
		(lh_range_empty(names) || invited_is_vague(doc, names)) &&
		(doc->lines[line + 1].label == LH_LABEL_NONE ||
		 doc->lines[line + 1].label == LH_LABEL_PARTICIPANTS ||
		 doc->lines[line + 1].label == LH_LABEL_CHAIR) &&
		!invited_over_parts(doc, line);
}

bool lh_meeting_invites_below(const struct lh_document *doc, size_t line)
{
	struct lh_range body = doc->lines[line].body;
	bool formal, attends;
	size_t stop;

	return doc->lines[line].label == LH_LABEL_NONE &&
		invited_find(doc, body, &stop, &formal) &&
		invited_stand_below(doc, line, invited_names(doc, body, stop,
							     &attends));
}

/* Who invites with a plain "mời": "UBND huyện X mời các hộ dân dự". */
static const char *invited_by(const struct lh_document *doc,
			      struct lh_range sentence, size_t stop)
{
	static const char *const breaks[] = {
		"giao", "đề nghị", "yêu cầu", "thời", NULL
	};
	struct lh_range who = { sentence.start, (uint32_t)stop };
	size_t at, next;

	for (size_t i = who.start; i < stop; i++)
		if (doc->s[i] == ';')
			who.start = (uint32_t)i + 1;
	while (lh_word_find_any(doc, who, breaks, &at, &next))
		who.start = (uint32_t)next;
	who = lh_range_trim(doc, who, ", ");
	if (!lh_agency_body_at(doc, who.start, who.end))
		return NULL;
	who.end = (uint32_t)lh_agency_list_end(doc, who.start, who.end);
	who = lh_range_trim(doc, who, ", ");
	return who.end < stop && !lh_word_find(doc, who, "và", NULL)
		? lh_range_text(doc, who) : NULL;
}

static void invited_add(struct lh_document *doc, struct lh_meeting *m,
			struct lh_range sentence, struct lh_range names,
			size_t stop, bool formal)
{
	size_t before = m->n_participants;
	const char *by = formal ? NULL : invited_by(doc, sentence, stop);

	names.end = (uint32_t)lh_agency_list_end(doc, names.start, names.end);
	lh_meeting_read_names(doc, m, lh_range_trim(doc, names, ",;"));
	for (; by && before < m->n_participants; before++)
		if (!m->participants[before].invited_by)
			m->participants[before].invited_by = by;
}

static void invited_read(struct lh_document *doc, struct lh_meeting *m,
			 size_t line)
{
	struct lh_range body = doc->lines[line].body;

	if (invited_are_counted(doc, line))
		lh_meeting_read_list(doc, m, line);
	for (size_t at = body.start; at < body.end;) {
		struct lh_range sentence = { (uint32_t)at, 0 }, names;
		bool formal, attends;
		size_t stop;

		sentence.end = (uint32_t)lh_range_sentence(doc, at, body.end);
		at = sentence.end > at ? sentence.end : body.end;
		if (!invited_find(doc, sentence, &stop, &formal))
			continue;
		names = invited_names(doc, sentence, stop, &attends);
		if (invited_are_named(doc, names) && (formal || attends))
			invited_add(doc, m, sentence, names, stop, formal);
		else if ((formal || attends) &&
			 invited_stand_below(doc, line, names))
			lh_meeting_read_list(doc, m, line);
	}
}

/* "Thành phần dự họp gồm X, Y", "Thành phần triệu tập là X và mời Y" */
static struct lh_range invited_stated(const struct lh_document *doc,
				      struct lh_range sentence)
{
	static const char *const are[] = {
		"gồm", "gồm có", "bao gồm", "là", "có", NULL
	};
	struct lh_range none = { 0, 0 }, range = sentence;
	size_t at, stop;

	if (!lh_word_find(doc, sentence, "thành phần", &at))
		return none;
	range.start = (uint32_t)at;
	for (int words = 0; words < 9 && at < range.end; words++) {
		stop = lh_word_match_any(doc, at, range.end, are);
		if (stop) {
			range.start = (uint32_t)stop;
			return lh_range_trim(doc, range, ":,.; ");
		}
		at = lh_word_next(doc, at, range.end);
	}
	return none;
}

static void invited_read_statement(struct lh_document *doc,
				   struct lh_meeting *m, struct lh_range range)
{
	struct lh_range rest = range;
	size_t at;

	if (lh_word_find(doc, range, "và mời", &at)) {
		rest.start = (uint32_t)lh_word_next(doc, at, range.end);
		range.end = (uint32_t)at;
	} else {
		rest.start = range.end;
	}
	range = lh_range_trim(doc, range, ",;");
	if (lh_agency_head_at(doc, range.start, range.end))
		lh_meeting_read_names(doc, m, range);
	if (!lh_range_empty(rest))
		lh_meeting_read_names(doc, m, rest);
}

static void invited_read_statements(struct lh_document *doc,
				    struct lh_meeting *m)
{
	for (size_t i = 0; i < doc->n_invites; i++) {
		const struct lh_line *line = &doc->lines[doc->invites[i]];
		struct lh_range body = line->body, stated;

		if (line->label == LH_LABEL_PARTICIPANTS)
			continue;
		for (size_t at = body.start; at < body.end;) {
			struct lh_range sentence = { (uint32_t)at, 0 };

			sentence.end = (uint32_t)lh_range_sentence(doc, at,
								   body.end);
			at = sentence.end > at ? sentence.end : body.end;
			stated = invited_stated(doc, sentence);
			if (lh_range_empty(stated))
				continue;
			invited_read_statement(doc, m, stated);
			return;
		}
	}
}

/* "Đoàn giám sát … sẽ làm việc với UBND huyện X": both sides of the table. */
static void invited_read_partners(struct lh_document *doc,
				  struct lh_meeting *m, struct lh_range sentence)
{
	static const char *const with[] = {
		"sẽ làm việc với", "đến làm việc với", "làm việc với", NULL
	};
	static const char *const guests[] = {
		"đoàn công tác", "đoàn giám sát", "đoàn kiểm tra",
		"đoàn khảo sát", "đoàn thanh tra", "tổ công tác", NULL
	};
	struct lh_range who = sentence, whom = sentence;
	size_t at, stop, guest;

	if (!lh_word_find_any(doc, sentence, with, &at, &stop))
		return;
	who.end = (uint32_t)at;
	whom.start = (uint32_t)stop;
	if (!lh_word_find_any(doc, who, guests, &guest, NULL))
		return;
	who.start = (uint32_t)guest;
	lh_meeting_read_names(doc, m, lh_range_trim(doc, who, ","));
	whom = lh_range_trim(doc, whom, " ");
	whom.end = (uint32_t)lh_agency_list_end(doc, whom.start, whom.end);
	for (at = whom.start; at < whom.end; at++)
		if (strchr(",;.(", doc->s[at]))
			whom.end = (uint32_t)at;
	if (lh_agency_body_at(doc, whom.start, whom.end))
		lh_meeting_read_names(doc, m, lh_range_trim(doc, whom, ",.;"));
}

static void invited_find_partners(struct lh_document *doc, struct lh_meeting *m)
{
	for (size_t i = 0; i < doc->n_invites; i++) {
		struct lh_range body = doc->lines[doc->invites[i]].body;
		size_t before = m->n_participants;

		body.end = (uint32_t)lh_range_sentence(doc, body.start,
						       body.end);
		invited_read_partners(doc, m, body);
		if (m->n_participants > before)
			return;
	}
}

/* The lines worth reading are found once, for all meetings of a notice. */
static void invited_index(struct lh_document *doc)
{
	static const char *const words[] = {
		"mời", "triệu tập", "thành phần", "làm việc với", "gồm",
		NULL
	};

	if (doc->invites_known)
		return;
	doc->invites_known = true;
	for (size_t i = 0; i < doc->n_lines && doc->n_invites < INVITED_MOST;
	     i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY ||
		    !lh_word_find_any(doc, doc->lines[i].body, words, NULL,
				      NULL))
			continue;
		doc->invites = lh_arena_grow(doc->arena, doc->invites,
					     doc->n_invites,
					     sizeof(*doc->invites));
		doc->invites[doc->n_invites++] = (uint32_t)i;
	}
}

void lh_meeting_take_invited(struct lh_document *doc, struct lh_meeting *m)
{
	size_t before = m->n_participants;

	invited_index(doc);
	for (size_t i = 0; i < doc->n_invites; i++)
		invited_read(doc, m, doc->invites[i]);
	if (m->n_participants == before)
		invited_read_statements(doc, m);
	else
		invited_find_partners(doc, m);
}
