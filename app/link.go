package app

import (
	"net/url"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// webAddress tells whether an address may be opened: http or https with a host.
func webAddress(u *url.URL) bool {
	return u != nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// openLink is a link to a source's page, or nil when the address is none that
// may be opened. Nothing is fetched before the click.
func openLink(address string) *widget.Hyperlink {
	u, err := url.Parse(address)
	if err != nil || !webAddress(u) {
		return nil
	}
	return widget.NewHyperlink(lang.L("Open link"), u)
}

// actionLink is a text that does something inside the window.
func actionLink(text string, do func()) *widget.Hyperlink {
	l := widget.NewHyperlink(text, nil)
	l.OnTapped = do
	return l
}
