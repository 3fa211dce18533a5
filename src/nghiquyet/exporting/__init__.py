"""A document as text for other programs and for paper: pure functions that give strings, and write nothing.

Each form is a module of its own (``jsondoc``, ``markdown``, ``sheets``, …), to be imported by those who need it: the
browser needs names and citations before it can show anything, and nothing else of this.
"""
