import json
from datetime import date

from recruit_app.adapters.resume_reader import read_resume
from recruit_app.domain.candidates.resume_parser import default_vocabulary, parse_resume
from tests.shared_data import shared_data

TODAY = date(2026, 11, 23)


async def test_layouts_with_known_answers(capsys):
    folder = shared_data("resumes_layouts")
    people = companies = titles = jobs = 0
    labels = [json.loads(line) for line in (folder / "labels.jsonl").read_text("utf-8").splitlines()]
    for label in labels:
        read = await read_resume((folder / "pdf" / label["file"]).read_bytes(), label["file"])
        parsed = parse_resume(read.text, today=TODAY, vocabulary=default_vocabulary())
        name = parsed.full_name.value.casefold() if parsed.full_name else None
        mails = [mail.value for mail in parsed.emails]
        people += name == label["name"].casefold() and mails[:1] == [label["email"]]
        found = [
            (e.company_name and e.company_name.value, e.job_title and e.job_title.value) for e in parsed.work_history
        ]
        for job in label.get("experience", []):
            jobs += 1
            companies += job["company"] in [company for company, _ in found]
            titles += (job["company"], job["position"]) in found
    with capsys.disabled():
        print(f"\nname, mail {people}/{len(labels)}, companies {companies}/{jobs}, with title {titles}/{jobs}")
    assert people >= 11
    assert companies >= 0.8 * jobs


async def test_a_spread_of_other_resumes(capsys):
    files = sorted((shared_data("resumes_livecareer") / "pdf").glob("*.pdf"))[::8]
    with_skills = with_jobs = 0
    for file in files:
        read = await read_resume(file.read_bytes(), file.name)
        assert len(read.text) > 200, file.name
        parsed = parse_resume(read.text, today=TODAY, vocabulary=default_vocabulary())
        with_skills += len(parsed.skills) >= 2
        with_jobs += bool(parsed.work_history)
    with capsys.disabled():
        print(f"\nof {len(files)} résumés {with_skills} gave skills, {with_jobs} gave jobs")
    assert with_skills >= 0.9 * len(files)
