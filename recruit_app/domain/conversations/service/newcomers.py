"""Apply without an account: one form makes the account, keeps the résumé and applies, or makes nothing at all."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.errors import Conflict
from recruit_app.domain.applications import service as applications
from recruit_app.domain.applications.origin import Origin
from recruit_app.domain.candidates import service as candidates
from recruit_app.domain.conversations.service.applying import apply_to_job
from recruit_app.domain.identity.schemas import Newcomer, SignedIn
from recruit_app.domain.identity.service import accounts, limits

# A college's placement day comes from one address.
FORMS_AN_HOUR = 60


@dataclass(frozen=True, slots=True)
class NewcomerForm:
    """What the form sent: a checked person, a checked résumé, and the random word of this sending."""

    newcomer: Newcomer
    file_name: str
    data: bytes
    submit_key: str
    origin: Origin


async def take_newcomer(*, ip: str) -> None:
    """Count one form from this address.

    Raises:
        TooMany: more than 60 in this hour.
    """
    await limits.take(f"apply:{ip}", limit=FORMS_AN_HOUR, window=timedelta(hours=1))


async def apply_as_newcomer(
    session: AsyncSession, *, form: NewcomerForm, job_id: str, ip: str, user_agent: str
) -> tuple[SignedIn, str]:
    """Make account and application, and return the new session and where to go on.

    The same form sent twice, by an impatient thumb, gives the same application both times.

    Raises:
        NotAllowed: sign-up is switched off.
        NotFound, Gone: no such job, or it takes no more applications.
        Conflict: the e-mail has an account; whoever owns it can sign in and apply.
    """
    try:
        actor = await accounts.add_newcomer(session, form.newcomer, ip=ip)
    except Conflict as taken:
        return await _sent_before(session, form.submit_key, taken, ip=ip, user_agent=user_agent)
    await candidates.receive_resume(session, actor=actor, filename=form.file_name, data=form.data, fills_profile=True)
    applied = await apply_to_job(
        session, actor=actor, job_id=job_id, origin=form.origin, consent=True, submit_key=form.submit_key
    )
    signed_in = await accounts.let_in(session, user_id=actor.require_user(), ip=ip, user_agent=user_agent)
    return signed_in, applied.href


async def _sent_before(
    session: AsyncSession, submit_key: str, taken: Conflict, *, ip: str, user_agent: str
) -> tuple[SignedIn, str]:
    sent = await applications.find_sent(session, submit_key=submit_key)
    if sent is None:
        raise Conflict("This e-mail already has an account. Sign in to apply with it.", field="email") from taken
    application_id, candidate_id = sent
    signed_in = await accounts.let_in(session, user_id=candidate_id, ip=ip, user_agent=user_agent)
    return signed_in, f"/applications/{application_id}"
