package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/editing"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
)

// filling is a form with its file, in which each edit is made at once.
type filling struct {
	*Form
	t    *testing.T
	desk editing.Desk
	win  fyne.Window
	told string             // why the last edit was refused or, of a text, that it found no place
	lent func(saved string) // saves the text that was lent last, in the text editor
}

const sheetOfPaper = `tideline: 1
title: Parts
lanes:
  - {id: one, name: One}
people:
  - {id: kim, name: Kim Il Sung}
sources:
  - {id: nyt, title: The New York Times}
events:
  - id: a
    date: 1953-07-27
    title: Armistice
    place: {name: Panmunjom, geo: [37.9, 126.6]} # as it is now
    tags: [treaty]
    sources: [nyt]
    quotes:
      - {by: kim, text: We won., checked: false}
  - id: b
    date: 1954
    title: Geneva
`

func fill(t *testing.T, text string) *filling {
	t.Helper()
	test.NewTempApp(t)
	f := &filling{t: t}
	var err error
	if f.desk, err = editing.Open("test.yaml", []byte(text)); err != nil {
		t.Fatal(err)
	}
	state := &session.State{}
	f.Form = New(Calls{
		Keys: widgets.Keyboard{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}}, State: state,
		Later:   func(do func()) { do() },
		Focused: func() fyne.Focusable { return f.win.Canvas().Focused() },
		Focus:   func(o fyne.Focusable) { f.win.Canvas().Focus(o) },
		File:    func() (edit.File, bool) { return f.desk.File(), true },
		Leave:   func() { f.win.Canvas().Unfocus() },
		Say:     func(text string) { f.told = text },
		Lend:    func(_, _ string, back func(string)) { f.lent = back },
		Turn:    func(ids []string, do func([]string)) { do(ids) },
		Make: func(e writing.Edit) {
			after, _, err := f.desk.Apply(e.Name, e.Do)
			if f.told = ""; err != nil {
				f.told = err.Error()
				return
			}
			f.desk = after
			state.Session = session.New(after.File().Document())
			f.Show(f.asked[0], f.asked[1])
			if e.Then != nil {
				e.Then()
			}
		},
	})
	state.Session = session.New(f.desk.File().Document())
	f.win = test.NewTempWindow(t, f.Page)
	f.win.Resize(fyne.NewSize(400, 700))
	return f
}

// says fails where the file says something else at a path of a record.
func (f *filling) says(of edit.Ref, path, want string) {
	f.t.Helper()
	p, err := edit.ParsePath(path)
	if err != nil {
		f.t.Fatal(err)
	}
	if v, _ := f.desk.File().ValueAt(of, p); v.Text() != want {
		f.t.Errorf("%s is %q, want %q (%s):\n%s", path, v.Text(), want, f.told, f.desk.Text())
	}
}

// typed types into a field and goes on by a key.
func (f *filling) typed(into *field, text string, then fyne.KeyName) {
	f.t.Helper()
	f.win.Canvas().Focus(into)
	if f.win.Canvas().Focused() != fyne.Focusable(into) {
		f.t.Fatalf("there is no way to the field with %q", into.PlaceHolder)
	}
	into.SetText(text)
	if then == fyne.KeyTab {
		f.win.Canvas().FocusNext()
		return
	}
	into.TypedKey(&fyne.KeyEvent{Name: then})
}

var eventA = edit.Ref{List: edit.Events, ID: "a"}

