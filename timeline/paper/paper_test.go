package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/carlos7ags/folio/reader"
	"pgregory.net/rapid"

	"tideline/assets"
	"tideline/data"
	"tideline/internal/kinds"
	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/cite"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/paint"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

func story(t testing.TB) *timeline.Document {
	t.Helper()
	doc, _ := file.Parse(data.Story())
	return doc
}

func options(t testing.TB, kind Kind) Options {
	t.Helper()
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	return Options{Kind: kind, Palette: scene.Light(), Dates: edtf.English(), Fonts: fonts}
}

// pages returns the text of every page of what is written.
func pages(t testing.TB, doc *timeline.Document, o Options) (texts []string) {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc, o); err != nil {
		t.Fatal(err)
	}
	r, err := reader.Parse(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.PageCount() {
		p, err := r.Page(i)
		if err != nil {
			t.Fatal(err)
		}
		text, err := p.ExtractText()
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
	}
	return texts
}

// foot is what stands under a page of a list.
var foot = regexp.MustCompile(`\d+ of \d+\s+Cease-fire to summit|Cease-fire to summit\s+\d+ of \d+`)

// together joins texts as they are read on, without the ends of lines and pages.
func together(texts []string) string {
	return strings.Join(strings.Fields(foot.ReplaceAllString(strings.Join(texts, " "), " ")), " ")
}

// bare returns a text without the marks that a style of citing changes, and without blanks: a
// line may end within a word.
func bare(text string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("“", "", "”", "", "‘", "", "’", "", `"`, "", "[", "", "]", "", "'", "").Replace(text)), "")
}

// Every kind of paper of every kind of file is written, and can be read.
func TestEveryKindOfPaper(t *testing.T) {
	all := kinds.All(t)
	for _, name := range kinds.Names(all) {
		if len(all[name].Events) > 200 {
			continue // it would take minutes, and say nothing more
		}
		for _, kind := range Kinds() {
			if texts := pages(t, all[name], options(t, kind)); len(texts) == 0 || len(texts) > 200 || strings.TrimSpace(texts[0]) == "" {
				t.Errorf("%s, %s: %d pages", name, kind, len(texts))
			}
		}
	}
}

// The list has every event with its date and text, and every source that is cited.
func TestTheListHasEverything(t *testing.T) {
	doc := story(t)
	text := together(pages(t, doc, options(t, List)))
	for _, e := range doc.Events {
		if !strings.Contains(text, e.Title) {
			t.Errorf("%q is not in the list", e.Title)
		}
		for _, paragraph := range typeset.Paragraphs(e.Text) {
			if end := paragraph[strings.LastIndex(paragraph[:len(paragraph)-1], " ")+1:]; !strings.Contains(text, end) {
				t.Errorf("the text of %q does not end with %q", e.Title, end)
			}
		}
	}
	for _, e := range doc.Events {
		for _, c := range e.Sources {
			if s, _ := doc.Source(c.Source); !strings.Contains(bare(text), bare(s.Title)) {
				t.Errorf("the source %q is not in the list", s.Title)
			}
		}
		if e.Notes != "" && strings.Contains(text, e.Notes) {
			t.Errorf("the notes of %q are", e.Title)
		}
	}
}

// No page ends with the date and title of an event, or with a year, whose text begins the next.
func TestNoHeadStandsAlone(t *testing.T) {
	doc := story(t)
	for _, kind := range []Kind{List, Handout} {
		texts := pages(t, doc, options(t, kind))
		for i, text := range texts[:len(texts)-1] {
			foot := strings.LastIndex(text, strconv.Itoa(i+1)+" of "+strconv.Itoa(len(texts)))
			if foot < 0 {
				t.Fatalf("%s: page %d has no number: %s", kind, i+1, text)
			}
			body := bare(text[:foot])
			for j := range doc.Events {
				e := &doc.Events[j]
				if e.Text != "" && (strings.HasSuffix(body, bare(e.Title)) || e.Place.Name != "" && strings.HasSuffix(body, bare(e.Title+e.Place.Name))) {
					t.Errorf("%s: page %d ends with %q", kind, i+1, e.Title)
				}
			}
		}
	}
}

// The licence of a document stands on its lists.
func TestTheLicenceStandsOnPaper(t *testing.T) {
	doc, _ := file.Parse("t.yaml", []byte("tideline: 1\ntitle: T\nlicence: CC BY 4.0\nevents: [{id: a, date: 1953, title: A}]\n"))
	for _, kind := range []Kind{Handout, List, Sources, Quotes} {
		if text := together(pages(t, doc, options(t, kind))); !strings.Contains(text, "Licence: CC BY 4.0") {
			t.Errorf("%s: %s", kind, text)
		}
	}
}

