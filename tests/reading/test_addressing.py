"""Every numbered unit has a label of its own, and the label leads to it."""

from __future__ import annotations

import pytest

from nghiquyet.document import Document
from nghiquyet.document.addresses import resolve
from tests.reading.support import read, resolution

TEXTS = {
    "targets anew in each group": "I. CHỈ TIÊU\n* Về kinh tế\n(1) Tăng 9%.\n(2) Thu 500 tỷ.\n* Về xã hội\n"
    "(1) Hộ nghèo 2%.\n",
    "articles anew in each part": "Phần I: MỘT\nChương 1\nChung\nĐiều 1: Việc\n1. Một.\na) Hai.\nPhần II: HAI\n"
    "Chương 1\nChung\nĐiều 1: Việc\n1. Một.\na) Hai.\n",
    "numbers printed twice": "I. MỘT\n1. Việc.\n2. Việc.\n2. Việc.\na) Một.\na) Hai.\nI. HAI\n1. Việc.\n",
    "two kinds of points": "I. MỘT\n(1) Việc.\n1) Việc.\n(1) Việc.\n",
    "annex": "I. MỘT\n1. Việc.\nPHỤ LỤC 1\nI. MỘT\n1. Việc.\nPHỤ LỤC 2\nI. MỘT\n1. Việc.\n",
    "no headings": "(1) Việc.\n(2) Việc.\n(1) Việc.\n",
}


def check(document: Document) -> None:
    numbered = [node for node in document.nodes if node.num and node.kind != "item"]
    assert numbered
    for node in numbered:
        assert node.label, node.eid
        assert resolve(document, node.label).node.eid == node.eid
        assert resolve(document, node.eid).node.eid == node.eid


@pytest.mark.parametrize("name", TEXTS)
def test_labels_lead_to_their_unit(name: str) -> None:
    check(read(TEXTS[name]))


def test_labels_of_the_resolution() -> None:
    check(resolution())


def test_a_label_taken_already_is_the_whole_path() -> None:
    labels = [node.label for node in read(TEXTS["targets anew in each group"]).nodes if node.role == "target"]
    assert labels == ["CT1", "CT2", "I.N2.1"]
    labels = [node.label for node in read(TEXTS["articles anew in each part"]).nodes if node.num]
    assert labels == [
        "PI", "PI.Ch1", "Điều 1", "Điều 1.1", "Điều 1.1.a",
        "PII", "PII.Ch1", "PII.Ch1.Điều 1", "PII.Ch1.Điều 1.1", "PII.Ch1.Điều 1.1.a",
    ]  # fmt: skip


def test_a_number_printed_twice_beside_a_deeper_one() -> None:
    document = read("2. A\n2.1. B\nTốt.\n2.1.2. C\nTốt.\n2.1. D\nTốt.\n2.1. E\nTốt.\n")
    eids = [node.eid for node in document.nodes]
    assert len(set(eids)) == len(eids)
    check(document)
