"""Jobs found elsewhere today."""

from datetime import timedelta

from recruit_app.demo.world import World
from recruit_app.domain.hotdrops.models import ExternalJobPosting


async def add_hot_drops(world: World) -> None:
    """Write the hot drops, each with its own end."""
    await world.write(
        ExternalJobPosting(
            **drop.model_dump(exclude={"posted_offset", "expires_in_hours"}),
            posted_date=world.day(drop.posted_offset),
            fetched_at=world.ago(minutes=50 + 13 * number),
            expires_at=world.at + timedelta(hours=drop.expires_in_hours),
        )
        for number, drop in enumerate(world.content.hot_drops)
    )
