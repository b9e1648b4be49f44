The journal, undo and redo.

$ lichhop log | tr -s ' '
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
$ lichhop rooms add "Phòng 1"
| r1
! đã thêm phòng họp “Phòng 1”
$ LICHHOP_NOW=2025-12-03T10:30 lichhop rooms edit "Phòng 1" --capacity 20
! đã sửa phòng họp “Phòng 1”
$ lichhop log | tr -s ' '
| Mã Lúc Ai Lệnh Nội dung
| j2 03/12/2025 10:30 LOGIN rooms sửa phòng họp “Phòng 1”
| j1 03/12/2025 09:00 LOGIN rooms thêm phòng họp “Phòng 1”
$ lichhop log j2 | tr -s ' '
| Mã Lúc Ai Lệnh Nội dung
| j2 03/12/2025 10:30 LOGIN rooms sửa phòng họp “Phòng 1”
| sửa phòng họp r1
|  Số chỗ: 0 → 20
$ lichhop log 2 --json
| {
|   "version": 1,
|   "entries": [
|     {
|       "id": "j2",
|       "at": "2025-12-03T10:30+07:00",
|       "author": "LOGIN",
|       "command": "rooms",
|       "summary": "sửa phòng họp “Phòng 1”",
|       "undoes": null,
|       "undone_by": null,
|       "touched": 1,
|       "changes": [
|         {
|           "table": "room",
|           "row": 1,
|           "before": {
|             "id": 1,
|             "name": "Phòng 1",
|             "location": null,
|             "capacity": 0
|           },
|           "after": {
|             "id": 1,
|             "name": "Phòng 1",
|             "location": null,
|             "capacity": 20
|           }
|         }
|       ]
|     }
|   ]
| }
$ lichhop log j9
! lichhop: không có mục nhật ký “j9”
? 1
$ lichhop log m1
! lichhop: “m1” là mã của cuộc họp, ở đây cần mã của mục nhật ký (như j12)
? 2
$ lichhop undo
! đã hoàn tác: sửa phòng họp “Phòng 1”
$ lichhop undo
! đã hoàn tác: thêm phòng họp “Phòng 1”
$ lichhop rooms
! chưa có phòng họp nào trong danh bạ
$ lichhop undo
! lichhop: không còn việc nào của bạn để hoàn tác
? 1
$ lichhop redo
! đã làm lại: thêm phòng họp “Phòng 1”
$ lichhop rooms
| Mã  Tên      Nơi  Số chỗ  Tên khác
| r1  Phòng 1
$ lichhop redo
! đã làm lại: sửa phòng họp “Phòng 1”
$ lichhop redo
! lichhop: không còn việc nào của bạn để làm lại
? 1
$ lichhop undo j1
! lichhop: không hoàn tác được: “LOGIN” đã sửa cùng chỗ đó lúc 10:30 ngày 03/12/2025
? 1
$ lichhop undo j77
! lichhop: không có việc đó trong nhật ký
? 1
$ lichhop log | tr -s ' '
| Mã Lúc Ai Lệnh Nội dung
| j6 03/12/2025 09:00 LOGIN redo Làm lại: sửa phòng họp “Phòng 1” hoàn tác j3
| j5 03/12/2025 09:00 LOGIN redo Làm lại: thêm phòng họp “Phòng 1” hoàn tác j4
| j4 03/12/2025 09:00 LOGIN undo Hoàn tác: thêm phòng họp “Phòng 1” đã hoàn tác ở j5
| j3 03/12/2025 09:00 LOGIN undo Hoàn tác: sửa phòng họp “Phòng 1” đã hoàn tác ở j6
| j2 03/12/2025 10:30 LOGIN rooms sửa phòng họp “Phòng 1”
| j1 03/12/2025 09:00 LOGIN rooms thêm phòng họp “Phòng 1”

What an undo took says how much; what is taken back reads as taken back.
$ lichhop settings office.name "Sở Y tế" 2>/dev/null
$ lichhop log j7 | tail -n +2 | tr -s ' '
| j7 03/12/2025 09:00 LOGIN settings đặt office.name = Sở Y tế
| thêm cài đặt
|  Tên: “office.name”
|  Giá trị: “Sở Y tế”
$ lichhop undo
! đã hoàn tác: đặt office.name = Sở Y tế
$ lichhop undo j7
! lichhop: “j7” đã được hoàn tác rồi, ở j8
? 1
$ lichhop --database big.db sample 2>/dev/null
$ lichhop --database big.db undo
! đã hoàn tác: lập cơ quan mẫu (đã bỏ 8 văn bản, 12 cuộc họp, 23 phân công, 59 mục danh bạ)
