/* What a neighbour leaves unsaid: in "Chủ tịch và các Phó Chủ tịch UBND tỉnh"
 * both are of the UBND tỉnh, in "HĐND, UBND huyện" both of the district. */
#include "enumeration_priv.h"

#include <string.h>

bool lh_list_is_bare_body(const char *name)
{
	static const char *const bodies[] = {
		"UBND", "HĐND", "Thường trực HĐND", "Ủy ban MTTQ",
		"Đảng ủy", "Ủy ban nhân dân", "Hội đồng nhân dân",
		"Ủy ban Mặt trận Tổ quốc", "MTTQ", "Thường trực Đảng ủy",
		"Thường trực Hội đồng nhân dân", "Chủ tịch HĐND", NULL
	};

	for (size_t i = 0; bodies[i]; i++)
		if (!strcmp(name, bodies[i]))
			return true;
	return false;
}

/* "Chủ tịch và các Phó Chủ tịch UBND tỉnh": both are of the UBND tỉnh. */
static const char *list_post_tail(const char *name)
{
	static const char *const bodies[] = {
		" UBND ", " Ủy ban ", " Uỷ ban ", " HĐND ", " Hội đồng ",
		" Tỉnh ủy", " Huyện ủy", " Thành ủy", " Tỉnh uỷ", NULL
	};

	for (size_t i = 0; bodies[i]; i++) {
		const char *tail = strstr(name, bodies[i]);

		if (tail)
			return tail;
	}
	return NULL;
}

static bool list_is_bare_post(struct lh_document *doc, const char *name)
{
	static const char *const posts[] = {
		"Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư",
		"các Phó Chủ tịch", "Chánh Văn phòng", NULL
	};

	(void)doc;
	for (size_t i = 0; posts[i]; i++)
		if (!strcmp(name, posts[i]))
			return true;
	return false;
}

/* "Thường trực HĐND, UBND tỉnh": the place of the second is the first's. */
static const char *list_body_tail(const char *name)
{
	static const char *const places[] = {
		" các ", " tỉnh", " huyện", " thành phố", " thị xã", " xã",
		" phường", " quận", " thị trấn", NULL
	};

	for (size_t i = 0; places[i]; i++) {
		const char *tail = strstr(name, places[i]);

		if (tail)
			return tail;
	}
	return NULL;
}

void lh_list_share(struct lh_document *doc, struct lh_names *names, size_t from)
{
	for (size_t i = names->count; i-- > from;) {
		struct lh_name *name = &names->items[i];
		const char *tail = NULL;

		if (i + 1 >= names->count || !name->name)
			continue;
		if (list_is_bare_post(doc, name->name))
			tail = list_post_tail(names->items[i + 1].name);
		else if (lh_list_is_bare_body(name->name))
			tail = list_body_tail(names->items[i + 1].name);
		if (tail)
			name->name = lh_arena_printf(doc->arena, "%s%s",
						     name->name, tail);
	}
}
