"""The documents of the library in the browser: a dialog to choose one, and the way there and back.

* ``shelf``: documents that have been opened, kept for a while
* ``rows``: what the list says of each; ``box`` the dialog
* ``actions``: the commands of the window
"""
