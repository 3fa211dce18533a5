"""What the rules know of Vietnamese words: common misspellings of official prose, halves of words, reduplications.

The misspellings are those that dictionaries of orthography list (hỏi and ngã, final n and ng, c and t, initial s and x,
tr and ch), each as two syllables that are a word in no other way, so that none is an error only in some sentence.
"""

from __future__ import annotations

from typing import Final

_PAIRS: Final = """
dàn trãi: dàn trải; giàn trải: dàn trải; mỹ quang: mỹ quan; khai khác: khai thác; sát nhập: sáp nhập
xát nhập: sáp nhập; xáp nhập: sáp nhập; thăm quan: tham quan; đề suất: đề xuất; bổ xung: bổ sung; bỗ sung: bổ sung
xuất xắc: xuất sắc; suất sắc: xuất sắc; sơ xuất: sơ suất; năng xuất: năng suất; lãi xuất: lãi suất
công xuất: công suất; áp xuất: áp suất; xúc tích: súc tích; tựu chung: tựu trung; xáng lạn: xán lạn
sáng lạng: xán lạn; đọc giả: độc giả; cọ sát: cọ xát; lảng phí: lãng phí; lãng phì: lãng phí; tham nhủng: tham nhũng
nhủng nhiễu: nhũng nhiễu; lảnh đạo: lãnh đạo; lãnh đao: lãnh đạo; hổ trợ: hỗ trợ; nổ lực: nỗ lực; kỹ luật: kỷ luật
kỹ niệm: kỷ niệm; kỹ cương: kỷ cương; thế kỹ: thế kỷ; kỷ năng: kỹ năng; kỷ thuật: kỹ thuật; kỷ sư: kỹ sư
rỏ ràng: rõ ràng; rỏ rệt: rõ rệt; chia sẽ: chia sẻ; mạnh mẻ: mạnh mẽ; suông sẻ: suôn sẻ; xử dụng: sử dụng
sử lý: xử lý; sử phạt: xử phạt; sử án: xử án; phát chiển: phát triển; đội ngủ: đội ngũ; đảm bão: đảm bảo
bão đảm: bảo đảm; bảo đãm: bảo đảm; bão vệ: bảo vệ; bão hiểm: bảo hiểm; quãng bá: quảng bá; quãng cáo: quảng cáo
gương mẩu: gương mẫu; biểu mẩu: biểu mẫu; mẩu mực: mẫu mực; chử ký: chữ ký; thực tiển: thực tiễn; dể dàng: dễ dàng
mâu thuẩn: mâu thuẫn; nghiêm chỉn: nghiêm chỉnh; chấn chĩnh: chấn chỉnh; điều chĩnh: điều chỉnh
hoàn chĩnh: hoàn chỉnh; cũng cố: củng cố; củng như: cũng như; tỉ mĩ: tỉ mỉ; cổ vủ: cổ vũ; vủ trang: vũ trang
nghĩ hưu: nghỉ hưu; nghĩ phép: nghỉ phép; suy nghỉ: suy nghĩ; liệt sỉ: liệt sĩ; bác sỉ: bác sĩ; chiến sỉ: chiến sĩ
tiến sỉ: tiến sĩ; thạc sỉ: thạc sĩ; sỉ số: sĩ số; lể hội: lễ hội; đào tao: đào tạo; sửa chửa: sửa chữa
chửa bệnh: chữa bệnh; chửa cháy: chữa cháy; ngăn chặng: ngăn chặn; hạn chê: hạn chế; hạng chế: hạn chế
khắc phụt: khắc phục; khó khăng: khó khăn; thuận lợị: thuận lợi; lang tỏa: lan tỏa; tuyên truyềng: tuyên truyền
vươn mắc: vướng mắc; vướn mắc: vướng mắc; bứt xúc: bức xúc; bức súc: bức xúc; gay gắc: gay gắt; chặc chẽ: chặt chẽ
nghiêm ngặc: nghiêm ngặt; đột suất: đột xuất; xuyên xuốt: xuyên suốt; xâu sát: sâu sát; xâu sắc: sâu sắc
xâu rộng: sâu rộng; giám xát: giám sát; kiểm xoát: kiểm soát; rà xoát: rà soát; xản xuất: sản xuất
sản suất: sản xuất; trỉnh trang: chỉnh trang; trấn chỉnh: chấn chỉnh; chú chọng: chú trọng; trú trọng: chú trọng
trân thành: chân thành; dành chiến: giành chiến; dữ vững: giữ vững; dữ gìn: giữ gìn
thắt nút cổ chai: nút thắt cổ chai; dải quyết: giải quyết; dáo dục: giáo dục; dảm nghèo: giảm nghèo
giáo giục: giáo dục; nhất chí: nhất trí; trí tuê: trí tuệ; tuyển trọn: tuyển chọn; trương trình: chương trình
chính xách: chính sách; trách nhiêm: trách nhiệm; thực hiên: thực hiện; kế hoặch: kế hoạch; nhiệm vu: nhiệm vụ
xả hội: xã hội; đãng viên: đảng viên; đãng bộ: đảng bộ
cã nước: cả nước; cán bô: cán bộ; thành phô: thành phố; trọn lọc: chọn lọc; chách nhiệm: trách nhiệm
"""

