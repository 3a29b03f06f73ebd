package convert_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/pattern"
)

// Each guess that an option decides can be flipped, and the import done again.
func TestFlips(t *testing.T) {
	for src, want := range map[string]string{
		"date,title\n-500,A\n-400,B\n":                                                    "Count years before 1 as astronomers do: -0500",
		"date,title\n3/4/1950,A\n4/5/1950,B\n":                                            "In 3/4/1950 the day is first: 1950-04-03; In 3/4/1950 the month is first: 1950-03-04",
		"date,title\n3/4/1950,A\n27/5/1950,B\n":                                           "In 3/4/1950 the month is first: 1950-03-04",
		"Datum;Titel\n4.567 Mio. v. Chr.;A\n1953;B\n":                                     "Take points for the signs before decimals: Y-4567000~",
		"date,title\n1953,A\n1954,B\n":                                                    "",
		"section A\n3/4/1950: One\nendSection\n":                                          "In 3/4/1950 the day is first: 1950-04-03",
		"item,itemLabel,date\nhttp://www.wikidata.org/entity/Q1,A,1953-01-01T00:00:00Z\n": "Take dates as exactly as they are written: 1953-01-01",
		"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART;TZID=Europe/Berlin:19530727T100000\r\nDTEND;TZID=Europe/Berlin:19530727T110000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n": "Turn times into universal time (UTC): 1953-07-27T09:00:00Z/1953-07-27T10:00:00Z",
		"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:19530727T000000\r\nDTEND:19530729T000000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n":                                       "Take dates as exactly as they are written: 1953-07-27T00:00:00/1953-07-29T00:00:00",
		"[{\"content\": \"A\", \"start\": \"-000043-03-15\"}]": "Count years before 1 as historians do: -0042-03-15",
	} {
		in := format.Input{Name: "a", Source: []byte(src)}
		first, ok := convert.Import(in, nil)
		if !ok {
			t.Fatalf("%q is in no format", src)
		}
		var got []string
		for _, flip := range first.Flips() {
			in.Options = flip.Options
			again, _ := convert.Import(in, nil)
			got = append(got, string(flip.Name)+": "+again.Doc.Events[0].DateText)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %s, want %s", src, s, want)
		}
	}
}

// What was flipped can be flipped back, and people who may be alive can be asked for.
func TestFlipsBack(t *testing.T) {
	for src, name := range map[string]string{
		"date,title\n-500,A\n-400,B\n": "Count years before 1 as astronomers do",
		"0 HEAD\n1 GEDC\n2 VERS 5.5.1\n0 @I1@ INDI\n1 NAME Ada /Example/\n1 BIRT\n2 DATE 1990\n0 @I2@ INDI\n1 NAME Bo /Example/\n1 BIRT\n2 DATE 1810\n1 DEAT\n2 DATE 1870\n0 TRLR\n": "Take over people who may be alive",
	} {
		in := format.Input{Name: "a", Source: []byte(src)}
		first, _ := convert.Import(in, nil)
		at := slices.IndexFunc(first.Flips(), func(f convert.Flip) bool { return string(f.Name) == name })
		if at < 0 {
			t.Fatalf("%q: %v", name, first.Flips())
		}
		in.Options = first.Flips()[at].Options
		second, _ := convert.Import(in, nil)
		back := second.Flips()
		if len(back) == 0 || back[len(back)-1].Name != "Read it as at first" {
			t.Fatalf("%q: nothing leads back: %v", name, back)
		}
		in.Options = back[len(back)-1].Options
		third, _ := convert.Import(in, nil)
		text := func(i convert.Imported) string { return string(i.File(pattern.InEnglish)) }
		if text(first) == text(second) || text(third) != text(first) {
			t.Errorf("%q changes\n%s\nto\n%s\nand back to\n%s", name, text(first), text(second), text(third))
		}
	}
}

// Letters that are in no encoding of Unicode can be read in others, and what was asked for
// stands above the events file, from where it holds again.
func TestLettersAreReadOtherwise(t *testing.T) {
	in := format.Input{Name: "a.csv", Source: []byte("date,title\n1953,\xcf\xf0\xe8\xe2\xe5\xf2\n")}
	first, _ := convert.Import(in, nil)
	if got := first.Doc.Events[0].Title; got != "Ïðèâåò" {
		t.Fatalf("%q", got)
	}
	for _, flip := range first.Flips() {
		if flip.Options.Letters != "windows-1251" {
			continue
		}
		in.Options = flip.Options
		again, _ := convert.Import(in, nil)
		if got := again.Doc.Events[0].Title; got != "Привет" {
			t.Errorf("%q", got)
		}
		saved := convert.Saved(again.File(pattern.InEnglish))
		if saved.Letters != "windows-1251" {
			t.Errorf("%+v", saved)
		}
		return
	}
	t.Errorf("Cyrillic is not offered: %v", first.Flips())
}

// All that an import was asked for is written above the events file, and read from there.
func TestOptionsAreSaved(t *testing.T) {
	in := format.Input{Name: "a.ics", Source: []byte("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:19530727\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")}
	in.Options = format.Options{Exact: format.AsWritten, Zone: format.InUniversal, Letters: "latin2", Days: format.DayFirst, Years: format.Astronomical, Lang: "de", Living: true, Sign: ';', Header: format.NoHeader, Decimal: format.DecimalComma}
	one, _ := convert.Import(in, nil)
	if got := convert.Saved(one.File(pattern.InEnglish)); !reflect.DeepEqual(got, in.Options) {
		t.Errorf("%+v", got)
	}
}
