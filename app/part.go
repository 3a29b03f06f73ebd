package app

import (
	"strings"
	"unicode"
)

// How many characters of a text are shown at once. The toolkit takes longer for a
// text than the text is long, and for words that it has to break most of all: a
// text of 1 MB would keep the window from answering for a minute.
const (
	mostShown  = 2400 // about a page of a book
	mostField  = 1200 // of a field beside others, such as a quotation
	mostTitle  = 300  // of a title, and of what else stands on a line or two
	mostRunOn  = 800  // without a space, as Chinese and Japanese are written
	shareToCut = 2    // the last part of so many in which a good place to cut is looked for
)

// part returns as much of the beginning of a text as is shown at once, cut behind
// a paragraph, else a line, a sentence or a word, and the rest; "" where that was
// all. It looks at no more than it shows.
func part(text string, most int) (shown, rest string) {
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

// brief returns the beginning of a text with “…” where it goes on.
func brief(text string, most int) string {
	shown, rest := part(text, most)
	if rest == "" {
		return shown
	}
	return shown + "…"
}

// parts cuts a text into what is shown at once, one after the other.
func parts(text string, most int) (all []string) {
	for {
		shown, rest := part(text, most)
		all = append(all, shown)
		if rest == "" {
			return all
		}
		text = rest
	}
}
