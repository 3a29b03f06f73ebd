package recovery

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/values"
)

// flowWithHashes reads a value in brackets in which a # hides the closing ones. The # is
// read as part of the text, as it was meant.
func (r *reader) flowWithHashes(from, to int) (n *values.Node, ok bool) {
	text := strings.Join(r.lines[from:to], "\n")
	marks := hidingHashes(text)
	if len(marks) == 0 || mask.Holds(text, mask.Hash) {
		return nil, false
	}
	var b strings.Builder
	done := 0
	for _, at := range marks {
		b.WriteString(text[done:at] + mask.Hash)
		done = at + 1
	}
	b.WriteString(text[done:])
	r.Masked.Set(mask.Hashes, true)
	if n, ok = r.try([]byte(b.String()), "", from); !ok {
		return nil, false
	}
	for _, at := range marks {
		word := text[at:]
		if i := strings.IndexAny(word, ",]}\n"); i > 0 {
			word = word[:i]
		}
		r.Report.Add(diag.CodeHashRead, r.placeOf([]byte(text), at, from), r.Masked.Undo(word))
	}
	return n, true
}

// hidingHashes returns where a # begins a comment with a closing bracket or a comma in
// it, which was hardly meant as a comment.
func hidingHashes(text string) (at []int) {
	for i := 1; i+1 < len(text); i++ {
		if text[i] != '#' || strings.IndexByte(" \t[{,", text[i-1]) < 0 || strings.IndexByte(" \t\n", text[i+1]) >= 0 {
			continue
		}
		line, _, _ := strings.Cut(text[i:], "\n")
		if !strings.ContainsAny(line, ",]}") {
			i += len(line) - 1
			continue
		}
		at = append(at, i)
	}
	return at
}
