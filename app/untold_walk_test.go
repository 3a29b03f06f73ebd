package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"tideline/app/asking"
	"tideline/app/choose"
	"tideline/app/language"
	"tideline/app/preferences"
	"tideline/app/present/talk"
	"tideline/app/problems"
	"tideline/app/session"
	"tideline/app/settings"
	"tideline/app/widgets"
	"tideline/assets"
	"tideline/internal/untold"
	"tideline/timeline/picture"
	"tideline/timeline/review"
)

// The panel shows each event, each source and the whole document in translated words,
// and so do the line and what the pointer tells of it, in every scale and at many
// zooms.
func TestEveryWordOfPanelAndLineIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	g := inPseudo(t, string(untold.Greek), Config{})
	w := g.w
	var ids []string
	for _, e := range slices.Concat(w.state.Doc.Events, w.state.Doc.Undated) {
		ids = append(ids, e.ID)
	}
	for _, selected := range append(ids, "") {
		w.selectEvent(selected)
		for _, item := range w.side.panel.Tabs.Items {
			w.side.panel.Tabs.Show(item)
			g.look("selected " + selected)
			g.pressAll("panel of "+selected, func() {
				w.selectEvent(selected)
				w.side.panel.Tabs.Show(item)
			}, func() fyne.CanvasObject { return item.Page })
			w.selectEvent(selected)
		}
	}
	for _, s := range w.state.Doc.Sources {
		w.side.panel.ShowSource(s.ID)
		g.look("source " + s.ID)
	}
	for _, scale := range []string{"true", "shortened", "even"} {
		w.table.Perform(commandOf(t, w, scale))
		for i := range 30 {
			w.chart.line.ZoomBy(3)
			size := w.chart.line.Size()
			at := fyne.NewPos(size.Width*float32(i%5+1)/7, size.Height/2)
			w.chart.line.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
			g.look("zoomed in, with the pointer there, " + scale)
		}
		w.chart.line.Fit()
	}
	g.sees("Primary source", "Press", "Scholarship", "Reference work", "Data", "Recording or picture", "Other source",
		"Wrong", "Disputed", "Opinion", "Supported", "Contradicts", "Events that rest on it", "Copied: {{.Text}}",
		"The picture could not be shown: {{.Why}}")
}

// Every command of menus and toolbar, and what can be pressed in what it opens.
func TestEveryWordOfTheCommandsIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	g := inPseudo(t, string(untold.Greek), Config{Format: "# Α\n\n## Β\n\nγ\n", Licence: "Δ"})
	w := g.w
	for _, menu := range menusOf(w.table.Menus()) {
		g.text("menu", menu.Label)
	}
	for i := range w.table.Commands { // whose labels the menus show, with keys behind
		g.text("menu", w.table.Commands[i].Label)
	}
	var names []string // of what others have made, with their licences
	for _, c := range assets.ReadComponents(assets.ThirdParty()) {
		names = append(names, strings.FieldsFunc(c.Name+" "+c.Licence+" "+c.PartOf, func(r rune) bool { return !unicode.IsLetter(r) })...)
	}
	ends := []string{"close", "quit", "story"} // they end the window, or show what is in English
	for i := range w.table.Commands {
		c := &w.table.Commands[i]
		if slices.Contains(ends, c.ID) {
			continue
		}
		g.file = regexp.MustCompile(`^$`)
		if c.ID == "licences" { // the licences themselves are in English
			g.file = regexp.MustCompile(`\b(` + strings.Join(names, "|") + `)\b`)
		}
		open := func() { w.table.Perform(c) }
		open()
		g.look(c.ID)
		g.closeSheets()
		if !slices.Contains([]string{"licences", "about", "new", "open", "import", "compare", "palette"}, c.ID) { // they lead to what is not ours, or to every command again
			g.pressAll(c.ID, open, g.over)
			g.rowsOf(c.ID, open, g.over)
		}
		if w.talks.talk != nil {
			w.talks.talk.Leave()
		}
		if len(w.state.Several) > 0 { // cut and pasted at once they would leave nothing to walk
			w.selectEvent("")
		}
	}
	w.selectEvent(w.state.Order[0])
	w.table.Find("copy").Do() // as it stands in the file, since the walk has begun to edit
	g.look("a copied event")
	copyEvent(w)
	g.look("an event copied as text")
	g.sees("Keys and mouse", "Claim report", "Save picture", "Choose where…", "New folder…", "Present", "Licences", "About Tideline", "Copied: {{.Text}}",
		"No event names this source.", "Events without a source")
}

