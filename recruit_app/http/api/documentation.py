"""What the API says about itself: an OpenAPI document, and the same as a page to read."""

import json
from html import escape
from typing import Any

from pydantic.json_schema import models_json_schema

from recruit_app.domain.jobs.experience import BAND_OF
from recruit_app.domain.jobs.publishing import Publisher
from recruit_app.domain.jobs.schemas import CHOICES, JobFilter
from recruit_app.http.api.schemas import JobList, JobWithText, Problem

_REF = "#/components/schemas/{model}"
_WORDS = {
    "q": "Words to look for in title, skills, company, place and text.",
    "place": "A city under any of its names, or Remote.",
    "work_mode": "On-site, Hybrid or Remote.",
    "employment_type": "FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY or INTERN.",
    "experience": f"Years asked for: {', '.join(BAND_OF)}.",
    "industry": "The industry, as jobs name it.",
    "min_pay": "The best pay must reach this many rupees a year.",
    "posted": "Published in this many days: 1, 7 or 30.",
    "sort": "newest or pay; left out, the best fit for the words first.",
    "limit": "How many jobs on a page, 1 to 100; 25 unless you say.",
    "after": "Where the page begins: follow “next” of the answer.",
}
_TYPES = {int: "integer", str: "string", bool: "boolean"}
_PROBLEMS = {
    "404": "There is no such job.",
    "410": "The job is over.",
    "422": "A parameter is wrong.",
    "429": "Too many requests in this minute; Retry-After says how many seconds to wait.",
}


def openapi_text(by: Publisher) -> str:
    """Return the OpenAPI 3.1 document as JSON."""
    return json.dumps(_document(by), ensure_ascii=False, indent=1)


def _document(by: Publisher) -> dict[str, Any]:
    _, found = models_json_schema(
        [(model, "serialization") for model in (JobList, JobWithText, Problem)], ref_template=_REF
    )
    slug = {"name": "slug", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Jobs of {by.agency}", "version": "1", "description": "The public jobs, to read. No key."},
        "servers": [{"url": by.base_url}],
        "paths": {
            "/api/v1/jobs": _operation(
                "listJobs", "List jobs", "JobList", [*_parameters()], ("422", "429"), "Open jobs that fit."
            ),
            "/api/v1/jobs/{slug}": _operation(
                "getJob", "Read one job", "JobWithText", [slug], ("404", "410", "429"), "The job."
            ),
        },
        "components": {"schemas": found["$defs"]},
    }


def _operation(
    name: str, summary: str, model: str, parameters: list[dict[str, Any]], problems: tuple[str, ...], says: str
) -> dict[str, Any]:
    answers: dict[str, Any] = {
        "200": {"description": says, "content": _content(model)},
        "304": {"description": "Nothing has changed since the version named in If-None-Match."},
    }
    answers |= {code: {"description": _PROBLEMS[code], "content": _content("Problem")} for code in problems}
    return {"get": {"operationId": name, "summary": summary, "parameters": parameters, "responses": answers}}


def _content(model: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REF.format(model=model)}}}


def _parameters() -> list[dict[str, Any]]:
    """Return the filters of the job list, whatever they are by now, and the paging."""
    kinds: dict[str, dict[str, Any]] = {
        name: {"type": _TYPES.get(field.annotation or str, "string")} for name, field in JobFilter.model_fields.items()
    }
    # Said several times, one of the choices is enough.
    kinds |= {name: {"type": "array", "items": {"type": "string"}} for name in CHOICES}
    kinds |= {"limit": {"type": "integer"}, "after": {"type": "string"}}
    return [
        {"name": name, "in": "query", "description": _WORDS.get(name, ""), "schema": kind}
        for name, kind in kinds.items()
    ]


