/* The form under which two spellings of an agency's name are one.
 *
 * A name is cut into words (letters and digits; everything else parts them),
 * abbreviations are spelt out, "và" is dropped (it stands where others write
 * "&", "-" or a comma), and what names the head instead of the agency is
 * dropped in front.  Knows no directory. */
#include <lichhop/directory.h>

#include "agency_key_priv.h"

#include <string.h>

#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "code_name_priv.h"

/* An abbreviation is written in one word or several: "KHĐT", "KH&ĐT",
 * "KH - ĐT".  It is looked for in words run together. */
enum { ABBREVIATION_WORDS = 6, ABBREVIATION_SIZE = 16 };

struct abbreviation {
	const char *letters;	/* folded, run together */
	const char *words;	/* without "và" */
	bool in_agency;		/* only behind "sở", "bộ", "phòng", … */
};

static const struct abbreviation abbreviations[] = {
	{ "ubnd", "ủy ban nhân dân", false },
	{ "hdnd", "hội đồng nhân dân", false },
	{ "tthdnd", "thường trực hội đồng nhân dân", false },
	{ "mttq", "mặt trận tổ quốc", false },
	{ "mttqvn", "mặt trận tổ quốc việt nam", false },
	{ "ubmttq", "ủy ban mặt trận tổ quốc", false },
	{ "ubmttqvn", "ủy ban mặt trận tổ quốc việt nam", false },
	{ "ubkt", "ủy ban kiểm tra", false },
	{ "vp", "văn phòng", false },
	{ "vpubnd", "văn phòng ủy ban nhân dân", false },
	{ "vphdnd", "văn phòng hội đồng nhân dân", false },
	{ "vpcp", "văn phòng chính phủ", false },
	{ "vptu", "văn phòng tỉnh ủy", false },
	{ "tttu", "thường trực tỉnh ủy", false },
	{ "btvtu", "ban thường vụ tỉnh ủy", false },
	{ "bcd", "ban chỉ đạo", false },
	{ "htx", "hợp tác xã", false },
	{ "ttcp", "thanh tra chính phủ", false },
	{ "nhnn", "ngân hàng nhà nước", false },
	{ "kbnn", "kho bạc nhà nước", false },
	{ "bhxh", "bảo hiểm xã hội", false },
	{ "tand", "tòa án nhân dân", false },
	{ "tandtc", "tòa án nhân dân tối cao", false },
	{ "vksnd", "viện kiểm sát nhân dân", false },
	{ "vksndtc", "viện kiểm sát nhân dân tối cao", false },
	{ "dbqh", "đại biểu quốc hội", false },
	{ "chqs", "chỉ huy quân sự", false },
	{ "bchqs", "bộ chỉ huy quân sự", false },
	{ "bdbp", "bộ đội biên phòng", false },
	{ "bchbdbp", "bộ chỉ huy bộ đội biên phòng", false },
	{ "ldld", "liên đoàn lao động", false },
	{ "lhpn", "liên hiệp phụ nữ", false },
	{ "ccb", "cựu chiến binh", false },
	{ "tncs", "thanh niên cộng sản", false },
	{ "hcm", "hồ chí minh", false },
	{ "tphcm", "thành phố hồ chí minh", false },
	{ "hnd", "hội nông dân", false },
	{ "bql", "ban quản lý", false },
	{ "bqlda", "ban quản lý dự án", false },
	{ "qlda", "quản lý dự án", false },
	{ "dtxd", "đầu tư xây dựng", false },
	{ "ktck", "kinh tế cửa khẩu", false },
	{ "kktck", "khu kinh tế cửa khẩu", false },
	{ "kcn", "khu công nghiệp", false },
	{ "kkt", "khu kinh tế", false },
	{ "ccn", "cụm công nghiệp", false },
	{ "ptqd", "phát triển quỹ đất", false },
	{ "pvhcc", "phục vụ hành chính công", false },
	{ "gpmb", "giải phóng mặt bằng", false },
	{ "qltt", "quản lý thị trường", false },
	{ "khdt", "kế hoạch đầu tư", false },
	{ "tckh", "tài chính kế hoạch", false },
	{ "khcn", "khoa học công nghệ", false },
	{ "tnmt", "tài nguyên môi trường", false },
	{ "ptnt", "phát triển nông thôn", false },
	{ "nnptnt", "nông nghiệp phát triển nông thôn", false },
	{ "nnmt", "nông nghiệp môi trường", false },
	{ "nnnt", "nông nghiệp nông thôn", false },
	{ "gtvt", "giao thông vận tải", false },
	{ "vhtt", "văn hóa thông tin", false },
	{ "vhttdl", "văn hóa thể thao du lịch", false },
	{ "tttt", "thông tin truyền thông", false },
	{ "gddt", "giáo dục đào tạo", false },
	{ "ldtbxh", "lao động thương binh xã hội", false },
	{ "dttg", "dân tộc tôn giáo", false },
	{ "ktns", "kinh tế ngân sách", false },
	{ "vhxh", "văn hóa xã hội", false },
	{ "ktxh", "kinh tế xã hội", false },
	{ "ptth", "phát thanh truyền hình", false },
	{ "xttm", "xúc tiến thương mại", false },
	{ "tc", "tài chính", true },
	{ "ct", "công thương", true },
	{ "xd", "xây dựng", true },
	{ "nv", "nội vụ", true },
	{ "tp", "tư pháp", true },
	{ "yt", "y tế", true },
	{ "nn", "nông nghiệp", true },
	{ "ngv", "ngoại vụ", true },
	{ "dl", "du lịch", true },
	{ "qp", "quốc phòng", true },
	{ "pc", "pháp chế", true },
	{ "tx", "thị xã", false },
	{ "tp", "thành phố", false },
	{ "ca", "công an", false },
	{ "cp", "chính phủ", false },
	{ "qh", "quốc hội", false },
};

