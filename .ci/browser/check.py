"""Opens the pages in a browser and asks what a person would see. Usage: check.py CHROMIUM"""

import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / ".ci/clients"))
from served import environment, started  # noqa: E402

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
WIDE, NARROW = 1280, 360


def planwright(*arguments):
    done = subprocess.run([str(ROOT / "planwright"), *arguments], capture_output=True, text=True, check=True)
    return done.stdout


@contextlib.contextmanager
def server(folder):
    """Without keys, as on somebody's own machine: a browser has none to send. Yields the address."""
    log = folder / "log"
    with open(log, "wb") as err:
        process = subprocess.Popen([str(ROOT / "planwright"), "serve", "--port", "0"], cwd=folder, stdout=err, stderr=err,
                                   env={**environment(), "XDG_CONFIG_HOME": str(folder / "none")})
    try:
        yield started(process, log)
    finally:
        process.terminate()
        process.wait(60)


class Window:
    """A page that is looked at in one colour scheme and width. What it asks for and complains about is kept."""

    def __init__(self, browser, address, scheme, width):
        self.page = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
        self.asked, self.complaints = [], []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None)
        self.page.goto(address, wait_until="networkidle")

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.page.close()

    def run(self, script):
        return self.page.evaluate(script)

    def must(self, condition, message):
        assert condition, f"{self.page.url}: {message}"

    def asks_only(self, start):
        outside = [url for url in self.asked if not url.startswith((start, "data:", "blob:"))]
        self.must(not outside, f"asks for {outside}")
        self.must(not self.complaints, f"complains: {self.complaints}")

    def fits(self):
        # wide drawings scroll in their own frames, never the page
        sizes = self.run("[document.documentElement.scrollWidth, window.innerWidth]")
        self.must(sizes[0] <= sizes[1], f"is {sizes[0]} pixels wide in a window of {sizes[1]}")

    def brightness(self, selector, of):
        """0 (black) to 255; what is transparent shows the page's own colour."""
        rgb = self.run(f"getComputedStyle(document.querySelector('{selector}')).{of}.match(/[\\d.]+/g).map(Number)")
        return sum(rgb[:3]) / 3 if len(rgb) == 3 or rgb[3] > 0 else None

    def boxes(self, selector):
        # the box of a straight line has no height
        return self.run(f"[...document.querySelectorAll('{selector}')].map(e => e.getBoundingClientRect())"
                        ".filter(b => b.width > 1).length")


def plan_page(browser, folder):
    plan = json.loads(planwright("plan", "Deploy a new microservice to production", "-c", "service_name=payment-api", "-o", "json"))
    steps, edges = len(plan["steps"]), sum(len(step.get("dependencies", [])) for step in plan["steps"])
    (folder / "plan.json").write_text(json.dumps(plan))
    (folder / "plan.html").write_text(planwright("export", str(folder / "plan.json"), "-o", "html"))
    (folder / "plan.svg").write_text(planwright("export", str(folder / "plan.json"), "-o", "svg"))
    address = (folder / "plan.html").as_uri()
    for scheme in ["light", "dark"]:
        for width in [WIDE, NARROW]:
            with Window(browser, address, scheme, width) as window:
                window.asks_only(address)
                window.fits()
                for drawing in ["Graph of the steps", "Schedule"]:
                    seen = window.boxes(f"svg[aria-label=\"{drawing}\"] rect")
                    window.must(seen == steps, f"{drawing} shows {seen} of {steps} steps")
                window.must(window.boxes("path.edge") == edges, f"the graph shows {window.boxes('path.edge')} of {edges} edges")
                back, text = window.brightness("body", "backgroundColor"), window.brightness("body", "color")
                drawn = window.brightness("svg text", "fill")
                back = 255 if back is None else back
                for ink in [text, drawn]:
                    window.must(abs(back - ink) > 120, f"{scheme}: {ink} on {back} cannot be read")
                window.must((back < 128) == (scheme == "dark"), f"{scheme}: the page is {back}")
    with Window(browser, address, "light", WIDE) as window:
        window.page.click("svg a >> nth=1")
        window.must("#step-" in window.page.url, "a box of the graph leads nowhere")
    with Window(browser, (folder / "plan.svg").as_uri(), "light", WIDE) as window:
        window.asks_only((folder / "plan.svg").as_uri())
        window.must(window.boxes("rect") == steps, "the picture does not show each step")
    print(f"  a plan's page and picture: {steps} steps in graph and schedule, light and dark, {WIDE} and {NARROW} pixels")


def docs_page(browser, folder):
    contract = json.loads((ROOT / "planning-http-adapter/src/main/resources/dev/planwright/http/contract/openapi.json").read_text())
    routes = sum(method in ("get", "post", "delete", "put", "patch") for path in contract["paths"].values() for method in path)
    with server(folder) as address:
        for width in [WIDE, NARROW]:
            with Window(browser, address + "/docs", "light", width) as window:
                window.page.wait_for_selector(".opblock")
                window.asks_only(address)
                window.must(window.boxes(".opblock") == routes, f"shows {window.boxes('.opblock')} of {routes} routes")
        with Window(browser, address + "/docs", "light", WIDE) as window:
            window.page.click("#routes .opblock-summary >> nth=0")
            window.page.wait_for_selector(".opblock.is-open")
            window.asks_only(address)
    print(f"  /docs: {routes} routes, {WIDE} and {NARROW} pixels, nothing from outside")


def main(chromium):
    os.environ["NO_PROXY"] = "*"
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        plan_page(browser, pathlib.Path(folder))
        docs_page(browser, pathlib.Path(folder))
        browser.close()


main(sys.argv[1])
