/* Spawns lichhop-extract, which takes the words out of files that are no
 * plain text.  Such a file is untrusted: the helper runs apart, gets the
 * bytes through a nameless file and answers through a pipe that is read with
 * a deadline.  It says in codes what happened; the sentences are made here. */
#include "draft_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>

#define EXTRACT_PROGRAM "lichhop-extract"
#define EXTRACT_SECONDS 30
/* Pages of a scan take longer; the helper says so first. */
#define EXTRACT_SLOW_SECONDS 180
#define EXTRACT_SLOW_WORD "slow\n"
#define EXTRACT_PULSE 40	/* milliseconds between looks at the keyboard */
#define EXTRACT_MOST ((size_t)17 << 20)

/* The answer, taken apart; the strings are borrowed from it. */
struct extract_answer {
	const char *head;	/* lines "name value", NUL behind the last */
	const char *text;
	size_t length;
};

void draft_extract_init(struct draft_extract *e)
{
	lh_strbuf_init(&e->text);
	lh_strbuf_init(&e->remark);
}

void draft_extract_release(struct draft_extract *e)
{
	lh_strbuf_release(&e->text);
	lh_strbuf_release(&e->remark);
}

/* --- where the helper is --- */

/* Beside the program: in the folder it was built in. */
static bool extract_beside(char *path, size_t size)
{
	ssize_t length = readlink("/proc/self/exe", path, size - 1);
	char *slash;

	if (length <= 0)
		return false;
	path[length] = '\0';
	slash = strrchr(path, '/');
	if (!slash || (size_t)(slash - path) + sizeof("/" EXTRACT_PROGRAM) > size)
		return false;
	strcpy(slash + 1, EXTRACT_PROGRAM);
	return access(path, X_OK) == 0;
}

static void extract_path(char *path, size_t size)
{
	const char *folder = getenv("LICHHOP_LIBEXEC");

	if (folder && *folder)
		snprintf(path, size, "%s/" EXTRACT_PROGRAM, folder);
	else if (!extract_beside(path, size))
		snprintf(path, size, "%s/" EXTRACT_PROGRAM, PKGLIBEXECDIR);
}

/* --- running it --- */

static FILE *extract_input(const char *bytes, size_t length)
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

/* In a process group of its own, so that what it started ends with it. */
static bool extract_spawn(pid_t *pid, int input, int output)
{
	extern char **environ;
	char path[4096], name[] = EXTRACT_PROGRAM;
	char *arguments[] = { name, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none, all;
	int error;

	extract_path(path, sizeof(path));
	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP |
				 POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &all);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
					 O_WRONLY, 0);
	error = posix_spawn(pid, path, &actions, &attributes, arguments,
			    environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	if (error)
		lh_log("%s: %s", path, strerror(error));
	return error == 0;
}

/* The running clock: a stopped one would never reach a deadline. */
static lh_instant extract_now(void)
{
	const struct lh_clock running = { .stopped = false };

	return lh_clock_now(&running);
}

static lh_instant extract_patience(const struct lh_strbuf *answer)
{
	static const char word[] = EXTRACT_SLOW_WORD;
	const char *text = getenv("LICHHOP_EXTRACT_SECONDS");
	int seconds = text ? atoi(text) : 0;

	if (answer->length >= sizeof(word) - 1 &&
	    memcmp(answer->text, word, sizeof(word) - 1) == 0)
		return EXTRACT_SLOW_SECONDS;
	return seconds > 0 ? seconds + 2 : EXTRACT_SECONDS;
}

/* Whoever waits is told, and may have had enough: LH_ECANCELLED. */
static enum lh_status extract_pulse(const struct lh_source *source,
				    struct lh_error *err)
{
	char doing[512];

	if (!source->ctx)
		return LH_OK;
	snprintf(doing, sizeof(doing), _("đang đọc “%.400s”"), source->name);
	return lh_ctx_pulse(source->ctx, doing, 0, err);
}

/* Reads until the end; false when it took too long, became too much, or the
 * person stopped it, which alone fills *err. */
static bool extract_collect(const struct lh_source *source, int from,
			    struct lh_strbuf *answer, struct lh_error *err)
{
	lh_instant start = extract_now();
	struct pollfd ready = { .fd = from, .events = POLLIN };
	char block[65536];

