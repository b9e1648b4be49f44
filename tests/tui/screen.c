/* See the header. */
#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <vterm.h>

#include <lichhop/alloc.h>
#include <lichhop/strbuf.h>

#define DEADLINE 20000		/* milliseconds; sanitizers are slow */

struct screen {
	VTerm *vt;
	VTermScreen *cells;
	pid_t pid;
	int master, idle;	/* the terminal; the pipe of idle bytes */
	int height, width;
	bool cursor_visible;
	bool ended;
	int status;
	struct lh_strbuf line;
};

/* Its whole path: the program runs in the test's folder. */
static char *program(void)
{
	const char *path = getenv("LICHHOP");
	char *whole = realpath(path ? path : "./lichhop", NULL);

	if (!whole)
		fail_msg("%s is missing", path ? path : "./lichhop");
	return whole;
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- the folder --- */

char *screen_folder(void)
{
	char *folder = lh_xstrdup("/tmp/lichhop-screen-XXXXXX");

	assert_non_null(mkdtemp(folder));
	return folder;
}

void screen_folder_remove(char *folder)
{
	char command[512];

	/* What a sanitizer found is not lost with the folder. */
	snprintf(command, sizeof(command),
		 "cd '%s' && ! cat asan.* ubsan.* 2>/dev/null | grep .",
		 folder);
	int clean = system(command);
	snprintf(command, sizeof(command), "rm -rf '%s'", folder);
	assert_int_equal(system(command), 0);
	free(folder);
	assert_int_equal(clean, 0);
}

static void set_in(const char *folder, const char *name, const char *below)
{
	char path[512];

	snprintf(path, sizeof(path), "%s/%s", folder, below);
	setenv(name, path, 1);
}

static void child_environment(const char *folder,
			      const struct screen_options *o)
{
	setenv("TERM", o->term ? o->term : "xterm-256color", 1);
	setenv("LANG", o->locale ? o->locale : "C.UTF-8", 1);
	setenv("LC_ALL", o->locale ? o->locale : "C.UTF-8", 1);
	setenv("LICHHOP_NOW", o->now ? o->now : "2025-12-03T09:00", 1);
	setenv("TZ", "Asia/Ho_Chi_Minh", 1);
	unsetenv("LANGUAGE");
	unsetenv("COLORTERM");
	unsetenv("COLORFGBG");
	unsetenv("NO_COLOR");
	set_in(folder, "HOME", "");
	set_in(folder, "XDG_CONFIG_HOME", "config");
	set_in(folder, "XDG_DATA_HOME", "data");
	if (o->database)
		setenv("LICHHOP_DATABASE", o->database, 1);
	else
		set_in(folder, "LICHHOP_DATABASE", "lichhop.db");
	/* A sanitizer's report would spoil the screen and be lost with it. */
	char options[600];
	snprintf(options, sizeof(options), "log_path=%s/asan:%s", folder,
		 getenv("ASAN_OPTIONS") ? getenv("ASAN_OPTIONS") : "");
	setenv("ASAN_OPTIONS", options, 1);
	snprintf(options, sizeof(options),
		 "log_path=%s/ubsan:print_stacktrace=1", folder);
	setenv("UBSAN_OPTIONS", options, 1);
}

void screen_command(const char *folder, const char *arguments)
{
	static const struct screen_options none;
	char command[2048], *path = program();
	int status;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		child_environment(folder, &none);
		snprintf(command, sizeof(command),
			 "cd '%s' && %s %s >'%s/out' 2>&1", folder, path,
			 arguments, folder);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	free(path);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (status != 0) {
		snprintf(command, sizeof(command), "cat '%s/out' >&2", folder);
		if (system(command) != 0)
			fputs("no output\n", stderr);
		fail_msg("lichhop %s: status %d", arguments, status);
	}
}

int screen_setup(void **state)
{
	*state = screen_folder();
	return 0;
}

int screen_setup_sample(void **state)
{
	*state = screen_folder();
	screen_command(*state, "sample");
	return 0;
}

int screen_teardown(void **state)
{
	screen_folder_remove(*state);
	return 0;
}

/* --- life --- */

static int on_property(VTermProp property, VTermValue *value, void *data)
{
	struct screen *screen = data;

	if (property == VTERM_PROP_CURSORVISIBLE)
		screen->cursor_visible = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = on_property };

#define NOBODY 65534

bool screen_can_be_nobody(void)
{
	char *path = program();
	int status = 1;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0)
		_exit((geteuid() != 0 || setuid(NOBODY) == 0)
		      && access(path, X_OK) == 0 ? 0 : 1);
	free(path);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return status == 0;
}

