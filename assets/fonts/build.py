#!/usr/bin/python3
"""Builds Tideline Sans from the Noto fonts as Debian 12 packages them.

Usage: build.py [DIRECTORY]; writes its files to the directory of this script,
or to DIRECTORY. Needs fonts-noto-core, fonts-noto-cjk and python3-fonttools.
The same sources give the same bytes. README.md says what is made and why.
"""

import gzip
import itertools
import pathlib
import sys

from fontTools.cffLib import FDArrayIndex, FDSelect, FontDict
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

FAMILY = "Tideline Sans"
VERSION = "1.000"
COPYRIGHT = (
    "Noto Sans, Noto Sans Math, Noto Sans Symbols: Copyright 2015-2020 Google LLC. All Rights Reserved. "
    "Noto Sans CJK: \u00a9 2014-2021 Adobe (http://www.adobe.com/). Merged and subset for Tideline."
)
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
LICENCE_URL = "https://openfontlicense.org"

NOTO = pathlib.Path("/usr/share/fonts/truetype/noto")
CJK = pathlib.Path("/usr/share/fonts/opentype/noto")
SIMPLIFIED = 2  # the member of the collection whose Han forms we take

UNITS = 1000  # per em
ASCENT, DESCENT = 1069, 293  # of Noto Sans; timeline/scene states the same
STAMP = 3660595200  # 2020-01-01 in seconds since 1904: no clock in the bytes


def spans(*pairs):
    """The code points of inclusive ranges."""
    return list(itertools.chain.from_iterable(range(first, last + 1) for first, last in pairs))


# Latin with Vietnamese, phonetics, marks, Greek, Cyrillic, punctuation, currency, numbers.
EUROPE = spans(
    (0x20, 0x7E), (0xA0, 0x52F), (0x1AB0, 0x1AFF), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2000, 0x20BF),
    (0x20D0, 0x218F), (0x2C60, 0x2C7F), (0x2DE0, 0x2E5F), (0xA640, 0xA69F), (0xA700, 0xA7FF),
    (0xAB30, 0xAB6F), (0xFB00, 0xFB06), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF),
)
# Arrows, operators, keys of a keyboard, shapes, stars, ticks and crosses, as texts and the window use them.
SIGNS = spans((0x2190, 0x23FF), (0x25A0, 0x27BF), (0x2B00, 0x2BFF))

ASIA = spans(
    (0x1100, 0x11FF), (0x2160, 0x217F), (0x2460, 0x24FF), (0x2E80, 0x2FDF), (0x2FF0, 0x33FF), (0xA960, 0xA97F),
    (0xAC00, 0xD7A3), (0xD7B0, 0xD7FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF),
)


def double_byte(encoding, leads, trails):
    """The code points of a double-byte character set."""
    found = set()
    for pair in itertools.product(leads, trails):
        try:
            found.update(map(ord, bytes(pair).decode(encoding)))
        except UnicodeDecodeError:
            continue
    return found


def han():
    """The Han of GB 2312, Big5, JIS X 0208 and KS X 1001, in order of code."""
    high = range(0xA1, 0xFF)
    every = set().union(
        double_byte("gb2312", high, high),
        double_byte("euc_jp", high, high),
        double_byte("euc_kr", high, high),
        double_byte("big5", range(0x81, 0xFF), range(0x40, 0xFF)),
    )
    return sorted(c for c in every if 0x3400 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF)


