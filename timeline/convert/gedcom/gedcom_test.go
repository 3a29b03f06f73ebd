package gedcom

import (
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/convert/format"
)

func parsed(t *testing.T, living bool, lines ...string) *timeline.Document {
	t.Helper()
	src := "0 HEAD\n" + strings.Join(lines, "\n") + "\n0 TRLR\n"
	doc, _ := read(format.Input{Name: "a.ged", Source: []byte(src), Options: format.Options{Living: living}})
	return doc
}

// Who may be alive is left out, with the families, unless it is asked for.
func TestTheLiving(t *testing.T) {
	lines := []string{
		"0 @I1@ INDI", "1 NAME A /One/", "1 BIRT", "2 DATE 1990", "0 @I2@ INDI", "1 NAME B /One/", "1 BIRT", "2 DATE 1890",
		"0 @I3@ INDI", "1 NAME C /One/", "0 @I4@ INDI", "1 NAME D /One/", "0 @F1@ FAM", "1 HUSB @I1@", "1 WIFE @I2@", "1 MARR", "2 DATE 2015",
		"0 @F2@ FAM", "1 HUSB @I4@", "1 CHIL @I2@",
	}
	doc := parsed(t, false, lines...)
	var names []string
	for _, p := range doc.People {
		names = append(names, p.Name)
	}
	if got := strings.Join(names, ", "); got != "B One, D One" {
		t.Errorf("people: %s", got)
	}
	for _, e := range append(doc.Events, doc.Undated...) {
		if strings.Contains(e.Title, "A One") {
			t.Errorf("%s is told", e.Title)
		}
	}
	if doc = parsed(t, true, lines...); len(doc.People) != 4 || len(doc.Events) != 3 {
		t.Errorf("asked for: %d people, %d events", len(doc.People), len(doc.Events))
	}
}

// Of several births the first counts, and a christening only where there is none with a date; all
// that is not an end of the life is told in words.
func TestEveryDateOfALifeIsTold(t *testing.T) {
	doc := parsed(t, false, "0 @I1@ INDI", "1 NAME A /One/", "1 CHR", "2 DATE 5 FEB 1700", "2 PLAC Church", "1 BIRT", "2 DATE 1700", "2 PLAC Ulm", "1 BIRT", "2 DATE 1705",
		"1 DEAT", "2 DATE 1760", "1 BURI", "2 DATE @#DJULIAN@ 3 MAR 1760", "2 NOTE At night.",
		"0 @I2@ INDI", "1 NAME B /One/", "1 BIRT", "2 PLAC Bonn", "1 BAPM", "2 DATE 1710", "1 DEAT Y")
	const want = "Born in Ulm. Born 1705. Christened 5 FEB 1700 in Church. Buried 3 MAR 1760 (julian). At night."
	if a, e := doc.People[0], doc.Events[0]; a.Born != "1700" || a.Died != "1760" || e.Text != want || e.Place.Name != "Ulm" {
		t.Errorf("%+v, %q in %q, want %q", a, e.Text, e.Place.Name, want)
	}
	if b := doc.People[1]; b.Born != "1710~" {
		t.Errorf("%+v", b)
	}
}

// Two people of one name are two.
func TestNamesakes(t *testing.T) {
	doc := parsed(t, false, "0 @I1@ INDI", "1 NAME A /One/", "1 BIRT", "2 DATE 1700", "0 @I2@ INDI", "1 NAME A /One/", "1 BIRT", "2 DATE 1750")
	if len(doc.People) != 2 || doc.People[0].Born != "1700" || doc.People[1].Born != "1750" || doc.Events[1].Life != doc.People[1].ID {
		t.Errorf("%+v", doc.People)
	}
}

// Older files are in ANSEL, where accents stand before letters, or in two bytes for each
// character.
func TestEncodings(t *testing.T) {
	const head = "0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME Ren\xe2ee /Stra\xcfe \xb1/\n1 DEAT Y\n"
	doc, _ := read(format.Input{Name: "a.ged", Source: []byte(head)})
	if len(doc.People) != 1 || doc.People[0].Name != "Renée Straße ł" {
		t.Errorf("%v", doc.People)
	}
	var wide []byte
	for _, c := range []byte("0 HEAD\n0 @I1@ INDI\n1 NAME A /B/\n1 DEAT Y\n") {
		wide = append(wide, c, 0)
	}
	if doc, _ = read(format.Input{Name: "a.ged", Source: wide}); !detect(wide) || len(doc.People) != 1 {
		t.Errorf("in two bytes: %v", doc.People)
	}
}

// Lines that go on, levels that are missing and lines without one do no harm.
func TestLines(t *testing.T) {
	all := parse("0 @N1@ NOTE One\n1 CONC  two\n1 CONT three\nfour\n5 FAR x\n0 TRLR")
	if len(all) != 2 || all[0].value != "One two\nthree\nfour" || all[0].child("FAR").value != "x" {
		t.Errorf("%+v", all[0])
	}
	if n := (&node{value: "@#DJULIAN@ 1 JAN 1900"}); n.pointer() != "" {
		t.Errorf("a pointer: %q", n.pointer())
	}
}

// A death before the birth draws no life.
func TestDeathBeforeBirth(t *testing.T) {
	doc := parsed(t, false, "0 @I1@ INDI", "1 NAME A /One/", "1 BIRT", "2 DATE 1745", "1 BURI", "2 DATE 1703")
	if len(doc.Events) != 1 || doc.Events[0].Life != "" || doc.Events[0].DateText != "1745" {
		t.Errorf("%+v", doc.Events)
	}
}
