package paper

import (
	"image/color"
	"math"
	"os"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"tideline/timeline/scene"
)

// everything is a scene with each kind of shape in each of its ways, moved by dx.
func everything(dx float64) *scene.Scene {
	s := &scene.Scene{W: 400, H: 300}
	s.Add(scene.Shape{Kind: scene.Rect, W: 400, H: 300, Fill: scene.Paper})
	s.Add(scene.Shape{Kind: scene.Rect, X: dx + 10, Y: 10, W: 80, H: 24, Fill: scene.Raised, Stroke: scene.Focus, Width: 2, Radius: 4})
	s.Add(scene.Shape{Kind: scene.Rect, X: dx + 10, Y: 40, W: 80, H: 24, Stroke: scene.LaneFull, Width: 1, Dashed: true, Radius: 4, Fill: scene.LaneTint})
	s.Add(scene.Shape{Kind: scene.Rect, X: dx + 10, Y: 70, W: 80, H: 10, Fill: scene.LaneFull + 1, FadeLeft: 24, Radius: 3})
	s.Add(scene.Shape{Kind: scene.Rect, X: dx + 10, Y: 90, W: 80, H: 10, Fill: scene.LaneFull + 2, FadeRight: 24, Stroke: scene.Body, Width: 1})
	s.Add(scene.Shape{Kind: scene.Rect, X: dx + 10, Y: 110, W: 30, H: 10, Fill: scene.LaneFull + 3, FadeLeft: 24, FadeRight: 24, Stroke: scene.Body, Width: 1, Dashed: true})
	s.Add(scene.Shape{Kind: scene.Line, X: dx + 100, Y: 10, H: 200, Stroke: scene.Hairline, Width: 1})
	s.Add(scene.Shape{Kind: scene.Line, X: dx + 110, Y: 10, W: -40, H: 30, Stroke: scene.Second, Width: 2})
	s.Add(scene.Shape{Kind: scene.Line, X: dx + 110, Y: 50, W: 40, Stroke: scene.Second, Width: 1, Dashed: true})
	s.Add(scene.Shape{Kind: scene.Circle, X: dx + 150, Y: 10, W: 10, H: 10, Fill: scene.LaneFull + 4})
	s.Add(scene.Shape{Kind: scene.Circle, X: dx + 170, Y: 10, W: 14, H: 14, Stroke: scene.LaneFull, Width: 2})
	s.Add(scene.Shape{Kind: scene.Circle, X: dx + 190, Y: 10, W: 14, H: 14, Stroke: scene.LaneFull, Width: 1, Dashed: true})
	s.Add(scene.Shape{Kind: scene.Circle, X: dx + 210, Y: 10, W: 20, H: 10, Fill: scene.LaneFull})
	s.Add(scene.Shape{Kind: scene.Text, X: dx + 150, Y: 60, W: 80, H: 24, Size: 14, Fill: scene.Body, Text: "Geneva"})
	s.Add(scene.Shape{Kind: scene.Text, X: dx + 150, Y: 90, W: 80, H: 24, Size: 16, Fill: scene.Second, Text: "Geneva", Bold: true})
	s.Add(scene.Shape{Kind: scene.Zigzag, X: dx + 300, Y: 10, W: 6, H: 100, Stroke: scene.Hairline, Width: 1})
	s.Add(scene.Shape{Kind: scene.Image, X: dx + 320, Y: 10, W: 60, H: 40, Text: "one.png"})
	s.Add(scene.Shape{Kind: scene.Image, X: dx + 320, Y: 60, W: 60, H: 40, Text: "two.png"})
	return s
}

func newPainter() *painter {
	p := &painter{}
	p.setPalette(scene.Light())
	return p
}

// look is what can be seen of an object.
type look struct {
	kind           string
	x, y, w, h     float32
	fill, stroke   color.Color
	width          float32
	radii          [5]float32
	text           string
	size           float32
	bold           bool
	x1, y1, x2, y2 float32
	angle          float64
}

