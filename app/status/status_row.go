package status

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"tideline/app/session"
	"tideline/app/widgets"
	"tideline/timeline/edtf"
)

// statusRow lays out the line at the foot of the window: the date under the
// pointer in a box of its own width, the message, the count of events in a box
// that is as wide as it ever gets, and the problems. No text that changes while
// the pointer moves or the line is panned changes the place of another: else the
// toolkit would lay out and paint the whole window once more for every step.
type statusRow struct {
	pointer, events float32 // px of the boxes
}

var _ fyne.Layout = (*statusRow)(nil)

// mostOfStatus is the part of the line that the date under the pointer may take.
const mostOfStatus = 0.27

// Layout implements fyne.Layout for pointer, message, events, trouble and stop.
func (r *statusRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := min(r.pointer, size.Width*mostOfStatus)
	right := size.Width
	place := func(o fyne.CanvasObject, x, width float32) {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(max(width, 0), size.Height))
	}
	place(objects[0], 0, left)
	if trouble := objects[3]; trouble.Visible() {
		width := trouble.MinSize().Width
		right -= width
		place(trouble, right, width)
		right -= widgets.GapBetween
	}
	events := min(r.events, max(right-left, 0))
	place(objects[2], right-events, events)
	right -= events + widgets.GapBetween
	if stop := objects[4]; stop.Visible() {
		width := stop.MinSize().Width
		right -= width
		place(stop, right, width)
	}
	place(objects[1], left+widgets.GapBetween, right-left-widgets.GapBetween)
}

// MinSize implements fyne.Layout.
func (r *statusRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var most fyne.Size
	for _, o := range objects {
		most = fyne.NewSize(most.Width+o.MinSize().Width, max(most.Height, o.MinSize().Height))
	}
	return most
}

// boxWidth returns the px of a box in which any of the texts has room.
func boxWidth(texts ...string) float32 {
	var widest float32
	for _, text := range texts {
		widest = max(widest, fyne.MeasureText(text, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width)
	}
	return widest + 2*theme.Size(theme.SizeNameInnerPadding) + widgets.GapBetween
}

// widestDates returns dates of which one is as wide as any under the pointer.
func widestDates(words edtf.Words) []string {
	var texts []string
	for month := range 12 {
		at := edtf.At(edtf.Civil{Year: 2048, Month: month + 1, Day: 28, Hour: 20, Minute: 48, Second: 48})
		texts = append(texts, session.TimeAt(at, 1, words))
	}
	return append(texts, session.TimeAt(-edtf.Instant(444_444_444)*366*edtf.Day, edtf.Day, words))
}

// countText says how many of the events are in view, and where to go where none is.
func (s *Line) countText(n, all int) string {
	if n == 0 && all > 0 {
		return lang.L("No event in view; 0 shows all {{.All}}", map[string]any{"All": s.words.Number(int64(all))})
	}
	return lang.L("{{.N}} of {{.All}} events in view", map[string]any{"N": s.words.Number(int64(n)), "All": s.words.Number(int64(all))})
}

// countWidth returns the px of a box in which any count of the events has room.
func (s *Line) countWidth() float32 {
	return boxWidth(s.countText(s.all, s.all), s.countText(0, s.all))
}
