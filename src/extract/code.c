/* What the bytes of old encodings mean.  Tables of our own, because the C
 * library's iconv knows no VNI and others know no TCVN3 at all; iconv serves
 * the names that stand in mails and web pages. */
#include "extract_priv.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

#define CODE_NOTHING 0xfffd

/* Windows-1252 differs from ISO 8859-1 only here. */
static const uint16_t code_cp1252[] = {
	0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,	/* 80 */
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,	/* 88 */
	0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,	/* 90 */
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,	/* 98 */
};

/* Vowels with tones are a vowel and a combining mark here. */
static const uint16_t code_cp1258[] = {
	0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,	/* 80 */
	0x02c6, 0x2030, 0xfffd, 0x2039, 0x0152, 0xfffd, 0xfffd, 0xfffd,	/* 88 */
	0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,	/* 90 */
	0x02dc, 0x2122, 0xfffd, 0x203a, 0x0153, 0xfffd, 0xfffd, 0x0178,	/* 98 */
	0x00a0, 0x00a1, 0x00a2, 0x00a3, 0x00a4, 0x00a5, 0x00a6, 0x00a7,	/* A0 */
	0x00a8, 0x00a9, 0x00aa, 0x00ab, 0x00ac, 0x00ad, 0x00ae, 0x00af,	/* A8 */
	0x00b0, 0x00b1, 0x00b2, 0x00b3, 0x00b4, 0x00b5, 0x00b6, 0x00b7,	/* B0 */
	0x00b8, 0x00b9, 0x00ba, 0x00bb, 0x00bc, 0x00bd, 0x00be, 0x00bf,	/* B8 */
	0x00c0, 0x00c1, 0x00c2, 0x0102, 0x00c4, 0x00c5, 0x00c6, 0x00c7,	/* C0 */
	0x00c8, 0x00c9, 0x00ca, 0x00cb, 0x0300, 0x00cd, 0x00ce, 0x00cf,	/* C8 */
	0x0110, 0x00d1, 0x0309, 0x00d3, 0x00d4, 0x01a0, 0x00d6, 0x00d7,	/* D0 */
	0x00d8, 0x00d9, 0x00da, 0x00db, 0x00dc, 0x01af, 0x0303, 0x00df,	/* D8 */
	0x00e0, 0x00e1, 0x00e2, 0x0103, 0x00e4, 0x00e5, 0x00e6, 0x00e7,	/* E0 */
	0x00e8, 0x00e9, 0x00ea, 0x00eb, 0x0301, 0x00ed, 0x00ee, 0x00ef,	/* E8 */
	0x0111, 0x00f1, 0x0323, 0x00f3, 0x00f4, 0x01a1, 0x00f6, 0x00f7,	/* F0 */
	0x00f8, 0x00f9, 0x00fa, 0x00fb, 0x00fc, 0x01b0, 0x20ab, 0x00ff,	/* F8 */
};

/* TCVN 5712, third form: the fonts .VnTime and their kin.  Large letters with
 * tones are small ones in a font of capitals. */
