/* Ids as people type and read them: m12 a7 n3.  The letter says the kind, the
 * number is the row in the store. */
#ifndef LICHHOP_ID_H
#define LICHHOP_ID_H

#include <stdbool.h>
#include <stdint.h>

#include <lichhop/error.h>

enum lh_id_kind {
	LH_ID_MEETING = 1 << 0,		/* m12 */
	LH_ID_ASSIGNMENT = 1 << 1,	/* a7 */
	LH_ID_NOTICE = 1 << 2,		/* n3 */
	LH_ID_AGENCY = 1 << 3,		/* c5, cơ quan */
	LH_ID_PERSON = 1 << 4,		/* p8 */
	LH_ID_ROOM = 1 << 5,		/* r2 */
	LH_ID_GROUP = 1 << 6,		/* g4 */
	LH_ID_ENTRY = 1 << 7,		/* j31, an entry of the journal */
};

struct lh_id {
	enum lh_id_kind kind;
	int64_t value;			/* above 0 */
};

/* buf holds at least LH_ID_TEXT_SIZE bytes; returns buf. */
#define LH_ID_TEXT_SIZE 24
char *lh_id_format(enum lh_id_kind kind, int64_t value, char *buf);

/* kinds: those that make sense here, enum lh_id_kind together.  Where it is
 * one only, a bare number will do.  Upper case is taken too.  LH_EINVALID with
 * a sentence for what is no id, or one of another kind. */
LH_NODISCARD enum lh_status lh_id_parse(const char *word, unsigned kinds,
					struct lh_id *id, struct lh_error *err);

/* Whether word looks like an id of one of kinds (a letter and a number); for
 * telling ids from dates and names. */
bool lh_id_looks(const char *word, unsigned kinds);

#endif
