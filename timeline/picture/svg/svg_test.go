package svg

import (
	"bufio"
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"strings"
	"testing"
)

// blocks are letters that are full squares, half an em wide.
type blocks struct{}

func (blocks) Glyph(to Pen, r rune, _ bool) float64 {
	if r != ' ' {
		to.Move(0, 0)
		to.Line(0.5, 0)
		to.Line(0.5, -0.5)
		to.Line(0, -0.5)
	}
	return 0.5
}

// decodePNG reads a picture inside a drawing.
func decodePNG(content []byte, _ image.Point, may func(int) bool) (image.Image, error) {
	if !may(1) {
		return nil, errors.New("it may not")
	}
	return png.Decode(bytes.NewReader(content))
}

func drawn(text string) (*image.RGBA, error) {
	d, err := Read([]byte(text))
	if err != nil {
		return nil, err
	}
	return d.Draw(image.Pt(100, 100), blocks{}, decodePNG)
}

// names of the colours in the cases.
func colorNamed(name string) color.RGBA {
	return map[string]color.RGBA{
		"red": {0xFF, 0, 0, 0xFF}, "green": {0, 0x80, 0, 0xFF}, "blue": {0, 0, 0xFF, 0xFF},
		"black": {0, 0, 0, 0xFF}, "none": {}, "half": {0x80, 0, 0, 0x80}, "white": {0xFF, 0xFF, 0xFF, 0xFF},
	}[name]
}

// caseOf is a drawing of 100 × 100 and the colours of some of its points.
type caseOf struct {
	title, body string
	points      []string // x,y colour
}

func cases(t testing.TB) []caseOf {
	t.Helper()
	content, err := os.ReadFile("testdata/drawings.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []caseOf
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		switch line := lines.Text(); {
		case strings.HasPrefix(line, "# "):
			all = append(all, caseOf{title: line[2:]})
		case strings.HasPrefix(line, "= "):
			all[len(all)-1].points = append(all[len(all)-1].points, strings.Split(line[2:], "; ")...)
		case line != "":
			all[len(all)-1].body += line + "\n"
		}
	}
	return all
}

