Meetings and preparation, changed step by step and taken back.

$ lichhop settings office.jurisdiction tỉnh Sơn Hà
! office.jurisdiction = tỉnh Sơn Hà
$ lichhop settings office.email vanphong@sonha.example
! office.email = vanphong@sonha.example
$ lichhop rooms add "P.301"
| r1
! đã thêm phòng họp “P.301”
$ lichhop agencies add "Sở Tài chính" --jurisdiction "tỉnh Sơn Hà" --email stc@sonha.example
| c1
! đã thêm cơ quan “Sở Tài chính”
$ lichhop agencies add "Sở Xây dựng" --jurisdiction "tỉnh Sơn Hà"
| c2
! đã thêm cơ quan “Sở Xây dựng”

One quick line; a clash is said.
$ lichhop add "8h thứ Năm họp giao ban, P.301, chủ trì: Trần Văn An, mời: Sở Tài chính, Sở Xây dựng"
| m1
! Đã thêm m1: 08:00 Thứ Năm 04/12/2025 “Họp giao ban”, P.301, chủ trì Trần Văn An, 2 thành phần
$ lichhop add --title "Họp tổ thẩm định" --time "8h30 04/12/2025" --location P.301 --add "Sở Xây dựng"
| m2
! lichhop: trùng phòng “P.301” với m1 “Họp giao ban” từ 08:30 T5 04/12
! Đã thêm m2: 08:30 Thứ Năm 04/12/2025 “Họp tổ thẩm định”, P.301, 1 thành phần
$ lichhop conflicts 2025-12-04
| Thứ Năm 04/12/2025
|   Trùng phòng: P.301  08:30–10:00 (dự kiến)
|     m1    08:00  Họp giao ban
|     m2    08:30  Họp tổ thẩm định
$ lichhop move m2 14h 04/12 --end 15:30
! Đã dời m2 “Họp tổ thẩm định” sang 14:00 Thứ Năm 04/12/2025
$ lichhop conflicts 2025-12-04
! Không có trùng lịch
$ lichhop edit m2 --title "Họp tổ thẩm định lần 2" --chair "Lê Thị Bình, Giám đốc Sở" --remove "Sở Xây dựng" --add "Sở Tài chính"
! Đã sửa m2
$ lichhop show m2
| m2            Họp tổ thẩm định lần 2
| Thời gian     14:00–15:30 Thứ Năm 04/12/2025
| Địa điểm      P.301
| Chủ trì       Lê Thị Bình, Giám đốc Sở
| Tình trạng    sẽ họp
|
| Thành phần: 1 (1 trong danh bạ)
|   - Sở Tài chính
$ lichhop edit m2
! lichhop: chưa nói sửa gì; xem lichhop help edit
? 2
$ lichhop edit m2 --task "việc"
! lichhop: --task không dùng cho “m2”
? 2
$ lichhop edit m9 --title "không có"
! lichhop: không có cuộc họp “m9”
? 1

The role of one who is asked; there is one chair.
$ lichhop edit m2 --role "Sở Tài chính=báo cáo"; lichhop show m2 | grep -A9 'Thành phần'
| Thành phần: 1 (1 trong danh bạ)
|   - Sở Tài chính (báo cáo)
! Đã sửa m2
$ lichhop edit m2 --role "Sở Tài chính=chair"; lichhop show m2 | grep 'Chủ trì'; lichhop undo; lichhop undo
| Chủ trì       Sở Tài chính
! Đã sửa m2
! đã hoàn tác: sửa m2
! đã hoàn tác: sửa m2
$ lichhop edit m2 --role "Sở Tài chính"
! lichhop: “Sở Tài chính” chưa đủ; viết TÊN=VAI
? 2
$ lichhop edit m2 --role "Sở Tài chính=vua"
! lichhop: không có vai “vua”; dùng chair (chủ trì), member (thành viên), invited (mời dự), secretary (thư ký), reporter (báo cáo) hoặc information (để biết)
? 2
$ lichhop edit m2 --role "Sở Vũ trụ=thư ký"
! lichhop: “Sở Vũ trụ” không có trong thành phần
? 1

