"""Documents of any size, built without a reader: for tests and measurements of what is on the screen."""

from __future__ import annotations

from dataclasses import dataclass, field

from nghiquyet.document import Document, Finding, Kind, Node, Period, Repair, Role, Segment, Source, Span

SENTENCE = "Tiếp tục nâng cao chất lượng tăng trưởng trên cơ sở ứng dụng khoa học - công nghệ, đổi mới sáng tạo"
COLUMNS = 82


@dataclass
class Builder:
    """Puts a document together from top to bottom, a source line and an empty one at a time."""

    lines: list[str] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    page_starts: list[int] = field(default_factory=lambda: [1])

    def add(
        self,
        kind: Kind,
        text: str,
        parent: str | None = None,
        *,
        eid: str,
        marker: str | None = None,
        num: str | None = None,
        label: str | None = None,
        role: Role | None = None,
        repairs: tuple[Repair, ...] = (),
        reading: str | None = None,
        break_before: int | None = None,
    ) -> str:
        """Add a unit at the end; ``break_before`` puts a page break before its source line of that number."""
        verbatim = f"{marker} {text}" if marker else text
        segments, offset = [], 0
        for nth, line in enumerate(cut(verbatim)):
            if nth == break_before:
                self.page_starts.append(len(self.lines) + 1)
            segments.append(Segment(len(self.lines) + 1, offset))
            offset += len(line) + 1
            self.lines += (line, "")
        first, last = segments[0].line, segments[-1].line
        node = Node(
            eid, kind, parent, num, marker, label, role, Span(first, last), None, len(self.page_starts),
            verbatim, text if reading is None else reading, tuple(segments), repairs,
        )  # fmt: skip
        self.nodes.append(node)
        return eid

    def container(self, kind: Kind, eid: str) -> str:
        """Add a unit without text of its own, such as a preface of several paragraphs."""
        line = len(self.lines) + 1
        page = len(self.page_starts)
        self.nodes.append(Node(eid, kind, None, None, None, None, None, Span(line, line), None, page, "", ""))
        return eid

    def build(self) -> Document:
        """The document."""
        return Document(
            id="synthetic", title="Nghị quyết mẫu", ordinal="XII", body=None, term=Period("2020", "2025"),
            held=Period(), number=None, issued=None, signed_by=None,
            source=Source("synthetic.txt", "0" * 64, 0, len(self.lines), len(self.page_starts)),
            lines=tuple(self.lines), page_starts=tuple(self.page_starts), nodes=tuple(self.nodes),
            findings=tuple(self.findings), citation="NQ mẫu",
        )  # fmt: skip


def cut(text: str, columns: int = COLUMNS) -> list[str]:
    """Hard-wrapped source lines of a text; joined by single spaces they give it back."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > columns:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines


def big(units: int) -> Document:
    """A document of the genre with about so many units: parts, sections, paragraphs, running text and points."""
    build = Builder()
    preface = build.container("preface", "preface")
    build.add("p", f"{SENTENCE}.", preface, eid="preface__p_1")
    part = 0
    while len(build.nodes) < units:
        part += 1
        top = build.add(
            "part", "MỤC TIÊU, PHƯƠNG HƯỚNG VÀ NHIỆM VỤ:", eid=f"part_{part}", marker=f"PHẦN {part}.", num=str(part),
            label=f"P{part}",
        )  # fmt: skip
        for section in ("I", "II", "IV"):
            eid = build.add(
                "section", "BỐI CẢNH VÀ NHIỆM VỤ CHỦ YẾU", top, eid=f"{top}__sec_{section}", marker=f"{section}.",
                num=section, label=f"P{part}.{section}",
            )  # fmt: skip
            if section == "IV":
                line = build.nodes[-1].lines.first
                values = (("missing", "III"), ("before", "II"), ("after", "IV"))
                template = "{missing} is missing between {before} and {after}"
                build.findings.append(
                    Finding("numbering-gap", "S", line, "IV.", None, "high", template, values, eid)
                )  # fmt: skip
            for number in range(1, 4):
                _paragraph(build, eid, f"P{part}.{section}", number)
                if len(build.nodes) >= units:
                    return build.build()
    return build.build()


def _paragraph(build: Builder, section: str, label: str, number: int) -> None:
    """A numbered paragraph: a lead-in of several sentences and a list of points."""
    eid = build.add(
        "paragraph", "Phát triển kinh tế", section, eid=f"{section}__para_{number}", marker=f"{number}.",
        num=str(number), label=f"{label}.{number}",
    )  # fmt: skip
    for nth in range(1, 4):
        broken = 2 if nth == 2 and number == 2 else None
        build.add("p", f"{SENTENCE}. " * (2 * nth) + "Hết.", eid, eid=f"{eid}__p_{nth}", break_before=broken)
    for nth in range(1, 11):
        text = f"Kiểm tra {nth}0% cơ sở có khả năng gây ô nhiễm môi trường; {SENTENCE.lower()}."
        build.add(
            "point", text, eid, eid=f"{eid}__point_{nth}", marker=f"({nth}).", num=str(nth),
            label=f"{label}.{number}.{nth}",
        )  # fmt: skip
