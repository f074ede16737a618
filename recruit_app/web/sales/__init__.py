"""Leads, clients and the forecast."""

from recruit_app.web.page import Page
from recruit_app.web.sales.board.page import leads
from recruit_app.web.sales.board.state import LeadsState
from recruit_app.web.sales.client.page import client
from recruit_app.web.sales.client.state import ClientState
from recruit_app.web.sales.clients.page import clients
from recruit_app.web.sales.clients.state import ClientsState
from recruit_app.web.sales.forecast.page import forecast
from recruit_app.web.sales.forecast.state import ForecastState
from recruit_app.web.sales.lead.page import lead
from recruit_app.web.sales.lead.state import LeadState

pages = (
    Page("/sales", leads, "Leads", LeadsState.load),
    Page("/sales/leads/[lead_id]", lead, "Lead", LeadState.load),
    Page("/sales/clients", clients, "Clients", ClientsState.load),
    Page("/sales/clients/[client_id]", client, "Client", ClientState.load),
    Page("/sales/forecast", forecast, "Forecast", ForecastState.load),
)
