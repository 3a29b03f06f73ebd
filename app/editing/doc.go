// Package editing holds the open events file while it is edited: its text, what was done
// to it, what of that is on the disk, what other programs write to it meanwhile, and a
// journal of the steps that outlives a crash. It knows no toolkit.
package editing
