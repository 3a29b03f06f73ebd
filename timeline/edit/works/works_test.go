package works_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/edit"
	"tideline/timeline/edit/works"
)

func open(t *testing.T, text string) edit.File {
	t.Helper()
	f, err := edit.Open("test.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// list is an events file of sources alone.
func list(t *testing.T, records ...string) edit.File {
	t.Helper()
	return open(t, "tideline: 1\ntitle: L\nsources:\n  - "+strings.Join(records, "\n  - ")+"\nevents: []\n")
}

// Works are added to those of another file, whose own lines stay as they are: what is there
// already is not, and an id that means something else there gets a number.
func TestWorksAreAdded(t *testing.T) {
	const head = "tideline: 1\ntitle: T # mine\nsources:\n  - {id: a, title: One}\n  - {id: b, title: Two}\n"
	const rest = "events:\n  - {id: e, date: 1953, title: E, sources: [a, b]}\n"
	to := open(t, head+rest)
	add, there := works.Missing(to, list(t, "{id: a, title: One, note: other}", "{id: b, title: Other}", "{id: c, title: Three}"))
	after, _, err := to.Apply(add)
	if err != nil {
		t.Fatal(err)
	}
	if want := head + "  - {id: b-2, title: Other}\n  - {id: c, title: Three}\n" + rest; string(after.Bytes()) != want {
		t.Errorf("the file is now\n%s", after.Bytes())
	}
	if len(there) != 1 || there[0].ID != "a" || there[0].As != "a" {
		t.Errorf("there were %v", there)
	}
	if again, all := works.Missing(after, list(t, "{id: c, title: Three}")); len(again.Records) > 0 || len(all) != 1 {
		t.Errorf("it is added a second time: %v", again)
	}
	if same, _, err := after.Apply(edit.AddAll{To: edit.Sources}); err != nil || string(same.Bytes()) != string(after.Bytes()) {
		t.Errorf("nothing was added, and the file is now\n%s%v", same.Bytes(), err)
	}
}

// A work is known under another key: by its DOI, ISBN or address, or by title, year and
// author, however these are written. What only has one of them in common is another work.
func TestTheSameWorkUnderAnotherKey(t *testing.T) {
	for name, c := range map[string]struct {
		there, one string
		by         string // "" for another work
	}{
		"DOI":                     {"{id: a, title: A, doi: 10.1000/X1}", "{id: b, title: Other title, url: 'https://doi.org/10.1000/x1'}", "the same DOI"},
		"another DOI":             {"{id: a, title: A, author: C. Carr, date: 1961, doi: 10.1000/1}", "{id: b, title: A, author: C. Carr, date: 1961, doi: 10.1000/2}", ""},
		"ISBN":                    {"{id: a, title: A, x-isbn: 0-19-852663-6}", "{id: b, title: 'A: the story', x-isbn: '1234 978-0-19-852663-2'}", "the same ISBN"},
		"ISBN as a number":        {"{id: a, title: A, x-isbn: 9780198526636}", "{id: b, title: B, x-isbn: 978-0198526636}", "the same ISBN"},
		"a chapter":               {"{id: a, title: A, x-isbn: 9780198526636}", "{id: b, title: B, x-isbn: 9780198526636, pages: 1–20}", ""},
		"the same chapter":        {"{id: a, title: B, x-isbn: 9780198526636, pages: 1-20}", "{id: b, title: B, x-isbn: 9780198526636, pages: 1–20}", "the same ISBN"},
		"number of a journal":     {"{id: a, title: A, x-isbn: 0028-0836}", "{id: b, title: B, x-isbn: 0028-0836}", ""},
		"address":                 {"{id: a, title: A, url: 'http://www.example.org/a/'}", "{id: b, title: B, url: 'https://example.org/a'}", "the same address"},
		"another page":            {"{id: a, title: A, url: 'https://example.org/a?p=1'}", "{id: b, title: B, url: 'https://example.org/a?p=2'}", ""},
		"title, year, author":     {"{id: a, title: 'What is History?', author: E. H. Carr, date: 1961-10}", "{id: b, title: What is history, author: 'Carr, Edward Hallett; Evans, R.', date: 1961}", "the same title, year and author"},
		"title and author":        {"{id: a, title: What is History?, author: E. H. Carr, date: 1961}", "{id: b, title: What is History?, author: E. H. Carr, date: 1987}", ""},
		"title and year":          {"{id: a, title: Preface, author: A. Bell, date: 1961}", "{id: b, title: Preface, author: B. Adams, date: 1961}", ""},
		"title alone":             {"{id: a, title: Preface}", "{id: b, title: Preface}", ""},
		"two reviews of one year": {"{id: a, title: Review, author: A. Bell, date: 1961, pages: 3–4}", "{id: b, title: Review, author: A. Bell, date: 1961, pages: 70}", ""},
		"in another script":       {"{id: a, title: 战争, author: 毛 泽东, date: 1950}", "{id: b, title: 战争, author: 毛 泽东, date: 1950}", "the same title, year and author"},
	} {
		t.Run(name, func(t *testing.T) {
			add, there := works.Missing(list(t, c.there), list(t, c.one))
			switch {
			case c.by == "" && (len(there) > 0 || len(add.Records) != 1):
				t.Errorf("it is taken for %v", there)
			case c.by != "" && (len(there) != 1 || len(add.Records) > 0 || there[0].As != "a" || string(there[0].By) != c.by):
				t.Errorf("there is %v, and %d are added", there, len(add.Records))
			}
			if twice, there := works.Missing(list(t, "{id: z, title: Z}"), list(t, c.there, c.one)); c.by != "" && (len(twice.Records) != 1 || len(there) != 1) {
				t.Errorf("a list that has it twice adds %d", len(twice.Records))
			}
		})
	}
}

// A list of many works is added by one change: what grows with the square of them would not
// end.
func TestManyWorks(t *testing.T) {
	const n = 2_000
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("{id: k%d, title: Book %d, author: A. Author, date: 1961, doi: 10.1/%d}", i, i%7, i))
	}
	to := list(t, "{id: a, title: A}")
	add, there := works.Missing(to, list(t, all...))
	after, _, err := to.Apply(add)
	if err != nil || len(there) > 0 || len(after.Records(edit.Sources)) != n+1 {
		t.Errorf("%d there, %d sources, %v", len(there), len(after.Records(edit.Sources)), err)
	}
}
