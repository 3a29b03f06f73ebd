package cli

import (
	"io"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"tideline/app/session"
	"tideline/assets"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
	"tideline/timeline/handout"
	"tideline/timeline/layout"
	"tideline/timeline/mono"
	"tideline/timeline/paint"
	"tideline/timeline/paper"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// svg returns the function that writes the document as an SVG.
func (r *request) svg(doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		s, fonts, err := r.draw(doc)
		if err != nil {
			return err
		}
		return paint.SVG(w, s, r.palette(), fonts, paint.Meta{Title: doc.Title, Description: doc.Description, Licence: doc.Licence, Lang: doc.Lang, Pictures: r.pictures()})
	}
}

// png returns the function that writes the document as a PNG, one pixel a px.
func (r *request) png(doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		s, fonts, err := r.draw(doc)
		if err != nil {
			return err
		}
		return paint.TitledPNG(w, s, r.palette(), fonts, 1, paint.Meta{Title: doc.Title, Description: doc.Description, Licence: doc.Licence, Pictures: r.pictures()}, r.clear)
	}
}

// pdf returns the function that writes the document on paper.
func (r *request) pdf(doc *timeline.Document) func(io.Writer) error {
	return func(w io.Writer) error {
		fonts, err := paint.NewFonts(assets.Faces())
		if err != nil {
			return err
		}
		o := paper.Options{
			Kind: r.paper, Size: r.leaf, Exact: r.exact, Turn: r.turn, Letters: r.letters, Distance: r.distance, Style: r.style, Mode: r.mode, View: r.view, Palette: r.palette(), Mono: r.mono,
			Dates: r.languages.For(doc.Lang).Dates(), Say: r.languages.For(doc.Lang), Fonts: fonts, Pictures: r.pictures(),
		}
		if o.Kind == "" {
			o.Kind = paper.Sheet
		}
		o.Story = toldOn(r.paper, doc, r.story)
		if within := (handout.Stretch{From: r.from, To: r.to}); !within.All() {
			o.Has = within.Has
		}
		return paper.Write(w, doc, o)
	}
}

// toldOn is the story that was asked for; for slides the first, where none was.
func toldOn(of paper.Kind, doc *timeline.Document, id string) *timeline.Story {
	if story, ok := doc.Story(id); ok {
		return story
	}
	if of.Told() && len(doc.Stories) > 0 {
		return &doc.Stories[0]
	}
	return nil
}

// setTurn reads the value of --orientation.
func (e *extent) setTurn(s string) error {
	var known []string
	for _, turn := range paper.Turns() {
		if string(turn) == strings.ToLower(s) {
			e.turn = turn
			return nil
		}
		known = append(known, string(turn))
	}
	return fail("there is no orientation {{.Orientation}}; choose {{.Known}}", "Orientation", quoted(s), "Known", pattern.AnyOf(known))
}

// setLetters reads how large the letters of the line are, in percent of their usual size.
func (e *extent) setLetters(s string) error {
	const least, most = 50, 300
	percent, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "%"), 64)
	if err != nil || !(percent >= least && percent <= most) {
		return fail("{{.Text}} is no size of letters; write percent from {{.Least}} to {{.Most}}, such as 125", "Text", quoted(s), "Least", least, "Most", most)
	}
	e.letters = percent / 100
	return nil
}

// setPaper reads the value of --paper.
func (r *request) setPaper(s string) error {
	var known []string
	for _, k := range paper.Kinds() {
		if string(k) == strings.ToLower(s) {
			r.paper = k
			return nil
		}
		known = append(known, string(k))
	}
	return fail("there is no kind of paper {{.Kind}}; choose {{.Known}}", "Kind", quoted(s), "Known", pattern.AnyOf(known))
}

// setStyle reads the value of --style.
func (e *extent) setStyle(s string) error {
	var known []string
	for _, style := range cite.OnPaper() {
		if style.Key() == strings.ToLower(s) {
			e.style = style
			return nil
		}
		known = append(known, style.Key())
	}
	return fail("there is no style {{.Style}}; choose {{.Known}}", "Style", quoted(s), "Known", pattern.AnyOf(known))
}

// setDistance reads from how many metres a poster is to be read.
func (r *request) setDistance(s string) error {
	const least, most = 0.3, 20
	m, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "m"), 64)
	if err != nil || !(m >= least && m <= most) {
		return fail("{{.Text}} is no distance; write metres, such as 2 or 3.5", "Text", quoted(s))
	}
	r.distance = m
	return nil
}

// millimetres is a size of paper in mm.
var millimetres = regexp.MustCompile(`^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(?:mm)?$`)

// paperSize reads a size of paper: by its name, or as width and height in mm, which is
// then exactly that of a sheet.
func paperSize(s string) (size paper.Size, exact bool, err error) {
	if size, ok := paper.SizeOf(strings.ToLower(s)); ok {
		return size, false, nil
	}
	const least, most = 70, 5000 // mm
	if m := millimetres.FindStringSubmatch(strings.ToLower(s)); m != nil {
		w, badWidth := strconv.ParseFloat(m[1], 64)
		h, badHeight := strconv.ParseFloat(m[2], 64)
		if badWidth == nil && badHeight == nil && min(w, h) >= least && max(w, h) <= most {
			return paper.Size{W: w, H: h}, true, nil
		}
	}
	return size, false, misused("export", "--size: {{.Text}} is no size of paper; write a4, a3, letter, or width and height in millimetres from {{.Least}} to {{.Most}}, such as 1000x300mm", "Text", quoted(s), "Least", least, "Most", most)
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
	o := layout.Options{
		Mode: r.mode, Width: float64(r.width), Height: float64(r.height), TextScale: 1,
		Words: r.languages.For(doc.Lang).Dates(), Say: r.languages.For(doc.Lang), Measure: fonts,
	}
	if isWhole(r) {
		o = o.ForAll(doc)
	}
	p := layout.NewPicture(doc, o)
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
	if isWhole(r) {
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

func (r *request) setSize(s string) error {
	w, h, found := strings.Cut(strings.ToLower(s), "x")
	width, badWidth := strconv.Atoi(w)
	height, badHeight := strconv.Atoi(h)
	if !found || badWidth != nil || badHeight != nil {
		return misused("export", "--size: {{.Text}} is not a size; write width and height in pixels, such as 1600x900", "Text", quoted(s))
	}
	if min(width, height) < smallestSide || max(width, height) > largestSide {
		return misused("export", "--size: {{.Size}} cannot be drawn; each side must have {{.Least}} to {{.Most}} pixels", "Size", s, "Least", smallestSide, "Most", largestSide)
	}
	r.width, r.height = width, height
	return nil
}

// isWhole reports whether the whole timeline is asked for.
func isWhole(r *request) bool { return r.from.String() == "" && r.to.String() == "" }
