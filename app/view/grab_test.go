package view

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// held is an event that is dragged.
type held struct {
	by      edtf.Instant // as it was last told
	dropped []edtf.Instant
}

func (h *held) Over(to Pull) (tip string, by edtf.Instant) {
	h.by = to.By
	return "held", to.By
}

func (h *held) Drop(to Pull) { h.dropped = append(h.dropped, to.By) }

func (h *held) Events() []string { return []string{"geneva"} }

// A drag goes on, from where it began, when a drawing comes that was asked for before it.
func TestADragOutlivesTheDrawing(t *testing.T) {
	for name, end := range map[string]func(*bench){
		"let go":  func(b *bench) { b.DragEnd() },
		"stopped": func(b *bench) { b.CancelDrag(); b.DragEnd() },
	} {
		b, h := newBench(t), &held{}
		b.OnGrab = func(string, Part) Grab { return h }
		b.Select("geneva")
		from := b.place(year(1970), markY)
		pull := func(dx float32) {
			from = from.AddXY(dx, 0)
			b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}, Dragged: fyne.NewDelta(dx, 0)})
		}
		b.MouseDown(mouse(from))
		pull(20)
		b.SetDrawing(b.drawing, b.frame.view)
		shown := 0
		for _, sh := range b.frame.stage.overlay.Scene.Shapes {
			if sh.Class == scene.Overlay && sh.Text == "held" {
				shown++
			}
		}
		if shown != 1 {
			t.Errorf("%s: the new drawing tells %d times what a drop would write", name, shown)
		}
		pull(20)
		want := b.frame.view.At(140) - b.frame.view.At(100)
		near(t, "s moved", float64(h.by), float64(want), 2)
		b.MouseUp(mouse(from))
		end(b)
		if wanted := map[string]int{"let go": 1}[name]; len(h.dropped) != wanted {
			t.Errorf("%s: dropped %v, want %d", name, h.dropped, wanted)
		}
	}
}

// The view goes on with the pointer too, from wherever it was taken.
func TestAPanOutlivesTheDrawing(t *testing.T) {
	for name, at := range map[string]func(*bench) fyne.Position{
		"body":     func(b *bench) fyne.Position { return b.place(b.frame.view.At(300), 20) },
		"overview": func(b *bench) fyne.Position { return b.strip(year(1965)) },
	} {
		var views [2]edtf.Instant
		for i := range views {
			b := newBench(t)
			b.ReducedMotion = true
			b.SetView(b.drawing.axis.Span(year(1960), year(1970), fakeLine, 0, 0))
			from := at(b)
			b.MouseDown(mouse(from))
			for range 4 {
				from = from.AddXY(-5, 0)
				b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}, Dragged: fyne.NewDelta(-5, 0)})
				if i == 1 {
					b.SetDrawing(b.drawing, b.frame.view)
				}
			}
			views[i] = b.frame.view.At(0)
			b.DragEnd()
		}
		if views[0] == year(1960) {
			t.Fatalf("%s: nothing moved", name)
		}
		near(t, "years in view by "+name, yearOf(views[1]), yearOf(views[0]), 0.05)
	}
}
