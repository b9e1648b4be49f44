/* Standard files.  What goes to a terminal loses its control characters: file
 * names, notices and calendars come from outside. */
#include "terminal_priv.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

bool lh_terminal_can_ask(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

size_t lh_terminal_columns(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return 80;
	return size.ws_col;
}

static bool terminal_write(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t n = write(fd, bytes, length);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN) {
			struct pollfd ready = { .fd = fd, .events = POLLOUT };

			poll(&ready, 1, -1);
			continue;
		}
		if (n < 0)
			return false;
		bytes += n;
		length -= (size_t)n;
	}
	return true;
}

void lh_terminal_say(enum lh_note_level level, const char *text)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf line;

	lh_strbuf_init(&line);
	if (level != LH_NOTE_INFO)
		lh_strbuf_add(&line, "lichhop: ");
	lh_strbuf_add(&line, lh_text_printable(arena, text, true));
	lh_strbuf_add_char(&line, '\n');
	terminal_write(STDERR_FILENO, line.text, line.length);
	lh_strbuf_release(&line);
	lh_arena_free(arena);
}

static bool terminal_write_out(const struct lh_reply *reply)
{
	if (reply->binary || !isatty(STDOUT_FILENO))
		return terminal_write(STDOUT_FILENO, reply->out.text,
				      reply->out.length);
	struct lh_arena *arena = lh_arena_new();
	const char *safe = lh_text_printable(arena, reply->out.text, true);
	bool fine = terminal_write(STDOUT_FILENO, safe, strlen(safe));
	lh_arena_free(arena);
	return fine;
}

bool lh_terminal_flush(struct lh_reply *reply)
{
	bool fine = terminal_write_out(reply);
	int cause = errno;

	for (size_t i = 0; i < reply->n_notes; i++)
		lh_terminal_say(reply->notes[i].level, reply->notes[i].text);
	lh_strbuf_clear(&reply->out);
	reply->n_notes = 0;
	reply->notes = NULL;
	if (!fine && cause != EPIPE) {
		struct lh_error err;

		lh_error_set(&err, LH_EIO,
			     _("không ghi hết được kết quả ra đầu ra: %s"),
			     lh_errno_words(cause));
		lh_terminal_say(LH_NOTE_ERROR, err.text);
	}
	return fine;
}

/* Reads byte by byte, so that nothing behind the line is taken from whoever
 * reads standard input next. */
static bool terminal_read_line(struct lh_strbuf *line)
{
	char c;

	lh_strbuf_clear(line);
	for (;;) {
		ssize_t n = read(STDIN_FILENO, &c, 1);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return line->length > 0;
		if (c == '\n')
			return true;
		if (c != '\0' && line->length < 4096)
			lh_strbuf_add_char(line, c);
	}
}

static void terminal_prompt(const char *question, const char *choices)
{
	struct lh_arena *arena = lh_arena_new();
	const char *text = lh_arena_printf(arena, "%s %s",
		lh_text_printable(arena, question, true), choices);

	terminal_write(STDERR_FILENO, text, strlen(text));
	lh_arena_free(arena);
}

static bool terminal_is_one_of(const char *answer, const char *const *words)
{
	for (; *words; words++)
		if (lh_text_same(answer, *words))
			return true;
	return false;
}

enum lh_answer lh_terminal_ask(const char *question)
{
	static const char *const yes[] = { "c", "có", "y", "yes", NULL };
	static const char *const no[] = { "k", "không", "n", "no", NULL };
	enum lh_answer answer = LH_ANSWER_NONE;
	struct lh_strbuf line;

	lh_strbuf_init(&line);
	while (answer == LH_ANSWER_NONE) {
		terminal_prompt(question, _("[c/k] "));
		if (!terminal_read_line(&line))
			break;
		if (lh_text_check(line.text, line.length, NULL, NULL) != LH_OK)
			continue;
		if (terminal_is_one_of(line.text, yes))
			answer = LH_ANSWER_YES;
		else if (terminal_is_one_of(line.text, no))
			answer = LH_ANSWER_NO;
	}
	lh_strbuf_release(&line);
	return answer;
}

char *lh_terminal_ask_line(struct lh_arena *arena, const char *question)
{
	struct lh_strbuf line;
	char *answer = NULL;

	lh_strbuf_init(&line);
	for (;;) {
		terminal_prompt(question, "");
		if (!terminal_read_line(&line))
			break;
		if (lh_text_check(line.text, line.length, NULL, NULL) != LH_OK)
			continue;
		char *nfc = lh_text_nfc(arena, line.text, line.length);
		answer = lh_text_trim(arena, nfc, strlen(nfc));
		break;
	}
	lh_strbuf_release(&line);
	return answer;
}
