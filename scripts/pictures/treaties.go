package main

import (
	"cmp"
	"fmt"
	"slices"

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
	older := s.event("china-soviet-notice")
	s.heading("Who is bound to whom", "Treaties between the three states, 1950 to 2001")
	ru := corner{"Soviet Union, Russia", 400, 124, russia}
	cn := corner{"China", margin + cardWidth/2, 352, china}
	kp := corner{"North Korea", width - margin - cardWidth/2, 352, korea}
	s.dashes(ru.x+30, ru.y, kp.x-6, kp.y, 4, scene.Body)
	s.line(ru.x+46, ru.y, kp.x+10, kp.y, 1.5, scene.Body)
	s.dashes(ru.x-30, ru.y, cn.x+6, cn.y, 4, scene.Body)
	s.line(ru.x-46, ru.y, cn.x-10, cn.y, 1.5, scene.Body)
	s.line(cn.x, cn.y, kp.x, kp.y, 5, scene.Body)
	for _, c := range []corner{ru, cn, kp} {
		s.corner(c)
	}
	left, right, below := plain.sized(smallSize), plain.sized(smallSize).right(), plain.sized(smallSize).centre()
	dated := func(x, y float64, d edtf.Date, st style) { s.text(x, y, d.Human(s.words), loud.aligned(st.align)) }

	s.says(older, "friendship, alliance and mutual assistance")
	s.says(older, "signed on 14 February 1950")
	dated(margin, 100, s.dateOf(older, 0), left)
	s.text(margin, 123, "Alliance for thirty years", left)
	dated(margin, 155, s.dateOf(older, 1), left)
	s.text(margin, 178, "Ends, not renewed", left)
	s.says(joint, "good-neighbourliness and friendly co-operation")
	s.says(beijing, "is not a military alliance")
	dated(margin, 210, joint.Date, left)
	s.lines(margin, 233, 150, "Friendly co-operation, not an alliance", left)

	s.says(moscow, "military help if the other is attacked")
	dated(width-margin, 100, moscow.Date, right)
	s.lines(width-margin, 123, 150, "Military help if the other is attacked", right)
	s.says(end, "ends by its own terms")
	dated(width-margin, 174, end.Date, right)
	s.text(width-margin, 197, "Ends, after notice", right)
	s.says(newer, "no promise of military help")
	dated(width-margin, 229, newer.Date, right)
	s.lines(width-margin, 252, 120, "Friendship; no military help", right)

	s.says(beijing, "mutual assistance")
	s.says(beijing, "remains China's only defence pact")
	dated(400, 320, beijing.Date, below)
	s.text(400, 362, "Mutual assistance; it remains", below)
	s.text(400, 381, "China’s only defence pact", below)
	s.foot("Thick line: alliance. Dashes: alliance that ended. Thin lines: friendship.")
}

// dateOf returns one of an event's other dates, counted from 0.
func (f *facts) dateOf(e *timeline.Event, i int) edtf.Date {
	if i >= len(e.Dates) {
		f.lack("the event %s has no date number %d besides its own", e.ID, i+1)
		return edtf.Date{}
	}
	return e.Dates[i].Date
}

// drawEnd shows how the alliance of 1961 ended: the notice, the year that the
// treaty asks for, and the end.
func drawEnd(s *sheet) {
	end := s.event("alliance-lapses")
	s.heading("How an alliance ended", "The Soviet–North Korean treaty of 1961: notice, a year, the end")
	over := timeline.DatedClaim{Date: end.Date, Source: "donga-1999", Note: "The treaty " + s.says(end, "ends by its own terms") + "."}
	steps := append(slices.Clone(end.Dates), over)
	slices.SortStableFunc(steps, func(a, b timeline.DatedClaim) int {
		_, endA := a.Date.Extent()
		_, endB := b.Date.Extent()
		return cmp.Compare(endA, endB)
	})
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
	notice, _ := s.dateOf(end, 0).Extent()
	from, to := t.x(notice+edtf.Day/2), t.x(begin(end)+edtf.Day/2)
	s.box(from, axis+30, to-from, height-margin-axis-30, 0, tint(russia))
	pitch := (height - margin - axis - 34) / float64(max(1, len(steps)))
	for i, d := range steps {
		s.ending(d, t, axis+50+pitch*float64(i))
	}
}

// ending draws one of the dates with what its source says. The text begins under
// the mark, or ends there where the room on its right is too small.
func (s *sheet) ending(d timeline.DatedClaim, t span, y float64) {
	const wide = 400.0 // px
	from, to := d.Date.Extent()
	left, right := t.x(from), t.x(to+1)
	if d.Date.Precision() == edtf.DayOf {
		s.dot((left+right)/2, y, 7, russia)
	} else {
		s.box(left, y-6, right-left, 12, 6, russia)
	}
	note, date, by := plain.sized(smallSize), loud, " · "+s.source(d.Source)
	whole := s.wide(d.Date.Human(s.words), date) + s.wide(by, quiet)
	x := left + 8
	if x+wide > width-margin {
		x, note.align = min(right, width-margin)-6, 1
	}
	begin := x - note.align*whole
	s.text(begin, y+9, d.Date.Human(s.words), date)
	s.text(begin+s.wide(d.Date.Human(s.words), date), y+11, by, quiet)
	for i, line := range s.broken(d.Note, wide, note) {
		s.text(x, y+30+note.height(i), line, note)
	}
}
