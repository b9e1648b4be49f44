/* Notices: the paper (giấy mời, thông báo, công văn, …).  Its text never
 * changes; a corrected one replaces it or is its next revision. */
#ifndef LICHHOP_NOTICE_H
#define LICHHOP_NOTICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lichhop/clock.h>
#include <lichhop/date.h>

enum lh_notice_kind {	/* Decree 30/2020/NĐ-CP, annex III, and practice */
	LH_NOTICE_OTHER,		/* khac */
	LH_NOTICE_OFFICIAL_LETTER,	/* cong_van */
	LH_NOTICE_ANNOUNCEMENT,		/* thong_bao */
	LH_NOTICE_INVITATION,		/* giay_moi */
	LH_NOTICE_PLAN,			/* ke_hoach */
	LH_NOTICE_WEEK_SCHEDULE,	/* lich_tuan */
	LH_NOTICE_TELEGRAM,		/* cong_dien */
};

enum lh_notice_state {
	LH_NOTICE_DRAFT, LH_NOTICE_RECEIVED, LH_NOTICE_ISSUED,
	LH_NOTICE_SUPERSEDED, LH_NOTICE_WITHDRAWN,
};

enum lh_urgency { LH_URGENCY_NONE, LH_URGENCY_URGENT, LH_URGENCY_VERY_URGENT,
		  LH_URGENCY_EXPRESS };	/* khẩn, thượng khẩn, hỏa tốc */

/* A half-open range of bytes of the notice's text in NFC. */
struct lh_span {
	uint32_t start, end;
};

/* Where a field was read and how sure that is.  path is the JSON path inside
 * a document: "number", "meetings[0].start", "assignments[2].deadline". */
struct lh_field {
	const char *path;
	struct lh_span *spans;
	size_t n_spans;
	double confidence;		/* 0 … 1 */
};

struct lh_warning {
	const char *text;		/* one sentence, Vietnamese, translated */
	struct lh_span span;
};

struct lh_addressee {
	const char *name;
	int64_t agency_id, group_id;
};

struct lh_distribution {	/* nơi nhận */
	const char *name;		/* without the purpose mark */
	const char *purpose;		/* b/c t/h p/h đ/b t/d, NULL none */
	int64_t agency_id;
};

struct lh_reference {		/* căn cứ: never a meeting, never a deadline */
	const char *kind;		/* "Kế hoạch", "Nghị định" */
	const char *number;
	const char *title;
	struct lh_date date;
	const char *issuer;
};

struct lh_incoming {		/* công văn đến */
	const char *registrar;
	const char *number;		/* số đến */
	struct lh_date date;
	const char *passed_to;
};

struct lh_attachment {
	const char *name;
	const char *media_type;
	const void *bytes;		/* NULL: kept elsewhere, see path */
	size_t size;
	const char *path;
};

struct lh_notice {
	int64_t id;
	enum lh_notice_kind kind;
	enum lh_notice_state state;
	bool outgoing;			/* from our office */
	const char *issuer;
	int64_t issuer_id;
	const char *number;		/* "564/UBND-KTTH", "/HĐND-VP" while blank */
	const char *subject;		/* without "V/v" */
	const char *issued_place;
	struct lh_date issued_date;	/* may be partial */
	struct lh_addressee *addressees;
	size_t n_addressees;
	struct lh_distribution *distribution;
	size_t n_distribution;
	struct lh_reference *references;
	size_t n_references;
	struct lh_incoming *incoming;
	size_t n_incoming;
	struct lh_attachment *attachments;
	size_t n_attachments;
	const char *signer;
	const char *signer_title;	/* "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" */
	enum lh_urgency urgency;
	const char *contact;		/* contact point, as text */
	int64_t in_charge_id;		/* person of our office */
	int64_t replaces_id;		/* notice that this one corrects */
	int32_t revision_number;	/* 1 first */
	const char *source;		/* file name it came from */
	const char *text;		/* NFC, as extracted */
	struct lh_field *fields;	/* spans and confidences */
	size_t n_fields;
	struct lh_warning *warnings;
	size_t n_warnings;
	const char *note;
	lh_instant created_at, modified_at;
	int64_t revision;
	bool partial;			/* loaded without text: text, fields, warnings
					   and attachments are left alone when saved */
};

const char *lh_notice_kind_name(enum lh_notice_kind kind);
bool lh_notice_kind_parse(const char *name, enum lh_notice_kind *kind);
const char *lh_notice_kind_words(enum lh_notice_kind kind); /* "Giấy mời" */
const char *lh_notice_state_name(enum lh_notice_state state);
bool lh_notice_state_parse(const char *name, enum lh_notice_state *state);
const char *lh_urgency_name(enum lh_urgency urgency);
bool lh_urgency_parse(const char *name, enum lh_urgency *urgency);

#endif