// Faults of a file are listed in the language of the window, and so is what went
// wrong with a file that does not open.
func TestEveryWordOfFaultsIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	g := inPseudo(t, "tideline: 1\ntitle: Α\nlanes: [{id: z, name: Ζ}]\nevents:\n- {title: Β, date: 1953-02-29, ληνες: 1}\n- {title: Γ, date: 27.7.53}\n- {title: Δ, date: 19530727}\n", Config{})
	w := g.w
	g.look("a file without events")
	w.lists.problems.Show()
	g.look("problems")
	w.lists.problems.CanEdit = func() bool { return false }
	w.lists.problems.Again()
	g.look("problems of what cannot be edited")
	w.lists.problems.Leave()
	for _, p := range w.state.Problems {
		message, advice := problems.Texts(p)
		g.text("problem", problems.Severity(p)+" "+message+" "+advice)
	}
	for _, text := range []string{
		"", "tideline: 1\ntitle: Α\nevents:\n- {title: Β, date: unknown}\n",
		"tideline: 1\ntitle: Α\nevents:\n- {title: हिन्दी, date: 1953}\n- {title: עברית, date: 1954}\n", "\x89PNG\r\n\x1a\n",
	} {
		w.files.Path(inFile(t, "2.yaml", text))
		for _, item := range w.side.panel.Tabs.Items {
			w.side.panel.Tabs.Show(item)
			g.look("a file without what the panel shows")
		}
		for _, id := range []string{"save", "handout", "problems", "present", "present-here", "next-count", "claims"} {
			w.table.Perform(commandOf(t, w, id))
			g.look(id + " of such a file")
			g.closeSheets()
		}
	}
	for _, name := range []string{"3.yaml", ".", strings.Repeat("4", 300)} {
		w.files.Path(filepath.Join(t.TempDir(), name))
		g.sheet(fmt.Sprintf("opening %.8q", name))
	}
	for _, code := range picture.Codes() {
		g.text("picture", review.Why(&picture.Problem{Code: code, Name: "1.png", Words: []any{"1", "2"}}, language.Window{}))
	}
	g.sees("There is nothing to present", "Written as: {{.Text}}", "{{.File}} could not be opened", "No file can have this name here; choose another",
		"A click or Enter copies its place as file:line:column.", "{{.Scripts}} cannot be drawn yet")
}

// What sheets that save a file say of names that will not do, and what the window
// says where one could not be written.
func TestEveryWordOfSavingIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	g := inPseudo(t, string(untold.Greek), Config{})
	w := g.w
	for i, save := range []func(){w.files.New, func() { w.exports.saveHandoutAs(nil) }, func() { w.exports.savePictureAs(".svg", pictureStyle{}) }} {
		for _, name := range []string{"1.yaml", "4.xyz", filepath.Join("5", "6"), os.DevNull, "7", "7"} {
			g.file = regexp.MustCompile(`xyz|/dev/|null|NUL`)
			if i == 0 && name == "7" {
				continue // the window would open the starter
			}
			save()
			entry := find[*asking.NameEntry](g.over())
			entry.SetText(name)
			g.look("a name is typed")
			entry.OnSubmitted(name)
			g.look("a name is given")
			g.closeSheets()
		}
	}
	w.files.New()
	entry := find[*asking.NameEntry](g.over())
	entry.TappedSecondary(&fyne.PointEvent{})
	g.look("the menu of a field")
	g.closeSheets()
	w.files.Ask()
	entry = find[*asking.NameEntry](g.over())
	entry.OnSubmitted("8.yaml")
	g.sheet("a file that is not there")
	w.exports.saveHandoutAs(nil)
	entry = find[*asking.NameEntry](g.over())
	entry.OnSubmitted("9.html")
	g.sheet("a handout without its picture")
	g.sees("It will be saved as {{.Path}}", "Replace the file?", "The name must end in {{.Ext}}", "The name must end in {{.Exts}}", "Saved {{.File}} in {{.Folder}}",
		"There is no file {{.File}} in {{.Folder}}", "Saved without some pictures")
}

