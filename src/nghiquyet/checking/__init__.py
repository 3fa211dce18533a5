"""What is odd about a document: a list of rules, and one call that runs them.

A rule is one function ``(Document) -> Iterable[Finding]``. All of them are listed in ``checking/rules.py``: adding one
touches that list and the module of its kind. Nothing here changes a text; a finding is a note beside it.

letters, wording, spelling, neighbours · signs, lists · consistency · counting, dates, arithmetic · people
proofs (nothing was lost)
"""

from nghiquyet.checking.rule import Rule
from nghiquyet.checking.rules import RULES, check, rule_names
from nghiquyet.checking.titles import rule_title

__all__ = ["RULES", "Rule", "check", "rule_names", "rule_title"]
