/* JSON out, through jansson: objects keep the order of their keys, so that
 * the output is stable.  A failure here is memory, or text that is not UTF-8
 * inside the program. */
#include "output_priv.h"

static void json_check(int failed)
{
	if (failed)
		lh_bug("JSON could not be built: bad text or no memory");
}

void lh_json_take(json_t *object, const char *key, json_t *value)
{
	json_check(!value || json_object_set_new(object, key, value) != 0);
}

void lh_json_text(json_t *object, const char *key, const char *text)
{
	lh_json_take(object, key, text ? json_string(text) : json_null());
}

void lh_json_number(json_t *object, const char *key, int64_t number)
{
	lh_json_take(object, key, json_integer(number));
}

void lh_json_flag(json_t *object, const char *key, bool flag)
{
	lh_json_take(object, key, json_boolean(flag));
}

void lh_json_append(json_t *array, json_t *value)
{
	json_check(!value || json_array_append_new(array, value) != 0);
}

void lh_json_append_text(json_t *array, const char *text)
{
	lh_json_append(array, text ? json_string(text) : json_null());
}

static int json_write(const char *bytes, size_t length, void *data)
{
	lh_strbuf_add_bytes(data, bytes, length);
	return 0;
}

void lh_json_print(json_t *root, struct lh_strbuf *out)
{
	json_check(json_dump_callback(root, json_write, out,
				      JSON_INDENT(2) | JSON_REAL_PRECISION(6)) != 0);
	lh_strbuf_add_char(out, '\n');
	json_decref(root);
}
