Calendars into the store.

$ cp $DATA/*.txt $DATA/*.ics .

$ lichhop import --dry-run lich.ics
| lich.ics · lịch: 4 mới, 0 cập nhật, 0 hủy
|   Soạn báo cáo giao ban  chậm nhất Thứ Sáu 05/12/2025
|   Giao ban tuần  08:00–09:30 Thứ Hai 01/12/2025
|   Giao ban tuần (dời)  14:00–15:00 Thứ Ba 09/12/2025
|   Tiếp công dân  14:30–16:30 Thứ Năm 04/12/2025
$ lichhop import --dry-run --json lich.ics | grep -E '"(version|title|task|start|end|rule|due|response|file)"'
|   "version": 1,
|       "title": "Giao ban tuần",
|       "start": "2025-12-01T08:00",
|       "end": "2025-12-01T09:30",
|       "rule": "FREQ=WEEKLY;COUNT=10",
|           "response": "accepted",
|       "file": "lich.ics"
|       "title": "Giao ban tuần (dời)",
|       "start": "2025-12-09T14:00",
|       "end": "2025-12-09T15:00",
|       "file": "lich.ics"
|       "title": "Tiếp công dân",
|       "start": "2025-12-04T14:30",
|       "end": "2025-12-04T16:30",
|       "file": "lich.ics"
|       "task": "Soạn báo cáo giao ban",
|       "due": "2025-12-06T00:00+07:00",
|       "file": "lich.ics"
$ lichhop import --yes lich.ics
| a1
| m1
| m2
| m3
$ lichhop list tháng 12
| Thứ Hai 01/12/2025
|   08:00–09:30  m1  Giao ban tuần
|                    Phòng 301
|
| Thứ Năm 04/12/2025
|   14:30–16:30  m3  Tiếp công dân
|                    Phòng họp tầng 4, trụ sở UBND tỉnh
|
| Thứ Ba 09/12/2025
|   14:00–15:00  m2  Giao ban tuần (dời)
|                    Phòng 301
|
| Thứ Hai 15/12/2025
|   08:00–09:30  m1  Giao ban tuần
|                    Phòng 301
|
| Thứ Hai 22/12/2025
|   08:00–09:30  m1  Giao ban tuần
|                    Phòng 301
|
| Thứ Hai 29/12/2025
|   08:00–09:30  m1  Giao ban tuần
|                    Phòng 301
$ lichhop show m1
| m1            Giao ban tuần
| Thời gian     08:00–09:30 Thứ Hai 01/12/2025
| Lặp           hằng tuần, 10 lần
| Địa điểm      Phòng 301
| Tình trạng    sẽ họp
| Tổ chức       Văn thư
|
| Thành phần: 1 (0 trong danh bạ)
|   - Sở Xây dựng (dự)
|
| Phân công
|   a1    (chưa rõ ai)  chưa nộp
|         Soạn báo cáo giao ban
|         chậm nhất Thứ Sáu 05/12/2025
$ lichhop show a1
| a1            Soạn báo cáo giao ban
| Hạn           chậm nhất Thứ Sáu 05/12/2025 (còn 2 ngày)
| Tình trạng    chưa nộp
| Cuộc họp      m1

Again: it is there already.
$ lichhop import --yes lich.ics
! lichhop: lich.ics: “Soạn báo cáo giao ban” đã có: a1
! lichhop: lich.ics: “Giao ban tuần” đã có: m1
! lichhop: lich.ics: “Giao ban tuần (dời)” đã có: m2
! lichhop: lich.ics: “Tiếp công dân” đã có: m3
? 1
$ lichhop import --yes --update lich.ics
! lich.ics: “Soạn báo cáo giao ban” đã có: a1
! lich.ics: “Giao ban tuần” đã có: m1
! lich.ics: “Giao ban tuần (dời)” đã có: m2
! lich.ics: “Tiếp công dân” đã có: m3

A newer one needs --update; the id stays.
$ lichhop import --yes lich-sua.ics
! lichhop: lich-sua.ics: “Tiếp công dân” đã có: m3, bản trong tệp mới hơn; thêm --update để cập nhật
? 1
$ lichhop import --yes --update lich-sua.ics
! lich-sua.ics: đã cập nhật m3, “Tiếp công dân”
$ lichhop list 4/12/2025
| Thứ Năm 04/12/2025
|   08:30–10:30  m3  Tiếp công dân
|                    Phòng tiếp dân
$ lichhop import --yes --update lich.ics 2>&1 | grep m3
| lichhop: lich.ics: “Tiếp công dân” đã có bản mới hơn: m3

One occurrence is called off.
$ lichhop import --yes lich-huy.ics
! lich-huy.ics: đã hủy buổi Thứ Hai 15/12/2025 của m1, “Giao ban tuần”
$ lichhop list 2025-12-08..2025-12-21
| Thứ Ba 09/12/2025
|   14:00–15:00  m2  Giao ban tuần (dời)
|                    Phòng 301
$ lichhop import --yes lich-huy.ics
! lichhop: lich-huy.ics: “Giao ban tuần” đã có: m1
? 1

What cannot be taken is named by its line, the rest is kept.
$ lichhop import --yes lich-loi.ics
| m4
! lichhop: lich-loi.ics:12: DTSTART “20251299T080000” không phải ngày giờ có thật
? 1
$ lichhop list today
| Thứ Tư 03/12/2025 · hôm nay
|   08:00–09:00  m4  Họp tốt
$ lichhop import --yes tra-loi.ics
! lichhop: tra-loi.ics: đây là thư trả lời dự họp, không phải lịch; hãy dùng lichhop reply
? 1
$ head -c 700 lich.ics >half.ics; lichhop --database other.db import --yes half.ics
| a1
| m1
! half.ics:23: có dòng không đúng dạng, đã bỏ đi
! lichhop: half.ics:23: mục không có END
! lichhop: half.ics: tệp lịch bị cắt ngang ở dòng 28
? 1
$ printf 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' >empty.ics; lichhop import --yes empty.ics
! lichhop: “empty.ics” không có cuộc họp hay việc nào
? 1
$ lichhop import --yes - <lich-loi.ics
! lichhop: đầu vào chuẩn: “Họp tốt” đã có: m4
! lichhop: đầu vào chuẩn:12: DTSTART “20251299T080000” không phải ngày giờ có thật
? 1

One import is one step back.
$ lichhop undo
! đã hoàn tác: Nhập lịch lich-loi.ics: 1 mới, 0 cập nhật, 0 hủy
$ lichhop list today
! Không có cuộc họp nào: Thứ Tư 03/12/2025
