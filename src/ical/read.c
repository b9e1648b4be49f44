/* Reading a calendar: the gate hands over one component at a time; each
 * becomes a reading of one meeting or one assignment and is forgotten. */
#include <lichhop/ical.h>

#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "item_priv.h"

struct read {
	const struct lh_ical_reader *reader;
	struct lh_arena *arena;		/* the caller's, for the summary */
	struct lh_ical_summary *summary;
	struct lh_arena *item_arena;
	struct lh_ical_zones *zones;
	struct lh_ical_seen *seen;
	const char *method;		/* of the calendar at hand */
};

bool lh_ical_sniff(const char *bytes, size_t length)
{
	static const char *const heads[] = {
		"BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VTODO",
	};
	const char *end = bytes + length;

	if (length >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3))
		bytes += 3;
	while (bytes < end && strchr(" \t\r\n", *bytes) && *bytes)
		bytes++;
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		size_t head = strlen(heads[i]);
		const char *behind = bytes + head;

		if ((size_t)(end - bytes) >= head &&
		    !strncasecmp(bytes, heads[i], head) &&
		    (behind == end || (unsigned char)*behind <= ' '))
			return true;
	}
	return false;
}

static void read_problem(void *data, size_t line, bool refused,
			 const char *text)
{
	struct read *r = data;

	r->summary->refused += refused;
	if (r->reader->problem)
		r->reader->problem(&(struct lh_ical_problem){
			.line = line, .refused = refused, .text = text,
		}, r->reader->data);
}

/* --- the calendar's own properties --- */

static const char *read_word(struct lh_arena *arena,
			     const struct lh_ical_line *line)
{
	char *word = lh_ical_line_text(arena, line);

	for (char *s = word; s && *s; s++)
		if (*s >= 'a' && *s <= 'z')
			*s = (char)(*s - 'a' + 'A');
	return word;
}

static enum lh_status read_property(void *data, const struct lh_ical_line *line,
				    struct lh_error *err)
{
	struct read *r = data;
	const char *value;

	if (lh_ical_slice_is(line->name, "BEGIN")) {
		r->method = NULL;
	} else if (lh_ical_slice_is(line->name, "METHOD") && !r->method) {
		r->method = read_word(r->arena, line);
		if (!r->summary->method)
			r->summary->method = r->method;
	} else if (lh_ical_slice_is(line->name, "X-WR-CALNAME") &&
		   !r->summary->name) {
		r->summary->name = lh_ical_line_text(r->arena, line);
	} else if (lh_ical_slice_is(line->name, "VERSION") &&
		   lh_ical_slice_is(line->value, "1.0")) {
		return lh_error_set(err, LH_EFORMAT,
				    _("lịch theo chuẩn vCalendar 1.0, cần iCalendar 2.0"));
	} else if (lh_ical_slice_is(line->name, "CALSCALE")) {
		value = read_word(r->arena, line);
		if (value && strcmp(value, "GREGORIAN") != 0)
			return lh_error_set(err, LH_EFORMAT,
					    _("lịch không phải dương lịch: “%.40s”"),
					    value);
	}
	return LH_OK;
}

/* --- items --- */

/* The second of a kind is refused, unless it is a later version. */
static void read_check_seen(struct read *r, struct lh_ical_item *item,
			    const struct lh_ical_seen_item *key)
{
	bool newer;
	size_t line;

	if (!key->uid || item->fault)
		return;
	line = lh_ical_seen_add(r->seen, key, &newer);
	if (!line)
		return;
	if (newer)
		lh_ical_item_remark(item,
			lh_arena_printf(item->arena,
				_("bản mới hơn của mục ở dòng %zu"), line));
	else
		lh_ical_item_refuse(item,
			lh_arena_printf(item->arena,
				_("trùng UID với mục ở dòng %zu"), line));
}

static lh_instant read_original(const struct lh_series *series)
{
	if (!lh_date_is_full(series->original))
		return LH_INSTANT_UNKNOWN;
	/* A local count is enough to tell the meetings of one series apart. */
	return (lh_instant)lh_date_to_days(series->original) * 1440 +
	       series->original_minute;
}

static bool read_meeting(struct read *r, struct lh_ical_item *item,
			 struct lh_reading *reading)
{
	struct lh_meeting *m = lh_arena_alloc(item->arena, sizeof(*m));

