package literature

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/pattern"
)

const risName pattern.English = "a list of literature (RIS)"

// RISFormat is RIS, as libraries and EndNote write it.
func RISFormat() format.Format {
	return format.Format{ID: "ris", Name: risName, Endings: []string{".ris"}, Foreign: true, Detect: isRIS, Read: readRIS}
}

var (
	risHead   = regexp.MustCompile(`(?m)^TY  ?- ?[A-Z]`)
	risRemark = regexp.MustCompile(`^(?:[%#;/*].*|[A-Z][A-Za-z ]{1,30}:.*)$`)
	risLine   = regexp.MustCompile(`^([A-Z][A-Z0-9])  ?- ?(.*)$`)
)

// isRIS reports whether the first lines that are no remarks begin an entry. Databases write
// their names before it, and people comments.
func isRIS(src []byte) bool {
	head := format.Head(src)
	at := risHead.FindStringIndex(head)
	if at == nil {
		return false
	}
	for line := range strings.SplitSeq(head[:at[0]], "\n") {
		if line = strings.TrimSpace(line); line != "" && !risRemark.MatchString(line) {
			return false
		}
	}
	return true
}

func readRIS(in format.Input) (*timeline.Document, []diag.Problem) {
	r := &reader{draft.New(in)}
	text, ok := syntax.Decode(r.Report, in.Source)
	if !ok {
		return r.Finish()
	}
	var one risRecord
	line := 0
	end := func() {
		if one.tags != nil {
			r.take(risWork(one.tags, one.line))
		}
		one = risRecord{}
	}
	for text := range strings.SplitSeq(strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), "\n") {
		line++
		m := risLine.FindStringSubmatch(text)
		switch {
		case m == nil:
			if rest := strings.TrimSpace(text); rest != "" && !one.goesOn(rest) {
				r.Left(draft.LineAt(line), rest, pattern.English("it stands in no entry"))
			}
		case m[1] == "TY":
			if one.tags != nil {
				r.Left(draft.LineAt(one.line), "TY", endless)
			}
			if end(); r.full(draft.LineAt(line)) {
				return r.finish(risName)
			}
			one = risRecord{map[string][]string{"TY": {strings.TrimSpace(m[2])}}, "TY", line}
		case m[1] == "ER":
			end()
		case one.tags != nil:
			one.tag = m[1]
			one.tags[one.tag] = append(one.tags[one.tag], strings.TrimSpace(m[2]))
		default:
			r.Left(draft.LineAt(line), text, pattern.English("it stands in no entry"))
		}
	}
	if one.tags != nil {
		r.Left(draft.LineAt(one.line), "TY", endless)
	}
	end()
	return r.finish(risName)
}

// endless is why the end of an entry may not be in the file.
const endless pattern.English = "it never ends, so that what came after it may not be in the file"

// risRecord is an entry that is being read.
type risRecord struct {
	tags map[string][]string // nil for none
	tag  string              // the last one
	line int                 // of its beginning
}

// goesOn adds to the last value what stands on a line of its own; false where there is none.
func (one risRecord) goesOn(text string) bool {
	all := one.tags[one.tag]
	if len(all) == 0 {
		return false
	}
	all[len(all)-1] += " " + text
	return true
}

// risWork reads one record.
func risWork(record map[string][]string, line int) work {
	taken := map[string]bool{}
	text := func(tags ...string) string {
		for _, tag := range tags {
			if all := record[tag]; len(all) > 0 && all[0] != "" {
				taken[all[0]] = true
				return all[0]
			}
		}
		return ""
	}
	people := func(tags ...string) (names []string) {
		for _, tag := range tags {
			for _, name := range record[tag] {
				taken[name] = true
				names = append(names, spoken(name))
			}
		}
		return names
	}
	w := work{
		at: draft.LineAt(line), key: text("ID", "LB"), form: formOf(text("TY"), inRIS), title: text("TI", "T1", "CT", "BT"), publisher: text("PB"),
		date: risDate(text("DA", "PY", "Y1")), url: text("UR", "L1", "LK"), doi: text("DO"), note: text("N1", "AB", "N2"), seen: risDate(text("Y2")),
		authors: people("AU", "A1"), editors: people("ED", "A2"),
	}
	for _, year := range slices.Concat(record["PY"], record["Y1"]) { // which many programs write beside the day
		if said := risDate(year); said == w.date || strings.HasPrefix(w.date, said+"-") {
			taken[year] = true
		}
	}
	w.container = text("JO", "JF", "T2", "JA", "BT")
	if w.container == w.title { // of a book, whose title some programs write so
		w.container = ""
	}
	pages := strings.Trim(text("SP")+"–"+text("EP"), "–")
	for _, one := range []struct{ name, text string }{
		{"volume", text("VL")},
		{"issue", text("IS")},
		{"pages", pages},
		{"edition", text("ET")},
		{"archive", text("DB", "AN")},
		{"call number", text("CN")},
		{"isbn", text("SN")},
		{"place of publication", text("CY", "PP")},
		{"language", text("LA")},
	} {
		if one.text != w.title {
			w.add(one.name, one.text)
		}
	}
	w.others(record, taken)
	return w
}

// others keeps what no key was found for, by the names that RIS has for its tags.
func (w *work) others(record map[string][]string, taken map[string]bool) {
	names := map[string]string{"KW": "keywords", "AB": "abstract", "N2": "abstract", "N1": "more notes", "AD": "address of the author", "UR": "more addresses", "TT": "translated title", "TA": "translator", "ST": "short title"}
	for _, tag := range slices.Sorted(maps.Keys(record)) {
		var rest []string
		for _, value := range record[tag] {
			if value != "" && !taken[value] {
				rest = append(rest, value)
			}
		}
		w.add(cmp.Or(names[tag], "ris "+strings.ToLower(tag)), strings.Join(rest, "; "))
	}
}

// risDate turns 2001/03/04/Spring into 2001-03-04.
func risDate(s string) string {
	parts := strings.Split(s, "/")
	var date []string
	for _, part := range parts[:min(3, len(parts))] {
		if part = strings.TrimSpace(part); part == "" || len(parts) == 1 {
			break
		}
		if len(part) == 1 {
			part = "0" + part
		}
		date = append(date, part)
	}
	if len(date) == 0 {
		return s
	}
	return strings.Join(date, "-")
}
