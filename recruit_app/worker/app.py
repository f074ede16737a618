"""The worker process: runs queued jobs and the clock's own."""

import asyncio
import signal
from contextlib import suppress

import procrastinate

from recruit_app.core.background import queue
from recruit_app.core.database import database_url, dispose_engine, libpq_url
from recruit_app.wiring import wire
from recruit_app.worker.tasks import load_tasks

CONCURRENCY = 4


async def run_worker() -> None:
    """Work until SIGTERM or SIGINT, then finish what runs (15 s at most)."""
    wire()
    load_tasks()
    connector = procrastinate.PsycopgConnector(conninfo=libpq_url(database_url()))
    with queue.replace_connector(connector) as app:
        async with app.open_async():
            rescue = asyncio.create_task(_rescue_stalled(app))
            worker = asyncio.create_task(
                app.run_worker_async(
                    concurrency=CONCURRENCY,
                    shutdown_graceful_timeout=15,
                    install_signal_handlers=False,
                    delete_jobs="successful",
                    update_heartbeat_interval=5,
                    stalled_worker_timeout=15,
                )
            )
            for name in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(name, worker.cancel)
            with suppress(asyncio.CancelledError):
                await worker
            rescue.cancel()
            await dispose_engine()


async def _rescue_stalled(app: procrastinate.App) -> None:
    """Give jobs of workers that died back to the queue, for as long as this one lives."""
    while True:
        with suppress(procrastinate.exceptions.ConnectorException):
            for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=15):
                await app.job_manager.retry_job(job)
        await asyncio.sleep(5)
