"""Words that may stand beside a bare number without changing what it says."""

from collections.abc import Iterable, Sequence

from recruit_app.domain.prescreen.understanding.lists import word_set
from recruit_app.domain.prescreen.understanding.tokens import Token

_PLAIN = word_set(
    """
    i i'm im am my mine me is it it's its the a an of to be of in on at for as with and or have has had having
    got get getting would will can do want like so just only around about approx approximately approximate
    roughly nearly almost circa say near somewhere exactly precisely total overall currently current now present
    presently right sir mam madam ma'am maam bro bhai ji pls plz please thanks thank you u hi hello hey ok okay
    yes yeah yep haan ha hai h he ho hain mera meri mujhe main mai ka ki ke ko lagbhag karib kareeb takriban max
    maximum min minimum least upto up atmost least more than less not below above over plus expecting expected
    expect expectation expectations negotiable nego neg slightly bit little fixed based final answer ans number
    figure number's this that one range hoga hogi chahiye chaiye chahta chahti hun hu hoon se tak looking think
    guess there actually well
    """
)
PAY = _PLAIN | word_set(
    """
    ctc ectc cctc salary package pay compensation comp annual annually yearly year pa per annum gross lakhs
    rupees rs inr rupee offer drawing earning earn earned base cost company fix variable total
    """
)
NOTICE = _PLAIN | word_set("notice period np official officially days need needed join joining days' serve")
# "I am 32" is an age
EXPERIENCE = (_PLAIN - {"am", "i'm", "im", "hu", "hun", "hoon"}) | word_set(
    """
    exp experience experienced relevant overall industry professional work working worked it yoe field total
    years
    """
)


def only(tokens: Sequence[Token], allowed: Iterable[str]) -> bool:
    """Return whether every word beside the numbers is one of `allowed`; symbols do not count."""
    known = frozenset(allowed)
    return all(token.number is not None or not token.text[0].isalnum() or token.text in known for token in tokens)
