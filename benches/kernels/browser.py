"""A page in Chromium that does one task at a time, and says how long it took."""

import functools
import http.server
import json
import queue
import subprocess
import tempfile
import threading


class Browser:
    """Serves a folder, opens its page, and hands it tasks."""

    def __init__(self, chromium, folder):
        self._tasks, self._results = queue.Queue(), queue.Queue()
        handler = functools.partial(_Handler, self, directory=folder)
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self._profile = tempfile.TemporaryDirectory()
        address = f"http://127.0.0.1:{self._server.server_port}/page.html"
        flags = ["--headless=new", "--no-sandbox", "--no-first-run", f"--user-data-dir={self._profile.name}"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen([chromium, *flags, address], **quiet)

    def do(self, task):
        """The result of a task with the milliseconds that it took."""
        self._tasks.put(task)
        result = self._results.get(timeout=300)
        if "error" in result:
            raise SystemExit(f"error: the page stopped at {task}: {result['error']}")
        return result

    def close(self):
        self._tasks.put("stop")
        self._process.terminate()
        self._process.wait()
        self._server.shutdown()

    def next_task(self):
        return self._tasks.get()

    def answer(self, result):
        self._results.put(result)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, browser, *args, **kwargs):
        self.browser = browser
        super().__init__(*args, **kwargs)

    def do_GET(self):
        if self.path != "/task":
            return super().do_GET()
        self._send(self.browser.next_task().encode())

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        self.browser.answer(json.loads(self.rfile.read(length)))
        self._send(b"")

    def _send(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass
