/* Numbers in front of paragraphs, as word processors count. */
#include "extract_priv.h"

/* a … z, aa, bb …: as Word counts on. */
static void number_letter(struct lh_strbuf *out, unsigned value, char first)
{
	unsigned times = (value - 1) / 26 + 1;

	if (value == 0 || times > 8)
		return;
	while (times--)
		lh_strbuf_add_char(out, (char)(first + (value - 1) % 26));
}

static void number_roman(struct lh_strbuf *out, unsigned value, bool upper)
{
	static const struct {
		unsigned value;
		const char *upper, *lower;
	} parts[] = {
		{ 1000, "M", "m" }, { 900, "CM", "cm" }, { 500, "D", "d" },
		{ 400, "CD", "cd" }, { 100, "C", "c" }, { 90, "XC", "xc" },
		{ 50, "L", "l" }, { 40, "XL", "xl" }, { 10, "X", "x" },
		{ 9, "IX", "ix" }, { 5, "V", "v" }, { 4, "IV", "iv" },
		{ 1, "I", "i" },
	};

	if (value >= 4000)
		return;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		for (; value >= parts[i].value; value -= parts[i].value)
			lh_strbuf_add(out, upper ? parts[i].upper
						 : parts[i].lower);
}

void extract_number(struct lh_strbuf *out, enum number_format format,
		    unsigned value)
{
	switch (format) {
	case NUMBER_NONE:
		return;
	case NUMBER_BULLET:
		lh_strbuf_add_char(out, '-');
		return;
	case NUMBER_DECIMAL:
		lh_strbuf_addf(out, "%u", value);
		return;
	case NUMBER_DECIMAL_ZERO:
		lh_strbuf_addf(out, "%02u", value);
		return;
	case NUMBER_LOWER_LETTER:
	case NUMBER_UPPER_LETTER:
		number_letter(out, value,
			      format == NUMBER_LOWER_LETTER ? 'a' : 'A');
		return;
	case NUMBER_LOWER_ROMAN:
	case NUMBER_UPPER_ROMAN:
		number_roman(out, value, format == NUMBER_UPPER_ROMAN);
	}
}