static void child_run(const char *folder, const struct screen_options *o,
		      int idle)
{
	char *path = program();
	const char *words[16] = { path };
	size_t n = 1;
	char number[16];

	snprintf(number, sizeof(number), "%d", idle);
	setenv("LICHHOP_SYNC_FD", number, 1);
	child_environment(folder, o);
	if (o->lang) {
		words[n++] = "--lang";
		words[n++] = o->lang;
	}
	for (size_t i = 0; o->arguments && o->arguments[i] && n < 15; i++)
		words[n++] = o->arguments[i];
	bool may = !o->nobody || geteuid() != 0 || setuid(NOBODY) == 0;
	if (may && chdir(folder) == 0)
		execv(path, (char *const *)(void *)words);
	_exit(127);
}

struct screen *screen_start(const char *folder, const struct screen_options *o)
{
	static const struct screen_options none;
	struct screen *screen = lh_xcalloc(1, sizeof(*screen));
	int pipe_ends[2];

	if (!o)
		o = &none;
	screen->height = o->height ? o->height : 24;
	screen->width = o->width ? o->width : 80;
	lh_strbuf_init(&screen->line);
	struct winsize size = { .ws_row = (unsigned short)screen->height,
				.ws_col = (unsigned short)screen->width };
	assert_int_equal(pipe(pipe_ends), 0);
	screen->pid = forkpty(&screen->master, NULL, NULL, &size);
	assert_true(screen->pid >= 0);
	if (screen->pid == 0) {
		close(pipe_ends[0]);
		child_run(folder, o, pipe_ends[1]);
	}
	close(pipe_ends[1]);
	screen->idle = pipe_ends[0];
	fcntl(screen->idle, F_SETFL, O_NONBLOCK);
	fcntl(screen->master, F_SETFL, O_NONBLOCK);
	screen->vt = vterm_new(screen->height, screen->width);
	vterm_set_utf8(screen->vt, 1);
	screen->cells = vterm_obtain_screen(screen->vt);
	vterm_screen_set_callbacks(screen->cells, &callbacks, screen);
	vterm_screen_enable_altscreen(screen->cells, 1);
	vterm_screen_reset(screen->cells, 1);
	screen_settle(screen);
	return screen;
}

/* Shows what the program wrote; false at its end. */
static bool screen_drain(struct screen *screen)
{
	char buf[4096];
	ssize_t n;

	while ((n = read(screen->master, buf, sizeof(buf))) > 0)
		vterm_input_write(screen->vt, buf, (size_t)n);
	return n < 0 && (errno == EAGAIN || errno == EINTR);
}

static bool screen_was_idle(struct screen *screen)
{
	char buf[64];
	bool idle = false;

	while (read(screen->idle, buf, sizeof(buf)) > 0)
		idle = true;
	return idle;
}

/* Nothing that we sent is still unread by the program. */
static bool screen_input_is_read(struct screen *screen)
{
	int waiting = 0;

	return ioctl(screen->master, TIOCOUTQ, &waiting) != 0 || waiting == 0;
}

void screen_settle(struct screen *screen)
{
	int64_t deadline = now_ms() + DEADLINE;
	struct pollfd fds[] = {
		{ .fd = screen->master, .events = POLLIN },
		{ .fd = screen->idle, .events = POLLIN },
	};

	while (now_ms() < deadline) {
		poll(fds, 2, 1000);
		bool alive = screen_drain(screen);
		bool idle = screen_was_idle(screen);
		if (!alive)
			return;
		if (idle && screen_input_is_read(screen)) {
			screen_drain(screen);
			return;
		}
	}
	screen_print(screen);
	fail_msg("the program did not come to rest");
}

void screen_await(struct screen *screen, const char *text)
{
	int64_t deadline = now_ms() + DEADLINE;
	struct pollfd fd = { .fd = screen->master, .events = POLLIN };

	while (now_ms() < deadline) {
		bool alive = screen_drain(screen);
		if (screen_has(screen, text))
			return;
		if (!alive)
			break;
		poll(&fd, 1, 100);
	}
	screen_print(screen);
	fail_msg("never seen: %s", text);
}

