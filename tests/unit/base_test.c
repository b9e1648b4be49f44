/* Memory, strings, errors, clock and log. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include <lichhop/alloc.h>
#include <lichhop/clock.h>
#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/strbuf.h>

#include "src/base/translate_priv.h"

static void strbuf_starts_empty_and_terminated(void **state)
{
	struct lh_strbuf buf;

	(void)state;
	lh_strbuf_init(&buf);
	assert_string_equal(buf.text, "");
	assert_int_equal(buf.length, 0);
	lh_strbuf_clear(&buf);
	lh_strbuf_add(&buf, "");
	assert_int_equal(buf.size, 0);
	char *taken = lh_strbuf_take(&buf);
	assert_string_equal(taken, "");
	free(taken);
	lh_strbuf_release(&buf);
}

static void strbuf_grows_and_is_taken(void **state)
{
	struct lh_strbuf buf;

	(void)state;
	lh_strbuf_init(&buf);
	for (int i = 0; i < 1000; i++) {
		lh_strbuf_addf(&buf, "%d", i % 10);
		lh_strbuf_add_char(&buf, ',');
	}
	assert_int_equal(buf.length, 2000);
	assert_int_equal(strlen(buf.text), 2000);
	assert_memory_equal(buf.text + 1990, "5,6,7,8,9,", 10);
	lh_strbuf_truncate(&buf, 3);
	assert_string_equal(buf.text, "0,1");
	char *taken = lh_strbuf_take(&buf);
	assert_string_equal(taken, "0,1");
	assert_string_equal(buf.text, "");
	free(taken);
}

static void strbuf_keeps_bytes_that_are_no_text(void **state)
{
	struct lh_strbuf buf;

	(void)state;
	lh_strbuf_init(&buf);
	lh_strbuf_add_bytes(&buf, "a\0b", 3);
	assert_int_equal(buf.length, 3);
	assert_memory_equal(buf.text, "a\0b\0", 4);
	lh_strbuf_release(&buf);
}

static void array_grows_by_one_and_zeroes(void **state)
{
	uint64_t *items = NULL;

	(void)state;
	for (size_t i = 0; i < 100; i++) {
		items = lh_xgrow(items, i, sizeof(*items));
		assert_int_equal(items[i], 0);
		items[i] = i * i;
	}
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(items[i], i * i);
	free(items);
}

static void arena_gives_zeroed_aligned_memory(void **state)
{
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	for (int round = 0; round < 2; round++) {
		for (size_t size = 0; size < 5000; size += 37) {
			unsigned char *p = lh_arena_alloc(arena, size);

			assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
			for (size_t i = 0; i < size; i++)
				assert_int_equal(p[i], 0);
			memset(p, 0xa5, size);
		}
		assert_true(lh_arena_used(arena) >= 300000);
		lh_arena_clear(arena);
		assert_int_equal(lh_arena_used(arena), 0);
	}
	lh_arena_free(arena);
	lh_arena_free(NULL);
}

static void arena_copies(void **state)
{
	struct lh_arena *arena = lh_arena_new();
	int *numbers = NULL;

	(void)state;
	assert_null(lh_arena_strdup(arena, NULL));
	assert_string_equal(lh_arena_strdup(arena, "họp"), "họp");
	assert_string_equal(lh_arena_strndup(arena, "abcdef", 3), "abc");
	assert_string_equal(lh_arena_printf(arena, "%s %d", "ngày", 4), "ngày 4");
	for (size_t i = 0; i < 50; i++) {
		numbers = lh_arena_grow(arena, numbers, i, sizeof(*numbers));
		assert_int_equal(numbers[i], 0);
		numbers[i] = (int)i;
	}
	for (int i = 0; i < 50; i++)
		assert_int_equal(numbers[i], i);
	lh_arena_free(arena);
}

static void error_is_cut_at_a_character(void **state)
{
	struct lh_error err;
	char text[1024];

	(void)state;
	for (size_t lead = 0; lead < 4; lead++) {
		memset(text, 'x', lead);
		text[lead] = '\0';
		while (strlen(text) + 3 < sizeof(text))
			strcat(text, "ộ");
		assert_int_equal(lh_error_set(&err, LH_EIO, "%s", text), LH_EIO);
		assert_int_equal((strlen(err.text) - lead) % 3, 0);
		assert_true(strlen(err.text) >= LH_ERROR_TEXT_SIZE - 4);
		assert_memory_equal(err.text, text, strlen(err.text));
	}
}

static void error_prefix_keeps_the_code(void **state)
{
	struct lh_error err;

	(void)state;
	assert_int_equal(lh_error_set(NULL, LH_EBUSY, "%s", "-"), LH_EBUSY);
	lh_error_set(&err, LH_ENOTFOUND, "không có “%s”", "m9");
	assert_int_equal(lh_error_prefix(&err, "khi in %s", "m9"), LH_ENOTFOUND);
	assert_string_equal(err.text, "khi in m9: không có “m9”");
}

static void hook_is_called(void)
{
	fputs("hook\n", stderr);
}

/* Runs end() in a child and returns what it wrote to stderr. */
static int read_end(void (*end)(void), char *text, size_t size)
{
	int ends[2];
	int status;

	assert_int_equal(pipe(ends), 0);
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		signal(SIGABRT, SIG_DFL);
		end();
		_exit(99);
	}
	close(ends[1]);
	size_t length = 0;
	for (;;) {
		ssize_t got = read(ends[0], text + length, size - 1 - length);

		if (got <= 0)
			break;
		length += (size_t)got;
	}
	text[length] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

