package chronology

import (
	"regexp"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
)

// What nobody sees who reads a chronology stands in remarks, so that it can be read back: the
// language, and dates that their words do not say.

// language says which language a document that is not in English is in.
func (w *writer) language() string {
	if draft.IsEnglish(w.doc) {
		return ""
	}
	return " <!-- lang: " + w.doc.Lang + " -->"
}

// exactly says a date as EDTF where its words alone would be read as another, or as none.
func (w *writer) exactly(words string, d edtf.Date) string {
	g := guess.Strict(words)
	if g.Kind != guess.Exact {
		g = w.guesses.Date(words)
	}
	if (g.Kind == guess.Exact || g.Kind == guess.Read) && g.Date.String() == d.String() && len(g.Also) == 0 && !g.Part && g.Julian == "" {
		return ""
	}
	return " <!-- " + d.String() + " -->"
}

// remark says the date of an event as it is written, where the words do not.
func (w *writer) remark(e *timeline.Event, words string) string {
	switch {
	case words == noDate:
		return ""
	case e.Calendar != "" && e.DateText != "":
		return " <!-- " + string(e.Calendar) + " " + draft.Line(e.DateText) + " -->"
	}
	return w.exactly(words, e.Date)
}

// noDate stands where an event has no date.
const noDate = "?"

// brackets keeps a name in brackets from ending them.
var brackets = strings.NewReplacer("(", `\(`, ")", `\)`)

// Lines of a text that would be read as something that is not part of it, and the other sign
// that Markdown has for each.
var (
	bulletLine  = regexp.MustCompile(`^-(\s|$)`)
	headingLine = regexp.MustCompile(`^##?(\s|$)`)
	ruleLine    = regexp.MustCompile(`^---+\s*$`)
	saidLine    = regexp.MustCompile(`^> —`)
)

// prose writes a text, which is Markdown itself, so that none of it is taken for a part of the
// chronology: its headings are below those of years, its lists have stars.
func prose(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	kept := lines[:0]
	first := true // of a paragraph
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			if !first {
				kept = append(kept, "")
			}
			first = true
			continue
		}
		line = bulletLine.ReplaceAllString(line, "*$1")
		line = headingLine.ReplaceAllString(line, "###$1")
		line = saidLine.ReplaceAllString(line, ">—")
		if noteForm.MatchString(line) {
			line = `\` + line
		}
		if first {
			line = ruleLine.ReplaceAllString(line, "***")
			if m := headForm.FindStringSubmatch(line); m != nil {
				line = "__" + m[1] + ".__ " + m[2]
			}
		}
		kept, first = append(kept, line), false
	}
	return strings.Join(kept, "\n")
}
