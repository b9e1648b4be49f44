/* BEGIN and END, and everything that must hold before a parser may see it.
 *
 * A fault refuses the component in which it stands; reading goes on behind
 * it.  Only what makes the rest worthless ends the file: no calendar at all,
 * its size, the number of components, or an end in the middle. */
#include "gate_priv.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>

#include "source_priv.h"

#define COMPONENT_OCTETS (1u << 20)
#define COMPONENT_LINES 20000

struct gate {
	const struct lh_ical_gate *out;
	struct lh_ical_source source;
	struct lh_ical_component component;
	uint64_t *open;			/* names of open components, hashed */
	size_t depth;			/* 0: none is open */
	size_t n_components;
	bool in_calendar;
	bool stray;			/* stray lines were named already */
	bool mended;			/* so was this component's mending */
	const char *fault;		/* why the open one is refused */
	enum lh_status status;
	struct lh_error *err;
};

static const struct gate_kind {
	const char *name;
	enum lh_ical_kind kind;
} gate_kinds[] = {
	{ "VEVENT", LH_ICAL_VEVENT },
	{ "VTODO", LH_ICAL_VTODO },
	{ "VTIMEZONE", LH_ICAL_VTIMEZONE },
	{ "VJOURNAL", LH_ICAL_VOTHER },
	{ "VFREEBUSY", LH_ICAL_VOTHER },
	{ NULL, LH_ICAL_VOTHER },
};

/* FNV-1a without regard to case. */
static uint64_t gate_hash(struct lh_ical_slice name)
{
	uint64_t hash = 14695981039346656037u;

	for (size_t i = 0; i < name.length; i++) {
		unsigned char c = (unsigned char)name.text[i];

		if (c >= 'a' && c <= 'z')
			c = (unsigned char)(c - 'a' + 'A');
		hash = (hash ^ c) * 1099511628211u;
	}
	return hash;
}

static const struct gate_kind *gate_find_kind(struct lh_ical_slice name)
{
	const struct gate_kind *kind = gate_kinds;

	while (kind->name && !lh_ical_slice_is(name, kind->name))
		kind++;
	return kind;
}

/* The first fault is the one that is told. */
static void gate_fault(struct gate *g, const char *text)
{
	if (!g->fault)
		g->fault = text;
}

static void gate_mend(struct gate *g, const char *text)
{
	if (!g->mended && !g->fault)
		g->out->problem(g->out->data, g->component.line, false, text);
	g->mended = true;
}

static void gate_stray(struct gate *g, const char *text)
{
	if (!g->stray)
		g->out->problem(g->out->data, g->source.line, false, text);
	g->stray = true;
}

/* --- components --- */

static void gate_open(struct gate *g, struct lh_ical_slice name)
{
	const struct gate_kind *kind = gate_find_kind(name);
	struct lh_ical_component *c = &g->component;

	g->n_components++;
	if (g->n_components > g->out->limits.components) {
		g->status = lh_error_set(g->err, LH_EFORMAT,
			_("lịch có quá %zu mục (dòng %zu)"),
			g->out->limits.components, g->source.line);
		return;
	}
	lh_strbuf_clear(&c->text);
	c->n_places = 0;
	c->kind = kind->kind;
	c->line = g->source.line;
	g->fault = NULL;
	g->stray = g->mended = false;
	g->open[0] = gate_hash(name);
	g->depth = 1;
	if (c->kind == LH_ICAL_VOTHER && kind->name)
		gate_fault(g, _("mục này không phải cuộc họp hay việc"));
	if (!g->in_calendar)
		gate_mend(g, _("mục đứng ngoài VCALENDAR"));
}

static void gate_keep_line(struct gate *g, const char *text, size_t length)
{
	struct lh_ical_component *c = &g->component;

	if (g->fault || c->kind == LH_ICAL_VOTHER)
		return;
	if (c->text.length + length + 2 > COMPONENT_OCTETS ||
	    c->n_places >= COMPONENT_LINES) {
		gate_fault(g, _("mục quá lớn"));
		return;
	}
	c->places = lh_xgrow(c->places, c->n_places, sizeof(*c->places));
	c->places[c->n_places++] = (struct lh_ical_place){
		.start = (uint32_t)c->text.length,
		.length = (uint32_t)length,
		.depth = (uint32_t)g->depth,
	};
	lh_strbuf_add_bytes(&c->text, text, length);
	lh_strbuf_add_bytes(&c->text, "\r\n", 2);
}