// The sources are in the order of those who wrote them; a quotation has who said it and
// whether it was checked.
func TestSourcesAndQuotations(t *testing.T) {
	doc := story(t)
	text := together(pages(t, doc, options(t, Sources)))
	for _, s := range doc.Sources {
		if !strings.Contains(bare(text), bare(s.Title)) {
			t.Errorf("the source %q is missing", s.Title)
		}
	}
	text = together(pages(t, doc, options(t, Quotes)))
	said := 0
	for _, e := range doc.Events {
		for _, q := range e.Quotes {
			said++
			if !strings.Contains(text, "— "+q.Speaker) {
				t.Errorf("a quotation of %s is missing", q.Speaker)
			}
		}
	}
	if n := strings.Count(text, "Checked against") + strings.Count(text, "As printed; not checked"); n != said {
		t.Errorf("of %d quotations %d say whether they were checked", said, n)
	}
}

// On pages that go on from each other every name that has room stands whole on one at
// least, and no page shows a part of one.
func TestNamesStandWholeOnOnePage(t *testing.T) {
	doc := story(t)
	p := &printer{Options: options(t, Pages), doc: doc, out: pdf.New(pdf.Info{})}
	l := p.lay(1300, 860)
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(1, 12).Draw(t, "pages")
		all := p.cut(l, l.Fit(), count)
		seen := map[string]bool{}
		for i, one := range all {
			maps.Copy(seen, names(one.scene))
			if parts := cutNames(one.scene, l.LaneColumnWidth(), i > 0, i+1 < count); len(parts) > 0 {
				t.Fatalf("page %d of %d shows parts of %v", i+1, count, slices.Sorted(maps.Keys(parts)))
			}
		}
		for i, one := range all {
			for id := range cutNames(p.picture(l, one.view), l.LaneColumnWidth(), i > 0, i+1 < count) {
				if !seen[id] {
					t.Fatalf("on %d pages %s stands whole on none", count, id)
				}
			}
		}
	})
}

// Where pages are cut by eras, each era begins one, or stands at the beginning of one; nothing
// of the line is left out, and all pages have one scale.
func TestErasBeginPages(t *testing.T) {
	doc := story(t)
	p := &printer{Options: options(t, Eras), doc: doc, out: pdf.New(pdf.Info{})}
	l := p.lay(1300, 860)
	whole := l.Fit()
	all := p.shared(l, whole.Width(), byEras(doc.Eras, whole, p.cut(l, whole, 6)[0].view))
	last := all[len(all)-1].view // which reaches as far as there is a line
	for i := range doc.Eras {
		from, _ := doc.Eras[i].Date.Extent()
		begins := slices.ContainsFunc(all, func(one stretch) bool {
			x := one.view.X(one.view.Axis().Place(from))
			return -before < x && x < 4*before
		})
		if !begins && last.X(last.Axis().Place(from)) < 0 {
			t.Errorf("no page begins with %s", doc.Eras[i].Name)
		}
	}
	reached, _ := all[0].view.Range()
	for i, one := range all {
		from, to := one.view.Range()
		if from > reached || one.view.Scale() != all[0].view.Scale() {
			t.Errorf("page %d begins at %v, the line is shown as far as %v", i+1, from, reached)
		}
		reached = max(reached, to)
	}
	if _, to := whole.Range(); reached < to {
		t.Errorf("the line is shown as far as %v, not %v", reached, to)
	}
}

// The tiles of a poster show together what the whole drawing has, each at its place.
func TestTilesMakeTheWhole(t *testing.T) {
	p := &printer{Options: options(t, Poster), doc: story(t), out: pdf.New(pdf.Info{})}
	l := p.lay(3000, 700)
	whole := p.picture(l, l.Fit())
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.Float64Range(200, 900).Draw(t, "width"), rapid.Float64Range(200, 700).Draw(t, "height")
		seen := map[scene.Shape]bool{}
		for y := 0.0; y < whole.H; y += h {
			for x := 0.0; x < whole.W; x += w {
				for _, sh := range within(whole, x, y, x+w, y+h).Shapes {
					seen[sh] = true
				}
			}
		}
		for _, sh := range whole.Shapes {
			left, right := min(sh.X, sh.X+sh.W), max(sh.X, sh.X+sh.W)
			if !seen[sh] && right > 0 && left < whole.W && sh.Y < whole.H && sh.Y+sh.H > 0 {
				t.Fatalf("%+v is on no tile", sh)
			}
		}
	})
}

// A line of prose is never wider than its room, and says what it was given.
func TestProseKeepsWithinItsRoom(t *testing.T) {
	p := &printer{Options: options(t, List), doc: story(t), out: pdf.New(pdf.Info{})}
	p.paper = paint.NewPaper(p.out, p.Fonts, p.Palette, nil)
	p.Size = a4()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("abc de 金正恩 김정은 Wi. ")), 1, 200, -1).Draw(t, "text")
		width := rapid.Float64Range(30, 300).Draw(t, "width")
		whole := ""
		for _, line := range p.prose().lines([]run{{text: text}, {text: text, bold: true}}, 10, width) {
			x := 0.0
			for i, r := range line {
				shown := r.text
				if i == len(line)-1 {
					shown = strings.TrimRight(shown, " ")
				}
				x += p.Fonts.Width(shown, 10, r.bold)
				whole += r.text
			}
			if x > width+0.01 {
				t.Fatalf("%v is %g wide, where %g is the most", line, x, width)
			}
		}
		if strings.ReplaceAll(whole, " ", "") != strings.ReplaceAll(text+text, " ", "") {
			t.Fatalf("%q has become %q", text+text, whole)
		}
	})
}

