// Package locale holds what the program says, one catalogue a language, as
// embedded bytes and as values. A catalogue has parts: the words of dates, the
// phrases of a handout, the problems of files, the window, the terminal and its
// help. Each part is whole or counts as missing: nothing is told half in one
// language and half in another.
//
// Texts are keyed by their English, as fyne.io/fyne/v2/lang wants it; patterns are
// those of package pattern, and a text that tells a number may have the forms that
// its language has, by their names in Unicode: one, few, many, other.
//
// The language “qps” is none: it is English with accents, longer and in brackets,
// made by Pseudo, for tests and for whoever looks at a window for words that no
// translator reaches.
package locale
