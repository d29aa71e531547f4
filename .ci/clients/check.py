"""Makes the environments that the clients need, starts a server, and runs what is asked for. See run."""

import os
import pathlib
import subprocess
import sys
import venv

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


def main(wanted):
    known = {"samples": samples, "cli": cli, "fuzz": fuzz}
    failed = []
    CACHE.mkdir(parents=True, exist_ok=True)  # what the clients write to where they run stays out of the sources
    with served.server() as address:
        print(f"serving on {address}", flush=True)
        for name in wanted or known:
            print(f"\n-- {name}", flush=True)
            command = known[name](address)
            if subprocess.run(command, cwd=CACHE, env=served.environment()).returncode != 0:
                failed.append(name)
    print("\n" + (f"failed: {', '.join(failed)}" if failed else "all clients are content"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
