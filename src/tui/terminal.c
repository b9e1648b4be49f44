/* The terminal's life, its painting and its waiting.
 *
 * SIGWINCH is let in only while ppoll waits: between reading keys and waiting
 * nothing can slip through.  No handler touches ncurses. */
#include "terminal_priv.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <term.h>

#include <lichhop/alloc.h>
#include <lichhop/gettext.h>

static volatile sig_atomic_t terminal_ended;	/* by a signal */
static bool terminal_shown;			/* for the fatal hook */

static void terminal_on_end(int signal_number)
{
	(void)signal_number;
	terminal_ended = 1;
}

static void terminal_restore(void)
{
	static const char paste_off[] = "\033[?2004l";

	if (!terminal_shown)
		return;
	terminal_shown = false;
	endwin();
	if (write(STDOUT_FILENO, paste_off, sizeof(paste_off) - 1) < 0)
		return;
}

static void terminal_signals(struct lh_terminal *terminal)
{
	struct sigaction end = { .sa_handler = terminal_on_end };
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	sigset_t winch;

	sigemptyset(&winch);
	sigaddset(&winch, SIGWINCH);
	sigprocmask(SIG_BLOCK, &winch, &terminal->wait_mask);
	sigdelset(&terminal->wait_mask, SIGWINCH);
	sigemptyset(&end.sa_mask);
	sigaction(SIGHUP, &end, NULL);
	sigaction(SIGTERM, &end, NULL);
	sigaction(SIGINT, &end, NULL);
	sigaction(SIGPIPE, &ignore, NULL);
}

static int terminal_sync_fd(void)
{
	const char *word = getenv("LICHHOP_SYNC_FD");
	char *end;

	if (!word || !*word)
		return -1;
	long fd = strtol(word, &end, 10);
	return *end || fd < 0 || fd > 1024 ? -1 : (int)fd;
}

static enum lh_status terminal_check(struct lh_error *err)
{
	const char *name = getenv("TERM");
	int found;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return lh_error_set(err, LH_EINVALID,
				    _("ở đây không có màn hình; dùng các lệnh, xem lichhop help"));
	bool known = setupterm(NULL, STDOUT_FILENO, &found) == OK;
	bool draws = known && cursor_address;
	/* initscr() reads its own. */
	if (known)
		del_curterm(cur_term);
	if (draws)
		return LH_OK;
	return lh_error_set(err, LH_EINVALID,
			    _("màn hình “%s” không vẽ được; đặt TERM đúng (như xterm-256color) hoặc dùng các lệnh, xem lichhop help"),
			    name ? name : "");
}

enum lh_status lh_terminal_open(struct lh_terminal **out,
				enum lh_terminal_colours colours,
				struct lh_error *err)
{
	static const char paste_on[] = "\033[?2004h";
	enum lh_status status = terminal_check(err);

	if (status)
		return status;
	struct lh_terminal *terminal = lh_xcalloc(1, sizeof(*terminal));
	lh_strbuf_init(&terminal->text);
	lh_strbuf_init(&terminal->paste);
	lh_strbuf_init(&terminal->rest);
	terminal->sync_fd = terminal_sync_fd();
	terminal->plain_marks = strcmp(getenv("TERM"), "linux") == 0;
	terminal_signals(terminal);
	/* Line drawing as characters where the terminal speaks UTF-8: PuTTY
	 * and its like do not switch character sets then. */
	setenv("NCURSES_NO_UTF8_ACS", "1", 0);
	set_escdelay(25);
	initscr();
	terminal_shown = true;
	lh_fatal_set_hook(terminal_restore);
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	intrflush(stdscr, FALSE);
	timeout(0);
	curs_set(0);
	mousemask(BUTTON1_CLICKED | BUTTON1_PRESSED | BUTTON1_DOUBLE_CLICKED
			  | BUTTON4_PRESSED | BUTTON5_PRESSED,
		  NULL);
	mouseinterval(0);
	terminal_keys_init();
	terminal_roles_init(terminal, colours);
	if (write(STDOUT_FILENO, paste_on, sizeof(paste_on) - 1) < 0)
		terminal_ended = 1;
	*out = terminal;
	return LH_OK;
}

void lh_terminal_close(struct lh_terminal *terminal)
{
	if (!terminal)
		return;
	terminal_restore();
	lh_fatal_set_hook(NULL);
	lh_strbuf_release(&terminal->text);
	lh_strbuf_release(&terminal->paste);
	lh_strbuf_release(&terminal->rest);
	free(terminal);
}

void lh_terminal_size(const struct lh_terminal *terminal, int *height,
		      int *width)
{
	(void)terminal;
	getmaxyx(stdscr, *height, *width);
}

/* --- painting --- */

/* Signs that the Linux console's 512 glyphs lack, and what stands for them. */
static const char *terminal_sign(const struct lh_terminal *terminal,
				 const char *text)
{
	static const struct {
		const char *sign, *plain;
	} signs[] = {
		{ "✓", "+" }, { "✗", "x" }, { "●", "*" }, { "○", "o" },
		{ "◐", "~" }, { "⚑", "!" }, { "▸", ">" }, { "▾", "v" },
		{ "←", "<" }, { "→", ">" }, { "↑", "^" }, { "↓", "v" },
		{ "…", "." }, { "▌", "|" }, { "⚠", "!" }, { "“", "\"" },
		{ "”", "\"" }, { "–", "-" },
	};

	if (!terminal->plain_marks || (unsigned char)text[0] < 0xE2)
		return text;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (strcmp(signs[i].sign, text) == 0)
			return signs[i].plain;
	return text;
}

