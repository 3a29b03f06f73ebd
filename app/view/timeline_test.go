package view

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"tideline/app/view/paper"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/scene"
)

func TestWithoutDrawing(t *testing.T) {
	test.NewTempApp(t)
	line := NewTimeline(scene.Light())
	w := test.NewTempWindow(t, line)
	w.Resize(fyne.NewSize(400, 300))
	at := fyne.NewPos(200, 100)
	line.MouseMoved(mouse(at))
	line.MouseDown(mouse(at))
	line.MouseUp(mouse(at))
	test.Drag(w.Canvas(), at, 20, 0)
	test.Scroll(w.Canvas(), at, 0, 25)
	for _, key := range []fyne.KeyName{fyne.KeyHome, fyne.KeyPageDown, fyne.KeyEscape, fyne.KeyRight} {
		line.TypedKey(&fyne.KeyEvent{Name: key})
	}
	for _, r := range "+-0" {
		line.TypedRune(r)
	}
	line.SetPalette(scene.Dark())
	line.Select("geneva")
	line.Reveal(year(1970), 0)
	if !line.Fitted() {
		t.Error("without a drawing everything is in view")
	}
}

func TestDrawingFillsTheWidget(t *testing.T) {
	b := newBench(t)
	s := &b.frame.stage
	if s.left != fakeLanes || s.width != fakeLine || s.height != b.drawing.bodyHeight {
		t.Errorf("the body begins at %g and is %g × %g", s.left, s.width, s.height)
	}
	if got := s.overview.Position(); got != fyne.NewPos(fakeLanes, testHeight-fakeOverview) {
		t.Errorf("the overview stands at %v", got)
	}
	if n := b.settled[len(b.settled)-1]; n != s.count() || n < 10 {
		t.Errorf("told of %d objects, drawn are %d", n, s.count())
	}
	if !b.Fitted() {
		t.Error("the first view shows everything")
	}
}

func TestResizeAsksOnceAtATime(t *testing.T) {
	b := newBench(t)
	b.asked = nil
	b.SetDrawing(b.drawing, b.frame.view) // answers what was asked when the window opened
	b.asked = nil
	for _, width := range []float32{950, 1000, 1100} {
		b.window.Resize(fyne.NewSize(width, testHeight))
	}
	same(t, "asked for", b.asked, []fyne.Size{fyne.NewSize(950, testHeight)})
	near(t, "width of the view meanwhile", b.frame.view.Width(), 1100-fakeLanes, 0)
	if !b.Fitted() {
		t.Error("a wider window still begins where everything is in view")
	}
	answer := func(width float32) {
		b.drawing.size = fyne.NewSize(width, testHeight)
		b.SetDrawing(b.drawing, b.drawing.Fit())
	}
	answer(950)
	same(t, "asked for after the answer", b.asked, []fyne.Size{fyne.NewSize(950, testHeight), fyne.NewSize(1100, testHeight)})
	answer(1100)
	if len(b.asked) != 2 {
		t.Errorf("asked %d times, want no more when the size is right", len(b.asked))
	}
}

// A strip comes and goes above the line, and between the two the owner has another drawing
// made for a reason of its own: that one is not taken for the one that was asked for.
func TestADrawingOfAnotherSizeIsNotWhatWasAskedFor(t *testing.T) {
	b := newBench(t)
	b.window.Resize(fyne.NewSize(testWidth, testHeight-44))
	b.asked = nil
	b.window.Resize(fyne.NewSize(testWidth, testHeight))
	b.window.Resize(fyne.NewSize(testWidth, testHeight-44))
	b.SetDrawing(b.drawing, b.drawing.Fit()) // of the size between
	if want := fyne.NewSize(testWidth, testHeight-44); len(b.asked) == 0 || b.asked[len(b.asked)-1] != want {
		t.Errorf("asked for %v, want %v at last", b.asked, want)
	}
}

func TestSelectDrawsAnOverlayOnly(t *testing.T) {
	b := newBench(t)
	before, bodies := b.frame.view, b.drawing.bodies
	b.Select("geneva")
	b.Select("geneva")
	same(t, "overlays", b.drawing.overlays, []string{"geneva/"})
	if b.frame.view != before || b.drawing.bodies != bodies || len(b.selected) > 0 {
		t.Error("selecting moved the view, drew the body anew or called OnSelected")
	}
	b.Select("")
	if n := len(b.frame.stage.overlay.Objects()); n > 0 {
		t.Errorf("nothing is selected, and %d objects lie above the body", n)
	}
}