Who comes.
$ lichhop respond m1 "so tai chinh" dự
! m1 · Sở Tài chính: dự
$ lichhop respond m1 "Sở Xây dựng" declined --remark "bận họp Sở"
! m1 · Sở Xây dựng: không dự
$ lichhop respond m1 "Sở Y tế" dự
! lichhop: “Sở Y tế” không có trong thành phần của m1; xem lichhop show m1
? 1
$ lichhop respond m1 "Sở Xây dựng" "có lẽ"
! lichhop: “có lẽ” không phải là trả lời; dùng một trong: accepted (dự), declined (không dự), tentative (chưa chắc), delegated (cử người thay), none (chưa trả lời)
? 2
$ lichhop delegate m1 "Sở Tài chính" "Nguyễn Văn Bình" --position "Phó Giám đốc"
! m1 · Sở Tài chính cử Nguyễn Văn Bình
$ lichhop show m1
| m1            Họp giao ban
| Thời gian     08:00 Thứ Năm 04/12/2025
| Địa điểm      P.301
| Chủ trì       Trần Văn An
| Tình trạng    sẽ họp
|
| Thành phần: 2 (2 trong danh bạ)
|   - Sở Tài chính (dự; cử Nguyễn Văn Bình)
|   - Sở Xây dựng (không dự)
$ lichhop print attendees m1 --format txt
|                                         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
|                                            Độc lập - Tự do - Hạnh phúc
|                                            ───────────────────────────
|
|                                             Ngày 04 tháng 12 năm 2025
|
|                            DANH SÁCH ĐẠI BIỂU THAM DỰ
|                                   Họp giao ban
|                                       ───
| Thời gian: 08:00, Thứ Năm 04/12/2025
| Địa điểm: P.301
| Chủ trì: Trần Văn An
|
| ┌─────┬───────────────────┬───────────────┬───────────────────┬────────────────┐
| │ STT │     Họ và tên     │    Chức vụ    │  Cơ quan, đơn vị  │     Ký tên     │
| ├─────┼───────────────────┼───────────────┼───────────────────┼────────────────┤
| │  1  │ Trần Văn An       │               │                   │                │
| ├─────┼───────────────────┼───────────────┼───────────────────┼────────────────┤
| │  2  │ Nguyễn Văn Bình   │ Phó Giám đốc  │ Sở Tài chính      │                │
| ├─────┼───────────────────┼───────────────┼───────────────────┼────────────────┤
| │  3  │                   │               │ Sở Xây dựng       │                │
| └─────┴───────────────────┴───────────────┴───────────────────┴────────────────┘
|
| Tổng số theo danh sách: 3; có mặt: ……; vắng mặt: ……
! lichhop: chưa có tên cơ quan mình ở đầu trang; đặt bằng lichhop settings office.name "…"
$ lichhop print plates m1
! lichhop: không in được “plates”; in được: attendees (danh sách đại biểu)
? 2
$ lichhop print attendees m7
! lichhop: không có cuộc họp “m7”
? 1

The .ics for one agency, and messages.
$ lichhop export m1 --agency "Sở Tài chính" | grep -a -E '^(SUMMARY|ATTENDEE|DTSTART|METHOD)'
| DTSTART:19700101T000000\r
| DTSTART;TZID=Asia/Ho_Chi_Minh:20251204T080000\r
| SUMMARY:Họp giao ban\r
| ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Sở Tài c\r
$ lichhop export m1 --method request
! lichhop: mỗi lời mời là một tệp riêng; thêm -o THƯ_MỤC/
? 2
$ lichhop export m1 --method request -o $HOME/mời/
! Đã ghi 1 lời mời họp và 0 phiếu giao việc vào “FOLDER/mời/”
! lichhop: 2 nơi chưa có địa chỉ thư, chỉ ghi tên trong nội dung: Trần Văn An; Sở Xây dựng
$ ls $HOME/mời
| m1.ics
$ lichhop export m1 --agency "Sở Xây dựng" --method request -o $HOME/mời/
! lichhop: m1: không ai của cuộc họp “Họp giao ban” có địa chỉ thư
! lichhop: không còn gì để gửi; lý do ở các dòng trên
? 1
$ lichhop export today
! lichhop: không có cuộc họp hay phân công nào để xuất
? 1
$ lichhop export m1 --method giấy
! lichhop: không có kiểu “giấy”; dùng request (mời) hoặc cancel (báo hủy)
? 2
$ lichhop export m1 --method request -o m1.ics
! lichhop: mỗi lời mời là một tệp riêng; -o cần một thư mục, không phải tệp “m1.ics”
? 2
$ lichhop export m1 -o $HOME/mời/
! Đã xuất 1 cuộc họp và 0 phân công ra “FOLDER/mời/lichhop.ics”
! lichhop: 2 nơi chưa có địa chỉ thư, chỉ ghi tên trong nội dung: Trần Văn An; Sở Xây dựng
$ lichhop print attendees m1 -o $HOME/mời | wc -c
| 0
! lichhop: chưa có tên cơ quan mình ở đầu trang; đặt bằng lichhop settings office.name "…"
! lichhop: không ghi được “FOLDER/mời”: đó là thư mục

Preparation.
$ lichhop import --yes $DATA/notice.txt >/dev/null
$ lichhop mark a1 submitted --at "hôm qua" --remark "qua trục liên thông"
! a1 · Sở Tài chính: đã nộp
$ lichhop mark a2 đang làm
! a2 · Sở Xây dựng: đang làm
$ lichhop mark a2 xong rồi
! lichhop: “xong rồi” không phải là tình trạng; dùng một trong: open (chưa nộp), in_progress (đang làm), submitted (đã nộp), accepted (đã duyệt), returned (trả lại), cancelled (hủy)
? 2
$ lichhop mark a1 submitted --at 2025-12-30
! lichhop: thời điểm ở --at chưa tới; chỉ ghi được việc đã xảy ra
? 2
$ lichhop mark a1 accepted --agency "Sở Y tế"
! lichhop: không có cơ quan “Sở Y tế” trong danh bạ; xem lichhop agencies, hoặc thêm bằng lichhop agencies add
? 1
$ lichhop mark a1 submitted
! a1 · Sở Tài chính: đã là “đã nộp” từ trước, giữ nguyên
$ lichhop mark a2 a9 accepted
! lichhop: không có phân công “a9”
? 1
$ lichhop mark a9 submitted
! lichhop: không có phân công “a9”
? 1
$ lichhop assignments
| Hạn Thứ Năm 04/12/2025
|   a2  Sở Xây dựng  đang làm
|       Báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025
|       → Sở Tài chính
$ lichhop edit a2 --deadline "chậm nhất 05/12/2025" --support "Sở Tài chính"
! Đã sửa a2
$ lichhop edit a2 --deadline "sớm"
! lichhop: “sớm” không phải là một thời hạn; viết như “chậm nhất 03/12/2025”, “trước 11h 07/5/2026”, “trong tháng 5/2026”
? 2

