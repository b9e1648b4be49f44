The file as a whole: backup, restore, check.

There is none yet.
$ lichhop check
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ lichhop backup x.db
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ lichhop log
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ lichhop undo
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1

$ lichhop rooms add "Phòng 1"
| r1
! đã thêm phòng họp “Phòng 1”
$ lichhop check
! dữ liệu nguyên vẹn
$ lichhop backup x.db
! đã sao lưu ra “x.db”
$ lichhop backup x.db
! lichhop: đã có tệp “x.db”; hãy chọn tên khác
? 1
$ lichhop backup /nowhere/x.db
! lichhop: không ghi được “/nowhere/x.db”: không có tệp hay thư mục này
? 1
$ lichhop rooms add "Phòng 2"
| r2
! đã thêm phòng họp “Phòng 2”
$ lichhop restore x.db | sed 's/[0-9]\{8\}[-T0-9]*/STAMP/'
! đã lấy lại dữ liệu từ “x.db”
! dữ liệu trước đó được giữ ở “FOLDER/share/lichhop/lichhop.db.truoc-khi-phuc-hoi-1”
$ lichhop rooms
| Mã  Tên      Nơi  Số chỗ  Tên khác
| r1  Phòng 1
$ lichhop check
! dữ liệu nguyên vẹn

What is no backup leaves everything as it was.
$ echo text >text.db
$ lichhop restore text.db
! lichhop: tệp “text.db” không phải là cơ sở dữ liệu
? 1
$ lichhop restore missing.db
! lichhop: không có tệp “missing.db”
? 1
$ head -c 8000 x.db >cut.db; lichhop restore cut.db >/dev/null 2>&1 && echo taken
? 1
$ lichhop rooms
| Mã  Tên      Nơi  Số chỗ  Tên khác
| r1  Phòng 1
$ lichhop --database text.db rooms
! lichhop: tệp “text.db” không phải là cơ sở dữ liệu
? 1
$ lichhop --database . rooms
! lichhop: “.” không phải là một tệp thường
? 1
$ lichhop --database missing.db rooms
! lichhop: chưa có dữ liệu ở “missing.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1

The search index is built anew; that is no change of the data.
$ lichhop reindex
! đã dựng lại chỉ mục tìm kiếm
$ lichhop log | wc -l
| 2
$ lichhop check
! dữ liệu nguyên vẹn
