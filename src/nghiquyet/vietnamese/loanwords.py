"""Foreign words that Vietnamese writes without a space, and which joined syllables may be such a word.

Two spellings are in use, ``ô tô`` and ``ôtô``; the one without a space looks like two words that lost theirs. Common
ones are listed. A word that is not in the list may still be foreign: its syllables then have no tone but the one that a
final stop asks for (``sắc`` or ``nặng``), for foreign words bring no tones with them.

>>> sounds_foreign(("bê", "tông")), sounds_foreign(("hiện", "chương")), sounds_foreign(("nhân", "dân"))
(True, False, False)
"""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.vietnamese.folding import nfc
from nghiquyet.vietnamese.letters import NONE, take_tone

LOAN_WORDS = frozenset(
    """
    alô ápphích átlát axít balô bancông bêta bêtông bidê bítcốt bítết bôbin bốtsan bôxít bulông búpbê càphê càrăm
    càrốt càvạt cáctông cáctơ cátsét cátxét côban côca cơlê cômpa côngtơ cốplê đăngten đềpa điốt đôla đúplê elíp
    ête galăng garô ghilê hêli hoócmôn iôn iốt kilô kiốt kitô lađa lipít lôgích lôgô lôtô magiê makét mácxít mátxa
    mayô mayơ mêtan mêtrô míttinh môđem môđun môtíp môtô môtơ nêon nêông nilông nitơ niutơn nôen ôdôn ôliu ôtô ôxi
    ôxít ôzôn metrô patê phôngtên phôtô phốtphát phốtpho píttông rađa rađi rađiô rađrông rôbô rôbốt rôti rơle
    rơmoóc silô sôđa súpde sêri sơmi tănggô tăngđem têlếch tíchkê tôlê tôpô trôlây tuốcbin vácxin vắcxin vécni
    vécxni véctơ viđêô virút vôlăng vônfram xalông xăngđan xăngti xêri xêrum xìgà xilô xiphông xirô xíchlô xôđa
    xôviết xàlách xàlan xàphòng xúpde bơrê chơro cơho cơtu êđê rađê rơmăm tàôi vânkiều xơđăng xtiêng mêcông
    luânđôn
    """.split()
)
"""Words, and names of peoples and places, in small letters."""

_OF_THIS_LANGUAGE = frozenset(
    """
    anh ba ban bao biên biệt buôn bác bên bước bạch bạt bất bậc bật bắc bắt bốc bức can canh cao chi chia cho
    chung chuyên chăm chăn chưa chương chấp chất chặt chốt chức con cung cuộc các cách cát cây công căn cơ cư
    cương cấp cập cắt cục cực dân danh di do doanh du duy duyệt dư dương dịch dọc em gia giai gian giang giao gieo
    giác giúp gom gây góp gương gấp gặp hai hiệp hoa hoạch hoạt hoặc huy huân huyết hơn hư hưng hương hạt hết học
    họp hợp khai khang khen khi khoa khoan khu khuyết khác khách khâu không khích khôi khăn khắc kim kinh kiên
    kiêm kênh kêu kết kịp lan lao liên liêm liệt luân luôn luật lâm lân lên lúc lăm lưu lương lượt lập lắp lịch
    lọc lớp lực minh mua mác môi mương mưu mất mật mặt một mục mức nam nay ngay ngang nghe nghiên nghiêm nghiệp
    nguyên ngân ngôi ngăn ngập ngọc nhanh nhiên nhu nhân như nhưng nhất nhập nhật niên ninh nâng nét nên nêu nông
    năm năng nơi nước pháp phát phân phép phê phong phúc phương phước phục phức qua quan quang quen quy quyết quân
    quốc ra riêng rác rất sai sang sau sinh song soát suy suất sách sát sâu súc sơn sạch sắc sắp sức ta tai tay
    tham thanh thao thay theo thi thiên thiết thoát thu thuyết thuật thuộc thác thách thân thêm thôn thông thúc
    thăm thư thương thấp thất thắt thức thực tin tinh tiên tiêu tiếp tiết tra trang tranh tri triệt trong trung
    truy trách trên trương trước trật trực tu tuyên tuyệt tác tâm tân tích tăng tư tương tạp tất tập tịch tốc tốt
    tộc tục vai ven viên việc việt văn vươn vượt vật vực xanh xem xen xin xu xuyên xuân xuất xác xây xét xúc xếp
    yên yêu áp đa đai đan đang đi đinh đua đáp đây đêm đông đô đôi đơn đưa được đạt đất đắp đặc đặt địch đốc đột
    đức ưu ương ước
    """.split()
)
"""Syllables without a tone of their own that official documents are full of."""


def is_loan_word(token: str) -> bool:
    """Whether a token is one of the listed words, in any case."""
    return nfc(token).lower() in LOAN_WORDS


def sounds_foreign(parts: Sequence[str]) -> bool:
    """Whether syllables that stand together may be one foreign word: no tones, and not all of them common ones."""
    lowered = [nfc(part).lower() for part in parts]
    return all(map(_is_toneless, lowered)) and not all(part in _OF_THIS_LANGUAGE for part in lowered)


def _is_toneless(syllable: str) -> bool:
    """Whether a syllable has no tone, or only the one that its final stop asks for."""
    taken = take_tone(syllable)
    return taken is None or taken[1] == NONE or taken[0].endswith(("c", "ch", "p", "t"))
