package ical

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tideline/timeline"
	"tideline/timeline/pattern"
)

// mostAgain is how often an entry is counted out at most.
const mostAgain = 400

// mostCounted is how many events are counted out of the rules of a calendar: a few thousand rules
// in a few hundred KB stand for a million of them.
const mostCounted = 50_000

// rule says how often something comes again.
type rule struct {
	every    string // YEARLY, MONTHLY, WEEKLY, DAILY
	interval int
	count    int // 0: not said
	until    stamp
	bounded  bool // by until
	days     []time.Weekday
}

// ruleOf reads a rule; false for one with parts that are not counted out here, such as
// the last Friday of a month.
func ruleOf(s string) (rule, bool) {
	r := rule{interval: 1}
	for part := range strings.SplitSeq(strings.ToUpper(s), ";") {
		key, value, _ := strings.Cut(part, "=")
		if !r.take(key, value) {
			return r, false
		}
	}
	known := slices.Contains([]string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY"}, r.every)
	return r, known && r.interval > 0 && r.interval < 10_000 && r.count >= 0 && (len(r.days) == 0 || r.every == "WEEKLY") && repeatsStart(s)
}

// take reads one part of a rule; false for one that is not counted out.
func (r *rule) take(key, value string) bool {
	var err error
	switch key {
	case "FREQ":
		r.every = value
	case "INTERVAL":
		r.interval, err = strconv.Atoi(value)
	case "COUNT":
		r.count, err = strconv.Atoi(value)
	case "UNTIL":
		r.until, r.bounded = stampOf(value)
		if r.until.day { // which is in it
			r.until.Time = r.until.Add(24*time.Hour - time.Second)
		}
	case "BYDAY":
		for day := range strings.SplitSeq(value, ",") {
			at := slices.Index([]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}, day)
			if at < 0 {
				return false
			}
			r.days = append(r.days, time.Weekday(at))
		}
	case "WKST", "":
	case "BYMONTH", "BYMONTHDAY": // programs repeat what the start says
	default:
		return false
	}
	return err == nil
}

// repeatsStart reports whether a rule names at most one month and one day of it.
func repeatsStart(s string) bool {
	for part := range strings.SplitSeq(strings.ToUpper(s), ";") {
		key, value, _ := strings.Cut(part, "=")
		if (key == "BYMONTH" || key == "BYMONTHDAY") && strings.ContainsAny(value, ",-") {
			return false
		}
	}
	return true
}

// again returns all the times when an entry begins, but for those that are excepted or have
// entries of their own. One that comes again without an end, or by a rule that is not counted
// out, comes once, with its rule kept.
func (r *reader) again(e *timeline.Event, m moments, start stamp) []stamp {
	all := append(r.counted(e, m, start), r.besides(e, m, start)...)
	if len(all) == 1 && m.rule.name == "" {
		return all
	}
	moved := r.moved[m.uid.value]
	if m.replaces.name != "" {
		moved = nil
	}
	excepted := exceptions(m, moved, start)
	all = slices.DeleteFunc(all, func(one stamp) bool {
		return excepted[one.Unix()] || excepted[one.Truncate(24*time.Hour).Unix()+wholeDay]
	})
	slices.SortStableFunc(all, func(a, b stamp) int { return a.Compare(b.Time) })
	all = slices.CompactFunc(all, func(a, b stamp) bool { return a.Equal(b.Time) })
	if len(all) > 1 {
		at := m.rule.pos()
		if m.rule.name == "" {
			at = m.besides[0].pos()
		}
		r.Guessed(at, e.Title, pattern.English("several events, as it comes again"), pattern.English("delete those that are not wanted"))
	}
	if len(all) == 0 {
		r.Left(e.Pos, e.Title, pattern.English("all the times when it comes again are excepted"))
	}
	return all
}

