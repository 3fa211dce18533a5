"""What is odd about a document: a list of rules, and one call that runs them.

A rule is one function ``(Document) -> Iterable[Finding]``. All of them stand in ``checking/rules.py``: adding one
touches that file and no other. Nothing here changes a text; a finding is a note beside it.
"""

from nghiquyet.checking.rule import Rule
from nghiquyet.checking.rules import RULES, check, rule_names

__all__ = ["RULES", "Rule", "check", "rule_names"]