func looks(objects []fyne.CanvasObject) []look {
	var all []look
	for _, o := range objects {
		at, size := o.Position(), o.Size()
		l := look{kind: reflect.TypeOf(o).String(), x: at.X, y: at.Y, w: size.Width, h: size.Height}
		switch o := o.(type) {
		case *canvas.Rectangle:
			l.fill, l.stroke, l.width = o.FillColor, o.StrokeColor, o.StrokeWidth
			l.radii = [5]float32{o.CornerRadius, o.TopLeftCornerRadius, o.TopRightCornerRadius, o.BottomLeftCornerRadius, o.BottomRightCornerRadius}
		case *canvas.Circle:
			l.fill, l.stroke, l.width = o.FillColor, o.StrokeColor, o.StrokeWidth
		case *canvas.Ellipse:
			l.fill, l.stroke, l.width = o.FillColor, o.StrokeColor, o.StrokeWidth
		case *canvas.Line:
			l.stroke, l.width = o.StrokeColor, o.StrokeWidth
			l.x1, l.y1, l.x2, l.y2 = o.Position1.X, o.Position1.Y, o.Position2.X, o.Position2.Y
		case *canvas.Text:
			l.fill, l.text, l.size, l.bold = o.Color, o.Text, o.TextSize, o.TextStyle.Bold
		case *canvas.LinearGradient:
			l.fill, l.stroke, l.angle = o.StartColor, o.EndColor, o.Angle
		}
		all = append(all, l)
	}
	return all
}

// Objects are used again in other roles: nothing of an old role may show.
func TestPoolShowsNothingOld(t *testing.T) {
	test.NewTempApp(t)
	scenes := []*scene.Scene{everything(0), {}, everything(7.5)}
	reversed := everything(3)
	for i, j := 0, len(reversed.Shapes)-1; i < j; i, j = i+1, j-1 {
		reversed.Shapes[i], reversed.Shapes[j] = reversed.Shapes[j], reversed.Shapes[i]
	}
	scenes = append(scenes, reversed, everything(0))
	used := newPainter()
	for round := range 3 {
		for i, s := range scenes {
			want := looks(newPainter().draw(s))
			if got := looks(used.draw(s)); !reflect.DeepEqual(got, want) {
				t.Fatalf("round %d, scene %d: the used pool draws\n%v\na new one\n%v", round, i, got, want)
			}
		}
	}
}

func TestPainterKeepsPaintOrder(t *testing.T) {
	test.NewTempApp(t)
	s := &scene.Scene{}
	s.Add(scene.Shape{Kind: scene.Circle, W: 5, H: 5, Fill: scene.Body})
	s.Add(scene.Shape{Kind: scene.Text, Text: "a", Size: 12, H: 20, Fill: scene.Body})
	s.Add(scene.Shape{Kind: scene.Rect, W: 5, H: 5, Fill: scene.Body})
	s.Add(scene.Shape{Kind: scene.Circle, W: 5, H: 5, Fill: scene.Body})
	var got []string
	for _, l := range looks(newPainter().draw(s)) {
		got = append(got, l.kind)
	}
	same(t, "objects", got, []string{"*canvas.Circle", "*canvas.Text", "*canvas.Rectangle", "*canvas.Circle"})
}

func TestPainterAllocatesNothingWhenNothingChanged(t *testing.T) {
	test.NewTempApp(t)
	p, s := newPainter(), everything(0)
	p.draw(s)
	if n := testing.AllocsPerRun(50, func() { p.draw(s) }); n > 0 {
		t.Errorf("drawing the same scene again allocates %g times, want never", n)
	}
}

// The stroke lies half inside and half outside the edge, as on paper.
func TestStrokesLieOnTheEdge(t *testing.T) {
	test.NewTempApp(t)
	s := &scene.Scene{}
	s.Add(scene.Shape{Kind: scene.Rect, X: 10, Y: 20, W: 30, H: 40, Stroke: scene.Focus, Width: 2, Radius: 4})
	s.Add(scene.Shape{Kind: scene.Line, X: 10.5, Y: 5, H: 50, Stroke: scene.Hairline, Width: 1})
	got := looks(newPainter().draw(s))
	if l := got[0]; l.x != 9 || l.y != 19 || l.w != 32 || l.h != 42 || l.radii[0] != 5 || l.fill != nil {
		t.Errorf("the stroked box is %+v", l)
	}
	if l := got[1]; l.kind != "*canvas.Rectangle" || l.x != 10 || l.w != 1 || l.h != 50 {
		t.Errorf("the hairline is %+v, want a rectangle from 10 to 11", l)
	}
}

