package view

import (
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/timeline/scene"
)

// Cursor implements desktop.Cursorable. Fyne asks before it tells where the
// pointer has gone, so the answer is for the last place.
func (t *Timeline) Cursor() desktop.Cursor { return cursorFor(t.hand.zone, t.hand.under) }

// MouseIn implements desktop.Hoverable.
func (t *Timeline) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (t *Timeline) MouseMoved(ev *desktop.MouseEvent) {
	t.hand.zone = t.zoneAt(ev.Position)
	sh := t.hit(ev.Position)
	t.hand.under, t.hand.pointer, t.hand.inside = sh.ID, ev.Position, true
	if sh.Class == scene.Chip {
		t.hover("")
	} else {
		t.hover(sh.ID)
	}
	t.tellPointer()
}

// tellPointer tells the owner the time under the pointer, which changes with the
// pointer and with the view.
func (t *Timeline) tellPointer() {
	if t.OnHovered == nil {
		return
	}
	if !t.hand.inside {
		t.OnHovered(0, false)
		return
	}
	t.OnHovered(t.timeAt(t.hand.pointer))
}

// MouseOut implements desktop.Hoverable.
func (t *Timeline) MouseOut() {
	t.hand.zone, t.hand.under, t.hand.inside = zoneNone, "", false
	t.hover("")
	t.tellPointer()
}

// hover shows the event under the pointer; "" for none.
func (t *Timeline) hover(id string) {
	if id == t.hovered {
		return
	}
	t.hovered = id
	t.drawOverlay()
	t.dirty()
}
