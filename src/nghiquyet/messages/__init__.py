"""What the program says, in the language of the person who reads it.

Message ids are English sentences; the Vietnamese ones stand in ``locales/vi/LC_MESSAGES/nghiquyet.po``. English is
therefore the identity, and needs no catalogue. The language is Vietnamese until :func:`use_language` says otherwise,
whatever ``LANG`` says. The catalogue is read when the first message is asked for, so that importing costs nothing.

>>> use_language("en")
>>> ngettext("{n} line", "{n} lines", 2).format(n=2)
'2 lines'
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final, Literal, get_args

__all__ = ["LANGUAGES", "LOCALES", "N_", "Language", "gettext", "language", "ngettext", "spoken_in", "use_language"]

Language = Literal["vi", "en"]
"""A language of the interface."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
"""All of them, the default first."""

LOCALES: Final = Path(__file__).parent.parent / "locales"
"""Where the compiled catalogues are: inside the package, installed or editable."""

_language: Language = "vi"
_catalogue: NullTranslations | None = None


def N_(message: str) -> str:
    """Mark a message for the catalogue and give it back as it is; it is translated later, by :func:`gettext`."""
    return message


def gettext(message: str) -> str:
    """The message in the language in use; fill in its ``{fields}`` afterwards. An unknown one comes back as it is."""
    # In every catalogue the empty id stands for its header, which is nobody's message.
    return _translations().gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """The form of a message that fits ``n``; fill in its ``{fields}`` afterwards."""
    return _translations().ngettext(singular, plural, n)


def spoken_in(lang: Language, message: str) -> str:
    """The message in a language, whichever is in use."""
    return message if lang == "en" else _read(LOCALES, lang).gettext(message)


def language() -> Language:
    """The language in use."""
    return _language


def use_language(lang: Language) -> None:
    """Speak ``lang`` from now on, in the whole process."""
    global _language, _catalogue
    _language, _catalogue = lang, None


def _translations() -> NullTranslations:
    """The catalogue in use, read when first needed."""
    global _catalogue  # noqa: PLW0603 - see use_language
    if _catalogue is None:
        _catalogue = NullTranslations() if _language == "en" else _read(LOCALES, _language)
    return _catalogue


@cache
def _read(locales: Path, lang: Language) -> NullTranslations:
    """The compiled catalogue of a language; where it is missing the program still speaks, in English."""
    try:
        with (locales / lang / "LC_MESSAGES" / "nghiquyet.mo").open("rb") as file:
            return GNUTranslations(file)
    except OSError:
        return NullTranslations()