static void end_by_fatal(void)
{
	lh_fatal_set_hook(hook_is_called);
	lh_fatal("hết %s", "giấy");
}

static void end_by_bug(void)
{
	lh_fatal_set_hook(hook_is_called);
	lh_assert(1 + 1 == 3);
}

static void end_by_truncating_too_far(void)
{
	struct lh_strbuf buf;

	lh_strbuf_init(&buf);
	lh_strbuf_truncate(&buf, 1);
}

static void fatal_ends_restore_the_terminal_first(void **state)
{
	char text[512];

	(void)state;
	int status = read_end(end_by_fatal, text, sizeof(text));
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 1);
	assert_string_equal(text, "hook\nlichhop: hết giấy\n");

	status = read_end(end_by_bug, text, sizeof(text));
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	assert_memory_equal(text, "hook\nlichhop: BUG at ", 21);
	assert_non_null(strstr(text, "assertion failed: 1 + 1 == 3"));

	status = read_end(end_by_truncating_too_far, text, sizeof(text));
	assert_true(WIFSIGNALED(status));
}

static void clock_stands_or_runs(void **state)
{
	struct lh_clock stopped = { .stopped = true, .at = 1764727200 };
	struct lh_clock running = { .stopped = false };

	(void)state;
	assert_int_equal(lh_clock_now(&stopped), 1764727200);
	lh_instant now = lh_clock_now(&running);
	assert_true(now > 1700000000);
	assert_true(lh_clock_now(&running) >= now);
}

static void log_writes_one_clean_line(void **state)
{
	char path[] = "base_test_XXXXXX";
	char line[256];
	struct lh_error err;

	(void)state;
	int fd = mkstemp(path);
	assert_true(fd >= 0);
	lh_log("before a file was set");
	assert_int_equal(lh_log_open(path, &err), LH_OK);
	lh_log("one\ntwo %c %s", 27, "ba");
	assert_int_equal(lh_log_open(NULL, &err), LH_OK);
	lh_log("after it was closed");
	ssize_t length = read(fd, line, sizeof(line) - 1);
	assert_true(length > 21);
	line[length] = '\0';
	assert_string_equal(line + 21, "one?two ? ba\n");
	close(fd);
	unlink(path);
	assert_int_equal(lh_log_open("no/such/folder/log", &err), LH_EIO);
	assert_non_null(strstr(err.text, "“no/such/folder/log”"));
}

static void words_follow_the_language(void **state)
{
	static const char sentence[] = N_("không mở được tệp nhật ký “%s”: %s");

	(void)state;
	assert_string_equal(lh_translate_language(), "vi");
	assert_ptr_equal(_(sentence), sentence);
	assert_false(lh_translate_set("fr"));
	assert_false(lh_translate_set(""));
	assert_string_equal(lh_translate_language(), "vi");

	assert_true(lh_translate_set("en"));
	assert_string_equal(lh_translate_language(), "en");
	assert_string_equal(_(sentence), "cannot open the log file “%s”: %s");
	assert_string_equal(lh_gettext("a text that nobody wrote"),
			    "a text that nobody wrote");
	assert_null(lh_gettext(NULL));

	assert_true(lh_translate_set("vi"));
	assert_ptr_equal(_(sentence), sentence);
}

/* The table is searched by halves, which is only right when it is sorted;
 * an entry that is found nowhere would go unnoticed by everybody else. */
static void every_translation_is_found(void **state)
{
	(void)state;
	assert_true(lh_translate_set("en"));
	assert_true(translate_n_english > 0);
	for (size_t i = 0; i < translate_n_english; i++)
		assert_ptr_equal(lh_gettext(translate_english[i].text),
				 translate_english[i].english);
	assert_true(lh_translate_set("vi"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strbuf_starts_empty_and_terminated),
		cmocka_unit_test(strbuf_grows_and_is_taken),
		cmocka_unit_test(strbuf_keeps_bytes_that_are_no_text),
		cmocka_unit_test(array_grows_by_one_and_zeroes),
		cmocka_unit_test(arena_gives_zeroed_aligned_memory),
		cmocka_unit_test(arena_copies),
		cmocka_unit_test(error_is_cut_at_a_character),
		cmocka_unit_test(error_prefix_keeps_the_code),
		cmocka_unit_test(fatal_ends_restore_the_terminal_first),
		cmocka_unit_test(clock_stands_or_runs),
		cmocka_unit_test(log_writes_one_clean_line),
		cmocka_unit_test(words_follow_the_language),
		cmocka_unit_test(every_translation_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
