package cli

import (
	"encoding/json"
	"errors"
	"fmt"

	"tideline/app/cli/terminal"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// problem is a diag.Problem as --json prints it. Line and column count from 1,
// the column in characters; 0 means the whole file.
type problem struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"` // error or warning
	Code     string `json:"code"`     // stable: the kind of problem
	Message  string `json:"message"`
	Advice   string `json:"advice"`
}

// codeUnreadable is the code of a file that could not be read at all.
const codeUnreadable = "unreadable-file"

// check prints every problem of the files, or with --claims what their authors should
// look at again. It returns errFound when one of them has an error.
func check(env Env, args []string) error {
	o := newOptions("check")
	asJSON := o.Bool("json", false, "")
	claims := o.Bool("claims", false, "")
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		files = []string{""} // the bundled story
	}
	if *claims {
		return checkClaims(env, files, *asJSON)
	}
	var all []diag.Problem
	events := 0
	for _, file := range files {
		doc, problems, err := load(env, file)
		if missing, ok := errors.AsType[unreadableError](err); ok {
			all = append(all, env.unreadable(missing))
			continue
		}
		events += len(doc.Events) + len(doc.Undated)
		undrawn, err := unshown(doc, file)
		if err != nil {
			return err
		}
		all = append(all, review.InOrder(doc, append(problems, undrawn...))...)
	}
	if err := printProblems(env, all, *asJSON); err != nil {
		return err
	}
	failures, warnings := tally(all)
	env.sum(pattern.T("{{.Files}}, {{.Events}}: {{.Found}}", "Files", filesOf(len(files)), "Events", eventsOf(events), "Found", found(failures, warnings)))
	if failures > 0 {
		return errFound
	}
	return nil
}

// unreadable returns the problem of a file that could not be read.
func (env Env) unreadable(err unreadableError) diag.Problem {
	return diag.Problem{
		File: err.path, Severity: diag.Error, Code: codeUnreadable,
		Message: pattern.Tell(err.what(), env.speaks()), Advice: err.advice().In(env.speaks()),
	}
}

// sum writes the totals of a check below its list.
func (env Env) sum(text pattern.Text) { fmt.Fprintln(env.Stderr, text.In(env.speaks())) }

// printProblems writes one problem a line, or all of them as one JSON array.
func printProblems(env Env, all []diag.Problem, asJSON bool) error {
	if !asJSON {
		for _, d := range all {
			if _, err := fmt.Fprintln(env.Stdout, terminal.Line(d.Line(env.speaks()))); err != nil {
				return err
			}
		}
		return nil
	}
	list := make([]problem, 0, len(all)) // never null
	for _, d := range all {
		message, advice := d.In(env.speaks())
		list = append(list, problem{d.File, d.Pos.Line, d.Pos.Column, d.Severity.String(), d.Code, message, advice})
	}
	return printJSON(env, list)
}

// printJSON writes a value for other programs.
func printJSON(env Env, v any) error {
	enc := json.NewEncoder(env.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
