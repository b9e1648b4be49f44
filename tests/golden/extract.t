Files that are not plain text: a helper takes the words out.

$ cp $DATA/extract/* $DATA/giay-moi.txt .

Each format, by what was understood of it.
$ lichhop import --dry-run giay-moi.docx
| giay-moi.docx · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
|   Ngày         Thứ Hai 01/12/2025
|   Trích yếu    Họp đánh giá tiến độ các dự án
|   Người ký     Hồ Tiến Thiệu
|
| Cuộc họp 1
|   Tên          Họp đánh giá tiến độ các dự án
|   Thời gian    14:00 Thứ Năm 04/12/2025
|   Địa điểm     Phòng họp tầng 4, trụ sở UBND tỉnh
|   Chủ trì      Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
|   Thành phần   2 (0 trong danh bạ): Sở Tài chính; Sở Xây dựng
|
| Phân công 1, mục 5a
|   Chủ trì      Sở Tài chính
|   Việc         tổng hợp báo cáo chung về tiến độ giải ngân, gửi Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025
|   Hạn          chậm nhất Thứ Tư 03/12/2025
|   Gửi          Văn phòng UBND tỉnh 04 bộ
|
| Phân công 2, mục 5b
|   Chủ trì      Sở Xây dựng
|   Việc         chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở Tài chính chậm nhất ngày 02/12/2025
|   Hạn          chậm nhất Thứ Ba 02/12/2025
|   Gửi          Sở Tài chính
$ lichhop import --dry-run giay-moi.odt >odt; lichhop import --dry-run giay-moi.docx | diff - odt
| 1c1
| < giay-moi.docx · Giấy mời
| ---
| > giay-moi.odt · Giấy mời
? 1
$ lichhop import --dry-run giay-moi.html
| giay-moi.html · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
|   Ngày         Thứ Hai 01/12/2025
|   Trích yếu    Họp đánh giá tiến độ các dự án
|
| Cuộc họp 1
|   Tên          Họp đánh giá tiến độ các dự án
|   Thời gian    14:00 Thứ Năm 04/12/2025
|   Địa điểm     Phòng họp tầng 4, trụ sở UBND tỉnh
|   Chủ trì      Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
$ lichhop import --dry-run giay-moi.rtf
| giay-moi.rtf · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
|   Ngày         Thứ Hai 01/12/2025
|   Trích yếu    họp đánh giá tiến độ các dự án
|
| Cuộc họp 1
|   Tên          họp đánh giá tiến độ các dự án
|   Thời gian    14:00 Thứ Năm 04/12/2025
|   Địa điểm     Phòng họp tầng 4, trụ sở UBND tỉnh
|   Chủ trì      Đinh Hữu Học, Phó Chủ tịch UBND tỉnh
! giay-moi.rtf: đọc theo bảng mã TCVN3
$ lichhop import --dry-run giay-moi.eml >eml; lichhop import --dry-run giay-moi.txt | diff - eml
| 1c1
| < giay-moi.txt · Giấy mời
| ---
| > giay-moi.eml · Giấy mời
! giay-moi.eml: thư có tệp kèm theo “Giấy mời.pdf”, hãy lưu ra và nhập riêng
? 1

Old encodings are told.
$ lichhop import --dry-run giay-moi-tcvn3.txt >tcvn3; lichhop import --dry-run giay-moi.txt | diff - tcvn3
| 1c1
| < giay-moi.txt · Giấy mời
| ---
| > giay-moi-tcvn3.txt · Giấy mời
! giay-moi-tcvn3.txt: đọc theo bảng mã TCVN3
? 1
$ lichhop import --dry-run giay-moi-vni.txt >vni; lichhop import --dry-run giay-moi.txt | diff - vni
| 1c1
| < giay-moi.txt · Giấy mời
| ---
| > giay-moi-vni.txt · Giấy mời
! giay-moi-vni.txt: đọc theo bảng mã VNI
? 1
$ iconv -t UTF-16LE giay-moi.txt >utf16.txt; lichhop import --dry-run utf16.txt >utf16; lichhop import --dry-run giay-moi.txt | diff - utf16
| 1c1
| < giay-moi.txt · Giấy mời
| ---
| > utf16.txt · Giấy mời
! utf16.txt: đọc theo bảng mã UTF-16
? 1
$ iconv -f WINDOWS-1252 giay-moi-vni.txt >dan.txt; lichhop import --dry-run dan.txt | head -3
| dan.txt · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
! dan.txt: đọc theo bảng mã VNI
$ lichhop --lang en import --dry-run giay-moi-vni.txt | head -1
| giay-moi-vni.txt · Invitation
! giay-moi-vni.txt: read by the encoding VNI

From standard input, and into the store.
$ lichhop import --yes - <giay-moi.docx
| n1
| m1
| a1
| a2
$ lichhop show n1 --text | head -8
| ỦY BAN NHÂN DÂN
| TỈNH LẠNG SƠN
|
| Số: 12/GM-UBND
|
| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
| Độc lập - Tự do - Hạnh phúc
|
$ lichhop import --yes giay-moi.odt
! lichhop: “giay-moi.odt” đã có: n1 (Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn); thêm --update để cập nhật
? 1
$ lichhop import --yes giay-moi.docx
! lichhop: “giay-moi.docx” đã có: n1 (Giấy mời số 12/GM-UBND ngày 01/12/2025, Ủy ban nhân dân tỉnh Lạng Sơn); thêm --update để cập nhật
? 1

PDF by pdftotext, the old .doc by antiword or catdoc, scans by tesseract.
$ mkdir bin; printf '#!/bin/sh\ncat >/dev/null; cat giay-moi.txt\n' >bin/pdftotext; chmod +x bin/pdftotext
$ printf '%%PDF-1.4\n' >a.pdf; PATH=$PWD/bin:$PATH lichhop import --dry-run a.pdf | head -3
| a.pdf · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
! “a.pdf” đã có: n1
$ mkdir none; PATH=$PWD/none lichhop import --dry-run a.pdf
! lichhop: “a.pdf” là PDF, cần chương trình pdftotext để đọc (gói poppler-utils); hoặc hãy chép phần chữ vào tệp .txt
? 1
$ cp bin/pdftotext bin/antiword; (printf '\320\317\021\340'; printf 'WordDocument' | iconv -t UTF-16LE) >a.doc
$ PATH=$PWD/bin:$PATH lichhop import --dry-run a.doc | head -3
| a.doc · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
! “a.doc” đã có: n1
$ PATH=$PWD/none lichhop import --dry-run a.doc
! lichhop: “a.doc” là tệp Word cũ (.doc), cần chương trình antiword hoặc catdoc để đọc (gói cùng tên); hoặc hãy lưu lại thành .docx
? 1
$ printf '#!/bin/sh\n' >none/pdftotext; chmod +x none/pdftotext; PATH=$PWD/none lichhop import --dry-run a.pdf
! lichhop: “a.pdf” không có chữ, chỉ có ảnh (bản quét); hãy cài tesseract-ocr và tesseract-ocr-vie để nhận dạng chữ, hoặc gõ lại vào tệp .txt
? 1
$ printf '\211PNG\r\n' >a.png; PATH=$PWD/none lichhop import --dry-run a.png
! lichhop: “a.png” là ảnh; hãy cài tesseract-ocr và tesseract-ocr-vie để nhận dạng chữ, hoặc gõ lại vào tệp .txt
? 1
$ cp none/pdftotext bin/pdftotext; cp bin/antiword bin/tesseract
$ PATH=$PWD/bin:$PATH lichhop import --dry-run a.png | head -3
| a.png · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
! a.png: chữ nhận dạng từ ảnh quét, nên so lại với bản gốc
! “a.png” đã có: n1
$ printf '#!/bin/sh\ntest $6 = 3 || echo P5\n' >bin/pdftoppm; chmod +x bin/pdftoppm; sed -i 's/;.*/; echo >>pages; cat giay-moi.txt/' bin/tesseract
$ PATH=$PWD/bin:$PATH lichhop import --dry-run a.pdf | head -3; wc -l <pages
| a.pdf · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
| 2
! a.pdf: chữ nhận dạng từ ảnh quét, nên so lại với bản gốc
! “a.pdf” đã có: n1
$ (printf '\320\317\021\340'; printf 'EncryptedPackage' | iconv -t UTF-16LE) >b.docx; lichhop import --dry-run b.docx
! lichhop: “b.docx” có mật khẩu; hãy mở ra và lưu lại không mật khẩu
? 1
$ printf '\320\317\021\340 a sheet' >c.xls; lichhop import --dry-run c.xls
! lichhop: “c.xls” là tệp Word hoặc Excel cũ (.doc, .xls); hãy mở ra và chọn Lưu thành (Save As) văn bản thuần .txt, mã UTF-8
? 1

