"""A model that never thinks: it speaks OpenAI's protocol on loopback and always says the same plan, or always fails."""

import contextlib
import http.server
import json
import threading

STEPS = [
    ("agree", "Agree on scope and owners", [], 60),
    ("prepare", "Prepare the environment", ["agree"], 120),
    ("back-up", "Back up what is there and try the restore", ["prepare"], 90),
    ("change", "Make the change in small steps", ["back-up"], 240),
    ("verify", "Verify against the agreed criteria", ["change"], 60),
    ("hand-over", "Hand over and watch for a day", ["verify"], 45),
]
PLAN = json.dumps({
    "title": "A plan in small steps",
    "description": "Agree, prepare, back up, change, verify and hand over.",
    "steps": [{
        "id": id, "name": name, "description": f"{name}; stop and roll back if anything is unclear.",
        "estimate": {"optimistic_minutes": minutes // 2, "likely_minutes": minutes, "pessimistic_minutes": minutes * 2},
        "dependencies": after, "required_skills": ["Kubernetes"], "subtasks": ["Write down what was found"],
        "risks": ["Something unknown turns up"], "prerequisites": ["Access"], "done_when": "The owner agrees",
        "rollback": "Restore the backup"} for id, name, after, minutes in STEPS],
    "risk_register": [], "prerequisites": [], "success_criteria": ["Users notice nothing"],
    "assumptions": [], "open_questions": []})


class Model(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.calls += 1
        if self.server.fails:
            return self.answer(401, "application/json", [b'{"error":{"message":"no such key","type":"auth"}}'])
        pieces = [PLAN[at:at + 40] for at in range(0, len(PLAN), 40)]
        events = [{"delta": {"role": "assistant", "content": piece}, "finish_reason": None} for piece in pieces]
        events.append({"delta": {}, "finish_reason": "stop"})
        lines = [b"data: " + json.dumps({
            "id": "1", "object": "chat.completion.chunk", "created": 1, "model": "scripted",
            "choices": [{"index": 0, **event}]}).encode() + b"\n\n" for event in events]
        usage = {"prompt_tokens": 1000, "completion_tokens": 600, "total_tokens": 1600}
        lines.append(b"data: " + json.dumps({
            "id": "1", "object": "chat.completion.chunk", "created": 1, "model": "scripted", "choices": [],
            "usage": usage}).encode() + b"\n\n")
        self.answer(200, "text/event-stream", lines + [b"data: [DONE]\n\n"])

    def answer(self, status, kind, parts):
        body = b"".join(parts)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def model(fails=False):
    """Yields the server, whose address is server_address and which counts its calls."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Model)
    server.calls, server.fails = 0, fails
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
