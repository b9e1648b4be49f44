Agencies, people, rooms, groups.

$ lichhop agencies
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ lichhop settings office.jurisdiction "tỉnh Sơn Hà"
! office.jurisdiction = tỉnh Sơn Hà
$ lichhop agencies add "Sở Tài chính" --short-name "Sở TC" --jurisdiction "tỉnh Sơn Hà" --email stc@sonha.example
| c1
! đã thêm cơ quan “Sở Tài chính”
$ lichhop agencies add "Sở Tài chính" --jurisdiction "tỉnh Lạng Sơn"
| c2
! đã thêm cơ quan “Sở Tài chính”
$ lichhop agencies add "Phòng Ngân sách" --parent "Sở Tài chính" --aliases "P. Ngân sách; Phòng NS"
| c3
! đã thêm cơ quan “Phòng Ngân sách”
$ lichhop agencies
| Mã  Tên              Tên tắt  Địa bàn        Thư điện tử        Điện thoại
| c3  Phòng Ngân sách
| c1  Sở Tài chính     Sở TC    tỉnh Sơn Hà    stc@sonha.example
| c2  Sở Tài chính              tỉnh Lạng Sơn
$ lichhop agencies show "so tai chinh"
| Mã           c1
| Tên          Sở Tài chính
| Tên tắt      Sở TC
| Địa bàn      tỉnh Sơn Hà
| Thư điện tử  stc@sonha.example
$ lichhop agencies show "phong ns" c2
| Mã            c3
| Tên           Phòng Ngân sách
| Tên khác      P. Ngân sách; Phòng NS
| Cơ quan trên  Sở Tài chính
|
| Mã       c2
| Tên      Sở Tài chính
| Địa bàn  tỉnh Lạng Sơn
$ lichhop agencies show 3 --json
| {
|   "version": 1,
|   "agencies": [
|     {
|       "id": "c3",
|       "agency_id": 3,
|       "name": "Phòng Ngân sách",
|       "short_name": null,
|       "aliases": [
|         "P. Ngân sách",
|         "Phòng NS"
|       ],
|       "kind": null,
|       "jurisdiction": null,
|       "parent": "Sở Tài chính",
|       "email": null,
|       "phone": null,
|       "address": null,
|       "valid_from": null,
|       "valid_until": null,
|       "successor": null,
|       "source": null
|     }
|   ]
| }

The same name and place again; a bare name is the office's own.
$ lichhop agencies add "SỞ TÀI CHÍNH" --jurisdiction "tỉnh Sơn Hà"
! lichhop: đã có cơ quan “SỞ TÀI CHÍNH” trong danh bạ (c1)
? 1
$ lichhop agencies add "Sở tài chính"
! lichhop: đã có cơ quan “Sở tài chính” trong danh bạ (c1)
? 1

$ lichhop agencies edit c1 --phone "+84 200 38" --name "Sở Tài chính tỉnh" --email ""
! đã sửa cơ quan “Sở Tài chính tỉnh”
$ lichhop agencies show c1
| Mã          c1
| Tên         Sở Tài chính tỉnh
| Tên tắt     Sở TC
| Địa bàn     tỉnh Sơn Hà
| Điện thoại  +84 200 38
$ lichhop agencies edit c1
! lichhop: không có gì để sửa; xem các tùy chọn trong lichhop help agencies
? 2
$ lichhop agencies edit c1 --email nope
! lichhop: “nope” không phải là địa chỉ thư điện tử
? 2
$ lichhop agencies edit c9 --email a@b.example
! lichhop: không có cơ quan “c9” trong danh bạ
? 1
$ lichhop agencies edit c1 --valid-until 31/6/2025
! lichhop: “31/6/2025” không phải là ngày như 2025-07-01 hay 01/7/2025
? 2
$ lichhop agencies edit c2 --valid-until 01/7/2025 --successor c1
! đã sửa cơ quan “Sở Tài chính”
$ lichhop agencies edit c2 --valid-until 01/7/2025 --successor "Sở Tài chính tỉnh"
! đã sửa cơ quan “Sở Tài chính”
$ lichhop agencies show c2
| Mã              c2
| Tên             Sở Tài chính
| Địa bàn         tỉnh Lạng Sơn
| Thôi từ ngày    2025-07-01
| Cơ quan kế tục  Sở Tài chính tỉnh
$ lichhop agencies show Sở
! lichhop: không có cơ quan “Sở” trong danh bạ; gần giống: c1 Sở Tài chính tỉnh, tỉnh Sơn Hà; c2 Sở Tài chính, tỉnh Lạng Sơn
? 1
$ lichhop agencies show m1
! lichhop: không có cơ quan “m1” trong danh bạ
? 1
$ lichhop agencies show zzz
! lichhop: không có cơ quan “zzz” trong danh bạ
? 1
$ lichhop agencies add
! lichhop: lichhop agencies add còn thiếu tên hoặc tệp
? 2
$ lichhop agencies add Sở Y tế
! lichhop: thừa “Y”; tên nhiều chữ cần đặt trong ngoặc kép
? 2
$ lichhop agencies lits
! lichhop: không có việc “lits” trong lichhop agencies; có phải “list”?
? 2
$ lichhop agencies frob
! lichhop: không có việc “frob” trong lichhop agencies; chỉ có list show add edit remove import
? 2

