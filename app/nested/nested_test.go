package nested

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// The topmost window fills the main one; when none is left, it holds what it held.
func TestWindowsLieOverEachOther(t *testing.T) {
	main := test.NewTempApp(t).NewWindow("main")
	content := widget.NewLabel("line")
	main.SetContent(content)
	menu := fyne.NewMainMenu(fyne.NewMenu("File"))
	main.SetMainMenu(menu)
	typed := ""
	main.Canvas().SetOnTypedRune(func(rune) { typed += "main " })
	full := true
	open := In(main, Full{Is: func() bool { return full }, Set: func(yes bool) { full = yes }})

	a, b := open("a"), open("b")
	for w, name := range map[fyne.Window]string{a: "a", b: "b"} {
		w.SetContent(widget.NewLabel(name))
		w.Canvas().SetOnTypedRune(func(rune) { typed += name + " " })
	}
	if main.Content() != content {
		t.Error("a window that is not shown is seen")
	}
	a.Show()
	b.Show()
	main.Canvas().OnTypedRune()('x')
	if main.Title() != "b" || main.Content() != b.Content() || main.MainMenu() != nil {
		t.Errorf("on top is %q", main.Title())
	}
	a.RequestFocus()
	main.Canvas().OnTypedRune()('x')
	b.Close()
	if main.Title() != "a" || main.Content() != a.Content() {
		t.Errorf("then %q is on top", main.Title())
	}
	a.SetFullScreen(false)
	closed := false
	a.SetOnClosed(func() { closed = true })
	a.Close()
	main.Canvas().OnTypedRune()('x')
	if !closed || main.Title() != "main" || main.Content() != content || main.MainMenu() != menu || !full {
		t.Errorf("at the end it is %q, full %t, closed %t", main.Title(), full, closed)
	}
	if typed != "b a main " {
		t.Errorf("keys went to %s", typed)
	}
}
