package edtf

import (
	"strings"

	"tideline/timeline/pattern"
)

// interval is a date written with a slash.
type interval struct {
	start, end   Date   // the zero Date when that side is open or unknown
	first, after string // the sides as written: "..", "" or a date
}

func parseInterval(s string) (*interval, *SyntaxError) {
	first, after, _ := strings.Cut(s, "/")
	if i := strings.IndexByte(after, '/'); i >= 0 {
		return nil, fault(len(first)+1+i, "an interval has one slash").advising("write two dates such as 1953/1954, or a set such as {1953,1954,1956}")
	}
	in := &interval{first: first, after: after}
	var err *SyntaxError
	if in.start, err = parseSide(first, 0); err != nil {
		return nil, err
	}
	if in.end, err = parseSide(after, len(first)+1); err != nil {
		return nil, err
	}
	if s == "/" {
		return nil, noEnds()
	}
	return in, in.check()
}

func noEnds() *SyntaxError {
	return fault(0, "an interval names at least one of its ends").advising("write ../.. when nothing is known")
}

// check returns what is wrong with the two sides together.
func (in *interval) check() *SyntaxError {
	if in.start.body != nil && in.end.body != nil && in.end.bounds.to < in.start.bounds.from {
		return fault(len(in.first)+1, "the interval ends before it begins").advising("check both dates; the earlier one comes first")
	}
	return nil
}

// parseSide reads one side of an interval; offsets in errors count from base.
func parseSide(s string, base int) (Date, *SyntaxError) {
	if s == "" || s == ".." {
		return Date{}, nil
	}
	p, err := parsePoint(s, base)
	if err != nil {
		return Date{}, err
	}
	return newDate(s, p), nil
}

func (in *interval) span() bounds {
	s, e := in.start.bounds, in.end.bounds
	b := bounds{from: s.from, hasFrom: s.hasFrom, to: e.to, hasTo: e.hasTo}
	b.drawFrom, b.drawTo = s.from, e.to
	if !b.hasFrom {
		b.drawFrom = e.from
	}
	if !b.hasTo {
		b.drawTo = s.to
	}
	return b
}

func (in *interval) precision() Precision {
	return coarsest(in.start, in.end)
}

// coarsest returns the least precision of those dates that are known.
func coarsest(dates ...Date) Precision {
	least := Unknown
	seen := false
	for _, d := range dates {
		if d.body == nil {
			continue
		}
		if p := d.Precision(); !seen || p < least {
			least, seen = p, true
		}
	}
	return least
}

func (in *interval) qualifier() qualifier {
	return qualifierOf(in.start) | qualifierOf(in.end)
}

func qualifierOf(d Date) qualifier {
	if d.body == nil {
		return 0
	}
	return d.body.qualifier()
}

// human writes the interval from one side to the other.
func (in *interval) human(w *Words) string {
	start, hasStart := in.start.body.(*point)
	end, hasEnd := in.end.body.(*point)
	switch {
	case hasStart && hasEnd:
		return w.several([]*point{start, end}, w.through)
	case hasStart && in.after == "":
		return pattern.Fill(w.EndUnknown, "Date", start.human(w))
	case hasStart:
		return pattern.Fill(w.GoesOn, "Date", start.human(w))
	case hasEnd && in.first == "":
		return pattern.Fill(w.StartUnknown, "Date", end.human(w))
	case hasEnd:
		return pattern.Fill(w.Until, "Date", end.human(w))
	}
	return w.Unknown
}
