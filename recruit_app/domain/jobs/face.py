"""All the words and addresses of the public list, written once for the first byte and for the live page."""

from collections.abc import Iterable

from recruit_app.core.actor import Actor, Role
from recruit_app.core.view import View
from recruit_app.domain.jobs.experience import BAND_OF
from recruit_app.domain.jobs.loosening import MOST_COUNTED
from recruit_app.domain.jobs.pay import indian_number, lpa_words
from recruit_app.domain.jobs.places import place_name, same_city
from recruit_app.domain.jobs.schemas import EMPLOYMENT_WORDS, Facet, JobFacets, JobFilter, JobPage, Looser

PLACE_JOINT = " or "
_SORTS = (("", "Best match"), ("newest", "Newest"), ("pay", "Pay"), ("fit", "Fits me"))
_POSTED = {1: "Last 24 hours", 7: "Last 7 days", 30: "Last 30 days"}
# Only one of these can be on at a time.
_ONE_OF = ("min_pay", "posted")
_SHOWN = 7


class Choice(View):
    """A link that changes one thing about the list; `name` and `value` say what, for filters."""

    name: str = ""
    value: str = ""
    label: str = ""
    href: str = ""
    count_text: str = ""
    is_on: bool = False


class Group(View):
    """The choices of one filter; `more` are the rarer ones, folded away."""

    name: str = ""
    title: str = ""
    choices: tuple[Choice, ...] = ()
    more: tuple[Choice, ...] = ()
    is_many: bool = True


class ListFace(View):
    """What stands around the cards."""

    heading: str = ""
    hint: str = ""
    q: str = ""
    place_text: str = ""
    chips: tuple[Choice, ...] = ()
    groups: tuple[Group, ...] = ()
    sorts: tuple[Choice, ...] = ()
    looser: tuple[Choice, ...] = ()
    next_href: str = ""
    first_href: str = ""
    here: str = ""
    filters_label: str = "Filters"
    show_label: str = ""
    note: str = ""
    note_href: str = ""
    note_label: str = ""
    is_narrowed: bool = False


def list_face(
    filters: JobFilter,
    page: JobPage,
    facets: JobFacets,
    *,
    cursor: str = "",
    looser: Iterable[Looser] = (),
    reader: str = "visitor",
    has_fit: bool = False,
) -> ListFace:
    """Return the face of one page of the list.

    `reader` is "visitor", "candidate" or "staff"; `has_fit` says whether "fits me" can be answered for them.
    """
    chips = _chips(filters)
    facet_chips = len(chips) - bool(filters.q)
    note, note_href, note_label = _fit_note(filters, reader, has_fit)
    return ListFace(
        heading=heading(filters, page),
        hint=_hint(page),
        q=filters.q,
        place_text=PLACE_JOINT.join(filters.place),
        chips=chips,
        groups=_groups(filters, facets),
        sorts=_sorts(filters),
        looser=tuple(_looser(filters, looser)),
        next_href=filters.href(after=page.next_cursor) if page.next_cursor else "",
        first_href=filters.href() if cursor else "",
        here=filters.href(),
        filters_label=f"Filters ({facet_chips})" if facet_chips else "Filters",
        show_label=f"Show {jobs_words(page)}",
        note=note,
        note_href=note_href,
        note_label=note_label,
        is_narrowed=filters.is_narrowed,
    )


def reader_of(actor: Actor) -> str:
    """Return "visitor", "candidate" or "staff"."""
    if not actor.is_authenticated:
        return "visitor"
    return "candidate" if actor.role is Role.CANDIDATE else "staff"


def jobs_words(page: JobPage) -> str:
    """Return "1 job", "1,204 jobs" or "1,000+ jobs"."""
    return "1 job" if page.total == 1 else f"{page.total_text or page.total} jobs"


def heading(filters: JobFilter, page: JobPage) -> str:
    """Return "24 jobs in Pune for “react”", in the words that were really searched for."""
    place = page.meant_place or PLACE_JOINT.join(map(place_name, filters.place))
    about = page.meant or filters.q
    return jobs_words(page) + (f" in {place}" if place else "") + (f" for “{about}”" if about else "")


def search_name(filters: JobFilter) -> str:
    """Return a search in a few words: "react, Pune, Remote", or "All jobs"."""
    return ", ".join(chip.label.strip("“”") for chip in _chips(filters)) or "All jobs"


def _hint(page: JobPage) -> str:
    meant = " in ".join(text for text in (f"“{page.meant}”" if page.meant else "", page.meant_place) if text)
    return f"Nothing was found as you wrote it. Showing jobs {'for ' if page.meant else 'in '}{meant}." if meant else ""


