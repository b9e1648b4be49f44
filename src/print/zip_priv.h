/* Writes an archive of stored members at the end of a string. */
#ifndef LICHHOP_PRINT_ZIP_PRIV_H
#define LICHHOP_PRINT_ZIP_PRIV_H

#include <stdint.h>

#include <lichhop/strbuf.h>

#define ZIP_MOST_MEMBERS 8

struct zip {
	struct lh_strbuf *out;
	size_t start;		/* out->length when it begins */
	struct zip_member {
		const char *name;	/* ASCII, borrowed */
		size_t length;
		size_t at;
		uint32_t checksum;
	} members[ZIP_MOST_MEMBERS];
	size_t count;
};

void zip_add(struct zip *zip, const char *name, const char *data, size_t length);
void zip_finish(struct zip *zip);

#endif
