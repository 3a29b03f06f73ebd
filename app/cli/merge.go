package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"tideline/app/cli/terminal"
	"tideline/app/store"
	"tideline/timeline/edit"
	"tideline/timeline/edit/merge"
	"tideline/timeline/pattern"
)

// mergeFiles makes in one version of an events file what was changed in another since both
// were one. It ends in errFound where they meet.
func mergeFiles(env Env, args []string) error {
	o := newOptions("merge")
	output := ""
	o.StringVar(&output, "o", "", "")
	o.StringVar(&output, "output", "", "")
	files, err := o.parse(env, args)
	switch {
	case err != nil:
		return err
	case len(files) != 3:
		return misused("merge", "three files are merged: tideline merge BASE MINE THEIRS -o OUT")
	case output == "":
		return misused("merge", "no output given: add -o OUT.yaml, or -o - for standard output")
	}
	var versions [3]edit.File
	for i, file := range files {
		if versions[i], err = env.editable(file); err != nil {
			return err
		}
	}
	merged := merge.Merge(versions[0], versions[1], versions[2])
	text := merged.Commented()
	write := func(w io.Writer) error {
		_, err := w.Write(text.Bytes())
		return err
	}
	if output == standard {
		err = write(env.document)
	} else {
		err = store.Save(output, nil, write)
	}
	if failed, ok := errors.AsType[*store.Error](err); ok {
		return notWritten(output, failed, otherOutput, otherOrStdout)
	}
	if err != nil {
		return err
	}
	for _, c := range merged.Conflicts {
		fmt.Fprintln(env.Stderr, terminal.Line(conflict(c, text, output).In(env.speaks())))
	}
	if n := len(merged.Conflicts); n > 0 {
		env.sum(pattern.T("{{.N}} conflicts: theirs stayed, and mine stands beside it as a comment", "N", n))
		return errFound
	}
	return nil
}

// conflict says what both have changed.
func conflict(c merge.Conflict, in edit.File, output string) pattern.Text {
	of := c.Of
	if c.Gone {
		of = c.Next
	}
	what := c.Field.String()
	if c.Of.ID != "" {
		what = strings.TrimSuffix(c.Of.ID+"."+what, ".")
	}
	text := pattern.English("{{.Place}}: {{.What}}: both have changed it; mine was {{.Mine}}")
	switch {
	case !c.Reason.IsZero():
		text = "{{.Place}}: {{.What}}: what mine has changed cannot be made there: {{.Why}}"
	case c.Gone:
		text = "{{.Place}}: {{.What}}: changed in mine, gone in theirs"
	case c.Mine == "":
		text = "{{.Place}}: {{.What}}: gone in mine, changed in theirs"
	}
	return pattern.T(text, "Place", in.Place(of, c.Field).In(output), "What", what, "Mine", unbroken(c.Mine), "Why", c.Reason)
}
