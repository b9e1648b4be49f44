/* What roles look like: with 256 colours, with 8, and without any.  Meaning
 * never hangs on colour alone: attributes differ too. */
#include "terminal_priv.h"

#include <stdlib.h>
#include <string.h>

struct role_look {
	enum lh_tui_role role;
	attr_t attributes;	/* with colours */
	attr_t mono;		/* without */
	short dark, dark_back;	/* of 256; -1 the terminal's own */
	short light, light_back;
	short basic, basic_back; /* of 8 */
};

static const struct role_look role_looks[] = {
	{ LH_TUI_TITLE, A_BOLD, A_REVERSE | A_BOLD, 255, 24, 255, 24,
	  COLOR_WHITE, COLOR_BLUE },
	{ LH_TUI_TITLE_ALERT, A_BOLD, A_REVERSE | A_BOLD, 222, 24, 222, 24,
	  COLOR_YELLOW, COLOR_BLUE },
	{ LH_TUI_HEADING, A_BOLD, A_BOLD, 110, -1, 24, -1, COLOR_CYAN, -1 },
	{ LH_TUI_TODAY, A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE,
	  153, -1, 25, -1, COLOR_CYAN, -1 },
	{ LH_TUI_SELECTED, A_NORMAL, A_REVERSE, 255, 31, 255, 31, COLOR_WHITE, COLOR_CYAN },
	{ LH_TUI_FAINT, A_NORMAL, A_DIM, 245, -1, 243, -1, -1, -1 },
	{ LH_TUI_RULE, A_NORMAL, A_DIM, 240, -1, 250, -1, -1, -1 },
	{ LH_TUI_CLASH, A_BOLD, A_BOLD | A_UNDERLINE, 203, -1, 160, -1, COLOR_RED, -1 },
	{ LH_TUI_LATE, A_BOLD, A_BOLD, 203, -1, 160, -1, COLOR_RED, -1 },
	{ LH_TUI_SOON, A_NORMAL, A_UNDERLINE, 221, -1, 130, -1, COLOR_YELLOW, -1 },
	{ LH_TUI_DONE, A_NORMAL, A_DIM, 114, -1, 28, -1, COLOR_GREEN, -1 },
	{ LH_TUI_CANCELLED, A_DIM, A_DIM, 243, -1, 246, -1, -1, -1 },
	{ LH_TUI_DOUBT, A_BOLD, A_BOLD | A_UNDERLINE, 215, -1, 130, -1, COLOR_YELLOW, -1 },
	{ LH_TUI_MATCH, A_BOLD, A_REVERSE, 16, 179, 16, 222, COLOR_BLACK, COLOR_YELLOW },
	{ LH_TUI_KEY, A_BOLD, A_BOLD, 153, -1, 25, -1, COLOR_CYAN, -1 },
	{ LH_TUI_KEY_TEXT, A_NORMAL, A_NORMAL, 250, -1, 238, -1, -1, -1 },
	{ LH_TUI_MESSAGE, A_BOLD, A_BOLD, 114, -1, 28, -1, COLOR_GREEN, -1 },
	{ LH_TUI_ERROR, A_BOLD, A_BOLD | A_REVERSE, 231, 124, 231, 124, COLOR_WHITE, COLOR_RED },
	{ LH_TUI_INPUT, A_NORMAL, A_UNDERLINE, 255, 238, 16, 254, COLOR_WHITE, COLOR_BLUE },
};

#define N_LOOKS (sizeof(role_looks) / sizeof(*role_looks))

/* xterm, rxvt and others: "15;0" is white on black, "0;15" the reverse. */
static bool background_is_light(void)
{
	const char *hint = getenv("COLORFGBG");
	const char *back = hint ? strrchr(hint, ';') : NULL;

	return back && (strcmp(back, ";7") == 0 || strcmp(back, ";15") == 0);
}

static bool colours_wanted(enum lh_terminal_colours colours)
{
	const char *refused = getenv("NO_COLOR");	/* no-color.org */

	return colours != LH_COLOURS_NONE && !(refused && *refused)
		&& has_colors();
}

void terminal_roles_init(struct lh_terminal *terminal,
			 enum lh_terminal_colours colours)
{
	bool colour = colours_wanted(colours);
	bool light = colours == LH_COLOURS_LIGHT
		|| (colours == LH_COLOURS_AUTO && background_is_light());

	if (colour) {
		start_color();
		use_default_colors();
	}
	for (size_t i = 0; i < N_LOOKS; i++) {
		const struct role_look *look = &role_looks[i];
		struct terminal_look *out = &terminal->looks[look->role];
		short fore = look->basic, back = look->basic_back;

		out->attributes = look->mono;
		if (!colour)
			continue;
		if (COLORS >= 256) {
			fore = light ? look->light : look->dark;
			back = light ? look->light_back : look->dark_back;
		}
		out->pair = (short)(i + 1);
		out->attributes = look->attributes;
		if (init_pair(out->pair, fore, back) == ERR) {
			out->pair = 0;
			out->attributes = look->mono;
		}
	}
}
