/* Which encoding bytes are in.  Nothing in such a file says so: every
 * encoding is tried, and the one whose words are Vietnamese wins. */
#include "extract_priv.h"

#include <string.h>

#include <lichhop/text.h>

/* As much as it takes to be sure. */
#define LEGACY_SAMPLE ((size_t)64 << 10)
#define LEGACY_WORDS 3
#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static const enum extract_code legacy_codes[] = {
	CODE_TCVN3, CODE_VNI, CODE_CP1258, CODE_VISCII, CODE_TCVN1,
};

static bool legacy_is_utf8(const char *bytes, size_t length)
{
	struct lh_error detail;

	return lh_text_check(bytes, length, NULL, &detail) == LH_OK;
}

/* UTF-16 of a western script has a NUL in every other byte, Vietnamese in
 * two of three letters. */
static bool legacy_detect_utf16(const char *bytes, size_t length,
				enum extract_code *code)
{
	size_t even = 0, odd = 0, units = length / 2;

	for (size_t i = 0; i + 1 < length; i += 2) {
		even += bytes[i] == 0;
		odd += bytes[i + 1] == 0;
	}
	if (units < 4 || length % 2)
		return false;
	*code = odd > even ? CODE_UTF16LE : CODE_UTF16BE;
	return (even + odd) * 3 > units && (even * 20 < odd || odd * 20 < even);
}

static struct extract_score legacy_try(enum extract_code code,
				       const char *bytes, size_t length)
{
	struct extract_score score;
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	extract_decode(&text, code, bytes, length);
	score = extract_score(text.text, text.length);
	lh_strbuf_release(&text);
	return score;
}

/* The best of the old encodings; *best is its score. */
static enum extract_code legacy_best(const char *bytes, size_t length,
				     struct extract_score *best)
{
	enum extract_code code = CODE_UTF8;

	*best = (struct extract_score){ .marked = 1 };
	for (size_t i = 0; i < COUNT(legacy_codes); i++) {
		struct extract_score score = legacy_try(legacy_codes[i], bytes,
							length);

		if (score.valid * best->marked <= best->valid * score.marked)
			continue;
		*best = score;
		code = legacy_codes[i];
	}
	return code;
}

bool extract_detect(const char *bytes, size_t length, enum extract_code *code)
{
	struct extract_score score;

	if (legacy_is_utf8(bytes, length)) {
		*code = CODE_UTF8;
		return true;
	}
	if (length > LEGACY_SAMPLE)
		length = LEGACY_SAMPLE;
	if (memchr(bytes, 0, length))
		return legacy_detect_utf16(bytes, length & ~(size_t)1, code);
	*code = legacy_best(bytes, length, &score);
	return *code != CODE_UTF8 && score.valid >= LEGACY_WORDS &&
		score.valid * 10 >= score.marked * 6;
}

/* --- large letters that TCVN3 lacks --- */

/* Letters that the encoding has in both cases. */
struct legacy_case {
	size_t large, small;
};

static struct legacy_case legacy_count(const char *s, size_t length)
{
	static const char *const large = "ĂÂÊÔƠƯĐ", *const small = "ăâêôơưđ";
	struct legacy_case count = { .large = 0 };

	for (size_t i = 0; i < length; i++) {
		char two[3] = { s[i], i + 1 < length ? s[i + 1] : ' ', '\0' };

		count.large += s[i] >= 'A' && s[i] <= 'Z';
		count.small += s[i] >= 'a' && s[i] <= 'z';
		if ((unsigned char)s[i] < 0xc0)
			continue;
		count.large += strstr(large, two) != NULL;
		count.small += strstr(small, two) != NULL;
	}
	return count;
}

static void legacy_add_raised(struct lh_strbuf *out, const char *s,
			      size_t length)
{
	struct lh_arena *arena = lh_arena_new();

	lh_strbuf_add(out, lh_text_upper(arena, lh_text_nfc(arena, s, length)));
	lh_arena_free(arena);
}