// What the dialogs of the system are told to say, and what lies over the window
// meanwhile.
func TestEveryWordForTheSystemIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	s := &stand{}
	g := inPseudo(t, string(untold.Greek), Config{Dialogs: s})
	w := g.w
	s.while = func(context.Context) { g.look("while the system asks") }
	for _, err := range []error{nil, choose.ErrFar} {
		for _, ask := range []func(){w.files.Ask, w.files.New, func() { w.exports.saveHandoutAs(nil) }, func() { w.exports.savePictureAs(".svg", pictureStyle{}) }} {
			s.err = err
			ask()
			g.look("asked")
			g.closeSheets()
		}
	}
	for _, q := range s.asked {
		g.text("dialog", q.Title)
		g.text("dialog", q.Act)
		for _, kind := range q.Kinds {
			g.text("dialog", kind.Name)
		}
	}
	s.err, s.path = nil, filepath.Join(t.TempDir(), "1.xyz")
	g.file = regexp.MustCompile("xyz")
	w.files.New()
	g.sheet("a name that will not do")
	g.sees("All files", "Choose here", "Choose another…")
}

// What is told at the start: of a crash, and of presets.
func TestEveryWordOfTheStartIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	g := inPseudo(t, string(untold.Greek), Config{Crash: "1.txt", Presets: settings.Presets{File: "2.json", Ignored: []string{"3"}}})
	g.look("the start")
	g.pressAll("crash", func() { g.w.notices.crash = "1.txt"; g.w.notices.tellCrash() }, g.over)
	g.w.notices.presets = settings.Presets{File: "2.json", Fault: &preferences.Fault{Reason: preferences.NotJSON, Line: 4}}
	g.w.notices.tellPresets()
	g.look("presets that cannot be read")
	g.sees("After a crash", "Copy the path", "Ignored in the presets of {{.File}}", "The presets in {{.File}} cannot be read", "line {{.Line}} is not JSON")
}

// Texts and lists that are shown in parts.
func TestEveryWordOfWhatIsLongIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	var quotes strings.Builder
	for i := range 70 {
		fmt.Fprintf(&quotes, "\n    - {by: Ε, text: Ζ%d}", i)
	}
	long := strings.Repeat("Μακρύ κείμενο. ", 900)
	g := inPseudo(t, "tideline: 1\ntitle: Α\nevents:\n- title: Β\n  id: b\n  date: 1953\n  text: "+long+"\n  notes: "+long+"\n  quotes:"+quotes.String()+"\n", Config{})
	w := g.w
	w.goTo("b")
	for _, item := range w.side.panel.Tabs.Items {
		open := func() { w.goTo("b"); w.side.panel.Tabs.Show(item) }
		open()
		g.look("long")
		g.pressAll("long", open, func() fyne.CanvasObject { return item.Page })
	}
	g.pressAll("the whole text", func() { w.sheets.Long(widgets.LongText{Text: long, Marked: true}) }, g.over)
	w.side.panel.Tabs.Show(w.side.panel.Quotes)
	for range 2 {
		for _, press := range presses(w.side.panel.Quotes.Page) {
			press()
		}
		g.look("further quotes")
	}
	g.sees("The whole text", "Show more", "Show what is before", "Copy all")
}

