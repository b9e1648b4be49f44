/* The gate before libical: nesting, sizes and counts.  What comes through is
 * one whole component of bounded size; what does not is named. */
#ifndef LICHHOP_ICAL_GATE_PRIV_H
#define LICHHOP_ICAL_GATE_PRIV_H

#include <lichhop/ical.h>

#include "line_priv.h"

enum lh_ical_kind { LH_ICAL_VEVENT, LH_ICAL_VTODO, LH_ICAL_VTIMEZONE,
		    LH_ICAL_VOTHER };

struct lh_ical_place {	/* of a line in a component's text */
	uint32_t start, length;
	uint32_t depth;		/* 1: the component's own */
};

struct lh_ical_component {
	enum lh_ical_kind kind;
	size_t line;		/* of its BEGIN */
	struct lh_strbuf text;	/* its lines, unfolded, with CRLF */
	struct lh_ical_place *places;
	size_t n_places;
};

struct lh_ical_gate {
	struct lh_ical_limits limits;	/* all set */
	void *data;
	/* A property of the calendar itself, its BEGIN among them; LH_OK to
	 * go on. */
	enum lh_status (*property)(void *data, const struct lh_ical_line *line,
				   struct lh_error *err);
	/* A whole component of any kind but LH_ICAL_VOTHER. */
	enum lh_status (*component)(void *data,
				    const struct lh_ical_component *component,
				    struct lh_error *err);
	void (*problem)(void *data, size_t line, bool refused,
			const char *text);
};

/* The places of a component as a content line. */
bool lh_ical_component_line(const struct lh_ical_component *component,
			    size_t i, struct lh_ical_line *line);

LH_NODISCARD enum lh_status lh_ical_gate_run(const struct lh_ical_gate *gate,
					     FILE *file, struct lh_error *err);

#endif
