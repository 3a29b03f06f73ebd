package review

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
)

func dot(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parsed is a document with an event for each picture, from line 4 on.
func parsed(files ...string) (*timeline.Document, []diag.Problem) {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: P\nevents:\n")
	for i, f := range files {
		fmt.Fprintf(&b, "  - {id: e%d, date: %d, title: E, image: {file: %q, alt: A}}\n", i, 1900+i, f)
	}
	return file.Parse("p.yaml", []byte(b.String()))
}

// squares are letters: every character up to ÿ is a square of half an em.
type squares struct{}

func (squares) Glyph(to picture.Pen, r rune, _ bool) float64 {
	if r > ' ' && r <= 0xFF {
		to.Move(0, 0)
		to.Line(0.5, 0)
		to.Line(0.5, -0.5)
		to.Line(0, -0.5)
	}
	return 0.5
}

func (squares) Missing(text string) (missing []rune) {
	for _, r := range text {
		if r > 0xFF {
			missing = append(missing, r)
		}
	}
	return missing
}

func TestWhatWillNotBeShown(t *testing.T) {
	whole := dot(t)
	folder := fstest.MapFS{
		"dot.png": {Data: whole}, "dot.jpg": {Data: whole}, "cut.png": {Data: whole[:40]}, "late.png": {Data: whole[:len(whole)-20]},
		"page.png": {Data: []byte("<html></html>")}, "empty.png": {}, "folder": {Mode: fs.ModeDir}, "pipe.png": {Mode: fs.ModeNamedPipe},
		"words.svg": {Data: []byte(`<svg><text y="20">Words</text></svg>`)}, "nothing.svg": {Data: []byte(`<svg/>`)},
		"above.svg": {Data: []byte(`<svg viewBox="0 0 10 10"><text>Words</text></svg>`)}, "hindi.svg": {Data: []byte(`<svg><text y="20">नम ส Words</text></svg>`)},
		"cut.svg": {Data: []byte(`<svg><g>`)},
	}
	for name, want := range map[string]string{
		"dot.png": "", "./dot.png": "", "dot.jpg": "", "words.svg": "",
		"above.svg": "undrawn-image", "hindi.svg": "image-script",
		"cut.png": "broken-image", "late.png": "broken-image", "cut.svg": "broken-image", "page.png": "unknown-image", "empty.png": "empty-image",
		"folder": "image-folder", "pipe.png": "image-no-file", "missing.png": "missing-image", "nothing.svg": "undrawn-image",
		"../dot.png": "", // Parse has told
	} {
		doc, _ := parsed(name)
		found := Pictures(doc, "p.yaml", folder, squares{})
		code := ""
		if len(found) > 0 {
			code = found[0].Code
			if p := found[0].Pos; p.Line != 4 || p.Column != 50 || found[0].File != "p.yaml" || !strings.Contains(found[0].Message, name) {
				t.Errorf("%s: %v", name, found[0])
			}
		}
		if code != want || len(found) > 1 {
			t.Errorf("%s: %v, want %s", name, found, want)
		}
	}
}

// A path that leads out is told once, by Parse, and kept for the reader's eyes.
func TestPathsThatLeadOut(t *testing.T) {
	doc, problems := parsed("../a.png", "/a.png", `media\dot.png`)
	var codes []string
	for _, p := range slices.Concat(problems, Pictures(doc, "p.yaml", fstest.MapFS{"media/dot.png": {Data: dot(t)}}, squares{})) {
		codes = append(codes, p.Code)
	}
	if !slices.Equal(codes, []string{"bad-path", "bad-path", "backslash-path"}) {
		t.Errorf("told: %q", codes)
	}
	if e, _ := doc.Event("e0"); e.Image == nil || e.Image.Alt != "A" {
		t.Error("what the picture shows is lost")
	}
}

// A drawing that takes all that may be decoded by itself is looked at too.
func TestALargeDrawingIsLookedAt(t *testing.T) {
	large := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>` + strings.Repeat("x", decodedPixels/20+1) + `</desc></svg>`
	doc, _ := parsed("large.svg")
	found := Pictures(doc, "p.yaml", fstest.MapFS{"large.svg": {Data: []byte(large)}}, squares{})
	if len(found) != 1 {
		t.Errorf("of a drawing of nothing is told: %v", found)
	}
}

// One picture of many events is looked at once; of very many problems the rest is
// counted.
func TestManyPictures(t *testing.T) {
	opened := 0
	doc, _ := parsed(slices.Repeat([]string{"a.png"}, 300)...)
	found := Pictures(doc, "p.yaml", counting{&opened}, squares{})
	if opened != 1 || len(found) != mostTold+1 || found[mostTold].Code != diag.CodeMoreErrors || found[mostTold].Args[0].Value != 100 {
		t.Errorf("opened %d times, told %d: %v", opened, len(found), found[len(found)-1])
	}
}

// The last of one problem too many is counted as well.
func TestOneProblemTooManyIsCounted(t *testing.T) {
	for n, want := range map[int]string{mostTold: "missing-image", mostTold + 1: diag.CodeMoreErrors} {
		var files []string
		for i := range n {
			files = append(files, fmt.Sprintf("%d.png", i))
		}
		doc, _ := parsed(files...)
		found := Pictures(doc, "p.yaml", fstest.MapFS{}, squares{})
		if last := found[len(found)-1]; len(found) != n || last.Code != want {
			t.Errorf("of %d missing pictures %d problems are told, the last %v", n, len(found), last)
		}
	}
}

// Pictures are decoded while some of the budget is left, of which a drawing takes 20 for
// each of its bytes.
func TestPicturesAreDecodedWithinABudget(t *testing.T) {
	const head, tail = `<svg viewBox="0 0 9 9"><rect width="9" height="9"/><desc>`, `</desc></svg>`
	for length, looked := range map[int]bool{decodedPixels/20 - 1: true, decodedPixels/20 + 1: false} {
		drawing := head + strings.Repeat("x", length-len(head)-len(tail)) + tail
		doc, _ := parsed("drawing.svg", "late.png")
		whole := dot(t)
		folder := fstest.MapFS{"drawing.svg": {Data: []byte(drawing)}, "late.png": {Data: whole[:len(whole)-20]}}
		if found := Pictures(doc, "p.yaml", folder, squares{}); (len(found) == 1) != looked {
			t.Errorf("after a drawing of %d bytes a damaged picture is looked at: %t, want %t: %v", length, !looked, looked, found)
		}
	}
}

type counting struct{ opened *int }

func (c counting) Open(string) (fs.File, error) {
	*c.opened++
	return nil, fs.ErrNotExist
}

// What of the text in a drawing is left out is told by the names of its scripts.
func TestTextLeftOutOfDrawings(t *testing.T) {
	doc, _ := parsed("a.svg")
	folder := fstest.MapFS{"a.svg": {Data: []byte(`<svg><text y="20">ส Words <tspan>नम</tspan></text><title>Ქ</title></svg>`)}}
	found := Pictures(doc, "p.yaml", folder, squares{})
	if len(found) != 1 || found[0].Severity != diag.Warning || found[0].Message != "the drawing `a.svg` has text that cannot be drawn yet: Devanagari, Thai" {
		t.Errorf("told: %v", found)
	}
}

// Every code of a picture has its texts.
func TestCodesHaveTexts(t *testing.T) {
	for _, code := range picture.Codes() {
		why := Why(&picture.Problem{Code: code, Name: "a.png", Words: []any{"WORD", "OTHER"}}, pattern.InEnglish)
		if !strings.Contains(why, "`a.png`") || strings.ContainsAny(why, "{}") {
			t.Errorf("%s reads %q", code, why)
		}
	}
	if got := Why(errors.New("other"), pattern.InEnglish); got != "other" {
		t.Errorf("another error reads %q", got)
	}
}

// What was found of pictures stands where they stand by now, after an edit above them.
func TestWhatWasFoundMovesWithItsLines(t *testing.T) {
	before, _ := parsed("none.png", "gone.png")
	found := Pictures(before, "p.yaml", fstest.MapFS{}, squares{})
	now, _ := file.Parse("p.yaml", []byte("tideline: 1\ntitle: P\nevents:\n  - {id: new, date: 1890, title: New}\n  - {id: e0, date: 1900, title: E, image: {file: none.png}}\n"))
	again := Again(found, before, now)
	if len(found) != 2 || len(again) != 1 || again[0].Pos != now.Events[1].Image.Pos || again[0].Pos.Line != 5 || again[0].Code != found[0].Code {
		t.Errorf("found is %v, and then %v", found, again)
	}
}