MISSPELT: Final[dict[tuple[str, ...], str]] = {
    tuple(wrong.split()): right.strip()
    for entry in _PAIRS.replace("\n", ";").split(";")
    if entry.strip()
    for wrong, _, right in (entry.partition(":"),)
}
"""Syllables as they are misspelt, small, and what they should be."""


_MIXED_UP: Final = """
biễu:biểu chuẫn:chuẩn chĩ:chỉ điễm:điểm diển:diễn dưởng:dưỡng giử:giữ hiễm:hiểm hiễu:hiểu hửu:hữu khẫn:khẩn
khỗ:khổ kiễm:kiểm mổi:mỗi nghỉa:nghĩa ngưởng:ngưỡng ngử:ngữ nhiểm:nhiễm nhửng:những phẫm:phẩm phãi:phải phỗ:phổ
quã:quả quãn:quản sãn:sản thễ:thể thưỡng:thưởng tỗ:tổ tỗng:tổng triễn:triển trưỡng:trưởng tưỡng:tưởng vửng:vững
"""

MIXED_UP: Final = dict(pair.split(":") for pair in _MIXED_UP.split())
"""Syllables with hỏi for ngã, or ngã for hỏi, that are part of no word, and those that are meant."""


def _table(rows: str) -> dict[str, frozenset[str]]:
    """A syllable and those that belong to it, one row each."""
    return {
        head: frozenset(rest.split()) for head, _, rest in (row.partition(": ") for row in rows.split("\n")) if rest
    }


GOES_ON: Final = _table(
    """
án: lệ phí mạng treo
chế: biến độ định ngự phẩm tài tạo xuất
chí: hướng khí thú
chiến: dịch khu lược sĩ
chỉnh: lý sửa trang
cố: chấp chủ định đô gắng hương hữu tình tri vấn ý
dụng: công cụ tâm ý
giả: danh định mạo thiết thuyết trang vờ
hiểm: họa nghèo nguy trở yếu
kỹ: lưỡng năng nghệ sư thuật xảo
lực: lượng
lý: do giải lịch luận sự thuyết trí tưởng
năng: động lực lượng suất
nhập: cảnh cuộc học hội khẩu kho liệu ngũ siêu thế viện
quan: chức điểm hệ khách lại tâm trắc trọng trường
quang: cảnh học phổ vinh
quyết: liệt tâm toán
số: học hóa liệu lượng
suất: ăn đầu học vốn
tích: cực hợp lũy trữ tụ tỉnh
trọn: bộ đời gói vẹn
trọng: điểm tâm yếu
xuất: bản bến cảnh cấp chi chúng cuộc dương đầu đi gia giá hàng hành hiện hóa huyết khẩu kho kích lậu ngoại ngũ nhập
  phẩm phát quân quỹ sắc sang siêu thân thô tiền tinh toán trình vật viện xứ xưởng
xung: đột kích khắc lực phong quanh yếu
""".replace("\n  ", " ")
)
"""Second syllables of misspellings that begin another word with these: ``công xuất | khẩu``, ``năng xuất | sắc``."""

BELONGS: Final = _table(
    """
áp: cao hạ
chia: được phân
công: gia khởi nhân phân thành thi thủ ủy
đề: chủ nhan tiêu vấn
hạng: bảng xếp
khai: công kê khoáng sơ triển
lang: hành khoai
năng: bản chức điện hiệu khả kỹ nhiệt quyền tài tiềm tính
nghĩ: cảm suy
nhất: duy hợp thống
nổ: bùng cháy chất vật
sát: cảnh giám khảo kiểm mật quan thị trinh
sỉ: bán giá
sơ: đơn hồ
sử: dã lịch quốc tiền tiểu
thế: lợi tư ưu vị
trấn: thị
trú: cư lưu nội tạm thường
xử: đối khu ứng xét
xúc: bức cảm giao tiếp
"""
)
"""First syllables of misspellings that end another word behind these: ``công | khai khác``, ``thị | trấn chỉnh``."""

