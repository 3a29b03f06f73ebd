// Package assets holds what the program carries along besides code: the fonts,
// the icon, and the words of every language, as embedded bytes and values.
//
// It hands them out and knows nothing of how they are used: fonts go to the
// painters and to the window's theme, words to dates and labels, all as values.
// It must not import Fyne, so that the command line can use it without a display.
package assets
