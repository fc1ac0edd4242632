#!/usr/bin/python3
"""Makes our two fonts from the latin and latin-ext parts of @fontsource-variable (see README.md)."""
import copy, io, sys
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import instancer
from fontTools import subset

LATIN = '20-7E A0-AC AE-FF 131 152 153 2C6 2DA 2DC 2010 2011 2013 2014 2018-201A 201C-201E 2020 2022 2026 2032 2033 2039 203A 20AC 2122 2190-2193 2212'
EXT = '106 107 10C-10F 110 111 118-11B 141-144 147 148 14A 14B 150 151 154 155 158-15B 160 161 164-167 16E-171 179-17E'
FEATURES = ['kern', 'liga', 'locl', 'tnum', 'lnum']


def codes(text):
    for part in text.split():
        a, _, b = part.partition('-')
        yield from range(int(a, 16), int(b or a, 16) + 1)


def part(path, unicodes):
    buffer = io.BytesIO()
    instancer.instantiateVariableFont(TTFont(path), {'wght': (400, 400, 700)}).save(buffer)
    font = TTFont(buffer)
    options = subset.Options(layout_features=FEATURES, hinting=False, glyph_names=True, notdef_outline=True)
    options.drop_tables += ['MVAR', 'STAT', 'HVAR', 'gasp']
    sub = subset.Subsetter(options)
    sub.populate(unicodes=list(unicodes))
    sub.subset(font)
    return font


def add(base, ext):
    """Copies the glyphs that only `ext` has, with the glyphs they are composed of."""
    name_of, have, cmap, more = {}, base.getBestCmap(), {}, ext.getBestCmap()
    reverse = {g: c for c, g in more.items()}

    def bring(glyph):
        if glyph in name_of:
            return name_of[glyph]
        if reverse.get(glyph) in have:
            name_of[glyph] = have[reverse[glyph]]
            return name_of[glyph]
        new = glyph if glyph not in base.getGlyphOrder() else glyph + '.x'
        name_of[glyph] = new
        outline = copy.deepcopy(ext['glyf'][glyph])
        if outline.isComposite():
            for component in outline.components:
                component.glyphName = bring(component.glyphName)
        base.setGlyphOrder(base.getGlyphOrder() + [new])
        base['glyf'].glyphs[new] = outline
        base['glyf'].glyphOrder = base.getGlyphOrder()
        base['hmtx'][new] = ext['hmtx'][glyph]
        base['gvar'].variations[new] = copy.deepcopy(ext['gvar'].variations.get(glyph, []))
        return new

    for code, glyph in more.items():
        if code not in have:
            cmap[code] = bring(glyph)
    for table in base['cmap'].tables:
        table.cmap.update({c: g for c, g in cmap.items()})


def bar(base, code, of, lift, width):
    """Source Serif 4 has no ŧ and Ŧ (Northern Sámi): the letter with a bar, a hyphen, across it."""
    cmap, glyf = base.getBestCmap(), base['glyf']
    if code in cmap:
        return
    letter, hyphen = cmap[ord(of)], cmap[0x2010] if 0x2010 in cmap else cmap[0x2D]
    new, g = 'bar%04X' % code, Glyph()
    g.numberOfContours, g.components = -1, []
    box = lambda n: (glyf[n].xMin, glyf[n].xMax, glyf[n].yMin, glyf[n].yMax)
    (lx, lX, _, lY), (hx, hX, hy, hY) = box(letter), box(hyphen)
    centre = (lx + lX) / 2 if of == 'T' else (lx + lX) / 2 - 12
    for name, x, y, scale in ((letter, 0, 0, None), (hyphen, round(centre - (hx + hX) / 2 * width), round(lift - (hy + hY) / 2), width)):
        c = GlyphComponent()
        c.glyphName, c.x, c.y, c.flags = name, x, y, 0x4
        if scale:
            c.transform = [[scale, 0], [0, 1]]
        g.components.append(c)
    base.setGlyphOrder(base.getGlyphOrder() + [new])
    glyf.glyphs[new] = g
    glyf.glyphOrder = base.getGlyphOrder()
    g.recalcBounds(glyf)
    base['hmtx'][new] = base['hmtx'][letter]
    advance = []
    for v in base['gvar'].variations[letter]:
        p = v.coordinates[-4:]
        advance.append(TupleVariation(v.axes, [(0, 0), (round((p[1] or (0, 0))[0] / 2), 0)] + [q or (0, 0) for q in p]))
    base['gvar'].variations[new] = advance
    for table in base['cmap'].tables:
        table.cmap[code] = new


def make(folder, source, family, out):
    at = lambda p: f'{folder}/{source}-{p}-wght-normal.woff2'
    base = part(at('latin'), codes(LATIN))
    add(base, part(at('latin-ext'), codes(EXT)))
    bar(base, 0x166, 'T', 320, 0.95)
    bar(base, 0x167, 't', 235, 0.82)
    base['post'].formatType = 3.0
    base['name'].names = [n for n in base['name'].names if n.nameID in (0, 13, 14)]
    for i, text in ((1, family), (2, 'Regular'), (4, family), (6, family.replace(' ', ''))):
        base['name'].setName(text, i, 3, 1, 0x409)
    base.flavor = 'woff2'
    base.save(out)
    missing = [chr(c) for c in [*codes(LATIN), *codes(EXT)] if c not in TTFont(out).getBestCmap()]
    print(out, 'missing:', ''.join(missing) or 'none')


make(sys.argv[1], 'source-serif-4', 'Palimpsest Serif', 'serif.woff2')
make(sys.argv[2], 'source-sans-3', 'Palimpsest Sans', 'sans.woff2')
