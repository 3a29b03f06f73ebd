package cli

import (
	"errors"
	"fmt"
	"io"

	"tideline/app/cli/terminal"
	"tideline/app/store"
	"tideline/data"
	"tideline/timeline/pattern"
)

// create writes the commented starter file atomically, or to standard output for “-”. It
// never overwrites anything.
func create(env Env, args []string) error {
	o := newOptions("new")
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	file, err := o.one(files)
	if err != nil {
		return err
	}
	if file == "" {
		return misused("new", "no file name given; for example: tideline new timeline.yaml")
	}
	if file == standard {
		_, err := env.document.Write(data.Starter())
		return err
	}
	err = store.Create(file, func(w io.Writer) error {
		_, err := w.Write(data.Starter())
		return err
	})
	if failed, ok := errors.AsType[*store.Error](err); ok {
		return notWritten(file, failed, "give the new file another name", "give the new file another name")
	} else if err != nil {
		return err
	}
	_, err = fmt.Fprintln(env.Stdout, pattern.T("Wrote {{.File}}. Open it with: tideline {{.Typed}}", "File", terminal.Line(file), "Typed", typed(file)).In(env.speaks()))
	return err
}
