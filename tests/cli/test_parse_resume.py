import json
import subprocess
import sys
from pathlib import Path

from tests.resume_corpus import writers
from tests.resume_corpus.layouts import LAYOUTS
from tests.resume_corpus.people import PEOPLE

ROOT = Path(__file__).parents[2]
KEYS = (
    "file full_name email phone links location headline summary total_experience_years highest_education "
    "year_of_passing education skills certificates languages work_history text warnings"
)


def run(*files, cwd):
    command = [sys.executable, "-m", "recruit_app", "parse-resume", *map(str, files)]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "DATABASE_URL": "postgresql://127.0.0.1:1/none"}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_one_line_per_file_without_a_database(tmp_path):
    for number in (0, 1):
        (tmp_path / f"{number}.pdf").write_bytes(writers.pdf(LAYOUTS["naukri"](PEOPLE[number])))
    code, records = run(tmp_path / "0.pdf", tmp_path / "1.pdf", cwd=tmp_path)
    assert code == 0
    assert [record["full_name"] for record in records] == [PEOPLE[0].name, PEOPLE[1].name]
    assert set(KEYS.split()) <= set(records[0])
    assert records[0]["work_history"][0] | {"responsibilities": "", "evidence": ""} == {
        "company": "Infosys Limited",
        "title": "Technology Lead",
        "start": "2019-01",
        "end": None,
        "is_current": True,
        "responsibilities": "",
        "tools": ["Spring Boot", "CI/CD", "Jenkins", "Docker"],
        "confidence": 0.95,
        "evidence": "",
    }
    assert records[0]["education"][0]["institution"] == "Visvesvaraya Technological University"


def test_what_cannot_be_read_says_why_and_the_rest_is_read(tmp_path):
    (tmp_path / "good.txt").write_text("Asha Nair\nasha@mail.example")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.4 rubbish")
    code, records = run(tmp_path / "bad.pdf", tmp_path / "none.pdf", tmp_path / "good.txt", cwd=tmp_path)
    assert code == 3
    assert "damaged" in records[0]["error"]
    assert "could not be opened" in records[1]["error"]
    assert records[2]["email"] == "asha@mail.example"
    assert "error" not in records[2]
