package edtf

// Member is one date of a set, or a run of dates from First to Last. In a run
// that is open at one side that side is the zero Date.
type Member struct{ First, Last Date }

// Members returns the dates and runs of a set, in the order written, and
// whether all of them are meant, {…}, or one that is not known which, […]. A
// date that is no set has none.
func (d Date) Members() (members []Member, all bool) {
	z, ok := d.body.(*set)
	if !ok {
		return nil, false
	}
	members = make([]Member, len(z.members))
	for i, m := range z.members {
		members[i] = Member{First: m.first, Last: m.last}
	}
	return members, z.all
}

// EndsUnknown reports which sides of an interval are not known, as in 1953/, and
// not open, as in 1953/..
func (d Date) EndsUnknown() (start, end bool) {
	in, ok := d.body.(*interval)
	return ok && in.first == "", ok && in.after == ""
}
