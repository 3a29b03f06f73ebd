package main

import (
	"fmt"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// drawTrade sets the figure that was printed beside the table it came from.
func drawTrade(s *sheet) {
	e := s.event("trade-half-year")
	s.heading("40.7 or 40.6 per cent?", "Trade between China and Russia, in billions of US dollars")
	s.says(e, "40.7 per cent (to US$93.8 billion)")
	s.says(e, "40.6 per cent (to US$114.547 billion)")
	const left, perUnit, high, pitch = 236.0, 3.4, 46.0, 72.0 // px
	for i, bar := range []struct {
		name, value, growth string
		ink                 scene.Ink
	}{
		{"Whole of 2020", "107.76", "", un},
		{"January to May 2023", "93.8", "+40.7 %", korea},
		{"January to June 2023", "114.547", "+40.6 %", china},
	} {
		y := 106 + pitch*float64(i)
		long := s.number(e, bar.value) * perUnit
		s.middle(left-14, y+high/2, bar.name, plain.right())
		s.box(left, y, long, high, 2, tint(bar.ink))
		s.box(left, y, 4, high, 0, bar.ink)
		s.middle(left+16, y+high/2, bar.value, loud.sized(largeSize))
		s.middle(left+long+12, y+high/2, bar.growth, loud.sized(largeSize).in(bar.ink))
	}
	s.line(left, 98, left, 304, 1, scene.Second)
	s.says(e, "In the first six months of 2023 Sino-Russian trade rose by 40.7 per cent.")
	s.lines(margin, 326, width-2*margin, "An article gives 40.7 per cent for the first six months. It is the figure of the first five: the customs say 40.6 per cent for January to June.", plain)
	s.foot("Growth over the same months of the year before. Figures of the Chinese customs, as in " + s.source("sputnik-trade-h1"))
}

// The calendar of the summer: weeks from Monday, downwards.
const (
	calendarTop  = 116.0 // px
	calendarCell = 42.0
	calendarRow  = 37.0
	calendarSize = 8 // weeks
)

// drawSummer is a calendar of the weeks from the parade to the summit.
func drawSummer(s *sheet) {
	s.heading("The summer of 2023", "From the anniversary of the armistice to the summit at Vostochny")
	first := edtf.At(edtf.Civil{Year: 2023, Month: 7, Day: 24}) // a Monday
	for i, name := range []string{"M", "T", "W", "T", "F", "S", "S"} {
		s.middle(margin+calendarCell*(float64(i)+0.5), calendarTop-14, name, quiet.centre())
	}
	listed := make([]int, calendarSize) // events so far in a week
	marked := map[edtf.Instant]bool{}
	for i := range calendarSize + 1 {
		y := calendarTop + calendarRow*float64(i)
		s.line(margin, y, width-margin, y, 1, scene.Hairline)
	}
	summer := s.summer(first)
	for _, e := range summer {
		week := weekOf(e, first)
		of := 0
		for _, other := range summer {
			if weekOf(other, first) == week {
				of++
			}
		}
		from, to := e.Date.Extent()
		if s.mark(first, e); from+edtf.Day > to {
			marked[from] = true
		}
		s.list(e, week, listed[week], of)
		listed[week]++
	}
	for day := range calendarSize * 7 {
		at := first + edtf.Instant(day)*edtf.Day
		x, y := dayPlace(day)
		st := plain.centre()
		if marked[at] {
			st = loud.centre().in(scene.Paper)
		}
		s.middle(x, y, fmt.Sprint(at.Civil().Day), st)
		if at.Civil().Day == 1 {
			s.monthLine(day)
		}
	}
}

// summer returns the events of the calendar: those that the guided story of the
// summer visits, as far as they are known to the day.
func (s *sheet) summer(first edtf.Instant) []*timeline.Event {
	var found []*timeline.Event
	for i := range s.doc.Stories {
		if s.doc.Stories[i].ID != "summer-2023" {
			continue
		}
		for _, step := range s.doc.Stories[i].Steps {
			e := s.event(step.Event)
			if week := weekOf(e, first); begin(e) >= first && week < calendarSize && e.Date.Precision() == edtf.DayOf {
				found = append(found, e)
			}
		}
	}
	if len(found) == 0 {
		s.lack("the story has no walk summer-2023")
	}
	byDate(found)
	return found
}

func weekOf(e *timeline.Event, first edtf.Instant) int {
	return int((begin(e) - first) / (7 * edtf.Day))
}

// dayPlace returns the middle of a day's cell.
func dayPlace(day int) (x, y float64) {
	return margin + calendarCell*(float64(day%7)+0.5), calendarTop + calendarRow*(float64(day/7)+0.5)
}

// mark draws an event into the calendar: a disc, or a band from day to day.
func (s *sheet) mark(first edtf.Instant, e *timeline.Event) {
	from, to := e.Date.Extent()
	start, end := int((from-first)/edtf.Day), int((to-first)/edtf.Day)
	for day := start; day <= min(end, calendarSize*7-1); day++ {
		x, y := dayPlace(day)
		if start == end {
			s.box(x-15, y-15, 30, 30, 15, scene.Body)
			continue
		}
		left, right := x-calendarCell/2, x+calendarCell/2
		if day == start {
			left += 4
		}
		if day == end {
			right -= 4
		}
		s.box(left, y-14, right-left, 28, 0, tint(west))
		s.box(left, y+11, right-left, 3, 0, west)
	}
}

// list writes an event beside its week, in one of as many lines as the week has.
func (s *sheet) list(e *timeline.Event, week, line, of int) {
	const left, pitch = margin + 7*calendarCell + 24, 18.0 // px
	if of > 2 {
		s.lack("the week of %s has more than two events", e.ID)
	}
	y := calendarTop + calendarRow*(float64(week)+0.5) + pitch*(float64(line)-float64(of-1)/2)
	s.middle(left+88, y, s.days(e), loud.sized(smallSize).right())
	s.middle(left+100, y, e.Title, plain.sized(smallSize))
}

// monthLine parts the months in the calendar with a step.
func (s *sheet) monthLine(day int) {
	x, y := dayPlace(day)
	left, top := x-calendarCell/2, y-calendarRow/2
	s.line(left, top, margin+7*calendarCell, top, 1.5, scene.Second)
	s.line(left, top, left, top+calendarRow, 1.5, scene.Second)
	s.line(margin, top+calendarRow, left, top+calendarRow, 1.5, scene.Second)
}
