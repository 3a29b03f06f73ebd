package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/scene"
)

// themeChoice is what the user has chosen: light, dark, or what the system says.
type themeChoice string

const (
	followSystem themeChoice = ""
	alwaysLight  themeChoice = "light"
	alwaysDark   themeChoice = "dark"
)

// dark reports whether the window is dark now.
func (w *window) dark() bool {
	switch w.settings.themeChoice() {
	case alwaysLight:
		return false
	case alwaysDark:
		return true
	default:
		return w.app.Settings().ThemeVariant() == theme.VariantDark
	}
}

// palette is the colours of the line now.
func (w *window) palette() scene.Palette {
	if w.dark() {
		return scene.Dark()
	}
	return scene.Light()
}

// recolour gives everything drawn the colours of now.
func (w *window) recolour() {
	w.line.SetPalette(w.palette())
	if w.talk != nil {
		w.talk.SetPalette(w.palette())
	}
}

// chooseTheme makes the window light, dark, or what the system says.
func (w *window) chooseTheme(c themeChoice) {
	w.settings.setTheme(c)
	w.applyTheme()
	w.refreshSwitches()
}

// switchTheme turns light into dark and back.
func (w *window) switchTheme() {
	if w.dark() {
		w.chooseTheme(alwaysLight)
		return
	}
	w.chooseTheme(alwaysDark)
}

// applyTheme gives the window its colours and its font. Listeners of the
// settings then recolour the line.
func (w *window) applyTheme() {
	w.app.Settings().SetTheme(newTheme(w.settings.themeChoice(), w.faces))
}

// adoptFont takes the font that the document's texts need. The one with Hangul,
// kana and Han costs memory and time at the start, so it comes only with a file
// that has them.
func (w *window) adoptFont() {
	if w.faces.full || !assets.NeedsFull(allText(w.session.doc)) {
		return
	}
	w.faces = w.config.full()
	w.applyTheme()
}

// faces are the fonts of the window.
type faces struct {
	regular, bold fyne.Resource
	full          bool // with Hangul, kana and Han
}

func smallFaces() faces {
	return faces{
		regular: fyne.NewStaticResource("TidelineSans-Regular.ttf", assets.FontRegular()),
		bold:    fyne.NewStaticResource("TidelineSans-Bold.ttf", assets.FontBold()),
	}
}

func fullFaces() faces {
	return faces{
		regular: fyne.NewStaticResource("TidelineSansFull-Regular.otf", assets.FontFullRegular()),
		bold:    fyne.NewStaticResource("TidelineSansFull-Bold.otf", assets.FontFullBold()),
		full:    true,
	}
}

// allText joins what the window may show of a document.
func allText(doc *timeline.Document) string {
	var b strings.Builder
	add := func(texts ...string) {
		for _, t := range texts {
			b.WriteString(t)
		}
	}
	add(doc.Title, doc.Description)
	for _, l := range doc.Lanes {
		add(l.Name)
	}
	for _, p := range doc.People {
		add(p.Name, p.Native, p.Role, p.Affiliation)
	}
	for _, s := range doc.Sources {
		add(s.Title, s.Author, s.Publisher, s.Note)
	}
	for _, e := range doc.Eras {
		add(e.Name, e.Note)
	}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			addEvent(add, &events[i])
		}
	}
	return b.String()
}

func addEvent(add func(...string), e *timeline.Event) {
	add(e.Title, e.Text, e.Place.Name, e.Notes)
	add(e.Tags...)
	for _, q := range e.Quotes {
		add(q.Speaker, q.Text, q.Role, q.Affiliation, q.Locator)
		if q.Original != nil {
			add(q.Original.Text)
		}
	}
	for _, c := range e.Claims {
		add(c.Text, c.By, c.Locator)
		if c.Correction != nil {
			add(c.Correction.Text)
		}
	}
	for _, l := range e.LeadsTo {
		add(l.Why)
	}
	for _, d := range e.Dates {
		add(d.Note)
	}
	for _, why := range e.Unknown {
		add(why)
	}
	for _, c := range e.Sources {
		add(c.Locator)
	}
}
