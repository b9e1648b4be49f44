/* The words of a PDF, by pdftotext where it is on PATH.  The file is
 * untrusted: the program runs on its own with limits of time and memory, gets
 * the bytes through a nameless file and answers through a pipe that is read
 * with a deadline. */
#include "draft_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lichhop/gettext.h>

#define PDF_SECONDS 30

/* A shell sets the limits, because posix_spawn cannot.  The script is
 * constant: nothing of the file or its name stands in it. */
static const char pdf_script[] =
	"ulimit -t 20; ulimit -v 2097152; "
	"command -v pdftotext >/dev/null || exit 127; "
	"exec pdftotext -q -layout -nopgbrk -enc UTF-8 - -";

/* The running clock: a stopped one would never reach a deadline. */
static lh_instant pdf_seconds(void)
{
	const struct lh_clock running = { .stopped = false };

	return lh_clock_now(&running);
}

static FILE *pdf_input(const char *bytes, size_t length)
{
	FILE *file = tmpfile();

	if (!file)
		return NULL;
	if (fwrite(bytes, 1, length, file) != length || fflush(file) != 0) {
		fclose(file);
		return NULL;
	}
	rewind(file);
	lseek(fileno(file), 0, SEEK_SET);
	return file;
}

static bool pdf_spawn(pid_t *pid, int input, int output)
{
	extern char **environ;
	char shell[] = "sh", option[] = "-c";
	char script[sizeof(pdf_script)];
	char *arguments[] = { shell, option, script, NULL };
	posix_spawn_file_actions_t actions;
	int error;

	memcpy(script, pdf_script, sizeof(script));
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
					 O_WRONLY, 0);
	error = posix_spawn(pid, "/bin/sh", &actions, NULL, arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	return error == 0;
}

/* Reads until the end; false when it took too long or became too much. */
static bool pdf_collect(int output, struct lh_strbuf *text, size_t most)
{
	lh_instant deadline = pdf_seconds() + PDF_SECONDS;
	struct pollfd ready = { .fd = output, .events = POLLIN };
	char block[65536];

	while (text->length <= most && pdf_seconds() < deadline) {
		ssize_t got;

		if (poll(&ready, 1, 1000) <= 0)
			continue;
		got = read(output, block, sizeof(block));
		if (got == 0)
			return true;
		if (got > 0)
			lh_strbuf_add_bytes(text, block, (size_t)got);
		else if (errno != EINTR)
			return false;
	}
	return false;
}

static int pdf_wait(pid_t pid)
{
	int state = 0;

	while (waitpid(pid, &state, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(state) ? WEXITSTATUS(state) : -1;
}

static enum lh_status pdf_judge(const char *name, bool whole, int code,
				struct lh_error *err)
{
	if (code == 127)
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” là PDF, cần chương trình pdftotext để đọc (gói "
			  "poppler-utils); hoặc hãy chép phần chữ vào tệp .txt"),
			name);
	if (!whole)
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” là PDF quá lớn hoặc quá rối, đọc mãi không "
			  "xong; hãy chép phần chữ vào tệp .txt"), name);
	if (code != 0)
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” là PDF hỏng hoặc có mật khẩu; hãy chép phần "
			  "chữ vào tệp .txt"), name);
	return LH_OK;
}

enum lh_status lh_source_pdf_text(struct lh_strbuf *text, const char *name,
				  const char *bytes, size_t length,
				  size_t most, struct lh_error *err)
{
	FILE *input = pdf_input(bytes, length);
	int ends[2] = { -1, -1 };
	bool started, whole = false;
	int code = -1;
	pid_t pid;

	if (!input || pipe2(ends, O_CLOEXEC) != 0) {
		if (input)
			fclose(input);
		return lh_error_set(err, LH_EIO,
				    _("không tạo được tệp tạm cho “%s”: %s"),
				    name, strerror(errno));
	}
	started = pdf_spawn(&pid, fileno(input), ends[1]);
	close(ends[1]);
	if (started) {
		whole = pdf_collect(ends[0], text, most);
		if (!whole)
			kill(pid, SIGKILL);
		code = pdf_wait(pid);
	}
	close(ends[0]);
	fclose(input);
	if (!started)
		code = 127;
	return pdf_judge(name, whole, code, err);
}
