"""Read addresses that people typed: never into a private network, never much, never often."""

from recruit_app.adapters.polite_fetch.fetcher import Fetched, FetchFailed, PoliteFetcher

__all__ = ["FetchFailed", "Fetched", "PoliteFetcher"]
