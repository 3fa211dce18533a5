"""Inputs that an input method cannot corrupt.

Vietnamese input methods send backspaces and replacement letters in one burst. :class:`Input` and
:class:`~nghiquyet.tui.inputs.area.TextArea` (imported from its module: only the editor of notes needs what that loads)
apply every key in the order in which it was typed; :class:`KeysInOrder`, a base of the application, does the same
for keys that move the focus or open a dialog (``/`` and a query in one read). Text is in Unicode NFC as it enters.

Whoever listens to ``Input.Changed`` gets values that are current when they leave the input: in a burst the ones in
between are dropped. Nothing blinks.
"""

from nghiquyet.tui.inputs.line import Input
from nghiquyet.tui.inputs.order import KeysInOrder

__all__ = ["Input", "KeysInOrder"]
