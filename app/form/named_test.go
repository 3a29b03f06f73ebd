package form

import (
	"slices"
	"testing"

	"tideline/timeline/edit"
)

// A field of a record has the names by which the form shows it.
func TestFieldsHaveNames(t *testing.T) {
	f := fill(t, sheetOfPaper)
	for path, want := range map[string][]string{
		"date": {"Armistice", "Date"}, "image.alt": {"Armistice", "What it shows"}, "quotes[0].text": {"Armistice", "Quotations 1", "Words"},
		"quotes[0].checked.how": {"Armistice", "Quotations 1", "Checked with"}, "sources[1]": {"Armistice", "Sources 2"}, "moon.phase": {"Armistice", "moon.phase"},
	} {
		p, err := edit.ParsePath(path)
		if err != nil {
			t.Fatal(err)
		}
		if names := Named(f.desk.File(), eventA, p); !slices.Equal(names, want) {
			t.Errorf("%s is %q, want %q", path, names, want)
		}
	}
	if names := Named(f.desk.File(), edit.Ref{List: edit.People, ID: "kim"}, nil); !slices.Equal(names, []string{"Kim Il Sung"}) {
		t.Errorf("the person is %q", names)
	}
	if names := Named(f.desk.File(), edit.Ref{}, edit.Field("title")); !slices.Equal(names, []string{"The file itself", "Title"}) {
		t.Errorf("the file is %q", names)
	}
}
