"""Everything other packages and doors may ask of sales."""

from recruit_app.domain.sales.queries.clients import (
    client_status,
    find_duplicate_clients,
    get_client,
    list_client_options,
    list_clients,
)
from recruit_app.domain.sales.queries.leads import (
    forecast_by_month,
    get_lead,
    lead_board,
    list_leads,
    my_tasks,
    sales_day,
)

__all__ = [
    "client_status",
    "find_duplicate_clients",
    "forecast_by_month",
    "get_client",
    "get_lead",
    "lead_board",
    "list_client_options",
    "list_clients",
    "list_leads",
    "my_tasks",
    "sales_day",
]
