"""Pictures as cameras, programs and accidents make them: photographs with everything that a camera writes, files that are none.

What must hold: each picture that carries something carries a planted word, so that a check which reads every byte of what was
written finds it if it is still there.
"""

import base64
import io
import struct
import zlib

from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

# What must be in no output, in whatever letters.
PLANTED = "Zebrafish"

# The corners of the picture that must stand upright: above left, above right, below left, below right.
CORNERS = [(220, 20, 20), (20, 160, 20), (20, 20, 220), (230, 200, 20)]

# How the upright picture is stored where a camera says this of it (EXIF).
STORED = {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
          5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
          8: Image.Transpose.ROTATE_270}


def upright(width: int = 400, height: int = 200) -> Image.Image:
    """Four fields of colour."""
    picture = Image.new("RGB", (width, height))
    draw = ImageDraw.Draw(picture)
    for place, colour in enumerate(CORNERS):
        left, top = (place % 2) * width // 2, (place // 2) * height // 2
        draw.rectangle([left, top, left + width // 2 - 1, top + height // 2 - 1], fill=colour)
    return picture


def exif(orientation: int, planted: bool = True) -> Image.Exif:
    """What a camera writes."""
    found = Image.Exif()
    found[0x0112] = orientation
    if planted:
        found[0x010F] = f"{PLANTED}phone"
        found[0x013B] = PLANTED
        found[0x8298] = PLANTED
        found[0x9C9C] = PLANTED.encode("utf-16le")
        inner = found.get_ifd(0x8769)
        inner[0xA431] = f"serial {PLANTED}"
        inner[0x9286] = b"UNICODE\0" + PLANTED.encode("utf-16be")
        found.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0), 29: f"2026:{PLANTED}"})
    return found


def profile() -> bytes:
    """A colour profile with words of its own: its description, in both forms that profiles have, is the planted word."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for letters in ("utf-16be", "ascii"):
        for word in ("sRGB built-in", "No copyright, use freely"):
            made = made.replace(word.encode(letters), PLANTED.ljust(len(word)).encode(letters))
    if PLANTED.encode("utf-16be") not in made:
        raise AssertionError("the profile has no words to replace")
    return made


def segment(marker: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def jpeg(orientation: int = 1, planted: bool = True, **how: object) -> bytes:
    """A JPEG with all that cameras and programs add."""
    picture = upright()
    if orientation in STORED:
        picture = picture.transpose(STORED[orientation])
    out = io.BytesIO()
    more = {"icc_profile": profile()} if planted else {}
    picture.save(out, "JPEG", quality=95, exif=exif(orientation, planted), **more, **how)
    made = out.getvalue()
    if not planted:
        return made
    word = PLANTED.encode()
    # Behind its last block, and in a table that nothing needs.
    made = made[:2] + segment(0xDB, b"\3" + (8 * word)[:64]) + made[2:-2] + word + made[-2:]
    added = (segment(0xE0, b"JFXX\0\x13\1\1" + word) + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + word + b"</x>")
             + segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04" + word) + segment(0xE2, b"MPF\0" + word)
             + segment(0xE5, word) + segment(0xEB, b"JP" + word) + segment(0xFE, word) + segment(0xE1, b"Exif\0\0" + word))
    # A second picture after the first, as telephones keep the one without effects, and what they add after that.
    return made[:2] + added + made[2:] + made + word


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(orientation: int = 1, planted: bool = True) -> bytes:
    """A PNG with all that programs add."""
    picture = upright()
    if orientation in STORED:
        picture = picture.transpose(STORED[orientation])
    out = io.BytesIO()
    words = PngImagePlugin.PngInfo()
    more = {}
    if planted:
        words.add_text("Author", PLANTED)
        words.add_text("Comment", PLANTED * 3, zip=True)
        words.add_itxt("XML:com.adobe.xmp", f"<x>{PLANTED}</x>", zip=True)
        words.add(b"tIME", struct.pack(">HBBBBB", 2026, 1, 2, 3, 4, 5))
        words.add(b"zbRf", PLANTED.encode())
        words.add(b"iDOT", PLANTED.encode())
        more = {"icc_profile": profile()}
    picture.save(out, "PNG", pnginfo=words, exif=exif(orientation, planted), **more)
    return with_more_rows(out.getvalue()) + PLANTED.encode() if planted else out.getvalue()


def with_more_rows(made: bytes) -> bytes:
    """A PNG with more behind its last row, and more behind that."""
    at, before, packed, behind = 8, made[:8], b"", b""
    while at < len(made):
        length = struct.unpack(">I", made[at:at + 4])[0]
        whole = made[at:at + 12 + length]
        if whole[4:8] == b"IDAT":
            packed += whole[8:-4]
        elif packed:
            behind += whole
        else:
            before += whole
        at += len(whole)
    rows = zlib.compress(zlib.decompress(packed) + 300 * PLANTED.encode(), 0) + PLANTED.encode()
    return before + chunk(b"IDAT", rows) + behind


def moving_png() -> bytes:
    """A PNG that moves: its second picture is another."""
    out = io.BytesIO()
    upright().save(out, "PNG", save_all=True, append_images=[Image.new("RGB", (400, 200))], duration=100)
    return out.getvalue()


def drawing() -> bytes:
    """A drawing with all that programs and people leave in it, and a photograph inside."""
    inside = base64.b64encode(jpeg(6)).decode()
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- {PLANTED} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="urn:inkscape"
 viewBox="0 0 400 200" id="{PLANTED}" inkscape:export-filename="C:\\Users\\{PLANTED}\\plan.png">
<title>{PLANTED}</title><metadata>{PLANTED}</metadata><?{PLANTED} x?>
<g inkscape:label="{PLANTED}" style="display:none"><text x="10" y="20">{PLANTED}</text></g>
<text x="900" y="20">{PLANTED}</text><text x="10" y="20" fill="none">{PLANTED}</text>
<script>{PLANTED}()</script><style>/* {PLANTED} */ .{PLANTED}{{fill:#336699}}</style>
<g id="{PLANTED}2" class="{PLANTED}" data-name="{PLANTED}"><rect width="50" height="50" onclick="{PLANTED}()"/></g>
<text x="10" y="150" font-size="30">Harbourside<desc>{PLANTED}</desc></text>
<image x="250" y="20" width="50" height="100" xlink:href="data:image/jpeg;base64,{inside}"/></svg>""".encode()


