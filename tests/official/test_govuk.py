"""The text that GOV.UK publishes, and every way in which it may fail to come. Loopback only."""

from __future__ import annotations

import hashlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count

import pytest

from compare.errors import BadSetting
from compare.official import Limits, Publication, publication

PATH = "government/publications/safe-clubs--2"
PDF = b"%PDF-1.7 a whole guidance"
FILES = [
    {
        "attachment_type": "file",
        "content_type": "application/pdf",
        "url": "/media/1/summary.pdf",
        "title": "Safe clubs: summary",
        "number_of_pages": 4,
    },
    {
        "attachment_type": "file",
        "content_type": "application/pdf",
        "url": "/media/2/safe-clubs.pdf",
        "title": "Safe clubs 2030",
        "number_of_pages": 90,
    },
    {"attachment_type": "html", "url": f"/{PATH}/safe-clubs", "title": "Safe clubs 2030"},
]
USUAL = Limits()
Reply = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A web server of our own on 127.0.0.1, with a reply for each path."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append(self.path)
                server.replies.get(self.path, reply(404, b"", "text/plain"))(self)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.origin = f"http://127.0.0.1:{self.http.server_address[1]}"

    def describes(self, attachments: object) -> None:
        item = {"title": "Safe clubs", "details": {"attachments": attachments}}
        self.replies[f"/api/content/{PATH}"] = reply(
            200, json.dumps(item).encode(), "application/json"
        )

    def fetched(self, limits: Limits = USUAL, **more: Callable[[], float]) -> Publication:
        return publication(PATH, self.origin, limits, **more)


def reply(status: int, body: bytes, kind: str, **headers: str) -> Reply:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("content-type", kind)
        handler.send_header("content-length", headers.pop("length", str(len(body))))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made = Server()
    thread = threading.Thread(target=made.http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    made.describes(FILES)
    made.replies["/media/2/safe-clubs.pdf"] = reply(200, PDF, "application/pdf")
    yield made
    made.http.shutdown()
    made.http.server_close()
    thread.join()


def test_the_whole_text_is_fetched_and_no_summary(server: Server) -> None:
    found = server.fetched()
    assert (found.content, found.suffix, found.title) == (PDF, ".pdf", "Safe clubs 2030")
    assert found.sha256 == hashlib.sha256(PDF).hexdigest()
    assert found.url == f"{server.origin}/media/2/safe-clubs.pdf"
    assert server.asked == [f"/api/content/{PATH}", "/media/2/safe-clubs.pdf"]


def test_a_page_is_a_content_item_whose_body_is_the_text(server: Server) -> None:
    server.describes(FILES[2:])
    page = {"title": "Safe <clubs>", "details": {"body": "<h2>Duties</h2><p>Coaches must act.</p>"}}
    server.replies[f"/api/content/{PATH}/safe-clubs"] = reply(
        200, json.dumps(page).encode(), "application/json; charset=utf-8"
    )
    found = server.fetched()
    assert found.suffix == ".html"
    assert b"<p>Coaches must act.</p>" in found.content
    assert b"<h1>Safe &lt;clubs&gt;</h1>" in found.content


def test_a_forwarded_address_is_followed(server: Server) -> None:
    server.replies["/media/2/safe-clubs.pdf"] = reply(302, b"", "text/plain", location="/now.pdf")
    server.replies["/now.pdf"] = reply(200, PDF, "application/pdf")
    assert server.fetched().content == PDF


@pytest.mark.parametrize(
    ("faulty", "told"),
    [
        (reply(301, b"", "text/plain", location="/media/2/safe-clubs.pdf"), "forwards in circles"),
        (reply(301, b"", "text/plain", location="http://example.org/"), "forwards to example.org"),
        (reply(301, b"", "text/plain", location="file:///etc/passwd"), "forwards to "),
        (reply(429, b"", "text/plain", retry_after="30"), "wait 30 seconds and try again"),
        (reply(429, b"", "text/plain", retry_after="Mon"), "wait a while and try again"),
        (reply(404, b"", "text/plain"), "answered 404 Not Found"),
        (reply(503, b"", "text/plain"), "answered 503"),
        (reply(200, b"<p>Sign in", "text/html"), "answered with text/html where application/pdf"),
        (reply(200, PDF, "application/pdf", length="9000"), "broke off"),
        (reply(200, b"0" * 3000, "application/pdf"), "sends more than 0.002 megabytes"),
    ],
)
def test_each_fault_is_one_plain_sentence(server: Server, faulty: Reply, told: str) -> None:
    server.replies["/media/2/safe-clubs.pdf"] = faulty
    with pytest.raises(BadSetting) as raised:
        server.fetched(Limits(megabytes=0.002))
    assert told in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_body_that_drips_is_given_up(server: Server) -> None:
    ticks = count(0, 1000)
    with pytest.raises(BadSetting, match="took longer than 120 seconds"):
        server.fetched(clock=lambda: float(next(ticks)))


def test_an_answer_that_does_not_come_is_given_up(server: Server) -> None:
    released = threading.Event()

    def wait(_: BaseHTTPRequestHandler) -> None:
        released.wait()

    server.replies["/media/2/safe-clubs.pdf"] = wait
    try:
        with pytest.raises(BadSetting, match="does not answer"):
            server.fetched(Limits(quiet=0.05))
    finally:
        released.set()


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"{", "did not answer in JSON"),
        (b"[]", "something else than a publication"),
        (b"{}", "lists no attachments"),
        (b'{"details": {"attachments": []}}', "lists no PDF and no page"),
        (b'{"details": {"attachments": [{"url": 3}, 4]}}', "lists no PDF and no page"),
    ],
)
def test_what_is_no_publication_is_told(server: Server, body: bytes, told: str) -> None:
    server.replies[f"/api/content/{PATH}"] = reply(200, body, "application/json")
    with pytest.raises(BadSetting, match=told):
        server.fetched()


def test_without_a_network_it_says_so() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        origin = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with pytest.raises(BadSetting, match="there is no network; connect, or download the text"):
            publication(PATH, origin)
