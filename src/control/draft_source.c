/* Sources: a file or a paste, recognised by its first bytes and made into
 * clean text.  Plain UTF-8 and UTF-16 are read here; all other formats and
 * encodings by a helper (draft_extract.c).  Knows nothing of what notices
 * say.  Calendars are only recognised; they stay a stream. */
#include <lichhop/draft.h>

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/ical.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "draft_priv.h"

#define SOURCE_MOST ((size_t)16 << 20)
#define SOURCE_MOST_DOCUMENT ((size_t)64 << 20)
#define SOURCE_MOST_CALENDAR ((size_t)64 << 20)
#define SOURCE_HEAD 4096

/* Formats that are no text, and what to do where the helper does not read
 * them, either. */
static const struct source_magic {
	const char *bytes;
	size_t length;
	const char *what;
} source_magics[] = {
	{ "PK\003\004", 4,
	  N_("“%s” là tệp Word, LibreOffice hoặc tệp nén; hãy mở ra và chọn "
	     "Lưu thành (Save As) văn bản thuần .txt, mã UTF-8") },
	{ "\xd0\xcf\x11\xe0", 4,
	  N_("“%s” là tệp Word hoặc Excel cũ (.doc, .xls); hãy mở ra và chọn "
	     "Lưu thành (Save As) văn bản thuần .txt, mã UTF-8") },
	{ "%PDF-", 5,
	  N_("“%s” là PDF; hãy mở ra và chép phần chữ vào tệp .txt") },
	{ "{\\rtf", 5,
	  N_("“%s” là tệp RTF; hãy mở ra và chọn Lưu thành (Save As) văn bản "
	     "thuần .txt, mã UTF-8") },
	{ "\x89PNG", 4,
	  N_("“%s” là ảnh; hãy nhận dạng chữ (OCR) hoặc gõ lại vào tệp .txt") },
	{ "\xff\xd8\xff", 3,
	  N_("“%s” là ảnh; hãy nhận dạng chữ (OCR) hoặc gõ lại vào tệp .txt") },
	{ "GIF8", 4,
	  N_("“%s” là ảnh; hãy nhận dạng chữ (OCR) hoặc gõ lại vào tệp .txt") },
	{ "II*\0", 4,
	  N_("“%s” là ảnh; hãy nhận dạng chữ (OCR) hoặc gõ lại vào tệp .txt") },
	{ "MM\0*", 4,
	  N_("“%s” là ảnh; hãy nhận dạng chữ (OCR) hoặc gõ lại vào tệp .txt") },
};

/* The sentences above hold one %s each; a format from a table is no literal
 * to the compiler, so it is put together by hand. */
static enum lh_status source_refuse(const char *sentence, const char *name,
				    struct lh_error *err)
{
	const char *mark = strstr(sentence, "%s");

	lh_assert(mark);
	return lh_error_set(err, LH_EFORMAT, "%.*s%s%s",
			    (int)(mark - sentence), sentence, name, mark + 2);
}

static bool source_starts(const char *bytes, size_t length, const char *magic,
			  size_t size)
{
	return length >= size && memcmp(bytes, magic, size) == 0;
}

static bool source_is_blank(const char *bytes, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++)
		if (!strchr(" \t\r\n\f\v", bytes[i]) || !bytes[i])
			return false;
	return true;
}

/* A page saved from a browser: its words stand among tags and scripts. */
static bool source_is_html(const char *bytes, size_t length)
{
	static const char *const heads[] = { "<!doctype html", "<html" };
	size_t at = 0, i;

	while (at < length && strchr(" \t\r\n", bytes[at]) && bytes[at])
		at++;
	for (i = 0; i < sizeof(heads) / sizeof(*heads); i++) {
		size_t size = strlen(heads[i]);

		if (length - at >= size &&
		    strncasecmp(bytes + at, heads[i], size) == 0)
			return true;
	}
	return false;
}