func TestPaletteColoursEverything(t *testing.T) {
	b := newBench(t)
	b.Select("geneva")
	dark := scene.Dark()
	b.SetPalette(dark)
	for _, sheet := range b.frame.stage.sheets() {
		fresh := paper.New()
		fresh.Flat = sheet.Flat
		fresh.SetPalette(dark.Quiet()) // an event is selected
		fresh.Scene = sheet.Scene
		fresh.Paint()
		same(t, "objects", colours(sheet.Objects()), colours(fresh.Objects()))
	}
	if b.frame.stage.ground.FillColor != dark[scene.Paper] || b.frame.stage.ring.StrokeColor != dark[scene.Focus] {
		t.Error("ground and focus ring keep the old colours")
	}
}

// colours returns the colours of objects.
func colours(objects []fyne.CanvasObject) (all []color.Color) {
	for _, o := range objects {
		switch o := o.(type) {
		case *canvas.Rectangle:
			all = append(all, o.FillColor, o.StrokeColor)
		case *canvas.Circle:
			all = append(all, o.FillColor, o.StrokeColor)
		case *canvas.Line:
			all = append(all, o.StrokeColor)
		case *canvas.Text:
			all = append(all, o.Color)
		case *canvas.Raster:
			size := o.Size()
			pixels := o.Generator(int(size.Width), int(size.Height))
			for at := range int(min(size.Width, size.Height)) {
				all = append(all, pixels.At(at, at), pixels.At(at, int(markY)))
			}
		}
	}
	return all
}

// oneFont is a theme with one font for all text.
type oneFont struct {
	fyne.Theme
	font fyne.Resource
}

func (o *oneFont) Font(fyne.TextStyle) fyne.Resource { return o.font }

// A theme may bring another font, and Fyne then refreshes every widget.
func TestRefreshSetsTextAnew(t *testing.T) {
	b := newBench(t)
	text := func() (y float32) {
		for _, o := range b.frame.stage.body.Objects() {
			if o, ok := o.(*canvas.Text); ok {
				return o.Position().Y + o.MinSize().Height/2
			}
		}
		t.Fatal("no text is drawn")
		return 0
	}
	before := text()
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(&oneFont{settings.Theme(), theme.DefaultTextMonospaceFont()})
	b.Refresh()
	near(t, "middle of a text in another font", float64(text()), float64(before), 0.01)
}

// When the mode changes, marks glide; at the end everything is as if drawn anew.
func TestScaleChangeEndsInTheNewDrawing(t *testing.T) {
	b := newBench(t)
	even := newFake(axis.Even)
	b.SetDrawing(even, even.Fit())
	var want scene.Scene
	even.Body(&want, even.Fit())
	if got := b.frame.stage.body.Scene.String(); got != want.String() {
		t.Errorf("the body is\n%swant\n%s", got, &want)
	}
	if len(b.frame.stage.band.Objects()) == 0 {
		t.Error("the axis did not come back")
	}
}

func TestRevealBringsIntoView(t *testing.T) {
	b := newBench(t)
	b.SetView(b.frame.view.Zoom(8, 100))
	for _, covered := range []float32{0, 360} {
		b.Reveal(year(1970), covered)
		near(t, "x of the event", b.drawing.x(b.frame.view, year(1970)), (fakeLine-float64(covered))/2, 1)
		shown := b.frame.view
		b.Reveal(year(1970)+edtf.Day, covered)
		if b.frame.view != shown {
			t.Error("what is in view already was moved")
		}
		b.SetView(b.frame.view.Pan(4000))
	}
}

// At the ends there is nothing to bring to the middle.
func TestRevealShowsNoEmptiness(t *testing.T) {
	b := newBench(t)
	fit := b.frame.view
	b.Reveal(year(1950), 0)
	b.Reveal(year(2000), 0)
	if b.frame.view != fit {
		t.Error("everything was in view, and was moved")
	}
	b.Reveal(year(2000), 360)
	near(t, "x of the last event beside a drawer", b.drawing.x(b.frame.view, year(2000)), b.drawing.x(fit, year(2000))-360, 1)
	b.SetView(fit.Zoom(8, 100))
	b.Reveal(year(1950), 0)
	near(t, "x of the first event", b.drawing.x(b.frame.view, year(1950)), b.drawing.x(fit, year(1950)), 1)
}

func TestRevealScrollsToTheLane(t *testing.T) {
	b := newBench(t)
	b.drawing.bodyHeight = 2000
	b.SetDrawing(b.drawing, b.drawing.Fit())
	b.Select("geneva")
	b.frame.scrollTo(1500)
	b.Reveal(year(1970), 0)
	if b.frame.scroll > markY {
		t.Errorf("scrolled by %g px, the mark stands at %g", b.frame.scroll, markY)
	}
}

