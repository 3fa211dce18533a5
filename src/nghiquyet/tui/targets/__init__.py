"""The view of targets: what is aimed at, as figures; programmes, past results and cited documents beside them."""

from nghiquyet.tui.targets.view import TargetsView

__all__ = ["TargetsView"]
