"""`hotdrops parse`, as a person or a script runs it."""

import asyncio
import json
import os
import subprocess
import sys

from recruit_app.core.database import libpq_url, session_scope
from recruit_app.domain.hotdrops.models import HotDropSource, SourceKind
from tests.hostile_site import hostile_site

FIELDS = [
    "source",
    "title",
    "company_name",
    "location",
    "original_url",
    "posted_date",
    "employment_type",
    "salary_text",
    "job_type",
    "summary",
]


def _run(*words, **given):
    command = [sys.executable, "-m", "recruit_app", "hotdrops", "parse", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, **given)


def test_json_lines_with_exactly_the_fields_and_the_skipped_on_the_side(tmp_path):
    file = tmp_path / "board.json"
    job = {"title": "Engineer", "absolute_url": "https://boards.greenhouse.io/acme/jobs/1", "updated_at": "2026-06-20"}
    file.write_text(json.dumps({"jobs": [job, {"title": "No address"}], "meta": {"total": 2}}))
    result = _run("--kind", "greenhouse", str(file))
    (line,) = result.stdout.splitlines()
    assert list(json.loads(line)) == FIELDS
    assert json.loads(line)["posted_date"] == "2026-06-20"
    assert (result.returncode, result.stderr) == (0, "Skipped item 2: it has another shape.\n")


def test_a_wrong_file_is_one_line_and_a_non_zero_exit(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("<html></html>")
    for words in (("--kind", "lever", str(file)), ("--kind", "nosuch", str(file)), ("--kind", "lever", "/nowhere")):
        result = _run(*words)
        assert result.returncode == 1
        assert result.stdout == ""
        assert len(result.stderr.splitlines()) == 1
        assert "Traceback" not in result.stderr


async def _fetch(url, *words):
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "recruit_app", "hotdrops", "fetch", *words),
        env={**os.environ, "DATABASE_URL": libpq_url(url), "HOT_DROPS_ALLOW_LOOPBACK": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, err = await process.communicate()
    return process.returncode, out.decode().splitlines(), err.decode()


async def test_fetch_reads_what_is_not_paused_and_says_how_each_went(db, fresh_database):
    code, lines, _ = await _fetch(fresh_database)
    assert (code, lines) == (0, ["There are no sources to read. An admin adds them on the page Hot drops."])
    async with hostile_site() as site:
        job = {"title": "Engineer", "absolute_url": f"{site.url}/1", "company_name": "Acme"}
        site.says("/good", json.dumps({"jobs": [job], "meta": {}}))
        site.says("/bad", status=500)
        async with session_scope() as session:
            for name, enabled in (("good", True), ("bad", True), ("paused", False)):
                address = f"{site.url}/{name}"
                session.add(HotDropSource(name=name, kind=SourceKind.GREENHOUSE, address=address, is_enabled=enabled))
        code, lines, _ = await _fetch(fresh_database)
        assert code == 0
        assert lines == [
            "bad: Failed, 0 found, 0 new, 0 updated, 0 failed. It answered 500.",
            "good: Done, 1 found, 1 new, 0 updated, 0 failed",
        ]
        code, lines, _ = await _fetch(fresh_database, "--source", "GOOD")
        assert (code, lines) == (0, ["good: Done, 1 found, 0 new, 1 updated, 0 failed"])
        code, lines, _ = await _fetch(fresh_database, "--source", "bad")
        assert code == 1
        code, lines, error = await _fetch(fresh_database, "--source", "nosuch")
    assert (code, lines) == (1, [])
    assert error.strip() == "There is no source named nosuch. There are: bad, good, paused."
