package timeline

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// isJSON says whether a text is one of JSON. A number or word alone is none
// worth the name.
func isJSON(text string) bool {
	head := strings.TrimLeft(text, " \t\r\n")
	return head != "" && strings.IndexByte(`{["`, head[0]) >= 0 && json.Valid([]byte(text))
}

// jsonReader makes nodes of a JSON text.
type jsonReader struct {
	report *report
	text   string
	tokens *json.Decoder
	at     int // byte of the place that was looked at last
	here   Pos
}

// readJSON reads a text that is JSON. Numbers keep the form they were written
// in, and of a double key all values are kept.
func readJSON(r *report, text string) *node {
	j := &jsonReader{report: r, text: text, tokens: json.NewDecoder(strings.NewReader(text)), here: Pos{1, 1}}
	j.tokens.UseNumber()
	return j.value(0)
}

// next returns the next token with its place, nil at the end.
func (j *jsonReader) next() (json.Token, Pos) {
	from := int(j.tokens.InputOffset())
	from += len(j.text[from:]) - len(strings.TrimLeft(j.text[from:], " \t\r\n,:"))
	token, err := j.tokens.Token()
	if err != nil {
		return nil, j.here
	}
	return token, j.place(from)
}

// place returns the place of a byte, none before the last that was asked for.
func (j *jsonReader) place(offset int) Pos {
	for j.at < offset {
		c, size := utf8.DecodeRuneInString(j.text[j.at:])
		j.at += size
		if c == '\n' || c == '\r' && !strings.HasPrefix(j.text[j.at:], "\n") {
			j.here = Pos{j.here.Line + 1, 1}
		} else {
			j.here.Column++
		}
	}
	return j.here
}

// value reads a value and all in it.
func (j *jsonReader) value(depth int) *node {
	token, at := j.next()
	n := &node{kind: scalar, pos: at, weight: 1}
	switch v := token.(type) {
	case nil:
		n.kind, n.plain = nothing, true
	case bool:
		n.plain, n.text = true, map[bool]string{false: "false", true: "true"}[v]
	case json.Number:
		n.plain, n.text = true, v.String()
	case string:
		n.text = v
	case json.Delim:
		n.flow, n.kind = true, list
		if v == '{' {
			n.kind = mapping
		}
		j.fill(n, depth)
	}
	n.weight += len(n.text) / 32
	return n
}

// fill reads what stands between the brackets of a list or mapping.
func (j *jsonReader) fill(n *node, depth int) {
	for j.tokens.More() {
		if depth == maxDepth {
			first, at := j.next()
			tooDeep(j.report, at)
			j.skip(first)
			return
		}
		item := j.value(depth + 1)
		n.weight += item.weight
		if n.kind == mapping {
			value := j.value(depth + 1)
			n.pairs = append(n.pairs, pair{item, value})
			n.weight += value.weight
		} else {
			n.items = append(n.items, item)
		}
	}
	j.next()
}

// skip passes over a token and the rest of the list or mapping it stands in.
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
