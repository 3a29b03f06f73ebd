package editing_test

import (
	"testing"

	"tideline/app/cli/editing"
	"tideline/timeline/edit"
)

// Sources are added to those of another file, whose own lines stay as they are: what is there
// already is not, and an id that means something else there gets a number.
func TestAddSources(t *testing.T) {
	open := func(text string) edit.File {
		t.Helper()
		f, err := edit.Open("test.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	const head = "tideline: 1\ntitle: T # mine\nsources:\n  - {id: a, title: One}\n  - {id: b, title: Two}\n"
	const rest = "events:\n  - {id: e, date: 1953, title: E, sources: [a, b]}\n"
	from := open("tideline: 1\ntitle: U\nsources:\n  - {id: a, title: One, note: other}\n  - {id: b, title: Other}\n  - {id: c, title: Three}\nevents: []\n")
	after, added, err := editing.AddSources(open(head+rest), from)
	if err != nil {
		t.Fatal(err)
	}
	if want := head + "  - {id: b-2, title: Other}\n  - {id: c, title: Three}\n" + rest; added != 2 || string(after.Bytes()) != want {
		t.Errorf("%d were added:\n%s", added, after.Bytes())
	}
}
