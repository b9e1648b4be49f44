/* Clashes: one room, one chair or one person in two meetings at a time.
 *
 * Each meeting claims what it needs: rooms, people, heads of agencies.  The
 * claims are sorted by what is claimed and by start, and each run of equal
 * ones is swept once, keeping those still going on.  Meetings that share
 * nothing are never compared, so a busy year costs a sort. */
#include <lichhop/planning.h>

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

enum claim_what { CLAIM_ROOM, CLAIM_PERSON, CLAIM_HEAD };

struct claim {
	enum claim_what what;
	bool chair;
	int64_t id;		/* of the room, person or agency, 0 by name */
	const char *key;	/* its name as it is compared, "" by id */
	const char *name;	/* as written */
	lh_instant start, end;
	uint32_t meeting;
};

struct claims {
	struct lh_arena *scratch;	/* keys */
	struct claim *items;		/* heap */
	size_t count;
	const char *asked_as;		/* the last one looked at: most are alike */
	bool asked_head;
};

const char *lh_clash_kind_name(enum lh_clash_kind kind)
{
	switch (kind) {
	case LH_CLASH_ROOM:
		return "room";
	case LH_CLASH_CHAIR:
		return "chair";
	case LH_CLASH_PARTICIPANT:
		return "participant";
	}
	lh_bug("clash kind %d", (int)kind);
}

/* A day without hour or part says nothing about when. */
static bool meeting_can_clash(const struct lh_meeting *m)
{
	return m->state != LH_MEETING_CANCELLED &&
	       m->state != LH_MEETING_POSTPONED &&
	       m->start_at != LH_INSTANT_UNKNOWN && m->end_at > m->start_at &&
	       (m->when.start != LH_MINUTE_UNKNOWN ||
		m->when.part != LH_PART_NONE);
}

static void claims_add(struct claims *claims, const struct lh_meeting *m,
		       size_t index, enum claim_what what, int64_t id,
		       const char *key, const char *name, bool chair)
{
	claims->items = lh_xgrow(claims->items, claims->count,
				 sizeof(*claims->items));
	claims->items[claims->count++] = (struct claim){
		.what = what,
		.chair = chair,
		.id = id,
		.key = id != 0 ? "" : key,
		.name = name,
		.start = m->start_at,
		.end = m->end_at,
		.meeting = (uint32_t)index,
	};
}

static bool starts_with_any(const char *key, const char *const *words,
			    size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strncmp(key, words[i], strlen(words[i])) == 0)
			return true;
	}
	return false;
}

/* A building holds many meetings at a time; only a room in it is taken. */
static bool key_is_building(const char *key)
{
	static const char *const buildings[] = {
		"tru so", "ubnd ", "uy ban nhan dan ", "hoi dong nhan dan ",
		"dia ban ", "so ", "cac ", "thuc dia", "hien truong",
		"truc tuyen", "diem cau",
	};

	return starts_with_any(key, buildings,
			       sizeof(buildings) / sizeof(*buildings)) &&
	       strstr(key, "phong hop") == NULL &&
	       strstr(key, "hoi truong") == NULL &&
	       strstr(key, " tang ") == NULL;
}

static void claims_add_rooms(struct claims *claims, const struct lh_meeting *m,
			     size_t index)
{
	for (size_t i = 0; i < m->n_venues; i++) {
		const struct lh_venue *v = &m->venues[i];
		const char *key = "";

		if (v->room_id == 0) {
			if (v->online || lh_text_empty(v->name))
				continue;
			key = lh_room_key(claims->scratch, v->name);
			if (*key == '\0' || key_is_building(key))
				continue;
		}
		claims_add(claims, m, index, CLAIM_ROOM, v->room_id, key,
			   v->name != NULL ? v->name : "", false);
	}
}

/* Words that mean one of several, so two meetings may each have another. */
static bool key_is_anybody(const char *key)
{
	static const char *const words[] = {
		"lanh dao", "dai dien", "cac ", "mot ", "01 ", "1 ",
		"pho chu tich", "pho giam doc", "pho truong", "pho thu tuong",
		"pho bi thu", "pho chanh", "pho tong", "pho chu nhiem",
		"can bo", "chuyen vien", "thanh vien", "nguoi ", "ke toan",
	};

	return *key == '\0' ||
	       starts_with_any(key, words, sizeof(words) / sizeof(*words));
}

/* True for the one head of an agency: "Giám đốc", "Chủ tịch", not "đại diện
 * lãnh đạo", not "Giám đốc hoặc Phó Giám đốc". */
static bool words_mean_head(struct lh_arena *scratch, const char *requested_as)
{
	static const char *const heads[] = {
		"giam doc", "tong giam doc", "chu tich", "thu truong",
		"truong ", "bi thu", "chanh ", "cuc truong", "chi cuc truong",
		"vien truong", "hieu truong", "chu nhiem", "bo truong",
		"chi huy truong", "tu lenh", "nguoi dung dau", "vu truong",
	};
	const char *key;

	key = lh_text_fold(scratch, requested_as);
	return starts_with_any(key, heads, sizeof(heads) / sizeof(*heads)) &&
	       strstr(key, "pho ") == NULL && strstr(key, "hoac") == NULL &&
	       strstr(key, "lanh dao") == NULL &&
	       strstr(key, "dai dien") == NULL;
}

