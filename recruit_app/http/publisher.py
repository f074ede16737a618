"""Who publishes the jobs: the agency of the settings, at the site's own address."""

from sqlalchemy.ext.asyncio import AsyncSession

from recruit_app.core.settings import get_settings
from recruit_app.domain.flags import queries as flags
from recruit_app.domain.jobs.publishing import Publisher


async def publisher(session: AsyncSession) -> Publisher:
    """Return the publisher of every public page and feed."""
    settings = get_settings()
    agency = str(await flags.get_value(session, "AGENCY_NAME"))
    return Publisher(base_url=settings.base_url, agency=agency, country=settings.default_country)
