"""May two words be one foreign word that was written twice?"""

import pytest

from briefing.entities.romanisation import (
    are_romanisations,
    chinese_skeleton,
    is_slip,
    skeleton,
    sound_alike,
)

ALIKE = [
    pytest.param("mohammed", "muhammad", id="arabic vowels"),
    pytest.param("yousef", "youssef", id="arabic doubled letter"),
    pytest.param("khalid", "khaled", id="arabic i and e"),
    pytest.param("jolani", "julani", id="arabic o and u"),
    pytest.param("kharouba", "harouba", id="arabic kh and h"),
    pytest.param("khmeimim", "hmeimim", id="arabic cluster"),
    pytest.param("qasim", "kasim", id="arabic q and k"),
    pytest.param("ghasemi", "qasemi", id="persian gh and q"),
    pytest.param("ahmadinejad", "ahmadinezhad", id="persian j and zh"),
    pytest.param("behrouz", "behrooz", id="persian ou and oo"),
    pytest.param("dehghan", "dehqan", id="persian gh inside"),
    pytest.param("zelensky", "zelenskyy", id="ukrainian -yy"),
    pytest.param("dnipro", "dnypro", id="ukrainian y and i"),
    pytest.param("sergei", "sergey", id="russian -ei and -ey"),
    pytest.param("evgeny", "yevgeny", id="russian e and ye"),
    pytest.param("evgeniy", "evgeny", id="russian -iy and -y"),
    pytest.param("volkov", "volkoff", id="russian -ov and -off"),
    pytest.param("shcherbakov", "scherbakov", id="russian shch and sch"),
    pytest.param("oleksandr", "alexander", id="ukrainian and russian"),
    pytest.param("tchaikovsky", "chaikovskiy", id="russian tch and ch"),
    pytest.param("giannis", "yannis", id="greek gi and y"),
    pytest.param("karolos", "carolos", id="greek k and c"),
    pytest.param("koehler", "kohler", id="german umlaut written out"),
    pytest.param("chaim", "haim", id="hebrew ch and h"),
    pytest.param("abdel", "abdul", id="servant of"),
    pytest.param("abdallah", "abdullah", id="servant of God"),
    pytest.param("mukherjee", "mukherji", id="indian ee and i"),
]


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_romanisations_of_one_name_sound_alike(left: str, right: str) -> None:
    assert sound_alike(left, right)
    assert sound_alike(right, left)


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_romanisations_of_one_name_have_one_skeleton(left: str, right: str) -> None:
    assert skeleton(left) == skeleton(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("hassan", "hussein"),
        ("rashid", "rashad"),
        ("mario", "maria"),
        ("daniel", "danielle"),
        ("jon", "joan"),
        ("lena", "lina"),
        ("allen", "ellen"),
        ("cemal", "kemal"),
        ("gamal", "kamal"),
        ("jun", "juan"),
        ("hebei", "hubei"),
        ("orlov", "orlova"),
        ("petrov", "petrovic"),
    ],
)
def test_near_names_do_not_sound_alike(left: str, right: str) -> None:
    assert not sound_alike(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kharouba", "harouba"),
        ("mohammed", "mohammad"),
        ("zelensky", "zelenskyy"),
        ("jolani", "julani"),
        ("qasim", "kasim"),
        ("dnipro", "dnypro"),
        ("qaddumi", "gaddumi"),
        ("shmona", "shemona"),
    ],
)
def test_what_may_be_a_romanisation_is_recognised(left: str, right: str) -> None:
    assert are_romanisations(left, right)
    assert skeleton(left) == skeleton(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("hassan", "hussein"),
        ("brevania", "brevanian"),
        ("syria", "syrians"),
        ("homs", "hama"),
        ("lena", "lina vos"),
        ("ali", "ola"),
        ("kharkiv", "kherson"),
    ],
)
def test_different_names_are_no_romanisations(left: str, right: str) -> None:
    assert not are_romanisations(left, right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("gurbanguly", "kurbanguly", True),
        ("vassilios", "vassilis", True),
        ("francisco", "francisca", False),
        ("daniel", "danielle", False),
        ("stephen", "stephan", False),
        ("valentin", "valentina", False),
    ],
)
def test_a_letter_inside_a_long_word_is_a_slip(left: str, right: str, *, expected: bool) -> None:
    assert is_slip(left, right) is expected


@pytest.mark.parametrize(
    ("pinyin", "wade_giles"),
    [
        ("mao zedong", "mao tse tung"),
        ("deng guofeng", "teng kuo feng"),
        ("xu xiangqian", "hsu hsiang ch'ien"),
        ("zhou enlai", "chou en lai"),
        ("jiang jieshi", "chiang chieh shih"),
        ("chen yuting", "chen yu ting"),
    ],
)
def test_pinyin_and_wade_giles_have_one_skeleton(pinyin: str, wade_giles: str) -> None:
    left, right = (
        chinese_skeleton(tuple(pinyin.split())),
        chinese_skeleton(tuple(wade_giles.split())),
    )
    assert left is not None
    assert left == right


@pytest.mark.parametrize("name", ["dora pesk", "mao", "li", "wang jun and co"])
def test_what_is_no_chinese_name_has_no_chinese_skeleton(name: str) -> None:
    assert chinese_skeleton(tuple(name.split())) is None
