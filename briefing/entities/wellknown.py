"""Which things does the world know by several names?

Facts only: names in use, former names of cities, spelled-out acronyms. Countries and their names
come from `briefing.language.countries`.
"""

from collections.abc import Iterator
from functools import cache

from briefing.entities.family import Family
from briefing.entities.forms import form_key
from briefing.entities.nameform import NameForm
from briefing.entities.team_names import known_team
from briefing.language.countries import country_of

_ORGANISATIONS = """
    UN; United Nations; UNO; United Nations Organization
    EU; European Union
    UN Security Council; United Nations Security Council; UNSC
    UN General Assembly; United Nations General Assembly
    AP; Associated Press
    AFP; Agence France-Presse
    IMF; International Monetary Fund
    WHO; World Health Organization
    WTO; World Trade Organization
    IAEA; International Atomic Energy Agency
    NATO; North Atlantic Treaty Organization
    ICC; International Criminal Court
    ICJ; International Court of Justice
    ICRC; International Committee of the Red Cross
    OSCE; Organization for Security and Co-operation in Europe
    OPCW; Organisation for the Prohibition of Chemical Weapons
    OPEC; Organization of the Petroleum Exporting Countries
    ASEAN; Association of Southeast Asian Nations
    UNICEF; United Nations Children's Fund
    UNESCO; United Nations Educational, Scientific and Cultural Organization
    UNHCR; United Nations High Commissioner for Refugees; UN Refugee Agency
    CIA; Central Intelligence Agency
    FBI; Federal Bureau of Investigation
    NSA; National Security Agency
    NASA; National Aeronautics and Space Administration
    FSB; Federal Security Service
    MI6; Secret Intelligence Service
    IDF; Israel Defense Forces; Israeli Defense Forces
    IRGC; Islamic Revolutionary Guard Corps; Revolutionary Guards; Revolutionary Guard Corps
    IRGC; Iranian Revolutionary Guards; Iranian Revolutionary Guard; Revolutionary Guard
    IRGC; Iranian Revolutionary Guard Corps; Iranian Islamic Revolutionary Guard Corps
    ISIS; ISIL; Daesh; Islamic State; Islamic State of Iraq and Syria; Islamic State group
    ISIS; Islamic State of Iraq and the Levant; Islamic State of Iraq and al-Sham
    PKK; Kurdistan Workers' Party; Kurdistan Workers Party
    YPG; People's Protection Units
    SOHR; Syrian Observatory for Human Rights
    PMF; Popular Mobilization Forces; Popular Mobilisation Forces; Hashd al-Shaabi
    KRG; Kurdistan Regional Government; Kurdish Regional Government
    TTP; Tehrik-i-Taliban Pakistan; Tehreek-e-Taliban Pakistan; Pakistani Taliban
    LTTE; Liberation Tigers of Tamil Eelam; Tamil Tigers
    FARC; Revolutionary Armed Forces of Colombia
    PFLP; Popular Front for the Liberation of Palestine
    Chinese Communist Party; Communist Party of China; CCP
    Palestinian Authority; Palestinian National Authority
    PLO; Palestine Liberation Organization; Palestinian Liberation Organization
    ANC; African National Congress
    BJP; Bharatiya Janata Party
    ISI; Inter-Services Intelligence
    SBU; Security Service of Ukraine; Ukrainian Security Service
    AU; African Union
    OAS; Organization of American States
    ECOWAS; Economic Community of West African States
    GCC; Gulf Cooperation Council
    MSF; Médecins Sans Frontières; Doctors Without Borders
    HRW; Human Rights Watch
    WFP; World Food Programme
    FAO; Food and Agriculture Organization
    ILO; International Labour Organization
    UNDP; United Nations Development Programme
    UNRWA; United Nations Relief and Works Agency
    UNIFIL; United Nations Interim Force in Lebanon
    State Department; US State Department
    Pentagon; US Defense Department
    DHS; Department of Homeland Security; US Department of Homeland Security
    DEA; Drug Enforcement Administration
    FDA; Food and Drug Administration
    BBC; British Broadcasting Corporation
    NYPD; New York Police Department; New York City Police Department
    LAPD; Los Angeles Police Department
    SEC; Securities and Exchange Commission
    GM; General Motors
    HP; Hewlett-Packard; Hewlett Packard
    IBM; International Business Machines
    AMD; Advanced Micro Devices
    NFL; National Football League
    NBA; National Basketball Association
    MLB; Major League Baseball
    NHL; National Hockey League
    NCAA; National Collegiate Athletic Association
    FIFA; Federation Internationale de Football Association
    IOC; International Olympic Committee
"""
_PLACES = """
    Kyiv; Kiev; Kyyiv
    Kharkiv; Kharkov
    Odesa; Odessa
    Lviv; Lvov
    Mykolaiv; Nikolaev; Nikolayev
    Zaporizhzhia; Zaporozhye; Zaporizhia
    Dnipro; Dnipropetrovsk; Dnepropetrovsk
    Luhansk; Lugansk
    Donbas; Donbass
    Chernobyl; Chornobyl
    Beijing; Peking
    Guangzhou; Canton
    Nanjing; Nanking
    Tianjin; Tientsin
    Chongqing; Chungking
    Qingdao; Tsingtao
    Xi'an; Sian
    Mumbai; Bombay
    Kolkata; Calcutta
    Chennai; Madras
    Bengaluru; Bangalore
    Yangon; Rangoon
    Ho Chi Minh City; Saigon
    Mecca; Makkah
    Tehran; Teheran
    Astana; Nur-Sultan
    Almaty; Alma-Ata
    Chisinau; Kishinev
    Thessaloniki; Salonica; Salonika
    Sanaa; Sana'a
    Aleppo; Halab
    Homs; Hims
    Latakia; Lattakia; Ladhiqiya
    Tartus; Tartous
    Raqqa; Raqqah
    Idlib; Idleb
    Deir ez-Zor; Deir al-Zor; Deir Ezzor; Deir al-Zour; Dayr az-Zawr; Deir ez-Zour
    New York; New York City; NYC
    Washington, D.C.; Washington DC
    St. Petersburg; Saint Petersburg
    Los Angeles; LA; L.A.
    Philadelphia; Philly
    Indianapolis; Indy
    Las Vegas; Vegas
    Persian Gulf; Arabian Gulf
    Falkland Islands; Falklands
    Nagorno-Karabakh; Nagorny Karabakh; Artsakh
"""
_EVENTS = """
    Olympics; Olympic Games
    World War I; First World War; World War One; WWI
    World War II; Second World War; World War Two; WWII
"""
_TABLES = {Family.GROUP: _ORGANISATIONS, Family.PLACE: _PLACES, Family.EVENT: _EVENTS}


def thing_of(name: NameForm) -> str | None:
    """What `name` is one of several names of, or None.

    Returns:
        A country's English short name, or the first name of a line of the tables, with its family.
    """
    if name.family is Family.PLACE:
        country = country_of(name.text)
        if country is not None:
            return f"country {country}"
    if name.family is Family.GROUP:
        team = known_team(name.key)
        if team is not None:
            return f"team {team}"
    if name.family in _TABLES:
        return _things().get((name.family, name.key))
    return None


def forms_of(thing: str) -> Iterator[str]:
    """The keys of all names in the tables for a thing that they know."""
    return (key for (_, key), known in _things().items() if known == thing)


@cache
def _things() -> dict[tuple[Family, str], str]:
    things: dict[tuple[Family, str], str] = {}
    for family, table in _TABLES.items():
        for line in table.strip().splitlines():
            first, *others = (form.strip() for form in line.split(";"))
            thing = f"{family} {first}"
            things |= {(family, form_key(form, family)): thing for form in (first, *others)}
    return things
