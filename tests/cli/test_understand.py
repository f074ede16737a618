"""`python -m recruit_app understand`: one line of JSON, whatever is written."""

import json
import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from recruit_app.cli import cli

TODAY = ["--today", "2026-11-25"]


def run(*arguments):
    result = CliRunner().invoke(cli, ["understand", *arguments])
    assert result.exit_code == 0, result.output
    (line,) = result.stdout.splitlines()
    return json.loads(line)


@pytest.mark.parametrize(
    ("arguments", "value", "unit"),
    [
        (["--type", "pay", "12-16 lacs"], 1_200_000, "INR/year"),
        (["--type", "pay", "$120k per year"], 120_000, "USD/year"),
        (["--type", "notice", "serving, LWD 15 Dec", *TODAY], 20, "days"),
        (["--type", "experience", "4+ yrs"], 4, "years"),
        (["--type", "date", "next monday", *TODAY], "2026-11-30", "date"),
        (["--type", "yesno", "haan ji"], "yes", None),
        (["--type", "location", "blr, open to relocation"], ["Bengaluru", "open to relocation"], "places"),
        (["--type", "choice", "--choices", "Python|Java|Go", "pyhton"], "Python", None),
        (["--type", "choice", "--choices", "Python, Java, Go", "1 and 3"], ["Python", "Go"], None),
        (["--type", "choice", "--choices", "Yes, soon|No, never", "1"], "Yes, soon", None),
    ],
)
def test_what_is_understood(arguments, value, unit):
    found = run(*arguments)
    assert (found["ok"], found["value"], found["unit"]) == (True, value, unit)
    assert found["confidence"] > 0.6


@pytest.mark.parametrize("text", ["-5 LPA", "as per company", "", "lol 😂", "--"])
def test_what_is_not_understood_is_no_error(text):
    found = run("--type", "pay", "--", text) if text == "--" else run("--type", "pay", text)
    assert found == {"ok": False, "value": None, "unit": None, "confidence": 0.0}


def test_a_range_has_both_ends():
    found = run("--type", "pay", "12-16 lacs")
    assert (found["low"], found["high"]) == (1_200_000, 1_600_000)


def test_a_choice_without_options_and_a_bad_day_are_refused():
    for arguments in (["--type", "choice", "a"], ["--type", "date", "kal", "--today", "tomorrow"]):
        result = CliRunner().invoke(cli, ["understand", *arguments])
        assert result.exit_code == 2


def test_it_needs_no_database():
    environment = {**os.environ, "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}
    command = [sys.executable, "-m", "recruit_app", "understand", "--type", "yesno", "no problem"]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert json.loads(result.stdout)["value"] == "yes"
