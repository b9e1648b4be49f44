A notice, from the file to the calendar.

$ lichhop settings office.jurisdiction tỉnh Sơn Hà
! office.jurisdiction = tỉnh Sơn Hà
$ lichhop agencies add "Sở Tài chính" --jurisdiction "tỉnh Sơn Hà" --email stc@sonha.example
| c1
! đã thêm cơ quan “Sở Tài chính”
$ lichhop agencies add "Sở Xây dựng" --jurisdiction "tỉnh Sơn Hà"
| c2
! đã thêm cơ quan “Sở Xây dựng”
$ lichhop rooms add "Phòng họp tầng 4" --location "trụ sở UBND tỉnh"
| r1
! đã thêm phòng họp “Phòng họp tầng 4”

Nobody can be asked; looking changes nothing.
$ lichhop import $DATA/notice.txt
! lichhop: không có bàn phím để hỏi trước khi lưu; thêm --yes để lưu luôn, hoặc --dry-run để chỉ xem
? 2
$ lichhop import --dry-run $DATA/notice.txt >/dev/null
$ lichhop list
! Không có cuộc họp nào: Tuần 49, 01/12 – 07/12/2025

$ lichhop import --yes $DATA/notice.txt
| n1
| m1
| a1
| a2
$ lichhop show n1
| n1  Giấy mời số 87/GM-UBND ngày 28/11/2025, Ủy ban nhân dân tỉnh Sơn Hà
| Tình trạng    đã nhận
| Trích yếu     Họp về tiến độ giải ngân vốn đầu tư công
| Nơi nhận      Như thành phần mời; Lưu: VT
| Người ký      Lê Minh Đạo (KT. CHỦ TỊCH / PHÓ CHỦ TỊCH)
| Từ tệp        notice.txt
|
| Cuộc họp
|   m1    14:00 Thứ Năm 04/12/2025
|         Họp về tiến độ giải ngân vốn đầu tư công
|
| Phân công
|   a1    Sở Tài chính  chưa nộp
|         chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025
|         chậm nhất Thứ Ba 02/12/2025
|   a2    Sở Xây dựng  chưa nộp
|         báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025
|         trước 11:00 Thứ Năm 04/12/2025
$ lichhop show m1
| m1            Họp về tiến độ giải ngân vốn đầu tư công
| Thời gian     14:00 Thứ Năm 04/12/2025
| Địa điểm      Phòng họp tầng 4, trụ sở UBND tỉnh
| Chủ trì       Lê Minh Đạo, Phó Chủ tịch UBND tỉnh
| Tình trạng    sẽ họp
| Văn bản       n1
|
| Thành phần: 2 (2 trong danh bạ)
|   - Sở Tài chính (Đại diện lãnh đạo)
|   - Sở Xây dựng (Giám đốc)
|
| Phân công
|   a1    Sở Tài chính  chưa nộp
|         chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025
|         chậm nhất Thứ Ba 02/12/2025
|   a2    Sở Xây dựng  chưa nộp
|         báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025
|         trước 11:00 Thứ Năm 04/12/2025
$ lichhop show a1
| a1            chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025
| Sản phẩm      báo cáo giải ngân
| Hạn           chậm nhất Thứ Ba 02/12/2025 (quá 9 giờ)
| Theo văn bản  chậm nhất ngày 02/12/2025
| Gửi           Văn phòng UBND tỉnh 04 bộ
| Tình trạng    chưa nộp
| Cuộc họp      m1
| Văn bản       n1
|
| Cơ quan
|   - Sở Tài chính  chưa nộp · quá 9 giờ
$ lichhop show n1 --text | cmp - $DATA/notice.txt
$ lichhop list
| Thứ Năm 04/12/2025
|   14:00        m1  Họp về tiến độ giải ngân vốn đầu tư công
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Lê Minh Đạo
$ lichhop list --csv
| \ufeffid,start,end,part_of_day,title,location,chair,state,participants,notices\r
| m1,2025-12-04T14:00,,,Họp về tiến độ giải ngân vốn đầu tư công,"Phòng họp tầng 4, trụ sở UBND tỉnh","Lê Minh Đạo, Phó Chủ tịch UBND tỉnh",confirmed,"Sở Tài chính; Sở Xây dựng",n1\r
$ lichhop list --json | sed 's/[0-9a-f]\{8\}-[-0-9a-f]*/UID/'
| {
|   "version": 1,
|   "meetings": [
|     {
|       "id": "m1",
|       "uid": "UID",
|       "notices": [
|         "n1"
|       ],
|       "title": "Họp về tiến độ giải ngân vốn đầu tư công",
|       "start": "2025-12-04T14:00",
|       "end": null,
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "chair": "Lê Minh Đạo, Phó Chủ tịch UBND tỉnh",
|       "state": "confirmed",
|       "sequence": 0,
|       "participants": [
|         {
|           "name": "Lê Minh Đạo",
|           "agency_id": null,
|           "role": "chair",
|           "response": "none",
|           "kind": "person",
|           "position": "Phó Chủ tịch UBND tỉnh"
|         },
|         {
|           "name": "Sở Tài chính",
|           "agency_id": 1,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Đại diện lãnh đạo"
|         },
|         {
|           "name": "Sở Xây dựng",
|           "agency_id": 2,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Giám đốc"
|         }
|       ]
|     }
|   ]
| }
$ lichhop assignments
| Quá hạn
|   a1  Sở Tài chính  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025
|       → Văn phòng UBND tỉnh 04 bộ
|
| Hạn Thứ Năm 04/12/2025
|   a2  Sở Xây dựng  còn 1 ngày · chưa nộp
|       Báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025
|       → Sở Tài chính
$ lichhop assignments --csv
| \ufeffid,item,lead,support,task,deadline,deadline_op,deadline_text,due,status,overdue,deliveries,notice\r
| a1,,Sở Tài chính,,"chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025",2025-12-02,by,chậm nhất ngày 02/12/2025,2025-12-03T00:00+07:00,open,1,Văn phòng UBND tỉnh 04 bộ,n1\r
| a2,,Sở Xây dựng,,"báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025",2025-12-04T11:00,before,trước 11 giờ 00 phút ngày 04/12/2025,2025-12-04T11:00+07:00,open,0,Sở Tài chính,n1\r
$ lichhop assignments --json
| {
|   "version": 1,
|   "assignments": [
|     {
|       "id": "a1",
|       "notices": [
|         "n1"
|       ],
|       "meetings": [
|         "m1"
|       ],
|       "item": null,
|       "agencies_lead": [
|         "Sở Tài chính"
|       ],
|       "agencies_support": [],
|       "task": "chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025",
|       "deliverable": "báo cáo giải ngân",
|       "deadline": "2025-12-02",
|       "deadline_op": "by",
|       "deadline_part": null,
|       "deadline_text": "chậm nhất ngày 02/12/2025",
|       "due": "2025-12-03T00:00+07:00",
|       "status": "open",
|       "overdue": true,
|       "late": false,
|       "deliveries": [
|         {
|           "recipient": "Văn phòng UBND tỉnh",
|           "via": null,
|           "copies": 4
|         }
|       ],
|       "shares": [
|         {
|           "agency": "Sở Tài chính",
|           "agency_id": 1,
|           "role": "lead",
|           "status": "open",
|           "at": null,
|           "overdue": true,
|           "late": false
|         }
|       ]
|     },
|     {
|       "id": "a2",
|       "notices": [
|         "n1"
|       ],
|       "meetings": [
|         "m1"
|       ],
|       "item": null,
|       "agencies_lead": [
|         "Sở Xây dựng"
|       ],
|       "agencies_support": [],
|       "task": "báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025",
|       "deliverable": null,
|       "deadline": "2025-12-04T11:00",
|       "deadline_op": "before",
|       "deadline_part": null,
|       "deadline_text": "trước 11 giờ 00 phút ngày 04/12/2025",
|       "due": "2025-12-04T11:00+07:00",
|       "status": "open",
|       "overdue": false,
|       "late": false,
|       "deliveries": [
|         {
|           "recipient": "Sở Tài chính",
|           "via": null,
|           "copies": null
|         }
|       ],
|       "shares": [
|         {
|           "agency": "Sở Xây dựng",
|           "agency_id": 2,
|           "role": "lead",
|           "status": "open",
|           "at": null,
|           "overdue": false,
|           "late": false
|         }
|       ]
|     }
|   ]
| }
$ lichhop search "giai ngan"
| m1  Họp về tiến độ giải ngân vốn đầu tư công  04/12/2025
|     Họp về tiến độ «giải ngân» vốn đầu tư công
| a1  chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025  02/12/2025
|     báo cáo «giải ngân» Sở Tài chính Văn phòng UBND tỉnh
| n1  Họp về tiến độ giải ngân vốn đầu tư công  28/11/2025
|     … 2025 GIẤY MỜI Họp về tiến độ «giải ngân» vốn đầu tư công Ủy ban nhân dân tỉnh kính mời các đồng chí dự họp, cụ thể như …

