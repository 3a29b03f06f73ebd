package help

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"tideline/app/program"
	"tideline/app/widgets"
	"tideline/assets"
)

// testLicences shows all licences in a window as large as their sheet.
func testLicences(t *testing.T) (l *licences, canvas fyne.Canvas, escaped *bool) {
	t.Helper()
	test.NewTempApp(t)
	escaped = new(bool)
	l = newLicences(assets.ReadComponents(assets.ThirdParty()), widgets.Keyboard{Key: func(ev *fyne.KeyEvent) { *escaped = ev.Name == fyne.KeyEscape }, Char: func(rune) {}})
	w := test.NewTempWindow(t, l.content)
	w.Resize(fyne.NewSize(licencesWidth, licencesHeight))
	l.list.Point(0)
	return l, w.Canvas(), escaped
}

// A link and a button on a sheet hand on the keys they do not take.
func TestSheetPartsHandKeysOn(t *testing.T) {
	test.NewTempApp(t)
	taps, keys := 0, 0
	other := widgets.Keyboard{Key: func(*fyne.KeyEvent) { keys++ }, Char: func(rune) { keys++ }}
	b := other.Button("Do", nil, func() { taps++ })
	l := other.Link("Do", func() { taps++ })
	for _, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape} {
		b.TypedKey(&fyne.KeyEvent{Name: key})
		l.TypedKey(&fyne.KeyEvent{Name: key})
	}
	b.TypedRune('x')
	l.TypedRune('x')
	if taps != 6 || keys != 4 {
		t.Errorf("%d taps and %d keys handed on, want 6 and 4", taps, keys)
	}
}

// The keyboard goes down the list and shows each licence whole, from its
// beginning, with a link that can be opened.
func TestEveryLicenceIsShown(t *testing.T) {
	l, canvas, _ := testLicences(t)
	canvas.Focus(l.list)
	for i, c := range l.all {
		if l.shown != i {
			t.Fatalf("on row %d, part %d is shown", i, l.shown)
		}
		if got, want := strings.Fields(l.text.Text), strings.Fields(c.Text); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("the text of %s is not whole", c.Name)
		}
		if l.link.URL == nil || l.link.URL.Scheme != "https" || l.page.Page.Offset.Y != 0 {
			t.Errorf("%s: link %v, scrolled to %v", c.Name, l.link.URL, l.page.Page.Offset)
		}
		l.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		l.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}

// Tab leads to the text, which its keys scroll; Esc goes on to the sheet.
func TestReaderScrollsByKeyboard(t *testing.T) {
	l, canvas, escaped := testLicences(t)
	canvas.Focus(l.list)
	for range 3 { // past the link
		if canvas.Focused() == fyne.Focusable(l.page) {
			break
		}
		canvas.(interface{ FocusNext() }).FocusNext()
	}
	if canvas.Focused() != fyne.Focusable(l.page) || !l.page.Frame.Visible() || l.page.Frame.StrokeColor != theme.Color(theme.ColorNameFocus) {
		t.Fatalf("Tab leads to %T and not to the text", canvas.Focused())
	}
	l.list.Point(slices.IndexFunc(l.all, func(c assets.Component) bool { return c.Licence == "Apache-2.0" })) // a long one
	seen := l.page.Page.Size().Height
	end := l.text.MinSize().Height - seen
	for _, c := range []struct {
		key  fyne.KeyName
		want float32
	}{
		{fyne.KeyDown, 40},
		{fyne.KeyUp, 0},
		{fyne.KeyUp, 0},
		{fyne.KeyPageDown, min(seen-40, end)},
		{fyne.KeyEnd, end},
		{fyne.KeySpace, end},
		{fyne.KeyHome, 0},
	} {
		l.page.TypedKey(&fyne.KeyEvent{Name: c.key})
		if got := l.page.Page.Offset.Y; got != c.want {
			t.Errorf("%s scrolls to %g, want %g", c.key, got, c.want)
		}
	}
	l.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !*escaped {
		t.Error("Esc stays in the text")
	}
	canvas.Focus(l.list)
	if l.page.Frame.Visible() {
		t.Error("the frame stays when the focus has gone")
	}
}

func TestUnwrapped(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a paragraph runs on", strings.Repeat("word ", 12) + "\nends here.\n", strings.Repeat("word ", 12) + "ends here.\n"},
		{"short lines stay", "MIT License\nCopyright (c) Somebody\n", "MIT License\nCopyright (c) Somebody\n"},
		{"paragraphs stay apart", strings.Repeat("word ", 12) + "\n\nNext.\n", strings.TrimSpace(strings.Repeat("word ", 12)) + "\n\nNext.\n"},
		{"entries begin anew", strings.Repeat("word ", 12) + "\n   * Neither\n(b) You must\n2. And\n", strings.TrimSpace(strings.Repeat("word ", 12)) + "\n* Neither\n(b) You must\n2. And\n"},
		{"rules stand alone", strings.Repeat("-", 60) + "\nHeading\n" + strings.Repeat("-", 60) + "\nText\n", strings.Repeat("-", 60) + "\nHeading\n" + strings.Repeat("-", 60) + "\nText\n"},
		{"so do notices", "Copyright © 2010 and a very long name of somebody, Inc.\nCopyright © 2012 Another\n", "Copyright © 2010 and a very long name of somebody, Inc.\nCopyright © 2012 Another\n"},
	} {
		if got := unwrapped(c.text); got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestVersionInWords(t *testing.T) {
	for _, c := range []struct {
		build       program.Build
		shown, copy string
	}{
		{program.Build{Version: "1.2.3"}, "Built with go", "tideline 1.2.3 go"},
		{program.Build{Version: "1.2.3", Commit: "abc1234"}, "Built from commit abc1234, with go", "tideline 1.2.3 abc1234 go"},
		{program.Build{Version: "1.2.3", Commit: "abc1234", Modified: true}, "Built from commit abc1234 with changes, with go", "tideline 1.2.3 abc1234+ go"},
	} {
		if got := builtFrom(c.build); !strings.HasPrefix(got, c.shown) || !strings.HasSuffix(got, system()) {
			t.Errorf("shown as %q", got)
		}
		if got := whole(c.build); !strings.HasPrefix(got, c.copy) || !strings.HasSuffix(got, system()) {
			t.Errorf("copied as %q", got)
		}
	}
}
