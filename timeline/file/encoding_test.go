package file_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// plain is a file without a fault, for tests that dress it up.
const plain = "tideline: 1\ntitle: Café “Zoë”\nevents:\n  - {id: a, date: 1953, title: One}\n  - {id: b, date: 1954, title: Two, importance: 9}\n"

// codes returns the codes of problems in order.
func codes(problems []diag.Problem) (all []string) {
	for _, p := range problems {
		all = append(all, p.Code)
	}
	return all
}

func utf16File(order binary.ByteOrder, text string) []byte {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune("\uFEFF" + text)) {
		if err := binary.Write(&b, order, unit); err != nil {
			panic(err)
		}
	}
	return b.Bytes()
}

// However a text is stored, it is read alike and its faults are found in the
// same place.
func TestEncodings(t *testing.T) {
	windows := strings.NewReplacer("é", "\xE9", "“", "\x93", "”", "\x94", "ë", "\xEB").Replace(plain)
	for name, c := range map[string]struct {
		src  []byte
		want []string // codes beside the one of the importance
	}{
		"UTF-8":                  {[]byte(plain), nil},
		"byte order mark":        {[]byte("\uFEFF" + plain), nil},
		"CRLF":                   {[]byte(strings.ReplaceAll(plain, "\n", "\r\n")), nil},
		"CR":                     {[]byte(strings.ReplaceAll(plain, "\n", "\r")), nil},
		"no line end at the end": {[]byte(strings.TrimSpace(plain)), nil},
		"Windows-1252":           {[]byte(windows), []string{diag.CodeWindows1252}},
		"both in one file":       {[]byte(strings.Replace(plain, "é", "\xE9", 1)), []string{diag.CodeWindows1252}},
		"UTF-16, little end":     {utf16File(binary.LittleEndian, plain), []string{diag.CodeUTF16}},
		"UTF-16, big end":        {utf16File(binary.BigEndian, plain), []string{diag.CodeUTF16}},
	} {
		t.Run(name, func(t *testing.T) {
			doc, problems := file.Parse(name, c.src)
			if doc.Title != "Café “Zoë”" || len(doc.Events) != 2 {
				t.Errorf("read %q with %d events", doc.Title, len(doc.Events))
			}
			if got := codes(problems); !slices.Equal(got, append(slices.Clone(c.want), diag.CodeOutOfRange)) {
				t.Fatalf("problems %v, want %v and out-of-range", got, c.want)
			}
			if at := problems[len(problems)-1].Pos; at != (diag.Pos{Line: 5, Column: 49}) {
				t.Errorf("the importance is at %v", at)
			}
		})
	}
}

// A stray byte or control character is replaced and said; the rest is read.
func TestStrayCharacters(t *testing.T) {
	doc, problems := file.Parse("x", []byte("tideline: 1\ntitle: A\x07B\uFEFFC\x7F\nevents: [{id: a, date: 1953, title: \x81}]\n"))
	if doc.Title != "A\uFFFDBC\uFFFD" || doc.Events[0].Title != "\uFFFD" {
		t.Errorf("read %q and %q", doc.Title, doc.Events[0].Title)
	}
	if got := listing(problems); got != "x:2:9: warning: the file holds control characters (2); each was read as “�”; delete them  [control-character]\n"+
		"x:2:11: warning: a byte order mark (U+FEFF), which cannot be seen, was passed over (line 2); delete it, or type the line again; text pasted from a web page and files that were joined bring such characters  [invisible-character]\n"+
		"x:3:37: warning: the file is not UTF-8: 1 of its characters were read as Windows-1252; save it as UTF-8 and look at its accents and quotes  [windows-1252]\n" {
		t.Errorf("problems:\n%s", got)
	}
}

// Line ends that YAML knows and editors do not move no problem to another line.
func TestRareLineEnds(t *testing.T) {
	src := "tideline: 1\ntitle: \"one\u2028two\u0085three\"\nevents:\n  - {id: a, date: 1953, title: \"x\u2029y\", importance: 7}\n"
	_, problems := file.Parse("x", []byte(src))
	if len(problems) != 1 || problems[0].Pos != (diag.Pos{Line: 4, Column: 51}) {
		t.Errorf("problems: %v", problems)
	}
}

func TestWhatIsNoText(t *testing.T) {
	for src, want := range map[string]string{
		"":                         "the file is empty",
		" \n\t\r\n":                "the file is empty",
		"\uFEFF":                   "the file is empty",
		"\x89PNG\r\n\x1a\n\x00":    "the file is a PNG picture and not text",
		"\xFF\xD8\xFF\xE0":         "the file is a JPEG picture and not text",
		"GIF89a":                   "the file is a GIF picture and not text",
		"%PDF-1.7\n":               "the file is a PDF document and not text",
		"PK\x03\x04":               "the file is a zip archive, as .docx, .xlsx and .odt files are and not text",
		"\x1F\x8B\x08":             "the file is a compressed file and not text",
		"\xD0\xCF\x11\xE0":         "the file is an old Office document and not text",
		"SQLite format 3\x00":      "the file is a database and not text",
		"title: a\x00b":            "the file is binary and not text",
		"\x01\x02\x03\x04abcdefgh": "the file is binary and not text",
		"<html><body>":             "the file is a web page, which this version does not read",
		"BEGIN:VCALENDAR\n":        "the file is a calendar (iCalendar), which this version does not read",
		"{\\rtf1\\ansi":            "the file is a text of a word processor (RTF), which this version does not read",
		"Start Date,End Date\n":    "the file is a table of TimelineJS (CSV), which this version does not read",
		"a,b,c,d\n1,2,3,4\n":       "the file is a table (CSV), which this version does not read",
		"a\tb\tc\td\n1\t2\t3\t4\n": "the file is a table (TSV), which this version does not read",
		`{"timelines":[{"timeline":{"title":"x"}}]}`: "the file is a tour of ChronoZoom, which this version does not read",
		`{"file":{},"elements":[]}`:                  "the file is a timeline of timelines.studio, which this version does not read",
		`{"dateTimeFormat":"iso8601","events":[]}`:   "the file is a timeline of SIMILE, which this version does not read",
		`[{"start_date":{"year":1953}}]`:             "the file is a list of slides for TimelineJS, which this version does not read",
	} {
		doc, problems := file.Parse("x", []byte(src))
		if len(problems) != 1 || problems[0].Message != want || problems[0].Severity != diag.Error {
			t.Errorf("%q: %v, want %s", src, problems, want)
		}
		if len(doc.Events) > 0 || len(doc.Lanes) != 1 {
			t.Errorf("%q: %d events, %d lanes", src, len(doc.Events), len(doc.Lanes))
		}
	}
}

func TestTooLarge(t *testing.T) {
	for size, want := range map[int64]string{
		64<<20 + 5: "x:1:1: error: the file has 65 MB, and with the memory that is free no more than 64 MB are read; close other programs and begin anew, or divide the timeline into several files  [too-large]\n",
		64<<20 + 1: "x:1:1: error: the file has more than 64 MB, and with the memory that is free no more than 64 MB are read; close other programs and begin anew, or divide the timeline into several files  [too-large]\n", // as much as is read of a file whose size nobody knows
	} {
		doc, problems := file.TooLarge("x", size, 64<<20)
		if got := listing(problems); got != want || len(doc.Events) > 0 {
			t.Error(got)
		}
	}
}
