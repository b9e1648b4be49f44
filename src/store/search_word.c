/* What a word is, for index, query and excerpt alike. */
#include "search.h"

#include <string.h>

#include <lichhop/text.h>

struct word_range {
	uint32_t first, last;
};

/* Signs beyond ASCII that part words: punctuation, symbols, private use. */
static const struct word_range word_separators[] = {
	{ 0x0080, 0x00A9 }, { 0x00AB, 0x00B4 }, { 0x00B6, 0x00B9 },
	{ 0x00BB, 0x00BF }, { 0x00D7, 0x00D7 }, { 0x00F7, 0x00F7 },
	{ 0x02B9, 0x02DF }, { 0x2000, 0x206F }, { 0x20A0, 0x20CF },
	{ 0x2100, 0x214F }, { 0x2190, 0x2BFF }, { 0x2E00, 0x2E7F },
	{ 0x3000, 0x3004 }, { 0x3008, 0x3020 }, { 0xE000, 0xF8FF },
	{ 0xFE00, 0xFE6F }, { 0xFF00, 0xFF0F }, { 0xFF1A, 0xFF20 },
	{ 0xFFF0, 0xFFFF }, { 0x1F000, 0x1FAFF },
};

/* Text inside the program is valid UTF-8; size never passes the end. */
static uint32_t word_decode(const unsigned char *s, size_t *size)
{
	size_t length = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC0 ? 2 : 1;
	uint32_t c = length == 1 ? s[0] : s[0] & (0x7Fu >> length);

	*size = 1;
	while (*size < length && (s[*size] & 0xC0) == 0x80)
		c = c << 6 | (s[(*size)++] & 0x3Fu);
	return c;
}

static bool word_is_separator(uint32_t c)
{
	if (c < 0x80)
		return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
			 (c >= 'A' && c <= 'Z'));
	for (size_t i = 0; i < sizeof(word_separators) / sizeof(word_separators[0]);
	     i++)
		if (c >= word_separators[i].first && c <= word_separators[i].last)
			return true;
	return false;
}

void search_blank_separators(char *folded)
{
	unsigned char *s = (unsigned char *)folded;
	size_t size;

	for (; *s; s += size)
		if (word_is_separator(word_decode(s, &size)))
			memset(s, ' ', size);
}

char *search_words(struct lh_arena *arena, const char *text)
{
	char *folded = lh_text_fold(arena, text);
	char *to = folded;

	search_blank_separators(folded);
	for (const char *from = folded; *from; from++) {
		if (*from == ' ' && (to == folded || to[-1] == ' '))
			continue;
		*to++ = *from;
	}
	if (to > folded && to[-1] == ' ')
		to--;
	*to = '\0';
	return folded;
}
