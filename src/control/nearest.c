/* Spelling help for names of commands, options and settings, which are short
 * and ASCII: the distance counts bytes put in, left out, changed, or swapped
 * with the neighbour. */
#include "nearest_priv.h"

#include <string.h>

#define NEAREST_LONGEST 40

static size_t nearest_least(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

static size_t nearest_distance(const char *a, size_t n, const char *b, size_t m)
{
	size_t rows[3][NEAREST_LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *now = rows[2];

	for (size_t j = 0; j <= m; j++)
		last[j] = j;
	for (size_t i = 1; i <= n; i++) {
		now[0] = i;
		for (size_t j = 1; j <= m; j++) {
			now[j] = nearest_least(last[j] + 1, now[j - 1] + 1,
					       last[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && before[j - 2] + 1 < now[j])
				now[j] = before[j - 2] + 1;
		}
		size_t *spare = before;
		before = last;
		last = now;
		now = spare;
	}
	return last[m];
}

void lh_nearest_offer(struct lh_nearest *nearest, const char *name)
{
	size_t n = strlen(nearest->word), m = strlen(name);
	size_t distance;

	if (n < 2 || n > NEAREST_LONGEST || m > NEAREST_LONGEST)
		return;
	if (strncmp(nearest->word, name, n) == 0)
		distance = 1;
	else
		distance = nearest_distance(nearest->word, n, name, m);
	if (distance > 1 + n / 4)
		return;
	if (nearest->best && distance >= nearest->distance)
		return;
	nearest->best = name;
	nearest->distance = distance;
}
