/* Names into the directory: which agency, person, room or group a name of a
 * notice means.  A bare name ("Sở Tài chính") means the one under the
 * notice's issuer; where two may be meant, or the only one known belongs to
 * another province, it stays text: a wrong agency is worse than none. */
#include "draft_priv.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

/* An address of the directory and whose it is: one of the two. */
struct resolve_address {
	const char *email;
	const struct lh_person *person;
	const struct lh_agency *agency;
};

/* Whom the last names were found to be: calendars name the same few people and
 * rooms again and again, and bringing a name into the form that is looked for
 * costs far more than remembering it.  A place holds one name. */
#define RESOLVE_MEMO 128

struct resolve_memo {
	struct resolve_known {
		char *name;		/* NULL: free */
		const void *found;	/* NULL: nobody, or several */
	} places[RESOLVE_MEMO];
};

struct draft_resolver {
	struct lh_arena *arena;		/* of what is being resolved */
	const struct lh_directory_index *index;
	const struct lh_directory *directory;
	struct lh_date today;
	const char *jurisdiction;	/* of the issuer, NULL unknown */
	const char *office;		/* the own office's, NULL unknown */
	struct lh_date day;
	struct resolve_address *addresses;	/* sorted; made when needed */
	size_t n_addresses;
	bool has_addresses;
	struct resolve_memo people, rooms;
};

static struct resolve_known *memo_place(struct resolve_memo *memo,
					const char *name)
{
	uint64_t hash = UINT64_C(14695981039346656037);	/* FNV-1a */

	for (const char *s = name; *s; s++)
		hash = (hash ^ (unsigned char)*s) * UINT64_C(1099511628211);
	return &memo->places[(hash >> 32) % RESOLVE_MEMO];
}

static bool memo_find(struct resolve_memo *memo, const char *name,
		      const void **found)
{
	const struct resolve_known *place = memo_place(memo, name);

	if (!place->name || strcmp(place->name, name) != 0)
		return false;
	*found = place->found;
	return true;
}

static void memo_keep(struct resolve_memo *memo, const char *name,
		      const void *found)
{
	struct resolve_known *place = memo_place(memo, name);

	free(place->name);
	place->name = lh_xstrdup(name);
	place->found = found;
}

static void memo_release(struct resolve_memo *memo)
{
	for (size_t i = 0; i < RESOLVE_MEMO; i++)
		free(memo->places[i].name);
}

/* What stands before the proper name of a place. */
static const char *const resolve_levels[] = {
	"tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường",
	"thị trấn", "đặc khu",
};

/* "UBND tỉnh Kon Tum" → "tỉnh Kon Tum"; NULL when no place is named. */
static const char *resolve_place(const char *name)
{
	const char *best = NULL;

	for (size_t i = 0; i < sizeof(resolve_levels) / sizeof(*resolve_levels);
	     i++) {
		size_t length = strlen(resolve_levels[i]);
		const char *at = strstr(name, resolve_levels[i]);

		if (!at || at[length] != ' ' || lh_text_empty(at + length))
			continue;
		if (at != name && at[-1] != ' ' && at[-1] != '\n')
			continue;
		if (!best || at < best)
			best = at;
	}
	return best;
}

/* "tỉnh Lạng Sơn" → "Lạng Sơn" */
static const char *resolve_proper(const char *place)
{
	for (size_t i = 0; i < sizeof(resolve_levels) / sizeof(*resolve_levels);
	     i++) {
		size_t length = strlen(resolve_levels[i]);

		if (strncmp(place, resolve_levels[i], length) == 0 &&
		    place[length] == ' ')
			return place + length + 1;
	}
	return place;
}

static bool resolve_is_province(const char *place)
{
	return lh_text_starts(place, "tỉnh ") ||
	       lh_text_starts(place, "thành phố ");
}

/* Two provinces with different names.  A commune or district says nothing of
 * the province it lies in. */
static bool resolve_contradicts(const char *a, const char *b)
{
	if (!a || !b || !resolve_is_province(a) || !resolve_is_province(b))
		return false;
	return !lh_text_same(resolve_proper(a), resolve_proper(b));
}

