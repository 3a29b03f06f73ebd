package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/bookmarks"
	"tideline/app/filter"
	"tideline/app/palette"
	"tideline/app/widgets"
	"tideline/timeline/search"
)

// chips lists what the events are filtered by.
func chips(w *window) (texts []string) {
	for _, o := range stopsOf(w) {
		if b, ok := o.(*widgets.Button); ok && b.Tip == "Take away" {
			texts = append(texts, b.Text)
		}
	}
	return texts
}

// stopsOf lists what can have the keyboard in the window.
func stopsOf(w *window) (all []fyne.Focusable) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if f, ok := o.(fyne.Focusable); ok {
			all = append(all, f)
		}
		for _, child := range childrenOf(o) {
			walk(child)
		}
	}
	walk(w.win.Content())
	return all
}

// pressed presses the button with a text.
func pressed(t *testing.T, w *window, text string) {
	t.Helper()
	for _, o := range stopsOf(w) {
		if b, ok := o.(*widgets.Button); ok && b.Text == text {
			w.win.Canvas().Focus(b)
			strike(w, fyne.KeyReturn)
			return
		}
	}
	t.Fatalf("there is no button “%s”", text)
}

const filtered = `tideline: 1
title: Filtered
lanes: [{id: up, name: Up}, {id: down, name: Down}]
events:
  - {id: a, date: 1950, title: A, lanes: [up], importance: 5}
  - {id: b, date: 1960, title: B, lanes: [down], importance: 3, tags: [test]}
  - {id: c, date: 1970, title: C, lanes: [up], importance: 1, tags: [test]}
`

// narrowed opens a document with its filter, and returns the bar.
func narrowed(t *testing.T, text string) (*window, *filter.Bar) {
	t.Helper()
	w, _ := openTest(t, inFile(t, "filtered.yaml", filtered))
	b := w.chart.filter
	b.Apply(search.ParseFilter(text))
	return w, b
}

// What is filtered is gone from the line, from what the arrows go along and from the
// counts; chips say by what, and take it away one by one.
func TestAFilterHidesEvents(t *testing.T) {
	w, _ := narrowed(t, "tag:test lane:up")
	if got := chips(w); !slices.Equal(got, []string{"Tag: test", "Lane: Up"}) {
		t.Fatalf("the chips are %q", got)
	}
	if w.state.Hidden(w.state.Doc) != 2 || w.state.Layout.InView(w.chart.line.View()) != 1 {
		t.Errorf("%d events are hidden, %d in view", w.state.Hidden(w.state.Doc), w.state.Layout.InView(w.chart.line.View()))
	}
	strike(w, fyne.KeyHome)
	if w.state.Selected != "c" {
		t.Errorf("Home leads to %q", w.state.Selected)
	}
	pressed(t, w, "Lane: Up")
	if got := chips(w); !slices.Equal(got, []string{"Tag: test"}) || w.state.Hidden(w.state.Doc) != 1 {
		t.Errorf("the chips are %q, and %d events are hidden", got, w.state.Hidden(w.state.Doc))
	}
	strike(w, fyne.KeyHome)
	if w.state.Selected != "b" {
		t.Errorf("Home leads to %q", w.state.Selected)
	}
	pressed(t, w, "Show all events")
	if len(chips(w)) != 0 || w.state.Filtered() {
		t.Error("a filter is left")
	}
}

// The time of what is hidden is kept free until it is asked to be shortened again.
func TestTheAxisStaysUntilItIsShortenedAgain(t *testing.T) {
	w, _ := narrowed(t, "")
	whole, _ := w.state.Layout.Axis().Bounds()
	w.chart.filter.Apply(search.ParseFilter("tag:test"))
	if from, _ := w.state.Layout.Axis().Bounds(); from != whole {
		t.Error("the axis changes with the filter")
	}
	pressed(t, w, "Shorten again")
	if from, _ := w.state.Layout.Axis().Bounds(); from <= whole {
		t.Error("the axis is not that of what is shown")
	}
	pressed(t, w, "Keep the time of hidden events")
	if from, _ := w.state.Layout.Axis().Bounds(); from != whole {
		t.Error("the axis does not come back")
	}
}

