/* Names of time zones as ICU wants them. */
#ifndef LICHHOP_TIME_ZONE_NAME_PRIV_H
#define LICHHOP_TIME_ZONE_NAME_PRIV_H

#include <stdbool.h>

#include <unicode/utypes.h>

#define ZONE_NAME_SIZE 64

/* Whether name is one of the IANA database; id is then its UTF-16 form with a
 * terminator.  ICU's own short names ("VST") do not count. */
bool zone_name_is_known(const char *name, UChar id[ZONE_NAME_SIZE]);

#endif
