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

	"tideline/app/program"
	"tideline/assets/locale"
	"tideline/timeline/pattern"
)

// The exit codes of the program.
const (
	Done    = 0 // it did what was asked; there may be warnings
	Failed  = 1 // it could not, or a checked file has errors
	Misused = 2 // it was not understood; nothing was done
)

// Env is what the command line needs of the world.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Typed and Shown report whether standard input is typed at a terminal, and
	// standard output shown at one.
	Typed, Shown bool
	ReadFile     func(path string) ([]byte, error)
	Build        program.Build
	Licence      string // of Tideline itself
	ThirdParty   string // licences of the rest, as assets.WriteComponents writes them
	Format       string // docs/format.md, in Markdown
	// Language is what the terminal speaks; nil for English.
	Language  *locale.Catalogue
	Languages locale.Set // what pictures and pages of files speak
	// OpenWindow opens the window, waits until it is closed and returns the
	// exit code. A build without a window says how to get one.
	OpenWindow func(Window) int

	document io.Writer // standard output for documents, which arrive as they are
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
// to Stderr, with what to do about it. Nothing of it commands a terminal.
func Run(args []string, env Env) int {
	env.document = printed{env.Stdout}
	out, complaints := &plain{to: env.document}, &plain{to: env.Stderr}
	env.Stdout, env.Stderr = out, complaints
	code := run(env, args)
	if err := errors.Join(out.end(), complaints.end()); err != nil && code == Done {
		return Failed
	}
	return code
}

func run(env Env, args []string) int {
	if c, ok := find(args); ok {
		return report(env, c.run(env, args[1:]), Done)
	}
	if len(args) > 0 && (args[0] == "help" || asksHelp(args[0])) {
		return report(env, help(env, args), Done)
	}
	if err := mistyped(args); err != nil {
		return report(env, err, Misused)
	}
	code, err := open(env, args)
	return report(env, err, code)
}

// help prints the help of the command that is named, or that of the program.
func help(env Env, args []string) error {
	named := slices.DeleteFunc(slices.Clone(args[1:]), asksHelp)
	switch c, known := find(named); {
	case len(named) > 1 && args[0] == "help":
		return misused("", "help takes one command: {{.Given}}", "Given", strings.Join(named, ", "))
	case known:
		return c.run(env, []string{"--help"})
	case args[0] == "help" && len(named) > 0 && named[0] != "help":
		return unknownCommand(named[0])
	}
	_, err := open(env, []string{"--help"})
	return err
}

func asksHelp(arg string) bool { return slices.Contains([]string{"-h", "-help", "--help"}, arg) }

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
		env.tell(err)
		fmt.Fprintln(env.Stderr, advice(misuse.command).In(env.speaks()))
		return Misused
	}
	for _, one := range separate(err) {
		env.tell(one)
	}
	return Failed
}

// separate returns the errors that were joined into one, each for a line of its
// own.
func separate(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// advice says where the help of a command is; "" means the program itself.
func advice(command string) pattern.Text {
	if command == "" {
		return pattern.T("Run “tideline --help” to see what can be asked.")
	}
	return pattern.T("Run “tideline {{.Command}} --help” to see what can be asked.", "Command", command)
}

// errFound ends a command that has already said what is wrong.
var errFound = errors.New("problems were found and printed")

// usageError says that the command line was not understood.
type usageError struct {
	pattern.Text        // what was not understood
	command      string // whose help tells more
}

// Error returns what was not understood, in English.
func (e usageError) Error() string { return e.String() }

func misused(command string, text pattern.English, pairs ...any) error {
	return usageError{pattern.T(text, pairs...), command}
}
