// Package cli is Tideline without a window: it checks events files, draws them
// to pictures, writes handouts, resolves them to JSON, writes the starter and
// prints the format. It is a second thin client of timeline/..., beside the window.
//
// It needs no display and must never import Fyne; so it also works in a build
// without cgo, on servers and over SSH. What it does not decide itself, such as
// how to open a window, main hands in.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// The exit codes of the program.
const (
	Done    = 0 // it did what was asked; there may be warnings
	Failed  = 1 // it could not, or a checked file has errors
	Misused = 2 // it was not understood; nothing was done
)

// Env is what the command line needs of the world.
type Env struct {
	Stdout, Stderr io.Writer
	ReadFile       func(path string) ([]byte, error)
	Build          Build
	Licence        string // of Tideline itself
	ThirdParty     string // licences of the rest, as assets.WriteComponents writes them
	Format         string // docs/format.md, in Markdown
	Words          Words
	// OpenWindow opens the window, waits until it is closed and returns the
	// exit code. A build without a window says how to get one.
	OpenWindow func(Window) int
}

// Build says which program runs.
type Build struct {
	Version  string
	Commit   string // short; "" where the program does not know it
	Modified bool   // the tree had changes that were not committed
}

// Window says what a window shows and traces.
type Window struct {
	File  string // path of the events file; "" for the bundled story
	Trace string // path of the file that gets one JSON line a settled frame; "" for none
	Talk  *Talk  // to begin with; nil for none
}

// command is one sub-command. Its help is found under its name.
type command struct {
	name string
	run  func(env Env, args []string) error
}

// commands lists the sub-commands in the order of the help.
func commands() []command {
	return []command{
		{"check", check},
		{"export", export},
		{"new", create},
		{"present", present},
		{"format", format},
		{"schema", schema},
		{"licences", licences},
	}
}

// Run does what the arguments say, without the program's name among them, and
// returns the exit code. Results go to Stdout; everything that went wrong goes
// to Stderr, with what to do about it.
func Run(args []string, env Env) int {
	if len(args) > 0 && args[0] == "help" {
		if _, known := find(args[1:]); len(args) > 1 && !known {
			return report(env, misused("", "there is no command %s", args[1]), Done)
		}
		args = append(slices.Clone(args[1:]), "--help")
	}
	if c, ok := find(args); ok {
		return report(env, c.run(env, args[1:]), Done)
	}
	code, err := open(env, args)
	return report(env, err, code)
}

// find returns the sub-command that the first argument names.
func find(args []string) (command, bool) {
	for _, c := range commands() {
		if len(args) > 0 && args[0] == c.name {
			return c, true
		}
	}
	return command{}, false
}

// report prints an error and turns it into an exit code; without an error the
// code stays.
func report(env Env, err error, code int) int {
	misuse, ok := errors.AsType[usageError](err)
	end, ended := errors.AsType[exitError](err)
	switch {
	case err == nil:
		return code
	case errors.Is(err, flag.ErrHelp):
		return Done
	case errors.Is(err, errFound):
		return Failed
	case ended:
		return int(end)
	case ok:
		fmt.Fprintf(env.Stderr, "tideline: %v\n%s\n", err, advice(misuse.command))
		return Misused
	}
	fmt.Fprintf(env.Stderr, "tideline: %v\n", err)
	return Failed
}

// advice says where the help of a command is; "" means the program itself.
func advice(command string) string {
	return strings.ReplaceAll(fmt.Sprintf("Run “tideline %s --help” to see what can be asked.", command), "  ", " ")
}

// errFound ends a command that has already said what is wrong.
var errFound = errors.New("problems were found and printed")

// usageError says that the command line was not understood.
type usageError struct {
	command string // whose help tells more
	what    string
}

// Error returns what was not understood.
func (e usageError) Error() string { return e.what }

func misused(command, format string, args ...any) error {
	return usageError{command, fmt.Sprintf(format, args...)}
}
