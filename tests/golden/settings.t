Settings: without a database they are the defaults.

$ lichhop settings
| Tên                     Giá trị           Ý nghĩa
| office.name             (chưa đặt)        Tên cơ quan mình
| office.jurisdiction     (chưa đặt)        Địa bàn: tên cơ quan không ghi địa bàn được hiểu theo đây (tỉnh Lạng Sơn)
| office.superior         (chưa đặt)        Cơ quan chủ quản, ở dòng trên của tiêu đề giấy in
| office.place            (chưa đặt)        Nơi ban hành, đứng trước ngày tháng trên giấy in (Lạng Sơn)
| office.email            (chưa đặt)        Thư điện tử của cơ quan: người tổ chức trong lời mời .ics
| office.phone            (chưa đặt)        Điện thoại của cơ quan
| office.address          (chưa đặt)        Địa chỉ của cơ quan
| office.zone             Asia/Ho_Chi_Minh  Múi giờ của cơ quan
| office.hours.morning    07:30-12:00       Giờ làm việc buổi sáng; hết giờ này là hết “trong buổi sáng”
| office.hours.afternoon  13:30-17:00       Giờ làm việc buổi chiều; hết giờ này là hết “trong buổi chiều”
| office.hours.evening    21:00             Giờ kết thúc buổi tối
| office.meeting.length   120               Số phút dự kiến của cuộc họp không ghi giờ kết thúc
| lang                    auto              Ngôn ngữ của chương trình
| colours                 auto              Màu của màn hình: theo nền sáng, nền tối, hay không màu
$ lichhop settings office.zone
| Asia/Ho_Chi_Minh
$ lichhop settings office.name
! “office.name” chưa được đặt
$ ls FOLDER ../share 2>/dev/null | wc -l
| 0

Setting one makes the database.
$ lichhop settings office.name Văn phòng UBND tỉnh Sơn Hà
! office.name = Văn phòng UBND tỉnh Sơn Hà
$ lichhop settings office.name
| Văn phòng UBND tỉnh Sơn Hà
$ lichhop settings office.email vp@ubnd.sonha.example
! office.email = vp@ubnd.sonha.example
$ lichhop settings office.hours.morning "7h – 11h30"
! office.hours.morning = 07:00-11:30
$ lichhop settings office.meeting.length 90
! office.meeting.length = 90
$ lichhop settings office --json
| {
|   "version": 1,
|   "settings": [
|     {
|       "name": "office.name",
|       "value": "Văn phòng UBND tỉnh Sơn Hà",
|       "default": null,
|       "set": true,
|       "personal": false
|     },
|     {
|       "name": "office.jurisdiction",
|       "value": null,
|       "default": null,
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.superior",
|       "value": null,
|       "default": null,
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.place",
|       "value": null,
|       "default": null,
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.email",
|       "value": "vp@ubnd.sonha.example",
|       "default": null,
|       "set": true,
|       "personal": false
|     },
|     {
|       "name": "office.phone",
|       "value": null,
|       "default": null,
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.address",
|       "value": null,
|       "default": null,
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.zone",
|       "value": "Asia/Ho_Chi_Minh",
|       "default": "Asia/Ho_Chi_Minh",
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.hours.morning",
|       "value": "07:00-11:30",
|       "default": "07:30-12:00",
|       "set": true,
|       "personal": false
|     },
|     {
|       "name": "office.hours.afternoon",
|       "value": "13:30-17:00",
|       "default": "13:30-17:00",
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.hours.evening",
|       "value": "21:00",
|       "default": "21:00",
|       "set": false,
|       "personal": false
|     },
|     {
|       "name": "office.meeting.length",
|       "value": "90",
|       "default": "120",
|       "set": true,
|       "personal": false
|     }
|   ]
| }
$ lichhop settings office.hours
| Tên                     Giá trị      Ý nghĩa
| office.hours.morning    07:00-11:30  Giờ làm việc buổi sáng; hết giờ này là hết “trong buổi sáng”
| office.hours.afternoon  13:30-17:00  Giờ làm việc buổi chiều; hết giờ này là hết “trong buổi chiều”
| office.hours.evening    21:00        Giờ kết thúc buổi tối

Back to the default.
$ lichhop settings office.meeting.length ""
! office.meeting.length = 120
$ lichhop settings office.meeting.length
| 120
$ lichhop settings office.email ""
! “office.email” chưa được đặt
$ lichhop settings office.email
! “office.email” chưa được đặt

