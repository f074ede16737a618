"""Where a person may be sent on to: never off this site."""


def local_path(path: str) -> str:
    """Return `path` if it stays on this site, else an empty string.

    Browsers read `//host` and `/\\host` as another host, so neither is let through.
    """
    is_local = path.startswith("/") and not path.startswith("//") and "\\" not in path
    return path if is_local and path.isprintable() and len(path) < 500 else ""