/* Text may hold tabs, line and page ends; other control characters say that
 * it is something else.  One in a hundred is forgiven (terminal captures). */
static bool source_is_binary(const char *bytes, size_t length)
{
	size_t i, odd = 0;

	for (i = 0; i < length; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == 0)
			return true;
		if (c < 0x20 && !strchr("\t\r\n\f\v", c))
			odd++;
	}
	return odd * 100 > length;
}

static void source_add_character(struct lh_strbuf *out, uint32_t c)
{
	if (c < 0x80) {
		lh_strbuf_add_char(out, (char)c);
	} else if (c < 0x800) {
		lh_strbuf_add_char(out, (char)(0xc0 | c >> 6));
		lh_strbuf_add_char(out, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		lh_strbuf_add_char(out, (char)(0xe0 | c >> 12));
		lh_strbuf_add_char(out, (char)(0x80 | (c >> 6 & 0x3f)));
		lh_strbuf_add_char(out, (char)(0x80 | (c & 0x3f)));
	} else {
		lh_strbuf_add_char(out, (char)(0xf0 | c >> 18));
		lh_strbuf_add_char(out, (char)(0x80 | (c >> 12 & 0x3f)));
		lh_strbuf_add_char(out, (char)(0x80 | (c >> 6 & 0x3f)));
		lh_strbuf_add_char(out, (char)(0x80 | (c & 0x3f)));
	}
}

static uint32_t source_unit(const char *bytes, size_t at, bool big)
{
	uint32_t first = (unsigned char)bytes[at];
	uint32_t second = (unsigned char)bytes[at + 1];

	return big ? first << 8 | second : second << 8 | first;
}

/* UTF-16 behind its byte order mark.  False for an odd length, a lone
 * surrogate or a NUL. */
static bool source_utf16(const char *bytes, size_t length, bool big,
			 struct lh_strbuf *out)
{
	size_t at;

	if (length % 2)
		return false;
	for (at = 2; at < length; at += 2) {
		uint32_t c = source_unit(bytes, at, big);

		if (c >= 0xd800 && c < 0xdc00 && at + 4 <= length) {
			uint32_t low = source_unit(bytes, at + 2, big);

			if (low < 0xdc00 || low > 0xdfff)
				return false;
			c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
			at += 2;
		} else if (c == 0 || (c >= 0xd800 && c <= 0xdfff)) {
			return false;
		}
		source_add_character(out, c);
	}
	return true;
}

static enum lh_status source_check_size(const char *name, size_t length,
					size_t most, struct lh_error *err)
{
	if (length <= most)
		return LH_OK;
	return lh_error_set(err, LH_EFORMAT,
			    _("“%s” lớn quá: nhiều nhất %zu MiB"), name,
			    most >> 20);
}

static enum lh_status source_check_format(const char *name, const char *bytes,
					  size_t length, struct lh_error *err)
{
	size_t i;

	for (i = 0; i < sizeof(source_magics) / sizeof(*source_magics); i++) {
		const struct source_magic *m = &source_magics[i];

		if (source_starts(bytes, length, m->bytes, m->length))
			return source_refuse(_(m->what), name, err);
	}
	if (source_is_html(bytes, length))
		return lh_error_set(err, LH_EFORMAT,
				    _("“%s” là trang web (HTML); hãy chép phần "
				      "chữ của văn bản vào tệp .txt"), name);
	if (source_is_binary(bytes, length))
		return lh_error_set(err, LH_EFORMAT,
				    _("“%s” không phải là văn bản (tệp nhị "
				      "phân)"), name);
	return LH_OK;
}

/* Valid UTF-8 into NFC; a sentence about encodings for anything else. */
static enum lh_status source_normalise(struct lh_source *source,
				       struct lh_arena *arena,
				       const char *bytes, size_t length,
				       struct lh_error *err)
{
	struct lh_error detail;
	size_t bad = 0, i, line = 1;

	if (lh_text_check(bytes, length, &bad, &detail) != LH_OK) {
		for (i = 0; i < bad && i < length; i++)
			line += bytes[i] == '\n';
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” không ở mã UTF-8 (dòng %zu), có lẽ ở mã cũ như "
			  "TCVN3, VNI hay CP1258; hãy mở ra và lưu lại với mã "
			  "UTF-8"), source->name, line);
	}
	if (source_is_blank(bytes, length))
		return lh_error_set(err, LH_EFORMAT, _("“%s” không có chữ nào"),
				    source->name);
	source->kind = LH_SOURCE_NOTICE;
	source->text = lh_text_nfc(arena, bytes, length);
	source->length = strlen(source->text);
	return LH_OK;
}

