package app

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// longFile is an events file in which every text of an author is long.
func longFile(text string) string {
	return fmt.Sprintf(`{"tideline": 1, "title": %[1]q, "description": %[1]q,
"lanes": [{"id": "l", "name": %[1]q}],
"people": [{"id": "p", "name": %[1]q, "native": %[1]q, "role": %[1]q, "affiliation": %[1]q}],
"sources": [{"id": "s", "title": %[1]q, "author": %[1]q, "publisher": %[1]q, "note": %[1]q, "kind": %[1]q}],
"eras": [{"name": %[1]q, "date": "1950/1960", "note": %[1]q}],
"stories": [{"id": "t", "name": %[1]q, "steps": [{"event": "e", "say": %[1]q, "ask": %[1]q}]}],
"events": [{"id": "e", "date": "1953", "title": %[1]q, "lanes": ["l"], "text": %[1]q, "notes": %[1]q, "place": %[1]q, "tags": [%[1]q],
"sources": [{"id": "s", "locator": %[1]q}], "image": {"file": "none.png", "alt": %[1]q, "credit": %[1]q},
"quotes": [{"by": "p", "text": %[1]q, "source": "s", "locator": %[1]q, "original": {"lang": "ko", "text": %[1]q}}],
"dates": [{"date": "1954", "source": "s", "note": %[1]q}],
"claims": [{"text": %[1]q, "by": "p", "source": "s", "state": "wrong", "correction": {"text": %[1]q, "source": "s"}}],
"leads_to": [{"id": "f", "why": %[1]q}], "unknown": {"place": %[1]q}},
{"id": "f", "date": "1955", "title": %[1]q, "lanes": ["l"]}, {"id": "g", "date": %[1]q, "title": %[1]q}]}`, text)
}

// longest walks what is drawn and returns how many characters the longest text
// has, and all of them together.
func longest(objects ...fyne.CanvasObject) (one, all int) {
	count := func(text string) {
		n := utf8.RuneCountInString(text)
		one, all = max(one, n), all+n
	}
	for _, o := range objects {
		switch o := o.(type) {
		case *canvas.Text:
			count(o.Text)
			continue
		case *widgets.Hyperlink:
			count(o.Text)
		case *widget.Label:
			count(o.Text)
		case *widget.RichText:
			everySegment(o.Segments, func(s widget.RichTextSegment) { count(s.Textual()) })
		case *widgets.LinkedText:
			everySegment(o.Segments, func(s widget.RichTextSegment) { count(s.Textual()) })
		}
		var below []fyne.CanvasObject
		switch o := o.(type) {
		case *fyne.Container:
			below = o.Objects
		case *container.Scroll:
			below = []fyne.CanvasObject{o.Content}
		case fyne.Widget:
			below = test.WidgetRenderer(o).Objects()
		}
		a, b := longest(below...)
		one, all = max(one, a), all+b
	}
	return one, all
}

// However long the texts of a file are, the toolkit is given a part of each: in
// every page of the panel, every list and sheet, the title of the window and the
// line at the foot.
func TestNoTextIsShownWholeThatIsTooLong(t *testing.T) {
	nothingRunsBeside(t)
	for name, text := range map[string]string{
		"words":     strings.Repeat("word upon word. ", 20_000),
		"one word":  strings.Repeat("x", 300_000),
		"emphasis":  strings.Repeat("_a*", 120_000),
		"paragraph": strings.Repeat("A line of a poem,\nand its next.\n\n", 9000),
	} {
		w := openWith(t, Config{File: inFile(t, "long.json", longFile(text))})
		look := func(where string, objects ...fyne.CanvasObject) {
			t.Helper()
			if one, all := longest(objects...); one > widgets.MostShown+2 || all > 80_000 {
				t.Errorf("%s, %s: one text has %d characters, all have %d", name, where, one, all)
			}
		}
		if n := utf8.RuneCountInString(w.win.Title()); n > widgets.MostTitle+20 {
			t.Errorf("%s: the window's title has %d characters", name, n)
		}
		for _, id := range []string{"", "e", "g"} {
			w.selectEvent(id)
			for i, tab := range w.side.panel.Tabs.Items {
				w.side.open(tab)
				look(fmt.Sprintf("tab %d of %q", i, id), w.side.panel.Tabs.Content)
			}
		}
		w.side.panel.ShowSource("s")
		look("a source", w.side.panel.Tabs.Content)
		w.copyText(text)
		if w.look.app.Clipboard().Content() != text {
			t.Errorf("%s: it was not copied whole", name)
		}
		look("the line at the foot", w.status.Bar)
		w.lists.problems.Show()
		look("the problems", w.win.Canvas().Content())
		w.lists.problems.Leave()
		for where, open := range map[string]func(){
			"the claims": w.lists.showClaims, "the talk": w.talks.chooseTalk,
			"a count": func() { w.lists.showCluster([]string{"e", "f"}) }, "all of it": func() { w.sheets.Long(widgets.LongText{Text: text, Marked: true}) },
		} {
			open()
			look(where, w.win.Canvas().Overlays().Top())
			w.sheets.Top().Hide()
		}
	}
}

// From the panel a link leads to the whole text, part by part and back, by keys
// too; it is copied whole.
func TestTheWayToAllOfALongText(t *testing.T) {
	text := "First. " + strings.Repeat("A line of a poem.\n\n", 600) + "Last."
	w := openWith(t, Config{File: inFile(t, "long.json", longFile(text))})
	w.selectEvent("e")
	var more *widgets.Hyperlink
	var find func(o fyne.CanvasObject)
	find = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Hyperlink:
			if more == nil && o.Text == "Show more" {
				more = o
			}
		case *fyne.Container:
			for _, below := range o.Objects {
				find(below)
			}
		case *container.Scroll:
			find(o.Content)
		}
	}
	find(w.side.panel.Event.Page)
	if more == nil {
		t.Fatal("no link leads to the rest")
	}
	more.OnTapped()
	if w.sheets.Len() != 1 {
		t.Fatal("the whole text does not open")
	}
	w.sheets.Top().Hide()

	all := widgets.Parts(text, widgets.MostShown)
	w.sheets.Long(widgets.LongText{Text: text})
	shows := func(want string) {
		t.Helper()
		if !strings.Contains(test.RenderToMarkup(w.win.Canvas()), want) {
			t.Errorf("%q is not shown", want)
		}
	}
	shows("First.")
	for range len(all) + 3 { // beyond the end nothing happens
		w.sheets.Key(fyne.KeyRight)
	}
	shows("Last.")
	for range len(all) + 3 {
		w.sheets.Key(fyne.KeyLeft)
	}
	shows("First.")
}

// everySegment walks the segments of a text with all they hold.
func everySegment(segments []widget.RichTextSegment, visit func(widget.RichTextSegment)) {
	for _, s := range segments {
		visit(s)
		if block, ok := s.(widget.RichTextBlock); ok {
			everySegment(block.Segments(), visit)
		}
	}
}
