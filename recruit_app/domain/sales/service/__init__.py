"""Everything sales can do."""

from recruit_app.domain.sales.service.clients import edit_client, set_client_status
from recruit_app.domain.sales.service.conversion import convert_lead
from recruit_app.domain.sales.service.employers import ensure_clients
from recruit_app.domain.sales.service.leads import add_note, assign_lead, create_lead, edit_lead, move_lead
from recruit_app.domain.sales.service.shared import TOPIC
from recruit_app.domain.sales.service.tasks import add_task, complete_task, reopen_task

__all__ = [
    "TOPIC",
    "add_note",
    "add_task",
    "assign_lead",
    "complete_task",
    "convert_lead",
    "create_lead",
    "edit_client",
    "edit_lead",
    "ensure_clients",
    "move_lead",
    "reopen_task",
    "set_client_status",
]
