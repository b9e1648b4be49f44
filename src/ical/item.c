/* What the readers of meetings and of tasks share. */
#include "item_priv.h"

#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>

#define REMARKS_MOST 5		/* of one item */
#define UID_LONGEST 1000

void lh_ical_item_remark(struct lh_ical_item *item, const char *text)
{
	if (item->n_remarks++ < REMARKS_MOST)
		item->remark(item->data, item->component->line, false, text);
}

void lh_ical_item_refuse(struct lh_ical_item *item, const char *text)
{
	if (!item->fault)
		item->fault = text;
}

bool lh_ical_item_method_is(const struct lh_ical_item *item, const char *method)
{
	return item->method && !strcmp(item->method, method);
}

const char *lh_ical_item_zone_fault(struct lh_ical_item *item, const char *tzid)
{
	return lh_arena_printf(item->arena,
			       _("không rõ múi giờ “%.100s” là giờ nào"), tzid);
}

void lh_ical_basics_init(struct lh_ical_basics *b)
{
	*b = (struct lh_ical_basics){
		.stamp = LH_INSTANT_UNKNOWN,
		.created = LH_INSTANT_UNKNOWN,
		.modified = LH_INSTANT_UNKNOWN,
	};
}

static const char *basics_text(struct lh_ical_item *item, const char *text,
			       bool keep_newlines)
{
	return text ? lh_ical_clean(item->arena, text, strlen(text),
				    keep_newlines) : NULL;
}

static void basics_take_uid(struct lh_ical_item *item,
			    struct lh_ical_basics *b, const char *uid)
{
	b->uid = basics_text(item, uid, false);
	if (b->uid && strlen(b->uid) > UID_LONGEST)
		lh_ical_item_refuse(item, _("UID quá dài"));
}

bool lh_ical_basics_take(struct lh_ical_item *item, struct lh_ical_basics *b,
			 icalproperty *p)
{
	switch (icalproperty_isa(p)) {
	case ICAL_UID_PROPERTY:
		basics_take_uid(item, b, icalproperty_get_uid(p));
		return true;
	case ICAL_SUMMARY_PROPERTY:
		b->summary = basics_text(item, icalproperty_get_summary(p),
					 false);
		return true;
	case ICAL_DESCRIPTION_PROPERTY:
		b->description = basics_text(item,
					     icalproperty_get_description(p),
					     true);
		return true;
	case ICAL_SEQUENCE_PROPERTY:
		b->sequence = icalproperty_get_sequence(p);
		return true;
	case ICAL_DTSTAMP_PROPERTY:
		b->stamp = lh_ical_utc_instant(icalproperty_get_dtstamp(p));
		return true;
	case ICAL_CREATED_PROPERTY:
		b->created = lh_ical_utc_instant(icalproperty_get_created(p));
		return true;
	case ICAL_LASTMODIFIED_PROPERTY:
		b->modified =
			lh_ical_utc_instant(icalproperty_get_lastmodified(p));
		return true;
	default:
		return false;
	}
}
