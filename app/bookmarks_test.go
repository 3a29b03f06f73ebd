package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
	"tideline/timeline/search"
)

// narrated is an events file with a story of its author.
const narrated = evidence + `stories:
  - {id: way, name: The way, steps: [{event: later, say: So it went.}]}
`

// ctrlB marks the place where one is, or takes its mark away.
func ctrlB(w *window) {
	w.table.Perform(w.table.Find("bookmark"))
}

// rowsOf are the rows of the list that lies over the window, and the list.
func rowsOf(t *testing.T, w *window) (list *widgets.Rows, titles []string) {
	t.Helper()
	list, ok := w.win.Canvas().Focused().(*widgets.Rows)
	if !ok {
		t.Fatalf("%T has the keyboard", w.win.Canvas().Focused())
	}
	for i := range list.Length() {
		o := list.CreateItem()
		list.UpdateItem(i, o)
		titles = append(titles, find[*widget.RichText](o).String())
	}
	return list, titles
}

// A place that was marked is there again after the window was closed: what was in view,
// what was selected, and the filter. The stories of the author are listed after it.
func TestAMarkedPlaceIsFoundAgain(t *testing.T) {
	keptIn, file := filepath.Join(t.TempDir(), "preferences.json"), inFile(t, "told.yaml", narrated)
	w, _, shut := stay(t, keptIn, file)
	w.chart.line.ReducedMotion = true
	w.selectEvent("later")
	w.chart.filter.Apply(search.ParseFilter("lane:west"))
	w.chart.line.ZoomBy(4)
	from, to := w.chart.line.View().Range()
	is := w.table.Find("bookmark").Checked
	if is() {
		t.Error("the place is marked before it is")
	}
	ctrlB(w)
	if !is() || !strings.Contains(w.status.Said(), "Later") {
		t.Errorf("marked: %v, said %q", is(), w.status.Said())
	}
	w.chart.line.Fit()
	w.selectEvent("")
	w.chart.filter.All()
	if is() {
		t.Error("another place is marked too")
	}
	ctrlB(w)
	shut()

	w, _, _ = stay(t, keptIn, file)
	w.chart.line.ReducedMotion = true
	w.table.Rune('b')
	list, rows := rowsOf(t, w)
	if len(rows) != 3 || !strings.Contains(strings.Join(rows, "\n"), "lane:west") || !strings.Contains(rows[2], "The way") {
		t.Fatalf("listed are %q", rows)
	}
	list.Select(slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, "lane:west") }))
	gotFrom, gotTo := w.chart.line.View().Range()
	if w.state.Selected != "later" || w.state.Filter.String() != "lane:west" || abs(float64(gotFrom-from)) > 0.01*float64(to-from) || abs(float64(gotTo-to)) > 0.01*float64(to-from) {
		t.Errorf("it leads to %q, %q, %v – %v, want %v – %v", w.state.Selected, w.state.Filter, gotFrom, gotTo, from, to)
	}
	if w.sheets.Len() != 0 {
		t.Error("the list stays")
	}
	ctrlB(w) // takes it away
	if w.table.Find("bookmark").Checked() {
		t.Error("it is still marked")
	}
}

func abs(f float64) float64 { return max(f, -f) }

// In the list a mark is named and taken away by keys and by buttons; what the author
// marked is not.
func TestMarksAreNamedAndTakenAwayInTheList(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "told.yaml", narrated))
	w.selectEvent("signed")
	ctrlB(w)
	w.selectEvent("later")
	ctrlB(w)
	if items := w.table.Find("bookmarks").Under.Items; len(items) != 4 || items[0].Label != "The text is signed" && items[1].Label != "The text is signed" {
		t.Errorf("the menu has %d items", len(items))
	}
	w.table.Rune('b')
	list, rows := rowsOf(t, w)
	list.Point(0)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	field := w.win.Canvas().Focused().(*widgets.Field)
	if !strings.Contains(rows[0], field.Text) {
		t.Errorf("to be named is %q, the row says %q", field.Text, rows[0])
	}
	field.SetText("The beginning")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if _, rows = rowsOf(t, w); !strings.HasPrefix(rows[0], "The beginning") {
		t.Errorf("named it is %q", rows)
	}
	list.Point(2)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if _, rows = rowsOf(t, w); len(rows) != 3 {
		t.Errorf("the author's step can be taken away: %q", rows)
	}
	list.Point(1)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	row := list.CreateItem()
	list.UpdateItem(0, row)
	both := buttonsIn(row)
	if len(both) != 2 || !both[1].Visible() {
		t.Fatalf("beside a mark are %d buttons", len(both))
	}
	test.Tap(both[1])
	if _, rows = rowsOf(t, w); len(rows) != 1 || !strings.Contains(rows[0], "The way") {
		t.Errorf("then listed are %q", rows)
	}
}

// What is marked is found in the palette.
func TestMarksAreFoundInThePalette(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "told.yaml", narrated))
	w.selectEvent("signed")
	ctrlB(w)
	w.selectEvent("")
	w.table.Rune('k')
	field := w.win.Canvas().Focused().(*widgets.Field)
	field.SetText("text signed")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.state.Selected != "signed" || w.sheets.Len() > 0 {
		t.Errorf("the palette leads to %q", w.state.Selected)
	}
}

// Where no file is open there is nothing to mark, and the list says what one can do.
func TestWithoutMarksTheListSaysHow(t *testing.T) {
	nothingRunsBeside(t)
	w, _ := openTest(t, inFile(t, "evidence.yaml", evidence))
	w.table.Rune('b')
	if w.sheets.Len() != 1 {
		t.Fatal("nothing is said")
	}
	w.sheets.Top().Hide()
}
