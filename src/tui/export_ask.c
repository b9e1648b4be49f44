/* See the header.  Who is asked to a meeting can be chosen whether the
 * directory knows it or not; what is missing (an entry, an address, the own
 * address) is asked for on the way, so that nobody has to go and come back. */
#include "export_ask.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/context.h>
#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "output_ask.h"

enum export_kind { EXPORT_CALENDAR, EXPORT_REQUEST, EXPORT_CANCEL };

struct export_target {
	const char *name;
	int64_t agency_id;	/* 0: only text */
	bool has_email;
};

struct exporting {
	struct lh_arena *arena;
	const char *id;
	enum export_kind kind;
	struct export_target *targets;
	size_t n_targets;
	const struct export_target *target;	/* NULL: all */
	bool cancelled;		/* what is exported does not take place */
};

static void exporting_free(struct exporting *e)
{
	lh_arena_free(e->arena);
	free(e);
}

/* --- whom it concerns --- */

static void target_add(struct lh_app *app, struct exporting *e,
		       const char *name, int64_t agency_id)
{
	const struct lh_agency *agency = agency_id ? lh_directory_agency(
		lh_ctx_index(lh_app_ctx(app)), agency_id) : NULL;

	if (agency)
		name = agency->name;
	if (lh_text_empty(name))
		return;
	for (size_t i = 0; i < e->n_targets; i++)
		if (lh_text_same(e->targets[i].name, name))
			return;
	e->targets = lh_arena_grow(e->arena, e->targets, e->n_targets,
				   sizeof(*e->targets));
	e->targets[e->n_targets++] = (struct export_target){
		.name = lh_arena_strdup(e->arena, name),
		.agency_id = agency ? agency->id : 0,
		.has_email = agency && !lh_text_empty(agency->email),
	};
}

static void targets_of_meeting(struct lh_app *app, struct exporting *e,
			       const struct lh_meeting *m)
{
	e->cancelled = m->state == LH_MEETING_CANCELLED;
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		if (p->kind == LH_PARTICIPANT_AGENCY
		    || (p->kind == LH_PARTICIPANT_TEXT
			&& p->role != LH_ROLE_CHAIR))
			target_add(app, e, p->name, p->agency_id);
	}
}

static void targets_of_assignment(struct lh_app *app, struct exporting *e,
				  const struct lh_assignment *a)
{
	e->cancelled = a->cancelled;
	for (size_t i = 0; i < a->n_shares; i++)
		if (!a->shares[i].group_id && !a->shares[i].person_id)
			target_add(app, e, a->shares[i].name,
				   a->shares[i].agency_id);
}

static void targets_collect(struct lh_app *app, struct exporting *e)
{
	struct lh_store *store = lh_ctx_store(lh_app_ctx(app));
	int64_t id = strtoll(e->id + 1, NULL, 10);
	struct lh_meeting *m = NULL;
	struct lh_assignment *a = NULL;
	struct lh_error err;

	if (e->id[0] == 'm'
	    && lh_store_meeting_load(store, e->arena, id, &m, &err) == LH_OK)
		targets_of_meeting(app, e, m);
	if (e->id[0] == 'a'
	    && lh_store_assignment_load(store, e->arena, id, &a, &err) == LH_OK)
		targets_of_assignment(app, e, a);
}

/* --- writing --- */

static void export_run(struct lh_app *app, const char *path, void *data)
{
	static const char *const methods[] = {
		[EXPORT_REQUEST] = "--method=request",
		[EXPORT_CANCEL] = "--method=cancel",
	};
	struct exporting *e = data;
	const char *words[5] = { "export" };
	size_t n = 1;

	if (path) {
		if (e->target)
			words[n++] = lh_arena_printf(e->arena, "--agency=%s",
						     e->target->name);
		if (e->kind != EXPORT_CALENDAR)
			words[n++] = methods[e->kind];
		words[n++] = lh_arena_printf(e->arena, "--output=%s", path);
		words[n++] = e->id;
		lh_app_run(app, e->arena, words, n, NULL);
	}
	exporting_free(e);
}

