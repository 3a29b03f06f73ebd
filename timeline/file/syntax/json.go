package syntax

import (
	"encoding/json"
	"strings"
	"unicode/utf8"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// isJSON reports whether a text is JSON. A number or word alone does not count.
func isJSON(text string) bool {
	head := strings.TrimLeft(text, " \t\r\n")
	return head != "" && strings.IndexByte(`{["`, head[0]) >= 0 && json.Valid([]byte(text))
}

// mostValues is how many values a JSON text may have. A value takes about 400 bytes of
// memory, and a file may have bytes for thirty million; one that is exported with as many
// events as it can hold, 100,000, has 4.8 million.
const mostValues = 6_000_000

// jsonReader makes nodes of a JSON text.
type jsonReader struct {
	left   int  // how many values may still be read
	cut    bool // it has been told that there are more
	report *diag.Report
	text   string
	tokens *json.Decoder
	at     int // byte whose place was asked for last
	here   diag.Pos
}

// readJSON reads a text that is JSON. Numbers are kept as they were written, and of a
// repeated key all values are kept.
func readJSON(r *diag.Report, text string) *values.Node {
	return readValues(r, text, mostValues)
}

// readValues is readJSON for a text of at most so many values.
func readValues(r *diag.Report, text string, most int) *values.Node {
	j := &jsonReader{left: most, report: r, text: text, tokens: json.NewDecoder(strings.NewReader(text)), here: diag.Pos{Line: 1, Column: 1}}
	j.tokens.UseNumber()
	return j.value(0)
}

// next returns the next token with its place, nil at the end.
func (j *jsonReader) next() (json.Token, diag.Pos) {
	from := int(j.tokens.InputOffset())
	from += len(j.text[from:]) - len(strings.TrimLeft(j.text[from:], " \t\r\n,:"))
	token, err := j.tokens.Token()
	if err != nil {
		return nil, j.here
	}
	return token, j.place(from)
}

// place returns the place of a byte, which is not before the last one asked for.
func (j *jsonReader) place(offset int) diag.Pos {
	for j.at < offset {
		c, size := utf8.DecodeRuneInString(j.text[j.at:])
		j.at += size
		if c == '\n' || c == '\r' && !strings.HasPrefix(j.text[j.at:], "\n") {
			j.here = diag.Pos{Line: j.here.Line + 1, Column: 1}
		} else {
			j.here.Column++
		}
	}
	return j.here
}

// value reads a value and all in it.
func (j *jsonReader) value(depth int) *values.Node {
	token, at := j.next()
	j.left--
	n := &values.Node{Kind: values.Scalar, Pos: at, Weight: 1}
	switch v := token.(type) {
	case nil:
		n.Kind, n.Plain = values.Null, true
	case bool:
		n.Plain, n.Text = true, map[bool]string{false: "false", true: "true"}[v]
	case json.Number:
		n.Plain, n.Text = true, v.String()
	case string:
		n.Text = v
	case json.Delim:
		n.Flow, n.Kind = true, values.List
		if v == '{' {
			n.Kind = values.Mapping
		}
		j.fill(n, depth)
	}
	n.Weight += len(n.Text) / 32
	return n
}

// fill reads what is between the brackets of a list or mapping.
func (j *jsonReader) fill(n *values.Node, depth int) {
	for j.tokens.More() {
		if j.left <= 0 {
			j.tooMany()
			return
		}
		if depth == values.MaxDepth {
			first, at := j.next()
			values.TooDeep(j.report, at)
			j.skip(first)
			return
		}
		item := j.value(depth + 1)
		n.Weight += item.Weight
		if n.Kind == values.Mapping {
			value := j.value(depth + 1)
			n.Pairs = append(n.Pairs, values.Pair{Key: item, Value: value})
			n.Weight += value.Weight
		} else {
			n.Items = append(n.Items, item)
		}
	}
	j.next()
}

// tooMany tells once that there are more values than may be read.
func (j *jsonReader) tooMany() {
	if !j.cut {
		_, at := j.next()
		j.report.Add(diag.CodeTooMany, at)
	}
	j.cut = true
}

// skip skips a token and the rest of the list or mapping that it is in.
func (j *jsonReader) skip(token json.Token) {
	for open := 1; ; token, _ = j.next() {
		switch token {
		case json.Delim('['), json.Delim('{'):
			open++
		case json.Delim(']'), json.Delim('}'):
			open--
		}
		if open == 0 || j.tokens.InputOffset() == int64(len(j.text)) {
			return
		}
	}
}
