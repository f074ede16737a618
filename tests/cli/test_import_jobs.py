"""`import-jobs` from the outside: counts, reasons and exit codes."""

import json
import os
import subprocess
import sys

import psycopg

from recruit_app.core.database import libpq_url
from tests.conftest import ROOT

GOOD = {
    "@type": "JobPosting",
    "title": "Staff Nurse",
    "description": "<p>Care.</p>",
    "hiringOrganization": {"name": "Kaveri Hospital"},
    "url": "https://kaveri.example/1",
}


def _run(url, file):
    environment = {**os.environ, "DATABASE_URL": libpq_url(url)}
    command = [sys.executable, "-m", "recruit_app", "import-jobs", str(file)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def test_bad_lines_are_named_and_the_rest_goes_in_once(fresh_database, tmp_path):
    other = {**GOOD, "title": "Head Nurse", "url": "https://kaveri.example/2"}
    lines = [json.dumps(GOOD), "{", "", json.dumps({**GOOD, "title": ""}), json.dumps(other), json.dumps(GOOD)]
    file = tmp_path / "jobs.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert _run(fresh_database, file) == (
        3,
        ["line 2: It is not JSON.", "line 4: It has no title.", "2 new, 0 changed, 1 unchanged, 2 not taken"],
    )
    file.write_text(f"{lines[0]}\n{lines[4]}\n", encoding="utf-8")
    assert _run(fresh_database, file) == (0, ["0 new, 0 changed, 2 unchanged, 0 not taken"])
    with psycopg.connect(libpq_url(fresh_database)) as connection:
        assert connection.execute("SELECT count(*) FROM jobs").fetchone() == (2,)


def test_a_missing_file_is_one_sentence(fresh_database, tmp_path):
    code, lines = _run(fresh_database, tmp_path / "none.jsonl")
    assert (code, lines) == (1, [])
