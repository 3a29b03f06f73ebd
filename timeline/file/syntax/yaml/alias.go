package yaml

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/values"
)

// namedText is a text with an anchor before it.
type namedText struct {
	anchor string
	text   *values.Node
}

// isNameless reports whether a value is an alias whose asterisk has a placeholder.
func (p *Parser) isNameless(value string) bool {
	return p.Masked.Has(mask.Aliases) && strings.HasPrefix(value, mask.Alias)
}

// anchor notes the node that an anchor names.
func (p *Parser) anchor(name string, n *values.Node) {
	if p.anchors == nil {
		p.anchors = map[string]*values.Node{}
	}
	p.anchors[name] = n
}

// RestoreAnchors gives texts back their first word where the parser took it for an anchor
// and no alias names it. It is called once all parts of a text are parsed.
func (p *Parser) RestoreAnchors() {
	reported := map[diag.Pos]bool{} // a part of a broken text may have been read twice
	for _, t := range p.named {
		if p.used[t.anchor] {
			continue
		}
		t.text.Text = "&" + t.anchor + " " + t.text.Text
		if !reported[t.text.Pos] {
			reported[t.text.Pos] = true
			p.Report.Add(diag.CodeYAMLStart, t.text.Pos, t.text.Text)
		}
	}
}

// merged returns the mappings that a “<<” names, and reports anything else there.
func (p *Parser) merged(value *values.Node) (mappings []*values.Node) {
	from := value.Elements()
	if len(from) == 0 {
		from = []*values.Node{value}
	}
	for _, m := range from {
		name, alias := strings.CutPrefix(m.Text, "*")
		switch {
		case m.Kind == values.Mapping:
			mappings = append(mappings, m)
		case m.Plain && alias: // nothing else without quotes begins so
			p.Report.Add(diag.CodeUnknownAnchor, m.Pos, name)
		default:
			var what any = m.Kind.Name()
			if m.Text != "" {
				what = m.Text
			}
			p.Report.Add(diag.CodeBadMerge, m.Pos, what)
		}
	}
	return mappings
}
