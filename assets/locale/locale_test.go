package locale_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/timeline/edtf"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/pattern"
)

// The words in the file and those in the code are the same, so that a translator can
// begin with the file.
func TestEnglishIsTheBuiltInLanguage(t *testing.T) {
	english := locale.English()
	if got := english.Dates(); !reflect.DeepEqual(got, edtf.English()) {
		t.Errorf("dates of en.json differ from edtf.English:\n got %+v\nwant %+v", got, edtf.English())
	}
	if got := english.Phrases(); got != phrase.English() {
		t.Errorf("the handout of en.json differs from phrase.English:\n got %+v\nwant %+v", got, phrase.English())
	}
	for _, part := range locale.Parts() {
		if !english.Has(part) {
			t.Errorf("English has no %s", part)
		}
	}
}

// manyOf is a number of things that are more than one.
var manyOf = regexp.MustCompile(`\{\{\.N\}\} (more )?[a-z]+s\b`)

// One thing is told as one: “1 event”, not “1 events”.
func TestEnglishHasASingular(t *testing.T) {
	src, err := os.ReadFile("en.json")
	if err != nil {
		t.Fatal(err)
	}
	forms := regexp.MustCompile(`"one": ?"([^"]+)"`).FindAllSubmatch(src, -1)
	for _, one := range forms {
		if manyOf.Match(one[1]) {
			t.Errorf("of one thing it is told %q", one[1])
		}
	}
	if len(forms) < 50 {
		t.Errorf("%d texts have a singular", len(forms))
	}
}

// A catalogue in the repository is whole in every part that it begins: what it lacks
// is listed here, and until it is there the program tells that part in English.
func TestEveryCatalogueIsWhole(t *testing.T) {
	names, err := filepath.Glob("*.json")
	if err != nil || len(names) < 2 {
		t.Fatalf("catalogues %v, %v", names, err)
	}
	for _, name := range names {
		tag := strings.TrimSuffix(name, ".json")
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := locale.Read(tag, source, locale.English())
		if err != nil {
			t.Error(err)
			continue
		}
		begun := 0
		for _, part := range locale.Parts() {
			lacks := c.Lacks(part)
			if !strings.Contains(string(source), "\n\""+string(part)+"\": {") {
				continue // it is told in English
			}
			begun++
			for _, text := range lacks {
				t.Errorf("%s: %s lacks %q", name, part, text)
			}
			if !c.Has(part) {
				t.Errorf("%s: %s is not told", name, part)
			}
		}
		if begun == 0 || c.Name == "" {
			t.Errorf("%s: %d parts, name %q", name, begun, c.Name)
		}
	}
}

func TestLanguageTags(t *testing.T) {
	for tag, want := range map[string]string{
		"de": "Quellen", "DE": "Quellen", "de-AT": "Quellen", "de_CH.UTF-8": "Quellen",
		"en-GB": "Sources", "": "Sources", "tlh": "Sources", "../locale/de": "Sources",
	} {
		c := locale.Set{}.For(tag)
		if got := c.Phrases().Sources; got != want {
			t.Errorf("in %q sources are called %q, want %q", tag, got, want)
		}
		if got := c.Dates().Months[0]; (got == "Januar") != (want == "Quellen") {
			t.Errorf("in %q the year begins with %q", tag, got)
		}
	}
	if got := locale.Only("de").For("en").Tag; got != "de" {
		t.Errorf("only German speaks %q", got)
	}
	if got := locale.Only("tlh").For("de").Tag; got != "de" {
		t.Errorf("without its catalogue Klingon changes German to %q", got)
	}
}

// What a language does not have, it tells in English, part by part.
func TestPartsThatAreMissing(t *testing.T) {
	german := locale.Set{}.For("de")
	if german.Has(locale.Window) || !german.Has(locale.Dates, locale.Handout) {
		t.Fatal("German has other parts than this test takes for granted")
	}
	if got := german.Pattern("once", -1); got != "once" {
		t.Errorf("a problem is told as %q", got)
	}
	for _, c := range locale.With(locale.Window) {
		if c.Tag == "de" {
			t.Error("German is offered for the window")
		}
	}
}

func TestNumbersHaveForms(t *testing.T) {
	english := locale.English()
	for n, want := range map[int]string{1: "1 more warning is not listed", 2: "2 more warnings are not listed", 0: "0 more warnings are not listed"} {
		if got := pattern.T("{{.N}} more warnings are not listed", "N", n).In(english); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
	polish, err := locale.Read("pl", []byte(`{"language": "polski", "problems": {"{{.N}} times": {"one": "raz", "few": "{{.N}} razy po polsku", "other": "{{.N}} razy"}}}`), english)
	if err != nil {
		t.Fatal(err)
	}
	if lacks := polish.Lacks(locale.Problems); len(lacks) < 100 || slices.Contains(lacks, "{{.N}} times") || !slices.Contains(lacks, "{{.N}} more warnings are not listed") {
		t.Errorf("of the problems %d are missing", len(lacks))
	}
	if got := pattern.T("{{.N}} times", "N", 3).In(polish); got != "3 times" {
		t.Errorf("a part that is not whole tells %q", got)
	}
}

func TestCataloguesThatAreRefused(t *testing.T) {
	for source, want := range map[string]string{
		`{`:                            "fr.json cannot be read",
		`{"windows": {}}`:              "windows",
		`{"window": {"Close": 1}}`:     "neither a text nor forms",
		`{"window": {"Close": {}}}`:    "neither a text nor forms",
		`{"window": {"Clothes": "x"}}`: `window: nothing says "Clothes"`,
		`{"handout": {"Sources": "{{.N}}"}, "problems": {"unknown event ` + "`{{.ID}}`" + `": "inconnu {{.Id}}"}}`: "should fill in",
	} {
		_, err := locale.Read("fr", []byte(source), locale.English())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", source, err, want)
		}
	}
}
