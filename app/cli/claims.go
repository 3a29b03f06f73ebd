package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"tideline/app/cli/claims"
	"tideline/app/cli/terminal"
	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// concern is a review.Concern as it is printed. Line and column count from 1,
// the column in characters.
type concern struct {
	File       string             `json:"file"`
	Line       int                `json:"line"`
	Column     int                `json:"column"`
	Kind       review.ConcernKind `json:"kind"` // stable
	Message    string             `json:"message"`
	Event      string             `json:"event,omitempty"`
	Title      string             `json:"title"` // of the event, or of the source where no event is meant
	Source     string             `json:"source,omitempty"`
	By         string             `json:"by,omitempty"`
	Text       string             `json:"text,omitempty"`
	Why        string             `json:"why,omitempty"`
	Date       string             `json:"date,omitempty"`
	SourceDate string             `json:"sourceDate,omitempty"`
}

// kindCount is how often a kind of concern was found.
type kindCount struct {
	Kind  review.ConcernKind `json:"kind"`
	Count int                `json:"count"`
}

// claimReport is what --claims --json prints.
type claimReport struct {
	Counts   []kindCount `json:"counts"` // every kind, even with 0
	Concerns []concern   `json:"concerns"`
}

// checkClaims prints what the authors of the files should look at again. A concern is not
// an error; it returns errFound when a file has errors, because then not all of it was
// read, and when one could not be read at all.
func checkClaims(env Env, files []string, asJSON bool) error {
	var all []concern
	var problems []diag.Problem
	events := 0
	for _, file := range files {
		doc, found, err := load(env, file)
		if missing, ok := errors.AsType[unreadableError](err); ok {
			env.tell(missing)
			problems = append(problems, env.unreadable(missing))
			continue
		}
		events += len(doc.Events) + len(doc.Undated)
		problems = append(problems, found...)
		all = append(all, concernsOf(doc, env.speaks())...)
	}
	report := byKind(all)
	if err := printClaims(env, report, asJSON); err != nil {
		return err
	}
	failures, warnings := tally(problems)
	env.sum(pattern.T("{{.Files}}, {{.Events}}: {{.Found}}", "Files", filesOf(len(files)), "Events", eventsOf(events), "Found", concernsIn(len(all))))
	if len(problems) > 0 {
		env.sum(pattern.T("{{.Found}}: tideline check without --claims tells more", "Found", found(failures, warnings)))
	}
	if failures > 0 {
		return errFound
	}
	return nil
}

// concernsOf puts the concerns of a document into words.
func concernsOf(doc *timeline.Document, l pattern.Language) (all []concern) {
	for _, c := range review.Concerns(doc) {
		title, file := "", doc.Name
		if e, ok := doc.Event(c.Event); ok {
			title, file = e.Title, cmp.Or(doc.TableName(), file)
		} else if s, ok := doc.Source(c.Source); ok {
			title = s.Title
		}
		all = append(all, concern{
			File: file, Line: c.Pos.Line, Column: c.Pos.Column, Kind: c.Kind, Message: claims.Sentence(c).In(l),
			Event: c.Event, Title: title, Source: c.Source, By: c.By, Text: c.Text, Why: c.Why,
			Date: c.Date, SourceDate: c.SourceDate,
		})
	}
	return all
}

// byKind counts the concerns and groups them by kind, whatever their file.
func byKind(all []concern) claimReport {
	report := claimReport{Concerns: make([]concern, 0, len(all))} // never null
	for _, kind := range review.ConcernKinds() {
		before := len(report.Concerns)
		for _, c := range all {
			if c.Kind == kind {
				report.Concerns = append(report.Concerns, c)
			}
		}
		report.Counts = append(report.Counts, kindCount{kind, len(report.Concerns) - before})
	}
	return report
}

// printClaims writes the counts and then the concerns, one a line under the name of their
// kind, or the whole report as JSON.
func printClaims(env Env, report claimReport, asJSON bool) error {
	if asJSON {
		return printJSON(env, report)
	}
	rest := report.Concerns
	count := func(k review.ConcernKind) string { return claims.Counted(k).In(env.speaks()) }
	var b strings.Builder
	for _, k := range report.Counts {
		fmt.Fprintf(&b, "%6d  %s\n", k.Count, count(k.Kind))
	}
	for _, k := range report.Counts {
		if k.Count > 0 {
			fmt.Fprintf(&b, "\n%s: %d\n", count(k.Kind), k.Count)
		}
		for i, c := range rest[:k.Count] {
			if k.Kind == review.Unchecked && (i == 0 || !rest[i-1].printedWith(c)) {
				fmt.Fprintf(&b, "%s: %d\n", terminal.Line(printedIn(c.Source).In(env.speaks())), together(rest[i:k.Count]))
			}
			fmt.Fprintln(&b, c)
		}
		rest = rest[k.Count:]
	}
	_, err := fmt.Fprint(env.Stdout, b.String())
	return err
}

// together counts how many of the first quotes are from one source.
func together(quotes []concern) int {
	n := 1
	for n < len(quotes) && quotes[n].printedWith(quotes[0]) {
		n++
	}
	return n
}

// printedWith reports whether two quotes are from one source of one file.
func (c concern) printedWith(other concern) bool {
	return c.File == other.File && c.Source == other.Source
}

// printedIn is the heading of the quotes of one source.
func printedIn(source string) pattern.Text {
	if source == "" {
		return pattern.T("without a source")
	}
	return pattern.T("printed in {{.Source}}", "Source", source)
}

// unbroken joins the lines of a text.
func unbroken(text string) string { return strings.Join(strings.Fields(text), " ") }

// String writes the concern in the format of compiler messages.
func (c concern) String() string {
	id := c.Event
	if id == "" {
		id = c.Source
	}
	place := diag.Pos{Line: c.Line, Column: c.Column}.In(c.File)
	return terminal.Line(fmt.Sprintf("%s: %s (%s): %s", place, id, unbroken(c.Title), unbroken(c.Message)))
}
