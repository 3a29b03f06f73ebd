package app

import (
	"html"
	"os"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideline/app/language"
	"tideline/app/widgets"
	"tideline/assets/locale"
	"tideline/internal/untold"
)

// gaze looks at whatever windows show for words that no translator reaches. The
// window speaks the language for tests, and what comes from the file is Greek.
type gaze struct {
	t    *testing.T
	w    *window
	file *regexp.Regexp  // matches what a test says is data besides
	told map[string]bool // words, each of which is told once
	seen map[string]bool // texts
}

// inPseudo opens a window in the language for tests with an events file. The user's
// folders have names without letters.
func inPseudo(t *testing.T, text string, c Config) *gaze {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Chdir(home)
	if c.Page == nil { // a page begins with the story
		c.File = "1.yaml"
		if err := os.WriteFile(c.File, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c.Languages = locale.Only(locale.TagPseudo)
	c.Work.Every = never
	t.Cleanup(func() {
		if err := language.Speak(locale.Set{}); err != nil {
			t.Error(err)
		}
	})
	g := &gaze{t: t, told: map[string]bool{}, seen: map[string]bool{}, file: regexp.MustCompile(`^$`)}
	g.w = openWith(t, c)
	return g
}

// unchanged matches what no language changes: the names of files, of the program, of
// systems and of what it is made with, of licences, addresses, the tag of a language, and the fields
// of a search.
var unchanged = regexp.MustCompile(`\b(lane|tag|place|people|kind):("[^"]*"|\S*)|[\w.-]*\.(yaml|yml|svg|png|pdf|html|json|csv|md|ics|bib|txt|text)\b|Tideline|` +
	regexp.QuoteMeta(os.TempDir()) + `\S*|go1[.0-9]+\S*|(linux|darwin|windows)/\w+|https?://\S*|\[Öŕîğîñåļ~+\] · ru|\b(PNG|SVG|MIT|APA|MLA|BibTeX|CC BY)\b`)

// isKey matches what is written on a key.
var isKey = regexp.MustCompile(`^([A-Za-z]|F\d+)$`)

// text looks at one text, which may be a line of a longer one.
func (g *gaze) text(where, text string) {
	g.seen[text] = true
	own := g.file.ReplaceAllString(unchanged.ReplaceAllString(text, " "), " ")
	for _, word := range untold.Plain(own) {
		if !isKey.MatchString(word) && !g.told[word] {
			g.told[word] = true
			g.t.Errorf("%s: nobody translates %q in %q", where, word, text)
		}
	}
}

// shownText is a text in the markup of a canvas.
var shownText = regexp.MustCompile(`>([^<>]*)<`)

// look looks at all windows, and at what is on the clipboard of what they say.
func (g *gaze) look(where string) {
	g.t.Helper()
	var all []string
	for _, win := range g.w.look.app.Driver().AllWindows() {
		g.text(where+", title", win.Title())
		for _, match := range shownText.FindAllStringSubmatch(test.RenderToMarkup(win.Canvas()), -1) {
			if text := strings.TrimSpace(html.UnescapeString(match[1])); text != "" {
				g.text(where, text)
				all = append(all, text)
			}
		}
		for o := range within(win.Content()) {
			if _, plain := o.(*fyne.Container); plain {
				continue
			}
			if named, ok := o.(fyne.Accessible); ok {
				g.text(where+", read aloud", named.AccessibilityLabel())
			}
		}
	}
	g.seen[strings.Join(all, " ")] = true // with texts that are broken into lines
}

// closeSheets closes all that lies over the windows, and the search.
func (g *gaze) closeSheets() {
	g.w.side.leavePane()
	for g.w.sheets.Len() > 0 {
		g.w.sheets.Top().Hide()
	}
	for _, win := range g.w.look.app.Driver().AllWindows() {
		for win.Canvas().Overlays().Top() != nil {
			win.Canvas().Overlays().Remove(win.Canvas().Overlays().Top())
		}
	}
}

// sheet looks at what lies over the main window, and closes it; there must be one.
func (g *gaze) sheet(where string) {
	g.t.Helper()
	if g.w.sheets.Len() == 0 {
		g.t.Errorf("%s: no sheet opens", where)
	}
	g.look(where)
	g.closeSheets()
}

// within lists an object with all that is in it and can be seen.
func within(from fyne.CanvasObject) func(yield func(fyne.CanvasObject) bool) {
	return func(yield func(fyne.CanvasObject) bool) {
		var walk func(o fyne.CanvasObject) bool
		walk = func(o fyne.CanvasObject) bool {
			if o == nil || !o.Visible() {
				return true
			}
			if !yield(o) {
				return false
			}
			for _, child := range childrenOf(o) {
				if !walk(child) {
					return false
				}
			}
			return true
		}
		walk(from)
	}
}

// presses lists what pressing each button and link in an object does, in the order of
// a walk.
func presses(from fyne.CanvasObject) (all []func()) {
	for o := range within(from) {
		switch o := o.(type) {
		case *widgets.Button:
			if !o.Disabled() {
				all = append(all, o.OnTapped)
			}
		case *widgets.Hyperlink:
			if o.URL == nil {
				all = append(all, o.OnTapped)
			}
		}
	}
	return all
}

// pressAll opens something again and again and presses each button of it in turn,
// with a look at what comes of that.
func (g *gaze) pressAll(where string, open func(), of func() fyne.CanvasObject) {
	g.t.Helper()
	for i := 0; ; i++ {
		open()
		top := of()
		if top == nil {
			return
		}
		all := presses(top)
		if i >= len(all) {
			g.closeSheets()
			return
		}
		all[i]()
		g.look(where + ", after a press")
		g.closeSheets()
	}
}

// over is what lies over the main window, nil for nothing.
func (g *gaze) over() fyne.CanvasObject { return g.w.win.Canvas().Overlays().Top() }

// rowsOf opens something again and again and points at each of the rows of a list in
// it, then chooses it.
func (g *gaze) rowsOf(where string, open func(), of func() fyne.CanvasObject) {
	g.t.Helper()
	for i := 0; ; i++ {
		open()
		list := find[*widgets.Rows](of())
		if list == nil || i >= list.Length() {
			g.closeSheets()
			return
		}
		list.Point(i)
		g.look(where + ", a row")
		list.Select(i)
		g.look(where + ", after a row")
		g.closeSheets()
	}
}

// sees fails the test unless one of the texts that were seen is this one in the
// language for tests, as far as its first name of a value. It shows that the walk has
// come there.
func (g *gaze) sees(texts ...string) {
	g.t.Helper()
	for _, text := range texts {
		beginning, _, _ := strings.Cut(locale.Accented(text), "{{")
		beginning = strings.TrimRight(beginning, "~]")
		found := false
		for seen := range g.seen {
			found = found || strings.Contains(seen, beginning)
		}
		if !found {
			g.t.Errorf("the walk has not come to %q", text)
		}
	}
}
