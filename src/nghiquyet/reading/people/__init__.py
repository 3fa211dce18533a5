"""Who holds which role: rosters, and people named in running text, in Popolo's terms."""

from nghiquyet.reading.people.assemble import People, read_people

__all__ = ["People", "read_people"]