// The parts of an event are filled in, each field as one step, and what they are written as
// stays as far as it can.
func TestPartsAreFilledIn(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("a", "")
	quotes := f.row("quotes").parts
	if head := quotes.all[0].head.Text; head != "We won. – Kim Il Sung" {
		t.Errorf("the quotation is %q", head)
	}
	quotes.open(0)
	in := map[string]*row{}
	for _, r := range quotes.all[0].rows {
		in[r.spec.key] = r
	}
	f.typed(in["source"].field, "the new york times", fyne.KeyTab)
	f.says(eventA, "quotes[0].source", "nyt")
	f.typed(in["source"].field, "https://example.org/a/b", fyne.KeyTab)
	f.says(eventA, "quotes[0].source", "example-org-a-b")
	f.says(edit.Ref{List: edit.Sources, ID: "example-org-a-b"}, "url", "https://example.org/a/b")
	in["checked.how"].pick.take("original")
	f.says(eventA, "quotes[0].checked.how", "original")
	f.typed(in["checked.on"].field, "2 October 2023", fyne.KeyTab)
	f.says(eventA, "quotes[0].checked.on", "2023-10-02")
	if in["translation"].filled.Visible() {
		t.Error("a translation is asked for where there is no original")
	}
	f.typed(in["original.text"].field, "Мы победили.", fyne.KeyTab)
	if !in["translation"].filled.Visible() {
		t.Error("nobody asks who has translated it")
	}

	f.typed(f.row("dates").parts.add, "28 July 1953", fyne.KeyReturn)
	f.says(eventA, "dates[0].date", "1953-07-28")
	if on, ok := f.calls.Focused().(*field); !ok || on != f.row("dates").parts.all[0].rows[0].field {
		t.Error("what was added is not open to be filled in")
	}
	f.typed(f.row("leads_to").parts.add, "No such event", fyne.KeyReturn)
	if v, there := f.desk.File().ValueAt(eventA, edit.Field("leads_to")); there {
		t.Errorf("it leads to %q", v.Text())
	}
	f.typed(f.row("leads_to").parts.add, "geneva", fyne.KeyReturn)
	f.says(eventA, "leads_to[0].id", "b")

	f.typed(f.row("image.file").field, "media/a.jpg", fyne.KeyTab)
	f.typed(f.row("image.alt").field, "A table", fyne.KeyTab)
	f.says(eventA, "image.alt", "A table")
	if text := string(f.desk.Text()); !strings.Contains(text, "place: {name: Panmunjom, geo: [37.9, 126.6]} # as it is now\n") {
		t.Errorf("what was not touched has changed:\n%s", text)
	}
}

// A picture may be in the web: its address is told as one, and what it shows and who made it can
// be told of it as of a file beside.
func TestAPictureInTheWeb(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("a", "")
	const address = "https://example.org/a.jpg"
	row := f.row("image.file")
	f.typed(row.field, address, fyne.KeyTab)
	f.says(eventA, "image.url", address)
	f.typed(f.row("image.alt").field, "A table", fyne.KeyTab)
	f.says(eventA, "image.alt", "A table")
	f.typed(row.field, "media/a.jpg", fyne.KeyTab)
	f.says(eventA, "image.file", "media/a.jpg")
	f.saysNothing("image.url")
	f.typed(row.field, address, fyne.KeyTab)
	f.saysNothing("image.file")
	f.Show("b", "")
	f.Show("a", "")
	if row := f.row("image.file"); row.field.Text != address || !f.row("image.credit").filled.Visible() {
		t.Errorf("the form shows the picture %q", row.field.Text)
	}
	f.typed(f.row("image.file").field, "", fyne.KeyTab)
	f.saysNothing("image.url")
}

// saysNothing checks that the first event has nothing in a field.
func (f *filling) saysNothing(keys string) {
	f.t.Helper()
	if v, there := f.desk.File().ValueAt(eventA, edit.Nested(keys)); there {
		f.t.Errorf("%s is %q", keys, v.Text())
	}
}

