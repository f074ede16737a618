"""Yes and no, in English and everyday Hindi, with the "no"s that mean yes."""

import re

from recruit_app.domain.prescreen.understanding import phrases
from recruit_app.domain.prescreen.understanding.lists import word_set
from recruit_app.domain.prescreen.understanding.meaning import NOT_UNDERSTOOD, Understood

_TROUBLE = (
    r"(problems?|prblm|probs?|issues?|isue|objections?|concerns?|worries|worry|hesitation|difficulty|trouble|dikkat"
    r"|dikat|pareshani|doubts?|conflicts?|constraints?)"
)
_YES_IDIOMS = re.compile(
    rf"\b(won'?t|wouldn'?t|shouldn'?t|will not|would not|should not|isn'?t|can'?t|never) be (an? |any "
    rf"|much of an? )?{_TROUBLE}\b|"
    rf"\b(no|not an?|not any|never an?|without (any )?|don'?t have (any |an? )?|do not have (any |an? )?"
    rf"|dont see (any |an? )?"
    rf"|don'?t see (any |an? )?|have no|havent any|haven't any|koi( bhi)?|isn'?t an?|zero|nothing|kuch)( such"
    rf"| big| major| real)? ?{_TROUBLE}( at all)?( nahi\w*| nhi| nai)?( hai)?\b"
    rf"|\bnp\b|\b{_TROUBLE} (nahi\w*|nhi)( hai)?\b"
    r"|\b(why not|of course|ofcourse|by all means|can'?t wait|cannot wait|(don'?t"
    r"|do not|wouldn'?t|won'?t|would not|not) mind"
    r"|kyu nahi|kyun nahi|kyon nahi|kyu nhi|no doubt|not a doubt|no second thought|not opposed|not against"
    r"|no harm|nothing against"
    r"|count me in|works? for me|that works|that would be (great|fine)|fine (with|by|for) me|sounds (good|great"
    r"|fine)|go ahead|that'?s fine|all good"
    r"|th?ee?k h(ai|e|a)?|thik (hai|h)|chalega|chal jayega|chalta hai|ho jayega|ho jaega|kar (lunga|lungi|sakta"
    r"|sakti|lenge|loonga)"
    r"|(aa|jaa?|reh) (sakta|sakti)|sahi hai|no probs?)\b"
)
_NO_IDIOMS = re.compile(
    r"\b(not|no (way|thanks|thank you|thankyou|chance)|(can|wo|could|would|should|do|does|did|have|is)n?'?t"
    r"|cannot|never|unable|impossible|out of (the )?question|nahi\w* (ho|kar|ja|aa)\w*( \w+)?|mana|mushkil h\w*"
    r"|under no circumstances|decline|refuse|afraid not|unfortunately|hardly)\b"
)
_UNSURE = re.compile(
    r"\b(maybe|perhaps|might|probably|possibly|shayad|sayad|i guess|not sure|unsure|kind of|sort of|kinda"
    r"|50[ -/]*50|partially|partly"
    r"|sometimes|occasionally|somewhat|let'?s see|will see|thinking|confused|either|yes and no|never ?mind"
    r"|no (comments?|wonder|clue|idea|preference|answer|response)|koi baat nahi\w*|try|y or n|yes or no|yes/no"
    r"|y/n|haan ya na|dono|trying|hopefully"
    r"|almost|more or less|to some extent|ek minute|ruko|wait|hold on|hmm+|umm+|idk|had|used to|until|mushkil)\b"
)
_CONDITION = re.compile(
    r"\b(but|if|only|unless|provided|agar|lekin|magar|par|however|except|as long as|subject to|only after"
    r"|condition\w*|depends|though|bas|sirf"
    r"|after|from (next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|not (immediately|before"
    r"|on weekends?)|think so)\b"
)
_YES = word_set(
    """
    yes y yea yeah yep yup ya yah yaa yas yess yus sure ok okk okay okey okie oki k kk haan han haa ha haanji
    hanji hn hnji ji jee bilkul zaroor zarur jarur definitely definetly definately absolutely certainly correct
    right true agreed agree affirmative fine willing ready pakka done indeed totally obviously interested
    comfortable accept accepted alright sahi theek thik perfect yesss yup aye surely exactly yesh yeh ye yse yea
    yees si cool 👍 ✅ 👌 💯 🙋 हाँ हां हा जी बिल्कुल ज़रूर ठीक
    """
)
_NO = word_set(
    """
    no n nope nah na naa nahi nahin nahee nhi nai nhin never noo nop noe nopes naw negative 👎 ❌ 🙅 नहीं नही ना मत
    """
)
_WEAK_YES = word_set("ji jee k ya ye yeh hn right true done cool ha si fine alright sahi")
_LEAD_INS = word_set(
    "hi hello hey sir mam maam madam ma'am well oh ohh so actually bro bhai dear thanks thank you for asking"
    " team good morning evening the answer is ans my it's its umm and"
)
_STATED = re.compile(
    r"^\W*(i|we|i'm|im|am|mai|main)\b( \w+)? ?(am |'m |would be |will be )?(definitely |totally |absolutely "
    r"|very |quite |completely |perfectly |more than |also |already )*"
    r"(can\b(?! \w*'?t)|do\b|will\b|am\b$|ok\b|okay\b|fine\b|ready\b|willing\b|open\b|happy\b|comfortable\b"
    r"|interested\b|agree\b|accept\b|love to\b|able to\b|available\b|flexible\b|good with\b|have$|have (it|one"
    r"|both|that|them|this|valid)\b)"
)
_HAPPY = re.compile(
    r"\b(happy to|glad to|love to|willing to|ready to|open to|comfortable with|okay with|ok with|fine with"
    r"|good with|up for|definitely|absolutely|certainly|surely|bilkul|zaroor|pakka|will do|can do|taiyaar|taiyar"
    r"|tayyar|raazi|agreed|interested)\b"
)
_NUMBERED = re.compile(r"\b(phone|mobile|contact|roll|reg|sr|s|flat|house|room|emp|id|ref) no\b|\bno\.?\s*\d")
_HARD_NO = re.compile(
    r"\b(absolutely|definitely|certainly|of ?course|obviously|surely|sure|clearly) (not|no)\b|\b(bilkul"
    r"|kabhi) (bhi )?nahi\w*|\bnahi\w* (kar|ho|aa|ja|reh|chal)\w*( \w+)?\b"
)
_LATIN = {
    "हाँ": "haan", "हां": "haan", "जी": "ji", "नहीं": "nahi", "नही": "nahi", "कोई": "koi", "दिक्कत": "dikkat",
    "समस्या": "problem", "परेशानी": "problem", "बिल्कुल": "bilkul", "ठीक": "theek", "है": "hai", "ज़रूर": "zaroor",
    "जरूर": "zaroor", "क्यों": "kyon",
}  # fmt: skip
_KNOWN_AFTER = 14