def documentation_page(by: Publisher, *, limit: int) -> str:
    """Return the documentation as one HTML page without any script."""
    document = _document(by)
    operations = "".join(_operation_html(path, methods["get"]) for path, methods in document["paths"].items())
    models = "".join(_model_html(name, schema) for name, schema in document["components"]["schemas"].items())
    example = f"curl -H 'Accept: application/json' '{by.base_url}/api/v1/jobs?place=Pune&amp;limit=5'"
    return (
        '<!DOCTYPE html><html lang="en-IN"><head><meta charset="utf-8"/>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
        f"<title>Jobs API – {escape(by.agency)}</title>"
        '<meta name="description" content="Read the open jobs from a program: addresses, filters, answers, limits."/>'
        '<meta name="color-scheme" content="light dark"/><link rel="icon" href="/favicon.svg" type="image/svg+xml"/>'
        f'<link rel="canonical" href="{escape(by.address("/api/v1"))}"/><style>{_STYLE}</style></head><body><main>'
        f"<h1>Jobs API</h1><p>The open jobs of {escape(by.agency)} for other programs. No key is needed, every site "
        f"may ask, and answers are JSON. Each caller may ask {limit} times a minute. Send the <code>ETag</code> of "
        "an answer back as <code>If-None-Match</code> to hear 304 while nothing has changed. Feeds of all jobs: "
        '<a href="/feeds/jobs.json">JSON</a>, <a href="/feeds/jobs.rss">RSS</a>, '
        '<a href="/feeds/indeed.xml">XML for job boards</a>. '
        'The same for machines: <a href="/api/v1/openapi.json">openapi.json</a>.</p>'
        f'<pre tabindex="0">{example}</pre>{operations}<h2>What the answers hold</h2>{models}</main></body></html>'
    )


def _operation_html(path: str, operation: dict[str, Any]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><code>{escape(one["name"])}</code></th><td>{one["schema"]["type"]}</td>'
        f"<td>{escape(one.get('description', ''))}</td></tr>"
        for one in operation["parameters"]
    )
    answers = "".join(
        f"<li><code>{code}</code> {escape(answer['description'])}</li>"
        for code, answer in operation["responses"].items()
    )
    return (
        f'<h2>{escape(operation["summary"])}</h2><pre tabindex="0">GET {escape(path)}</pre>'
        f'<div class="wide" tabindex="0"><table>{rows}</table></div><ul>{answers}</ul>'
    )


def _model_html(name: str, schema: dict[str, Any]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><code>{escape(field)}</code></th><td>{escape(_type_words(rule))}</td>'
        f"<td>{escape(rule.get('description', ''))}</td></tr>"
        for field, rule in schema.get("properties", {}).items()
    )
    about = escape(schema.get("description", ""))
    return f'<h3>{escape(name)}</h3><p>{about}</p><div class="wide" tabindex="0"><table>{rows}</table></div>'


def _type_words(rule: dict[str, Any]) -> str:
    if "anyOf" in rule:
        return " or ".join(_type_words(one) for one in rule["anyOf"])
    if "$ref" in rule:
        return rule["$ref"].rpartition("/")[2]
    if rule.get("type") == "array":
        return f"list of {_type_words(rule.get('items', {}))}"
    return rule.get("format") or rule.get("type", "any")


_STYLE = """
:root{color-scheme:light dark;--ground:#faf9f7;--text:#1c1917;--muted:#57524d;--line:#e8e5e1;--sunken:#f1efec;
--link:#0f5c4d}
@media (prefers-color-scheme:dark){:root{--ground:#131110;--text:#f2f0ed;--muted:#b9b3ac;--line:#2c2926;
--sunken:#232020;--link:#6fd0b8}}
body{margin:0;background:var(--ground);color:var(--text);font:15px/1.6 ui-sans-serif,system-ui,sans-serif}
main{max-width:820px;margin:auto;padding:40px 16px 80px}h1{font-size:32px;margin:0 0 12px}h2{margin:40px 0 8px}
h3{margin:28px 0 0}p{color:var(--muted)}a{color:var(--link)}code,pre{font:13px/1.6 ui-monospace,Menlo,monospace}
pre,.wide{overflow-x:auto}pre{background:var(--sunken);padding:10px 14px;border-radius:8px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 12px 6px 0;vertical-align:top;
border-bottom:1px solid var(--line);font-weight:400}td:nth-child(2){white-space:nowrap;color:var(--muted)}
"""
