"""Is it alive, is it ready, and what does it count."""

from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from recruit_app.core.database import session_scope

_WAITING = Gauge("recruit_jobs_waiting", "Background jobs waiting to run")
_FAILED = Gauge("recruit_jobs_failed", "Background jobs that failed for good")
_MAIL = Gauge("recruit_mail_unsent", "Mails written but not handed to the mail server")


async def _alive(_request: Request) -> Response:
    return PlainTextResponse("ok")


async def _ready(_request: Request) -> Response:
    parts = {"database": await _database_problem()}
    if not parts["database"]:
        parts["migrations"] = await _migration_problem()
        parts["worker"] = await _worker_problem()
    failing = {name: problem for name, problem in parts.items() if problem}
    return JSONResponse({"ready": not failing, "failing": failing}, status_code=503 if failing else 200)


async def _database_problem() -> str:
    try:
        async with session_scope() as session:
            await session.execute(text("SELECT 1"))
    except Exception as error:
        return f"The database does not answer ({type(error).__name__})."
    return ""


async def _migration_problem() -> str:
    try:
        async with session_scope() as session:
            await session.execute(text("SELECT version_num FROM alembic_version"))
    except Exception:
        return "The database has not been migrated."
    return ""


async def _worker_problem() -> str:
    recent = "SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '60 seconds'"
    async with session_scope() as session:
        alive = await session.scalar(text(recent))
    return "" if alive else "No worker has reported in the last minute."


async def _metrics(request: Request) -> Response:
    if request.client is None or request.client.host not in {"127.0.0.1", "::1"}:
        return PlainTextResponse("Not found", status_code=404)
    counts = """
        SELECT (SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'),
               (SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'),
               (SELECT count(*) FROM mail_outbox WHERE sent_at IS NULL)
    """
    async with session_scope() as session:
        waiting, failed, mail = (await session.execute(text(counts))).one()
    _WAITING.set(waiting)
    _FAILED.set(failed)
    _MAIL.set(mail)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


routes = [
    Route("/healthz", _alive),
    Route("/readyz", _ready),
    Route("/metrics", _metrics),
]
