/* The build program that writes the manual page (lichhop-manual vi|en) and
 * the completion for bash (lichhop-manual bash), out of the same tables that
 * the program runs by.  Not installed. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/command.h>
#include <lichhop/gettext.h>
#include <lichhop/settings.h>

/* Running text for roff: what it would take for a command loses its power. */
static void manual_text(const char *text)
{
	bool line_start = true;

	for (; *text; text++) {
		if (line_start && (*text == '.' || *text == '\''))
			fputs("\\&", stdout);
		line_start = *text == '\n';
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(*text);
	}
}

static void manual_line(const char *text)
{
	manual_text(text);
	putchar('\n');
}

/* Paragraphs parted by an empty line. */
static void manual_paragraphs(const char *text)
{
	while (*text) {
		const char *end = strstr(text, "\n\n");
		size_t length = end ? (size_t)(end - text) : strlen(text);
		char *part = lh_xstrndup(text, length);

		puts(".PP");
		manual_line(part);
		free(part);
		text += length + (end ? 2 : 0);
	}
}

static void manual_section(const char *title)
{
	printf(".SH \"%s\"\n", title);
}

static void manual_item(const char *term, const char *text)
{
	puts(".TP");
	fputs(".B ", stdout);
	manual_line(term);
	manual_line(text);
}

static void manual_option(const struct lh_option *o)
{
	struct lh_strbuf term;

	lh_strbuf_init(&term);
	if (o->letter)
		lh_strbuf_addf(&term, "-%c, ", o->letter);
	lh_strbuf_addf(&term, "--%s", o->name);
	if (o->value)
		lh_strbuf_addf(&term, " %s", _(o->value));
	manual_item(term.text, _(o->summary));
	lh_strbuf_release(&term);
}

static void manual_command(const struct lh_command *c)
{
	struct lh_strbuf usage;

	lh_strbuf_init(&usage);
	lh_help_usage(c, &usage);
	fputs(".SS ", stdout);
	manual_line(usage.text);
	lh_strbuf_release(&usage);
	manual_line(_(c->summary));
	if (c->details)
		manual_paragraphs(_(c->details));
	for (const struct lh_option *o = c->options; o && o->name; o++)
		manual_option(o);
}

static void manual_keys(enum lh_scope scope)
{
	bool any = false;

	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		if (!c->keys || !(scope ? c->scope & scope : c->scope == scope))
			continue;
		if (!any)
			printf(".SS %s\n", lh_scope_words(scope));
		any = true;
		manual_item(c->keys, _(c->summary));
	}
}

static void manual_settings(void)
{
	struct lh_arena *arena = lh_arena_new();

	for (const struct lh_setting *s = lh_settings(); s->name; s++) {
		const char *range = lh_setting_range(arena, s);
		const char *text = s->standard ?
			lh_arena_printf(arena, _("%s (%s; mặc định %s)"),
					_(s->summary), range, s->standard) :
			lh_arena_printf(arena, "%s (%s)", _(s->summary), range);

		manual_item(s->name, text);
	}
	lh_arena_free(arena);
}

static void manual_opening(void)
{
	puts(".\\\" -*- coding: UTF-8 -*-");
	puts(".\\\" Made by lichhop-manual from the tables of commands and settings.");
	printf(".TH LICHHOP 1 \"\" \"%s\" \"\"\n", PACKAGE_STRING);
	manual_section(_("TÊN"));
	manual_line(_("lichhop - lịch họp và phân công chuẩn bị của một cơ quan"));
	manual_section(_("CÚ PHÁP"));
	manual_line(_("lichhop [--database TỆP] [--lang vi|en] [LỆNH …]"));
	manual_section(_("MÔ TẢ"));
	manual_line(_("Đưa giấy mời, thông báo, công văn vào: các cuộc họp nằm trong lịch, "
		"phần chuẩn bị của từng cơ quan được theo dõi đến hạn, lời mời ra dạng "
		"iCalendar, danh sách đại biểu được in."));
	puts(".PP");
	manual_line(_("Không có LỆNH: tuần này. Dữ liệu ra đầu ra chuẩn, lời nói về nó ra "
		"đầu ra lỗi."));
}