The same again.
$ lichhop import --yes $DATA/notice.txt
! lichhop: “DATA/notice.txt” đã có: n1 (Giấy mời số 87/GM-UBND ngày 28/11/2025, Ủy ban nhân dân tỉnh Sơn Hà); thêm --update để cập nhật
? 1
$ lichhop import --yes $DATA/notice.txt missing.txt
! lichhop: “DATA/notice.txt” đã có: n1 (Giấy mời số 87/GM-UBND ngày 28/11/2025, Ủy ban nhân dân tỉnh Sơn Hà); thêm --update để cập nhật
! lichhop: không có tệp “missing.txt”
? 1

Preparation: submitted, returned, by name without marks, with its own day.
$ lichhop mark a1 submitted --at "02/12/2025 16h"
! a1 · Sở Tài chính: đã nộp
$ lichhop mark a2 "đang làm"
! a2 · Sở Xây dựng: đang làm
$ lichhop assignments --status submitted --json | grep -e '"status"' -e '"late"'
|       "status": "submitted",
|       "late": false,
|           "status": "submitted",
|           "late": false
$ lichhop assignments --overdue
! Không có phân công nào như vậy
$ lichhop assignments --agency "so xay dung"
| Hạn Thứ Năm 04/12/2025
|   a2  Sở Xây dựng  đang làm
|       Báo cáo tiến độ các dự án, gửi Sở Tài chính trước 11 giờ 00 phút ngày 04/12/2025
|       → Sở Tài chính
$ lichhop mark a1 trả lại --remark "thiếu phụ lục"
! a1 · Sở Tài chính: trả lại
$ lichhop mark a1 frob
! lichhop: “frob” không phải là tình trạng; dùng một trong: open (chưa nộp), in_progress (đang làm), submitted (đã nộp), accepted (đã duyệt), returned (trả lại), cancelled (hủy)
? 2
$ lichhop mark a9 submitted
! lichhop: không có phân công “a9”
? 1
$ lichhop show a1
| a1            chuẩn bị báo cáo giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 02/12/2025
| Sản phẩm      báo cáo giải ngân
| Hạn           chậm nhất Thứ Ba 02/12/2025 (quá 9 giờ)
| Theo văn bản  chậm nhất ngày 02/12/2025
| Gửi           Văn phòng UBND tỉnh 04 bộ
| Tình trạng    trả lại
| Cuộc họp      m1
| Văn bản       n1
|
| Cơ quan
|   - Sở Tài chính  trả lại · quá 9 giờ · 09:00 03/12/2025
|       thiếu phụ lục
|       16:00 02/12/2025  chưa nộp → đã nộp · LOGIN
|       09:00 03/12/2025  đã nộp → trả lại · LOGIN · thiếu phụ lục

