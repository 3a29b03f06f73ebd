package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/assets/locale"
	"tideline/timeline/edtf"
	"tideline/timeline/review"
)

// doubtful is a document with a concern of every kind.
const doubtful = `tideline: 1
title: Doubtful
people: [{id: kim, name: Kim Jong Un}]
sources:
  - {id: text, title: The text, date: 1953-07-01}
  - {id: paper, title: The paper, date: 1953-08}
  - {id: rumour, title: A rumour}
  - {id: shelf, title: Left on the shelf}
events:
  - {id: bare, date: 1953, title: Nobody says so}
  - {id: thin, date: 1953-07, title: One says so, sources: [paper]}
  - id: signed
    date: 1953-09-02
    title: They sign
    sources: [text, paper, {id: rumour, role: contradicts}]
    quotes:
      - {by: kim, text: It is done., source: paper, locator: p. 3}
      - {by: kim, text: It will be done., source: text, date: 1953-07-02}
      - {text: No “done” deal.}
    claims:
      - {text: Everybody signed., by: kim, state: disputed, correction: One side stayed away.}
      - {text: Nobody came., state: wrong}
    unknown: {hour: sources differ}
`

// testClaims shows the report of the doubtful document in a window as large as
// its sheet, and remembers where a click led.
func testClaims(t *testing.T) (r *claimReport, canvas fyne.Canvas, led *review.Concern) {
	t.Helper()
	a := test.NewTempApp(t)
	if err := speak(locale.Set{}); err != nil {
		t.Fatal(err)
	}
	a.Settings().SetTheme(newTheme(alwaysLight, smallFaces()))
	s := sessionOf(t, doubtful)
	if len(s.problems) > 0 {
		t.Fatalf("the document has problems: %v", s.problems)
	}
	led = &review.Concern{}
	r = newClaimReport(s.doc, edtf.English(), func(c review.Concern) { *led = c }, deaf(), func(fyne.Focusable) {})
	w := test.NewTempWindow(t, r.content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(claimsWidth, claimsHeight))
	r.openFirst()
	return r, w.Canvas(), led
}

func TestClaimReportLooksAsItDid(t *testing.T) {
	r, canvas, _ := testClaims(t)
	test.AssertRendersToMarkup(t, "claims.xml", canvas)
	r.kinds.Select(slices.Index(review.ConcernKinds(), review.Unchecked))
	test.AssertRendersToMarkup(t, "claims_quotes.xml", canvas)
}

// Each kind has a name and its concerns a text, and each row leads somewhere.
func TestClaimReportTellsEveryKind(t *testing.T) {
	r, _, led := testClaims(t)
	for _, kind := range review.ConcernKinds() {
		if concernKindText(kind) == string(kind) || len(r.concerns[kind]) == 0 {
			t.Errorf("%s has no name, or no example", kind)
		}
		r.open(kind)
		for i, line := range r.lines(kind) {
			if line.text.title == "" || line.text.note == "" || strings.Contains(line.text.note, "{{") {
				t.Errorf("%s: %+v", kind, line.text)
			}
			r.page.Objects[0].(*rows).Select(i)
			if led.Event == "" && led.Source == "" {
				t.Errorf("%s: %+v leads nowhere", kind, line.text)
			}
		}
	}
}

func TestClaimReportShowsWhatIsPointedAtWhole(t *testing.T) {
	r, canvas, _ := testClaims(t)
	r.open(review.DisputedClaim)
	list := r.page.Objects[0].(*rows)
	canvas.Focus(list)
	if want := "They sign\n21:9 · “Everybody signed.” (Kim Jong Un): One side stayed away."; r.foot.Text != want {
		t.Errorf("the foot says %q, want %q", r.foot.Text, want)
	}
}

// A click goes to the event, or to the source that no event names, and closes
// the report.
func TestConcernsLeadToTheirPlaces(t *testing.T) {
	w, trace := openTest(t, inFile(t, "doubtful.yaml", doubtful))
	row := func(kind int) *rows {
		w.typedRune('c')
		if len(w.sheets) != 1 {
			t.Fatal("c does not open the report")
		}
		kinds, ok := w.win.Canvas().Focused().(*rows)
		if !ok {
			t.Fatal("the kinds do not have the keyboard")
		}
		kinds.UnselectAll()
		kinds.Select(kind)
		return find[*rows](besideList(w.win.Canvas().Overlays().Top()))
	}
	row(1).Select(0)
	if len(w.sheets) != 0 || w.selected != "thin" || lastTrace(t, trace).Selection != "thin" {
		t.Errorf("%d sheets are open, %q is selected", len(w.sheets), w.selected)
	}
	row(4).Select(0)
	if len(w.sheets) != 0 || w.selected != "" || w.panel.source != "shelf" || w.panel.tabs.open != w.panel.sources {
		t.Errorf("%d sheets are open, %q is selected, the source %q is shown", len(w.sheets), w.selected, w.panel.source)
	}
}

// besideList is what stands beside the list of a sheet.
func besideList(from fyne.CanvasObject) fyne.CanvasObject {
	if c, ok := from.(*fyne.Container); ok {
		if _, ok := c.Layout.(columns); ok {
			return c.Objects[len(c.Objects)-1]
		}
	}
	for _, o := range childrenOf(from) {
		if found := besideList(o); found != nil {
			return found
		}
	}
	return nil
}

func TestListsAreWalkedByKeys(t *testing.T) {
	r, canvas, _ := testClaims(t)
	canvas.Focus(r.kinds)
	last := len(review.ConcernKinds()) - 1
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyEnd, last},
		{fyne.KeyDown, last},
		{fyne.KeyHome, 0},
		{fyne.KeyPageUp, 0},
		{fyne.KeyDown, 1},
		{fyne.KeyPageDown, min(last, 1+r.kinds.seen())},
	} {
		r.kinds.TypedKey(&fyne.KeyEvent{Name: c.key})
		if r.kinds.at != c.want {
			t.Errorf("%s leads to row %d, want %d", c.key, r.kinds.at, c.want)
		}
	}
}
