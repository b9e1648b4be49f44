/* Whole files.  Knows nothing of what stands in them. */
#include "file_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lichhop/alloc.h>
#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>

/* doing: N_() words for what did not work. */
static enum lh_status file_fail(struct lh_error *err, const char *path,
				const char *doing)
{
	enum lh_status code = errno == ENOENT ? LH_ENOTFOUND : LH_EIO;

	return lh_error_set(err, code, "%s “%s”: %s", _(doing), path,
			    errno == ENOENT ? _("không có tệp này")
					    : lh_errno_words(errno));
}

static enum lh_status file_read_all(FILE *file, size_t most,
				    struct lh_strbuf *text, const char *path,
				    struct lh_error *err)
{
	char block[16384];
	size_t n;

	while ((n = fread(block, 1, sizeof(block), file)) > 0) {
		if (text->length + n > most)
			return lh_error_set(err, LH_EFORMAT,
					    _("tệp “%s” dài quá %zu MiB"), path,
					    most >> 20);
		lh_strbuf_add_bytes(text, block, n);
	}
	if (ferror(file))
		return file_fail(err, path, N_("không đọc được"));
	return LH_OK;
}

enum lh_status lh_file_load(const char *path, size_t most, char **bytes,
			    size_t *length, struct lh_error *err)
{
	bool standard = strcmp(path, "-") == 0;
	FILE *file = standard ? stdin : fopen(path, "rbe");
	struct lh_strbuf text;

	if (!file)
		return file_fail(err, path, N_("không mở được"));
	lh_strbuf_init(&text);
	enum lh_status status = file_read_all(file, most, &text, path, err);
	if (!standard)
		fclose(file);
	if (status == LH_OK) {
		*length = text.length;
		*bytes = lh_strbuf_take(&text);
	}
	lh_strbuf_release(&text);
	return status;
}

enum lh_status lh_file_make_folders(const char *path, struct lh_error *err)
{
	char *folder = lh_xstrdup(path);
	enum lh_status status = LH_OK;

	for (char *c = strchr(folder + 1, '/'); c && status == LH_OK;
	     c = strchr(c + 1, '/')) {
		*c = '\0';
		if (mkdir(folder, 0700) != 0 && errno != EEXIST)
			status = file_fail(err, folder,
					   N_("không tạo được thư mục"));
		*c = '/';
	}
	free(folder);
	return status;
}