static void paint_line(const struct lh_terminal *terminal,
		       const struct lh_canvas *canvas, int y, int width)
{
	move(y, 0);
	for (int x = 0; x < width; x++) {
		const struct canvas_cell *cell = canvas_cell(canvas, y, x);
		const struct terminal_look *look = &terminal->looks[cell->role];
		if (cell->text[0] == '\0')
			continue;
		attr_set(look->attributes, look->pair, NULL);
		if (cell->line == CANVAS_HORIZONTAL)
			mvadd_wch(y, x, WACS_HLINE);
		else if (cell->line == CANVAS_VERTICAL)
			mvadd_wch(y, x, WACS_VLINE);
		else if (cell->line == CANVAS_CROSSING)
			mvadd_wch(y, x, WACS_PLUS);
		else
			mvaddstr(y, x, terminal_sign(terminal, cell->text));
	}
}

void lh_terminal_show(struct lh_terminal *terminal,
		      const struct lh_canvas *canvas)
{
	int height, width;

	getmaxyx(stdscr, height, width);
	if (height > canvas->height)
		height = canvas->height;
	if (width > canvas->width)
		width = canvas->width;
	erase();
	for (int y = 0; y < height; y++)
		paint_line(terminal, canvas, y, width);
	attr_set(A_NORMAL, 0, NULL);
	bool visible = canvas->cursor_y >= 0 && canvas->cursor_y < height
		&& canvas->cursor_x < width;
	curs_set(visible ? 1 : 0);
	if (visible)
		move(canvas->cursor_y, canvas->cursor_x);
	wnoutrefresh(stdscr);
	doupdate();
}

/* --- waiting --- */

static void terminal_tell_idle(const struct lh_terminal *terminal)
{
	if (terminal->sync_fd >= 0
	    && write(terminal->sync_fd, ".", 1) != 1)
		return;		/* nobody is listening any more */
}

/* What is there already.  TICK for nothing. */
static enum lh_terminal_event terminal_read(struct lh_terminal *terminal,
					    struct lh_key *key)
{
	bool resized;

	if (!terminal->pasting && terminal_key_read(terminal, key, &resized))
		return resized ? LH_TERMINAL_RESIZED : LH_TERMINAL_KEY;
	if (terminal->pasting)
		return terminal_ended ? LH_TERMINAL_GONE
				      : terminal_paste_read(terminal, key);
	return LH_TERMINAL_TICK;
}

enum lh_terminal_event lh_terminal_wait(struct lh_terminal *terminal,
					int timeout, struct lh_key *key)
{
	enum lh_terminal_event event = terminal_read(terminal, key);

	if (event != LH_TERMINAL_TICK)
		return event;
	if (!terminal_ended)
		terminal_tell_idle(terminal);
	return lh_terminal_look(terminal, timeout, key);
}

enum lh_terminal_event lh_terminal_look(struct lh_terminal *terminal,
					int timeout_ms, struct lh_key *key)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	struct timespec limit = { timeout_ms / 1000,
				  timeout_ms % 1000 * 1000000L };
	enum lh_terminal_event event = terminal_read(terminal, key);

	if (event != LH_TERMINAL_TICK)
		return event;
	if (terminal_ended)
		return LH_TERMINAL_GONE;
	int n = ppoll(&input, 1, timeout_ms < 0 ? NULL : &limit,
		      &terminal->wait_mask);
	if (terminal_ended)
		return LH_TERMINAL_GONE;
	if (n == 0)
		return LH_TERMINAL_TICK;
	if (n < 0 && errno != EINTR)
		return LH_TERMINAL_GONE;
	event = terminal_read(terminal, key);
	if (event != LH_TERMINAL_TICK)
		return event;
	if (n > 0 && input.revents & (POLLHUP | POLLERR | POLLNVAL))
		return LH_TERMINAL_GONE;
	/* Readable and nothing read: the other end closed. */
	if (n > 0) {
		int waiting = poll(&input, 1, 0);
		if (waiting <= 0)
			return LH_TERMINAL_TICK;
		event = terminal_read(terminal, key);
		return event == LH_TERMINAL_TICK ? LH_TERMINAL_GONE : event;
	}
	return LH_TERMINAL_TICK;
}

void lh_terminal_suspend(struct lh_terminal *terminal)
{
	(void)terminal;
	endwin();
	raise(SIGTSTP);
	refresh();
}

/* --- clipboard --- */

static void base64_add(struct lh_strbuf *out, const unsigned char *s, size_t n)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < n; i += 3) {
		unsigned v = (unsigned)s[i] << 16;
		if (i + 1 < n)
			v |= (unsigned)s[i + 1] << 8;
		if (i + 2 < n)
			v |= s[i + 2];
		lh_strbuf_add_char(out, digits[v >> 18]);
		lh_strbuf_add_char(out, digits[v >> 12 & 63]);
		lh_strbuf_add_char(out, i + 1 < n ? digits[v >> 6 & 63] : '=');
		lh_strbuf_add_char(out, i + 2 < n ? digits[v & 63] : '=');
	}
}

void lh_terminal_copy(struct lh_terminal *terminal, const char *text)
{
	struct lh_strbuf sequence;
	size_t at = 0;

	(void)terminal;
	lh_strbuf_init(&sequence);
	lh_strbuf_add(&sequence, "\033]52;c;");
	base64_add(&sequence, (const unsigned char *)text, strlen(text));
	lh_strbuf_add(&sequence, "\a");
	while (at < sequence.length) {
		ssize_t n = write(STDOUT_FILENO, sequence.text + at,
				  sequence.length - at);
		if (n <= 0 && errno != EINTR)
			break;
		if (n > 0)
			at += (size_t)n;
	}
	lh_strbuf_release(&sequence);
}