// whole makes a file of what is in a drawing.
func (c caseOf) whole() string {
	if strings.Contains(c.body, "<svg ") && !strings.HasPrefix(c.body, "+") {
		return c.body
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">` +
		strings.TrimPrefix(c.body, "+") + `</svg>`
}

func TestDrawings(t *testing.T) {
	for _, c := range cases(t) {
		t.Run(c.title, func(t *testing.T) {
			m, err := drawn(c.whole())
			if err != nil {
				t.Fatal(err)
			}
			if len(c.points) == 0 {
				t.Fatal("nothing is asked")
			}
			for _, p := range c.points {
				at, name, _ := strings.Cut(p, " ")
				n := numbers(at)
				want := colorNamed(name)
				got := m.RGBAAt(int(n[0]), int(n[1]))
				far := func(x, y uint8) bool { return int(x)-int(y) > 3 || int(y)-int(x) > 3 }
				if far(got.R, want.R) || far(got.G, want.G) || far(got.B, want.B) || far(got.A, want.A) {
					t.Errorf("at %s is %v, want %s", at, got, name)
				}
			}
		})
	}
}

func TestSizes(t *testing.T) {
	for attributes, want := range map[string][2]float64{
		``:                           {300, 150},
		`width="100mm" height="1in"`: {100 * 96 / 25.4, 96},
		`width="100%" height="100%" viewBox="0 0 4 2"`: {4, 2},
		`width="200" viewBox="0 0 4 2"`:                {200, 100},
		`height="200" viewBox="0,0,4,2"`:               {400, 200},
		`width="12pt" height="2pc"`:                    {16, 32},
	} {
		d, err := Read([]byte(`<svg ` + attributes + `/>`))
		if err != nil {
			t.Errorf("%s: %v", attributes, err)
			continue
		}
		if w, h := d.Size(); w != want[0] || h != want[1] {
			t.Errorf("%s is %g × %g, want %v", attributes, w, h, want)
		}
	}
}

func TestWhatIsNoDrawing(t *testing.T) {
	deep := strings.Repeat("<g>", 300)
	for text, want := range map[string]error{
		"":                                ErrNotSVG,
		"text":                            ErrNotSVG,
		"<html><svg/></html>":             ErrNotSVG,
		"\x89PNG":                         ErrNotSVG,
		"<svg>":                           ErrCut,
		`<svg><rect wid`:                  ErrCut,
		`<svg viewBox="0 0 0 0"/>`:        ErrNoSize,
		`<svg width="0" height="5"/>`:     ErrNoSize,
		`<svg width="1" height="1e30"/>`:  ErrNoSize,
		`<svg/>`:                          ErrNothing,
		`<svg><rect/></svg>`:              ErrNothing,
		`<svg><script>x()</script></svg>`: ErrNothing,
		"<svg>" + deep:                    ErrTooComplex,
		bomb(9):                           ErrTooComplex,
		laughs():                          ErrTooComplex,
		`<!DOCTYPE svg [<!ENTITY a "` + strings.Repeat("a", 60_000) + `">]><svg><text>` + strings.Repeat("&a;", 1000) + `</text></svg>`: ErrTooComplex,
		`<svg><g id="a"><use href="#a"/></g></svg>`:                               ErrNothing,
		`<svg><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>`: ErrNothing,
		`<svg><pattern id="a" width="1" height="1"><rect width="1" height="1" fill="url(#a)"/></pattern><rect width="9" height="9" fill="url(#a)"/></svg>`: ErrNothing,
		`<svg><image width="9" height="9" href="file:///etc/passwd"/><image width="9" height="9" href="http://127.0.0.1/a.png"/></svg>`:                    ErrNothing,
	} {
		if _, err := drawn(text); !errors.Is(err, want) {
			t.Errorf("%.60s: %v, want %v", text, err, want)
		}
	}
}

// bomb is a drawing that repeats a square 10ⁿ times.
func bomb(n int) string {
	var b strings.Builder
	b.WriteString(`<svg><g id="g0"><rect width="1" height="1"/></g>`)
	for i := 1; i <= n; i++ {
		b.WriteString(`<g id="g` + string(rune('0'+i)) + `">`)
		b.WriteString(strings.Repeat(`<use href="#g`+string(rune('0'+i-1))+`"/>`, 10))
		b.WriteString(`</g>`)
	}
	b.WriteString(`</svg>`)
	return b.String()
}

// laughs is a text of 10⁹ words, by entities.
func laughs() string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE svg [<!ENTITY a0 "lol">`)
	for i := '1'; i <= '9'; i++ {
		b.WriteString(`<!ENTITY a` + string(i) + ` "` + strings.Repeat("&a"+string(i-1)+";", 10) + `">`)
	}
	b.WriteString(`]><svg><text>&a9;</text></svg>`)
	return b.String()
}

// What covers the whole picture again and again is drawn smaller, then refused:
// the work has an end.
func TestWorkHasAnEnd(t *testing.T) {
	cover := `<rect width="100" height="100" fill="red"/>`
	for _, c := range []struct{ times, side int }{{10, 100}, {100, 25}, {5000, 0}} {
		d, err := Read([]byte(`<svg viewBox="0 0 100 100">` + strings.Repeat(cover, c.times) + `</svg>`))
		if err != nil {
			t.Fatal(err)
		}
		d.maxPixels = 20 * 100 * 100 * (coverWork + fillWork)
		m, err := d.Draw(image.Pt(100, 100), nil, nil)
		if c.side == 0 && !errors.Is(err, ErrTooComplex) || c.side > 0 && (err != nil || m.Bounds().Dx() != c.side) {
			t.Errorf("%d times: %v", c.times, err)
		}
	}
	d, err := Read([]byte(`<svg>` + strings.Repeat(cover, 100) + `</svg>`))
	if err != nil {
		t.Fatal(err)
	}
	d.maxSteps = 50 * elementWork
	if _, err := d.Draw(image.Pt(100, 100), nil, nil); !errors.Is(err, ErrTooComplex) {
		t.Errorf("a hundred elements where fifty may be drawn: %v", err)
	}
}

// Numbers beyond all measure draw nothing and end nothing.
func TestNumbersBeyondMeasure(t *testing.T) {
	for _, v := range []string{"1e308", "-1e308", "1e-308", "NaN", "Infinity", "99999999999999999999", "1e9999"} {
		text := strings.ReplaceAll(`<svg viewBox="0 0 9 9"><rect x="V" width="V" height="V" rx="V"/><circle r="V" cx="V"/>`+
			`<path d="M V,V L V,0 C V,V,V,V,V,V A V,V,0,1,1,V,V Z" stroke="red" stroke-width="V" stroke-dasharray="V" transform="scale(V) rotate(V)"/>`+
			`<text font-size="V" x="V">a</text><rect width="1" height="1"/></svg>`, "V", v)
		if _, err := drawn(text); err != nil {
			t.Errorf("%s: %v", v, err)
		}
		if _, err := drawn(`<svg viewBox="0 0 ` + v + ` ` + v + `" width="` + v + `"><rect width="1" height="1"/></svg>`); err != nil &&
			!errors.Is(err, ErrNoSize) && !errors.Is(err, ErrNothing) {
			t.Errorf("a size of %s: %v", v, err)
		}
	}
}

// Whatever the text, it is drawn or there is an error.
func FuzzDraw(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.whole())
	}
	f.Add(bomb(3))
	f.Add(laughs())
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Read([]byte(text))
		if err != nil {
			return
		}
		m, err := d.Draw(image.Pt(32, 32), blocks{}, decodePNG)
		if err == nil && (m.Bounds().Dx() > 32 || m.Bounds().Dy() > 32) {
			t.Fatalf("it is drawn at %v", m.Bounds())
		}
		if err != nil && strings.Contains(err.Error(), "cannot be drawn:") {
			t.Fatal(err)
		}
	})
}