/* "Sở Công Thương tỉnh Lạng Sơn" says itself whose it is. */
static bool resolve_says_itself(const struct draft_resolver *r, const char *name,
				const char *jurisdiction)
{
	const char *folded = lh_text_fold(r->arena, name);
	const char *proper = lh_text_fold(r->arena,
					  resolve_proper(jurisdiction));

	return *proper && strstr(folded, proper);
}

static const struct lh_agency *resolve_agency(const struct draft_resolver *r,
					      const char *name)
{
	const char *under = r->jurisdiction ? r->jurisdiction : r->office;
	const struct lh_agency **found = NULL;

	if (lh_text_empty(name) ||
	    lh_directory_find_agency(r->index, r->arena, name, r->jurisdiction,
				     r->day, &found) != 1)
		return NULL;
	if (resolve_contradicts(found[0]->jurisdiction, under) &&
	    !resolve_says_itself(r, name, found[0]->jurisdiction))
		return NULL;
	return found[0];
}

static int64_t resolve_agency_id(const struct draft_resolver *r, const char *name)
{
	const struct lh_agency *agency = resolve_agency(r, name);

	return agency ? agency->id : 0;
}

static const struct lh_person *resolve_person(struct draft_resolver *r,
					      const char *name)
{
	const struct lh_person **found = NULL;
	const void *known;

	if (lh_text_empty(name))
		return NULL;
	if (memo_find(&r->people, name, &known))
		return known;
	known = lh_directory_find_person(r->index, r->arena, name, &found) == 1 ?
		found[0] : NULL;
	memo_keep(&r->people, name, known);
	return known;
}

static const struct lh_room *resolve_room(struct draft_resolver *r,
					  const char *name)
{
	const struct lh_room **found = NULL;
	const void *known;

	if (memo_find(&r->rooms, name, &known))
		return known;
	known = lh_directory_find_room(r->index, r->arena, name, &found) == 1 ?
		found[0] : NULL;
	memo_keep(&r->rooms, name, known);
	return known;
}

static int64_t resolve_group_id(const struct draft_resolver *r, const char *name)
{
	const struct lh_group *group;

	if (lh_text_empty(name))
		return 0;
	group = lh_directory_find_group(r->index, name);
	return group ? group->id : 0;
}

static int resolve_compare_addresses(const void *a, const void *b)
{
	const struct resolve_address *first = a, *second = b;

	return strcasecmp(first->email, second->email);
}

static void resolve_add_address(struct draft_resolver *r,
				struct resolve_address address)
{
	if (!address.email)
		return;
	r->addresses = lh_xgrow(r->addresses, r->n_addresses,
				sizeof(*r->addresses));
	r->addresses[r->n_addresses++] = address;
}

static void resolve_collect_addresses(struct draft_resolver *r)
{
	const struct lh_directory *d = r->directory;

	for (size_t i = 0; i < d->n_people; i++)
		resolve_add_address(r, (struct resolve_address){
			d->people[i].email, &d->people[i], NULL });
	for (size_t i = 0; i < d->n_agencies; i++)
		resolve_add_address(r, (struct resolve_address){
			d->agencies[i].email, NULL, &d->agencies[i] });
	if (r->n_addresses)
		qsort(r->addresses, r->n_addresses, sizeof(*r->addresses),
		      resolve_compare_addresses);
	r->has_addresses = true;
}

/* Calendars know people by their addresses. */
static void resolve_by_address(struct draft_resolver *r,
			       struct lh_participant *p)
{
	struct resolve_address wanted = { .email = p->email };
	const struct resolve_address *found;

	if (!r->has_addresses)
		resolve_collect_addresses(r);
	if (r->n_addresses == 0)
		return;
	found = bsearch(&wanted, r->addresses, r->n_addresses,
			sizeof(*r->addresses), resolve_compare_addresses);
	if (!found)
		return;
	p->kind = found->person ? LH_PARTICIPANT_PERSON :
				  LH_PARTICIPANT_AGENCY;
	p->person_id = found->person ? found->person->id : 0;
	p->agency_id = found->person ? found->person->agency_id :
				       found->agency->id;
}