	while (answer->length <= EXTRACT_MOST &&
	       extract_now() < start + extract_patience(answer)) {
		ssize_t got;

		if (poll(&ready, 1, EXTRACT_PULSE) <= 0) {
			if (extract_pulse(source, err) != LH_OK)
				return false;
			continue;
		}
		got = read(from, block, sizeof(block));
		if (got == 0)
			return true;
		if (got > 0)
			lh_strbuf_add_bytes(answer, block, (size_t)got);
		else if (errno != EINTR)
			return false;
	}
	return false;
}

static void extract_wait(pid_t pid)
{
	int state;

	/* Whatever is left of its group, too. */
	kill(-pid, SIGKILL);
	while (waitpid(pid, &state, 0) < 0)
		if (errno != EINTR)
			return;
}

/* --- the answer --- */

/* False when it is not whole: the helper was ended on its way. */
static bool extract_parse(struct lh_strbuf *answer, struct extract_answer *a)
{
	static const char word[] = EXTRACT_SLOW_WORD;
	char *head = answer->text, *end;
	const char *length;

	if (strncmp(head, word, sizeof(word) - 1) == 0)
		head += sizeof(word) - 1;
	end = strstr(head, "\n\n");
	if (!end || strncmp(head, "status ", 7) != 0)
		return false;
	end[1] = '\0';
	a->head = head;
	a->text = end + 2;
	a->length = answer->length - (size_t)(a->text - answer->text);
	length = strstr(head, "\nlength ");
	return length && strtoull(length + 8, NULL, 10) == a->length;
}

/* The value of the nth line called name; false when there is none. */
static bool extract_value(const struct extract_answer *a, const char *name,
			  size_t nth, char *value, size_t size)
{
	size_t length = strlen(name);

	for (const char *line = a->head; *line; line = strchr(line, '\n') + 1) {
		if (strncmp(line, name, length) != 0 || line[length] != ' ')
			continue;
		if (nth-- > 0)
			continue;
		line += length + 1;
		length = strcspn(line, "\n");
		if (length >= size)
			length = size - 1;
		while (length && (line[length] & 0xc0) == 0x80)
			length--;
		memcpy(value, line, length);
		value[length] = '\0';
		return true;
	}
	return false;
}

static void extract_add_remark(struct lh_strbuf *remark, const char *sentence)
{
	if (remark->length)
		lh_strbuf_add(remark, "; ");
	lh_strbuf_add(remark, sentence);
}

static void extract_remarks(const struct extract_answer *a,
			    struct lh_strbuf *remark)
{
	char value[512];

	if (extract_value(a, "encoding", 0, value, sizeof(value))) {
		extract_add_remark(remark, "");
		lh_strbuf_addf(remark, _("đọc theo bảng mã %s"), value);
	}
	if (extract_value(a, "scanned", 0, value, sizeof(value)))
		extract_add_remark(remark, _("chữ nhận dạng từ ảnh quét, nên so lại với bản gốc"));
	for (size_t i = 0;
	     extract_value(a, "attachment", i, value, sizeof(value)); i++) {
		extract_add_remark(remark, "");
		lh_strbuf_addf(remark, _("thư có tệp kèm theo “%s”, hãy lưu ra và nhập riêng"),
			       value);
	}
}

static enum lh_status extract_refuse_scan(const char *name, const char *kind,
					  struct lh_error *err)
{
	if (strcmp(kind, "pdf") == 0)
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” không có chữ, chỉ có ảnh (bản quét); hãy cài "
			  "tesseract-ocr và tesseract-ocr-vie để nhận dạng "
			  "chữ, hoặc gõ lại vào tệp .txt"), name);
	return lh_error_set(err, LH_EFORMAT,
		_("“%s” là ảnh; hãy cài tesseract-ocr và tesseract-ocr-vie để "
		  "nhận dạng chữ, hoặc gõ lại vào tệp .txt"), name);
}

static enum lh_status extract_refuse_tool(const char *name, const char *kind,
					  struct lh_error *err)
{
	if (strcmp(kind, "pdf") == 0)
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” là PDF, cần chương trình pdftotext để đọc (gói "
			  "poppler-utils); hoặc hãy chép phần chữ vào tệp .txt"),
			name);
	return lh_error_set(err, LH_EFORMAT,
		_("“%s” là tệp Word cũ (.doc), cần chương trình antiword hoặc "
		  "catdoc để đọc (gói cùng tên); hoặc hãy lưu lại thành .docx"),
		name);
}

