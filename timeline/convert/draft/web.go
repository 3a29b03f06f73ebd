package draft

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
)

// Link gives an event a page that leads on; false for what is no address on the web. What
// bears a statement out is a source: see Source.
func (d *Draft) Link(e *timeline.Event, at diag.Pos, address, title string) bool {
	page := d.Address(address)
	if page == "" {
		return false
	}
	title = Line(title)
	if title == e.Title || title == page {
		title = "" // which says nothing more
	}
	if !slices.ContainsFunc(e.Links, func(l timeline.WebLink) bool { return l.URL == page }) {
		e.Links = append(e.Links, timeline.WebLink{URL: page, Title: title, Pos: at})
	}
	return true
}

// Media gives an event what it shows: a picture of the web, which is not fetched, or a page
// that leads on, such as a film. It returns false for what is no address on the web.
func (d *Draft) Media(e *timeline.Event, at diag.Pos, address, caption, credit string) bool {
	if page := d.Address(address); page == "" || !IsPicture(page) || e.Image != nil {
		return d.Link(e, at, address, credited(caption, credit))
	}
	return d.Picture(e, at, address, caption, credit)
}

// credited is what a page shows, with whom that is from.
func credited(caption, credit string) string {
	caption, credit = Line(caption), Line(credit)
	if caption != "" && credit != "" {
		return caption + " (" + credit + ")"
	}
	return cmp.Or(caption, credit)
}

// Picture gives an event a picture of the web; one that it has already stays, and the other
// becomes a link. It returns false for what is no address on the web.
func (d *Draft) Picture(e *timeline.Event, at diag.Pos, address, caption, credit string) bool {
	page := d.Address(address)
	switch {
	case page == "":
		return false
	case e.Image != nil:
		return e.Image.URL == page || d.Link(e, at, address, credited(caption, credit))
	}
	e.Image = &timeline.Picture{URL: page, Alt: Line(caption), Credit: Line(credit), Pos: at}
	return true
}

// IsPicture reports whether an address is that of a picture, by what it ends in: nothing is
// fetched to see it.
func IsPicture(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	if strings.Contains(u.Path, "/wiki/File:") { // the page about a picture
		return false
	}
	endings := []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg"}
	return strings.Contains(u.Path, "/Special:FilePath/") || slices.Contains(endings, strings.ToLower(path.Ext(u.Path)))
}