People, rooms, groups; words in Vietnamese too.
$ lichhop people thêm "Lê Thị Ánh" --position "Giám đốc" --agency "Sở Tài chính tỉnh" --phone 0123
| p1
! đã thêm người “Lê Thị Ánh”
$ lichhop people add "Nguyễn Văn An" --agency "Phòng Ngân sách"
| p2
! đã thêm người “Nguyễn Văn An”
$ lichhop people add "Trần Văn Bé" --agency "Sở Lạ"
! lichhop: không có cơ quan “Sở Lạ” trong danh bạ
? 1
$ lichhop people
| Mã  Họ tên         Chức vụ   Cơ quan            Thư điện tử  Điện thoại
| p2  Nguyễn Văn An            Phòng Ngân sách
| p1  Lê Thị Ánh     Giám đốc  Sở Tài chính tỉnh               0123
$ lichhop people xem an
! lichhop: không có người “an” trong danh bạ; gần giống: p1 Lê Thị Ánh, Sở Tài chính tỉnh; p2 Nguyễn Văn An, Phòng Ngân sách
? 1
$ lichhop rooms add "Phòng họp tầng 4" --location "trụ sở UBND tỉnh" --capacity 60
| r1
! đã thêm phòng họp “Phòng họp tầng 4”
$ lichhop rooms add "Hội trường" --capacity nhiều
! lichhop: “nhiều” không phải là một số
? 2
$ lichhop rooms
| Mã  Tên               Nơi               Số chỗ  Tên khác
| r1  Phòng họp tầng 4  trụ sở UBND tỉnh      60
$ lichhop groups add "Các sở" --members "Sở Tài chính tỉnh; Lê Thị Ánh"
| g1
! đã thêm nhóm “Các sở”
$ lichhop groups show g1
| Mã          g1
| Tên         Các sở
| Thành viên  Sở Tài chính tỉnh; Lê Thị Ánh
$ lichhop groups edit g1 --members "Sở Tài chính tỉnh; Sở Lạ"
! lichhop: không có cơ quan hay người “Sở Lạ” trong danh bạ
? 1
$ lichhop groups list --json
| {
|   "version": 1,
|   "groups": [
|     {
|       "id": "g1",
|       "name": "Các sở",
|       "aliases": [],
|       "members": [
|         "Sở Tài chính tỉnh",
|         "Lê Thị Ánh"
|       ]
|     }
|   ]
| }

Looking for words: with marks, and without.
$ lichhop agencies list "so"
| Mã  Tên                Tên tắt  Địa bàn        Thư điện tử  Điện thoại
| c3  Phòng Ngân sách
| c2  Sở Tài chính                tỉnh Lạng Sơn
| c1  Sở Tài chính tỉnh  Sở TC    tỉnh Sơn Hà                 +84 200 38
$ lichhop agencies list "Sở"
| Mã  Tên                Tên tắt  Địa bàn        Thư điện tử  Điện thoại
| c3  Phòng Ngân sách
| c2  Sở Tài chính                tỉnh Lạng Sơn
| c1  Sở Tài chính tỉnh  Sở TC    tỉnh Sơn Hà                 +84 200 38
$ lichhop agencies list "không có"
! không có cơ quan nào như vậy trong danh bạ

