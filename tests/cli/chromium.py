"""A headless Chromium, driven over its own protocol: pages that are looked at, clicked and typed into."""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import aiohttp
import pyte

CHROMIUM: Final = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
"""The program, if there is one here."""

OPTIONS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
)  # fmt: skip

PATIENCE: Final = 30.0
"""Seconds after which a page is given up."""

WIDTH, HEIGHT = 1000, 600
"""Pixels of a page."""


class Page:
    """One tab: what it asked the network for, and the terminal in it as the program paints it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._next = 0
        self.asked: list[str] = []
        """Every address that the page has asked for."""
        self.size = (0, 0)
        """Columns and rows of the terminal."""
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def lines(self) -> list[str]:
        """What the terminal shows."""
        return [line.rstrip() for line in self._screen.display]

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Have the browser do something, and give what it answers."""
        self._next += 1
        await self._socket.send_json({"id": self._next, "method": method, "params": parameters})
        return await self._hear(lambda message: message.get("id") == self._next)

    async def wait_for(self, *texts: str) -> None:
        """Until all of these stand on the terminal."""
        if not self._shows(texts):
            await self._hear(lambda _message: self._shows(texts))

    def _shows(self, texts: tuple[str, ...]) -> bool:
        return all(any(text in line for line in self.lines) for text in texts)

    async def _hear(self, enough: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Listen to the browser until something is so; the message that made it so."""
        async with asyncio.timeout(PATIENCE):
            while True:
                message: dict[str, Any] = await self._socket.receive_json()
                self._take(message)
                if enough(message):
                    return message

    def _take(self, message: dict[str, Any]) -> None:
        match message:
            case {"method": "Network.requestWillBeSent", "params": {"request": {"url": url}}}:
                self.asked.append(url)
            case {"method": "Network.webSocketCreated", "params": {"url": url}}:
                self.asked.append(url)
            case {"method": "Network.webSocketFrameSent", "params": {"response": {"payloadData": payload}}}:
                words = json.loads(payload)
                if words[0] == "resize":
                    self.size = (words[1]["width"], words[1]["height"])
                    self._screen.resize(self.size[1], self.size[0])
            case {
                "method": "Network.webSocketFrameReceived",
                "params": {"response": {"opcode": 2, "payloadData": payload}},
            }:
                self._stream.feed(base64.b64decode(payload))

    async def type(self, text: str) -> None:
        """Type letters."""
        for letter in text:
            await self.call("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            await self.call("Input.dispatchKeyEvent", type="keyUp", key=letter)

    async def press_enter(self) -> None:
        """Press Enter."""
        for what in ({"type": "keyDown", "text": "\r"}, {"type": "keyUp"}):
            await self.call("Input.dispatchKeyEvent", key="Enter", code="Enter", windowsVirtualKeyCode=13, **what)

    async def click(self, text: str) -> None:
        """Click on a text of the terminal."""
        row = next(y for y, line in enumerate(self.lines) if text in line)
        column = self.lines[row].index(text) + len(text) / 2
        at = {"x": column * WIDTH / self.size[0], "y": (row + 0.5) * HEIGHT / self.size[1]}
        for what in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=what, button="left", clickCount=1, **at)

    async def picture(self) -> bytes:
        """What is to be seen, as PNG."""
        return base64.b64decode((await self.call("Page.captureScreenshot"))["result"]["data"])


class Chromium:
    """The browser, which opens pages."""

    def __init__(self, client: aiohttp.ClientSession, port: int) -> None:
        self._client = client
        self._address = f"http://127.0.0.1:{port}"

    @asynccontextmanager
    async def page(self, url: str) -> AsyncIterator[Page]:
        """A new tab on an address."""
        async with self._client.put(f"{self._address}/json/new?about:blank") as answer:
            made = json.loads(await answer.text())
        async with self._client.ws_connect(made["webSocketDebuggerUrl"], max_msg_size=0) as socket:
            page = Page(socket)
            await page.call("Network.enable")
            await page.call("Emulation.setFocusEmulationEnabled", enabled=True)
            await page.call(
                "Emulation.setDeviceMetricsOverride", width=WIDTH, height=HEIGHT, deviceScaleFactor=1, mobile=False
            )
            await page.call("Page.navigate", url=url)
            yield page


@asynccontextmanager
async def chromium() -> AsyncIterator[Chromium]:
    """Run it, with a profile of its own that goes with it."""
    assert CHROMIUM
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [CHROMIUM, *OPTIONS, f"--user-data-dir={profile}", "about:blank"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                async with asyncio.timeout(PATIENCE):
                    while not (told := Path(profile, "DevToolsActivePort")).exists() or not told.read_text().strip():
                        await asyncio.sleep(0.05)
                async with aiohttp.ClientSession() as client:
                    yield Chromium(client, int(told.read_text().split()[0]))
            finally:
                process.kill()
