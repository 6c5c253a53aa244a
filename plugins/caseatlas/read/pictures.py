# What a picture file says besides its picture. Phones write where a photo was taken into it; published, that can give
# away where somebody lives. Only the file's headers are read, never its pixels.
from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from pathlib import Path

from caseatlas.model.problem import Problem, problem_in_file
from caseatlas.read.files import LibraryFile

PICTURE_KINDS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif"})
EXIF = b"Exif\x00\x00"
GPS_POINTER = 0x8825  # the tag of the GPS directory (Exif 2.32, table 1)
XMP_POSITION = b"GPSLatitude"
MAX_BYTES = 5 * 1024 * 1024
MAX_ENTRIES = 512
MAX_HEADERS = 64  # a real picture has one or two; a made-up one could have hundreds of thousands


def judge_pictures(root: Path, files: Iterable[LibraryFile]) -> Iterator[Problem]:
    """The problems of a library's pictures, as files: too large, or telling where they were taken."""
    for file in files:
        if file.folder == "media" and file.inside.suffix.lower() in PICTURE_KINDS:
            yield from judge_picture(root, file.path)


def judge_picture(root: Path, path: str) -> Iterator[Problem]:
    try:
        with (root / path).open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        yield problem_in_file("unreadable-file", path, f"This file cannot be read: {error.strerror}.")
        return
    if len(content) > MAX_BYTES:
        message = f"This picture is larger than {MAX_BYTES // 1024 // 1024} MB."
        yield problem_in_file(
            "file-too-large", path, message, "Make it smaller: 1,600 pixels across are plenty for a page."
        )
    elif tells_where(content):
        message = "This picture holds the place where it was taken, which would be published with it."
        hint = "Save it again without its metadata (“remove properties”, “strip location”), or send yourself a screenshot of it."
        yield problem_in_file("picture-with-place", path, message, hint)


def tells_where(content: bytes) -> bool:
    """Whether a picture's metadata hold the position it was taken at."""
    if XMP_POSITION in content:
        return True
    headers = [*tiff_headers(content)]
    return any(has_gps(content, start) for start in headers)


def tiff_headers(content: bytes) -> list[int]:
    """Where Exif data begin: behind their name in JPEG and WebP, in a chunk of their own in PNG."""
    found = []
    for name in (EXIF, b"eXIf", b"EXIF"):
        at = content.find(name)
        while at >= 0:
            start = at + len(name)
            found += [start, start + 4]
            at = content.find(name, start)
    return [start for start in found if content[start : start + 4] in {b"II*\x00", b"MM\x00*"}][:MAX_HEADERS]


def has_gps(content: bytes, start: int) -> bool:
    """Whether the first directory of the Exif data at `start` points to a GPS directory."""
    order = "<" if content[start : start + 2] == b"II" else ">"
    try:
        (offset,) = struct.unpack_from(f"{order}I", content, start + 4)
        (count,) = struct.unpack_from(f"{order}H", content, start + offset)
        tags = [
            struct.unpack_from(f"{order}H", content, start + offset + 2 + 12 * entry)[0]
            for entry in range(min(count, MAX_ENTRIES))
        ]
    except struct.error:
        return False
    return GPS_POINTER in tags
