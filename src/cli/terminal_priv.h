/* Standard input, output and error: what leaves the process, and questions. */
#ifndef LICHHOP_CLI_TERMINAL_H
#define LICHHOP_CLI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

#include <lichhop/command.h>

/* Both ends at which a person can be asked are terminals. */
bool lh_terminal_can_ask(void);
/* Of the terminal at standard output; 0 when it is none. */
size_t lh_terminal_columns(void);

/* Writes the data of a reply, then its sentences, and empties both. False
 * when standard output could not take it all; a sentence has said so, unless
 * the reader at the other end of a pipe just went away. */
bool lh_terminal_flush(struct lh_reply *reply);

/* One sentence to standard error. */
void lh_terminal_say(enum lh_note_level level, const char *text);

enum lh_answer { LH_ANSWER_NO, LH_ANSWER_YES, LH_ANSWER_NONE };

/* Asks until the answer is yes or no; the end of input is none. */
enum lh_answer lh_terminal_ask(const char *question);
/* One line of input without its end, NFC; NULL at the end of input. */
char *lh_terminal_ask_line(struct lh_arena *arena, const char *question);

#endif
