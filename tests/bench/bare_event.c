/* See the header. */
#include "bare_event.h"

#include <string.h>

static void bare_line(FILE *file, const char *name, const char *value)
{
	char line[8192];
	size_t length = strlen(name);
	size_t at = 0, most = 75;

	memcpy(line, name, length);
	for (const char *s = value; *s && length < sizeof(line) - 2; s++) {
		if (strchr("\\;,\n", *s))
			line[length++] = '\\';
		line[length++] = (char)(*s == '\n' ? 'n' : *s);
	}
	while (length - at > most) {
		size_t n = most;

		while (((unsigned char)line[at + n] & 0xc0) == 0x80)
			n--;
		fwrite(line + at, 1, n, file);
		fputs("\r\n ", file);
		at += n;
		most = 74;
	}
	fwrite(line + at, 1, length - at, file);
	fputs("\r\n", file);
}

static void bare_time(FILE *file, const char *name, const char *day, int minute)
{
	fprintf(file, "%s;TZID=Asia/Ho_Chi_Minh:%sT%02d%02d00\r\n", name, day,
		minute / 60, minute % 60);
}

static void bare_description(FILE *file, const struct bare_event *e)
{
	char text[4096];
	int n = snprintf(text, sizeof(text),
			 "Thời gian: %02d:%02d–%02d:%02d Thứ Năm %s\n"
			 "Địa điểm: %s\nThành phần:\n", e->start / 60,
			 e->start % 60, e->end / 60, e->end % 60, e->day,
			 e->place);

	for (size_t i = 0; i < e->n_people; i++)
		n += snprintf(text + n, sizeof(text) - (size_t)n, "- %s\n",
			      e->names[i]);
	snprintf(text + n, sizeof(text) - (size_t)n, "Nội dung: %s",
		 e->content);
	bare_line(file, "DESCRIPTION:", text);
}

void bare_head(FILE *file)
{
	fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//bare//VI\r\n"
	      "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\nBEGIN:STANDARD\r\n"
	      "DTSTART:19700101T000000\r\nTZOFFSETFROM:+0700\r\n"
	      "TZOFFSETTO:+0700\r\nTZNAME:+07\r\nEND:STANDARD\r\n"
	      "END:VTIMEZONE\r\n", file);
}

void bare_event(FILE *file, const struct bare_event *e)
{
	char name[512];

	fputs("BEGIN:VEVENT\r\n", file);
	bare_line(file, "UID:", e->uid);
	fputs("SEQUENCE:0\r\nDTSTAMP:20251203T020000Z\r\n"
	      "CREATED:20251203T020000Z\r\nLAST-MODIFIED:20251203T020000Z\r\n",
	      file);
	bare_time(file, "DTSTART", e->day, e->start);
	bare_time(file, "DTEND", e->day, e->end);
	if (e->weekly)
		fputs("RRULE:FREQ=WEEKLY;COUNT=26\r\n", file);
	bare_line(file, "SUMMARY:", e->title);
	bare_description(file, e);
	bare_line(file, "LOCATION:", e->place);
	fputs("STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"
	      "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n", file);
	bare_line(file, "ORGANIZER;CN=Văn phòng UBND:mailto:", e->organizer);
	for (size_t i = 0; i < e->n_people; i++) {
		snprintf(name, sizeof(name),
			 "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
			 "PARTSTAT=NEEDS-ACTION;CN=%s:mailto:", e->names[i]);
		bare_line(file, name, e->emails[i]);
	}
	fputs("BEGIN:VALARM\r\nACTION:DISPLAY\r\n", file);
	bare_line(file, "DESCRIPTION:", e->title);
	fputs("TRIGGER:-PT30M\r\nEND:VALARM\r\nEND:VEVENT\r\n", file);
}

void bare_tail(FILE *file)
{
	fputs("END:VCALENDAR\r\n", file);
}
