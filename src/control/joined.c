/* See the header. */
#include "joined.h"

void joined_init(struct joined *joined)
{
	lh_strbuf_init(&joined->text);
}

void joined_add(struct joined *joined, const char *name)
{
	if (!name)
		return;
	if (joined->text.length)
		lh_strbuf_add(&joined->text, "; ");
	lh_strbuf_add(&joined->text, name);
}

const char *joined_end(struct joined *joined, struct lh_arena *arena)
{
	const char *text = joined->text.length
		? lh_arena_strndup(arena, joined->text.text, joined->text.length)
		: NULL;

	lh_strbuf_release(&joined->text);
	return text;
}
