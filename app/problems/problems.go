// Package problems is the pane beside the line that lists what is wrong with the file: whole
// texts, all of them or those of one severity, each of which leads to its line in the
// editor.
package problems

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline/diag"
)

// List shows the problems of the open file.
type List struct {
	State   *session.State
	Keys    widgets.Keyboard // takes the keys that the pane does not use
	CanEdit func() bool      // the file can be opened in an editor
	Edit    func(diag.Problem)
	Mend    func(diag.Problem)      // leads to where it is put right in the window
	Copy    func(text string)       // to the clipboard
	Open    func(fyne.CanvasObject) // shows the pane beside the line
	Close   func()                  // takes it away
	Focus   func(fyne.Focusable)    // gives the keyboard
	Changed func()                  // the pane has come or gone

	pane *pane // nil while it is not there
	only choice
}

// choice is which problems are listed.
type choice int

const (
	all choice = iota
	errors
	warnings
	remarks // on how a file of another program was read
)

// Show shows the pane and gives it the keyboard.
func (l *List) Show() {
	if l.pane == nil {
		l.only = all
		l.pane = newPane(l)
		l.Open(l.pane.content)
	}
	l.pane.show()
	l.Focus(l.pane.list)
	l.Changed()
}

// IsOpen reports whether the pane is there.
func (l *List) IsOpen() bool { return l.pane != nil }

// Leave takes the pane away.
func (l *List) Leave() {
	if l.pane == nil {
		return
	}
	l.pane = nil
	l.Keys.Marks.Clear() // its texts go
	l.Close()
	l.Changed()
}

// Again lists the problems of a file that has been read, where the pane is there.
func (l *List) Again() {
	if l.pane != nil {
		l.pane.show()
	}
}

// listed are the problems that are chosen.
func (l *List) listed() []diag.Problem {
	if l.only == all {
		return l.State.Problems
	}
	return slices.DeleteFunc(slices.Clone(l.State.Problems), func(p diag.Problem) bool { return l.kind(p) != l.only })
}

// kind is the choice that a problem belongs to, beside all.
func (l *List) kind(p diag.Problem) choice {
	switch {
	case p.Severity == diag.Error:
		return errors
	case l.State.IsRemark(p):
		return remarks
	}
	return warnings
}

// count is how many problems there are of a kind.
func (l *List) count(c choice) (n int) {
	for _, p := range l.State.Problems {
		if l.kind(p) == c {
			n++
		}
	}
	return n
}

// Found says how many problems a file has; "" for none. What only tells how a file of
// another program was read is none.
func Found(s *session.Session) string {
	n := 0
	for _, p := range s.Problems {
		if !s.IsRemark(p) {
			n++
		}
	}
	switch {
	case n > 0:
		return lang.N("{{.N}} problems found", n, map[string]any{"N": n})
	case len(s.Problems) > 0:
		return lang.L("Read without errors")
	}
	return ""
}

// lead leads to a problem: to its line in the editor, or else its place goes onto the
// clipboard as file:line:column, which editors understand.
func (l *List) lead(p diag.Problem) {
	if l.CanEdit() {
		l.Edit(p)
		return
	}
	l.Copy(Place(p))
}

// Text is the problem that the keyboard is at, with its place and what to do, where the
// keyboard is in the list; else "".
func (l *List) Text(focused fyne.Focusable) string {
	if l.pane == nil || focused != fyne.Focusable(l.pane.list) || l.pane.list.At >= len(l.pane.shown) {
		return ""
	}
	p := l.pane.shown[l.pane.list.At]
	message, advice := p.In(language.Window{})
	return Place(p) + ": " + widgets.Joined(": ", l.severity(p), message) + "\n" + advice
}

// Place is where a problem is, as compilers write it.
func Place(p diag.Problem) string { return p.Pos.In(p.File) }

// severity names how bad a problem of the open file is, or that it is none.
func (l *List) severity(p diag.Problem) string {
	if l.kind(p) == remarks {
		return lang.L("Remark")
	}
	return Severity(p)
}

// Severity names how bad a problem is.
func Severity(p diag.Problem) string {
	if p.Severity == diag.Error {
		return lang.L("Error")
	}
	return lang.L("Warning")
}

// Texts are what is wrong, and what to do.
func Texts(p diag.Problem) (message, advice string) {
	message, advice = p.In(language.Window{})
	return widgets.Brief(message, widgets.MostField), widgets.Brief(advice, widgets.MostField)
}
