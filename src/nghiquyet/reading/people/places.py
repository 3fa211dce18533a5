"""From a place in the reading text of a unit back to the line of the source.

"… đồng chí Lê Thanh Liêm, Ủy viên …", offset of "Lê"   → line 5
"""

from __future__ import annotations

from nghiquyet.document import Node
from nghiquyet.reading.repairs import line_at


def source_line(node: Node, at: int) -> int:
    """The source line (1-based) of an offset into the reading text of a node."""
    reading = len(node.verbatim) + sum(len(repair.corr) - len(repair.sic) for repair in node.repairs)
    # The reading text is the end of the repaired one: only the marker before it is left out.
    at += reading - len(node.text)
    for repair in node.repairs:
        if repair.offset >= at:
            break
        at = max(repair.offset, at + len(repair.sic) - len(repair.corr))
    return line_at(node.segments, at)
