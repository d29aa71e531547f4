"""Unpacks the archives and uses them as somebody would who has nothing else. Usage: archives.py FOLDER"""

import glob
import os
import subprocess
import sys
import zipfile

TARGET = "planning-app/target"
TASK = ["plan", "Deploy a new microservice to production", "-c", "service_name=payment-api", "-o", "json"]


def unpacked(archive, folder):
    os.makedirs(folder)
    if archive.endswith(".zip"):
        with zipfile.ZipFile(archive) as files:
            for entry in files.infolist():
                path = files.extract(entry, folder)
                os.chmod(path, entry.external_attr >> 16)  # as unzip does, which is not everywhere
    else:
        subprocess.run(["tar", "xzf", archive, "-C", folder], check=True)
    (program,) = os.listdir(folder)
    return os.path.join(folder, program)


def use(program, environment):
    def run(*arguments):
        done = subprocess.run([os.path.join(program, "planwright"), *arguments], capture_output=True, text=True,
                              env=environment, timeout=120)
        assert done.returncode == 0, (arguments, done.returncode, done.stderr)
        return done.stdout

    version = run("--version").strip()
    assert version.startswith("planwright ") and "not packaged" not in version, version
    for _ in range(2):  # the first start makes the class archive, the second uses it
        assert '"title": "Deploy payment-api' in run(*TASK)
    for file in ["LICENSE", "README.md", "SECURITY.md", "THIRD-PARTY.txt", "sbom.json", "docs/command.md",
                 "deploy/kubernetes/planwright.yaml", "share/man/man1/planwright.1"]:
        assert os.path.getsize(os.path.join(program, file)) > 100, file
    print(f"  {os.path.basename(program)}: {version}, plans")


def main(folder):
    java = os.environ.get("JAVA_HOME", "")
    for number, archive in enumerate(sorted(glob.glob(f"{TARGET}/planwright-bin.*"))):
        program = unpacked(archive, f"{folder}/an archive {number}")
        use(program, {**os.environ, "JAVA_HOME": java})
    (alone,) = glob.glob(f"{TARGET}/planwright-[A-Z]*.tar.gz")
    program = unpacked(alone, f"{folder}/with a runtime")
    use(program, {"PATH": "/usr/bin:/bin", "PLANWRIGHT_NO_JDK_SEARCH": "yes", "JAVA_HOME": "/nowhere", "HOME": folder})


main(sys.argv[1])