def saved(form: str, mode: str = "RGB", **how: object) -> bytes:
    """The upright picture in another form."""
    out = io.BytesIO()
    upright().convert(mode).save(out, form, **how)
    return out.getvalue()


def raw_png(width: int, height: int, depth: int, colour: int, rows: bytes, palette: bytes = b"", interlaced: int = 0) -> bytes:
    """A PNG from its parts, which need not go together."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    parts = chunk(b"IHDR", head) + (chunk(b"PLTE", palette) if palette else b"")
    return b"\x89PNG\r\n\x1a\n" + parts + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def with_marker(found: int, instead: int) -> bytes:
    """A JPEG that says it is of another kind."""
    return saved("JPEG").replace(bytes([0xFF, found]), bytes([0xFF, instead]), 1)


def box(brand: bytes) -> bytes:
    """The beginning of a file as telephones write it."""
    return struct.pack(">I", 24) + b"ftyp" + brand + b"\0\0\0\0mif1heic" + bytes(200)


# What must be refused: the name of the file, its bytes, and what must be said of it.
REFUSED = {
    "cut.jpg": (saved("JPEG")[:-60], "is cut off"),
    "cut-in-its-head.jpg": (saved("JPEG")[:30], "is cut off"),
    "cut.png": (saved("PNG")[:-30], "is cut off"),
    "wrong-sum.png": (saved("PNG").replace(b"IDAT", b"IDAT", 1)[:60] + b"\xff" + saved("PNG")[61:], "is damaged"),
    "no-width.png": (raw_png(0, 5, 8, 2, b""), "has no width or no height"),
    "no-height.jpg": (saved("JPEG").replace(struct.pack(">HH", 200, 400), struct.pack(">HH", 0, 400), 1), "has no width or no height"),
    "large.png": (raw_png(11_000, 11_000, 8, 2, b""), "has 11000 × 11000 pixels"),
    "enormous.png": (raw_png(2**31 - 1, 2**31 - 1, 8, 2, b""), "pixels"),
    "large.jpg": (saved("JPEG").replace(struct.pack(">HH", 200, 400), struct.pack(">HH", 60_000, 60_000), 1), "has 60000 × 60000 pixels"),
    "palette.png": (raw_png(4, 1, 8, 3, b"\0\0\1\2\7", bytes(9)), "colours that its palette does not have"),
    "palette-of-bits.png": (raw_png(4, 1, 2, 3, b"\0\x1b", bytes(6)), "colours that its palette does not have"),
    "palette-interlaced.png": (raw_png(1, 1, 4, 3, b"\0\xf0", bytes(9), 1), "colours that its palette does not have"),
    "no-palette.png": (raw_png(4, 1, 8, 3, b"\0\0\1\2\7"), "colours that its palette does not have"),
    "short.png": (raw_png(400, 400, 8, 2, bytes(100)), "is"),
    "arithmetic.jpg": (with_marker(0xC0, 0xC9), "arithmetic coding"),
    "lossless.jpg": (with_marker(0xC0, 0xC3), "lossless JPEG"),
    "deep.jpg": (saved("JPEG").replace(b"\xff\xc0\0\x11\x08", b"\xff\xc0\0\x11\x0c", 1), "12 bits"),
    "photo.gif": (saved("GIF", "P"), "is a GIF"),
    "gif-in-disguise.png": (saved("GIF", "P"), "is a GIF"),
    "photo.webp": (saved("WEBP"), "is a WebP picture"),
    "photo.tiff": (saved("TIFF"), "is a TIFF"),
    "photo.bmp": (saved("BMP"), "is a Windows bitmap"),
    "photo.heic": (box(b"heic"), "is a HEIC picture"),
    "photo.avif": (box(b"avif"), "is an AVIF picture"),
    "film.mp4": (box(b"isom"), "is a film"),
    "plan.pdf": (b"%PDF-1.7\n", "is a PDF"),
    "plan.svgz": (zlib.compress(b"x") and b"\x1f\x8b\x08\0" + bytes(20), "is a compressed file"),
    "photo.psd": (b"8BPS\0\1" + bytes(30), "is a Photoshop document"),
    "pasted.docx": (b"PK\3\4" + bytes(30), "is an Office document"),
    "sign-in.jpg": (b"\n<!DOCTYPE html><html><body>Sign in</body></html>", "is a web page"),
    "pointer.png": (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n", "Git LFS"),
    "empty.png": (b"", "is empty"),
    "words.jpg": (b"a photo goes here", "is not a PNG, JPEG or SVG image"),
}

# What must be shown, whatever it is called and however it is stored.
SHOWN = {
    "progressive.jpg": saved("JPEG", progressive=True),
    "grey.jpg": saved("JPEG", "L"),
    "inks.jpg": saved("JPEG", "CMYK"),
    "inks-with-profile-of-light.jpg": saved("JPEG", "CMYK", icc_profile=profile()),
    "grey-with-profile-of-light.jpg": saved("JPEG", "L", icc_profile=profile()),
    "no-profile-at-all.jpg": saved("JPEG", icc_profile=b"this is no profile"),
    "restarts.jpg": saved("JPEG", restart_marker_rows=1),
    "jpeg-in-disguise.png": saved("JPEG"),
    "png-in-disguise.jpg": saved("PNG"),
    "drawing-in-disguise.png": drawing(),
    "grey.png": saved("PNG", "L"),
    "grey-and-clear.png": saved("PNG", "LA"),
    "clear.png": saved("PNG", "RGBA"),
    "bits.png": saved("PNG", "1"),
    "palette.png": saved("PNG", "P"),
    "clear-palette.png": saved("PNG", "P", transparency=0),
    "sixteen.png": raw_png(2, 1, 16, 2, b"\0" + bytes(12)),
    "sixteen-grey.png": raw_png(2, 1, 16, 0, b"\0" + bytes(4)),
    "interlaced.png": raw_png(1, 1, 8, 2, b"\0\1\2\3", interlaced=1),
    "profile.png": saved("PNG", icc_profile=profile()),
    "turned.png": png(6),
    "moving.png": moving_png(),
    "wide.png": raw_png(3000, 1, 1, 0, b"\0" + bytes(375)),
    "high.png": raw_png(1, 3000, 1, 0, bytes(6000)),
}
