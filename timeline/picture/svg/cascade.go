package svg

import (
	"maps"
	"strings"
)

// cascade finds the style of elements.
type cascade struct {
	*budget
	sheet sheet
	set   map[string]setter
}

// styled takes the properties of an element into the scope: attributes first,
// then what style sheets say, then its own style.
func (c *cascade) styled(n *node, s *scope) {
	s.style.own = usualOwn()
	rules := c.sheet.of(n, c.spend)
	inline := declarations(n.get("style"))
	c.spend(byteWork * (len(n.attrs) + len(rules) + len(n.get("style"))))
	c.variables(s, rules, inline)
	if color := n.get("color"); color != "" {
		c.put(s, declaration{"color", color, false}) // before what it is the colour of
	}
	for _, a := range n.attrs {
		c.put(s, declaration{a.key, a.value, false})
	}
	for _, important := range []bool{false, true} {
		for _, list := range [][]declaration{rules, inline} {
			for _, d := range list {
				if d.important == important {
					c.put(s, d)
				}
			}
		}
	}
}

// variables takes in those that an element declares.
func (c *cascade) variables(s *scope, lists ...[]declaration) {
	var mine map[string]string
	for _, list := range lists {
		for _, d := range list {
			if len(d.property) < 3 || d.property[:2] != "--" {
				continue
			}
			if mine == nil {
				mine = map[string]string{}
				maps.Copy(mine, s.style.vars)
				c.spend(wordWork * (len(mine) + 1))
				s.style.vars = mine
			}
			mine[d.property] = d.value
		}
	}
}

func (c *cascade) put(s *scope, d declaration) {
	set := c.set[d.property]
	if set == nil {
		return
	}
	c.spend(byteWork + len(d.value))
	if v := s.style.resolved(d.value); v != "" && v != "inherit" {
		set(&s.style, strings.TrimSpace(v))
	}
}
