/* Times and deadlines as people read them, for every command that shows
 * some.  All results live in the arena. */
#ifndef LICHHOP_WORDING_H
#define LICHHOP_WORDING_H

#include <lichhop/assignment.h>
#include <lichhop/meeting.h>
#include <lichhop/notice.h>
#include <lichhop/store.h>

/* "14:00 – 16:00", "14:00", "sáng", "" when no hour is known. */
char *lh_wording_hours(struct lh_arena *arena, const struct lh_when *when);
/* "14:00 Thứ Năm 04/12/2025", "sáng Thứ Năm 04/12/2025", "Thứ Năm 04/12/2025
 * đến Thứ Sáu 05/12/2025"; "chưa có lịch" when unscheduled. */
char *lh_wording_when(struct lh_arena *arena, const struct lh_when *when);
/* "chậm nhất 03/12/2025", "trước 11:00 07/5/2023"; NULL without a deadline. */
char *lh_wording_deadline(struct lh_arena *arena, const struct lh_deadline *d);
/* "quá 1 ngày", "hôm nay", "còn 2 ngày", "còn 3 giờ"; "" when due is unknown.
 * Days are counted to the last day on which it may still be done. */
char *lh_wording_due(struct lh_arena *arena, lh_instant due, lh_instant now,
		  const char *zone);
/* "03/12/2025": the day of a hit of the search, of an assignment the last on
 * which it may still be done; "" when none is known. */
char *lh_wording_hit_day(struct lh_arena *arena, const struct lh_hit *hit,
			 const char *zone);
/* "hằng tuần vào T2, T4, 10 lần" of an RRULE; what has no words here stands
 * behind it as it is.  NULL for NULL. */
char *lh_wording_rule(struct lh_arena *arena, const char *rule);
/* text with its first letter in upper case: titles and tasks are often cut out
 * of the middle of a sentence. */
char *lh_wording_sentence(struct lh_arena *arena, const char *text);
/* "Giấy mời số 12/GM-UBND ngày 01/12/2025, UBND tỉnh": what is known of it. */
char *lh_wording_notice(struct lh_arena *arena, const struct lh_notice *notice);
/* Names of the shares of one role, members of groups left out, parted by
 * ", "; "" when there is none. */
char *lh_wording_shares(struct lh_arena *arena, const struct lh_assignment *a,
		     enum lh_share_role role);
/* "Văn phòng UBND tỉnh 04 bộ; Sở Tài chính", "" when there is none. */
char *lh_wording_deliveries(struct lh_arena *arena,
			 const struct lh_assignment *a);

#endif
