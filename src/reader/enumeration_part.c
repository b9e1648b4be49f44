/* Where one name of an enumeration ends.  A comma or "và" parts two names
 * unless it stands inside one: in a field ("Văn hóa, Thể thao và Du lịch"), a
 * group ("các sở, ban, ngành"), a joint office, a person's posts, or in front
 * of where the body stands ("UBND xã A, huyện B"). */
#include "enumeration_priv.h"

#include <string.h>

/* An item is judged by its last words; the bound keeps a long one from being
 * read again at each of its commas. */
#define LIST_LOOK_BACK 160

/* "UBND các huyện, thành phố Lạng Sơn": the city is one of the group. */
static bool list_is_group_of_places(struct list *list, size_t item, size_t at,
				    size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	static const char *const places[] = {
		"thành phố", "thị xã", "thị trấn", "tp.", NULL
	};

	return list->kind == LIST_PLAIN && at - item < LIST_LOOK_BACK &&
		lh_word_find(doc, range, "các", NULL) &&
		lh_word_match_any(doc, next, end, places);
}

/* "các huyện ủy, thị ủy, thành ủy", "các huyện, thị, thành đoàn" */
static bool list_is_group_of_committees(struct list *list, size_t item,
					size_t at, size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	static const char *const committees[] = {
		"thị ủy", "thành ủy", "quận ủy", "huyện ủy", "đảng ủy", "thị",
		"thành đoàn", "thị đoàn", "huyện đoàn", "quận đoàn",
		"ban cán sự đảng", "đảng đoàn", NULL
	};
	size_t stop = lh_word_match_any(doc, next, end, committees);

	if (!stop || list->kind != LIST_PLAIN || at - item > LIST_LOOK_BACK ||
	    !lh_word_find(doc, range, "các", NULL))
		return false;
	return stop >= end || doc->s[stop] != ' ' ||
		!lh_word_capital(doc, stop + 1);
}

/* "các bệnh viện, trung tâm y tế": behind a plural a noun written small goes
 * on with the group. */
static bool list_is_plural_run(struct list *list, size_t item, size_t at,
			       size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	size_t stop = lh_agency_noun_at(doc, next, end);

	if (!stop || lh_word_capital(doc, next) ||
	    !lh_word_match(doc, item, at, "các"))
		return false;
	return stop >= end || doc->s[stop] != ' ' ||
		!lh_word_capital(doc, stop + 1);
}

static const char *const list_staff[] = {
	"cán bộ", "công chức", "viên chức", "chuyên viên", "người lao động",
	NULL
};

/* "sở, ban" + "ngành": both sides are nouns of one group. */
static bool list_is_generic_run(struct list *list, size_t item, size_t at,
				size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	size_t stop, word = item, last = item, noun;

	if (list_is_group_of_committees(list, item, at, next, end))
		return true;
	if (!lh_agency_is_generic(doc, next, end, &stop) &&
	    !list_is_plural_run(list, item, at, next, end) &&
	    !list_is_group_of_places(list, item, at, next, end))
		return false;
	/* "UBND các xã và công chức phụ trách": bodies, then persons. */
	if (lh_word_match_any(doc, next, end, list_staff)) {
		struct lh_range range = { (uint32_t)item, (uint32_t)at };

		if (at - item > LIST_LOOK_BACK)
			return true;
		return lh_word_find_any(doc, range, list_staff, NULL, NULL);
	}
	/* The last noun of the item: generic words up to the separator. */
	if (at - item > LIST_LOOK_BACK)
		word = last = lh_word_next(doc, at - LIST_LOOK_BACK, at);
	for (; word < at; word = lh_word_next(doc, word, at))
		if (lh_agency_is_generic(doc, word, at, &noun) && noun == at)
			last = word;
	return lh_agency_is_generic(doc, last, at, &noun) && noun == at;
}

static bool list_field_complete(struct list *list, size_t item, size_t at)
{
	struct lh_document *doc = list->doc;
	static const char *const kinds[] = {
		"sở", "bộ", "phòng", NULL
	};
	size_t stop = lh_word_match_any(doc, item, at, kinds);

	if (stop)
		item = lh_list_skip(doc, stop, at);
	return lh_agency_field(doc, item, at) == at;
}

