/* The log file: one of the two mutable globals of the program. */
#include <lichhop/log.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <lichhop/gettext.h>

static FILE *log_file;

enum lh_status lh_log_open(const char *path, struct lh_error *err)
{
	if (log_file)
		fclose(log_file);
	log_file = NULL;
	if (!path)
		return LH_OK;
	log_file = fopen(path, "ae");
	if (!log_file)
		return lh_error_set(err, LH_EIO, _("không mở được tệp nhật ký “%s”: %s"),
				    path, strerror(errno));
	return LH_OK;
}

void lh_log(const char *format, ...)
{
	char line[2048];
	char stamp[32];
	va_list args;

	if (!log_file)
		return;
	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	for (char *c = line; *c; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7f)
			*c = '?';
	time_t now = time(NULL);
	struct tm utc;
	gmtime_r(&now, &utc);
	strftime(stamp, sizeof(stamp), "%Y-%m-%dT%H:%M:%SZ", &utc);
	fprintf(log_file, "%s %s\n", stamp, line);
	fflush(log_file);
}
