package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"tideline/app/store"
	"tideline/data"
)

// create writes the commented starter file, whole or not at all. It never
// overwrites anything.
func create(env Env, args []string) error {
	o := newOptions("new", env.Words.New)
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	file, err := o.one(files)
	if err != nil {
		return err
	}
	if file == "" {
		return misused("new", "which file shall be written? For example: tideline new timeline.yaml")
	}
	err = store.Create(file, func(w io.Writer) error {
		_, err := w.Write(data.Starter())
		return err
	})
	if failed, ok := errors.AsType[*store.Error](err); ok {
		return notWritten(file, failed, "give the new file another name", "")
	} else if err != nil {
		return err
	}
	typed := file
	if strings.Contains(file, " ") {
		typed = `"` + file + `"`
	}
	_, err = fmt.Fprintf(env.Stdout, "Wrote %s. Open it with: tideline %s\n", file, typed)
	return err
}
