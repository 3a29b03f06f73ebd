package recovery

import (
	"slices"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// block reads the lines of one mapping or list. It returns nil when none of them can be
// read.
func (r *reader) block(from, to, depth int) *values.Node {
	if n, ok := r.parseLines(from, to); ok {
		return n
	}
	for from < to && outline.IsSilent(r.lines[from]) {
		from++
	}
	switch {
	case from == to:
		return nil
	case depth > values.MaxDepth:
		values.TooDeep(r.Report, r.placeIn(from, 0))
		return nil
	case r.isExhausted():
		r.reportLine(diag.CodeYAMLSyntax, from, 0)
		return nil
	case outline.IsItem(r.lines[from]):
		return r.list(from, to, depth)
	case strings.ContainsRune("[{", rune(strings.TrimSpace(r.lines[from])[0])):
		return r.flow(from, to)
	default:
		return r.mapping(from, to, depth)
	}
}

// list reads the items of a list one by one.
func (r *reader) list(from, to, depth int) *values.Node {
	indent := outline.Indent(r.lines[from])
	n := &values.Node{Kind: values.List, Pos: r.placeIn(from, 0)}
	var out run
	defer func() { r.endRun(&out) }()
	for _, p := range r.parts(from, to, indent, false) {
		if part, ok := r.parseLines(p.from, p.to); ok && part != nil && part.Kind == values.List {
			n.Items = append(n.Items, part.Items...)
			continue
		}
		line := r.lines[p.from]
		if !outline.IsItem(line) {
			if !r.keysOfItem(n, p, depth) {
				r.addToRun(&out, p)
			}
			continue
		}
		dash := outline.Indent(line)
		r.lines[p.from] = line[:dash] + " " + line[dash+1:]
		if item := r.item(p.from, p.to, depth+1); item != nil {
			n.Items = append(n.Items, item)
		}
	}
	return n
}

// keysOfItem reads keys in the column of the hyphen of the item that they belong to.
func (r *reader) keysOfItem(list *values.Node, p lineRange, depth int) bool {
	if _, _, isKey := outline.CutKey(r.lines[p.from]); !isKey || len(list.Items) == 0 {
		return false
	}
	last := list.Items[len(list.Items)-1]
	if last.Kind != values.Mapping || last.Flow {
		return false
	}
	more := r.block(p.from, p.to, depth+1)
	if more == nil || more.Kind != values.Mapping {
		return false
	}
	if r.under = append(r.under, r.Places.At(p.from+1, 1).Line); len(r.under) == 1 {
		r.underAt = r.placeIn(p.from, 0)
	}
	// A copy: the keys may hold an alias of the item, which must not contain itself.
	whole := *last
	whole.Pairs = append(slices.Clip(last.Pairs), more.Pairs...)
	list.Items[len(list.Items)-1] = &whole
	return true
}

// mapping reads the keys of a mapping one by one.
func (r *reader) mapping(from, to, depth int) *values.Node {
	indent := outline.Indent(r.lines[from])
	n := &values.Node{Kind: values.Mapping, Pos: r.placeIn(from, 0)}
	var out run
	defer func() { r.endRun(&out) }()
	parts := r.parts(from, to, indent, true)
	var merged []*values.Node
	defer func() { n.Pairs = values.WithMerged(n.Pairs, merged) }()
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		key, rest, ok := outline.CutKey(r.lines[p.from])
		if !ok {
			if items := r.eventsWithoutLine(n, parts[i:], depth); items > 0 {
				i += items - 1
				continue
			}
			r.addToRun(&out, p)
			continue
		}
		if outline.Indent(r.lines[p.from]) != indent {
			r.reportLine(diag.CodeYAMLIndent, p.from, 0)
		}
		if part, ok := r.parseLines(p.from, p.to); ok && part != nil && part.Kind == values.Mapping {
			if key == outline.MergeKey {
				merged = append(merged, part)
			} else {
				n.Pairs = append(n.Pairs, part.Pairs...)
			}
			continue
		}
		if part, ok := r.withBraces(p); ok {
			n.Pairs = append(n.Pairs, part.Pairs...)
			continue
		}
		name := &values.Node{Kind: values.Scalar, Text: key, Pos: r.placeIn(p.from, 0)}
		end := r.siblings(p, rest)
		r.blank(p.from, rest)
		if v := r.value(p.from, end, depth+1); v != nil {
			n.Pairs = append(n.Pairs, values.Pair{Key: name, Value: v})
		}
		if end < p.to {
			if more := r.block(end, p.to, depth+1); more != nil && more.Kind == values.Mapping {
				n.Pairs = append(n.Pairs, more.Pairs...)
			}
		}
	}
	return n
}

// siblings returns the line of a part where keys begin that are indented too far: they
// belong beside its key and not below it, since the key has a value on its own line. It
// returns the end of the part when there are none.
func (r *reader) siblings(p lineRange, rest int) int {
	value := strings.TrimSpace(r.lines[p.from][rest:])
	if value == "" || strings.ContainsRune("#|>[{\"'&", rune(value[0])) {
		return p.to
	}
	for i := p.from + 1; i < p.to; i++ {
		if _, _, ok := outline.CutKey(r.lines[i]); ok {
			r.reportLine(diag.CodeYAMLIndent, i, 0)
			return i
		}
	}
	return p.to
}

// blank replaces the first bytes of a line by spaces, so that what follows can be read
// alone and keeps its column.
func (r *reader) blank(line, upTo int) {
	text := r.lines[line]
	r.Places.Shift(line+1, upTo-len([]rune(text[:upTo])))
	r.lines[line] = strings.Repeat(" ", upTo) + text[upTo:]
}

// item reads what follows the hyphen of an item, which is blank by now.
func (r *reader) item(from, to, depth int) *values.Node {
	line := r.lines[from]
	if _, _, isKey := outline.CutKey(line); isKey || outline.IsItem(line) {
		return r.block(from, to, depth)
	}
	return r.value(from, to, depth)
}

// value reads what follows a key or a hyphen, which are blank by now: the lines below, or
// a single value, taken as plain text or left out when it is broken.
func (r *reader) value(from, to, depth int) *values.Node {
	line := r.lines[from]
	if outline.IsSilent(line) {
		return r.block(from+1, to, depth)
	}
	if _, _, isKey := outline.CutKey(line); !isKey && !outline.IsItem(line) {
		if n, ok := r.parseLines(from, to); ok {
			return n
		}
	}
	if r.isExhausted() {
		r.reportLine(diag.CodeYAMLSyntax, from, 0)
		return nil
	}
	return r.scalar(from, to)
}
