package file

import (
	"slices"

	"tideline/timeline/diag"
)

// locality is where what a problem says comes from.
type locality int

const (
	elsewhere locality = iota // from how the whole file is written, or from all of its events
	ofRecord                  // from its record and what stands besides the events
	ofOthers                  // likewise, or from the ids of events; not where an event is read alone
	counted                   // from several records, in one problem at the first of them
)

// localities tells of each problem that does not change when another event does where it comes
// from.
func localities() map[string]locality {
	all := map[string]locality{}
	for where, codes := range map[locality][]string{
		ofRecord: {
			diag.CodeMissingKey, diag.CodeUnknownKey, diag.CodeWrongType, diag.CodeWrongItem, diag.CodeUnknownValue, diag.CodeOddValue, diag.CodeLongTitle,
			diag.CodeRepeatedValue, diag.CodeOutOfRange, diag.CodeGuessedDate, diag.CodeDoubtfulDate, diag.CodeAmbiguousDate, diag.CodeUnknownDate, diag.CodeBadDate,
			diag.CodeUnplacedDate, diag.CodeBadGeo, diag.CodeBadURL, diag.CodeBadPath, diag.CodeImageAddress, diag.CodeBackslashPath, diag.CodeBadLanguage,
			diag.CodeUnknownLane, diag.CodeUnknownPerson, diag.CodeUnknownSource, diag.CodeSelfReference,
		},
		ofOthers: {diag.CodeUnknownEvent},
		counted:  {diag.CodeMadeID, diag.CodeNameForID, diag.CodeAddressForID, diag.CodeKeySpelling, diag.CodeMarkup, diag.CodeLostCharacter},
	} {
		for _, code := range codes {
			all[code] = where
		}
	}
	return all
}

// mostKept is up to how many problems a text may have of which only one event is read again:
// with more of them not all are told, and ids are suggested no more.
const mostKept = diag.MaxProblems / 2

// span is some lines of a text, counted from 1; the last one is not of them.
type span struct{ from, to int }

func (s span) has(at diag.Pos) bool { return at.Line >= s.from && at.Line < s.to }

// told makes the problems of a text of those of the text before, and of those of an event that
// was changed: alone before, and alone now. The lines are those of the event before; by is how
// many more it has now. It returns false where they may be others.
func told(all, before, now []diag.Problem, lines span, by int) ([]diag.Problem, bool) {
	where := localities()
	is := func(where map[string]locality, of ...locality) func(diag.Problem) bool {
		return func(p diag.Problem) bool { return slices.Contains(of, where[p.Code]) }
	}
	if len(all) > mostKept || !every(all, is(where, ofRecord, ofOthers, counted)) {
		return nil, false
	}
	nowLines := span{lines.from, lines.to + by}
	mineBefore, restBefore := parted(before, lines)
	mine, rest := parted(now, nowLines)
	madeBefore, mineBefore := cutMade(mineBefore)
	made, mine := cutMade(mine)
	kept, others := parted(all, lines)
	count, kept := cutMade(kept)
	if !same(kept, mineBefore) || !same(rest, below(restBefore, lines, by)) || !same(made, madeBefore) || !every(slices.Concat(mineBefore, mine), is(where, ofRecord)) || !every(rest, is(where, ofRecord, counted)) {
		return nil, false
	}
	r := diag.NewReport("")
	r.Append(slices.Concat(mine, count, below(others, lines, by))...)
	return r.Problems(), true
}

// every reports whether all problems are of a kind.
func every(all []diag.Problem, is func(diag.Problem) bool) bool {
	return !slices.ContainsFunc(all, func(p diag.Problem) bool { return !is(p) })
}

// parted are the problems within some lines, and the others.
func parted(all []diag.Problem, lines span) (within, others []diag.Problem) {
	for _, p := range all {
		if lines.has(p.Pos) {
			within = append(within, p)
		} else {
			others = append(others, p)
		}
	}
	return within, others
}

// cutMade takes the problem away that ids are missing, which counts those of all events and
// stands at the first.
func cutMade(all []diag.Problem) (made, rest []diag.Problem) {
	for _, p := range all {
		if p.Code == diag.CodeMadeID {
			made = append(made, p)
		} else {
			rest = append(rest, p)
		}
	}
	return made, rest
}

// below returns problems where they stand once some lines are more, or fewer.
func below(all []diag.Problem, lines span, by int) (moved []diag.Problem) {
	for _, p := range all {
		if p.Pos.Line >= lines.to {
			p.Pos.Line += by
		}
		moved = append(moved, p)
	}
	return moved
}

// same reports whether the same is told at the same places.
func same(a, b []diag.Problem) bool {
	return slices.EqualFunc(a, b, func(a, b diag.Problem) bool {
		return a.Pos == b.Pos && a.Code == b.Code && a.Message == b.Message && a.Advice == b.Advice
	})
}
