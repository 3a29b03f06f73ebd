package app

import (
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"tideline/app/editor"
	"tideline/app/problems"
	"tideline/app/widgets"
	"tideline/timeline/diag"
)

// faulty has errors and a warning.
const faulty = `tideline: 1
title: Faulty
sources: [{id: s, kind: press, title: S}]
events:
  - {id: a, date: 1953, title: A, sources: [s], quotes: [{by: X, text: T, source: s}]}
  - {id: b, date: soon, title: B}
  - {id: c, date: 1960, title: C, status: certain}
  - {id: d, date: 27 July 1970, title: D}
`

// noting is a system with one editor, which is not started but noted.
func noting(started *[]string) *editor.System {
	s := noEditors()
	s.Look = func(program string) (string, error) {
		if program == "gedit" {
			return program, nil
		}
		return noEditors().Look(program)
	}
	s.Start = func(program string, args ...string) error {
		*started = append([]string{program}, args...)
		return nil
	}
	return s
}

// Each problem goes to its line, as do the selected event, its sources and its quotations.
func TestTheEditorOpensAtTheLine(t *testing.T) {
	var started []string
	path := inFile(t, "faulty.yaml", faulty)
	w := openWith(t, Config{File: path, Work: Work{Editor: noting(&started)}})
	at := func(what string, line int) {
		t.Helper()
		want := []string{"gedit", "+" + strconv.Itoa(line), path}
		if line == 0 {
			want = []string{"gedit", path}
		}
		if !reflect.DeepEqual(started, want) {
			t.Errorf("%s: %q was started, want %q", what, started, want)
		}
		started = nil
	}
	w.table.Find("edit").Do()
	at("nothing", 0)
	w.selectEvent("c")
	w.table.Find("edit").Do()
	at("an event", 7)
	w.table.Find("problems").Do()
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	at("a problem", w.state.Problems[0].Pos.Line)
	w.lists.problems.Leave()
	w.selectEvent("a")
	for _, page := range []*widgets.Tab{w.side.panel.Event, w.side.panel.Sources, w.side.panel.Quotes} {
		w.side.open(page)
		link := linkCalled(page.Page, "Open in the editor")
		if link == nil {
			t.Errorf("page %q has no link to the editor", page.Button.Text)
			continue
		}
		link.OnTapped()
		at(page.Button.Text, map[*widgets.Tab]int{w.side.panel.Event: 5, w.side.panel.Sources: 3, w.side.panel.Quotes: 5}[page])
	}
	w.files.Bundled()
	w.selectEvent(w.state.Order[0])
	w.side.open(w.side.panel.Event)
	w.table.Find("edit").Do()
	if started != nil || linkCalled(w.side.panel.Event.Page, "Open in the editor") != nil {
		t.Errorf("the bundled story is opened in an editor: %q", started)
	}
}

// linkCalled finds a link by its text.
func linkCalled(o fyne.CanvasObject, text string) *widgets.Hyperlink {
	if l, ok := o.(*widgets.Hyperlink); ok && l.Text == text {
		return l
	}
	for _, child := range childrenOf(o) {
		if l := linkCalled(child, text); l != nil {
			return l
		}
	}
	if s, ok := o.(interface{ Content() fyne.CanvasObject }); ok {
		return linkCalled(s.Content(), text)
	}
	return nil
}