static int screen_reap(struct screen *screen, bool force)
{
	int64_t deadline = now_ms() + DEADLINE;
	int status;

	if (screen->ended)
		return screen->status;
	for (;;) {
		struct pollfd fd = { .fd = screen->master, .events = POLLIN };
		screen_drain(screen);
		if (waitpid(screen->pid, &status, WNOHANG) == screen->pid)
			break;
		if (now_ms() > deadline) {
			if (!force)
				return -1;
			kill(screen->pid, SIGKILL);
		}
		poll(&fd, 1, 10);
	}
	screen->ended = true;
	screen->status = WIFEXITED(status) ? WEXITSTATUS(status)
					   : 128 + WTERMSIG(status);
	return screen->status;
}

bool screen_is_running(struct screen *screen)
{
	int status;

	if (screen->ended)
		return false;
	if (waitpid(screen->pid, &status, WNOHANG) != screen->pid)
		return screen_drain(screen) || screen_wait_end(screen) < 0;
	screen->ended = true;
	screen->status = WIFEXITED(status) ? WEXITSTATUS(status)
					   : 128 + WTERMSIG(status);
	return false;
}

int screen_wait_end(struct screen *screen)
{
	return screen_reap(screen, false);
}

int screen_end(struct screen *screen)
{
	if (!screen->ended)
		kill(screen->pid, SIGTERM);
	int status = screen_reap(screen, true);
	vterm_free(screen->vt);
	close(screen->master);
	close(screen->idle);
	lh_strbuf_release(&screen->line);
	free(screen);
	return status;
}

void screen_hang_up(struct screen *screen)
{
	close(screen->master);
	screen->master = open("/dev/null", O_RDWR);
}

/* --- keys --- */

void screen_send(struct screen *screen, const char *bytes, size_t length)
{
	int64_t deadline = now_ms() + DEADLINE;

	screen_was_idle(screen);
	while (length && now_ms() < deadline) {
		ssize_t n = write(screen->master, bytes, length);
		if (n > 0) {
			bytes += n;
			length -= (size_t)n;
			continue;
		}
		if (n < 0 && errno != EAGAIN && errno != EINTR)
			return;
		struct pollfd fd = { .fd = screen->master,
				     .events = POLLIN | POLLOUT };
		poll(&fd, 1, 100);
		screen_drain(screen);
	}
}

static const struct {
	const char *name, *bytes;
} key_bytes[] = {
	{ "enter", "\r" }, { "esc", "\033" }, { "tab", "\t" },
	{ "shift+tab", "\033[Z" }, { "space", " " }, { "backspace", "\177" },
	{ "up", "\033OA" }, { "down", "\033OB" }, { "right", "\033OC" },
	{ "left", "\033OD" }, { "home", "\033OH" }, { "end", "\033OF" },
	{ "pageup", "\033[5~" }, { "pagedown", "\033[6~" },
	{ "delete", "\033[3~" }, { "f1", "\033OP" }, { "f2", "\033OQ" },
	{ "f5", "\033[15~" }, { "f9", "\033[20~" }, { "f10", "\033[21~" },
	{ "paste", "\033[200~" }, { "/paste", "\033[201~" }, { "lt", "<" },
};

static void key_append(struct lh_strbuf *out, const char *name, size_t length)
{
	for (size_t i = 0; i < sizeof(key_bytes) / sizeof(*key_bytes); i++)
		if (strlen(key_bytes[i].name) == length
		    && strncmp(key_bytes[i].name, name, length) == 0) {
			lh_strbuf_add(out, key_bytes[i].bytes);
			return;
		}
	if (length == 6 && strncmp(name, "ctrl+", 5) == 0) {
		lh_strbuf_add_char(out, (char)(name[5] & 0x1f));
		return;
	}
	fail_msg("no such key: %.*s", (int)length, name);
}

void screen_type(struct screen *screen, const char *keys)
{
	struct lh_strbuf bytes;

	lh_strbuf_init(&bytes);
	while (*keys) {
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
		if (!end) {
			lh_strbuf_add_char(&bytes, *keys++);
			continue;
		}
		key_append(&bytes, keys + 1, (size_t)(end - keys - 1));
		keys = end + 1;
	}
	screen_send(screen, bytes.text, bytes.length);
	lh_strbuf_release(&bytes);
}

void screen_keys(struct screen *screen, const char *keys)
{
	screen_type(screen, keys);
	screen_settle(screen);
}