Refused.
$ lichhop settings office.email vp
! lichhop: “vp” không hợp với “office.email”; cần: địa chỉ thư như van.phong@example.vn
? 2
$ lichhop settings office.zone Hanoi
! lichhop: “Hanoi” không hợp với “office.zone”; cần: tên múi giờ như Asia/Ho_Chi_Minh
? 2
$ lichhop settings office.hours.morning 12:00-7:00
! lichhop: “12:00-7:00” không hợp với “office.hours.morning”; cần: khoảng giờ như 7:30-12:00
? 2
$ lichhop settings office.meeting.length 2
! lichhop: “2” không hợp với “office.meeting.length”; cần: số từ 5 đến 1440
? 2
$ lichhop settings office.nmae x
! lichhop: không có cài đặt “office.nmae”; có phải “office.name”?
? 1
$ lichhop settings email
! lichhop: không có cài đặt “email”; có phải “office.email”?
? 1
$ lichhop settings qqqqqq
! lichhop: không có cài đặt “qqqqqq”; xem lichhop settings
? 1
$ lichhop settings lang fr
! lichhop: “fr” không hợp với “lang”; cần: auto vi en
? 2

The office's are in the journal, with what was before.
$ lichhop log --limit 2 | tr -s ' '
| Mã Lúc Ai Lệnh Nội dung
| j6 03/12/2025 09:00 LOGIN settings trả office.email về mặc định
| j5 03/12/2025 09:00 LOGIN settings trả office.meeting.length về mặc định
$ lichhop undo
! đã hoàn tác: trả office.email về mặc định
$ lichhop settings office.email
| vp@ubnd.sonha.example
$ lichhop redo
! đã làm lại: trả office.email về mặc định
$ lichhop settings office.email
! “office.email” chưa được đặt

Personal ones are in a file that people may edit.
$ lichhop settings lang en
! lang = en
$ cat ../config/lichhop/settings
| lang = en
$ lichhop agencies
! the directory has no agency yet
$ printf '# mine\nlang = fr\nwhat\nfuture = 1\n' >../config/lichhop/settings
$ lichhop settings lang
| auto
$ lichhop settings lang vi
! lang = vi
$ cat ../config/lichhop/settings
| # mine
| lang = vi
| what
| future = 1
$ lichhop settings lang --json
| {
|   "version": 1,
|   "settings": [
|     {
|       "name": "lang",
|       "value": "vi",
|       "default": "auto",
|       "set": true,
|       "personal": true
|     }
|   ]
| }
! lichhop: FOLDER/config/lichhop/settings:3: dòng không có dạng “tên = giá trị”
! lichhop: FOLDER/config/lichhop/settings:4: không có cài đặt riêng “future”

Another zone moves the stopped clock.
$ lichhop settings office.zone "Europe/Berlin"
! office.zone = Europe/Berlin
$ lichhop settings office.zone "SE Asia Standard Time"
! office.zone = Asia/Ho_Chi_Minh
$ lichhop log --limit 2 --json
| {
|   "version": 1,
|   "entries": [
|     {
|       "id": "j10",
|       "at": "2025-12-03T15:00+07:00",
|       "author": "LOGIN",
|       "command": "settings",
|       "summary": "đặt office.zone = Asia/Ho_Chi_Minh",
|       "undoes": null,
|       "undone_by": null,
|       "touched": 1
|     },
|     {
|       "id": "j9",
|       "at": "2025-12-03T09:00+07:00",
|       "author": "LOGIN",
|       "command": "settings",
|       "summary": "đặt office.zone = Europe/Berlin",
|       "undoes": null,
|       "undone_by": null,
|       "touched": 1
|     }
|   ]
| }

Several at once are one change, all or nothing.
$ lichhop settings office.name="UBND xã Đồng Tiến" office.place="Đồng Tiến"; lichhop settings office.place
| Đồng Tiến
! đặt office.name; office.place
$ lichhop settings office.place=X office.email=vp; lichhop settings office.place
| Đồng Tiến
! lichhop: “vp” không hợp với “office.email”; cần: địa chỉ thư như van.phong@example.vn
$ lichhop settings office.place=X thua
! lichhop: “thua” chưa đủ; viết TÊN=GIÁ_TRỊ
? 2
$ lichhop undo; lichhop settings office.place
! đã hoàn tác: đặt office.name; office.place
! “office.place” chưa được đặt
