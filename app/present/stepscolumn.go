package present

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
	"tideline/app/widgets"
)

// stepsColumn is the column with all steps, a box to jump to one by its number, and
// what changes their order for this lesson.
type stepsColumn struct {
	content fyne.CanvasObject
	talk    *talk.Talk
	list    *list
	jump    *entry
	restore *button
	setting bool // the list is being set, not clicked
}

// stepsWidth is the width of the column, px, or more where its buttons need that.
const stepsWidth = 240

// newStepsColumn makes the column; brief cuts the titles.
func newStepsColumn(c *controls, t *talk.Talk, brief func(text string, most int) string) *stepsColumn {
	s := &stepsColumn{talk: t}
	s.list = c.list(t.Len, func(i int) string {
		if step := t.StepAt(i); step != nil {
			return strconv.Itoa(i+1) + "  " + brief(step.Event.Title, mostTitle)
		}
		return ""
	})
	s.list.OnSelected = func(i widget.ListItemID) {
		if !s.setting && i != t.At() {
			t.Jump(i)
		}
		c.unfocus()
	}
	s.jump = c.entry(lang.L("Step number"), func(text string) {
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
			t.Jump(n - 1)
		}
		s.jump.SetText("")
		c.unfocus()
	})
	s.restore = c.button("", theme.ContentUndoIcon(), t.Restore)
	arrange := container.NewHBox(
		c.button("", theme.MoveUpIcon(), func() { t.Move(t.At(), -1) }),
		c.button("", theme.MoveDownIcon(), func() { t.Move(t.At(), 1) }),
		c.button(lang.L("Leave out"), theme.ContentRemoveIcon(), func() { t.Drop(t.At()) }),
		s.restore,
	)
	s.content = container.New(&atLeast{stepsWidth}, widgets.Between(s.jump, s.list, arrange))
	return s
}

// show brings the column to where the talk is.
func (s *stepsColumn) show() {
	s.setting = true
	defer func() { s.setting = false }()
	s.list.Refresh() // the steps may have been arranged
	s.list.Select(s.talk.At())
	widgets.Enable(s.restore, s.talk.Arranged())
}

// atLeast gives what is in it a width, px, however little that needs.
type atLeast struct{ width float32 }

// Layout implements fyne.Layout.
func (a *atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (a *atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(a.width, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}
