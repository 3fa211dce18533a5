"""What can be found in the resolution."""

from __future__ import annotations

from collections import Counter

from nghiquyet.search.entries import Entry, entries_of
from nghiquyet.search.hits import KINDS
from tests.search.support import resolution

ENTRIES = entries_of(resolution())


def of(kind: str) -> list[Entry]:
    return [entry for entry in ENTRIES if entry.kind == kind]


def test_each_thing_once_by_kinds() -> None:
    counts = Counter(entry.kind for entry in ENTRIES)
    assert (counts["person"], counts["target"], counts["programme"]) == (49, 32, 6)
    assert [entry.kind for entry in ENTRIES] == sorted((entry.kind for entry in ENTRIES), key=KINDS.index)
    assert len({(entry.ref, entry.title) for entry in ENTRIES}) == len(ENTRIES)


def test_every_text_of_the_document_can_be_found() -> None:
    units = {entry.eid for entry in ENTRIES if entry.ref.kind == "node"}
    assert units == {node.eid for node in resolution().nodes if node.verbatim}


def test_people_come_in_name_order() -> None:
    names = [entry.title for entry in of("person")]
    assert names[:3] == ["Lê Văn Bảy", "Tăng Kim Bích", "Lê Thanh Bình"]
    assert names.index("Phan Văn Hai") < names.index("Nguyễn Văn Hải") < names.index("Nguyễn Văn Hạnh")


def test_a_person_shows_every_post_with_its_body() -> None:
    notes = {entry.title: entry.note for entry in of("person")}
    assert notes["Nguyễn Quốc Khánh"].split("; ")[0] == "Ủy viên Ban Chấp hành Đảng bộ Quận khóa XII"
    assert "Chủ nhiệm Ủy ban Kiểm tra Quận ủy" in notes["Nguyễn Quốc Khánh"]


def test_a_body_has_all_its_names() -> None:
    body = next(entry for entry in of("role") if entry.title.startswith("Ban Chấp hành"))
    assert {"Quận ủy", "Ủy viên Ban Chấp hành Đảng bộ Quận khóa XII"} <= {form.text for form in body.forms}


def test_a_target_is_found_by_its_indents() -> None:
    first = of("target")[0]
    assert any("thương mại - dịch vụ 20% đến 21%" in form.text for form in first.forms)


def test_a_repaired_unit_is_found_as_it_is_printed_too() -> None:
    entry = next(entry for entry in of("section") if entry.label == "P3.3")
    assert [form.text[:8] for form in entry.forms if form.kind == "source"] == ["Danh sá "]


def test_a_cited_document_is_found_in_every_wording() -> None:
    entry = next(entry for entry in of("reference") if entry.number == "1374-QĐ/TU")
    assert {"Quy định 1374-QĐ/TU", "Quy định số 1374-QĐ/TU", "Quy định 1374"} <= {form.text for form in entry.forms}
