package file

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/file/idtable"
	"tideline/timeline/file/loose"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/tally"
	"tideline/timeline/pattern"
)

// reader walks the nodes of one file and keeps the context that messages need: the
// key and the record being read.
type reader struct {
	*tally.Tally
	linesOut bool                      // lines without form were reported
	controls bool                      // “�” replaces characters that were reported
	itemsOut bool                      // empty items were reported as broken
	idTables map[string]*idtable.Table // ids, by top-level list
	lists    *loose.Lists              // the lists as they were written
	id       string                    // of the record of a top-level list that is being read
	guesses  guess.Budget              // for the dates of the file
	told     func(part float64)        // hears how much has been read; nil for nobody
	table    func(path string) ([]byte, error)
	rows     *rows // that the events are; nil where they are in the file

	fieldContext
}

// fieldContext is the field being read, as messages name it.
type fieldContext struct {
	noun         pattern.English
	key, example string
}

// wrongType reports a value of the wrong type.
func (r *reader) wrongType(n *values.Node, want pattern.English) {
	r.Add(diag.CodeWrongType, n.Pos, r.key, r.noun, n.Kind.Name(), want, r.example)
}

// text reads a text and trims it. It returns false when the node is not a text. If
// part of it was lost to a comment, that is reported.
func (r *reader) text(n *values.Node, to *string) bool {
	r.reportCut(n)
	if _, isCut := r.lists.Cuts[n]; isCut && n.Kind == values.Null {
		return false
	}
	if n.Kind == values.List && n.Flow { // as in: [sic]
		if written, plain := n.Written(); plain && n.Weight <= values.MaxWritten {
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
func (r *reader) idText(n *values.Node, to *string) bool {
	if !r.text(n, to) {
		return false
	}
	plain := character.TrimBlank(*to)
	if plain != *to {
		rest := strings.Replace(*to, plain, "", 1)
		c, _ := utf8.DecodeRuneInString(rest)
		r.Add(diag.CodeOddValue, n.Pos, cmp.Or(character.OddSpace(c), character.Invisible(c)), r.key, plain)
	}
	*to = plain
	return true
}

// reportCut reports that part or all of a text was lost to a comment.
func (r *reader) reportCut(n *values.Node) {
	if c, ok := r.lists.Cuts[n]; ok {
		r.Add(diag.CodeYAMLHash, c.At, c.Text)
	}
}

// word reads a text that a comment may follow.
func (r *reader) word(n *values.Node, to *string) bool {
	if n.Kind != values.Scalar {
		r.wrongType(n, "text")
		return false
	}
	*to = strings.TrimSpace(n.Text)
	return true
}

// token reads a number, a date or one of a list of words. Typographic characters,
// which come from pasting, are replaced by plain ones.
func (r *reader) token(n *values.Node, to *string) bool {
	if !r.word(n, to) {
		return false
	}
	plain, what := character.Plain(character.WithoutComment(*to))
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

// syntaxPart is which part of the work it is to make values of the bytes, about: less of a
// file that is written as usual, more of others. The rest is to read events of them.
const syntaxPart = 0.4

// tell tells how much has been read.
func (r *reader) tell(part float64) {
	if r.told != nil {
		r.told(part)
	}
}

// heard hears how many bytes have been made values of; nil where nobody is told.
func (r *reader) heard() func(read, all int) {
	if r.told == nil {
		return nil
	}
	return func(read, all int) { r.tell(syntaxPart * float64(read) / float64(max(all, 1))) }
}
