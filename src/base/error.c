/* Errors and fatal ends.  Must not know anything but libc. */
#include <lichhop/error.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*fatal_hook)(void);

/* Cuts a UTF-8 string that vsnprintf may have cut inside a character. */
static void error_trim(char *text, size_t length)
{
	size_t start = length;

	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	unsigned char lead = (unsigned char)text[start - 1];
	size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
	if (length - (start - 1) < need)
		text[start - 1] = '\0';
}

enum lh_status lh_error_vset(struct lh_error *err, enum lh_status code,
			     const char *format, va_list args)
{
	if (!err)
		return code;
	err->code = code;
	vsnprintf(err->text, sizeof(err->text), format, args);
	error_trim(err->text, strlen(err->text));
	return code;
}

enum lh_status lh_error_set(struct lh_error *err, enum lh_status code,
			    const char *format, ...)
{
	va_list args;

	va_start(args, format);
	lh_error_vset(err, code, format, args);
	va_end(args);
	return code;
}

enum lh_status lh_error_prefix(struct lh_error *err, const char *format, ...)
{
	char whole[2 * LH_ERROR_TEXT_SIZE];
	va_list args;

	va_start(args, format);
	int length = vsnprintf(whole, LH_ERROR_TEXT_SIZE, format, args);
	va_end(args);
	if (length < 0 || length >= LH_ERROR_TEXT_SIZE)
		length = (int)strlen(whole);
	snprintf(whole + length, sizeof(whole) - (size_t)length, ": %s", err->text);
	snprintf(err->text, sizeof(err->text), "%.*s",
		 (int)sizeof(err->text) - 1, whole);
	error_trim(err->text, strlen(err->text));
	return err->code;
}

void lh_fatal_set_hook(void (*hook)(void))
{
	fatal_hook = hook;
}

static void fatal_run_hook(void)
{
	void (*hook)(void) = fatal_hook;

	fatal_hook = NULL;
	if (hook)
		hook();
}

_Noreturn void lh_bug_at(const char *file, int line, const char *format, ...)
{
	va_list args;

	fatal_run_hook();
	fprintf(stderr, "lichhop: BUG at %s:%d: ", file, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

_Noreturn void lh_fatal(const char *format, ...)
{
	va_list args;

	fatal_run_hook();
	fputs("lichhop: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}
