package syntax

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"tideline/timeline/diag"

	"gopkg.in/yaml.v3"
)

// Limits that keep a small file from filling the memory.
const (
	MaxDepth   = 100     // values within values; the format needs nine
	MaxAliased = 200_000 // values that aliases may stand for, written out
	nodeSlab   = 256     // nodes allocated at once
)

// severalDocuments says that a text goes on after its first document.
type severalDocuments struct{ at diag.Pos }

// Error tells the kind of fault; it is never shown.
func (severalDocuments) Error() string { return "several documents" }

// faultLine returns the line, from 1, that the YAML parser names in an error;
// it can be one off.
func faultLine(err error) int {
	if err == nil {
		return 1
	}
	_, after, _ := strings.Cut(err.Error(), "line ")
	digits, _, _ := strings.Cut(after, ":")
	line, _ := strconv.Atoi(digits)
	return max(line, 1)
}

// builder turns YAML into nodes. Everything the YAML parser knows and the rest of
// the package does not want to know ends here: styles, tags, anchors, merges.
type builder struct {
	report    *diag.Report
	places    *places
	line      int // lines of the file before the text being read
	made      map[*yaml.Node]*Node
	slab      []Node
	masked    bool // some signs have stand-ins
	muted     bool // signs of texts between brackets have
	hashed    bool // a # has one
	padded    bool // others have, put in before; see tidier
	separated bool // separators of lines have
	aliased   int  // what aliases stood for so far
	full      bool // the limit of aliases was said
	stepped   bool // items were left out, and nothing stands in their place

	linesOut bool // lines were left out that are no YAML at all

	source *source       // nil where there is nothing to look for
	text   string        // that is being read
	cuts   map[*Node]Cut // comments that may have been meant as text

	anchors  map[string]*Node // what has an anchor, in this part of the text and those before
	named    []namedText      // texts with an anchor
	used     map[string]bool  // anchors that an alias names
	nameless bool             // aliases have stand-ins: nothing in this part of the text is named so
	merging  bool             // the value of “<<” is being read
}

func newBuilder(r *diag.Report, p *places) *builder { return &builder{report: r, places: p} }

// parse reads one YAML document whose first line is line+1 of the file. It
// returns nil for a text of comments alone. With severalDocuments comes the
// first of them; every other error is one of syntax and in the words of the
// YAML parser.
func (b *builder) parse(text string, line int) (n *Node, err error) {
	defer func() {
		// The parser is known to panic on a few broken inputs; to the reader of
		// the file that is one more syntax error.
		if p := recover(); p != nil {
			n, err = nil, fmt.Errorf("the parser failed: %v", p)
		}
	}()
	text, b.masked = mask(text)
	b.nameless = false
	doc, more, err := documents(text)
	if err != nil && strings.Contains(err.Error(), "unknown anchor") {
		text, b.nameless = maskAliases(text)
		doc, more, err = documents(text)
	}
	if doc == nil || err != nil {
		return nil, err
	}
	b.begin(text, line)
	n = b.convert(doc.Content[0], 0)
	if more != nil {
		return n, severalDocuments{b.places.at(line+more.Line, 1)}
	}
	return n, nil
}

// documents returns the first document of a text that holds anything, nil when
// there is none, and the one after it, nil when that is empty.
func documents(text string) (first, more *yaml.Node, err error) {
	dec := yaml.NewDecoder(strings.NewReader(text))
	if first, err = firstDocument(dec); first == nil {
		return nil, nil, err
	}
	more = &yaml.Node{}
	err = dec.Decode(more)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, err
	}
	if err != nil || empty(more) {
		more = nil
	}
	return first, more, nil
}

// firstDocument returns the first document that holds anything, nil when there
// is none.
func firstDocument(dec *yaml.Decoder) (*yaml.Node, error) {
	for {
		var doc yaml.Node
		if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
			return nil, nil
		} else if err != nil {
			return nil, err
		}
		if !empty(&doc) {
			return &doc, nil
		}
	}
}

// begin makes ready for the nodes of a text.
func (b *builder) begin(text string, line int) {
	b.line, b.made = line, map[*yaml.Node]*Node{}
	b.text, b.source, b.merging = text, nil, false
	if holdsCuts(text) {
		b.source = newSource(text)
	}
}

// empty reports whether a document holds nothing, as after a closing “---”.
func empty(doc *yaml.Node) bool {
	return len(doc.Content) == 0 || doc.Content[0].Kind == yaml.ScalarNode && isNull(doc.Content[0].Value)
}

// convert makes a node and all below it.
func (b *builder) convert(y *yaml.Node, depth int) *Node {
	n := b.node(y)
	n.Flow = y.Style&yaml.FlowStyle != 0
	if depth == MaxDepth && y.Kind != yaml.AliasNode && len(y.Content) > 0 {
		tooDeep(b.report, b.places.at(b.line+y.Content[0].Line, y.Content[0].Column))
		y.Content = nil
	}
	switch y.Kind {
	case yaml.ScalarNode:
		if target := b.above(y, n); target != nil {
			return target
		}
		b.scalar(n, y)
	case yaml.SequenceNode:
		n.Kind = List
		n.Items = make([]*Node, len(y.Content))
		for i, c := range y.Content {
			n.Items[i] = b.convert(c, depth+1)
			n.Weight += n.Items[i].Weight
		}
	case yaml.MappingNode:
		n.Kind = Mapping
		b.convertPairs(n, y.Content, depth)
	case yaml.AliasNode:
		return b.alias(y, n)
	}
	if y.Anchor != "" {
		b.made[y] = n
		b.anchor(y.Anchor, n)
	}
	return n
}

