"""Unpacks a container image and runs its tree as a container engine would: the image's own user and entry point, a
read-only root, an empty /tmp. Needs root on Linux, for its own mounts. Usage: image.py IMAGE.tar"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
import urllib.request

KEY = "a-key-of-the-test"
# own mounts, gone with the process; the root is made read-only last
ENTER = """
mount --bind "$1" "$1" && mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && mount -t tmpfs -o mode=1777 tmpfs "$1/tmp" \\
  && mount -o remount,ro,bind "$1" || exit 97
root=$1; user=$2; shift 2
exec chroot --userspec="$user" "$root" "$@"
"""


def unpack(image, root):
    with tarfile.open(image) as tar:
        (manifest,) = json.load(tar.extractfile("manifest.json"))
        config = json.load(tar.extractfile(manifest["Config"]))["config"]
        for layer in manifest["Layers"]:
            with tarfile.open(fileobj=tar.extractfile(layer), mode="r:gz") as files:
                files.extractall(root, filter="fully_trusted") if hasattr(tarfile, "data_filter") else files.extractall(root)
    for folder in ["proc", "dev", "tmp"]:
        os.makedirs(os.path.join(root, folder), exist_ok=True)
    os.chmod(root, 0o755)
    return config


class Container:
    def __init__(self, image):
        self.root = tempfile.mkdtemp(prefix="planwright-image")
        self.config = unpack(image, self.root)
        assert self.config["User"] == "65532:65532", self.config["User"]

    def start(self, arguments, extra):
        environment = dict(line.split("=", 1) for line in self.config["Env"]) | extra
        return subprocess.Popen(
            ["unshare", "--mount", "sh", "-c", ENTER, "sh", self.root, self.config["User"],
             *self.config["Entrypoint"], *arguments],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *arguments, code=0):
        process = self.start(arguments, {})
        out, err = process.communicate(timeout=120)
        assert process.returncode == code, (arguments, process.returncode, out[-500:], err[-2000:])
        return out, err


def get(port, path, body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body)
    request.add_header("Content-Type", "application/json")
    request.add_header("X-API-Key", KEY)
    return urllib.request.urlopen(request, timeout=30)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def serve(container):
    port = free_port()
    server = container.start([*container.config["Cmd"], "--port", str(port)], {"PLANWRIGHT_SERVER_API_KEYS": f"test={KEY}"})
    try:
        for _ in range(300):
            try:
                if get(port, "/ready").status == 200:
                    break
            except OSError:
                assert server.poll() is None, server.stderr.read()
                time.sleep(0.1)
        assert get(port, "/health").status == 200
        plan = json.load(get(port, "/task-planning/plan", json.dumps({"task_description": "Upgrade PostgreSQL 12 to 15"}).encode()))
        assert len(plan["steps"]) > 5
        print(f"  serves as {container.config['User']}: a plan of {len(plan['steps'])} steps")
    finally:
        server.terminate()
        assert server.wait(30) == 0, server.stderr.read()


def main(image):
    if os.geteuid() != 0 or subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        print("  NOT RUN: only root may make the mounts of a container")
        return
    container = Container(image)
    try:
        print("  " + container.run("--version")[0].strip())
        out, _ = container.run("plan", "Deploy a new microservice to production", "-c", "service_name=payment-api", "-o", "json")
        assert json.loads(out)["title"].startswith("Deploy payment-api")
        _, err = container.run(*container.config["Cmd"], code=2)  # without keys it refuses other machines
        assert "key" in err, err
        _, err = container.run("plan", "--batch", "-", "--out", "/opt/out.jsonl", code=2)
        assert "/opt/out.jsonl" in err and "Read-only" in err, err
        print("  plans; refuses to serve without keys; cannot write to its own root")
        serve(container)
    finally:
        shutil.rmtree(container.root)


main(sys.argv[1])