// The list of the sources has the heading of its style and is sorted as it asks.
func TestSourcesInEachStyle(t *testing.T) {
	doc, _ := file.Parse("x", []byte(`tideline: 1
title: T
sources:
  - {id: b, kind: scholarly, title: Rivers, author: "Weaver, Ada", publisher: Hill, date: 1953}
  - {id: a, kind: press, title: Floods, publisher: The Daily, date: 1953-07-28}
events: [{id: e, date: 1953, title: Flood}]
`))
	for style, want := range map[cite.Style]string{
		cite.Chicago: "T Bibliography “Floods.” The Daily, July 28, 1953. Weaver, Ada. Rivers. Hill, 1953.",
		cite.MLA:     "T Works Cited “Floods.” The Daily, 28 July 1953. Weaver, Ada. Rivers. Hill, 1953.",
		cite.APA:     "T References Floods. (1953, July 28). The Daily. Weaver, A. (1953). Rivers. Hill.",
	} {
		o := options(t, Sources)
		o.Style = style
		if got := together(pages(t, doc, o)); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", style.Key(), got)
		}
	}
}

// The tiles of a poster, laid together, are the whole drawing to a pixel.
func TestTilesMatchToAPixel(t *testing.T) {
	o := options(t, Poster)
	p := &printer{Options: o, doc: story(t), out: pdf.New(pdf.Info{})}
	l := p.lay(1600, 620)
	whole := p.picture(l, l.Fit())
	painted := func(s *scene.Scene) image.Image {
		var b bytes.Buffer
		if err := paint.PNG(&b, s, o.Palette, o.Fonts, 1); err != nil {
			t.Fatal(err)
		}
		m, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	want := painted(whole)
	const w, h = 410, 330
	for y := 0; y < int(whole.H); y += h {
		for x := 0; x < int(whole.W); x += w {
			got := painted(within(whole, float64(x), float64(y), float64(x+w), float64(y+h)))
			for py := y; py < min(y+h, int(whole.H)); py++ {
				for px := x; px < min(x+w, int(whole.W)); px++ {
					if got.At(px, py) != want.At(px, py) {
						t.Fatalf("the tile from %d, %d differs at %d, %d: %v, want %v", x, y, px, py, got.At(px, py), want.At(px, py))
					}
				}
			}
		}
	}
}

// Every event with sources has a number behind its name, and a note of that number that cites
// them, on a sheet as long as it needs and on one of an exact size.
func TestSheetWithNotes(t *testing.T) {
	doc, _ := file.Parse("x", []byte(`tideline: 1
title: T
sources: [{id: a, kind: press, title: Floods, publisher: The Daily}, {id: b, kind: press, title: Rains, publisher: The Daily}]
events:
  - {id: later, date: 1960, title: Later, sources: [{id: b, locator: p. 4}]}
  - {id: first, date: 1950, title: First, sources: [a, b]}
  - {id: bare, date: 1955, title: Bare}
`))
	for _, size := range []Size{{}, {W: 400, H: 200}} {
		o := options(t, Noted)
		o.Size, o.Exact = size, size != Size{}
		all := pages(t, doc, o)
		text := strings.Join(strings.Fields(strings.Join(all, " ")), " ")
		for _, want := range []string{"First¹", "Later²", "1. First: “Floods,” The Daily. “Rains,” The Daily.", "2. Later: “Rains,” The Daily, 4."} {
			if !strings.Contains(strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(want, " ", "")) {
				t.Errorf("%v has no %q: %q", size, want, text)
			}
		}
		if len(all) != 1 || strings.Contains(text, "Bare ³") {
			t.Errorf("%v has %d pages: %q", size, len(all), text)
		}
	}
	if e, _ := doc.Event("first"); e.Title != "First" {
		t.Errorf("the document now has %q", e.Title)
	}
}

// A page of a list is filled: a heading keeps as much beside it as its first event does, and no
// more. A date that is the heading itself is not told again.
func TestPagesOfAListAreFilled(t *testing.T) {
	doc := &timeline.Document{Title: "Many", Lanes: []timeline.Lane{{ID: "l", Name: "L"}}}
	add := func(when string) {
		d, err := edtf.Parse(when)
		if err != nil {
			t.Fatal(err)
		}
		doc.Events = append(doc.Events, timeline.Event{ID: fmt.Sprint("e", len(doc.Events)), Title: "Something", Date: d, Lanes: []string{"l"}})
	}
	add("-0043")
	for y := range 60 {
		add(fmt.Sprint(1900 + y))
	}
	all := pages(t, doc, options(t, List))
	if want := 14; strings.Count(all[0], "Something") < want || strings.Count(all[1], "Something") < want {
		t.Errorf("the first pages have %d and %d events, want %d", strings.Count(all[0], "Something"), strings.Count(all[1], "Something"), want)
	}
	if n := strings.Count(all[0], "44 BC"); n != 1 {
		t.Errorf("the year is told %d times: %q", n, all[0])
	}
}
