package convert_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/file"
)

// everyKey is an events file that uses each key of an event, a source, a person, a lane and an
// era, with a mark for each.
const everyKey = `tideline: 1
title: Q001q
description: Q002q
lang: en
licence: Q003q
lanes: [{id: a, name: Q004q, color: green, x-own: Q005q}, {id: b, name: Q006q}]
people: [{id: p, name: Q007q, kind: organisation, native: Q008q, also: [Q009q], born: 1900, died: 1950, role: Q010q, affiliation: Q011q}]
sources:
  - {id: s, kind: scholarly, title: Q012q, author: Q013q, publisher: Q014q, date: 1951, url: "https://example.org/Q015q", seen: 2020-01-02, note: Q016q, volume: Q017q, issue: Q018q, pages: Q019q, doi: 10.1/Q020q, archive: Q021q, call_number: Q022q, checked: {on: 2020-01-03, how: copy}, x-own: Q023q}
  - {id: u, title: Q024q}
eras: [{id: e, name: Q025q, date: 1940/1949, note: Q026q}]
events:
  - id: one
    date: 1953-07-27
    title: Q027q
    native: Q028q
    lanes: [a, b]
    importance: 5
    status: verified
    text: Q029q
    place: {name: Q030q, also: [Q031q], geo: [37.9, 126.6]}
    tags: [Q032q]
    people: [p]
    image: {url: "https://example.org/Q033q.png", alt: Q034q, credit: Q035q}
    links: [{url: "https://example.org/Q036q", title: Q037q}]
    sources: [{id: s, role: context, locator: Q038q}, u]
    checked: {on: 2020-01-04, at: "https://example.org/Q039q", how: copy}
    quotes: [{by: p, text: Q040q, source: s, locator: Q041q}]
    dates: [{date: 1953-07-28, source: s, note: Q042q}]
    claims: [{text: Q043q, by: p, source: s, state: disputed, correction: {text: Q044q, source: s}}]
    leads_to: [{id: two, why: Q045q}]
    unknown: {hour: Q046q}
    notes: Q047q
    x-own: Q048q
  - {id: two, date: 1954, title: Q049q, lanes: [a]}
  - {id: three, date: unknown, title: Q050q, lanes: [a]}
stories: [{id: st, name: Q051q, steps: [{event: one, say: Q052q}]}]
`

// Of an events file that uses every key, each value is in what is exported, or its key is named
// in what the format has no place for.
func TestNoKeyIsLeftOutInSilence(t *testing.T) {
	doc, problems := file.Parse("x.yaml", []byte(everyKey))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	keys := map[string]string{
		"Q003q": "licence", "Q005q": "lanes.x-own", "Q007q": "people", "Q008q": "people.native", "Q009q": "people.also", "Q010q": "people.role", "Q011q": "people.affiliation", "Q013q": "sources.author", "Q014q": "sources.publisher",
		"Q016q": "sources.note", "Q017q": "sources.volume", "Q018q": "sources.issue", "Q019q": "sources.pages", "Q020q": "sources.doi", "Q021q": "sources.archive", "Q022q": "sources.call_number",
		"Q023q": "sources.x-own", "Q025q": "eras", "Q026q": "eras", "Q028q": "native", "Q031q": "place.also", "Q033q": "image", "Q034q": "image", "Q035q": "image", "Q038q": "sources.locator",
		"Q039q": "checked", "Q004q": "lanes", "Q006q": "lanes", "Q024q": "sources", "Q040q": "quotes", "Q041q": "quotes", "Q042q": "dates", "Q043q": "claims", "Q044q": "claims", "Q036q": "links", "Q037q": "links", "Q045q": "leads_to", "Q046q": "unknown", "Q047q": "notes", "Q048q": "x-own",
		"Q051q": "stories", "Q052q": "stories", "Q030q": "place", "Q032q": "tags", "Q002q": "description",
	}
	written := map[string][]string{"csv": {"importance", "status", "sources.kind", "sources.seen"}, "md": {"sources.seen"}}
	for _, id := range []string{"ical", "timelinejs", "json", "csv", "md"} {
		f, _ := convert.Written(id)
		var b bytes.Buffer
		lost, err := f.Write(&b, doc)
		if err != nil {
			t.Fatal(err)
		}
		var told strings.Builder
		for _, p := range lost {
			told.WriteString(p.Message + "\n")
		}
		out := strings.ReplaceAll(b.String(), "\r\n ", "")
		for _, value := range mark.FindAllString(everyKey, -1) {
			whole, _, _ := strings.Cut(keys[value], ".") // of which nothing is written
			named := keys[value] != "" && (strings.Contains(told.String(), "`"+keys[value]+"`") || strings.Contains(told.String(), "`"+whole+"`"))
			if !strings.Contains(out, value) && !strings.Contains(told.String(), value) && !named {
				t.Errorf("%s: %s (%s) is neither written nor told:\n%s", id, value, keys[value], told.String())
			}
		}
		for _, key := range []string{"importance", "status", "lanes.color", "sources.kind", "sources.seen", "sources.checked"} {
			whole, _, _ := strings.Cut(key, ".")
			named := strings.Contains(told.String(), "`"+key+"`") || strings.Contains(told.String(), "`"+whole+"`")
			if id != "json" && !slices.Contains(written[id], key) && !named {
				t.Errorf("%s: `%s` is not told:\n%s", id, key, told.String())
			}
		}
	}
}
