package pdf_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/carlos7ags/folio/reader"

	"tideline/assets"
	"tideline/timeline/pdf"
)

func ink() color.NRGBA { return color.NRGBA{0x20, 0x20, 0x20, 0xFF} }

// set makes glyphs of a text by its runes.
func set(t *testing.T, f *pdf.Face, text string, size float64) (all []pdf.Glyph) {
	t.Helper()
	for _, r := range text {
		all = append(all, pdf.Glyph{Face: f, Index: f.Index(r), Rune: r, Advance: f.Advance(f.Index(r), size)})
	}
	return all
}

// sample is a document with some of everything.
func sample(t *testing.T) []byte {
	t.Helper()
	d := pdf.New(pdf.Info{Title: "Żółw – 歷史", Subject: "Test", Language: "en"})
	small, err := d.Face(assets.FontRegular())
	if err != nil {
		t.Fatal(err)
	}
	full, err := d.Face(assets.FontFullRegular())
	if err != nil {
		t.Fatal(err)
	}
	p := d.Add(300, 200)
	d.Bookmark("First – 一", p, 0, 20)
	p.Rect(0, 0, 300, 200, 0, color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF}, pdf.Pen{})
	p.Begin(pdf.Heading, "")
	p.Text(set(t, small, "Heading Żółw", 12), 20, 40, 12, ink(), "")
	p.End()
	p.Save()
	p.Move(20, 60)
	p.Scale(0.5)
	p.Begin(pdf.Paragraph, "")
	p.Text(set(t, full, "金正恩 김정은", 20), 0, 20, 20, ink(), "")
	p.Link(0, 0, 120, 24, "https://example.org/a(b)")
	p.Link(0, 0, 120, 24, "javascript:alert(1)")
	p.End()
	p.Restore()
	p.Ellipse(100, 100, 20, 20, color.NRGBA{0x80, 0, 0, 0x80}, pdf.Pen{Color: ink(), Width: 1, On: 4, Off: 3})
	p = d.Add(200, 300)
	d.Bookmark("Second", p, 0, 0)
	p.Begin(pdf.Figure, "A square")
	p.Image(d.Picture(image.NewRGBA(image.Rect(0, 0, 4, 4))), 10, 10, 50, 50)
	p.End()
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestADocumentIsReadBack(t *testing.T) {
	r, err := reader.Parse(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	if r.PageCount() != 2 {
		t.Fatalf("%d pages", r.PageCount())
	}
	page, err := r.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	text, err := page.ExtractText()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Heading Żółw", "金正恩 김정은"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}

// Each object stands where the table of objects says, and the same document has the same
// bytes.
func TestTheTableOfObjectsIsRight(t *testing.T) {
	b := sample(t)
	if !bytes.Equal(b, sample(t)) {
		t.Error("the same document has other bytes")
	}
	start := bytes.LastIndex(b, []byte("startxref\n"))
	at, err := strconv.Atoi(strings.Fields(string(b[start:]))[1])
	if err != nil || !bytes.HasPrefix(b[at:], []byte("xref\n")) {
		t.Fatalf("the table is not at %d: %v", at, err)
	}
	rows := regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`).FindAllSubmatch(b[at:], -1)
	if len(rows) < 10 {
		t.Fatalf("%d objects", len(rows))
	}
	for i, row := range rows {
		at, _ := strconv.Atoi(string(row[1]))
		if want := fmt.Sprintf("%d 0 obj\n", i+1); !bytes.HasPrefix(b[at:], []byte(want)) {
			t.Errorf("at %d there is no %q", at, want)
		}
	}
}

// What is said of the document, its bookmarks and links stand in it; what is no address of
// the web leads nowhere.
func TestWhatADocumentSaysOfItself(t *testing.T) {
	b := string(sample(t))
	for _, want := range []string{
		"/Lang (en)", "/Marked true", "/Title <FEFF", "/Outlines", "/S /H1", "/S /Link", "/Alt (A square)", `/URI (https://example.org/a\(b\))`, "/DisplayDocTitle true", "/ParentTree",
		"/Rect [20.0 128.0 80.0 140.0]",
	} {
		if !strings.Contains(b, want) {
			t.Errorf("there is no %q", want)
		}
	}
	if strings.Contains(b, "javascript") {
		t.Error("a script can be run")
	}
}

// Of a font the glyphs that are used are taken, whatever its outlines are.
func TestFontsAreEmbeddedInPart(t *testing.T) {
	if n := len(sample(t)); n > 120_000 {
		t.Errorf("%d bytes for two lines", n)
	}
	if _, err := pdf.New(pdf.Info{}).Face([]byte("no font")); err == nil {
		t.Error("what is no font is taken")
	}
	if err := pdf.New(pdf.Info{}).Write(&bytes.Buffer{}); err == nil {
		t.Error("a document without a page is written")
	}
}
