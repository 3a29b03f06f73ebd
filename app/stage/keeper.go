package stage

import (
	"math"

	"fyne.io/fyne/v2"
)

// Keeper keeps a window within the display that it is on. It remembers the size that the
// user has given the window, which is neither that of a maximised window nor what a small
// display has reduced it to.
type Keeper struct {
	Size      fyne.Size // px of the toolkit
	Maximised bool

	desktop Desktop
	win     fyne.Window
	before  Rect    // the content before the window filled a display
	seen    Rect    // the content at the last check
	granted Rect    // the content where the display had no room for Size
	settled Display // that the window was last fitted to
	asked   float32 // the scale that was last asked for, whether granted or not
}

// NewKeeper returns a keeper for a window on a desktop.
func NewKeeper(d Desktop, w fyne.Window) *Keeper { return &Keeper{desktop: d, win: w} }

// usual is an estimate of the frame of a window before it is known, for a scale.
func usual(scale float32) Frame {
	side, top := int(8*scale), int(34*scale)
	return Frame{Left: side, Top: top, Right: side, Bottom: side}
}

// Prepare gives a window that is not shown yet a size that fits a display, and returns
// where its content would be in the middle of that.
func (k *Keeper) Prepare(size fyne.Size, on Display) Rect {
	scale := min(on.Scale, largestScale(Window{Least: LeastOf(k.win), Frame: usual(on.Scale)}, on))
	if scale < on.Scale {
		k.desktop.Shrink(k.win, scale/on.Scale)
	}
	w, h := px(size.Width, scale), px(size.Height, scale)
	content := Centred(w, h, usual(scale).Inside(on.Work))
	k.Size = size
	if content.W < w || content.H < h {
		k.granted = content
	}
	k.win.Resize(SizeOf(content, scale))
	return content
}

// Part is the size of a share of what a display has room for, in px of the toolkit.
func (k *Keeper) Part(share float64, on Display) fyne.Size {
	room := usual(on.Scale).Inside(on.Work)
	part := func(px int) float32 { return float32(math.Round(share * float64(px) / float64(on.Scale))) }
	return fyne.NewSize(part(room.W), part(room.H))
}

// PrepareAt is Prepare for a window that will be shown on that display.
func (k *Keeper) PrepareAt(size fyne.Size, on Display) {
	at := k.Prepare(size, on)
	k.desktop.Request(k.win, at.X, at.Y)
}

func px(size, scale float32) int { return int(math.Round(float64(size * scale))) }

// SizeOf returns the size to ask the toolkit for to get that content: it rounds up, and
// would otherwise ask for one px too many.
func SizeOf(content Rect, scale float32) fyne.Size {
	return fyne.NewSize((float32(content.W)-0.5)/scale, (float32(content.H)-0.5)/scale)
}

// Settle moves a window into the work area of the display that it is on, and has its
// content laid out for the size that it really has.
func (k *Keeper) Settle() {
	shrunk := k.fitScale()
	w, on, ok := k.look()
	if !ok || w.Minimised {
		return
	}
	k.settled, k.seen = on, w.Content
	if w.Full || w.Maximised {
		return
	}
	fit := w.outer().Fit(on.Work)
	if fit != w.outer() || !w.laidOut() {
		k.seen = w.Frame.Inside(fit)
		k.desktop.Move(k.win, k.seen)
	}
	if shrunk || fit.W < w.outer().W || fit.H < w.outer().H {
		k.granted = k.seen
	}
	k.Note()
}

// fitScale draws the content at the scale of the display, or at a smaller one where even
// its minimum size would not fit, and reports whether it is smaller. The minimum size is
// not quite the same at every scale.
func (k *Keeper) fitScale() (shrunk bool) {
	const tries = 4
	for range tries {
		w, on, ok := k.look()
		if !ok || w.Minimised {
			return false
		}
		want := min(on.Scale, largestScale(w, on))
		shrunk = want < on.Scale
		if same(want, w.Scale) || same(want, k.asked) {
			return shrunk
		}
		k.asked = want
		k.rescale(w, want/on.Scale)
	}
	return shrunk
}

// rescale changes the scale. The toolkit then asks for a size to match, which a maximised
// window must not get.
func (k *Keeper) rescale(w Window, part float32) {
	if w.Maximised {
		k.desktop.Maximise(k.win, false)
		defer k.desktop.Maximise(k.win, true)
	}
	k.desktop.Shrink(k.win, part)
}

// same reports whether two scales are equal: they come in steps of a tenth.
func same(a, b float32) bool { return a-b < 0.05 && b-a < 0.05 }

