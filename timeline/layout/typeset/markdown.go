package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestParagraph is how many bytes of a description are looked at for its
// first line: a few times what is shown of it, since links have targets.
const longestParagraph = 8 * Longest

// PlainText returns the first paragraph of a Markdown text as plain words.
func PlainText(markdown string) string {
	begin := Clip(strings.TrimSpace(markdown))
	paragraph, _, _ := strings.Cut(strings.ReplaceAll(begin, "\r\n", "\n"), "\n\n")
	lines := strings.Split(paragraph, "\n")
	for i := range lines {
		lines[i] = withoutHashes(lines[i])
	}
	return OneLine(plainWords(strings.Join(lines, "\n")))
}

// Paragraphs returns all of a Markdown text as plain words, paragraph by paragraph, each on
// one line; the items of a list are paragraphs with a dot before them.
func Paragraphs(markdown string) (all []string) {
	var lines []string
	end := func() {
		if text := strings.Join(strings.Fields(plainWords(strings.Join(lines, "\n"))), " "); text != "" {
			all = append(all, text)
		}
		lines = nil
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(markdown, "\r\n", "\n"), "\n") {
		item := itemOf(line)
		if strings.TrimSpace(line) == "" || item != "" {
			end()
		}
		if item != "" {
			line = "• " + item
		}
		lines = append(lines, withoutHashes(line))
	}
	end()
	return all
}

// itemOf returns what stands behind the sign of an item of a list; "" for other lines.
func itemOf(line string) string {
	for _, sign := range []string{"- ", "* ", "+ "} {
		if item, ok := strings.CutPrefix(strings.TrimLeft(line, " "), sign); ok {
			return item
		}
	}
	return ""
}

// Clip returns the beginning of a text, as much of it as can matter in a drawing:
// whole characters, longestParagraph bytes at most.
func Clip(text string) string {
	most := longestParagraph
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}

// withoutHashes returns a line without the signs that make it a heading.
func withoutHashes(line string) string {
	rest := strings.TrimLeft(line, " ")
	words := strings.TrimLeft(rest, "#")
	if n := len(rest) - len(words); n < 1 || n > 6 || words != "" && words[0] != ' ' {
		return line // “#3” is no heading
	}
	return words
}

// plainWords returns what Markdown shows of a text within a paragraph. Signs
// that mark nothing stay, as in “5 * 3” or “some_name”.
func plainWords(text string) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		words, end := unmarked(text, at)
		if end == at {
			_, size := utf8.DecodeRuneInString(text[at:])
			end += size
			words = text[at:end]
		}
		b.WriteString(words)
		at = end
	}
	return b.String()
}

// unmarked returns the words of what is marked up from at on, and where that
// ends: at itself where nothing is.
func unmarked(text string, at int) (words string, end int) {
	switch rest := text[at:]; rest[0] {
	case '\\':
		if len(rest) > 1 && strings.IndexByte("\\`*_[]()#!", rest[1]) >= 0 {
			return rest[1:2], at + 2
		}
	case '`':
		run := leading(rest, '`')
		if n := strings.Index(rest[run:], rest[:run]); n >= 0 {
			return rest[run : run+n], at + n + 2*run
		}
		return rest[:run], at + run
	case '!':
		if words, n := linked(rest[1:]); n > 0 {
			return words, at + 1 + n
		}
	case '[':
		if words, n := linked(rest); n > 0 {
			return words, at + n
		}
	case '*', '_':
		words, n := stressed(rest, wordEnds(text[:at]))
		return words, at + n
	}
	return "", at
}

// linked returns the words of the link “[words](target)” that a text begins
// with, and the bytes of all of it; 0 where it begins with none.
func linked(text string) (words string, n int) {
	first := enclosed(text, '[', ']')
	if first == 0 {
		return "", 0
	}
	second := enclosed(text[first:], '(', ')')
	if second == 0 {
		return "", 0
	}
	return plainWords(text[1 : first-1]), first + second
}

// enclosed returns the bytes from an opening bracket at the start of a text to
// the one that closes it; 0 where the text does not begin so.
func enclosed(text string, opening, closing byte) int {
	if text == "" || text[0] != opening {
		return 0
	}
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case opening:
			depth++
		case closing:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// stressed returns the words between the stars or low lines that a text begins
// with and those that close them, and the bytes of all of it. A pair stands
// around words: where it is inside one, or has a space inside, the signs are
// themselves. inWord reports whether a word ends where the text begins.
func stressed(text string, inWord bool) (words string, n int) {
	sign := text[0]
	run := leading(text, sign)
	marks, rest := text[:run], text[run:]
	if inWord || rest == "" || spaceStarts(rest) {
		return marks, run
	}
	for from := 0; ; {
		i := strings.Index(rest[from:], marks)
		if i < 0 {
			return marks, run
		}
		i += from
		before, after := rest[:i], rest[i+run:]
		last, _ := utf8.DecodeLastRuneInString(before)
		closes := i > 0 && !unicode.IsSpace(last) && last != rune(sign) && leading(after, sign) == 0 && !wordStarts(after)
		if closes {
			return plainWords(before), run + i + run
		}
		from = i + run + leading(after, sign)
	}
}

// leading counts how often a sign stands at the start of a text.
func leading(text string, sign byte) int {
	n := 0
	for n < len(text) && text[n] == sign {
		n++
	}
	return n
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordStarts(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWord(r)
}

func wordEnds(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isWord(r)
}

func spaceStarts(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsSpace(r)
}
