package cli

import (
	"io"
	"io/fs"

	"tideline/app/session"
	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/layout"
	"tideline/timeline/mono"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// svg returns the function that writes the document as an SVG.
func (r *request) svg(doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		s, fonts, err := r.draw(doc)
		if err != nil {
			return err
		}
		return paint.SVG(w, s, r.palette(), fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Lang: doc.Lang, Pictures: r.pictures()})
	}
}

// png returns the function that writes the document as a PNG, one pixel a px.
func (r *request) png(doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		s, fonts, err := r.draw(doc)
		if err != nil {
			return err
		}
		return paint.PNGWithPictures(w, s, r.palette(), fonts, 1, r.pictures())
	}
}

// pictures is the folder that the pictures of the document are looked for in.
func (r *request) pictures() fs.FS { return session.File{Path: r.file}.Folder() }

// draw lays the document out at the size asked for, which does not depend on the view,
// and draws the period asked for.
func (r *request) draw(doc *timeline.Document) (*scene.Scene, *paint.Fonts, error) {
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		return nil, nil, err
	}
	p := layout.New(doc, layout.Options{
		Mode: r.mode, Width: float64(r.width), Height: float64(r.height), TextScale: 1,
		Words: r.languages.For(doc.Lang).Dates(), Say: r.languages.For(doc.Lang), Measure: fonts,
	})
	var s scene.Scene
	v, err := r.view(p)
	if err != nil {
		return nil, nil, err
	}
	p.Picture(&s, v)
	if r.mono {
		return mono.Draw(&s), fonts, nil
	}
	return &s, fonts, nil
}

// view is the whole timeline, or the period between --from and --to. A side that is not
// given, or open, is where the document begins or ends; the period must not be empty.
func (r *request) view(p *layout.Layout) (axis.View, error) {
	if r.from.String() == "" && r.to.String() == "" {
		return p.Fit(), nil
	}
	first, last := p.Axis().Bounds()
	from, hasFrom := r.from.Earliest()
	to, hasTo := r.to.Latest()
	switch {
	case !hasFrom && to < first:
		return axis.View{}, misused("export", "--to {{.Date}} lies before the first event; the document begins in {{.Year}}", "Date", r.to.String(), "Year", int(first.Civil().Year))
	case !hasTo && from > last:
		return axis.View{}, misused("export", "--from {{.Date}} lies after the last event; the document ends in {{.Year}}", "Date", r.from.String(), "Year", int(last.Civil().Year))
	case !hasFrom:
		from = first
	case !hasTo:
		to = last
	}
	return p.View(from, to), nil
}
