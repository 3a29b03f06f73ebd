package cli

import (
	"errors"
	"fmt"

	"tideline/app/program"
	"tideline/timeline/pattern"
)

// open is the program without a sub-command: it opens a file, or the bundled
// story, in a window.
func open(env Env, args []string) (code int, err error) {
	o := newOptions("")
	var w Window
	var version bool
	o.StringVar(&w.Trace, "trace", "", "")
	o.BoolVar(&version, "version", false, "")
	o.BoolVar(&version, "V", false, "")
	files, err := o.parse(env, args)
	if err == nil && version {
		_, err := fmt.Fprintf(env.Stdout, "tideline %s\n", which(env.Build, env.speaks()))
		return Done, err
	}
	if err == nil {
		w.File, err = o.one(files)
	}
	if err != nil {
		if _, misuse := errors.AsType[usageError](err); misuse {
			if name, found := behind(args); found {
				err = misused("", "the command comes first: tideline {{.Command}} …", "Command", name)
			}
		}
		return Misused, err
	}
	if err := forWindow("", w); err != nil {
		return Misused, err
	}
	if w.File != "" {
		// Read it here, so that a wrong name is reported in the terminal and opens no
		// window.
		w.Opening = env.opening(w.File)
		if _, err := w.Opening.Size(); err != nil {
			return Failed, unreadableError{w.File, err}
		}
	}
	return env.OpenWindow(w), nil
}

// forWindow refuses what a window cannot show or trace. A window reads its file again
// whenever the user asks, so it does not accept one that can be read only once.
func forWindow(command string, w Window) error {
	switch {
	case w.File == standard:
		return misused(command, "a window cannot read standard input; save it to a file first, or draw it: tideline export - -o timeline.svg")
	case w.Trace != "" && sameFile(w.Trace, w.File):
		return misused(command, "{{.File}} is the events file itself and stays as it is; name another file with --trace", "File", w.Trace)
	}
	return nil
}

// which writes version and commit as --version prints them: 1.2.3 (abc1234).
func which(b program.Build, l pattern.Language) string {
	switch {
	case b.Commit == "":
		return b.Version
	case b.Modified:
		return fmt.Sprintf("%s (%s, %s)", b.Version, b.Commit, pattern.English("modified").In(l))
	}
	return fmt.Sprintf("%s (%s)", b.Version, b.Commit)
}
