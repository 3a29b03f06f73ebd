package file

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/markup"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
)

// plainText reads a line of text that is drawn as it is. Markup is removed and
// reported.
func (r *reader) plainText(n *values.Node, to *string) bool {
	if !r.text(n, to) {
		return false
	}
	if plain := markup.Strip(*to); plain != *to {
		r.Repeated(diag.CodeMarkup, diag.CodeMarkup, n.Pos, *to, plain)
		*to = plain
	}
	return true
}

// readable returns a text without misplaced characters, and reports those and the
// lost ones.
func (r *reader) readable(n *values.Node, text string) string {
	plain, what := character.WithoutMisplaced(text)
	if what != "" {
		r.Repeated(diag.CodeMisplaced+string(what), diag.CodeMisplaced, n.Pos, plain, what)
	}
	if strings.ContainsRune(plain, utf8.RuneError) && !r.controls {
		r.Repeated(diag.CodeLostCharacter, diag.CodeLostCharacter, n.Pos, plain)
	}
	return plain
}
