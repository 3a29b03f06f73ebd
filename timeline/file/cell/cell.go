// Package cell makes values of the cells of a table in which events stand.
package cell

import (
	"regexp"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/values"
)

// named is a title with an address behind it, as a table that is written here has links and
// sources.
var named = regexp.MustCompile(`^([^<]*?)\s*<(https?://[^<>\s]+)>$`)

// Several returns the values of a cell of the column with a key: those on lines of their own,
// or else those with semicolons between. One with a semicolon in it is in quotes, within which
// two quotes stand for one.
func Several(key, text string, at diag.Pos) values.Node {
	n := values.Node{Kind: values.List, Pos: at, Weight: 1}
	add := func(one string) {
		if one = strings.TrimSpace(one); one != "" {
			n.Items = append(n.Items, value(key, one, at))
		}
	}
	switch {
	case strings.Contains(text, "\n"):
		for line := range strings.SplitSeq(text, "\n") {
			add(line)
		}
	case named.MatchString(text):
		add(text)
	default:
		for rest := strings.TrimSpace(text); rest != ""; {
			var one string
			one, rest = cut(rest)
			add(one)
		}
	}
	for _, item := range n.Items {
		n.Weight += item.Weight
	}
	return n
}

// value is one value: of a title with an address behind it, both for a link, and what a source
// is known by.
func value(key, text string, at diag.Pos) *values.Node {
	scalar := func(s string) *values.Node { return &values.Node{Kind: values.Scalar, Pos: at, Text: s, Weight: 1} }
	m := named.FindStringSubmatch(text)
	switch {
	case m == nil:
		return scalar(text)
	case m[1] == "":
		return scalar(m[2])
	case key != "links":
		return scalar(m[1])
	}
	return &values.Node{Kind: values.Mapping, Pos: at, Weight: 5, Pairs: []values.Pair{
		{Key: values.Key("url", at), Value: scalar(m[2])}, {Key: values.Key("title", at), Value: scalar(m[1])},
	}}
}

// cut cuts the first value from a cell that has semicolons between them.
func cut(s string) (one, rest string) {
	if strings.HasPrefix(s, `"`) {
		for i := 1; i < len(s); i++ {
			after := strings.TrimLeft(s[i+1:], " ")
			switch {
			case s[i] != '"':
			case strings.HasPrefix(s[i+1:], `"`):
				i++
			case after == "" || after[0] == ';':
				return strings.ReplaceAll(s[1:i], `""`, `"`), strings.TrimLeft(strings.TrimPrefix(after, ";"), " ")
			}
		}
	}
	one, rest, _ = strings.Cut(s, ";")
	return one, strings.TrimLeft(rest, " ")
}

// Place is a place with its latitude and longitude, and its name; nil for one without.
func Place(name *values.Node, lat, lon string, at diag.Pos) *values.Node {
	scalar := func(s string) *values.Node {
		return &values.Node{Kind: values.Scalar, Pos: at, Text: strings.TrimSpace(s), Weight: 1}
	}
	n := &values.Node{Kind: values.Mapping, Pos: at, Weight: 5}
	if name != nil {
		n.Pairs = append(n.Pairs, values.Pair{Key: values.Key("name", at), Value: name})
		n.Weight += name.Weight + 1
	}
	point := &values.Node{Kind: values.List, Pos: at, Weight: 3, Items: []*values.Node{scalar(lat), scalar(lon)}}
	n.Pairs = append(n.Pairs, values.Pair{Key: values.Key("geo", at), Value: point})
	return n
}
