// Package store is where Tideline touches the file system: it saves a file whole
// or not at all, and opens what lies beside an events file. Window and command
// line use the same functions, so that both treat a user's files alike.
//
// It knows nothing of events files and nothing of Fyne.
package store
