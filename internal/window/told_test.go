//go:build cgo && linux

package window

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// toldFile is an events file with a story.
const toldFile = followedFile + `stories:
  - {id: s, name: S, steps: [{event: one}, {event: two}, {event: three}]}
`

// While a talk is given, what is saved is shown in it: a new step comes before the present
// one, which stays; a broken file changes nothing.
func TestTalkFollowsItsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "told.yaml")
	put := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(toldFile)
	p, _ := newDesktop(t, "1280x800").open(file)
	p.do("key", "F5")
	p.until("the question what to present", func(f frame) bool { return f.Sheet })
	p.do("key", "Return")
	p.until("the talk", func(f frame) bool { return f.Talk != nil && f.Talk.Step == 1 && f.Talk.Audience })
	p.do("key", "Right")
	p.until("its second step", func(f frame) bool { return f.Talk != nil && f.Talk.Step == 2 && f.Talk.Event == "two" })
	put(strings.Replace(toldFile, "steps: [", "steps: [{event: three}, ", 1))
	p.until("the same step with one more before it", func(f frame) bool {
		return f.Talk != nil && f.Talk.Step == 3 && f.Talk.Steps == 4 && f.Talk.Event == "two"
	})
	put(toldFile + "\n  - {id: \"")
	p.until("a word on what is broken, and the same step", func(f frame) bool {
		return f.Banner != "" && f.Talk != nil && f.Talk.Step == 3 && f.Talk.Steps == 4
	})
	p.do("key", "Escape")
	p.until("the window again", func(f frame) bool { return f.Talk == nil && f.Selection == "two" })
	p.quit()
}
