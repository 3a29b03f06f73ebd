package assets_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/timeline/edtf"
)

// TestEnglishIsTheBuiltInTable holds the table in the file and the one in the
// code together, so that a translator can begin with the file.
func TestEnglishIsTheBuiltInTable(t *testing.T) {
	if got := assets.Words("en"); !reflect.DeepEqual(got, edtf.English()) {
		t.Errorf("words/en.json differs from edtf.English:\n got %+v\nwant %+v", got, edtf.English())
	}
}

func TestLanguageTags(t *testing.T) {
	german, english := assets.Words("de"), edtf.English()
	cases := []struct {
		tag  string
		want edtf.Words
	}{
		{"de", german},
		{"DE", german},
		{"de-AT", german},
		{"de_CH.UTF-8", german},
		{"en-GB", english},
		{"", english},
		{"tlh", english},
		{"../words/de", english},
	}
	for _, c := range cases {
		if got := assets.Words(c.tag); !reflect.DeepEqual(got, c.want) {
			t.Errorf("Words(%q) begins with %q, want %q", c.tag, got.Months[0], c.want.Months[0])
		}
	}
	if german.Months[0] != "Januar" {
		t.Errorf("German begins the year with %q", german.Months[0])
	}
}

// TestEveryTableIsWhole holds that no language leaves out a text, names one
// that nothing reads, or forgets what a pattern is to be filled with.
func TestEveryTableIsWhole(t *testing.T) {
	for _, folder := range []string{"words", "phrases"} {
		checkTables(t, folder)
	}
}

func checkTables(t *testing.T, folder string) {
	t.Helper()
	files, err := filepath.Glob(folder + "/*.json")
	if err != nil || len(files) < 2 {
		t.Fatalf("tables %v, %v", files, err)
	}
	english := texts(t, folder+"/en.json")
	for _, file := range files {
		table := texts(t, file)
		for name, patterns := range english {
			got, ok := table[name]
			switch {
			case !ok || slices.Contains(got, ""):
				t.Errorf("%s: %q is missing or has an empty text", file, name)
			case !reflect.DeepEqual(names(got), names(patterns)):
				t.Errorf("%s: %q fills in %v, want %v", file, name, names(got), names(patterns))
			}
		}
		for name := range table {
			if _, ok := english[name]; !ok && name != "monthsInDate" {
				t.Errorf("%s: nothing reads %q", file, name)
			}
		}
	}
}

// texts returns all texts of a table by their key.
func texts(t *testing.T, file string) map[string][]string {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var table map[string]any
	if err := json.Unmarshal(source, &table); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	all := map[string][]string{}
	for key, value := range table {
		collect(all, key, value)
	}
	return all
}

func collect(all map[string][]string, key string, value any) {
	switch v := value.(type) {
	case string:
		all[key] = append(all[key], v)
	case []any:
		for _, item := range v {
			collect(all, key, item)
		}
	case map[string]any:
		if text, isForm := v["text"].(string); isForm {
			all[key] = append(all[key], text)
			return
		}
		for name, item := range v {
			collect(all, key+"."+name, item)
		}
	}
}

// names returns what the patterns fill in, each once and in order.
func names(patterns []string) []string {
	found := regexp.MustCompile(`\{\{\.[A-Za-z]+\}\}`).FindAllString(strings.Join(patterns, " "), -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// TestGerman reads testdata/words_de.txt: a date, and its text in German.
func TestGerman(t *testing.T) {
	source, err := os.ReadFile("testdata/words_de.txt")
	if err != nil {
		t.Fatal(err)
	}
	words, count := assets.Words("de"), 0
	for i, line := range strings.Split(string(source), "\n") {
		date, want, ok := strings.Cut(line, " | ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		count++
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatalf("line %d: %v", i+1, err)
		}
		if got := d.Human(words); got != want {
			t.Errorf("line %d: %s is %q, want %q", i+1, date, got, want)
		}
	}
	if count == 0 {
		t.Error("no case")
	}
}

func TestGermanLengths(t *testing.T) {
	words := assets.Words("de")
	from := edtf.At(edtf.Civil{Year: 1953, Month: 7, Day: 27})
	cases := []struct {
		to   edtf.Civil
		want string
	}{
		{edtf.Civil{Year: 1954, Month: 7, Day: 27}, "1 Jahr"},
		{edtf.Civil{Year: 1967, Month: 8, Day: 1}, "14 Jahre"},
		{edtf.Civil{Year: 1953, Month: 7, Day: 28}, "1 Tag"},
		{edtf.Civil{Year: 66_001_953, Month: 7, Day: 27}, "66 Mio. Jahre"},
	}
	for _, c := range cases {
		if got := words.Duration(from, edtf.At(c.to)); got != c.want {
			t.Errorf("to %+v: %q, want %q", c.to, got, c.want)
		}
	}
}
