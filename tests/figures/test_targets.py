"""The targets of the resolution, each indicator of them, against a table that was read from the text by eye."""

from __future__ import annotations

import pytest

from nghiquyet.document.figures import Indicator
from tests.figures.support import number, resolution, table

INDICATORS = [(target, indicator) for target in resolution().targets for indicator in target.indicators]


def test_there_are_32_targets_with_59_indicators_ten_of_them_in_words() -> None:
    assert [target.number for target in resolution().targets] == [str(each) for each in range(1, 33)]
    assert len(INDICATORS) == len(table("targets")) == 59
    assert sum(indicator.comparator == "none" for _, indicator in INDICATORS) == 10


@pytest.mark.parametrize("place", range(59))
def test_every_indicator(place: int) -> None:
    expected, (target, indicator) = table("targets")[place], INDICATORS[place]
    assert target.number == expected["target"]
    assert expected["says"] in indicator.phrase
    assert indicator.comparator == expected["comparator"]
    assert (indicator.low, indicator.high) == (number(expected["low"]), number(expected["high"]))
    assert indicator.unit == (expected["unit"] or None)
    assert indicator.period == (expected["period"] or None)
    assert indicator.deadline == (expected["deadline"] or None)


def test_whole_numbers_are_whole() -> None:
    indicators = {target.number: target.indicators for target in resolution().targets}
    assert repr(indicators["3"][0].low) == "115000"
    assert repr(indicators["6"][0].low) == "1.4"


@pytest.mark.parametrize("numeral", ["7", "24", "31"])
def test_targets_in_words_get_no_figure(numeral: str) -> None:
    target = next(target for target in resolution().targets if target.number == numeral)
    assert target.indicators
    assert all(
        (each.comparator, each.low, each.high, each.unit) == ("none", None, None, None) for each in target.indicators
    )


def test_no_deadline_is_made_up() -> None:
    for target, indicator in INDICATORS:
        if indicator.deadline is not None:
            assert indicator.deadline in target.text.lower()


def test_comparators_bind_as_the_contract_says() -> None:
    for _, each in INDICATORS:
        bounds = (each.low is not None, each.high is not None)
        assert (
            bounds
            in {
                "exactly": [(True, True)],
                "range": [(True, True)],
                "at_least": [(True, False), (True, True)],
                "more_than": [(True, False), (True, True)],
                "at_most": [(False, True), (True, True)],
                "less_than": [(False, True), (True, True)],
                "none": [(False, False)],
            }[each.comparator]
        )
        assert each.comparator != "exactly" or each.low == each.high


def test_a_phrase_stands_where_it_says() -> None:
    document = resolution()
    for target, each in INDICATORS:
        assert document.outline.node(each.eid).text[slice(*each.span)] == each.phrase
        first, last = each.lines
        assert target.lines[0] <= first <= last <= target.lines[1]
        lines = [line.strip() for line in document.lines[first - 1 : last]]
        assert each.phrase.split()[0] in lines[0]
        assert each.phrase.split()[-1].rstrip("”") in lines[-1]


def test_text_and_verbatim_are_all_of_the_target() -> None:
    target = resolution().targets[0]
    assert target.text.startswith("Tốc độ tăng trưởng giá trị sản xuất")
    assert target.text.count(" + ") == 3
    assert target.verbatim.startswith("(1). Tốc độ tăng trưởng giá trị sản xuất")
    assert target.verbatim.endswith("dưới 0,05% trong tổng giá trị sản xuất.")
    assert target.lines == (939, 953)
    seventeen = resolution().targets[16]
    assert "10m³/ngày, đêm" in seventeen.text
    assert "10m3/ngày, đêm" in seventeen.verbatim


def test_what_a_phrase_leaves_out_is_told() -> None:
    def about(numeral: str, place: int) -> Indicator:
        return next(target for target in resolution().targets if target.number == numeral).indicators[place]

    assert (about("1", 2).about or "").startswith("Tốc độ tăng trưởng giá trị ngành thương mại")
    assert (about("3", 1).about or "").startswith("Tổng vốn đầu tư")
    assert about("17", 1).about is None
    assert about("4", 1).about is None  # "230 - 250 phòng học/10.000 dân" are not those that are built anew
