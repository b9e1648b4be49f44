/* The words after a command's name, held against its entry of the commands
 * table.  Runs nothing and opens nothing. */
#include <lichhop/command.h>

#include <string.h>

#include <lichhop/gettext.h>

#include "nearest_priv.h"

struct args_parser {
	struct lh_arena *arena;
	const struct lh_command *command;
	const char *const *words;
	size_t count, at;	/* at: the next word */
	struct lh_args *args;
	struct lh_error *err;
};

static const struct lh_option *args_find(const struct lh_command *command,
					 const char *name, size_t length)
{
	const struct lh_option *o = command->options;

	for (; o && o->name; o++)
		if (strlen(o->name) == length &&
		    memcmp(o->name, name, length) == 0)
			return o;
	return NULL;
}

static const struct lh_option *args_find_letter(const struct lh_command *command,
						char letter)
{
	const struct lh_option *o = command->options;

	for (; o && o->name; o++)
		if (o->letter && o->letter == letter)
			return o;
	return NULL;
}

static enum lh_status args_unknown(const struct args_parser *p,
				   const char *name)
{
	struct lh_nearest nearest = { .word = name };
	const struct lh_option *o = p->command->options;

	if (strcmp(name, "lang") == 0 || strcmp(name, "database") == 0)
		return lh_error_set(p->err, LH_EINVALID,
				    _("“--%s” đứng trước tên lệnh: lichhop --%s … %s"),
				    name, name, p->command->name);
	for (; o && o->name; o++)
		lh_nearest_offer(&nearest, o->name);
	if (nearest.best)
		return lh_error_set(p->err, LH_EINVALID,
				    _("không có tùy chọn “--%s”; có phải “--%s”?"),
				    name, nearest.best);
	return lh_error_set(p->err, LH_EINVALID,
			    _("không có tùy chọn “--%s”; xem lichhop help %s"),
			    name, p->command->name);
}

static enum lh_status args_add(struct args_parser *p,
			       const struct lh_option *option,
			       const char *value)
{
	struct lh_args *args = p->args;

	for (size_t i = 0; i < args->n_options && !option->many; i++)
		if (args->options[i].option == option)
			return lh_error_set(p->err, LH_EINVALID,
					    _("tùy chọn “--%s” được ghi hai lần"),
					    option->name);
	args->options = lh_arena_grow(p->arena, args->options, args->n_options,
				      sizeof(*args->options));
	args->options[args->n_options].option = option;
	args->options[args->n_options].value = value;
	args->n_options++;
	return LH_OK;
}

/* The value of an option that takes one: what is attached, else a word. */
static enum lh_status args_add_valued(struct args_parser *p,
				      const struct lh_option *option,
				      const char *attached)
{
	if (!attached && p->at < p->count)
		attached = p->words[p->at++];
	if (!attached)
		return lh_error_set(p->err, LH_EINVALID,
				    _("tùy chọn “--%s” thiếu %s"),
				    option->name, _(option->value));
	return args_add(p, option, attached);
}

static enum lh_status args_long(struct args_parser *p, const char *word)
{
	const char *equals = strchr(word, '=');
	size_t length = equals ? (size_t)(equals - word) : strlen(word);
	const struct lh_option *option = args_find(p->command, word, length);

	if (!option)
		return args_unknown(p, lh_arena_strndup(p->arena, word, length));
	if (option->value)
		return args_add_valued(p, option, equals ? equals + 1 : NULL);
	if (equals)
		return lh_error_set(p->err, LH_EINVALID,
				    _("tùy chọn “--%s” không có giá trị kèm theo"),
				    option->name);
	return args_add(p, option, "");
}

/* "-o value", "-ovalue", "-ab" for two switches. */
static enum lh_status args_short(struct args_parser *p, const char *letters)
{
	for (const char *c = letters; *c; c++) {
		const struct lh_option *option =
			args_find_letter(p->command, *c);

		if (!option)
			return lh_error_set(p->err, LH_EINVALID,
					    _("không có tùy chọn “-%s”; xem lichhop help %s"),
					    c, p->command->name);
		if (option->value)
			return args_add_valued(p, option, c[1] ? c + 1 : NULL);
		enum lh_status status = args_add(p, option, "");
		if (status != LH_OK)
			return status;
	}
	return LH_OK;
}

static void args_word(struct args_parser *p, const char *word)
{
	struct lh_args *args = p->args;

	args->words = lh_arena_grow(p->arena, args->words, args->n_words,
				    sizeof(*args->words));
	args->words[args->n_words++] = word;
}

static enum lh_status args_count(const struct args_parser *p)
{
	const struct lh_command *c = p->command;
	const char *args = c->args ? _(c->args) : "";

	if (p->args->n_words < c->least_words)
		return lh_error_set(p->err, LH_EINVALID,
				    _("lệnh còn thiếu từ; cách dùng: lichhop %s %s"),
				    c->name, args);
	if (p->args->n_words > c->most_words)
		return lh_error_set(p->err, LH_EINVALID,
				    _("thừa “%s”; cách dùng: lichhop %s %s"),
				    p->args->words[c->most_words], c->name, args);
	return LH_OK;
}

/* Two forms of the same data cannot be printed at once. */
static enum lh_status args_forms(const struct args_parser *p)
{
	static const char *const forms[] = { "json", "csv", "text" };
	const char *first = NULL;

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		if (!lh_args_has(p->args, forms[i]))
			continue;
		if (first)
			return lh_error_set(p->err, LH_EINVALID,
					    _("“--%s” và “--%s” không đi cùng nhau; chỉ chọn một"),
					    first, forms[i]);
		first = forms[i];
	}
	return LH_OK;
}

/* "-" is a file, "-5" a value. */
static bool args_is_option(const char *word)
{
	return word[0] == '-' && word[1] != '\0' &&
	       (word[1] < '0' || word[1] > '9');
}

static enum lh_status args_next(struct args_parser *p, bool *options)
{
	const char *word = p->words[p->at++];

	if (!*options || !args_is_option(word)) {
		args_word(p, word);
		return LH_OK;
	}
	if (strcmp(word, "--") == 0) {
		*options = false;
		return LH_OK;
	}
	return word[1] == '-' ? args_long(p, word + 2) : args_short(p, word + 1);
}

enum lh_status lh_args_parse(struct lh_arena *arena,
			     const struct lh_command *command,
			     const char *const *words, size_t count,
			     struct lh_args *args, struct lh_error *err)
{
	struct lh_args parsed = { .command = command };
	struct args_parser p = {
		.arena = arena, .command = command, .words = words,
		.count = count, .args = &parsed, .err = err,
	};
	bool options = true;

	while (p.at < count) {
		enum lh_status status = args_next(&p, &options);

		if (status != LH_OK)
			return status;
	}
	enum lh_status status = args_count(&p);
	if (status == LH_OK)
		status = args_forms(&p);
	if (status == LH_OK)
		*args = parsed;
	return status;
}

const char *lh_args_option(const struct lh_args *args, const char *name)
{
	for (size_t i = 0; i < args->n_options; i++)
		if (strcmp(args->options[i].option->name, name) == 0)
			return args->options[i].value;
	return NULL;
}

bool lh_args_has(const struct lh_args *args, const char *name)
{
	return lh_args_option(args, name) != NULL;
}
