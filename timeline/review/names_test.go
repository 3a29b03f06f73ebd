package review

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Each script with a name of its own is one of Unicode.
func TestNamesOfScripts(t *testing.T) {
	for _, name := range slices.Concat(leftwards(), rightwards()) {
		table := unicode.Scripts[strings.ReplaceAll(string(name), " ", "_")]
		if table == nil {
			t.Errorf("%s is no script", name)
			continue
		}
		letter := rune(0)
		for r := rune(0x80); letter == 0 && r <= unicode.MaxRune; r++ {
			if unicode.Is(table, r) && unicode.IsLetter(r) {
				letter = r
			}
		}
		if got := scriptOf(letter); got != name {
			t.Errorf("%c is of %s, want %s", letter, got, name)
		}
	}
}
