package view

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

// Sizes of the fake drawing and of the window around it, in px.
const (
	testWidth, testHeight = 900, 500
	fakeLanes             = 100
	fakeAxis              = 40
	fakeOverview          = 48
	fakeLine              = testWidth - fakeLanes
	markY                 = 100.0
)

// event stands in the fake document: a mark of its own, or in a cluster with all
// that stand within clusterReach px of it.
type event struct {
	id string
	at edtf.Instant
}

const clusterReach = 12.0

// fake draws a document of a few events in the simplest way.
type fake struct {
	size        fyne.Size
	axis, strip *axis.Axis
	events      []event
	bodyHeight  float64
	column      scene.Scene // of the names of lanes, where there are several
	aside       float64     // px from the events to the middle of their cluster
	bodies      int         // how often Body was called
	overlays    []string
	floatings   []string // the eras that Floating was to show
	text        string
	words       bool // of the axis
}

func year(y int64) edtf.Instant { return edtf.At(edtf.Civil{Year: y, Month: 1, Day: 1}) }

// newFake has four events by themselves, a pair half a year apart, and a pair
// of one instant.
func newFake(mode axis.Mode) *fake {
	f := &fake{size: fyne.NewSize(testWidth, testHeight), bodyHeight: testHeight - fakeAxis - fakeOverview, text: "Geneva Conference", events: []event{
		{"first", year(1950)},
		{"pair-a", year(1960)},
		{"pair-b", year(1960) + 182*edtf.Day},
		{"geneva", year(1970)},
		{"same-a", year(1980)},
		{"same-b", year(1980)},
		{"last", year(2000)},
	}}
	var spans []axis.Span
	for _, e := range f.events {
		spans = append(spans, axis.Span{From: e.at, To: e.at + edtf.Day})
	}
	options := axis.Options{Width: fakeLine}
	f.axis, f.strip = axis.New(mode, spans, options), axis.New(axis.True, spans, options)
	return f
}

func (f *fake) Fit() axis.View                        { return f.axis.Fit(fakeLine, 50, 50) }
func (f *fake) BodyHeight() float64                   { return f.bodyHeight }
func (f *fake) AxisHeight() float64                   { return fakeAxis }
func (f *fake) LaneColumnWidth() float64              { return fakeLanes }
func (f *fake) OverviewHeight() float64               { return fakeOverview }
func (f *fake) overview() axis.View                   { return f.strip.Fit(fakeLine, 20, 20) }
func (f *fake) OverviewAt(x float64) edtf.Instant     { return f.overview().At(x) }
func (f *fake) x(v axis.View, t edtf.Instant) float64 { return v.X(f.axis.Place(t)) }

func (f *fake) Stands(id string) (edtf.Instant, bool) {
	i := slices.IndexFunc(f.events, func(e event) bool { return e.id == id })
	if i < 0 {
		return 0, false
	}
	return f.events[i].at, true
}

func (f *fake) OverviewX(t edtf.Instant) float64 {
	return min(max(f.overview().X(f.strip.Place(t)), 0), fakeLine)
}

// clusters returns the events that share a place in a view, in order.
func (f *fake) clusters(v axis.View) [][]event {
	var all [][]event
	for _, e := range f.events {
		if n := len(all) - 1; n >= 0 && f.x(v, e.at)-f.x(v, all[n][0].at) < clusterReach {
			all[n] = append(all[n], e)
			continue
		}
		all = append(all, []event{e})
	}
	return all
}

// clusterID is another one at every scale, as it is in the real drawing.
func clusterID(c []event, v axis.View) string {
	return fmt.Sprintf("cluster:%s:%g", c[0].id, v.Scale())
}

func (f *fake) Body(dst *scene.Scene, v axis.View) {
	f.bodies++
	dst.Reset(v.Width(), f.bodyHeight)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: v.Width(), H: f.bodyHeight, Fill: scene.Paper})
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Era, ID: "era", W: v.Width(), H: 20, Fill: scene.EraInk})
	for _, c := range f.clusters(v) {
		x := f.x(v, c[0].at)
		if len(c) > 1 {
			dst.Add(scene.Shape{
				Kind: scene.Rect, Class: scene.Cluster, ID: clusterID(c, v), Count: len(c),
				X: x - 10 + f.aside, Y: markY - 8, W: 20, H: 16, Radius: 8, Fill: scene.LaneTint, Stroke: scene.LaneFull, Width: 1,
			})
			continue
		}
		dst.Add(scene.Shape{Kind: scene.Circle, Class: scene.Mark, ID: c[0].id, X: x - 5, Y: markY - 5, W: 10, H: 10, Fill: scene.LaneFull})
		dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Label, ID: c[0].id, X: x, Y: 160, W: 60, H: 24, Fill: scene.Raised, Radius: 4})
		dst.Add(scene.Shape{Kind: scene.Text, Class: scene.Label, ID: c[0].id, X: x + 8, Y: 160, W: 50, H: 24, Size: 14, Fill: scene.Body, Text: f.text})
	}
}

// Floating names the era at the left edge.
func (f *fake) Floating(dst *scene.Scene, v axis.View, era string) {
	f.floatings = append(f.floatings, era)
	dst.Reset(v.Width(), f.bodyHeight)
	dst.Add(scene.Shape{Kind: scene.Text, Class: scene.Era, ID: "era", Text: "An era", X: 6, W: 40, H: 20, Size: 12, Fill: scene.Second})
}

// StepsBack has all step back behind any selection.
func (f *fake) StepsBack(_ axis.View, selected string) bool { return selected != "" }

// EraView is from the pair to Geneva.
func (f *fake) EraView(id string) (axis.View, bool) {
	return f.axis.Span(year(1960), year(1970), fakeLine, 0, 0), id == "era"
}

