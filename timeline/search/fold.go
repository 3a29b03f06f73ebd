package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold writes a text so that what a reader takes for the same letters is the same:
// without case, accents and width, katakana as hiragana, letters such as ø and ß as
// they are typed on other keyboards. Hangul becomes its letters, so that what is typed
// of a syllable is the beginning of it.
func Fold(text string) string { return newFolder().fold(text) }

// folder folds texts and remembers the characters that it met.
type folder struct{ known map[rune]string }

func newFolder() *folder { return &folder{map[rune]string{}} }

// fold folds each character by itself, so that a place in the folded text can be found
// in the text again.
func (f *folder) fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, c := range text {
		b.WriteString(f.character(c))
	}
	return b.String()
}

func (f *folder) character(c rune) string {
	if c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		return ascii[c : c+1]
	}
	if folded, ok := f.known[c]; ok {
		return folded
	}
	var b strings.Builder
	for _, part := range norm.NFKD.String(strings.ToLower(norm.NFKD.String(string(c)))) {
		switch plain, isLetter := typedAs[part]; {
		case isMark(part):
		case isLetter:
			b.WriteString(plain)
		case part >= 'ァ' && part <= 'ヶ':
			b.WriteRune(part - 'ァ' + 'ぁ')
		default:
			b.WriteRune(part)
		}
	}
	f.known[c] = b.String()
	return f.known[c]
}

// ascii has each character at its number.
var ascii = func() string {
	var all [utf8.RuneSelf]byte
	for i := range all {
		all[i] = byte(i)
	}
	return string(all[:])
}()

// typedAs are letters that Unicode does not take apart, as they are typed where the
// keyboard lacks them, and those of two forms.
var typedAs = map[rune]string{
	'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ħ': "h", 'ı': "i", 'ĸ': "k", 'ŋ': "n", 'ŧ': "t",
	'æ': "ae", 'œ': "oe", 'ß': "ss", 'ς': "σ", 'ʻ': "", 'ʼ': "", 'ʹ': "",
}

// isMark reports whether a character is an accent, a vowel sign that is usually left
// out, or cannot be seen. The marks of scripts that write vowels with them stay.
func isMark(c rune) bool {
	const voiced, semiVoiced = '\u3099', '\u309A' // か and が are two letters
	switch {
	case c < utf8.RuneSelf || c == voiced || c == semiVoiced:
		return false
	case unicode.Is(unicode.Cf, c):
		return true
	}
	return unicode.Is(unicode.Mn, c) && unicode.In(c, unicode.Inherited, unicode.Hebrew, unicode.Arabic, unicode.Syriac)
}