static enum lh_status source_take_utf16(struct lh_source *source,
					struct lh_arena *arena,
					const char *bytes, size_t length,
					bool big, struct lh_error *err)
{
	struct lh_strbuf text;
	enum lh_status status;

	lh_strbuf_init(&text);
	if (source_utf16(bytes, length, big, &text) &&
	    !source_is_binary(text.text, text.length))
		status = source_normalise(source, arena, text.text,
					  text.length, err);
	else
		status = lh_error_set(err, LH_EFORMAT,
				      _("“%s” hỏng: đầu tệp ghi mã UTF-16 "
					"nhưng nội dung không đúng mã ấy"),
				      source->name);
	lh_strbuf_release(&text);
	return status;
}

/* A line "Name: …" of ASCII letters in front: perhaps a mail. */
static bool source_may_be_mail(const char *bytes, size_t length)
{
	size_t at = 0;

	while (at < length && at < 40 &&
	       ((bytes[at] >= 'A' && bytes[at] <= 'Z') ||
		(bytes[at] >= 'a' && bytes[at] <= 'z') || bytes[at] == '-'))
		at++;
	return at > 1 && at + 1 < length &&
		(bytes[at] == ':' || source_starts(bytes, length, "From ", 5));
}

/* Letters that only Vietnamese has, and those that it lacks: the latter alone
 * come of the old fonts, whose bytes were once taken for Windows-1252. */
static bool source_may_be_masked(const char *bytes, size_t length)
{
	static const char *const shared = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý §«»°·";
	size_t own = 0, odd = 0;

	for (size_t i = 0; i + 1 < length; i++) {
		unsigned char c = (unsigned char)bytes[i];
		char two[] = { bytes[i], bytes[i + 1], '\0' };

		if (c == 0xe1 || (c >= 0xc4 && c <= 0xc6) || c == 0xcc)
			own++;
		else if ((c == 0xc2 || c == 0xc3) && !strstr(shared, two))
			odd++;
	}
	return odd > 3 && own * 4 < odd;
}

/* Plain text that needs no helper. */
static bool source_is_plain(const char *bytes, size_t length)
{
	struct lh_error detail;

	for (size_t i = 0; i < sizeof(source_magics) / sizeof(*source_magics); i++)
		if (source_starts(bytes, length, source_magics[i].bytes,
				  source_magics[i].length))
			return false;
	return lh_text_check(bytes, length, NULL, &detail) == LH_OK &&
		!source_is_html(bytes, length) &&
		!source_may_be_mail(bytes, length) &&
		!source_may_be_masked(bytes, length);
}

/* What the helper does not know either is refused with a sentence, or is
 * plain text after all. */
static enum lh_status source_take_other(struct lh_source *source,
					struct lh_arena *arena,
					const char *bytes, size_t length,
					struct lh_error *err)
{
	struct draft_extract e;
	enum lh_status status = LH_EFORMAT;

	draft_extract_init(&e);
	switch (draft_extract_run(&e, source, bytes, length, err)) {
	case DRAFT_EXTRACTED:
		status = source_normalise(source, arena, e.text.text,
					  e.text.length, err);
		if (e.remark.length)
			source->remark = lh_arena_printf(arena, "%s: %s",
							 source->name,
							 e.remark.text);
		break;
	case DRAFT_EXTRACT_FAILED:
		status = err->code;
		break;
	case DRAFT_NOT_TEXT:
		status = source_check_format(source->name, bytes, length, err);
		if (status == LH_OK)
			status = source_normalise(source, arena, bytes, length,
						  err);
	}
	draft_extract_release(&e);
	return status;
}