A program that never ends is ended.
$ printf '#!/bin/sh\nexec sleep 600\n' >bin/antiword; PATH=$PWD/bin:$PATH LICHHOP_EXTRACT_SECONDS=1 lichhop import --dry-run a.doc
! lichhop: “a.doc” là tệp Word cũ (.doc) quá lớn hoặc quá rối, đọc mãi không xong; hãy chép phần chữ vào tệp .txt
? 1
$ mkdir slow; printf '#!/bin/sh\nexec sleep 600\n' >slow/lichhop-extract; chmod +x slow/lichhop-extract
$ LICHHOP_LIBEXEC=$PWD/slow LICHHOP_EXTRACT_SECONDS=1 lichhop import --dry-run giay-moi.docx
! lichhop: “giay-moi.docx” quá lớn hoặc quá rối, đọc mãi không xong; hãy chép phần chữ vào tệp .txt
? 1
$ printf '#!/bin/sh\nexec yes\n' >slow/lichhop-extract; LICHHOP_LIBEXEC=$PWD/slow lichhop import --dry-run giay-moi.docx
! lichhop: “giay-moi.docx” quá lớn hoặc quá rối, đọc mãi không xong; hãy chép phần chữ vào tệp .txt
? 1
$ printf '#!/bin/sh\nprintf "status ok\\nlength 9\\n\\nshort"\n' >slow/lichhop-extract; LICHHOP_LIBEXEC=$PWD/slow lichhop import --dry-run giay-moi.docx
! lichhop: “giay-moi.docx” quá lớn hoặc quá rối, đọc mãi không xong; hãy chép phần chữ vào tệp .txt
? 1