// The slider shows fewer events the further to the left it is, by keys too.
func TestHowMuchIsShown(t *testing.T) {
	w, b := narrowed(t, "")
	b.Toggle()
	var slide *widgets.Slide
	for _, o := range stopsOf(w) {
		if s, ok := o.(*widgets.Slide); ok {
			slide = s
		}
	}
	w.win.Canvas().Focus(slide)
	for _, want := range []int{1, 1, 2, 2} { // of importance 2, 3, 4 and 5 at least
		if strike(w, fyne.KeyLeft); w.state.Hidden(w.state.Doc) != want {
			t.Errorf("%d events are hidden, want %d", w.state.Hidden(w.state.Doc), want)
		}
	}
	for range 4 {
		strike(w, fyne.KeyRight)
	}
	if w.state.Filtered() {
		t.Errorf("all the way to the right the filter is %s", w.state.Filter)
	}
}

// A lane is shown alone, hidden, folded and moved; reading the file again keeps that.
func TestLanesAreChosenAndMoved(t *testing.T) {
	w, b := narrowed(t, "")
	b.MoveLane("down", "up")
	if got := w.state.Lanes(w.state.Doc); !slices.Equal(got, []string{"down", "up"}) {
		t.Errorf("the lanes are %q", got)
	}
	b.FoldLane("up")
	b.Add(search.Condition{Field: search.Lane, Not: true, Values: []string{"down"}})
	w.files.Again()
	if got := w.state.Lanes(w.state.Doc); !slices.Equal(got, []string{"up"}) || !w.state.Folded["up"] || w.state.Hidden(w.state.Doc) != 1 {
		t.Errorf("the lanes are %q, folded %v", got, w.state.Folded)
	}
	if got := chips(w); len(got) != 1 || !strings.Contains(got[0], "Down") {
		t.Errorf("the chips are %q", got)
	}
}

// The bar takes its room at once, in windows of any width: it lies neither over the toolbar
// nor over the line.
func TestTheBarTakesItsRoom(t *testing.T) {
	nothingRunsBeside(t)
	w, b := narrowed(t, "")
	below := func(o fyne.CanvasObject) (from, to float32) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		return at.Y, at.Y + o.Size().Height
	}
	for width := float32(1600); width > 480; width -= 70 {
		w.win.Resize(fyne.NewSize(width, 800))
		top, bare := below(w.chart.line)
		toolbar := float32(0)
		for _, o := range stopsOf(w) {
			if button, ok := o.(*widgets.Button); ok && strings.HasPrefix(button.Tip, "Filter") {
				_, toolbar = below(button)
			}
		}
		for _, text := range []string{"lane:up", "lane:up tag:test importance:1 has:source", ""} {
			b.Apply(search.ParseFilter(text))
			line, foot := below(w.chart.line)
			if text == "" {
				if line != top || foot != bare {
					t.Errorf("%v px wide the line is from %v to %v without the bar, before it from %v to %v", width, line, foot, top, bare)
				}
				continue
			}
			for _, o := range stopsOf(w) {
				button, ok := o.(*widgets.Button)
				if !ok || button.Text != "Filter by" && button.Tip != "Take away" {
					continue
				}
				if from, to := below(button); from < toolbar || to > line {
					t.Errorf("%v px wide, “%s”: “%s” is from %v to %v, the toolbar ends at %v, and the line begins at %v", width, text, button.Text, from, to, toolbar, line)
				}
			}
		}
	}
}