static const uint16_t code_tcvn3[] = {
	0x00a0, 0x0102, 0x00c2, 0x00ca, 0x00d4, 0x01a0, 0x01af, 0x0110,	/* A0 */
	0x0103, 0x00e2, 0x00ea, 0x00f4, 0x01a1, 0x01b0, 0x0111, 0x1eb0,	/* A8 */
	0x0300, 0x0309, 0x0303, 0x0301, 0x0323, 0x00e0, 0x1ea3, 0x00e3,	/* B0 */
	0x00e1, 0x1ea1, 0x1eb2, 0x1eb1, 0x1eb3, 0x1eb5, 0x1eaf, 0x1eb4,	/* B8 */
	0x1eae, 0x1ea6, 0x1ea8, 0x1eaa, 0x1ea4, 0x1ec0, 0x1eb7, 0x1ea7,	/* C0 */
	0x1ea9, 0x1eab, 0x1ea5, 0x1ead, 0x00e8, 0x1ec2, 0x1ebb, 0x1ebd,	/* C8 */
	0x00e9, 0x1eb9, 0x1ec1, 0x1ec3, 0x1ec5, 0x1ebf, 0x1ec7, 0x00ec,	/* D0 */
	0x1ec9, 0x1ec4, 0x1ebe, 0x1ed2, 0x0129, 0x00ed, 0x1ecb, 0x00f2,	/* D8 */
	0x1ed4, 0x1ecf, 0x00f5, 0x00f3, 0x1ecd, 0x1ed3, 0x1ed5, 0x1ed7,	/* E0 */
	0x1ed1, 0x1ed9, 0x1edd, 0x1edf, 0x1ee1, 0x1edb, 0x1ee3, 0x00f9,	/* E8 */
	0x1ed6, 0x1ee7, 0x0169, 0x00fa, 0x1ee5, 0x1eeb, 0x1eed, 0x1eef,	/* F0 */
	0x1ee9, 0x1ef1, 0x1ef3, 0x1ef7, 0x1ef9, 0x00fd, 0x1ef5, 0x1ed0,	/* F8 */
};

/* TCVN 5712, first form: as above, and large letters with tones here … */
static const uint16_t code_tcvn1[] = {
	0x00c0, 0x1ea2, 0x00c3, 0x00c1, 0x1ea0, 0x1eb6, 0x1eac, 0x00c8,	/* 80 */
	0x1eba, 0x1ebc, 0x00c9, 0x1eb8, 0x1ec6, 0x00cc, 0x1ec8, 0x0128,	/* 88 */
	0x00cd, 0x1eca, 0x00d2, 0x1ece, 0x00d5, 0x00d3, 0x1ecc, 0x1ed8,	/* 90 */
	0x1edc, 0x1ede, 0x1ee0, 0x1eda, 0x1ee2, 0x00d9, 0x1ee6, 0x0168,	/* 98 */
};

/* … and among the control characters. */
static const struct code_control {
	unsigned char byte;
	uint16_t c;
} code_tcvn1_low[] = {
	{ 0x01, 0x00da }, { 0x02, 0x1ee4 }, { 0x04, 0x1eea }, { 0x05, 0x1eec },
	{ 0x06, 0x1eee }, { 0x11, 0x1ee8 }, { 0x12, 0x1ef0 }, { 0x13, 0x1ef2 },
	{ 0x14, 0x1ef6 }, { 0x15, 0x1ef8 }, { 0x16, 0x00dd }, { 0x17, 0x1ef4 },
};

/* RFC 1456; six more large letters stand among the control characters. */
static const uint16_t code_viscii[] = {
	0x1ea0, 0x1eae, 0x1eb0, 0x1eb6, 0x1ea4, 0x1ea6, 0x1ea8, 0x1eac,	/* 80 */
	0x1ebc, 0x1eb8, 0x1ebe, 0x1ec0, 0x1ec2, 0x1ec4, 0x1ec6, 0x1ed0,	/* 88 */
	0x1ed2, 0x1ed4, 0x1ed6, 0x1ed8, 0x1ee2, 0x1eda, 0x1edc, 0x1ede,	/* 90 */
	0x1eca, 0x1ece, 0x1ecc, 0x1ec8, 0x1ee6, 0x0168, 0x1ee4, 0x1ef2,	/* 98 */
	0x00d5, 0x1eaf, 0x1eb1, 0x1eb7, 0x1ea5, 0x1ea7, 0x1ea9, 0x1ead,	/* A0 */
	0x1ebd, 0x1eb9, 0x1ebf, 0x1ec1, 0x1ec3, 0x1ec5, 0x1ec7, 0x1ed1,	/* A8 */
	0x1ed3, 0x1ed5, 0x1ed7, 0x1ee0, 0x01a0, 0x1ed9, 0x1edd, 0x1edf,	/* B0 */
	0x1ecb, 0x1ef0, 0x1ee8, 0x1eea, 0x1eec, 0x01a1, 0x1edb, 0x01af,	/* B8 */
	0x00c0, 0x00c1, 0x00c2, 0x00c3, 0x1ea2, 0x0102, 0x1eb3, 0x1eb5,	/* C0 */
	0x00c8, 0x00c9, 0x00ca, 0x1eba, 0x00cc, 0x00cd, 0x0128, 0x1ef3,	/* C8 */
	0x0110, 0x1ee9, 0x00d2, 0x00d3, 0x00d4, 0x1ea1, 0x1ef7, 0x1eeb,	/* D0 */
	0x1eed, 0x00d9, 0x00da, 0x1ef9, 0x1ef5, 0x00dd, 0x1ee1, 0x01b0,	/* D8 */
	0x00e0, 0x00e1, 0x00e2, 0x00e3, 0x1ea3, 0x0103, 0x1eef, 0x1eab,	/* E0 */
	0x00e8, 0x00e9, 0x00ea, 0x1ebb, 0x00ec, 0x00ed, 0x0129, 0x1ec9,	/* E8 */
	0x0111, 0x1ef1, 0x00f2, 0x00f3, 0x00f4, 0x00f5, 0x1ecf, 0x1ecd,	/* F0 */
	0x1ee5, 0x00f9, 0x00fa, 0x0169, 0x1ee7, 0x00fd, 0x1ee3, 0x1eee,	/* F8 */
};

