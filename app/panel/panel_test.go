package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/picture"
)

// evidence is a document with one of everything that a panel shows.
const evidence = `tideline: 1
title: Evidence
description: A *short* file with [a page](https://example.org).
lanes:
  - {id: east, name: East, color: crimson}
  - {id: west, name: West, color: violet}
people:
  - {id: kim, name: Kim Jong Un, native: 김정은, born: 1984~, role: leader, affiliation: North Korea}
sources:
  - {id: text, kind: primary, title: The text, author: A. Writer, publisher: Press, date: 1953-07-27, url: "https://example.org/text", seen: 2023-10-02}
  - {id: paper, kind: press, title: The paper, date: 1953-07~}
eras:
  - {id: calm, name: Calm, date: 1953/1961, note: Nothing much.}
events:
  - id: signed
    date: 1953-07-27
    title: The text is signed
    lanes: [east, west]
    importance: 5
    status: disputed
    text: They **sign** it.
    place: Panmunjom
    tags: [treaty]
    sources: [{id: text, role: supports, locator: preamble}, {id: paper, role: contradicts}]
    quotes:
      - {by: kim, text: We sign., source: paper, locator: p. 1, date: 1953-07-27, role: witness, lang: en,
         original: {lang: ko, text: 서명한다.}, translation: press, checked: {on: 2023-10-02, how: copy}}
      - {by: Nobody known, text: We do not., source: paper, checked: false}
    dates: [{date: 1953-07-28, source: paper, note: day of the report}]
    claims: [{text: It was in June., by: kim, source: paper, state: wrong, correction: {text: It was in July., source: text, locator: date line}}]
    leads_to: [{id: later, why: It made room.}]
    unknown: {locator: the page could not be read}
  - {id: later, date: 1954, title: Later, lanes: [west], sources: [{id: text}]}
`

// testPanel shows an event of the evidence, or the whole file, in a small window.
// The toolkit never lets go of the 20 MB of full fonts, so only what has Hangul to
// draw takes them.
func testPanel(t *testing.T, selected string, f look.Faces) (*Panel, fyne.Canvas) {
	t.Helper()
	a := test.NewTempApp(t)
	if err := language.Speak(locale.Set{}); err != nil {
		t.Fatal(err)
	}
	a.Settings().SetTheme(look.New(look.Style{Choice: look.AlwaysLight}, f))
	noPicture := func(name string, done func(*Loaded)) {
		done(&Loaded{name: name, Why: &picture.Problem{Code: picture.Missing, Name: name}})
	}
	p := New(edtf.English(), Calls{
		GoTo: func(string) {}, CopyText: func(string) {}, ShowLong: func(widgets.LongText) {}, Pictures: PictureCalls{Get: noPicture, Has: func(*timeline.Picture) bool { return false }, Fetch: func(_ *timeline.Picture, failed func(error)) { failed(&picture.Problem{Code: picture.Missing}) }}, Keys: deaf(),
		Focused: func() fyne.Focusable { return nil }, Focus: func(fyne.Focusable) {},
	})
	s := sessionOf(t, evidence)
	if len(s.Problems) > 0 {
		t.Fatalf("the evidence has problems: %v", s.Problems)
	}
	p.Show(s, selected)
	w := test.NewTempWindow(t, p.Tabs.Content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(360, 900))
	return p, w.Canvas()
}

func TestPanelsLookAsTheyDid(t *testing.T) {
	for _, c := range []struct {
		file, selected string
		tab            int
		faces          func() look.Faces
	}{
		{"document.xml", "", 0, look.SmallFaces},
		{"all_sources.xml", "", 1, look.SmallFaces},
		{"all_quotes.xml", "", 2, look.SmallFaces},
		{"event.xml", "signed", 0, look.SmallFaces},
		{"sources.xml", "signed", 1, look.SmallFaces},
		{"quotes.xml", "signed", 2, look.FullFaces},
		{"plain_event.xml", "later", 0, look.SmallFaces},
	} {
		t.Run(c.file, func(t *testing.T) {
			p, canvas := testPanel(t, c.selected, c.faces())
			p.Tabs.Show(p.Tabs.Items[c.tab])
			test.AssertRendersToMarkup(t, c.file, canvas)
		})
	}
}

// A slow machine takes its time over the first file, and nothing is wrong with it.
func TestPanelComplainsOfNothingBeforeAFileIsRead(t *testing.T) {
	p, canvas := testPanel(t, "", look.SmallFaces())
	p.Show(session.Empty(), "")
	if got := test.RenderToMarkup(canvas); strings.Contains(got, "No event") || strings.Contains(got, "0 events") {
		t.Error("before a file is read, the panel says that it has no events")
	}
	p.Show(sessionOf(t, "tideline: 1\ntitle: Nothing\nevents: []\n"), "")
	if got := test.RenderToMarkup(canvas); !strings.Contains(got, "No event") {
		t.Error("a file without events goes without a word")
	}
}

// Where no date is known, that is the reason why the line is empty, and no fault.
func TestAFileOfUndatedEventsHasNoFault(t *testing.T) {
	p, canvas := testPanel(t, "", look.SmallFaces())
	for file, want := range map[string]bool{
		"tideline: 1\ntitle: T\nevents: [{date: unknown, title: A}]\n":        true,
		"tideline: 1\ntitle: T\nevents: [{id: a, date: 31 June, title: A}]\n": false,
	} {
		p.Show(sessionOf(t, file), "")
		got := test.RenderToMarkup(canvas)
		if strings.Contains(got, "has a date that is known") != want || strings.Contains(got, "could be shown") == want {
			t.Errorf("%s", file)
		}
	}
}

func TestSourceLeadsToItsEvents(t *testing.T) {
	p, canvas := testPanel(t, "", look.SmallFaces())
	var gone string
	p.pages.calls.GoTo = func(id string) { gone = id }
	p.ShowSource("text")
	test.AssertRendersToMarkup(t, "source.xml", canvas)
	e, _ := p.pages.session.Doc.Event("later")
	test.Tap(p.pages.eventLink(e).(fyne.Tappable))
	if gone != "later" {
		t.Errorf("the link leads to %q", gone)
	}
}

// Words that were spoken long after an event are listed under their own day.
func TestQuotesAreListedUnderTheirOwnDay(t *testing.T) {
	p, _ := testPanel(t, "", look.SmallFaces())
	day, err := edtf.Parse("1969-09-11")
	if err != nil {
		t.Fatal(err)
	}
	e := &timeline.Event{Date: day}
	for _, c := range []struct{ said, want string }{
		{"1969-10-07", "7 October 1969"},
		{"2023-09~", "c. September 2023"},
		{"", "11 September 1969"},
	} {
		if got := p.quotes.saidOn(quoted{e, &timeline.Quote{Date: c.said}}); got != c.want {
			t.Errorf("a quote of %q is listed under %q, want %q", c.said, got, c.want)
		}
	}
}

// A file that names no source says nothing of what its sources report.
func TestWithoutASourceNobodyReports(t *testing.T) {
	e := timeline.Event{Status: timeline.Reported}
	if got := statusText(&e); got != "" {
		t.Errorf("an event without a source is said to be %q", got)
	}
	e.Sources = []timeline.Citation{{Source: "text"}}
	if statusText(&e) == "" {
		t.Error("of an event with a source it is not said that the source reports it")
	}
}

// deaf is a keyboard on which nobody listens.
func deaf() widgets.Keyboard {
	return widgets.Keyboard{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}}
}

func sessionOf(t *testing.T, text string) *session.Session {
	t.Helper()
	return session.New(file.Parse("test.yaml", []byte(text)))
}
