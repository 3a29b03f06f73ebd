package paint

import (
	"fmt"
	"image"
	"image/color"
	"io/fs"

	"golang.org/x/image/font/sfnt"

	"tideline/timeline/pdf"
	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// Paper draws scenes onto the pages of a document in PDF. It is for one goroutine.
type Paper struct {
	doc     *pdf.Document
	fonts   *Fonts
	palette scene.Palette
	folder  fs.FS // of pictures; may be nil
	faces   map[*sfnt.Font]*pdf.Face
	photos  map[string]photo
	order   map[string]int // of events, by id
}

// NewPaper returns what draws onto the pages of doc. Folder has the pictures of Image
// shapes and may be nil.
func NewPaper(doc *pdf.Document, f *Fonts, p scene.Palette, folder fs.FS) *Paper {
	return &Paper{doc: doc, fonts: f, palette: p, folder: folder, faces: map[*sfnt.Font]*pdf.Face{}, photos: map[string]photo{}}
}

// Order says in which order the events of a drawing are read, by their ids.
func (p *Paper) Order(ids []string) {
	p.order = make(map[string]int, len(ids))
	for i, id := range ids {
		p.order[id] = i
	}
}

// Draw draws a scene with its upper left corner at the origin of a page, a px as long as
// a unit there; nothing of it lies outside its box. What has a text can be read aloud:
// the title as the heading, what stands on the line as paragraphs. Ticks, lines and
// grounds are ornaments.
//
// The texts come after all the rest, in the order in which they are read and copied. A text
// that something lies over is drawn where it is painted.
func (p *Paper) Draw(on *pdf.Page, s *scene.Scene) error {
	on.Save()
	defer on.Restore()
	on.Clip(0, 0, s.W, s.H)
	on.Rect(0, 0, s.W, s.H, 0, p.palette[scene.Paper], pdf.Pen{})
	order := read(s, p.order)
	for i := range s.Shapes {
		if order.at[i].part > 0 {
			continue
		}
		if err := p.group(on, s.Shapes[i:i+1], s.W); err != nil {
			return err
		}
	}
	for _, texts := range order.inOrder(s) {
		if err := p.group(on, texts, s.W); err != nil {
			return err
		}
	}
	return nil
}

// group draws shapes that belong together. Texts of one thing stand apart by a space where
// they are copied or read.
func (p *Paper) group(on *pdf.Page, shapes []scene.Shape, width float64) error {
	if role := roleOf(&shapes[0]); role != "" && hasText(shapes) {
		on.Begin(role, "")
		defer on.End()
	}
	for i := range shapes {
		near, ok := trimmed(shapes[i], width, nearPx)
		if !ok {
			continue
		}
		if err := p.shape(on, &near); err != nil {
			return err
		}
		if near.Kind == scene.Text && i+1 < len(shapes) {
			if err := p.Text(on, " ", near.X+near.W, near.Baseline(), near.Size, near.Bold, p.ink(near.Fill)); err != nil {
				return err
			}
		}
	}
	return nil
}

// roleOf says what shapes with a text are to those who have it read; "" for ornaments.
func roleOf(s *scene.Shape) pdf.Role {
	switch s.Class {
	case scene.Title:
		if s.Bold {
			return pdf.Heading
		}
		return pdf.Paragraph
	case scene.Lane, scene.Era, scene.Break, scene.Mark, scene.Cluster, scene.Label, scene.Distance:
		return pdf.Paragraph
	}
	return ""
}

func hasText(shapes []scene.Shape) bool {
	for i := range shapes {
		if shapes[i].Kind == scene.Text && shapes[i].Text != "" && shapes[i].Fill != scene.None {
			return true
		}
	}
	return false
}

// shape draws one shape over those before it.
func (p *Paper) shape(on *pdf.Page, s *scene.Shape) error {
	fill, pen := p.ink(s.Fill), p.pen(s)
	switch s.Kind {
	case scene.Text:
		return p.Text(on, s.Text, s.X, s.Baseline(), s.Size, s.Bold, fill)
	case scene.Image:
		return p.image(on, s)
	case scene.Line:
		on.Way([]pdf.Point{{X: s.X, Y: s.Y}, {X: s.X + s.W, Y: s.Y + s.H}}, false, color.NRGBA{}, pen)
	case scene.Zigzag:
		var way []pdf.Point
		for _, at := range s.Zigzag(nil) {
			way = append(way, pdf.Point(at))
		}
		on.Way(way, false, color.NRGBA{}, pen)
	case scene.Circle:
		on.Ellipse(s.X, s.Y, s.W, s.H, fill, pen)
	case scene.Diamond:
		x, y := s.X+s.W/2, s.Y+s.H/2
		on.Way([]pdf.Point{{X: x, Y: s.Y}, {X: s.X + s.W, Y: y}, {X: x, Y: s.Y + s.H}, {X: s.X, Y: y}}, true, fill, pen)
	case scene.Rect:
		p.rect(on, s, fill, pen)
	}
	return nil
}

// ink returns the colour of an ink; that of none cannot be seen.
func (p *Paper) ink(i scene.Ink) color.NRGBA {
	if i == scene.None {
		return color.NRGBA{}
	}
	return p.palette[i]
}

func (p *Paper) pen(s *scene.Shape) pdf.Pen {
	if s.Stroke == scene.None || s.Width <= 0 {
		return pdf.Pen{}
	}
	pen := pdf.Pen{Color: p.palette[s.Stroke], Width: s.Width}
	if s.Dashed {
		pen.On, pen.Off = s.Dash()
	}
	return pen
}

// fadeSteps is in how many steps a box fades, each as strong as it is in its middle: a
// gradient to nothing would need a picture of how strong it is.
const fadeSteps = 16

// rect draws a box, fading where it does: its fill and its edge, which has no dashes then.
func (p *Paper) rect(on *pdf.Page, s *scene.Shape, fill color.NRGBA, pen pdf.Pen) {
	left, right := s.Fades()
	if s.W < 0 || s.H < 0 {
		return
	}
	if left+right == 0 {
		on.Rect(s.X, s.Y, s.W, s.H, s.Radius, fill, pen)
		return
	}
	p.faded(on, s, s.Y, s.H, fill)
	if half := pen.Width / 2; half > 0 {
		p.faded(on, s, s.Y-half, pen.Width, pen.Color)
		p.faded(on, s, s.Y+s.H-half, pen.Width, pen.Color)
		if left == 0 {
			on.Rect(s.X-half, s.Y, pen.Width, s.H, 0, pen.Color, pdf.Pen{})
		}
		if right == 0 {
			on.Rect(s.X+s.W-half, s.Y, pen.Width, s.H, 0, pen.Color, pdf.Pen{})
		}
	}
}

// faded draws a strip of a box that fades, from y on so many px high.
func (p *Paper) faded(on *pdf.Page, s *scene.Shape, y, h float64, ink color.NRGBA) {
	if ink.A == 0 {
		return
	}
	left, right := s.Fades()
	on.Rect(s.X+left, y, s.W-left-right, h, 0, ink, pdf.Pen{})
	for i := range fadeSteps {
		weak := ink
		weak.A = uint8(float64(ink.A) * (float64(i) + 0.5) / fadeSteps)
		if w := left / fadeSteps; w > 0 {
			on.Rect(s.X+w*float64(i), y, w, h, 0, weak, pdf.Pen{})
		}
		if w := right / fadeSteps; w > 0 {
			on.Rect(s.X+s.W-w*float64(i+1), y, w, h, 0, weak, pdf.Pen{})
		}
	}
}

// image fits a picture into its box, or draws the card of a missing one.
func (p *Paper) image(on *pdf.Page, s *scene.Shape) error {
	of, size, err := p.photo(s)
	if err != nil {
		for _, part := range alternative(s, p.fonts) {
			if err := p.shape(on, &part); err != nil {
				return err
			}
		}
		return nil
	}
	fit := min(s.W/float64(size.X), s.H/float64(size.Y))
	w, h := float64(size.X)*fit, float64(size.Y)*fit
	on.Image(of, s.X+(s.W-w)/2, s.Y+(s.H-h)/2, w, h)
	return nil
}

// Fit returns how large a picture of the folder is within some units, its proportions kept;
// ok is false where it cannot be shown.
func (p *Paper) Fit(name string, w, h float64) (width, height float64, ok bool) {
	file, err := picture.Read(p.folder, name)
	if err != nil || file.Size.X < 1 || file.Size.Y < 1 {
		return 0, 0, false
	}
	fit := min(w/float64(file.Size.X), h/float64(file.Size.Y))
	return float64(file.Size.X) * fit, float64(file.Size.Y) * fit, true
}

// Picture draws a picture of the folder, which fills a box of its proportions.
func (p *Paper) Picture(on *pdf.Page, name string, x, y, w, h float64) error {
	return p.image(on, &scene.Shape{Kind: scene.Image, Text: name, X: x, Y: y, W: w, H: h})
}

// photo returns a picture of the document and its size, in as many pixels as its room is
// worth: a photograph as it is written for a page, anything else pixel by pixel. What else
// stands in its file, such as where a photo was taken, stays there.
func (p *Paper) photo(s *scene.Shape) (*pdf.Picture, image.Point, error) {
	most := image.Pt(pixelsFor(s.W), pixelsFor(s.H))
	key := fmt.Sprint(s.Text, most)
	if known, ok := p.photos[key]; ok {
		return known.picture, known.size, nil
	}
	file, err := picture.Read(p.folder, s.Text)
	if err != nil {
		return nil, image.Point{}, err
	}
	added, size, err := p.add(file, most)
	if err != nil {
		return nil, image.Point{}, err
	}
	p.photos[key] = photo{added, size}
	return added, size, nil
}

// photo is a picture of the document and its pixels.
type photo struct {
	picture *pdf.Picture
	size    image.Point
}

// add adds a picture to the document.
func (p *Paper) add(file *picture.File, most image.Point) (*pdf.Picture, image.Point, error) {
	if file.Format == picture.JPEG {
		content, _, size, err := file.ForPage(most, mostBytes, p.fonts)
		if err != nil {
			return nil, size, err
		}
		added, err := p.doc.Photo(content)
		return added, size, err
	}
	decoded, err := file.Image(most, p.fonts)
	if err != nil {
		return nil, image.Point{}, err
	}
	return p.doc.Picture(decoded), decoded.Bounds().Size(), nil
}