static const struct code_control code_viscii_low[] = {
	{ 0x02, 0x1eb2 }, { 0x05, 0x1eb4 }, { 0x06, 0x1eaa },
	{ 0x14, 0x1ef6 }, { 0x19, 0x1ef8 }, { 0x1e, 0x1ef4 },
};

/* VNI-Windows: these bytes are letters of their own … */
static const struct code_control code_vni_letters[] = {
	{ 0xd1, 0x0110 }, { 0xf1, 0x0111 },	/* Đ đ */
	{ 0xd4, 0x01a0 }, { 0xf4, 0x01a1 },	/* Ơ ơ */
	{ 0xd6, 0x01af }, { 0xf6, 0x01b0 },	/* Ư ư */
	{ 0xcd, 0x00cd }, { 0xed, 0x00ed },	/* Í í */
	{ 0xcc, 0x00cc }, { 0xec, 0x00ec },	/* Ì ì */
	{ 0xc6, 0x1ec8 }, { 0xe6, 0x1ec9 },	/* Ỉ ỉ */
	{ 0xd3, 0x0128 }, { 0xf3, 0x0129 },	/* Ĩ ĩ */
	{ 0xd2, 0x1eca }, { 0xf2, 0x1ecb },	/* Ị ị */
	{ 0xce, 0x1ef4 }, { 0xee, 0x1ef5 },	/* Ỵ ỵ */
};

/* … and these change the vowel in front, as combining marks would. */
static const struct code_mark {
	unsigned char small;	/* the large one is 0x20 less */
	uint16_t first, second;
} code_vni_marks[] = {
	{ 0xf9, 0x0301, 0 }, { 0xf8, 0x0300, 0 }, { 0xfb, 0x0309, 0 },
	{ 0xf5, 0x0303, 0 }, { 0xef, 0x0323, 0 },
	{ 0xe2, 0x0302, 0 }, { 0xe1, 0x0302, 0x0301 },
	{ 0xe0, 0x0302, 0x0300 }, { 0xe5, 0x0302, 0x0309 },
	{ 0xe3, 0x0302, 0x0303 }, { 0xe4, 0x0302, 0x0323 },
	{ 0xea, 0x0306, 0 }, { 0xe9, 0x0306, 0x0301 },
	{ 0xe8, 0x0306, 0x0300 }, { 0xfa, 0x0306, 0x0309 },
	{ 0xfc, 0x0306, 0x0303 }, { 0xeb, 0x0306, 0x0323 },
};

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

const char *extract_code_name(enum extract_code code)
{
	static const char *const names[] = {
		[CODE_UTF8] = "UTF-8", [CODE_UTF16LE] = "UTF-16",
		[CODE_UTF16BE] = "UTF-16", [CODE_CP1252] = "Windows-1252",
		[CODE_CP1258] = "Windows-1258",
		[CODE_TCVN1] = "TCVN 5712", [CODE_TCVN3] = "TCVN3",
		[CODE_VISCII] = "VISCII", [CODE_VNI] = "VNI",
	};

	return names[code];
}

