package timeline

import (
	"cmp"
	"slices"
	"strconv"
)

// maxDiagnostics is how many problems of one file are told one by one: more
// are not read, and a list of them must not fill the memory.
const maxDiagnostics = 200

// maxCollected bounds what is kept to choose those from.
const maxCollected = 20_000

// maxGuesses is up to how many problems a key that was probably meant is looked
// for; nobody reads so many.
const maxGuesses = 2_000

// report collects the problems of a file.
type report struct {
	file  string
	kinds map[string]ProblemKind
	found []Diagnostic
	lost  map[Severity]int // found beyond maxCollected
}

func newReport(file string) *report {
	r := &report{file: file, kinds: map[string]ProblemKind{}, lost: map[Severity]int{}}
	for _, k := range Problems() {
		r.kinds[k.Code] = k
	}
	return r
}

// NewDiagnostic returns a problem that was found outside Parse. The words go
// into the texts of its code, in order.
func NewDiagnostic(file string, at Pos, code string, words ...string) Diagnostic {
	r := newReport(file)
	r.add(code, at, words...)
	return r.found[0]
}

// add notes a problem. The words go into the texts of its code in order; an
// empty last word means that there is nothing to suggest.
func (r *report) add(code string, at Pos, words ...string) {
	k := r.kinds[code]
	if len(r.found) >= maxCollected {
		r.lost[k.Severity]++
		return
	}
	for i, w := range words {
		longest := longestWord
		if i == 0 {
			longest = longestText // the first repeats the file, the others explain
		}
		words[i] = shortened(w, longest)
	}
	message, advice := k.Fill(words)
	r.found = append(r.found, Diagnostic{
		File: r.file, Pos: at, Severity: k.Severity, Code: code, Message: message, Advice: advice, Args: words,
	})
}

// diagnostics returns the problems in the order of the file, each once. When
// there are too many, errors are kept before warnings, and a last one counts
// the rest.
func (r *report) diagnostics() []Diagnostic {
	slices.SortFunc(r.found, byPlace)
	all := slices.CompactFunc(r.found, func(a, b Diagnostic) bool { return byPlace(a, b) == 0 })
	if len(all) <= maxDiagnostics {
		return all
	}
	last := all[len(all)-1].Pos
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b Diagnostic) int { return cmp.Compare(b.Severity, a.Severity) })
	told, rest := ranked[:maxDiagnostics], ranked[maxDiagnostics:]
	slices.SortFunc(told, byPlace)
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
	message, advice := r.kinds[code].Fill([]string{strconv.Itoa(count)})
	return append(told, Diagnostic{
		File: r.file, Pos: last, Severity: r.kinds[code].Severity, Code: code,
		Message: message, Advice: advice, Args: []string{strconv.Itoa(count)},
	})
}

// byPlace orders diagnostics by line, column, code and message.
func byPlace(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Pos.Line, b.Pos.Line),
		cmp.Compare(a.Pos.Column, b.Pos.Column),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Message, b.Message),
	)
}
