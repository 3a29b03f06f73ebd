package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/widgets"
	"tideline/timeline/axis"
)

const deepFile = `tideline: 1
title: Everything, so far
events:
  - {id: bang, date: Y-13800000000~, title: Big Bang}
  - {id: earth, date: Y-4540000000~, title: Earth forms}
  - {id: fire, date: Y-400000~, title: Fire}
  - {id: ash, date: -3300~, title: Writing}
  - {id: print, date: 1450~, title: Printing}
  - {id: moon, date: 1969-07-20, title: Apollo 11}
  - {id: webb, date: 2022-07-12, title: First Webb pictures}
`

// offered returns the button that offers a logarithmic scale, nil where none does.
func offered(w *window) (found *widgets.Button) {
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				look(child)
			}
		case *widgets.Button:
			if o.Text == "Show logarithmic time" {
				found = o
			}
		}
	}
	look(w.win.Content())
	return found
}

// A logarithmic scale is offered where it fits, and never forced; a file that names its
// scale is shown so, and the next file as before.
func TestAFileHasTheScaleThatItNames(t *testing.T) {
	w, _ := openTest(t, inFile(t, "deep.yaml", deepFile))
	if w.state.Mode != axis.Shortened {
		t.Errorf("a file without a scale is shown in %v", w.state.Mode)
	}
	named := inFile(t, "named.yaml", strings.Replace(deepFile, "title:", "scale: {before: 1970}\ntitle:", 1))
	w.files.Path(named)
	if w.state.Mode != axis.Logarithmic || w.state.Layout.Axis().Mode() != axis.Logarithmic {
		t.Errorf("a file that names a logarithmic scale is shown in %v", w.state.Mode)
	}
	if _, last := w.state.Layout.Axis().Bounds(); last.Civil().Year != 1970 {
		t.Errorf("it counts back from %s", last.RFC3339())
	}
	w.files.Path(inFile(t, "even.yaml", strings.Replace(deepFile, "title:", "scale: even\ntitle:", 1)))
	if w.state.Mode != axis.Even {
		t.Errorf("a file that names even steps is shown in %v", w.state.Mode)
	}
	w.files.Bundled()
	if w.state.Mode != axis.Shortened {
		t.Errorf("after it a file without a scale is shown in %v", w.state.Mode)
	}
}

func TestALogarithmicScaleIsOfferedWhereItFits(t *testing.T) {
	w, _ := openTest(t, "")
	if offered(w) != nil {
		t.Error("it is offered for the story, whose events are spread over its time")
	}
	w.files.Path(inFile(t, "deep.yaml", deepFile))
	b := offered(w)
	if b == nil {
		t.Fatal("it is not offered where most lies in the last hundredth")
	}
	b.OnTapped()
	if w.state.Mode != axis.Logarithmic || offered(w) != nil {
		t.Errorf("taking the offer shows %v, and the offer is there: %v", w.state.Mode, offered(w) != nil)
	}
	if said := w.status.Said(); said != "Each step to the left is ten times longer ago." {
		t.Errorf("the window says %q", said)
	}
	if kept := w.chart.settings.Mode(); kept != axis.Shortened {
		t.Errorf("the next file would be shown in %v", kept)
	}
	w.files.Again()
	if w.state.Mode != axis.Logarithmic || offered(w) != nil {
		t.Error("reading the file again forgets what was chosen")
	}
	w.files.Path(inFile(t, "named.yaml", strings.Replace(deepFile, "title:", "scale: true\ntitle:", 1)))
	if offered(w) != nil {
		t.Error("it is offered for a file that names its scale")
	}
}
