package syntax

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/tree"
)

// Every record and every problem knows where it begins. Where it ends is found from
// the text when somebody asks: a document of many events carries no more for it.

// RecordAt returns the range of the record of a text that begins at a place, which is the
// Pos of an event, a source or a quote: from its first key or its bracket to
// its last value. It reports false where none begins there, and where the lines
// there are no valid YAML. Text is that of Decode.
func RecordAt(text string, at diag.Pos) (diag.Range, bool) {
	return rangeAt(text, at, tree.RecordAt)
}

// ValueAt returns the range of the text or alias that begins at a place, which is the Pos
// of a problem, its quotes included; of a record it is the first key.
func ValueAt(text string, at diag.Pos) (diag.Range, bool) {
	return rangeAt(text, at, tree.ValueAt)
}

// rangeAt returns the range that is found at the byte of a place.
func rangeAt(text string, at diag.Pos, find func(src []byte, at int) (tree.Range, bool)) (diag.Range, bool) {
	start, ok := offsetOf(text, at)
	if !ok {
		return diag.Range{}, false
	}
	r, ok := find([]byte(text), start)
	if !ok {
		return diag.Range{}, false
	}
	return diag.Range{Start: diag.Place{Pos: at, Byte: r.Start}, End: placeOf(text, at, r)}, true
}

// offsetOf returns the byte of a place: lines end as editors end them, columns are
// characters.
func offsetOf(text string, at diag.Pos) (offset int, ok bool) {
	for line := 1; line < at.Line; line++ {
		i := strings.IndexAny(text[offset:], "\r\n")
		if i < 0 {
			return 0, false
		}
		offset += i + 1
		if text[offset-1] == '\r' && strings.HasPrefix(text[offset:], "\n") {
			offset++
		}
	}
	for column := 1; column < at.Column; column++ {
		if offset == len(text) || text[offset] == '\n' || text[offset] == '\r' {
			return 0, false
		}
		_, size := utf8.DecodeRuneInString(text[offset:])
		offset += size
	}
	return offset, at.Line > 0 && at.Column > 0
}

// placeOf returns the place behind a range that begins at a known one.
func placeOf(text string, start diag.Pos, r tree.Range) diag.Place {
	end := diag.Place{Pos: start, Byte: r.End}
	within := text[r.Start:r.End]
	for i, char := range within {
		if char == '\n' || char == '\r' && !strings.HasPrefix(within[i+1:], "\n") {
			end.Line, end.Column = end.Line+1, 1
			continue
		}
		end.Column++
	}
	return end
}