/* "…, Du lịch và Đầu tư": further words of one name follow, closed by "và". */
static bool list_name_goes_on(struct list *list, size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	size_t words = 0;

	for (size_t at = next; at < end && words < 7;
	     at = lh_word_next(doc, at, end), words++) {
		size_t stop = lh_word_end(doc, at, end);

		if (lh_word_match(doc, at, end, "và")) {
			size_t word = lh_word_next(doc, at, end);

			return word < end && !lh_agency_head_at(doc, word, end);
		}
		if (lh_agency_head_at(doc, at, end))
			return false;
		if (stop < end && doc->s[stop] != ' ')
			return false;
	}
	return false;
}

/* Levels of places, low to high; those of a district are alike. */
static int list_level(const struct lh_document *doc, size_t at, size_t end,
		      size_t *stop)
{
	static const char *const low[] = {
		"thôn", "bản", "ấp", "khu phố", "tổ dân phố", "khóm", "buôn",
		NULL
	};
	static const char *const communes[] = {
		"xã", "phường", "thị trấn", "đặc khu", NULL
	};
	static const char *const districts[] = {
		"huyện", "quận", "thị xã", "thành phố", "tp.", "tp", NULL
	};
	static const char *const provinces[] = { "tỉnh", NULL };
	static const char *const *const levels[] = {
		low, communes, districts, provinces
	};
	/* Bodies whose names begin like a level. */
	static const char *const others[] = {
		"huyện ủy", "huyện đoàn", "huyện đội", "tỉnh ủy", "tỉnh đoàn",
		"tỉnh đội", "xã đội", "xã đoàn", "xã hội", "quận ủy",
		"quận đoàn", NULL
	};

	*stop = 0;
	if (lh_word_match_any(doc, at, end, others))
		return 0;

	for (int i = 3; i >= 0; i--) {
		*stop = lh_word_match_any(doc, at, end, levels[i]);
		if (*stop)
			return i + 1;
	}
	return 0;
}

/* "xã Tân Hội", "phường 4": a level and the place's own name. */
int lh_list_place_level(const struct lh_document *doc, size_t at, size_t end,
			size_t *stop)
{
	int level = list_level(doc, at, end, stop);

	if (!level || *stop + 1 >= end || doc->s[*stop] != ' ')
		return 0;
	at = *stop + 1;
	return lh_word_char(doc->low, at, end) &&
		(lh_word_capital(doc, at) ||
		 (doc->s[at] >= '0' && doc->s[at] <= '9')) ? level : 0;
}

/* The level of the place that the item names, and where it stands. */
static int list_item_level(struct list *list, size_t item, size_t at,
			   size_t *where, size_t *stop)
{
	struct lh_document *doc = list->doc;

	if (at - item > LIST_LOOK_BACK)
		return 0;
	for (size_t i = item; i < at; i = lh_word_next(doc, i, at)) {
		int level = lh_list_place_level(doc, i, at, stop);

		if (level) {
			*where = i;
			return level;
		}
	}
	return 0;
}

/* "các huyện": the levels are in the plural, a place alone among them. */
static bool list_item_is_group(struct list *list, size_t item, size_t where)
{
	struct lh_range range = { (uint32_t)item, (uint32_t)where };

	return lh_word_find(list->doc, range, "các", NULL);
}

static void list_set_followed(struct list *list, size_t item, size_t where,
			      size_t stop)
{
	struct lh_document *doc = list->doc;
	struct lh_range base = { (uint32_t)item, (uint32_t)where };
	struct lh_range level = { (uint32_t)where, (uint32_t)stop };

	base.start = (uint32_t)lh_agency_strip_head(doc, base);
	base = lh_range_trim(doc, base, "");
	lh_list_set_level(list, lh_range_empty(base) ? NULL
			  : lh_range_text(doc, base),
			  level.start < level.end ? lh_range_text(doc, level)
						  : NULL);
}

/* "UBND huyện Cao Lộc, Lộc Bình": the second place takes the same kind. */
static bool list_place_follows(struct list *list, size_t item, size_t at)
{
	struct lh_document *doc = list->doc;
	struct lh_range name = { 0, (uint32_t)at };
	size_t where, stop;

	if (!list_item_level(list, item, at, &where, &stop) ||
	    list_item_is_group(list, item, where))
		return false;
	name.start = (uint32_t)stop + 1;
	if (lh_word_count(doc, name) > 3)
		return false;
	list_set_followed(list, item, where, stop);
	return true;
}

