Notices into the store.

$ cp $DATA/*.txt $DATA/*.ics .

Looking at one saves nothing and makes no database.
$ lichhop import --dry-run giay-moi.txt
| giay-moi.txt · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
|   Ngày         Thứ Hai 01/12/2025
|   Trích yếu    Họp đánh giá tiến độ các dự án
|   Người ký     Hồ Tiến Thiệu
|
| Cuộc họp 1
|   Tên          Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|   Thời gian    14:00 Thứ Năm 04/12/2025
|   Địa điểm     Phòng họp tầng 4, trụ sở UBND tỉnh
|   Chủ trì      Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
|   Thành phần   2 (0 trong danh bạ): Sở Tài chính; Sở Xây dựng
|
| Cuộc họp 2
|   Tên          Nội dung 2: Quy hoạch các cụm công nghiệp
|   Thời gian    15:30 Thứ Năm 04/12/2025
|   Địa điểm     Phòng họp tầng 4, trụ sở UBND tỉnh
|   Chủ trì      Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
|   Thành phần   1 (0 trong danh bạ): Sở Công Thương
|
| Phân công 1
|   Chủ trì      Sở Tài chính
|   Việc         tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|   Hạn          chậm nhất Thứ Tư 03/12/2025
|   Gửi          Văn phòng UBND tỉnh 04 bộ
|
| Phân công 2
|   Chủ trì      Sở Xây dựng
|   Việc         chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|   Hạn          chậm nhất Thứ Ba 02/12/2025
|   Gửi          Sở Tài chính
$ lichhop import --dry-run --json giay-moi.txt | grep -E '"(version|file|number|issuer|start|deadline)"'
|   "version": 1,
|       "file": "giay-moi.txt",
|       "issuer": "Ủy ban nhân dân tỉnh Lạng Sơn",
|       "number": "12/GM-UBND",
|         "number": [
|         "issuer": [
|           "start": "2025-12-04T14:00",
|           "start": "2025-12-04T15:30",
|           "deadline": "2025-12-03",
|           "deadline": "2025-12-02",
$ ls $HOME/share 2>&1
| ls: cannot access 'FOLDER/share': No such file or directory
? 2

Where nobody can be asked, --yes is needed.
$ lichhop import giay-moi.txt
! lichhop: không có bàn phím để hỏi trước khi lưu; thêm --yes để lưu luôn, hoặc --dry-run để chỉ xem
? 2
$ lichhop import --yes giay-moi.txt
| n1
| m1
| m2
| a1
| a2
! 3 nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add

The same again is refused; with --update nothing has changed.
$ lichhop import --yes giay-moi.txt
! lichhop: “giay-moi.txt” đã có: n1 (Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn); thêm --update để cập nhật
? 1
$ lichhop import --yes --update giay-moi.txt
! Không có gì thay đổi so với n1
! 3 nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add
$ lichhop import --dry-run giay-moi.txt | head -1
| giay-moi.txt · Giấy mời
! “giay-moi.txt” đã có: n1
$ lichhop import --yes giay-moi-sua.txt
! lichhop: “giay-moi-sua.txt” đã có: n1 (Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn); thêm --update để cập nhật
? 1

The corrected paper is its next revision.
$ lichhop mark a2 submitted
! a2 · Sở Xây dựng: đã nộp
$ lichhop import --yes --update giay-moi-sua.txt
| n2
! Thay đổi so với n1
!   n1    toàn văn: đã khác
!   m1    thời gian: 14:00 Thứ Năm 04/12/2025 → 15:00 Thứ Năm 04/12/2025
!   m1    thành phần: thêm Sở Tư pháp
!   m2    không còn: Nội dung 2: Quy hoạch các cụm công nghiệp, 15:30 Thứ Năm
!         04/12/2025
!   a2    việc: chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm
!         nhất ngày 02/12/2025 → chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở
!         Tài chính chậm nhất ngày 03/12/2025
!   a2    hạn: chậm nhất Thứ Ba 02/12/2025 → chậm nhất Thứ Tư 03/12/2025
! 3 nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add
$ lichhop list 4/12/2025
| Thứ Năm 04/12/2025
|   15:00        m1  Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
|   15:30        m2  [hủy] Nội dung 2: Quy hoạch các cụm công nghiệp
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
$ lichhop show n1 | head -3
| n1  Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn
| Tình trạng    đã được thay
| Trích yếu     Họp đánh giá tiến độ các dự án
$ lichhop show n2 | head -4
| n2  Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn
| Tình trạng    đã nhận · bản 2
| Thay cho      n1
| Trích yếu     Họp đánh giá tiến độ các dự án
$ lichhop show n1 --text | cmp - giay-moi.txt
$ lichhop show n2 --text | cmp - giay-moi-sua.txt
$ lichhop list 4/12/2025 --json | grep -E '"(id|notices|sequence|state)"|"n[0-9]'
|       "id": "m1",
|       "notices": [
|         "n1",
|         "n2"
|       "state": "confirmed",
|       "sequence": 1,
|       "id": "m2",
|       "notices": [
|         "n1",
|         "n2"
|       "state": "cancelled",
|       "sequence": 1,
$ lichhop show a2
| a2            chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 03/12/2025
| Sản phẩm      báo cáo
| Hạn           chậm nhất Thứ Tư 03/12/2025
| Theo văn bản  chậm nhất ngày 03/12/2025
| Gửi           Sở Tài chính
| Tình trạng    đã nộp
| Cuộc họp      m1
| Văn bản       n2
|
| Cơ quan
|   - Sở Xây dựng  đã nộp · 09:00 03/12/2025
|       09:00 03/12/2025  chưa nộp → đã nộp · LOGIN

One import is one step back.
$ lichhop undo
! đã hoàn tác: Nhập Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn: 1 cuộc họp, 2 phân công
$ lichhop list 4/12/2025
| Thứ Năm 04/12/2025
|   14:00        m1  Nội dung 1: Tiến độ các dự án đầu tư công năm 2025
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
|   15:30        m2  Nội dung 2: Quy hoạch các cụm công nghiệp
|                    Phòng họp tầng 4, trụ sở UBND tỉnh · Đinh Hữu Học
$ lichhop show n2
! lichhop: không có văn bản “n2”
? 1

Several at once: the good ones are kept, the bad ones named.
$ lichhop import --yes giay-moi.txt nowhere.txt - </dev/null
! lichhop: “giay-moi.txt” đã có: n1 (Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn); thêm --update để cập nhật
! lichhop: không có tệp “nowhere.txt”
! lichhop: “đầu vào chuẩn” rỗng
? 1
$ printf 'Gi\341\272\245y m\341\273\235i\000' >binary.txt; lichhop import --yes binary.txt
! lichhop: “binary.txt” không phải là văn bản (tệp nhị phân)
? 1
$ printf 'ngh\312 h\344p' >tcvn3.txt; lichhop import --yes tcvn3.txt
! lichhop: “tcvn3.txt” không ở mã UTF-8 (dòng 1), có lẽ ở mã cũ như TCVN3, VNI hay CP1258; hãy mở ra và lưu lại với mã UTF-8
? 1
$ printf '%%PDF-1.4 not really' >thu.pdf; lichhop import --yes thu.pdf 2>&1 | grep -o 'là PDF'
| là PDF
$ head -c 17000000 /dev/zero | tr '\0' a >huge.txt; lichhop import --yes huge.txt
! lichhop: “huge.txt” lớn quá: nhiều nhất 16 MiB
? 1
$ echo 'Hôm nay trời đẹp.' >khac.txt; lichhop import --yes khac.txt
! lichhop: “khac.txt” không giống văn bản hành chính: không thấy cơ quan, số, cuộc họp hay phân công nào
? 1
$ mkdir folder; lichhop import --yes folder
! lichhop: “folder” là thư mục, không phải tệp
? 1
$ head -c 500 giay-moi.txt | iconv -f UTF-8 -t UTF-8 -c | sed 's/12.GM/13\/GM/' >half.txt; lichhop import --yes half.txt
| n3
| m3
$ sed 's/12.GM/14\/GM/' giay-moi.txt | iconv -t UTF-16 >utf16.txt; lichhop import --yes utf16.txt
| n4
| m4
| m5
| a3
| a4
! 3 nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add
$ lichhop import
! lichhop: lệnh còn thiếu từ; cách dùng: lichhop import TỆP…
? 2
$ lichhop import --no-such x
! lichhop: không có tùy chọn “--no-such”; xem lichhop help import
? 2

Unknown agencies are put into the directory only when asked to.
$ lichhop agencies
! chưa có cơ quan nào trong danh bạ
$ sed 's/12.GM/15\/GM/; s/2025/2026/g' giay-moi.txt | lichhop import --yes --add-agencies -
| n5
| m6
| m7
| a5
| a6
! lichhop: đầu vào chuẩn: “từ 14 giờ 00 phút, ngày 04/12/2026 (Thứ Năm)” không khớp: ngày ấy là Thứ Sáu.
! lichhop: đầu vào chuẩn: “từ 15 giờ 30 phút, ngày 04/12/2026 (Thứ Năm)” không khớp: ngày ấy là Thứ Sáu.
! đầu vào chuẩn: 2 chỗ đọc chưa chắc, nên xem lại
! Đã thêm 4 cơ quan vào danh bạ
$ lichhop agencies
| Mã  Tên                            Tên tắt  Địa bàn        Thư điện tử  Điện thoại
| c4  Sở Công Thương                          tỉnh Lạng Sơn
| c2  Sở Tài chính                            tỉnh Lạng Sơn
| c3  Sở Xây dựng                             tỉnh Lạng Sơn
| c1  Ủy ban nhân dân tỉnh Lạng Sơn           tỉnh Lạng Sơn
$ lichhop show m6 | grep -A9 Thành
| Thành phần: 2 (2 trong danh bạ)
|   - Sở Tài chính (Đại diện lãnh đạo)
|   - Sở Xây dựng (Đại diện lãnh đạo)
|
| Phân công
|   a5    Sở Tài chính  chưa nộp
|         tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2026
|         chậm nhất Thứ Năm 03/12/2026
|   a6    Sở Xây dựng  chưa nộp
|         chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2026

A group stands with its members, each with a status of its own.
$ for x in A B; do lichhop agencies add "UBND xã $x" --jurisdiction "tỉnh Lạng Sơn"; done 2>&1
| c5
| đã thêm cơ quan “UBND xã A”
| đã nối với 9 cuộc họp và phân công có từ trước
| c6
| đã thêm cơ quan “UBND xã B”
$ lichhop groups add "UBND các xã có dự án" --members "UBND xã A; UBND xã B"
| g1
! đã thêm nhóm “UBND các xã có dự án”
$ sed 's/12.GM/16\/GM/; s/Giao Sở Xây dựng/UBND các xã có dự án/; s/lãnh đạo Sở Công Thương/lãnh đạo UBND các xã có dự án/' giay-moi.txt | lichhop import --yes -
| n6
| m8
| m9
| a7
| a8
$ lichhop show a8
| a8            chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
| Sản phẩm      báo cáo
| Hạn           chậm nhất Thứ Ba 02/12/2025 (quá 9 giờ)
| Theo văn bản  chậm nhất ngày 02/12/2025
| Gửi           Sở Tài chính
| Tình trạng    0/2 đã nộp
| Cuộc họp      m8; m9
| Văn bản       n6
|
| Cơ quan
|   - UBND các xã có dự án  0/2 đã nộp
|     - UBND xã A  chưa nộp · quá 9 giờ
|     - UBND xã B  chưa nộp · quá 9 giờ
$ lichhop mark a8 --agency "ubnd xa b" "đã nộp"
! a8 · UBND xã B: đã nộp
$ lichhop show a8 | tail -5
| Cơ quan
|   - UBND các xã có dự án  1/2 đã nộp
|     - UBND xã A  chưa nộp · quá 9 giờ
|     - UBND xã B  đã nộp · muộn · 09:00 03/12/2025
|       09:00 03/12/2025  chưa nộp → đã nộp · LOGIN
$ lichhop assignments --agency "ubnd xa a"
| Quá hạn
|   a8  UBND các xã có dự án  quá 9 giờ · chưa nộp
|       Chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|       → Sở Tài chính
$ lichhop show m9
| m9            Nội dung 2: Quy hoạch các cụm công nghiệp
| Thời gian     15:30 Thứ Năm 04/12/2025
| Địa điểm      Phòng họp tầng 4, trụ sở UBND tỉnh
| Chủ trì       Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
| Tình trạng    sẽ họp
| Văn bản       n6
|
| Thành phần: 1 (1 trong danh bạ)
|   - UBND các xã có dự án (Đại diện lãnh đạo)
|     - UBND xã A (Đại diện lãnh đạo)
|     - UBND xã B (Đại diện lãnh đạo)
|
| Phân công
|   a7    Sở Tài chính  chưa nộp
|         tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|         chậm nhất Thứ Tư 03/12/2025
|   a8    UBND các xã có dự án  1/2 đã nộp
|         chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|         chậm nhất Thứ Ba 02/12/2025
$ lichhop list 4/12/2025 --json | grep -A8 '"UBND'
|           "name": "UBND các xã có dự án",
|           "agency_id": null,
|           "role": "invited",
|           "response": "none",
|           "kind": "group",
|           "requested_as": "Đại diện lãnh đạo"
|         },
|         {
|           "name": "UBND xã A",
|           "agency_id": 5,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Đại diện lãnh đạo",
|           "member_of": "UBND các xã có dự án"
|         },
|         {
|           "name": "UBND xã B",
|           "agency_id": 6,
|           "role": "invited",
|           "response": "none",
|           "kind": "agency",
|           "requested_as": "Đại diện lãnh đạo",
|           "member_of": "UBND các xã có dự án"
|         }
|       ]
|     }
|   ]
| }

Warnings that say the same are one; the directory can be filled.
$ sed 's/^[.]$//' >cu.txt <<'TEXT'
> VĂN PHÒNG UBND TỈNH SƠN HÀ
> .
> LỊCH CÔNG TÁC TUẦN
> của Chủ tịch, các Phó Chủ tịch UBND tỉnh
> (Từ ngày 04/12/2023 đến ngày 08/12/2023)
> .
> Thứ Hai, ngày 04/12/2023
> .
> - 8 giờ 00, Chủ tịch Trần Quốc Khải chủ trì họp giao ban UBND tỉnh. Địa điểm: Phòng họp số 1.
> .
> Thứ Ba, ngày 05/12/2023
> .
> - 8 giờ 00, Chủ tịch Trần Quốc Khải họp Ban Chỉ đạo. Thành phần: Sở Xây dựng, Sở Nội vụ, Sở Tư pháp.
> .
> Thứ Tư, ngày 06/12/2023
> .
> - 9 giờ 00, Chủ tịch Trần Quốc Khải làm việc với Sở Tài chính. Địa điểm: Phòng họp số 1.
> TEXT
$ lichhop --database cu.db import cu.txt --yes
| n1
| m1
| m2
| m3
! lichhop: cu.txt: “8 giờ 00” đã qua hơn một năm. (và 2 chỗ nữa như vậy)
! cu.txt: 2 chỗ đọc chưa chắc, nên xem lại
! 6 nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add
$ lichhop --database cu.db import cu.txt --yes --update --add-agencies
! Không có gì thay đổi so với n1
! lichhop: cu.txt: “8 giờ 00” đã qua hơn một năm. (và 2 chỗ nữa như vậy)
! cu.txt: 2 chỗ đọc chưa chắc, nên xem lại
! Đã thêm 5 cơ quan vào danh bạ
$ lichhop --database cu.db --lang en show n1 | head -1
| n1  Week schedule, Văn phòng UBND tỉnh Sơn Hà

A paper without a number that has changed is not known again: it is said.
$ printf 'Lịch họp cơ quan\n\n8h ngày 08/12/2025 họp giao ban tại phòng 301\n' >khong-so.txt; lichhop import --yes --update khong-so.txt 2>&1 | grep khong-so
| lichhop: “khong-so.txt”: chưa có văn bản nào cùng số và cơ quan, hay gần cùng lời văn; lưu thành văn bản mới

Nearly the same text is the same paper, until one says that it is not.
$ printf 'GIẤY MỜI\n\nKính gửi: các phòng chuyên môn, các đơn vị trực thuộc\n\nVăn phòng kính mời đại diện lãnh đạo các phòng, đơn vị dự họp rà soát việc chuẩn bị hội nghị tổng kết năm.\nThời gian: 8 giờ 00 ngày 09/12/2025. Địa điểm: phòng họp 301.\n' >giay-moi.txt; lichhop import --yes giay-moi.txt >/dev/null; sed -i 's/8 giờ 00/9 giờ 30/' giay-moi.txt; lichhop import --yes giay-moi.txt
! giay-moi.txt: 1 chỗ đọc chưa chắc, nên xem lại
! lichhop: “giay-moi.txt” gần giống n8 (Giấy mời, Văn phòng): thêm --update để cập nhật, --new nếu là văn bản khác
? 1
$ lichhop import --yes --update giay-moi.txt
| n9
! Thay đổi so với n8
!   n8    toàn văn: đã khác
!   m11   thời gian: 08:00 Thứ Ba 09/12/2025 → 09:30 Thứ Ba 09/12/2025
! giay-moi.txt: 1 chỗ đọc chưa chắc, nên xem lại
$ sed -i 's/9 giờ 30/10 giờ 30/' giay-moi.txt; lichhop import --yes --new giay-moi.txt
| n10
| m12
! giay-moi.txt: 1 chỗ đọc chưa chắc, nên xem lại

A limit that points to another sentence goes out as its day.
$ printf 'THÔNG BÁO\n\nVăn phòng tổ chức họp giao ban, cụ thể như sau:\n\n1. Thời gian: 8 giờ 00 ngày 18/12/2025.\n\n2. Địa điểm: phòng họp 301.\n\n3. Thành phần: Phòng Tài chính, Phòng Nội vụ.\n\n4. Phân công chuẩn bị:\n\n- Phòng Tài chính chuẩn bị báo cáo thu, chi, gửi Văn phòng chậm nhất ngày 16/12/2025.\n\n- Phòng Nội vụ báo cáo công tác thi đua, gửi Văn phòng đảm bảo thời gian nêu trên.\n' >han.txt; lichhop --database han.db import --yes han.txt 2>/dev/null; lichhop --database han.db export m1 2>/dev/null | tr -d '\r' | sed -e ':a' -e '$!N;s/\n //;ta' -e 'P;D' | grep -a '^DESCRIPTION' | grep -a -o 'hạn: [^;\\]*'
| n1
| m1
| a1
| a2
| hạn: chậm nhất ngày 16/12/2025
| hạn: chậm nhất ngày 16/12/2025
