package cli

import (
	"fmt"
	"strings"
	"time"

	"tideline/app/cli/terminal"
	"tideline/timeline"
)

// Talk is what to present.
type Talk struct {
	Story  string        // id; "" for the first story, or all events without one
	Filter string        // conditions on events, as a search has them; "" for all
	Kiosk  time.Duration // a step, over and over; 0 waits for keys
}

// The time of a step in a kiosk.
const (
	kioskStep  = 20 * time.Second
	leastKiosk = time.Second
)

// present opens a file, or the bundled story, and starts to present it.
func present(env Env, args []string) error {
	o := newOptions("present")
	story := o.String("story", "", "")
	filter := o.String("filter", "", "")
	kiosk := o.Bool("kiosk", false, "")
	every := kioskStep
	o.value("every", setTime(&every))
	list := o.Bool("list", false, "")
	trace := o.String("trace", "", "")
	files, err := o.parse(env, args)
	if err != nil {
		return err
	}
	w := Window{Trace: *trace, Talk: &Talk{Story: *story, Filter: *filter}}
	if w.File, err = o.one(files); err != nil {
		return err
	}
	switch {
	case *kiosk && every < leastKiosk:
		return misused("present", "--every {{.Time}} is too short; give a second at least, such as 20s", "Time", every.String())
	case *kiosk:
		w.Talk.Kiosk = every
	case o.given("every"):
		return misused("present", "--every is for a kiosk; add --kiosk, or leave it out")
	}
	if *list {
		return printStories(env, w.File)
	}
	if err := forWindow("present", w); err != nil {
		return err
	}
	w.Opening = env.opening(w.File)
	doc, _, err := w.Opening.Document()
	if err != nil {
		return unreadableError{w.File, err}
	}
	if err := hasStory("present", doc, *story); err != nil {
		return err
	}
	if _, err := filtered("present", doc, *filter); err != nil {
		return err
	}
	if code := env.OpenWindow(w); code != Done {
		return exitError(code)
	}
	return nil
}

// setTime reads how long something takes into d.
func setTime(d *time.Duration) func(string) error {
	return func(s string) (err error) {
		*d, err = time.ParseDuration(s)
		if err != nil {
			return fail("{{.Text}} is not a time; write seconds or minutes, such as 20s or 1m", "Text", quoted(s))
		}
		return nil
	}
}

// printStories prints the id and the name of each story of a file, for people
// and for the completions of shells.
func printStories(env Env, file string) error {
	doc, _, err := load(env, file)
	if err != nil {
		return err
	}
	for i := range doc.Stories {
		s := &doc.Stories[i]
		if _, err := fmt.Fprintln(env.Stdout, terminal.Line(s.ID)+"\t"+terminal.Line(s.Name)); err != nil {
			return err
		}
	}
	return nil
}

// hasStory refuses an id that no story has, and lists the ids of the stories.
func hasStory(command string, doc *timeline.Document, id string) error {
	var ids []string
	for i := range doc.Stories {
		if doc.Stories[i].ID == id {
			return nil
		}
		ids = append(ids, doc.Stories[i].ID)
	}
	switch {
	case id == "":
		return nil
	case len(ids) == 0:
		return misused(command, "there is no story {{.Story}}; this file has none, leave --story out to take all events", "Story", id)
	}
	return misused(command, "there is no story {{.Story}}; this file has {{.Known}}", "Story", id, "Known", strings.Join(ids, ", "))
}

// exitError ends the program with a code when what is wrong has been printed.
type exitError int

// Error implements error; it is not printed.
func (exitError) Error() string { return "the window could not do it" }
