"""A document as text for other programs and for paper: pure functions that give strings, and write nothing."""

from nghiquyet.exporting.jsondoc import FORMAT, document_json, finding_object, node_object
from nghiquyet.exporting.markdown import document_markdown
from nghiquyet.exporting.names import certainty_name, heading, kind_name, span_text
from nghiquyet.exporting.reading_text import marked

__all__ = [
    "FORMAT", "certainty_name", "document_json", "document_markdown", "finding_object", "heading",
    "kind_name", "marked", "node_object", "span_text",
]  # fmt: skip
