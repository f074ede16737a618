"""Compile the front end, and only when something it is made of has changed."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD_ORIGIN = "localhost:8000"


def web_dir() -> Path:
    """Return the folder Reflex compiles into."""
    return (ROOT / os.environ.get("REFLEX_WEB_WORKDIR", ".web")).resolve()


def client_dir() -> Path:
    """Return the folder of the finished site."""
    return web_dir() / "build" / "client"


def fingerprint() -> str:
    """Return a hash of everything the compiled site is made of."""
    files = [ROOT / "rxconfig.py", ROOT / "requirements.txt", *sorted((ROOT / "reflex.lock").glob("*"))]
    for folder, patterns in (("recruit_app/web", ("*.py", "*.jsx")), ("recruit_app/domain", ("schemas.py",))):
        for pattern in patterns:
            files += sorted((ROOT / folder).rglob(pattern))
    files += sorted(path for path in (ROOT / "assets").rglob("*") if path.is_file() and "external" not in path.parts)
    digest = hashlib.sha256()
    for file in files:
        if file.exists():
            digest.update(str(file.relative_to(ROOT)).encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def needs_build() -> bool:
    """Return whether the compiled site is missing or older than its sources."""
    stamp = client_dir().parent / "fingerprint"
    return not stamp.exists() or stamp.read_text() != fingerprint()


def build_site(*, quiet: bool = True) -> None:
    """Compile the site.

    Raises:
        SystemExit: the build failed; what it printed is shown.
    """
    environment = {
        **os.environ,
        "REFLEX_USE_NPM": "1",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "BASE_URL": f"http://{BUILD_ORIGIN}",
        "PORT": "8000",
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    command = [sys.executable, "-m", "reflex", "export", "--no-zip", "--loglevel", "warning"]
    result = subprocess.run(command, cwd=ROOT, env=environment, text=True, capture_output=quiet, check=False)
    if result.returncode != 0 or not (client_dir() / "index.html").exists():
        raise SystemExit(f"The front end could not be built:\n{result.stdout or ''}{result.stderr or ''}")
    _serve_from_any_address()
    (client_dir().parent / "fingerprint").write_text(fingerprint())


def _serve_from_any_address() -> None:
    """Let the built site talk to whatever address it was loaded from, instead of the build's own."""
    socket = re.compile(rf'(["\'`])ws://{BUILD_ORIGIN}(/[\w-]*)\1')
    page = re.compile(rf'(["\'`])http://{BUILD_ORIGIN}(/[\w-]*)\1')
    for file in (client_dir() / "assets").glob("reflex-env-*.js"):
        text = socket.sub(r'(globalThis.location.origin.replace(/^http/,"ws")+"\2")', file.read_text())
        file.write_text(page.sub(r'(globalThis.location.origin+"\2")', text))
        for compressed in file.parent.glob(f"{file.name}.*"):
            compressed.unlink()
