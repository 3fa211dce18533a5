"""Every file the program writes has its place, and all of them are under NGHIQUYET_HOME when it is set."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nghiquyet.library import places as module
from nghiquyet.library.places import bundled_data, data_file, find_places


def test_everything_is_under_the_home_that_is_set(tmp_path: Path) -> None:
    places = find_places({"NGHIQUYET_HOME": str(tmp_path / "nhà")})
    written = {key: path for key, _name, path in places.rows() if key != "data"}
    assert len(written) == 10
    assert all(path.is_relative_to(tmp_path / "nhà") for path in written.values())
    assert places.config_file == tmp_path / "nhà" / "config.toml"
    assert places.document("a").is_relative_to(places.library)
    assert places.source("a", "0" * 64).is_relative_to(places.sources)
    assert places.annotations_of("a").is_relative_to(places.annotations)
    assert not (tmp_path / "nhà").exists()


def test_a_relative_home_is_below_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_places({"NGHIQUYET_HOME": "here"}).data == tmp_path / "here"


def test_without_it_the_platform_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_a, **_k: tmp_path / "data")
    places = find_places({"NGHIQUYET_HOME": ""})
    assert places.library == tmp_path / "data" / "library"
    assert "nghiquyet" in places.config.parts


def test_an_account_without_a_home_has_no_places(monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    def refuse(*_values: object, **_named: object) -> Path:
        raise RuntimeError

    monkeypatch.setattr(platformdirs, "user_data_path", refuse)
    places = find_places({})
    assert not any(path.is_absolute() for path in (places.config, places.data, places.state))


def test_platformdirs_is_not_imported_for_a_home_that_is_set() -> None:
    code = (
        "import sys; from nghiquyet.library.places import find_places; "
        "find_places({'NGHIQUYET_HOME': 'x'}); sys.exit('platformdirs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_place_has_a_name_for_people(tmp_path: Path) -> None:
    rows = find_places({"NGHIQUYET_HOME": str(tmp_path)}).rows()
    assert len({key for key, _name, _path in rows}) == len({name for _key, name, _path in rows}) == len(rows)


def test_the_bundled_data_are_in_the_package_or_beside_src(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(bundled_data().glob("000_*.txt"))
    package = tmp_path / "root" / "src" / "nghiquyet"
    monkeypatch.setattr(module, "__file__", str(package / "library" / "places.py"))
    assert bundled_data() == tmp_path / "root" / "data"
    (package / "data").mkdir(parents=True)
    assert bundled_data() == package / "data"


def test_a_file_in_the_config_folder_replaces_the_bundled_one(tmp_path: Path) -> None:
    places = find_places({"NGHIQUYET_HOME": str(tmp_path)})
    assert data_file("binh-tan-2020.toml", places) == bundled_data() / "binh-tan-2020.toml"
    (tmp_path / "binh-tan-2020.toml").touch()
    assert data_file("binh-tan-2020.toml", places) == tmp_path / "binh-tan-2020.toml"
