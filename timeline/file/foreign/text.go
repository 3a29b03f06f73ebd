// Package foreign recognises files that are no events files: tables, web pages, the files of
// other timeline programs.
package foreign

import (
	"encoding/json"
	"regexp"
	"strings"

	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/pattern"
)

// Text names the format of a text that is not YAML, "" when it is unknown.
func Text(text string, words outline.Vocabulary) pattern.English {
	start := withoutComments(Head(text))
	if what := byHead(start); what != "" {
		return what
	}
	lines := outline.NonBlank(start)
	if len(lines) > 1 && strings.HasPrefix(start, "{") && json.Valid([]byte(lines[0])) && json.Valid([]byte(lines[1])) {
		return "a list of JSON objects, one a line (JSON Lines)"
	}
	if t, ok := outline.TableOf(lines, words); ok {
		return t.Kind()
	}
	return byLines(lines)
}

// Head returns the beginning of a text by which formats are recognised. Remarks that fill
// all of that are passed over: an imported file begins with as many as there was to say of it.
func Head(text string) string {
	rest := text
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			break
		}
		rest = after
	}
	if rest == "" || len(text)-len(rest) < syntax.Sniffed {
		rest = text
	}
	return rest[:min(len(rest), syntax.Sniffed)]
}

// withoutComments takes the comments of other formats from the beginning of a
// text.
func withoutComments(head string) string {
	for {
		head = strings.TrimSpace(head)
		switch {
		case strings.HasPrefix(head, "<!--") && strings.Contains(head, "-->"):
			_, head, _ = strings.Cut(head, "-->")
		case strings.HasPrefix(head, "% ") || strings.HasPrefix(head, "//"):
			_, rest, more := strings.Cut(head, "\n")
			if !more {
				return head
			}
			head = rest
		default:
			return head
		}
	}
}

// byHead recognises formats by how a text begins.
func byHead(head string) pattern.English {
	small := strings.ToLower(head[:min(len(head), 200)])
	for _, f := range heads()[:xmlHeads] {
		if f.form.MatchString(head) {
			return f.what
		}
	}
	for _, f := range []struct {
		head string
		what pattern.English
	}{
		{"<!doctype html", "a web page"},
		{"<html", "a web page"},
		{"<?xml", "an XML file"},
		{"<timeline", "an XML file"},
		{"<data", "an XML file"},
		{"begin:vcalendar", "a calendar (iCalendar)"},
		{"begin:vcard", "an address card (vCard)"},
		{"{\\rtf", "a text of a word processor (RTF)"},
		{"year,month,", "a table of TimelineJS (CSV)"},
		{"start date,", "a table of TimelineJS (CSV)"},
		{"0 head", "a family tree (GEDCOM)"},
		{"ty  - ", "a list of literature (RIS)"},
		{"\\documentclass", "a LaTeX document"},
		{"\\begin{", "a LaTeX document"},
		{"@start", "a diagram of PlantUML"},
		{"webvtt", "subtitles (WebVTT)"},
		{"create table", "a database in SQL"},
		{"insert into", "a database in SQL"},
		{"#+title", "an outline of Org mode"},
		{"mime-version:", "an e-mail or a saved web page"},
		{"<rss", "a news feed (RSS)"},
		{"<feed", "a news feed (Atom)"},
		{"<gpx", "a track of a GPS device (GPX)"},
		{"<kml", "a map (KML)"},
		{"<svg", "a drawing (SVG)"},
	} {
		if strings.HasPrefix(small, f.head) {
			return f.what
		}
	}
	for _, f := range heads() {
		if f.form.MatchString(head) {
			return f.what
		}
	}
	return ""
}

// headForm is a format that is recognised by the form of its beginning.
type headForm struct {
	form *regexp.Regexp
	what pattern.English
}

// xmlHeads is how many of them are looked for before “<?xml”, which is the head of many.
const xmlHeads = 5

