/* lichhop: the program.  Joins command line and screens, which do not know of
 * each other. */
#include <lichhop/cli.h>
#include <lichhop/tui.h>

int main(int argc, char **argv)
{
	lh_cli_prepare();
	struct lh_cli *cli = lh_cli_new(argc, argv);
	int code = lh_cli_wants_screen(cli) ? lh_cli_screen(cli, lh_tui_run)
					    : lh_cli_run(cli);
	lh_cli_free(cli);
	return code;
}