/* Words behind which the abbreviations in_agency are read. */
static const char *const agency_words[] = {
	"sở", "bộ", "phòng", "ngành", "cục", "vụ", "ban", "so", "bo", "phong",
};

/* Names the head, or somebody sent, instead of the agency.  With a word to
 * keep: only before that word ("Trưởng ban …" is the ban). */
static const struct head {
	const char *words;
	const char *before;
} heads_in_front[] = {
	{ "dai dien", NULL },
	{ "lanh dao", NULL },
	{ "dong chi", NULL },
	{ "d c", NULL },
	{ "nguoi dung dau", NULL },
	{ "pho tong giam doc", NULL },
	{ "tong giam doc", NULL },
	{ "pho giam doc", NULL },
	{ "giam doc", NULL },
	{ "pho thu truong", NULL },
	{ "thu truong", NULL },
	{ "pho chu tich", NULL },
	{ "chu tich", NULL },
	{ "pho chu nhiem", NULL },
	{ "chu nhiem", NULL },
	{ "pho bi thu", NULL },
	{ "bi thu", NULL },
	{ "pho cuc truong", NULL },
	{ "chi cuc truong", NULL },
	{ "cuc truong", NULL },
	{ "vu truong", NULL },
	{ "vien truong", NULL },
	{ "hieu truong", NULL },
	{ "chi huy truong", NULL },
	{ "tu lenh", NULL },
	{ "bo truong", "bo" },
	{ "bo truong", "uy ban" },
	{ "pho chanh", "van phong" },
	{ "chanh", "van phong" },
	{ "pho chanh", "thanh tra" },
	{ "chanh", "thanh tra" },
	{ "chanh an", "toa an" },
	{ "pho truong", "ban" },
	{ "truong", "ban" },
	{ "pho truong", "phong" },
	{ "truong", "phong" },
	{ "pho truong", "doan" },
	{ "truong", "doan" },
};

/* One word of a name: borrowed bytes, not terminated. */
struct word {
	const char *at;
	size_t length;
};

static bool word_is(const struct word *word, const char *text)
{
	return strlen(text) == word->length &&
	       memcmp(text, word->at, word->length) == 0;
}

