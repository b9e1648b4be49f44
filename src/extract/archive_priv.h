/* Members of zip archives, and XML, both from strangers.  Built only with
 * libarchive and libxml2. */
#ifndef LICHHOP_EXTRACT_ARCHIVE_H
#define LICHHOP_EXTRACT_ARCHIVE_H

#include <libxml/xmlreader.h>

#include "extract_priv.h"

/* The member called name, at most EXTRACT_MOST_MEMBER of it.  EXTRACT_EMPTY
 * when there is none. */
enum extract_status extract_member(const struct extract *x, const char *name,
				   struct lh_strbuf *out);

/* NULL for what has a document type: entities have no business in these
 * files.  The caller frees it by xmlFreeTextReader(). */
xmlTextReaderPtr extract_xml_open(const struct lh_strbuf *bytes);
const char *extract_xml_name(xmlTextReaderPtr xml);
bool extract_xml_begins(xmlTextReaderPtr xml);	/* a start tag */
bool extract_xml_ends(xmlTextReaderPtr xml);	/* an end, or an empty one */
/* The attribute of that local name in the arena, NULL when absent. */
char *extract_xml_attribute(xmlTextReaderPtr xml, struct lh_arena *arena,
			    const char *name);
/* w:val="0|false|off" of a property that is on by standing there. */
bool extract_xml_is_on(xmlTextReaderPtr xml);
/* The value as a small number, otherwise `otherwise`. */
unsigned extract_xml_number(xmlTextReaderPtr xml, const char *name,
			    unsigned otherwise);

#endif