// A dash is 4 px, a gap 3 px, all around.
func TestDashesGoAround(t *testing.T) {
	test.NewTempApp(t)
	s := &scene.Scene{}
	s.Add(scene.Shape{Kind: scene.Rect, X: 0, Y: 0, W: 14, H: 7, Stroke: scene.Body, Width: 1, Dashed: true})
	type side struct{ x, y, w, h float32 }
	var got []side
	for _, l := range looks(newPainter().draw(s)) {
		got = append(got, side{l.x, l.y, l.w, l.h})
	}
	same(t, "dashes", got, []side{
		{0, -0.5, 4, 1},
		{7, -0.5, 4, 1},
		{13.5, 0, 1, 4},
		{10, 6.5, 4, 1},
		{3, 6.5, 4, 1},
		{-0.5, 3, 1, 4},
	})
	ring := &scene.Scene{}
	ring.Add(scene.Shape{Kind: scene.Circle, W: 20, H: 20, Stroke: scene.Body, Width: 1, Dashed: true})
	drawn := 0.0
	for _, l := range looks(newPainter().draw(ring)) {
		drawn += math.Hypot(float64(l.x2-l.x1), float64(l.y2-l.y1))
		for _, p := range [][2]float32{{l.x1, l.y1}, {l.x2, l.y2}} {
			near(t, "distance from the middle", math.Hypot(float64(p[0]-10), float64(p[1]-10)), 10, 0.2)
		}
	}
	near(t, "drawn part of the ring", drawn/(20*math.Pi), 4.0/7, 0.05)
}

func TestFadesEndInNothing(t *testing.T) {
	test.NewTempApp(t)
	s := &scene.Scene{}
	s.Add(scene.Shape{Kind: scene.Rect, X: 10, W: 100, H: 8, Fill: scene.LaneFull, FadeLeft: 24, FadeRight: 12})
	objects := newPainter().draw(s)
	if len(objects) != 3 {
		t.Fatalf("%d objects, want a gradient, a box and a gradient", len(objects))
	}
	full := scene.Light()[scene.LaneFull]
	for i, want := range []struct {
		x, w          float32
		first, latter uint8
	}{{10, 24, 0, 255}, {34, 64, 255, 255}, {98, 12, 255, 0}} {
		o := objects[i]
		if o.Position().X != want.x || o.Size().Width != want.w {
			t.Errorf("part %d goes from %g on for %g px, want %g and %g", i, o.Position().X, o.Size().Width, want.x, want.w)
		}
		g, ok := o.(*canvas.LinearGradient)
		if !ok {
			continue
		}
		picture := g.Generate(100, 1)
		first, last := color.NRGBAModel.Convert(picture.At(0, 0)).(color.NRGBA), color.NRGBAModel.Convert(picture.At(99, 0)).(color.NRGBA)
		near(t, "alpha at the left", float64(first.A), float64(want.first), 2)
		near(t, "alpha at the right", float64(last.A), float64(want.latter), 2)
		middle := color.NRGBAModel.Convert(picture.At(50, 0)).(color.NRGBA)
		near(t, "red in the middle", float64(middle.R), float64(full.R), 2)
	}
}

