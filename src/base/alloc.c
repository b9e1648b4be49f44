/* Allocation that never fails, and arenas as a chain of blocks. */
#include <lichhop/alloc.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ARENA_BLOCK_SIZE 8192
#define ARENA_BLOCK_MOST (1 << 20)
#define GROW_FIRST 4

static void *alloc_check(void *p)
{
	if (!p)
		lh_fatal("hết bộ nhớ / out of memory");
	return p;
}

static size_t alloc_product(size_t count, size_t size)
{
	size_t total;

	if (__builtin_mul_overflow(count, size, &total))
		lh_bug("allocation of %zu times %zu bytes", count, size);
	return total;
}

void *lh_xmalloc(size_t size)
{
	return alloc_check(malloc(size ? size : 1));
}

void *lh_xcalloc(size_t count, size_t size)
{
	return alloc_check(calloc(count ? count : 1, size ? size : 1));
}

void *lh_xreallocarray(void *old, size_t count, size_t size)
{
	size_t total = alloc_product(count, size);

	return alloc_check(realloc(old, total ? total : 1));
}

char *lh_xstrndup(const char *s, size_t length)
{
	char *copy = lh_xmalloc(length + 1);

	memcpy(copy, s, length);
	copy[length] = '\0';
	return copy;
}

char *lh_xstrdup(const char *s)
{
	return lh_xstrndup(s, strlen(s));
}

/* The capacity that an array of count elements built by growing must have
 * reached when it is full, or 0 when it is not. */
static size_t grow_capacity(size_t count)
{
	if (count == 0)
		return GROW_FIRST;
	if (count < GROW_FIRST || (count & (count - 1)) != 0)
		return 0;
	return count * 2;
}

void *lh_xgrow(void *items, size_t count, size_t size)
{
	size_t capacity = grow_capacity(count);

	if (capacity)
		items = lh_xreallocarray(items, capacity, size);
	memset((char *)items + count * size, 0, size);
	return items;
}

struct arena_block {
	struct arena_block *next;
	size_t size;		/* of data */
	size_t used;
	_Alignas(max_align_t) unsigned char data[];
};

struct lh_arena {
	struct arena_block *blocks;	/* the one in use first */
	size_t next_size;
	size_t used;
};

struct lh_arena *lh_arena_new(void)
{
	struct lh_arena *arena = lh_xcalloc(1, sizeof(*arena));

	arena->next_size = ARENA_BLOCK_SIZE;
	return arena;
}

static void arena_free_chain(struct arena_block *block)
{
	while (block) {
		struct arena_block *next = block->next;

		free(block);
		block = next;
	}
}

void lh_arena_free(struct lh_arena *arena)
{
	if (!arena)
		return;
	arena_free_chain(arena->blocks);
	free(arena);
}

void lh_arena_clear(struct lh_arena *arena)
{
	struct arena_block *keep = arena->blocks;

	arena->used = 0;
	if (!keep)
		return;
	arena_free_chain(keep->next);
	keep->next = NULL;
	keep->used = 0;
}

void lh_arena_take(struct lh_arena *arena, struct lh_arena *other)
{
	struct arena_block **last = &arena->blocks;

	while (*last)
		last = &(*last)->next;
	*last = other->blocks;
	arena->used += other->used;
	free(other);
}

size_t lh_arena_used(const struct lh_arena *arena)
{
	return arena->used;
}

static struct arena_block *arena_add_block(struct lh_arena *arena, size_t least)
{
	size_t size = arena->next_size > least ? arena->next_size : least;
	struct arena_block *block = lh_xmalloc(sizeof(*block) + size);

	block->size = size;
	block->used = 0;
	block->next = arena->blocks;
	arena->blocks = block;
	if (arena->next_size < ARENA_BLOCK_MOST)
		arena->next_size *= 2;
	return block;
}

void *lh_arena_alloc(struct lh_arena *arena, size_t size)
{
	size_t align = _Alignof(max_align_t);

	if (size > SIZE_MAX / 2)
		lh_bug("allocation of %zu bytes", size);
	size = (size + align - 1) & ~(align - 1);
	struct arena_block *block = arena->blocks;
	if (!block || block->size - block->used < size)
		block = arena_add_block(arena, size);
	void *p = block->data + block->used;
	block->used += size;
	arena->used += size;
	return memset(p, 0, size);
}

void *lh_arena_calloc(struct lh_arena *arena, size_t count, size_t size)
{
	return lh_arena_alloc(arena, alloc_product(count, size));
}

char *lh_arena_strndup(struct lh_arena *arena, const char *s, size_t length)
{
	char *copy = lh_arena_alloc(arena, length + 1);

	if (length)
		memcpy(copy, s, length);
	return copy;
}

char *lh_arena_strdup(struct lh_arena *arena, const char *s)
{
	return s ? lh_arena_strndup(arena, s, strlen(s)) : NULL;
}

void *lh_arena_memdup(struct lh_arena *arena, const void *data, size_t size)
{
	void *copy = lh_arena_alloc(arena, size);

	if (size)
		memcpy(copy, data, size);
	return copy;
}

char *lh_arena_printf(struct lh_arena *arena, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (length < 0)
		lh_bug("bad format: %s", format);
	char *text = lh_arena_alloc(arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

void *lh_arena_grow(struct lh_arena *arena, void *items, size_t count,
		    size_t size)
{
	size_t capacity = grow_capacity(count);

	if (!capacity)
		return items;
	void *bigger = lh_arena_calloc(arena, capacity, size);
	if (count)
		memcpy(bigger, items, count * size);
	return bigger;
}
