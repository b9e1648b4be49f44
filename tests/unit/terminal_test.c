/* The program at a terminal: questions of the first run, width, and control
 * characters that must not arrive.  $LICHHOP is the program. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lichhop/text.h>

#define MOST_WORDS 8
#define DEADLINE 20000	/* milliseconds in which it must say something */

struct place {
	char folder[64];
	char database[96];
	char screen[1 << 17];	/* what came to the terminal */
	size_t length;
	int code;
};

static int setup(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/lichhop-terminal-XXXXXX");
	if (!mkdtemp(p->folder))
		return -1;
	snprintf(p->database, sizeof(p->database), "%s/x.db", p->folder);
	*state = p;
	return 0;
}

static int teardown(void **state)
{
	struct place *p = *state;
	DIR *dir = opendir(p->folder);

	for (struct dirent *e = readdir(dir); e; e = readdir(dir))
		unlinkat(dirfd(dir), e->d_name, 0);
	closedir(dir);
	rmdir(p->folder);
	free(p);
	return 0;
}

static void child(const struct place *p, const char *const *words)
{
	const char *program = getenv("LICHHOP");
	char *argv[MOST_WORDS + 2] = { (char *)"lichhop" };

	for (size_t i = 0; i < MOST_WORDS && words[i]; i++)
		argv[i + 1] = (char *)words[i];
	setenv("LICHHOP_DATABASE", p->database, 1);
	setenv("LICHHOP_NOW", "2025-12-03T09:00", 1);
	setenv("HOME", p->folder, 1);
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("LANGUAGE");
	unsetenv("LC_MESSAGES");
	execv(program ? program : "./lichhop", argv);
	_exit(99);
}

/* Reads until wanted stands behind *seen, or to the end (NULL). */
static bool read_until(struct place *p, int fd, size_t *seen,
		       const char *wanted)
{
	for (;;) {
		const char *found = wanted ? strstr(p->screen + *seen, wanted) :
					     NULL;

		if (found) {
			*seen = (size_t)(found - p->screen) + strlen(wanted);
			return true;
		}
		struct pollfd ready = { .fd = fd, .events = POLLIN };
		if (poll(&ready, 1, DEADLINE) <= 0)
			fail_msg("nothing came; so far: %s", p->screen);
		ssize_t n = read(fd, p->screen + p->length,
				 sizeof(p->screen) - 1 - p->length);
		if (n <= 0)	/* EIO: the other end is closed */
			return false;
		p->length += (size_t)n;
		p->screen[p->length] = '\0';
	}
}

/* talk: what to wait for, what to type, and so on; ends with NULL. */
static void run(struct place *p, int columns, const char *const *words,
		const char *const *talk)
{
	struct winsize size = { .ws_row = 24, .ws_col = (unsigned short)columns };
	size_t seen = 0;
	int fd, status;
	pid_t pid = forkpty(&fd, NULL, NULL, &size);

	assert_true(pid >= 0);
	if (pid == 0)
		child(p, words);
	p->length = 0;
	p->screen[0] = '\0';
	for (; talk && talk[0]; talk += 2) {
		if (!read_until(p, fd, &seen, talk[0]))
			fail_msg("“%s” did not come: %s", talk[0], p->screen);
		assert_int_equal(write(fd, talk[1], strlen(talk[1])),
				 (ssize_t)strlen(talk[1]));
	}
	read_until(p, fd, &seen, NULL);
	close(fd);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	p->code = WEXITSTATUS(status);
}

static const char *const none[] = { NULL };

static void test_first_run_sample(void **state)
{
	struct place *p = *state;
	static const char *const talk[] = {
		"[c/k] ", "ừ\n",	/* asked again */
		"[c/k] ", "CÓ\n",
		NULL,
	};

	run(p, 100, none, talk);
	assert_int_equal(p->code, 0);
	assert_non_null(strstr(p->screen, "đã lập cơ quan mẫu"));
	assert_non_null(strstr(p->screen, "Tuần 49, 01/12 – 07/12/2025"));
	/* The second time there is nothing to ask. */
	run(p, 100, none, NULL);
	assert_int_equal(p->code, 0);
	assert_null(strstr(p->screen, "[c/k]"));
	assert_non_null(strstr(p->screen, "Tuần 49"));
}

static void test_first_run_own_office(void **state)
{
	struct place *p = *state;
	static const char *const talk[] = {
		"[c/k] ", "k\n",
		"Tên cơ quan: ", "UBND xa\xCC\x83 Vân Lũng\n",	/* decomposed */
		"Địa bàn", "tỉnh Sơn Hà\n",
		"Nơi ghi", "\n",
		"Thư điện tử", "không có\n",
		"không hợp", "vp@vanlung.example\n",
		NULL,
	};
	static const char *const name[] = { "settings", "office.name", NULL };
	static const char *const place[] = { "settings", "office.place", NULL };
	static const char *const email[] = { "settings", "office.email", NULL };

	run(p, 100, none, talk);
	assert_int_equal(p->code, 0);
	assert_non_null(strstr(p->screen, "UBND xã Vân Lũng"));
	run(p, 100, name, NULL);
	assert_string_equal(p->screen, "UBND xã Vân Lũng\r\n");
	run(p, 100, place, NULL);
	assert_non_null(strstr(p->screen, "chưa được đặt"));
	run(p, 100, email, NULL);
	assert_string_equal(p->screen, "vp@vanlung.example\r\n");
}

/* Who goes away at the question leaves nothing behind. */
static void test_first_run_left(void **state)
{
	struct place *p = *state;
	static const char *const talk[] = { "[c/k] ", "\x04", NULL };

	run(p, 100, none, talk);
	assert_int_equal(p->code, 1);
	assert_int_equal(access(p->database, F_OK), -1);
}

static void check_lines(const char *text, size_t width)
{
	while (*text) {
		size_t length = strcspn(text, "\r\n");

		assert_true(lh_text_width_n(text, length) <= width);
		text += length;
		text += strspn(text, "\r\n");
	}
}

static void test_width_and_controls(void **state)
{
	struct place *p = *state;
	static const char *const add[] = {
		"rooms", "add", "Phòng \x1b[31mhọp trực tuyến của Văn phòng UBND tỉnh",
		"--location", "trụ sở UBND tỉnh Sơn Hà, số 1 đường Hùng Vương",
		NULL,
	};
	static const char *const list[] = { "rooms", NULL };
	static const char *const json[] = { "rooms", "--json", NULL };
	static const char *const bad[] = { "--database", "\x1b[2J\x9b", "rooms",
					   NULL };

	run(p, 80, add, NULL);
	assert_int_equal(p->code, 0);
	assert_null(strchr(p->screen, '\x1b'));
	run(p, 60, list, NULL);
	assert_non_null(strstr(p->screen, "…"));
	assert_null(strchr(p->screen, '\x1b'));
	check_lines(p->screen, 60);
	run(p, 300, list, NULL);
	assert_null(strstr(p->screen, "…"));
	run(p, 60, json, NULL);	/* data is never cut */
	assert_null(strchr(p->screen, '\x1b'));
	assert_non_null(strstr(p->screen, "Hùng Vương"));
	run(p, 80, bad, NULL);
	assert_int_equal(p->code, 1);
	assert_null(strchr(p->screen, '\x1b'));
	assert_null(strchr(p->screen, '\x9b'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_first_run_sample, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_first_run_own_office, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_first_run_left, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_width_and_controls, setup,
						teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
