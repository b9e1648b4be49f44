/* lichhop-extract: a file on standard input, its words on standard output.
 * Started by lichhop; whatever the file does to it stays in here. */
#include "extract_priv.h"

#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#define MAIN_MEMORY ((rlim_t)2 << 30)

static void main_limit(int what, rlim_t most)
{
	struct rlimit limit;

	if (getrlimit(what, &limit) != 0)
		return;
	if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > most)
		limit.rlim_max = most;
	limit.rlim_cur = limit.rlim_max;
	setrlimit(what, &limit);
}

/* Programs that this one starts inherit the limits, each counting for
 * itself. */
static void main_limits(void)
{
	unsigned seconds = extract_seconds();

	signal(SIGPIPE, SIG_DFL);
	main_limit(RLIMIT_CORE, 0);
	main_limit(RLIMIT_CPU, seconds);
	main_limit(RLIMIT_FSIZE, (rlim_t)256 << 20);
#if !defined(__SANITIZE_ADDRESS__)
#if !defined(__has_feature)
	main_limit(RLIMIT_AS, MAIN_MEMORY);
#elif !__has_feature(address_sanitizer)
	main_limit(RLIMIT_AS, MAIN_MEMORY);
#endif
#endif
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

static bool main_read(struct lh_strbuf *bytes)
{
	char block[65536];
	ssize_t got;

	while (bytes->length <= EXTRACT_MOST_INPUT) {
		got = read(STDIN_FILENO, block, sizeof(block));
		if (got <= 0)
			return got == 0;
		lh_strbuf_add_bytes(bytes, block, (size_t)got);
	}
	return false;
}

/* The parent waits longer from here on. */
static void main_say_slow(void)
{
	if (write(STDOUT_FILENO, "slow\n", 5) < 0)
		_exit(1);
}

int main(void)
{
	struct lh_strbuf bytes, out;
	struct lh_arena *arena;
	struct extract x;
	enum extract_status status = EXTRACT_LARGE;
	bool written;

	main_limits();
	arena = lh_arena_new();
	lh_strbuf_init(&bytes);
	lh_strbuf_init(&out);
	if (main_read(&bytes)) {
		extract_init(&x, arena, bytes.text, bytes.length);
		x.slow = main_say_slow;
		status = extract_run(&x);
	} else {
		extract_init(&x, arena, "", 0);
	}
	extract_frame(&out, &x, status);
	written = fwrite(out.text, 1, out.length, stdout) == out.length &&
		fflush(stdout) == 0;
	extract_release(&x);
	lh_strbuf_release(&out);
	lh_strbuf_release(&bytes);
	lh_arena_free(arena);
	return written ? 0 : 1;
}
