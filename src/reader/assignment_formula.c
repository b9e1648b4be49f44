/* What sounds like an assignment and is none: the closing formulas of office
 * letters, requests to guests, the issuer speaking of itself. */
#include "assignment_priv.h"

#include <string.h>

/* "Đề nghị các đơn vị quan tâm, triển khai thực hiện": only such words. */
bool lh_assignment_is_formula(const struct lh_document *doc,
				struct lh_range task)
{
	static const char *const formula[] = {
		"quan tâm", "nghiêm túc", "khẩn trương", "biết", "phối hợp",
		"tổ chức", "triển khai", "thực hiện", "chỉ đạo",
		"nội dung trên", "nghiên cứu", "căn cứ", "và", "vào", "để",
		"các", "theo đúng", "yêu cầu", "nêu trên", "này", "tham dự",
		"đúng thành phần", "đúng giờ", "đầy đủ", "dự họp", "dự",
		"thông báo", "văn bản", "công văn", "kế hoạch", "nội dung",
		"sắp xếp", "thời gian", "bố trí", "công việc", "đến",
		"đúng", "kịp thời", "có hiệu quả", "hiệu quả", "chấp hành",
		"đảm bảo", "bảo đảm", "cuộc họp", "hội nghị", "thành phần",
		"được biết", "theo", "họp", "của", "tích cực", "trên",
		"sớm", "hội họp", "địa điểm", "giúp đỡ", "cho", "ý kiến",
		"tạo điều kiện", "đồng chí", "theo quy định", "tiếp tục",
		"nhiệm vụ", "tốt", "chủ động", "những", "công điện", "liên hệ",
		NULL
	};
	size_t at = task.start;
	size_t words = 0;

	while (at < task.end) {
		size_t stop = lh_word_match_any(doc, at, task.end, formula);

		if (!stop || ++words > 24)
			return false;
		at = lh_word_next(doc, stop > at ? stop - 1 : at, task.end);
		if (at < stop)
			at = lh_word_next(doc, stop, task.end);
	}
	return true;
}

/* "… tham dự đúng giờ", "… sắp xếp thời gian về dự". */
bool lh_assignment_attends(const struct lh_document *doc, size_t at)
{
	static const char *const verbs[] = {
		"tham dự", "dự", "đến", "về", "có mặt", "tham gia", "sắp xếp",
		"bố trí", "thu xếp", "quan tâm", "dành", "nghiên cứu",
		"phát biểu", "cho ý kiến", "đóng góp", "thảo luận", "liên hệ",
		"chuẩn bị ý kiến", "phát huy", "chú ý", "lưu ý", "mặc",
		"xác nhận", NULL
	};

	while (at < doc->length && (doc->s[at] == ' ' || doc->s[at] == ','))
		at++;
	return lh_word_match_any(doc, at, doc->length, verbs) != 0;
}

/* Persons are asked to come, not to work; but "các thành viên Ban Chỉ đạo
 * khẩn trương rà soát …" and "đồng chí Chủ tịch UBND xã chỉ đạo …" are told
 * to. */
bool lh_assignment_is_guest(const struct lh_document *doc,
			      struct lh_range lead)
{
	static const char *const guests[] = {
		"các đồng chí", "đại biểu", "các đại biểu", "quý vị",
		"các thành phần", "đồng chí", "quý đại biểu", "các ông",
		"thành viên", "các thành viên", "ông", "bà", NULL
	};
	static const char *const members[] = {
		"thành viên", "các thành viên", NULL
	};
	static const char *const comrades[] = {
		"các đồng chí", "đồng chí", NULL
	};
	size_t stop = lh_word_match_any(doc, lead.start, lead.end, guests);

	if (!stop)
		return false;
	while (stop < lead.end && doc->s[stop] == ' ')
		stop++;
	if (stop >= lead.end)
		return true;
	if (lh_word_match_any(doc, lead.start, lead.end, members))
		return !lh_word_capital(doc, stop);
	return !lh_word_match_any(doc, lead.start, lead.end, comrades) ||
		lh_assignment_attends(doc, lead.end);
}

/* Behind "UBND" or "Ủy ban nhân dân", the same body. */
static const char *issuer_rest(const char *name)
{
	static const char *const heads[] = {
		"UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân",
		"Ủy Ban Nhân Dân", NULL
	};

	for (size_t i = 0; heads[i]; i++)
		if (lh_text_starts(name, heads[i]))
			return name + strlen(heads[i]);
	return name;
}

/* The issuer by its name, or by the beginning of it: "UBND tỉnh" is "Ủy ban
 * nhân dân tỉnh Kon Tum", "Sở" is "Sở Nội vụ". */
bool lh_assignment_is_issuer(const struct lh_document *doc,
			       struct lh_range lead)
{
	const char *issuer = doc->notice->issuer;
	const char *name, *full, *rest;

	if (lh_range_empty(doc->issuer) || !issuer)
		return false;
	name = lh_range_text(doc, lead);
	if (!name)
		return false;
	if (lh_text_same(issuer, name))
		return true;
	full = issuer_rest(issuer);
	rest = issuer_rest(name);
	if ((full == issuer) != (rest == name))
		return false;
	return lh_text_starts(full, rest) &&
		(full[strlen(rest)] == ' ' || !full[strlen(rest)]);
}