/* The open component ends here, for good or for bad. */
static void gate_close(struct gate *g)
{
	struct lh_ical_component *c = &g->component;

	g->depth = 0;
	if (g->fault)
		g->out->problem(g->out->data, c->line, true, g->fault);
	else if (c->kind != LH_ICAL_VOTHER)
		g->status = g->out->component(g->out->data, c, g->err);
}

static void gate_abandon(struct gate *g)
{
	if (!g->depth)
		return;
	gate_fault(g, _("mục không có END"));
	gate_close(g);
}

static void gate_nest(struct gate *g, struct lh_ical_slice name)
{
	if (g->depth >= g->out->limits.depth)
		gate_fault(g, _("các mục lồng nhau quá sâu"));
	else
		g->open[g->depth] = gate_hash(name);
	g->depth++;
}

static void gate_begin(struct gate *g, const struct lh_ical_line *line)
{
	struct lh_ical_slice name = line->value;

	if (lh_ical_slice_is(name, "VCALENDAR")) {
		gate_abandon(g);
		g->in_calendar = true;
		g->stray = false;
		g->status = g->out->property(g->out->data, line, g->err);
		return;
	}
	/* None of these may stand inside of another: that one was not closed. */
	if (g->depth && gate_find_kind(name)->name)
		gate_abandon(g);
	if (g->status)
		return;
	if (!g->depth)
		gate_open(g, name);
	else
		gate_nest(g, name);
}

static void gate_end_inner(struct gate *g, struct lh_ical_slice name)
{
	uint64_t hash = gate_hash(name);
	size_t known = g->depth < g->out->limits.depth ? g->depth
						       : g->out->limits.depth;
	size_t at = known;

	if (g->depth > known) {		/* too deep to be known by name */
		g->depth--;
		return;
	}
	while (at > 0 && g->open[at - 1] != hash)
		at--;
	if (at != g->depth)
		gate_fault(g, _("END không khớp với BEGIN"));
	if (at == 0)
		return;
	g->depth = at - 1;
	if (g->depth == 0)
		gate_close(g);
}

static void gate_end(struct gate *g, const struct lh_ical_line *line)
{
	if (lh_ical_slice_is(line->value, "VCALENDAR")) {
		gate_abandon(g);
		g->in_calendar = false;
	} else if (g->depth) {
		gate_end_inner(g, line->value);
	} else {
		gate_stray(g, _("END không có BEGIN"));
	}
}

/* --- lines --- */

/* What is only carried along and may be let go when it is too large. */
static bool gate_is_dispensable(const char *text)
{
	return !strncasecmp(text, "ATTACH", 6) ||
	       !strncasecmp(text, "IMAGE", 5) || !strncasecmp(text, "X-", 2);
}

/* Returns false when the line is of no further use. */
static bool gate_check_octets(struct gate *g)
{
	switch (g->source.octets) {
	case LH_ICAL_OCTETS_GOOD:
		if (g->source.controls && g->depth)
			gate_mend(g, _("có ký tự điều khiển, đã bỏ đi"));
		return true;
	case LH_ICAL_OCTETS_NUL:
		gate_fault(g, _("có ký tự NUL"));
		break;
	case LH_ICAL_OCTETS_NOT_UTF8:
		gate_fault(g, _("chữ không phải UTF-8"));
		break;
	case LH_ICAL_OCTETS_TOO_LONG:
		if (gate_is_dispensable(g->source.text.text))
			gate_mend(g, _("phần đính kèm quá dài, đã bỏ đi"));
		else
			gate_fault(g, _("có dòng quá dài"));
		break;
	}
	if (!g->depth) {
		gate_stray(g, g->fault);
		g->fault = NULL;
	}
	return false;
}

