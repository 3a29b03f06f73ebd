package svg

import (
	"cmp"
	"slices"
	"strings"
)

// maxRules bounds the rules of a style sheet that are kept.
const maxRules = 5_000

// declaration gives a property a value.
type declaration struct {
	property, value string
	important       bool
}

// rule is a selector with its declarations.
type rule struct {
	selector []simple // from the outermost element to the one it picks
	rank     int      // by what it names, and then by where it stands
	set      []declaration
}

// simple is a compound selector of name, id and classes; an empty part matches any.
type simple struct {
	name, id string
	classes  []string
	child    bool // of the one before it, not of any above
}

// sheet indexes the rules of a drawing by what the matched element must have.
type sheet map[string][]rule

// readSheet reads a style sheet. Rules that begin with @, and selectors that are
// not understood, are left out.
func readSheet(text string) sheet {
	s := sheet{}
	text = strings.NewReplacer("<!--", " ", "-->", " ").Replace(withoutComments(text))
	for count := 0; count < maxRules; {
		text = strings.TrimLeft(text, " \t\r\n;}")
		if text == "" {
			return s
		}
		head, body, rest := block(text)
		text = rest
		if strings.HasPrefix(head, "@") {
			continue
		}
		set := declarations(body)
		for one := range strings.SplitSeq(head, ",") {
			if selector, ok := readSelector(one); ok && count < maxRules {
				last := selector[len(selector)-1]
				s[last.key()] = append(s[last.key()], rule{selector, specificity(selector) + count, set})
				count++
			}
		}
	}
	return s
}

func withoutComments(text string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		_, text, _ = strings.Cut(rest, "*/")
	}
}

// block cuts the next rule off a style sheet: what it is for, and what stands
// between its braces. A rule that begins with @ may end in a semicolon.
func block(text string) (head, body, rest string) {
	open := strings.IndexAny(text, "{;")
	if open < 0 {
		return "@", "", ""
	}
	head = strings.TrimSpace(text[:open])
	if text[open] == ';' {
		return "@", "", text[open+1:]
	}
	depth := 0
	for i := open; i < len(text); i++ {
		switch text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return head, text[open+1 : i], text[i+1:]
			}
		}
	}
	return head, text[open+1:], ""
}

// declarations reads what stands between braces, or in a style attribute.
func declarations(text string) []declaration {
	var all []declaration
	if strings.Contains(text, "/*") {
		text = withoutComments(text)
	}
	for text != "" {
		one := text
		if end := semicolon(text); end >= 0 {
			one, text = text[:end], text[end+1:]
		} else {
			text = ""
		}
		property, value, found := strings.Cut(one, ":")
		if property = strings.TrimSpace(property); !found || property == "" {
			continue
		}
		if !strings.HasPrefix(property, "--") {
			property = strings.ToLower(property)
		}
		value, important, _ := strings.Cut(value, "!")
		all = append(all, declaration{property, strings.TrimSpace(value), strings.Contains(important, "important")})
	}
	return all
}

// semicolon returns where the next one is that stands in no brackets or quotes.
func semicolon(text string) int {
	depth, quote := 0, byte(0)
	for i := range len(text) {
		switch c := text[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ';' && depth <= 0:
			return i
		}
	}
	return -1
}

// readSelector reads a selector of names, ids and classes; others are refused.
func readSelector(text string) ([]simple, bool) {
	text = strings.ReplaceAll(text, ">", " > ")
	var all []simple
	child := false
	for word := range strings.FieldsSeq(text) {
		if word == ">" {
			child = true
			continue
		}
		one := simple{child: child}
		child = false
		for _, piece := range pieces(word) {
			switch {
			case strings.ContainsAny(piece, `[]:+~()"'\`):
				return nil, false
			case piece[0] == '#':
				one.id = piece[1:]
			case piece[0] == '.':
				one.classes = append(one.classes, piece[1:])
			case piece != "*":
				one.name = piece
			}
		}
		all = append(all, one)
	}
	return all, len(all) > 0 && len(all) < 16
}

// pieces cuts a word such as rect#a.b before each # and dot.
func pieces(word string) []string {
	var all []string
	start := 0
	for i := 1; i <= len(word); i++ {
		if i == len(word) || word[i] == '#' || word[i] == '.' {
			all = append(all, word[start:i])
			start = i
		}
	}
	return all
}

func specificity(selector []simple) (rank int) {
	for _, s := range selector {
		if s.id != "" {
			rank += 100_000_000
		}
		rank += 1_000_000 * len(s.classes)
		if s.name != "" {
			rank += 10_000
		}
	}
	return rank
}

// key names the list that a rule for such an element stands in.
func (s simple) key() string {
	switch {
	case s.id != "":
		return "#" + s.id
	case len(s.classes) > 0:
		return "." + s.classes[0]
	}
	return s.name
}

// of returns the declarations for an element, the strongest last. Work is told
// how much is looked at.
func (s sheet) of(n *node, work func(int)) []declaration {
	if len(s) == 0 {
		return nil
	}
	var picked []rule
	look := func(key string) {
		for _, r := range s[key] {
			tries := 0
			if picks(r.selector, n, &tries) {
				picked = append(picked, r)
			}
			work(tries * byteWork * (2 + len(n.get("class"))))
		}
	}
	look("")
	look(n.name)
	for class := range strings.FieldsSeq(n.get("class")) {
		look("." + class)
	}
	if id := n.get("id"); id != "" {
		look("#" + id)
	}
	slices.SortStableFunc(picked, func(a, b rule) int { return cmp.Compare(a.rank, b.rank) })
	var all []declaration
	for _, r := range picked {
		all = append(all, r.set...)
	}
	return all
}

// mostTries bounds the elements examined for one selector; if it needs more, it does
// not match.
const mostTries = 500

// picks reports whether a selector matches an element.
func picks(selector []simple, n *node, tries *int) bool {
	last := len(selector) - 1
	if *tries++; !selector[last].matches(n) || *tries > mostTries {
		return false
	}
	if last == 0 {
		return true
	}
	for up := n.parent; up != nil; up = up.parent {
		if picks(selector[:last], up, tries) {
			return true
		}
		if selector[last].child {
			return false
		}
	}
	return false
}

func (s simple) matches(n *node) bool {
	if s.name != "" && s.name != n.name || s.id != "" && s.id != n.get("id") {
		return false
	}
	if len(s.classes) == 0 {
		return true
	}
	have := strings.Fields(n.get("class"))
	for _, class := range s.classes {
		if !slices.Contains(have, class) {
			return false
		}
	}
	return true
}