/* "Huyện ủy Hòa An, Lộc Thành", "Bảo hiểm xã hội huyện A, B" */
static bool list_committee_follows(struct list *list, size_t item, size_t at)
{
	struct lh_document *doc = list->doc;
	static const char *const committees[] = {
		"huyện ủy", "thành ủy", "thị ủy", "quận ủy", NULL
	};
	size_t stop = lh_word_match_any(doc, item, at, committees);
	struct lh_range name = { (uint32_t)stop + 1, (uint32_t)at };

	if (!stop || stop + 1 >= at || !lh_word_capital(doc, stop + 1) ||
	    lh_word_count(doc, name) > 3)
		return false;
	list_set_followed(list, item, stop, stop);
	return true;
}

/* "ủy ban nhân dân" is a body, "nhân dân các thôn" are people. */
static bool list_is_of_body(const struct lh_document *doc, size_t at,
			    size_t people)
{
	static const char *const bodies[] = {
		"ủy ban nhân dân", "hội đồng nhân dân", "tòa án nhân dân",
		"viện kiểm sát nhân dân", "công an nhân dân", NULL
	};
	size_t stop;
	struct lh_range range = { (uint32_t)at, (uint32_t)people };

	if (!lh_word_match(doc, people, people + 16, "nhân dân"))
		return false;
	range.end += (uint32_t)strlen("nhân dân");
	while (lh_word_find_any(doc, range, bodies, &at, &stop)) {
		if (stop == range.end)
			return true;
		range.start = (uint32_t)stop;
	}
	return false;
}

/* Those who live in places are one group, however many are named. */
bool lh_list_is_of_people(const struct lh_document *doc, size_t item, size_t at)
{
	static const char *const people[] = {
		"nhân dân", "hộ dân", "cử tri", "bà con", "các hộ", NULL
	};
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	size_t found;

	return at - item < LIST_LOOK_BACK &&
		lh_word_find_any(doc, range, people, &found, NULL) &&
		!list_is_of_body(doc, item, found);
}

/* "UBND" of "UBND thành phố Lò Gốm": the same body of the places behind. */
const char *lh_list_body(struct lh_document *doc, struct lh_range own)
{
	struct list list = { .doc = doc };
	struct lh_range base = own;
	size_t where, stop;

	if (!list_item_level(&list, own.start, own.end, &where, &stop))
		return NULL;
	base.end = (uint32_t)where;
	base = lh_range_trim(doc, base, "");
	return lh_list_is_bare_body(doc, base) ? lh_range_text(doc, base) : NULL;
}

enum list_answer {
	LIST_GOES_ON, LIST_PARTS, LIST_UNDECIDED,
};

/* A place behind a comma: the next of several ("UBND xã A, xã B"), or where
 * the name before stands ("UBND xã A, huyện B"; "Trường C, huyện D"). */
static enum list_answer list_part_place(struct list *list, size_t item,
					size_t at, size_t next, size_t end,
					bool comma)
{
	struct lh_document *doc = list->doc;
	size_t where, stop, behind;
	int level, own;

	if (lh_list_is_of_people(doc, item, at) &&
	    (lh_list_place_level(doc, next, end, &stop) ||
	     (lh_word_capital(doc, next) &&
	      !lh_agency_head_at(doc, next, end))))
		return LIST_GOES_ON;
	level = lh_list_place_level(doc, next, end, &behind);
	if (!level)
		return LIST_UNDECIDED;
	own = list_item_level(list, item, at, &where, &stop);
	if (!own)
		return comma && lh_agency_body_at(doc, item, at)
			? LIST_GOES_ON : LIST_PARTS;
	if (level > own)
		return LIST_GOES_ON;
	if (!list_item_is_group(list, item, where))
		list_set_followed(list, item, where, stop);
	return LIST_PARTS;
}

