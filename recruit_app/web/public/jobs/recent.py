"""The jobs this browser looked at last; only the browser knows them."""

import reflex as rx


class _Recent(rx.Component):
    library = rx.asset("recent.jsx", shared=True).importable_path
    tag = "RecentJobs"


def recent_jobs() -> rx.Component:
    """Up to six jobs opened last in this browser, or nothing."""
    return _Recent.create()