// A source that is written alone, and not as a list, is one; another makes them a list, and
// taken away they are gone without a trace.
func TestOneAloneIsOne(t *testing.T) {
	f := fill(t, strings.Replace(sheetOfPaper, "sources: [nyt]", "source: nyt", 1))
	f.Show("a", "")
	sources := f.row("sources").parts
	if len(sources.all) != 1 || sources.all[0].head.Text != "The New York Times" {
		t.Fatalf("%d sources", len(sources.all))
	}
	sources.open(0)
	f.typed(sources.all[0].rows[0].field, "page 3", fyne.KeyTab)
	f.says(eventA, "sources[0].locator", "page 3")
	f.typed(sources.add, "Pravda", fyne.KeyReturn)
	f.says(eventA, "sources[1].id", "pravda")
	sources.all[1].remove()
	sources.all[0].remove()
	if v, there := f.desk.File().ValueAt(eventA, edit.Field("sources")); there {
		t.Errorf("there is still %v", v)
	}
	if len(sources.all) != 0 {
		t.Errorf("%d sources are shown", len(sources.all))
	}
}

// What may be meant is offered while one types, and taken by the arrow.
func TestWordsAreOffered(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("b", "")
	place, people := f.row("place"), f.row("people")
	f.win.Canvas().Focus(place.field)
	place.field.SetText("pan")
	if !place.note.answers.Visible() || len(place.note.answers.Objects) != 1 {
		t.Fatal("no place is offered")
	}
	place.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if place.field.Text != "Panmunjom" {
		t.Errorf("the arrow takes %q", place.field.Text)
	}
	f.win.Canvas().FocusNext()
	b := edit.Ref{List: edit.Events, ID: "b"}
	f.says(b, "place", "Panmunjom")
	if place.note.answers.Visible() {
		t.Error("it is still offered after the field was left")
	}
	f.win.Canvas().Focus(people.field)
	people.field.SetText("Mao, sung")
	if len(people.note.answers.Objects) != 1 {
		t.Fatal("no person is offered by the second name")
	}
	people.note.answers.Objects[0].(*offer).MouseDown(nil)
	if people.field.Text != "Mao, Kim Il Sung" {
		t.Errorf("a press takes %q", people.field.Text)
	}
	f.win.Canvas().FocusNext()
	f.says(b, "people[1]", "kim")
}

// The beginning and end of a life may be in another calendar: they are shown and typed with
// its name, and the file says them so.
func TestLivesInOtherCalendars(t *testing.T) {
	f := fill(t, strings.Replace(sheetOfPaper, "name: Kim Il Sung", "name: Lenin, born: {julian: 1870-04-10}, died: 1924", 1))
	f.Show("", "")
	f.typed(f.row("people").index.add, "Lenin", fyne.KeyReturn) // who is there already
	born := f.row("born").field
	if born.Text != "julian 1870-04-10" {
		t.Errorf("the form shows %q", born.Text)
	}
	f.typed(born, "julian 1870-04-11", fyne.KeyTab)
	f.says(f.of, "born.julian", "1870-04-11")
	f.typed(f.row("died").field, "julian 1924-01-08", fyne.KeyTab)
	f.says(f.of, "died.julian", "1924-01-08")
	f.typed(f.row("born").field, "1870", fyne.KeyTab)
	f.says(f.of, "born", "1870")
	if doc, problems := f.desk.File().Document(); len(problems) > 0 || doc.People[0].Born != "1870" {
		t.Errorf("the file has %v, %+v", problems, doc.People[0])
	}
	f.typed(f.row("born").field, "", fyne.KeyTab)
	f.says(f.of, "born", "")
}

