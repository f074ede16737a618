"""Words that mean the same thing in a job search, and signs the text parser would drop."""

from recruit_app.domain.jobs.places import spellings

_GROUPS = (
    ("kubernetes", "k8s"),
    ("javascript", "js"),
    ("typescript", "ts"),
    ("react", "reactjs", "react.js"),
    ("node.js", "nodejs", "node"),
    ("vue", "vuejs", "vue.js"),
    ("angular", "angularjs"),
    ("golang", "go"),
    ("postgresql", "postgres"),
    ("frontend", "front end"),
    ("backend", "back end"),
    ("fullstack", "full stack"),
    ("devops", "dev ops"),
    ("ml", "machine learning"),
    ("ai", "artificial intelligence"),
    ("nlp", "natural language processing"),
    ("qa", "quality assurance", "sdet"),
    ("hr", "human resources", "human resource"),
    ("bpo", "call centre", "call center"),
    ("ca", "chartered accountant"),
    ("ui", "user interface"),
    ("ux", "user experience"),
    ("pm", "product manager", "project manager"),
    ("ba", "business analyst"),
    ("wfh", "remote", "work from home"),
    ("sr", "senior"),
    ("jr", "junior"),
    ("dev", "developer"),
    ("mgr", "manager"),
    ("exec", "executive"),
    ("msoffice", "ms office", "microsoft office"),
    ("centre", "center"),
    ("programme", "program"),
    ("organisation", "organization"),
)
_MEANS = {name: group for group in _GROUPS for name in group if " " not in name}
# In the order they are replaced; `models.py` spells the same replacements in SQL.
SIGNS = (("c++", "cplusplus"), ("c#", "csharp"), ("f#", "fsharp"), (".net", "dotnet"))


def other_names(word: str) -> tuple[str, ...]:
    """Return `word` first, then every other name it is also looked for by: "blr" -> Bengaluru, …"""
    names = (word, *spellings(word), *_MEANS.get(word.lower(), ()))
    return tuple(dict.fromkeys(name.lower() for name in names))


def spelled_signs(text: str) -> str:
    """Return `text` in lower case with C++, C#, F# and .NET as words of letters."""
    lowered = text.lower()
    for sign, name in SIGNS:
        lowered = lowered.replace(sign, f"{name} ")
    return lowered.strip()
