package syntax

import (
	"strings"

	"tideline/timeline/diag"
)

// aliasStandIn stands for the asterisk of an alias that names nothing in the text
// that is parsed: the parser would refuse all of that text.
const aliasStandIn = "\uE02A"

// mergeKey is the key that takes the keys of other records.
const mergeKey = "<<"

// namedText is a text with an anchor before it.
type namedText struct {
	anchor string
	text   *Node
}

// maskAliases puts stand-ins for the asterisks of aliases before which nothing in
// the text has their name.
func maskAliases(text string) (masked string, done bool) {
	if strings.Contains(text, aliasStandIn) {
		return text, false
	}
	var b strings.Builder
	named := map[string]bool{}
	copied := 0
	for i := range len(text) {
		if text[i] != '&' && text[i] != '*' || !beginsValue(text, i) {
			continue
		}
		name := anchorName(text[i+1:])
		switch {
		case name == "":
		case text[i] == '&':
			named[name] = true
		case !named[name]:
			b.WriteString(text[copied:i] + aliasStandIn)
			copied, done = i+1, true
		}
	}
	b.WriteString(text[copied:])
	return b.String(), done
}

// beginsValue reports whether a value can begin at a byte of a text: after a colon,
// a hyphen, a comma, a bracket, or at the beginning of a line.
func beginsValue(text string, at int) bool {
	before := strings.TrimRight(text[:at], " \t")
	return before == "" || strings.IndexByte("\n\r[{,", before[len(before)-1]) >= 0 ||
		len(before) < at && strings.IndexByte(":-?", before[len(before)-1]) >= 0
}

// anchorName returns the name of an anchor that a text begins with, "" for none.
func anchorName(text string) string {
	end := strings.IndexFunc(text, func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '-'
	})
	if end < 0 {
		return text
	}
	if strings.IndexByte(" \t\r\n,]}:", text[end]) < 0 {
		return ""
	}
	return text[:end]
}

// isNameless reports whether a value is an alias that has a stand-in.
func (b *builder) isNameless(value string) bool {
	return b.nameless && strings.HasPrefix(value, aliasStandIn)
}

// anchor notes what has an anchor.
func (b *builder) anchor(name string, n *Node) {
	if b.anchors == nil {
		b.anchors = map[string]*Node{}
	}
	b.anchors[name] = n
}

// restoreAnchors gives texts back their first word where it names what no alias
// stands for: it was none.
func (b *builder) restoreAnchors() {
	told := map[diag.Pos]bool{} // a part of a broken text may have been read twice
	for _, t := range b.named {
		if b.used[t.anchor] {
			continue
		}
		t.text.Text = "&" + t.anchor + " " + t.text.Text
		if !told[t.text.Pos] {
			told[t.text.Pos] = true
			b.report.Add(diag.CodeYAMLStart, t.text.Pos, t.text.Text)
		}
	}
}

// merged returns the mappings that a “<<” names, and reports whatever else
// stands there.
func (b *builder) merged(value *Node) (mappings []*Node) {
	from := value.Elements()
	if len(from) == 0 {
		from = []*Node{value}
	}
	for _, m := range from {
		name, alias := strings.CutPrefix(m.Text, "*")
		switch {
		case m.Kind == Mapping:
			mappings = append(mappings, m)
		case m.Plain && alias: // nothing else without quotes begins so
			b.report.Add(diag.CodeUnknownAnchor, m.Pos, name)
		default:
			var what any = m.Kind.Name()
			if m.Text != "" {
				what = m.Text
			}
			b.report.Add(diag.CodeBadMerge, m.Pos, what)
		}
	}
	return mappings
}

// withMerged adds the pairs that “<<” takes from other mappings; a key that is
// there already wins.
func withMerged(pairs []Pair, merged []*Node) []Pair {
	there := make(map[string]bool, len(pairs))
	for _, p := range pairs {
		there[p.Key.Text] = true
	}
	for _, from := range merged {
		for _, p := range from.Pairs {
			if !there[p.Key.Text] {
				there[p.Key.Text] = true
				pairs = append(pairs, p)
			}
		}
	}
	return pairs
}
