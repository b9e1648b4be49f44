/* The helper that takes the words out of a file.
 *
 * A program of its own, because files come from anywhere: it limits itself,
 * opens no database, and what it finds goes through one pipe.  Knows formats
 * and encodings, nothing of what notices say. */
#ifndef LICHHOP_EXTRACT_H
#define LICHHOP_EXTRACT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lichhop/alloc.h>
#include <lichhop/strbuf.h>

/* What goes in, what one member of an archive may hold, what comes out. */
#define EXTRACT_MOST_INPUT ((size_t)64 << 20)
#define EXTRACT_MOST_MEMBER ((size_t)64 << 20)
#define EXTRACT_MOST_TEXT ((size_t)16 << 20)

enum extract_status {
	EXTRACT_OK,
	EXTRACT_EMPTY,		/* no word in it */
	EXTRACT_DAMAGED,
	EXTRACT_LOCKED,		/* a password is needed */
	EXTRACT_LARGE,		/* more than the limits above, or too slow */
	EXTRACT_TOOL,		/* a program is missing: x->tool */
	EXTRACT_SCAN,		/* pictures of pages, and no program to read them */
	EXTRACT_UNKNOWN,	/* no text, or nobody knows which */
};

/* One file on its way. */
struct extract {
	struct lh_arena *arena;
	const char *bytes;
	size_t length;
	const char *kind;	/* "docx" …, NULL until known */
	struct lh_strbuf text;	/* UTF-8 */
	const char *encoding;	/* the old one it was read by, NULL: none */
	const char *tool;	/* EXTRACT_TOOL: what to install */
	struct lh_strbuf attachments;	/* names, a line each */
	bool scanned;		/* read by tesseract */
	void (*slow)(void);	/* called before what takes minutes; or NULL */
};

void extract_init(struct extract *x, struct lh_arena *arena,
		  const char *bytes, size_t length);
void extract_release(struct extract *x);
/* Recognises the file and fills x. */
enum extract_status extract_run(struct extract *x);
/* What the parent reads: lines "name value", an empty one, the text. */
void extract_frame(struct lh_strbuf *out, const struct extract *x,
		   enum extract_status status);

/* --- one function a format: bytes of x → text of x --- */

enum extract_status extract_docx(struct extract *x);
enum extract_status extract_odt(struct extract *x);
enum extract_status extract_html(struct extract *x, const char *bytes,
				 size_t length);
enum extract_status extract_mail(struct extract *x);
enum extract_status extract_rtf(struct extract *x);
enum extract_status extract_pdf(struct extract *x);
enum extract_status extract_doc(struct extract *x);
enum extract_status extract_image(struct extract *x);
enum extract_status extract_plain(struct extract *x);

/* The head of a mail as it was sent. */
bool extract_is_mail(const char *bytes, size_t length);

/* --- code.c: what old encodings mean --- */

enum extract_code {
	CODE_UTF8, CODE_UTF16LE, CODE_UTF16BE, CODE_CP1252, CODE_CP1258,
	CODE_TCVN1, CODE_TCVN3, CODE_VISCII, CODE_VNI,
};

const char *extract_code_name(enum extract_code code);
void extract_put(struct lh_strbuf *out, uint32_t c);
/* Never fails: what has no meaning becomes U+FFFD. */
void extract_decode(struct lh_strbuf *out, enum extract_code code,
		    const char *bytes, size_t length);
/* Word kept the bytes of the old fonts as the characters that Windows-1252
 * has for them.  False when s holds another character. */
bool extract_encode_cp1252(struct lh_strbuf *out, const char *s,
			   size_t length);
/* By a MIME or HTML name of an encoding; false when nobody knows it. */
bool extract_convert(struct lh_strbuf *out, const char *charset,
		     const char *bytes, size_t length);
/* What the font of a run says of its bytes; CODE_UTF8 for the fonts of
 * today.  *capitals: its small letters look like large ones. */
enum extract_code extract_code_of_font(const char *font, bool *capitals);
/* Decodes what stood in a run of such a font; left alone when it is in
 * Unicode after all. */
void extract_decode_run(struct lh_strbuf *out, enum extract_code code,
			bool capitals, const char *s, size_t length);

/* --- syllable.c --- */

struct extract_score {
	size_t marked;	/* words with a letter that ASCII lacks */
	size_t valid;	/* … that are Vietnamese syllables */
};
struct extract_score extract_score(const char *text, size_t length);

/* --- legacy.c: which encoding bytes are in --- */

/* CODE_UTF8 for what is valid; false when nothing fits. */
bool extract_detect(const char *bytes, size_t length, enum extract_code *code);
/* Bytes of unknown encoding into x->text; names the encoding in x. */
bool extract_add_bytes(struct extract *x, const char *bytes, size_t length);
/* Text that is valid and yet no Vietnamese because its bytes were taken for
 * Windows-1252 once: made good, in place. */
void extract_mend(struct extract *x);

/* --- flow.c: lines, and tables as lines --- */

struct flow;
struct flow *flow_new(struct lh_strbuf *out);
void flow_free(struct flow *flow);	/* NULL is fine */
void flow_text(struct flow *flow, const char *s, size_t length);
/* White space is one blank, none at the beginning of a line. */
void flow_words(struct flow *flow, const char *s, size_t length);
void flow_break(struct flow *flow);	/* ends the line, even an empty one */
void flow_block(struct flow *flow);	/* ends the line if there is one */
/* A text box stands inside a paragraph and has paragraphs of its own. */
void flow_box_begin(struct flow *flow);
void flow_box_end(struct flow *flow);
void flow_table_begin(struct flow *flow);
void flow_row_begin(struct flow *flow);
void flow_cell_begin(struct flow *flow);
void flow_cell_end(struct flow *flow);
void flow_table_end(struct flow *flow);
/* Closes what is open and puts all into out.  False: more than
 * EXTRACT_MOST_TEXT. */
bool flow_finish(struct flow *flow);

/* --- number.c: the numbers in front of paragraphs --- */

enum number_format {
	NUMBER_NONE, NUMBER_BULLET, NUMBER_DECIMAL, NUMBER_DECIMAL_ZERO,
	NUMBER_LOWER_LETTER, NUMBER_UPPER_LETTER, NUMBER_LOWER_ROMAN,
	NUMBER_UPPER_ROMAN,
};
void extract_number(struct lh_strbuf *out, enum number_format format,
		    unsigned value);

/* --- tool.c: other programs --- */

struct tool_run {
	const char *const *arguments;	/* the program first, NULL last */
	const char *input;
	size_t length;
	unsigned seconds;
	struct lh_strbuf *output;
};
enum tool_end { TOOL_DONE, TOOL_FAILED, TOOL_MISSING, TOOL_LIMIT };
enum tool_end extract_tool(const struct tool_run *run);
bool extract_has_tool(const char *name);
/* Seconds that a tool and the whole may take; LICHHOP_EXTRACT_SECONDS. */
unsigned extract_seconds(void);

#endif
