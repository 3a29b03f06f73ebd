package paint

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"tideline/internal/golden"
	"tideline/timeline/scene"
)

var meta = Meta{Title: "Cease-fire & <summit>", Description: "China, Russia and North Korea", Lang: "en"}

func svgText(t testing.TB, s *scene.Scene, meta Meta) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := SVG(&b, s, scene.Light(), bundled(t), meta); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// element is what a reader of an SVG file sees of one element.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element  `xml:",any"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// all returns the elements below e whose class is the given one.
func (e *element) all(class string) []element {
	var found []element
	for _, child := range e.Children {
		if child.attr("class") == class {
			found = append(found, child)
		}
		found = append(found, child.all(class)...)
	}
	return found
}

// words returns the text of e and everything below it.
func (e *element) words() string {
	all := e.Text
	for _, child := range e.Children {
		all += child.words()
	}
	return strings.TrimSpace(all)
}

func parsed(t testing.TB, text []byte) *element {
	t.Helper()
	var root element
	if err := xml.Unmarshal(text, &root); err != nil {
		t.Fatalf("the SVG is no XML: %v\n%s", err, text)
	}
	return &root
}

func TestSVGGolden(t *testing.T) {
	golden.Equal(t, "testdata/sampler.svg", svgText(t, sampler(bundled(t)), meta))
}

func TestSVGIsTheSameEachTime(t *testing.T) {
	s := sampler(bundled(t))
	first := svgText(t, s, meta)
	for range 2 {
		if !bytes.Equal(svgText(t, s, meta), first) {
			t.Fatal("two drawings of one scene differ")
		}
	}
}

func TestSVGNamesItsThings(t *testing.T) {
	root := parsed(t, svgText(t, sampler(bundled(t)), meta))
	count := func(class string, want int) []element {
		t.Helper()
		all := root.all(class)
		if len(all) != want {
			t.Errorf("%d elements of class %s, want %d", len(all), class, want)
		}
		return all
	}
	labels := count("label", 2) // one of them holds a picture
	if l := labels[0]; l.XMLName.Local != "g" || l.attr("data-id") != "geneva" || l.attr("transform") != "" ||
		l.attr("data-x") != "60" || l.attr("data-y") != "48" || l.attr("data-w") != "110" || l.attr("data-h") != "24" {
		t.Errorf("the label is %s with %v", l.XMLName.Local, l.Attrs)
	}
	if got := labels[0].words(); got != "Geneva 習近平" {
		t.Errorf("the label says %q", got)
	}
	var ids []string
	for _, mark := range count("mark", 3) {
		ids = append(ids, mark.attr("data-id"))
	}
	if want := []string{"geneva", "war", "about"}; !slices.Equal(ids, want) {
		t.Errorf("marks are %v, want %v, one for each event", ids, want)
	}
	if cluster := count("cluster", 1)[0]; cluster.attr("data-count") != "12" || cluster.attr("data-id") != "cluster-1" || cluster.words() != "12" {
		t.Errorf("the cluster has %v and says %q", cluster.Attrs, cluster.words())
	}
	if gap := count("break", 1)[0]; gap.words() != "14 years" {
		t.Errorf("the gap says %q", gap.words())
	}
	count("break-band", 1)
	count("era", 1)
	if got := root.Children[0]; got.XMLName.Local != "title" || got.Text != meta.Title {
		t.Errorf("first comes %s %q, want the title", got.XMLName.Local, got.Text)
	}
	if got := root.Children[1]; got.XMLName.Local != "desc" || got.Text != meta.Description {
		t.Errorf("second comes %s %q, want the description", got.XMLName.Local, got.Text)
	}
}

func TestSVGTextKeepsItsWidth(t *testing.T) {
	f := bundled(t)
	root := parsed(t, svgText(t, sampler(f), meta))
	text := root.all("title")[0]
	var want markup
	want.number("textLength", f.Width("Cease-fire & <summit>", 20, true))
	if got := ` textLength="` + text.attr("textLength") + `"`; got != string(want.text) {
		t.Errorf("the title has%s, want%s", got, want.text)
	}
	if family := root.attr("font-family"); !strings.HasPrefix(family, "Tideline Sans,") || !strings.HasSuffix(family, "sans-serif") {
		t.Errorf("the font is %q, want ours first and fallbacks after", family)
	}
}

func TestSVGNumbersAreShort(t *testing.T) {
	f := bundled(t)
	s := sampler(f)
	for i := range s.Shapes {
		s.Shapes[i].X += 1.0 / 3
		s.Shapes[i].W *= 1.0001
	}
	long := regexp.MustCompile(`\.\d{3,}|\de[+-]\d|NaN|Inf|"-0"`)
	if got := long.FindString(string(svgText(t, s, meta))); got != "" {
		t.Errorf("the SVG holds %q, want numbers of at most two decimals", got)
	}
}

func TestSVGIsXMLWhateverTheText(t *testing.T) {
	f := bundled(t)
	rapid.Check(t, func(t *rapid.T) {
		var s scene.Scene
		s.Reset(100, 100)
		content := rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, "bytes")
		number := rapid.SampledFrom([]float64{0, -1, 1e300, math.NaN(), math.Inf(1), 12.345}).Draw(t, "number")
		s.Add(scene.Shape{Kind: scene.Text, Class: scene.Label, ID: string(content), Fill: scene.Body, Size: 14, X: number, Text: string(content) + "\x00<&>\"'"})
		var b bytes.Buffer
		if err := SVG(&b, &s, scene.Dark(), f, Meta{Title: string(content)}); err != nil {
			t.Fatal(err)
		}
		var root element
		if err := xml.Unmarshal(b.Bytes(), &root); err != nil {
			t.Fatalf("%v in\n%s", err, b.Bytes())
		}
		if got := root.all("label")[0].words(); !strings.HasSuffix(got, `<&>"'`) {
			t.Fatalf("the text became %q", got)
		}
	})
}

func TestSVGReportsTheWritersError(t *testing.T) {
	r, w := io.Pipe()
	full := errors.New("disk full")
	r.CloseWithError(full)
	if err := SVG(w, sampler(bundled(t)), scene.Light(), bundled(t), meta); !errors.Is(err, full) {
		t.Errorf("SVG returned %v, want %v", err, full)
	}
}

func TestSVGHoldsItsPictures(t *testing.T) {
	files := fstest.MapFS{"media/a.png": {Data: dot(t)}}
	root := parsed(t, svgText(t, sampler(bundled(t)), Meta{Pictures: files}))
	picture := root.all("label")[1].Children[0]
	if picture.XMLName.Local != "image" || !strings.HasPrefix(picture.attr("href"), "data:image/png;base64,iVBOR") {
		t.Errorf("the picture is %s %.40q", picture.XMLName.Local, picture.attr("href"))
	}
	root = parsed(t, svgText(t, sampler(bundled(t)), Meta{Pictures: fstest.MapFS{}}))
	if card := root.all("label")[1].Children[0]; card.XMLName.Local != "rect" {
		t.Errorf("a missing picture is drawn as %s, want a card", card.XMLName.Local)
	}
}

func BenchmarkSVG(b *testing.B) {
	f := bundled(b)
	s := sampler(f)
	b.ReportAllocs()
	for b.Loop() {
		if err := SVG(io.Discard, s, scene.Light(), f, meta); err != nil {
			b.Fatal(err)
		}
	}
}
