/* Changes a notice the way copies of notices differ: lines lost, doubled, out
 * of order, run together, broken, glued to columns, with markup or another
 * number in them; the end cut off.  libFuzzer calls it instead of its own
 * mutations when the target is linked with it; notice_mutations.c calls it for
 * every labelled notice. */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define LINES_MOST 4000
#define CHANGES_MOST 6

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
			       unsigned int seed);

struct lines {
	const char *at[LINES_MOST];
	size_t length[LINES_MOST];
	const char *between[LINES_MOST];	/* behind the line */
	size_t count;
	uint64_t state;
};

static size_t below(struct lines *l, size_t n)
{
	l->state = l->state * 6364136223846793005u + 1442695040888963407u;
	return n ? (size_t)(l->state >> 33) % n : 0;
}

static void split(struct lines *l, const char *s, size_t size)
{
	while (size && l->count < LINES_MOST) {
		const char *end = memchr(s, '\n', size);
		size_t length = end ? (size_t)(end - s) : size;

		l->at[l->count] = s;
		l->length[l->count] = length;
		l->between[l->count++] = "\n";
		length += end != NULL;
		s += length;
		size -= length;
	}
}

static void drop(struct lines *l, size_t i)
{
	l->count--;
	memmove(l->at + i, l->at + i + 1, (l->count - i) * sizeof(*l->at));
	memmove(l->length + i, l->length + i + 1,
		(l->count - i) * sizeof(*l->length));
	memmove(l->between + i, l->between + i + 1,
		(l->count - i) * sizeof(*l->between));
}

static void put(struct lines *l, size_t i, const char *s, size_t length)
{
	if (l->count == LINES_MOST)
		return;
	memmove(l->at + i + 1, l->at + i, (l->count - i) * sizeof(*l->at));
	memmove(l->length + i + 1, l->length + i,
		(l->count - i) * sizeof(*l->length));
	memmove(l->between + i + 1, l->between + i,
		(l->count - i) * sizeof(*l->between));
	l->at[i] = s;
	l->length[i] = length;
	l->between[i] = "\n";
	l->count++;
}

/* At one of its blanks. */
static void break_line(struct lines *l, size_t i)
{
	size_t from = below(l, l->length[i] + 1);
	const char *blank = memchr(l->at[i] + from, ' ', l->length[i] - from);
	size_t head;

	if (!blank)
		return;
	head = (size_t)(blank - l->at[i]);
	put(l, i + 1, blank + 1, l->length[i] - head - 1);
	l->length[i] = head;
}

static void change(struct lines *l)
{
	static const char *const joints[] = {
		" ", "", "        ", " | ", "\t", "<br>", "\n\n\n", "\n- ",
		"\n1. ", "&nbsp;", "\n**", " \xC2\xAD\n",
	};
	size_t i = below(l, l->count), j = below(l, l->count);

	switch (below(l, 7)) {
	case 0:
		drop(l, i);
		break;
	case 1:
		put(l, j, l->at[i], l->length[i]);
		break;
	case 2:
		put(l, j, l->at[i], l->length[i]);
		drop(l, i);
		break;
	case 3:
		break_line(l, i);
		break;
	case 4:
		l->count = i + 1;
		break;
	case 5:	/* the same all over the page */
		for (size_t k = 0; k < l->count; k++)
			l->between[k] = joints[j % (sizeof(joints) / sizeof(*joints))];
		break;
	default:
		l->between[i] = joints[below(l, sizeof(joints) / sizeof(*joints))];
		break;
	}
}

static size_t join(const struct lines *l, char *out, size_t most)
{
	size_t n = 0;

	for (size_t i = 0; i < l->count; i++) {
		size_t gap = strlen(l->between[i]);

		if (n + l->length[i] + gap > most)
			break;
		memcpy(out + n, l->at[i], l->length[i]);
		n += l->length[i];
		memcpy(out + n, l->between[i], gap);
		n += gap;
	}
	return n;
}

static void other_digits(struct lines *l, char *s, size_t size)
{
	for (size_t k = below(l, 4); k > 0; k--)
		for (size_t i = below(l, size); i < size; i++)
			if (s[i] >= '0' && s[i] <= '9') {
				s[i] = (char)('0' + below(l, 10));
				break;
			}
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
			       unsigned int seed)
{
	struct lines *l = calloc(1, sizeof(*l));
	char *out = malloc(most ? most : 1);

	if (l && out) {
		l->state = seed;
		split(l, (const char *)data, size);
		for (size_t k = 1 + below(l, CHANGES_MOST); k > 0 && l->count; k--)
			change(l);
		size = join(l, out, most);
		other_digits(l, out, size);
		memcpy(data, out, size);
	}
	free(out);
	free(l);
	return size;
}