// Text stands on the same line in the window as on paper, whatever the height
// of its box. The font is the bundled one, which the window's theme hands out.
func TestTextStandsOnTheBaseline(t *testing.T) {
	test.NewTempApp(t)
	file, err := os.ReadFile("../../../assets/fonts/TidelineSans-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	font := fyne.NewStaticResource("TidelineSans-Regular.ttf", file)
	app := fyne.CurrentApp()
	app.Settings().SetTheme(&oneFont{app.Settings().Theme(), font})
	for _, size := range []float64{12, 14, 20, 28} {
		for _, height := range []float64{10, 17, 24, 60} {
			s := &scene.Scene{}
			s.Add(scene.Shape{Kind: scene.Text, X: 3, Y: 40, W: 200, H: height, Size: size, Fill: scene.Body, Text: "Geneva"})
			o := newPainter().draw(s)[0].(*canvas.Text)
			_, ascent := app.Driver().RenderedTextSize(o.Text, o.TextSize, o.TextStyle, nil)
			near(t, "baseline", float64(o.Position().Y+ascent), s.Shapes[0].Baseline(), 0.1)
			if o.Size().Height > o.MinSize().Height {
				t.Errorf("a box of %g px is higher than its text, %g px: Fyne would centre it a second time", o.Size().Height, o.MinSize().Height)
			}
		}
	}
}

// A line that the fonts of the system set wider than it was measured is set
// smaller and stays in its label; all others keep their size.
func TestTextStaysInItsRoom(t *testing.T) {
	test.NewTempApp(t)
	whole := fyne.MeasureText("Geneva Conference", 14, fyne.TextStyle{}).Width
	for _, c := range []struct {
		w    float32
		size float32
	}{{whole, 14}, {whole + 30, 14}, {whole - 0.2, 14}, {whole / 2, 7}, {0, 14}} {
		s := &scene.Scene{}
		s.Add(scene.Shape{Kind: scene.Text, X: 3, Y: 40, W: float64(c.w), H: 24, Size: 14, Fill: scene.Body, Text: "Geneva Conference"})
		o := newPainter().draw(s)[0].(*canvas.Text)
		near(t, "size of the text", float64(o.TextSize), float64(c.size), 0.2)
		if c.w > 0 && o.MinSize().Width > c.w+1 {
			t.Errorf("in %g px stands a text of %g px", c.w, o.MinSize().Width)
		}
	}
}

type oneFont struct {
	fyne.Theme
	font fyne.Resource
}

func (o *oneFont) Font(fyne.TextStyle) fyne.Resource { return o.font }

// A bold J reaches out to the left of where its text begins, and must not be cut
// off there; what follows it stays in its place.
func TestNothingOfTheFirstLetterIsCutOff(t *testing.T) {
	const at = 20
	ink := func(text string) (left int, right int) {
		s := &scene.Scene{W: 120, H: 40}
		s.Add(scene.Shape{Kind: scene.Text, X: at, Y: 8, W: 60, H: 24, Size: 20, Fill: scene.Body, Bold: true, Text: text})
		c := software.NewCanvas()
		c.SetPadded(false)
		c.SetContent(container.NewWithoutLayout(newPainter().draw(s)...))
		c.Resize(fyne.NewSize(120, 40))
		picture := c.Capture()
		ground := picture.At(0, 0)
		for y := range picture.Bounds().Dy() {
			for x := range picture.Bounds().Dx() {
				if picture.At(x, y) == ground {
					continue
				}
				if x < at {
					left++
				}
				right = max(right, x)
			}
		}
		return left, right
	}
	test.NewTempApp(t)
	left, right := ink("Journey")
	if left == 0 {
		t.Error("the hook of the J is cut off")
	}
	if _, want := ink("Iourney"); right < want-6 || right > want+6 {
		t.Errorf("the text ends at %d px, another that begins with a narrow letter at %d px", right, want)
	}
	if left, _ := ink("Iourney"); left > 0 {
		t.Errorf("an I has %d px of ink before it", left)
	}
}

// The name of a flag to the left stands at its spine, however narrow the font sets it.
func TestTextStandsAtTheEndOfItsRoom(t *testing.T) {
	test.NewTempApp(t)
	whole := float64(fyne.MeasureText("Geneva", 14, fyne.TextStyle{}).Width)
	for _, c := range []struct {
		ends  bool
		w     float64
		right float64 // of the text
	}{{true, whole + 60, 10 + whole + 60}, {false, whole + 60, 10 + whole}, {true, whole + 1, 10 + whole}} {
		s := &scene.Scene{}
		s.Add(scene.Shape{Kind: scene.Text, X: 10, Y: 40, W: c.w, H: 24, Size: 14, Fill: scene.Body, Text: "Geneva", Ends: c.ends})
		o := newPainter().draw(s)[0].(*canvas.Text)
		near(t, "the right edge of the text", float64(o.Position().X+o.MinSize().Width), c.right, 0.1)
	}
}