// largestScale is the largest scale, in the steps of the toolkit, at which the minimum
// size of the content fits a display; that of the display where the minimum is not known.
func largestScale(w Window, on Display) float32 {
	room := w.Frame.Inside(on.Work)
	if w.Full {
		room = on.Bounds
	}
	if w.Least.Width <= 0 || w.Least.Height <= 0 {
		return on.Scale
	}
	most := min(float32(room.W)/w.Least.Width, float32(room.H)/w.Least.Height)
	return max(float32(math.Floor(float64(most*10)))/10, leastScale)
}

// leastScale is the smallest scale at which text can still be read.
const leastScale = 0.5

// look returns the position and state of the window, and the display that it is on.
func (k *Keeper) look() (Window, Display, bool) {
	w, ok := k.desktop.Window(k.win)
	places := Places(k.desktop.Displays())
	on := On(places, w.outer())
	if !ok || on < 0 {
		return w, Display{}, false
	}
	return w, places[on], true
}

// Display returns the display that the window is on; false while it is not shown.
func (k *Keeper) Display() (Display, bool) {
	w, on, ok := k.look()
	return on, ok && !w.Minimised
}

// Note remembers the size.
func (k *Keeper) Note() {
	w, ok := k.desktop.Window(k.win)
	if !ok || w.Minimised || w.Full || w.Scale <= 0 {
		return
	}
	k.Maximised = w.Maximised
	wanted := near(k.Size.Width*w.Scale, w.Content.W) && near(k.Size.Height*w.Scale, w.Content.H)
	granted := near(float32(k.granted.W), w.Content.W) && near(float32(k.granted.H), w.Content.H)
	if !w.Maximised && !wanted && !granted {
		k.Size, k.granted = fyne.NewSize(float32(w.Content.W)/w.Scale, float32(w.Content.H)/w.Scale), Rect{}
	}
}

// Look is called at intervals. It follows displays that come, go, move or change their
// scale, once the window no longer moves.
func (k *Keeper) Look() {
	w, on, ok := k.look()
	if !ok || w.Minimised {
		return
	}
	moving := w.Content != k.seen
	k.seen = w.Content
	if !moving && (on != k.settled || !w.laidOut() || k.overflows(w, on)) {
		k.Settle()
		return
	}
	k.Note()
}

// overflows reports whether the content needs more than its display has, at the scale that
// it is drawn at, and has not been asked to be smaller yet: it may grow, as in another
// language.
func (k *Keeper) overflows(w Window, on Display) bool {
	scale := w.Scale
	if k.asked > 0 {
		scale = min(scale, k.asked)
	}
	return largestScale(w, on) < scale && !same(largestScale(w, on), scale)
}

// Full reports whether the window fills a display.
func (k *Keeper) Full() bool {
	w, ok := k.desktop.Window(k.win)
	return ok && w.Full
}

// Fill has the window fill a display.
func (k *Keeper) Fill(on Display) {
	k.Note()
	if w, ok := k.desktop.Window(k.win); ok && !w.Full {
		if w.Maximised {
			k.desktop.Maximise(k.win, false)
			w, _ = k.desktop.Window(k.win)
		}
		k.before = w.Content
	}
	k.desktop.Fill(k.win, on.ID)
}

// Release ends that: the window has its former size again, on the display that it filled.
func (k *Keeper) Release() {
	w, on, ok := k.look()
	if !ok {
		return
	}
	frame := usual(on.Scale)
	content := k.before
	if content.Empty() {
		content = Centred(px(k.Size.Width, w.Scale), px(k.Size.Height, w.Scale), frame.Inside(on.Work))
	}
	k.desktop.Release(k.win, frame.Inside(frame.Around(content).Fit(on.Work)))
	if k.Maximised {
		k.desktop.Maximise(k.win, true)
	}
	k.before = Rect{}
	k.Unsettle()
}

// Unsettle has Look settle the window again once it no longer moves: window managers act
// with a delay, and the toolkit cannot change a scale before it runs.
func (k *Keeper) Unsettle() { k.settled, k.asked = Display{}, 0 }

// Bring moves a window that is shown to a display, unless it is there.
func (k *Keeper) Bring(to Display) {
	w, on, ok := k.look()
	if !ok || on.ID == to.ID || w.Full || w.Minimised {
		return
	}
	if w.Maximised {
		k.desktop.Maximise(k.win, false)
	}
	k.desktop.Move(k.win, w.Frame.Inside(Centred(w.outer().W, w.outer().H, to.Work)))
	if w.Maximised {
		k.desktop.Maximise(k.win, true)
	}
	k.Unsettle()
}

// Maximise maximises the window.
func (k *Keeper) Maximise() {
	k.desktop.Maximise(k.win, true)
	k.Maximised = true
}