/* "Sở Tài chính" as part of a file's name: "so-tai-chinh". */
static const char *name_for_file(struct lh_arena *arena, const char *name)
{
	char *folded = lh_text_fold(arena, name);
	size_t n = 0;

	for (const char *c = folded; *c && n < 40; c++) {
		bool letter = (*c >= 'a' && *c <= 'z')
			|| (*c >= '0' && *c <= '9');
		if (letter)
			folded[n++] = *c;
		else if (n && folded[n - 1] != '-')
			folded[n++] = '-';
	}
	while (n && folded[n - 1] == '-')
		n--;
	folded[n] = '\0';
	return folded;
}

static void export_ask_path(struct lh_app *app, struct exporting *e)
{
	const char *name = e->target ? lh_arena_printf(
		e->arena, "%s-%s", e->id,
		name_for_file(e->arena, e->target->name)) : e->id;

	if (e->kind == EXPORT_CALENDAR)
		output_ask(app, _("Xuất ra tệp nào?"),
			   lh_arena_printf(e->arena, "%s.ics", name), NULL,
			   export_run, e);
	else
		output_ask(app, _("Ghi các thư vào thư mục nào?"),
			   e->kind == EXPORT_REQUEST ? "thu-moi" : "thu-bao-huy",
			   lh_arena_printf(e->arena, "%s.ics", e->id),
			   export_run, e);
}

/* --- what is missing --- */

static void export_go_on(struct lh_app *app, struct exporting *e);

/* A new agency belongs where the office is. */
static enum lh_status agency_add(struct lh_app *app, struct exporting *e,
				 const char *email)
{
	const char *place = lh_ctx_office(lh_app_ctx(app))->jurisdiction;
	const char *words[6] = { "agencies" };
	size_t n = 1;

	if (!lh_text_empty(place))
		words[n++] = lh_arena_printf(e->arena, "--jurisdiction=%s",
					     place);
	if (!lh_text_empty(email))
		words[n++] = lh_arena_printf(e->arena, "--email=%s", email);
	words[n++] = "add";
	words[n++] = "--";
	words[n++] = e->target->name;
	return lh_app_run(app, e->arena, words, n, NULL);
}

static enum lh_status agency_set_email(struct lh_app *app, struct exporting *e,
				       const char *email)
{
	const char *words[] = {
		"agencies", lh_arena_printf(e->arena, "--email=%s", email),
		"edit", "--", lh_arena_printf(
			e->arena, "c%lld", (long long)e->target->agency_id),
	};

	return lh_app_run(app, e->arena, words, 5, NULL);
}

static void target_ask(struct lh_app *app, struct exporting *e,
		       const char *initial);

static void target_done(struct lh_app *app, const char *email, void *data)
{
	struct exporting *e = data;
	struct export_target *t = (struct export_target *)e->target;

	if (!email || (lh_text_empty(email) && t->agency_id)) {
		lh_app_say(app, LH_NOTE_WARNING,
			   _("Chưa xuất gì: chưa có địa chỉ để mời"));
		exporting_free(e);
		return;
	}
	const char *typed = lh_arena_strdup(e->arena, email);
	enum lh_status status = t->agency_id
		? agency_set_email(app, e, typed) : agency_add(app, e, typed);
	if (status) {
		target_ask(app, e, typed);
		return;
	}
	/* It is there now, with or without an address. */
	t->agency_id = t->agency_id ? t->agency_id : 1;
	t->has_email = !lh_text_empty(typed);
	if (e->kind != EXPORT_CALENDAR && !t->has_email) {
		lh_app_say(app, LH_NOTE_WARNING,
			   _("Đã thêm “%s” vào danh bạ; chưa có thư điện tử nên chưa gửi lời mời được"),
			   t->name);
		exporting_free(e);
		return;
	}
	export_go_on(app, e);
}

static void target_ask(struct lh_app *app, struct exporting *e,
		       const char *initial)
{
	lh_dialog_input(app, lh_arena_printf(e->arena, e->target->agency_id
		? _("Thư điện tử của %s (cần để gửi lời mời)")
		: _("Thêm %s vào danh bạ · thư điện tử"), e->target->name),
		initial, NULL, target_done, e);
}

static void office_ask(struct lh_app *app, struct exporting *e,
		       const char *initial);