static enum lh_status source_decode(struct lh_source *source,
				    struct lh_arena *arena, const char *bytes,
				    size_t length, struct lh_error *err)
{
	enum lh_status status;

	if (length == 0)
		return lh_error_set(err, LH_EFORMAT, _("“%s” rỗng"),
				    source->name);
	status = source_check_size(source->name, length, SOURCE_MOST_DOCUMENT,
				   err);
	if (status != LH_OK)
		return status;
	if (source_starts(bytes, length, "\xff\xfe", 2))
		return source_take_utf16(source, arena, bytes, length, false,
					 err);
	if (source_starts(bytes, length, "\xfe\xff", 2))
		return source_take_utf16(source, arena, bytes, length, true,
					 err);
	if (source_starts(bytes, length, "\xef\xbb\xbf", 3)) {
		bytes += 3;
		length -= 3;
	}
	if (!source_is_plain(bytes, length))
		return source_take_other(source, arena, bytes, length, err);
	status = source_check_size(source->name, length, SOURCE_MOST, err);
	if (status == LH_OK)
		status = source_check_format(source->name, bytes, length, err);
	if (status != LH_OK)
		return status;
	return source_normalise(source, arena, bytes, length, err);
}

/* Everything that is left of file goes into target, at most `most` bytes and
 * one more, by which the caller sees that there is too much. */
static enum lh_status source_spool(struct lh_source *source, FILE *file,
				   FILE *target, size_t most,
				   struct lh_error *err)
{
	char block[65536];
	size_t total = 0, got;

	while (total <= most) {
		got = fread(block, 1, sizeof(block), file);
		if (got == 0)
			break;
		total += got;
		if (fwrite(block, 1, got, target) != got)
			return lh_error_set(err, LH_EIO,
				_("không ghi được tệp tạm cho “%s”: %s"),
				source->name, lh_errno_words(errno));
	}
	if (ferror(file))
		return lh_error_set(err, LH_EIO, _("không đọc được “%s”: %s"),
				    source->name, lh_errno_words(errno));
	return source_check_size(source->name, total, most, err);
}

/* A calendar stays a file.  One that cannot be wound back (standard input, a
 * pipe) is kept in a temporary file first: it is read twice where somebody
 * is asked before saving. */
static enum lh_status source_keep_file(struct lh_source *source, FILE **file,
				       const char *head, size_t length,
				       struct lh_error *err)
{
	enum lh_status status;
	FILE *copy;

	source->kind = LH_SOURCE_CALENDAR;
	if (fseek(*file, 0, SEEK_SET) == 0) {
		source->file = *file;
		*file = NULL;
		return LH_OK;
	}
	copy = tmpfile();
	if (!copy || fwrite(head, 1, length, copy) != length) {
		if (copy)
			fclose(copy);
		return lh_error_set(err, LH_EIO,
				    _("không tạo được tệp tạm cho “%s”: %s"),
				    source->name, lh_errno_words(errno));
	}
	status = source_spool(source, *file, copy, SOURCE_MOST_CALENDAR, err);
	if (status != LH_OK) {
		fclose(copy);
		return status;
	}
	rewind(copy);
	source->file = copy;
	return LH_OK;
}

/* Reads what follows the head, as long as it may still be a notice. */
static enum lh_status source_read(struct lh_source *source, FILE *file,
				  struct lh_strbuf *bytes,
				  struct lh_error *err)
{
	char block[65536];
	size_t got;

	while (bytes->length <= SOURCE_MOST_DOCUMENT) {
		got = fread(block, 1, sizeof(block), file);
		if (got == 0)
			break;
		lh_strbuf_add_bytes(bytes, block, got);
	}
	if (ferror(file))
		return lh_error_set(err, LH_EIO, _("không đọc được “%s”: %s"),
				    source->name, lh_errno_words(errno));
	return LH_OK;
}

