"""By which words is furniture known?

All patterns but `UNPRINTED` are matched against `wording.plain`: lower case, straight quotes, no
markup.
"""

import re

_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tumblr"
    r"|messenger|mastodon|bluesky|threads|e-?mail|print|tweet|pin|share|copy(?: link)?|more|link)"
)
_AGENCY = (
    r"(?:getty images|afp|ap|ap photo|associated press|reuters|epa|epa-efe|shutterstock|alamy"
    r"|xinhua|anadolu(?: agency)?|file(?: photo)?|handout|istock|wikimedia(?: commons)?|unsplash)"
)
_AREA = (
    r"(?:world|local|international|national|foreign|regional|breaking|latest|top|political"
    r"|politics|business|economy|defen[cs]e|military|security|sports?|science|technology|health"
    r"|culture|opinion|analysis|comment|features?|uk|us|u\.s\.|middle east|mena|africa|asia|europe"
    r"|americas|asia[- ]pacific|home|diplomacy|conflict|explainers?)"
)
_ASK = (
    r"(?:(?:subscribe|sign up|register) (?:to|for|here|now|today|and|with|below)"
    r"|enter your e-?mail|(?:join|follow|support) our)"
)
_GOODS = (
    r"(?:newsletters?|e-?mails?|inbox|updates?|posts?|alerts?|notifications?|channels?|feeds?"
    r"|podcasts?|free trial|membership|mailing list|daily briefing|journalism|stories)"
)
_USING = r"(?:continuing to (?:use|browse)|clicking|using (?:this|our) (?:web)?site|signing up)"
_ARTICLES = r"(?:articles?|stories|story|posts?|news|coverage|topics|content|reading)"

