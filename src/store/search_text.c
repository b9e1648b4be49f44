/* What each kind of thing is found by. */
#include "search.h"

#include "maps.h"

#include <lichhop/text.h>

void search_text_init(struct search_text *text)
{
	lh_strbuf_init(&text->title);
	lh_strbuf_init(&text->body);
	text->heading = NULL;
	text->at = LH_INSTANT_UNKNOWN;
}

void search_text_release(struct search_text *text)
{
	lh_strbuf_release(&text->title);
	lh_strbuf_release(&text->body);
}

static void text_add(struct lh_strbuf *to, const char *part)
{
	if (lh_text_empty(part))
		return;
	if (to->length)
		lh_strbuf_add_char(to, '\n');
	lh_strbuf_add(to, part);
}

void search_compose_notice(struct search_text *text, const struct lh_notice *n)
{
	text->heading = n->subject ? n->subject : n->number;
	if (lh_date_is_full(n->issued_date))
		text->at = (lh_instant)lh_date_to_days(n->issued_date) * 86400;
	text_add(&text->title, n->number);
	text_add(&text->title, n->subject);
	text_add(&text->body, n->issuer);
	text_add(&text->body, n->signer);
	text_add(&text->body, n->contact);
	for (size_t i = 0; i < n->n_incoming; i++)
		text_add(&text->body, n->incoming[i].number);
	text_add(&text->body, n->note);
	if (n->text) {
		text_add(&text->body, n->text);
		return;
	}
	for (size_t i = 0; i < n->n_addressees; i++)
		text_add(&text->body, n->addressees[i].name);
	for (size_t i = 0; i < n->n_distribution; i++)
		text_add(&text->body, n->distribution[i].name);
}

static void text_add_participant(struct lh_strbuf *body,
				 const struct lh_participant *p)
{
	text_add(body, p->name);
	text_add(body, p->position);
	text_add(body, p->requested_as);
	for (size_t i = 0; i < p->n_delegates; i++) {
		text_add(body, p->delegates[i].name);
		text_add(body, p->delegates[i].position);
	}
}

void search_compose_meeting(struct search_text *text, const struct lh_meeting *m)
{
	text->heading = m->title;
	text->at = m->start_at;
	text_add(&text->title, m->title);
	text_add(&text->body, m->content);
	for (size_t i = 0; i < m->n_venues; i++)
		text_add(&text->body, m->venues[i].name);
	for (size_t i = 0; i < m->n_participants; i++)
		text_add_participant(&text->body, &m->participants[i]);
	for (size_t i = 0; i < m->n_agenda; i++) {
		text_add(&text->body, m->agenda[i].title);
		text_add(&text->body, m->agenda[i].reporter);
	}
	text_add(&text->body, m->organizer_name);
	text_add(&text->body, m->contact);
	text_add(&text->body, m->reason);
	text_add(&text->body, m->note);
}

void search_compose_assignment(struct search_text *text,
			       const struct lh_assignment *a)
{
	text->heading = a->task;
	text->at = a->deadline.due;
	text_add(&text->title, a->task);
	text_add(&text->body, a->deliverable);
	for (size_t i = 0; i < a->n_shares; i++) {
		text_add(&text->body, a->shares[i].name);
		text_add(&text->body, a->shares[i].remark);
	}
	for (size_t i = 0; i < a->n_subtasks; i++)
		text_add(&text->body, a->subtasks[i]);
	for (size_t i = 0; i < a->n_deliveries; i++)
		text_add(&text->body, a->deliveries[i].recipient);
	text_add(&text->body, a->note);
}

void search_compose_agency(struct search_text *text, const struct lh_agency *a)
{
	text->heading = a->name;
	text_add(&text->title, a->name);
	text_add(&text->title, a->short_name);
	for (size_t i = 0; i < a->n_aliases; i++)
		text_add(&text->title, a->aliases[i]);
	text_add(&text->body, a->jurisdiction);
	text_add(&text->body, a->parent);
	text_add(&text->body, a->address);
	text_add(&text->body, a->phone);
	text_add(&text->body, a->email);
}

void search_compose_person(struct search_text *text, const struct lh_person *p)
{
	text->heading = p->name;
	text_add(&text->title, p->name);
	for (size_t i = 0; i < p->n_aliases; i++)
		text_add(&text->title, p->aliases[i]);
	text_add(&text->body, p->position);
	text_add(&text->body, p->phone);
	text_add(&text->body, p->email);
}

/* A struct of each kind, as it is stored. */
union search_item {
	struct notice_row notice;
	struct lh_meeting meeting;
	struct assignment_row assignment;
	struct lh_agency agency;
	struct lh_person person;
};

static const struct row_map *const search_maps[] = {
	[LH_HIT_NOTICE] = &map_notice,
	[LH_HIT_MEETING] = &map_meeting,
	[LH_HIT_ASSIGNMENT] = &map_assignment,
	[LH_HIT_AGENCY] = &map_agency,
	[LH_HIT_PERSON] = &map_person,
};

enum lh_status search_compose(struct lh_store *store, enum lh_hit_kind kind,
			      int64_t id, struct search_text *text, bool *found,
			      struct lh_arena *arena, struct lh_error *err)
{
	union search_item *item = lh_arena_alloc(arena, sizeof(*item));
	/* A notice is found by its text, not by where each field was read. */
	enum row_depth lists = kind == LH_HIT_NOTICE ? ROW_BRIEF : ROW_DETAIL;
	enum lh_status status = row_load(store, search_maps[kind], id, ROW_ALONE,
					 item, found, arena, err);

	if (status == LH_OK && *found)
		status = row_load_children(store, search_maps[kind], item, id, lists,
					   arena, err);

	if (status != LH_OK || !*found)
		return status;
	switch (kind) {
	case LH_HIT_NOTICE:
		search_compose_notice(text, &item->notice.notice);
		break;
	case LH_HIT_MEETING:
		search_compose_meeting(text, &item->meeting);
		break;
	case LH_HIT_ASSIGNMENT:
		search_compose_assignment(text, &item->assignment.assignment);
		break;
	case LH_HIT_AGENCY:
		search_compose_agency(text, &item->agency);
		break;
	case LH_HIT_PERSON:
		search_compose_person(text, &item->person);
		break;
	}
	return LH_OK;
}