static enum lh_status source_recognise(struct lh_source *source,
				       struct lh_arena *arena, FILE **file,
				       struct lh_error *err)
{
	struct lh_strbuf bytes;
	char head[SOURCE_HEAD];
	size_t length;
	enum lh_status status;

	length = fread(head, 1, sizeof(head), *file);
	if (ferror(*file))
		return lh_error_set(err, LH_EIO, _("không đọc được “%s”: %s"),
				    source->name, lh_errno_words(errno));
	if (lh_ical_sniff(head, length))
		return source_keep_file(source, file, head, length, err);
	lh_strbuf_init(&bytes);
	lh_strbuf_add_bytes(&bytes, head, length);
	status = source_read(source, *file, &bytes, err);
	if (status == LH_OK)
		status = source_decode(source, arena, bytes.text, bytes.length,
				       err);
	lh_strbuf_release(&bytes);
	return status;
}

static enum lh_status source_open_file(FILE **file, const char *path,
				       struct lh_error *err)
{
	struct stat info;
	int error;

	*file = strcmp(path, "-") == 0 ? fdopen(dup(STDIN_FILENO), "rb")
				       : fopen(path, "rbe");
	error = errno;
	if (!*file && error == ENOENT)
		return lh_error_set(err, LH_ENOTFOUND, _("không có tệp “%s”"),
				    path);
	if (!*file)
		return lh_error_set(err, LH_EIO, _("không mở được “%s”: %s"),
				    path, lh_errno_words(error));
	if (fstat(fileno(*file), &info) == 0 && S_ISDIR(info.st_mode)) {
		fclose(*file);
		*file = NULL;
		return lh_error_set(err, LH_EFORMAT,
				    _("“%s” là thư mục, không phải tệp"), path);
	}
	return LH_OK;
}

enum lh_status lh_source_open(struct lh_source *source, struct lh_arena *arena,
			      const char *path, struct lh_error *err)
{
	struct lh_source opened = { .name = path, .ctx = source->ctx };
	enum lh_status status;
	FILE *file = NULL;

	if (strcmp(path, "-") == 0)
		opened.name = _("đầu vào chuẩn");
	status = source_open_file(&file, path, err);
	if (status != LH_OK)
		return status;
	status = source_recognise(&opened, arena, &file, err);
	if (file)
		fclose(file);
	if (status == LH_OK)
		*source = opened;
	return status;
}

/* A paste that is a calendar becomes a temporary file: there is one way to
 * read calendars. */
static enum lh_status source_paste_calendar(struct lh_source *source,
					    const char *bytes, size_t length,
					    struct lh_error *err)
{
	FILE *copy = tmpfile();

	if (!copy || fwrite(bytes, 1, length, copy) != length) {
		if (copy)
			fclose(copy);
		return lh_error_set(err, LH_EIO,
				    _("không tạo được tệp tạm cho “%s”: %s"),
				    source->name, lh_errno_words(errno));
	}
	rewind(copy);
	source->kind = LH_SOURCE_CALENDAR;
	source->file = copy;
	return LH_OK;
}

enum lh_status lh_source_take(struct lh_source *source, struct lh_arena *arena,
			      const char *name, const char *bytes,
			      size_t length, struct lh_error *err)
{
	struct lh_source taken = { .name = name, .ctx = source->ctx };
	enum lh_status status;

	if (lh_ical_sniff(bytes, length < SOURCE_HEAD ? length : SOURCE_HEAD))
		status = source_paste_calendar(&taken, bytes, length, err);
	else
		status = source_decode(&taken, arena, bytes, length, err);
	if (status == LH_OK)
		*source = taken;
	return status;
}

void lh_source_close(struct lh_source *source)
{
	if (source->file)
		fclose(source->file);
	source->file = NULL;
}
