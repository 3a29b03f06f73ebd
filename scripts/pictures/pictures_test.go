package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/file"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// story is the folder of the story, seen from here.
const story = "../../data"

// opened reads the story and the fonts.
func opened(t *testing.T) (*timeline.Document, *paint.Fonts) {
	t.Helper()
	doc, err := readStory(os.DirFS(story))
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	return doc, fonts
}

// The pictures kept are those that the program draws from the story of today.
// Edges may differ by a shade, where a processor rounds in another way.
func TestKeptPicturesAreThoseDrawn(t *testing.T) {
	doc, fonts := opened(t)
	for _, p := range pictures() {
		var drawn bytes.Buffer
		if err := p.write(&drawn, doc, fonts); err != nil {
			t.Errorf("%s: %v", p.file, err)
			continue
		}
		kept, err := os.ReadFile(filepath.Join(story, "images", p.file))
		if err != nil {
			t.Error(err)
			continue
		}
		if n := different(t, kept, drawn.Bytes()); n > 0 {
			t.Errorf("%s differs from the story in %d pixels; run “make pictures” and look at it", p.file, n)
		}
	}
}

// different counts the pixels in which two PNG files differ visibly.
func different(t *testing.T, one, other []byte) int {
	t.Helper()
	if bytes.Equal(one, other) {
		return 0
	}
	decode := func(content []byte) image.Image {
		img, err := png.Decode(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		return img
	}
	a, b := decode(one), decode(other)
	if a.Bounds() != b.Bounds() {
		t.Fatalf("the sizes are %v and %v", a.Bounds(), b.Bounds())
	}
	const shade = 8 // of 255
	apart := func(x, y uint8) bool { return max(x, y)-min(x, y) > shade }
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			p, q := at(a, x, y), at(b, x, y)
			if apart(p.R, q.R) || apart(p.G, q.G) || apart(p.B, q.B) {
				n++
			}
		}
	}
	return n
}

// Nothing is cut, nothing collides, and every text can be read.
func TestTextsStandClear(t *testing.T) {
	doc, fonts := opened(t)
	for _, p := range pictures() {
		s, err := p.sheet(doc, fonts)
		if err != nil {
			t.Errorf("%s: %v", p.file, err)
			continue
		}
		var texts []scene.Shape
		for _, sh := range s.Shapes {
			if rim := sh.Fill == scene.Raised; sh.Kind == scene.Text && sh.Text != "" && !rim {
				texts = append(texts, sh)
			}
		}
		for i, sh := range texts {
			if sh.Size < 14 {
				t.Errorf("%s: %q has %g pixels, want 28", p.file, sh.Text, sh.Size*density)
			}
			if b := ink(&sh); !(area{12, 12, width - 12, height - 6}).holds(b) {
				t.Errorf("%s: %q reaches over the edge: %+v", p.file, sh.Text, b)
			}
			for j := range texts[:i] {
				if ink(&sh).meets(ink(&texts[j])) {
					t.Errorf("%s: %q meets %q", p.file, sh.Text, texts[j].Text)
				}
			}
			if missing := fonts.Missing(sh.Text); missing != nil {
				t.Errorf("%s: the font lacks %q", p.file, missing)
			}
		}
	}
}

// ink returns the box from the capitals to the descenders of a text.
func ink(sh *scene.Shape) area {
	base := sh.Baseline()
	return area{sh.X, base - 0.75*sh.Size, sh.X + sh.W, base + 0.22*sh.Size}
}

// A picture never prints what the story no longer says.
func TestLostFactsAreErrors(t *testing.T) {
	src, err := os.ReadFile(filepath.Join(story, "cease-fire.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	_, fonts := opened(t)
	changed := strings.ReplaceAll(strings.ReplaceAll(string(src), "thirteen members", "twelve members"), "US$93.8 billion", "US$94 billion")
	doc, _ := file.Parse("changed.yaml", []byte(changed))
	for _, p := range pictures() {
		if p.file != "votes.png" && p.file != "trade.png" {
			continue
		}
		if err := p.write(&bytes.Buffer{}, doc, fonts); err == nil {
			t.Errorf("%s is drawn from a story without its figures", p.file)
		}
	}
}

func TestFolderMustBeNamed(t *testing.T) {
	if err := run(nil); err == nil {
		t.Error("it runs without a folder")
	}
	if err := run([]string{t.TempDir()}); err == nil {
		t.Error("it runs in a folder without a story")
	}
}
