/* How much of a text is Vietnamese: words that can be syllables.  A wrong
 * guess of the encoding gives words that nobody can say. */
#include "extract_priv.h"

#include <string.h>

#include <lichhop/text.h>

#define SYLLABLE_LETTERS 8
#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* A vowel without and with its tones: level, à, ả, ã, á, ạ. */
static const uint16_t syllable_vowels[][6] = {
	{ 'a', 0xe0, 0x1ea3, 0xe3, 0xe1, 0x1ea1 },
	{ 0x103, 0x1eb1, 0x1eb3, 0x1eb5, 0x1eaf, 0x1eb7 },
	{ 0xe2, 0x1ea7, 0x1ea9, 0x1eab, 0x1ea5, 0x1ead },
	{ 'e', 0xe8, 0x1ebb, 0x1ebd, 0xe9, 0x1eb9 },
	{ 0xea, 0x1ec1, 0x1ec3, 0x1ec5, 0x1ebf, 0x1ec7 },
	{ 'i', 0xec, 0x1ec9, 0x129, 0xed, 0x1ecb },
	{ 'o', 0xf2, 0x1ecf, 0xf5, 0xf3, 0x1ecd },
	{ 0xf4, 0x1ed3, 0x1ed5, 0x1ed7, 0x1ed1, 0x1ed9 },
	{ 0x1a1, 0x1edd, 0x1edf, 0x1ee1, 0x1edb, 0x1ee3 },
	{ 'u', 0xf9, 0x1ee7, 0x169, 0xfa, 0x1ee5 },
	{ 0x1b0, 0x1eeb, 0x1eed, 0x1eef, 0x1ee9, 0x1ef1 },
	{ 'y', 0x1ef3, 0x1ef7, 0x1ef9, 0xfd, 0x1ef5 },
};

static const char *const syllable_onsets[] = {
	"", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l",
	"m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th",
	"tr", "v", "x",
};

/* Without tones, each between blanks. */
static const char syllable_rhymes[] =
	" a ac ach ai am an ang anh ao ap at au ay "
	"ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
	"e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu "
	"i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
	"o oa oac oach oai oam oan oang oanh oao oap oat oay "
	"oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot "
	"ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
	"u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn "
	"uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu "
	"ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
	"y ych yêm yên yêng yêt yêu ynh yt ";

/* A word on its way: its letters without tones. */
struct syllable_word {
	struct lh_strbuf letters;
	size_t count;
	unsigned tones;		/* how many, and the last of them */
	unsigned tone;
	bool marked, broken;
};

static uint32_t syllable_get(const char *s, size_t length, size_t *size)
{
	unsigned char first = (unsigned char)*s;
	uint32_t c;

	*size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	if (*size > length)
		*size = length;
	c = *size == 1 ? first : first & (0xffu >> (*size + 1));
	for (size_t i = 1; i < *size; i++)
		c = c << 6 | ((unsigned char)s[i] & 0x3f);
	return c;
}

/* Marks of printing that stand between words; all else beyond ASCII belongs
 * to a word, for that is how a wrong encoding looks. */
static bool syllable_parts(uint32_t c)
{
	if (c < 0x80)
		return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
	return c == 0xa0 || c == 0xa7 || c == 0xab || c == 0xbb || c == 0xb0 ||
		c == 0xb7 || c == 0xfeff || (c >= 0x2000 && c < 0x20a0) ||
		(c >= 0x2190 && c < 0x2c00) || (c >= 0xe000 && c < 0xf900);
}

static void syllable_add(struct syllable_word *word, uint32_t c)
{
	word->marked = word->marked || c >= 0x80;
	word->count++;
	for (size_t i = 0; i < COUNT(syllable_vowels); i++) {
		for (unsigned tone = 0; tone < 6; tone++) {
			if (syllable_vowels[i][tone] != c)
				continue;
			if (tone) {
				word->tones++;
				word->tone = tone;
			}
			extract_put(&word->letters, syllable_vowels[i][0]);
			return;
		}
	}
	if (c >= 0x80 && c != 0x111)
		word->broken = true;
	if (!word->broken)
		extract_put(&word->letters, c);
}

static bool syllable_is_rhyme(const char *rhyme, unsigned tone)
{
	size_t length = strlen(rhyme);
	const char *at = syllable_rhymes;

	/* Behind a stop the voice only rises or falls. */
	if (length && strchr("ptc", rhyme[length - 1]) && tone != 4 && tone != 5)
		return false;
	if (length > 1 && strcmp(rhyme + length - 2, "ch") == 0 &&
	    tone != 4 && tone != 5)
		return false;
	while (length) {
		at = strstr(at, rhyme);
		if (!at)
			return false;
		if (at[-1] == ' ' && at[length] == ' ')
			return true;
		at++;
	}
	return false;
}

static bool syllable_is_valid(const struct syllable_word *word)
{
	if (word->broken || word->count > SYLLABLE_LETTERS || word->tones > 1)
		return false;
	for (size_t i = 0; i < COUNT(syllable_onsets); i++) {
		size_t length = strlen(syllable_onsets[i]);

		if (strncmp(word->letters.text, syllable_onsets[i], length) == 0 &&
		    syllable_is_rhyme(word->letters.text + length, word->tone))
			return true;
	}
	return false;
}

static void syllable_end(struct syllable_word *word,
			 struct extract_score *score)
{
	if (word->marked) {
		score->marked++;
		score->valid += syllable_is_valid(word);
	}
	lh_strbuf_clear(&word->letters);
	word->count = 0;
	word->tones = word->tone = 0;
	word->marked = word->broken = false;
}

struct extract_score extract_score(const char *text, size_t length)
{
	struct extract_score score = { .marked = 0 };
	struct syllable_word word = { .count = 0 };
	struct lh_arena *arena = lh_arena_new();
	const char *s = lh_text_lower(arena, lh_text_nfc(arena, text, length));
	size_t left = strlen(s);

	lh_strbuf_init(&word.letters);
	while (left) {
		size_t size;
		uint32_t c = syllable_get(s, left, &size);

		if (syllable_parts(c))
			syllable_end(&word, &score);
		else
			syllable_add(&word, c);
		s += size;
		left -= size;
	}
	syllable_end(&word, &score);
	lh_strbuf_release(&word.letters);
	lh_arena_free(arena);
	return score;
}
