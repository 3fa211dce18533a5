"""Documents of other styles come out right in all layouts: the same units, nothing lost, nothing noticed."""

from __future__ import annotations

import pytest

from nghiquyet.document import Document
from nghiquyet.reading import read_document
from tests.reading.genre import DOCUMENTS, LAYOUTS, Units


def units_of(document: Document) -> Units:
    """The eId and verbatim text of each unit that has one, page furniture left out."""
    found = []
    for node in document.nodes:
        parts, at = [], 0
        for repair in node.repairs:
            if repair.rule == "furniture":
                parts.append(node.verbatim[at : repair.offset])
                at = repair.offset + len(repair.sic)
        text = "".join([*parts, node.verbatim[at:]]).strip()
        if text:
            found.append((node.eid, text))
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_other_documents_in_other_layouts(name: str, layout: str) -> None:
    document = read_document(LAYOUTS[layout](DOCUMENTS[name]), name=name, id="x")
    assert units_of(document) == [(eid, text.replace("\n", " ")) for eid, text in DOCUMENTS[name]]
    noticed = {finding.rule for finding in document.findings}
    assert not noticed & {"unplaced", "numbering-gap", "numbering-order", "numbering-repeat", "joined-words"}
