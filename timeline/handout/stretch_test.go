package handout_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/edtf"
	"tideline/timeline/handout"
)

// date reads a date of a test; "" is the zero Date.
func date(t *testing.T, text string) (d edtf.Date) {
	t.Helper()
	if text == "" {
		return d
	}
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A page of a stretch tells of the events that meet it, of no others and of none
// without a date, and says so.
func TestOnlyAStretch(t *testing.T) {
	doc := parsed(t, `
tideline: 1
title: T
lanes: [{id: a, name: A}, {id: b, name: B}]
events:
  - {id: war, date: 1950/1953, title: War, lanes: [a], leads_to: [{id: talks, why: it ended}]}
  - {id: talks, date: 1954-04, title: Talks, lanes: [a]}
  - {id: later, date: 1961, title: Later, lanes: [b]}
  - {id: open, date: 1955/.., title: Open, lanes: [b]}
  - {id: old, title: Old, unknown: {date: nobody knows}}
`)
	for _, c := range []struct{ from, to, says, events string }{
		{"", "", "", "War Talks Open Later Old"},
		{"1953", "1954", "1953–1954", "War Talks"},
		{"1954", "1954", "1954", "Talks"},
		{"1960", "", "from 1960", "Open Later"},
		{"", "1953", "until 1953", "War"},
		{"1953/..", "../1954", "1953–1954", "War Talks"},
	} {
		o := options(t, doc)
		o.Within = handout.Stretch{From: date(t, c.from), To: date(t, c.to)}
		page, _ := written(t, doc, o)
		var told []string
		for part := range strings.SplitSeq(page, "<h3 ") {
			if _, rest, ok := strings.Cut(part, `_title"><bdi>`); ok {
				title, _, _ := strings.Cut(rest, "<")
				told = append(told, title)
			}
		}
		if got := strings.Join(told, " "); got != c.events {
			t.Errorf("%s to %s tells of %q, want %q", c.from, c.to, got, c.events)
		}
		said := "Stretch of time: " + c.says
		if title, _, _ := strings.Cut(page, "</title>"); strings.HasSuffix(title, said) != (c.says != "") || strings.Contains(page, "<p class=\"quiet\">"+said+"</p>") != (c.says != "") {
			t.Errorf("%s to %s does not say %q", c.from, c.to, said)
		}
		checkPage(t, page)
	}
}

// A page of many events is set close on paper; a few have room.
func TestLongPagesAreSetClose(t *testing.T) {
	for n, want := range map[int]bool{12: false, 400: true} {
		var file strings.Builder
		file.WriteString("tideline: 1\ntitle: T\nevents:\n")
		for i := range n {
			fmt.Fprintf(&file, "  - {date: %d, title: Event %d}\n", 1000+i, i)
		}
		doc := parsed(t, file.String())
		page, _ := written(t, doc, options(t, doc))
		if got := strings.Contains(page, `dir="ltr" class="long">`); got != want {
			t.Errorf("of %d events: %t", n, got)
		}
	}
}
