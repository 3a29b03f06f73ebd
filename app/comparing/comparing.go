// Package comparing puts a second file beside the open one: its lanes lie below, its
// sources and quotations are among the others, and it is taken away again at once.
package comparing

import (
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/language"
	"tideline/app/opening"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/timeline/diag"
)

// Comparison puts another file beside the open one. Its methods are called on the UI
// goroutine.
type Comparison struct {
	State   *session.State
	Reader  opening.Reader
	Asking  *asking.Asker
	Sheets  *sheet.Stack
	Run, UI func(func()) // away from the UI goroutine, and back
	// Begin says what is being done, and how far, in per cent, and lets it be cancelled.
	Begin func(text func(percent int) string, cancel func()) (tell func(percent int), end func())
	// Pick lets the user choose a file in a browser; nil on a desktop.
	Pick func(picked func(session.Picked))

	Show func(s *session.Session, whole bool) // shows the open file anew, all of its time where that is asked for
	Last func(file session.File) string       // is the path of the guest that a file had when it was open last; "" for none
	Laid func()                               // the bar came or went: what it stands in has to be laid out; may be nil

	first *session.Opening // of the guest of the first file, from the command line; nil for none
	asked session.Latest   // guest that was asked for
	bar   bar
}

// First is the guest of the file that is opened first.
func (c *Comparison) First(guest *session.Opening) { c.first = guest }

// Ask asks for a file to compare the open one with.
func (c *Comparison) Ask() {
	if c.Pick != nil {
		c.Pick(func(p session.Picked) {
			c.UI(func() { c.with(session.Open(session.File{Picked: &p}, p.Read)) })
		})
		return
	}
	c.Asking.ForEvents(lang.L("Add for comparison"), c.Path)
}

// Path compares the open file with the one at a path.
func (c *Comparison) Path(path string) { c.with(session.OpenPath(path)) }

// with reads a guest and puts it beside the open file, in the place of one that is there.
func (c *Comparison) with(o *session.Opening) {
	host := c.State.File
	if host.Path != "" && same(host.Path, o.File.Path) {
		c.refuse(o.File, errors.New(lang.L("It is the file that is open already; choose another one")))
		return
	}
	c.asked.Ask(o)
	tell, end := c.Begin(func(percent int) string { return opening.Underway(o.File, percent) }, func() { c.asked.Ask(nil) })
	o.Told = c.Reader.Percents(func(percent int) { c.UI(func() { tell(percent) }) })
	c.Run(func() {
		g, err := c.read(o)
		c.UI(func() {
			end()
			switch {
			case !c.asked.Is(o) || c.State.File != host:
				return // something else has been asked for since
			case err != nil:
				c.refuse(o.File, err)
			default:
				c.Show(c.State.Beside(g), true)
			}
		})
	})
}

// refuse says why a file is not compared with the open one.
func (c *Comparison) refuse(file session.File, why error) {
	c.Sheets.CouldNot(lang.L("{{.File}} could not be added for comparison", map[string]any{"File": file.Name()}), why)
}

// TakeAway shows the open file by itself again.
func (c *Comparison) TakeAway() {
	c.asked.Ask(nil)
	if c.State.Guest == nil {
		c.Sheets.Say(lang.L("Nothing is compared. Choose “Add for comparison…” in the View menu."))
		return
	}
	c.Show(c.State.Own(), false)
}

// Beside is what opening.Following asks for.
func (c *Comparison) Beside(file session.File) func(alone, before *session.Session) (*session.Session, string) {
	o, shown := c.guestOf(file)
	if o == nil && shown == nil {
		return func(alone, _ *session.Session) (*session.Session, string) { return alone, "" }
	}
	return func(alone, before *session.Session) (*session.Session, string) {
		now, told := c.again(o, shown)
		switch {
		case now == nil:
			return alone, told
		case alone == nil && now == shown:
			return nil, told
		case alone == nil:
			alone = before
		}
		return alone.Beside(now), told
	}
}

// guestOf returns what is to be read of the guest of a file, nil for nothing, and the
// guest that it has already.
func (c *Comparison) guestOf(file session.File) (o *session.Opening, shown *session.Guest) {
	switch {
	case c.first != nil:
		o, c.first = c.first, nil
	case c.State.File == file && c.State.Guest != nil:
		if shown = c.State.Guest; shown.File.Path != "" {
			o = session.OpenPath(shown.File.Path)
		}
	case c.State.File == file || file.Picked != nil:
	default:
		if path := c.Last(file); path != "" {
			o = session.OpenPath(path)
		}
	}
	return o, shown
}

// again reads a guest, or leaves it as it is shown where it cannot be read now; then that
// is told. It is called away from the UI goroutine.
func (c *Comparison) again(o *session.Opening, shown *session.Guest) (now *session.Guest, told string) {
	if o == nil {
		return shown, ""
	}
	if _, err := o.Size(); err == nil && shown != nil && shown.Sum == o.Sum() {
		return shown, ""
	}
	now, err := c.read(o)
	switch why, broken := errors.AsType[fault](err); {
	case err == nil:
		return now, ""
	case shown == nil:
		return nil, lang.L("{{.File}} is not compared: {{.Why}}", map[string]any{"File": o.File.Name(), "Why": err.Error()})
	case broken:
		return shown, opening.StillAsBefore(o.File, why.problem)
	}
	return shown, lang.L("{{.File}} cannot be read now. What you see is how it was.", map[string]any{"File": o.File.Name()})
}

// read reads a guest. What nothing can be compared with is an error.
func (c *Comparison) read(o *session.Opening) (*session.Guest, error) {
	s, err := c.Reader.Read(o)
	if err != nil {
		return nil, err
	}
	nothing := len(s.Doc.Events)+len(s.Doc.Undated) == 0
	for _, p := range s.Problems {
		if p.BreaksYAML() || nothing && p.Severity == diag.Error {
			return nil, fault{p, o.File}
		}
	}
	if nothing {
		return nil, errors.New(lang.L("It holds no events"))
	}
	return &session.Guest{File: o.File, Doc: s.Doc, Sum: s.Sum, Script: s.Script}, nil
}

// fault is what is wrong with a file that cannot be compared.
type fault struct {
	problem diag.Problem
	file    session.File
}

// Error says where, what, and what to do.
func (f fault) Error() string {
	message, advice := f.problem.In(language.Window{})
	return f.problem.Pos.In(f.file.Name()) + ": " + message + "\n" + advice
}

// same reports whether two paths are those of one file, as far as they tell.
func same(a, b string) bool { return filepath.Clean(a) == filepath.Clean(b) }

// Items are what the menu of a lane offers, where the lane is of the guest.
func (c *Comparison) Items(lane string) []*fyne.MenuItem {
	if !c.State.Doc.OfGuest(lane) {
		return nil
	}
	return []*fyne.MenuItem{fyne.NewMenuItem(takeAway(c.State), c.TakeAway)}
}

// takeAway names what takes the guest away.
func takeAway(s *session.State) string {
	return lang.L("Take {{.File}} away", map[string]any{"File": s.Guest.File.Name()})
}