class Face:
    """The glyphs of a font being made: outlines, advances, code points."""

    def __init__(self):
        self.outlines, self.advances, self.cmap = {}, {}, {}

    def add(self, font, code_points):
        """Takes the glyphs of those code points that are still missing."""
        cmap, outlines = font.getBestCmap(), font.getGlyphSet()
        scale = UNITS / font["head"].unitsPerEm
        if not self.outlines:
            self._take(font, outlines, ".notdef", ".notdef", scale)
        taken = {}
        for code in code_points:
            source = cmap.get(code)
            if code in self.cmap or source is None:
                continue
            if source not in taken:
                taken[source] = f"u{code:04X}"
                self._take(font, outlines, source, taken[source], scale)
            self.cmap[code] = taken[source]

    def leave_out(self, code):
        """Gives a code point the line that stands for text which no font can draw."""
        line = RecordingPen()
        line.moveTo((40, 240))
        for corner in ((40, 305), (560, 305), (560, 240)):
            line.lineTo(corner)
        line.closePath()
        name = f"u{code:04X}"
        self.outlines[name], self.advances[name], self.cmap[code] = line, self.advances[".notdef"], name

    def _take(self, font, outlines, source, name, scale):
        flat = DecomposingRecordingPen(outlines)
        outlines[source].draw(flat)
        outline = RecordingPen()
        flat.replay(TransformPen(outline, (scale, 0, 0, scale, 0, 0)) if scale != 1 else outline)
        self.outlines[name] = outline
        self.advances[name] = round(font["hmtx"][source][0] * scale)

    def numbered(self):
        """The same glyphs, each named by its number."""
        face = Face()
        name = dict(zip(self.outlines, itertools.chain([".notdef"], (f"cid{n:05}" for n in itertools.count(1)))))
        face.outlines = {name[n]: outline for n, outline in self.outlines.items()}
        face.advances = {name[n]: advance for n, advance in self.advances.items()}
        face.cmap = {code: name[n] for code, n in self.cmap.items()}
        return face

    def _quadratic(self, maker):
        """Gives the font TrueType outlines; none may be cubic. Returns where each begins."""
        glyphs = {}
        for name, outline in self.outlines.items():
            pen = TTGlyphPen(None)
            outline.replay(pen)
            glyphs[name] = pen.glyph()
            glyphs[name].recalcBounds({})
        maker.setupGlyf(glyphs, calcGlyphBounds=False)
        return {name: getattr(glyph, "xMin", 0) for name, glyph in glyphs.items()}

    def _cubic(self, maker, style):
        """Gives the font CFF outlines, quadratic ones made cubic. Returns where each begins."""
        glyphs, left = {}, {}
        for name, outline in self.outlines.items():
            pen, bounds = T2CharStringPen(self.advances[name], None), BoundsPen(None)
            outline.replay(pen)
            outline.replay(bounds)
            glyphs[name] = pen.getCharString()
            left[name] = round(bounds.bounds[0]) if bounds.bounds else 0
        maker.setupCFF(names(style)["psName"], {"FullName": names(style)["fullName"]}, glyphs, {})
        key_by_number(maker.font["CFF "].cff.topDictIndex[0], len(glyphs))
        return left

    def save(self, path, style):
        """Writes the font, cubic where the name says .otf and compressed where it ends in .gz."""
        bold, cubic = style == "Bold", ".otf" in path.suffixes
        if cubic:
            self = self.numbered()
        maker = FontBuilder(UNITS, isTTF=not cubic)
        maker.setupGlyphOrder(list(self.outlines))
        maker.setupCharacterMap(self.cmap)
        left = self._cubic(maker, style) if cubic else self._quadratic(maker)
        maker.setupHorizontalMetrics({name: (self.advances[name], left[name]) for name in self.outlines})
        maker.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT, lineGap=0)
        maker.setupNameTable(names(style), mac=False)
        maker.setupOS2(
            sTypoAscender=ASCENT, sTypoDescender=-DESCENT, sTypoLineGap=0, usWinAscent=ASCENT, usWinDescent=DESCENT,
            usWeightClass=700 if bold else 400, fsSelection=0x20 if bold else 0x40, fsType=0, achVendID="NONE",
            sxHeight=536, sCapHeight=714,
        )
        maker.setupPost(keepGlyphNames=False, underlinePosition=-100, underlineThickness=50)
        head = maker.font["head"]
        head.created = head.modified = STAMP
        head.macStyle = 1 if bold else 0
        head.fontRevision = float(VERSION)
        maker.font.recalcTimestamp = False
        plain = path.with_suffix("") if path.suffix == ".gz" else path
        maker.save(plain)
        size = plain.stat().st_size
        if plain != path:
            path.write_bytes(gzip.compress(plain.read_bytes(), 9, mtime=0))
            plain.unlink()
        print(f"{path.name}: {path.stat().st_size} bytes, {size} as a font, {len(self.outlines)} glyphs")


def key_by_number(top, count):
    """Makes a CFF font one whose glyphs go by numbers: documents in PDF take a part of no other."""
    part = FontDict()
    part.Private = top.Private
    del top.Private
    top.rawDict.pop("Encoding", None)
    top.ROS, top.CIDCount = ("Adobe", "Identity", 0), count
    top.FDArray, top.FDSelect = FDArrayIndex(), FDSelect()
    top.FDArray.append(part)
    top.FDSelect.format, top.FDSelect.gidArray = 3, [0] * count
    top.CharStrings.fdArray, top.CharStrings.fdSelect = top.FDArray, top.FDSelect


def names(style):
    """The name table's strings."""
    return {
        "copyright": COPYRIGHT, "familyName": FAMILY, "styleName": style,
        "uniqueFontIdentifier": f"{VERSION};{FAMILY} {style}", "fullName": f"{FAMILY} {style}",
        "version": f"Version {VERSION}", "psName": f"TidelineSans-{style}",
        "licenseDescription": LICENCE, "licenseInfoURL": LICENCE_URL,
    }


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    signs = [TTFont(NOTO / f"NotoSans{name}-Regular.ttf") for name in ("Math", "Symbols", "Symbols2")]
    for style in ("Regular", "Bold"):
        face = Face()
        face.add(TTFont(NOTO / f"NotoSans-{style}.ttf"), EUROPE)
        face.leave_out(0xFFFD)
        for font in signs:
            face.add(font, SIGNS)
        face.save(out / f"TidelineSans-{style}.ttf", style)
        face.add(TTCollection(CJK / f"NotoSansCJK-{style}.ttc").fonts[SIMPLIFIED], ASIA + han())
        face.save(out / f"TidelineSansFull-{style}.otf.gz", style)


main()