What is broken is named, whole files beside it are kept.
$ head -c 900 giay-moi.docx >half.docx; head -c 1000 giay-moi.odt >half.odt
$ printf 'From: a@b\nTo: c@d\nDate: x\nSubject: e\nContent-Type: application/pdf; name="x.pdf"\n\nJVBERi0=\n' >f.eml
$ printf '<html><script>x</script></html>' >leer.html
$ lichhop import --dry-run half.docx half.odt f.eml leer.html giay-moi.odt | head -3
| giay-moi.odt · Giấy mời
|   Ban hành     Ủy ban nhân dân tỉnh Lạng Sơn
|   Số           12/GM-UBND
! lichhop: “half.docx” là tệp Word (.docx) hỏng hoặc có mật khẩu; hãy chép phần chữ vào tệp .txt
! lichhop: “half.odt” là tệp LibreOffice (.odt) hỏng hoặc có mật khẩu; hãy chép phần chữ vào tệp .txt
! lichhop: “f.eml” không có chữ nào, chỉ có tệp kèm theo “x.pdf”; hãy lưu ra và nhập riêng
! lichhop: “leer.html” không có chữ nào
! “giay-moi.odt” đã có: n1
$ printf 'PK\003\004' >thu.docx; lichhop import --yes thu.docx
! lichhop: “thu.docx” là tệp Word (.docx) hỏng hoặc có mật khẩu; hãy chép phần chữ vào tệp .txt
? 1
$ LICHHOP_LIBEXEC=/nowhere lichhop import --dry-run giay-moi.docx giay-moi.html giay-moi.rtf a.pdf a.png
! lichhop: “giay-moi.docx” là tệp Word, LibreOffice hoặc tệp nén; hãy mở ra và chọn Lưu thành (Save As) văn bản thuần .txt, mã UTF-8
! lichhop: “giay-moi.html” là trang web (HTML); hãy chép phần chữ của văn bản vào tệp .txt
! lichhop: “giay-moi.rtf” là tệp RTF; hãy mở ra và chọn Lưu thành (Save As) văn bản thuần .txt, mã UTF-8
! lichhop: “a.pdf” là PDF; hãy mở ra và chép phần chữ vào tệp .txt
! lichhop: “a.png” là ảnh; hãy nhận dạng chữ (OCR) hoặc gõ lại vào tệp .txt
? 1
