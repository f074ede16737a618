"""`hotdrops parse`, as a person or a script runs it."""

import json
import subprocess
import sys

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
