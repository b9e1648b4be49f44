Words about the program, and words that make no sense.

$ lichhop --version
| lichhop 0.1.0
$ lichhop version
| lichhop 0.1.0
$ lichhop help help
| lichhop help [LỆNH]
|
| Nói về các lệnh, hoặc về một lệnh
|
| Phím: ? f1
$ lichhop version --help
| lichhop version
|
| In phiên bản
$ lichhop --help | head -3
| lichhop [--database TỆP] [--lang vi|en] [LỆNH …]
|
| Lệnh:
$ lichhop --lang en --help | head -3
| lichhop [--database FILE] [--lang vi|en] [COMMAND …]
|
| Commands:

A mistyped name is answered with the nearest.
$ lichhop setings
! lichhop: không có lệnh “setings”; có phải “settings”?
? 2
$ lichhop help setings
! lichhop: không có lệnh “setings”; có phải “settings”?
? 2
$ lichhop frobnicate
! lichhop: không có lệnh “frobnicate”; xem lichhop help
? 2
$ lichhop undo --jsno
! lichhop: không có tùy chọn “--jsno”; xem lichhop help undo
? 2
$ lichhop log --jsno
! lichhop: không có tùy chọn “--jsno”; có phải “--json”?
? 2
$ lichhop log --json=1
! lichhop: tùy chọn “--json” không có giá trị kèm theo
? 2
$ lichhop log --limit
! lichhop: tùy chọn “--limit” thiếu SỐ
? 2
$ lichhop log --limit x
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ lichhop backup
! lichhop: lệnh còn thiếu từ; cách dùng: lichhop backup TỆP
? 2
$ lichhop backup a b
! lichhop: thừa “b”; cách dùng: lichhop backup TỆP
? 2
$ lichhop --nope
! lichhop: không có tùy chọn “--nope” trước tên lệnh; xem lichhop --help
? 2
$ lichhop --database
! lichhop: tùy chọn “--database” thiếu giá trị
? 2
$ lichhop --database= version
! lichhop: tùy chọn “--database” thiếu giá trị
? 2
$ lichhop --lang fr version
! lichhop: không có ngôn ngữ “fr”; chỉ có vi và en
? 2
$ LICHHOP_NOW=2025-02-30T09:00 lichhop version
! lichhop: LICHHOP_NOW “2025-02-30T09:00” không phải là giờ như 2025-12-03T09:00
? 2
$ LICHHOP_NOW=2025-12-03T24:00 lichhop version
! lichhop: LICHHOP_NOW “2025-12-03T24:00” không phải là giờ như 2025-12-03T09:00
? 2
$ LICHHOP_NOW=2025-12-03T09:00x lichhop version
! lichhop: LICHHOP_NOW “2025-12-03T09:00x” không phải là giờ như 2025-12-03T09:00
? 2

Options in front of the command, both spellings; the language.
$ lichhop --database=x --lang=en agencies
! lichhop: no data yet in “x”; run lichhop sample for a sample office, or lichhop settings office.name “name of the office” or lichhop import FILE to begin
? 1
$ lichhop --database x --lang vi agencies
! lichhop: chưa có dữ liệu ở “x”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1
$ LANGUAGE=fr:en_GB:vi lichhop agencies
! lichhop: no data yet in “FOLDER/share/lichhop/lichhop.db”; run lichhop sample for a sample office, or lichhop settings office.name “name of the office” or lichhop import FILE to begin
? 1
$ LC_MESSAGES=en_US.UTF-8 lichhop agencies
! lichhop: no data yet in “FOLDER/share/lichhop/lichhop.db”; run lichhop sample for a sample office, or lichhop settings office.name “name of the office” or lichhop import FILE to begin
? 1
$ LC_ALL=en_US.UTF-8 LANG=en_US.UTF-8 lichhop agencies
! lichhop: chưa có dữ liệu ở “FOLDER/share/lichhop/lichhop.db”; hãy chạy lichhop sample để có cơ quan mẫu, lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu
? 1

add has the fields of a meeting only; data come in one form.
$ lichhop help add | grep -o -e '--[a-z-]*' | tr '\n' ' '
| --title --time --end --location --chair --content --contact --state --add --in-charge --note 
|%
$ lichhop add "8h mai họp" --deadline 2025-12-03
! lichhop: không có tùy chọn “--deadline”; xem lichhop help add
? 2
$ lichhop list --json --csv
! lichhop: “--json” và “--csv” không đi cùng nhau; chỉ chọn một
? 2
$ lichhop rooms list --csv --json
! lichhop: “--json” và “--csv” không đi cùng nhau; chỉ chọn một
? 2

Negative numbers are values; options of the whole stand in front.
$ lichhop settings colours -5
! lichhop: “-5” không hợp với “colours”; cần: auto light dark none
? 2
$ lichhop list --lang en
! lichhop: “--lang” đứng trước tên lệnh: lichhop --lang … list
? 2
$ lichhop list --database=x
! lichhop: “--database” đứng trước tên lệnh: lichhop --database … list
? 2

Standard output that takes nothing, or is closed.
$ lichhop help >/dev/full
! lichhop: không ghi hết được kết quả ra đầu ra: đĩa đã đầy
? 1
$ lichhop help >&-
! lichhop: không ghi hết được kết quả ra đầu ra: nó đã bị đóng
? 1
$ lichhop backup x 2>&-
? 1
