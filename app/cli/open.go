package cli

import (
	"errors"
	"fmt"
	"strings"

	"tideline/app/moment"
	"tideline/app/program"
	"tideline/app/session"
	"tideline/timeline/pattern"
)

// open is the program without a sub-command: it opens a file, or the bundled
// story, in a window, and beside it another one that it is compared with.
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
	guest := ""
	if err == nil {
		w.File, guest, err = pair(files)
		w.File, w.Moment = moment.Cut(w.File, isThere)
	}
	if _, misuse := errors.AsType[usageError](err); misuse || err == nil && guest != "" {
		if name, found := behind(args); found {
			err = misused("", "the command comes first: tideline {{.Command}} …", "Command", name)
		}
	}
	if err != nil {
		return Misused, err
	}
	if err := forWindow("", w); err != nil {
		return Misused, err
	}
	if err := forWindow("", Window{File: guest, Trace: w.Trace}); err != nil {
		return Misused, err
	}
	if w.Opening, err = env.readable(w.File); err == nil {
		w.Guest, err = env.readable(guest)
	}
	if err != nil {
		return Failed, err
	}
	return env.OpenWindow(w), nil
}

// readable is the opening of a file that has been read, so that a wrong name is reported in
// the terminal and opens no window; nil for no file.
func (env Env) readable(file string) (*session.Opening, error) {
	if file == "" {
		return nil, nil
	}
	o := env.opening(file)
	if _, err := o.Size(); err != nil {
		return nil, unreadableError{file, err}
	}
	return o, nil
}

// pair returns the file that is opened, "" for none, and the one that it is compared with.
func pair(files []string) (file, guest string, err error) {
	switch {
	case len(files) > 2:
		return "", "", misused("", "two files at most, the second for comparison: {{.Files}}", "Files", strings.Join(files, ", "))
	case len(files) == 2 && sameFile(files[0], files[1]):
		return "", "", misused("", "{{.File}} is named twice; name another file to compare it with", "File", files[0])
	case len(files) == 2:
		return files[0], files[1], nil
	case len(files) == 1:
		return files[0], "", nil
	}
	return "", "", nil
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
