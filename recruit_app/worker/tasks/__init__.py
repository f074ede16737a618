"""Tasks by area: each parses its arguments, calls the domain, done."""

import importlib
import pkgutil


def load_tasks() -> None:
    """Import every task module, which registers its tasks on the queue."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