func (f *fake) AxisBand(dst *scene.Scene, v axis.View) {
	dst.Reset(v.Width(), fakeAxis)
	for x := 0.0; x < v.Width(); x += 100 {
		dst.Add(scene.Shape{Kind: scene.Line, Class: scene.Tick, X: x, H: 8, Stroke: scene.Second, Width: 1})
		if f.words {
			dst.Add(scene.Shape{Kind: scene.Text, Class: scene.Tick, X: x + 4, Y: 6, W: 30, H: 16, Size: 12, Fill: scene.Body, Text: "1953"})
		}
	}
}

func (f *fake) AxisEdge(dst *scene.Scene, v axis.View) { dst.Reset(v.Width(), fakeAxis) }

func (f *fake) LaneColumn(dst *scene.Scene) {
	dst.Reset(fakeLanes, f.bodyHeight)
	dst.Append(&f.column, 0, 0)
	dst.Add(scene.Shape{Kind: scene.Text, Class: scene.Lane, ID: "lane", X: 8, Y: 90, W: 60, H: 20, Size: 14, Bold: true, Fill: scene.Body, Text: "Lane"})
}

func (f *fake) Size() (w, h float64) { return float64(f.size.Width), float64(f.size.Height) }

func (f *fake) Overview(dst *scene.Scene, v axis.View) {
	dst.Reset(fakeLine, fakeOverview)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overview, W: fakeLine, H: fakeOverview, Fill: scene.EraInk})
	from, to := v.Range()
	x := f.OverviewX(from)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Window, X: x, W: f.OverviewX(to) - x, H: fakeOverview, Stroke: scene.Second, Width: 1})
}

func (f *fake) Overlay(dst *scene.Scene, v axis.View, selected, hovered string) {
	f.overlays = append(f.overlays, selected+"/"+hovered)
	dst.Reset(v.Width(), f.bodyHeight)
	for _, e := range f.events {
		if e.id == selected || e.id == hovered {
			dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Overlay, ID: e.id, X: f.x(v, e.at), Y: 160, W: 90, H: 24, Fill: scene.Raised, Stroke: scene.Focus, Width: 2})
		}
	}
}

func (f *fake) Members(id string, v axis.View) (ids []string) {
	for _, c := range f.clusters(v) {
		if clusterID(c, v) == id {
			for _, e := range c {
				ids = append(ids, e.id)
			}
		}
	}
	return ids
}

// bench is a widget in a window, with a clock that only moves by hand and a
// note of every callback.
type bench struct {
	*Timeline
	drawing  *fake
	window   fyne.Window
	clock    time.Time
	held     fyne.KeyModifier
	selected []string
	hovers   []string
	clusters [][]string
	views    int
	settled  []int
	asked    []fyne.Size
}

func newBench(t testing.TB) *bench {
	t.Helper()
	test.NewTempApp(t)
	b := &bench{Timeline: NewTimeline(scene.Light()), drawing: newFake(axis.True), clock: time.Unix(1000, 0)}
	b.frame.now = func() time.Time { return b.clock }
	b.Modifiers = func() fyne.KeyModifier { return b.held }
	b.OnSelected = func(id string) {
		b.selected = append(b.selected, id)
		b.Select(id)
	}
	b.OnHovered = func(at edtf.Instant, inside bool) {
		text := "out"
		if inside {
			text = fmt.Sprint(at.Civil().Year)
		}
		b.hovers = append(b.hovers, text)
	}
	b.OnCluster = func(ids []string) { b.clusters = append(b.clusters, ids) }
	b.OnViewChanged = func(axis.View) { b.views++ }
	b.OnSettled = func(objects int, _ time.Duration) { b.settled = append(b.settled, objects) }
	b.NeedDrawing = func(size fyne.Size) { b.asked = append(b.asked, size) }
	b.window = test.NewTempWindow(t, b.Timeline)
	b.window.SetPadded(false)
	b.window.Resize(fyne.NewSize(testWidth, testHeight))
	b.SetDrawing(b.drawing, b.drawing.Fit())
	return b
}

// place returns where an instant stands at a height, in px of the widget.
func (b *bench) place(at edtf.Instant, y float64) fyne.Position {
	return fyne.NewPos(float32(fakeLanes+b.drawing.x(b.frame.view, at)), float32(y))
}

// strip returns where an instant stands in the overview, in px of the widget.
func (b *bench) strip(at edtf.Instant) fyne.Position {
	return fyne.NewPos(float32(fakeLanes+b.drawing.OverviewX(at)), testHeight-fakeOverview/2)
}

func mouse(at fyne.Position) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary}
}

// click presses and lets go, as the driver does.
func (b *bench) clickAt(at fyne.Position) {
	b.MouseMoved(mouse(at))
	b.MouseDown(mouse(at))
	b.MouseUp(mouse(at))
}

// drag presses, moves in equal steps of a hundredth of a second and lets go, in
// the order in which the driver tells of it.
func (b *bench) drag(from fyne.Position, dx, dy float32, steps int) {
	b.MouseDown(mouse(from))
	at := from
	for range steps {
		b.clock = b.clock.Add(10 * time.Millisecond)
		at = at.AddXY(dx, dy)
		b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(dx, dy)})
	}
	b.MouseUp(mouse(at))
	b.DragEnd()
}

// wheel turns the wheel; a notch is 25.
func (b *bench) wheel(at fyne.Position, dx, dy float32) {
	b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(dx, dy)})
}

// rest lets so much time pass that nothing counts as quick any more.
func (b *bench) rest() { b.clock = b.clock.Add(time.Minute) }

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if d := got - want; d > within || d < -within {
		t.Errorf("%s: %g, want %g (±%g)", what, got, want, within)
	}
}

func same[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}