void screen_resize_only(struct screen *screen, int height, int width)
{
	struct winsize size = { .ws_row = (unsigned short)height,
				.ws_col = (unsigned short)width };

	screen->height = height;
	screen->width = width;
	screen_was_idle(screen);
	vterm_set_size(screen->vt, height, width);
	assert_int_equal(ioctl(screen->master, TIOCSWINSZ, &size), 0);
}

void screen_resize(struct screen *screen, int height, int width)
{
	screen_resize_only(screen, height, width);
	screen_settle(screen);
}

/* --- looking --- */

static bool screen_cell(struct screen *screen, int y, int x,
			VTermScreenCell *cell)
{
	VTermPos at = { .row = y, .col = x };

	return vterm_screen_get_cell(screen->cells, at, cell) != 0;
}

static void utf8_add(struct lh_strbuf *out, uint32_t c)
{
	char bytes[4];
	size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	if (n == 1)
		bytes[0] = (char)c;
	for (size_t i = n - 1; n > 1 && i > 0; i--, c >>= 6)
		bytes[i] = (char)(0x80 | (c & 0x3f));
	if (n > 1)
		bytes[0] = (char)((n == 2 ? 0xc0 : n == 3 ? 0xe0 : 0xf0) | c);
	lh_strbuf_add_bytes(out, bytes, n);
}

const char *screen_line(struct screen *screen, int y)
{
	size_t end = 0;

	lh_strbuf_clear(&screen->line);
	for (int x = 0; x < screen->width; x++) {
		VTermScreenCell cell;
		if (!screen_cell(screen, y, x, &cell)
		    || cell.chars[0] == (uint32_t)-1)
			continue;
		if (cell.chars[0] == 0) {
			lh_strbuf_add_char(&screen->line, ' ');
			continue;
		}
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i];
		     i++)
			utf8_add(&screen->line, cell.chars[i]);
		if (cell.chars[0] != ' ')
			end = screen->line.length;
	}
	lh_strbuf_truncate(&screen->line, end);
	return screen->line.text;
}

int screen_find(struct screen *screen, const char *text)
{
	for (int y = 0; y < screen->height; y++)
		if (strstr(screen_line(screen, y), text))
			return y;
	return -1;
}

bool screen_has(struct screen *screen, const char *text)
{
	return screen_find(screen, text) >= 0;
}

bool screen_is_bold(struct screen *screen, int y, int x)
{
	VTermScreenCell cell;

	return screen_cell(screen, y, x, &cell) && cell.attrs.bold;
}

bool screen_is_reverse(struct screen *screen, int y, int x)
{
	VTermScreenCell cell;

	return screen_cell(screen, y, x, &cell) && cell.attrs.reverse;
}

int screen_colour(struct screen *screen, int y, int x)
{
	VTermScreenCell cell;

	if (!screen_cell(screen, y, x, &cell)
	    || VTERM_COLOR_IS_DEFAULT_FG(&cell.fg))
		return -1;
	vterm_screen_convert_color_to_rgb(screen->cells, &cell.fg);
	return cell.fg.rgb.red << 16 | cell.fg.rgb.green << 8
		| cell.fg.rgb.blue;
}

int screen_background(struct screen *screen, int y, int x)
{
	VTermScreenCell cell;

	if (!screen_cell(screen, y, x, &cell)
	    || VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
		return -1;
	vterm_screen_convert_color_to_rgb(screen->cells, &cell.bg);
	return cell.bg.rgb.red << 16 | cell.bg.rgb.green << 8
		| cell.bg.rgb.blue;
}

bool screen_file_has(const char *folder, const char *name, const char *text)
{
	char path[512], line[4096];
	bool found = false;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *file = fopen(path, "r");
	while (file && !found && fgets(line, sizeof(line), file))
		found = strstr(line, text) != NULL;
	if (file)
		fclose(file);
	return found;
}

void screen_cursor(struct screen *screen, int *y, int *x, bool *visible)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(screen->vt), &at);
	*y = at.row;
	*x = at.col;
	*visible = screen->cursor_visible;
}

void screen_print(struct screen *screen)
{
	fprintf(stderr, "+%d×%d\n", screen->height, screen->width);
	for (int y = 0; y < screen->height; y++)
		fprintf(stderr, "|%s\n", screen_line(screen, y));
	fprintf(stderr, "+\n");
}

void screen_assert(struct screen *screen, const char *text, bool there,
		   const char *file, int line)
{
	if (screen_has(screen, text) == there)
		return;
	screen_print(screen);
	_fail(file, line);
}
