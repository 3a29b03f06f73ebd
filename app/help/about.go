package help

import (
	"fmt"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"tideline/app/program"
	"tideline/app/sheet"
	"tideline/app/widgets"
)

// The size of the page about the program at most, and the space between its
// buttons.
const (
	aboutWidth  = 560
	aboutHeight = 400
	buttonGap   = 8
)

// About tells what the program is and which version runs.
func (h *Pages) About() {
	var b widgets.Prose
	b.Title("Tideline")
	b.Body(lang.L("Draws an events file as a timeline, with its sources and quotes."))
	b.Strong(lang.L("Version {{.Version}}", map[string]any{"Version": h.Build.Version}))
	b.Quiet(builtFrom(h.Build))
	b.Body(lang.L("Free software under the MIT licence. Fonts and libraries of others are part of it, each under its own licence."))
	b.Body(lang.L("Nothing is sent or fetched over the network, but for pictures of the web that you ask for. A link opens in your browser when you click it."))
	licences := h.Sheets.Keys.Button(lang.L("Licences"), theme.DocumentIcon(), h.Licences)
	version := h.Sheets.Keys.Button(lang.L("Copy version"), theme.ContentCopyIcon(), func() { h.Sheets.Copy(whole(h.Build)) })
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(buttonGap), licences, version)
	edge := theme.InnerPadding() // that of the text
	page := widgets.Column(widgets.GapBetween, b.Block(), container.New(layout.NewCustomPaddedLayout(0, 0, edge, edge), buttons))
	h.Sheets.Show(sheet.Sheet{
		Title: lang.L("About Tideline"), Content: container.NewVScroll(page),
		Size: fyne.NewSize(aboutWidth, aboutHeight), First: licences,
	})
}

// builtFrom says what the program was built from and for.
func builtFrom(b program.Build) string {
	said := map[string]any{"Commit": b.Commit, "Go": runtime.Version(), "System": system()}
	switch {
	case b.Commit == "":
		return lang.L("Built with {{.Go}} for {{.System}}", said)
	case b.Modified:
		return lang.L("Built from commit {{.Commit}} with changes, with {{.Go}} for {{.System}}", said)
	}
	return lang.L("Built from commit {{.Commit}}, with {{.Go}} for {{.System}}", said)
}

// whole names the program for a report of a fault, in words that need no
// translation.
func whole(b program.Build) string {
	commit := b.Commit
	if b.Modified {
		commit += "+"
	}
	return widgets.Joined(" ", "tideline", b.Version, commit, runtime.Version(), system())
}

func system() string { return fmt.Sprintf("%s/%s", runtime.GOOS, runtime.GOARCH) }
