/* The sample office: what share/samples/manifest lists. */
#ifndef LICHHOP_CONTROL_SAMPLE_H
#define LICHHOP_CONTROL_SAMPLE_H

#include <stdbool.h>

#include <lichhop/date.h>
#include <lichhop/strbuf.h>

/* Writes text with its date tokens replaced: {{+3}} so many days from today,
 * {{tuan+1:4}} a weekday of a week, each with ":thu" for the weekday in words
 * or ":dai" for the day in words.  Returns false at a token that is none,
 * which *bad (borrowed from text) then points to. */
bool lh_sample_expand(const char *text, size_t length, struct lh_date today,
		      struct lh_strbuf *out, const char **bad);

#endif
