CSV into the directory.

$ cat >a.csv <<'END'
> email,name,aliases,jurisdiction,parent,ghi chú
> stc@sonha.example,Sở Tài chính,"Sở TC; STC",tỉnh Sơn Hà,UBND tỉnh,x
> ubnd@sonha.example,UBND tỉnh,,tỉnh Sơn Hà,,
> nope,Sở Y tế,,tỉnh Sơn Hà,,
> ,,,,,
> ,,"tên, đâu",,,
> END
$ lichhop agencies import a.csv
! lichhop: a.csv: bỏ qua cột “ghi chú”, không có trường này
! lichhop: a.csv:4: “nope” không phải là địa chỉ thư điện tử
! lichhop: a.csv:6: thiếu tên
! a.csv: thêm 2, cập nhật 0, giữ nguyên 0, bỏ 2
? 1
$ lichhop agencies
| Mã  Tên           Tên tắt  Địa bàn      Thư điện tử         Điện thoại
| c1  Sở Tài chính           tỉnh Sơn Hà  stc@sonha.example
| c2  UBND tỉnh              tỉnh Sơn Hà  ubnd@sonha.example
$ lichhop agencies show c1
| Mã            c1
| Tên           Sở Tài chính
| Tên khác      Sở TC; STC
| Địa bàn       tỉnh Sơn Hà
| Cơ quan trên  UBND tỉnh
| Thư điện tử   stc@sonha.example

Again: nothing changes.  An empty cell takes nothing away.
$ sed -i '/nope/d; /đâu/d' a.csv
$ lichhop agencies import a.csv
! lichhop: a.csv: bỏ qua cột “ghi chú”, không có trường này
! a.csv: thêm 0, cập nhật 0, giữ nguyên 2, bỏ 0
$ printf 'name;phone;email\r\nSở tài chính;"+84 200;1";\r\n' >b.csv
$ lichhop settings office.jurisdiction "tỉnh Sơn Hà"
! office.jurisdiction = tỉnh Sơn Hà
$ lichhop agencies import b.csv
! b.csv: thêm 0, cập nhật 1, giữ nguyên 0, bỏ 0
$ lichhop agencies show STC
| Mã            c1
| Tên           Sở Tài chính
| Tên khác      Sở TC; STC
| Địa bàn       tỉnh Sơn Hà
| Cơ quan trên  UBND tỉnh
| Thư điện tử   stc@sonha.example
| Điện thoại    +84 200;1

One import is one entry of the journal, and is undone as one.
$ lichhop log --limit 1 | tr -s ' '
| Mã Lúc Ai Lệnh Nội dung
| j3 03/12/2025 09:00 LOGIN agencies nhập từ “b.csv”
$ lichhop undo
! đã hoàn tác: nhập từ “b.csv”
$ lichhop agencies show STC
| Mã            c1
| Tên           Sở Tài chính
| Tên khác      Sở TC; STC
| Địa bàn       tỉnh Sơn Hà
| Cơ quan trên  UBND tỉnh
| Thư điện tử   stc@sonha.example

From Excel: UTF-16, tabs, names of columns in Vietnamese.
$ printf 'Họ tên\tCơ quan\tThư điện tử\nĐỗ Hoàng Nam\tSTC\tnam@sonha.example\n' | iconv -t UTF-16 >people.txt
$ lichhop people import people.txt
! people.txt: thêm 1, cập nhật 0, giữ nguyên 0, bỏ 0
$ lichhop people
| Mã  Họ tên        Chức vụ  Cơ quan       Thư điện tử        Điện thoại
| p1  Đỗ Hoàng Nam           Sở Tài chính  nam@sonha.example
$ printf 'Tên,Cơ quan\nA,Sở Lạ\nB,STC\n' | lichhop people import -
! lichhop: -:2: không có cơ quan “Sở Lạ” trong danh bạ
! -: thêm 1, cập nhật 0, giữ nguyên 0, bỏ 1
? 1
$ printf 'name,members\nKhối,"STC; UBND tỉnh; Đỗ Hoàng Nam"\nLạ,"Ai đó"\n' | lichhop groups import -
! lichhop: -:3: không có cơ quan hay người “Ai đó” trong danh bạ
! -: thêm 1, cập nhật 0, giữ nguyên 0, bỏ 1
? 1
$ lichhop groups
| Mã  Tên   Thành viên
| g1  Khối  Sở Tài chính; UBND tỉnh; Đỗ Hoàng Nam

What comes out goes in again.
$ lichhop agencies --csv >out.csv; lichhop people --csv >people.csv; lichhop groups --csv >groups.csv
$ lichhop --database new.db agencies import out.csv
! out.csv: thêm 2, cập nhật 0, giữ nguyên 0, bỏ 0
$ lichhop --database new.db people import people.csv
! people.csv: thêm 2, cập nhật 0, giữ nguyên 0, bỏ 0
$ lichhop --database new.db groups import groups.csv
! groups.csv: thêm 1, cập nhật 0, giữ nguyên 0, bỏ 0
$ lichhop --database new.db agencies --csv | cmp - out.csv
$ lichhop --database new.db people --csv | cmp - people.csv
$ lichhop --database new.db groups --csv | cmp - groups.csv

Several files: the good ones are kept, the bad ones named.
$ printf 'email\na@b.example\n' >nameless.csv
$ printf 'name\n"Sở Nội vụ\n' >open.csv
$ printf 'name\n\377\376\n' >bytes.csv
$ : >empty.csv
$ printf 'name\nSở Nội vụ\n' >good.csv
$ lichhop agencies import nameless.csv open.csv bytes.csv empty.csv missing.csv . good.csv
! lichhop: dòng đầu của “nameless.csv” không có cột “name”
! lichhop: open.csv:2: dấu ngoặc kép không được đóng
! lichhop: tệp “bytes.csv” không phải là chữ UTF-8 hay UTF-16; trong Excel hãy lưu dạng “CSV UTF-8”
! lichhop: tệp “empty.csv” không có dòng nào
! lichhop: không mở được “missing.csv”: không có tệp này
! lichhop: không đọc được “.”: đó là thư mục
! good.csv: thêm 1, cập nhật 0, giữ nguyên 0, bỏ 0
? 1
$ lichhop agencies list Nội
| Mã  Tên        Tên tắt  Địa bàn  Thư điện tử  Điện thoại
| c3  Sở Nội vụ
$ lichhop agencies import open.csv
! lichhop: open.csv:2: dấu ngoặc kép không được đóng
? 1
