package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"tideline/internal/ruler"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// modes are all modes of an axis.
func modes() []axis.Mode { return axis.Modes() }

func options(m axis.Mode, width, height float64) Options {
	return Options{Mode: m, Width: width, Height: height, Words: edtf.English(), Measure: ruler.Ruler{}}
}

func date(t testing.TB, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatalf("the date %q of a test: %v", text, err)
	}
	return d
}

// maker makes documents at random, but the same ones for the same seed.
type maker struct {
	*rand.Rand
	t testing.TB
}

func newMaker(t testing.TB, seed uint64) maker {
	return maker{rand.New(rand.NewPCG(seed, 1)), t}
}

func pick[T any](m maker, of ...T) T { return of[m.IntN(len(of))] }

// document returns a document with n events: crowds on one day, spans, sets,
// years before Christ, long titles in several scripts, events in several lanes.
func (m maker) document(n int) *timeline.Document {
	doc := &timeline.Document{Title: pick(m, "", "A title"), Description: pick(m, "", "What it is *about*.")}
	if references := []string{"1950", "2022-07-12", "Y-1000000", "Y100000000000", "0044-03-15T10:00:00Z"}; n%3 == 0 {
		doc.Scale.Before = date(m.t, references[n/3%len(references)])
	}
	for i := range 1 + m.IntN(7) {
		color := pick(m, timeline.Colors()...)
		doc.Lanes = append(doc.Lanes, timeline.Lane{ID: fmt.Sprint("l", i), Name: m.title(), Color: color})
	}
	first, span := m.years()
	crowd := m.date(first, span)
	alike := m.IntN(6) == 0 // as imported files are
	for i := range n {
		e := timeline.Event{
			ID: fmt.Sprintf("e%03d", i), Title: m.title(), Importance: 1 + m.IntN(5),
			Status: pick(m, timeline.Verified, timeline.Reported, timeline.Disputed, timeline.Opinion),
			Date:   m.date(first, span),
		}
		if alike {
			e.Importance = 3
		}
		if i%3 > 0 {
			e.Text, e.Place.Name = strings.Repeat(e.Title+". ", i%5), []string{"", "Geneva"}[i%2]
		}
		if m.IntN(6) == 0 {
			e.Date = crowd
		}
		for _, l := range doc.Lanes {
			if m.IntN(len(doc.Lanes)) == 0 {
				e.Lanes = append(e.Lanes, l.ID)
			}
		}
		if len(e.Lanes) == 0 {
			e.Lanes = []string{doc.Lanes[0].ID}
		}
		if m.IntN(10) == 0 {
			e.Dates = []timeline.DatedClaim{{Date: m.date(first, span)}}
		}
		if m.IntN(10) == 0 {
			e.LeadsTo = []timeline.Link{{Event: fmt.Sprintf("e%03d", m.IntN(n))}}
		}
		doc.Events = append(doc.Events, e)
	}
	for i := range m.IntN(6) {
		doc.Eras = append(doc.Eras, timeline.Era{ID: fmt.Sprint("era", i), Name: m.title(), Date: m.date(first, span)})
	}
	return doc
}

// years returns years to put events into: a decade, centuries, or all of time.
func (m maker) years() (first, span int) {
	switch m.IntN(8) {
	case 0:
		return -4000, 6100
	case 1:
		return -2_000_000_000, 2_000_010_000
	case 2:
		return 1953, 1
	}
	return 1900 + m.IntN(100), 5 + m.IntN(150)
}

func (m maker) date(first, span int) edtf.Date {
	y := first + m.IntN(span)
	text := fmt.Sprintf("Y%d", y)
	if y >= -9000 && y <= 9000 {
		year := fmt.Sprintf("%04d", y)
		if y < 0 {
			year = fmt.Sprintf("-%04d", -y)
		}
		month, day := fmt.Sprintf("%s-%02d", year, 1+m.IntN(12)), 1+m.IntN(28)
		text = pick(m,
			fmt.Sprintf("%s-%02d", month, day), fmt.Sprintf("%s-%02d", month, day), fmt.Sprintf("%s-%02d", month, day),
			month, year, month+"~", fmt.Sprintf("%s-%02d?", month, day), year[:len(year)-1]+"X",
			fmt.Sprintf("%s-%02dT%02d:30:00Z", month, day, m.IntN(24)),
			month+"/..", "../"+month, fmt.Sprintf("[%s-12-30..%s-12-31]", year, year),
			fmt.Sprintf("%s-%02d/..", month, day), fmt.Sprintf("../%s-%02d", month, day), fmt.Sprintf("%s-%02d/", month, day),
			fmt.Sprintf("[%s-01-31..%s-06-30]", year, year), fmt.Sprintf("{%s-01-31,%s-04..%s-06}", year, year, year), "[.."+year+"]",
			fmt.Sprintf("%s-%02d/%s-31", month, day, year+"-12"), year+"?/..",
		)
	}
	return date(m.t, text)
}

func (m maker) title() string {
	return pick(m,
		"Vote", "Korean Armistice Agreement signed", "金正恩訪問北京", "김정은 국무위원장과 시진핑 주석의 다섯 번째 정상회담이 평양에서 열리다",
		"A title that goes on and on, past every width that a label could have, and on, until nobody reads it any more",
		"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "", "Путин посещает Пхеньян",
		"Treaty of friendship", "The third of several talks", "習近平與金正恩在北京舉行會談，討論半島局勢與雙邊關係以及其他許多事情",
	)
}

// box is a label as it is drawn.
type box struct{ x, y, w, h float64 }

// boxes returns the boxes of the labels in a scene by event id.
func boxes(s *scene.Scene) map[string]box {
	found := map[string]box{}
	for _, sh := range s.Shapes {
		if _, seen := found[sh.ID]; sh.Class == scene.Label && !seen {
			found[sh.ID] = box{sh.X, sh.Y, sh.W, sh.H}
		}
	}
	return found
}
