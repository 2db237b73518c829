"""Which names have the shape of an Arabic person's?"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from briefing.language.tables import words
from briefing.mention import Found, Label, Name

_GIVEN = words("""
    Abdallah Abdul Abdulaziz Abdullah Abdel Abdelaziz Abdelkader Adel Adnan Ahmad Ahmed Ali Amin
    Amina Amir Amr Anwar Asma Ayman Aziz Basel Bashar Bassam Bassem Bilal Fahd Fahad Faisal Farid
    Farouk Fatima Fayez Fouad Ghassan Habib Hadi Hafez Haidar Haider Haitham Hamad Hamid Hamza Hana
    Hani Haroun Hasan Hassan Hatem Hisham Huda Hussam Hussein Husayn Ibrahim Imad Ismail Jaafar
    Jalal Jamal Jamil Karim Kamal Kamel Khaled Khalid Khalifa Khalil Layla Leila Mahdi Mahmoud
    Majid Maher Malik Mansour Maryam Mohamed Mohammad Mohammed Mona Mubarak Muhammad Munir Musa
    Mustafa Nabil Nader Nadia Nadir Naji Nasser Nawaf Nizar Noor Noura Nouri Omar Osama Qais Rafiq
    Rami Rashid Riad Riyad Saad Saddam Saeed Said Salah Salam Saleh Salem Salim Sami Samir Samira
    Sultan Taha Tahir Talal Tareq Tariq Usama Walid Yahya Yasser Yasin Yousef Youssef Yusuf Zaid
    Zayed Ziad Zaki
""")
_SURE = 0.98
"""Of 293 names of this shape in the model's training data 289 are persons."""
_SHAPE = re.compile(
    r"(?:(?P<kunya>Abu|Abou|Umm)\s+[^\W\d_]+|(?P<given>[^\W\d_]+))(?:\s+[^\W\d_]+)?\s+"
    r"(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]r|[Aa]n|[Aa]z|[Bb]in|[Ii]bn|[Bb]int)[-\u2010\u2011\s]"
    r"\s?[^\W\d_]+(?:-[^\W\d_]+)?"
)


def with_arabic_people(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, a model's "Khalid al-Mansouri" or "Abu Hamza al-Tikriti" as a person.

    Movements are written alike ("Hayat Tahrir al-Sham"): the given name or the kunya tells.
    """
    for name in names:
        found = _SHAPE.fullmatch(text, name.start, name.end)
        is_person = found and (found["kunya"] or found["given"] in _GIVEN)
        if is_person and name.found is Found.MODEL:
            confidence = max(name.confidence, _SURE)
            yield replace(name, label=Label.PERSON, confidence=confidence)
        else:
            yield name
