"""Nghị Quyết: a terminal browser for long Vietnamese official documents."""

__version__ = "0.1.0"
