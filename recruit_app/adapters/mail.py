"""Mail by SMTP, or kept in the outbox only when no server is set."""

from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiosmtplib
import structlog

from recruit_app.core.errors import Unavailable

log = structlog.get_logger()


class SmtpMailer:
    """Hands mail to the server of an `smtp://user:password@host:port` or `smtps://` address."""

    def __init__(self, url: str, sender: str) -> None:
        self._url = urlsplit(url)
        self._sender = sender

    async def send(self, to_address: str, subject: str, body_text: str, *, unsubscribe_url: str = "") -> None:
        """Send one mail; Unavailable when the server does not take it."""
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = to_address
        message["Subject"] = subject
        if unsubscribe_url:
            message["List-Unsubscribe"] = f"<{unsubscribe_url}>"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message.set_content(body_text)
        try:
            await aiosmtplib.send(
                message,
                hostname=self._url.hostname,
                port=self._url.port or (465 if self._url.scheme == "smtps" else 25),
                username=unquote(self._url.username) if self._url.username else None,
                password=unquote(self._url.password) if self._url.password else None,
                use_tls=self._url.scheme == "smtps",
                timeout=10,
            )
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Unavailable("The mail server did not take the mail.") from error


class OutboxOnlyMailer:
    """No server is set: the mail stays readable in the outbox page."""

    async def send(self, to_address: str, subject: str, body_text: str, *, unsubscribe_url: str = "") -> None:
        """Note that a mail was written; its words stay in the outbox."""
        _ = to_address, body_text, unsubscribe_url
        log.info("mail_kept_in_outbox", subject=subject)