// counted counts out the rule of an entry.
func (r *reader) counted(e *timeline.Event, m moments, start stamp) []stamp {
	if m.rule.name == "" {
		return []stamp{start}
	}
	rule, ok := ruleOf(m.rule.value)
	if rule.bounded {
		rule.until = onClock(rule.until, m.rule, m.start, start)
	}
	switch {
	case !ok:
		r.keepRule(e, m.rule.pos(), m.rule.value, pattern.English("its rule is not counted out, and only the first of what comes again was taken"))
		return []stamp{start}
	case rule.count == 0 && !rule.bounded:
		r.keepRule(e, m.rule.pos(), m.rule.value, pattern.English("it comes again without an end, and only the first was taken"))
		return []stamp{start}
	}
	if r.countedOut >= mostCounted {
		r.keepRule(e, m.rule.pos(), m.rule.value, pattern.T("the rules above it stand for {{.N}} events already, and only the first of what comes again was taken", "N", mostCounted))
		return []stamp{start}
	}
	all, whole := rule.from(start)
	r.countedOut += len(all)
	if !whole {
		r.keepRule(e, m.rule.pos(), m.rule.value, pattern.T("only the first {{.N}} of what comes again were taken", "N", mostAgain))
	}
	return all
}

// besides returns the times that are named one by one. Those that cannot be read, or are
// whole periods, are kept.
func (r *reader) besides(e *timeline.Event, m moments, start stamp) (all []stamp) {
	for _, p := range m.besides {
		for value := range strings.SplitSeq(p.value, ",") {
			at, ok := stampOf(value)
			if !ok || len(all) >= mostAgain {
				r.Keep(&e.Extra, p.pos(), "rdate", value)
				continue
			}
			at = onClock(at, p, m.start, start)
			all = append(all, stamp{at.Time, start.day, start.universal})
		}
	}
	return all
}

// replaced is a time of what comes again that is an entry of its own.
type replaced struct {
	property
	at stamp
}

// movedIn returns the times of what comes again that are entries of their own, by the name
// of what comes again.
func movedIn(all []property) map[string][]replaced {
	moved := map[string][]replaced{}
	var uid, replaces property
	for _, p := range all {
		switch {
		case p.name == "BEGIN" && isEntry(strings.ToUpper(p.value)):
			uid, replaces = property{}, property{}
		case p.name == "UID":
			uid = p
		case p.name == "RECURRENCE-ID":
			replaces = p
		case p.name == "END" && isEntry(strings.ToUpper(p.value)):
			if at, ok := stampOf(replaces.value); ok && uid.name != "" && len(moved[uid.value]) < mostAgain {
				moved[uid.value] = append(moved[uid.value], replaced{replaces, at})
			}
			uid, replaces = property{}, property{}
		}
	}
	return moved
}

// from counts a rule out; false where there are more than mostAgain.
func (r rule) from(start stamp) (all []stamp, whole bool) {
	for step := range 8 * mostAgain {
		for _, at := range r.step(start, step) {
			switch {
			case at.Before(start.Time):
				continue
			case r.bounded && at.After(r.until.Time), r.count > 0 && len(all) >= r.count, at.Year() > 9999:
				return all, true
			case len(all) >= mostAgain:
				return all, false
			}
			all = append(all, at)
		}
	}
	return all, true
}

// step returns when it begins in the nth year, month, week or day: not at all where
// there is no such day.
func (r rule) step(start stamp, n int) (all []stamp) {
	at := start
	switch n *= r.interval; r.every {
	case "YEARLY":
		at.Time = start.AddDate(n, 0, 0)
	case "MONTHLY":
		at.Time = start.AddDate(0, n, 0)
	case "DAILY":
		at.Time = start.AddDate(0, 0, n)
	default:
		monday := start.AddDate(0, 0, 7*n-(int(start.Weekday())+6)%7)
		for i := range 7 {
			at.Time = monday.AddDate(0, 0, i)
			if slices.Contains(r.days, at.Weekday()) || len(r.days) == 0 && at.Weekday() == start.Weekday() {
				all = append(all, at)
			}
		}
		return all
	}
	if r.every != "DAILY" && at.Day() != start.Day() {
		return nil
	}
	return []stamp{at}
}

// wholeDay is added to the second at which a day begins where all of it is meant: no time that
// a calendar can write is there.
const wholeDay = 1 << 50

// exceptions returns the seconds, on the clock of the beginning, at which an entry does not come
// again, or does so as another entry.
func exceptions(m moments, moved []replaced, start stamp) map[int64]bool {
	all := map[int64]bool{}
	add := func(at stamp, of property) {
		at = onClock(at, of, m.start, start)
		second := at.Unix()
		if at.day && !start.day {
			second += wholeDay
		}
		all[second] = true
	}
	for _, p := range m.except {
		for value := range strings.SplitSeq(p.value, ",") {
			if at, ok := stampOf(value); ok {
				add(at, p)
			}
		}
	}
	for _, one := range moved {
		add(one.at, one.property)
	}
	return all
}
