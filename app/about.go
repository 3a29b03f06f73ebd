package app

import (
	"fmt"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"tideline/app/program"
)

// The size of the page about the program at most, and the space between its
// buttons.
const (
	aboutWidth  = 560
	aboutHeight = 400
	buttonGap   = 8
)

// showAbout tells what the program is and which version runs.
func (w *window) showAbout() {
	var b prose
	b.title("Tideline")
	b.body(lang.L("Draws an events file as a timeline, with its sources and quotes."))
	b.strong(lang.L("Version {{.Version}}", map[string]any{"Version": w.config.Build.Version}))
	b.quiet(builtFrom(w.config.Build))
	b.body(lang.L("Free software under the MIT licence. Fonts and libraries of others are part of it, each under its own licence."))
	b.body(lang.L("Nothing is sent or fetched over the network. A link opens in your browser when you click it."))
	licences := w.keys().button(lang.L("Licences"), theme.DocumentIcon(), w.showLicences)
	version := w.keys().button(lang.L("Copy version"), theme.ContentCopyIcon(), func() { w.copyText(whole(w.config.Build)) })
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(buttonGap), licences, version)
	edge := theme.InnerPadding() // that of the text
	page := column(gapBetween, b.block(), container.New(layout.NewCustomPaddedLayout(0, 0, edge, edge), buttons))
	w.showSheet(sheet{
		title: lang.L("About Tideline"), content: container.NewVScroll(page),
		size: fyne.NewSize(aboutWidth, aboutHeight), first: licences,
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
	return joined(" ", "tideline", b.Version, commit, runtime.Version(), system())
}

func system() string { return fmt.Sprintf("%s/%s", runtime.GOOS, runtime.GOARCH) }
