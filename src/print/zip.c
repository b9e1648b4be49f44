/* A ZIP archive of stored members, as much as an OpenDocument file needs
 * (APPNOTE.TXT 4.3; OpenDocument 1.2 part 3 asks that "mimetype" comes first
 * and is stored).  No time is written, so the same members give the same
 * bytes. */
#include "zip_priv.h"

#include <string.h>

#include <lichhop/alloc.h>

#define ZIP_DAY 0x0021		/* 1980-01-01, the first that can be said */
#define ZIP_VERSION 20

static void zip_add_number(struct lh_strbuf *out, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		lh_strbuf_add_char(out, (char)(value >> (8 * i) & 0xff));
}

/* CRC-32 of ISO 3309, bit by bit with the reversed polynomial. */
static uint32_t zip_checksum(const char *data, size_t length)
{
	uint32_t crc = 0xffffffff;

	for (size_t i = 0; i < length; i++) {
		crc ^= (unsigned char)data[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc;
}

/* What the header before a member and its entry in the directory share. */
static void zip_add_facts(struct lh_strbuf *out, const struct zip_member *member)
{
	zip_add_number(out, ZIP_VERSION, 2);
	zip_add_number(out, 0, 2);		/* no flags: names are ASCII */
	zip_add_number(out, 0, 2);		/* stored */
	zip_add_number(out, 0, 2);		/* midnight */
	zip_add_number(out, ZIP_DAY, 2);
	zip_add_number(out, member->checksum, 4);
	zip_add_number(out, (uint32_t)member->length, 4);
	zip_add_number(out, (uint32_t)member->length, 4);
	zip_add_number(out, (uint32_t)strlen(member->name), 2);
	zip_add_number(out, 0, 2);		/* nothing extra */
}

void zip_add(struct zip *zip, const char *name, const char *data, size_t length)
{
	struct zip_member *member;

	if (zip->count == ZIP_MOST_MEMBERS || length > UINT32_MAX / 2)
		lh_bug("archive too big at %s", name);
	member = &zip->members[zip->count++];
	*member = (struct zip_member){
		.name = name, .length = length, .at = zip->out->length - zip->start,
		.checksum = zip_checksum(data, length),
	};
	zip_add_number(zip->out, 0x04034b50, 4);
	zip_add_facts(zip->out, member);
	lh_strbuf_add(zip->out, name);
	lh_strbuf_add_bytes(zip->out, data, length);
}

void zip_finish(struct zip *zip)
{
	size_t directory = zip->out->length - zip->start;

	for (size_t i = 0; i < zip->count; i++) {
		zip_add_number(zip->out, 0x02014b50, 4);
		zip_add_number(zip->out, ZIP_VERSION, 2);
		zip_add_facts(zip->out, &zip->members[i]);
		zip_add_number(zip->out, 0, 2);	/* no comment */
		zip_add_number(zip->out, 0, 2);	/* first disk */
		zip_add_number(zip->out, 0, 2);	/* attributes */
		zip_add_number(zip->out, 0, 4);
		zip_add_number(zip->out, (uint32_t)zip->members[i].at, 4);
		lh_strbuf_add(zip->out, zip->members[i].name);
	}
	size_t size = zip->out->length - zip->start - directory;
	zip_add_number(zip->out, 0x06054b50, 4);
	zip_add_number(zip->out, 0, 4);		/* disks */
	zip_add_number(zip->out, (uint32_t)zip->count, 2);
	zip_add_number(zip->out, (uint32_t)zip->count, 2);
	zip_add_number(zip->out, (uint32_t)size, 4);
	zip_add_number(zip->out, (uint32_t)directory, 4);
	zip_add_number(zip->out, 0, 2);		/* no comment */
}
