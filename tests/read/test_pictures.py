"""What a picture tells besides what it shows."""

import struct

import pytest

from caseatlas.model.problem import Severity
from caseatlas.read.files import list_files
from caseatlas.read.pictures import MAX_BYTES, judge_pictures, tells_where

GPS, MAKER = 0x8825, 0x010F


def tiff(order, *tags):
    """Exif data with a first directory of these tags."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    entries = b"".join(struct.pack(f"{order}HHII", tag, 4, 1, 0) for tag in tags)
    return mark + struct.pack(f"{order}I", 8) + struct.pack(f"{order}H", len(tags)) + entries


def jpeg(exif):
    """A JPEG file with Exif data in its first segment."""
    body = b"Exif\0\0" + exif
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xd9"


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_that_tells_its_place_is_found_out(order):
    """Whatever the order of its bytes."""
    assert tells_where(jpeg(tiff(order, MAKER, GPS)))
    assert not tells_where(jpeg(tiff(order, MAKER)))


def test_png_and_webp_keep_it_elsewhere_and_are_found_out_too():
    """A chunk of its own in PNG, one in the manner of RIFF in WebP."""
    data = tiff(">", GPS)

    assert tells_where(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(data)) + b"eXIf" + data)
    assert tells_where(b"RIFF\0\0\0\0WEBP" + b"EXIF" + struct.pack("<I", len(data)) + data)


def test_a_place_in_xmp_counts_as_well():
    """The other way in which cameras write it."""
    assert tells_where(b"\xff\xd8 <exif:GPSLatitude>43,28.0N</exif:GPSLatitude>")


@pytest.mark.parametrize(
    "content", [b"", b"Exif\0\0", b"Exif\0\0II*\0", jpeg(b"II*\0\xff\xff\xff\xff"), b"EXIF" * 2000]
)
def test_a_broken_picture_is_no_place(content):
    """Nothing that a file may hold ends in a traceback."""
    assert not tells_where(content)


def test_such_a_picture_is_an_error_of_the_library(tmp_path):
    """It would be published with the record; one too large is refused unread."""
    media = tmp_path / "cases" / "media" / "circle"
    media.mkdir(parents=True)
    (media / "home.jpg").write_bytes(jpeg(tiff("<", GPS)))
    (media / "wall.png").write_bytes(bytes(MAX_BYTES + 1))
    (media / "fine.jpg").write_bytes(jpeg(tiff("<", MAKER)))
    problems = list(judge_pictures(tmp_path, list_files(tmp_path / "cases")[0]))

    assert {
        "cases/media/circle/home.jpg": "picture-with-place",
        "cases/media/circle/wall.png": "file-too-large",
    } == {problem.path: problem.code for problem in problems}
    assert {Severity.ERROR} == {problem.severity for problem in problems}
