// Package paper makes documents in PDF of a timeline: one long sheet, a poster in tiles for
// a wall, pages that go on from each other, and lists of its events, sources and
// quotations. What is drawn is what the window draws; see timeline/layout.
//
// What is meant for the presenter alone, the notes of events and steps, is on none but the
// pages that are made for the presenter.
package paper

import (
	"fmt"
	"image/color"
	"io"
	"io/fs"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/cite"
	"tideline/timeline/edtf"
	"tideline/timeline/layout"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/mono"
	"tideline/timeline/paint"
	"tideline/timeline/pattern"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// Kind says what is printed.
type Kind string

// The kinds.
const (
	Sheet   Kind = "sheet"   // the line on one page, as long as its names need
	Poster  Kind = "poster"  // the line in tiles for a wall
	Noted   Kind = "noted"   // the line on one page, with its sources in numbered notes below
	Pages   Kind = "pages"   // the line in stretches, page by page
	Eras    Kind = "eras"    // the same, each era from a page of its own on
	List    Kind = "list"    // every event with its text and its sources
	Sources Kind = "sources" // the sources alone
	Handout Kind = "handout" // the line, and every event with its text, picture and sources
	Quotes  Kind = "quotes"  // every quotation with who said it, where and how it was checked
	Slides  Kind = "slides"  // a story, one step a page
	Notes   Kind = "notes"   // the same for the presenter alone: each slide, and what to say at it
)

// Kinds lists the kinds.
func Kinds() []Kind {
	return []Kind{Sheet, Noted, Poster, Pages, Eras, Handout, List, Sources, Quotes, Slides, Notes}
}

// Told reports whether it is made of the steps of a story.
func (k Kind) Told() bool { return k == Slides || k == Notes }

// Turn says how a page lies.
type Turn string

// The turns.
const (
	Suits     Turn = ""          // as what stands on it is usually read
	Upright   Turn = "portrait"  // its long side stands
	Landscape Turn = "landscape" // its long side lies
)

// Turns lists the turns that can be asked for.
func Turns() []Turn { return []Turn{Upright, Landscape} }

// Points to a millimetre.
const mm = 72 / 25.4

// Size is that of a page in mm.
type Size struct{ W, H float64 }

// a4 is the usual size, upright.
func a4() Size { return Size{210, 297} }

// SizeOf returns a usual size, upright, by its name: a4, a3 or letter.
func SizeOf(name string) (size Size, ok bool) {
	switch name {
	case "a4":
		return a4(), true
	case "a3":
		return Size{297, 420}, true
	case "letter":
		return Size{215.9, 279.4}, true
	}
	return size, false
}

// area is how large something on a page is, in points.
type area struct{ W, H float64 }

// turned returns the size with its long side standing or lying.
func (s Size) turned(how Turn) Size {
	if (how == Upright) == (s.W > s.H) {
		return Size{s.H, s.W}
	}
	return s
}

// leaf returns the size of a page, turned as was asked for, or else as it is usual.
func (o *Options) leaf(usual Turn) Size {
	if o.Turn != Suits {
		usual = o.Turn
	}
	return o.Size.turned(usual)
}

// pointsTo returns how many points a px of a drawing has that is read in the hand.
func (o *Options) pointsTo() float64 { return handPoints * o.Letters }

// Options is what is printed besides the document.
type Options struct {
	Kind     Kind
	Size     Size // of a page; the zero Size is A4
	Turn     Turn
	Exact    bool    // a sheet has that size, and does not grow
	Distance float64 // m from which a poster is read; 0 for 2
	Letters  float64 // how large the letters of the line are, by their usual size; 0 for that
	Mode     axis.Mode
	View     func(*layout.Layout) (axis.View, error) // the stretch of time; nil for all
	Has      func(*timeline.Event) bool              // the events of a list; nil for all
	Story    *timeline.Story                         // of a handout and of slides, in its order; nil for every event
	Style    cite.Style                              // in which sources are cited
	Palette  scene.Palette
	Mono     bool // in black and white with patterns
	Dates    edtf.Words
	Say      pattern.Language // nil for English
	Fonts    *paint.Fonts
	Pictures fs.FS // the folder of the pictures; may be nil
}

// Write writes a document as PDF. The error is that of the writer, of the view, or says
// what cannot be printed.
func Write(w io.Writer, doc *timeline.Document, o Options) error {
	p, err := made(doc, o, false)
	if err != nil {
		return err
	}
	return p.out.Write(w)
}

// made makes a document; kept says that its pages can be looked at.
func made(doc *timeline.Document, o Options, kept bool) (*printer, error) {
	if o.Size == (Size{}) {
		o.Size = a4()
	}
	if o.Say == nil {
		o.Say = pattern.InEnglish
	}
	if o.Distance == 0 {
		o.Distance = 2
	}
	if o.Letters == 0 {
		o.Letters = 1
	}
	if o.Palette == scene.Light() {
		o.Palette[scene.Paper] = color.NRGBA{0xFF, 0xFF, 0xFF, 0xFF} // no printer need tint its paper
	}
	out := pdf.New(pdf.Info{Title: doc.Title, Subject: typeset.OneLine(typeset.PlainText(doc.Description)), Language: doc.Lang, Licence: typeset.OneLine(doc.Licence)})
	if kept {
		out.Keep()
	}
	p := &printer{Options: o, doc: doc, out: out, paper: paint.NewPaper(out, o.Fonts, o.Palette, o.Pictures), marked: map[string]bool{}}
	var ids []string
	for _, e := range timeline.InTimeOrder(doc.Events) {
		ids = append(ids, e.ID)
	}
	p.paper.Order(ids)
	work := map[Kind]func() error{
		Sheet: p.sheet, Noted: p.noted, Poster: p.poster, Pages: p.pages, Eras: p.pages, Handout: p.handout, List: p.list, Sources: p.sources, Quotes: p.quotes,
		Slides: p.slides, Notes: p.slides,
	}[o.Kind]
	if work == nil {
		return nil, fmt.Errorf("%q is no kind of paper", o.Kind)
	}
	return p, work()
}

// printer is one document being made.
type printer struct {
	Options
	doc   *timeline.Document
	out   *pdf.Document
	paper *paint.Paper

	marked map[string]bool // eras that a bookmark leads to
}

// lay lays the document out on so many px.
func (p *printer) lay(width, height float64) *layout.Layout {
	return layout.NewPicture(p.doc, layout.Options{
		Mode: p.Mode, Width: width, Height: height, TextScale: 1, Words: p.Dates, Say: p.Say, Measure: p.Fonts,
	})
}

// view returns what is seen of a layout.
func (p *printer) view(l *layout.Layout) (axis.View, error) {
	if p.View == nil {
		return l.Fit(), nil
	}
	return p.View(l)
}

// picture draws a view.
func (p *printer) picture(l *layout.Layout, v axis.View) *scene.Scene {
	var s scene.Scene
	l.Picture(&s, v)
	if p.Mono {
		return mono.Draw(&s)
	}
	return &s
}

// say returns a text in the language of the paper.
func (p *printer) say(text pattern.English, values ...any) string {
	return pattern.T(text, values...).In(p.Say)
}