// above returns the node that an alias names in a part of the text before this
// one, nil where y is none or names nothing.
func (b *builder) above(y *yaml.Node, instead *Node) *Node {
	if y.Style != 0 || !b.isNameless(y.Value) {
		return nil
	}
	name := strings.TrimPrefix(y.Value, aliasStandIn)
	if target := b.anchors[name]; target != nil {
		return b.share(name, target, instead)
	}
	return nil
}

// scalar fills in a node of one value.
func (b *builder) scalar(n *Node, y *yaml.Node) {
	n.Plain = y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	n.Kind, n.Text = Scalar, b.unmask(y.Value)
	if n.Plain && isNull(y.Value) {
		n.Kind = Null
	}
	if n.Plain && (b.masked && strings.HasPrefix(y.Value, percentStandIn) || b.isNameless(y.Value) && !b.merging) {
		b.report.Add(diag.CodeYAMLStart, n.Pos, n.Text) // other programs will not read it
	}
	n.Weight += len(y.Value) / 32 // long texts count for more than one value
	if n.Plain && b.source != nil {
		b.restore(n, y)
	}
}

// restore gives a text without quotes what the parser took from its beginning,
// as a tag, and notes what a comment took from its end.
func (b *builder) restore(n *Node, y *yaml.Node) {
	at := b.source.offset(y.Line, y.Column)
	if y.Anchor != "" {
		at += len("&" + y.Anchor)
		at += len(b.text[at:]) - len(strings.TrimLeft(b.text[at:], " "))
		if n.Kind == Scalar {
			b.named = append(b.named, namedText{y.Anchor, n})
		}
	}
	if strings.HasPrefix(b.text[at:], "!") {
		tag, _, _ := strings.Cut(b.text[at:], "\n")
		tag, _, _ = strings.Cut(strings.TrimRight(tag, "\r"), " ")
		if strings.HasPrefix(tag, "!!") || y.Tag != "" && y.Tag[0] != '!' {
			return // a type, which changes nothing here
		}
		n.Kind, n.Text = Scalar, strings.TrimSpace(tag+" "+n.Text)
		b.report.Add(diag.CodeYAMLStart, n.Pos, n.Text)
		at += len(tag)
		at += len(b.text[at:]) - len(strings.TrimLeft(b.text[at:], " "))
	}
	if n.Kind == Null && y.Value != "" {
		return
	}
	from := at
	if at = b.source.textEnd(at, y.Value); at < 0 {
		return
	}
	if at = max(b.source.commentAt(at), b.source.commentBelow(from, at)); at >= 0 {
		if b.cuts == nil {
			b.cuts = map[*Node]Cut{}
		}
		line, column := b.source.lineAndColumn(at)
		end, _ := lineEnd(b.text, at)
		b.cuts[n] = Cut{b.unmask(strings.TrimSpace(b.text[at:end])), b.places.at(b.line+line, column)}
	}
}

// isAlone reports whether an empty value between braces has no colon before it.
func (b *builder) isAlone(empty *yaml.Node) bool {
	if b.source == nil {
		b.source = newSource(b.text)
	}
	return !b.source.afterColon(b.source.offset(empty.Line, empty.Column))
}

// tooDeep reports values nested beyond the limit, the first of which is at a
// place.
func tooDeep(r *diag.Report, at diag.Pos) { r.Add(diag.CodeTooDeep, at, strconv.Itoa(MaxDepth)) }

// isNull reports whether a plain scalar stands for nothing.
func isNull(s string) bool {
	return s == "" || s == "~" || s == "null" || s == "Null" || s == "NULL"
}

func (b *builder) convertPairs(n *Node, content []*yaml.Node, depth int) {
	n.Pairs = make([]Pair, 0, len(content)/2)
	var merged []*Node
	for i := 0; i+1 < len(content); i += 2 {
		key := b.convert(content[i], depth+1)
		b.merging = key.Plain && key.Text == mergeKey
		value := b.convert(content[i+1], depth+1)
		b.merging = false
		n.Weight += key.Weight + value.Weight
		if key.Plain && key.Text == mergeKey {
			merged = append(merged, b.merged(value)...)
			continue
		}
		if n.Flow && value.Kind == Null && content[i+1].Value == "" {
			key.Alone = b.isAlone(content[i+1])
		}
		n.Pairs = append(n.Pairs, Pair{key, value})
	}
	if merged != nil {
		n.Pairs = withMerged(n.Pairs, merged)
	}
}

// alias returns the node that an alias stands for, as long as all aliases
// together stay within the limit; instead is the node to take otherwise.
func (b *builder) alias(y *yaml.Node, instead *Node) *Node {
	target, done := b.made[y.Alias]
	if !done { // its anchor is still being read: it holds itself
		b.report.Add(diag.CodeAliasLoop, instead.Pos, y.Value)
		return instead
	}
	return b.share(y.Value, target, instead)
}

// share returns the node that an anchor names, unless that is too much.
func (b *builder) share(anchor string, target, instead *Node) *Node {
	if b.used == nil {
		b.used = map[string]bool{}
	}
	b.used[anchor] = true
	if b.aliased += target.Weight; b.aliased <= MaxAliased {
		return target
	}
	if !b.full {
		b.full = true
		b.report.Add(diag.CodeAliasBomb, instead.Pos, strconv.Itoa(MaxAliased))
	}
	return instead
}

// node returns an empty node at the place of y.
func (b *builder) node(y *yaml.Node) *Node {
	if len(b.slab) == 0 {
		b.slab = make([]Node, nodeSlab)
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	n.Pos, n.Weight = b.places.at(b.line+y.Line, y.Column), 1
	return n
}
