"""`python -m benchmarks.match_trades FOLDER`: find the résumés of a trade by an ad written for it.

FOLDER holds `resumes_livecareer/text.jsonl` (id, category, text). The ads were written once, before looking at any
result, so this checks what was chosen on other data: AUC and the share of the first five that are of the trade.
"""

import json
import sys
from pathlib import Path

import numpy as np

from benchmarks.match_quality import auc, plain_words
from recruit_app.adapters.embeddings import LocalEmbedder
from recruit_app.domain.matching.pool import Ad, ResumePool
from recruit_app.domain.matching.words import Bm25

ADS = {
    "ACCOUNTANT": "Accounts Payable|General Ledger|Bank Reconciliation|Month End Closing|Tax Returns",
    "CHEF": "Food Preparation|Menu Planning|Kitchen Management|Commis|Bakery",
    "FITNESS": "Personal Trainer|Group Exercise|Nutrition|Gym",
    "AVIATION": "Aircraft Maintenance|Flight Operations|Avionics|FAA Regulations",
    "HR": "Recruitment|Employee Relations|Payroll|Onboarding|HR Generalist",
    "TEACHER": "Classroom Management|Lesson Planning|Primary Teacher|Curriculum",
    "HEALTHCARE": "Patient Care|Medical Records|Clinical|Hospital Administration",
    "INFORMATION-TECHNOLOGY": (
        "Network Administration|Windows Server|Desktop Support|Troubleshooting|Active Directory"
    ),
    "CONSTRUCTION": "Site Engineer|Construction Management|Blueprint|Subcontractor|Civil Work",
    "DESIGNER": "Graphic Design|Adobe Photoshop|Illustrator|Branding|Typography",
    "BANKING": "Retail Banking|Loan Processing|Teller|KYC|Branch Banking",
    "AUTOMOBILE": "Car Mechanic|Vehicle Inspection|Automobile Service|Dealership",
    "PUBLIC-RELATIONS": "Media Relations|Press Release|Corporate Communications|Event Planning",
    "SALES": "Field Sales|Target Achievement|Lead Generation|Client Acquisition",
    "APPAREL": "Garment|Merchandising|Fashion|Textile",
    "ADVOCATE": "Litigation|Legal Research|Contract Drafting|Paralegal",
}


def main() -> None:
    """Print AUC and precision of the first five, on average over the trades."""
    lines = (Path(sys.argv[1]) / "resumes_livecareer" / "text.jsonl").read_text().split("\n")
    resumes = {row["id"]: row for row in map(json.loads, filter(None, lines))}
    trades = {name: row["category"].upper() for name, row in resumes.items()}
    texts = {name: row["text"] for name, row in resumes.items()}
    skills = {trade: tuple(listed.split("|")) for trade, listed in ADS.items()}
    bm25 = Bm25({name: plain_words(text) for name, text in texts.items()})
    found = ResumePool(texts, LocalEmbedder().embed).score([Ad(key_skills=listed) for listed in skills.values()])
    methods = {
        "BM25": [
            {name: bm25.score(plain_words(" ".join(listed)), name) for name in texts} for listed in skills.values()
        ],
        "this model": found,
    }
    print(f"{len(texts)} résumés, {len(ADS)} ads\n| method | AUC | first five |\n|---|---|---|")
    for method, scores in methods.items():
        areas, firsts = [], []
        for trade, own in zip(ADS, scores, strict=True):
            areas.append(auc([(own[name], int(trades[name] == trade)) for name in texts], 1) or 0.5)
            best = sorted(texts, key=lambda name: (-own[name], name))[:5]
            firsts.append(np.mean([trades[name] == trade for name in best]))
        print(f"| {method} | {np.mean(areas):.3f} | {np.mean(firsts):.3f} |")


if __name__ == "__main__":
    main()
