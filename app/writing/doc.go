// Package writing is the window while its file is edited: the lock between reading and
// editing, undo and redo, saving, what other programs save meanwhile, and what a crash has
// left. What an edit is stands in package editing; what asks for one is elsewhere.
package writing
