package recovery

import (
	"slices"
	"strings"

	"tideline/timeline/file/syntax/values"
)

// bracket is a pair of brackets in a text, by bytes.
type bracket struct {
	from, to int    // the pair itself, to excluded
	open     string // what closes those around it, innermost first
}

// brackets returns the pairs of brackets of a text, in the order of their ends, and what
// is missing at its end to close all. Deep is the byte where they are nested beyond the
// limit, -1 when they are not. A quote counts where a value can begin; an apostrophe
// elsewhere is part of a word.
func brackets(text []byte) (pairs []bracket, open string, deep int) {
	var stack []int
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\'':
			if begins(text, i) {
				i = skipQuoted(text, i)
			}
		case '#':
			if i > 0 && (text[i-1] == ' ' || text[i-1] == '\n') {
				for i+1 < len(text) && text[i+1] != '\n' {
					i++
				}
			}
		case '[', '{':
			if len(stack) > values.MaxDepth {
				return nil, "", i
			}
			stack = append(stack, i)
		case ']', '}':
			if len(stack) == 0 {
				continue
			}
			if text[stack[len(stack)-1]]+2 != c { // one that closes nothing is a fault by itself
				pairs = append(pairs, bracket{i, i + 1, closers(text, stack)})
				continue
			}
			from := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			pairs = append(pairs, bracket{from, i + 1, closers(text, stack)})
		}
	}
	return pairs, closers(text, stack), -1
}

// begins reports whether a value can begin at a byte: after a bracket, a comma, a
// colon or a space.
func begins(text []byte, at int) bool {
	return at == 0 || strings.IndexByte(" \n\t,:[{", text[at-1]) >= 0
}

// skipQuoted returns the byte of the closing quote of a text, the last byte when there is
// none.
func skipQuoted(text []byte, from int) int {
	quote := text[from]
	for i := from + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] == quote:
			return i
		}
	}
	return len(text) - 1
}

// closers returns what closes the open brackets at some bytes, innermost first.
func closers(text []byte, stack []int) string {
	var b strings.Builder
	for _, at := range slices.Backward(stack) {
		b.WriteByte(text[at] + 2) // ] and } come two after [ and { in ASCII
	}
	return b.String()
}
