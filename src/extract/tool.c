/* Other programs, with the limits that this one set for itself (they are
 * inherited), a deadline, and an end when this one ends. */
#include "extract_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#define TOOL_SECONDS 25
#define TOOL_ABSENT 127

unsigned extract_seconds(void)
{
	const char *text = getenv("LICHHOP_EXTRACT_SECONDS");
	int seconds = text ? atoi(text) : 0;

	return seconds > 0 && seconds <= 3600 ? (unsigned)seconds
					      : TOOL_SECONDS;
}

static int64_t tool_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A nameless file: some programs want to move about in it. */
static int tool_input(const char *bytes, size_t length)
{
	FILE *file = tmpfile();
	int fd = -1;

	if (!file)
		return -1;
	if (fwrite(bytes, 1, length, file) == length && fflush(file) == 0)
		fd = dup(fileno(file));
	fclose(file);
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

static _Noreturn void tool_child(const struct tool_run *run, int input,
				 int output)
{
	int nowhere = open("/dev/null", O_WRONLY);

#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	setenv("OMP_THREAD_LIMIT", "1", 1);
	if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
	    nowhere < 0 || dup2(nowhere, STDERR_FILENO) < 0)
		_exit(TOOL_ABSENT);
	for (int fd = STDERR_FILENO + 1; fd < 64; fd++)
		close(fd);
	execvp(run->arguments[0], (char **)(uintptr_t)run->arguments);
	_exit(TOOL_ABSENT);
}

/* Reads until the end; false when it took too long or became too much. */
static bool tool_collect(int from, const struct tool_run *run)
{
	int64_t deadline = tool_now() + (int64_t)run->seconds * 1000;
	struct pollfd ready = { .fd = from, .events = POLLIN };
	char block[65536];

	while (run->output->length <= EXTRACT_MOST_MEMBER) {
		int64_t left = deadline - tool_now();
		ssize_t got;

		if (left <= 0)
			return false;
		if (poll(&ready, 1, (int)left) <= 0)
			continue;
		got = read(from, block, sizeof(block));
		if (got == 0)
			return true;
		if (got > 0)
			lh_strbuf_add_bytes(run->output, block, (size_t)got);
		else if (errno != EINTR)
			return false;
	}
	return false;
}

static enum tool_end tool_wait(pid_t pid, bool whole)
{
	int state = 0;

	if (!whole)
		kill(pid, SIGKILL);
	while (waitpid(pid, &state, 0) < 0)
		if (errno != EINTR)
			return TOOL_FAILED;
	if (!whole || (WIFSIGNALED(state) && (WTERMSIG(state) == SIGXCPU ||
					      WTERMSIG(state) == SIGKILL)))
		return TOOL_LIMIT;
	if (!WIFEXITED(state))
		return TOOL_FAILED;
	return WEXITSTATUS(state) == 0 ? TOOL_DONE
		: WEXITSTATUS(state) == TOOL_ABSENT ? TOOL_MISSING : TOOL_FAILED;
}

enum tool_end extract_tool(const struct tool_run *run)
{
	int input = tool_input(run->input, run->length), ends[2] = { -1, -1 };
	enum tool_end end = TOOL_FAILED;
	pid_t pid = -1;

	if (input < 0)
		return TOOL_FAILED;
	if (pipe(ends) == 0)
		pid = fork();
	if (pid == 0)
		tool_child(run, input, ends[1]);
	if (ends[1] >= 0)
		close(ends[1]);
	if (pid > 0)
		end = tool_wait(pid, tool_collect(ends[0], run));
	if (ends[0] >= 0)
		close(ends[0]);
	close(input);
	return end;
}

bool extract_has_tool(const char *name)
{
	const char *path = getenv("PATH");
	char file[4096];

	while (path && *path) {
		size_t length = strcspn(path, ":");
		int size = snprintf(file, sizeof(file), "%.*s/%s", (int)length,
				    path, name);

		if (size > 0 && (size_t)size < sizeof(file) &&
		    access(file, X_OK) == 0)
			return true;
		path += length + (path[length] == ':');
	}
	return false;
}
