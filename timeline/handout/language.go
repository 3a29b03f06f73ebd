package handout

import (
	"slices"
	"strings"
	"unicode"
)

// primary returns the first part of a language tag.
func primary(tag string) string {
	first, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(first)
}

// rightToLeft lists the languages that are written from right to left, and how tags
// name the scripts.
func rightToLeft() []string {
	return []string{
		"ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "rhg", "sd", "syr", "ug", "ur", "yi",
		"arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg",
	}
}

// direction returns the value of dir for a page in a language.
func direction(tag string) string {
	parts := strings.Split(strings.ToLower(tag), "-")
	if len(parts) > 1 && len(parts[1]) == 4 { // the script, which the language may not be written in
		parts = parts[1:]
	}
	if slices.Contains(rightToLeft(), parts[0]) {
		return "rtl"
	}
	return "ltr"
}

// script is how a name is written, and the tag for it.
type script struct {
	table *unicode.RangeTable
	tag   string
}

// scripts maps scripts to the languages of names. Where a script has several languages
// the tag is undetermined: a name in Cyrillic may be Russian or Ukrainian, one in Han
// characters Chinese or Japanese.
func scripts() []script {
	return []script{
		{unicode.Hangul, "ko"},
		{unicode.Hiragana, "ja"},
		{unicode.Katakana, "ja"},
		{unicode.Greek, "el"},
		{unicode.Han, "und-Hani"},
		{unicode.Cyrillic, "und-Cyrl"},
		{unicode.Arabic, "und-Arab"},
		{unicode.Hebrew, "und-Hebr"},
	}
}

// languageOf returns the language tag for a name in its own script, "" where that is
// not known.
func languageOf(name string) string {
	for _, s := range scripts() {
		if strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(s.table, r) }) {
			return s.tag
		}
	}
	return ""
}
