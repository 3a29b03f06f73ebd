package present

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/language"
	"tideline/assets/locale"
)

// The presenter's window has room on a small display for texts that are 40 % longer
// than in English, and no part of it covers another.
func TestThePresentersWindowHasRoomForLongerTexts(t *testing.T) {
	if err := language.Speak(locale.Only(locale.TagPseudo)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := language.Speak(locale.Set{}); err != nil {
			t.Error(err)
		}
	})
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	d, win := l.presenter, l.windows.Front()
	for _, open := range []bool{true, false} {
		d.guess.show(open)
		if need := win.Content().MinSize(); need.Width > 1024 || need.Height > 700 {
			t.Errorf("with the audience's window open: %v, the presenter's needs %v", open, need)
		}
		win.Resize(fyne.NewSize(1024, 700))
		test.RenderToMarkup(win.Canvas())
		corner := func(o fyne.CanvasObject) (low, high fyne.Position) {
			low = fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			return low, low.AddXY(o.Size().Width, o.Size().Height)
		}
		_, restore := corner(d.steps.restore)
		notes, end := corner(d.notes.main.scroll)
		if restore.X > notes.X {
			t.Errorf("the buttons of the steps end at %g px, and the notes begin at %g px", restore.X, notes.X)
		}
		if guess, _ := corner(d.guess.content); guess.Y < end.Y {
			t.Errorf("the bottom row begins at %g px, and the notes end at %g px", guess.Y, end.Y)
		}
	}
}