The meeting moves, is cancelled, comes back.
$ lichhop move m1 "15h 05/12/2025"
! Đã dời m1 “Họp về tiến độ giải ngân vốn đầu tư công” sang 15:00 Thứ Sáu 05/12/2025
$ lichhop list week
| Thứ Sáu 05/12/2025
|   15:00        m1  Họp về tiến độ giải ngân vốn đầu tư công
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Lê Minh Đạo
$ lichhop cancel m1 --reason "trùng lịch"
! Đã hủy cuộc họp m1 “Họp về tiến độ giải ngân vốn đầu tư công”
$ lichhop list week
| Thứ Sáu 05/12/2025
|   15:00        m1  [hủy] Họp về tiến độ giải ngân vốn đầu tư công
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Lê Minh Đạo
$ lichhop undo
! đã hoàn tác: hủy cuộc họp m1 “Họp về tiến độ giải ngân vốn đầu tư công”
$ lichhop list 2025-12-05..2025-12-05 --json | grep '"state"'
|       "state": "confirmed",
$ lichhop list "thứ Sáu tuần này"
| Thứ Sáu 05/12/2025
|   15:00        m1  Họp về tiến độ giải ngân vốn đầu tư công
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Lê Minh Đạo
$ lichhop list "ngày nào đó"
! lichhop: không hiểu thời gian “ngày nào đó”
? 2
$ lichhop show m9
! lichhop: không có cuộc họp “m9”
? 1
$ lichhop show x
! lichhop: “x” không phải là mã của cuộc họp (như m12) hoặc phân công (như a12) hoặc văn bản (như n12)
? 2
$ lichhop move m1
! lichhop: lệnh còn thiếu từ; cách dùng: lichhop move MÃ LÚC
? 2
$ lichhop check
! dữ liệu nguyên vẹn
$ lichhop log --json | grep '"command"'
|       "command": "undo",
|       "command": "cancel",
|       "command": "move",
|       "command": "mark",
|       "command": "mark",
|       "command": "mark",
|       "command": "import",
|       "command": "rooms",
|       "command": "agencies",
|       "command": "agencies",
|       "command": "settings",
