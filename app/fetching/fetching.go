// Package fetching fetches the pictures of a file that are in the web, when a reader asks
// for it and after saying from where. Nothing is fetched without that, and nothing that was
// fetched is saved.
package fetching

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"tideline/app/fetching/album"
	"tideline/app/language"
	"tideline/app/session"
	"tideline/app/sheet"
	"tideline/timeline"
	"tideline/timeline/review"
)

// Fetcher fetches pictures. Its methods are called on the UI goroutine.
type Fetcher struct {
	Album   *album.Album
	State   *session.State
	Sheets  *sheet.Stack
	Run, UI func(func())                                  // away from the UI goroutine, and back
	Begin   func(text string, cancel func()) (end func()) // says what is being done, and lets it be cancelled
	Came    func()                                        // is called when there are pictures more
}

// mostAtOnce is how many pictures are fetched at one request.
const mostAtOnce = 200

// One fetches a picture. Failed is called on the UI goroutine where it could not be.
func (f *Fetcher) One(p *timeline.Picture, failed func(error)) {
	f.Run(func() {
		err := f.Album.Fetch(context.Background(), p)
		f.UI(func() {
			if err != nil {
				failed(err)
				return
			}
			f.Came()
		})
	})
}

// Has reports whether a picture has been fetched.
func (f *Fetcher) Has(p *timeline.Picture) bool { return f.Album.Has(p) }

// All asks whether to fetch all pictures of the file that are in the web, says from which
// sites, and does it.
func (f *Fetcher) All() {
	var all []*timeline.Picture
	for _, p := range f.State.Doc.RemotePictures() {
		if !f.Album.Has(p) && len(all) < mostAtOnce {
			all = append(all, p)
		}
	}
	title := lang.L("Fetch pictures")
	if len(all) == 0 {
		f.Sheets.Show(sheet.Sheet{Title: title, Content: sheet.Paragraph(lang.L("No picture of this file is in the web, or all are here already.")), Size: sheet.MessageSize()})
		return
	}
	from := sheet.Paragraph(strings.Join(sites(all), "\n"))
	about := sheet.Paragraph(lang.L("These sites learn which pictures are asked for. The pictures are kept until Tideline is closed, and saved nowhere."))
	content := container.NewVBox(sheet.Paragraph(lang.N("{{.N}} pictures are in the web:", len(all), map[string]any{"N": len(all)})), from, about)
	f.Sheets.Ask(sheet.Sheet{Title: title, Content: content, Size: sheet.MessageSize()}, lang.L("Fetch pictures"), lang.L("Cancel"), func() { f.fetch(all) })
}

// fetch fetches pictures one after the other.
func (f *Fetcher) fetch(all []*timeline.Picture) {
	ctx, cancel := context.WithCancel(context.Background())
	end := f.Begin(lang.L("Fetching pictures…"), cancel)
	f.Run(func() {
		defer cancel()
		failed := 0
		var why error
		for _, p := range all {
			if ctx.Err() != nil {
				break
			}
			if err := f.Album.Fetch(ctx, p); err != nil {
				failed++
				why = err
			}
		}
		f.UI(func() {
			end()
			f.Came()
			f.told(failed, why)
		})
	})
}

// told tells how many pictures could not be fetched, and why the last of them.
func (f *Fetcher) told(failed int, why error) {
	if failed == 0 {
		f.Sheets.Say(lang.L("The pictures are here"))
		return
	}
	text := lang.N("{{.N}} pictures could not be fetched.", failed, map[string]any{"N": failed})
	f.Sheets.Say(text)
	f.Sheets.Show(sheet.Sheet{
		Title: lang.L("Fetch pictures"), Size: sheet.MessageSize(),
		Content: sheet.Paragraph(text + "\n" + review.Why(why, language.Window{})),
	})
}

// sites names the sites that pictures are at, the one with the most first, and how many
// each has.
func sites(all []*timeline.Picture) (lines []string) {
	count := map[string]int{}
	var names []string
	for _, p := range all {
		u, err := url.Parse(p.URL)
		if err != nil {
			continue
		}
		if count[u.Host] == 0 {
			names = append(names, u.Host)
		}
		count[u.Host]++
	}
	slices.SortStableFunc(names, func(a, b string) int { return count[b] - count[a] })
	for _, name := range names {
		lines = append(lines, lang.N("{{.Site}} ({{.N}} pictures)", count[name], map[string]any{"Site": name, "N": count[name]}))
	}
	return lines
}
