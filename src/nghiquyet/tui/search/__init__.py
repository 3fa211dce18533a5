"""Search in the browser: a box over everything, a card beside its hits, and the way from hit to hit in the text.

* ``finder``: the index, built when it is first asked, and one list of hits for a query
* ``box``: the dialog; ``results`` its list, ``lines`` what stands in the list, ``preview`` the card beside it
* ``walk``: the hits one walks through after Enter, and what is marked in the text
* ``actions``: the commands of the window

The dialog decides nothing about hits: what is found, why, and in what order comes from :mod:`nghiquyet.search`. The
order of the list is the order of the marks' counter and of next and previous: one kind after the other, the kind of
the best hit first, in each kind the best first, equal ones in document order.
"""
