"""The compiled site's empty page, into which true content is written for the first byte."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from recruit_app.site_build import client_dir

_FEED = '<link rel="alternate" type="application/rss+xml" title="Open jobs" href="/feeds/jobs.rss"/>'
_BARE = '<!DOCTYPE html><html lang="en-IN"><head><meta charset="utf-8"/></head><body></body></html>'

# Away from this address the block is somebody else's page: take it out before the next one shows.
_TIDY = """<script>(()=>{const here=location.pathname,push=history.pushState;
const tidy=()=>{if(location.pathname!==here){delete globalThis.serverTitle;
document.getElementById("prerendered")?.remove();history.pushState=push}};
history.pushState=function(...args){push.apply(this,args);tidy()};addEventListener("popstate",tidy)})()</script>"""


_MODULES = re.compile(r'<link rel="modulepreload"[^>]*>')


@dataclass(frozen=True, slots=True)
class Head:
    """What search engines and link previews read."""

    title: str
    description: str
    canonical: str
    index: bool = True
    json_ld: str = ""
    site_name: str = ""
    image: str = ""
    image_alt: str = ""


def page(head: Head, body: str) -> str:
    """Return the site's page with this head, and `body` (trusted HTML) first in its body."""
    shell = _shell()
    block = f'<div id="prerendered" class="public">{body}</div>{_TIDY}'
    shell = shell.replace("</head>", f"{_head_html(head)}</head>", 1)
    start = shell.index("<body")
    end = shell.index(">", start) + 1
    return shell[:end] + block + shell[end:]


def plain_page(head: Head, body: str) -> str:
    """Return a page in the site's look that loads no script of the app: for forms that work on any browser."""
    shell = _MODULES.sub("", _shell())
    start = shell.index("<body")
    top = shell[:start].replace("</head>", f"{_head_html(head)}</head>", 1)
    return f'{top}<body><div class="public">{body}</div></body></html>'


def _head_html(head: Head) -> str:
    title, description, canonical = (
        escape(text, quote=True) for text in (head.title, head.description, head.canonical)
    )
    robots = "" if head.index else '<meta name="robots" content="noindex"/>'
    # The compiled page shows this title until its own data is there, or for ever without a websocket.
    kept = f"<script>globalThis.serverTitle={_as_script(head.title)}</script>"
    return (
        f'{kept}<title>{title}</title><meta name="description" content="{description}"/>{robots}'
        f'<link rel="canonical" href="{canonical}"/>{_FEED}'
        f'<meta property="og:type" content="website"/><meta property="og:title" content="{title}"/>'
        f'<meta property="og:description" content="{description}"/>'
        f'<meta property="og:url" content="{canonical}"/>{_preview(head)}{head.json_ld}'
    )


def _preview(head: Head) -> str:
    """Return what a link preview shows beside title and description."""
    image, alt, site = (escape(text, quote=True) for text in (head.image, head.image_alt, head.site_name))
    name = f'<meta property="og:site_name" content="{site}"/>' if site else ""
    if not image:
        return f'{name}<meta name="twitter:card" content="summary"/>'
    return (
        f'{name}<meta property="og:locale" content="en_IN"/><meta property="og:image" content="{image}"/>'
        '<meta property="og:image:type" content="image/png"/><meta property="og:image:width" content="1200"/>'
        f'<meta property="og:image:height" content="630"/><meta property="og:image:alt" content="{alt}"/>'
        '<meta name="twitter:card" content="summary_large_image"/>'
        f'<meta name="twitter:image" content="{image}"/><meta name="twitter:image:alt" content="{alt}"/>'
    )


def _as_script(text: str) -> str:
    return json.dumps(text).replace("<", "\\u003c")


def _shell() -> str:
    path = client_dir() / "__spa-fallback.html"
    try:
        return _read(str(path), path.stat().st_mtime_ns)
    except OSError:
        # A server without a built site still answers crawlers.
        return _BARE


@lru_cache(maxsize=2)
def _read(path: str, _changed: int) -> str:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - the path is the cache key
        return file.read()
