package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideline/app/language"
)

// What the fonts cannot draw is among the problems, and told before a picture is
// saved.
func TestScriptsThatCannotBeDrawn(t *testing.T) {
	w, _ := openTest(t, inFile(t, "scripts.yaml", "tideline: 1\ntitle: T\nevents: [{id: a, date: 1948, title: הכרזת העצמאות}, {id: b, date: 1969, title: 🚀}]\n"))
	if got := strings.Join(w.state.Undrawn(language.Window{}), ", "); got != "Hebrew, emoji" {
		t.Errorf("among the problems are %q", got)
	}
	w.exports.savePicture()
	told := false
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if label, ok := o.(*widget.Label); ok && strings.Contains(label.Text, "Hebrew, emoji cannot be drawn yet") {
			told = true
		}
		for _, child := range childrenOf(o) {
			walk(child)
		}
	}
	walk(w.win.Canvas().Overlays().Top())
	if !told {
		t.Error("the sheet says nothing of them")
	}
}
