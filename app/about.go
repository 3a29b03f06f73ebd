package app

import (
	"fyne.io/fyne/v2/lang"
)

// showAbout tells what the program is and which version runs.
func (w *window) showAbout() {
	var b prose
	b.title("Tideline")
	b.body(lang.L("Version {{.Version}}", map[string]any{"Version": w.config.Version}))
	b.body(lang.L("Draws an events file as a timeline, with its sources and quotes."))
	b.quiet(lang.L("Free software under the MIT licence. The bundled font is under the SIL Open Font Licence 1.1."))
	b.quiet(lang.L("Nothing is sent or fetched over the network. A link opens in your browser when you click it."))
	w.showSheet(lang.L("About Tideline"), column(0, b.block()))
}
