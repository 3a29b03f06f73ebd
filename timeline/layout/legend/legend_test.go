package legend

import (
	"slices"
	"strings"
	"testing"

	"tideline/internal/ruler"
	"tideline/timeline"
	"tideline/timeline/file"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/scene"
)

// meant lists what the legend of an events file explains.
func meant(t *testing.T, events string) (all []Meaning) {
	t.Helper()
	doc, problems := file.Parse("t.yaml", []byte("tideline: 1\ntitle: T\nlanes: [{id: a, name: A, color: green}, {id: b, name: B, color: violet}]\nsources: [{id: s, title: S}]\nevents:\n"+events))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, row := range Rows(doc, 1, width()) {
		all = append(all, row.Meaning)
	}
	return all
}

func width() func(string, float64) float64 {
	var m ruler.Ruler
	return func(text string, size float64) float64 { return m.Width(text, size, true) }
}

// A legend explains what the file has, and nothing besides.
func TestALegendHasWhatTheFileHas(t *testing.T) {
	for _, c := range []struct {
		event string
		want  []Meaning
	}{
		{"{date: 1953-07-27}", []Meaning{Day}},
		{"{date: 1953-07}", []Meaning{Around}},
		{"{date: 1953-07-27/1961}", []Meaning{Lasting}},
		{"{date: 1953-07-27/..}", []Meaning{Lasting, GoesOn}},
		{"{date: 1953-07-27/}", []Meaning{Lasting, EndUnknown}},
		{"{date: 1953-07-27~}", []Meaning{Day, About}},
		{"{date: 1953-07-27?}", []Meaning{Day, Doubted}},
		{"{date: 1953-07-27%}", []Meaning{Day, Vague}},
		{"{date: '[1953-07-27..1953-09-01]'}", []Meaning{Between}},
		{"{date: '[1953-07-27,1953-09-01]'}", []Meaning{OneOf}},
		{"{date: '{1953-07-27,1953-09-01}'}", []Meaning{AllOf}},
		{"{date: 1953-07-27, status: disputed}", []Meaning{Day, Disputed}},
		{"{date: 1953-07-27, dates: [{date: 1953-07-28, source: s}]}", []Meaning{Day, Alternative}},
		{"{date: 1953-07-27, lanes: [a, b]}", []Meaning{Day, Elsewhere}},
	} {
		event := "  - " + strings.Replace(c.event, "{date", "{id: e, title: E, date", 1) + "\n"
		if got := meant(t, event); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.event, got, c.want)
		}
	}
	again := "  - {id: e, title: E, date: 1953-07-27}\neras: [{id: x, name: X, date: 1953/1961}]\n"
	if got := meant(t, again); !slices.Equal(got, []Meaning{Day, Era}) {
		t.Errorf("with an era: %v", got)
	}
	if got := meant(t, "  - {id: e, title: E, date: 1953-07-27}\n  - {id: f, title: F, date: 1953-07-28, importance: 5}\n"); !slices.Contains(got, Important) {
		t.Errorf("of different importance: %v", got)
	}
}

// Each sign is drawn within its room, and no two look alike.
func TestSignsAreDrawnInTheirRoom(t *testing.T) {
	doc, _ := file.Parse("t.yaml", []byte(`tideline: 1
title: All
lanes: [{id: a, name: A, color: green}, {id: b, name: B, color: green}]
sources: [{id: s, title: S}]
eras: [{id: e, name: E, date: 1953/1961}]
events:
  - {title: a, date: 1953-07-27, importance: 5, status: disputed, lanes: [a, b], dates: [{date: 1953-07-28, source: s}]}
  - {title: b, date: 1953-07}
  - {title: c, date: 1953-07-27/..}
  - {title: d, date: 1953-07-27/}
  - {title: e, date: 1953-07-27~}
  - {title: f, date: 1953-07-27?}
  - {title: j, date: 1953-07-27%}
  - {title: g, date: "[1953-07-27..1953-09-01]"}
  - {title: h, date: "[1953-07-27,1953-09-01]"}
  - {title: i, date: "{1953-07-27,1953-09-01}"}
`))
	rows := Rows(timeline.Compared(doc, doc), 1, width())
	if len(rows) != int(meanings) {
		t.Errorf("%d of %d meanings", len(rows), meanings)
	}
	seen := map[string]Meaning{}
	for _, row := range rows {
		for _, sh := range row.Scene.Shapes {
			if sh.X < -1 || sh.X+sh.W > Width+1 || sh.Y < 0 || sh.Y+sh.H > Height {
				t.Errorf("sign %d: a shape at %g, %g of %g × %g", row.Meaning, sh.X, sh.Y, sh.W, sh.H)
			}
		}
		text := row.Scene.String()
		if other, twice := seen[text]; twice {
			t.Errorf("signs %d and %d look alike", row.Meaning, other)
		}
		seen[text] = row.Meaning
	}
}

// What lasts is drawn as a bar that can be seen.
func TestBarsOfALegendCanBeSeen(t *testing.T) {
	sizes := glyph.NewSizes(1, func(string, float64) float64 { return 8 })
	for _, m := range []Meaning{Lasting, GoesOn, EndUnknown} {
		s := draw(m, glyph.Hue{}, &sizes, 1)
		high := 0.0
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Rect && sh.Class == scene.Mark && sh.W > Width/4 {
				high = max(high, sh.H)
			}
		}
		if high < 12 || high > Height {
			t.Errorf("the sign of meaning %d has a bar of %g px", m, high)
		}
	}
}
