"""The browser as a web page for this machine alone: ``textual-serve``, with what it leaves open closed.

This module is the only one that opens a socket, on the loopback interface. Its page loads nothing from elsewhere, and a
page from elsewhere can neither show it nor speak to it: the name in the request and the origin have to be our own.
"""

from __future__ import annotations

import logging
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from aiohttp import web
from textual_serve.server import Server

HOST: Final = "127.0.0.1"

_COMMAND: Final = (sys.executable, "-P", "-m", "nghiquyet")
"""What a page runs. Nothing in it was typed by anybody: textual-serve gives it to a shell."""

_WEB: Final = Path(__file__).parent / "web"
"""The template of the page, and its script."""

_PATIENCE: Final = 2.0
"""Seconds that open pages have to end when the server is stopped."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class LoopbackServer(Server):
    """Serves the browser on a port of the loopback interface; every page runs one of its own."""

    def __init__(self, port: int, title: str) -> None:
        super().__init__(shlex.join(_COMMAND), host=HOST, port=port, title=title, templates_path=_WEB)
        self.address = self.public_url.removeprefix("http://")
        """What the request of our own page names as its host."""
        self._headers = {
            "Content-Security-Policy": (
                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
                f"img-src 'self' data:; connect-src ws://{self.address}; base-uri 'none'; form-action 'none'; "
                "frame-ancestors 'none'"
            ),
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }

    def run(self, announce: Callable[[str], None]) -> None:
        """Serve until the process is interrupted; ``announce`` is given the address once it can be opened.

        OSError if the port cannot be had.
        """
        logging.basicConfig(level=logging.WARNING, format="%(message)s")
        web.run_app(
            self._make_app(), host=HOST, port=self.port, print=lambda _: announce(f"{self.public_url}/"),
            access_log=None, shutdown_timeout=_PATIENCE,
        )  # fmt: skip

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the address is told once it can be opened."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        app.router.add_get("/focus.js", self._focus)
        return app

    async def _focus(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(_WEB / "focus.js")

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer our own page only, and forbid it everything from elsewhere."""
        if request.host != self.address or request.headers.get("Origin", self.public_url) != self.public_url:
            raise web.HTTPForbidden
        response = await handler(request)
        if not response.prepared:
            response.headers.update(self._headers)
        return response
