package convert_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tideline/assets/locale"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

// wholeFiles are files in testdata/whole that use every field of their formats, with what
// must be found in what is made of them besides their marks (Q001q): dates and numbers as
// they are read, and the names of what is left out.
func wholeFiles() map[string][]string {
	return map[string][]string{
		"record.eac.xml": {
			"`control`", "`identity/entityId`", "`identity/nameEntry@localType`", "`nameEntry/part@localType`", "1900/1920", "`descriptiveNote/p`", "1880-01-01", "born: 1880", "died: 1950-05-05", "`place/placeEntry@countryCode`", "`place/placeEntry@latitude`", "`place/placeEntry`",
			"[1901..1903]", "1902/1910", "{1911,1913..1914}", "`occupation/citation`", "title: a law", "`generalContext/p`", "short", "1959-01-01", "192X", "[1920..1925]", "1930-05-07", "1930-05-06",
			"{1900,1910}", "-0299~", "1917-11-07", "25 October 1917", "`alternativeSet/setComponent`",
		},
		"finding-aid.xml": {"`eadheader`", "`ead/archdesc@level`", "`did/unittitle`", "`did/unitdate`", "`bioghist/head`", "`listhead/head01`", "1950-03/1951", "1952/1953"},
		"text.tei.xml": {
			"`teiHeader`", "1912-03-04", "1912-03-06", "`body/head`", "`body/p`", "1945-05-08?", "geo: [52.5, 13.4]", "[1900..1905]", "1914~/1918~", "1917-11-07", "25 October 1917", "in the spring",
			"born: 1900-02-03", "died: 1980", `x-sex: "2"`, "1950-01-01", "date: 1951", "`place/placeName`", "1920/1930", "date: 1919",
		},
		"slides.json":         {"`month: 13`", "`day: 4`", "`millisecond: 789`", "`format: yyyy`", "`scale`", "`autolink`", "`type`", "`link_target`", "`untitled` as a title", "`1955`"},
		"slides-1.json":       {"`type`"},
		"simile-all.xml":      {"1900~/1910~", "x-latest-start: \"1901\"", "x-earliest-end: \"1909\"", "`icon`", "`color`", "`textColor`", "`tapeImage`", "`tapeRepeat`", "`classname`", "`trackNum`", "`eventID`", "1900-05-06T10:20:30+02:00", "never", "`1950-01-01` was left out", "`data/note`", "`data/note@kind`"},
		"simile-all.json":     {"1900~/1910~", "`icon`", "`color`"},
		"items.json":          {"1950-01-02/1951-01-02", "1940-01-01/1945-01-01", "`type`", "`subgroup`", "`className`", "`style`", "`align`", "`limitSize`", "`editable`", "`group: g1`", "`id: b1`", "`order`", "`visible`", "`nestedGroups`", "`showNested`", "`title`", "`subgroupOrder`"},
		"all.timeline":        {"1900-01-01/..", "`view`", "`now`", "`era/color`", "`color`", "`category/progress_color`", "`category/done_color`", "`category/font_color`", "1950-01-02T10:11:12/1951-01-02~", "x-progress: \"30\"", "`locked`", "`icon`", "`default_color`", "importance: 5", "`event/own@kind`", "1952-01-01/1951-01-01", "`whenever`", "x-container: \"3\"", "x-in-container: \"3\""},
		"old.timeline":        {"`PREFERRED-PERIOD`", "2009-01-02/2009-01-03", "`icon`", "2009-01-05"},
		"all.mw":              {"America/New_York", "1950-01-02/1951", "- [ ] Q019q", "- [x] Q020q", "30%", "`!nobody`", "1950-04-03", "every year", "`2001`", "2020-01-29"},
		"all.ged":             {"`HEAD`", "`NAME/NPFX`", "born: 1820~", "geo: [51.5, -0.1]", "x-quality: \"3\"", "Christened 1821", "died: 1890-02-11", "70y", "1840/1860", "{julian: 1850-10-25}", "`ADDR/CITY`", "`ASSO`", "`REFN`", "`RIN`", "`CHAN`", "`INDI/SEX`", "`FAM/NCHI`", "`FAM/DIV`", "`FAM/_FOO`", "`SOUR/ABBR`", "`CALN/MEDI`", "`DATA/EVEN`", "`DATA/AGNC`", "`REPO/ADDR`", "`REPO/PHON`", "`REPO/WWW`", "`OBJE/FILE`", "`SUBM/NAME`"},
		"all-studio.timeline": {"1900-01-02/1910-03-04", "1950-07-02", "importance: 4", "`color`"},
		"zoom.json":           {"-0499~/1950-07", "1949-04~"},
		"story.json":          {"1950/1951", "`event_id`", "`track`"},
		"query.json":          {"1950-05-06", "1951-05-06", "geo: [52.5, 13.4]", "wikidata.org/wiki/Q42"},
		"calendar.ics": {
			"`ISLAMIC` was left out", "`PRODID`", "`METHOD`", "`LAST-MODIFIED`", "`REFRESH-INTERVAL`", "`COLOR`", "`VTIMEZONE`",
			"`UID`", "`DTSTAMP`", "`CREATED`", "`SEQUENCE`", "`TRANSP`", "`REQUEST-STATUS`", "`X-APPLE-STRUCTURED-LOCATION`",
			"1953-07-27T10:00:00/1953-07-27T11:30:00", "x-time-zone: Europe/Berlin", "geo: [37.956, 126.677]", "x-class: PRIVATE", `x-priority: "2"`, "x-status: TENTATIVE",
			"`SUMMARY;LANGUAGE`", "`DESCRIPTION;ALTREP`", "`RELATED-TO;RELTYPE`", "`ATTENDEE;ROLE`", "`CONFERENCE;LABEL`", "`IMAGE;DISPLAY`",
			"the address and the answer", "`ATTENDEE` was left out", "19530801T100000Z/PT1H", "FREQ=DAILY;COUNT=2", "`VALARM`", "`PARTICIPANT`",
			"`19531231` was left out", "FREQ=MONTHLY;BYDAY=-1FR", "1955-01-01T09:00:00Z/1955-01-05T09:00:00Z", "19550103T090000Z", `x-percent-complete: "80"`,
			"1956-01-05", "`DUE`", "a task", "a note in a journal", "`VFREEBUSY`", "`X-THING`",
		},
	}
}

// mark is a value of a field, by which it can be found again.
var mark = regexp.MustCompile(`Q\d\d\dq`)

// Of a file that uses every field of a format, each value is in the events file that is made
// of it, or named in the report above that.
func TestNothingIsLostInSilence(t *testing.T) {
	files := wholeFiles()
	names, err := filepath.Glob(filepath.Join("testdata", "whole", "*.*"))
	if err != nil || len(names) != len(files) {
		t.Fatalf("%d files for %d: %v", len(names), len(files), err)
	}
	for name, values := range files {
		t.Run(name, func(t *testing.T) {
			src, err := os.ReadFile(filepath.Join("testdata", "whole", name))
			if err != nil {
				t.Fatal(err)
			}
			in, ok := convert.Import(format.Input{Name: name, Source: src}, nil)
			if !ok {
				t.Fatal("it is in no format")
			}
			made := strings.ToLower(string(in.File(locale.English())))
			marks := mark.FindAllString(string(src), -1)
			slices.Sort(marks)
			for _, value := range append(slices.Compact(marks), values...) {
				if !strings.Contains(made, strings.ToLower(value)) {
					t.Errorf("%s is neither in the file nor in the report", value)
				}
			}
			if t.Failed() {
				t.Log(made)
			}
		})
	}
}
