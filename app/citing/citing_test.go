package citing

import (
	"testing"

	"tideline/timeline"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
)

func TestCitationLeavesOutWhatIsNotKnown(t *testing.T) {
	whole := timeline.Source{
		ID: "armistice", Title: "Korean Armistice Agreement", Author: "United Nations Command", Publisher: "National Archives",
		Date: "1953-07-27", URL: "https://example.org/a_b", Seen: "2023-10-02",
	}
	for _, c := range []struct {
		style   Style
		source  timeline.Source
		locator string
		want    string
	}{
		{Notes, timeline.Source{Title: "Letter"}, "", "“Letter”."},
		{Notes, whole, "preamble", "United Nations Command, “Korean Armistice Agreement”, National Archives, 27 July 1953, preamble, https://example.org/a_b (read on 2 October 2023)."},
		{Notes, timeline.Source{Title: "Notes", Date: "some day"}, "p. 3", "“Notes”, some day, p. 3."},
		{APA, timeline.Source{Title: "Letter"}, "", "Letter. (n.d.)."},
		{APA, whole, "preamble", "United Nations Command. (27 July 1953). Korean Armistice Agreement (preamble). National Archives. https://example.org/a_b"},
		{APA, timeline.Source{Title: "Who won?", Publisher: "Xinhua"}, "", "Xinhua. (n.d.). Who won?"},
		{MLA, timeline.Source{Title: "Letter"}, "", "“Letter.”"},
		{MLA, whole, "preamble", "United Nations Command. “Korean Armistice Agreement.” National Archives, 27 July 1953, preamble, https://example.org/a_b. Accessed 2 October 2023."},
		{BibTeX, timeline.Source{ID: "l", Title: "50 % & {more}"}, "p. 3", "@misc{l,\n  title = {50 \\% \\& \\{more\\}},\n  note = {p. 3}\n}"},
		{BibTeX, whole, "", "@online{armistice,\n  author = {{United Nations Command}},\n  title = {Korean Armistice Agreement},\n  publisher = {National Archives},\n  date = {1953-07-27},\n  url = {https://example.org/a_b},\n  urldate = {2023-10-02}\n}"},
	} {
		if got := c.style.Source(&c.source, c.locator, edtf.English()); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.style, got, c.want)
		}
	}
}

func TestEventAsText(t *testing.T) {
	doc, _ := file.Parse("x", []byte(`tideline: 1
title: T
sources: [{id: s, kind: press, title: Report, publisher: Daily}, {id: q, kind: press, title: Speech}]
events:
  - {id: a, date: 1953-07-27, title: Signed, place: Panmunjom, text: "They **sign** it.", sources: [{id: s, locator: p. 1}, {id: s, locator: p. 9}], quotes: [{by: X, text: Words, source: q}]}
  - {id: b, date: soon, title: Later}
`))
	for id, want := range map[string]string{
		"a": "27 July 1953: Signed\nPanmunjom\n\nThey sign it.\n\nSources:\n“Report”, Daily, p. 1; p. 9.\n“Speech”.\n",
		"b": "soon: Later\n",
	} {
		e, _ := doc.Event(id)
		if got := Notes.Event(e, doc, edtf.English()); got != want {
			t.Errorf("%s:\ngot  %q\nwant %q", id, got, want)
		}
	}
}
