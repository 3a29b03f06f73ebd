package xmltree

import (
	"strings"
	"testing"
)

// Elements have their texts, attributes and places.
func TestRead(t *testing.T) {
	root, whole := Read("<?xml version='1.0' encoding='latin1'?>\n<a x=' 1 '>\n<b>One <c>two</c></b><![CDATA[<d>]]>&nbsp;</a>")
	if !whole || root.Name != "a" || root.Attr("X") != "1" || root.Child("b").Pos.Line != 3 || root.Child("b").Within() != "One  two" || !strings.Contains(root.Text, "<d>") {
		t.Errorf("%t %+v", whole, root)
	}
	if len(root.All("b")) != 1 || root.Child("none").Text != "" {
		t.Errorf("%v", root.Children)
	}
}

// What never ends, is too deep or tells entities to grow does no harm.
func TestHostile(t *testing.T) {
	for name, text := range map[string]string{
		"deep":     strings.Repeat("<a>", 10_000),
		"entities": `<!DOCTYPE a [<!ENTITY x "&y;&y;&y;"><!ENTITY y "yyyyyyyy">]><a>&x;&x;</a>`,
		"open":     "<a><b>One",
		"none":     "text",
		"system":   `<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>`,
	} {
		root, _ := Read(text)
		if root != nil && len(root.Within()) > 100 {
			t.Errorf("%s: %d bytes", name, len(root.Within()))
		}
	}
}