static void gate_property(struct gate *g, const struct lh_ical_line *line)
{
	const struct lh_ical_limits *limits = &g->out->limits;

	if (!g->depth) {
		if (g->in_calendar)
			g->status = g->out->property(g->out->data, line,
						     g->err);
		else
			gate_stray(g, _("có dòng đứng ngoài VCALENDAR"));
		return;
	}
	if (line->n_parameters > limits->parameters)
		gate_fault(g, _("có dòng quá nhiều tham số"));
	if (line->n_values > limits->values)
		gate_fault(g, _("có dòng quá nhiều giá trị"));
	gate_keep_line(g, g->source.text.text, g->source.text.length);
}

static void gate_line(struct gate *g)
{
	struct lh_ical_source *s = &g->source;
	struct lh_ical_line line;

	if (!gate_check_octets(g))
		return;
	if (!lh_ical_line_split(s->text.text, s->text.length, &line)) {
		if (g->depth)
			gate_mend(g, _("có dòng không đúng dạng, đã bỏ đi"));
		else
			gate_stray(g, _("có dòng không đúng dạng, đã bỏ đi"));
		return;
	}
	while (line.value.length &&
	       line.value.text[line.value.length - 1] == ' ')
		line.value.length--;
	if (lh_ical_slice_is(line.name, "BEGIN")) {
		gate_begin(g, &line);
		if (g->depth)
			gate_keep_line(g, s->text.text, s->text.length);
	} else if (lh_ical_slice_is(line.name, "END")) {
		if (g->depth)
			gate_keep_line(g, s->text.text, s->text.length);
		gate_end(g, &line);
	} else {
		gate_property(g, &line);
	}
}

static enum lh_status gate_finish(struct gate *g)
{
	if (g->source.failed)
		return lh_error_set(g->err, LH_EIO, _("không đọc được tệp lịch"));
	if (g->source.too_large)
		return lh_error_set(g->err, LH_EFORMAT,
				    _("tệp lịch lớn hơn %zu MiB"),
				    g->out->limits.file >> 20);
	if (g->in_calendar || g->depth) {
		gate_abandon(g);
		if (g->status)
			return g->status;
		return lh_error_set(g->err, LH_EFORMAT,
				    _("tệp lịch bị cắt ngang ở dòng %zu"),
				    g->source.physical);
	}
	return LH_OK;
}

/* The first line may be indented; everywhere else that would be a fold. */
static void gate_trim_first(struct lh_strbuf *text)
{
	size_t blanks = strspn(text->text, " \t");

	memmove(text->text, text->text + blanks, text->length - blanks);
	lh_strbuf_truncate(text, text->length - blanks);
}

static enum lh_status gate_read(struct gate *g)
{
	if (!lh_ical_source_next(&g->source)) {
		if (g->source.failed || g->source.too_large)
			return gate_finish(g);
		return lh_error_set(g->err, LH_EFORMAT, _("tệp lịch trống"));
	}
	if (!lh_ical_sniff(g->source.text.text, g->source.text.length))
		return lh_error_set(g->err, LH_EFORMAT,
				    _("tệp không phải tệp lịch (.ics)"));
	gate_trim_first(&g->source.text);
	do {
		gate_line(g);
		if (g->status)
			return g->status;
	} while (lh_ical_source_next(&g->source));
	return gate_finish(g);
}

bool lh_ical_component_line(const struct lh_ical_component *component,
			    size_t i, struct lh_ical_line *line)
{
	const struct lh_ical_place *place = &component->places[i];

	return lh_ical_line_split(component->text.text + place->start,
				  place->length, line);
}

enum lh_status lh_ical_gate_run(const struct lh_ical_gate *gate, FILE *file,
				struct lh_error *err)
{
	struct gate *g = lh_xcalloc(1, sizeof(*g));
	enum lh_status status;

	g->out = gate;
	g->err = err;
	g->open = lh_xcalloc(gate->limits.depth, sizeof(*g->open));
	lh_ical_source_init(&g->source, file, gate->limits.file,
			    gate->limits.line);
	lh_strbuf_init(&g->component.text);
	status = gate_read(g);
	lh_strbuf_release(&g->component.text);
	lh_ical_source_release(&g->source);
	free(g->component.places);
	free(g->open);
	free(g);
	return status;
}
