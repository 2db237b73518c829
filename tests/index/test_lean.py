"""Does an offline index load what only programs need that fetch something?"""

import subprocess
import sys

_LOADED = """
import sys
import briefing_index
print(*sorted({"asyncio", "email", "http.client", "ssl", "socket"} & sys.modules.keys()))
import cached_property, urllib.request
print(callable(urllib.request.urlopen), hasattr(cached_property, "threaded_cached_property"))
from briefing_index import FullTextIndex
"""
_FETCHING_FIRST = """
import urllib.request
before = urllib.request
import briefing_index
import urllib.request
print(urllib.request is before)
"""


def printed(program: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return ran.stdout.splitlines()


def test_no_module_is_loaded_for_what_the_index_never_does() -> None:
    loaded, others_get_the_real_ones = printed(_LOADED)
    assert not loaded
    assert others_get_the_real_ones == "True True"


def test_what_is_loaded_already_stays() -> None:
    assert printed(_FETCHING_FIRST) == ["True"]