	if (!lh_ical_read_meeting(item, m))
		return false;
	read_check_seen(r, item, &(struct lh_ical_seen_item){
		.uid = m->uid, .original = read_original(&m->series),
		.sequence = m->sequence, .stamp = m->modified_at,
		.line = item->component->line,
	});
	reading->meetings = m;
	reading->n_meetings = 1;
	return !item->fault;
}

static const char *read_parent(struct lh_ical_item *item)
{
	for (size_t i = 0; i < item->relations.count; i++) {
		const struct lh_ical_line *line = &item->relations.lines[i];
		char *type = lh_ical_line_parameter(item->arena, line,
						    "RELTYPE");

		if (!type || !strcasecmp(type, "PARENT"))
			return lh_ical_line_text(item->arena, line);
	}
	return NULL;
}

static bool read_assignment(struct read *r, struct lh_ical_item *item,
			    struct lh_reading *reading)
{
	struct lh_assignment *a = lh_arena_alloc(item->arena, sizeof(*a));

	if (!lh_ical_read_assignment(item, a))
		return false;
	read_check_seen(r, item, &(struct lh_ical_seen_item){
		.uid = a->uid, .original = LH_INSTANT_UNKNOWN,
		.sequence = a->sequence, .stamp = a->modified_at,
		.line = item->component->line,
	});
	reading->assignments = a;
	reading->n_assignments = 1;
	reading->parent_uid = read_parent(item);
	return !item->fault;
}

static bool read_item(struct read *r, struct lh_ical_item *item,
		      struct lh_reading *reading)
{
	if (!lh_ical_item_screen(item))
		return false;
	return item->component->kind == LH_ICAL_VTODO
	       ? read_assignment(r, item, reading)
	       : read_meeting(r, item, reading);
}

static enum lh_status read_component(void *data,
				     const struct lh_ical_component *component,
				     struct lh_error *err)
{
	struct read *r = data;
	struct lh_reading reading = { 0 };
	struct lh_ical_item item = {
		.reader = r->reader, .component = component,
		.zones = r->zones, .arena = r->item_arena,
		.method = r->method, .remark = read_problem, .data = r,
	};
	bool go_on = true;

	if (component->kind == LH_ICAL_VTIMEZONE) {
		lh_ical_zones_add(r->zones, component);
		return LH_OK;
	}
	if (read_item(r, &item, &reading)) {
		r->summary->meetings += reading.n_meetings;
		r->summary->tasks += reading.n_assignments;
		go_on = r->reader->item(&reading, r->reader->data);
	} else {
		read_problem(r, component->line, true, item.fault);
	}
	if (item.parsed)
		icalcomponent_free(item.parsed);
	lh_arena_clear(r->item_arena);
	if (go_on)
		return LH_OK;
	return lh_error_set(err, LH_ECANCELLED, _("đã dừng đọc lịch"));
}

static size_t read_limit(size_t wanted, size_t otherwise)
{
	return wanted ? wanted : otherwise;
}

static struct lh_ical_limits read_limits(const struct lh_ical_limits *l)
{
	return (struct lh_ical_limits){
		.file = read_limit(l->file, 64u << 20),
		.line = read_limit(l->line, 256u << 10),
		.parameters = read_limit(l->parameters, 100),
		.values = read_limit(l->values, 4000),
		.depth = read_limit(l->depth, 8),
		.components = read_limit(l->components, 100000),
	};
}

enum lh_status lh_ical_read(FILE *file, const struct lh_ical_reader *reader,
			    struct lh_arena *arena,
			    struct lh_ical_summary *summary,
			    struct lh_error *err)
{
	struct read r = {
		.reader = reader, .arena = arena, .summary = summary,
		.item_arena = lh_arena_new(),
		.zones = lh_ical_zones_new(),
		.seen = lh_ical_seen_new(),
	};
	struct lh_ical_gate gate = {
		.limits = read_limits(&reader->limits),
		.data = &r,
		.property = read_property,
		.component = read_component,
		.problem = read_problem,
	};
	enum lh_status status;

	*summary = (struct lh_ical_summary){ 0 };
	status = lh_ical_gate_run(&gate, file, err);
	lh_ical_seen_free(r.seen);
	lh_ical_zones_free(r.zones);
	lh_arena_free(r.item_arena);
	icalmemory_free_ring();
	return status;
}
