package gedcom

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// node is a line with those that belong to it.
type node struct {
	id       string // between @, of a record; "" for most
	tag      string // in capitals
	value    string // with the lines that go on with it
	line     int
	children []*node
	read     bool // something was made of the value
}

// deepest is how many levels a file may have.
const deepest = 40

// lineForm is a line: its level, an id, a tag and a value.
var lineForm = regexp.MustCompile(`^\s*(\d{1,2})\s+(?:@([^@\s]+)@\s+)?([A-Za-z0-9_]{1,31})(?: (.*))?$`)

// parse puts the lines of a file together. One that has no level goes on with the one
// before it, as some programs break long texts.
func parse(text string) (records []*node) {
	var open [deepest]*node
	depth, line := -1, 0
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	for one := range strings.SplitSeq(text, "\n") {
		line++
		m := lineForm.FindStringSubmatch(one)
		if m == nil {
			if depth >= 0 && strings.TrimSpace(one) != "" {
				open[depth].value += "\n" + strings.TrimSpace(one)
			}
			continue
		}
		level, _ := strconv.Atoi(m[1])
		level = min(level, depth+1, deepest-1)
		tag := strings.ToUpper(m[3])
		if level > 0 && (tag == "CONT" || tag == "CONC") {
			if tag == "CONT" {
				open[level-1].value += "\n"
			}
			open[level-1].value += m[4]
			depth = level - 1
			continue
		}
		n := &node{id: m[2], tag: tag, value: m[4], line: line}
		if level == 0 {
			records = append(records, n)
		} else {
			open[level-1].children = append(open[level-1].children, n)
		}
		open[level], depth = n, level
	}
	return records
}

func (n *node) pos() diag.Pos { return draft.LineAt(n.line) }

// child returns the first line below with a tag, an empty one where there is none.
func (n *node) child(tag string) *node {
	if n != nil {
		for _, c := range n.children {
			if c.tag == tag {
				c.read = true
				return c
			}
		}
	}
	return &node{}
}

// all returns the lines below with a tag.
func (n *node) all(tag string) (some []*node) {
	for _, c := range n.children {
		if c.tag == tag {
			c.read = true
			some = append(some, c)
		}
	}
	return some
}

// text returns the value without the at signs that are doubled in older files.
func (n *node) text() string {
	n.read = true
	return strings.ReplaceAll(n.value, "@@", "@")
}

// pass takes a line for read, with all that belong to it.
func (n *node) pass() {
	n.read = true
	for _, c := range n.children {
		c.pass()
	}
}

// rest tells of the lines of which nothing was made, by their tags and that of the line around
// them. One that refers to another says nothing itself.
func (r *reader) rest(n *node, around string) {
	if !n.read && strings.TrimSpace(n.value) != "" && n.pointer() == "" {
		r.Left(n.pos(), around+n.tag, pattern.English("nothing in an events file has a place for it"))
	}
	for _, c := range n.children {
		r.rest(c, n.tag+"/")
	}
}

// pointer returns the id that a value refers to, "" for none.
func (n *node) pointer() string {
	v := strings.TrimSpace(n.value)
	if len(v) > 2 && v[0] == '@' && v[len(v)-1] == '@' && v[1] != '#' && !strings.Contains(v[1:len(v)-1], "@") {
		return v[1 : len(v)-1]
	}
	return ""
}
