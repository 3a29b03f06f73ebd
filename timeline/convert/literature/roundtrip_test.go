package literature

import (
	"fmt"
	"maps"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline"
	"tideline/timeline/convert/format"
)

// texts are values of fields: with the signs that mean something in one list or another.
func texts() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		word := rapid.StringMatching(`[A-Za-zÄö][a-z]{1,6}`)
		return word.Draw(t, "first") + rapid.SampledFrom([]string{" ", " & ", " 50% ", ", ", " #1 ", " and ", " – ", " \"x\" ", " < "}).Draw(t, "between") + word.Draw(t, "last")
	})
}

// lists of works of each kind, in each form, with a value in each of some fields.
func ofBibTeX(t *rapid.T) (src string, values []string) {
	kind := rapid.SampledFrom(strings.Fields("article book mvbook booklet collection conference dataset inbook incollection inproceedings inreference manual mastersthesis misc online patent "+
		"periodical phdthesis proceedings reference report techreport thesis unpublished movie music letter legislation jurisdiction software standard artwork whatever")).Draw(t, "kind")
	src = "@" + kind + "{key,\n  title = {{Of Rivers}}"
	for _, name := range drawnFrom(t, "journal booktitle publisher institution school organization volume number pages edition series isbn issn address language keywords abstract note annote "+
		"library callnumber editor author translator eventtitle chapter howpublished type version eid origdate") {
		value := value(t, name)
		values = append(values, value)
		src += ",\n  " + name + " = {" + strings.NewReplacer("&", `\&`, "%", `\%`, "#", `\#`).Replace(value) + "}"
	}
	return src + "\n}\n", values
}

func ofCSL(t *rapid.T) (src string, values []string) {
	kind := "whatever"
	if all := forms(); rapid.Bool().Draw(t, "known") {
		kind = rapid.SampledFrom(all).Draw(t, "kind").name
	}
	src = fmt.Sprintf(`[{"id": "key", "type": %q, "title": "Of Rivers"`, kind)
	for _, name := range drawnFrom(t, "container-title publisher publisher-place volume issue page edition collection-title ISBN ISSN language keyword abstract note archive call-number genre "+
		"event-title event-place medium number section version annote source status archive_location PMID made-up") {
		value := value(t, name)
		values = append(values, value)
		src += fmt.Sprintf(`, %q: %q`, name, value)
	}
	for _, name := range drawnFrom(t, "author editor translator recipient") {
		value := value(t, name)
		values = append(values, value)
		src += fmt.Sprintf(`, %q: [{"literal": %q}]`, name, value)
	}
	return src + "}]", values
}

func ofRIS(t *rapid.T) (src string, values []string) {
	kind := rapid.SampledFrom(strings.Fields("JOUR BOOK CHAP THES CONF CPAPER RPRT EDBOOK NEWS MGZN ENCYC DICT DATA VIDEO SOUND ART MPCT PCOMM MANSCPT LEGAL STAT CASE BILL ELEC BLOG GEN PAT MAP COMP XYZ")).Draw(t, "kind")
	src = "TY  - " + kind + "\nTI  - Of Rivers\n"
	for _, tag := range drawnFrom(t, "AU A2 A3 A4 T2 T3 JA PB CY VL IS SP ET SN LA KW AB N1 DB CN C1 M1 ST TT NV") {
		value := value(t, tag)
		values = append(values, value)
		src += tag + "  - " + value + "\n"
	}
	return src + "ER  - \n", values
}

// drawnFrom returns some of the names.
func drawnFrom(t *rapid.T, names string) []string {
	all := strings.Fields(names)
	return rapid.SliceOfNDistinct(rapid.SampledFrom(all), 0, 8, rapid.ID).Draw(t, "fields")
}

// value is what a field says: names without commas, pages that are pages, or a text.
func value(t *rapid.T, field string) string {
	switch field {
	case "author", "editor", "translator", "recipient", "AU", "A2", "A3", "A4":
		return rapid.StringMatching(`[A-Z][a-z]{2,6} [A-Z][a-z]{2,6}`).Draw(t, field)
	}
	return texts().Draw(t, field)
}

// Whatever work a list tells of and whatever it says of it, each value is in the source that is
// made of it, or is told, and the source is the same when it has been written in either form of
// lists and read again.
func TestEveryFieldOfEveryWorkComesBack(t *testing.T) {
	for name, list := range map[string]struct {
		format.Format
		draw func(*rapid.T) (string, []string)
	}{
		"BibTeX": {BibTeXFormat(), ofBibTeX}, "CSL": {CSLFormat(), ofCSL}, "RIS": {RISFormat(), ofRIS},
	} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				src, values := list.draw(t)
				doc, problems := list.Read(format.Input{Name: "a", Source: []byte(src)})
				if len(doc.Sources) != 1 {
					t.Fatalf("%d sources of %s", len(doc.Sources), src)
				}
				told := fmt.Sprintf("%+v %v", doc.Sources[0], problems)
				for _, value := range values {
					if !strings.Contains(told, value) {
						t.Fatalf("%q is in neither the source nor the report: %s\nof %s", value, told, src)
					}
				}
				for _, as := range []format.Format{BibTeXFormat(), CSLFormat()} {
					comesBack(t, as, doc, src)
				}
			})
		})
	}
}

// comesBack holds that the source of a document is the same when it is written and read again.
func comesBack(t *rapid.T, as format.Format, doc *timeline.Document, src string) {
	var b strings.Builder
	lost, err := as.Write(&b, doc)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := as.Read(format.Input{Name: "a", Source: []byte(b.String())})
	if len(again.Sources) != 1 {
		t.Fatalf("%s:\n%s", as.ID, b.String())
	}
	was, is := doc.Sources[0], again.Sources[0]
	was.Extra = maps.Clone(was.Extra)
	for _, p := range lost { // which was told
		maps.DeleteFunc(was.Extra, func(key string, _ any) bool { return strings.Contains(p.Message, "`"+key+"`") })
	}
	is.Pos = was.Pos
	if len(was.Extra)+len(is.Extra) == 0 {
		was.Extra, is.Extra = nil, nil
	}
	if !reflect.DeepEqual(was, is) {
		t.Fatalf("of %s\n%s says\n%s\nwhich is\n%+v\nand was\n%+v", src, as.ID, b.String(), is, was)
	}
}
