"""The build hook: compiles the message catalogues for the wheel, the sdist and the editable install."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Writes a ``.mo`` beside each ``.po``; pyproject.toml names them as artifacts, since git ignores them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before every build, whatever its version (standard or editable)."""
        for source in Path(self.root, "src", "nghiquyet", "locales").glob("*/LC_MESSAGES/*.po"):
            with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
                write_mo(mo, read_po(po))
