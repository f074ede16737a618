"""The public read API: jobs for other programs."""

from recruit_app.http.api.routes import routes

__all__ = ["routes"]