static void office_done(struct lh_app *app, const char *email, void *data)
{
	struct exporting *e = data;
	const char *typed = email ? lh_arena_strdup(e->arena, email) : "";
	const char *words[] = { "settings", "--", "office.email", typed };

	if (lh_text_empty(typed)) {
		lh_app_say(app, LH_NOTE_WARNING,
			   _("Chưa xuất gì: lời mời cần địa chỉ của cơ quan mình để nhận trả lời"));
		exporting_free(e);
	} else if (lh_app_run(app, e->arena, words, 4, NULL)) {
		office_ask(app, e, typed);
	} else {
		export_go_on(app, e);
	}
}

static void office_ask(struct lh_app *app, struct exporting *e,
		       const char *initial)
{
	lh_dialog_input(app, _("Thư điện tử của cơ quan mình (để nhận trả lời)"),
			initial, NULL, office_done, e);
}

static void export_go_on(struct lh_app *app, struct exporting *e)
{
	const struct lh_office *office = lh_ctx_office(lh_app_ctx(app));
	bool message = e->kind != EXPORT_CALENDAR;

	if (e->target && (!e->target->agency_id
			  || (message && !e->target->has_email)))
		target_ask(app, e, "");
	else if (message && lh_text_empty(office->email))
		office_ask(app, e, "");
	else
		export_ask_path(app, e);
}

/* --- the questions --- */

static void target_chosen(struct lh_app *app, size_t index, void *data)
{
	struct exporting *e = data;

	if (index == SIZE_MAX) {
		exporting_free(e);
		return;
	}
	e->target = index > 0 ? &e->targets[index - 1] : NULL;
	export_go_on(app, e);
}

static const char *target_words(const struct exporting *e,
				const struct export_target *t)
{
	const char *lacks = !t->agency_id
		? _(" · chưa có trong danh bạ")
		: e->kind != EXPORT_CALENDAR && !t->has_email
		? _(" · chưa có thư điện tử") : "";

	return lh_arena_printf(e->arena, _("Chỉ phần của %s%s"), t->name,
			       lacks);
}

static void target_choose(struct lh_app *app, struct exporting *e)
{
	const char **items;

	if (e->n_targets == 0) {
		export_go_on(app, e);
		return;
	}
	items = lh_arena_calloc(e->arena, e->n_targets + 1, sizeof(*items));
	items[0] = e->kind == EXPORT_CALENDAR
		? _("Mọi thành phần, một tệp")
		: _("Mọi thành phần có thư điện tử");
	for (size_t i = 0; i < e->n_targets; i++)
		items[i + 1] = target_words(e, &e->targets[i]);
	lh_dialog_choose(app, e->kind == EXPORT_CALENDAR
			 ? _("Xuất lịch (.ics) cho ai?") : _("Gửi cho ai?"),
			 items, e->n_targets + 1, target_chosen, e);
}

static void kind_done(struct lh_app *app, int answer, void *data)
{
	struct exporting *e = data;

	if (answer < 0 || answer > 1) {
		exporting_free(e);
		return;
	}
	e->kind = answer == 0 ? EXPORT_CALENDAR
		: e->cancelled ? EXPORT_CANCEL : EXPORT_REQUEST;
	target_choose(app, e);
}

void export_ask(struct lh_app *app, const char *id)
{
	struct exporting *e = lh_xcalloc(1, sizeof(*e));

	e->arena = lh_arena_new();
	e->id = lh_arena_strdup(e->arena, id);
	targets_collect(app, e);
	const struct lh_answer answers[] = {
		{ "l", _("Lịch để xem: một tệp .ics, mở ra là có trong lịch") },
		{ "m", e->cancelled
			? _("Thư báo hủy: gửi cho những ai đã nhận thư trước")
			: id[0] == 'a'
			? _("Phiếu giao việc: để gửi qua thư điện tử")
			: _("Thư mời có trả lời: để gửi qua thư điện tử") },
		{ "t", _("Thôi") },
	};
	lh_dialog_ask(app, lh_arena_printf(e->arena, _("Xuất %s thành gì?"),
					   id), answers, 3, kind_done, e);
}
