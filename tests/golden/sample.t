The sample office, and lichhop without a command.

Nobody to ask and no data: the sample's week, out of nothing.
$ lichhop | head -1
| Chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”. Dưới đây là tuần này của một cơ quan MẪU, không có gì được lưu lại.
$ lichhop | tail -6
|
| Bắt đầu:
|   lichhop sample                          lập cơ quan mẫu để xem thử
|   lichhop settings office.name “Tên …”    đặt tên cơ quan mình
|   lichhop import TỆP                      đọc giấy mời, thông báo, công văn
|   lichhop help                            mọi lệnh
$ ls ../share ../tmp 2>&1 | grep -v ':$'
| ls: cannot access '../share': No such file or directory
$ lichhop --lang en | head -1
| No data yet in “FOLDER/share/lichhop/lichhop.db”. Below is this week of a SAMPLE office; nothing is kept.

$ lichhop sample 2>&1 | sed 's/[0-9][0-9]*/N/g'
| đã lập cơ quan mẫu “Văn phòng UBND tỉnh Sơn Hà”: N văn bản, N cuộc họp, N phân công; mọi tên đều là bịa
$ lichhop settings office.name
| Văn phòng UBND tỉnh Sơn Hà
$ lichhop agencies --json | grep -c '"id"'
| 35
$ lichhop check
! dữ liệu nguyên vẹn
$ lichhop | head -1
| Tuần 49, 01/12 – 07/12/2025 · Văn phòng UBND tỉnh Sơn Hà

Its notices are Vietnamese whatever the language of the screen.
$ lichhop --lang en --database english.db sample 2>/dev/null
$ lichhop list --json 2025-11-01..2026-01-31 >vi.json
$ lichhop --database english.db list --json 2025-11-01..2026-01-31 | sed 's/"uid": .*/U/' >en.json
$ sed 's/"uid": .*/U/' vi.json | cmp - en.json && grep -c '"title"' en.json
| 12

What is still owed from before stands above what this week wants, once.
$ LICHHOP_NOW=2025-12-10T09:00 lichhop | sed -n '/còn nợ/,$p' | grep -v '^    ' | head -12
| Việc còn nợ từ các tuần trước
| Quá hạn
|   a1   Sở Tài chính  quá 11 ngày · chưa nộp
|   a4   Sở Xây dựng  quá 11 ngày · đang làm
|   a13  Sở Y tế  quá 7 ngày · chưa nộp
|   a8   UBND xã Bình Lâm, UBND xã Suối Ngọc, UBND xã Thạch Khê  quá 7 ngày · 0/3 đã nộp
|   a17  UBND phường Hà Trung  quá 7 ngày · chưa nộp
|   a20  UBND các xã, phường  quá 6 ngày · 0/8 đã nộp
|   a6   Sở Tài chính  quá 6 ngày · đang làm
|   a21  Sở Xây dựng  quá 6 ngày · chưa nộp
|   a23  Sở Nông nghiệp và Môi trường  quá 4 ngày · chưa nộp
|   a15  UBND các xã, phường  quá 4 ngày · 0/8 đã nộp

It is for empty places only; one undo takes all of it back.
$ lichhop sample
! lichhop: “FOLDER/share/lichhop/lichhop.db” đã có dữ liệu; cơ quan mẫu chỉ được lập ở nơi còn trống: lichhop --database TỆP sample
? 1
$ lichhop rooms add "Phòng của tôi"
| r6
! đã thêm phòng họp “Phòng của tôi”
$ lichhop undo
! đã hoàn tác: thêm phòng họp “Phòng của tôi”
$ lichhop undo
! đã hoàn tác: lập cơ quan mẫu (đã bỏ 8 văn bản, 12 cuộc họp, 23 phân công, 59 mục danh bạ)
$ lichhop settings office.name
! “office.name” chưa được đặt
$ lichhop agencies
! chưa có cơ quan nào trong danh bạ
$ lichhop check
! dữ liệu nguyên vẹn

A week that is empty; the office stands in the heading.
$ lichhop settings office.name Sở Y tế
! office.name = Sở Y tế
$ lichhop
| Tuần 49, 01/12 – 07/12/2025 · Sở Y tế
|
| Việc đến hạn trong tuần
! Không có cuộc họp nào: Tuần 49, 01/12 – 07/12/2025
! Không có phân công nào như vậy
$ lichhop sample
! lichhop: “FOLDER/share/lichhop/lichhop.db” đã có dữ liệu; cơ quan mẫu chỉ được lập ở nơi còn trống: lichhop --database TỆP sample
? 1

Whatever the day, it can be made.
$ for day in 2024-02-29 2025-12-31 2026-01-01 2026-03-01 2027-06-06; do
>   LICHHOP_NOW=${day}T08:00 lichhop --database $day.db sample 2>&1 | sed 's/[0-9][0-9]*/N/g'
>   LICHHOP_NOW=${day}T08:00 lichhop --database $day.db check
> done
| đã lập cơ quan mẫu “Văn phòng UBND tỉnh Sơn Hà”: N văn bản, N cuộc họp, N phân công; mọi tên đều là bịa
| đã lập cơ quan mẫu “Văn phòng UBND tỉnh Sơn Hà”: N văn bản, N cuộc họp, N phân công; mọi tên đều là bịa
| đã lập cơ quan mẫu “Văn phòng UBND tỉnh Sơn Hà”: N văn bản, N cuộc họp, N phân công; mọi tên đều là bịa
| đã lập cơ quan mẫu “Văn phòng UBND tỉnh Sơn Hà”: N văn bản, N cuộc họp, N phân công; mọi tên đều là bịa
| đã lập cơ quan mẫu “Văn phòng UBND tỉnh Sơn Hà”: N văn bản, N cuộc họp, N phân công; mọi tên đều là bịa
! dữ liệu nguyên vẹn
! dữ liệu nguyên vẹn
! dữ liệu nguyên vẹn
! dữ liệu nguyên vẹn
! dữ liệu nguyên vẹn

A broken clock, a database that is none.
$ LICHHOP_NOW=x lichhop
! lichhop: LICHHOP_NOW “x” không phải là giờ như 2025-12-03T09:00
? 2
$ echo x >text.db; lichhop --database text.db
! lichhop: tệp “text.db” không phải là cơ sở dữ liệu
? 1

Control characters never come out.
$ lichhop --database "$(printf 'a\033[2Jb')" rooms 2>&1 | od -c | grep -c 033
| 0
? 1
$ lichhop rooms add "$(printf 'P\033[2J\007')" >/dev/null; lichhop rooms | od -c | grep -c 033
| 0
! đã thêm phòng họp “P�[2J�”
? 1
