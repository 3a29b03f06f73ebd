package widgets

import "net/url"

// webAddress reports whether an address may be opened: http or https with a host.
func webAddress(u *url.URL) bool {
	return u != nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