// Lanes, people, sources, eras and stories have forms of their own, and new ones are made by
// their names.
func TestRecordsHaveForms(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("", "")
	f.typed(f.row("people").index.add, "Xi", fyne.KeyReturn)
	if f.of.List != edit.People || f.of.ID != "xi" {
		t.Fatalf("the form is that of %+v", f.of)
	}
	f.typed(f.row("born").field, "1953", fyne.KeyTab)
	f.says(f.of, "born", "1953")
	f.rows[0].field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.of.List != edit.Whole {
		t.Fatalf("Esc leads to %+v", f.of)
	}
	f.typed(f.row("eras").index.add, "战争", fyne.KeyReturn)
	f.typed(f.row("date").field, "1950 to 1953", fyne.KeyTab)
	f.says(f.of, "date", "1950/1953")
	f.rows[0].field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.typed(f.row("stories").index.add, "Walk", fyne.KeyReturn)
	f.typed(f.row("steps").parts.add, "Geneva", fyne.KeyReturn)
	f.says(f.of, "steps[0].event", "b")
	f.rows[0].field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	f.typed(f.row("lanes").index.add, "one", fyne.KeyReturn)
	if f.of != (edit.Ref{List: edit.Lanes, ID: "one", At: 1}) {
		t.Errorf("found is %+v", f.of)
	}
	f.row("color").pick.take("teal")
	f.says(f.of, "color", "teal")
	f.Show("a", "")
	if f.of.List != edit.Events {
		t.Errorf("selecting an event shows %+v", f.of)
	}
}

// A text with marks is shown as it will look; one without is not shown twice.
func TestTextsArePreviewed(t *testing.T) {
	for text, want := range map[string]bool{"plain": false, "two\n\nparagraphs": false, "a **bold** word": true, "- one\n- two": true, "1953 - 1954": false} {
		if got := isMarked(text); got != want {
			t.Errorf("%q is previewed: %v", text, got)
		}
	}
}

// A record that cannot be read is put right as text, with what is wrong said by its line.
func TestABrokenRecordIsPutRight(t *testing.T) {
	f := fill(t, strings.Replace(sheetOfPaper, "title: Geneva", "title: \"Geneva", 1)+"  - {id: c, date: 1955, title: C}\n")
	f.Show("b", "")
	if f.lines == nil || f.grid.Visible() || f.lines.field.Text != "id: b\ndate: 1954\ntitle: \"Geneva" {
		t.Fatalf("shown is %+v", f.lines)
	}
	if said := f.lines.note.text.String(); !strings.Contains(said, "Line 3: ") {
		t.Errorf("said is %q", said)
	}
	f.lines.field.SetText("id: b\ndate: 1954\ntitle: \"Geneva\ntext: more")
	f.lines.apply()
	if f.told == "" && f.lines == nil {
		t.Error("what is still broken is taken")
	}
	f.lines.field.SetText("id: b\ndate: 1954\ntitle: Geneva\ntext: more")
	f.lines.apply()
	f.says(edit.Ref{List: edit.Events, ID: "b"}, "text", "more")
	if f.lines != nil || !f.grid.Visible() || f.row("title").field.Text != "Geneva" {
		t.Error("there is no form of it now")
	}
}

// Of a value that others use by its name the form says so, and can change it only here: also
// after it was changed everywhere.
func TestOnlyHere(t *testing.T) {
	text := strings.NewReplacer("place: {name: Panmunjom, geo: [37.9, 126.6]}", "place: &p {name: Panmunjom, geo: [37.9, 126.6]}", "title: Geneva", "title: Geneva\n    place: *p").Replace(sheetOfPaper)
	f := fill(t, text)
	f.Show("a", "")
	place := f.row("place")
	if !place.shared.box.Visible() || !place.note.box.Visible() || place.shared.text.Text != "also in 1 other events" { // the table of texts has a form for one
		t.Fatalf("it is said %q, %v", place.shared.text.Text, place.shared.box.Visible())
	}
	if f.row("title").shared.box.Visible() {
		t.Error("the title is in others too")
	}
	place.field.SetText("Seoul")
	place.field.leave()
	if got := string(f.desk.Text()); !strings.Contains(got, "place: &p {name: Seoul") {
		t.Fatalf("it was not changed everywhere: %s", got)
	}
	f.row("place").shared.part()
	want := strings.NewReplacer("place: &p {name: Panmunjom", "place: {name: Seoul", "place: *p", "place: {name: Panmunjom, geo: [37.9, 126.6]}").Replace(text)
	if got := string(f.desk.Text()); got != want || f.told != "" {
		t.Errorf("%s: got\n%s", f.told, got)
	}
	if f.row("place").shared.box.Visible() {
		t.Error("it is still said")
	}
}

