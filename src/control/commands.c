/* The commands table.  Its order is that of help and manual.
 *
 * Names and options are stable: scripts rely on them.  An entry without run
 * is answered by a screen. */
#include <lichhop/gettext.h>

#include "command_priv.h"

#define ANY_WORDS SIZE_MAX

static const struct lh_option options_json[] = {
	{ .name = "json", .summary = N_("In ra JSON") },
	{ .name = NULL },
};

static const struct lh_command commands[] = {
	/* --- the office --- */
	{
		.name = "settings", .args = N_("[TÊN [GIÁ_TRỊ]]"),
		.summary = N_("Xem hoặc đặt các cài đặt"),
		.details = N_("Không có TÊN: in mọi cài đặt. Chỉ có TÊN: in giá trị. GIÁ_TRỊ rỗng trả về mặc định.\n\n"
			"Các cài đặt office.* thuộc về cơ quan, nằm trong dữ liệu chung và được ghi nhật ký; "
			"các cài đặt khác là của riêng người dùng, nằm trong tệp lichhop/settings của thư mục cấu hình."),
		.options = options_json, .most_words = ANY_WORDS,
		.run = lh_run_settings,
	},

	/* --- about the program --- */
	{
		.name = "keys",
		.summary = N_("In các phím của mọi màn hình"),
		.run = lh_run_keys,
	},
	{
		.name = "help", .args = N_("[LỆNH]"),
		.summary = N_("Nói về các lệnh, hoặc về một lệnh"),
		.most_words = 1, .run = lh_run_help,
	},
	{
		.name = "version",
		.summary = N_("In phiên bản"),
		.run = lh_run_version,
	},
	{ .name = NULL },
};

const struct lh_command *lh_commands(void)
{
	return commands;
}
