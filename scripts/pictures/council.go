package main

import (
	"fmt"
	"slices"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// drawTests sets the nuclear tests above a line of time and the answers of the
// Security Council below it.
func drawTests(s *sheet) {
	tests, agreed, veto := s.tagged("nuclear-test", 2006, 2022), s.resolutions(), s.event("double-veto")
	if len(tests) == 0 {
		s.lack("the story has no nuclear test")
		return
	}
	s.heading("Tests and sanctions", fmt.Sprintf("%s nuclear tests, %s resolutions with sanctions, one double veto",
		capital(counted(len(tests))), counted(len(agreed))))
	t := years(2006, 2024, margin+8, margin+8+36*18)
	var above, below []flag
	for i, e := range tests {
		above = append(above, flag{t.x(begin(e)), " · " + s.short(e), fmt.Sprint(i + 1)})
	}
	for _, e := range agreed {
		below = append(below, flag{t.x(begin(e)), " · " + s.short(e), strings.TrimPrefix(e.ID, resolutionID)})
	}
	below = append(below, flag{t.x(begin(veto)), " · " + s.short(veto), "Veto"})
	const top, foot, band, step = 84.0, 424.0, 28.0, 20.0 // px
	up, down := slices.Max(s.levels(above)), slices.Max(s.levels(below))
	upper := (top + foot - 12 - band + (up-down)*step) / 2 // the band and its flags stand in the middle
	lower := upper + band
	s.box(margin, upper, width-2*margin, band, 0, scene.EraInk+1)
	for year := int64(2006); year <= 2022; year += 2 {
		x := t.x(edtf.At(edtf.Civil{Year: year, Month: 1, Day: 1}))
		s.line(x, upper, x, lower, 1, scene.Second)
		s.middle(x+4, (upper+lower)/2, fmt.Sprint(year), quiet)
	}
	s.flags(upper, -step, above)
	s.flags(lower, step, below)
	for _, f := range above {
		s.dot(f.x, upper, 6, korea)
	}
	for _, f := range below[:len(agreed)] {
		s.box(f.x-4.5, lower-4.5, 9, 9, 1, un)
	}
	s.cross(t.x(begin(veto)), lower, 5, 2.5, china)
	s.dot(margin+6, foot, 6, korea)
	s.middle(margin+20, foot, "North Korean nuclear test", plain.sized(smallSize))
	s.box(245, foot-4.5, 9, 9, 1, un)
	s.middle(262, foot, "Resolution with sanctions", plain.sized(smallSize))
	s.cross(478, foot, 5, 2.5, china)
	s.middle(492, foot, "Draft that China and Russia veto", plain.sized(smallSize))
}

// drawVotes shows every vote as a column with a block for each member.
func drawVotes(s *sheet) {
	agreed, veto := s.resolutions(), s.event("double-veto")
	s.says(veto, "China and Russia veto")
	s.says(veto, "thirteen members vote for it")
	const members, against = 15, 2 // the thirteen, and the two who veto
	s.heading("Agreed, and then not", "Votes of the Security Council on sanctions against North Korea, one block a member")
	const foot, pitch, side, lastColumn = 362.0, 16.0, 13.0, width - margin - 42.0
	const left = margin + 8.0
	step := min(92, (lastColumn-190-left)/float64(max(1, len(agreed)-1)))
	column := func(x float64, name, day, year string, refused int) {
		for i := range members {
			y := foot - pitch*float64(i+1)
			if i < members-refused {
				s.box(x, y, 34, side, 2, un)
				continue
			}
			s.box(x, y, 34, side, 2, china)
			s.cross(x+17, y+side/2, 3.5, 1.8, scene.Paper)
		}
		s.text(x+17, foot+4, name, loud.centre())
		s.text(x+17, foot+25, day, quiet.centre())
		s.text(x+17, foot+42, year, quiet.centre())
	}
	for i, e := range agreed {
		if !strings.Contains(e.Text, "unanimously") {
			s.lack("the event %s does not say that the vote was unanimous", e.ID)
		}
		day, year := cutYear(s.short(e))
		column(left+float64(i)*step, strings.TrimPrefix(e.ID, resolutionID), day, year, 0)
	}
	day, year := cutYear(s.short(veto))
	column(lastColumn, "Draft", day, year, against)
	top := foot - pitch*members
	s.text(left, top-28, "Unanimous", loud)
	s.middle(lastColumn-12, top+pitch-1, "Veto", loud.right().in(china))
	s.middle(lastColumn-12, top+pitch+19, "China and Russia", plain.sized(smallSize).right())
	s.middle(lastColumn-12, top+pitch+90, "13 for", loud.right())
	s.middle(lastColumn-12, top+pitch+110, "the draft", plain.sized(smallSize).right())
}

// cutYear parts “9 Oct 2006” into “9 Oct” and “2006”.
func cutYear(date string) (day, year string) {
	i := strings.LastIndexByte(date, ' ')
	return date[:i], date[i+1:]
}
