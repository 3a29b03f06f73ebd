package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"tideline/data"
)

// create writes the commented starter file. It never overwrites anything.
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
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // a document, meant to be read by others
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already and stays as it is; give the new file another name", file)
	}
	if err != nil {
		return fmt.Errorf(notMade, file, reason(err))
	}
	_, err = f.Write(data.Starter())
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("the new file could not be written whole: %w; remove it and try again", err)
	}
	typed := file
	if strings.Contains(file, " ") {
		typed = `"` + file + `"`
	}
	_, err = fmt.Fprintf(env.Stdout, "Wrote %s. Open it with: tideline %s\n", file, typed)
	return err
}