/* "Đoạn Quản lý đường sông số 3, số 5" */
static bool list_number_follows(struct list *list, size_t item, size_t at,
				size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	size_t where;

	bool digit = doc->s[next] >= '0' && doc->s[next] <= '9';

	if (at - item > LIST_LOOK_BACK ||
	    (!digit && !lh_word_match(doc, next, end, "số")) ||
	    !lh_word_find(doc, range, "số", &where) || where == item)
		return false;
	/* "Tổ dân phố số 1, 2": the word stands in front of the first. */
	if (digit && (doc->s[at - 1] < '0' || doc->s[at - 1] > '9'))
		return false;
	if (digit)
		where = lh_word_next(doc, where, at);
	list_set_followed(list, item, where, where);
	return true;
}

/* "120 đại biểu là cán bộ Hội, hội viên": nobody but bodies parts a crowd. */
static bool list_is_crowd(struct list *list, size_t item, size_t next,
			  size_t end)
{
	struct lh_document *doc = list->doc;

	return doc->s[item] >= '0' && doc->s[item] <= '9' &&
		!lh_agency_body_at(doc, next, end);
}

/* "học sinh, sinh viên, học viên": several words for one crowd. */
static bool list_is_people_run(struct list *list, size_t item, size_t at,
			       size_t next, size_t end)
{
	static const char *const people[] = {
		"học sinh", "sinh viên", "học viên", "cán bộ", "công chức",
		"viên chức", "người lao động", "giáo viên", "giảng viên",
		"đoàn viên", "hội viên", "thanh niên", "đảng viên",
		"nhân viên", "thanh thiếu niên", "thiếu nhi", "chiến sĩ",
		"chuyên gia", "nhà khoa học", "nhà quản lý", "trí thức",
		"doanh nhân", "văn nghệ sĩ", NULL
	};
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	size_t found, stop = 0;

	if (at - item > LIST_LOOK_BACK ||
	    !lh_word_match_any(doc, next, end, people))
		return false;
	while (lh_word_find_any(doc, range, people, &found, &stop) &&
	       stop < at)
		range.start = (uint32_t)stop;
	return stop == at;
}

/* "Các cá nhân được tặng Huân chương, Huy chương": what is told of a group
 * goes on behind commas. */
static bool list_is_told(struct list *list, size_t item, size_t at)
{
	static const char *const told[] = {
		"được", "đạt", "đã", "từng", "đang", "bị", NULL
	};
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };

	return at - item < LIST_LOOK_BACK &&
		!lh_agency_body_at(doc, item, at) &&
		lh_word_find_any(doc, range, told, NULL, NULL);
}

/* A person's posts go on behind commas; a body, or somebody else, is new. */
static bool list_person_ends(struct list *list, size_t item, size_t at,
			     size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	static const char *const others[] = {
		"đại diện", "lãnh đạo", "các", "cùng", NULL
	};
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	size_t stop;
	bool post = false;

	for (size_t i = item; i < at && i < item + LIST_LOOK_BACK; i++)
		post = post || doc->s[i] == ',' || doc->s[i] == '-' ||
			doc->s[i] == '(';
	if (!post || lh_range_empty(range))
		return false;
	return lh_word_match_any(doc, next, end, others) ||
		(lh_agency_body_at(doc, next, end) &&
		 !lh_agency_is_post(doc, (struct lh_range){
			(uint32_t)next, (uint32_t)end }) &&
		 !list_level(doc, next, end, &stop));
}

/* "Các Văn phòng: …" */
static bool list_is_of_offices(const struct list *list)
{
	return list->kind == LIST_FIELDS && !strcmp(list->prefix, "Văn phòng");
}

/* "Văn phòng HĐND và UBND huyện", "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh":
 * one office of several bodies. */
static bool list_is_joint_office(struct list *list, size_t item, size_t at,
				 size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	static const char *const offices[] = {
		"văn phòng", "vp", NULL
	};
	static const char *const joined[] = {
		"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", NULL
	};
	static const char *const first[] = {
		"hđnd", "đbqh", "hội đồng nhân dân", "đoàn đbqh",
		"đoàn đại biểu quốc hội", "quốc hội", "tỉnh ủy", "huyện ủy",
		NULL
	};
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	size_t found = 0, stop = 0;

	if (at - item > LIST_LOOK_BACK)
		return false;
	item = lh_agency_asked_end(doc, range);
	if ((!list_is_of_offices(list) &&
	     !lh_word_match_any(doc, item, at, offices)) ||
	    !lh_word_match_any(doc, next, end, joined))
		return false;
	while (lh_word_find_any(doc, range, first, &found, &stop) &&
	       stop < at)
		range.start = (uint32_t)stop;
	return stop == at;
}

