// Package help is what the program tells of itself: its version, the format of events
// files, and the licences of all that is in it.
package help

import (
	"tideline/app/program"
	"tideline/app/sheet"
)

// Pages is what the program tells of itself.
type Pages struct {
	Sheets  *sheet.Stack
	Build   program.Build
	Licence string // of Tideline itself
	Format  string // what an events file may hold, in Markdown
}
