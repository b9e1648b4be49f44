/* Pastes, read from the terminal in blocks: ncurses takes a byte at a time,
 * seconds for a notice of some size.  While one comes in the loop goes on; what
 * was typed behind its end mark in the same block is read by terminal_key.c as
 * if ncurses had. */
#include "terminal_priv.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "paste.h"

#define PASTE_MOST ((size_t)8 << 20)	/* bytes of one paste that are kept */
#define PASTE_TURN 50		/* milliseconds, then the loop has its turn */
#define PASTE_SILENCE 500	/* … after which the end mark got lost */

static int64_t paste_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

void terminal_paste_begin(struct lh_terminal *terminal)
{
	struct lh_strbuf *rest = &terminal->rest;

	terminal->pasting = true;
	terminal->paste_heard = paste_now();
	terminal->paste_searched = 0;
	lh_strbuf_clear(&terminal->paste);
	lh_strbuf_add_bytes(&terminal->paste, rest->text + terminal->rest_at,
			    rest->length - terminal->rest_at);
	lh_strbuf_clear(rest);
	terminal->rest_at = 0;
}

/* Of more than is kept only as much as may be the beginning of the mark. */
static void paste_cut(struct lh_terminal *terminal)
{
	struct lh_strbuf *paste = &terminal->paste;
	size_t tail = PASTE_MARK - 1;

	if (paste->length <= PASTE_MOST + tail)
		return;
	memmove(paste->text + PASTE_MOST, paste->text + paste->length - tail,
		tail);
	lh_strbuf_truncate(paste, PASTE_MOST + tail);
}

/* True when the end mark is there; what follows it is for later. */
static bool paste_is_whole(struct lh_terminal *terminal)
{
	struct lh_strbuf *paste = &terminal->paste;
	size_t end = paste_find_end(paste->text, paste->length,
				    terminal->paste_searched);

	if (end == paste->length) {
		paste_cut(terminal);
		terminal->paste_searched = paste->length < PASTE_MARK
			? 0 : paste->length - (PASTE_MARK - 1);
		return false;
	}
	lh_strbuf_add_bytes(&terminal->rest, paste->text + end + PASTE_MARK,
			    paste->length - end - PASTE_MARK);
	lh_strbuf_truncate(paste, end);
	return true;
}

static enum lh_terminal_event paste_give(struct lh_terminal *terminal,
					 struct lh_key *key)
{
	size_t length = terminal->paste.length;

	terminal->pasting = false;
	lh_strbuf_clear(&terminal->text);
	paste_clean(terminal->paste.text,
		    length < PASTE_MOST ? length : PASTE_MOST, &terminal->text);
	lh_strbuf_release(&terminal->paste);
	lh_strbuf_init(&terminal->paste);
	*key = (struct lh_key){ .name = "", .text = terminal->text.text,
				.paste = true };
	return LH_TERMINAL_KEY;
}

enum lh_terminal_event terminal_paste_read(struct lh_terminal *terminal,
					   struct lh_key *key)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	int64_t start = paste_now();
	char block[65536];

	while (!paste_is_whole(terminal)) {
		int64_t now = paste_now();
		if (now - terminal->paste_heard >= PASTE_SILENCE)
			break;
		if (now - start >= PASTE_TURN)
			return LH_TERMINAL_PASTING;
		if (poll(&input, 1, PASTE_TURN) <= 0)
			continue;
		ssize_t n = read(STDIN_FILENO, block, sizeof(block));
		if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
			return LH_TERMINAL_GONE;
		if (n > 0) {
			lh_strbuf_add_bytes(&terminal->paste, block, (size_t)n);
			terminal->paste_heard = paste_now();
		}
	}
	return paste_give(terminal, key);
}