func TestMovesByCommand(t *testing.T) {
	b := newBench(t)
	fit := b.frame.view
	b.ZoomBy(4)
	near(t, "scale", b.frame.view.Scale()/fit.Scale(), 4, 1e-9)
	near(t, "instant in the middle", float64(b.frame.view.At(fakeLine/2)-fit.At(fakeLine/2))/float64(edtf.Day), 0, 1)
	zoomed := b.frame.view
	b.PanScreen(0.9)
	near(t, "px gone", zoomed.X(b.frame.view.PosAt(0)), 0.9*fakeLine, 1)
	b.PanScreen(-0.9)
	near(t, "px gone back", zoomed.X(b.frame.view.PosAt(0)), 0, 1)
	if b.Fitted() {
		t.Error("a zoomed view does not show everything")
	}
	b.Fit()
	if !b.Fitted() || b.frame.view != fit {
		t.Error("Fit does not go back to everything")
	}
	b.frame.view = fit.Zoom(1+1e-9, fakeLine/2) // as who goes back comes to it
	if b.frame.view.Scale() == fit.Scale() || !b.Fitted() {
		t.Error("what shows everything but for the last digits is not all of it")
	}
}

// What is on its way somewhere is zoomed there, and not where it happens to be.
func TestZoomingDoesNotLoseTheWay(t *testing.T) {
	b := newBench(t)
	to := b.frame.view.Zoom(4, 600).Pan(-300)
	for name, zoom := range map[string]func(){
		"about the middle":   func() { b.ZoomBy(2) },
		"about what is seen": func() { b.ZoomAbout(to.At(fakeLine/2), 2) },
	} {
		b.SetView(b.drawing.Fit())
		b.motion.way = way{animation: fyne.NewAnimation(glideTime, func(float32) {}), end: func() {}, to: to}
		zoom()
		near(t, name+": the scale", b.frame.view.Scale()/to.Scale(), 2, 1e-9)
		near(t, name+": x of the middle", b.frame.view.X(to.PosAt(fakeLine/2)), fakeLine/2, 1)
	}

	b.motion.way = way{animation: fyne.NewAnimation(glideTime, func(float32) {}), end: func() {}, to: to}
	b.PanScreen(0.5)
	near(t, "x half a screen on", b.frame.view.X(to.PosAt(fakeLine/2)), 0, 1)
}

// Whoever does not wait for the end of the way is where it leads.
func TestAGlideIsAlreadyWhereItLeads(t *testing.T) {
	b := newBench(t)
	to := b.frame.view.Zoom(4, 600).Pan(-300)
	if b.Heading() != b.frame.view || !b.Fitted() {
		t.Fatal("at rest it is not where it stands")
	}
	b.motion.way = way{animation: fyne.NewAnimation(glideTime, func(float32) {}), end: func() {}, to: to}
	if b.Heading() != to || b.Fitted() {
		t.Error("on its way it is not where it leads")
	}
}

// A glide passes smoothly through scales and ends exactly where it should.
func TestGlideIsOneStraightZoom(t *testing.T) {
	b := newBench(t)
	from, to := b.frame.view, b.frame.view.Zoom(64, 600)
	b.motion.glideTo(to, zoomTime, func() {})
	if b.frame.view != to {
		t.Error("the glide does not end in its target")
	}
	// What the zoom is about stays where it is at every step between.
	fixed := from.PosAt(600)
	for _, part := range []float64{0.1, 0.5, 0.9} {
		near(t, "x of the fixed point", halfway(from, to, part).X(fixed), 600, 0.5)
	}
}

// Zooming in by key or command goes towards an event that is out of view: what stands at
// the edge nearest to it stays there.
func TestZoomingGoesTowardsWhatIsOutOfView(t *testing.T) {
	b := newBench(t)
	for edge, pan := range map[float64]float64{0: -3000, fakeLine: 3000} {
		v := b.drawing.Fit().Zoom(4, fakeLine/2)
		at := v.At(fakeLine / 2)
		v = v.Pan(pan)
		if x := v.X(v.Axis().Place(at)); x > 0 && x < fakeLine {
			t.Fatalf("it is in view at %g", x)
		}
		b.SetView(v)
		b.ZoomAbout(at, 2)
		near(t, "scale", b.frame.view.Scale()/v.Scale(), 2, 1e-9)
		near(t, "x of what was at the edge", b.frame.view.X(v.PosAt(edge)), edge, 1)
	}
}
