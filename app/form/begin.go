package form

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editing"
	"tideline/app/widgets"
	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// beginning is what is known of events that are begun.
type beginning struct {
	new    bool     // what is filled in is an event that is not there yet
	fresh  bool     // it is one that was begun here and not left since
	begun  int      // how many were begun
	beside string   // what was selected when the last of them was
	chosen []string // ids of the sources that were chosen, the last one first
}

// Begin shows an empty form for a new event, with a date and a lane that are known already,
// and gives its first empty field the keyboard.
func (f *Form) Begin(date, lane string) {
	f.many = nil
	f.buildOf(specs(edit.Events))
	f.of, f.beside, f.turned = edit.Ref{}, f.calls.State.Selected, nil
	f.show(edit.Ref{List: edit.Events}, true)
	f.row("date").field.SetText(date)
	if lane != "" {
		f.row("lanes").pick.choose([]string{lane})
	}
	f.calls.Focus(f.row("date").field)
	if date != "" {
		f.calls.Focus(f.row("title").field)
	}
}

// Next takes what is being typed, and begins another event: in the same lane as one that was
// begun just before.
func Next(f *Form) {
	lane := ""
	if f.new || f.fresh {
		lane = f.row("lanes").pick.first()
	}
	f.Commit()
	f.Begin("", lane)
}

// adding is a button that adds the event that is filled in, as Enter does behind its title.
func adding(f *Form) fyne.CanvasObject {
	b := f.calls.Keys.Button(lang.L("Add the event"), theme.ContentAddIcon(), func() {
		title := f.row("title")
		f.calls.Focus(title.field)
		if title.field.Text != "" {
			f.next(title)
		}
	})
	b.Importance = widget.HighImportance
	return container.NewHBox(b)
}

// onward is a link to another event, below the sources of one that was begun.
func onward(f *Form) fyne.CanvasObject {
	l := f.calls.Keys.Link("+ "+lang.L("Next event: Ctrl+Enter"), func() { Next(f) })
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// isFilled reports whether something was typed of an event that is not there yet.
func (f *Form) isFilled() bool {
	return f.row("date").field.Text != "" || f.row("title").field.Text != ""
}

// coming begins the id by which an event is known until it is in the file.
const coming = "\x00"

// isComing reports whether an event is not in the file yet.
func isComing(of edit.Ref) bool { return strings.HasPrefix(of.ID, coming) }

// create makes the event that was filled in, as one step. What is filled in from then on is of
// that event, also before it is there.
func (f *Form) create() {
	var pairs []edit.Pair
	title := strings.TrimSpace(f.row("title").field.Text)
	for _, r := range f.rows {
		if v, _, ok := r.value(r.words()); ok && r.isWanted() {
			pairs = append(pairs, edit.Pair{Key: r.spec.key, Value: v})
		}
		if r.field != nil {
			r.field.was = r.field.Text
		}
	}
	f.begun++
	as, beside := fmt.Sprint(coming, f.begun), f.beside
	f.new, f.fresh, f.of = false, true, edit.Ref{List: edit.Events, ID: as}
	for _, r := range f.rows {
		setRow(r, r.isWanted())
		if r.parts != nil {
			r.parts.fill(edit.Value{}, true)
		}
	}
	f.headed()
	f.settle()
	f.calls.Turn(nil, func([]string) {
		file, _ := f.calls.File()
		if id := editing.NewID(file, edit.Events, title); id != "" {
			pairs = append([]edit.Pair{{Key: "id", Value: edit.Text(id)}}, pairs...)
		}
		f.calls.Make(writing.Edit{
			Name: history.Name{Did: lang.L("add"), Of: widgets.Brief(title, mostNamed)},
			Do:   edit.Add{To: edit.Events, Record: edit.RecordOf(pairs...)},
			New:  true, As: as,
			Made: func(id string) { added(f, as, beside, id) },
			Fail: func(err error) {
				added(f, as, beside, "")
				f.calls.Say(writing.Reason(err).Error())
			},
		})
	})
}

// added takes note of the id of an event that was being made; "" where it could not be.
func added(f *Form, as, beside, id string) {
	if (f.new || isComing(f.of)) && f.beside == beside {
		f.beside = id
	}
	if f.of.ID == as {
		f.of.ID = id
		f.asked = [2]string{id, ""}
	}
}

// chose takes note of a source that was chosen, which is offered first from then on.
func (b *beginning) chose(s spec, v edit.Value) {
	if s.list != edit.Sources || v.Text() == "" {
		return
	}
	b.chosen = slices.DeleteFunc(b.chosen, func(id string) bool { return id == v.Text() })
	b.chosen = slices.Insert(b.chosen, 0, v.Text())
}

// recentFirst puts what was chosen here before what was not.
func (b *beginning) recentFirst(all []option) []option {
	rank := func(o option) int {
		if i := slices.Index(b.chosen, o.value); i >= 0 {
			return i
		}
		return len(b.chosen)
	}
	slices.SortStableFunc(all, func(a, b option) int { return rank(a) - rank(b) })
	return all
}
