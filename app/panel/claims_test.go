package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/widgets"
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
func testClaims(t *testing.T) (r *ClaimReport, canvas fyne.Canvas, led *review.Concern) {
	t.Helper()
	a := test.NewTempApp(t)
	if err := language.Speak(locale.Set{}); err != nil {
		t.Fatal(err)
	}
	a.Settings().SetTheme(look.New(look.Style{Choice: look.AlwaysLight}, look.SmallFaces()))
	s := sessionOf(t, doubtful)
	if len(s.Problems) > 0 {
		t.Fatalf("the document has problems: %v", s.Problems)
	}
	led = &review.Concern{}
	r = NewClaimReport(s.Doc, edtf.English(), func(c review.Concern) { *led = c }, deaf(), func(fyne.Focusable) {})
	w := test.NewTempWindow(t, r.Content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(ClaimsWidth, ClaimsHeight))
	r.OpenFirst()
	return r, w.Canvas(), led
}

func TestClaimReportLooksAsItDid(t *testing.T) {
	r, canvas, _ := testClaims(t)
	test.AssertRendersToMarkup(t, "claims.xml", canvas)
	r.Kinds.Select(slices.Index(review.ConcernKinds(), review.Unchecked))
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
			if line.text.Title == "" || line.text.Note == "" || strings.Contains(line.text.Note, "{{") {
				t.Errorf("%s: %+v", kind, line.text)
			}
			r.page.Objects[0].(*widgets.Rows).Select(i)
			if led.Event == "" && led.Source == "" {
				t.Errorf("%s: %+v leads nowhere", kind, line.text)
			}
		}
	}
}

func TestClaimReportShowsWhatIsPointedAtWhole(t *testing.T) {
	r, canvas, _ := testClaims(t)
	r.open(review.DisputedClaim)
	list := r.page.Objects[0].(*widgets.Rows)
	canvas.Focus(list)
	if want := "They sign\n21:9 · “Everybody signed.” (Kim Jong Un): One side stayed away."; r.foot.Text != want {
		t.Errorf("the foot says %q, want %q", r.foot.Text, want)
	}
}
