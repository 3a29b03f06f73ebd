// Package cli is Tideline without a window: it checks events files, draws them as
// pictures, writes handouts, resolves them to JSON, writes the starter file and prints
// the format. Like the window it is a thin client of timeline/....
//
// It needs no display and must never import Fyne; so it also works in a build without
// cgo, on servers and over SSH. What it cannot do itself, such as opening a window, main
// passes in.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/app/moment"
	"tideline/app/program"
	"tideline/app/session"
	"tideline/assets/locale"
	"tideline/timeline/pattern"
)

// The exit codes of the program.
const (
	Done    = 0 // it did what was asked; there may be warnings
	Failed  = 1 // it could not, or a checked file has errors
	Misused = 2 // the command line was not understood; nothing was done
)

// Env is what the command line needs from outside.
type Env struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Typed and Shown report whether standard input and standard output are terminals.
	Typed, Shown bool
	ReadFile     func(path string) ([]byte, error)
	Build        program.Build
	Licence      string // of Tideline itself
	ThirdParty   string // licences of the rest, as assets.WriteComponents writes them
	Format       string // docs/format.md, in Markdown
	// Language is the language of messages; nil for English.
	Language  *locale.Catalogue
	Languages locale.Set // of the words in pictures and handouts
	// OpenWindow opens the window, waits until it is closed and returns the exit code. A
	// build without a window prints how to get one.
	OpenWindow func(Window) int

	document io.Writer // standard output for documents, which are not escaped
}

// Window is what a window is to show and trace.
type Window struct {
	File  string // path of the events file; "" for the bundled story
	Trace string // path of the file that gets one JSON line a settled frame; "" for none
	Talk  *Talk  // to start with; nil for none

	Moment moment.Moment // where the file opens; the zero Moment for where it was

	// Opening is the file as far as it has been read here; nil for the bundled story if
	// nothing has read it.
	Opening *session.Opening
	Guest   *session.Opening // of the file that it is compared with, read likewise; nil for none
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
		{"edit", editFile},
		{"export", export},
		{"find", lookFor},
		{"import", importFile},
		{"merge", mergeFiles},
		{"new", create},
		{"present", present},
		{"publish", publish},
		{"format", printFormat},
		{"schema", schema},
		{"licences", licences},
	}
}

// Run carries out the arguments, which do not include the program's name, and returns the
// exit code. Results go to Stdout; everything that went wrong goes to Stderr, with what
// to do about it. Control characters are escaped in both.
func Run(args []string, env Env) int {
	env.document = printed{env.Stdout}
	out, complaints := terminal.Plain(env.document), terminal.Plain(env.Stderr)
	env.Stdout, env.Stderr = out, complaints
	code := run(env, args)
	if err := errors.Join(out.End(), complaints.End()); err != nil && code == Done {
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

// report prints an error and returns an exit code; without an error, the code it is
// given.
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

// separate returns the errors that were joined into one, so that each gets its own line.
func separate(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// advice points to the help of a command; "" means the program itself.
func advice(command string) pattern.Text {
	if command == "" {
		return pattern.T("Run “tideline --help” to see what it can do.")
	}
	return pattern.T("Run “tideline {{.Command}} --help” to see how to use it.", "Command", command)
}

// errFound ends a command that has already printed what is wrong.
var errFound = errors.New("problems were found and printed")

// usageError means that the command line was not understood.
type usageError struct {
	pattern.Text        // what was not understood
	command      string // whose help explains more
}

// Error returns what was not understood, in English.
func (e usageError) Error() string { return e.String() }

func misused(command string, text pattern.English, pairs ...any) error {
	return usageError{pattern.T(text, pairs...), command}
}
