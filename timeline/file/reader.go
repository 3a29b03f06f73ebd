package file

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// reader goes through the nodes of one file. It knows what the messages need:
// which key of what is being read.
type reader struct {
	*diag.Report
	linesOut bool             // lines without form were told of
	controls bool             // “�” stands in the place of what was told of
	stepped  bool             // items that are nothing were reported as broken
	rolls    map[string]*roll // ids, by top-level list
	source   string           // the text of the file
	lines    []string         // of it, once they were asked for
	id       string           // of the record of a top-level list that is being read
	guesses  guesser          // of dates

	cuts      map[*syntax.Node]syntax.Cut // texts of which a “#” took the end
	spellings []spelt                     // words that were read as keys
	tallies   []tally                     // faults that are told once
	tallyAt   map[string]int

	spot // the field that is being read
}

// spot is what a message says of a field.
type spot struct {
	noun         pattern.English
	key, example string
}

// wrongType reports that a value is not what the key wants.
func (r *reader) wrongType(n *syntax.Node, want pattern.English) {
	r.Add(diag.CodeWrongType, n.Pos, r.key, r.noun, n.Kind.Name(), want, r.example)
}

// text reads one text, without white space around it. It returns false when
// the node is none. What a comment took of it is reported.
func (r *reader) text(n *syntax.Node, to *string) bool {
	r.tellCut(n)
	if _, isCut := r.cuts[n]; isCut && n.Kind == syntax.Null {
		return false
	}
	if n.Kind == syntax.List && n.Flow { // as in: [sic]
		if written, plain := n.Written(); plain && n.Weight <= maxWritten {
			*to = strings.ReplaceAll(written, ",", ", ")
			r.Add(diag.CodeYAMLStart, n.Pos, *to)
			return true
		}
	}
	if !r.word(n, to) {
		return false
	}
	*to = strings.TrimSpace(r.readable(n, *to))
	return true
}

// idText reads an id, without what cannot be seen around it: two ids that look
// alike would be two records.
func (r *reader) idText(n *syntax.Node, to *string) bool {
	if !r.text(n, to) {
		return false
	}
	plain := syntax.TrimBlank(*to)
	if plain != *to {
		rest := strings.Replace(*to, plain, "", 1)
		c, _ := utf8.DecodeRuneInString(rest)
		r.Add(diag.CodeOddValue, n.Pos, cmp.Or(syntax.OddSpace(c), syntax.Invisible(c)), r.key, plain)
	}
	*to = plain
	return true
}

// tellCut reports that a comment took the end of a text, or all of it.
func (r *reader) tellCut(n *syntax.Node) {
	if c, ok := r.cuts[n]; ok {
		r.Add(diag.CodeYAMLHash, c.At, c.Text)
	}
}

// word reads a text behind which a comment may stand.
func (r *reader) word(n *syntax.Node, to *string) bool {
	if n.Kind != syntax.Scalar {
		r.wrongType(n, "text")
		return false
	}
	*to = strings.TrimSpace(n.Text)
	return true
}

// token reads a number, a date or a word of a list: signs that no keyboard has
// have come into it with what was pasted.
func (r *reader) token(n *syntax.Node, to *string) bool {
	if !r.word(n, to) {
		return false
	}
	plain, what := syntax.PlainSigns(syntax.WithoutComment(*to))
	if what != nil {
		r.Add(diag.CodeOddValue, n.Pos, what, r.key, plain)
	}
	*to = plain
	return true
}

// likelyAddress completes an address whose scheme was left out or mistyped;
// "" when the text is none.
func likelyAddress(s string) string {
	rest := s
	for _, head := range []string{"https//", "http//", "https:/", "http:/", "htps://", "htp://", "//"} {
		if after, ok := strings.CutPrefix(s, head); ok {
			rest = after
			break
		}
	}
	host, _, _ := strings.Cut(rest, "/")
	if strings.ContainsAny(rest, " \t\n:") || !strings.Contains(strings.Trim(host, "."), ".") {
		return ""
	}
	return "https://" + strings.TrimLeft(rest, "/")
}
