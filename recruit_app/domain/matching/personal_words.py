"""Words that tell who a person is; `redact` takes them out of résumés. Parts of regular expressions."""

import re

# Fields of a "personal details" block: the rest of the line goes with the whole-line ones.
WHOLE_LINE_FIELDS = (
    r"(?:full |candidate |applicant )?name|father'?s?(?: name)?|mother'?s?(?: name)?|spouse(?:'s)?(?: name)?|"
    r"husband'?s?(?: name)?|guardian|"
    r"(?:permanent |present |current |residential |postal |home |correspondence )?address|"
    r"native place|home ?town|domicile|place of birth|photo(?:graph)?|[sdw]/o"
)
FIELDS = (
    r"date of birth|d\.?o\.?b\.?|birth ?date|birth ?place|age|gender|sex|pronouns?|marital(?: status)?|nationality|"
    r"citizenship|religion|caste|sub-?caste|reservation(?: category)?|disability(?: status)?|handicap|pwd(?: status)?|"
    r"height|weight|blood group|mother tongue|complexion|passport(?: no\.?| number)?|aadhaar(?: no\.?)?|pan no\.?|"
    r"children|family|photo(?:graph)?|year of passing|passing year|" + WHOLE_LINE_FIELDS
)
GROUPS = (
    r"scheduled (?:caste|tribe)s?|other backward class(?:es)?|backward class(?:es)?|economically weaker section|"
    r"(?:un)?reserved category|reservation category|caste|sub-?caste|dalits?|harijan|adivasi|tribal|brahmins?|brahman|"
    r"kshatriya|vaishya|shudra|rajput|maratha|jat|bania|baniya|kayastha|khatri|ezhava|kamma|lingayat|"
    r"vokkaliga|patidar|hindus?|hinduism|muslims?|islam(?:ic)?|sunni|shia|christians?|christianity|catholic|protestant|"
    r"sikhs?|sikhism|jainism|buddhists?|buddhism|parsi|zoroastrian|jewish|hispanic|latin[oa]|"
    r"african[- ]american|caucasian|minority community"
)
DISABILITY = (
    r"wheel-?chairs?(?: users?)?|disabilit(?:y|ies)|disabled|differently[- ]abled|specially[- ]abled|handicap(?:ped)?|"
    r"physically challenged|pwd|divyang(?:jan)?|deaf|hard of hearing|hearing[- ]impair(?:ed|ment)|hearing aids?|"
    r"visually[- ]impair(?:ed)?|visual impairment|low vision|partially sighted|amputee|crutch(?:es)?"
)
# What a nurse or teacher may know well: it leaves only where the person speaks of himself or herself.
CONDITIONS = (
    r"blind|mute|prosthe(?:sis|tic)|cerebral palsy|locomotor|polio|autis(?:m|tic)|adhd|dyslexi[ac]|epilep(?:sy|tic)|"
    r"paraplegi[ac]|chronic illness|cancer|diabet(?:es|ic)|depression|hiv"
)
AGE = (
    r"\bborn\b(?: (?:on|in))?(?: \w+)?(?: \d{1,2})?,?(?: (?:19|20)\d\d)?|"
    r"\b(?:aged|age)\b:? ?\d{1,2}|\b\d{2}[- ]years?[- ]old\b|"
    r"\b\d{2} (?:yrs?|years?) (?:of age|old)\b|\bdate of birth\b|"
    r"\byoung\b|\byouthful\b|\bmillennial\b|\bsenior citizen\b|"
    r"\bgrand(?:mother|father|parent)\b"
)
GENDERED = (
    r"he|she|him|her|his|hers|himself|herself|s/he|he/him|she/her|they/them|wom[ae]n|m[ae]n|ladies|lady|gentlem[ae]n|"
    r"girls?|boys?|females?|males?|mothers?|fathers?|moms?|dads?|husband|wife|sisters?|brothers?|sorority|fraternity|"
    r"sons?|daughters?|housewife|homemaker|maternity|paternity|pregnan(?:t|cy)|widow(?:er|ed)?|divorced?|"
    r"unmarried|married|bachelor(?!s?['’]?s?\s+(?:of|in|degree))|spinster|single mother|transgender|non-?binary|"
    r"lgbtq?\+?|gay|lesbian|queer|mr|mrs|ms|miss|mx|shri|smt|kumari|sri|photo(?:graph)?s? attached|photograph"
)
PERSONAL = (
    r"i|i'm|i've|my|me|myself|candidate|applicant|belongs?|member of|status|category|certificate|uses|"
    r"using a wheel-?chair|born|aged|from (?:a|the)"
)
NEUTRAL = re.compile(
    r"\b(?:(?P<flight>air[- ]?hostess(?:es)?)|(?P<host>hostess(?:es)?)|(?P<waiter>waitress(?:es)?)|"
    r"(?P<steward>stewardess(?:es)?)|(?P<actor>actress(?:es)?)|(?P<sales>sales(?:m[ae]n|wom[ae]n|lady|girl|boy))|"
    r"(?P<chair>chair(?:man|woman))|(?P<business>business(?:m[ae]n|wom[ae]n))|(?P<fore>fore(?:man|woman))|"
    r"(?P<police>police(?:m[ae]n|wom[ae]n)))\b",
    re.IGNORECASE,
)
# Common names that are no ordinary words, for résumés that name somebody in passing; written with a capital.
_NAMES = """
aarav aarti abdul abhishek ahmed aisha ajay akash amina amit amrita anand anil anita anjali ankit anthony antony arjun
arun asha ashok ayesha balakrishnan balwinder bhavna chandra chatterjee deepa deepak deepika devi dinesh divya dsouza
fatima fernandes fernando francis ganesh gaurav geeta george gill gopal gupta gurpreet hari harpreet hussain ibrahim
jain yadav
imran irfan iyengar iyer jadhav jagdish james jasmine jaspreet jayalakshmi john joseph joshi julie kamala kaur kavita
khan kiran kishore krishna kulkarni kumar lakshmi lata lokesh madhu mahesh malik manish manjit manoj maria mary meena
meera menon mishra mohammad mohammed mohan mukesh mukherjee nagarajan naidu nair nandini narayan narendra naveen neha
nikhil nisha patel patil paul peter pillai pooja prakash pramod prasad preeti priya priyanka puja radha rahul raj raja
rajesh raju rakesh ram ramesh rani rao ravi rekha reshma ritu robert rohan rohit sachin salman sandeep sangeeta sanjay
santosh sara sarah saritha satish seema shabana shaikh sharma sheikh shreya shyam siddharth simran singh sita smith
sneha sonia sridhar srinivas sudha sunil sunita suresh swati syed tanvi thomas uma usha varma venkatesh verma vijay
vikas vikram vinod vishal yusuf zainab zoya michael david jennifer jessica emily lakisha jamal latoya tyrone connor
"""
GIVEN_NAMES = frozenset(name.title() for name in _NAMES.split())
