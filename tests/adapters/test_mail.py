"""Mail: handed over whole to a real SMTP server, tried again when it refuses, kept readable meanwhile."""

from uuid import UUID

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import select

from recruit_app.adapters.mail import SmtpMailer
from recruit_app.core.database import session_scope
from recruit_app.core.errors import Unavailable
from recruit_app.domain import ports
from recruit_app.domain.outbox import service
from recruit_app.domain.outbox.models import OutboxMail
from tests.served import free_port


class _Postbox:
    def __init__(self):
        self.mails = []
        self.refuse = False

    async def handle_DATA(self, server, session, envelope):
        if self.refuse:
            return "451 Later please"
        self.mails.append(envelope)
        return "250 OK"


@pytest.fixture
def postbox():
    box = _Postbox()
    port = free_port()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    before = ports._plugged.mailer
    ports.plug(mailer=SmtpMailer(f"smtp://127.0.0.1:{port}", "Agency <post@agency.example>"))
    yield box
    ports._plugged.mailer = before
    controller.stop()


async def _write() -> UUID:
    async with session_scope() as session:
        await service.send_mail(session, to="asha@mail.example", subject="Grüße ₹", body="Hello Asha,\n\nनमस्ते")
        return (await session.scalars(select(OutboxMail.id))).one()


async def test_a_written_mail_is_handed_over_once(db, postbox):
    mail_id = await _write()
    for _ in range(2):
        async with session_scope() as session:
            await service.deliver(session, mail_id=mail_id)
    (envelope,) = postbox.mails
    assert envelope.rcpt_tos == ["asha@mail.example"]
    assert b"Subject: =?utf-8?" in envelope.content


async def test_a_refused_mail_stays_to_be_tried_again(db, postbox):
    mail_id = await _write()
    postbox.refuse = True
    with pytest.raises(Unavailable):
        async with session_scope() as session:
            await service.deliver(session, mail_id=mail_id)
    postbox.refuse = False
    async with session_scope() as session:
        await service.deliver(session, mail_id=mail_id)
    assert len(postbox.mails) == 1


async def test_a_mail_of_a_rolled_back_transaction_does_not_exist(db, postbox):
    async def write_and_fail() -> None:
        async with session_scope() as session:
            await service.send_mail(session, to="a@mail.example", subject="s", body="b")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await write_and_fail()
    async with session_scope() as session:
        assert (await session.scalars(select(OutboxMail))).all() == []
