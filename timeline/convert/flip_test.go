package convert_test

import (
	"reflect"
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
	in.Options = format.Options{Exact: format.AsWritten, Zone: format.InUniversal, Letters: "latin2", Days: format.DayFirst, Years: format.Astronomical, Lang: "de", Sign: ';', Header: format.NoHeader, Decimal: format.DecimalComma}
	one, _ := convert.Import(in, nil)
	if got := convert.Saved(one.File(pattern.InEnglish)); !reflect.DeepEqual(got, in.Options) {
		t.Errorf("%+v", got)
	}
}
