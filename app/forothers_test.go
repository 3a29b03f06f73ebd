package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// A document is saved for other programs in the format that is chosen, and what that has
// no place for is told.
func TestSaveForOthers(t *testing.T) {
	w, _ := openTest(t, "")
	path := filepath.Join(t.TempDir(), "story.md")
	w.exports.saveForOthers()
	strike(w, fyne.KeyDown, fyne.KeyReturn)
	answer(t, w, path)
	if text := held(t, path); !strings.HasPrefix(text, "# "+w.state.Doc.Title) || !strings.Contains(text, "[^1]: ") {
		t.Errorf("it begins with %.80q", text)
	}
	if w.sheets.Len() != 1 || !strings.Contains(told(w), "importance") {
		t.Errorf("%d sheets tell what is lost: %s", w.sheets.Len(), told(w))
	}
}

// Each format that is offered can be written, and is offered once.
func TestFormatsForOthers(t *testing.T) {
	w, _ := openTest(t, "")
	ids, _ := forOthers()
	seen := map[string]bool{}
	for _, id := range ids {
		seen[id] = true
		w.exports.saveInFormat(w.state.Doc, id)
		if w.sheets.Len() != 1 {
			t.Errorf("%s: nobody asks where to save it", id)
		}
		w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if len(seen) != len(ids) {
		t.Errorf("%v", ids)
	}
}
