"""Reflex configuration, built from the product's own settings."""

import reflex as rx

from recruit_app.core.settings import get_settings

settings = get_settings()

config = rx.Config(
    app_name="recruit_app",
    api_url=settings.base_url,
    deploy_url=settings.base_url,
    backend_host=settings.host,
    backend_port=settings.port,
    frontend_port=settings.port,
    cors_allowed_origins=settings.allowed_origins,
    redis_url=settings.redis_url,
    state_manager_mode="redis" if settings.redis_url else "memory",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    trusted_proxy_hops=settings.trusted_proxy_hops,
    disable_plugins=[rx.plugins.SitemapPlugin],
)
