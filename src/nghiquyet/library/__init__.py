"""The library: the only room that keeps files. Documents, settings, editorial data, what the browser remembers.

* ``places``: where everything is
* ``documents``: the library itself; ``state``, ``config``, ``editorial``: one kind of file each
* ``store``: a TinyDB file that is never lost, for whoever has something to keep
* ``notices``: what a person is told while the program goes on

Import what is needed from these modules. The room has no names of its own, because every command would pay for all of
them: TinyDB is imported when a store is opened, the lock when one is written, TOML when a file of it is read.
"""
