/* The words that the grammar of date phrases knows: identifier, spelling
 * without marks, spelling.  Several share the first ("sau" is after, "sáu" is
 * six): in a text that is written with marks they are told apart by the
 * second, in one without marks each may stand for any of them, and the place
 * in the phrase decides. */
#ifndef LICHHOP_TIME_PHRASE_WORD_PRIV_H
#define LICHHOP_TIME_PHRASE_WORD_PRIV_H

#define PHRASE_WORDS(X) \
	/* units */ \
	X(WORD_DAY, "ngay", "ngày") \
	X(WORD_MONTH, "thang", "tháng") \
	X(WORD_YEAR, "nam", "năm")	/* five, too */ \
	X(WORD_QUARTER, "quy", "quý") \
	X(WORD_WEEK, "tuan", "tuần") \
	X(WORD_WEEK_LE, "le", "lễ")	/* tuần lễ */ \
	X(WORD_HOUR, "gio", "giờ") \
	X(WORD_H, "h", "h") \
	X(WORD_G, "g", "g") \
	X(WORD_MINUTE, "phut", "phút") \
	/* numbers in words */ \
	X(WORD_ONE, "mot", "một") \
	X(WORD_TWO, "hai", "hai") \
	X(WORD_THREE, "ba", "ba") \
	X(WORD_FOUR, "tu", "tư") \
	X(WORD_SIX, "sau", "sáu") \
	X(WORD_SEVEN, "bay", "bảy") \
	X(WORD_EIGHT, "tam", "tám") \
	X(WORD_NINE, "chin", "chín") \
	X(WORD_TEN, "muoi", "mười") \
	X(WORD_FIRST_MONTH, "gieng", "giêng") \
	X(WORD_LAST_MONTH, "chap", "chạp") \
	X(WORD_I, "i", "i") \
	X(WORD_II, "ii", "ii") \
	X(WORD_III, "iii", "iii") \
	X(WORD_IV, "iv", "iv") \
	X(WORD_HALF, "nua", "nửa") \
	X(WORD_HALF_MORE, "ruoi", "rưỡi") \
	X(WORD_LESS, "kem", "kém") \
	/* weekdays */ \
	X(WORD_ORDINAL, "thu", "thứ") \
	X(WORD_FIRST, "nhat", "nhất") \
	X(WORD_CHU, "chu", "chủ")	/* chủ nhật */ \
	X(WORD_NHAT, "nhat", "nhật") \
	X(WORD_CN, "cn", "cn") \
	X(WORD_T, "t", "t") \
	/* parts of the day */ \
	X(WORD_SESSION, "buoi", "buổi") \
	X(WORD_WHOLE, "ca", "cả") \
	X(WORD_MORNING, "sang", "sáng") \
	X(WORD_NOON, "trua", "trưa") \
	X(WORD_AFTERNOON, "chieu", "chiều") \
	X(WORD_EVENING, "toi", "tối") \
	X(WORD_NIGHT, "dem", "đêm") \
	X(WORD_AM, "am", "am") \
	X(WORD_PM, "pm", "pm") \
	/* relative */ \
	X(WORD_HOM, "hom", "hôm")	/* hôm nay */ \
	X(WORD_NOW, "nay", "nay") \
	X(WORD_THIS, "nay", "này") \
	X(WORD_TOMORROW, "mai", "mai") \
	X(WORD_GONE, "qua", "qua") \
	X(WORD_FARTHER, "kia", "kia") \
	X(WORD_AFTER_NEXT, "mot", "mốt") \
	X(WORD_AFTER, "sau", "sau") \
	X(WORD_COMING, "toi", "tới") \
	X(WORD_NEXT, "ke", "kế") \
	X(WORD_FOLLOWING, "tiep", "tiếp") \
	X(WORD_YEAR_AGO, "ngoai", "ngoái") \
	X(WORD_EVERY, "hang", "hàng") \
	X(WORD_EACH, "moi", "mỗi") \
	X(WORD_SAME, "cung", "cùng") \
	X(WORD_BEGINNING, "dau", "đầu") \
	X(WORD_MIDDLE, "giua", "giữa") \
	X(WORD_LAST, "cuoi", "cuối") \
	X(WORD_UPPER, "thuong", "thượng") \
	X(WORD_CENTRAL, "trung", "trung") \
	X(WORD_LOWER, "ha", "hạ") \
	/* prepositions and what belongs to them */ \
	X(WORD_BEFORE, "truoc", "trước") \
	X(WORD_SLOW, "cham", "chậm") \
	X(WORD_BELATED, "muon", "muộn") \
	X(WORD_OVERDUE, "tre", "trễ") \
	X(WORD_MORE, "hon", "hơn") \
	X(WORD_NOT, "khong", "không") \
	X(WORD_BEYOND, "qua", "quá") \
	X(WORD_LIMIT, "han", "hạn") \
	X(WORD_UTMOST, "chot", "chót") \
	X(WORD_SUBMIT, "nop", "nộp") \
	X(WORD_SEND, "gui", "gửi") \
	X(WORD_IS, "la", "là") \
	X(WORD_FROM, "tu", "từ") \
	X(WORD_COUNTING, "ke", "kể") \
	X(WORD_TO, "den", "đến") \
	X(WORD_END_OF, "het", "hết") \
	X(WORD_WITHIN, "trong", "trong") \
	X(WORD_CIRCLE, "vong", "vòng")	/* trong vòng */ \
	X(WORD_AT, "luc", "lúc") \
	X(WORD_IN, "vao", "vào") \
	X(WORD_TURN, "hoi", "hồi") \
	X(WORD_EXACTLY, "dung", "đúng") \
	X(WORD_ABOUT, "khoang", "khoảng") \
	X(WORD_ROUGHLY, "chung", "chừng") \
	X(WORD_DU, "du", "dự")		/* dự kiến */ \
	X(WORD_KIEN, "kien", "kiến") \
	X(WORD_OF, "cua", "của") \
	X(WORD_AND, "va", "và") \
	/* from here on no phrase begins with the word, but for two */ \
	X(WORD_ALL, "cac", "các") \
	/* the meeting */ \
	X(WORD_WHEN, "khi", "khi") \
	X(WORD_MEET, "hop", "họp") \
	X(WORD_EVENT, "cuoc", "cuộc") \
	X(WORD_SITTING, "phien", "phiên") \
	X(WORD_TERM, "ky", "kỳ") \
	X(WORD_HOI, "hoi", "hội")	/* hội nghị */ \
	X(WORD_NGHI, "nghi", "nghị") \
	X(WORD_TO_CHUC, "to", "tổ")	/* tổ chức */ \
	X(WORD_CHUC, "chuc", "chức") \
	X(WORD_DIEN, "dien", "diễn")	/* diễn ra */ \
	X(WORD_RA, "ra", "ra") \
	X(WORD_KHAI, "khai", "khai")	/* khai mạc */ \
	X(WORD_MAC, "mac", "mạc") \
	X(WORD_BAT, "bat", "bắt")	/* bắt đầu */ \
	X(WORD_DO, "lam", "làm")	/* làm việc */ \
	X(WORD_WORK, "viec", "việc") \
	X(WORD_LITTLE, "it", "ít")	/* ít nhất */ \
	X(WORD_TOI, "toi", "tối")	/* tối thiểu */ \
	X(WORD_THIEU, "thieu", "thiểu") \
	/* back references */ \
	X(WORD_TIME, "thoi", "thời")	/* thời gian, thời điểm */ \
	X(WORD_GIAN, "gian", "gian") \
	X(WORD_POINT, "diem", "điểm") \
	X(WORD_MENTIONED, "neu", "nêu") \
	X(WORD_SAID, "noi", "nói") \
	X(WORD_ALREADY, "da", "đã") \
	X(WORD_IN_PLACE, "o", "ở")	/* ở trên */ \
	X(WORD_ABOVE, "tren", "trên") \
	/* what shows that a number is no date */ \
	X(WORD_NUMBER, "so", "số") \
	X(WORD_LAW, "luat", "luật") \
	X(WORD_UNDER, "theo", "theo") \
	X(WORD_BASIS, "cu", "cứ")	/* căn cứ */ \
	X(WORD_STAGE, "giai", "giai")	/* giai đoạn */ \
	X(WORD_DOAN, "doan", "đoạn") \
	X(WORD_TENURE, "nhiem", "nhiệm") \
	X(WORD_VISION, "tam", "tầm")	/* tầm nhìn */ \
	X(WORD_NHIN, "nhin", "nhìn") \
	X(WORD_LUNAR, "am", "âm")	/* âm lịch */ \
	X(WORD_LICH, "lich", "lịch") \
	X(WORD_RATE, "le", "lệ")	/* tỷ lệ */ \
	X(WORD_TOTAL, "tong", "tổng") \
	X(WORD_MEMBER, "thanh", "thành") \
	X(WORD_DELEGATE, "dai", "đại") \
	X(WORD_PERSON, "nguoi", "người") \
	X(WORD_RESULT, "ket", "kết")

/* Other spellings of the same words. */
#define PHRASE_ALIASES(X) \
	X(WORD_DAY, "mung", "mùng") \
	X(WORD_DAY, "mong", "mồng") \
	X(WORD_QUARTER, "qui", "quí") \
	X(WORD_QUARTER, "q", "q") \
	X(WORD_MINUTE, "ph", "ph") \
	X(WORD_MINUTE, "p", "p") \
	X(WORD_FOUR, "bon", "bốn") \
	X(WORD_SEVEN, "bay", "bẩy") \
	X(WORD_CHU, "chua", "chúa") \
	X(WORD_EVERY, "hang", "hằng") \
	X(WORD_TERM, "ki", "kì") \
	X(WORD_SEND, "goi", "gởi") \
	X(WORD_OVERDUE, "tre", "trể")

/* The longest spelling without marks. */
#define WORD_LONGEST 6

#endif
