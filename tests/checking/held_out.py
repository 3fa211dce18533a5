"""Clean documents that no rule was made with: fourteen kinds, filled in with names and figures, in four layouts.

A whole text has the tone marks after one rule, the older or the newer; its lines are whole paragraphs or those of a
page, with an empty line behind each, and with or without numbers on the pages.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random

TEMPLATES = Path(__file__).with_name("held_out.txt")

_PROVINCES = "Gia Lai;Hòa Bình;Kon Tum;Bắc Kạn;Thừa Thiên Huế;Bà Rịa - Vũng Tàu;Sóc Trăng;Đắk Nông".split(";")
_DISTRICTS = "Pleiku;Mai Châu;Đăk Tô;Ba Bể;Phong Điền;Côn Đảo;Kế Sách;Tuy Đức".split(";")
_COMMUNES = "Ia Kha;Vạn Mai;Ngọk Tụ;Khang Ninh;Điền Hòa;An Ngãi;Xuân Hòa;Quảng Trực".split(";")
_PEOPLE = (
    "Hồ Văn Niên;Trần Thị Thu Hà;Đỗ Tiến Đông;Nguyễn Hữu Quế;Võ Ngọc Thành;Lê Viết Phẩm;Phạm Thúy Kiều;Trương Văn Đạt;"
    "Đinh Khắc Diện;Huỳnh Quang Thái;Vũ Thanh Hưng;Châu Ngọc Tuấn;Lý Minh Thái;Bùi Xuân Tiến;Hoàng Kim Oanh;Mai Sỹ Hòa"
).split(";")
_OLDER = dict(
    pair.split(":")
    for pair in (
        "hóa:hoá hòa:hoà khóa:khoá khỏe:khoẻ thủy:thuỷ ủy:uỷ thúy:thuý tòa:toà xóa:xoá lũy:luỹ hủy:huỷ tỏa:toả "
        "thỏa:thoả túy:tuý họa:hoạ hỏa:hoả đóa:đoá lóa:loá tùy:tuỳ"
    ).split()
)
_OLD_WORD = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_OLDER)})(?![^\W\d_])", re.IGNORECASE)
_PAGE = 34
_WIDTHS = (76, 88)


def documents(seeds: range) -> Iterator[str]:
    """Every kind of document once for each seed."""
    kinds = re.split(r"(?m)^#.*\n", TEMPLATES.read_text(encoding="utf-8"))
    for seed in seeds:
        for kind in (each for each in kinds if each.strip()):
            chance = Random(f"{seed} {kind[:40]}")
            text = kind.format_map(_values(chance))
            if seed % 2:
                text = _OLD_WORD.sub(_older, text)
            yield _printed(text.splitlines(), seed)


def _values(chance: Random) -> dict[str, str]:
    """What stands for the names in braces; ratios, totals and averages agree."""
    place = chance.randrange(len(_PROVINCES))
    values = {"tinh": _PROVINCES[place], "huyen": _DISTRICTS[place], "xa1": _COMMUNES[place]}
    values |= {"TINH": values["tinh"].upper(), "HUYEN": values["huyen"].upper(), "XA": values["xa1"].upper()}
    values |= {f"ten{at}": name for at, name in enumerate(chance.sample(_PEOPLE, 8), start=1)}
    values |= {"so": str(chance.randint(12, 980)), "ngay": f"{chance.randint(1, 28):02}"}
    values["dmy"] = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/2022"
    values |= {name: _dots(chance.randint(1_200, 98_000)) for name in ("ty1", "ty2", "ha", "nguoi")}
    for ratio in ("r1", "r2"):
        whole = chance.randint(60, 220)
        part = chance.randint(20, whole - 1)
        share = f"{100 * part / whole:.2f}".replace(".", ",")
        values |= {f"{ratio}a": str(part), f"{ratio}b": str(whole), f"{ratio}p": share}
    average = chance.randint(9_000, 32_000)
    return values | {"avg": _dots(average), "t5": _dots(5 * average)}


def _dots(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _older(found: re.Match[str]) -> str:
    word = _OLDER[found[0].lower()]
    return word.upper() if found[0].isupper() else word.capitalize() if found[0].istitle() else word


def _printed(lines: list[str], seed: int) -> str:
    """The lines as one of four layouts has them."""
    if seed % 4 < 2:
        return "\n".join(lines) + "\n"
    width = _WIDTHS[seed // 4 % 2]
    rows = [row for line in lines for row in (textwrap.wrap(line, width) if "\t" not in line else [line])]
    if seed % 4 == 3:
        pages = [rows[at : at + _PAGE] for at in range(0, len(rows), _PAGE)]
        rows = [
            row for number, page in enumerate(pages, start=1) for row in ([str(number)] if number > 1 else []) + page
        ]
    return "".join(f"{row} \n\n" for row in rows)
