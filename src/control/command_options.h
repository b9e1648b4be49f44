/* Options of the commands table; each ends with a NULL name. */
#ifndef LICHHOP_CONTROL_COMMAND_OPTIONS_H
#define LICHHOP_CONTROL_COMMAND_OPTIONS_H

#include <lichhop/command.h>

extern const struct lh_option options_json[];
extern const struct lh_option options_import[];
extern const struct lh_option options_list[];
extern const struct lh_option options_show[];
extern const struct lh_option options_assignments[];
extern const struct lh_option options_agencies[];
extern const struct lh_option options_people[];
extern const struct lh_option options_rooms[];
extern const struct lh_option options_groups[];
extern const struct lh_option options_log[];
extern const struct lh_option options_add[];
extern const struct lh_option options_edit[];
extern const struct lh_option options_move[];
extern const struct lh_option options_postpone[];
extern const struct lh_option options_reason[];
extern const struct lh_option options_respond[];
extern const struct lh_option options_delegate[];
extern const struct lh_option options_mark[];
extern const struct lh_option options_export[];
extern const struct lh_option options_print[];

#endif
