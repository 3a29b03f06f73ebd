package session

import (
	"slices"

	"tideline/timeline/convert"
)

// EventsEndings are those that people give to the names of events files.
func EventsEndings() []string { return []string{".yaml", ".yml", ".json", ".txt", ".text"} }

// Endings are those of the names of all files that can be opened, events files first.
func Endings() []string {
	all := EventsEndings()
	for _, ending := range convert.Endings() {
		if !slices.Contains(all, ending) {
			all = append(all, ending)
		}
	}
	return all
}
