// Package separated cuts a table that is text into rows of cells, as RFC 4180 has it, with
// whatever stands between its columns.
package separated

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"tideline/timeline/diag"
)

// separators are the signs that may stand between the columns of a table.
const separators = ",;\t"

// mostUnclosed is how many quotes without an end are passed over: the rest of the text is looked
// through for each.
const mostUnclosed = 50

// Reader cuts a text into rows. A row that is none is reported, and left out: which of its
// quotes is wrong nobody can tell.
type Reader struct {
	report   *diag.Report
	text     string // that is read, from at on
	at       int    // byte
	line     int    // of that byte, counted from 1
	rows     *csv.Reader
	unclosed int
}

// New returns what cuts a text into rows.
func New(r *diag.Report, text string) *Reader { return &Reader{report: r, text: text, line: 1} }

// Next returns the next row that is not empty, with the line that it begins in, counted from 1;
// false at the end of the text.
func (t *Reader) Next() (row []string, line int, ok bool) {
	for {
		if t.rows == nil {
			t.begin()
		}
		row, err := t.rows.Read()
		if err == nil {
			line, _ := t.rows.FieldPos(0)
			if strings.Join(row, "") == "" {
				continue
			}
			return row, t.line - 1 + line, true
		}
		wrong := new(csv.ParseError)
		if !errors.As(err, &wrong) {
			if !errors.Is(err, io.EOF) {
				t.report.Add(diag.CodeLeftRow, diag.Pos{Line: t.line})
			}
			return nil, 0, false
		}
		from := t.line - 1 + wrong.StartLine
		t.report.Add(diag.CodeLeftRow, diag.Pos{Line: from})
		if wrong.Line != wrong.StartLine { // it has taken lines with it that may be rows
			if t.unclosed++; t.unclosed > mostUnclosed {
				return nil, 0, false
			}
			t.skipTo(from + 1)
		}
	}
}

// begin begins to read at the present place. The sign between the columns is the one that the
// first line has most of.
func (t *Reader) begin() {
	first, _, _ := strings.Cut(strings.TrimLeft(t.text, "\r\n"), "\n")
	best := ','
	for _, sign := range separators {
		if strings.Count(first, string(sign)) > strings.Count(first, string(best)) {
			best = sign
		}
	}
	t.rows = csv.NewReader(strings.NewReader(t.text[t.at:]))
	t.rows.Comma, t.rows.FieldsPerRecord, t.rows.TrimLeadingSpace = best, -1, best != '\t'
}

// skipTo goes on at a line after the present one.
func (t *Reader) skipTo(line int) {
	for t.line < line {
		end := strings.IndexByte(t.text[t.at:], '\n')
		if end < 0 {
			t.at = len(t.text)
			break
		}
		t.at, t.line = t.at+end+1, t.line+1
	}
	t.line = line
	t.rows = nil
}