static void manual_closing(void)
{
	manual_section(_("MÔI TRƯỜNG"));
	manual_item("LICHHOP_DATABASE", _("tệp dữ liệu, nếu không có --database"));
	manual_item("LICHHOP_NOW", _("giờ để đồng hồ đứng lại, như 2025-12-03T09:00"));
	manual_item("LICHHOP_LOG", _("tệp ghi những điều người bảo trì cần biết"));
	manual_item("LANGUAGE, LC_MESSAGES", _("ngôn ngữ, khi cài đặt lang là auto"));
	manual_section(_("TỆP"));
	manual_item("$XDG_DATA_HOME/lichhop/lichhop.db",
		    _("dữ liệu, thường ở ~/.local/share"));
	manual_item("$XDG_CONFIG_HOME/lichhop/settings",
		    _("cài đặt riêng, thường ở ~/.config; mỗi dòng “tên = giá trị”"));
	manual_section(_("MÃ THOÁT"));
	manual_item("0", _("xong, kể cả khi không có gì để in"));
	manual_item("1", _("bị từ chối hoặc hỏng, một phần hay tất cả"));
	manual_item("2", _("dùng sai"));
}

static void manual_page(void)
{
	manual_opening();
	manual_section(_("LỆNH"));
	for (const struct lh_command *c = lh_commands(); c->name; c++)
		if (c->run)
			manual_command(c);
	manual_section(_("PHÍM"));
	for (unsigned scope = LH_SCOPE_GLOBAL; scope <= LH_SCOPE_LIST; scope <<= 1)
		manual_keys((enum lh_scope)scope);
	manual_keys(LH_SCOPE_NONE);
	manual_section(_("CÀI ĐẶT"));
	manual_settings();
	manual_closing();
}

/* --- completion --- */

static void completion_options(const struct lh_command *c)
{
	printf("\t%s) words='--help", c->name);
	for (const struct lh_option *o = c->options; o && o->name; o++)
		printf(" --%s", o->name);
	puts("' ;;");
}

static void completion_page(void)
{
	puts("# Made by lichhop-manual from the tables of commands and settings.\n"
	     "_lichhop()\n{\n"
	     "\tlocal cur=${COMP_WORDS[COMP_CWORD]} command= word words= i\n"
	     "\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	     "\t\tword=${COMP_WORDS[i]}\n"
	     "\t\tcase $word in\n"
	     "\t\t--database | --lang) ((i++)) ;;\n"
	     "\t\t-*) ;;\n"
	     "\t\t*) command=$word; break ;;\n"
	     "\t\tesac\n"
	     "\tdone\n"
	     "\tcase $command in\n"
	     "\t'') words='--database --lang --help --version");
	for (const struct lh_command *c = lh_commands(); c->name; c++)
		if (c->run)
			printf("\t\t%s\n", c->name);
	puts("\t\t' ;;");
	for (const struct lh_command *c = lh_commands(); c->name; c++)
		if (c->run)
			completion_options(c);
	puts("\tesac\n"
	     "\tif [ \"$command\" = settings ]; then\n"
	     "\t\twords=\"$words");
	for (const struct lh_setting *s = lh_settings(); s->name; s++)
		printf("\t\t%s\n", s->name);
	puts("\t\t\"\n\tfi\n"
	     "\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
	     "}\n"
	     "complete -o default -F _lichhop lichhop");
}

int main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "bash") == 0) {
		completion_page();
	} else if (argc == 2 && lh_translate_set(argv[1])) {
		manual_page();
	} else {
		fputs("lichhop-manual vi|en|bash\n", stderr);
		return 2;
	}
	return fflush(stdout) == 0 ? 0 : 1;
}
