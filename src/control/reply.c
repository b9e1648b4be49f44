/* What a command leaves behind: data, and sentences about it. */
#include <lichhop/command.h>

void lh_reply_init(struct lh_reply *reply)
{
	*reply = (struct lh_reply){ .arena = lh_arena_new() };
	lh_strbuf_init(&reply->out);
}

void lh_reply_release(struct lh_reply *reply)
{
	lh_strbuf_release(&reply->out);
	lh_arena_free(reply->arena);
	*reply = (struct lh_reply){ .arena = NULL };
	lh_strbuf_init(&reply->out);
}

#define FLUSH_AT (64 * 1024)

enum lh_status lh_reply_flush(struct lh_reply *reply, struct lh_error *err)
{
	if (!reply->flush || reply->out.length < FLUSH_AT
	    || reply->flush(reply))
		return LH_OK;
	*err = (struct lh_error){ .code = LH_ECANCELLED };
	return LH_ECANCELLED;
}

void lh_reply_note(struct lh_reply *reply, enum lh_note_level level,
		   const char *format, ...)
{
	struct lh_strbuf text;
	va_list args;

	lh_strbuf_init(&text);
	va_start(args, format);
	lh_strbuf_vaddf(&text, format, args);
	va_end(args);
	reply->notes = lh_arena_grow(reply->arena, reply->notes, reply->n_notes,
				     sizeof(*reply->notes));
	reply->notes[reply->n_notes].level = level;
	reply->notes[reply->n_notes].text =
		lh_arena_strdup(reply->arena, text.text);
	reply->n_notes++;
	lh_strbuf_release(&text);
}

/* The one table from status to exit code. */
static const unsigned char exit_codes[] = {
	[LH_OK] = 0,
	[LH_EINVALID] = 2,
	[LH_ENOTFOUND] = 1,
	[LH_ECONFLICT] = 1,
	[LH_EBUSY] = 1,
	[LH_EREADONLY] = 1,
	[LH_EFORMAT] = 1,
	[LH_EIO] = 1,
	[LH_ECANCELLED] = 1,
};

int lh_exit_code(enum lh_status status, const struct lh_reply *reply)
{
	if (status != LH_OK)
		return exit_codes[status];
	if (reply->misuse)
		return 2;
	return reply->partial ? 1 : 0;
}
