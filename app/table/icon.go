package table

import "fyne.io/fyne/v2"

// Icon is a table, which the toolkit has none of.
func Icon() fyne.Resource {
	return fyne.NewStaticResource("table.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path fill="#000000" d="M3 4h18v16H3V4zm2 5v3h4V9H5zm6 0v3h8V9h-8zm-6 5v4h4v-4H5zm6 0v4h8v-4h-8z"/></svg>`))
}
