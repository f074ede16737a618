"""The house rules, held by reading the imports."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "recruit_app"
ORDER = [
    "audit",
    "outbox",
    "files",
    "flags",
    "identity",
    "worklist",
    "sales",
    "jobs",
    "hotdrops",
    "candidates",
    "matching",
    "applications",
    "prescreen",
    "conversations",
    "exports",
    "reports",
]
PURE = {
    "applications": ["pipeline"],
    "candidates": ["freshness", "completeness"],
    "conversations": ["bot"],
    "hotdrops": ["canonical", "timing", "found"],
    "jobs": [
        *("pay", "visibility", "jobposting", "places", "slugs", "addresses", "blocks", "publishing", "titles"),
        *("derived", "experience", "spelling", "synonyms", "index/vocabulary"),
    ],
    "matching": ["scoring", "redact", "personal_words", "words", "pool", "evidence"],
    "prescreen": ["understanding", "scoring", "rules", "faq"],
    "sales": ["lead_stages", "gstin", "forecast"],
}
DOORS = {"web", "http", "worker", "cli", "demo", "supervisor", "wiring", "recruit_app"}
IO_LIBRARIES = {"sqlalchemy", "sqlmodel", "psycopg", "httpx", "boto3", "procrastinate", "asyncio", "os", "random"}


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def _roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in _imports(path)}


def _room(name: str) -> str:
    """Return the second part of `recruit_app.<room>…`, or an empty string."""
    parts = name.split(".")
    return parts[1] if parts[0] == "recruit_app" and len(parts) > 1 else ""


@pytest.mark.parametrize("layer", ["core", "domain", "adapters"])
def test_the_ground_knows_no_door_and_no_reflex(layer):
    allowed = {"core": {"core"}, "domain": {"core", "domain"}, "adapters": {"core", "domain", "adapters"}}[layer]
    wrong = {
        str(path.relative_to(ROOT)): sorted(bad)
        for path in _files(APP / layer)
        if (
            bad := {room for name in _imports(path) if (room := _room(name)) and room not in allowed}
            | (_roots(path) & {"reflex", "reflex_base", "starlette"})
        )
    }
    assert wrong == {}


def test_web_knows_no_sql_and_no_http_door():
    wrong = {
        str(path.relative_to(ROOT)): sorted(bad)
        for path in _files(APP / "web")
        if (
            bad := {
                name
                for name in _imports(path)
                if name.partition(".")[0] in {"sqlalchemy", "sqlmodel"}
                or _room(name) == "http"
                or (name.startswith("recruit_app.domain.") and ".models" in name)
            }
        )
    }
    assert wrong == {}


def test_http_knows_neither_reflex_nor_web():
    wrong = [
        str(path.relative_to(ROOT))
        for path in _files(APP / "http")
        if _roots(path) & {"reflex", "reflex_base"} or any(_room(name) == "web" for name in _imports(path))
    ]
    assert wrong == []


def test_a_domain_package_imports_only_packages_to_its_left():
    wrong = []
    for package in ORDER:
        for path in _files(APP / "domain" / package):
            for name in _imports(path):
                parts = name.split(".")
                if parts[:2] != ["recruit_app", "domain"] or len(parts) < 3 or parts[2] not in ORDER:
                    continue
                if ORDER.index(parts[2]) > ORDER.index(package):
                    wrong.append(f"{path.relative_to(APP)} imports {name}")
    assert wrong == []


def test_every_domain_package_is_in_the_order():
    packages = {path.name for path in (APP / "domain").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert packages == set(ORDER)


def test_pure_modules_do_no_input_or_output_and_take_time_as_an_argument():
    wrong = {}
    for package, modules in PURE.items():
        for module in modules:
            path = APP / "domain" / package / f"{module}.py"
            if not path.exists():
                path = APP / "domain" / package / module
            files = _files(path) if path.is_dir() else [path]
            for file in files:
                bad = _roots(file) & IO_LIBRARIES | {
                    name
                    for name in _imports(file)
                    if name in {"recruit_app.core.clock.now", "recruit_app.core.clock.today"}
                }
                if bad or not file.exists():
                    wrong[str(file.relative_to(APP))] = sorted(bad)
    assert wrong == {}


def test_only_services_write():
    wrong = []
    for path in _files(APP / "domain"):
        relative = path.relative_to(APP / "domain")
        if relative.name == "service.py" or "service" in relative.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"add", "add_all", "merge", "commit"}
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "session"
            ):
                wrong.append(f"{relative}:{node.lineno}")
    assert wrong == []


def test_only_session_scope_commits():
    wrong = [
        f"{path.relative_to(APP)}:{node.lineno}"
        for path in _files(APP)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "commit"
    ]
    assert wrong == []


def test_files_and_functions_keep_their_size():
    wrong = []
    for path in _files(APP):
        text = path.read_text()
        lines = text.count("\n")
        if lines > 400:
            wrong.append(f"{path.relative_to(APP)}: {lines} lines")
        limit = 80 if "web" in path.relative_to(APP).parts else 40
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                size = (node.end_lineno or node.lineno) - node.lineno + 1
                if size > limit:
                    wrong.append(f"{path.relative_to(APP)}:{node.lineno} {node.name}: {size} lines")
    assert wrong == []


def test_the_business_imports_with_reflex_uninstalled():
    program = (
        "import sys\n"
        "for name in ('reflex', 'reflex_base', 'starlette'): sys.modules[name] = None\n"
        "import importlib, pkgutil, recruit_app.domain as domain\n"
        "found = [m.name for m in pkgutil.walk_packages(domain.__path__, 'recruit_app.domain.')]\n"
        "[importlib.import_module(name) for name in found]\n"
        "print(len(found))"
    )
    result = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert int(result.stdout) > 40


def test_nothing_here_is_a_migration_run_by_reflex():
    assert not (ROOT / "alembic" / "__init__.py").exists()
