package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"tideline/app/widgets"
	"tideline/timeline/edit"
)

// slow lets edits take their time: what goes away from the UI goroutine comes back when the
// test lets it, one after the other until nothing waits.
func (f *followed) slow() (settle func()) {
	var away []func()
	calls := &f.side.edits.writing.Calls
	run := calls.Run
	calls.Run = func(do func()) { away = append(away, do) }
	return func() {
		for len(away) > 0 {
			do := away[0]
			away = away[1:]
			do()
		}
		calls.Run = run
	}
}

const quick = `tideline: 1
title: Quick
lanes: [{id: one, name: One}, {id: two, name: Two}]
sources: [{id: s, title: S}, {id: t, title: T}]
events:
  - {date: 1951-03-30, title: A title}
  - {id: b, date: 1952, title: B, lanes: [one], sources: [s, t], tags: [war]}
  - {id: c, date: 1953-07, title: C}
  - {id: d, date: 1954-05-01, title: D}
`

func (f *followed) does(t *testing.T, ids ...string) {
	t.Helper()
	for _, id := range ids {
		commandOf(t, f.window, id).Do()
	}
}

func (f *followed) dateOf(id string) string {
	e, ok := f.state.Doc.Event(id)
	if !ok {
		return "none"
	}
	return e.Date.String()
}

// Whatever is asked for before the edit before it is shown begins with the file as it is by
// then, as if edits took no time.
func TestQuickEditsGoOnFromEachOther(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(f *followed)
		want func(f *followed) (got, want string)
		undo int // steps
	}{
		{"two steps", func(f *followed) {
			f.selectEvent("b")
			f.does(t, "move-later", "move-later")
		}, func(f *followed) (string, string) { return f.dateOf("b"), "1954" }, 2},
		{"two steps of several", func(f *followed) {
			f.state.Mark([]string{"b", "d"})
			f.does(t, "move-later", "move-later", "move-earlier", "move-later")
		}, func(f *followed) (string, string) { return f.dateOf("b") + " " + f.dateOf("d"), "1954 1956-05-01" }, 4},
		{"a step of an event that gets another id", func(f *followed) {
			id := f.state.Doc.Events[0].ID
			f.selectEvent(id)
			f.set(id, "title", "Another title")
			f.does(t, "move-later")
		}, func(f *followed) (string, string) { return f.dateOf("another-title"), "1951-03-31" }, 2},
		{"a step of what is duplicated", func(f *followed) {
			f.selectEvent("b")
			f.does(t, "duplicate", "move-later", "undo", "move-later")
		}, func(f *followed) (string, string) { return f.dateOf("b") + " " + f.dateOf("b-b"), "1952 1953" }, 2},
		{"a duplicate of what is moved", func(f *followed) {
			f.selectEvent("b")
			f.does(t, "move-later", "duplicate")
		}, func(f *followed) (string, string) { return f.dateOf("b-b"), "1953" }, 2},
		{"two duplicates", func(f *followed) {
			f.selectEvent("b")
			f.does(t, "duplicate", "duplicate")
		}, func(f *followed) (string, string) { return f.dateOf("b-b") + " " + f.dateOf("b-c"), "1952 1952" }, 2},
		{"two pastes", func(f *followed) {
			f.side.edits.clipboard.SetContent("- {id: b, title: B, date: 1960}\n- {id: b, title: B, date: 1961}\n")
			f.does(t, "paste", "paste")
		}, func(f *followed) (string, string) {
			return f.dateOf("b-b") + f.dateOf("b-c") + f.dateOf("b-d") + f.dateOf("b-e"), "1960196119601961"
		}, 2},
		{"deleted twice", func(f *followed) {
			f.selectEvent("b")
			f.does(t, "delete", "delete", "move-later")
		}, func(f *followed) (string, string) { return f.dateOf("b"), "none" }, 1},
		{"cut once more", func(f *followed) {
			f.selectEvent("d")
			f.does(t, "move-later", "cut")
		}, func(f *followed) (string, string) {
			return f.dateOf("d") + f.side.edits.clipboard.Content(), "none{id: d, date: 1954-05-02, title: D}"
		}, 2},
		{"two sources at one address", func(f *followed) {
			f.selectEvent("d")
			for range 2 {
				drop(f.window, fyne.Position{}, []fyne.URI{storage.NewFileURI("/tmp/https:/example.org/an-article")})
			}
		}, func(f *followed) (string, string) {
			d, _ := f.state.Doc.Event("d")
			return strings.Repeat("s", len(f.state.Doc.Sources)) + strings.Repeat("c", len(d.Sources)), "sssc"
		}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := edited(t, quick)
			settle := f.slow()
			c.do(f)
			settle()
			if got, want := c.want(f); got != want {
				t.Errorf("%q, want %q: %s", got, want, told(f.window))
			}
			for range c.undo {
				if f.side.edits.writing.CanUndo() == "Undo" {
					t.Error("too few steps")
				}
				f.does(t, "undo")
			}
			if string(f.state.Source) != quick || f.side.edits.writing.CanUndo() != "Undo" {
				t.Errorf("undone:\n%s\nand then %s", f.state.Source, f.side.edits.writing.CanUndo())
			}
		})
	}
}

