package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/widgets"
)

// at is where something stands on the page as it is seen now, px.
func (f *filling) at(o fyne.CanvasObject) float32 {
	y, _ := widgets.Below(f.Page.Content, o)
	return y - f.Page.Offset.Y
}

// presses does what a mouse does: the field that has the keyboard loses it to that, or
// to nothing. What was pressed has to stay where it is until the button comes up.
func (f *filling) presses(o fyne.CanvasObject) {
	f.t.Helper()
	at := f.at(o)
	o.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if on, ok := o.(fyne.Focusable); !ok || f.calls.Focused() != on {
		f.win.Canvas().Unfocus()
	}
	if now := f.at(o); now != at {
		f.t.Errorf("what was pressed went from %g to %g px", at, now)
	}
	o.(desktop.Mouseable).MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if on, ok := o.(fyne.Tappable); ok {
		on.Tapped(&fyne.PointEvent{})
	}
}

// What is pressed stays under the pointer: neither what was typed before nor the field itself,
// which is to be seen whole, moves the page meanwhile.
func TestWhatIsPressedStays(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.win.Resize(fyne.NewSize(400, 300))
	f.Show("b", "")
	add := f.row("sources").parts.add
	f.Page.ScrollToOffset(fyne.NewPos(0, f.at(add)-290)) // its upper edge is seen
	before := f.Page.Offset.Y
	f.presses(add)
	if f.Page.Offset.Y <= before || f.calls.Focused() != fyne.Focusable(add) {
		t.Errorf("the field is not seen: %g px, after %g", f.Page.Offset.Y, before)
	}
	add.SetText("Le Monde")
	words := f.row("quotes").parts.add
	f.presses(words) // one more line comes above it
	if n := len(f.row("sources").parts.all); n != 1 || f.at(words) <= 0 {
		t.Errorf("there are %d sources, and the next field is at %g px", n, f.at(words))
	}
	place := f.row("place").field
	f.win.Canvas().Focus(place)
	place.SetText("Pan") // Panmunjom is offered
	if len(f.row("place").note.answers.Objects) != 1 {
		t.Fatal("nothing is offered")
	}
	f.presses(f.row("people").field)
	if len(f.row("place").note.answers.Objects) != 0 {
		t.Error("it is still offered")
	}
}

// A new event is made once that is asked for: until then one goes from field to field, by the
// mouse too, and nothing moves. A press beside a field gives that the keyboard.
func TestANewEventByTheMouse(t *testing.T) {
	f := fill(t, sheetOfPaper)
	f.Show("a", "")
	f.Begin("", "")
	f.typed(f.row("date").field, "c. 1960", fyne.KeyTab)
	f.row("title").field.SetText("Split")
	f.presses(f.row("status").pick.button)
	f.win.Canvas().Overlays().Top().Hide() // what is offered
	f.presses(f.row("text").field)
	if !f.new {
		t.Error("the event was made by leaving its title")
	}
	takeRow(f.Form, f.row("place").name.Position().Y+2)
	if f.calls.Focused() != fyne.Focusable(f.row("place").field) {
		t.Errorf("%v has the keyboard", f.calls.Focused())
	}
	f.row("place").field.SetText("Moscow")
	f.presses(adding(f.Form).(*fyne.Container).Objects[0])
	if on := f.calls.Focused(); f.new || on != fyne.Focusable(f.row("sources").parts.add) {
		t.Errorf("%v has the keyboard", on)
	}
	if text := string(f.desk.Text()); !strings.Contains(text, "date: 1960~\n    title: Split\n    place: Moscow\n") {
		t.Errorf("the file is\n%s", text)
	}
}

// An example is shown as far as there is room: the toolkit would show a bar to scroll it by.
func TestExamplesHaveRoom(t *testing.T) {
	f := fill(t, strings.Replace(sheetOfPaper, "tags: [treaty]", "image: {file: a.png}", 1))
	f.win.Resize(fyne.NewSize(320, 700))
	f.Show("a", "")
	cut := 0
	for _, r := range f.rows {
		if r.field == nil || r.field.MultiLine || !r.filled.Visible() {
			continue
		}
		if strings.HasSuffix(r.field.PlaceHolder, "…") && r.field.PlaceHolder != r.spec.example {
			cut++
		}
		if need := fyne.MeasureText(r.field.PlaceHolder, 14, fyne.TextStyle{}).Width; need > r.field.Size().Width {
			t.Errorf("%q needs %g of %g px", r.field.PlaceHolder, need, r.field.Size().Width)
		}
	}
	if cut == 0 {
		t.Error("no example needed to be cut")
	}
}
