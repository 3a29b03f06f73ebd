package syntax

import (
	"bytes"
	"strings"

	"tideline/timeline/diag"
)

// mutedSigns are those that get stand-ins where they make a text between
// brackets unreadable. Each is the sign itself, moved into the range for private
// use.
const mutedSigns = ":\"'@`%&*!|>?-"

// muted returns the stand-in of a sign.
func muted(sign byte) string { return string(rune(0xE000 + int(sign))) }

// entries puts stand-ins into the texts of one pair of brackets, without those
// of brackets inside, that hold what YAML takes for its own, and says what it
// found in each. The text keeps its number of characters.
func entries(text string, words Vocabulary) (repaired string, found []entryFault) {
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

// repairEntry puts stand-ins into what stands between two commas.
func repairEntry(entry string, words Vocabulary) (repaired string, fault entryFault, ok bool) {
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
		fault.code, value = diag.CodeYAMLQuote, mutedQuotes(value)
	case strings.IndexByte("@`%&*!|>?-", first) >= 0 && start > 0 && entry[start-1] == ' ':
		fault.code = diag.CodeYAMLStart
		return entry[:start] + muted(first) + value[1:] + tail, fault, true
	case strings.Contains(value, ": ") && !lacksComma(value, words):
		fault.code, value = diag.CodeYAMLColon, strings.ReplaceAll(value, ": ", muted(':')+" ")
	default:
		return entry, fault, false
	}
	return entry[:start] + value + tail, fault, true
}

// valueOf returns the value of an entry, which may have a key before it, and the
// byte where it begins.
func valueOf(entry string) (start int, value string) {
	const blanks = " \n"
	value = strings.TrimLeft(entry, blanks)
	if _, rest, isKey := CutKey(value); isKey {
		value = strings.TrimLeft(value[rest:], blanks)
	}
	return len(entry) - len(value), strings.TrimRight(value, blanks)
}

// lacksComma reports whether a known key stands inside a text, after other words.
func lacksComma(value string, words Vocabulary) bool {
	before, _, _ := strings.Cut(value, ": ")
	i := strings.LastIndexByte(before, ' ')
	return i >= 0 && words.Known(strings.Trim(before[i+1:], `"'`))
}

// mutedQuotes puts stand-ins for quotes inside a text; those around it stay when
// they are alike.
func mutedQuotes(value string) string {
	quote := value[:1]
	inner, before, after := value, "", ""
	if len(value) > 2 && strings.HasSuffix(value, quote) {
		inner, before, after = value[1:len(value)-1], quote, quote
	}
	return before + strings.NewReplacer(`"`, muted('"'), "'", muted('\''), ": ", muted(':')+" ").Replace(inner) + after
}

// repairPair reads a pair of brackets whose texts hold what YAML takes for its
// own, and returns the whole text with stand-ins in it.
func (s *salvage) repairPair(text []byte, p bracket, line int) (repaired []byte, ok bool) {
	pair := string(text[p.from:p.to])
	if len(pair) < 2 || unmuted(pair) != pair { // it was tried before
		return text, false
	}
	better, found := entries(pair, s.words)
	if len(found) == 0 {
		return text, false
	}
	repaired = bytes.Join([][]byte{text[:p.from], []byte(better), text[p.to:]}, nil)
	end := p.from + len(better)
	s.muted = true
	if _, ok := s.try(repaired[:end], p.open, line); !ok {
		return text, false
	}
	for _, f := range found {
		s.report.Add(f.code, s.placeOf(text, p.from+f.at, line), s.unmask(f.text))
	}
	return repaired, true
}

// unmuted gives a text its signs back.
func unmuted(text string) string {
	return strings.Map(func(c rune) rune {
		if c >= 0xE020 && c < 0xE080 && strings.IndexByte(mutedSigns, byte(c-0xE000)) >= 0 {
			return c - 0xE000
		}
		return c
	}, text)
}

// closeBefore reads a text with the bracket that is missing put before the first
// that closes another, where what stands around is closed by it.
func (s *salvage) closeBefore(text []byte, line int) (*Node, bool) {
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
			n, ok := s.try(bytes.Join([][]byte{text[:at], {missing}, text[at:]}, nil), "", line)
			if ok {
				open := string(bytes.TrimSpace(firstLine(text[stack[last]:at])))
				s.report.Add(diag.CodeYAMLUnclosed, s.placeOf(text, stack[last], line), s.unmask(open), string(missing))
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

// withBraces reads several keys on one line, between which commas stand, as if
// they stood between braces.
func (s *salvage) withBraces(p lineRange) (*Node, bool) {
	line := strings.TrimRight(s.lines[p.from], " ")
	indent := indentOf(line)
	if indent == 0 || strings.ContainsAny(line, "{[") || !holdsEntries(line[indent:], s.words) {
		return nil, false
	}
	for i := p.from + 1; i < p.to; i++ {
		if !isSilent(s.lines[i]) {
			return nil, false
		}
	}
	text := line[:indent-1] + "{" + strings.TrimRight(line[indent:], "}") + "}"
	n, err := s.parse(text, p.from)
	if err != nil || n == nil || n.Kind != Mapping {
		return nil, false
	}
	s.report.Add(diag.CodeNoBraces, s.placeIn(p.from, 0), s.unmask(strings.TrimSpace(line)))
	return n, true
}

// holdsEntries reports whether a known key stands after a comma in a line that
// begins with one.
func holdsEntries(line string, words Vocabulary) bool {
	known := 0
	for part := range strings.SplitSeq(line, ",") {
		key, _, isKey := CutKey(strings.TrimLeft(part, " "))
		if isKey && words.Known(key) {
			known++
		}
	}
	return known > 1
}
