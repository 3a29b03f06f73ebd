package command

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/widgets"
)

// Where there is no room for the toolbar, one button stands for the scales: it names
// the chosen one, and a key on it offers all.
func TestTheToolbarInANarrowWindow(t *testing.T) {
	test.NewTempApp(t)
	chosen := "one"
	scale := func(id string) Command {
		return Command{
			ID: id, Label: "Show scale " + id, Short: "Scale " + id, Bar: BarScale,
			Checked: func() bool { return chosen == id }, Do: func() { chosen = id },
		}
	}
	table := &Table{
		Commands: []Command{
			{ID: "open", Label: "Open…", Short: "Open", Bar: BarFile, Icon: theme.FolderOpenIcon(), Do: func() {}},
			scale("one"), scale("two"), scale("three"),
			{ID: "help", Label: "Help", Bar: BarWindow, Icon: theme.HelpIcon(), Do: func() {}},
		},
		Keys: widgets.Keyboard{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}},
		Busy: func() bool { return false }, Held: func() fyne.KeyModifier { return 0 },
	}
	w := test.NewTempWindow(t, table.Toolbar())
	table.Refresh()
	buttons := func() (all []*widgets.Button) {
		var walk func(fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *widgets.Button:
				all = append(all, o)
			case *container.Scroll:
				walk(o.Content)
			case *fyne.Container:
				for _, child := range o.Objects {
					if child.Visible() {
						walk(child)
					}
				}
			}
		}
		walk(w.Content())
		return all
	}
	seen := func() (texts []string) {
		for _, b := range buttons() {
			if b.Text != "" {
				texts = append(texts, b.Text)
			}
		}
		return texts
	}
	w.Resize(fyne.NewSize(900, 60))
	if got := seen(); len(got) != 4 {
		t.Errorf("with room for all, %q are shown", got)
	}
	w.Resize(fyne.NewSize(10, 60)) // the least there is
	if got := seen(); len(got) != 1 || got[0] != "Scale one" {
		t.Fatalf("without room %q are shown", got)
	}
	for _, b := range buttons() {
		if b.Text == "Scale one" {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	}
	menu, ok := w.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("the keyboard is on %T", w.Canvas().Focused())
	}
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if chosen != "two" {
		t.Errorf("scale %s is chosen", chosen)
	}
	if !table.Refresh() {
		t.Error("no switch has changed")
	}
	if got := seen(); len(got) != 1 || got[0] != "Scale two" {
		t.Errorf("then %q are shown", got)
	}
}