static bool claims_ask_head(struct claims *claims, const char *requested_as)
{
	if (lh_text_empty(requested_as))
		return false;
	if (claims->asked_as == NULL ||
	    strcmp(claims->asked_as, requested_as) != 0) {
		claims->asked_as = requested_as;
		claims->asked_head = words_mean_head(claims->scratch,
						     requested_as);
	}
	return claims->asked_head;
}

static void claims_add_person(struct claims *claims, const struct lh_meeting *m,
			      size_t index, int64_t id, const char *name,
			      bool chair)
{
	const char *key = "";

	if (!lh_text_empty(name))
		key = lh_person_key(claims->scratch, name);
	if (id == 0 && key_is_anybody(key))
		return;
	claims_add(claims, m, index, CLAIM_PERSON, id, key,
		   name != NULL ? name : "", chair);
	/* Kept beside the id until names without one have been matched. */
	claims->items[claims->count - 1].key = key;
}

static void claims_add_participant(struct claims *claims,
				   const struct lh_meeting *m, size_t index,
				   const struct lh_participant *p)
{
	bool chair = p->role == LH_ROLE_CHAIR;

	if (p->response == LH_RESPONSE_DECLINED ||
	    p->role == LH_ROLE_INFORMATION)
		return;
	for (size_t i = 0; i < p->n_delegates; i++)
		claims_add_person(claims, m, index, 0, p->delegates[i].name,
				  false);
	if (p->response == LH_RESPONSE_DELEGATED && p->n_delegates > 0)
		return;
	if (p->person_id != 0 || p->kind == LH_PARTICIPANT_PERSON ||
	    (chair && p->kind == LH_PARTICIPANT_TEXT))
		claims_add_person(claims, m, index, p->person_id, p->name,
				  chair);
	else if (p->kind == LH_PARTICIPANT_AGENCY &&
		 claims_ask_head(claims, p->requested_as))
		claims_add(claims, m, index, CLAIM_HEAD, p->agency_id,
			   p->name != NULL ?
			   lh_agency_key(claims->scratch, p->name) : "",
			   p->name != NULL ? p->name : "", chair);
}

static struct claims claims_collect(const struct lh_meeting *meetings,
				    size_t count)
{
	struct claims claims = { .scratch = lh_arena_new() };

	for (size_t i = 0; i < count; i++) {
		const struct lh_meeting *m = &meetings[i];

		if (!meeting_can_clash(m))
			continue;
		claims_add_rooms(&claims, m, i);
		for (size_t k = 0; k < m->n_participants; k++)
			claims_add_participant(&claims, m, i,
					       &m->participants[k]);
	}
	return claims;
}

static int claim_compare_key(const void *a, const void *b)
{
	const struct claim *x = a;
	const struct claim *y = b;
	int order = (x->what > y->what) - (x->what < y->what);

	if (order != 0)
		return order;
	order = strcmp(x->key, y->key);
	if (order != 0)
		return order;
	return (x->id > y->id) - (x->id < y->id);
}

/* A name written without its entry of the directory is the person of that
 * name, if the other meetings know just one. */
static void claims_match_names(struct claims *claims)
{
	struct claim *items = claims->items;
	size_t run = 0;

	for (size_t i = 0; i < claims->count; i = run) {
		int64_t id = items[i].id;
		bool one = true;

		/* Sorted by id: nameless ids are 0 and come first. */
		for (run = i; run < claims->count &&
		     items[run].what == items[i].what &&
		     strcmp(items[run].key, items[i].key) == 0; run++) {
			one = one && (id == 0 || items[run].id == id);
			id = items[run].id;
		}
		if (items[i].what != CLAIM_PERSON || *items[i].key == '\0')
			continue;
		for (size_t k = i; k < run; k++) {
			if (items[k].id == 0 && one)
				items[k].id = id;
		}
	}
	for (size_t i = 0; i < claims->count; i++) {
		if (items[i].id != 0)
			items[i].key = "";
	}
}

static bool claim_is_same_thing(const struct claim *a, const struct claim *b)
{
	return a->what == b->what && a->id == b->id &&
	       strcmp(a->key, b->key) == 0;
}

/* By thing claimed, then by start; a meeting's claims of one thing together,
 * the chair's first. */
static int claim_compare(const void *a, const void *b)
{
	const struct claim *x = a;
	const struct claim *y = b;
	int order = (x->what > y->what) - (x->what < y->what);

	if (order == 0)
		order = (x->id > y->id) - (x->id < y->id);
	if (order == 0)
		order = strcmp(x->key, y->key);
	if (order == 0)
		order = (x->start > y->start) - (x->start < y->start);
	if (order == 0)
		order = (x->meeting > y->meeting) - (x->meeting < y->meeting);
	if (order == 0)
		order = (int)y->chair - (int)x->chair;
	return order;
}

