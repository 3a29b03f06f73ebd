package app

import (
	"testing"

	"tideline/internal/golden"
)

// keysHead is what the page of keys in the documentation begins with.
const keysHead = `# Keys and mouse

One rule: a plain key moves in time, and with Ctrl (⌘ on a Mac) it is what every program
does. Wherever the keyboard is, plain keys work; in a field where one types, and in the
list, where letters and digits find a row, Esc leaves first. In a browser, which has
shortcuts of its own, the plain keys do.

This page is written from the table of commands: change it there, and run
` + "`go test ./app -run TestThePageOfKeys -update`" + `.
`

// The documentation has the keys that the window has.
func TestThePageOfKeysIsThatOfTheTable(t *testing.T) {
	w, _ := openTest(t, "")
	golden.Equal(t, "../docs/keys.md", keysHead+w.table.Markdown())
}

// No key does two things.
func TestNoKeyDoesTwoThings(t *testing.T) {
	w, _ := openTest(t, "")
	does := map[string]string{}
	for i := range w.table.Commands {
		c := &w.table.Commands[i]
		for _, key := range c.KeyNames() {
			if other, taken := does[key]; taken {
				t.Errorf("%s does “%s” and “%s”", key, other, c.ID)
			}
			does[key] = c.ID
		}
	}
}
