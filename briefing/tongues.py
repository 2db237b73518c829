"""What are languages called?

A language goes by its ISO 639-1 code everywhere in Briefing: `fr`, never `fr-CA`.
"""

import re
from collections.abc import Mapping

UNKNOWN = "und"
"""ISO 639 for a language that nobody can tell."""
_ALIASES: Mapping[str, str] = {"eng": "en", "in": "id", "iw": "he", "no": "nb", "sh": "sr"}
"""Codes that mean the same; `no` is Bokmål, as spaCy's Norwegian pipelines name it."""
_NO_LANGUAGE = frozenset({"mis", "mul", "xxx", "zxx"})
_CODE = re.compile(r"[a-z]{2,3}")
_SUBTAGS = re.compile(r"[-_]")
NAMES: Mapping[str, str] = {
    "af": "Afrikaans",
    "am": "Amharic",
    "an": "Aragonese",
    "ar": "Arabic",
    "as": "Assamese",
    "az": "Azerbaijani",
    "ba": "Bashkir",
    "be": "Belarusian",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "br": "Breton",
    "bs": "Bosnian",
    "ca": "Catalan",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "dz": "Dzongkha",
    "el": "Greek",
    "en": "English",
    "eo": "Esperanto",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fa": "Persian",
    "fi": "Finnish",
    "fo": "Faroese",
    "fr": "French",
    "fy": "Frisian",
    "ga": "Irish",
    "gd": "Scottish Gaelic",
    "gl": "Galician",
    "gu": "Gujarati",
    "ha": "Hausa",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "ht": "Haitian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "ig": "Igbo",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "jv": "Javanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "km": "Khmer",
    "kn": "Kannada",
    "ko": "Korean",
    "ku": "Kurdish",
    "ky": "Kyrgyz",
    "la": "Latin",
    "lb": "Luxembourgish",
    "lg": "Luganda",
    "ln": "Lingala",
    "lo": "Lao",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mg": "Malagasy",
    "mk": "Macedonian",
    "ml": "Malayalam",
    "mn": "Mongolian",
    "mr": "Marathi",
    "ms": "Malay",
    "mt": "Maltese",
    "my": "Burmese",
    "nb": "Norwegian",
    "ne": "Nepali",
    "nl": "Dutch",
    "nn": "Nynorsk",
    "oc": "Occitan",
    "om": "Oromo",
    "or": "Odia",
    "pa": "Punjabi",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "qu": "Quechua",
    "ro": "Romanian",
    "ru": "Russian",
    "rw": "Kinyarwanda",
    "sa": "Sanskrit",
    "se": "Sami",
    "si": "Sinhala",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sn": "Shona",
    "so": "Somali",
    "sq": "Albanian",
    "sr": "Serbian",
    "st": "Sotho",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "tg": "Tajik",
    "th": "Thai",
    "tk": "Turkmen",
    "tl": "Tagalog",
    "tr": "Turkish",
    "tt": "Tatar",
    "ug": "Uyghur",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "uz": "Uzbek",
    "vi": "Vietnamese",
    "vo": "Volapük",
    "wa": "Walloon",
    "xh": "Xhosa",
    "yo": "Yoruba",
    "zh": "Chinese",
    "zu": "Zulu",
}
"""English names after the Unicode CLDR, the shortest where it has several; by code."""
_CODES = {name.lower(): code for code, name in NAMES.items()}


def code_of(declared: str | None) -> str:
    """The code of a language that a file declares: a tag (`en-GB`, `en_US`) or an English name.

    Returns:
        The primary subtag of BCP 47, or `UNKNOWN` where it is no language.
    """
    told = (declared or "").strip().lower()
    code = _CODES.get(told, _SUBTAGS.split(told)[0])
    code = _ALIASES.get(code, code)
    return code if _CODE.fullmatch(code) and code not in _NO_LANGUAGE else UNKNOWN


def name_of(code: str) -> str:
    """The English name of a language; a code without one stays as it is."""
    return NAMES.get(code, "unknown" if code == UNKNOWN else code)


def remark(code: str, *, mentions: int) -> str:
    """What a reader should know of an article's language; nothing where it is English."""
    if code in (UNKNOWN, "en"):
        return ""
    return name_of(code) if mentions else f"{name_of(code)}, names not marked"


def unmarked_remark(unmarked: Mapping[str, int]) -> str:
    """What became of the articles that the model does not read, counted by language."""
    count = sum(unmarked.values())
    articles, it = ("1 article is", "It") if count == 1 else (f"{count:,} articles are", "They")
    told = sorted((-each, name_of(code)) for code, each in unmarked.items())
    names = ", ".join(f"{name} {-each:,}" for each, name in told)
    return (
        f"{articles} not in a language that the model reads ({names})."
        f" {it} can be read and searched, but names are not marked"
    )
