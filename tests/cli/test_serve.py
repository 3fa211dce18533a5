"""The browser as a web page: for this machine alone, with nothing from elsewhere; and no other command has a socket."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import aiohttp
import pyte
import pytest

from tests.cli.calling import call, child_environment, python
from tests.cli.chromium import CHROMIUM, chromium

OFFLINE = """
import sys
def forbid(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"{event} {arguments}")
sys.addaudithook(forbid)
from nghiquyet.cli.program import run
for words in ("toc", "who bi thu", "find nuoc sach", "target 17", "check", "export json", "library", "note list"):
    assert run(words.split(), "nghiquyet") == 0, words
"""


class Served(NamedTuple):
    """A server that runs."""

    address: str
    port: int
    process: subprocess.Popen[str]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served() -> Iterator[Served]:
    port = free_port()
    command = [sys.executable, "-m", "nghiquyet", "--lang", "en", "serve", "--port", str(port)]
    with subprocess.Popen(command, env=child_environment(), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said == f"The browser is at http://127.0.0.1:{port}/ (press Ctrl+C to stop).\n"
        yield Served(f"http://127.0.0.1:{port}", port, process)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0


async def test_the_page_loads_nothing_from_elsewhere(served: Served) -> None:
    async with aiohttp.ClientSession() as client:
        async with client.get(f"{served.address}/") as answer:
            page, policy = await answer.text(), answer.headers["Content-Security-Policy"]
        assert set(re.findall(r"(?:https?|wss?):?//[^/\"]+", page)) == {served.address, f"ws{served.address[4:]}"}
        assert "default-src 'none'" in policy
        assert re.findall(r"\S+://\S+?(?=[; ])", policy) == [f"ws{served.address[4:]}"]
        for path in re.findall(r"(?:href|src)=\"((?:http|/)[^\"]+)\"", page):
            async with client.get(path if path[0] != "/" else served.address + path) as answer:
                assert answer.status == 200, path


async def test_a_page_from_elsewhere_is_refused(served: Served) -> None:
    async with aiohttp.ClientSession() as client:
        for headers in ({"Host": f"example.org:{served.port}"}, {"Origin": "http://example.org"}, {"Origin": "null"}):
            for path in ("/", "/ws"):
                async with client.get(served.address + path, headers=headers) as answer:
                    assert answer.status == 403


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has all of 127/8 for the loopback")
def test_only_the_loopback_address_is_bound(served: Served) -> None:
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", served.port))


async def test_a_key_typed_in_the_page_gets_its_screen(served: Served) -> None:
    screen = pyte.Screen(100, 30)
    stream = pyte.ByteStream(screen)
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"{served.address}/ws?width=100&height=30", origin=served.address) as page,
    ):
        await page.send_json(["resize", {"width": 100, "height": 30}])
        for typed, mark in (("", "[1 Document]"), ("g", "P2.II.3"), ("ct 17", "ct 17"), ("\r", "(17). Kiểm tra 100%")):
            if typed:
                await page.send_json(["stdin", typed])
            while not any(mark in row for row in screen.display):
                message = await page.receive(30)
                assert message.type is aiohttp.WSMsgType.BINARY, message
                stream.feed(message.data)


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here; the test above speaks as a page does")
async def test_the_page_in_a_browser_hears_keys_and_clicks_and_asks_nobody_else(served: Served) -> None:
    async with chromium() as browser, browser.page(f"{served.address}/") as page:
        await page.wait_for("[1 Document]", "Find")
        before = await page.picture()
        await page.type("g")
        await page.wait_for("P2.II.3")
        await page.type("ct 17")
        await page.wait_for("CT17")
        await page.press_enter()
        await page.wait_for("(17). Kiểm tra 100%")
        await page.click("2 People")
        await page.wait_for("[2 People]", "Lê Văn Bảy")
        assert await page.picture() != before
        asked = {urlsplit(url).netloc for url in page.asked if not url.startswith("data:")}
        assert asked == {urlsplit(served.address).netloc}
        assert any(url.endswith("textual.js") for url in page.asked)


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
async def test_two_tabs_are_two_programs(served: Served) -> None:
    async with (
        chromium() as browser,
        browser.page(f"{served.address}/") as one,
        browser.page(f"{served.address}/") as other,
    ):
        await one.wait_for("[1 Document]", "Find")
        await other.wait_for("[1 Document]", "Find")
        await one.type("3")
        await one.wait_for("[3 Targets]")
        await other.type("5")
        await other.wait_for("[5 Checks]")
        assert any("[3 Targets]" in line for line in one.lines)


def test_without_the_extra_it_is_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "nghiquyet.cli.serving", raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    called = call(capsys, "serve", "--lang", "en")
    assert (called.code, called.out) == (2, "")
    assert called.err == ("Error: The web page needs an extra that is not installed: pipx install --force '.[serve]'\n")


def test_a_port_that_cannot_be_had_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "nghiquyet", "--lang", "en", "serve", "--port", str(port)],
            env=child_environment(), capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Error: Port {port} cannot be used: ")
    assert len(done.stderr.splitlines()) == 1


def test_there_is_a_highest_port(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "serve", "--port", "70000", "--lang", "en")
    assert (called.code, called.err) == (2, "Error: There is no port 70000; the highest is 65535.\n")


def test_no_other_command_opens_a_socket() -> None:
    called = python(OFFLINE)
    assert called.code == 0, called.err
