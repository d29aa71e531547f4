"""A server of this checkout on a free port of loopback, offline, for as long as a block runs."""

import contextlib
import os
import pathlib
import re
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
KEY = "a-key-for-tests-only-0123456789"
CONFIG = """\
planner: %s
server:
  catalogue: %s
  api_keys: tests=%s
"""


def environment(model=None):
    """Without what a developer's shell may say about Planwright, proxies and models."""
    ours = {k: v for k, v in os.environ.items() if not k.startswith("PLANWRIGHT_") and not k.lower().endswith("_proxy")}
    ours = {k: v for k, v in ours.items() if not re.match("(OPENAI|ANTHROPIC|GEMINI|MISTRAL|OLLAMA)_", k)}
    if model:
        ours |= {"OPENAI_BASE_URL": model, "OPENAI_API_KEY": "scripted"}
    return {**ours, "NO_PROXY": "*"}


@contextlib.contextmanager
def server(planner="playbook", model=None):
    """Yields the base address. A model is an OpenAI address. The server must end with exit code 0."""
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder) / "server.yaml"
        config.write_text(CONFIG % (planner, HERE / "catalogue.yaml", KEY), encoding="utf-8")
        log = pathlib.Path(folder) / "log"
        with open(log, "wb") as err:
            process = subprocess.Popen(
                [str(ROOT / "planwright"), "serve", "--port", "0", "--config", str(config)],
                cwd=folder, env={**environment(model), "XDG_CONFIG_HOME": folder + "/none"}, stdout=err, stderr=err)
        try:
            address = started(process, log)
            yield address
        finally:
            process.terminate()
            code = process.wait(60)
            text = log.read_text(encoding="utf-8", errors="replace")
    if code != 0:
        raise SystemExit(f"the server ended with {code}:\n{text}")
    if " ERROR " in text:
        raise SystemExit(f"the server logged an error:\n{text}")


def started(process, log):
    """Waits for the address that the server says, and for its readiness."""
    deadline = time.monotonic() + 600  # the first start builds the program
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit(f"the server did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")
        said = re.search(r"serving on (https?://\S+)", log.read_text(encoding="utf-8", errors="replace"))
        if said:
            with contextlib.suppress(OSError):
                opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
                with opener.open(said.group(1) + "/ready", timeout=10) as answer:
                    if answer.status == 200:
                        return said.group(1)
        time.sleep(0.2)
    raise SystemExit("the server was not ready within 10 minutes")
