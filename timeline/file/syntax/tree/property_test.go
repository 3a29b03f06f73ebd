package tree_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/timeline/file/syntax/tree"
)

// Any text is printed as it was read, whatever it is.
func TestAnythingIsPrintedAsItWasRead(t *testing.T) {
	parts := []string{
		"a", "key", ": ", ":", "- ", "-", "\n", "\r\n", "\r", "  ", " ", "\t", "[", "]", "{", "}", ",", "\"", "'", "#", " # c\n", "|\n", ">-\n",
		"&a ", "*a", "!t ", "? ", "---\n", "...\n", "%YAML 1.2\n", "\ufeff", "\u0085", "\u2028", "\x00", "\xff", "中", "1953-07-27", "<<: ", "\\", "~",
	}
	rapid.Check(t, func(t *rapid.T) {
		src := []byte(strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 40).Draw(t, "parts"), ""))
		checkPieces(t, "text", tree.Parse(src), src)
	})
}

// scribe writes a document as people do: now in one way, now in another.
type scribe struct {
	*rapid.T
	eol string
}

func (s scribe) pick(what string, of ...string) string { return rapid.SampledFrom(of).Draw(s.T, what) }

// comment is nothing, mostly.
func (s scribe) comment() string { return s.pick("comment", "", "", "", " # a note", "   # [x]: {y}") }

func (s scribe) gap(indent string) string {
	return s.pick("gap", "", "", "", s.eol, indent+"# about it"+s.eol, "# far left"+s.eol)
}

// text writes a scalar of one line.
func (s scribe) text() string {
	return s.pick("text", "one", "two words", "1953-07-27", "5", "\"quoted: {a}, # b\"", "'it''s'", "~", "\"\"", "中文 é", "\"\\u00e9\\n\"")
}

// tight is a comment that follows a sign at once, mostly nothing.
func (s scribe) tight(text string) string {
	if strings.HasSuffix(text, "]") || strings.HasSuffix(text, "}") || strings.HasSuffix(text, "\"") || strings.HasSuffix(text, "'") {
		return s.pick("tight", "", "", "#", "#tight")
	}
	return ""
}

// flow writes a value between brackets, or a text.
func (s scribe) flow(depth int) string {
	kind := s.pick("flow", "text", "text", "list", "mapping")
	if depth == 0 || kind == "text" {
		return s.text()
	}
	var parts []string
	for i := range rapid.IntRange(0, 3).Draw(s.T, "items") {
		part := s.flow(depth - 1)
		if kind == "mapping" {
			part = fmt.Sprintf("k%d%s%s", i, s.pick("colon", ": ", ":  ", " : "), part)
		}
		parts = append(parts, part)
	}
	text := strings.Join(parts, s.pick("comma", ", ", " , ", ","+s.eol+"                     ", ", # c"+s.eol+"                     ", ",#c"+s.eol+"                     "))
	if len(parts) > 0 {
		text += s.pick("trailing", "", "", ",", " , ")
	}
	if kind == "mapping" {
		return "{" + text + "}"
	}
	return s.pick("open", "[", "[ ") + text + "]"
}

// value writes what stands behind a key or a hyphen whose lines go on at indent,
// the break behind it too.
func (s scribe) value(indent string, depth int) string {
	kind := s.pick("value", "flow", "flow", "flow", "nothing", "lines", "plain", "block")
	if depth == 0 && kind == "block" {
		kind = "flow"
	}
	switch kind {
	case "nothing":
		return s.comment() + s.eol
	case "lines":
		sign := s.pick("sign", "|", "|-", ">", ">-", "|+")
		return " " + sign + s.eol + indent + "first" + s.eol + s.pick("middle", "", s.eol, indent+"# no comment"+s.eol) + indent + "last" + s.eol
	case "plain":
		return " goes on" + s.eol + indent + "  below" + s.comment() + s.eol
	case "block":
		return s.comment() + s.eol + s.block(indent, depth-1)
	}
	text := s.flow(2)
	text += s.tight(text)
	return " " + text + s.comment() + s.eol
}