void extract_put(struct lh_strbuf *out, uint32_t c)
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

/* --- one byte, one character --- */

static uint32_t code_find(const struct code_control *table, size_t count,
			  unsigned char byte)
{
	for (size_t i = 0; i < count; i++)
		if (table[i].byte == byte)
			return table[i].c;
	return 0;
}

static uint32_t code_single(enum extract_code code, unsigned char byte)
{
	if (code == CODE_VISCII && byte < 0x20) {
		uint32_t c = code_find(code_viscii_low,
				       COUNT(code_viscii_low), byte);

		return c ? c : byte;
	}
	if (code == CODE_TCVN1 && byte < 0x20) {
		uint32_t c = code_find(code_tcvn1_low, COUNT(code_tcvn1_low),
				       byte);

		return c ? c : byte;
	}
	if (byte < 0x80)
		return byte;
	if (code == CODE_VISCII)
		return code_viscii[byte - 0x80];
	if (code == CODE_CP1258)
		return code_cp1258[byte - 0x80];
	if (byte < 0xa0)
		return code == CODE_TCVN1 ? code_tcvn1[byte - 0x80]
					  : code_cp1252[byte - 0x80];
	return code == CODE_TCVN1 || code == CODE_TCVN3 ?
		code_tcvn3[byte - 0xa0] : byte;
}

/* --- VNI: a vowel and what changes it --- */

static const struct code_mark *code_vni_mark(unsigned char byte)
{
	for (size_t i = 0; i < COUNT(code_vni_marks); i++)
		if (code_vni_marks[i].small == byte ||
		    code_vni_marks[i].small - 0x20 == byte)
			return &code_vni_marks[i];
	return NULL;
}

static bool code_vni_takes_marks(unsigned char byte)
{
	return (byte && byte < 0x80 && strchr("aeiouyAEIOUY", byte)) ||
		byte == 0xf4 || byte == 0xd4 || byte == 0xf6 || byte == 0xd6;
}

static void code_decode_vni(struct lh_strbuf *out, const unsigned char *s,
			    size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const struct code_mark *mark = NULL;
		uint32_t c = code_find(code_vni_letters,
				       COUNT(code_vni_letters), s[i]);

		extract_put(out, c ? c : code_single(CODE_CP1252, s[i]));
		if (i + 1 < length && code_vni_takes_marks(s[i]))
			mark = code_vni_mark(s[i + 1]);
		if (!mark)
			continue;
		extract_put(out, mark->first);
		if (mark->second)
			extract_put(out, mark->second);
		i++;
	}
}

/* --- UTF-16 --- */

static void code_decode_utf16(struct lh_strbuf *out, const unsigned char *s,
			      size_t length, bool big)
{
	for (size_t i = 0; i + 1 < length; i += 2) {
		uint32_t c = big ? (uint32_t)s[i] << 8 | s[i + 1]
				 : (uint32_t)s[i + 1] << 8 | s[i];
		uint32_t low = 0;

		if (c >= 0xd800 && c < 0xdc00 && i + 3 < length)
			low = big ? (uint32_t)s[i + 2] << 8 | s[i + 3]
				  : (uint32_t)s[i + 3] << 8 | s[i + 2];
		if (low >= 0xdc00 && low < 0xe000) {
			c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
			i += 2;
		} else if (c >= 0xd800 && c < 0xe000) {
			c = CODE_NOTHING;
		}
		if (c != 0xfeff || i > 1)
			extract_put(out, c ? c : CODE_NOTHING);
	}
}

void extract_decode(struct lh_strbuf *out, enum extract_code code,
		    const char *bytes, size_t length)
{
	const unsigned char *s = (const unsigned char *)bytes;

	switch (code) {
	case CODE_UTF8:
		lh_strbuf_add_bytes(out, bytes, length);
		return;
	case CODE_UTF16LE:
	case CODE_UTF16BE:
		code_decode_utf16(out, s, length, code == CODE_UTF16BE);
		return;
	case CODE_VNI:
		code_decode_vni(out, s, length);
		return;
	default:
		for (size_t i = 0; i < length; i++)
			extract_put(out, code_single(code, s[i]));
	}
}

