package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tideline/app/panel"
	"tideline/app/widgets"
)

// ofMany is an events file whose first event has so many of everything.
func ofMany(n int) string {
	var sources, people, eras, others, quotes, dates, claims, why, refs, leads, undated []string
	for i := range n {
		sources = append(sources, fmt.Sprintf(`{"id": "s%d", "title": "Source %d of all"}`, i, i))
		eras = append(eras, fmt.Sprintf(`{"id": "era%d", "name": "Era %d of all", "date": "%d/%d"}`, i, i, 1000+i%900, 1001+i%900))
		others = append(others, fmt.Sprintf(`{"id": "f%d", "date": "%d", "title": "Event %d of all", "lanes": ["l"], "sources": [{"id": "s0"}], "leads_to": [{"id": "e", "why": "why"}]}`, i, 1000+i%900, i))
		quotes = append(quotes, fmt.Sprintf(`{"by": "p", "text": "Quote %d of all", "source": "s%d"}`, i, i))
		dates = append(dates, fmt.Sprintf(`{"date": "1954", "source": "s0", "note": "Date %d of all"}`, i))
		claims = append(claims, fmt.Sprintf(`{"text": "Claim %d of all", "by": "p", "source": "s0", "state": "wrong"}`, i))
		why = append(why, fmt.Sprintf(`"key %d of all": "why"`, i))
		refs = append(refs, fmt.Sprintf(`{"id": "s%d"}`, i))
		leads = append(leads, fmt.Sprintf(`{"id": "f%d", "why": "why"}`, i))
		undated = append(undated, fmt.Sprintf(`{"id": "u%d", "date": "unknown", "title": "Undated %d of all"}`, i, i))
	}
	people = append(people, `{"id": "p", "name": "P"}`)
	all := func(parts []string) string { return strings.Join(parts, ",\n") }
	return fmt.Sprintf(`{"tideline": 1, "title": "T", "lanes": [{"id": "l", "name": "L"}], "people": [%s], "sources": [%s], "eras": [%s],
"events": [{"id": "e", "date": "1953", "title": "Many", "lanes": ["l"], "sources": [%s], "quotes": [%s], "dates": [%s], "claims": [%s],
"leads_to": [%s], "unknown": {%s}}, %s, %s]}`,
		all(people), all(sources), all(eras), all(refs), all(quotes), all(dates), all(claims), all(leads), all(why), all(others), all(undated))
}

// linksNamed lists the links with a text in a page, from top to bottom.
func linksNamed(o fyne.CanvasObject, text string) (all []*widgets.Hyperlink) {
	for _, f := range panel.Focusables(o) {
		if l, ok := f.(*widgets.Hyperlink); ok && l.Text == text {
			all = append(all, l)
		}
	}
	return all
}

// wordsIn returns all that a page of the panel says.
func wordsIn(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *fyne.Container:
		var b strings.Builder
		for _, below := range o.Objects {
			b.WriteString(wordsIn(below))
		}
		return b.String()
	case *container.Scroll:
		return wordsIn(o.Content)
	case *widget.RichText:
		var b strings.Builder
		for _, s := range o.Segments {
			b.WriteString(s.Textual() + "\n")
		}
		return b.String()
	case *widgets.LinkedText:
		return wordsIn(&o.RichText)
	case *widgets.Hyperlink:
		return o.Text + "\n"
	case *widget.Label:
		return o.Text + "\n"
	}
	return ""
}

// However many quotes, claims, sources and connections an event has, a part of
// each is shown, from which the keyboard leads to all of them and back.
func TestAPartOfManyCardsIsShown(t *testing.T) {
	nothingRunsBeside(t)
	const many = 1000
	w := openWith(t, Config{File: inFile(t, "many.json", ofMany(many))})
	for _, c := range []struct {
		event string
		tab   *widgets.Tab
		names []string
	}{
		{"", w.side.panel.Event, []string{"Era", "Undated"}},
		{"e", w.side.panel.Event, []string{"Date", "Claim", "Event", "Event", "key"}},
		{"e", w.side.panel.Sources, []string{"Source"}},
		{"e", w.side.panel.Quotes, []string{"Quote"}},
	} {
		w.selectEvent(c.event)
		w.side.open(c.tab)
		if n := len(wordsIn(c.tab.Page)); n > 3*12_000 {
			t.Errorf("the page of %q says %d bytes at once", c.event, n)
		}
		if ways := linksNamed(c.tab.Page, "Show more"); len(ways) != len(c.names) {
			t.Fatalf("%d ways lead to the rest of %v", len(ways), c.names)
		}
		for i, name := range c.names {
			w.goThroughAll(t, c.tab.Page, i, name, many)
		}
	}
	w.side.panel.ShowSource("s0")
	w.goThroughAll(t, w.side.panel.Sources.Page, 0, "Event", many)
}

// goThroughAll follows the way to the rest of the list that is the i-th of those
// with one, to its end, and back by one part.
func (w *window) goThroughAll(t *testing.T, page fyne.CanvasObject, i int, name string, count int) {
	t.Helper()
	seen := map[string]bool{}
	look := func() {
		for line := range strings.Lines(wordsIn(page)) {
			if strings.Contains(line, name+" ") && strings.Contains(line, " of all") {
				seen[strings.TrimSpace(line)] = true
			}
		}
	}
	ways := len(linksNamed(page, "Show more"))
	onward := linksNamed(page, "Show more")[i]
	w.win.Canvas().Focus(onward)
	for look(); len(linksNamed(page, "Show more")) == ways; look() {
		if w.win.Canvas().Focused() != fyne.Focusable(onward) {
			t.Fatalf("%s: the keyboard is at %v", name, w.win.Canvas().Focused())
		}
		onward.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if len(seen) != count {
		t.Errorf("%s: %d of %d can be reached", name, len(seen), count)
	}
	back, ok := w.win.Canvas().Focused().(*widgets.Hyperlink)
	if !ok || back.Text != "Show what is before" {
		t.Fatalf("%s: at the end the keyboard is at %v", name, w.win.Canvas().Focused())
	}
	back.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(linksNamed(page, "Show more")) != ways {
		t.Errorf("%s: nothing leads back", name)
	}
}

// Few long texts are no more than many short ones.
func TestCardsOfLongTextsAreFew(t *testing.T) {
	long := strings.Repeat("A long text. ", 200)
	var quotes []string
	for range 60 {
		quotes = append(quotes, fmt.Sprintf(`{"by": "Somebody", "text": %q}`, long))
	}
	w := openWith(t, Config{File: inFile(t, "long.json",
		`{"tideline": 1, "title": "T", "events": [{"id": "e", "date": "1953", "title": "E", "quotes": [`+strings.Join(quotes, ",")+`]}]}`)})
	w.selectEvent("e")
	w.side.open(w.side.panel.Quotes)
	if n := len(wordsIn(w.side.panel.Quotes.Page)); n > 12_000+3*widgets.MostField {
		t.Errorf("%d bytes are shown at once", n)
	}
}
