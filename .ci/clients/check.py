"""Makes the environments that the clients need, starts a server, and runs what is asked for. See run."""

import os
import pathlib
import subprocess
import sys
import venv

import model
import served

PINS = {"sdk": ["kubiya-sdk==2.1.6"], "fuzz": ["schemathesis==4.32.5"]}
CACHE = served.ROOT / "target" / "clients"
EXAMPLES = os.environ.get("FUZZ_EXAMPLES", "40")


def python(name):
    """The interpreter of an environment with the pinned packages, which is made once."""
    folder = CACHE / (name + "-" + "-".join(PINS[name]).replace("=", ""))
    if not (folder / "whole").exists():
        print(f"installing {' '.join(PINS[name])}", flush=True)
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run(pip + PINS[name], check=True)
        (folder / "whole").touch()
    return str(folder / "bin" / "python")


def samples(address):
    return [python("sdk"), str(served.HERE / "samples.py"), address, served.KEY]


def cli(address):
    return [sys.executable, str(served.HERE / "cli.py"), address, served.KEY]


def fuzz(address):
    return [python("fuzz"), "-m", "schemathesis.cli", "--config-file", str(served.HERE / "fuzz.toml"), "run", address + "/openapi.json",
            "-H", f"Authorization: Bearer {served.KEY}", "--phases", "examples,coverage,fuzzing",
            "--max-examples", EXAMPLES, "--seed", "20261125", "--workers", "1", "--continue-on-failure",
            "--suppress-health-check", "all", "--output-sanitize", "true"]


def run(command):
    return subprocess.run(command, cwd=CACHE, env=served.environment()).returncode == 0


def offline(wanted):
    """The names of the clients that were not content with a server without a model."""
    known = {"samples": samples, "cli": cli, "fuzz": fuzz}
    failed = []
    with served.server() as address:
        for name in [each for each in known if each in wanted]:
            print(f"\n-- {name}", flush=True)
            if not run(known[name](address)):
                failed.append(name)
    return failed


def with_model():
    """The samples once more, planned by a model, and what a model that always fails is asked."""
    failed = []
    with model.model() as scripted:
        base = "http://127.0.0.1:%d/v1" % scripted.server_address[1]
        with served.server("openai:scripted", base) as address:
            print("\n-- samples, with a model behind", flush=True)
            if not run(samples(address) + ["scripted"]) or scripted.calls == 0:
                failed.append("samples with a model")
    with model.model(fails=True) as broken:
        base = "http://127.0.0.1:%d/v1" % broken.server_address[1]
        with served.server("openai:scripted", base) as address:
            code = ("import sys; from kubiya.control_plane_client import ControlPlaneClient as C\n"
                    "try: C(api_key=sys.argv[2], base_url=sys.argv[1]).task_planning.plan('Set up monitoring for the shop')\n"
                    "except Exception as e: print(e); sys.exit(0 if '424' in str(e) else 1)\nsys.exit(1)")
            content = run([python("sdk"), "-c", code, address, served.KEY])
    print(f"a model that always fails was asked {broken.calls} time(s) for one call of the SDK")
    if not content or broken.calls != 1:
        failed.append("a model that always fails")
    return failed


def main(arguments):
    CACHE.mkdir(parents=True, exist_ok=True)  # what the clients write to where they run stays out of the sources
    wanted = arguments or ["samples", "cli", "fuzz", "model"]
    failed = offline(wanted) if set(wanted) & {"samples", "cli", "fuzz"} else []
    if "model" in wanted:
        failed += with_model()
    print("\n" + (f"failed: {', '.join(failed)}" if failed else "all clients are content"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