static void legacy_raise_line(struct lh_strbuf *out, const char *s,
			      size_t length)
{
	struct legacy_case line = legacy_count(s, length);

	if (line.large >= 2 && !line.small) {
		legacy_add_raised(out, s, length);
		return;
	}
	for (size_t i = 0, end; i < length; i = end) {
		struct legacy_case word;

		for (end = i; end < length && !strchr(" \t", s[end]); end++)
			;
		end += end == i;
		word = legacy_count(s + i, end - i);
		if (word.large >= 2 && !word.small)
			legacy_add_raised(out, s + i, end - i);
		else
			lh_strbuf_add_bytes(out, s + i, end - i);
	}
}

/* "TỉNH LạNG SƠN": typed in a font of capitals, which plain text forgets. */
static void legacy_raise(struct lh_strbuf *text, size_t from)
{
	struct lh_strbuf raised;
	const char *s = text->text + from, *end = text->text + text->length;

	lh_strbuf_init(&raised);
	while (s < end) {
		const char *stop = memchr(s, '\n', (size_t)(end - s));

		stop = stop ? stop : end;
		legacy_raise_line(&raised, s, (size_t)(stop - s));
		if (stop < end)
			lh_strbuf_add_char(&raised, '\n');
		s = stop + (stop < end);
	}
	lh_strbuf_truncate(text, from);
	lh_strbuf_add_bytes(text, raised.text, raised.length);
	lh_strbuf_release(&raised);
}

bool extract_add_bytes(struct extract *x, const char *bytes, size_t length)
{
	size_t from = x->text.length;
	enum extract_code code;

	if (!extract_detect(bytes, length, &code))
		return false;
	extract_decode(&x->text, code, bytes, length);
	if (code == CODE_TCVN3)
		legacy_raise(&x->text, from);
	if (code != CODE_UTF8)
		x->encoding = extract_code_name(code);
	return true;
}

/* --- text that went through Windows-1252 --- */

/* The bytes as they were, and what they mean; false when the text is no such
 * thing. */
static bool legacy_unmask(const char *text, size_t length,
			  struct lh_strbuf *bytes, enum extract_code *code)
{
	struct extract_score now = extract_score(text, length), better;

	if (now.marked < LEGACY_WORDS || now.valid * 10 > now.marked * 4 ||
	    !extract_encode_cp1252(bytes, text, length))
		return false;
	*code = CODE_UTF8;
	if (legacy_is_utf8(bytes->text, bytes->length))
		better = extract_score(bytes->text, bytes->length);
	else
		*code = legacy_best(bytes->text, bytes->length, &better);
	return better.valid >= LEGACY_WORDS &&
		better.valid * 10 >= better.marked * 7;
}

void extract_mend(struct extract *x)
{
	struct lh_strbuf bytes;
	enum extract_code code;
	size_t sample = x->text.length;

	if (!legacy_is_utf8(x->text.text, x->text.length))
		return;
	if (sample > LEGACY_SAMPLE)
		sample = LEGACY_SAMPLE;
	while (sample < x->text.length && (x->text.text[sample] & 0xc0) == 0x80)
		sample--;
	lh_strbuf_init(&bytes);
	if (legacy_unmask(x->text.text, sample, &bytes, &code)) {
		lh_strbuf_clear(&bytes);
		if (extract_encode_cp1252(&bytes, x->text.text,
					  x->text.length)) {
			lh_strbuf_clear(&x->text);
			extract_decode(&x->text, code, bytes.text, bytes.length);
			if (code == CODE_TCVN3)
				legacy_raise(&x->text, 0);
			x->encoding = extract_code_name(code);
		}
	}
	lh_strbuf_release(&bytes);
}

enum extract_status extract_plain(struct extract *x)
{
	x->kind = "text";
	return extract_add_bytes(x, x->bytes, x->length) ? EXTRACT_OK
							 : EXTRACT_UNKNOWN;
}
