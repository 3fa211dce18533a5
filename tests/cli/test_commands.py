"""What the commands do besides printing: exit codes, files, the library, languages, settings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from nghiquyet import tui
from nghiquyet.cli import output, session
from nghiquyet.cli.browser import start
from nghiquyet.cli.program import COMMANDS, LATER, asked_language
from tests.cli.calling import TEXT, Called, call

Capture = pytest.CaptureFixture[str]


def other_text(folder: Path, name: str = "quan-8.txt") -> Path:
    path = folder / name
    path.write_text("PHẦN 1. KẾT QUẢ\n\n1. Kinh tế\n\nTăng trưởng khá.\n\n2. Xã hội\n\nỔn định.\n", encoding="utf-8")
    return path


SETTINGS = (b'lang = "fr"', b"mouse = 7", b'them = "x"', b"lang = [", b'theme = "\xff"')
"""Config files with one mistake each."""


class TestOutline:
    def test_depth_counts_from_the_top(self, capsys: Capture) -> None:
        one = json.loads(call(capsys, "toc", "--json", "--depth", "1").out)
        assert [unit["eid"] for unit in one] == ["preface", "part_1", "part_2", "part_3", "conclusions"]
        whole = json.loads(call(capsys, "toc", "--json").out)
        assert {unit["depth"] for unit in whole} == {1, 2, 3, 4}
        assert [unit["label"] for unit in whole if unit["kind"] == "point"][-38:-6] == [f"CT{n}" for n in range(1, 33)]

    def test_running_text_stands_in_no_outline(self, capsys: Capture) -> None:
        kinds = {unit["kind"] for unit in json.loads(call(capsys, "toc", "--json").out)}
        assert not kinds & {"p", "indent", "item"}

    @pytest.mark.parametrize("terminal", [False, True])
    def test_a_text_without_an_outline_is_said_to_have_none(
        self, capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool
    ) -> None:
        path = tmp_path / "plain.txt"
        path.write_text("Một đoạn văn, không có đề mục nào.\n\nMột đoạn nữa.\n", encoding="utf-8")
        monkeypatch.setattr(output, "for_people", lambda: terminal)
        called = call(capsys, "toc", str(path), "--lang", "en")
        assert (called.code, called.out) == (0, "")
        assert called.err == "This text has no outline: it has no headings and no numbered units.\n"
        assert call(capsys, "toc", str(path), "--json").out == "[]\n"

    def test_a_path_is_read_and_not_kept(self, capsys: Capture, tmp_path: Path, home: Path) -> None:
        called = call(capsys, "toc", str(other_text(tmp_path)))
        assert [row[0] for row in called.rows] == ["P1", "P1.1", "P1.2"]
        assert not list(home.rglob("quan-8*"))


class TestShow:
    @pytest.mark.parametrize("label", ["17", "ct 17", "CT17", "#17", "chỉ tiêu 17", "P2.I.2.17", "L1015", "L1010"])
    def test_one_unit_has_many_addresses(self, label: str, capsys: Capture) -> None:
        assert call(capsys, "show", *label.split()).rows[0][0] == "CT17"

    def test_verbatim_is_the_source_to_the_letter(self, capsys: Capture) -> None:
        source = TEXT.read_text(encoding="utf-8").split("\n")
        rows = call(capsys, "show", "P3", "--verbatim").rows
        assert len(rows) > 90
        assert all(source[int(number) - 1] == text for number, text in rows)

    def test_a_unit_for_programs_has_its_place_and_its_lines(self, capsys: Capture) -> None:
        unit = json.loads(call(capsys, "show", "CT1", "--json").out)
        assert [above["label"] for above in unit["breadcrumb"]] == ["P2", "P2.I", "P2.I.2"]
        assert unit["source_lines"][0]["line"] == 939
        assert len(unit["children"]) == 4

    def test_another_document(self, capsys: Capture, tmp_path: Path) -> None:
        path = other_text(tmp_path)
        assert call(capsys, "show", "P1.2", "--doc", str(path)).rows[2] == ["9", "Ổn định."]


class TestCheck:
    def test_strict_is_for_scripts(self, capsys: Capture, tmp_path: Path) -> None:
        assert call(capsys, "check").code == 0
        assert call(capsys, "check", "--strict").code == 1
        assert call(capsys, "check", str(other_text(tmp_path)), "--strict").code == 0

    def test_nothing_found_is_said_beside_the_result(self, capsys: Capture) -> None:
        called = call(capsys, "check", "--rule", "line-ownership", "--lang", "en")
        assert (called.code, called.out, called.err) == (0, "", "No possible errors were found.\n")

    def test_findings_for_programs_have_the_keys_of_the_contract(self, capsys: Capture) -> None:
        findings = json.loads(call(capsys, "check", "--json").out)
        keys = {"rule", "class", "line", "verbatim", "suggested", "certainty", "message"}
        assert all(keys <= set(finding) for finding in findings)


class TestExport:
    def test_a_file_has_what_stdout_has(self, capsys: Capture, tmp_path: Path) -> None:
        path = tmp_path / "x.json"
        assert call(capsys, "export", "json", "-o", str(path)).out == ""
        assert path.read_bytes().decode() == call(capsys, "export", "json").out

    def test_a_text_never_writes_over_itself(self, capsys: Capture, tmp_path: Path) -> None:
        path = other_text(tmp_path)
        before = path.read_bytes()
        called = call(capsys, "export", "markdown", str(path), "-o", str(path))
        assert called.code == 2
        assert path.read_bytes() == before

    def test_a_name_that_is_too_long_is_a_sentence(self, capsys: Capture) -> None:
        called = call(capsys, "export", "markdown", "binh-tan-2020", "-o", "x" * 300)
        assert called.code == 2
        assert called.err.endswith("x”: tên quá dài.\n")

    def test_a_place_that_cannot_be_written_is_named(self, capsys: Capture, tmp_path: Path) -> None:
        called = call(capsys, "export", "json", "-o", str(tmp_path), "--lang", "en")
        assert called.code == 2
        assert str(tmp_path) in called.err
        assert "folder" in called.err


class TestLaterAndUnknown:
    def test_a_format_of_a_later_version_is_answered_with_those_there_are(self, capsys: Capture) -> None:
        called = call(capsys, "export", "akn", "--lang", "en")
        assert called.code == 2
        assert "This version has no “export akn” yet. Available: json, markdown" in called.err

    def test_where_no_label_is_near_the_command_that_lists_them_is_named(self, capsys: Capture) -> None:
        called = call(capsys, "show", "qqqq", "--lang", "en")
        assert called.code == 2
        assert "“nghiquyet toc” lists the labels." in called.err
        assert "Nearest: P2.I" in call(capsys, "show", "P9.I", "--lang", "en").err


class TestLibrary:
    def test_import_list_show_remove(self, capsys: Capture, tmp_path: Path) -> None:
        path = other_text(tmp_path)
        assert call(capsys, "import", str(path)).code == 0
        path.unlink()
        assert [row[0] for row in call(capsys, "library").rows] == ["binh-tan-2020", "quan-8"]
        assert call(capsys, "show", "P1.2", "--doc", "quan-8").code == 0
        assert call(capsys, "remove", "quan-8").code == 0
        assert [row[0] for row in call(capsys, "library").rows] == ["binh-tan-2020"]

    def test_the_list_for_programs(self, capsys: Capture) -> None:
        (entry,) = json.loads(call(capsys, "library", "--json").out)
        assert (entry["id"], entry["origin"], entry["pages"]) == ("binh-tan-2020", "bundled", 24)
        assert entry["sha256"].startswith("ad617e86")

    def test_another_text_takes_an_id_only_when_told(self, capsys: Capture, tmp_path: Path) -> None:
        path = other_text(tmp_path)
        call(capsys, "import", str(path))
        path.write_text("PHẦN 1. KHÁC\n\n1. Một\n\nHai.\n", encoding="utf-8")
        refused = call(capsys, "import", str(path))
        assert refused.code == 2
        assert "sha256" in refused.err
        assert call(capsys, "import", str(path), "--replace").code == 0

    def test_one_bad_file_does_not_keep_the_others_out(self, capsys: Capture, tmp_path: Path) -> None:
        good, bad = other_text(tmp_path), tmp_path / "none.txt"
        called = call(capsys, "import", str(bad), str(good))
        assert called.code == 2
        assert "quan-8" in called.out
        assert "none.txt" in called.err

    def test_the_same_text_again_is_no_news(self, capsys: Capture) -> None:
        called = call(capsys, "import", str(TEXT), "--lang", "en")
        assert called.code == 0
        assert "binh-tan-2020" in called.out


class TestLanguage:
    def test_vietnamese_is_the_default_and_lang_may_stand_anywhere(self, capsys: Capture) -> None:
        assert call(capsys, "check").err == call(capsys, "--lang", "vi", "check").err
        english = call(capsys, "check", "--lang", "en").err
        assert call(capsys, "--lang=en", "check").err == english
        assert "finding" in english

    def test_the_config_file_may_ask_for_english(self, capsys: Capture, home: Path) -> None:
        home.mkdir()
        (home / "config.toml").write_text('lang = "en"\n')
        assert "finding" in call(capsys, "check").err
        assert "finding" not in call(capsys, "check", "--lang", "vi").err

    def test_an_unknown_setting_is_told_and_the_rest_holds(self, capsys: Capture, home: Path) -> None:
        home.mkdir()
        (home / "config.toml").write_text('lang = "en"\nthem = "x"\n')
        called = call(capsys, "toc", "--depth", "1")
        assert called.code == 0
        assert "config.toml" in called.err
        assert "theme" in called.err

    @pytest.mark.parametrize("settings", SETTINGS, ids=["lang", "mouse", "unknown", "broken", "not-utf-8"])
    @pytest.mark.parametrize("words", [[], ["open"], ["open", "--at", "17"]])
    def test_the_browser_itself_says_what_is_wrong_with_the_settings(
        self, capsys: Capture, home: Path, monkeypatch: pytest.MonkeyPatch, settings: bytes, words: list[str]
    ) -> None:
        home.mkdir()
        (home / "config.toml").write_bytes(settings)
        shown: list[str] = []

        def run(_workspace: object, _config: object, *, at: object, notices: Sequence[str]) -> int:
            shown.extend(notices)
            return 0

        monkeypatch.setattr(tui, "run", run)
        called = call(capsys, *words)
        assert ["config.toml" in sentence for sentence in shown] == [True]
        assert called.err == "", "and not a second time"
        if not words:
            shown.clear()
            assert start() == 0
            assert ["config.toml" in sentence for sentence in shown] == [True]
            assert capsys.readouterr().err == ""

    @pytest.mark.parametrize("settings", SETTINGS, ids=["lang", "mouse", "unknown", "broken", "not-utf-8"])
    @pytest.mark.parametrize("words", [[], ["open", "none.txt"], ["toc", "--depth", "1"], ["tco"], ["--help"]])
    def test_without_a_browser_it_is_said_once_on_stderr(
        self, capsys: Capture, home: Path, settings: bytes, words: list[str]
    ) -> None:
        home.mkdir()
        (home / "config.toml").write_bytes(settings)
        assert call(capsys, *words).err.count("config.toml") == 1

    def test_without_its_own_text_it_says_so_after_what_is_wrong_with_the_settings(
        self, capsys: Capture, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        home.mkdir()
        (home / "config.toml").write_text('them = "x"\n')
        monkeypatch.setattr("nghiquyet.library.places.bundled_data", lambda: tmp_path / "none")
        monkeypatch.setattr("nghiquyet.library.bundle.bundled_data", lambda: tmp_path / "none")
        assert start() == 2
        settings, sentence = capsys.readouterr().err.splitlines()
        assert "config.toml" in settings
        assert sentence.startswith("Lỗi: ")

    @pytest.mark.parametrize(
        ("words", "asked"),
        [([], None), (["toc"], None), (["--lang"], None), (["--lang=fr"], None), (["x", "--lang", "en"], "en")],
    )
    def test_the_language_is_found_before_the_call_is_parsed(self, words: list[str], asked: str | None) -> None:
        assert asked_language(words) == asked


class TestKeys:
    def test_keys_follow_the_config_file(self, capsys: Capture, home: Path) -> None:
        home.mkdir()
        (home / "config.toml").write_text('[keys]\nsearch = "f9"\nserch = "x"\n')
        called = call(capsys, "keys", "--json")
        keys = {entry["id"]: entry["keys"] for entry in json.loads(called.out)}
        assert keys["search"] == ["f9"]
        assert "config.toml" in called.err
        assert "search" in called.err


class TestWholeProgram:
    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_has_help_in_both_languages(self, name: str, capsys: Capture) -> None:
        english = call(capsys, name, "--help", "--lang", "en")
        assert (english.code, english.err) == (0, "")
        assert "Usage: nghiquyet " + name in english.out
        assert call(capsys, name, "-h", "--lang", "vi").code == 0

    @pytest.mark.parametrize("name", LATER)
    def test_what_is_not_there_yet_is_not_in_the_help(self, name: str, capsys: Capture) -> None:
        assert f"  {name} " not in call(capsys, "--help").out
        called = call(capsys, name, "--batch")
        assert (called.code, called.out) == (2, "")
        assert name in called.err

    def test_hostile_text_is_harmless_in_every_result(self, capsys: Capture, tmp_path: Path) -> None:
        path = tmp_path / "hostile.txt"
        path.write_text(
            "PHẦN 1. [red]x\x1b[31m\n\n1. \u202eabc [/]\n\nab\x1b]52;c;eA==\x07\u200b\u0085d\n", encoding="utf-8"
        )
        for words in (
            ["toc"], ["toc", "--json"], ["check"], ["check", "--json"], ["export", "json"], ["export", "markdown"],
        ):  # fmt: skip
            assert_harmless(call(capsys, *words, str(path)))
        for extra in ([], ["--verbatim"], ["--json"]):
            assert_harmless(call(capsys, "show", "P1", "--doc", str(path), *extra))

    def test_hostile_words_are_harmless_in_messages(self, capsys: Capture) -> None:
        for words in (
            ["\x1b[31mx"],
            ["show", "\x1b]0;x\x07"],
            ["toc", "a\u202eb"],
            ["toc", "--\x1bx"],
            ["export", "\x1b"],
        ):
            assert_harmless(call(capsys, *words))

    def test_a_notice_of_the_library_is_said_on_stderr(self, capsys: Capture, home: Path) -> None:
        call(capsys, "toc")
        stored = home / "library" / "binh-tan-2020.json"
        stored.write_bytes(b"{")
        called = call(capsys, "toc", "--depth", "1")
        assert called.code == 0
        assert "binh-tan-2020.json" in called.err
        assert len(called.rows) == 5

    def test_work_that_takes_long_is_told_and_work_that_does_not_is_not(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = Event()
        monkeypatch.setattr(session, "PATIENCE", 0.0)
        monkeypatch.setattr(output, "notice", lambda sentence: said.set())
        with session.working("…"):
            assert said.wait(30)
        said.clear()
        monkeypatch.setattr(session, "PATIENCE", 3600.0)
        with session.working("…"):
            pass
        assert not said.is_set()


def assert_harmless(called: Called) -> None:
    for text in (called.out, called.err):
        assert not any(character in text for character in "\x1b\x07\u202e\u200b\u0085"), text