// A lane that is hidden is shown again from the menu in which it was hidden, also by the
// keys alone while no filter is asked for; the line has that menu.
func TestAHiddenLaneIsShownAgain(t *testing.T) {
	w, b := narrowed(t, "")
	do := func(what string) {
		t.Helper()
		w.table.Find("lanes").Do()
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		menu, ok := w.win.Canvas().Focused().(*widget.PopUpMenu)
		if !ok {
			t.Fatalf("%T has the keyboard", w.win.Canvas().Focused())
		}
		for i, item := range menu.Items {
			if _, all := longest(item); all == len(what) && strings.Contains(test.RenderObjectToMarkup(item), ">"+what+"<") {
				for range i + 1 {
					menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
				}
				menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				return
			}
		}
		t.Fatalf("the menu does not offer “%s”", what)
	}
	for _, c := range []struct{ before, do, after string }{
		{"", "Hide this lane", "-lane:down"},
		{"-lane:down", "Show this lane again", ""},
		{"-lane:up,down", "Show this lane again", "-lane:up"},
		{"lane:up", "Show this lane again", "lane:up,down"},
		{"tag:test -lane:down", "Show this lane alone", "tag:test lane:down"},
		{"-lane:down", "Show marks only", "-lane:down"},
	} {
		b.Apply(search.ParseFilter(c.before))
		if do(c.do); w.state.Filter.String() != c.after {
			t.Errorf("“%s” of %q leads to %q, want %q", c.do, c.before, w.state.Filter, c.after)
		}
	}
}

// Back and forward lead to what was kept, and to the axis and the stretch of time that were
// shown with it: everything where everything was, however the axis was bent meanwhile.
func TestBackLeadsToTheAxisThatWas(t *testing.T) {
	w, b := narrowed(t, "")
	type place struct {
		filter   string
		close    bool
		all      bool
		from, to string
	}
	here := func() place {
		from, to := w.chart.line.View().Range()
		return place{w.state.Filter.String(), w.state.Close, w.chart.line.Fitted(), from.RFC3339()[:7], to.RFC3339()[:7]}
	}
	var drawing []func() // which comes after what asked for it
	w.chart.prepare.run = func(draw func()) { drawing = append(drawing, draw) }
	drawn := func() {
		for len(drawing) > 0 {
			draw := drawing[0]
			drawing = drawing[1:]
			draw()
		}
	}
	places := []place{here()}
	for _, do := range []func(){
		func() { b.Apply(search.ParseFilter("tag:test")) },
		func() { w.table.Perform(w.table.Find("close-up")) },
		func() { w.chart.line.ZoomBy(4) },
		func() { b.Apply(search.ParseFilter("lane:up")) },
		func() {
			b.All()
			drawn()
			w.chart.line.PanScreen(0.2) // still about the same place
		},
	} {
		do()
		drawn()
		places = append(places, here())
	}
	if all := places[2]; !all.close || !all.all || all.from <= places[1].from {
		t.Fatalf("the places are %+v", places)
	}
	for _, way := range []struct {
		command string
		by      int
	}{{"back", -1}, {"forward", 1}} {
		at := 0
		if way.by < 0 {
			at = len(places) - 1
		}
		for range len(places) - 1 {
			at += way.by
			w.table.Perform(w.table.Find(way.command))
			drawn()
			if got := here(); got != places[at] {
				t.Errorf("%s: place %d is %+v, want %+v", way.command, at, got, places[at])
			}
		}
	}
}

// What shortens again can be done only while something is hidden: in the menu, by its key
// and in the palette.
func TestShorteningAgainIsACommand(t *testing.T) {
	w, b := narrowed(t, "")
	offered := func() bool {
		return slices.ContainsFunc(paletteEntries(w.table, &bookmarks.Bookmarks{State: w.state}), func(e palette.Entry) bool { return strings.HasPrefix(e.Title, "Shorten again") })
	}
	if types(w, "h"); w.state.Close || offered() {
		t.Errorf("nothing is hidden: it is offered %v, and done %v", offered(), w.state.Close)
	}
	b.Apply(search.ParseFilter("tag:test"))
	if types(w, "h"); !w.state.Close || !offered() {
		t.Errorf("something is hidden: it is offered %v, and done %v", offered(), w.state.Close)
	}
	if types(w, "h"); w.state.Close {
		t.Error("the key does not keep the time of what is hidden again")
	}
}
