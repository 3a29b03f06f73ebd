package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Room is made before a bold J alone.
func TestRoomForTheHookOfAJ(t *testing.T) {
	var p Prose
	p.Title("Jubilee")
	p.Strong("Peace in July")
	p.Body("July")
	for i, want := range []string{hairSpace + "Jubilee", "Peace in July", "July"} {
		if got := p.Segments[i].(*widget.TextSegment).Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Where something stands within a page is known before any of it has been drawn, and Tab goes on
// from the top to the bottom.
func TestBelowKnowsWhatWasNeverDrawn(t *testing.T) {
	top, middle, bottom := widget.NewLabel("top"), widget.NewLabel("middle"), widget.NewLabel("bottom")
	inside := container.NewVBox(widget.NewLabel("one"), middle)
	page := Between(top, inside, bottom)
	page.Resize(fyne.NewSize(200, 400))
	want := inside.Position().Y + middle.Position().Y
	if y, within := Below(page, middle); !within || y != want || y <= top.Size().Height {
		t.Errorf("it stands %g px below, %t; want %g", y, within, want)
	}
	if _, within := Below(inside, top); within {
		t.Error("what stands elsewhere is within it")
	}
	if page.Objects[0] != top || page.Objects[1] != inside || page.Objects[2] != bottom {
		t.Error("Tab does not go from the top to the bottom")
	}
	if two := Between(nil, inside, nil); len(two.Objects) != 1 || two.Objects[0] != inside {
		t.Errorf("there are %d things", len(two.Objects))
	}
}
