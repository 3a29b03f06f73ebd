package command

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// compactTable is a table with what the toolbar of a compact window shows.
func compactTable(done *[]string) *Table {
	t := &Table{Busy: func() bool { return false }}
	do := func(what string) func() { return func() { *done = append(*done, what) } }
	t.Commands = []Command{
		{ID: "open", Label: "Open", Menu: File, Bar: BarFile, Icon: theme.FileIcon(), Shortcut: Ctrl(fyne.KeyO), Do: do("open")},
		{ID: "true", Label: "True time", Short: "True", Menu: Scales, Bar: BarScale, Checked: func() bool { return true }, Do: do("true")},
	}
	for _, id := range []string{"fit", "search", "filter", "panel", "present"} {
		t.Commands = append(t.Commands, Command{ID: id, Label: id, Menu: Go, Bar: BarFind, Icon: theme.SearchIcon(), Do: do(id)})
	}
	return t
}

func TestASmallWindowIsCompact(t *testing.T) {
	for size, want := range map[fyne.Size]bool{
		{Width: 390, Height: 844}: true, {Width: 844, Height: 390}: true, {Width: 700, Height: 420}: true,
		{Width: 768, Height: 1024}: false, {Width: 1024, Height: 768}: false,
	} {
		if IsCompact(size) != want {
			t.Errorf("%v: compact is %v", size, !want)
		}
	}
}

// In a compact window the menu stands behind a button, and menus beside a line of it take its place.
func TestTheMenuStandsBehindAButton(t *testing.T) {
	test.NewTempApp(t)
	var done []string
	table := compactTable(&done)
	w := test.NewTempWindow(t, table.Toolbar())
	w.SetMainMenu(table.Menus())
	w.Resize(fyne.NewSize(390, 700))
	table.Compact(w, true)
	if w.MainMenu() != nil || !table.menu.Visible() || !table.IsCompact() {
		t.Fatal("the menu still lies above the toolbar")
	}
	choose := func(line int) {
		t.Helper()
		menu, ok := w.Canvas().Focused().(*widget.PopUpMenu)
		if !ok {
			t.Fatalf("there is no menu to choose from: %v", done)
		}
		for range line {
			menu.ActivateNext()
		}
		menu.TriggerLast()
	}
	button := table.menu.(fyne.Tappable)
	button.Tapped(nil)
	choose(1) // File
	choose(1)
	button.Tapped(nil)
	choose(3) // View
	choose(1) // the scales, beside a line of it
	choose(1)
	if want := []string{"open", "true"}; !slices.Equal(done, want) {
		t.Errorf("%q are done, want %q", done, want)
	}
	table.Compact(w, false)
	if w.MainMenu() == nil || table.menu.Visible() {
		t.Error("the menu does not come back")
	}
}
