package cli

import (
	"runtime"
	"strings"
	"unicode"

	"tideline/app/cli/terminal"
)

// typed writes the name of a file as it is typed after “tideline” in the shell of this
// system. A name that would be taken for a command or an option gets a path in front.
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

// quotedForUnix quotes a word that contains what is special to a shell: with '…', and
// where there are control characters, with $'…', which current shells understand.
func quotedForUnix(word string) string {
	switch {
	case word != "" && !strings.ContainsFunc(word, meansSomething):
		return word
	case terminal.Line(word) == word:
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
	return "$'" + terminal.Line(strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(word)) + "'"
}

// quotedForWindows quotes for the command prompt and PowerShell. File names there cannot
// contain a quote.
func quotedForWindows(word string) string {
	if word != "" && !strings.ContainsFunc(word, func(c rune) bool { return c != '\\' && meansSomething(c) }) {
		return word
	}
	return `"` + word + `"`
}

// meansSomething reports whether a character may be special to a shell. Letters of every
// script are safe.
func meansSomething(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune("./-_:+%", c)
}
