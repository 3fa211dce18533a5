"""Each rule on a text that breaks it, and on one beside it that does not."""

from __future__ import annotations

import pytest

from nghiquyet.checking import check
from nghiquyet.reading import read_document

LIST = "(1) Xây dựng đường;\n(2) Xây dựng cầu;\n(3) Xây dựng chợ;\n(4) Xây dựng trường{end}\n(5) Xây dựng trạm.\n"
ROSTER = "PHẦN 1. KẾT QUẢ BẦU CỬ\n1. Danh sách Ủy viên Ban Chấp hành (xếp theo thứ tự abc), gồm {count} đồng chí\n"
PAGE = "Đảng bộ huyện lãnh đạo toàn diện các mặt công tác, bảo đảm đoàn kết, thống nhất trong toàn Đảng bộ huyện.\n"

BROKEN = [
    ("Ðảng bộ huyện lãnh đạo.", "foreign-letter", "Ðảng", "Đảng"),
    ("Nâng cаo chất lượng.", "foreign-letter", "cаo", None),
    ("Nâng cao\u200b chất lượng.", "unseen-sign", "\u200b", None),
    ("Đồng chí Hùynh phát biểu.", "syllable", "Hùynh", "Huỳnh"),
    ("công tác nghiẹpm trọng", "syllable", "nghiẹpm", None),
    ("Danh sách đại biểu; danh sá h khách mời.", "lost-letter", "sá h", "sách"),
    ("văn hóa, xã hóa, khoá mới", "tone-placement", "khoá", "khóa"),
    ("các quận,, phường", "doubled-sign", ",,", None),
    ("các quận , phường", "stray-blank", "quận ,", "quận,"),
    ("( giai đoạn 2)", "stray-blank", "( ", "("),
    ("nhiệm kỳ 2015 -2020", "dash-space", "2015 -2020", "2015 - 2020"),
    ("nhiệm kỳ 2025 - 2020", "year-range", "2025 - 2020", None),
    ("dự án (giai đoạn 2 đã xong.", "brackets", "(giai", None),
    ("phong trào “Dân vận khéo được nhân rộng.", "brackets", "“Dân", None),
    ("trên địa bàn. công tác dân vận", "capital", "công", "Công"),
    ("quyết định từ năm 2019. cơ quan thi hành", "capital", "cơ", "Cơ"),
    (LIST.format(end=""), "list-end", "trường", None),
    ("còn dàn trãi, lảng phí", "spelling", "dàn trãi", "dàn trải"),
    ("ngày 31/4/2020", "date", "31/4/2020", None),
    ("ngày 30 tháng 2 năm 2020", "date", "30 tháng 2 năm 2020", None),
    ("từ ngày 22/8/2020 đến ngày 20/8/2020", "date", "22/8/2020 đến ngày 20/8/2020", None),
    (
        "Quy định số 12-QĐ/TU ngày 01/12/2017 và Quy định số 12-QĐ/TU ngày 02/12/2017",
        "date-of-document", "02/12/2017", None,
    ),
    (f"Quận thực hiện 6 công trình sau đây:\n{LIST.format(end=';')}", "stated-count", "6 công trình", None),
    (
        "giảm tai nạn trên cả ba mặt (số vụ, số người chết)",
        "stated-count", "cả ba mặt (số vụ, số người chết)", None,
    ),
    ("tăng 5% - 10, giảm nghèo", "unit-on-one-side", "5% - 10", None),
    ("ít nhất từ 30% đến 35%", "bound-and-range", "ít nhất từ 30% đến 35%", None),
    ("giải quyết những vấn bức xúc", "half-word", "những vấn", None),
    ("tăng 5% so chỉ tiêu", "missing-word", "so chỉ", "so với chỉ"),
    ("Quận Năm một địa bàn đông dân.", "missing-word", "Quận Năm một địa bàn", "Quận Năm là một địa bàn"),
    ("Siết chặt kỷ cương, tăng cường, kỷ luật.", "stray-comma", "tăng cường, kỷ luật", "tăng cường kỷ luật"),
    ("giải quyết thắt nút cổ chai", "spelling", "thắt nút cổ chai", "nút thắt cổ chai"),
    ("công tác kiễm tra, tỗ chức", "spelling", "kiễm", "kiểm"),
    ("khó khăn vướng mắc về về đất đai", "repeated-words", "về về", "về"),
    ("Người được thưởng; người được bầu; người đưc chọn.", "syllable", "đưc", "được"),
    ("Có vướng mắc thì báo cáo; có v ớng mắc khác.", "lost-letter", "v ớng", "vướng"),
    (
        "Phải chịu trách nhiệm. Ai chịu trách nhiệm; cùng chịu trách nhiệm; họ chịu tránh nhiệm.",
        "tone-variant", "chịu tránh", "chịu trách",
    ),
    ("nhóm ngày 31/6", "date", "ngày 31/6", None),
    ("từ tháng 13/2020", "date", "tháng 13/2020", None),
    ("ngày 31 tháng 6 năm trước", "date", "ngày 31 tháng 6", None),
    ("90% - 95%, 60% - 65%, 5 - 10%", "unit-on-one-side", "5 - 10%", "5% - 10%"),
    ("Nghị định số 67/2013/NĐ- CP", "dash-space", "67/2013/NĐ- CP", "67/2013/NĐ-CP"),
    ("a) Báo cáo tháng;\nb) báo cáo quý;\nc) Báo cáo năm.\n", "list-capital", "báo", "Báo"),
    ("(1) Xây dựng đường;\n(2) Xây dựng cầu\n(3) Xây dựng chợ.\n", "list-end", "cầu", None),
    ("I. KẾT QUẢ\nCó 57/108 xã đạt chuẩn, tỷ lệ 59,78%.\n", "ratio", "59,78%", None),
    ("Thực hiện tốt quy chế ở cơ sở được thực hiện.", "repeated-predicate", None, None),
    ("tỷ lệ 1/2000; tỷ lệ 1/2000; tỷ lệ 1/2.000", "figure-form", "1/2.000", "1/2000"),
    (
        f"{PAGE * 6}Kết quả tốt, các chỉ tiêu đạt và vượt kế hoạch đề ra từ đầu năm với tỷ lệ 85%\n",
        "sentence-end", "85%", "85%.",
    ),
    (
        f"{ROSTER.format(count=3)}- Đồng chí Lê Văn Bình\n- Đồng chí Trần Thị An\n- Đồng chí Phan Văn Cường\n",
        "roster-order", "Trần Thị An", None,
    ),
    (
        f"{ROSTER.format(count=3)}- Đồng chí Lê Văn Bình\n- Đồng chí Phan Văn Cường\n- Đồng chí Lê Văn Bình\n",
        "roster-repeat", "Lê Văn Bình", None,
    ),
    ("A. MỘT\nI. Hai\n1. Ba\n2. Bốn\n3. Năm\n4- Sáu\n", "heading-style", "4-", "4."),
]  # fmt: skip

