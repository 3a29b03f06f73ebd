package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/edtf/guess"
	"tideline/timeline/pattern"
)

// options reads the flags of one command. Flags may come before and after the file names;
// everything after “--” is a file name.
type options struct {
	*flag.FlagSet
	command string
	refused *error // what is wrong with the value of an option
}

func newOptions(command string) options {
	set := flag.NewFlagSet(command, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	return options{set, command, new(error)}
}

// ofTests are options that no help lists: only the manual page has them.
func ofTests() []string { return []string{"trace"} }

// parse returns the arguments that are not flags. The error is flag.ErrHelp when the help
// was asked for and printed, otherwise a usageError.
func (o options) parse(env Env, args []string) (files []string, err error) {
	args = o.parted(args)
	for {
		if err := o.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				if _, err := fmt.Fprint(env.Stdout, env.speaks().Help(o.command)); err != nil {
					return nil, err
				}
				return nil, flag.ErrHelp
			}
			return nil, usageError{o.reword(err, args), o.command}
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

// parted separates a flag from a value that follows it without a space: -oout.svg is -o
// out.svg. A word that begins a longer option, such as -out, is left as it is, and so is
// -out.svg, which can mean out.svg as well as ut.svg.
func (o options) parted(args []string) (all []string) {
	for i := 0; i < len(args); i++ {
		arg := args[i]
		name, _, assigned := strings.Cut(strings.TrimLeft(arg, "-"), "=")
		f := o.Lookup(name)
		switch {
		case arg == "--":
			return append(all, args[i:]...)
		case f != nil && strings.HasPrefix(arg, "-") && !assigned && !isSwitch(f) && i+1 < len(args):
			all = append(all, arg, args[i+1]) // whatever the value looks like
			i++
		case f == nil && o.glued(arg):
			all = append(all, arg[:2], arg[2:])
		default:
			all = append(all, arg)
		}
	}
	return all
}

// glued reports whether an argument is a one-letter flag with its value.
func (o options) glued(arg string) bool {
	if len(arg) < len("-oX") || arg[0] != '-' || arg[1] == '-' || arg[2] == '=' {
		return false
	}
	f := o.Lookup(arg[1:2])
	return f != nil && !isSwitch(f) && len(o.beginning(stem(arg[1:]))) == 0
}

// stem is a word without what looks like a file's ending.
func stem(word string) string {
	word, _, _ = strings.Cut(word, ".")
	return word
}

// beginning lists the options that begin with a word, if that has two letters or more.
func (o options) beginning(word string) (names []string) {
	o.VisitAll(func(f *flag.Flag) {
		if len(word) > 1 && strings.HasPrefix(f.Name, word) {
			names = append(names, f.Name)
		}
	})
	return names
}

// isSwitch reports whether an option has no value.
func isSwitch(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// named refuses an empty file name, which a script passes for a variable that is not set:
// no name at all means the bundled story. Standard input can be read once.
func (o options) named(files []string) ([]string, error) {
	inputs := 0
	for _, file := range files {
		if file == "" && o.command != "find" { // which says so of its words
			return nil, misused(o.command, "a file name is empty; leave it out for the bundled story")
		}
		if file == standard {
			inputs++
		}
	}
	if inputs > 1 && o.command != "new" { // which reads nothing
		return nil, misused(o.command, "- means standard input, which can be read only once")
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
	return "", misused(o.command, "one file at a time: {{.Files}}", "Files", strings.Join(files, ", "))
}

// given reports whether a flag is on the command line.
func (o options) given(names ...string) (is bool) {
	o.Visit(func(f *flag.Flag) { is = is || slices.Contains(names, f.Name) })
	return is
}

// reword turns the messages of package flag into ours, which write long flags with two
// dashes and list the known ones.
func (o options) reword(err error, args []string) pattern.Text {
	const unknown, missing, syntax = "flag provided but not defined: -", "flag needs an argument: -", "bad flag syntax: "
	text := err.Error()
	if name, ok := strings.CutPrefix(text, unknown); ok {
		return o.unknown(name, args)
	}
	if name, ok := strings.CutPrefix(text, missing); ok {
		return pattern.T("{{.Option}} needs a value", "Option", dashed(name))
	}
	if arg, ok := strings.CutPrefix(text, syntax); ok {
		return pattern.T("{{.Word}} is not an option; for a file of that name write {{.File}}", "Word", arg, "File", typed(arg))
	}
	// invalid boolean value "x" for -json: what is wrong with it
	if _, rest, ok := strings.Cut(text, "invalid boolean value "); ok {
		if _, name, ok := strings.Cut(rest, " for -"); ok {
			name, _, _ = strings.Cut(name, ":")
			return pattern.T("{{.Option}} takes no value", "Option", dashed(name))
		}
	}
	// invalid value "x" for flag -size: what is wrong with it
	if _, rest, ok := strings.Cut(text, " for flag -"); ok {
		if name, why, ok := strings.Cut(rest, ": "); ok {
			if *o.refused != nil {
				return pattern.T("{{.Option}}: {{.Why}}", "Option", dashed(name), "Why", wordsOf(*o.refused))
			}
			return pattern.T("{{.Option}}: {{.Why}}", "Option", dashed(name), "Why", why)
		}
	}
	return pattern.T("{{.Why}}", "Why", text)
}

// value defines an option whose value read takes, and remembers what is wrong with it.
func (o options) value(name string, read func(string) error) {
	o.Func(name, "", func(s string) error {
		*o.refused = read(s)
		return *o.refused
	})
}

// unknown is the message for an option that does not exist: which there are, or what to
// write where a file name was meant.
func (o options) unknown(name string, args []string) pattern.Text {
	if filepath.Ext(name) != "" {
		return o.noOption(name, args)
	}
	var known, names []string
	o.VisitAll(func(f *flag.Flag) {
		if !slices.Contains(ofTests(), f.Name) {
			known, names = append(known, dashed(f.Name)), append(names, f.Name)
		}
	})
	var takes any = strings.Join(known, ", ")
	if len(known) == 0 {
		takes = pattern.English("none")
	}
	meant := diag.Closest(name, names)
	if like := o.beginning(name); like != nil {
		meant = like[0]
	}
	option, owner := dashed(name), ownerOf(name)
	switch {
	case meant != "":
		return pattern.T("unknown option {{.Option}}: did you mean {{.Meant}}? {{.Command}} takes {{.Known}}",
			"Option", option, "Meant", dashed(meant), "Command", o.who(), "Known", takes)
	case o.command == "" && owner != "":
		return pattern.T("unknown option {{.Option}}: did you mean tideline {{.Meant}}? {{.Command}} takes {{.Known}}",
			"Option", option, "Meant", owner, "Command", o.who(), "Known", takes)
	}
	return pattern.T("unknown option {{.Option}}; {{.Command}} takes {{.Known}}", "Option", option, "Command", o.who(), "Known", takes)
}

// noOption is the message for a word with a dash and an ending: how to write it as a file
// name.
func (o options) noOption(name string, args []string) pattern.Text {
	word := "-" + name
	if !slices.ContainsFunc(args, func(arg string) bool { return arg == word || strings.HasPrefix(arg, word+"=") }) {
		word = "-" + word
	}
	if slices.Contains(o.beginning(stem(name)), "output") {
		return pattern.T("{{.Word}} is not an option: did you mean -o {{.File}}?", "Word", word, "File", name)
	}
	return pattern.T("{{.Word}} is not an option; for a file of that name write {{.File}}", "Word", word, "File", typed(word))
}

// who is the name of the command in a message.
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

// setDate reads the date of an option into d as the dates of a file are read: a text with
// one sensible reading is accepted, with a note of how it was read.
func setDate(env Env, option string, d *edtf.Date) func(string) error {
	return func(s string) error {
		g := guess.Date(s)
		switch g.Kind {
		case guess.Ask:
			return fail("{{.Text}} can mean {{.Readings}}; {{.Advice}}", "Text", s, "Readings", guess.Names(g.Readings), "Advice", g.Advice)
		case guess.Unknown:
			return fail("{{.Text}} is not a date; write a date such as 1989 or 1953-07-27", "Text", s)
		case guess.Refused:
			return fail("date {{.Text}}: {{.What}}; {{.Advice}}", "Text", quoted(s), "What", g.What, "Advice", g.Advice)
		case guess.Read:
			names := []any{"Option", option, "Text", s, "Read", guess.Name(g.Date), "Written", g.Date.String()}
			if len(g.Also) == 0 {
				env.say("{{.Option}} {{.Text}} was read as {{.Read}} ({{.Written}})", names...)
				break
			}
			env.say("{{.Option}} {{.Text}} was read as {{.Read}} ({{.Written}}); if {{.Also}} is meant, write {{.AlsoWritten}}",
				append(names, "Also", guess.Name(g.Also[0]), "AlsoWritten", g.Also[0].String())...)
		}
		if g.Date.Precision() == edtf.Unknown {
			return fail("{{.Text}} names no year", "Text", s)
		}
		*d = g.Date
		return nil
	}
}
