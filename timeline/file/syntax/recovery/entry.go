package recovery

import (
	"bytes"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// entries puts placeholders for the signs of YAML into the texts of one pair of brackets,
// but not of brackets inside it, and returns what it found in each. The text keeps its
// number of characters.
func entries(text string, words outline.Vocabulary) (repaired string, found []entryFault) {
	var b strings.Builder
	depth, from := 0, 0
	flush := func(to int) {
		part, fault, ok := repairEntry(text[from:to], words)
		if ok {
			fault.at += from
			found = append(found, fault)
		}
		b.WriteString(part)
		from = to
	}
	for i := range len(text) {
		switch text[i] {
		case '[', '{':
			if depth++; depth == 1 {
				b.WriteString(text[from : i+1])
				from = i + 1
			}
		case ']', '}':
			if depth--; depth == 0 {
				flush(i)
			}
		case ',':
			if depth == 1 {
				flush(i)
				b.WriteByte(',')
				from = i + 1
			}
		}
	}
	b.WriteString(text[from:])
	return b.String(), found
}

// entryFault is what is wrong with a text between brackets.
type entryFault struct {
	code, text string
	at         int // byte
}

// repairEntry puts placeholders into what is between two commas.
func repairEntry(entry string, words outline.Vocabulary) (repaired string, fault entryFault, ok bool) {
	start, value := valueOf(entry)
	tail := entry[start+len(value):]
	if value == "" || strings.ContainsAny(value, "[]{}") {
		return entry, fault, false
	}
	fault = entryFault{text: value, at: start}
	switch first := value[0]; {
	case first == '"' || first == '\'':
		if end := skipQuoted([]byte(value), 0); end == len(value)-1 && end > 0 || strings.Contains(value[end:], ":") {
			return entry, fault, false // nothing is wrong, or a comma is missing
		}
		fault.code, value = diag.CodeYAMLQuote, maskedQuotes(value)
	case strings.IndexByte("@`%&*!|>?-", first) >= 0 && start > 0 && entry[start-1] == ' ':
		fault.code = diag.CodeYAMLStart
		return entry[:start] + mask.Sign(first) + value[1:] + tail, fault, true
	case strings.Contains(value, ": ") && !lacksComma(value, words):
		fault.code, value = diag.CodeYAMLColon, strings.ReplaceAll(value, ": ", mask.Sign(':')+" ")
	default:
		return entry, fault, false
	}
	return entry[:start] + value + tail, fault, true
}

// valueOf returns the value of an entry, which may have a key before it, and the byte
// where the value begins.
func valueOf(entry string) (start int, value string) {
	const blanks = " \n"
	value = strings.TrimLeft(entry, blanks)
	if _, rest, isKey := outline.CutKey(value); isKey {
		value = strings.TrimLeft(value[rest:], blanks)
	}
	return len(entry) - len(value), strings.TrimRight(value, blanks)
}

// lacksComma reports whether there is a known key inside a text, after other words.
func lacksComma(value string, words outline.Vocabulary) bool {
	before, _, _ := strings.Cut(value, ": ")
	i := strings.LastIndexByte(before, ' ')
	return i >= 0 && words.Known(strings.Trim(before[i+1:], `"'`))
}

// maskedQuotes puts placeholders for the quotes inside a text; those around it stay when
// they match.
func maskedQuotes(value string) string {
	quote := value[:1]
	inner, before, after := value, "", ""
	if len(value) > 2 && strings.HasSuffix(value, quote) {
		inner, before, after = value[1:len(value)-1], quote, quote
	}
	return before + strings.NewReplacer(`"`, mask.Sign('"'), "'", mask.Sign('\''), ": ", mask.Sign(':')+" ").Replace(inner) + after
}

// repairPair reads a pair of brackets whose texts contain signs of YAML, and returns the
// whole text with placeholders for these.
func (r *reader) repairPair(text []byte, p bracket, line int) (repaired []byte, ok bool) {
	pair := string(text[p.from:p.to])
	if len(pair) < 2 || mask.UndoSigns(pair) != pair || mask.Holds(pair, "") { // it was tried before
		return text, false
	}
	better, found := entries(pair, r.words)
	if len(found) == 0 {
		return text, false
	}
	repaired = bytes.Join([][]byte{text[:p.from], []byte(better), text[p.to:]}, nil)
	end := p.from + len(better)
	r.Masked.Set(mask.Signs, true)
	if _, ok := r.try(repaired[:end], p.open, line); !ok {
		return text, false
	}
	for _, f := range found {
		r.Report.Add(f.code, r.placeOf(text, p.from+f.at, line), r.Masked.Undo(f.text))
	}
	return repaired, true
}

// closeBefore reads a text in which a closing bracket is missing before the first that
// closes another: it is inserted there, if the one around is closed then.
func (r *reader) closeBefore(text []byte, line int) (*values.Node, bool) {
	var stack []int
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\'':
			if begins(text, i) {
				i = skipQuoted(text, i)
			}
		case '[', '{':
			stack = append(stack, i)
		case ']', '}':
			last := len(stack) - 1
			if last < 0 {
				return nil, false
			}
			if text[stack[last]]+2 == c {
				stack = stack[:last]
				continue
			}
			if last == 0 || text[stack[last-1]]+2 != c {
				return nil, false
			}
			missing := text[stack[last]] + 2
			at := len(bytes.TrimRight(text[:i], " ,\n"))
			n, ok := r.try(bytes.Join([][]byte{text[:at], {missing}, text[at:]}, nil), "", line)
			if ok {
				open := string(bytes.TrimSpace(firstLine(text[stack[last]:at])))
				r.Report.Add(diag.CodeYAMLUnclosed, r.placeOf(text, stack[last], line), r.Masked.Undo(open), string(missing))
			}
			return n, ok
		}
	}
	return nil, false
}

func firstLine(text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return line
}

// withBraces reads several keys on one line, separated by commas, as if they were in
// braces.
func (r *reader) withBraces(p lineRange) (*values.Node, bool) {
	line := strings.TrimRight(r.lines[p.from], " ")
	indent := outline.Indent(line)
	if indent == 0 || strings.ContainsAny(line, "{[") || !holdsEntries(line[indent:], r.words) {
		return nil, false
	}
	for i := p.from + 1; i < p.to; i++ {
		if !outline.IsSilent(r.lines[i]) {
			return nil, false
		}
	}
	text := line[:indent-1] + "{" + strings.TrimRight(line[indent:], "}") + "}"
	n, err := r.Parse(text, p.from)
	if err != nil || n == nil || n.Kind != values.Mapping {
		return nil, false
	}
	r.Report.Add(diag.CodeNoBraces, r.placeIn(p.from, 0), r.Masked.Undo(strings.TrimSpace(line)))
	return n, true
}

// holdsEntries reports whether a line that begins with a known key has another after a
// comma.
func holdsEntries(line string, words outline.Vocabulary) bool {
	known := 0
	for part := range strings.SplitSeq(line, ",") {
		key, _, isKey := outline.CutKey(strings.TrimLeft(part, " "))
		if isKey && words.Known(key) {
			known++
		}
	}
	return known > 1
}
