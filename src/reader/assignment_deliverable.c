/* What an assignment is to bring forth: the paper that its task names first,
 * "chuẩn bị báo cáo phương án, gửi …", "lập danh sách đại biểu". */
#include "assignment_priv.h"

#define DELIVERABLE_WORDS 14

/* A paper in front of which a verb makes, fills or sends it. */
static const char *const deliverable_papers[] = {
	"báo cáo", "kế hoạch", "tờ trình", "danh sách", "dự thảo", "hồ sơ",
	"văn bản", "phương án", "đề án", "dự toán", "tài liệu", "biên bản",
	"bảng tổng hợp", "giấy mời", "kịch bản", "chương trình", "phiếu",
	"số liệu", "bài phát biểu", "công văn", "quyết định", "đề cương",
	"nội dung báo cáo", "bài tham luận", "tham luận", "bản đồ", NULL
};

static const char *const deliverable_verbs[] = {
	"xây dựng", "lập", "soạn", "soạn thảo", "dự thảo", "chuẩn bị",
	"hoàn thiện", "hoàn chỉnh", "gửi", "nộp", "tham mưu", "tổng hợp",
	"cung cấp", "viết", "in", "phát hành", "trình", "xây dựng, hoàn thiện",
	NULL
};

/* Where the paper's name stops: what is done with it, where it goes, when. */
static bool deliverable_ends(const struct lh_document *doc, size_t at,
			     size_t end)
{
	static const char *const stops[] = {
		"gửi", "trình", "báo cáo", "nộp", "trước ngày", "trước",
		"chậm nhất", "để", "về", "đến", "cho", "phục vụ", "đảm bảo",
		"bảo đảm", "xong", "hoàn thành", "trong ngày", "theo", "tại",
		"nhằm", "và gửi", "và trình", "kèm", "trong tháng",
		"trong buổi", "vào", "trong", "từ", "sau", "đúng", "muộn nhất",
		"kịp", "làm cơ sở", NULL
	};

	return lh_word_match_any(doc, at, end, stops) != 0;
}

static struct lh_range deliverable_at(const struct lh_document *doc, size_t at,
				      size_t end)
{
	struct lh_range range = { (uint32_t)at, (uint32_t)at };
	size_t stop = lh_word_match_any(doc, at, end, deliverable_papers);

	for (size_t words = 0; words < DELIVERABLE_WORDS; words++) {
		size_t next = stop;

		range.end = (uint32_t)stop;
		if (next >= end || doc->s[next] != ' ' ||
		    !lh_word_char(doc->low, next + 1, end))
			break;
		/* "dự thảo báo cáo": the draft of another paper. */
		if (deliverable_ends(doc, next + 1, end) &&
		    !(words == 0 && lh_word_match(doc, at, end, "dự thảo") &&
		      lh_word_match_any(doc, next + 1, end,
					deliverable_papers)))
			break;
		stop = lh_word_end(doc, next + 1, end);
	}
	return range;
}

void lh_assignment_deliverable(struct lh_document *doc, struct lh_range task,
			       struct lh_assignment *a)
{
	for (size_t at = task.start; at < task.end && !a->deliverable;
	     at = lh_word_next(doc, at, task.end)) {
		size_t stop = lh_word_match_any(doc, at, task.end,
						deliverable_verbs);

		if (!stop || stop >= task.end || doc->s[stop] != ' ' ||
		    !lh_word_match_any(doc, stop + 1, task.end,
				       deliverable_papers))
			continue;
		a->deliverable = lh_range_text(doc,
			deliverable_at(doc, stop + 1, task.end));
	}
}
