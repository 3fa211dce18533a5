"""Search that understands how Vietnamese is typed: over one document, people, posts, targets, headings, text.

* ``index``: ``Index.build(document, abbreviations).search(query)`` gives ``hits.Hit`` values, best first
* ``people``: who holds which post
* ``wording``: what kinds of hits and reasons for matches are called

An index is made in steps, each a module: ``entries`` (what can be found) → ``tokens`` (words of the index) →
``vocabulary`` (each distinct word once) and ``postings`` (which text holds it). A query goes the same way: ``query``
(taken apart) → ``direct`` (an address?) → ``readings`` (what each word may mean) → ``matching`` (where it stands) →
``ranking`` (what that is worth; all weights stand there) → ``listing`` (hits, made when they are looked at by
``showing``: marks, snippet, line). ``docs/search.md`` says what each rule gives. Import from the modules: the room has
no names of its own, for every command would pay for them.
"""
