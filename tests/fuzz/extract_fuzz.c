/* Whatever a file holds, the helper ends, with text that is valid or none.
 * What would start another program is left to the tests of the command line.
 * A file that begins as XML is put into a .docx and an .odt first. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <config.h>
#include <lichhop/text.h>

#include "src/extract/extract_priv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void put(struct lh_strbuf *out, uint32_t value, unsigned bytes)
{
	while (bytes--) {
		lh_strbuf_add_char(out, (char)(value & 0xff));
		value >>= 8;
	}
}

static uint32_t sum(const char *s, size_t length)
{
	uint32_t crc = ~(uint32_t)0;

	while (length--) {
		crc ^= (unsigned char)*s++;
		for (int i = 0; i < 8; i++)
			crc = crc & 1 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
	}
	return ~crc;
}

/* One member, not compressed: a local header is all that is needed. */
static void put_member(struct lh_strbuf *out, const char *name, const char *s,
		       size_t length)
{
	put(out, 0x04034b50, 4);
	put(out, 20, 2);
	put(out, 0, 8);
	put(out, sum(s, length), 4);
	put(out, (uint32_t)length, 4);
	put(out, (uint32_t)length, 4);
	put(out, (uint32_t)strlen(name), 2);
	put(out, 0, 2);
	lh_strbuf_add(out, name);
	lh_strbuf_add_bytes(out, s, length);
}

static void check(const char *bytes, size_t length)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf frame;
	struct lh_error err;
	struct extract x;
	enum extract_status status;

	extract_init(&x, arena, bytes, length);
	status = extract_run(&x);
	if (status == EXTRACT_OK &&
	    lh_text_check(x.text.text, x.text.length, NULL, &err) != LH_OK)
		abort();
	lh_strbuf_init(&frame);
	extract_frame(&frame, &x, status);
	lh_strbuf_release(&frame);
	extract_release(&x);
	lh_arena_free(arena);
}

static void check_zip(bool odf, const char *s, size_t length)
{
	static const char type[] = "application/vnd.oasis.opendocument.text";
	struct lh_strbuf zip;

	lh_strbuf_init(&zip);
	if (odf) {
		put_member(&zip, "mimetype", type, strlen(type));
		put_member(&zip, "content.xml", s, length);
		put_member(&zip, "styles.xml", s, length);
	} else {
		put_member(&zip, "word/document.xml", s, length);
		put_member(&zip, "word/numbering.xml", s, length);
		put_member(&zip, "word/styles.xml", s, length);
	}
	check(zip.text, zip.length);
	lh_strbuf_release(&zip);
}

static bool starts_a_program(const uint8_t *data, size_t size)
{
	static const struct {
		const char *magic;
		size_t length;
	} magics[] = {
		{ "%PDF-", 5 }, { "\xd0\xcf\x11\xe0", 4 }, { "\x89PNG", 4 },
		{ "\xff\xd8\xff", 3 }, { "II*\0", 4 }, { "MM\0*", 4 },
	};

	for (size_t i = 0; i < sizeof(magics) / sizeof(*magics); i++)
		if (size >= magics[i].length &&
		    memcmp(data, magics[i].magic, magics[i].length) == 0)
			return true;
	return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (starts_a_program(data, size))
		return 0;
	check((const char *)data, size);
	if (size > 2 && data[0] == '<' && (data[1] == 'w' || data[1] == '?'))
		check_zip(false, (const char *)data, size);
	if (size > 2 && data[0] == '<' && (data[1] == 'o' || data[1] == '?'))
		check_zip(true, (const char *)data, size);
	return 0;
}