static void claims_sort(struct claims *claims)
{
	size_t kept = 0;

	if (claims->count == 0)
		return;
	qsort(claims->items, claims->count, sizeof(*claims->items),
	      claim_compare_key);
	claims_match_names(claims);
	qsort(claims->items, claims->count, sizeof(*claims->items),
	      claim_compare);
	for (size_t i = 0; i < claims->count; i++) {
		struct claim *last = &claims->items[kept > 0 ? kept - 1 : 0];

		if (kept > 0 && last->meeting == claims->items[i].meeting &&
		    claim_is_same_thing(last, &claims->items[i]))
			continue;
		claims->items[kept++] = claims->items[i];
	}
	claims->count = kept;
}

static bool meetings_share_notice(const struct lh_meeting *a,
				  const struct lh_meeting *b)
{
	for (size_t i = 0; i < a->n_links; i++) {
		for (size_t k = 0; k < b->n_links; k++) {
			if (a->links[i].notice_id == b->links[k].notice_id)
				return true;
		}
	}
	return false;
}

/* Rests on an hour that nobody stated?  first begins no later than second. */
static bool overlap_is_assumed(const struct lh_meeting *first,
			       const struct lh_meeting *second)
{
	if (first->when.start == LH_MINUTE_UNKNOWN ||
	    second->when.start == LH_MINUTE_UNKNOWN)
		return first->when.part != LH_PART_ALL_DAY &&
		       second->when.part != LH_PART_ALL_DAY;
	return lh_when_end_is_assumed(&first->when) &&
	       second->start_at > first->start_at;
}

static enum lh_clash_kind clash_kind(const struct claim *a,
				     const struct claim *b)
{
	if (a->what == CLAIM_ROOM)
		return LH_CLASH_ROOM;
	return a->chair || b->chair ? LH_CLASH_CHAIR : LH_CLASH_PARTICIPANT;
}

/* Appends the clash of two claims of one thing, unless it is none. */
static size_t clash_add(struct lh_arena *arena,
			const struct lh_meeting *meetings,
			const struct claim *first, const struct claim *second,
			struct lh_clash **clashes, size_t count)
{
	const struct lh_meeting *a = &meetings[first->meeting];
	const struct lh_meeting *b = &meetings[second->meeting];
	bool assumed = overlap_is_assumed(a, b);
	const char *what = *first->name != '\0' ? first->name : second->name;

	/* Occurrences of one series are one meeting. */
	if (a->id != 0 && a->id == b->id)
		return count;
	if (assumed && meetings_share_notice(a, b))
		return count;
	*clashes = lh_arena_grow(arena, *clashes, count, sizeof(**clashes));
	(*clashes)[count] = (struct lh_clash){
		.kind = clash_kind(first, second),
		.a = first->meeting < second->meeting ? first->meeting :
			second->meeting,
		.b = first->meeting < second->meeting ? second->meeting :
			first->meeting,
		.what = what,
		.from = second->start,
		.until = first->end < second->end ? first->end : second->end,
		.assumed = assumed,
	};
	return count + 1;
}

static int clash_compare(const void *a, const void *b)
{
	const struct lh_clash *x = a;
	const struct lh_clash *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	if (x->b != y->b)
		return x->b < y->b ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return strcmp(x->what, y->what);
}

/* Walks the sorted claims; active holds those of the same thing that go on. */
static size_t clashes_sweep(struct lh_arena *arena,
			    const struct lh_meeting *meetings,
			    const struct claims *claims,
			    struct lh_clash **clashes)
{
	const struct claim **active = lh_xcalloc(claims->count + 1,
						 sizeof(const struct claim *));
	size_t n_active = 0;
	size_t count = 0;

	for (size_t i = 0; i < claims->count; i++) {
		const struct claim *now = &claims->items[i];
		size_t kept = 0;

		if (n_active > 0 && !claim_is_same_thing(active[0], now))
			n_active = 0;
		for (size_t k = 0; k < n_active; k++) {
			if (active[k]->end <= now->start)
				continue;
			count = clash_add(arena, meetings, active[k], now,
					  clashes, count);
			active[kept++] = active[k];
		}
		active[kept++] = now;
		n_active = kept;
	}
	free(active);
	return count;
}

size_t lh_planning_clashes(struct lh_arena *arena,
			   const struct lh_meeting *meetings, size_t count,
			   struct lh_clash **clashes)
{
	struct claims claims = claims_collect(meetings, count);
	struct lh_clash *list = NULL;
	size_t found;

	claims_sort(&claims);
	found = clashes_sweep(arena, meetings, &claims, &list);
	if (found > 1)
		qsort(list, found, sizeof(*list), clash_compare);
	free(claims.items);
	lh_arena_free(claims.scratch);
	*clashes = list;
	return found;
}