// F4 lends a text to the text editor: what is saved there comes back, to where it belongs,
// though the form shows something else.
func TestATextComesBackFromTheTextEditor(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("a", "")
	f.row("text").field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	f.lent("정전 협정.\n\n그날.")
	if e, _ := f.calls.State.Doc.Event("a"); e.Text != "정전 협정.\n\n그날." {
		t.Errorf("there came back %q", e.Text)
	}
	f.row("title").field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	title := f.lent
	f.Show("b", "")
	title("정전\n협정")
	if e, _ := f.calls.State.Doc.Event("a"); e.Title != "정전 협정" {
		t.Errorf("the title is %q", e.Title)
	}
	f.calls.Make(writing.Edit{Do: edit.Set{Of: edit.Ref{List: edit.Events, ID: "a"}, Field: edit.Field("quotes")[:1], To: edit.ListOf()}})
	f.Show("a", "")
	f.row("quotes").parts.add.SetText("They said so.")
	f.row("quotes").parts.take()
	f.row("quotes").parts.open(0)
	quote := f.row("quotes").parts.all[0].rows[1]
	quote.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
	words := f.lent
	f.calls.Make(writing.Edit{Do: edit.Unset{Of: edit.Ref{List: edit.Events, ID: "a"}, Field: edit.Field("quotes")}})
	before := string(f.desk.Text())
	words("They said something else.")
	if string(f.desk.Text()) != before || f.told == "" {
		t.Errorf("what has no place any more was written: %s", f.desk.Text())
	}
}

// Two sources that are typed one right after the other, before the first is written, are both
// there.
func TestTwoSourcesInARow(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("b", "")
	var waiting []writing.Edit
	write := f.calls.Make
	f.calls.Make = func(e writing.Edit) { waiting = append(waiting, e) }
	add := f.row("sources").parts
	for _, title := range []string{"The New York Times", "Le Monde"} {
		add.add.SetText(title)
		add.take()
	}
	f.calls.Make = write
	for _, e := range waiting {
		f.calls.Make(e)
	}
	if e, _ := f.calls.State.Doc.Event("b"); len(e.Sources) != 2 {
		t.Errorf("there are %+v", e.Sources)
	}
}

