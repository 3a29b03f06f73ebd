package diag

import (
	"cmp"
	"slices"
)

// MaxProblems is how many problems of one file are listed: nobody reads more, and the
// list must not fill the memory.
const MaxProblems = 200

// MaxCollected bounds the problems that those are chosen from.
const MaxCollected = 20_000

// MaxGuesses is the number of problems up to which keys are suggested.
const MaxGuesses = 2_000

// Report collects the problems of a file.
type Report struct {
	file  string
	at    string // the file that is being read: file, or one that it names
	found []Problem
	lost  map[Severity]int // found beyond MaxCollected
}

// NewReport returns a report of a file without any problem. The name is used for
// messages and for nothing else.
func NewReport(file string) *Report {
	return &Report{file: file, at: file, lost: map[Severity]int{}}
}

// New returns a problem that was found outside the reader of files. The words fill the
// texts of its code, in order.
func New(file string, at Pos, code string, words ...any) Problem {
	r := NewReport(file)
	r.Add(code, at, words...)
	return r.found[0]
}

// File returns the name of the file.
func (r *Report) File() string { return r.file }

// Within has all further problems be of another file, which the file of the report names, and
// returns the one that they were of before. The name "" means the file of the report.
func (r *Report) Within(file string) (before string) {
	before, r.at = r.at, cmp.Or(file, r.file)
	return before
}

// Reading returns the name of the file that problems are of now; see Within.
func (r *Report) Reading() string { return r.at }

// Len returns how many problems were found so far, up to MaxCollected.
func (r *Report) Len() int { return len(r.found) }

// Found returns the problems in the order in which they were found.
func (r *Report) Found() []Problem { return r.found }

// Truncate drops all problems but the first n.
func (r *Report) Truncate(n int) { r.found = r.found[:n] }

// Append adds problems that were found elsewhere.
func (r *Report) Append(found ...Problem) { r.found = append(r.found, found...) }

// Add adds a problem. The words fill the texts of its code in order: a string
// as it is, an int, and a pattern.English or pattern.Value in the language of
// the reader; an empty last word means that there is nothing to suggest.
func (r *Report) Add(code string, at Pos, words ...any) {
	k := kinds()[code]
	if len(r.found) >= MaxCollected {
		r.lost[k.Severity]++
		return
	}
	r.found = append(r.found, Problem{
		File: r.at, Pos: at, Severity: k.Severity, Code: code, Args: k.named(words),
	}.told())
}

// Problems returns the problems in the order of the file, each once, those of other files after
// its own. When there are too many, errors are kept before warnings, and a last one counts
// the rest.
func (r *Report) Problems() []Problem {
	slices.SortFunc(r.found, r.byPlace)
	all := slices.CompactFunc(r.found, func(a, b Problem) bool { return r.byPlace(a, b) == 0 })
	if len(all) <= MaxProblems {
		return all
	}
	last := all[len(all)-1]
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b Problem) int { return cmp.Compare(b.Severity, a.Severity) })
	told, rest := ranked[:MaxProblems], ranked[MaxProblems:]
	slices.SortFunc(told, r.byPlace)
	errors := r.lost[Error]
	for _, d := range rest {
		if d.Severity == Error {
			errors++
		}
	}
	count := len(rest) + r.lost[Error] + r.lost[Warning]
	code := CodeMoreWarnings
	if errors > 0 {
		code = CodeMoreErrors
	}
	k := kinds()[code]
	return append(told, Problem{
		File: last.File, Pos: last.Pos, Severity: k.Severity, Code: code, Args: k.named([]any{count}),
	}.told())
}

// byPlace orders problems by file, the one of the report first, and by line, column, code and
// message.
func (r *Report) byPlace(a, b Problem) int {
	if a.File != b.File {
		switch r.file {
		case a.File:
			return -1
		case b.File:
			return 1
		}
	}
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		a.Pos.Compare(b.Pos),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Message, b.Message),
	)
}
