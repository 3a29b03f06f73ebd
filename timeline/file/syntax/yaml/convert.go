package yaml

import (
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/sourcemap"
	"tideline/timeline/file/syntax/values"
)

// MaxAliased is how many values aliases may stand for, written out: a small file must
// not fill the memory.
const MaxAliased = 200_000

// nodeSlab is how many nodes are allocated at once, at most: of a short text there are few.
const nodeSlab = 256

// convert makes a node with everything below it.
func (p *Parser) convert(y *yaml.Node, depth int) *values.Node {
	n := p.node(y)
	n.Flow = y.Style&yaml.FlowStyle != 0
	if depth == values.MaxDepth && y.Kind != yaml.AliasNode && len(y.Content) > 0 {
		values.TooDeep(p.Report, p.Places.At(p.line+y.Content[0].Line, y.Content[0].Column))
		y.Content = nil
	}
	switch y.Kind {
	case yaml.ScalarNode:
		if target := p.above(y, n); target != nil {
			return target
		}
		p.scalar(n, y)
	case yaml.SequenceNode:
		n.Kind = values.List
		n.Items = make([]*values.Node, len(y.Content))
		for i, c := range y.Content {
			n.Items[i] = p.convert(c, depth+1)
			n.Weight += n.Items[i].Weight
		}
	case yaml.MappingNode:
		n.Kind = values.Mapping
		p.convertPairs(n, y.Content, depth)
	case yaml.AliasNode:
		return p.alias(y, n)
	}
	if y.Anchor != "" {
		p.made[y] = n
		p.anchor(y.Anchor, n)
	}
	return n
}

// above returns the node that an alias names in an earlier part of the text, nil where y
// is no alias or names nothing.
func (p *Parser) above(y *yaml.Node, instead *values.Node) *values.Node {
	if y.Style != 0 || !p.isNameless(y.Value) {
		return nil
	}
	name := strings.TrimPrefix(y.Value, mask.Alias)
	if target := p.anchors[name]; target != nil {
		return p.share(name, target, instead)
	}
	return nil
}

// scalar fills in the node of a scalar.
func (p *Parser) scalar(n *values.Node, y *yaml.Node) {
	n.Plain = y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	n.Kind, n.Text = values.Scalar, p.Masked.Undo(y.Value)
	if n.Plain && isNull(y.Value) {
		n.Kind = values.Null
	}
	if n.Plain && (p.Masked.Has(mask.Marks) && strings.HasPrefix(y.Value, mask.Percent) || p.isNameless(y.Value) && !p.merging) {
		p.Report.Add(diag.CodeYAMLStart, n.Pos, n.Text) // other programs will not read it
	}
	n.Weight += len(n.Text) / values.Long // long texts count for more than one value
	if n.Plain && p.source != nil {
		p.restore(n, y)
	}
}

// restore gives a text without quotes back what the parser took from its beginning for a
// tag, and notes what a comment took from its end.
func (p *Parser) restore(n *values.Node, y *yaml.Node) {
	at := p.source.offset(y.Line, y.Column)
	if y.Anchor != "" {
		at += len("&" + y.Anchor)
		at += len(p.text[at:]) - len(strings.TrimLeft(p.text[at:], " "))
		if n.Kind == values.Scalar {
			p.named = append(p.named, namedText{y.Anchor, n})
		}
	}
	if strings.HasPrefix(p.text[at:], "!") {
		tag, _, _ := strings.Cut(p.text[at:], "\n")
		tag, _, _ = strings.Cut(strings.TrimRight(tag, "\r"), " ")
		if strings.HasPrefix(tag, "!!") || y.Tag != "" && y.Tag[0] != '!' {
			return // a type, which changes nothing here
		}
		n.Kind, n.Text = values.Scalar, strings.TrimSpace(tag+" "+n.Text)
		p.Report.Add(diag.CodeYAMLStart, n.Pos, n.Text)
		at += len(tag)
		at += len(p.text[at:]) - len(strings.TrimLeft(p.text[at:], " "))
	}
	if n.Kind == values.Null && y.Value != "" {
		return
	}
	from := at
	if at = p.source.textEnd(at, y.Value); at < 0 {
		return
	}
	if at = max(p.source.commentAt(at), p.source.commentBelow(from, at)); at >= 0 {
		if p.Cuts == nil {
			p.Cuts = map[*values.Node]values.Cut{}
		}
		line, column := p.source.lineAndColumn(at)
		end, _ := sourcemap.LineEnd(p.text, at)
		p.Cuts[n] = values.Cut{Text: p.Masked.Undo(strings.TrimSpace(p.text[at:end])), At: p.Places.At(p.line+line, column)}
	}
}

// isAlone reports whether there is no colon before an empty value between braces.
func (p *Parser) isAlone(empty *yaml.Node) bool {
	if p.source == nil {
		p.source = newSource(p.text)
	}
	return !p.source.afterColon(p.source.offset(empty.Line, empty.Column))
}

// isNull reports whether a plain scalar is null.
func isNull(s string) bool {
	return s == "" || s == "~" || s == "null" || s == "Null" || s == "NULL"
}

func (p *Parser) convertPairs(n *values.Node, content []*yaml.Node, depth int) {
	n.Pairs = make([]values.Pair, 0, len(content)/2)
	var merged []*values.Node
	for i := 0; i+1 < len(content); i += 2 {
		key := p.convert(content[i], depth+1)
		p.merging = key.Plain && key.Text == outline.MergeKey
		value := p.convert(content[i+1], depth+1)
		p.merging = false
		n.Weight += key.Weight + value.Weight
		if key.Plain && key.Text == outline.MergeKey {
			merged = append(merged, p.merged(value)...)
			continue
		}
		if n.Flow && value.Kind == values.Null && content[i+1].Value == "" {
			key.Alone = p.isAlone(content[i+1])
		}
		n.Pairs = append(n.Pairs, values.Pair{Key: key, Value: value})
	}
	if merged != nil {
		n.Pairs = values.WithMerged(n.Pairs, merged)
	}
}

// alias returns the node that an alias stands for while all aliases together stay within
// the limit, otherwise instead.
func (p *Parser) alias(y *yaml.Node, instead *values.Node) *values.Node {
	target, done := p.made[y.Alias]
	if !done { // its anchor is still being read: it contains itself
		p.Report.Add(diag.CodeAliasLoop, instead.Pos, y.Value)
		return instead
	}
	return p.share(y.Value, target, instead)
}

// share returns the node that an anchor names, or instead beyond the limit.
func (p *Parser) share(anchor string, target, instead *values.Node) *values.Node {
	if p.used == nil {
		p.used = map[string]bool{}
	}
	p.used[anchor] = true
	if p.aliased += target.Weight; p.aliased <= MaxAliased {
		return target
	}
	if !p.full {
		p.full = true
		p.Report.Add(diag.CodeAliasBomb, instead.Pos, strconv.Itoa(MaxAliased))
	}
	return instead
}

// node returns an empty node at the place of y.
func (p *Parser) node(y *yaml.Node) *values.Node {
	if len(p.slab) == 0 {
		p.slabs = min(max(16, 2*p.slabs), nodeSlab)
		p.slab = make([]values.Node, p.slabs)
	}
	n := &p.slab[0]
	p.slab = p.slab[1:]
	n.Pos, n.Weight = p.Places.At(p.line+y.Line, y.Column), 1
	return n
}