Whether and when.
$ lichhop move m1 16h
! Đã dời m1 “Họp giao ban” sang 16:00 Thứ Năm 04/12/2025
$ lichhop undo
! đã hoàn tác: dời m1 “Họp giao ban” sang 16:00 Thứ Năm 04/12/2025
$ lichhop postpone m1 --reason "Chủ tịch đi công tác"
! Đã hoãn m1 “Họp giao ban” (08:00 Thứ Năm 04/12/2025 → chưa định ngày)
$ lichhop export m1
! lichhop: m1 “Họp giao ban” chưa có ngày, không xuất
! lichhop: không còn gì để xuất
? 1
$ lichhop move m1 8h 08/12/2025
! Đã dời m1 “Họp giao ban” sang 08:00 Thứ Hai 08/12/2025
$ lichhop cancel m1 a2 --reason "không cần nữa"
! Đã hủy cuộc họp m1 “Họp giao ban”
! Đã hủy phân công a2 “báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00…”
$ lichhop move m1 9h 09/12/2025
! lichhop: cuộc họp m1 đã hủy; khôi phục bằng lichhop edit m1 --state confirmed trước khi dời
? 1
$ lichhop cancel m1
! lichhop: cuộc họp m1 đã hủy từ trước
? 1
$ lichhop export m1 m2 a1 --method cancel -o $HOME/hủy/
! lichhop: m2 “Họp tổ thẩm định lần 2” chưa hủy, không báo hủy
! Đã ghi 1 thư báo hủy họp và 0 thư báo hủy việc vào “FOLDER/hủy/”
! lichhop: 2 nơi chưa có địa chỉ thư, chỉ ghi tên trong nội dung: Trần Văn An; Sở Xây dựng
$ ls $HOME/hủy
| m1.ics
$ grep -a -E '^(METHOD|STATUS|SEQUENCE)' $HOME/hủy/m1.ics
| METHOD:CANCEL\r
| SEQUENCE:5\r
| STATUS:CANCELLED\r
$ lichhop export m1 --method request -o $HOME/hủy/
! lichhop: m1 “Họp giao ban” đã hủy, không mời; báo hủy bằng --method cancel
! lichhop: không còn gì để gửi; lý do ở các dòng trên
? 1
$ lichhop withdraw n1
! Đã thu hồi văn bản n1, hủy theo 1 cuộc họp và 1 phân công
$ lichhop list 2025-12-01..2025-12-31
| Thứ Năm 04/12/2025
|   14:00–15:30  m2  Họp tổ thẩm định lần 2
|                    P.301 · Lê Thị Bình
|   14:00        m3  [hủy] Họp về tiến độ giải ngân vốn đầu tư công
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Lê Minh Đạo
|
| Thứ Hai 08/12/2025
|   08:00        m1  [hủy] Họp giao ban
|                    P.301 · Trần Văn An

Each step back.
$ lichhop undo
! đã hoàn tác: thu hồi văn bản n1, hủy theo 1 cuộc họp và 1 phân công
$ lichhop undo
! đã hoàn tác: hủy cuộc họp m1 “Họp giao ban” và 1 mục nữa
$ lichhop undo
! đã hoàn tác: dời m1 “Họp giao ban” sang 08:00 Thứ Hai 08/12/2025
$ lichhop list 2025-12-01..2025-12-31
| Thứ Năm 04/12/2025
|   14:00–15:30  m2  Họp tổ thẩm định lần 2
|                    P.301 · Lê Thị Bình
|   14:00        m3  Họp về tiến độ giải ngân vốn đầu tư công
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Lê Minh Đạo

What a page cannot show is not saved: a tab is a blank, a sign that turns the line about U+FFFD.
$ lichhop --database la.db add "8h 05/12/2025 họp a$(printf '\tb \342\200\256c')"
| m1
! Đã thêm m1: 08:00 Thứ Sáu 05/12/2025 “Họp a b �c”, 0 thành phần
$ lichhop --database la.db edit m1 --title "họp$(printf '\tx \342\200\256y')" 2>/dev/null; lichhop --database la.db list 2025-12-05 --csv
| \ufeffid,start,end,part_of_day,title,location,chair,state,participants,notices\r
| m1,2025-12-05T08:00,,,họp x �y,,,confirmed,,\r
