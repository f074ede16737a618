"""Ranking texts: meaning and words count, who somebody is does not, and the order is always the same."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import match_quality
from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.core.errors import Invalid
from recruit_app.domain import ports
from recruit_app.domain.matching.pairs import score_pairs
from recruit_app.domain.matching.pool import Ad, ResumePool, asked_of
from tests.domain.matching.test_redact import NAMES
from tests.shared_data import shared_data

ROOT = Path(__file__).resolve().parents[3]
RESUMES = {
    "cook": "Commis chef. Prepared Indian curries, continental breakfast and sauces in a hotel kitchen of 200 covers.",
    "buyer": "Procurement officer. Negotiated with vendors, raised purchase orders and planned stock of raw material.",
    "coder": "Built React screens in TypeScript, tested them and kept the design system. Node.js services on AWS.",
    "nurse": "Staff nurse in an ICU: ventilators, medication, patient charts, night shifts and family counselling.",
}


@pytest.fixture(autouse=True)
def _embedder():
    ports.plug(embedder=LocalEmbedder())


@pytest.fixture(scope="module")
def pool():
    return ResumePool(RESUMES, LocalEmbedder().embed)


@pytest.mark.parametrize(
    ("best", "ad"),
    [
        ("cook", Ad(key_skills=("Commis", "Cooking", "indian curry"))),
        ("buyer", Ad(key_skills=("Purchase Planning", "Vendor Management"))),
        ("coder", Ad(title="Frontend Developer", key_skills=("ReactJS",))),
        ("nurse", Ad(text="We look for a nurse who knows intensive care and medication.")),
    ],
)
def test_the_right_resume_comes_first(pool, best, ad):
    (scores,) = pool.score([ad])
    assert max(scores, key=scores.__getitem__) == best
    assert all(0 <= score <= 100 for score in scores.values())


def test_an_ad_alone_and_among_others_gets_the_same_scores(pool):
    first, second = Ad(key_skills=("Cooking",)), Ad(key_skills=("Java", "AWS"))
    assert pool.score([first, second]) == [*pool.score([first]), *pool.score([second])]


def test_an_ad_that_asks_for_nothing_gives_zero(pool):
    assert pool.score([Ad()]) == [dict.fromkeys(RESUMES, 0.0)]


def test_one_resume_is_a_pool_too():
    (scores,) = ResumePool({"cook": RESUMES["cook"], "none": ""}, LocalEmbedder().embed).score(
        [Ad(key_skills=("Chef",))]
    )
    assert scores["cook"] > scores["none"]


def test_what_an_ad_asks_for():
    assert asked_of(Ad("Waitress", ("Serving", " ", "Serving"), "ignored")) == ("waiter", "Serving")
    assert asked_of(Ad(text="You know React and Docker.")) == ("React", "Docker")
    assert asked_of(Ad(text="Feed the llamas.\n\nSweep.")) == ("Feed the llamas.", "Sweep.")


def test_pairs_keep_their_columns_and_tolerate_what_is_missing():
    jobs = [{"id": 1, "key_skills": "Chef, Cooking"}, {"jd_id": "b", "title": None, "text": "A nurse"}]
    resumes = [{"id": name, "text": text} for name, text in RESUMES.items()] + [{"id": "empty"}]
    pairs = [{"job_id": "1", "resume_id": name, "score": "7"} for name in RESUMES] + [
        {"job_id": "b", "resume_id": "empty", "score": ""}
    ]
    scored = score_pairs(jobs, resumes, pairs)
    assert [list(row) for row in scored] == [["job_id", "resume_id", "given_score", "score"]] * 5
    assert [row["given_score"] for row in scored] == ["7"] * 4 + [""]
    assert max(scored[:4], key=lambda row: float(row["score"]))["resume_id"] == "cook"
    assert scored == score_pairs(jobs, resumes, pairs)


@pytest.mark.parametrize(
    ("jobs", "pairs", "sentence"),
    [
        ([{"id": "1"}], [{"job_id": "2", "resume_id": "cook"}], "Pair 1 names job 2, which is not there."),
        ([{"id": "1"}], [{"job_id": "1", "resume_id": "x"}], "Pair 1 names résumé x, which is not there."),
        (
            [{"id": "1"}],
            [{"a": "1", "resume_id": "x"}],
            "The pairs have no column with the job's id (job_id or jd_id).",
        ),
        ([{"title": "Cook"}], [{"job_id": "1", "resume_id": "cook"}], "A job has no id."),
    ],
)
def test_what_is_wrong_with_pairs_is_said(jobs, pairs, sentence):
    with pytest.raises(Invalid) as refusal:
        score_pairs(jobs, [{"id": "cook", "text": "Chef"}], pairs)
    assert refusal.value.sentence == sentence


def test_the_command_writes_csv_or_one_line(tmp_path):
    files = {name: tmp_path / name for name in ("jobs", "resumes", "pairs")}
    files["jobs"].write_text(json.dumps({"id": "j", "key_skills": ["Chef"]}) + "\n\n")
    files["resumes"].write_text(json.dumps({"id": "r", "text": "Chef\u2028Cook"}, ensure_ascii=False))
    files["pairs"].write_text("jd_id,resume_id\nj,r\n")
    command = [sys.executable, "-m", "recruit_app", "score-pairs"]
    command += [part for name, path in files.items() for part in (f"--{name}", str(path))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    header, row = done.stdout.splitlines()
    assert header == "jd_id,resume_id,score"
    assert 0 < float(row.split(",")[2]) < 100
    files["pairs"].write_text("jd_id,resume_id\nj,other\n")
    refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == "Pair 1 names résumé other, which is not there.\n"


def test_it_ranks_as_recruiters_did_better_than_bm25():
    data = match_quality.Data(shared_data("matching_hr"))
    model = match_quality.measure(data, data.by_model(), data.jobs)
    bm25 = match_quality.measure(data, match_quality.baselines(data)["BM25"], data.jobs)
    assert (model[:2] >= 1.1 * bm25[:2]).all(), (model, bm25)


@pytest.mark.parametrize("name", NAMES)
def test_who_somebody_is_changes_no_score_of_the_pool(pool, name):
    told = (
        f"{name}\nName: {name}\n{name.split()[0].lower()}@example.com\nGender: Female | DOB: 1 May 1971\n"
        "Category: OBC\nI use a wheelchair.\n"
    )
    flipped = ResumePool(
        {**RESUMES, "cook": told + RESUMES["cook"] + f" {name} lives for her craft."}, LocalEmbedder().embed
    )
    plain = ResumePool({**RESUMES, "cook": RESUMES["cook"] + " lives for craft."}, LocalEmbedder().embed)
    ads = [Ad(key_skills=("Cooking", "Commis")), Ad(key_skills=("Purchase Planning",))]
    assert flipped.score(ads) == plain.score(ads)
