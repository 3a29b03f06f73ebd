// Package session is what the window is at, without a toolkit: the file that is open,
// its document, the problems found in it, and what follows from them.
package session
