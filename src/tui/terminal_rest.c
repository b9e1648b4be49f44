/* What was read behind a paste: characters and keys, told apart as ncurses
 * would, with its own table of sequences.  There is seldom any: somebody types
 * on while a paste comes in, or a program types for somebody. */
#include "terminal_priv.h"

#include <poll.h>
#include <string.h>
#include <unistd.h>

#define REST_PATIENCE 25	/* milliseconds for the rest of a sequence */
#define REST_SEQUENCE 32	/* bytes of one, at most */

static const unsigned char *rest_bytes(const struct lh_terminal *terminal,
				       size_t *left)
{
	*left = terminal->rest.length - terminal->rest_at;
	return (const unsigned char *)terminal->rest.text + terminal->rest_at;
}

/* The block may have ended in the middle of something. */
static bool rest_read_on(struct lh_terminal *terminal)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	char block[REST_SEQUENCE];

	if (poll(&input, 1, REST_PATIENCE) <= 0)
		return false;
	ssize_t n = read(STDIN_FILENO, block, sizeof(block));
	if (n > 0)
		lh_strbuf_add_bytes(&terminal->rest, block, (size_t)n);
	return n > 0;
}

/* The key whose sequence begins here; 0 for none. */
static int rest_key(struct lh_terminal *terminal, size_t *length)
{
	char sequence[REST_SEQUENCE + 1];
	size_t left;

	for (size_t n = 1; n <= REST_SEQUENCE; n++) {
		const unsigned char *bytes = rest_bytes(terminal, &left);
		if (n > left && !rest_read_on(terminal))
			return 0;
		bytes = rest_bytes(terminal, &left);
		memcpy(sequence, bytes, n);
		sequence[n] = '\0';
		int code = bytes[n - 1] ? key_defined(sequence) : 0;
		*length = n;
		if (code >= 0)
			return code;
	}
	return 0;
}

/* A mouse's coordinates, which ncurses would read itself. */
static void rest_skip_mouse(struct lh_terminal *terminal)
{
	size_t left;
	const unsigned char *bytes = rest_bytes(terminal, &left);

	if (terminal->rest.text[terminal->rest_at - 1] != '<') {
		terminal->rest_at += left < 3 ? left : 3;
		return;
	}
	while (left && *bytes != 'M' && *bytes != 'm') {
		bytes++;
		left--;
	}
	terminal->rest_at = terminal->rest.length - (left ? left - 1 : 0);
}

static size_t rest_character_size(unsigned char first)
{
	return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static wint_t rest_character(struct lh_terminal *terminal)
{
	size_t left;
	const unsigned char *bytes = rest_bytes(terminal, &left);
	size_t size = rest_character_size(*bytes);
	mbstate_t state = { 0 };
	wchar_t c;

	while (left < size && rest_read_on(terminal))
		bytes = rest_bytes(terminal, &left);
	size_t n = mbrtowc(&c, (const char *)bytes, left, &state);
	if (n == 0 || n > left) {
		terminal->rest_at++;
		return n == 0 ? 0 : 0xFFFD;
	}
	terminal->rest_at += n;
	return (wint_t)c;
}

bool terminal_rest_is_empty(const struct lh_terminal *terminal)
{
	return terminal->rest_at >= terminal->rest.length;
}

int terminal_rest_get(struct lh_terminal *terminal, wint_t *c)
{
	size_t left, length = 0;

	terminal->rest_before = terminal->rest_at;
	int code = *rest_bytes(terminal, &left) == 0x1b
		? rest_key(terminal, &length) : 0;
	if (code == 0) {
		*c = rest_character(terminal);
		return OK;
	}
	terminal->rest_at += length;
	*c = (wint_t)code;
	if (code == KEY_MOUSE) {
		rest_skip_mouse(terminal);
		*c = 0;			/* no key has this code */
	}
	return KEY_CODE_YES;
}

void terminal_rest_put_back(struct lh_terminal *terminal)
{
	terminal->rest_at = terminal->rest_before;
}