func heads() []headForm {
	return []headForm{
		{regexp.MustCompile(`^<\?xml[^>]*>\s*<rss\b`), "a news feed (RSS)"},
		{regexp.MustCompile(`^<\?xml[^>]*>\s*<feed\b`), "a news feed (Atom)"},
		{regexp.MustCompile(`^<\?xml[^>]*>\s*<gpx\b`), "a track of a GPS device (GPX)"},
		{regexp.MustCompile(`^<\?xml[^>]*>\s*<kml\b`), "a map (KML)"},
		{regexp.MustCompile(`^\{\s*"type"\s*:\s*"(?:FeatureCollection|Feature|Topology)"`), "a map (GeoJSON)"},
		{regexp.MustCompile(`(?i)^0 @\w+@ (indi|fam|sour|note|subm|repo|obje)\s`), "a family tree (GEDCOM)"},
		{regexp.MustCompile(`^@[A-Za-z]+\s*\{\s*[^\s,{}]*,`), "a list of literature (BibTeX)"},
		{regexp.MustCompile(`(?i)^<(body|head|p|div|table|ul|ol|li|h[1-6]|span|meta|article|section|br|b|i|em|strong|a)[\s>/]`), "a web page"},
		{regexp.MustCompile(`^<[A-Za-z][\w:.-]*[\s>/]`), "an XML file"},
		{regexp.MustCompile("^(```mermaid\\s*)?(timeline|gantt)[ \t]*\r?\n"), "a diagram of Mermaid"},
		{regexp.MustCompile(`^(export |module\.exports|const |let |var |function |import |#!/)`), "a program"},
		{regexp.MustCompile(`^\[\[?[\w.]+\]\]?[ \t]*\r?\n\s*[\w"]+\s*=`), "a file of settings (TOML or INI)"},
		{regexp.MustCompile(`^(\{\{[^\n]*|\{\|[^\n]*|=+ [^\n]+ =+[ \t]*\r?\n)`), "a page of a wiki"},
	}
}

// byLines recognises formats by the form of many lines.
func byLines(lines []string) pattern.English {
	count, keys := map[lineForm]int{}, 0
	for _, line := range lines {
		count[formOf(line)]++
		if _, _, isKey := outline.CutKey(line); isKey {
			keys++
		}
	}
	switch {
	case count[markwhenDate] >= 1 && count[markwhenSection] >= 1:
		return "a timeline of markwhen"
	case keys > 0:
		return ""
	case count[setting] >= 2:
		return "a file of settings (TOML or INI)"
	case count[wikiItem] >= 1:
		return "a page of a wiki"
	case count[heading] >= 2 && len(lines) > count[heading]:
		return "a text in Markdown"
	}
	return ""
}

// lineForm is a form of lines that formats are recognised by.
type lineForm uint8

const (
	noForm lineForm = iota
	markwhenDate
	markwhenSection
	setting
	heading
	wikiItem
)

// formOf returns the first form that a line has.
func formOf(line string) lineForm {
	for _, f := range []struct {
		pattern *regexp.Regexp
		form    lineForm
	}{
		{markwhenDatePattern, markwhenDate},
		{markwhenSectionPattern, markwhenSection},
		{settingPattern, setting},
		{headingPattern, heading},
		{wikiItemPattern, wikiItem},
	} {
		if f.pattern.MatchString(line) {
			return f.form
		}
	}
	return noForm
}

var (
	// An event of markwhen begins with a date, or two, and a colon.
	markwhenDatePattern    = regexp.MustCompile(`^\s*(\d{4}(-\d{2}){0,2}|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4})(\s*[-/–]\s*(\d{4}(-\d{2}){0,2}|\d{1,2}/\d{4}|now|\d+ \w+))?\s*:\s+\S`)
	markwhenSectionPattern = regexp.MustCompile(`^(section |group |endSection|endGroup)`)
	settingPattern         = regexp.MustCompile(`^[\w.-]+\s*=\s*\S`)
	headingPattern         = regexp.MustCompile(`^#{1,3} `)
	wikiItemPattern        = regexp.MustCompile(`^\* \[\[`)
)