def read_yes_no(text: str) -> Understood:
    """Return "yes" or "no"; both, neither, "maybe" and a question are no answer, and a condition makes it less sure."""
    if phrases.is_dodge(text):
        return NOT_UNDERSTOOD
    text = re.sub(r"\bwhy not\b\W*$", "of course", text)
    stated = phrases.statements(text)
    is_asking = stated != text
    text = _squeezed(stated or text)
    answer, confidence = _said(text)
    if not answer:
        return NOT_UNDERSTOOD
    if is_asking:
        confidence = min(confidence, 0.7) if stated else 0.4
    if re.search(r"[😂🤣😜😝🤪🙃]|\b(lol|jk|kidding|haha\w*|hehe\w*)\b", text):
        confidence = 0.4
    if _CONDITION.search(text) and confidence > 0.6:
        confidence = 0.6
    is_conditional = _CONDITION.search(text) is not None
    notes = ("with a condition",) if is_conditional else ()
    return Understood(True, answer, "", confidence, ", ".join([answer, *notes]), notes=notes)


def _squeezed(text: str) -> str:
    """Shorten "yesss" and "nooo", and put spaces around pictures."""
    text = re.sub(r"([^\W\d_])\1{2,}", r"\1", text)
    text = re.sub(r"([👍✅👌💯🙋👎❌🙅])[🏻-🏿]?", r" \1 ", text)
    return " ".join(text.replace("*", " ").split())


def _said(text: str) -> tuple[str, float]:
    text = " ".join(_LATIN.get(word, word) for word in text.split())
    text = _HARD_NO.sub(" nahi ", _NUMBERED.sub(" ", text))
    good = len(_YES_IDIOMS.findall(text))
    rest = _YES_IDIOMS.sub(" , ", text)
    if _UNSURE.search(rest):
        return "", 0.0
    bad = bool(_NO_IDIOMS.search(rest))
    words = re.findall(r"[a-z']+|[\u0900-\u0963\u0970-\u097f]+|[👍✅👌💯🙋👎❌🙅]", rest)
    lead = next((word for word in words if word not in _LEAD_INS), "")
    says_yes = lead in _YES and not (lead == "ha" and words.count("ha") > 1)
    says_no = lead in _NO and not (lead in ("na", "n") and len(words) > 2)
    others_no = [word for word in words if word in _NO - {"na", "n", "naa", "ना"}]
    if says_yes:
        return _after_yes(lead, words, bad=bad, others_no=others_no)
    if says_no:
        has_yes = (
            good or any(word in _YES - _WEAK_YES for word in words) or re.search(r"\bi (can|will)\b(?! not|'t)", rest)
        )
        return ("", 0.0) if has_yes and not bad else ("no", 0.9 if not has_yes else 0.5)
    if good:
        return ("yes", 0.85) if not bad and not others_no else ("", 0.0)
    if bad or others_no:
        return ("", 0.0) if not bad and len(words) > _KNOWN_AFTER else ("no", 0.75)
    return (
        ("yes", 0.7)
        if _STATED.search(rest) or _HAPPY.search(rest) or any(word in _YES - _WEAK_YES for word in words[-2:])
        else ("", 0.0)
    )


def _after_yes(lead: str, words: list[str], *, bad: bool, others_no: list[str]) -> tuple[str, float]:
    if lead in ("ji", "ok", "okay", "sorry", "theek", "thik") and others_no and words[1:2] == others_no[:1]:
        return ("no", 0.85) if lead in ("ji",) else ("", 0.0)
    if bad or others_no:
        return "", 0.0
    is_alone = len(words) <= 3
    if lead in _WEAK_YES:
        return ("yes", 0.75) if is_alone or any(word in _YES for word in words[1:3]) else ("yes", 0.6)
    return "yes", 0.95 if is_alone else 0.85
