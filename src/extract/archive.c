/* Zip by libarchive, XML by libxml2, both kept small. */
#include "archive_priv.h"

#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#define ARCHIVE_MOST_ENTRIES 20000

/* The size that the archive claims is not believed; what comes is counted. */
static enum extract_status archive_take(struct archive *zip,
					struct lh_strbuf *out)
{
	for (;;) {
		char block[65536];
		la_ssize_t got = archive_read_data(zip, block, sizeof(block));

		if (got == 0)
			return EXTRACT_OK;
		if (got < 0)
			return EXTRACT_DAMAGED;
		if (out->length + (size_t)got > EXTRACT_MOST_MEMBER)
			return EXTRACT_LARGE;
		lh_strbuf_add_bytes(out, block, (size_t)got);
	}
}

static enum extract_status archive_find(struct archive *zip, const char *name,
					struct lh_strbuf *out)
{
	for (size_t i = 0; i < ARCHIVE_MOST_ENTRIES; i++) {
		struct archive_entry *entry;
		int result = archive_read_next_header(zip, &entry);
		const char *path;

		if (result == ARCHIVE_EOF)
			return EXTRACT_EMPTY;
		if (result < ARCHIVE_WARN)
			return EXTRACT_DAMAGED;
		path = archive_entry_pathname(entry);
		if (!path || strcmp(path, name) != 0)
			continue;
		if (archive_entry_is_encrypted(entry))
			return EXTRACT_LOCKED;
		return archive_take(zip, out);
	}
	return EXTRACT_LARGE;
}

enum extract_status extract_member(const struct extract *x, const char *name,
				   struct lh_strbuf *out)
{
	struct archive *zip = archive_read_new();
	enum extract_status status = EXTRACT_DAMAGED;

	lh_strbuf_clear(out);
	if (!zip)
		return EXTRACT_LARGE;
	if (archive_read_support_format_zip(zip) == ARCHIVE_OK &&
	    archive_read_open_memory(zip, x->bytes, x->length) == ARCHIVE_OK)
		status = archive_find(zip, name, out);
	archive_read_free(zip);
	return status;
}

/* --- XML --- */

static void archive_ignore(void *data, const char *message,
			   xmlParserSeverities severity,
			   xmlTextReaderLocatorPtr locator)
{
	(void)data;
	(void)message;
	(void)severity;
	(void)locator;
}

xmlTextReaderPtr extract_xml_open(const struct lh_strbuf *bytes)
{
	xmlTextReaderPtr xml;

	if (memmem(bytes->text, bytes->length, "<!DOCTYPE", 9))
		return NULL;
	xml = xmlReaderForMemory(bytes->text, (int)bytes->length, NULL, NULL,
				 XML_PARSE_NONET | XML_PARSE_NOERROR |
				 XML_PARSE_NOWARNING);
	if (xml)
		xmlTextReaderSetErrorHandler(xml, archive_ignore, NULL);
	return xml;
}

const char *extract_xml_name(xmlTextReaderPtr xml)
{
	const xmlChar *name = xmlTextReaderConstLocalName(xml);

	return name ? (const char *)name : "";
}

bool extract_xml_begins(xmlTextReaderPtr xml)
{
	return xmlTextReaderNodeType(xml) == XML_READER_TYPE_ELEMENT;
}

bool extract_xml_ends(xmlTextReaderPtr xml)
{
	int type = xmlTextReaderNodeType(xml);

	return type == XML_READER_TYPE_END_ELEMENT ||
		(type == XML_READER_TYPE_ELEMENT &&
		 xmlTextReaderIsEmptyElement(xml) == 1);
}

char *extract_xml_attribute(xmlTextReaderPtr xml, struct lh_arena *arena,
			    const char *name)
{
	char *value = NULL;

	while (!value && xmlTextReaderMoveToNextAttribute(xml) == 1)
		if (strcmp(extract_xml_name(xml), name) == 0)
			value = lh_arena_strdup(arena, (const char *)
					xmlTextReaderConstValue(xml));
	xmlTextReaderMoveToElement(xml);
	return value;
}

bool extract_xml_is_on(xmlTextReaderPtr xml)
{
	static const char *const off[] = { "0", "false", "off", "none" };
	struct lh_arena *arena = lh_arena_new();
	const char *value = extract_xml_attribute(xml, arena, "val");
	bool on = true;

	for (size_t i = 0; value && i < sizeof(off) / sizeof(*off); i++)
		on = on && strcmp(value, off[i]) != 0;
	lh_arena_free(arena);
	return on;
}

unsigned extract_xml_number(xmlTextReaderPtr xml, const char *name,
			    unsigned otherwise)
{
	struct lh_arena *arena = lh_arena_new();
	const char *value = extract_xml_attribute(xml, arena, name);
	unsigned long number = otherwise;
	char *end;

	if (value && *value >= '0' && *value <= '9') {
		number = strtoul(value, &end, 10);
		if (*end || number > 1000000)
			number = otherwise;
	}
	lh_arena_free(arena);
	return (unsigned)number;
}
