"""How does a file, page or feed become raw articles?"""

from briefing.sources.files import SourceFile, find_files, read_file
from briefing.sources.readers import READERS, Reader, read_bytes

__all__ = ["READERS", "Reader", "SourceFile", "find_files", "read_bytes", "read_file"]
