package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// options reads the flags of one command. Flags may stand before and after the
// file names; everything behind “--” is a file name.
type options struct {
	*flag.FlagSet
	command string
	help    string // printed for --help
}

func newOptions(command, help string) options {
	set := flag.NewFlagSet(command, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	return options{set, command, help}
}

// parse returns the arguments that are no flags. The error is flag.ErrHelp when
// the help was asked for and printed, else a usageError.
func (o options) parse(env Env, args []string) (files []string, err error) {
	for {
		if err := o.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				_, err := fmt.Fprint(env.Stdout, o.help)
				return nil, errors.Join(flag.ErrHelp, err)
			}
			return nil, usageError{o.command, o.reword(err)}
		}
		rest := o.Args()
		if end := len(args) - len(rest); end > 0 && args[end-1] == "--" {
			return o.named(append(files, rest...))
		}
		if len(rest) == 0 {
			return o.named(files)
		}
		files, args = append(files, rest[0]), rest[1:]
	}
}

// named refuses an empty file name, which a script writes for a variable that is
// not set: no name at all means the bundled story.
func (o options) named(files []string) ([]string, error) {
	if slices.Contains(files, "") {
		return nil, misused(o.command, "a file name is empty; leave it out for the bundled story")
	}
	return files, nil
}

// one returns the only file, or "" when there is none.
func (o options) one(files []string) (string, error) {
	switch len(files) {
	case 0:
		return "", nil
	case 1:
		return files[0], nil
	}
	return "", misused(o.command, "one file at a time: %s", strings.Join(files, ", "))
}

// given says whether a flag stands on the command line.
func (o options) given(name string) (is bool) {
	o.Visit(func(f *flag.Flag) { is = is || f.Name == name })
	return is
}

// reword turns the messages of package flag into ours, which write long flags
// with two dashes and list what there is.
func (o options) reword(err error) string {
	const unknown, missing = "flag provided but not defined: -", "flag needs an argument: -"
	text := err.Error()
	if name, ok := strings.CutPrefix(text, unknown); ok {
		var known []string
		o.VisitAll(func(f *flag.Flag) { known = append(known, dashed(f.Name)) })
		if len(known) == 0 {
			return fmt.Sprintf("unknown option %s; %s takes none", dashed(name), o.who())
		}
		return fmt.Sprintf("unknown option %s; %s takes %s", dashed(name), o.who(), strings.Join(known, ", "))
	}
	if name, ok := strings.CutPrefix(text, missing); ok {
		return dashed(name) + " needs a value"
	}
	// invalid value "x" for flag -size: what is wrong with it
	if _, rest, ok := strings.Cut(text, " for flag -"); ok {
		if name, why, ok := strings.Cut(rest, ": "); ok {
			return dashed(name) + ": " + why
		}
	}
	return text
}

// who names the command in a message.
func (o options) who() string {
	if o.command == "" {
		return "tideline"
	}
	return o.command
}

// dashed writes a flag's name as the help does: -o, --size.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}
