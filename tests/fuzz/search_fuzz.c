/* Search: the first line is looked up, the rest is a text that is stored and
 * found in.  No query may fail, no excerpt break a character or its marks. */
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/store.h>
#include <lichhop/text.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lh_store *search_store;
static char search_path[] = "/tmp/lichhop-search-XXXXXX";

static void search_close(void)
{
	char name[64];
	static const char *const suffixes[] = { "", "-wal", "-shm" };

	lh_store_close(search_store);
	for (size_t i = 0; i < 3; i++) {
		snprintf(name, sizeof(name), "%s/l.db%s", search_path, suffixes[i]);
		unlink(name);
	}
	rmdir(search_path);
}

static void search_open(void)
{
	char name[64];
	struct lh_error err;
	struct lh_store_options options = {
		.path = name, .write = true, .create = true, .author = "fuzz",
	};

	if (!mkdtemp(search_path))
		abort();
	snprintf(name, sizeof(name), "%s/l.db", search_path);
	if (lh_store_open(&search_store, &options, &err) != LH_OK)
		abort();
	atexit(search_close);
}

static void check_excerpt(const char *excerpt)
{
	struct lh_error err;
	bool open = false;

	assert(lh_text_check(excerpt, strlen(excerpt), NULL, &err) == LH_OK);
	for (const char *c = excerpt; *c; c++) {
		assert((unsigned char)*c >= ' ' || *c == '\x01' || *c == '\x02');
		if (*c == '\x01' || *c == '\x02') {
			assert(open == (*c == '\x02'));
			open = !open;
		}
	}
	assert(!open);
}

static void search_for(struct lh_arena *arena, const char *words)
{
	struct lh_hit *hits;
	struct lh_error err;
	size_t n;

	if (lh_store_search(search_store, arena, words, 20, &hits, &n, &err) != LH_OK)
		abort();
	for (size_t i = 0; i < n; i++)
		check_excerpt(hits[i].excerpt);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lh_error err;
	struct lh_arena *arena = lh_arena_new();

	if (!search_store)
		search_open();
	if (lh_text_check((const char *)data, size, NULL, &err) == LH_OK) {
		char *text = lh_text_nfc(arena, (const char *)data, size);
		char *line = strchr(text, '\n');
		struct lh_notice notice = { .subject = "Văn bản" };

		notice.text = line ? line + 1 : text;
		if (line)
			*line = '\0';
		if (lh_store_begin(search_store, "fuzz", &err) != LH_OK ||
		    lh_store_notice_save(search_store, &notice, &err) != LH_OK)
			abort();
		search_for(arena, text);
		search_for(arena, notice.text);
		lh_store_rollback(search_store);
	}
	lh_arena_free(arena);
	return 0;
}
