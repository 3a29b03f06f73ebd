package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestListsAreWalkedByKeys(t *testing.T) {
	test.NewTempApp(t)
	const last = 10
	list := Keyboard{}.Rows(last+1, func(int) RowText { return RowText{Title: "title", Note: "note"} }, func(int) {})
	w := test.NewTempWindow(t, list)
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(list)
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyEnd, last},
		{fyne.KeyDown, last},
		{fyne.KeyHome, 0},
		{fyne.KeyPageUp, 0},
		{fyne.KeyDown, 1},
		{fyne.KeyPageDown, min(last, 1+list.seen())},
	} {
		list.TypedKey(&fyne.KeyEvent{Name: c.key})
		if list.At != c.want {
			t.Errorf("%s leads to row %d, want %d", c.key, list.At, c.want)
		}
	}
}
