"""The Vietnamese language, as pure functions on ``str``: standard library only, nothing of this project.

Import the modules, not the package; each pays only for itself:

* ``letters``: the alphabet and the six tones
* ``folding``: keys that ignore case, tones or all marks, and never move an offset
* ``syllables``: what a legal syllable is, and where two were joined by mistake
* ``numerals``: Roman numbers, number words, list letters, figures
* ``keying``: what a token typed in Telex or VNI may mean
* ``collation``: the order of words and of personal names
* ``names``: family, middle and given name, initials
* ``tokens``: the words of a text, with their offsets
"""
