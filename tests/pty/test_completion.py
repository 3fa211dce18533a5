"""The shells, from outside: Tab completes commands, options, labels and files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.pty.program import shows
from tests.pty.tui_probe import Probe

SHARE = Path(__file__).parents[2] / "share"

SHELLS = {
    "bash": (["--norc", "--noprofile", "-i"], f". '{SHARE}/bash-completion/completions/{{name}}'"),
    "zsh": (["-f", "-i"], f"fpath=('{SHARE}/zsh/site-functions' $fpath); autoload -U compinit; compinit -u -D"),
    "fish": (["--no-config", "-i"], f"source '{SHARE}/fish/vendor_completions.d/{{name}}.fish'"),
}
"""How each is started without what its user has set up, and how it learns our completions."""


@pytest.mark.parametrize(("shell", "name"), [("bash", "nghiquyet"), ("zsh", "nq"), ("fish", "nghiquyet")])
def test_tab_completes(shell: str, name: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    program = tmp_path / "bin" / name
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom nghiquyet.cli import main\nmain()\n")
    program.chmod(0o755)
    (tmp_path / "van-ban.txt").write_text("")
    options, learn = SHELLS[shell]
    env = {"PATH": f"{program.parent}:{os.environ['PATH']}", "PS1": "ready> ", "HOME": str(tmp_path)}
    with Probe([shell, *options], cols=100, rows=30, env=env) as probe:
        probe.wait_stable(300)
        probe.send(f"cd; {learn.format(name=name)}", "enter")
        probe.wait_stable(300)
        # In one shell, one after the other: a script that completes once only is no help.
        for typed, completed in {"to": "toc", "find --js": "find --json", "import van": "import van-ban.txt"}.items():
            probe.send(f"{name} {typed}", "tab")
            probe.wait_for(f"{name} {completed}", 20)
            probe.wait_stable(200)
            probe.send("ctrl+c")
            probe.wait_stable(200)
        probe.send(f"{name} show P2.II.", "tab")
        probe.wait_stable(800)
        probe.send("tab")
        probe.wait_for(shows("P2.II.1", "P2.II.4"), 20)
