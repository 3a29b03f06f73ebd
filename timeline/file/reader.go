package file

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

// reader walks the nodes of one file and keeps the context that messages need: the
// key and the record being read.
type reader struct {
	*diag.Report
	linesOut bool                // lines without form were reported
	controls bool                // “�” replaces characters that were reported
	stepped  bool                // empty items were reported as broken
	idTables map[string]*idTable // ids, by top-level list
	source   string              // the text of the file
	lines    []string            // of source, split on first use
	id       string              // of the record of a top-level list that is being read
	guesses  guesser             // of dates

	cuts      map[*syntax.Node]syntax.Cut // texts of which a “#” took the end
	spellings []spellingCount             // words that were read as keys
	tallies   []tally                     // faults that are reported once
	tallyAt   map[string]int

	fieldContext
}

// fieldContext is the field being read, as messages name it.
type fieldContext struct {
	noun         pattern.English
	key, example string
}

// wrongType reports a value of the wrong type.
func (r *reader) wrongType(n *syntax.Node, want pattern.English) {
	r.Add(diag.CodeWrongType, n.Pos, r.key, r.noun, n.Kind.Name(), want, r.example)
}

// text reads a text and trims it. It returns false when the node is not a text. If
// part of it was lost to a comment, that is reported.
func (r *reader) text(n *syntax.Node, to *string) bool {
	r.reportCut(n)
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

// idText reads an id and trims invisible characters from it, which would make two
// ids out of one.
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

// reportCut reports that part or all of a text was lost to a comment.
func (r *reader) reportCut(n *syntax.Node) {
	if c, ok := r.cuts[n]; ok {
		r.Add(diag.CodeYAMLHash, c.At, c.Text)
	}
}

// word reads a text that a comment may follow.
func (r *reader) word(n *syntax.Node, to *string) bool {
	if n.Kind != syntax.Scalar {
		r.wrongType(n, "text")
		return false
	}
	*to = strings.TrimSpace(n.Text)
	return true
}

// token reads a number, a date or one of a list of words. Typographic characters,
// which come from pasting, are replaced by plain ones.
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

// likelyAddress completes an address whose scheme is missing or mistyped; "" when
// the text is not an address.
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
