"""Structured logs without secrets: no cookies, no event payloads, no passwords."""

import logging
import re
import sys
from typing import Any

import structlog

_SECRET_KEYS = re.compile(r"pass|token|cookie|secret|authorization|session", re.IGNORECASE)
_EVENT_DUMP = re.compile(r"(Event\(|Event data:|payload=|router_data=).*", re.DOTALL)
_QUERY_TOKEN = re.compile(r"(token=)[^&\s\"']+")


def _redact(_logger: Any, _method: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {
        key: "[redacted]" if key != "event" and _SECRET_KEYS.search(key) else value for key, value in fields.items()
    }


class _NoPayloads(logging.Filter):
    """Cut what the framework would print of an event: its payload and its headers."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = _QUERY_TOKEN.sub(r"\1[redacted]", _EVENT_DUMP.sub("[event withheld]", record.getMessage()))
        record.msg, record.args = message, ()
        if record.exc_info and "No registered handler" in str(record.exc_info[1]):
            record.exc_info = None
        return True


def configure_logs(level: int = logging.INFO) -> None:
    """Send all logs, one line each, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_NoPayloads())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("httpx", "botocore", "procrastinate"):
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            _redact,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(level),
    )
