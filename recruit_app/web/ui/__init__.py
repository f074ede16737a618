"""The design system: typed functions that return Reflex components made of rx.el and semantic classes."""

from recruit_app.web.ui.badges import STATUS_TONES, avatar, badge, progress, score, status_badge
from recruit_app.web.ui.base import (
    each,
    grid,
    heading,
    kbd,
    money,
    paragraph,
    row,
    shown,
    split,
    sr_only,
    stack,
)
from recruit_app.web.ui.buttons import (
    button,
    button_group,
    icon_button,
    icon_link,
    link_button,
    segmented,
    submit,
)
from recruit_app.web.ui.choices import checkbox, radio_cards, switch
from recruit_app.web.ui.forms import (
    date_input,
    disabled_fieldset,
    field,
    field_error,
    field_id,
    fieldset,
    form,
    form_actions,
    hidden,
    select,
    text_input,
    textarea,
)
from recruit_app.web.ui.icons import ICONS, icon, icon_of
from recruit_app.web.ui.links import anchor, link, skip_link
from recruit_app.web.ui.menus import menu, menu_item, menu_label, menu_post, menu_rule
from recruit_app.web.ui.palette import palette, palette_button
from recruit_app.web.ui.query import filter_bar, filter_chips, pager, query_link, search_box, sort_link
from recruit_app.web.ui.shells import candidate_shell, public_shell, staff_shell
from recruit_app.web.ui.shells.parts import brand, head_components, theme_toggle, user_menu
from recruit_app.web.ui.states import (
    alert,
    empty_state,
    error_state,
    skeleton,
    skeleton_board,
    skeleton_card,
    skeleton_table,
)
from recruit_app.web.ui.surfaces import card, facts, link_card, section, stat, stats
from recruit_app.web.ui.table import data_table
from recruit_app.web.ui.types import (
    TONES,
    Bar,
    BoardCard,
    BoardColumn,
    CardBadge,
    Column,
    Command,
    Crumb,
    NavItem,
    Option,
    Shortcut,
    Tone,
)

STYLESHEETS = [
    "/fonts.css",
    "/tokens.css",
    "/ui.css",
    "/styles/controls.css",
    "/styles/forms.css",
    "/styles/table.css",
    "/styles/surfaces.css",
    "/styles/shells.css",
]
"""What `rx.App(stylesheets=...)` loads, in this order."""

__all__ = [name for name in dir() if not name.startswith("_")]