// Events that cannot be told apart on the line, in the status line and in their list.
func TestEveryWordOfCountsIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	var events strings.Builder
	for i := range 15 {
		fmt.Fprintf(&events, "\n- {title: Β%d, date: 1953-07-27}\n- {title: Γ%d, date: 19%02d}", i, i, i)
	}
	g := inPseudo(t, "tideline: 1\ntitle: Α\nevents:"+events.String()+"\n", Config{})
	w := g.w
	w.table.Perform(commandOf(t, w, "next-count"))
	g.look("a count")
	g.rowsOf("the events of a count", func() { w.lists.showCluster(w.state.Order) }, g.over)
	g.sees("{{.N}} events in the count")
}

// Both windows of a talk speak the language of the main window.
func TestEveryWordOfATalkIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	g := inPseudo(t, strings.Replace(string(untold.Greek), "notes: Για", "notes: "+strings.Repeat("Μακρύ κείμενο. ", 900)+"Για", 1), Config{})
	w := g.w
	newest := func() fyne.Window {
		all := w.look.app.Driver().AllWindows()
		return all[len(all)-1]
	}
	w.talks.startTalk(w.state.Doc.Stories[0].Name, talk.StorySteps(w.state.Doc, &w.state.Doc.Stories[0]), nil, "", 0)
	audience := newest()
	audience.Canvas().OnTypedRune()('n')
	presenter := newest()
	for range 5 {
		for _, key := range "?bwdtlqi" {
			audience.Canvas().OnTypedRune()(key)
			g.look("talk, " + string(key))
		}
		for _, b := range pressable(presenter.Content()) {
			b.Tapped(&fyne.PointEvent{})
			g.look("talk, after a press")
			g.targets(presenter)
		}
		presenter.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyRight})
		g.look("talk")
	}
	w.talks.closed()
	g.sheet("closing the window while a talk is given")
	w.talks.talk.Leave()
	g.sees("Presenter: {{.Name}}", "Keys while presenting", "Say", "Ask the class", "Notes", "Quotation", "Next", "This is the last step", "No target", "When?", "What happened?",
		"Show more", "Black screen", "The picture could not be shown: {{.Why}}", "{{.N}} minutes")
}

// pressable lists what can be pressed in a window of a talk, but for the button that
// ends it.
func pressable(from fyne.CanvasObject) (all []fyne.Tappable) {
	for o := range within(from) {
		b, ok := o.(fyne.Tappable)
		if label, ok := o.(interface{ AccessibilityLabel() string }); ok && label.AccessibilityLabel() == lang.L("Leave") {
			continue
		}
		if ok {
			all = append(all, b)
		}
	}
	return all
}

// targets chooses each of a menu that lies over a window.
func (g *gaze) targets(win fyne.Window) {
	for _, item := range pressable(win.Canvas().Overlays().Top()) {
		item.Tapped(&fyne.PointEvent{})
		g.look("talk, a target")
	}
	for win.Canvas().Overlays().Top() != nil {
		win.Canvas().Overlays().Remove(win.Canvas().Overlays().Top())
	}
}

// What the window says where it fills a web page.
func TestEveryWordInABrowserIsTranslated(t *testing.T) {
	nothingRunsBeside(t)
	page := &fakePage{saved: map[string]string{}}
	g := inPseudo(t, "", Config{Page: page.page()})
	w := g.w
	w.files.Picked(pageFile("1.yaml", string(untold.Greek)))
	for _, id := range []string{"save", "handout", "present", "keys"} {
		w.table.Perform(commandOf(t, w, id))
		g.look(id + " in a browser")
		g.closeSheets()
	}
	w.files.Picked(session.Picked{Name: "2.yaml", Size: 1 << 40})
	g.sheet("a file that is too large")
	w.files.Picked(session.Picked{Name: "3.yaml", Read: func() ([]byte, error) { return untold.Greek, nil }})
	w.state.File.Picked.Read = func() ([]byte, error) { return nil, errors.New("refused") }
	w.files.Again()
	g.sheet("a file that may not be read again")
	g.sees("Download", "It fills this page, for a browser shows only one.", "a browser may read a file only as it was when you chose it")
}
