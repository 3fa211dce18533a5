"""Bytes that are no text are refused, each with a sentence that names the file."""

from __future__ import annotations

import unicodedata

import pytest

from nghiquyet.messages import use_language
from nghiquyet.reading import MAX_BYTES, UnreadableText, read_document


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\n\t", "is empty"),
        (b"\x7fELF\x00\x01\x02", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
        ("Đại hội\nđồng chí".encode("cp1258", "ignore"), "not in UTF-8"),
        (b"\xff\xfea", "UTF-16"),
        ("Đại hội\n".encode("utf-32"), "binary"),
        ("Đại hội Đảng bộ huyện lần thứ XIX\n".encode("utf-16-le"), "UTF-16 without"),
        ("Đại hội Đảng bộ huyện lần thứ XIX\n".encode("utf-16-be"), "UTF-16 without"),
        (b"a" * (MAX_BYTES + 1), "too large"),
    ],
    ids=[
        "nothing",
        "blanks",
        "nul",
        "controls",
        "windows-1258",
        "half a character",
        "utf-32",
        "utf-16-le",
        "utf-16-be",
        "too large",
    ],
)
def test_refused(data: bytes, said: str) -> None:
    use_language("en")
    with pytest.raises(UnreadableText) as refusal:
        read_document(data, name="nghi-quyet.txt", id="x")
    assert "nghi-quyet.txt" in str(refusal.value)
    assert said in str(refusal.value)


def test_a_wrong_encoding_names_the_line() -> None:
    use_language("en")
    with pytest.raises(UnreadableText) as refusal:
        read_document("Một\nHai\n".encode() + b"\xd0\x5c\n", name="x.txt", id="x")
    assert "line 3" in str(refusal.value)


def test_lines_are_those_of_the_file() -> None:
    """Other separators that str.splitlines knows are no line ends: they would shift every number after them."""
    document = read_document("I. MỘT\x0b\nHai\u2028ba\x85bốn\nNăm\n".encode(), name="x", id="x")
    assert len(document.lines) == 3
    assert document.lines[1] == "Hai\u2028ba\x85bốn"


def test_decomposed_text_is_shown_composed_and_said_to_be() -> None:
    document = read_document(unicodedata.normalize("NFD", "I. KẾT QUẢ\nTốt.\n").encode(), name="x", id="x")
    assert document.nodes[0].text == "KẾT QUẢ"
    assert [finding.rule for finding in document.findings] == ["decomposed"]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Kinh tÕ ph¸t triÓn æn ®Þnh; ®êi sèng nh©n d©n ®\xad\xadîc n©ng lªn.", ["encoding"]),
        ("Kinh teá phaùt trieån oån ñònh; ñôøi soáng nhaân daân ñöôïc naâng leân.", ["encoding"]),
        ("Kinh táº¿ phÃ¡t triá»ƒn á»•n Ä‘á»‹nh; Ä‘á»\x9di sá»‘ng.", ["encoding"]),
        ("Kinh tế phát triển ổn định; đời sống nhân dân được nâng lên.", []),
        ("“Kinh tế” – “ổn định” … 10 m² • đời sống; Y Thanh Hà Niê Kđăm.", []),
        ("Kinh te phat trien on dinh.", []),
    ],
)
def test_letters_of_old_encodings_are_told(text: str, rules: list[str]) -> None:
    document = read_document(("I. VIỆC\n" + f"{text}\n" * 12).encode(), name="x", id="x")
    assert [each.rule for each in document.findings if each.rule == "encoding"] == rules
    assert any(text.split()[0] in node.text for node in document.nodes)
