"""Text that nothing interprets: not a terminal, not a spreadsheet, not a reader of JSON lines.

Documents and notes may hold escape sequences, bidirectional overrides or characters of no width. They are shown as
visible signs wherever people read (:func:`visible`, :func:`csv_cell`), and escaped where programs do
(:func:`json_line`).
There is no function to escape the markup of Rich or Textual: build ``Text`` or ``Content`` objects from
``visible(text)``, and no markup is ever parsed.

>>> visible("quận\\x1b[31m ủy")
'quận␛[31m ủy'
"""

from nghiquyet.plain.cells import csv_cell
from nghiquyet.plain.lines import json_line, json_text
from nghiquyet.plain.signs import visible

__all__ = ["csv_cell", "json_line", "json_text", "visible"]
