package cli

import (
	"runtime"
	"strings"
	"unicode"
)

// typed writes the name of a file as it is typed behind “tideline” in the shell
// of this system. What would be taken for a command or an option is led to by
// its path.
func typed(file string) string { return typedFor(file, runtime.GOOS == "windows") }

// typedFor is typed for a kind of system.
func typedFor(file string, windows bool) string {
	if _, is := find([]string{file}); is || file == "help" || strings.HasPrefix(file, "-") {
		if windows {
			file = `.\` + file
		} else {
			file = "./" + file
		}
	}
	if windows {
		return quotedForWindows(file)
	}
	return quotedForUnix(file)
}

// quotedForUnix quotes what means something to a shell: with '…', and where there
// are control characters, with $'…', which shells of today read.
func quotedForUnix(word string) string {
	switch {
	case word != "" && !strings.ContainsFunc(word, meansSomething):
		return word
	case oneLine(word) == word:
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
	return "$'" + oneLine(strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(word)) + "'"
}

// quotedForWindows quotes for the command prompt and PowerShell. No name of a
// file there holds a quote.
func quotedForWindows(word string) string {
	if word != "" && !strings.ContainsFunc(word, func(c rune) bool { return c != '\\' && meansSomething(c) }) {
		return word
	}
	return `"` + word + `"`
}

// meansSomething reports whether a shell may take a character for more than
// itself. Letters of every script are safe.
func meansSomething(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune("./-_:+%", c)
}
