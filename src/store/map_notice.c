/* How notices lie in tables. */
#include "maps.h"

#define N struct notice_row

static const struct row_field field_fields[] = {
	ROW_FIELD("path", ROW_TEXT, struct lh_field, path),
	ROW_FIELD("spans", ROW_SPANS, struct lh_field, spans),
	ROW_FIELD("confidence", ROW_REAL, struct lh_field, confidence),
};
/* ROW_SPANS reads the count right behind the pointer. */
_Static_assert(offsetof(struct lh_field, n_spans) ==
	       offsetof(struct lh_field, spans) + sizeof(struct lh_span *),
	       "spans and n_spans stand together");
static const struct row_map field_map = {
	.table = TABLE_NOTICE_FIELD, .size = sizeof(struct lh_field),
	.fields = field_fields, .n_fields = ROW_COUNT(field_fields),
};

static const struct row_field warning_fields[] = {
	ROW_FIELD("text", ROW_TEXT, struct lh_warning, text),
	ROW_FIELD("span_start", ROW_UINT32, struct lh_warning, span.start),
	ROW_FIELD("span_end", ROW_UINT32, struct lh_warning, span.end),
};
static const struct row_map warning_map = {
	.table = TABLE_NOTICE_WARNING, .size = sizeof(struct lh_warning),
	.fields = warning_fields, .n_fields = ROW_COUNT(warning_fields),
};

static const struct row_field addressee_fields[] = {
	ROW_FIELD("name", ROW_TEXT, struct lh_addressee, name),
	ROW_FIELD("agency", ROW_REFERENCE, struct lh_addressee, agency_id),
	ROW_FIELD("circle", ROW_REFERENCE, struct lh_addressee, group_id),
};
static const struct row_map addressee_map = {
	.table = TABLE_ADDRESSEE, .size = sizeof(struct lh_addressee),
	.fields = addressee_fields, .n_fields = ROW_COUNT(addressee_fields),
};

static const struct row_field distribution_fields[] = {
	ROW_FIELD("name", ROW_TEXT, struct lh_distribution, name),
	ROW_FIELD("purpose", ROW_TEXT, struct lh_distribution, purpose),
	ROW_FIELD("agency", ROW_REFERENCE, struct lh_distribution, agency_id),
};
static const struct row_map distribution_map = {
	.table = TABLE_DISTRIBUTION, .size = sizeof(struct lh_distribution),
	.fields = distribution_fields,
	.n_fields = ROW_COUNT(distribution_fields),
};

static const struct row_field reference_fields[] = {
	ROW_FIELD("kind", ROW_TEXT, struct lh_reference, kind),
	ROW_FIELD("number", ROW_TEXT, struct lh_reference, number),
	ROW_FIELD("title", ROW_TEXT, struct lh_reference, title),
	ROW_FIELD("day", ROW_DATE, struct lh_reference, date),
	ROW_FIELD("issuer_name", ROW_TEXT, struct lh_reference, issuer),
};
static const struct row_map reference_map = {
	.table = TABLE_REFERENCE, .size = sizeof(struct lh_reference),
	.fields = reference_fields, .n_fields = ROW_COUNT(reference_fields),
};

static const struct row_field incoming_fields[] = {
	ROW_FIELD("registrar", ROW_TEXT, struct lh_incoming, registrar),
	ROW_FIELD("number", ROW_TEXT, struct lh_incoming, number),
	ROW_FIELD("day", ROW_DATE, struct lh_incoming, date),
	ROW_FIELD("passed_to", ROW_TEXT, struct lh_incoming, passed_to),
};
static const struct row_map incoming_map = {
	.table = TABLE_INCOMING, .size = sizeof(struct lh_incoming),
	.fields = incoming_fields, .n_fields = ROW_COUNT(incoming_fields),
};

#define A struct attachment_row
static const struct row_field attachment_fields[] = {
	ROW_FIELD("name", ROW_TEXT, A, attachment.name),
	ROW_FIELD("media_type", ROW_TEXT, A, attachment.media_type),
	ROW_FIELD("content", ROW_REFERENCE, A, content_id),
	ROW_FIELD("size", ROW_SIZE, A, attachment.size),
	ROW_FIELD("path", ROW_TEXT, A, attachment.path),
};
static const struct row_map attachment_map = {
	.table = TABLE_ATTACHMENT, .size = sizeof(A),
	.fields = attachment_fields, .n_fields = ROW_COUNT(attachment_fields),
};

static const struct row_field notice_fields[] = {
	ROW_FIELD("id", ROW_ID, N, notice.id),
	ROW_FIELD_ENUM("kind", N, notice.kind, LH_NOTICE_TELEGRAM),
	ROW_FIELD_ENUM("state", N, notice.state, LH_NOTICE_WITHDRAWN),
	ROW_FIELD("outgoing", ROW_BOOL, N, notice.outgoing),
	ROW_FIELD("issuer_name", ROW_TEXT, N, notice.issuer),
	ROW_FIELD("issuer", ROW_REFERENCE, N, notice.issuer_id),
	ROW_FIELD("issuer_key", ROW_TEXT, N, issuer_key),
	ROW_FIELD("number", ROW_TEXT, N, notice.number),
	ROW_FIELD("number_key", ROW_TEXT, N, number_key),
	ROW_FIELD("subject", ROW_TEXT, N, notice.subject),
	ROW_FIELD("issued_place", ROW_TEXT, N, notice.issued_place),
	ROW_FIELD("issued_day", ROW_DATE, N, notice.issued_date),
	ROW_FIELD("signer", ROW_TEXT, N, notice.signer),
	ROW_FIELD("signer_title", ROW_TEXT, N, notice.signer_title),
	ROW_FIELD_ENUM("urgency", N, notice.urgency, LH_URGENCY_EXPRESS),
	ROW_FIELD("contact", ROW_TEXT, N, notice.contact),
	ROW_FIELD("in_charge", ROW_REFERENCE, N, notice.in_charge_id),
	ROW_FIELD("replaces", ROW_REFERENCE, N, notice.replaces_id),
	ROW_FIELD("revision_number", ROW_INT32, N, notice.revision_number),
	ROW_FIELD("source", ROW_TEXT, N, notice.source),
	ROW_FIELD_DETAIL("text_hash", ROW_REFERENCE, N, text_hash),
	ROW_FIELD("created_at", ROW_INSTANT, N, notice.created_at),
	ROW_FIELD("modified_at", ROW_INSTANT, N, notice.modified_at),
	ROW_FIELD("revision", ROW_INT64, N, notice.revision),
	ROW_FIELD("note", ROW_TEXT, N, notice.note),
	ROW_FIELD_DETAIL("text", ROW_TEXT, N, notice.text),
};
static const struct row_child notice_children[] = {
	ROW_LIST(&addressee_map, N, notice.addressees, notice.n_addressees),
	ROW_LIST(&distribution_map, N, notice.distribution,
		 notice.n_distribution),
	ROW_LIST(&reference_map, N, notice.references, notice.n_references),
	ROW_LIST(&incoming_map, N, notice.incoming, notice.n_incoming),
	ROW_LIST_DETAIL(&attachment_map, N, attachments, n_attachments),
	ROW_LIST_DETAIL(&field_map, N, notice.fields, notice.n_fields),
	ROW_LIST_DETAIL(&warning_map, N, notice.warnings, notice.n_warnings),
};
const struct row_map map_notice = {
	.table = TABLE_NOTICE, .size = sizeof(N),
	.fields = notice_fields, .n_fields = ROW_COUNT(notice_fields),
	.children = notice_children, .n_children = ROW_COUNT(notice_children),
};