// The list stands beside the line, chooses by severity, and follows the file.
func TestProblemsStandBesideTheLine(t *testing.T) {
	path := inFile(t, "faulty.yaml", faulty)
	w, _ := openTest(t, path)
	w.table.Find("problems").Do()
	list := w.win.Canvas().Focused().(*widgets.Rows)
	all := len(w.state.Problems)
	if list.Length() != all || all < 3 || w.sheets.Len() != 0 {
		t.Fatalf("%d of %d problems are listed", list.Length(), all)
	}
	w.table.Find("copy").Do()
	if got := w.look.app.Clipboard().Content(); !strings.HasPrefix(got, "faulty.yaml:") || strings.Count(got, "\n") != 1 {
		t.Errorf("copied is %q, want the problem with its place and what to do", got)
	}
	press := func(text string) {
		t.Helper()
		for _, b := range buttonsIn(w.side.holder) {
			if strings.HasPrefix(b.Text, text) {
				b.OnTapped()
				return
			}
		}
		t.Fatalf("no button %q", text)
	}
	press("Errors")
	errors := list.Length()
	press("Warnings")
	if warnings := list.Length(); errors == 0 || warnings == 0 || errors+warnings != all {
		t.Errorf("%d errors and %d warnings are listed of %d problems", errors, warnings, all)
	}
	press("All")
	first := list.Length()
	if err := os.WriteFile(path, []byte(strings.Replace(faulty, "date: soon", "date: 1955", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.files.Again()
	if list.Length() != first-1 || !w.lists.problems.IsOpen() {
		t.Errorf("after a date was put right %d problems are listed, before %d", list.Length(), first)
	}
	w.table.Find("search").Do()
	if w.lists.problems.IsOpen() {
		t.Error("search and problems lie over each other")
	}
	w.table.Find("problems").Do()
	w.escape()
	if w.lists.problems.IsOpen() || w.side.holder.Visible() {
		t.Error("Esc does not close the list")
	}
}

// Of a file of another program that was read without errors, the line says so, and the list
// has what was taken for what as remarks.
func TestWhatWasReadWithoutErrorsSaysSo(t *testing.T) {
	w, _ := openTest(t, inFile(t, "table.csv", "Date,Name\n1950,Bandung\n1951,Geneva\n"))
	w.escape() // the report
	if got := problems.Found(w.state.Session); got != "Read without errors" || len(w.state.Problems) == 0 {
		t.Errorf("the line says %q of %d problems", got, len(w.state.Problems))
	}
	w.table.Find("problems").Do()
	var said []string
	for _, b := range buttonsIn(w.side.holder) {
		if b.Visible() {
			said = append(said, b.Text)
		}
	}
	if all := strings.Join(said, "|"); !strings.Contains(all, "Errors 0|Warnings 0|Remarks 1") {
		t.Errorf("the list says %q", all)
	}
	w.state.Problems = append(w.state.Problems, diag.Problem{Severity: diag.Error, Code: diag.CodeBadDate})
	if got := problems.Found(w.state.Session); got != "1 problem found" {
		t.Errorf("with an error the line says %q", got)
	}
}

// buttonsIn lists the buttons in an object.
func buttonsIn(o fyne.CanvasObject) (all []*widgets.Button) {
	if b, ok := o.(*widgets.Button); ok {
		return []*widgets.Button{b}
	}
	for _, child := range childrenOf(o) {
		all = append(all, buttonsIn(child)...)
	}
	return all
}

// The texts of problems are seen whole.
func TestTextsOfProblemsAreWhole(t *testing.T) {
	w, _ := openTest(t, inFile(t, "faulty.yaml", faulty))
	w.table.Find("problems").Do()
	list := w.win.Canvas().Focused().(*widgets.Rows)
	for _, width := range []float32{280, 560} {
		w.side.split.Restore(width, false)
		row := list.CreateItem().(*widgets.LinkedText)
		for i := range list.Length() {
			list.UpdateItem(i, row)
			row.Resize(fyne.NewSize(list.Size().Width, 1))
			if row.Truncation != fyne.TextTruncateOff || row.MinSize().Height < 40 {
				t.Errorf("row %d is %v px high in %g", i, row.MinSize().Height, width)
			}
		}
	}
}

// The panel of an event that is not on the line says what is wrong with its date.
func TestAnUndatedEventSaysWhatIsWrong(t *testing.T) {
	w, _ := openTest(t, inFile(t, "faulty.yaml", faulty))
	w.selectEvent("b")
	said := find[*widgets.LinkedText](w.side.panel.Event.Page)
	if said == nil || !strings.Contains(said.String(), "soon") || !strings.Contains(said.String(), "not understood") {
		t.Errorf("the panel says %v", said)
	}
}

// A part of a problem's text is marked with the pointer and copied, and no longer where the
// row shows another problem; a click on the text leads to the problem as one beside it does.
func TestTextsOfProblemsAreMarked(t *testing.T) {
	w, _ := openTest(t, inFile(t, "faulty.yaml", faulty))
	w.table.Find("problems").Do()
	list := w.win.Canvas().Focused().(*widgets.Rows)
	fresh := func(i int) *widgets.LinkedText {
		row := list.CreateItem().(*widgets.LinkedText)
		list.UpdateItem(i, row)
		row.Resize(fyne.NewSize(400, row.MinSize().Height))
		return row
	}
	row := fresh(0)
	pad := theme.InnerPadding()
	mark := func() {
		row.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(pad, pad+2)}})
		row.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(row.Size().Width, pad+2)}})
		row.DragEnd()
		row.MouseUp(nil)
	}
	mark()
	w.table.Find("copy").Do()
	if got := w.look.app.Clipboard().Content(); got == "" || !strings.HasPrefix(row.String(), got) || got == row.String() {
		t.Errorf("of %q, %q is copied", row.String(), got)
	}
	list.UpdateItem(0, row)
	if w.side.marks.Text() == "" {
		t.Error("the same problem, shown again, is not marked")
	}
	list.UpdateItem(1, row)
	if got := w.side.marks.Text(); got != "" {
		t.Errorf("another problem in the row is marked: %q", got)
	}
	mark()
	w.escape()
	if got := w.side.marks.Text(); got != "" {
		t.Errorf("after the list was closed %q is marked", got)
	}
	w.table.Find("problems").Do()
	list = w.win.Canvas().Focused().(*widgets.Rows)
	row = fresh(0)
	var led []diag.Pos
	w.lists.problems.CanEdit = func() bool { return true }
	w.lists.problems.Edit = func(p diag.Problem) { led = append(led, p.Pos) }
	list.UpdateItem(1, row)
	w.win.Canvas().Unfocus()
	row.Tapped(&fyne.PointEvent{})
	if len(led) != 1 || list.At != 1 || w.win.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("a click on a text leads to %v, the keyboard is at %d", led, list.At)
	}
}
