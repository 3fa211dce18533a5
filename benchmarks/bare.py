"""The bare Textual program that starts are compared with: header, footer, a tree of 400 nodes, a static pane."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Header, Static, Tree

BRANCHES, LEAVES = 20, 19


class Bare(App[None]):
    """Nothing but what Textual gives."""

    CSS = "Tree { width: 36; }"
    BINDINGS = [("slash", "app.bell", "Find"), ("q", "quit", "Quit")]  # noqa: RUF012  (as Textual has it)

    def compose(self) -> ComposeResult:
        """Header, tree, pane, footer."""
        tree: Tree[None] = Tree("Outline")
        tree.root.expand()
        for branch in range(1, BRANCHES + 1):
            node = tree.root.add(f"{branch}. Branch of the tree")
            for leaf in range(1, LEAVES + 1):
                node.add_leaf(f"({leaf}). Leaf of the branch")
        yield Header()
        with Horizontal():
            yield tree
            yield Static("\n".join(f"{line} Lines of a pane that shows a text." for line in range(1, 200)))
        yield Footer()


if __name__ == "__main__":
    Bare().run()
