package convert_test

import (
	"bytes"
	"strings"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/file"
)

// The beginning of a life in another calendar goes through JSON and comes from a family tree.
func TestLivesInAnotherCalendar(t *testing.T) {
	src := "tideline: 1\ntitle: T\npeople: [{id: lenin, name: Lenin, born: {julian: 1870-04-10}, died: 1924-01-21}]\nevents: [{id: a, title: Lenin, life: lenin}]\n"
	doc, _ := file.Parse("x.yaml", []byte(src))
	var b bytes.Buffer
	if _, err := resolved.Format().Write(&b, doc); err != nil || !strings.Contains(b.String(), `"born": "1870-04-22"`) {
		t.Fatalf("%v\n%s", err, b.String())
	}
	again, problems := resolved.Format().Read(format.Input{Name: "x.json", Source: b.Bytes()})
	if len(problems) > 0 || again.People[0].BornAs().Text != "1870-04-10" {
		t.Errorf("%v %+v", problems, again.People)
	}
	tree := "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I@ INDI\n1 NAME Vladimir /Lenin/\n1 BIRT\n2 DATE @#DJULIAN@ 10 APR 1870\n1 DEAT\n2 DATE 21 JAN 1924\n0 TRLR\n"
	in, known := convert.Import(format.Input{Name: "x.ged", Source: []byte(tree)}, nil)
	if !known || len(in.Doc.People) != 1 || in.Doc.People[0].Born != "1870-04-22" || in.Doc.People[0].BornAs().Text != "1870-04-10" {
		t.Errorf("%t %+v", known, in.Doc.People)
	}
}
