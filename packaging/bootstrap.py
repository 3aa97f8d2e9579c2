"""Set up and run Callbox, or its tests, on a machine that has only Python 3.11 or newer with pip.

    python3 packaging/bootstrap.py run | serve | test | fuzz | lint | format | lock | screenshots |
        translations | bench |
        bench-start | bench-faults | bench-panel | package | test-package

`make` calls it; where there is no make (Windows), call it yourself. It keeps everything in `.venv` and
`assets/node_modules` (benchmarks: `.venv-bench` and `tests/bench/node_modules`; installers:
`.venv-package`), and installs exactly the versions in `packaging/locks`, checked by their hashes.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BENCH_VENV = ROOT / ".venv-bench"
PACKAGE_VENV = ROOT / ".venv-package"
_SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
BIN = VENV / _SCRIPTS
LOCKS = ROOT / "packaging" / "locks"
ASSETS = ROOT / "assets"
BENCH = ROOT / "tests" / "bench"
SOURCES = ("panel", "server", "packaging", "tests")


def run() -> None:
    """Open the panel."""
    set_up("run")
    system_packages.ensure(for_tests=False)
    call(python(), "-m", "panel", *sys.argv[2:])


def serve() -> None:
    """Run the server without a window."""
    set_up("run")
    call(python(), "-m", "panel", "serve", *sys.argv[2:])


def test() -> None:
    """Run every test."""
    set_up("dev")
    system_packages.ensure(for_tests=True, tools=system_packages.WINDOWS_TOOLS)
    set_up_node()
    browser = system_packages.chromium()
    if browser is None:
        with_libraries = ["--with-deps"] if sys.platform == "linux" else []
        call(python(), "-m", "playwright", "install", *with_libraries, "chromium")
    os.environ.setdefault("CALLBOX_CHROMIUM", browser or "")
    call(python(), "-m", "pytest", "-n", "3", "--dist", "worksteal", *sys.argv[2:])


def lint() -> None:
    """Check style, types and the direction of imports."""
    set_up("dev")
    system_packages.ensure(for_tests=True)
    set_up_node()
    call(str(BIN / "ruff"), "check", ".")
    call(str(BIN / "ruff"), "format", "--check", ".")
    call(str(BIN / "mypy"))
    call(str(BIN / "lint-imports"), "--no-cache")
    call(str(BIN / "node"), str(ASSETS / "node_modules/typescript/bin/tsc"), "-p", str(ASSETS))


def reformat() -> None:
    """Let ruff format the code and mend what it can."""
    set_up("dev")
    call(str(BIN / "ruff"), "check", "--fix", ".")
    call(str(BIN / "ruff"), "format", ".")


def lock() -> None:
    """Resolve the newest versions that fit, for all systems at once. The locks name no address."""
    set_up("dev")
    common = (
        "--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
        "--no-emit-find-links", "--no-header", "--no-annotate", "--fork-strategy", "fewest",
        "--upgrade", "--quiet", "--extra", "panel",
    )  # fmt: skip
    compile_ = ("uv", "pip", "compile", *common)
    call(*compile_, "--group", "dev", "pyproject.toml", "-o", str(LOCKS / "dev.txt"))
    constraint = ("-c", str(LOCKS / "dev.txt"))
    call(*compile_, *constraint, "--group", "build", "pyproject.toml", "-o", str(LOCKS / "run.txt"))
    for group in ("bench", "package"):
        call(*compile_, *constraint, "--group", group, "pyproject.toml", "-o", str(LOCKS / f"{group}.txt"))


def fuzz() -> None:
    """Try a hundred times as much made-up input as the tests do. Takes some minutes."""
    set_up("dev")
    system_packages.ensure(for_tests=True)
    os.environ.setdefault("CALLBOX_FUZZ", "130")
    call(python(), "-m", "pytest", "-n", "auto", "-m", "fuzz", *sys.argv[2:])


def screenshots() -> None:
    """Take the pictures in the README from a real call."""
    set_up("dev")
    system_packages.ensure(for_tests=True)
    call(python(), str(ROOT / "packaging" / "screenshots.py"))
    for scale in ("1", "1.5", "2"):
        call(python(), str(ROOT / "packaging" / "viewshots.py"), scale)


def translations() -> None:
    """Collect the panel's texts, and compile their translations."""
    set_up("dev")
    call(python(), str(ROOT / "packaging" / "translations.py"))


