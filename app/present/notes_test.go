package present

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// inParts cuts a text into so many bytes.
func inParts(text string, most int) (all []string) {
	for part := range slices.Chunk([]byte(text), most) {
		all = append(all, string(part))
	}
	return all
}

// written is what the presenter reads.
func (l *lesson) written() string {
	var b strings.Builder
	for _, s := range l.presenter.notes.main.text.Segments {
		b.WriteString(s.Textual() + "\n")
	}
	return b.String()
}

// Of long notes the presenter sees a part, and turns the pages to the rest and
// back; the keys stay with the talk, and the next step begins at its beginning.
func TestThePresenterReadsLongNotesToTheirEnd(t *testing.T) {
	long := strings.Repeat("A sentence of the notes. ", 1200) + "The last of them."
	l := begin(t, func(c *Config, l *lesson) {
		e := *c.Steps[0].Event
		e.Notes, e.Text = long, "Short."
		c.Steps = slices.Clone(c.Steps)
		c.Steps[0].Event, c.Steps[0].Say, c.Steps[0].Ask = &e, strings.Repeat("Say this. ", 600)+"And stop.", ""
	})
	l.keys("n")
	var seen strings.Builder
	turns := 0
	for seen.WriteString(l.written()); !l.presenter.notes.turner.next.Disabled(); seen.WriteString(l.written()) {
		if n := len(l.written()); n > mostNote+mostMarked+2000 {
			t.Errorf("%d bytes are shown at once", n)
		}
		l.presenter.notes.turner.next.OnTapped()
		if turns++; turns > 20 {
			t.Fatal("the pages have no end")
		}
	}
	text := strings.NewReplacer("\n", "", " ", "").Replace(seen.String())
	for _, want := range []string{"And stop.", "The last of them."} {
		if !strings.Contains(text, strings.ReplaceAll(want, " ", "")) {
			t.Errorf("%q is on no page", want)
		}
	}
	if n := strings.Count(text, "Asentenceofthenotes."); n < 1190 { // some are cut where a page ends
		t.Errorf("%d sentences are on the pages", n)
	}
	if l.windows.Front().Canvas().Focused() != nil {
		t.Error("the button keeps the keyboard")
	}
	l.presenter.notes.turner.before.OnTapped()
	if l.presenter.notes.turner.next.Disabled() {
		t.Error("nothing leads back")
	}
	l.keys(fyne.KeyRight)
	if l.presenter.notes.page != 0 || l.presenter.notes.turner.row.Visible() {
		t.Error("a step of short notes has pages")
	}
	l.keys(fyne.KeyLeft)
	if !l.presenter.notes.turner.row.Visible() || !strings.Contains(l.written(), "A sentence of the notes.") {
		t.Error("the notes do not begin anew")
	}
}