For spreadsheets.
$ lichhop agencies --csv
| \ufeffname,short_name,aliases,kind,jurisdiction,parent,email,phone,address,valid_from,valid_until,successor,source\r
| Phòng Ngân sách,,"P. Ngân sách; Phòng NS",,,Sở Tài chính tỉnh,,,,,,,\r
| Sở Tài chính,,,,tỉnh Lạng Sơn,,,,,,2025-07-01,Sở Tài chính tỉnh,\r
| Sở Tài chính tỉnh,Sở TC,,,tỉnh Sơn Hà,,,"'+84 200 38",,,,,\r
$ lichhop groups --csv
| \ufeffname,aliases,members\r
| Các sở,,"Sở Tài chính tỉnh; Lê Thị Ánh"\r

Removing, and taking it back.
$ lichhop rooms remove "Phòng họp tầng 4"
! đã xóa phòng họp: Phòng họp tầng 4
$ lichhop rooms
! chưa có phòng họp nào trong danh bạ
$ lichhop undo
! đã hoàn tác: xóa phòng họp: Phòng họp tầng 4
$ lichhop rooms
| Mã  Tên               Nơi               Số chỗ  Tên khác
| r1  Phòng họp tầng 4  trụ sở UBND tỉnh      60
$ lichhop agencies remove "Sở Tài chính tỉnh"
! lichhop: cơ quan “Sở Tài chính tỉnh” (c1) còn được cuộc họp, văn bản, phân công hoặc mục khác trong danh bạ nhắc tới nên không xóa được
? 1
$ lichhop rooms remove r7
! lichhop: không có phòng họp “r7” trong danh bạ
? 1

Ids are taken wherever a name is; nobody is above himself.
$ lichhop --database ids.db agencies add "Sở A" 2>/dev/null
| c1
$ lichhop --database ids.db agencies add "Phòng B" --parent c1 2>/dev/null
| c2
$ lichhop --database ids.db agencies edit c2 --successor c1
! đã sửa cơ quan “Phòng B”
$ lichhop --database ids.db people add "Lê Văn C" --agency c1 2>/dev/null
| p1
$ lichhop --database ids.db groups add "Nhóm D" --members "c1; c2; p1"
| g1
! đã thêm nhóm “Nhóm D”
$ lichhop --database ids.db groups
| Mã  Tên     Thành viên
| g1  Nhóm D  Sở A; Phòng B; Lê Văn C
$ lichhop --database ids.db agencies show c2
| Mã              c2
| Tên             Phòng B
| Cơ quan trên    Sở A
| Cơ quan kế tục  Sở A
$ lichhop --database ids.db agencies edit c1 --parent c1
! lichhop: “Sở A” không thể là cấp trên của chính nó, kể cả qua cơ quan khác
? 2
$ lichhop --database ids.db agencies edit c1 --parent "phòng b"
! lichhop: “Sở A” không thể là cấp trên của chính nó, kể cả qua cơ quan khác
? 2
$ lichhop --database ids.db agencies edit c1 --successor c2
! lichhop: “Sở A” không thể kế tục chính nó, kể cả qua cơ quan khác
? 2
$ lichhop --database ids.db agencies edit c1 --parent c9
! lichhop: không có cơ quan “c9” trong danh bạ
? 1
$ lichhop --database ids.db people edit p1 --agency c9
! lichhop: không có cơ quan “c9” trong danh bạ
? 1
$ lichhop --database ids.db groups edit g1 --members "p9"
! lichhop: không có cơ quan hay người “p9” trong danh bạ
? 1
$ lichhop --database ids.db agencies show c1 --json | head -6
| {
|   "version": 1,
|   "agencies": [
|     {
|       "id": "c1",
|       "agency_id": 1,
$ lichhop --database ids.db people show p1 --json | head -6
| {
|   "version": 1,
|   "people": [
|     {
|       "id": "p1",
|       "agency_id": 1,