// block writes a list or a mapping on lines of its own.
func (s scribe) block(indent string, depth int) string {
	var b strings.Builder
	list := rapid.Bool().Draw(s.T, "list")
	for i := range rapid.IntRange(1, 4).Draw(s.T, "rows") {
		b.WriteString(s.gap(indent))
		if !list {
			fmt.Fprintf(&b, "%s%s:%s", indent, s.pick("key", fmt.Sprintf("k%d", i), fmt.Sprintf("\"k %d\"", i)), s.value(indent+"  ", depth))
			continue
		}
		b.WriteString(indent + "-")
		if depth > 0 && rapid.Bool().Draw(s.T, "mapping behind the hyphen") {
			fmt.Fprintf(&b, " a:%s%s  b:%s", s.value(indent+"    ", depth-1), indent, s.value(indent+"    ", depth-1))
			continue
		}
		b.WriteString(s.value(indent+"  ", depth))
	}
	return b.String()
}

// document writes a whole text.
func document(t *rapid.T) []byte {
	s := scribe{t, rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "break")}
	text := s.pick("head", "", "# head"+s.eol, "---"+s.eol, "\ufeff", "%YAML 1.2"+s.eol+"---"+s.eol) + s.block("", 3) + s.pick("tail", "", "# tail"+s.eol, "..."+s.eol)
	if rapid.IntRange(0, 3).Draw(t, "whole") == 0 {
		text = strings.TrimRight(text, "\r\n")
	}
	return []byte(text)
}

// In a valid text, one scalar set or one item put in is what changes.
func TestAnEditChangesWhatItNamesAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := document(t)
		parsed := tree.Parse(src)
		if parsed.Err() != nil {
			t.Fatalf("%q: %v", src, parsed.Err())
		}
		checkPieces(t, "document", parsed, src)
		p := rapid.SampledFrom(places(parsed.Root(), nil, nil)).Draw(t, "place")
		text := rapid.OneOf(rapid.SampledFrom(newTexts()), rapid.StringOf(rapid.RuneFrom([]rune(" abé中:#-,[]{}\"'\\|>&*!%@`?~.=<\n\t0159")))).Draw(t, "new")
		c := trial{name: fmt.Sprintf("%q at byte %d of %q", text, p.node.Start, src), src: src, parsed: parsed, way: p.way}
		i := rapid.IntRange(0, len(p.node.Items)).Draw(t, "i")
		switch p.node.Kind {
		case tree.List:
			c.patches, c.err = parsed.Insert(p.node, i, tree.TextOf(text))
			c.change = func(v any) any { return slices.Insert(v.([]any), i, any(text)) }
		case tree.Mapping:
			c.patches, c.err = parsed.InsertPair(p.node, i, tree.Pair{Key: "new", Value: tree.TextOf(text)})
			c.change = func(v any) any { v.(map[string]any)["new"] = text; return v }
		default:
			c.patches, c.err = parsed.Set(p.node, text)
			c.change = func(any) any { return text }
		}
		if errors.Is(c.err, tree.ErrMeaning) && lastLineIsKept(src) {
			return
		}
		c.check(t)
	})
}

// lastLineIsKept reports whether the text may end in lines that count their breaks
// without a break: nothing can be put behind those.
func lastLineIsKept(src []byte) bool {
	return !strings.HasSuffix(string(src), "\n") && strings.ContainsAny(string(src), "|>")
}

func FuzzParse(f *testing.F) {
	for _, src := range texts(f) {
		if len(src) < 10_000 {
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		parsed := tree.Parse(src)
		checkPieces(t, "text", parsed, src)
		for i, p := range places(parsed.Root(), nil, nil) {
			if i > 3 {
				break
			}
			patches, err := parsed.Set(p.node, "a: b")
			if err == nil {
				checkRest(t, trial{name: "set", src: src, patches: patches}, parsed.Apply(patches))
			}
		}
	})
}
