"""How do American and Canadian papers shorten the names of states and provinces?"""

_TABLE = """
    Ala.; Alabama
    Alta.; Alberta
    Ariz.; Arizona
    Ark.; Arkansas
    B.C.; British Columbia
    Calif.; California
    Colo.; Colorado
    Conn.; Connecticut
    Del.; Delaware
    Fla.; Florida
    Ga.; Georgia
    Ill.; Illinois
    Ind.; Indiana
    Kan.; Kansas
    Ky.; Kentucky
    La.; Louisiana
    Mass.; Massachusetts
    Md.; Maryland
    Mich.; Michigan
    Minn.; Minnesota
    Miss.; Mississippi
    Mo.; Missouri
    Mont.; Montana
    N.B.; New Brunswick
    N.C.; North Carolina
    N.D.; North Dakota
    N.H.; New Hampshire
    N.J.; New Jersey
    N.M.; New Mexico
    N.S.; Nova Scotia
    N.Y.; New York
    Neb.; Nebraska
    Nev.; Nevada
    Okla.; Oklahoma
    Ont.; Ontario
    Ore.; Oregon
    Pa.; Pennsylvania
    Que.; Quebec
    R.I.; Rhode Island
    S.C.; South Carolina
    S.D.; South Dakota
    Sask.; Saskatchewan
    Tenn.; Tennessee
    Tex.; Texas
    Va.; Virginia
    Vt.; Vermont
    W.Va.; West Virginia
    Wash.; Washington
    Wis.; Wisconsin
    Wyo.; Wyoming
"""

_STATES: dict[str, str] = {
    short: full
    for short, _, full in (line.strip().partition("; ") for line in _TABLE.strip().splitlines())
}

_NEVER_SHORTENED = frozenset({"Alaska", "Hawaii", "Idaho", "Iowa", "Maine", "Ohio", "Utah"})


def full_state(short: str) -> str | None:
    """The name of the state or province with this short form, or None."""
    return _STATES.get(short.replace(" ", ""))


def is_state(form: str) -> bool:
    """Whether `form`, with its full stops, is the short form of a state or province."""
    return full_state(form) is not None


def is_state_in_full(form: str) -> bool:
    """Whether `form` is the name of a state or province."""
    return form in _NEVER_SHORTENED or form in _STATES.values()
