package syntax

import (
	"strings"

	"tideline/timeline/diag"
)

// block reads the lines of one mapping or list. It returns nil when nothing of
// them can be read.
func (s *salvage) block(from, to, depth int) *Node {
	if n, ok := s.parseLines(from, to); ok {
		return n
	}
	for from < to && isSilent(s.lines[from]) {
		from++
	}
	switch {
	case from == to:
		return nil
	case depth > MaxDepth:
		tooDeep(s.report, s.placeIn(from, 0))
		return nil
	case s.tired():
		s.complain(diag.CodeYAMLSyntax, from, 0)
		return nil
	case isItem(s.lines[from]):
		return s.list(from, to, depth)
	case strings.ContainsRune("[{", rune(strings.TrimSpace(s.lines[from])[0])):
		return s.flow(from, to)
	default:
		return s.mapping(from, to, depth)
	}
}

// list reads the items of a list one by one.
func (s *salvage) list(from, to, depth int) *Node {
	indent := indentOf(s.lines[from])
	n := &Node{Kind: List, Pos: s.placeIn(from, 0)}
	var out run
	defer func() { s.endRun(&out) }()
	for _, p := range s.parts(from, to, indent, false) {
		if part, ok := s.parseLines(p.from, p.to); ok && part != nil && part.Kind == List {
			n.Items = append(n.Items, part.Items...)
			continue
		}
		line := s.lines[p.from]
		if !isItem(line) {
			if !s.keysOfItem(n, p, depth) {
				s.addToRun(&out, p)
			}
			continue
		}
		dash := indentOf(line)
		s.lines[p.from] = line[:dash] + " " + line[dash+1:]
		if item := s.item(p.from, p.to, depth+1); item != nil {
			n.Items = append(n.Items, item)
		}
	}
	return n
}

// keysOfItem reads keys that stand in the column of the hyphen of the item that
// they belong to.
func (s *salvage) keysOfItem(list *Node, p lineRange, depth int) bool {
	if _, _, isKey := CutKey(s.lines[p.from]); !isKey || len(list.Items) == 0 {
		return false
	}
	last := list.Items[len(list.Items)-1]
	if last.Kind != Mapping || last.Flow {
		return false
	}
	more := s.block(p.from, p.to, depth+1)
	if more == nil || more.Kind != Mapping {
		return false
	}
	if s.under = append(s.under, s.places.at(p.from+1, 1).Line); len(s.under) == 1 {
		s.underAt = s.placeIn(p.from, 0)
	}
	last.Pairs = append(last.Pairs, more.Pairs...)
	return true
}

// mapping reads the keys of a mapping one by one.
func (s *salvage) mapping(from, to, depth int) *Node {
	indent := indentOf(s.lines[from])
	n := &Node{Kind: Mapping, Pos: s.placeIn(from, 0)}
	var out run
	defer func() { s.endRun(&out) }()
	parts := s.parts(from, to, indent, true)
	var merged []*Node
	defer func() { n.Pairs = withMerged(n.Pairs, merged) }()
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		key, rest, ok := CutKey(s.lines[p.from])
		if !ok {
			if items := s.eventsWithoutLine(n, parts[i:], depth); items > 0 {
				i += items - 1
				continue
			}
			s.addToRun(&out, p)
			continue
		}
		if indentOf(s.lines[p.from]) != indent {
			s.complain(diag.CodeYAMLIndent, p.from, 0)
		}
		if part, ok := s.parseLines(p.from, p.to); ok && part != nil && part.Kind == Mapping {
			if key == mergeKey {
				merged = append(merged, part)
			} else {
				n.Pairs = append(n.Pairs, part.Pairs...)
			}
			continue
		}
		if part, ok := s.withBraces(p); ok {
			n.Pairs = append(n.Pairs, part.Pairs...)
			continue
		}
		name := &Node{Kind: Scalar, Text: key, Pos: s.placeIn(p.from, 0)}
		end := s.strays(p, rest)
		s.blank(p.from, rest)
		if v := s.value(p.from, end, depth+1); v != nil {
			n.Pairs = append(n.Pairs, Pair{name, v})
		}
		if end < p.to {
			if more := s.block(end, p.to, depth+1); more != nil && more.Kind == Mapping {
				n.Pairs = append(n.Pairs, more.Pairs...)
			}
		}
	}
	return n
}

// strays returns the line of a part at which keys begin that belong beside its
// key and not below it, since the key has a value on its own line: they are
// indented too far. Without such keys it returns the end of the part.
func (s *salvage) strays(p lineRange, rest int) int {
	value := strings.TrimSpace(s.lines[p.from][rest:])
	if value == "" || strings.ContainsRune("#|>[{\"'&", rune(value[0])) {
		return p.to
	}
	for i := p.from + 1; i < p.to; i++ {
		if _, _, ok := CutKey(s.lines[i]); ok {
			s.complain(diag.CodeYAMLIndent, i, 0)
			return i
		}
	}
	return p.to
}

// blank puts spaces for the first bytes of a line, so that what follows can be
// read alone and keeps its column.
func (s *salvage) blank(line, upTo int) {
	text := s.lines[line]
	s.places.shift(line+1, upTo-len([]rune(text[:upTo])))
	s.lines[line] = strings.Repeat(" ", upTo) + text[upTo:]
}

// item reads what follows the dash of an item, which is a space by now.
func (s *salvage) item(from, to, depth int) *Node {
	line := s.lines[from]
	if _, _, isKey := CutKey(line); isKey || isItem(line) {
		return s.block(from, to, depth)
	}
	return s.value(from, to, depth)
}

// value reads what follows a key, or a dash, which are spaces by now: lines
// below it, or a single value, taken as plain text or left out when broken.
func (s *salvage) value(from, to, depth int) *Node {
	line := s.lines[from]
	if isSilent(line) {
		return s.block(from+1, to, depth)
	}
	if _, _, isKey := CutKey(line); !isKey && !isItem(line) {
		if n, ok := s.parseLines(from, to); ok {
			return n
		}
	}
	if s.tired() {
		s.complain(diag.CodeYAMLSyntax, from, 0)
		return nil
	}
	return s.leaf(from, to)
}
