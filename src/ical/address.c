/* Mail addresses as they may stand in a calendar.
 *
 * Stricter than RFC 5322: no quoted local part, no characters that a mailto:
 * URI or a parameter would have to escape, nothing beyond ASCII.  What is let
 * through here is written into lines as it is. */
#include <lichhop/ical.h>

#include <string.h>

#define ADDRESS_MOST 254	/* RFC 5321 4.5.3.1.3, less the brackets */

static bool address_is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9');
}

/* Dots part words; none stands at an end or beside another. */
static bool address_part_is_valid(const char *s, size_t length,
				  const char *others)
{
	if (!length || s[0] == '.' || s[length - 1] == '.')
		return false;
	for (size_t i = 0; i < length; i++) {
		if (!address_is_alnum(s[i]) && !strchr(others, s[i]))
			return false;
		if (s[i] == '.' && s[i + 1] == '.')
			return false;
	}
	return true;
}

bool lh_ical_address_is_valid(const char *email)
{
	const char *at;
	size_t length;

	if (!email)
		return false;
	length = strlen(email);
	at = strchr(email, '@');
	if (!at || length > ADDRESS_MOST)
		return false;
	if (at[1] == '-' || email[length - 1] == '-')
		return false;
	return address_part_is_valid(email, (size_t)(at - email),
				     ".!$&'*+-/=_~") &&
	       address_part_is_valid(at + 1, strlen(at + 1), ".-");
}