def _chips(filters: JobFilter) -> tuple[Choice, ...]:
    words = [Choice(label=f"“{filters.q}”", href=filters.href(q=""))] if filters.q else []
    several = [
        Choice(label=_label(name, value), href=_without(filters, name, value))
        for name in ("place", "work_mode", "employment_type", "experience", "industry")
        for value in getattr(filters, name)
        if name != "experience" or value in BAND_OF
    ]
    single = [
        Choice(label=_label(name, str(value)), href=filters.href(**{name: ""}))
        for name in _ONE_OF
        if (value := getattr(filters, name))
    ]
    return tuple(words + several + single)


def _label(name: str, value: str) -> str:
    if name == "employment_type":
        return EMPLOYMENT_WORDS.get(value, value)
    if name == "experience":
        return BAND_OF[value].label
    if name == "min_pay":
        return f"{lpa_words(int(value))} and more"
    if name == "posted":
        return _POSTED.get(int(value), f"Last {value} days")
    return value


def _without(filters: JobFilter, name: str, value: str) -> str:
    return filters.href(**{name: [other for other in getattr(filters, name) if other != value]})


def _groups(filters: JobFilter, facets: JobFacets) -> tuple[Group, ...]:
    listed = (
        ("place", "Place", facets.places),
        ("work_mode", "Work mode", facets.work_modes),
        ("experience", "Experience", facets.experience),
        ("min_pay", "Pay", facets.pay),
        ("employment_type", "Kind of job", facets.employment_types),
        ("industry", "Industry", facets.industries),
        ("posted", "Posted", facets.posted),
    )
    groups = []
    for name, title, choices in listed:
        drawn = [_choice(filters, name, facet, is_capped=facets.is_capped) for facet in choices]
        useful = [choice for choice, facet in zip(drawn, choices, strict=True) if facet.count or choice.is_on]
        if useful:
            first, rest = useful[:_SHOWN], useful[_SHOWN:]
            groups.append(
                Group(name=name, title=title, choices=tuple(first), more=tuple(rest), is_many=name not in _ONE_OF)
            )
    return tuple(groups)


def _choice(filters: JobFilter, name: str, facet: Facet, *, is_capped: bool) -> Choice:
    count = indian_number(facet.count) + ("+" if is_capped else "")
    if name in _ONE_OF:
        is_on = str(getattr(filters, name)) == facet.value
        href = filters.href(**{name: "" if is_on else facet.value})
        return Choice(name=name, value=facet.value, label=facet.label, href=href, count_text=count, is_on=is_on)
    chosen = list(getattr(filters, name))
    same = [value for value in chosen if value == facet.value or (facet.is_on and _is_same(value, facet.value))]
    left = [value for value in chosen if value not in same]
    href = filters.href(**{name: left if same else [*chosen, facet.value]})
    return Choice(name=name, value=facet.value, label=facet.label, href=href, count_text=count, is_on=bool(same))


def _is_same(value: str, counted_as: str) -> bool:
    return same_city(value, counted_as)


def _sorts(filters: JobFilter) -> tuple[Choice, ...]:
    shown = [(key, label) for key, label in _SORTS if key or filters.q]
    now = filters.sort or ("" if filters.q else "newest")
    return tuple(
        Choice(label=label, href=filters.href(sort="" if key == "newest" and not filters.q else key), is_on=key == now)
        for key, label in shown
    )


def _looser(filters: JobFilter, looser: Iterable[Looser]) -> Iterable[Choice]:
    for way in list(looser)[:3]:
        word, name = ("Only", way.kept) if way.kept else ("Without", way.dropped[0])
        count = "1 job" if way.jobs == 1 else f"{way.jobs}{'+' if way.jobs >= MOST_COUNTED else ''} jobs"
        href = filters.href(**dict.fromkeys(way.dropped, ""))
        yield Choice(label=f"{word} {_said(filters, name)}: {count}", href=href)


def _said(filters: JobFilter, name: str) -> str:
    value = getattr(filters, name)
    if name == "q":
        return f"“{value}”"
    return " and ".join(_label(name, one) for one in value) if isinstance(value, tuple) else _label(name, str(value))


def _fit_note(filters: JobFilter, reader: str, has_fit: bool) -> tuple[str, str, str]:
    if filters.sort != "fit" or has_fit:
        return "", "", ""
    if reader == "candidate":
        text = "We cannot tell yet what fits you. Add your skills and your role to your profile, and come back."
        return text, "/profile", "Open your profile"
    if reader == "staff":
        return "“Fits me” compares jobs with a candidate’s profile. Here are the newest.", "", ""
    text = "Sign in and jobs are put in the order in which they fit your skills and experience. Here are the newest."
    return text, "/login?next=/jobs?sort=fit", "Sign in"
