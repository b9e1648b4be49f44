/* A monkey at the keyboard: seeded random keys, pastes and sizes.  Whatever
 * it does, the program lives, answers, and leaves a sound database.
 * MONKEY=100000 for a long run, MONKEY_SEED=n for another one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "screen.h"

#define KEYS 2000

static const char *const keys[] = {
	"<enter>", "<enter>", "<enter>", "<esc>", "<esc>", "<tab>", "<tab>",
	"<shift+tab>", "<space>", "<backspace>", "<up>", "<down>", "<down>",
	"<left>", "<right>", "<home>", "<end>", "<pageup>", "<pagedown>",
	"<delete>", "<f1>", "<f2>", "<f5>", "<f9>", "<ctrl+l>", "<ctrl+r>",
	"<ctrl+u>", "<ctrl+w>", "<ctrl+s>", "<ctrl+k>", "a", "b", "c", "d",
	"e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s",
	"t", "u", "v", "w", "x", "y", "z", "A", "E", "G", "N", "S", "W", "X",
	"]", "[", "/", ":", "?", ",", ".", "+", "-", "\\", "1", "2", "8h",
	"họp", "ê\xcc\xa3", "\xcc\x81", "Sở Tài chính", ";", "05/12",
	"<paste>9h mai họp giao ban</paste>",
	"<paste>GIẤY MỜI\r8 giờ 00 ngày 05/12/2025 họp tại P.301\r"
	"Giao Sở Tài chính báo cáo chậm nhất ngày 04/12/2025\r</paste>",
};

#define N_KEYS (sizeof(keys) / sizeof(*keys))

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

static struct screen *monkey_start(const char *folder, uint64_t *seed)
{
	static const char *const terms[] = { "xterm-256color", "linux",
					     "vt100", "screen-256color" };
	const struct screen_options options = {
		.height = 5 + (int)(next(seed) % 40),
		.width = 20 + (int)(next(seed) % 120),
		.term = terms[next(seed) % 4],
	};

	return screen_start(folder, &options);
}

static long from_environment(const char *name, long otherwise)
{
	const char *value = getenv(name);

	return value ? strtol(value, NULL, 10) : otherwise;
}

/* A few keys at a time; true while the program runs. */
static bool monkey_play(struct screen *s, uint64_t *seed)
{
	if (next(seed) % 25 == 0)
		screen_resize(s, 2 + (int)(next(seed) % 50),
			      5 + (int)(next(seed) % 150));
	else
		screen_keys(s, keys[next(seed) % N_KEYS]);
	return screen_is_running(s);
}

static void test_monkey(void **state)
{
	long count = from_environment("MONKEY", KEYS);
	uint64_t seed = (uint64_t)from_environment("MONKEY_SEED", 20251203);
	char *folder = screen_folder();

	(void)state;
	screen_command(folder, "sample");
	struct screen *s = monkey_start(folder, &seed);
	for (long i = 0; i < count; i++) {
		uint64_t before = seed;
		if (monkey_play(s, &seed))
			continue;
		/* It may have left by the palette; a crash it must not be. */
		int status = screen_end(s);
		if (status != 0)
			fail_msg("status %d after key %ld, seed %llu", status,
				 i, (unsigned long long)before);
		s = monkey_start(folder, &seed);
	}
	screen_resize(s, 24, 80);
	assert_int_equal(screen_end(s), 0);
	screen_command(folder, "check");
	screen_folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_monkey) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
