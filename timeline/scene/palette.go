package scene

import "image/color"

// Palette says what each Ink looks like. Only DimInk and EraTint are translucent;
// None is fully transparent and never painted.
type Palette [inkCount]color.NRGBA

// The dimming is the ground at 28 %: what is beside the frame of the overview steps
// back, and stays in sight.
const dimAlpha = 0x47

// pale is the strength of a lane colour behind what is only dashed, in percent.
const pale = 8

// eraLine is the strength of an era's outline, in percent of the quieter ink.
const eraLine = 55

// Light returns the colours of ink on paper. The lane colours keep at least
// 5:1 on the ground and stay apart under the three colour vision deficiencies.
func Light() Palette {
	return build(theme{
		paper: 0xFBFAF7, raised: 0xFFFFFF, hairline: 0xE3E0D8, body: 0x1B1F24, second: 0x5B6470,
		lanes:   [LaneColours]uint32{0x9E1B32, 0x0B7A5B, 0x8A5A00, 0x6B3FA0, 0x44546A},
		eras:    [2]uint32{0xF5F3ED, 0xEFECE4},
		tint:    20,
		leader:  60,
		eraTint: 3,
	})
}

// Dark returns the colours of a dark room, with lane colours of at least 6.5:1.
func Dark() Palette {
	return build(theme{
		paper: 0x15181C, raised: 0x1D2126, hairline: 0x2C3238, body: 0xE8E6E3, second: 0x9AA4AF,
		lanes:   [LaneColours]uint32{0xFF8A80, 0x8FE3C8, 0xF2C14E, 0xE0B0FF, 0x8FA0B3},
		eras:    [2]uint32{0x191D22, 0x1E2328},
		tint:    18,
		leader:  45,
		eraTint: 3,
	})
}

// HighContrastLight returns black on white, with rules of at least 5:1, which
// text stands out from, and lane colours of at least 7:1.
func HighContrastLight() Palette {
	return build(theme{
		paper: 0xFFFFFF, raised: 0xFFFFFF, hairline: 0x6B6B6B, body: 0x000000, second: 0x000000,
		lanes:   [LaneColours]uint32{0x8F142B, 0x075F46, 0x6E4700, 0x5B3390, 0x3A485C},
		eras:    [2]uint32{0xFFFFFF, 0xEEEEEE},
		tint:    10,
		leader:  100,
		eraTint: 8,
	})
}

// HighContrastDark returns white on black, with rules of at least 5:1, which
// text stands out from, and lane colours of at least 7:1.
func HighContrastDark() Palette {
	return build(theme{
		paper: 0x000000, raised: 0x000000, hairline: 0x8C8C8C, body: 0xFFFFFF, second: 0xFFFFFF,
		lanes:   [LaneColours]uint32{0xFF8A80, 0x8FE3C8, 0xF2C14E, 0xE0B0FF, 0xA9B8C9},
		eras:    [2]uint32{0x000000, 0x1C1C1C},
		tint:    14,
		leader:  100,
		eraTint: 8,
	})
}

// Mono returns black on white for those who print without colours: lanes have none, and
// are told apart by the hatches of package mono.
func Mono() Palette {
	p := build(theme{
		paper: 0xFFFFFF, raised: 0xFFFFFF, hairline: 0xCCCCCC, body: 0x000000, second: 0x444444,
		eras:   [2]uint32{0xFFFFFF, 0xFFFFFF},
		leader: 60,
	})
	for i := range Ink(LaneColours) {
		p[LanePale+i] = p[Paper]
	}
	return p
}

// theme is what a designer chooses of a palette, as 0xRRGGBB; the rest follows.
type theme struct {
	paper, raised, hairline, body, second uint32
	lanes                                 [LaneColours]uint32
	eras                                  [2]uint32
	tint                                  int // percent of a lane colour over the ground, behind text
	eraTint                               int // percent of the ink over what is pointed at
	leader                                int // percent of a lane colour over the ground, for quiet lines
}

func build(t theme) Palette {
	p := Palette{
		Paper: rgb(t.paper), Raised: rgb(t.raised), Hairline: rgb(t.hairline),
		Body: rgb(t.body), Second: rgb(t.second), Focus: rgb(t.body),
		EraInk: rgb(t.eras[0]), EraInk + 1: rgb(t.eras[1]),
	}
	p[DimInk] = p[Paper]
	p[DimInk].A = dimAlpha
	p[EraLine] = blend(p[Second], p[Paper], eraLine)
	p[EraTint] = p[Body]
	p[EraTint].A = uint8(0xFF * t.eraTint / 100)
	for i, c := range t.lanes {
		p[LaneFull+Ink(i)] = rgb(c)
		p[LaneTint+Ink(i)] = blend(rgb(c), p[Paper], t.tint)
		p[LanePale+Ink(i)] = blend(rgb(c), p[Paper], pale)
		p[LaneLeader+Ink(i)] = blend(rgb(c), p[Paper], t.leader)
	}
	return p
}

// quiet is the strength of what steps back behind a selection, in percent: marks keep
// 3:1 on the ground.
const quiet = 72

// Quiet returns the palette in which all that has the colour of a lane steps back, so
// that what is selected stands out. Text is as it was.
func (p Palette) Quiet() Palette {
	for _, run := range [...]Ink{LaneFull, LaneTint, LanePale, LaneLeader} {
		for i := range Ink(LaneColours) {
			p[run+i] = blend(p[run+i], p[Paper], quiet)
		}
	}
	return p
}

func rgb(c uint32) color.NRGBA {
	return color.NRGBA{R: uint8(c >> 16), G: uint8(c >> 8), B: uint8(c), A: 0xFF}
}

// blend returns over at percent strength upon an opaque ground, opaque, rounded.
func blend(over, ground color.NRGBA, percent int) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*percent + int(b)*(100-percent) + 50) / 100) }
	return color.NRGBA{R: mix(over.R, ground.R), G: mix(over.G, ground.G), B: mix(over.B, ground.B), A: 0xFF}
}