static void resolve_participant_person(struct draft_resolver *r,
				       struct lh_participant *p)
{
	const struct lh_person *person = resolve_person(r, p->name);

	if (!person)
		return;
	p->kind = LH_PARTICIPANT_PERSON;
	p->person_id = person->id;
	if (!p->agency_id)
		p->agency_id = person->agency_id;
}

static void resolve_participant(struct draft_resolver *r,
				struct lh_participant *p)
{
	if (p->invited_by && !p->invited_by_id)
		p->invited_by_id = resolve_agency_id(r, p->invited_by);
	if (p->agency_id || p->person_id || p->group_id ||
	    p->kind == LH_PARTICIPANT_OPEN)
		return;
	if (p->email) {
		resolve_by_address(r, p);
		if (p->agency_id || p->person_id)
			return;
	}
	if (p->kind == LH_PARTICIPANT_PERSON) {
		resolve_participant_person(r, p);
		return;
	}
	p->group_id = resolve_group_id(r, p->name);
	if (p->group_id) {
		p->kind = LH_PARTICIPANT_GROUP;
		return;
	}
	p->agency_id = resolve_agency_id(r, p->name);
	if (p->agency_id)
		p->kind = LH_PARTICIPANT_AGENCY;
	else
		resolve_participant_person(r, p);
}

static void resolve_venue(struct draft_resolver *r, struct lh_venue *venue)
{
	const struct lh_room *room;

	if (venue->room_id || venue->online || lh_text_empty(venue->name))
		return;
	room = resolve_room(r, venue->name);
	if (room)
		venue->room_id = room->id;
}

static void resolve_meeting(struct draft_resolver *r, struct lh_meeting *m)
{
	struct lh_date day = r->day;

	if (lh_date_is_full(m->when.date))
		r->day = m->when.date;
	for (size_t i = 0; i < m->n_participants; i++)
		resolve_participant(r, &m->participants[i]);
	for (size_t i = 0; i < m->n_venues; i++)
		resolve_venue(r, &m->venues[i]);
	r->day = day;
}

static void resolve_share(struct draft_resolver *r, struct lh_share *share)
{
	const struct lh_person *person;

	if (share->agency_id || share->group_id || share->person_id)
		return;
	share->group_id = resolve_group_id(r, share->name);
	if (!share->group_id)
		share->agency_id = resolve_agency_id(r, share->name);
	if (share->group_id || share->agency_id)
		return;
	person = resolve_person(r, share->name);
	if (person)
		share->person_id = person->id;
}

static void resolve_assignment(struct draft_resolver *r,
			       struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++)
		resolve_share(r, &a->shares[i]);
	for (size_t i = 0; i < a->n_deliveries; i++)
		if (!a->deliveries[i].agency_id)
			a->deliveries[i].agency_id =
				resolve_agency_id(r, a->deliveries[i].recipient);
}

static void resolve_notice(const struct draft_resolver *r, struct lh_notice *n)
{
	if (!n->issuer_id)
		n->issuer_id = resolve_agency_id(r, n->issuer);
	for (size_t i = 0; i < n->n_addressees; i++) {
		struct lh_addressee *a = &n->addressees[i];

		if (a->agency_id || a->group_id)
			continue;
		a->group_id = resolve_group_id(r, a->name);
		if (!a->group_id)
			a->agency_id = resolve_agency_id(r, a->name);
	}
	for (size_t i = 0; i < n->n_distribution; i++)
		if (!n->distribution[i].agency_id)
			n->distribution[i].agency_id =
				resolve_agency_id(r, n->distribution[i].name);
}

struct draft_resolver *draft_resolver_new(struct lh_ctx *ctx)
{
	struct draft_resolver *r = lh_xcalloc(1, sizeof(*r));

	/* Taken once: writing while it is used would load them anew. */
	r->today = lh_ctx_today(ctx);
	r->directory = lh_ctx_directory(ctx);
	r->index = lh_ctx_index(ctx);
	r->office = lh_ctx_office(ctx)->jurisdiction;
	return r;
}

