// Package adjust is the one sheet in which the user adjusts how the window looks and works.
// What is chosen shows at once, and is kept.
package adjust

import (
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"tideline/app/editor"
	"tideline/app/language"
	"tideline/app/look"
	"tideline/app/settings"
	"tideline/app/sheet"
	"tideline/app/widgets"
	"tideline/timeline/cite"
)

// Sheet adjusts the settings.
type Sheet struct {
	Settings settings.Settings
	Sheets   *sheet.Stack
	Say      func(text string)
	Restyled func()                 // colours or the size of text are other ones
	Stilled  func()                 // motion is to be cut short, or no longer
	Editors  func() []editor.Editor // lists those that are there, and may take its time; nil where none can be started
	Run, UI  func(func())           // away from the UI goroutine, and back

	percent *widget.Label // shows the size of text while the sheet is there
}

// sizes are the sizes of text that keys and buttons go through, in percent.
func sizes() []int { return []int{80, 90, 100, 110, 125, 150, 175, 200, 225, 250} }

// Larger makes text larger by one step, or smaller where by is below zero.
func (s *Sheet) Larger(by int) {
	all := sizes()
	now := s.size()
	at := slices.IndexFunc(all, func(size int) bool { return size >= now })
	switch {
	case by > 0 && at >= 0 && all[at] == now:
		at++
	case by < 0 && at < 0:
		at = len(all) - 1
	case by < 0:
		at--
	}
	if at < 0 {
		at = len(all) - 1
		if by < 0 {
			at = 0
		}
	}
	s.resize(all[min(at, len(all)-1)])
}

// Usual gives text its usual size.
func (s *Sheet) Usual() { s.resize(100) }

// size is the size of text in percent.
func (s *Sheet) size() int { return int(math.Round(float64(s.Settings.TextSize()) * 100)) }

func (s *Sheet) resize(percent int) {
	if percent != s.size() {
		s.Settings.SetTextSize(float64(percent) / 100)
		s.Restyled()
	}
	text := lang.L("Text size: {{.N}} %", map[string]any{"N": strconv.Itoa(percent)})
	if s.percent != nil {
		s.percent.SetText(text)
	}
	s.Say(text)
}

// Width and height of the sheet, px.
const (
	width  = 760
	height = 520
)

// oneColumnFrom is the size of text, in percent, beyond which two columns have no room on
// a small display.
const oneColumnFrom = 125

// Show shows the sheet.
func (s *Sheet) Show() {
	colours := s.colours()
	contrast := s.Sheets.Keys.Check(lang.L("High contrast"), s.Settings.Contrast(), func(high bool) {
		s.Settings.SetContrast(high)
		s.Restyled()
	})
	still := s.Sheets.Keys.Check(lang.L("Less motion"), s.Settings.Still(), func(still bool) {
		s.Settings.SetStill(still)
		s.Stilled()
	})
	saves := s.Sheets.Keys.Check(lang.L("Save by itself what is edited"), settings.Saves(s.Settings), func(saves bool) { settings.SetSaves(s.Settings, saves) })
	editors := container.NewVBox()
	columns := 2
	if s.size() > oneColumnFrom {
		columns = 1
	}
	content := container.NewGridWithColumns(columns,
		widgets.Column(widgets.GapBetween,
			widgets.Column(0, widgets.Heading(lang.L("Colours")), colours, contrast),
			widgets.Column(0, widgets.Heading(lang.L("Text")), s.textSize()),
			widgets.Column(0, widgets.Heading(lang.L("Motion")), still),
		),
		widgets.Column(widgets.GapBetween,
			widgets.Column(0, widgets.Heading(lang.L("Copied citations")), s.citation()),
			widgets.Column(0, widgets.Heading(lang.L("Editing")), saves),
			editors,
		),
	)
	if s.Editors != nil {
		s.Run(func() {
			there := s.Editors()
			s.UI(func() {
				editors.Add(widgets.Column(0, widgets.Heading(lang.L("Editor for events files")), s.editor(there)))
				content.Refresh()
			})
		})
	}
	page := container.NewVScroll(content)
	d := s.Sheets.Show(sheet.Sheet{Title: lang.L("Settings"), Content: page, Size: fyne.NewSize(width, height), First: colours})
	s.Sheets.Hear(d, func(key fyne.KeyName) { // where large text leaves no room for all
		switch key {
		case fyne.KeyPageDown:
			page.ScrollToOffset(page.Offset.AddXY(0, page.Size().Height/2))
		case fyne.KeyPageUp:
			page.ScrollToOffset(page.Offset.AddXY(0, -page.Size().Height/2))
		}
	})
}

// colours offers light and dark.
func (s *Sheet) colours() *widgets.Choice {
	all := []look.Choice{look.FollowSystem, look.AlwaysLight, look.AlwaysDark}
	c := s.Sheets.Keys.Choice(lang.L("Light or dark as the system says"), lang.L("Light"), lang.L("Dark"))
	c.Choose(slices.Index(all, s.Settings.ThemeChoice()))
	c.Changed = func(i int) {
		s.Settings.SetTheme(all[i])
		s.Restyled()
	}
	return c
}

// editor offers the text editors that are there.
func (s *Sheet) editor(there []editor.Editor) *widgets.Choice {
	ids, names := []string{editor.Auto}, []string{lang.L("The first of these that is there")}
	for _, e := range there {
		name := e.Name
		if e.ID == editor.Default {
			name = lang.L("The system's editor for texts")
		}
		ids, names = append(ids, e.ID), append(names, name)
	}
	c := s.Sheets.Keys.Choice(names...)
	c.Choose(slices.Index(ids, s.Settings.Editor()))
	c.Changed = func(i int) { s.Settings.SetEditor(ids[i]) }
	return c
}

// citation offers the styles in which sources are cited.
func (s *Sheet) citation() *widgets.Choice {
	styles := cite.Styles()
	names := make([]string, len(styles))
	for i, style := range styles {
		names[i] = style.Name().In(language.Window{})
	}
	c := s.Sheets.Keys.Choice(names...)
	c.Choose(slices.Index(styles, s.Settings.Citation()))
	c.Changed = func(i int) { s.Settings.SetCitation(styles[i]) }
	return c
}

// textSize offers larger and smaller text.
func (s *Sheet) textSize() fyne.CanvasObject {
	s.percent = widget.NewLabel(lang.L("Text size: {{.N}} %", map[string]any{"N": strconv.Itoa(s.size())}))
	button := s.Sheets.Keys.Button
	return container.NewVBox(s.percent, container.NewHBox(
		button(lang.L("Smaller"), theme.ContentRemoveIcon(), func() { s.Larger(-1) }),
		button(lang.L("Larger"), theme.ContentAddIcon(), func() { s.Larger(1) }),
		button(lang.L("Usual size"), nil, s.Usual),
	))
}