// What has the keyboard is seen whole, also a field that has just come.
func TestWhatHasTheKeyboardIsSeen(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("b", "")
	seen := func(what string) {
		t.Helper()
		on, ok := f.calls.Focused().(fyne.CanvasObject)
		if !ok {
			t.Fatalf("%s: nothing has the keyboard", what)
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		top, page := at(on).Y, at(f.Page).Y
		if top < page || top+on.Size().Height > page+f.Page.Size().Height {
			t.Errorf("%s is seen from %g to %g of %g px", what, top-page, top-page+on.Size().Height, f.Page.Size().Height)
		}
	}
	for high := float32(300); high < 760; high += 90 {
		f.win.Resize(fyne.NewSize(400, high))
		f.Page.ScrollToOffset(fyne.Position{})
		add := f.row("sources").parts
		f.typed(add.add, "Le Monde", fyne.KeyReturn)
		seen("the place in a source")
		f.typed(add.all[0].rows[0].field, "page 3", fyne.KeyReturn)
		seen("another source")
		add.all[0].remove()
	}
}

// What is chosen is named as far as there is room, in letters of whatever width.
func TestWhatIsChosenHasRoom(t *testing.T) {
	f := fill(t, strings.Replace(sheetOfPaper, "{id: one, name: One}", "{id: one, name: 东亚与太平洋地区东亚与太平洋地区}\n  - {id: two, name: الشرق الأوسط وشمال أفريقيا}", 1))
	f.Show("a", "")
	lanes := f.row("lanes").pick
	lanes.choose([]string{"one", "two"})
	for _, width := range []float32{600, 400, 320} {
		f.win.Resize(fyne.NewSize(width, 700))
		if most := lanes.button.Size().Width; lanes.button.MinSize().Width > most || lanes.button.Text == "" {
			t.Errorf("%q needs %g of %g px", lanes.button.Text, lanes.button.MinSize().Width, most)
		}
	}
}

// A source that an event has already is not offered again.
func TestWhatIsThereIsNotOffered(t *testing.T) {
	f := fill(t, sheetOfPaper)
	for event, want := range map[string]int{"a": 0, "b": 1} {
		f.Show(event, "")
		add := f.row("sources").parts
		f.win.Canvas().Focus(add.add)
		if n := len(add.note.answers.Objects); n != want {
			t.Errorf("%d sources are offered to %s, want %d", n, event, want)
		}
		f.win.Canvas().Unfocus()
	}
}

// A place has other names and a point on the map: what was only a name becomes more than that, and
// what is no point is held and told.
func TestPlacesInFull(t *testing.T) {
	f := fill(t, strings.Replace(sheetOfPaper, "title: Geneva", "title: Geneva\n    place: Genève # on the lake", 1))
	b := edit.Ref{List: edit.Events, ID: "b"}
	f.Show("b", "")
	f.typed(f.row("place.geo").field, "46.2, 6.15", fyne.KeyTab)
	f.typed(f.row("place.also").field, "Geneva, Genf", fyne.KeyTab)
	if text := string(f.desk.Text()); !strings.Contains(text, "place: {name: Genève, also: [Geneva, Genf], geo: [46.2, 6.15]} # on the lake") {
		t.Errorf("the file is\n%s", text)
	}
	if got := f.row("place").field.Text + "; " + f.row("place.also").field.Text + "; " + f.row("place.geo").field.Text; got != "Genève; Geneva, Genf; 46.2, 6.15" {
		t.Errorf("shown is %q", got)
	}
	f.typed(f.row("place.geo").field, "somewhere", fyne.KeyTab)
	f.says(b, "place.geo", "somewhere")
	if len(f.row("place.geo").note.text.Segments) == 0 && len(f.calls.State.Problems) > 0 {
		t.Error("what is no point is not told under its field")
	}
	f.typed(f.row("place.geo").field, "", fyne.KeyTab)
	f.typed(f.row("place").field, "", fyne.KeyTab)
	if _, there := f.desk.File().ValueAt(b, edit.Field("place")); there || f.row("place.geo").filled.Visible() {
		t.Errorf("nowhere has a point:\n%s", f.desk.Text())
	}
	f.Show("a", "")
	f.typed(f.row("place.also").field, "板門店", fyne.KeyTab)
	if text := string(f.desk.Text()); !strings.Contains(text, "place: {name: Panmunjom, also: [板門店], geo: [37.9, 126.6]} # as it is now") {
		t.Errorf("the file is\n%s", text)
	}
}

// What a file says of itself is shown also where some of its lines cannot be read; it cannot be
// changed then, and says why.
func TestAFileThatIsReadInPartIsShown(t *testing.T) {
	f := fill(t, "tideline: 1\ntitle: In part\nlicence: CC0\nevents:\n  - {id: a, date: 1953, title: A}\n  - {id: b, date: 1954, title: \"B, tags: [x]}\n")
	f.Show("", "")
	if title, licence := f.row("title").field.Text, f.row("licence").field.Text; title != "In part" || licence != "CC0" {
		t.Errorf("it is called %q, under %q", title, licence)
	}
	f.typed(f.row("title").field, "Another", fyne.KeyTab)
	if f.told == "" {
		t.Error("nothing says that it cannot be changed")
	}
}
