/* What the system's refusals mean, in the user's language: strerror() speaks
 * English in the locales that this program runs in. */
#include <lichhop/error.h>

#include <errno.h>
#include <string.h>

#include <lichhop/gettext.h>

static const struct {
	int number;
	const char *words;
} errno_words[] = {
	{ EACCES, N_("không đủ quyền") },
	{ EPERM, N_("không được phép") },
	{ ENOENT, N_("không có tệp hay thư mục này") },
	{ ENOTDIR, N_("đó không phải là thư mục") },
	{ EISDIR, N_("đó là thư mục") },
	{ EEXIST, N_("đã có tệp mang tên này") },
	{ ENOTEMPTY, N_("thư mục không trống") },
	{ ENOSPC, N_("đĩa đã đầy") },
	{ EDQUOT, N_("đã dùng hết dung lượng được cấp") },
	{ EFBIG, N_("tệp quá lớn") },
	{ EROFS, N_("ổ đĩa chỉ đọc được") },
	{ EIO, N_("ổ đĩa báo lỗi") },
	{ EBUSY, N_("đang có chương trình khác dùng") },
	{ ETXTBSY, N_("đang có chương trình khác dùng") },
	{ EMFILE, N_("đang mở quá nhiều tệp") },
	{ ENFILE, N_("đang mở quá nhiều tệp") },
	{ ENAMETOOLONG, N_("tên tệp quá dài") },
	{ ELOOP, N_("liên kết của tệp đi vòng tròn") },
	{ EXDEV, N_("hai nơi không cùng một ổ đĩa") },
	{ ENXIO, N_("thiết bị không có ở đó") },
	{ ENODEV, N_("thiết bị không có ở đó") },
	{ EPIPE, N_("nơi nhận đã đóng") },
	{ EBADF, N_("nó đã bị đóng") },
	{ EAGAIN, N_("máy đang bận") },
	{ ENOMEM, N_("máy hết bộ nhớ") },
	{ EINVAL, N_("ổ đĩa không nhận việc này") },
	{ EOPNOTSUPP, N_("ổ đĩa không nhận việc này") },
	{ ENOSYS, N_("hệ thống không có việc này") },
	{ ENOEXEC, N_("tệp không chạy được") },
	{ ESTALE, N_("ổ đĩa mạng đã mất tệp này") },
};

const char *lh_errno_words(int number)
{
	for (size_t i = 0; i < sizeof(errno_words) / sizeof(*errno_words); i++)
		if (errno_words[i].number == number)
			return _(errno_words[i].words);
	return strerror(number);
}
