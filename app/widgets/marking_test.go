package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// marking is a window with two texts, and what was copied.
func marking(t *testing.T, one, other string) (a, b *LinkedText, marks *Marks, copied *string) {
	t.Helper()
	test.NewTempApp(t)
	copied = new(string)
	marks = &Marks{Copy: func(text string) { *copied = text }}
	keys := Keyboard{Key: func(*fyne.KeyEvent) {}, Char: func(rune) {}, Marks: marks}
	a, b = NewLinkedText(Markdown(one), keys), NewLinkedText(Markdown(other), keys)
	w := test.NewTempWindow(t, container.NewVBox(a, b))
	w.Resize(fyne.NewSize(240, 600))
	return a, b, marks, copied
}

// drag marks what lies between the middles of two characters, which may be in different rows.
func drag(text *LinkedText, from, to fyne.Position) {
	text.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	text.DragEnd()
	text.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
}

// at is a little behind the left edge of a character of a row.
func at(text *LinkedText, row, char int) fyne.Position {
	r := text.rows()[row]
	return r.at.AddXY(r.width(char)+1, r.box.Height/2)
}

const poem = "The sea is *calm* to-night, the tide is full, the moon lies fair upon the straits.\n\nOn the French coast the light gleams and is gone."

// Whatever is marked is copied as the text has it, not as it is broken into lines.
func TestMarkedTextIsThatOfTheText(t *testing.T) {
	a, _, marks, _ := marking(t, poem, "Other")
	rows := a.rows()
	if len(rows) < 5 {
		t.Fatalf("the text has %d rows", len(rows))
	}
	whole := "The sea is calm to-night, the tide is full, the moon lies fair upon the straits.\nOn the French coast the light gleams and is gone."
	end := len(rows) - 1
	drag(a, at(a, 0, 0), at(a, end, rows[end].length()))
	if got := marks.Text(); got != whole {
		t.Errorf("marked is %q,\nwant %q", got, whole)
	}
	drag(a, at(a, end, 3), at(a, 0, 4)) // upwards
	if got := marks.Text(); !strings.HasPrefix(got, "sea is calm") || !strings.Contains(whole, got) {
		t.Errorf("upwards %q is marked", got)
	}
	drag(a, fyne.NewPos(-20, -20), fyne.NewPos(4000, 4000))
	if got := marks.Text(); got != whole {
		t.Errorf("beyond its edges %q is marked", got)
	}
	drag(a, at(a, 0, 2), at(a, 0, 2))
	if got := marks.Text(); got != "" {
		t.Errorf("a click marks %q", got)
	}
}

// An address that is broken over lines is copied in one piece.
func TestAnAddressIsCopiedInOnePiece(t *testing.T) {
	const address = "https://example.org/a/very/long/address/that/goes_on/and_on/without/any/end/to/it.html"
	a, _, marks, _ := marking(t, "Read", "Other")
	var b Prose
	b.Small("Read it at")
	b.Small(address)
	a.Segments = b.Segments
	a.Refresh()
	end := len(a.rows()) - 1
	drag(a, at(a, 0, 0), at(a, end, 500))
	if got := marks.Text(); got != "Read it at\n"+address || end < 2 {
		t.Errorf("of %d rows %q is marked", end+1, got)
	}
}

// Only one text has something marked, and what is marked is seen.
func TestOnlyOneTextIsMarked(t *testing.T) {
	a, b, marks, _ := marking(t, poem, "Another text.")
	seen := func(text *LinkedText) (n int) {
		for _, o := range test.WidgetRenderer(text).Objects() {
			if r, ok := o.(*canvas.Rectangle); ok && r.Size().Width > 0 {
				n++
			}
		}
		return n
	}
	drag(a, at(a, 0, 0), at(a, 2, 3))
	if seen(a) < 2 || seen(b) != 0 {
		t.Errorf("%d and %d grounds are seen", seen(a), seen(b))
	}
	drag(b, at(b, 0, 0), at(b, 0, 7))
	if marks.Text() != "Another" || seen(a) != 0 || seen(b) != 1 {
		t.Errorf("then %q is marked, with %d and %d grounds", marks.Text(), seen(a), seen(b))
	}
	marks.Clear()
	if marks.Text() != "" || seen(b) != 0 {
		t.Errorf("then %q is marked", marks.Text())
	}
}

func TestADoubleClickMarksAWord(t *testing.T) {
	a, _, marks, _ := marking(t, poem, "Other")
	for char, want := range map[int]string{0: "The", 1: "The", 5: "sea"} {
		a.DoubleTapped(&fyne.PointEvent{Position: at(a, 0, char)})
		if got := marks.Text(); got != want {
			t.Errorf("at %d %q is marked, want %q", char, got, want)
		}
	}
}

func TestTextsWithoutMarksAreLeftAlone(t *testing.T) {
	test.NewTempApp(t)
	text := NewLinkedText(Markdown(poem), Keyboard{})
	test.NewTempWindow(t, text)
	drag(text, fyne.NewPos(9, 9), fyne.NewPos(90, 90))
	text.TappedSecondary(&fyne.PointEvent{})
	if text.marked() != "" {
		t.Errorf("%q is marked", text.marked())
	}
}
