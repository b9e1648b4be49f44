/* Memory: allocation that never returns NULL, and arenas.
 *
 * An arena owns everything allocated from it; there is no freeing of single
 * pieces.  A list loaded for a screen, a parsed file and a draft each live in
 * one arena: dropping the arena drops them.  Domain structs hold only
 * pointers into an arena (or to constants), so copying one shallowly is safe
 * as long as that arena lives. */
#ifndef LICHHOP_ALLOC_H
#define LICHHOP_ALLOC_H

#include <stdarg.h>
#include <stddef.h>

#include <lichhop/error.h>

/* The heap; out of memory ends the program through lh_fatal(). */
void *lh_xmalloc(size_t size);
void *lh_xcalloc(size_t count, size_t size);
void *lh_xreallocarray(void *old, size_t count, size_t size);
char *lh_xstrdup(const char *s);
char *lh_xstrndup(const char *s, size_t length);

/* Room for one more element at items[count] in a heap array built only by
 * this function.  Capacity is a function of count (4, 8, 16, …), so nothing
 * else is stored.  Returns items, perhaps moved; the new slot is zeroed. */
void *lh_xgrow(void *items, size_t count, size_t size);

struct lh_arena;

struct lh_arena *lh_arena_new(void);
void lh_arena_free(struct lh_arena *arena);	/* NULL is fine */
void lh_arena_clear(struct lh_arena *arena);	/* ready again, keeps a block */
/* What other holds lives on in arena, until its end; other is freed. */
void lh_arena_take(struct lh_arena *arena, struct lh_arena *other);
size_t lh_arena_used(const struct lh_arena *arena); /* bytes handed out */

/* Zeroed, aligned for any type. */
void *lh_arena_alloc(struct lh_arena *arena, size_t size);
void *lh_arena_calloc(struct lh_arena *arena, size_t count, size_t size);
char *lh_arena_strdup(struct lh_arena *arena, const char *s); /* NULL → NULL */
char *lh_arena_strndup(struct lh_arena *arena, const char *s, size_t length);
char *lh_arena_printf(struct lh_arena *arena, const char *format, ...)
	LH_PRINTF(2, 3);
void *lh_arena_memdup(struct lh_arena *arena, const void *data, size_t size);

/* As lh_xgrow(), in an arena: items must have been built only by this. */
void *lh_arena_grow(struct lh_arena *arena, void *items, size_t count,
		    size_t size);

#endif
