/* Screen tests: the real program on a pseudo-terminal, its screen kept by
 * libvterm.  The harness never sleeps: the program writes one byte to a pipe
 * just before it blocks for input with nothing left to read. */
#ifndef LICHHOP_TESTS_SCREEN_H
#define LICHHOP_TESTS_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

struct screen;

struct screen_options {
	int height, width;	/* 0: 24 and 80 */
	const char *term;	/* NULL: xterm-256color */
	const char *locale;	/* NULL: C.UTF-8 */
	const char *lang;	/* --lang; NULL: none */
	const char *now;	/* NULL: 2025-12-03T09:00 */
	const char *database;	/* NULL: lichhop.db in the folder */
	bool nobody;		/* without root's rights, when it has them */
	const char *const *arguments; /* further ones, NULL at the end */
};

/* A folder of its own for one test: HOME, XDG folders and database. */
char *screen_folder(void);
void screen_folder_remove(char *folder);
/* The same as fixtures of cmocka, *state being the folder: empty, or with the
 * sample office in it. */
int screen_setup(void **state);
int screen_setup_sample(void **state);
int screen_teardown(void **state);

/* Runs the command line in that folder ("import a.txt --yes"), and fails the
 * test when it does not exit with 0. */
void screen_command(const char *folder, const char *arguments);

/* Whether .nobody can be had: it is nobody special already, or the program
 * lies where nobody reaches it. */
bool screen_can_be_nobody(void);

struct screen *screen_start(const char *folder,
			    const struct screen_options *options);
/* Ends the program if it still runs; its exit status, 128 + n for signal n. */
int screen_end(struct screen *screen);
/* Waits until it ends by itself; -1 when it does not within the deadline. */
int screen_wait_end(struct screen *screen);

/* False once it has ended by itself. */
bool screen_is_running(struct screen *screen);

/* Waits until the program is idle with all output shown; fails the test
 * with the screen as it stands after the deadline. */
void screen_settle(struct screen *screen);

/* Waits for a text that appears while the program works, or by itself; fails
 * the test with the screen as it stands after the deadline. */
void screen_await(struct screen *screen, const char *text);

/* Sends keys and settles.  Words between < > are keys by name: "<enter>",
 * "<esc>", "<down>", "<f5>", "<ctrl+r>", "<tab>", "<paste>…</paste>". */
void screen_keys(struct screen *screen, const char *keys);
void screen_send(struct screen *screen, const char *bytes, size_t length);
/* Sends keys only. */
void screen_type(struct screen *screen, const char *keys);
/* Another size, while the program works. */
void screen_resize_only(struct screen *screen, int height, int width);
void screen_resize(struct screen *screen, int height, int width);
void screen_hang_up(struct screen *screen);

/* A line as shown, without trailing blanks; valid until the next call. */
const char *screen_line(struct screen *screen, int y);
bool screen_has(struct screen *screen, const char *text);
/* -1 when it is nowhere. */
int screen_find(struct screen *screen, const char *text);
bool screen_is_bold(struct screen *screen, int y, int x);
bool screen_is_reverse(struct screen *screen, int y, int x);
/* 0xRRGGBB of the letter, -1 the terminal's own. */
int screen_colour(struct screen *screen, int y, int x);
int screen_background(struct screen *screen, int y, int x);
void screen_cursor(struct screen *screen, int *y, int *x, bool *visible);

/* Whether a file of the folder is there and holds the text. */
bool screen_file_has(const char *folder, const char *name, const char *text);

/* Fails the test and prints the screen. */
#define assert_screen(screen, text) \
	screen_assert(screen, text, true, __FILE__, __LINE__)
#define assert_no_screen(screen, text) \
	screen_assert(screen, text, false, __FILE__, __LINE__)
void screen_assert(struct screen *screen, const char *text, bool there,
		   const char *file, int line);
void screen_print(struct screen *screen);

#endif
