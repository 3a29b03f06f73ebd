package filter

import "fyne.io/fyne/v2"

// Icon is a funnel, which the toolkit has none of.
func Icon() fyne.Resource {
	return fyne.NewStaticResource("filter.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path fill="#000000" d="M3 4h18v2.2L14 13.4V20l-4-2v-4.6L3 6.2V4z"/></svg>`))
}
