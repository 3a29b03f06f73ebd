package app

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"tideline/app/writing"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// editing opens a file of so many events, and edits it.
func editing(b *testing.B, events int) *window {
	w := openWith(b, Config{File: inFile(b, "many.yaml", many(events))})
	w.setMode(0)
	w.side.edits.writing.Switch()
	if !w.side.edits.writing.IsEditing() {
		b.Fatal("nothing can be edited")
	}
	return w
}

// BenchmarkEdit measures how long it takes from an edit until the event is drawn at its new
// place, and until everything has its place.
func BenchmarkEdit(b *testing.B) {
	for _, events := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(events), func(b *testing.B) {
			w := editing(b, events)
			id := w.state.Order[events/2]
			e, _ := w.state.Doc.Event(id)
			dates := []string{e.Date.String(), "1955-05-05"}
			first, last := time.Duration(0), time.Duration(0)
			var start, shown time.Time
			w.selectEvent(id)
			settled := w.chart.line.OnSettled
			w.chart.line.OnSettled = func(objects int, took time.Duration) {
				if settled(objects, took); shown.IsZero() {
					shown = time.Now()
				}
			}
			for i := 1; b.Loop(); i++ {
				start, shown = time.Now(), time.Time{}
				w.side.edits.writing.Make(writing.Edit{
					Name: history.Name{Did: "move"},
					Do:   edit.Set{Of: edit.Ref{List: edit.Events, ID: id}, Field: edit.Field("date"), To: edit.Text(dates[i%2])},
				})
				if shown.IsZero() || w.state.Drawn != w.state.Doc {
					b.Fatal("it is not drawn")
				}
				first, last = first+shown.Sub(start), last+time.Since(start)
			}
			b.ReportMetric(float64(first.Milliseconds())/float64(b.N), "ms-to-event")
			b.ReportMetric(float64(last.Milliseconds())/float64(b.N), "ms-to-all")
		})
	}
}

// BenchmarkDrag measures a step of dragging an event, and one of dragging the line.
func BenchmarkDrag(b *testing.B) {
	for _, what := range []string{"event", "line"} {
		b.Run(what, func(b *testing.B) {
			w := editing(b, 1000)
			line := w.chart.line
			line.ReducedMotion = true
			w.chart.zoom(4)
			from := fyne.NewPos(line.Size().Width/2, 40)
			for x := float32(200); what == "event" && line.Under() == ""; x += 2 {
				for y := float32(0); y < line.Size().Height-60 && line.Under() == ""; y += 3 {
					from = fyne.NewPos(x, y)
					line.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}})
				}
			}
			if what == "event" {
				w.selectEvent(line.Under())
			}
			line.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
			step, at := float32(5), from
			for i := 0; b.Loop(); i++ {
				if i%20 == 0 {
					step = -step
				}
				at = at.AddXY(step, 0)
				line.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(step, 0)})
			}
			b.StopTimer()
			if drags := w.side.edits.dragging.Tip != ""; drags != (what == "event") {
				b.Errorf("%s: what is dragged is said as %q", what, w.side.edits.dragging.Tip)
			}
			line.CancelDrag()
			line.DragEnd()
		})
	}
}