/* What the kinds are called in a sentence. */
static const char *extract_kind(const char *kind)
{
	static const struct {
		const char *kind, *words;
	} kinds[] = {
		{ "docx", N_("tệp Word (.docx)") },
		{ "odt", N_("tệp LibreOffice (.odt)") },
		{ "doc", N_("tệp Word cũ (.doc)") },
		{ "pdf", "PDF" },
		{ "rtf", N_("tệp RTF") },
		{ "html", N_("trang web (HTML)") },
		{ "mail", N_("thư điện tử") },
		{ "image", N_("ảnh") },
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].kind, kind) == 0)
			return _(kinds[i].words);
	return _("văn bản");
}

static enum draft_extract_end extract_refuse(const char *name,
					     const struct extract_answer *a,
					     struct lh_error *err)
{
	char status[32] = "", kind[32] = "", attached[512];

	if (!extract_value(a, "status", 0, status, sizeof(status)) ||
	    strcmp(status, "unknown") == 0)
		return DRAFT_NOT_TEXT;
	if (!extract_value(a, "kind", 0, kind, sizeof(kind)))
		kind[0] = '\0';
	if (strcmp(status, "scan") == 0)
		extract_refuse_scan(name, kind, err);
	else if (strcmp(status, "tool") == 0)
		extract_refuse_tool(name, kind, err);
	else if (strcmp(status, "locked") == 0)
		lh_error_set(err, LH_EFORMAT,
			_("“%s” có mật khẩu; hãy mở ra và lưu lại không mật khẩu"),
			name);
	else if (strcmp(status, "large") == 0)
		lh_error_set(err, LH_EFORMAT,
			_("“%s” là %s quá lớn hoặc quá rối, đọc mãi không xong; "
			  "hãy chép phần chữ vào tệp .txt"), name,
			extract_kind(kind));
	else if (strcmp(status, "damaged") == 0)
		lh_error_set(err, LH_EFORMAT,
			_("“%s” là %s hỏng hoặc có mật khẩu; hãy chép phần chữ "
			  "vào tệp .txt"), name, extract_kind(kind));
	else if (extract_value(a, "attachment", 0, attached, sizeof(attached)))
		lh_error_set(err, LH_EFORMAT,
			_("“%s” không có chữ nào, chỉ có tệp kèm theo “%s”; "
			  "hãy lưu ra và nhập riêng"), name, attached);
	else
		lh_error_set(err, LH_EFORMAT, _("“%s” không có chữ nào"), name);
	return DRAFT_EXTRACT_FAILED;
}

static enum draft_extract_end extract_judge(struct draft_extract *e,
					    const char *name, bool whole,
					    struct lh_strbuf *answer,
					    struct lh_error *err)
{
	struct extract_answer a;

	if (!whole || !extract_parse(answer, &a)) {
		lh_error_set(err, LH_EFORMAT,
			_("“%s” quá lớn hoặc quá rối, đọc mãi không xong; hãy "
			  "chép phần chữ vào tệp .txt"), name);
		return DRAFT_EXTRACT_FAILED;
	}
	if (strncmp(a.head, "status ok\n", 10) != 0)
		return extract_refuse(name, &a, err);
	lh_strbuf_add_bytes(&e->text, a.text, a.length);
	extract_remarks(&a, &e->remark);
	return DRAFT_EXTRACTED;
}

enum draft_extract_end draft_extract_run(struct draft_extract *e,
					 const struct lh_source *source,
					 const char *bytes, size_t length,
					 struct lh_error *err)
{
	struct lh_error stopped = { .code = LH_OK };
	const char *name = source->name;
	FILE *input = extract_input(bytes, length);
	enum draft_extract_end end = DRAFT_NOT_TEXT;
	struct lh_strbuf answer;
	int ends[2] = { -1, -1 };
	bool started, whole = false;
	pid_t pid;

	if (!input || pipe2(ends, O_CLOEXEC) != 0) {
		lh_error_set(err, LH_EIO,
			     _("không tạo được tệp tạm cho “%s”: %s"), name,
			     lh_errno_words(errno));
		if (input)
			fclose(input);
		return DRAFT_EXTRACT_FAILED;
	}
	lh_strbuf_init(&answer);
	started = extract_spawn(&pid, fileno(input), ends[1]);
	close(ends[1]);
	if (started) {
		whole = extract_collect(source, ends[0], &answer, &stopped);
		extract_wait(pid);
		end = extract_judge(e, name, whole, &answer, err);
		if (stopped.code)
			*err = stopped;
	}
	close(ends[0]);
	fclose(input);
	lh_strbuf_release(&answer);
	return end;
}
