package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns as many whole sentences of the beginning of a text as have room.
// Where not even the first has, it is cut after a clause, else at a word, as by Squeeze.
func Sentences(text string, width float64, measure func(string) float64) string {
	if whole := WholeSentences(text, width, measure); whole != "" {
		return whole
	}
	short := Squeeze(text, width, measure)
	if at := strings.LastIndexAny(strings.TrimSuffix(short, ellipsis), ",;:–—"); at > len(short)/2 {
		return strings.TrimRight(short[:at], " ") + ellipsis
	}
	return short
}

// WholeSentences returns as many whole sentences of the beginning of a text as have room;
// "" where not even the first has.
func WholeSentences(text string, width float64, measure func(string) float64) (best string) {
	if measure(text) <= width {
		return text
	}
	for at, r := range text {
		end := at + utf8.RuneLen(r)
		if !endsSentence(text, end) {
			continue
		}
		whole := strings.TrimSpace(text[:end])
		if measure(whole) > width {
			break
		}
		best = whole
	}
	return best
}

// leastBeforeStop is how many letters the last word of a sentence has at least: what is
// shorter is an abbreviation, as in “St. Olof”.
const leastBeforeStop = 3

// endsSentence reports whether a sentence ends with the character before a place: a full stop or the like, or a quotation mark or bracket after one, before a
// space and something that begins with a capital letter or has none.
func endsSentence(text string, end int) bool {
	const closing = `”"’')»]」』`
	before := strings.TrimRight(text[:end], closing)
	stop, size := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune("。！？", stop) {
		next, _ := utf8.DecodeRuneInString(text[end:])
		return end == len(text) || !strings.ContainsRune(closing, next)
	}
	if !strings.ContainsRune(".!?…", stop) {
		return false
	}
	after := text[end:]
	if next := strings.TrimLeft(after, " \n"); next != "" {
		if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, `“"‘'«([`)); len(next) == len(after) || unicode.IsLower(first) {
			return false
		}
	}
	words := strings.Fields(before[:len(before)-size])
	return stop != '.' || len(words) > 0 && utf8.RuneCountInString(words[len(words)-1]) >= leastBeforeStop
}
