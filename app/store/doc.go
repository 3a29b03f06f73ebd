// Package store does all file access: it saves files atomically and opens what is
// beside an events file. Window and command line share it, so that both treat a user's
// files alike.
//
// It knows nothing of events files and nothing of Fyne.
package store