/* Bytes of a blank or punctuation mark at s, 0 for a letter or digit. */
static size_t separator_length(const unsigned char *s)
{
	if (*s < 0x80)
		return !((*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') ||
			 (*s >= '0' && *s <= '9'));
	if (s[0] == 0xc2 && s[1] >= 0x80 && s[1] <= 0xbf)
		return 2;	/* U+0080 … U+00BF: no-break space, « » · … */
	if (s[0] == 0xe2 && s[1] == 0x80 && s[2] != 0)
		return 3;	/* U+2000 … U+203F: blanks, dashes, quotes */
	return 0;
}

static size_t name_words(struct lh_arena *arena, const char *s,
			 struct word **words)
{
	struct word *list = NULL;
	size_t count = 0;

	while (*s != '\0') {
		size_t skip = separator_length((const unsigned char *)s);
		const char *start = s;

		if (skip > 0) {
			s += skip;
			continue;
		}
		while (*s != '\0' &&
		       separator_length((const unsigned char *)s) == 0)
			s++;
		list = lh_arena_grow(arena, list, count, sizeof(*list));
		list[count++] = (struct word){ start, (size_t)(s - start) };
	}
	*words = list;
	return count;
}

/* Appends the word to letters if it may be part of an abbreviation: small
 * ASCII letters, đ as d.  False when it does not fit or is none. */
static bool abbreviation_add(char letters[ABBREVIATION_SIZE],
			     const struct word *word)
{
	size_t length = strlen(letters);

	for (size_t i = 0; i < word->length; i++) {
		char c = word->at[i];

		if (c == '\xc4' && i + 1 < word->length &&
		    word->at[i + 1] == '\x91') {
			c = 'd';
			i++;
		}
		if (c < 'a' || c > 'z' || length + 1 >= ABBREVIATION_SIZE)
			return false;
		letters[length++] = c;
		letters[length] = '\0';
	}
	return true;
}

/* The abbreviation of these letters, NULL if there is none; *prefix says
 * whether one begins with them. */
static const struct abbreviation *abbreviation_find(const char *letters,
						    bool in_agency,
						    bool *prefix)
{
	size_t length = strlen(letters);

	*prefix = false;
	for (size_t i = 0; i < LH_COUNT(abbreviations); i++) {
		const struct abbreviation *a = &abbreviations[i];

		if (a->letters[0] != letters[0] ||
		    (a->in_agency && !in_agency) ||
		    strncmp(a->letters, letters, length) != 0)
			continue;
		*prefix = true;
		if (a->letters[length] == '\0')
			return a;
	}
	return NULL;
}

/* The longest abbreviation that begins with words[0]; *used is how many words
 * it takes. */
static const struct abbreviation *
abbreviation_match(const struct word *words, size_t count, bool in_agency,
		   size_t *used)
{
	char letters[ABBREVIATION_SIZE] = "";
	const struct abbreviation *best = NULL;
	bool prefix = true;

	for (size_t i = 0; i < count && i < ABBREVIATION_WORDS && prefix; i++) {
		const struct abbreviation *found;

		/* "KH và ĐT": the word between is no letter of it. */
		if (i > 0 && word_is(&words[i], "và"))
			continue;
		if (!abbreviation_add(letters, &words[i]))
			break;
		found = abbreviation_find(letters, in_agency, &prefix);
		if (found != NULL) {
			best = found;
			*used = i + 1;
		}
	}
	return best;
}

static bool word_is_agency(const struct word *word)
{
	for (size_t i = 0; i < LH_COUNT(agency_words); i++) {
		if (word_is(word, agency_words[i]))
			return true;
	}
	return false;
}

/* "TT" is the standing body of a council or committee, else a centre. */
static const char *word_expand_tt(const struct word *rest, size_t count)
{
	static const char *const bodies[] = {
		"hđnd", "hdnd", "tỉnh", "thành", "huyện", "đảng", "hội",
		"ubmttq", "ban",
	};

	for (size_t i = 0; count > 0 && i < LH_COUNT(bodies); i++) {
		if (word_is(&rest[0], bodies[i]))
			return "thường trực";
	}
	return "trung tâm";
}

/* "UBND H. Cao Lộc", "UBND P.5": one letter for the kind of place, only behind
 * a body that such places have; NULL when it is none. */
static const char *word_expand_place(const char *before,
				     const struct word *word)
{
	static const struct { const char *letter, *words; } places[] = {
		{ "h", "huyện" }, { "q", "quận" }, { "x", "xã" },
		{ "p", "phường" },
	};
	static const char body[] = " nhân dân";
	size_t length = strlen(before);
	size_t n = strlen(body);

	if (length < n || strcmp(before + length - n, body) != 0)
		return NULL;
	for (size_t i = 0; i < LH_COUNT(places); i++) {
		if (word_is(word, places[i].letter))
			return places[i].words;
	}
	return NULL;
}

/* What a word that is no abbreviation everywhere means here. */
static const char *word_expand_one(const char *before, const struct word *words,
				   size_t count)
{
	if (word_is(&words[0], "tt"))
		return word_expand_tt(&words[1], count - 1);
	return word_expand_place(before, &words[0]);
}

static void name_add(struct lh_strbuf *buf, const char *words, size_t length)
{
	if (buf->length > 0)
		lh_strbuf_add_char(buf, ' ');
	lh_strbuf_add_bytes(buf, words, length);
}

/* All words of a lower-case name, abbreviations spelt out. */
static void name_spell_out(struct lh_strbuf *buf, const struct word *words,
			   size_t count)
{
	size_t i = 0;

	while (i < count) {
		bool in_agency = i > 0 && word_is_agency(&words[i - 1]);
		const struct abbreviation *a;
		const char *one = NULL;
		size_t used = 1;

		if (word_is(&words[i], "và") || word_is(&words[i], "va")) {
			i++;
			continue;
		}
		a = abbreviation_match(&words[i], count - i, in_agency, &used);
		if (a != NULL) {
			name_add(buf, a->words, strlen(a->words));
		} else {
			if (i + 1 < count)
				one = word_expand_one(buf->text, &words[i],
						      count - i);
			name_add(buf, one != NULL ? one : words[i].at,
				 one != NULL ? strlen(one) : words[i].length);
		}
		i += used;
	}
}

static size_t count_blanks(const char *s)
{
	size_t count = 0;

	for (; *s != '\0'; s++)
		count += *s == ' ';
	return count;
}

/* s without its first n words. */
static char *skip_words(char *s, size_t n)
{
	while (n > 0 && *s != '\0') {
		n -= *s == ' ';
		s++;
	}
	return s;
}

/* True when s begins with words, whole ones. */
static bool starts_with_words(const char *s, const char *words)
{
	size_t length = strlen(words);

	return strncmp(s, words, length) == 0 &&
	       (s[length] == ' ' || s[length] == '\0');
}

/* How many words in front of key name a head; never all of them. */
static size_t head_words(const char *key)
{
	for (size_t i = 0; i < LH_COUNT(heads_in_front); i++) {
		const struct head *head = &heads_in_front[i];
		const char *rest = key + strlen(head->words);

		if (!starts_with_words(key, head->words) || *rest == '\0')
			continue;
		if (head->before != NULL &&
		    !starts_with_words(rest + 1, head->before))
			continue;
		/* "Chủ tịch nước" is an office, not the head of one. */
		if (strcmp(rest + 1, "nuoc") == 0)
			continue;
		return count_blanks(head->words) + 1;
	}
	return 0;
}

static void name_drop_heads(struct lh_name_key *name)
{
	size_t drop = head_words(name->key);

	while (drop > 0) {
		name->key = skip_words(name->key, drop);
		name->marked = skip_words(name->marked, drop);
		drop = head_words(name->key);
	}
}

struct lh_name_key lh_name_key(struct lh_arena *arena, const char *name,
			       bool heads)
{
	struct lh_name_key result;
	struct lh_strbuf buf;
	struct word *words;
	size_t count;
	char *lower = lh_text_lower(arena, lh_text_modern_tones(arena, name));

	lh_strbuf_init(&buf);
	count = name_words(arena, lower, &words);
	name_spell_out(&buf, words, count);
	result.marked = lh_arena_strndup(arena, buf.text, buf.length);
	lh_strbuf_release(&buf);

	result.key = lh_text_fold(arena, result.marked);
	/* A word of nothing but marks folds to nothing. */
	if (count_blanks(result.key) != count_blanks(result.marked))
		result.marked = result.key;
	if (heads)
		name_drop_heads(&result);
	return result;
}

char *lh_agency_key(struct lh_arena *arena, const char *name)
{
	return lh_name_key(arena, name, true).key;
}
