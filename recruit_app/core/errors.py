"""What can go wrong in the business, each as one clear sentence.

Doors translate these: a toast or a message at the field, a 4xx, a failed job with its
reason, or a non-zero exit with one line.
"""


class DomainError(Exception):
    """A refusal with a sentence for the person and, if known, the field it is about."""

    status = 400

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class Invalid(DomainError):
    """The input breaks a rule; nothing was written."""

    status = 422


class NotFound(DomainError):
    """The thing does not exist, or this actor may not know that it does."""

    status = 404

    def __init__(self, sentence: str = "We could not find that.", *, field: str = "") -> None:
        super().__init__(sentence, field=field)


class NotAllowed(DomainError):
    """The actor's role does not permit this."""

    status = 403

    def __init__(self, sentence: str = "You are not allowed to do that.", *, field: str = "") -> None:
        super().__init__(sentence, field=field)


class SignInNeeded(DomainError):
    """Nobody is signed in and the action needs somebody."""

    status = 401

    def __init__(self, sentence: str = "Please sign in first.", *, field: str = "") -> None:
        super().__init__(sentence, field=field)


class Conflict(DomainError):
    """Somebody else was first, or the thing exists already."""

    status = 409


class Gone(DomainError):
    """It existed and is over."""

    status = 410


class TooMany(DomainError):
    """A limit was reached; trying later helps."""

    status = 429


class Unavailable(DomainError):
    """A part the product needs does not answer now."""

    status = 503
