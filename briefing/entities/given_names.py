"""May two given names be one person's?"""

from functools import cache

from briefing.entities.romanisation import sound_alike

_DIMINUTIVES = """
    abigail abby gail; abraham abe; albert al bert; alexander alex alec sandy sasha aleksandr
    alexandra alex sandra sasha; alfred al fred alf; alan al; alison ali; amanda mandy
    andrew andy drew; angela angie; anthony tony; antonio tony toni; arthur art
    barbara barb barbie; barnaby barney; bartholomew bart; benjamin ben benny; bernard bernie
    beverly bev; bradley brad; calvin cal; cameron cam; carolyn carol carrie
    catherine cathy cate kate katie kitty; charles charlie chuck chas
    christina tina chris christy; christine chris tina chrissy; christopher chris kit topher
    clifford cliff; clinton clint; constance connie; cynthia cindy; daniel dan danny
    david dave davey; deborah deb debbie debra; dennis denny; dmitry dima dmitri
    donald don donnie; dorothy dot dottie; douglas doug; edgar ed; edmund ed eddie ned
    edward ed eddie ted ned; edwin ed; eleanor ellie nell nora
    elizabeth liz lizzie beth betty bettie eliza betsy bess libby; emily em; ernest ernie
    eugene gene; evgeny yevgeny zhenya; ezekiel zeke; florence flo; frances fran; francis frank
    franklin frank; frederick fred freddie freddy frederic fredrick; gabriel gabe; gabrielle gabby
    geoffrey geoff jeff; george georgie; gerald gerry jerry; gerard gerry; gilbert gil
    gordon gord; gregory greg; gwendolyn gwen; harold hal harry; harrison harry; helen nell
    henry hank harry hal; herbert herb bert; howard howie; irving irv; isaac ike
    isabella bella izzy; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan
    jason jay; jeffrey jeff; jennifer jen jenny; jeremiah jerry; jeremy jerry; jerome jerry
    jessica jess jessie; jesus chuy; joan joanie; john jack johnny jon; jonathan jon jonny nathan
    joseph joe joey; josephine jo josie; joshua josh; juan juanito; judith judy; julian jules
    katherine kate katie kathy kat kitty; kathryn kate katie kathy; kathleen kathy kate katie
    kenneth ken kenny; kimberly kim; kristen kris; lawrence larry; laurence larry
    leonard len lenny leo; leslie les; lewis lew lou; lillian lil lily; louis lou louie
    louise lou; lucas luke; madeline maddie; marcus marc mark
    margaret maggie meg peggy marge margie; maria mary; marjorie marge; martin marty; martha marty
    matthew matt matty; maurice mo morrie maury; maxwell max; melissa mel missy; melvin mel
    michael mike mick mickey mikey misha mikhail; mikhail misha; mitchell mitch; mordechai moti
    moses mo moe; nancy nan; natalie nat; nathan nate; nathaniel nate nat nathan
    nicholas nick nicky nikolas; nicole nikki; nikolai kolya; norman norm; oliver ollie
    pamela pam; patricia pat patty tricia trish; patrick pat paddy; peter pete; philip phil
    phillip phil; phyllis phyl; rachel rae; randall randy; randolph randy; raymond ray
    rebecca becky becca; reginald reg reggie; richard rick rich dick ricky rickey
    robert bob rob bobby robbie bert; roberta bobbie; rodney rod; roger rog; ronald ron ronnie
    rosemary rosie; rudolph rudy; russell russ; samantha sam; samuel sam sammy; sandra sandy
    sergei seryozha; sharon shari; sidney sid; simon si; solomon sol; stanley stan
    stephanie steph; stephen steve steph stevie; steven steve stevie; stuart stu
    susan sue susie suzy; sylvester sly; tatiana tanya; teresa terry tess; terence terry
    theodore ted teddy theo; theresa terry tess; thomas tom tommy; timothy tim timmy; tobias toby
    valerie val; vernon vern; victor vic; victoria vicky tori; vincent vince vinny; virginia ginny
    vladimir vova volodya; volodymyr vova; walter walt wally; wallace wally; wesley wes
    william bill billy will willie liam; alexandros alexis alekos; konstantinos kostas costas
    georgios giorgos yorgos; ioannis yannis giannis; nikolaos nikos; dimitrios dimitris
    panagiotis panos; winston win; yitzhak isaac; zachary zach zack
"""
"""English diminutives in common use, and some Russian and Greek ones: the full name first."""


def given_names_agree(left: str, right: str) -> bool:
    """Whether two given names in folded letters may be one: equal, initial, diminutive, spelling.

    A diminutive of two full names (Al, of Albert and Alan) agrees with both of them.
    """
    if left == right:
        return True
    if len(left) == 1 or len(right) == 1:
        return left[0] == right[0]
    return bool(full_names_of(left) & full_names_of(right)) or sound_alike(left, right)


@cache
def full_names_of(given: str) -> frozenset[str]:
    """The full names that a given name stands for; itself among them."""
    return frozenset({given, *_full_names().get(given, ())})


@cache
def _full_names() -> dict[str, set[str]]:
    full_names: dict[str, set[str]] = {}
    for line in _DIMINUTIVES.replace("\n", ";").split(";"):
        full, *short = line.split() or [""]
        for name in short:
            full_names.setdefault(name, set()).add(full)
    return full_names
