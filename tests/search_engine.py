"""A stand-in for IndexNow and Google's Indexing API that answers in their real shapes."""

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs


class StandIn(ThreadingHTTPServer):
    """Keeps what it is asked, and answers with `status` or as the services do."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict, str]] = []
        self.status = 200
        self.tokens = 0
        self.heard = threading.Event()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: StandIn

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        is_token = self.path == "/token"
        asked = {name: values[0] for name, values in parse_qs(body).items()} if is_token else json.loads(body)
        self.server.asked.append((self.path, asked, self.headers.get("authorization", "")))
        self.server.tokens += is_token
        status = 200 if is_token else self.server.status
        answer = {"access_token": f"token-{self.server.tokens}", "expires_in": 3599, "token_type": "Bearer"}
        if not is_token:
            answer = {"urlNotificationMetadata": {"url": asked.get("url", "")}} if status == 200 else {"error": {}}
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())
        if not is_token:
            self.server.heard.set()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def answering() -> Iterator[StandIn]:
    server = StandIn()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join(5)
