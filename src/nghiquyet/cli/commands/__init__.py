"""The commands, a module for one or a few that belong together. None is imported before it is run."""
