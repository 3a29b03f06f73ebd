package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/assets/locale"
	"tideline/timeline"
	"tideline/timeline/edtf"
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
func testPanel(t *testing.T, selected string, f faces) (*panel, fyne.Canvas) {
	t.Helper()
	a := test.NewTempApp(t)
	if err := speak(locale.Set{}); err != nil {
		t.Fatal(err)
	}
	a.Settings().SetTheme(newTheme(alwaysLight, f))
	noPicture := func(name string, done func(*loaded)) {
		done(&loaded{name: name, why: &picture.Problem{Code: picture.Missing, Name: name}})
	}
	p := newPanel(edtf.English(), panelCalls{
		goTo: func(string) {}, copyText: func(string) {}, showLong: func(longText) {}, getPicture: noPicture, keys: deaf(),
		focused: func() fyne.Focusable { return nil }, focus: func(fyne.Focusable) {},
	})
	s := sessionOf(t, evidence)
	if len(s.problems) > 0 {
		t.Fatalf("the evidence has problems: %v", s.problems)
	}
	p.show(s, selected)
	w := test.NewTempWindow(t, p.tabs.content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(panelWidth, 900))
	return p, w.Canvas()
}

func TestPanelsLookAsTheyDid(t *testing.T) {
	for _, c := range []struct {
		file, selected string
		tab            int
		faces          func() faces
	}{
		{"panel_document.xml", "", 0, smallFaces},
		{"panel_all_sources.xml", "", 1, smallFaces},
		{"panel_all_quotes.xml", "", 2, smallFaces},
		{"panel_event.xml", "signed", 0, smallFaces},
		{"panel_sources.xml", "signed", 1, smallFaces},
		{"panel_quotes.xml", "signed", 2, fullFaces},
		{"panel_plain_event.xml", "later", 0, smallFaces},
	} {
		t.Run(c.file, func(t *testing.T) {
			p, canvas := testPanel(t, c.selected, c.faces())
			p.tabs.show(p.tabs.items[c.tab])
			test.AssertRendersToMarkup(t, c.file, canvas)
		})
	}
}

// A slow machine takes its time over the first file, and nothing is wrong with it.
func TestPanelComplainsOfNothingBeforeAFileIsRead(t *testing.T) {
	p, canvas := testPanel(t, "", smallFaces())
	p.show(emptySession(), "")
	if got := test.RenderToMarkup(canvas); strings.Contains(got, "No event") || strings.Contains(got, "0 events") {
		t.Error("before a file is read, the panel says that it has no events")
	}
	p.show(sessionOf(t, "tideline: 1\ntitle: Nothing\nevents: []\n"), "")
	if got := test.RenderToMarkup(canvas); !strings.Contains(got, "No event") {
		t.Error("a file without events goes without a word")
	}
}

// Where no date is known, that is the reason why the line is empty, and no fault.
func TestAFileOfUndatedEventsHasNoFault(t *testing.T) {
	p, canvas := testPanel(t, "", smallFaces())
	for file, want := range map[string]bool{
		"tideline: 1\ntitle: T\nevents: [{date: unknown, title: A}]\n":        true,
		"tideline: 1\ntitle: T\nevents: [{id: a, date: 31 June, title: A}]\n": false,
	} {
		p.show(sessionOf(t, file), "")
		got := test.RenderToMarkup(canvas)
		if strings.Contains(got, "has a date that is known") != want || strings.Contains(got, "could be shown") == want {
			t.Errorf("%s", file)
		}
	}
}

func TestSourceLeadsToItsEvents(t *testing.T) {
	p, canvas := testPanel(t, "", smallFaces())
	var gone string
	p.calls.goTo = func(id string) { gone = id }
	p.showSource("text")
	test.AssertRendersToMarkup(t, "panel_source.xml", canvas)
	e, _ := p.session.doc.Event("later")
	test.Tap(p.eventLink(e).(fyne.Tappable))
	if gone != "later" {
		t.Errorf("the link leads to %q", gone)
	}
}

// Nothing in the panel is wider than the narrowest panel: it would be cut.
func TestPanelsFitTheNarrowestPanel(t *testing.T) {
	w := openWith(t, Config{full: fullFaces})
	p := w.panel
	for _, id := range append([]string{""}, w.session.order...) {
		p.show(w.session, id)
		for _, item := range p.tabs.items {
			p.tabs.show(item)
			if got := p.tabs.content.MinSize().Width; got > minPanelWidth {
				t.Errorf("%q, %s: %v px wide", id, item.button.Text, got)
			}
		}
	}
}

// Words that were spoken long after an event are listed under their own day.
func TestQuotesAreListedUnderTheirOwnDay(t *testing.T) {
	p, _ := testPanel(t, "", smallFaces())
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
		if got := p.saidOn(quoted{e, &timeline.Quote{Date: c.said}}); got != c.want {
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