// In the list what is filled down is what was written a moment before.
func TestFillingDownWhatWasJustWritten(t *testing.T) {
	f := edited(t, quick)
	f.goTo("c")
	f.does(t, "list")
	f.win.Canvas().Focused().TypedRune('x')
	settle := f.slow()
	f.typed(t, "The same", fyne.KeyReturn)
	f.does(t, "fill-down")
	settle()
	if got := f.title("c") + f.title("d"); got != "The sameThe same" {
		t.Errorf("filled down is %s: %s", got, told(f.window))
	}
}

// Parts of a list that are taken away one right after the other are those that were meant.
func TestTwoPartsAreTakenAway(t *testing.T) {
	f := edited(t, strings.Replace(quick, "[s, t]", "[s, t, {id: s, locator: p. 2}]", 1))
	f.selectEvent("b")
	f.side.open(f.side.panel.Edit)
	settle := f.slow()
	var off []*widgets.Button
	for o := range within(f.side.edits.form.Page.Content) {
		if b, ok := o.(*widgets.Button); ok && b.Tip == "Take this source away from the event" {
			off = append(off, b)
		}
	}
	if len(off) != 3 {
		t.Fatalf("%d sources can be taken away", len(off))
	}
	off[0].OnTapped()
	off[1].OnTapped()
	settle()
	b, _ := f.state.Doc.Event("b")
	if len(b.Sources) != 1 || b.Sources[0].Locator != "p. 2" {
		t.Errorf("left is %+v: %s", b.Sources, told(f.window))
	}
}

// What is applied as text leaves alone what has changed since it was shown.
func TestTextIsAppliedToWhatIsThereByThen(t *testing.T) {
	f := edited(t, quick)
	f.selectEvent("b")
	f.side.open(f.side.panel.Edit)
	asText := func() {
		for o := range within(f.side.edits.form.Page.Content) {
			if l, ok := o.(*widgets.Hyperlink); ok && l.Text == "As text" {
				l.OnTapped()
				return
			}
		}
	}
	asText()
	settle := f.slow()
	f.does(t, "move-later")
	f.set("b", "status", "disputed")
	field := f.win.Canvas().Focused().(interface{ SetText(string) })
	field.SetText("id: b\ndate: 1952\ntitle: Bee\nlanes: [one]\nsources: [s, t]\n")
	for o := range within(f.side.edits.form.Page.Content) {
		if b, ok := o.(*widgets.Button); ok && b.Text == "Apply" {
			b.OnTapped()
		}
	}
	settle()
	file, _ := f.side.edits.writing.File()
	got := file.Source(edit.Ref{List: edit.Events, ID: "b"}, nil)
	if want := "{id: b, date: 1953, title: Bee, lanes: [one], status: disputed, sources: [s, t]}"; got != want {
		t.Errorf("%s\nwant\n%s\n%s", got, want, told(f.window))
	}
}

// What was read of the file before it was saved here is no save of another program, however
// late it comes.
func TestASlowLookTakesNothingBack(t *testing.T) {
	f := edited(t, quick)
	f.set("b", "title", "Mine")
	f.side.edits.writing.Save()
	f.side.edits.writing.Theirs([]byte(quick))
	if f.title("b") != "Mine" || f.side.edits.writing.IsDirty() {
		t.Errorf("it is %q: %s", f.title("b"), told(f.window))
	}
	theirs := strings.Replace(f.onDisk(t), "title: C", "title: Theirs", 1)
	write(t, f.path, theirs)
	f.side.edits.writing.Theirs([]byte(quick))
	f.side.edits.writing.Theirs([]byte(theirs))
	if f.title("b") != "Mine" || f.title("c") != "Theirs" {
		t.Errorf("they are %q and %q", f.title("b"), f.title("c"))
	}
	write(t, f.path, "") // by a program that empties it before it writes
	f.set("b", "title", "Mine once more")
	f.side.edits.writing.Save()
	if len(f.state.Doc.Events) != 4 || !f.side.edits.writing.IsDirty() || f.onDisk(t) != "" {
		t.Errorf("there are %d events: %s", len(f.state.Doc.Events), told(f.window))
	}
}
