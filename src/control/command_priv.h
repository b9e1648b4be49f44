/* What the entries of the commands table run, by the file that holds it.
 *
 * To add a command: its function in cmd_<noun>.c, its line here, its options
 * and its entry in commands.c. */
#ifndef LICHHOP_CONTROL_COMMAND_H
#define LICHHOP_CONTROL_COMMAND_H

#include <lichhop/command.h>

typedef enum lh_status lh_run_fn(struct lh_ctx *ctx, const struct lh_args *args,
				 struct lh_reply *reply, struct lh_error *err);

/* cmd_import.c, cmd_list.c, cmd_show.c, cmd_assignments.c, cmd_search.c,
 * cmd_conflicts.c */
lh_run_fn lh_run_import;
lh_run_fn lh_run_list;
lh_run_fn lh_run_show;
lh_run_fn lh_run_assignments;
lh_run_fn lh_run_search;
lh_run_fn lh_run_conflicts;

/* cmd_settings.c */
lh_run_fn lh_run_settings;

/* cmd_directory.c */
lh_run_fn lh_run_agencies;
lh_run_fn lh_run_people;
lh_run_fn lh_run_rooms;
lh_run_fn lh_run_groups;

/* cmd_journal.c */
lh_run_fn lh_run_undo;
lh_run_fn lh_run_redo;
lh_run_fn lh_run_log;

/* cmd_database.c */
lh_run_fn lh_run_backup;

/* cmd_restore.c */
lh_run_fn lh_run_restore;
lh_run_fn lh_run_check;
lh_run_fn lh_run_reindex;

/* cmd_sample.c */
lh_run_fn lh_run_sample;

/* cmd_add.c */
lh_run_fn lh_run_add;

/* cmd_edit.c */
lh_run_fn lh_run_edit;

/* cmd_meeting_time.c */
lh_run_fn lh_run_move;
lh_run_fn lh_run_postpone;
lh_run_fn lh_run_cancel;
lh_run_fn lh_run_withdraw;

/* cmd_participants.c */
lh_run_fn lh_run_respond;
lh_run_fn lh_run_delegate;

/* cmd_mark.c */
lh_run_fn lh_run_mark;

/* cmd_export.c */
lh_run_fn lh_run_export;

/* cmd_print.c */
lh_run_fn lh_run_print;

/* cmd_help.c */
lh_run_fn lh_run_help;
lh_run_fn lh_run_keys;
lh_run_fn lh_run_version;

#endif