void draft_resolver_free(struct draft_resolver *r)
{
	if (!r)
		return;
	memo_release(&r->people);
	memo_release(&r->rooms);
	free(r->addresses);
	free(r);
}

static const char *resolve_jurisdiction(struct draft_resolver *r,
					const struct lh_notice *notice)
{
	const struct lh_agency *issuer;
	const char *place;

	if (!notice || lh_text_empty(notice->issuer))
		return NULL;
	place = resolve_place(notice->issuer);
	if (!place)
		place = resolve_place(lh_text_lower(r->arena, notice->issuer));
	r->jurisdiction = place;
	issuer = resolve_agency(r, notice->issuer);
	return issuer && issuer->jurisdiction ? issuer->jurisdiction : place;
}

static void resolver_aim(struct draft_resolver *r, struct lh_arena *arena,
			 const struct lh_notice *notice)
{
	r->arena = arena;
	r->day = r->today;
	if (notice && lh_date_is_full(notice->issued_date))
		r->day = notice->issued_date;
	r->jurisdiction = resolve_jurisdiction(r, notice);
}

void draft_resolver_run(struct draft_resolver *r, struct lh_arena *arena,
			struct lh_reading *reading)
{
	resolver_aim(r, arena, reading->notice);
	if (reading->notice)
		resolve_notice(r, reading->notice);
	for (size_t i = 0; i < reading->n_meetings; i++)
		resolve_meeting(r, &reading->meetings[i]);
	for (size_t i = 0; i < reading->n_assignments; i++)
		resolve_assignment(r, &reading->assignments[i]);
}

static void forget_assignment(struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++)
		a->shares[i].agency_id = a->shares[i].group_id =
			a->shares[i].person_id = 0;
	for (size_t i = 0; i < a->n_deliveries; i++)
		a->deliveries[i].agency_id = 0;
}

static void forget_notice(struct lh_notice *n)
{
	n->issuer_id = 0;
	for (size_t i = 0; i < n->n_addressees; i++)
		n->addressees[i].agency_id = n->addressees[i].group_id = 0;
	for (size_t i = 0; i < n->n_distribution; i++)
		n->distribution[i].agency_id = 0;
}

void draft_forget(struct lh_reading *reading)
{
	if (reading->notice)
		forget_notice(reading->notice);
	for (size_t i = 0; i < reading->n_meetings; i++) {
		struct lh_meeting *m = &reading->meetings[i];

		for (size_t k = 0; k < m->n_participants; k++) {
			struct lh_participant *p = &m->participants[k];

			p->agency_id = p->person_id = p->group_id =
				p->invited_by_id = 0;
		}
		for (size_t k = 0; k < m->n_venues; k++)
			m->venues[k].room_id = 0;
	}
	for (size_t i = 0; i < reading->n_assignments; i++)
		forget_assignment(&reading->assignments[i]);
}

void draft_resolve(struct lh_ctx *ctx, struct lh_arena *arena,
		   struct lh_reading *reading)
{
	struct draft_resolver *r = draft_resolver_new(ctx);

	draft_resolver_run(r, arena, reading);
	draft_resolver_free(r);
}

void draft_resolve_with(struct lh_ctx *ctx, struct lh_arena *arena,
			struct lh_reading *reading,
			const struct lh_directory *directory)
{
	struct lh_directory_index *index = lh_directory_index_new(directory);
	struct draft_resolver *r = draft_resolver_new(ctx);

	r->directory = directory;
	r->index = index;
	draft_resolver_run(r, arena, reading);
	draft_resolver_free(r);
	lh_directory_index_free(index);
}

const char *draft_jurisdiction(struct lh_ctx *ctx, struct lh_arena *arena,
			       const struct lh_notice *notice)
{
	struct draft_resolver *r = draft_resolver_new(ctx);
	const char *jurisdiction;

	resolver_aim(r, arena, notice);
	jurisdiction = r->jurisdiction;
	draft_resolver_free(r);
	return jurisdiction;
}
