/* What can go wrong through a user, a file or another process.
 *
 * A function that can fail returns a status and fills *err, whose text is one
 * sentence for the person at the keyboard: cause first, the subject quoted,
 * in the user's language.  An error passes upward unchanged.  Outputs are
 * untouched on failure.  Our own mistakes are lh_bug(), not a status. */
#ifndef LICHHOP_ERROR_H
#define LICHHOP_ERROR_H

#include <stdarg.h>

#define LH_NODISCARD __attribute__((warn_unused_result))
#define LH_PRINTF(at, first) __attribute__((format(printf, at, first)))

enum lh_status {
	LH_OK,
	LH_EINVALID,	/* what was asked makes no sense */
	LH_ENOTFOUND,	/* no such thing */
	LH_ECONFLICT,	/* it is there already, or somebody changed it since */
	LH_EBUSY,	/* somebody else is writing; trying again may help */
	LH_EREADONLY,	/* may not be written */
	LH_EFORMAT,	/* a file is not what it should be */
	LH_EIO,		/* the system refused: disk full, no permission, … */
	LH_ECANCELLED,	/* the user stopped it */
};

#define LH_ERROR_TEXT_SIZE 512

struct lh_error {
	enum lh_status code;
	char text[LH_ERROR_TEXT_SIZE];	/* UTF-8, cut at a character border */
};

/* Fills err (which may be NULL) and returns code, so that failing is one
 * line: return lh_error_set(err, LH_ENOTFOUND, _("không có …"), …); */
enum lh_status lh_error_set(struct lh_error *err, enum lh_status code,
			    const char *format, ...) LH_PRINTF(3, 4);
enum lh_status lh_error_vset(struct lh_error *err, enum lh_status code,
			     const char *format, va_list args)
	LH_PRINTF(3, 0);

/* Puts "prefix: " before the text that err already holds.  Only control does
 * this, to say while doing what.  Returns err's code. */
enum lh_status lh_error_prefix(struct lh_error *err, const char *format, ...)
	LH_PRINTF(2, 3);

/* Why the system refused, in the user's language, to stand behind a colon or
 * in brackets: "đĩa đã đầy".  number is an errno. */
const char *lh_errno_words(int number);

/* Our own mistake: restores the terminal (see lh_fatal_set_hook), prints
 * where and what, aborts.  On in release builds too. */
#define lh_bug(...) lh_bug_at(__FILE__, __LINE__, __VA_ARGS__)
#define lh_assert(condition) \
	((condition) ? (void)0 : lh_bug("assertion failed: %s", #condition))
_Noreturn void lh_bug_at(const char *file, int line, const char *format, ...)
	LH_PRINTF(3, 4);

/* Memory is gone or another thing happened that no code can mend: restores
 * the terminal, prints the sentence, exits with status 1. */
_Noreturn void lh_fatal(const char *format, ...) LH_PRINTF(1, 2);

/* Called once before a fatal message is printed; the screen registers its
 * "give the terminal back" here. */
void lh_fatal_set_hook(void (*hook)(void));

#endif
