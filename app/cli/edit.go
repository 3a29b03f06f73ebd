package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"tideline/app/cli/editing"
	"tideline/app/cli/terminal"
	"tideline/app/store"
	"tideline/timeline/convert"
	"tideline/timeline/diag"
	"tideline/timeline/edit"
	"tideline/timeline/pattern"
)

// edits is what “edit” is asked to do.
type edits struct {
	orders []editing.Order
	output string
	diff   bool
}

// editFile changes an events file, and no byte of it that need not change.
func editFile(env Env, args []string) error {
	o := newOptions("edit")
	e := edits{}
	o.StringVar(&e.output, "o", "", "")
	o.StringVar(&e.output, "output", "", "")
	o.BoolVar(&e.diff, "diff", false, "")
	for _, do := range editing.Words() {
		o.value(do, func(s string) error { return e.order(do, s) })
	}
	o.value("before", e.before)
	o.value("script", func(s string) error {
		e.orders = append(e.orders, editing.Order{Do: "script", Target: s})
		return nil
	})
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	input, err := o.one(files)
	switch {
	case err != nil:
		return err
	case input == "":
		return misused("edit", "no file given; for example: tideline edit timeline.yaml --set geneva.title=Geneva")
	case len(e.orders) == 0:
		return misused("edit", "nothing to do: add --set, --add, --remove or another edit; “tideline edit --help” lists them")
	case input == standard && e.output == "" && !e.diff:
		return misused("edit", "no output given: add -o timeline.yaml, or -o - for standard output")
	}
	for i := range e.orders {
		if err := e.orders[i].Check(); err != nil {
			return misused("edit", "--{{.Option}}: {{.Why}}", "Option", e.orders[i].Do, "Why", wordsOf(err))
		}
	}
	return e.run(env, input)
}

// order takes an option that asks for an edit.
func (e *edits) order(do, s string) error {
	one := editing.Order{Do: do, Target: s}
	if do == "add" {
		var err error
		if one, err = editing.Added(s); err != nil {
			return err
		}
	}
	e.orders = append(e.orders, one)
	return nil
}

// before says where the record of the option before it is put.
func (e *edits) before(id string) error {
	last := len(e.orders) - 1
	if last < 0 || !slices.Contains([]string{"add", "move"}, e.orders[last].Do) || e.orders[last].Before != "" || id == "" {
		return fail("it follows --add or --move, and names the record that comes next")
	}
	e.orders[last].Before = id
	return nil
}

func (e *edits) run(env Env, input string) error {
	f, err := env.editable(input)
	if err != nil {
		return err
	}
	orders, err := e.scripted(env, input)
	if err != nil {
		return err
	}
	made, err := editing.Make(f, orders)
	if failed, ok := errors.AsType[*editing.Failed](err); ok {
		return refusedIn(input, "", failed)
	}
	if err != nil {
		return err
	}
	for _, note := range made.Notes {
		env.tell(note)
	}
	if err := env.newProblems(f, made.File); err != nil {
		return err
	}
	if e.diff {
		_, err := env.document.Write([]byte(edit.Diff(input, f.Bytes(), made.Patches)))
		return err
	}
	return env.saveEdited(input, e.output, f, made.File.Bytes())
}

// editable reads a file that is to be edited. One of another program is refused: its format
// is not written.
func (env Env) editable(input string) (edit.File, error) {
	src, err := env.bytes(input)
	if err != nil {
		return edit.File{}, unreadableError{input, err}
	}
	if found, known := convert.Detected(src); known {
		return edit.File{}, fail("{{.File}} is in the format {{.Format}}: make an events file of it first, with: tideline import {{.Typed}} -o timeline.yaml", "File", input, "Format", found.Name, "Typed", typed(input))
	}
	f, err := edit.Open(input, src)
	if err != nil {
		return f, fail("{{.File}}: {{.Why}}", "File", input, "Why", err)
	}
	return f, nil
}

// scripted puts the orders of scripts in the place of their names.
func (e *edits) scripted(env Env, input string) (all []editing.Order, err error) {
	for _, o := range e.orders {
		if o.Do != "script" {
			all = append(all, o)
			continue
		}
		if o.Target == standard && input == standard {
			return nil, misused("edit", "- means standard input, which can be read only once")
		}
		src, err := env.bytes(o.Target)
		if err != nil {
			return nil, unreadableError{o.Target, err}
		}
		orders, err := editing.Script(src)
		if failed, ok := errors.AsType[*editing.Failed](err); ok {
			return nil, refusedIn("", o.Target, failed)
		}
		if err != nil {
			return nil, err
		}
		for i := range orders {
			orders[i].Script = o.Target
		}
		all = append(all, orders...)
	}
	return all, nil
}

// refusedIn is the error for an order that was not carried out: where in the file the reason
// is, and in which line of a script the order stands.
func refusedIn(input, script string, failed *editing.Failed) error {
	what := wordsOf(failed.Err)
	if r, ok := errors.AsType[*edit.Refusal](failed.Err); ok {
		what = r.Text
		if input != "" && r.Pos != (diag.Pos{}) {
			what = pattern.T("{{.Place}}: {{.Why}}", "Place", r.Pos.In(input), "Why", r.Text)
		}
	}
	if script == "" {
		script = failed.Script
	}
	if script != "" {
		return fail("{{.Script}}: {{.Why}}; nothing was changed", "Script", diag.Pos{Line: failed.Line, Column: 1}.In(script), "Why", what)
	}
	return fail("{{.Why}}; nothing was changed", "Why", what)
}

// newProblems prints what is wrong with a file now and was not before.
func (env Env) newProblems(before, after edit.File) error {
	_, old := before.Document()
	_, now := after.Document()
	known := map[string]int{}
	key := func(p diag.Problem) string {
		message, _ := p.In(pattern.InEnglish)
		return p.Code + "\x00" + message
	}
	for _, p := range old {
		known[key(p)]++
	}
	var fresh []diag.Problem
	for _, p := range now {
		if known[key(p)]--; known[key(p)] < 0 && p.Code != diag.CodeMadeID {
			fresh = append(fresh, p)
		}
	}
	return printProblems(Env{Stdout: env.Stderr, Language: env.Language}, fresh, false)
}

// saveEdited writes a file that was edited: over the old one, or where it is asked for.
func (env Env) saveEdited(input, output string, before edit.File, text []byte) error {
	write := func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}
	switch {
	case output == standard:
		return write(env.document)
	case output == "" && bytes.Equal(before.Bytes(), text):
		_, err := fmt.Fprintln(env.Stdout, pattern.T("{{.File}} says so already and stays as it is.", "File", terminal.Line(input)).In(env.speaks()))
		return err
	case output == "":
		output = input
	}
	doc, _ := before.Document()
	err := store.Save(output, store.OpenFiles(input, doc.Beside())[1:], write)
	if failed, ok := errors.AsType[*store.Error](err); ok {
		if failed.Why == store.Open {
			return fail("{{.File}} belongs to the events file and stays as it is; {{.Advice}}", "File", output, "Advice", otherOutput)
		}
		return notWritten(output, failed, otherOutput, otherOrStdout)
	}
	if err != nil {
		return fail("{{.File}} could not be written: {{.Why}}", "File", output, "Why", err)
	}
	_, err = fmt.Fprintln(env.Stdout, pattern.T("Wrote {{.File}}.", "File", terminal.Line(output)).In(env.speaks()))
	return err
}
