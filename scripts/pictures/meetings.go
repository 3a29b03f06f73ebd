package main

import (
	"fmt"
	"strings"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// drawMeetings sets the meetings of Kim Jong Un with Xi above a line of time,
// and those with Putin below it.
func drawMeetings(s *sheet) {
	s.says(s.event("xi-pyongyang"), "his fifth meeting with Kim Jong Un")
	s.heading("Kim meets Xi five times, Putin twice", "Meetings of Kim Jong Un with the leaders of China and Russia, 2018 to 2023")
	const axis, high = 272.0, 26.0 // px
	t := years(2018, 2024, margin, width-margin)
	s.box(margin, axis, width-2*margin, high, 0, scene.EraInk+1)
	for year := int64(2018); year < 2024; year++ {
		x := t.x(edtf.At(edtf.Civil{Year: year, Month: 1, Day: 1}))
		s.line(x, axis, x, axis+high, 1, scene.Second)
		s.middle(x+8, axis+high/2, fmt.Sprint(year), quiet)
	}
	s.text(margin, 88, "With Xi Jinping", loud.in(china))
	const wide, gap, top = 140.0, 11.0, 117.0 // px
	for i, id := range []string{"kim-xi-1", "kim-xi-2", "kim-xi-3", "kim-xi-4", "xi-pyongyang"} {
		left := margin + (wide+gap)*float64(i)
		e, known := s.doc.Event(id)
		if !known {
			s.noMeeting(left, top, wide)
			continue
		}
		at, card, bend := t.x(begin(e)), left+wide/2, top+cardHigh+10+10*float64(i)
		s.elbow(at, axis, bend, card, top+cardHigh)
		s.card(left, top, wide, china, s.days(e), fmt.Sprint(begin(e).Civil().Year), e.Place.Name)
		s.dot(at, axis, 6, china)
	}
	s.text(margin, 334, "With Vladimir Putin", loud.in(russia))
	for i, id := range []string{"vladivostok", "vostochny"} {
		e := s.event(id)
		at, left := t.x(begin(e)), [...]float64{208, 562}[i]
		bend, card := axis+high+20, min(max(at, left+20), left+190)
		s.elbow(at, axis+high, bend, card, 334)
		site, region, _ := strings.Cut(e.Place.Name, ", ")
		s.card(left, 334, 210, russia, s.days(e)+fmt.Sprintf(" %d", begin(e).Civil().Year), site, region)
		s.dot(at, axis+high, 6, russia)
	}
}

const cardHigh = 88.0 // px

// elbow leads from a point on the line of time to a card.
func (s *sheet) elbow(x, y, bend, cardX, cardY float64) {
	const half = 0.5 // px: of the stroke, which fills the corners
	s.line(x, y, x, bend, 2*half, scene.Second)
	s.line(min(x, cardX)-half, bend, max(x, cardX)+half, bend, 2*half, scene.Second)
	s.line(cardX, bend, cardX, cardY, 2*half, scene.Second)
}

// card says in three lines when and where.
func (s *sheet) card(x, y, wide float64, lane scene.Ink, when, second, third string) {
	s.box(x, y, wide, cardHigh, 0, tint(lane))
	s.box(x, y, wide, 4, 0, lane)
	s.text(x+10, y+10, when, loud)
	s.text(x+10, y+33, second, plain)
	s.text(x+10, y+56, third, plain)
}

// noMeeting stands where the story has no entry.
func (s *sheet) noMeeting(x, y, wide float64) {
	s.Add(scene.Shape{Kind: scene.Rect, Stroke: scene.Second, Width: 1, Dashed: true, X: x, Y: y, W: wide, H: cardHigh})
	s.text(x+10, y+10, "One more", loud)
	s.text(x+10, y+33, "No entry yet", plain)
}

// days writes the days of an event without the year, months short.
func (s *sheet) days(e *timeline.Event) string {
	from, to := e.Date.Extent()
	first, last := from.Civil(), to.Civil()
	month := s.words.ShortMonths[last.Month-1]
	switch {
	case first.Month != last.Month:
		return fmt.Sprintf("%d %s – %d %s", first.Day, s.words.ShortMonths[first.Month-1], last.Day, month)
	case first.Day != last.Day:
		return fmt.Sprintf("%d–%d %s", first.Day, last.Day, month)
	}
	return fmt.Sprintf("%d %s", last.Day, month)
}
