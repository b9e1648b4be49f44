Asking: list, show, assignments, search, conflicts.

$ cp $DATA/*.txt $DATA/*.ics .

$ lichhop list
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ lichhop import --yes giay-moi.txt lich.ics
| n1
| m1
| m2
| a1
| a2
| a3
| m3
| m4
| m5
! 3 nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add
$ lichhop add "họp bàn việc xếp lịch, mời: Sở Nội vụ"
| m6
! Đã thêm m6: chưa có ngày “Họp bàn việc xếp lịch”, 1 thành phần

$ lichhop list
| Thứ Hai 01/12/2025
|   08:00–09:30  m3  Giao ban tuần
|                    Phòng 301
|
| Thứ Năm 04/12/2025
|   14:00        m1  Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
|   14:30–16:30  m5  Tiếp công dân
|                    Phòng họp tầng 4, trụ sở UBND tỉnh
|   15:30        m2  Nội dung 2: Quy hoạch các cụm công nghiệp
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
|
| Chưa có lịch
|   m6  Họp bàn việc xếp lịch
$ lichhop list week
| Thứ Hai 01/12/2025
|   08:00–09:30  m3  Giao ban tuần
|                    Phòng 301
|
| Thứ Năm 04/12/2025
|   14:00        m1  Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
|   14:30–16:30  m5  Tiếp công dân
|                    Phòng họp tầng 4, trụ sở UBND tỉnh
|   15:30        m2  Nội dung 2: Quy hoạch các cụm công nghiệp
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
$ lichhop list today
! Không có cuộc họp nào: Thứ Tư 03/12/2025
$ lichhop list 2025-12-04..2025-12-04 --csv
| \ufeffid,start,end,part_of_day,title,location,chair,state,participants,notices\r
| m1,2025-12-04T14:00,,,Nội dung 1: Tiến độ các dự án đầu tư công năm 2025,"Phòng họp tầng 4, trụ sở UBND tỉnh","Đinh Hữu Học, Phó Chủ tịch UBND tỉnh",confirmed,"Sở Tài chính; Sở Xây dựng",n1\r
| m5,2025-12-04T14:30,2025-12-04T16:30,,Tiếp công dân,"Phòng họp tầng 4, trụ sở UBND tỉnh",,confirmed,,\r
| m2,2025-12-04T15:30,,,Nội dung 2: Quy hoạch các cụm công nghiệp,"Phòng họp tầng 4, trụ sở UBND tỉnh","Đinh Hữu Học, Phó Chủ tịch UBND tỉnh",confirmed,Sở Công Thương,n1\r
$ lichhop list thứ Năm tuần này --json | sed 's/"uid": ".*"/"uid": …/'
| {
|   "version": 1,
|   "meetings": [
|     {
|       "id": "m1",
|       "uid": …,
|       "notices": [
|         "n1"
|       ],
|       "title": "Nội dung 1: Tiến độ các dự án đầu tư công năm 2025",
|       "start": "2025-12-04T14:00",
|       "end": null,
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "chair": "Đinh Hữu Học, Phó Chủ tịch UBND tỉnh",
|       "state": "confirmed",
|       "sequence": 0,
|       "participants": [
|         {
|           "name": "Đinh Hữu Học",
|           "agency_id": null,
|           "role": "chair",
|           "response": "none",
|           "kind": "person",
|           "position": "Phó Chủ tịch UBND tỉnh"
|         },
|         {
|           "name": "Sở Tài chính",
|           "agency_id": null,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Đại diện lãnh đạo"
|         },
|         {
|           "name": "Sở Xây dựng",
|           "agency_id": null,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Đại diện lãnh đạo"
|         }
|       ]
|     },
|     {
|       "id": "m5",
|       "uid": …,
|       "notices": [],
|       "title": "Tiếp công dân",
|       "start": "2025-12-04T14:30",
|       "end": "2025-12-04T16:30",
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "chair": null,
|       "state": "confirmed",
|       "sequence": 0,
|       "participants": []
|     },
|     {
|       "id": "m2",
|       "uid": …,
|       "notices": [
|         "n1"
|       ],
|       "title": "Nội dung 2: Quy hoạch các cụm công nghiệp",
|       "start": "2025-12-04T15:30",
|       "end": null,
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "chair": "Đinh Hữu Học, Phó Chủ tịch UBND tỉnh",
|       "state": "confirmed",
|       "sequence": 0,
|       "participants": [
|         {
|           "name": "Đinh Hữu Học",
|           "agency_id": null,
|           "role": "chair",
|           "response": "none",
|           "kind": "person",
|           "position": "Phó Chủ tịch UBND tỉnh"
|         },
|         {
|           "name": "Sở Công Thương",
|           "agency_id": null,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Đại diện lãnh đạo"
|         }
|       ]
|     }
|   ]
| }
$ lichhop list 2026-01-01..2026-01-31 --json
| {
|   "version": 1,
|   "meetings": [
|     {
|       "id": "m3",
|       "uid": "giao-ban",
|       "notices": [],
|       "title": "Giao ban tuần",
|       "start": "2026-01-05T08:00",
|       "end": "2026-01-05T09:30",
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng 301",
|       "chair": null,
|       "state": "confirmed",
|       "sequence": 0,
|       "rule": "FREQ=WEEKLY;COUNT=10",
|       "participants": [
|         {
|           "name": "Sở Xây dựng",
|           "agency_id": null,
|           "role": "member",
|           "response": "accepted",
|           "kind": "person"
|         }
|       ]
|     },
|     {
|       "id": "m3",
|       "uid": "giao-ban",
|       "notices": [],
|       "title": "Giao ban tuần",
|       "start": "2026-01-12T08:00",
|       "end": "2026-01-12T09:30",
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng 301",
|       "chair": null,
|       "state": "confirmed",
|       "sequence": 0,
|       "rule": "FREQ=WEEKLY;COUNT=10",
|       "participants": [
|         {
|           "name": "Sở Xây dựng",
|           "agency_id": null,
|           "role": "member",
|           "response": "accepted",
|           "kind": "person"
|         }
|       ]
|     },
|     {
|       "id": "m3",
|       "uid": "giao-ban",
|       "notices": [],
|       "title": "Giao ban tuần",
|       "start": "2026-01-19T08:00",
|       "end": "2026-01-19T09:30",
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng 301",
|       "chair": null,
|       "state": "confirmed",
|       "sequence": 0,
|       "rule": "FREQ=WEEKLY;COUNT=10",
|       "participants": [
|         {
|           "name": "Sở Xây dựng",
|           "agency_id": null,
|           "role": "member",
|           "response": "accepted",
|           "kind": "person"
|         }
|       ]
|     },
|     {
|       "id": "m3",
|       "uid": "giao-ban",
|       "notices": [],
|       "title": "Giao ban tuần",
|       "start": "2026-01-26T08:00",
|       "end": "2026-01-26T09:30",
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng 301",
|       "chair": null,
|       "state": "confirmed",
|       "sequence": 0,
|       "rule": "FREQ=WEEKLY;COUNT=10",
|       "participants": [
|         {
|           "name": "Sở Xây dựng",
|           "agency_id": null,
|           "role": "member",
|           "response": "accepted",
|           "kind": "person"
|         }
|       ]
|     }
|   ]
| }
$ lichhop list hôm nào
! lichhop: không hiểu thời gian “hôm nào”
? 2
$ lichhop list 2025-12-32
! lichhop: không hiểu thời gian “2025-12-32”
? 2
$ lichhop list 2025-12-05..2025-12-01
! lichhop: “2025-12-05..2025-12-01” có ngày cuối đứng trước ngày đầu
? 2

$ lichhop show m1
| m1            Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
| Thời gian     14:00 Thứ Năm 04/12/2025
| Địa điểm      Phòng họp tầng 4, trụ sở UBND tỉnh
| Chủ trì       Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
| Tình trạng    sẽ họp
| Văn bản       n1
|
| Thành phần: 2 (0 trong danh bạ)
|   - Sở Tài chính (Đại diện lãnh đạo)
|   - Sở Xây dựng (Đại diện lãnh đạo)
|
| Phân công
|   a1    Sở Tài chính  chưa nộp
|         tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|         chậm nhất Thứ Tư 03/12/2025
|   a2    Sở Xây dựng  chưa nộp
|         chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|         chậm nhất Thứ Ba 02/12/2025
$ lichhop show m1 --json | sed 's/"uid": ".*"/"uid": …/; s/"[a-z]*_at": "2.*"/…/' | head -30
| {
|   "version": 1,
|   "meetings": [
|     {
|       "id": "m1",
|       "uid": …,
|       "notices": [
|         "n1"
|       ],
|       "title": "Nội dung 1: Tiến độ các dự án đầu tư công năm 2025",
|       "start": "2025-12-04T14:00",
|       "end": null,
|       "part_of_day": null,
|       "zone": "Asia/Ho_Chi_Minh",
|       "location": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "chair": "Đinh Hữu Học, Phó Chủ tịch UBND tỉnh",
|       "state": "confirmed",
|       "sequence": 0,
|       "participants": [
|         {
|           "name": "Đinh Hữu Học",
|           "agency_id": null,
|           "role": "chair",
|           "response": "none",
|           "kind": "person",
|           "position": "Phó Chủ tịch UBND tỉnh"
|         },
|         {
|           "name": "Sở Tài chính",
|           "agency_id": null,
$ lichhop show a1
| a1            tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
| Sản phẩm      báo cáo chung
| Hạn           chậm nhất Thứ Tư 03/12/2025 (hôm nay)
| Theo văn bản  chậm nhất ngày 03/12/2025
| Gửi           Văn phòng UBND tỉnh 04 bộ
| Tình trạng    chưa nộp
| Cuộc họp      m1; m2
| Văn bản       n1
|
| Cơ quan
|   - Sở Tài chính  chưa nộp
$ lichhop show a1 --json | sed 's/"uid": ".*"/"uid": …/'
| {
|   "version": 1,
|   "assignments": [
|     {
|       "id": "a1",
|       "notices": [
|         "n1"
|       ],
|       "meetings": [
|         "m1",
|         "m2"
|       ],
|       "item": null,
|       "agencies_lead": [
|         "Sở Tài chính"
|       ],
|       "agencies_support": [],
|       "task": "tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025",
|       "deliverable": "báo cáo chung",
|       "deadline": "2025-12-03",
|       "deadline_op": "by",
|       "deadline_part": null,
|       "deadline_text": "chậm nhất ngày 03/12/2025",
|       "due": "2025-12-04T00:00+07:00",
|       "status": "open",
|       "overdue": false,
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
|           "agency_id": null,
|           "role": "lead",
|           "status": "open",
|           "at": null,
|           "overdue": false,
|           "late": false
|         }
|       ],
|       "uid": …,
|       "subtasks": [],
|       "history": []
|     }
|   ]
| }
$ lichhop show n1 | grep -v tệp
| n1  Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn
| Tình trạng    đã nhận
| Trích yếu     Họp đánh giá tiến độ các dự án
| Nơi nhận      Như thành phần mời; Lưu: VT
| Người ký      Hồ Tiến Thiệu (TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH)
|
| Cuộc họp
|   m1    14:00 Thứ Năm 04/12/2025
|         Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|   m2    15:30 Thứ Năm 04/12/2025
|         Nội dung 2: Quy hoạch các cụm công nghiệp
|
| Phân công
|   a1    Sở Tài chính  chưa nộp
|         tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|         chậm nhất Thứ Tư 03/12/2025
|   a2    Sở Xây dựng  chưa nộp
|         chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|         chậm nhất Thứ Ba 02/12/2025
$ lichhop show n1 --json | grep -vE 'created_at|"file"'
| {
|   "version": 1,
|   "notices": [
|     {
|       "id": "n1",
|       "kind": "giay_moi",
|       "state": "received",
|       "issuer": "Ủy ban nhân dân tỉnh Lạng Sơn",
|       "number": "12/GM-UBND",
|       "subject": "Họp đánh giá tiến độ các dự án",
|       "issued_place": "Lạng Sơn",
|       "issued_date": "2025-12-01",
|       "addressees": [],
|       "distribution": [
|         "Như thành phần mời",
|         "Lưu: VT"
|       ],
|       "distribution_purposes": [
|         null,
|         null
|       ],
|       "references": [],
|       "signer": "Hồ Tiến Thiệu",
|       "signer_title": "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
|       "urgency": null,
|       "contact": null,
|       "incoming": [],
|       "replaces": null,
|       "revision": 1,
|       "meetings": [
|         "m1",
|         "m2"
|       ],
|       "assignments": [
|         "a1",
|         "a2"
|       ]
|     }
|   ]
| }
$ lichhop show m69
! lichhop: không có cuộc họp “m69”
? 1
$ lichhop show a99
! lichhop: không có phân công “a99”
? 1
$ lichhop show n99
! lichhop: không có văn bản “n99”
? 1
$ lichhop show cuộc họp
! lichhop: thừa “họp”; cách dùng: lichhop show MÃ
? 2
$ lichhop show x1
! lichhop: “x1” không phải là mã của cuộc họp (như m12) hoặc phân công (như a12) hoặc văn bản (như n12)
? 2
$ lichhop show m1 --text
! lichhop: --text chỉ dùng cho văn bản (n…), không dùng cho “m1”
? 2

$ lichhop assignments
| Quá hạn
|   a2  Sở Xây dựng  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|       → Sở Tài chính
|
| Hạn Thứ Tư 03/12/2025 · hôm nay
|   a1  Sở Tài chính  hôm nay · chưa nộp
|       Tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|       → Văn phòng UBND tỉnh 04 bộ
|
| Hạn Thứ Sáu 05/12/2025
|   a3  (chưa rõ ai)  còn 2 ngày · chưa nộp
|       Soạn báo cáo giao ban
$ lichhop assignments --overdue
| Quá hạn
|   a2  Sở Xây dựng  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|       → Sở Tài chính
$ lichhop assignments 2025-12-03
| Hạn Thứ Tư 03/12/2025 · hôm nay
|   a1  Sở Tài chính  hôm nay · chưa nộp
|       Tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|       → Văn phòng UBND tỉnh 04 bộ
$ lichhop assignments 2025-12-03 --json
| {
|   "version": 1,
|   "assignments": [
|     {
|       "id": "a1",
|       "notices": [
|         "n1"
|       ],
|       "meetings": [
|         "m1",
|         "m2"
|       ],
|       "item": null,
|       "agencies_lead": [
|         "Sở Tài chính"
|       ],
|       "agencies_support": [],
|       "task": "tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025",
|       "deliverable": "báo cáo chung",
|       "deadline": "2025-12-03",
|       "deadline_op": "by",
|       "deadline_part": null,
|       "deadline_text": "chậm nhất ngày 03/12/2025",
|       "due": "2025-12-04T00:00+07:00",
|       "status": "open",
|       "overdue": false,
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
|           "agency_id": null,
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
$ lichhop assignments --csv
| \ufeffid,item,lead,support,task,deadline,deadline_op,deadline_text,due,status,overdue,deliveries,notice\r
| a2,,Sở Xây dựng,,"chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025",2025-12-02,by,chậm nhất ngày 02/12/2025,2025-12-03T00:00+07:00,open,1,Sở Tài chính,n1\r
| a1,,Sở Tài chính,,"tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025",2025-12-03,by,chậm nhất ngày 03/12/2025,2025-12-04T00:00+07:00,open,0,Văn phòng UBND tỉnh 04 bộ,n1\r
| a3,,,,Soạn báo cáo giao ban,2025-12-05,by,,2025-12-06T00:00+07:00,open,0,,\r
$ lichhop mark a1 submitted
! a1 · Sở Tài chính: đã nộp
$ lichhop assignments
| Quá hạn
|   a2  Sở Xây dựng  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|       → Sở Tài chính
|
| Hạn Thứ Sáu 05/12/2025
|   a3  (chưa rõ ai)  còn 2 ngày · chưa nộp
|       Soạn báo cáo giao ban
$ lichhop assignments --status "đã nộp"
| Hạn Thứ Tư 03/12/2025 · hôm nay
|   a1  Sở Tài chính  đã nộp
|       Tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|       → Văn phòng UBND tỉnh 04 bộ
$ lichhop assignments --status xong
! lichhop: không có tình trạng “xong”; có: open (chưa nộp), in_progress (đang làm), submitted (đã nộp), accepted (đã duyệt), returned (trả lại), cancelled (thôi); việc quá hạn: --overdue
? 2
$ lichhop assignments --agency "so xay dung"
| Quá hạn
|   a2  Sở Xây dựng  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|       → Sở Tài chính
$ lichhop assignments --agency "SỞ TÀI CHÍNH" --status submitted
| Hạn Thứ Tư 03/12/2025 · hôm nay
|   a1  Sở Tài chính  đã nộp
|       Tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|       → Văn phòng UBND tỉnh 04 bộ
$ lichhop assignments --agency "Sở Y tế"
! lichhop: không có cơ quan “Sở Y tế” trong danh bạ, cũng không có phân công nào ghi tên ấy
? 1

Of several agencies of one name the office's own wins, else they are listed.
$ lichhop agencies add "Sở Xây dựng" --jurisdiction "tỉnh Kon Tum"
| c1
! đã thêm cơ quan “Sở Xây dựng”
$ lichhop agencies add "Sở Xây dựng" --jurisdiction "tỉnh Lạng Sơn"
| c2
! đã thêm cơ quan “Sở Xây dựng”
! đã nối với 2 cuộc họp và phân công có từ trước
$ lichhop assignments --agency "so xay dung"
! lichhop: “so xay dung” có thể là nhiều cơ quan: c1 Sở Xây dựng (tỉnh Kon Tum); c2 Sở Xây dựng (tỉnh Lạng Sơn); viết rõ hơn, hoặc dùng mã
? 1
$ lichhop settings office.jurisdiction "tỉnh Lạng Sơn"
! office.jurisdiction = tỉnh Lạng Sơn
$ lichhop assignments --agency "so xay dung"
| Quá hạn
|   a2  Sở Xây dựng  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|       → Sở Tài chính

$ lichhop search giai ngan
| a1  tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025  03/12/2025
|     … hợp báo cáo chung về tiến độ «giải ngân», gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
| n1  Họp đánh giá tiến độ các dự án  01/12/2025
|     … hợp báo cáo chung về tiến độ «giải ngân», gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025. - Giao Sở Xây dựng chuẩn bị …
$ lichhop search "Tiếp công" --json
| {
|   "version": 1,
|   "hits": [
|     {
|       "kind": "meeting",
|       "id": "m5",
|       "title": "Tiếp công dân",
|       "excerpt": "Tiếp công dân",
|       "at": "2025-12-04T14:30+07:00"
|     }
|   ]
| }
$ lichhop search zzzz
! Không tìm thấy “zzzz”
$ lichhop search ""
! lichhop: chưa có chữ để tìm; cách dùng: lichhop search CHỮ…
? 2
$ lichhop search "  "
! lichhop: chưa có chữ để tìm; cách dùng: lichhop search CHỮ…
? 2
$ lichhop assignments --status overdue
! lichhop: “overdue” không phải là tình trạng; việc quá hạn: lichhop assignments --overdue
? 2
$ lichhop assignments --status nope
! lichhop: không có tình trạng “nope”; có: open (chưa nộp), in_progress (đang làm), submitted (đã nộp), accepted (đã duyệt), returned (trả lại), cancelled (thôi); việc quá hạn: --overdue
? 2
$ lichhop --database titleless.db import - --yes 2>/dev/null <<'TEXT'
> SỞ Y TẾ
> Số: 12/GM-SYT
> GIẤY MỜI
> Kính gửi: Sở Tài chính.
> Thời gian: 8 giờ 00 ngày 05/12/2025 tại phòng họp số 9.
> TEXT
| n1
| m1
$ lichhop --database titleless.db search SYT
| n1  12/GM-SYT
|     Sở Y tế SỞ Y TẾ Số: 12/GM-«SYT» GIẤY MỜI Kính gửi: Sở Tài chính. Thời gian: 8 giờ 00 ngày 05/12/2025 tại phòng họp số 9. 
$ lichhop search '"*:('
! Không tìm thấy “"*:(”

$ lichhop conflicts
| Thứ Năm 04/12/2025
|   Trùng phòng: Phòng họp tầng 4, trụ sở UBND tỉnh  14:30–15:30 (dự kiến)
|     m1    14:00  Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|     m5    14:30–16:30  Tiếp công dân
|   Trùng phòng: Phòng họp tầng 4, trụ sở UBND tỉnh  15:30–16:30
|     m5    14:30–16:30  Tiếp công dân
|     m2    15:30  Nội dung 2: Quy hoạch các cụm công nghiệp
$ lichhop conflicts 2025-12-04 --json
| {
|   "version": 1,
|   "conflicts": [
|     {
|       "kind": "room",
|       "what": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "from": "2025-12-04T14:30+07:00",
|       "until": "2025-12-04T15:30+07:00",
|       "assumed": true,
|       "meetings": [
|         "m1",
|         "m5"
|       ]
|     },
|     {
|       "kind": "room",
|       "what": "Phòng họp tầng 4, trụ sở UBND tỉnh",
|       "from": "2025-12-04T15:30+07:00",
|       "until": "2025-12-04T16:30+07:00",
|       "assumed": false,
|       "meetings": [
|         "m5",
|         "m2"
|       ]
|     }
|   ]
| }
$ lichhop conflicts 2025-12-05
! Không có trùng lịch
