package main

import (
	"fmt"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// corner is a state in the triangle, with the middle of its card.
type corner struct {
	name string
	x, y float64
	lane scene.Ink
}

const cardWidth, cardHeight = 212.0, 44.0 // px

func (s *sheet) corner(c corner) {
	s.box(c.x-cardWidth/2, c.y-cardHeight/2, cardWidth, cardHeight, 4, tint(c.lane))
	s.box(c.x-cardWidth/2, c.y-cardHeight/2, 4, cardHeight, 0, c.lane)
	s.middle(c.x, c.y, c.name, loud.sized(largeSize-2).centre())
}

// drawTreaties shows which treaties bind the three states, and how far.
func drawTreaties(s *sheet) {
	moscow, beijing := s.event("treaty-urs-prk"), s.event("treaty-prc-prk")
	end, newer, joint := s.event("alliance-lapses"), s.event("treaty-2000"), s.event("friendship-treaty-2001")
	s.heading("Who is bound to whom", "Treaties between the three states, 1961 to 2001")
	ru := corner{"Soviet Union, Russia", 400, 124, russia}
	cn := corner{"China", margin + cardWidth/2, 352, china}
	kp := corner{"North Korea", width - margin - cardWidth/2, 352, korea}
	s.dashes(ru.x+30, ru.y, kp.x-6, kp.y, 4, scene.Body)
	s.line(ru.x+46, ru.y, kp.x+10, kp.y, 1.5, scene.Body)
	s.line(ru.x-38, ru.y, cn.x-2, cn.y, 1.5, scene.Body)
	s.line(cn.x, cn.y, kp.x, kp.y, 5, scene.Body)
	for _, c := range []corner{ru, cn, kp} {
		s.corner(c)
	}
	left, right, below := plain.sized(smallSize), plain.sized(smallSize).right(), plain.sized(smallSize).centre()
	dated := func(x, y float64, d edtf.Date, st style) { s.text(x, y, d.Human(s.words), loud.aligned(st.align)) }

	s.says(joint, "good-neighbourliness and friendly co-operation")
	s.says(beijing, "is not a military alliance")
	dated(margin, 172, joint.Date, left)
	s.lines(margin, 195, 190, "Good-neighbourliness and friendly co-operation, not a military alliance", left)

	s.says(moscow, "military help if the other is attacked")
	dated(width-margin, 100, moscow.Date, right)
	s.lines(width-margin, 123, 150, "Military help if the other is attacked", right)
	s.says(end, "no longer in force")
	dated(width-margin, 174, end.Date, right)
	s.text(width-margin, 197, "No longer in force", right)
	s.says(newer, "no promise of military help")
	dated(width-margin, 229, newer.Date, right)
	s.lines(width-margin, 252, 120, "Friendship; no military help", right)

	s.says(beijing, "mutual assistance")
	s.says(beijing, "remains China's only defence pact")
	dated(400, 320, beijing.Date, below)
	s.text(400, 362, "Mutual assistance; it remains", below)
	s.text(400, 381, "China’s only defence pact", below)
	s.foot("Thick line: alliance. Dashes: alliance that lapsed. Thin lines: friendship.")
}

// drawEnd sets the dates that sources give for the end of the alliance of 1961
// under one another.
func drawEnd(s *sheet) {
	end := s.event("alliance-lapses")
	s.heading(fmt.Sprintf("One alliance, %s ends", counted(len(end.Dates))),
		"Dates that sources give for the end of the Soviet–North Korean treaty of 1961")
	t := years(1995, 1997, margin, width-margin)
	const axis = 106.0 // px
	s.box(margin, axis, width-2*margin, 30, 0, scene.EraInk+1)
	for month := range 25 {
		x := t.x(edtf.At(edtf.Civil{Year: 1995, Month: 1 + month, Day: 1}))
		if month%12 == 0 {
			s.line(x, axis, x, axis+30, 1, scene.Second)
			s.line(x, axis+30, x, height-margin, 1, scene.Hairline)
		} else {
			s.line(x, axis+22, x, axis+30, 1, scene.Second)
		}
		if month%12 == 0 && month < 24 {
			s.middle(x+8, axis+14, fmt.Sprint(1995+month/12), loud)
		}
	}
	pitch := (height - margin - axis - 42) / float64(max(1, len(end.Dates)))
	for i, d := range end.Dates {
		s.ending(d, t, axis+58+pitch*float64(i))
	}
}

// ending draws one of the dates with what its source says. The text begins under
// the mark, or ends there where the room on its right is too small.
func (s *sheet) ending(d timeline.DatedClaim, t span, y float64) {
	const wide = 350.0 // px
	from, to := d.Date.Extent()
	left, right := t.x(from), t.x(to+1)
	if d.Date.Precision() == edtf.DayOf {
		s.dot((left+right)/2, y, 7, russia)
		left -= 6
	} else {
		s.box(left, y-6, right-left, 12, 6, russia)
	}
	note, date, by := plain.sized(smallSize), loud, " · "+s.source(d.Source)
	whole := s.wide(d.Date.Human(s.words), date) + s.wide(by, quiet)
	x := left + 6
	if x+wide > width-margin {
		x, note.align = min(right, width-margin)-6, 1
	}
	begin := x - note.align*whole
	s.box(begin-3, y+12, whole+6, date.height(1)-5, 0, scene.Paper)
	s.text(begin, y+9, d.Date.Human(s.words), date)
	s.text(begin+s.wide(d.Date.Human(s.words), date), y+11, by, quiet)
	for i, line := range s.broken(d.Note, wide, note) {
		s.clear(x, y+32+note.height(i), line, note, scene.Paper)
	}
}
