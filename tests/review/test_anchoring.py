"""What becomes of annotations on people, posts, findings and stretches of text, in the same source and in others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.checking import check
from nghiquyet.document import Document, Ref
from nghiquyet.document.annotations import CONTEXT, Anchored, AnnotationTarget, end_in, flat, locate
from nghiquyet.document.findings import finding_refs, words_in
from nghiquyet.review import Review
from nghiquyet.review.actions import place_of
from nghiquyet.review.anchoring import Anchors
from nghiquyet.review.findings import RULE, orphaned
from tests.review import editions
from tests.review.editions import annotation, original, read, source


def _anchor(target: AnnotationTarget, document: Document) -> Anchored:
    return Anchors(document).anchor(annotation(target))


def _place(kind: str, id: str) -> AnnotationTarget:
    target = place_of(original(), Ref("document", kind, id))  # type: ignore[arg-type]  # a kind out of a parameter
    assert target is not None
    return target


@pytest.fixture(scope="module")
def other() -> Document:
    """Another edition: the first section of Part 1 A is its eleventh."""
    line = editions.line_with(source(), "I. PHÁT TRIỂN KINH TẾ")
    return read(editions.on_line(line, editions.letters("I.", "XI."))(source()))


def test_a_target_names_its_place_in_the_source() -> None:
    node = original().outline.node("part_2__sec_I__para_2__point_17")
    target = locate(original(), node)
    text = "\n".join(original().lines)
    assert flat(text[target.position.start : target.position.end]).replace(" ", "") == flat(node.verbatim).replace(
        " ", ""
    )
    assert target.quote.exact == flat(node.verbatim)
    assert flat(text[: target.position.start]).endswith(target.quote.prefix)
    assert flat(text[target.position.end :]).startswith(target.quote.suffix)
    assert CONTEXT - 2 <= len(target.quote.prefix) <= CONTEXT
    assert (target.line, target.alike, target.stretch) == (node.lines.first, 1, False)


def test_a_stretch_of_text_is_quoted_by_itself() -> None:
    node = original().outline.node("part_2__sec_I__para_2__point_17")
    start = node.verbatim.index("100% cơ sở")
    target = locate(original(), node, start=start, end=start + 10)
    text = "\n".join(original().lines)
    assert text[target.position.start : target.position.end] == target.quote.exact == "100% cơ sở"
    assert target.quote.prefix.endswith("(17). Kiểm tra")
    assert (target.ref.id, target.stretch) == (node.eid, True)


def _over(first: str, start: int, last: str, end: int) -> AnnotationTarget:
    """The characters from ``start`` in one unit to ``end`` in another."""
    begin, goal = (original().outline.node(eid) for eid in (first, last))
    return locate(original(), begin, start=start, end=end_in(original(), begin, goal, end))


def test_a_stretch_that_goes_on_into_other_units_is_quoted_as_one() -> None:
    point = "part_2__sec_I__para_2__point_{}".format
    target = _over(point(17), 6, point(19), 20)
    verbatim = [original().outline.node(point(number)).verbatim for number in (17, 18, 19)]
    assert target.quote.exact == flat(" ".join((verbatim[0][6:], verbatim[1], verbatim[2][:20])))
    text = "\n".join(original().lines)
    of_source = flat(text[target.position.start : target.position.end])
    assert of_source.replace(" ", "") == target.quote.exact.replace(" ", ""), "a superscript is a line of its own"
    assert flat(text[: target.position.start]).endswith(target.quote.prefix)
    assert flat(text[target.position.end :]).startswith(target.quote.suffix)
    assert (target.eid, target.ref.id, target.stretch, target.alike) == (point(17), point(17), True, 1)
    assert (found := _anchor(target, original())).outcome == "kept"
    assert found.eid == point(17)


def test_a_stretch_over_units_is_found_again_or_lost_as_a_whole(other: Document) -> None:
    first, last = "part_1__dvs_A__sec_I__para_1", "part_1__dvs_A__sec_I__para_1__p_1"
    target = _over(first, 0, last, 60)
    assert target.quote.exact.startswith("1. Kết quả Tốc độ tăng trưởng")
    assert (target.alike, _anchor(target, other).outcome) == (1, "moved")
    heading = original().outline.node(first).lines.first - 1
    for edit in (editions.removed(heading, 1), editions.inserted(heading + 1, ["Một đoạn văn chen vào giữa."])):
        found = _anchor(target, read(edit(source())))
        assert found.outcome in ("orphaned", "changed")
        assert found.eid in (None, first)


def test_a_note_on_a_finding_quotes_what_is_odd(other: Document) -> None:
    findings = [each for each in check(original()) if each.verbatim]
    quoted = 0
    for ref, finding in zip(finding_refs(original(), findings), findings, strict=True):
        eid = ref.id.rpartition("@")[2]
        node = original().outline.node(eid)
        span = words_in(original(), node, finding)
        if span is None:
            continue
        quoted += 1
        target = place_of(original(), ref, *span)
        assert target is not None
        assert node.verbatim[slice(*span)] == finding.verbatim
        assert target.quote.exact == flat(finding.verbatim)
        assert not target.stretch, "it is all of the finding"
        assert _anchor(target, original()).outcome == "kept"
        found = _anchor(target, other)
        assert found.outcome in ("kept", "moved", "orphaned")
        assert found.eid is None or target.quote.exact in flat(other.outline.node(found.eid).verbatim)
    assert quoted > 0.8 * len(findings)


def test_a_note_on_a_finding_that_was_mended_keeps_its_quote_and_has_no_place() -> None:
    findings = check(original())
    ref, finding = next(
        (ref, each)
        for ref, each in zip(finding_refs(original(), findings), findings, strict=True)
        if each.verbatim == "ra;cơ"
    )
    node = original().outline.node(ref.id.rpartition("@")[2])
    target = place_of(original(), ref, *(words_in(original(), node, finding) or ()))
    assert target is not None
    edition = editions.on_line(finding.line - 1, editions.letters("ra;cơ", "ra; cơ"))(source())
    found = _anchor(target, read(edition))
    assert (found.outcome, found.annotation.target.quote.exact) == ("orphaned", "ra;cơ")


def test_words_that_occur_ten_times_know_it() -> None:
    eid = "part_1__dvs_A__sec_I__para_1"
    assert locate(original(), original().outline.node(eid)).alike == 10


@pytest.mark.parametrize("kind", ["person", "organization", "post", "reference"])
def test_things_are_found_again_where_their_unit_is(kind: str, other: Document) -> None:
    things = {
        "person": [each.id for each in original().persons],
        "organization": [each.organization_id for each in original().memberships],
        "post": [each.post_id for each in original().memberships if each.post_id],
        "reference": [each.id for each in original().references],
    }[kind]
    assert things
    for id in dict.fromkeys(things):
        target = _place(kind, id)
        found = _anchor(target, other)
        assert found.outcome in ("kept", "moved"), id
        assert found.ref == target.ref
        assert target.quote.exact in flat(other.outline.node(str(found.eid)).verbatim)


def test_a_result_is_its_unit_in_another_edition_for_results_are_only_counted(other: Document) -> None:
    for result in original().results:
        target = _place("result", result.id)
        assert _anchor(target, original()).ref == target.ref
        found = _anchor(target, other)
        assert found.ref == Ref("document", "node", str(found.eid))
        assert found.outcome in ("kept", "moved")


def test_a_person_who_is_no_longer_named_there_leaves_an_orphan() -> None:
    person = next(each for each in original().persons if len(each.sources) == 1)
    (line,) = person.sources
    node = original().outline.at_line(line)
    assert node is not None
    edition = editions.removed(node.lines.first - 1, node.lines.last - node.lines.first + 1)(source())
    found = _anchor(_place("person", person.id), read(edition))
    assert (found.outcome, found.ref, found.eid) == ("orphaned", None, None)
    assert found.annotation.target.quote.exact == flat(node.verbatim)


def test_a_person_whose_name_was_corrected_is_a_unit_that_has_changed() -> None:
    person = next(each for each in original().persons if each.name == "Nguyễn Nhật Thành")
    line = next(iter(person.sources))
    edition = editions.on_line(line - 1, editions.letters("Nhật", "Nhựt"))(source())
    found = _anchor(_place("person", person.id), read(edition))
    assert found.outcome == "changed"
    assert found.eid == _place("person", person.id).eid


def test_findings_are_found_again_wherever_their_unit_goes(other: Document) -> None:
    findings = check(original())
    there = set(finding_refs(other, check(other)))
    refs = finding_refs(original(), findings)
    assert len(set(refs)) == len(findings) > 20
    found = [_anchor(target, other) for ref in refs if (target := place_of(original(), ref))]
    assert len(found) == len(findings)
    moved = [each for each in found if each.outcome == "moved"]
    assert moved
    known = [each for each in found if each.ref in there]
    assert len(known) >= 0.9 * len(found)


def test_the_address_of_a_finding_does_not_change_with_the_lines() -> None:
    shifted = read(((), (), *source()))
    ours, theirs = check(original()), check(shifted)
    assert finding_refs(original(), ours) == finding_refs(shifted, theirs)
    assert [finding.line + 2 for finding in ours] == [finding.line for finding in theirs]


def test_an_accepted_finding_stays_accepted_in_another_edition(other: Document) -> None:
    ref = next(
        ref for ref in finding_refs(original(), check(original())) if ref.id.endswith("dvs_A__sec_I__para_1__p_1")
    )
    target = place_of(original(), ref)
    assert target is not None
    review = Review(other, [annotation(target, motivation="assessing")])
    assert [each.outcome for each in review.anchored] == ["moved"]
    moved = review.anchored[0].ref
    assert moved is not None
    assert review.is_done(moved)
    assert not review.is_reviewed(str(review.anchored[0].eid)), "the finding is known, the unit is not reviewed"


def test_of_the_same_source_every_place_is_kept_whatever_the_reader_does() -> None:
    """Another version of the reader gives units other addresses: the line decides."""
    node = original().outline.node("part_2__sec_I__para_2__point_17")
    target = replace(locate(original(), node), eid="part_9__point_17")
    found = _anchor(target, original())
    assert (found.outcome, found.eid) == ("moved", node.eid)
    stray = replace(target, line=10**6)
    assert _anchor(stray, original()).outcome == "orphaned"
    blank = replace(target, line=next(n for n, line in enumerate(original().lines, 1) if not line.strip()))
    assert _anchor(blank, original()).outcome == "orphaned"


def test_a_unit_with_other_words_has_changed_and_its_mark_no_longer_counts() -> None:
    eid = "part_2__sec_I__para_2__point_17"
    node = original().outline.node(eid)
    marks = [annotation(locate(original(), each), each.eid, motivation="assessing") for each in original().nodes]
    edition = editions.on_line(node.lines.first - 1, editions.letters("100%", "90%"))(source())
    document = read(edition)
    review = Review(document, marks)
    changed = [each.annotation.id for each in review.anchored if each.outcome == "changed"]
    assert changed == [eid]
    assert not review.is_reviewed(eid)
    assert review.progress().done == review.progress().total - 1


def test_a_stretch_that_was_taken_out_of_its_unit_is_an_orphan() -> None:
    node = original().outline.node("part_1__dvs_A__sec_I__para_1__p_1")
    target = locate(original(), node, start=10, end=60)
    empty = editions.removed(node.lines.first - 1, node.lines.last - node.lines.first + 1)(source())
    assert _anchor(target, read(empty)).outcome == "orphaned"
    assert _anchor(target, read(editions.rewrapped(90)(source()))).outcome == "kept"


def test_a_unit_without_words_cannot_be_found_in_another_edition(other: Document) -> None:
    target = replace(_place("node", "part_2"), quote=replace(_place("node", "part_2").quote, exact=""))
    assert _anchor(target, other).outcome == "orphaned"
    assert _anchor(target, original()).outcome in ("kept", "changed")


def test_orphans_are_findings_of_class_u() -> None:
    node = original().outline.node("part_3__para_1__item_5")
    edition = editions.removed(node.lines.first - 1, 1)(source())
    review = Review(read(edition), [annotation(locate(original(), node), body="Kiểm tra tên")])
    (finding,) = orphaned(review)
    assert (finding.rule, finding.oddity, finding.line) == (RULE, "U", node.lines.first)
    assert finding.verbatim == flat(node.verbatim)
    assert f"{node.lines.first}" in finding.message
    assert list(orphaned(Review(original(), review.annotations))) == []


def test_the_line_of_an_orphan_is_one_that_exists() -> None:
    node = original().nodes[-1]
    short = read(source()[:100])
    (finding,) = orphaned(Review(short, [annotation(locate(original(), node))]))
    assert finding.line == len(short.lines)