NO_LIST = (
    "Điều 5 được sửa đổi, bổ sung như sau:",
    "Tại khoản 4 Điều này quy định như sau:",
    "Kết quả thực hiện trong năm qua như sau:",
    "Trong thời hạn 30 ngày, chủ đầu tư phải thực hiện các việc sau đây:",
    "Mức phạt đến 10 triệu đồng đối với một trong các hành vi sau đây:",
    "Không quá 200 giờ trong 01 năm, trừ các trường hợp sau đây:",
)
"""What has a number, and a list behind it that is not counted by it."""

SOUND = [
    *(f"{words}\n{LIST.format(end=';')}" for words in NO_LIST),
    "gia công xuất khẩu, áp xuất xứ hàng hóa; ông Lê Công Xuất",
    "tài năng xuất sắc; công khai khác; tiếp xúc tích cực; lịch sử lý luận; thị trấn chỉnh trang; được phân chia sẽ",
    "cũng cố gắng; lợi thế kỹ thuật; xếp hạng chế độ; giám sát nhập khẩu; hành lang tỏa ra; thống nhất chí hướng",
    "giao Ban chỉ đạo; còn tồn tại tại cơ sở; giai đoạn tiếp theo theo quy định; chi phí đầu vào vào giá thành",
    "từ -25°C đến -18°C; độ dốc -2,5%; bảng in trên giấy A3, .docx, .xlsx; ngày …… tháng …… năm ……",
    "nền kinh tế xã hội chủ nghĩa, phát triển kinh tế - xã hội; tổ chức chính trị xã hội - nghề nghiệp",
    "tổ chức chính trị - xã hội, tổ chức chính trị xã hội - nghề nghiệp",
    "thư gửi nguyen.van.an@tinh.gov.vn, lan.anh@so.vn; tệp bao.cao.docx; https://so.vn/tin.tuc/xem",
    "Đời sống được nâng cao, chất lượng chuyển biến; từng bước nâng cao, chất lượng tốt",
    "Thành phố Hồ Chí Minh là một trung tâm; Hà Nội một ngày nắng",
    "hằng ngày trực 24/24 giờ; mỗi ngày 15/20 xã; ngày 29/02; tháng 12/2020",
    "25 µg/m³, 10 kΩ, 0,5 µm",
    "BÁO CÁO\nTình hình phát triển kinh tế - xã hội năm 2022, phương hướng, nhiệm vụ trọng tâm năm 2023\n" + 6 * PAGE,
    "làm bài trắc nghiệm; niên giám thống kê; độ nghiêng của mặt đường; nghi vấn đặt ra",
    "Địa chỉ liên hệ của đơn vị thường trực ghi ở cuối\n(Cục Quản lý; điện thoại:\nSố 12) để được hướng dẫn.",
    "Đảng bộ huyện; 7,5 m² và 45.000 m³/ngày đêm, 246 người/km².",
    "Lênin, mác-xít, ôtô, Đắk Lắk, Krông Păh, Ê Đê.",
    "điểm a, điểm b khoản 2; tổ c, lớp h; vitamin b",
    "v.v..; TP. Hồ Chí Minh; tr. 5; a), b) và c)",
    "Ngày 29/02/2020, ngày 31 tháng 12 năm 2019; từ ngày 20/8/2020 đến ngày 22/8/2020.",
    "trên cả ba mặt (số vụ, số người chết, số người bị thương)",
    "giảm 5 - 10% tai nạn; từ 5% đến 10%; 30% - 35%; đạt 5% đến 2025",
    "vấn đề, chất vấn, tư vấn, khuyến khích, giám sát, kiểm tra, rà soát",
    "hành vi vi phạm, hệ thống thông tin, giao thông thông suốt, dần dần, luôn luôn",
    "quý, quỹ, quyền; hòa, thủy, khỏe",
    "so với cùng kỳ, so sánh, hơn so với",
    "(giai đoạn 2); “Dân vận khéo”; a) điểm; 1) mục",
    LIST.format(end=";"),
    f"Quận thực hiện 5 công trình sau đây:\n{LIST.format(end=';')}",
]


@pytest.mark.parametrize(("text", "rule", "verbatim", "suggested"), BROKEN)
def test_what_breaks_a_rule_is_found(text: str, rule: str, verbatim: str | None, suggested: str | None) -> None:
    found = [each for each in check(read_document(text.encode(), name="x", id="x")) if each.rule == rule]
    assert found, rule
    assert verbatim is None or (verbatim, suggested) in [(each.verbatim, each.suggested) for each in found]


@pytest.mark.parametrize("text", SOUND)
def test_what_is_sound_is_not(text: str) -> None:
    found = check(read_document(text.encode(), name="x", id="x"))
    assert [(each.rule, each.verbatim) for each in found if each.rule not in {"unplaced", "numbering-gap"}] == []