_NAVIGATION = (
    r"home(?: ?[>\u00bb\u203a/|\u2192] ?[^>\u00bb\u203a/|\u2192]{1,60})+",
    r"[^>\u00bb\u203a.]{1,40}(?: ?[>\u00bb\u203a] ?[^>\u00bb\u203a.]{1,60}){2,}",
    r"skip to (?:main )?(?:content|navigation)|(?:main )?menu|(?:toggle )?navigation|search",
    r"(?:log|sign) ?in|log ?out|my account|back to (?:top|home)|(?:go to )?top of page",
    r"(?:next|previous|newer|older) (?:article|story|post)s?:?|load more|show more",
    r"(?:privacy|cookie) (?:policy|settings|notice)|contact us|about us|advertise with us",
    r"terms (?:of|and) (?:use|service|conditions)",
    r"\d{1,2}[ -]min(?:ute)?s?(?: read| reading time)?|reading time:? .{1,20}|loading\W*",
    r"[\d.,]+[km]?",  # how often it was shared
    r"listen to (?:this|the) (?:article|story)(?: \d.*)?",
)
_CALLS = (
    rf"{_NETWORK}(?:[ ,/|\u00b7\u2022]+{_NETWORK})*",
    r"share(?: (?:this|on|via|with)\b.{0,40}|\W*)|click to share .*|follow us\W*",
    r"(?:subscribe|sign up)(?: (?:now|today|here))?\W*",
    r"leave a (?:reply|comment)(?: cancel reply)?\W*|cancel reply|post (?:a )?comment",
    r"no comments?(?: yet)?|\d+ comments?|comments(?: are closed)?\W*",
    r"save my name, e-?mail,? and website in this browser.*|\* required",
    r"(?:name|e-?mail(?: address)?|website|comment)(?: ?\*| \(required\))",
    r"your email address will not be published.*|required fields are marked.*",
)
_OTHER_CONTENT = (
    r"advertisement|advertorial|sponsored(?: content)?|ads?|paid content|promoted",
    r"(?:story|article|content) continues(?: below)?(?: advertisement)?|scroll to continue.*",
    r"sources?(?: link)?|via|original (?:article|source|link)",
    r"(?:read|view|see) (?:the )?(?:full|original|rest of the) (?:article|story|post).{0,40}",
    rf"related(?: {_ARTICLES})?:?|trending(?: now)?|recommended(?: for you)?",
    r"you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|editors?'? picks?",
    r"most (?:read|popular|viewed)",
)
_CREDITS = (
    r"\(?(?:photo|image|photograph)s? (?:by|courtesy of|credit) .{2,80}",
    rf".{{2,60}}(?:/| via ){_AGENCY}\)?\.?|\(?{_AGENCY}(?: photo)?(?:/[^)]{{2,60}})?\)",
    rf".{{10,300}}\((?:photo(?: by)?:? )?[^()]{{2,80}}(?:/| via ){_AGENCY}\)\.?",
    rf".{{10,300}}\((?:photo by|photo:|image:|{_AGENCY} photo|file photo)[^()]{{0,80}}\)\.?",
)
_LABELS = (
    r"(?:read|see|watch|listen)(?: more| also| next| now)?|also read",
    r"related(?: (?:article|story|post)s?)?",
    r"(?:(?:file )?photo(?:graph)?|image|picture|(?:photo |image )?credit|photo by)s?",
    r"(?:caption|illustration|graphic|video)s?",
    r"tags|tagged|filed under|categor(?:y|ies)|topics|posted in|keywords|our standards",
)
"""A line that opens with one of them and a colon is furniture."""
_DESK_NOTES = (
    r"\((?:additional )?(?:reporting|writing|editing) by .{2,200}\)\.?",
    r"additional reporting by .{2,150}|(?:reporting|writing|editing) by [^.;]{2,100};.{2,150}",
    r"with (?:material|files|additional reporting) from .{2,80}",
)
_SMALL_PRINT = (
    r"(?:copyright )?(?:\u00a9|\(c\)).{2,150}|copyright (?:19|20)\d\d.{0,100}",
    r".{0,150}all rights reserved\.?",
    r"accept(?: all)?(?: cookies)?|reject all(?: cookies)?|manage (?:cookies|preferences)",
)
_OPENINGS = (
    rf"{_ASK}\b.*\b{_GOODS}\b",
    r"follow us (?:on|at)\b|discover more from\b|learn (?:more about )?how your comment data",
    r"this (?:web)?site uses (?:akismet|cookies)\b|we (?:and our partners )?use cookies",
    rf"by {_USING}\b.*\b(?:agree|consent)\b",
    r"(?:read more|also read|click here|download our app|get our app|watch live)\b(?! than)",
    r"(?:this|the) (?:article|story|post) (?:was )?(?:first|originally) (?:appeared|published)",
)
_END_BLOCKS = (
    rf"related(?: {_ARTICLES})?:?|(?:latest|top|other|popular) {_ARTICLES}",
    r"(?:read|see) (?:more|also|next)\W*|recommended.{0,20}|more (?:from|on|in|stories)\b.{0,40}",
    r"you (?:may|might) (?:also )?like.{0,20}|most (?:read|popular|viewed)|trending(?: now)?",
    r"editors?'? picks?|tags|share(?: this)?(?: (?:article|story|post))?|post navigation",
    r"about (?:the author|us)|(?:next|previous|newer|older) (?:article|story|post)s?:?",
)

SECTION = re.compile(rf"{_AREA}(?: (?:&|and) {_AREA})?(?: (?:news|headlines|stories))?|news")
"""A section's name on a line of its own; furniture only above a headline."""

FURNITURE = re.compile(
    "|".join((*_NAVIGATION, *_CALLS, *_OTHER_CONTENT, *_CREDITS, *_DESK_NOTES, *_SMALL_PRINT))
    + rf"|(?:{'|'.join(_LABELS)}): .{{1,250}}"
)
"""The whole line is furniture."""

LEADING_FURNITURE = re.compile("|".join(_OPENINGS))
"""A line that begins like this is furniture, unless it reports what somebody said."""

REPORTED = re.compile(
    r"\b(?:said|says|saying|told|asked|added|wrote|warned|argued|urged|according to)\b"
)

COMMENT_FORM = re.compile(
    r"leave a (?:reply|comment)(?: cancel reply)?\W*|(?:\d+ )?comments"
    r"|\d+ (?:thoughts|responses) (?:on|to) .*"
)
"""Nothing of the story follows it."""

END_BLOCK = re.compile("|".join(_END_BLOCKS))
"""Only short lines follow it up to the end: they are furniture with it."""

UNPRINTED = re.compile(
    r"<?(?:https?://|www\.)\S+>?|\[[^\]]{1,100}\]:\s+\S.*|!\[[^\]]*\]\([^)]*\)|<!--.*-->", re.DOTALL
)
"""Matched against the line as it stands: bare links, link targets, pictures, remarks."""
