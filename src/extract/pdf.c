/* PDF by pdftotext; a scan of pages by tesseract, where that is installed.
 * Also pictures, and the old Word format, by programs of their own. */
#include "extract_priv.h"

#include <stdio.h>
#include <string.h>

#include <lichhop/text.h>

#define PDF_MOST_PAGES 10

static enum extract_status pdf_status(enum tool_end end)
{
	return end == TOOL_DONE ? EXTRACT_OK
		: end == TOOL_LIMIT ? EXTRACT_LARGE : EXTRACT_DAMAGED;
}

/* --- pictures of words --- */

static enum tool_end pdf_recognise(struct extract *x, const char *bytes,
				   size_t length)
{
	static const char *const arguments[] = {
		"tesseract", "stdin", "stdout", "-l", "vie", NULL
	};
	const struct tool_run run = {
		.arguments = arguments, .input = bytes, .length = length,
		.seconds = extract_seconds(), .output = &x->text,
	};

	return extract_tool(&run);
}

/* One page as a picture; empty behind the last one. */
static enum tool_end pdf_picture(struct extract *x, unsigned page,
				 struct lh_strbuf *out)
{
	char number[16];
	const char *arguments[] = {
		"pdftoppm", "-q", "-r", "200", "-gray", "-f", number, "-l",
		number, "-", NULL
	};
	const struct tool_run run = {
		.arguments = arguments, .input = x->bytes, .length = x->length,
		.seconds = extract_seconds(), .output = out,
	};

	snprintf(number, sizeof(number), "%u", page);
	lh_strbuf_clear(out);
	return extract_tool(&run);
}

static enum extract_status pdf_read_pages(struct extract *x)
{
	struct lh_strbuf picture;
	enum tool_end end = TOOL_DONE;

	if (x->slow)
		x->slow();
	lh_strbuf_init(&picture);
	for (unsigned page = 1; page <= PDF_MOST_PAGES; page++) {
		if (pdf_picture(x, page, &picture) != TOOL_DONE ||
		    !picture.length)
			break;
		end = pdf_recognise(x, picture.text, picture.length);
		if (end != TOOL_DONE)
			break;
		lh_strbuf_add_char(&x->text, '\n');
	}
	lh_strbuf_release(&picture);
	if (end == TOOL_DONE || end == TOOL_LIMIT)
		return pdf_status(end);
	return EXTRACT_SCAN;	/* no Vietnamese for tesseract, most likely */
}

enum extract_status extract_image(struct extract *x)
{
	enum tool_end end;

	x->kind = "image";
	if (!extract_has_tool("tesseract"))
		return EXTRACT_SCAN;
	x->scanned = true;
	end = pdf_recognise(x, x->bytes, x->length);
	return end == TOOL_FAILED ? EXTRACT_SCAN : pdf_status(end);
}

/* --- PDF --- */

enum extract_status extract_pdf(struct extract *x)
{
	static const char *const arguments[] = {
		"pdftotext", "-q", "-layout", "-nopgbrk", "-enc", "UTF-8",
		"-", "-", NULL
	};
	const struct tool_run run = {
		.arguments = arguments, .input = x->bytes, .length = x->length,
		.seconds = extract_seconds(), .output = &x->text,
	};
	enum tool_end end = extract_tool(&run);

	x->kind = "pdf";
	if (end == TOOL_MISSING) {
		x->tool = "poppler-utils";
		return EXTRACT_TOOL;
	}
	if (end != TOOL_DONE ||
	    x->text.text[strspn(x->text.text, " \t\r\n\f")] != '\0')
		return pdf_status(end);
	if (!extract_has_tool("tesseract") || !extract_has_tool("pdftoppm"))
		return EXTRACT_SCAN;
	x->scanned = true;
	return pdf_read_pages(x);
}

/* --- Word before 2007 --- */

/* A new document behind a password is an old container around cipher. */
static bool doc_is_locked(const struct extract *x)
{
	static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k";

	return memmem(x->bytes, x->length, name, sizeof(name) - 1);
}

/* The container holds spreadsheets and pictures as well. */
static bool doc_is_word(const struct extract *x)
{
	static const char name[] = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t";

	return memmem(x->bytes, x->length, name, sizeof(name) - 1);
}

static enum tool_end doc_read(struct extract *x, const char *const *arguments)
{
	const struct tool_run run = {
		.arguments = arguments, .input = x->bytes, .length = x->length,
		.seconds = extract_seconds(), .output = &x->text,
	};

	lh_strbuf_clear(&x->text);
	return extract_tool(&run);
}

enum extract_status extract_doc(struct extract *x)
{
	static const char *const antiword[] = {
		"antiword", "-w", "0", "-m", "UTF-8.txt", "-", NULL
	};
	static const char *const catdoc[] = {
		"catdoc", "-w", "-d", "utf-8", NULL
	};
	enum tool_end end;

	x->kind = "doc";
	if (doc_is_locked(x))
		return EXTRACT_LOCKED;
	if (!doc_is_word(x))
		return EXTRACT_UNKNOWN;
	end = doc_read(x, antiword);
	if (end == TOOL_MISSING || end == TOOL_FAILED) {
		enum tool_end second = doc_read(x, catdoc);

		if (end == TOOL_MISSING || second != TOOL_MISSING)
			end = second;
	}
	if (end == TOOL_MISSING) {
		x->tool = "antiword";
		return EXTRACT_TOOL;
	}
	return pdf_status(end);
}