_BOUND: Final = """
vấn: tư chất cố phỏng thẩm tra học cầu nghi | đề đáp an nạn vương tâm vít khăn tóc
khích: khuyến kích hiềm quá hiếu | lệ bác tướng động
nghiệm: kinh thí trải thử xét hiệu linh ứng chiêm suy thực giảng trắc hậu tiên thể kiểm vô | thu đúng sinh thức số lại
huấn: tập giáo di hiệu gia quân bồi | luyện thị học thụ đạo
nhũng: tham hối phiền | nhiễu loạn lạm
khuyết: khiếm dự khiêm bổ thiếu bù trống | điểm tật danh thiếu nhược
soát: kiểm rà khám làm lục | xét vé lại lỗi người hàng
giám: thái quốc ban trưởng phó tổng niên tử | sát đốc định hộ thị khảo hiệu mục
huống: tình trạng | chi hồ gì
khẳng: | định khái
"""

BOUND: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    syllable.strip(): (frozenset(before.split()), frozenset(behind.split()))
    for line in _BOUND.strip().splitlines()
    for syllable, _, rest in (line.partition(":"),)
    for before, _, behind in (rest.partition("|"),)
}
"""Syllables that are never a word, with those before and behind them that make one."""

_HEADS: Final = """
thông: thoáng suốt minh tin qua báo thường tư cáo dụng số thạo hiểu cảm lệ thương đạt điệp hành tục thái sử reo nhau
phạm: vi pháp tội nhân trù luật quy húy lỗi
trọng: trách tâm điểm đại yếu tài lượng thị thưởng dụng
nghiệp: vụ đoàn dư chủ
"""

HEADS: Final[dict[str, frozenset[str]]] = {
    head.strip(): frozenset(tails.split())
    for line in _HEADS.strip().splitlines()
    for head, _, tails in (line.partition(":"),)
}
"""Syllables that end many words and begin few: those that they begin."""

REDUPLICATED: Final = frozenset(
    "dần luôn ngày đời nhà người nơi xa mãi từng thường từ rất hằng khắp chiều sáng tối năm tháng đêm lần".split()
)
"""Syllables that are doubled on purpose."""

DOUBLED_AFTER: Final = _table(
    """
bằng: cân công đồng san tấm thăng văn vi
có: chỉ giàu hiện sẵn vốn
còn: mất sống tồn
cùng: cuối khốn tận vô
cuộc: bỏ đánh gần ngoài toàn thua trong
do: căn lý nguyên tự
không: hàng hư phòng thinh trên
khi: đôi lắm nhiều
lên: đi
phải: bên mặt trái vừa
sự: binh chính dân đời đồng hình lãnh nhân quân tâm thế thời thực
tại: hiện ngoại tồn
theo: dõi kèm kế tiếp
trên: bên cấp kể nêu nói phía
trong: bên phía
tỷ: hàng
vào: đầu
về: đi đường trở
việc: công làm sự vụ xin
"""
)
"""Particles that end a word behind these, and may then stand twice: ``tồn tại | tại cơ sở``."""

AGENTS: Final = frozenset(
    "ban bên bộ chủ cục đoàn đội đồng hội khu người nhà nhóm phận phòng quan sở tâm tổ trạm trường ty vị viện".split()
)
"""Words behind which a verb names who acts, and may come again as what they do: ``chủ đầu tư | đầu tư công viên``."""

PROPER: Final = frozenset(
    "báo ban bí bộ bên chi chỉ chính chủ chương công cục đại đảng đề đoàn hiến hội huyện khu kế kết luật mặt nghị nhà "
    "nhân nước phó quận quốc quy quyết sở thành thông thủ thường tỉnh tổ tổng trung trưởng ủy ủi viện văn xã "
    "dự hợp liên điều phòng phường hướng tờ tòa nguyên đồng mẹ anh các bà ông cảnh cục chánh đội giám giấy hạt kho "
    "khối mẫu ngân nhóm phụ thẻ thiếu thứ tư trạm vụ".split()
)
"""First words of names of bodies, posts and documents, which have capitals within a sentence with good reason."""