/* --- back to the bytes that Word took for Windows-1252 --- */

/* One character of valid UTF-8; its size. */
static size_t code_get(const char *s, size_t length, uint32_t *c)
{
	unsigned char first = (unsigned char)*s;
	size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;

	if (size > length)
		size = length;
	*c = size == 1 ? first : first & (0xffu >> (size + 1));
	for (size_t i = 1; i < size; i++)
		*c = *c << 6 | ((unsigned char)s[i] & 0x3f);
	return size;
}

bool extract_encode_cp1252(struct lh_strbuf *out, const char *s, size_t length)
{
	size_t start = out->length;

	while (length) {
		uint32_t c;
		size_t size = code_get(s, length, &c), k = 0;

		/* What has no character of its own there is kept as it is. */
		while (k < COUNT(code_cp1252) &&
		       (code_cp1252[k] == CODE_NOTHING || code_cp1252[k] != c))
			k++;
		if (k < COUNT(code_cp1252))
			c = 0x80 + (uint32_t)k;
		if (c > 0xff) {
			lh_strbuf_truncate(out, start);
			return false;
		}
		lh_strbuf_add_char(out, (char)c);
		s += size;
		length -= size;
	}
	return true;
}

/* --- names --- */

bool extract_convert(struct lh_strbuf *out, const char *charset,
		     const char *bytes, size_t length)
{
	char block[4096], *in = (char *)(uintptr_t)bytes;
	iconv_t cd = iconv_open("UTF-8", charset);
	bool flushed = false;

	if (cd == (iconv_t)-1)
		return false;
	while (!flushed) {
		char *to = block;
		size_t room = sizeof(block), got;

		/* The last character may wait for a mark to come. */
		flushed = length == 0;
		got = flushed ? iconv(cd, NULL, NULL, &to, &room)
			      : iconv(cd, &in, &length, &to, &room);
		lh_strbuf_add_bytes(out, block, (size_t)(to - block));
		if (got != (size_t)-1 || errno == E2BIG || length == 0)
			continue;
		/* A byte without meaning, or half a character at the end. */
		extract_put(out, CODE_NOTHING);
		in++;
		length = errno == EINVAL ? 0 : length - 1;
	}
	iconv_close(cd);
	return true;
}

static bool code_starts(const char *s, const char *prefix)
{
	return strncasecmp(s, prefix, strlen(prefix)) == 0;
}

enum extract_code extract_code_of_font(const char *font, bool *capitals)
{
	size_t length = font ? strlen(font) : 0;

	*capitals = false;
	if (length && code_starts(font, ".Vn")) {
		/* ".VnTimeH", ".VnArialH"; also ".VnTime H". */
		*capitals = length > 4 && font[length - 1] == 'H';
		return CODE_TCVN3;
	}
	if (length && code_starts(font, "VNI-"))
		return CODE_VNI;
	return CODE_UTF8;
}

void extract_decode_run(struct lh_strbuf *out, enum extract_code code,
			bool capitals, const char *s, size_t length)
{
	struct lh_strbuf bytes, text;
	struct lh_arena *arena;

	lh_strbuf_init(&bytes);
	if (code == CODE_UTF8 || !extract_encode_cp1252(&bytes, s, length)) {
		lh_strbuf_add_bytes(out, s, length);
		lh_strbuf_release(&bytes);
		return;
	}
	lh_strbuf_init(&text);
	arena = lh_arena_new();
	extract_decode(&text, code, bytes.text, bytes.length);
	if (capitals)
		lh_strbuf_add(out, lh_text_upper(arena, lh_text_nfc(arena,
						text.text, text.length)));
	else
		lh_strbuf_add_bytes(out, text.text, text.length);
	lh_arena_free(arena);
	lh_strbuf_release(&text);
	lh_strbuf_release(&bytes);
}
