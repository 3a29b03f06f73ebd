package layout

import (
	"strings"
	"testing"

	"tideline/internal/ruler"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// tally counts what is measured.
type tally struct {
	ruler.Ruler
	calls, bytes, longest int
}

func (c *tally) Width(text string, size float64, bold bool) float64 {
	c.calls++
	c.bytes += len(text)
	c.longest = max(c.longest, len(text))
	return c.Ruler.Width(text, size, bold)
}

// However long a text is, no more of it is looked at than a drawing can show:
// a megabyte costs as much as a few hundred characters.
func TestLongTextsCostNoMoreThanShortOnes(t *testing.T) {
	const most = 4 * typeset.Longest // bytes, with room for “…”
	cost := func(text string) *tally {
		doc := &timeline.Document{
			Title: text, Description: text,
			Lanes: []timeline.Lane{{ID: "a", Name: text}},
			Eras:  []timeline.Era{{ID: "e", Name: text, Date: date(t, "1950/1960")}},
		}
		for _, id := range []string{"a", "b", "c"} {
			doc.Events = append(doc.Events, timeline.Event{
				ID: id, Title: text, Text: text, Date: date(t, "195"+string('1'+id[0]-'a')), Lanes: []string{"a"}, Importance: 5,
			})
		}
		c := &tally{}
		o := options(axis.True, 1280, 800)
		o.Measure = c
		p := New(doc, o)
		var s scene.Scene
		p.Picture(&s, p.Fit())
		p.Overlay(&s, p.Fit(), "a", "b")
		return c
	}
	allocs := func(text string) float64 {
		doc := &timeline.Document{Title: text, Description: text, Events: []timeline.Event{{ID: "a", Title: text, Date: date(t, "1953")}}}
		return testing.AllocsPerRun(2, func() { New(doc, options(axis.True, 1280, 800)) })
	}
	if short, long := allocs(strings.Repeat("word ", 2000)), allocs(strings.Repeat("word ", 200_000)); long > short+5 {
		t.Errorf("1 MB is prepared with %g allocations, 10 KB with %g", long, short)
	}
	for name, unit := range map[string]string{
		"words": "word ", "one word": "w", "ideographs": "史", "spaces": " ", "lines": "a\n\n", "marks": "e\u0301", "Markdown": "**a** _b_ [c](d) ",
	} {
		short, long := cost(strings.Repeat(unit, 2000)), cost(strings.Repeat(unit, 1_000_000/len(unit)))
		if long.longest > most {
			t.Errorf("%s: a text of %d bytes is measured", name, long.longest)
		}
		if long.calls > short.calls+10 || long.bytes > short.bytes+1000 {
			t.Errorf("%s: 1 MB costs %d measures of %d bytes; 2,000 pieces cost %d of %d", name, long.calls, long.bytes, short.calls, short.bytes)
		}
	}
}