def bench() -> None:
    """Measure Callbox against other servers, which live in an environment of their own."""
    set_up("bench", BENCH_VENV)
    system_packages.ensure(for_tests=True)
    set_up_node(BENCH, BENCH_VENV)
    call(python(BENCH_VENV), "-m", "tests.bench", *sys.argv[2:], venv=BENCH_VENV)


def bench_faults() -> None:
    """Measure what clients that misbehave cost the others."""
    set_up("bench", BENCH_VENV)
    call(python(BENCH_VENV), "-m", "tests.bench.faults", *sys.argv[2:], venv=BENCH_VENV)


def bench_panel() -> None:
    """Measure what the inspector costs while all of its views are open."""
    set_up("dev")
    system_packages.ensure(for_tests=True)
    call(python(), "-m", "tests.bench.inspector", *sys.argv[2:])


def bench_start() -> None:
    """Measure how long a start takes, with what `run` installs."""
    set_up("run")
    system_packages.ensure(for_tests=True)
    call(python(), "-m", "tests.bench.start", *sys.argv[2:])


def package() -> None:
    """Build what this system can of the installers, with the size and the start of the program in them."""
    set_up("package", PACKAGE_VENV)
    system_packages.ensure(for_tests=False, tools=("strip", "readelf", system_packages.FREEZING))
    call(python(PACKAGE_VENV), str(ROOT / "packaging" / "package.py"), *sys.argv[2:], venv=PACKAGE_VENV)


def test_package() -> None:
    """Install the packages on an empty Debian, check them there, and purge them. Needs root."""
    package()
    system_packages.ensure(for_tests=False, tools=system_packages.DEBIAN_TOOLS)
    call(python(PACKAGE_VENV), str(ROOT / "packaging" / "trial.py"), venv=PACKAGE_VENV)


def set_up(lock_name: str, venv: Path = VENV) -> None:
    """Make `venv` with the versions of one lock. Does nothing when it is as the lock says already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is started by whatever Python is there
        sys.exit(f"Callbox needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    stamp = venv / f".callbox-{lock_name}"
    wanted = fingerprint(lock_name)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Setting up {venv.name} (this takes a minute the first time) ...", flush=True)
    if not Path(python(venv)).exists():
        # Without pip: Debian keeps ensurepip in a package of its own, and our pip can install for it.
        call(sys.executable, "-m", "venv", "--without-pip", str(venv))
    requirements = str(LOCKS / f"{lock_name}.txt")
    pip(venv, "install", "--require-hashes", "-r", requirements)
    pip(venv, "install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(wanted)


def set_up_node(folder: Path = ASSETS, venv: Path = VENV) -> None:
    """Install what `package-lock.json` in `folder` says (for assets: tsc) with the npm that `venv` brings."""
    stamp = folder / "node_modules" / ".callbox"
    wanted = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted):
        npm = str(venv / _SCRIPTS / "npm")
        call(npm, "ci", "--no-audit", "--no-fund", "--loglevel=error", cwd=folder, venv=venv)
        stamp.write_text(wanted)


def fingerprint(lock_name: str) -> str:
    """What an environment is made from: it is made again when any of this changes."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (LOCKS / f"{lock_name}.txt", ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def python(venv: Path = VENV) -> str:
    """The environment's interpreter."""
    return str(venv / _SCRIPTS / ("python.exe" if sys.platform == "win32" else "python"))


def pip(venv: Path, *arguments: str) -> None:
    """Run this interpreter's pip for the environment."""
    options = ("--disable-pip-version-check", "--quiet", "--no-input")
    call(sys.executable, "-m", "pip", "--python", python(venv), *options, *arguments)


def call(*command: str, cwd: Path = ROOT, venv: Path = VENV) -> None:
    """Run a command, and end with its exit code if it fails."""
    path = f"{venv / _SCRIPTS}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path}
    try:
        code = subprocess.run(command, cwd=cwd, env=environment, check=False).returncode
    except KeyboardInterrupt:
        sys.exit(130)
    if code:
        sys.exit(code)


COMMANDS: dict[str, Callable[[], None]] = {
    "run": run, "serve": serve, "test": test, "lint": lint, "format": reformat, "lock": lock,
    "screenshots": screenshots, "fuzz": fuzz, "bench": bench, "bench-start": bench_start,
    "bench-faults": bench_faults, "bench-panel": bench_panel, "translations": translations,
    "package": package, "test-package": test_package,
}  # fmt: skip

if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else "run"
    if name not in COMMANDS:
        sys.exit(__doc__)
    COMMANDS[name]()
