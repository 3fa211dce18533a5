"""Make share/: manual pages and shell completions, from the commands and the registry of keys.

    python scripts/share.py            write the files
    python scripts/share.py --check    write none; say which are out of date, and exit 1

They travel in the wheel, and land where ``man`` and the shells look for them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from nghiquyet import __version__
from nghiquyet.cli.commands.completion import NAMES, script
from nghiquyet.cli.program import program
from nghiquyet.commands import grouped, read_keymap
from nghiquyet.messages import Language, use_language
from nghiquyet.messages import gettext as _

ROOT: Final = Path(__file__).parent.parent
FOLDER: Final = ROOT / "share"

COMPLETIONS: Final = {
    "bash": "bash-completion/completions/{name}",
    "zsh": "zsh/site-functions/_{name}",
    "fish": "fish/vendor_completions.d/{name}.fish",
}
"""Where each shell looks for the completions of a program."""

PAGES: Final[dict[Language, str]] = {"vi": "man/vi/man1/{name}.1", "en": "man/man1/{name}.1"}
"""Where ``man`` looks for a page in a language; English is what it takes where it has no other."""

WORDS: Final[dict[Language, dict[str, str]]] = {
    "vi": {
        "name": "TÊN",
        "line": "đọc, tra cứu, rà soát và kiểm tra văn bản dài",
        "synopsis": "CÚ PHÁP",
        "description": "MÔ TẢ",
        "options": "TÙY CHỌN",
        "commands": "CÁC LỆNH",
        "keys": "CÁC PHÍM",
        "addresses": "ĐỊA CHỈ",
        "places": (
            "Một chỗ trong văn bản có thể gọi bằng nhãn (P2.II.3), số chỉ tiêu (17, CT17), chương trình (CTr4), dòng "
            "nguồn (L672), trang (tr14) hoặc eId; không phân biệt hoa thường, dấu và khoảng trắng."
        ),
        "environment": "BIẾN MÔI TRƯỜNG",
        "NGHIQUYET_HOME": "thư mục chứa mọi tệp mà chương trình ghi",
        "NGHIQUYET_LANG": "ngôn ngữ giao diện: vi hoặc en",
        "NGHIQUYET_THEME": "giao diện màu",
        "NGHIQUYET_MOUSE": "dùng chuột: true hoặc false",
        "NGHIQUYET_ASCII": "chỉ dùng ký hiệu ASCII: true hoặc false",
        "NGHIQUYET_CREATOR": "tên người ghi chú",
        "NO_COLOR": "không dùng màu",
        "files": "TỆP",
        "paths": "Lệnh “nghiquyet paths” in nơi đặt từng tệp.",
        "exit": "MÃ KẾT THÚC",
        "0": "đã tìm thấy, đã làm xong",
        "1": "không tìm thấy gì",
        "2": "lệnh hoặc dữ liệu đưa vào không đúng",
    },
    "en": {
        "name": "NAME",
        "line": "read, search, review and check long official documents",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "options": "OPTIONS",
        "commands": "COMMANDS",
        "keys": "KEYS OF THE BROWSER",
        "addresses": "ADDRESSES",
        "places": (
            "A place in a document is named by its label (P2.II.3), the number of a target (17, CT17), a programme "
            "(CTr4), a source line (L672), a page (tr14) or an eId; case, accents and spaces do not matter."
        ),
        "environment": "ENVIRONMENT",
        "NGHIQUYET_HOME": "folder for all files that the program writes",
        "NGHIQUYET_LANG": "language of the interface: vi or en",
        "NGHIQUYET_THEME": "theme of the browser",
        "NGHIQUYET_MOUSE": "whether the browser uses the mouse: true or false",
        "NGHIQUYET_ASCII": "whether to use ASCII signs only: true or false",
        "NGHIQUYET_CREATOR": "who signs the notes",
        "NO_COLOR": "no colours",
        "files": "FILES",
        "paths": "“nghiquyet paths” prints where each of them is.",
        "exit": "EXIT STATUS",
        "0": "found, done",
        "1": "nothing was found",
        "2": "the call or an input is wrong",
    },
}
"""What only the manual says."""


def made() -> dict[str, str]:
    """All files, by their path below share/."""
    files = {
        folder.format(name=name): f"{script(shell, name).strip()}\n"
        for shell, folder in COMPLETIONS.items()
        for name in NAMES
    }
    main, *others = NAMES
    for lang, folder in PAGES.items():
        use_language(lang)
        files[folder.format(name=main)] = "\n".join(page(WORDS[lang])) + "\n"
        files |= {folder.format(name=name): f".so man1/{main}.1\n" for name in others}
    return files


def page(words: dict[str, str]) -> Iterator[str]:
    """The manual page in the language in use, line by line, in the macros of ``man``."""
    root = click.Context(program, info_name=NAMES[0], **program.context_settings)
    yield f'.TH {NAMES[0].upper()} 1 "" "{NAMES[0]} {__version__}"'
    yield from (f".SH {words['name']}", f"{', '.join(NAMES)} \\- {roff(words['line'])}")
    yield from (f".SH {words['synopsis']}", *synopsis(program, root))
    yield from (f".SH {words['description']}", roff(_(program.help or "")))
    yield from (f".SH {words['options']}", *parameters(program, root))
    yield f".SH {words['commands']}"
    for name in program.list_commands(root):
        command = program.get_command(root, name)
        assert command is not None
        yield from described(command, click.Context(command, info_name=name, parent=root))
    yield from (f".SH {words['addresses']}", roff(words["places"]), f".SH {words['keys']}")
    keymap, _problems = read_keymap({})
    for group, entries in grouped():
        yield f".SS {roff(group)}"
        for entry in entries:
            yield from item(keymap.all_shown(entry.id), f"{_(entry.name)} – {_(entry.help)}")
    yield f".SH {words['environment']}"
    for name in (each for each in words if each.isupper()):
        yield from item(name, words[name])
    yield from (f".SH {words['files']}", roff(words["paths"]), f".SH {words['exit']}")
    for code in "012":
        yield from item(code, words[code])


def described(command: click.Command, context: click.Context) -> Iterator[str]:
    """A command and, if it has any, the commands in it."""
    yield f".SS {roff(context.command_path)}"
    yield from synopsis(command, context)
    yield from (".PP", roff(_(command.help or "")))
    yield from parameters(command, context)
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from described(below, click.Context(below, info_name=name, parent=context))


def synopsis(command: click.Command, context: click.Context) -> Iterator[str]:
    """How a command is called."""
    yield f".B {roff(context.command_path)}"
    yield roff(" ".join(command.collect_usage_pieces(context)))


def parameters(command: click.Command, context: click.Context) -> Iterator[str]:
    """The arguments and options of a command, without those that all have."""
    for parameter in command.get_params(context):
        shared = context.parent and {"--lang", "--help"} & {*parameter.opts}
        record = None if shared else parameter.get_help_record(context)
        if record:
            yield from item(*record)


def item(term: str, text: str) -> Iterator[str]:
    """A term, and below it what it means."""
    yield from (".TP", f".B {roff(term)}", roff(text))


def roff(text: str) -> str:
    """Text that the macros take as it is."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
    return re.sub(r"^(?=[.'])", r"\\&", plain)


def outdated(files: dict[str, str]) -> list[str]:
    """What is not as it would be made now, and what would not be made at all."""
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()}
    wrong = [name for name, text in files.items() if name not in there or (FOLDER / name).read_text("utf-8") != text]
    return sorted({*wrong, *(there - files.keys())})


def main() -> int:
    """Write the files, or compare them."""
    files = made()
    if "--check" in sys.argv[1:]:
        for name in (wrong := outdated(files)):
            print(f"share/{name} is out of date; make share")
        return 1 if wrong else 0
    for name in outdated(files):
        if name in files:
            (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
            (FOLDER / name).write_text(files[name], "utf-8", newline="\n")
        else:
            (FOLDER / name).unlink()
        print(f"share/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
