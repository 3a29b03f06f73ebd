package widgets

import (
	"strings"
	"unicode"

	"tideline/timeline/layout/typeset"
)

// How many characters of a text are shown at once. The toolkit takes longer for a
// text than the text is long, and for words that it has to break most of all: a
// text of 1 MB would keep the window from answering for a minute.
const (
	MostShown  = 2400 // about a page of a book
	MostField  = 1200 // of a field beside others, such as a quotation
	MostTitle  = 300  // of a title, and of what else stands on a line or two
	mostRunOn  = 800  // without a space, as Chinese and Japanese are written
	shareToCut = 2    // the last part of so many in which a good place to cut is looked for
)

// LongText is a text of which a page shows the beginning.
type LongText struct {
	Text   string
	Marked bool // in Markdown
}

// Part returns as much of the beginning of a text as is shown at once, cut behind
// a paragraph, else a line, a sentence or a word, and the rest; "" where that was
// all. It looks at no more than it shows.
func Part(text string, most int) (shown, rest string) {
	end := reach(text, most)
	if end == len(text) {
		return text, ""
	}
	begin := end - end/shareToCut
	for _, mark := range []string{"\n\n", "\n", ". ", "。", " "} {
		if i := strings.LastIndex(text[begin:end], mark); i >= 0 {
			end = begin + i + len(mark)
			break
		}
	}
	return strings.TrimRightFunc(text[:end], unicode.IsSpace), strings.TrimLeft(text[end:], "\r\n")
}

// reach returns how many bytes of a text hold the characters that may be shown,
// with the marks that belong to the last of them.
func reach(text string, most int) int {
	count, runOn := 0, 0
	for i, r := range text {
		if unicode.IsSpace(r) {
			runOn = 0
		} else {
			runOn++
		}
		if count >= most || runOn > mostRunOn {
			if belongs := unicode.Is(unicode.Mn, r) || r == '\u200d'; !belongs || count >= 2*most {
				return i
			}
		}
		count++
	}
	return len(text)
}

// Brief returns the beginning of a text with “…” where it goes on.
func Brief(text string, most int) string {
	shown, rest := Part(text, most)
	if rest == "" {
		return shown
	}
	return strings.TrimRight(shown, ".…") + "…"
}

// Parts cuts a text into what is shown at once, one after the other.
func Parts(text string, most int) (all []string) {
	for {
		shown, rest := Part(text, most)
		all = append(all, shown)
		if rest == "" {
			return all
		}
		text = rest
	}
}

// OneLine makes one line of a text, as the drawing does: line breaks, other space and
// controls become single spaces, and of a very long text it is the beginning.
func OneLine(text string) string { return typeset.OneLine(text) }

// Joined joins the parts that are not empty.
func Joined(sep string, parts ...string) string {
	kept := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