/* "Sở Nội vụ, Tài chính": further fields of the same kind. */
static bool list_field_follows(struct list *list, size_t item, size_t at,
			       size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	static const char *const kinds[] = {
		"sở", "bộ", "phòng", NULL
	};
	struct lh_range prefix = { (uint32_t)item, (uint32_t)at };
	size_t stop;

	item = prefix.start = (uint32_t)lh_agency_asked_end(doc, prefix);
	stop = lh_word_match_any(doc, item, at, kinds);
	prefix.end = (uint32_t)stop;
	if (!stop || !list_field_complete(list, item, at) ||
	    !lh_agency_field(doc, next, end))
		return false;
	lh_list_set_fields(list, lh_range_text(doc, prefix));
	return true;
}

static bool list_splits_plain(struct list *list, size_t item, size_t at,
			      size_t next, size_t end, bool comma)
{
	struct lh_document *doc = list->doc;
	enum list_answer answer;
	size_t name;

	if (lh_list_is_person(doc, next, end, &name))
		return true;
	if (lh_list_is_person(doc, item, at, &name))
		return list_person_ends(list, item, at, next, end);
	if (list_is_joint_office(list, item, at, next, end) ||
	    list_is_generic_run(list, item, at, next, end) ||
	    list_is_people_run(list, item, at, next, end) ||
	    list_is_crowd(list, item, next, end))
		return false;
	answer = list_part_place(list, item, at, next, end, comma);
	if (answer != LIST_UNDECIDED)
		return answer == LIST_PARTS;
	if (list_number_follows(list, item, at, next, end))
		return true;
	if (lh_agency_head_at(doc, next, end) ||
	    list_field_follows(list, item, at, next, end))
		return true;
	if (!lh_word_capital(doc, next) || list_is_told(list, item, at))
		return false;
	if (list_place_follows(list, item, at) ||
	    list_committee_follows(list, item, at))
		return true;
	return comma && !list_name_goes_on(list, next, end);
}

/* "Các hội: Nông dân, Cựu chiến binh và Phụ nữ": unions and schools go by
 * plain words, so the "và" behind commas is the list's own. */
static bool list_and_is_last(struct list *list, size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	static const char *const parted[] = {
		"Hội", "Khoa", "Trường", "Viện", "Ban", "Ngân hàng", "Công ty",
		"Cục", "Chi cục", "Trạm", "Hạt", "Bệnh viện", NULL
	};

	if (!lh_word_capital(doc, next))
		return false;
	if (end > next + LIST_LOOK_BACK)
		end = next + LIST_LOOK_BACK;
	for (size_t i = next; i < end && doc->s[i] != ';'; i++)
		if (doc->s[i] == ',')
			return false;
	for (size_t i = 0; parted[i]; i++)
		if (!strcmp(list->prefix, parted[i]))
			return true;
	return false;
}

bool lh_list_splits(struct list *list, size_t item, size_t at, size_t next,
			size_t end, bool comma)
{
	struct lh_document *doc = list->doc;

	switch (list->kind) {
	case LIST_FIELDS:
		if (list_is_generic_run(list, item, at, next, end) ||
		    (!comma && list_is_of_offices(list) &&
		     list_is_joint_office(list, item, at, next, end)))
			return false;
		return comma ? lh_word_capital(doc, next) ||
				lh_agency_head_at(doc, next, end)
			     : list_field_complete(list, item, at) ||
				lh_agency_head_at(doc, next, end) ||
				list_and_is_last(list, next, end);
	case LIST_PLACES:
		return !list_is_generic_run(list, item, at, next, end);
	case LIST_PERSONS:
		return lh_word_capital(doc, next) &&
			lh_list_person_name(doc, next, end) &&
			!lh_agency_head_at(doc, next, end);
	case LIST_UNITS:
	case LIST_PLAIN:
		break;
	}
	return list_splits_plain(list, item, at, next, end, comma);
}
