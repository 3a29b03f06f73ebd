package convert_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
)

// What grows, nests or repeats without an end is read to an end in every format, and what
// is made of it is no larger than what was written. Each is long enough that work which
// grows faster than the file would not finish.
func TestHostileFiles(t *testing.T) {
	const n = 20_000
	entities := `<!DOCTYPE x [<!ENTITY a0 "ha">`
	for i := range 20 {
		entities += fmt.Sprintf(`<!ENTITY a%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&a%d;", i), 10))
	}
	entities += `<!ENTITY f SYSTEM "file:///etc/passwd">]>`
	many := func(head, one, tail string) string { return head + strings.Repeat(one, n) + tail }
	for name, src := range map[string]string{
		"entities of SIMILE":               entities + `<data><event start="1950" title="&a20;&f;">&a20;</event></data>`,
		"entities of TEI":                  entities + `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><listEvent><event when="1950"><label>&a20;&f;</label></event></listEvent></body></text></TEI>`,
		"entities of EAC-CPF":              entities + `<eac-cpf><cpfDescription><description><biogHist><chronList><chronItem><date>1950</date><event>&a20;&f;</event></chronItem></chronList></biogHist></description></cpfDescription></eac-cpf>`,
		"entities of The Timeline Project": entities + `<timeline><version>2.0</version><events><event><start>1950-01-01 00:00:00</start><end>1950-01-01 00:00:00</end><text>&a20;&f;</text></event></events></timeline>`,
		"deep JSON":                        many("", `{"timeline":`, ""),
		"deep lists":                       many(`{"events":`, "[", strings.Repeat("]", n)+"}"),
		"deep XML":                         many(`<data><event start="1950" title="A">`, "<b>", ""),
		"the same slide":                   many(`{"events":[`, `{"start_date":{"year":"1950"},"text":{"headline":"A"}},`, `{}]}`),
		"the same item":                    many(`[`, `{"id":1,"content":"A","start":"1950"},`, `{}]`),
		"the same event":                   many("<data>", `<event start="1950" title="A"/>`, "</data>"),
		"the same row":                     many("Date,Title\n", "1950,A\n", ""),
		"quotes without an end":            many("Date,Title\n", "1950,\"A\n", ""),
		"the same life":                    many("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n", "0 @I@ INDI\n1 NAME A\n1 BIRT\n2 DATE 1800\n1 DEAT\n2 DATE 1850\n", "0 TRLR\n"),
		"lives without an end":             many("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n", "0 @I@ INDI\n1 NAME A\n1 BIRT\n2 DATE 1800\n", "0 TRLR\n"),
		"what comes again":                 many("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\nDTSTART:19500101\nSUMMARY:A\nRRULE:FREQ=DAILY\nEND:VEVENT\n", "END:VCALENDAR\n"),
		"the same entry":                   many("", "@book{x,title={A},year=1950}\n", ""),
		"braces":                           many("@book{x,title=", "{", ""),
		"one element with many attributes": `<data><event start="1950" title="A" ` + many("", `b="1" `, "") + `/></data>`,
		"events after events below them":   strings.Join(counted(n, func(i int) string { return fmt.Sprintf("after !e%d 2 weeks: A\nid: e%d\n", i+1, i) }), "\n"),
		"headings in headings":             many("title: A\n\n", "# A\n1950: A\n", ""),
	} {
		in, known := convert.Import(format.Input{Name: "x", Source: []byte(src)}, nil)
		if !known { // it is told as an events file that is none
			if _, problems := convert.Read("x", []byte(src)); len(problems) == 0 {
				t.Errorf("%s: nothing is told", name)
			}
			continue
		}
		if len(in.Doc.Events)+len(in.Doc.Sources) == 0 && len(in.Problems) == 0 {
			t.Errorf("%s: nothing is made of it, and nothing is told", name)
		}
		size := 0
		for _, e := range in.Doc.Events {
			size += len(e.Title) + len(e.Text)
			if strings.Contains(e.Title+e.Text, "root:") {
				t.Errorf("%s: another file was read", name)
			}
		}
		if size > 2*len(src) {
			t.Errorf("%s: %d bytes became %d", name, len(src), size)
		}
	}
}

// counted returns n texts by their numbers.
func counted(n int, text func(i int) string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = text(i)
	}
	return all
}
