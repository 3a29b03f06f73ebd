package app

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideline/app/session"
	"tideline/timeline"
	"tideline/timeline/layout"
)

// What takes its time is said while it is under way; Esc cancels it, and what is shown
// stays.
func TestOpeningIsCancelled(t *testing.T) {
	w, _ := openTest(t, inFile(t, "first.yaml", evidence))
	w.selectEvent("signed")
	var slow func()
	later := func(work func()) { slow = work }
	w.files.Run = later
	w.files.Path(inFile(t, "slow.yaml", strings.Replace(evidence, "title: Evidence", "title: Slow", 1)))
	if said := w.status.Said(); !strings.Contains(said, "slow.yaml") {
		t.Errorf("meanwhile the window says %q", said)
	}
	strike(w, fyne.KeyEscape)
	if said := w.status.Said(); said != "" || w.state.Selected != "signed" {
		t.Errorf("cancelled, it says %q, with %q selected", said, w.state.Selected)
	}
	slow()
	if got := w.state.Doc.Title; got != "Evidence" {
		t.Errorf("the window shows %q", got)
	}
}

// While a large file is read, the window says how much of it is.
func TestOpeningTellsHowFarItIs(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "first.yaml", evidence))
	at := time.Unix(0, 0)
	w.files.Now = func() time.Time {
		at = at.Add(time.Second)
		return at
	}
	var said []string
	w.files.UI = func(do func()) {
		do()
		said = append(said, w.status.Said())
	}
	w.files.Path(inFile(t, "many.yaml", evidence+strings.Repeat("  - {date: 1954, title: More}\n", 500)))
	if all := strings.Join(said, "\n"); !strings.Contains(all, "many.yaml… 50 %") || !strings.Contains(all, "90 %") {
		t.Errorf("it says %q", all)
	}
	if got := w.status.Said(); strings.Contains(got, "%") || len(w.state.Doc.Events) < 500 {
		t.Errorf("then it says %q", got)
	}
}

// Until the first file has been read nothing is drawn and nothing is counted: an axis without
// events would tell of an empty file.
func TestNothingIsDrawnUntilAFileIsRead(t *testing.T) {
	w, _ := openTest(t, inFile(t, "first.yaml", evidence))
	read := w.state.Session
	for _, c := range []struct {
		shown *session.Session
		drawn bool
	}{{session.Empty(), false}, {read, true}} {
		w.state.Session, w.state.Layout = c.shown, nil
		w.chart.redraw()
		if got := w.state.Layout != nil; got != c.drawn {
			t.Errorf("of a document with %d events a drawing was made: %v", len(c.shown.Doc.Events), got)
		}
	}
}

// A look at the open file, as whenever the window gets the focus, does not take the place of a
// file that is being read; it comes afterwards.
func TestALookLeavesWhatIsReadAlone(t *testing.T) {
	first := inFile(t, "first.yaml", evidence)
	w, _ := openTest(t, first)
	var slow []func()
	w.files.Run = func(work func()) { slow = append(slow, work) }
	w.files.Path(inFile(t, "slow.yaml", strings.Replace(evidence, "title: Evidence", "title: Slow", 1)))
	w.files.Look()
	for len(slow) > 0 {
		work := slow[0]
		slow = slow[1:]
		work()
	}
	if got := w.state.Doc.Title; got != "Slow" {
		t.Errorf("the window shows %q", got)
	}
	w.files.Path(first)
	if err := os.WriteFile(w.state.File.Path, []byte(strings.Replace(evidence, "title: Evidence", "title: Saved", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.files.Look()
	strike(w, fyne.KeyEscape)
	for len(slow) > 0 {
		work := slow[0]
		slow = slow[1:]
		work()
	}
	if got := w.state.Doc.Title; got != "Saved" {
		t.Errorf("what was saved while another file was read, which was cancelled, is not shown, but %q", got)
	}
}

// Where there are many events it is said that they are being placed.
func TestPlacingManyEventsIsSaid(t *testing.T) {
	w, _ := openTest(t, "")
	few, many := w.state.Session, session.New(&timeline.Document{Events: make([]timeline.Event, muchToPlace)}, nil)
	for s, want := range map[*session.Session]string{few: "", many: "Placing 20000 events…"} {
		w.state.Session = s
		w.chart.prepare.told(true)
		if said := w.status.Said(); said != want {
			t.Errorf("it says %q, want %q", said, want)
		}
		if w.chart.prepare.told(false); w.status.Said() != "" {
			t.Errorf("then it says %q", w.status.Said())
		}
	}
	w.state.Session = few
}

// Many events are shown as soon as the names have places that are shown with everything; the
// others follow, on the same axis. Where somebody looks closer, all names come at once.
func TestManyEventsAreShownBeforeAllNamesHavePlaces(t *testing.T) {
	w, _ := openTest(t, "")
	before, line := w.state.Session, w.state.Layout
	defer func() { w.state.Session, w.state.Layout = before, line }()
	doc := &timeline.Document{Lanes: before.Doc.Lanes, Events: slices.Concat(before.Doc.Events, make([]timeline.Event, layout.Many))}
	w.state.Session, w.state.Layout = session.New(doc, nil), nil
	var drawing []func()
	w.chart.prepare.run = func(draw func()) { drawing = append(drawing, draw) }
	next := func() {
		draw := drawing[0]
		drawing = drawing[1:]
		draw()
	}
	for _, c := range []struct {
		name      string
		at, while func() // before it is asked for, and while it is made
		drawn     int
		kept      bool // the first and the last have one axis
	}{
		{"opened", func() {}, func() {}, 2, true},
		{"another size", func() {}, func() {}, 2, true},
		{"zoomed while it is drawn", func() {}, func() { w.chart.line.ZoomBy(8) }, 2, false},
		{"looked at closer", func() {}, func() {}, 1, true},
		{"whole again", func() { w.chart.line.Fit() }, func() {}, 2, true},
	} {
		c.at()
		w.chart.redraw()
		c.while()
		first := w.state.Layout
		drawn := 0
		for ; len(drawing) > 0; drawn++ {
			next()
			if drawn == 0 && w.state.Layout != first {
				first = w.state.Layout
			}
		}
		if w.state.Layout == nil || w.state.Drawn != doc {
			t.Errorf("%s: it is not shown", c.name)
		}
		if drawn != c.drawn || (first != nil && first.Axis() == w.state.Layout.Axis()) != c.kept {
			t.Errorf("%s: it is drawn %d times, want %d; one axis: %v", c.name, drawn, c.drawn, first != nil && first.Axis() == w.state.Layout.Axis())
		}
	}
}
