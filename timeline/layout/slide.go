package layout

import (
	"fmt"
	"math"
	"strings"

	"tideline/timeline/scene"
)

// Slide is one stop of a talk as a class sees it above the line. Every text may
// be "", which leaves it out.
type Slide struct {
	Date, Title   string // of the event
	Words         string // of a quotation
	Speaker, Role string // who said them; the role gives way
	Text          string // where there is no quotation: what happened, shortly
	Question      string // for the class; without a title it stands alone and large
	Count         string // where the talk is, such as “3 / 14”
	Image         string // name of a picture
	Color         string // lane colour of the event
}

// mostWords is how many words a slide shows: what can be read while somebody
// speaks. The quotation gives way.
const mostWords = 40

// Heights of text as parts of the height of the screen. The smallest can be
// read from the back row; see Draw.
const (
	slideSmall = 1.0 / 30
	slideWords = 1.0 / 26
	slideDate  = 1.0 / 24
	slideTitle = 1.0 / 16
	slideEdge  = 1.0 / 24 // margin
	slideGap   = 1.0 / 48
	slideLine  = 1.3  // height of a line by the height of its text
	slideImage = 0.44 // of the width
)

// Draw fills dst with the slide, w × h px, for a screen that is screenHeight px
// high: the text has the same part of it on every projector.
func (s *Slide) Draw(dst *scene.Scene, w, h, screenHeight float64, m scene.Measurer) {
	dst.Reset(w, h)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: w, H: h, Fill: scene.Paper})
	d := slideWriter{dst: dst, m: m, unit: screenHeight}
	edge := d.px(slideEdge)
	d.x, d.y, d.right, d.bottom = edge, edge, w-edge, h-d.px(slideGap)
	counted := d.count(s.Count)
	if s.Date == "" {
		d.y += math.Round(d.px(slideDate) * slideLine) // clear of the count
	}
	top := d.y
	if s.Date != "" || s.Title != "" {
		d.x += d.px(slideGap)
	}
	d.right -= counted
	d.lines(s.Date, slideDate, 1, false)
	d.right += counted
	d.lines(s.Title, slideTitle, 2, true)
	if s.Date != "" || s.Title != "" {
		dst.Add(scene.Shape{
			Kind: scene.Rect, Class: scene.Title, Fill: scene.LaneFull + scene.Ink(scene.LaneIndex(s.Color)),
			X: edge, Y: top, W: math.Round(d.px(slideGap) / 3), H: d.y - top,
		})
		d.y += d.px(slideGap)
	}
	d.image(s.Image, w, edge)
	if s.Question != "" {
		d.question(s)
		return
	}
	d.quotation(s)
}

// image keeps the right of what is left for a picture.
func (d *slideWriter) image(name string, w, edge float64) {
	if name == "" {
		return
	}
	box := math.Round(w * slideImage)
	d.dst.Add(scene.Shape{
		Kind: scene.Image, Class: scene.Title, Text: name, X: d.right - box, Y: d.y, W: box, H: max(d.bottom-d.y, 1),
	})
	d.right -= box + edge
}

// question writes the question, large where nothing else is said.
func (d *slideWriter) question(s *Slide) {
	if s.Title == "" && s.Date == "" {
		d.lines(s.Question, slideTitle, d.room(slideTitle), true)
		return
	}
	d.lines(s.Question, slideWords, d.room(slideWords), true)
}

// quotation writes the words and whose they are, or without words what
// happened: as large as there is room for, and cut where even the smallest size
// has none.
func (d *slideWriter) quotation(s *Slide) {
	most := max(mostWords-len(strings.Fields(s.Date+" "+s.Title+" "+s.Speaker+" "+s.Count)), 1)
	if s.Words == "" {
		d.largest(s.Text, most, "%s", "%s …")
		return
	}
	by := s.Speaker
	if whole := by + ", " + s.Role; s.Role != "" && len(strings.Fields(s.Words+" "+s.Role)) <= most &&
		len(wrap(whole, d.right-d.x, 3, d.measure(slideSmall, true))) < 3 {
		by = whole
	}
	spoken := min(len(wrap(by, d.right-d.x, 2, d.measure(slideSmall, true))), 2)
	below := float64(spoken) * math.Round(d.px(slideSmall)*slideLine)
	d.bottom -= below
	d.largest(s.Words, most, "“%s”", "“%s […]”")
	d.bottom += below
	d.lines(by, slideSmall, spoken, true)
}

// largest writes at most so many words of a text in the largest size in which
// they all have room, into one pattern where they are whole and into the other
// where some are left out.
func (d *slideWriter) largest(text string, most int, whole, shortened string) {
	words := strings.Fields(text)
	for _, size := range wordSizes() {
		rows := d.room(size)
		for n := min(len(words), most); n > 0; n-- {
			pattern := whole
			if n < len(words) {
				pattern = shortened
			}
			written := fmt.Sprintf(pattern, strings.Join(words[:n], " "))
			if len(d.wrap(written, size)) <= rows {
				d.lines(written, size, rows, false)
				return
			}
			if size > slideWords {
				break // rather smaller than shorter
			}
		}
	}
}

// wordSizes are the sizes of a quotation, the largest first.
func wordSizes() []float64 { return []float64{1.0 / 20, 1.0 / 22, 1.0 / 24, slideWords} }

// slideWriter writes lines of text downwards.
type slideWriter struct {
	dst                 *scene.Scene
	m                   scene.Measurer
	unit                float64 // px of the screen's height
	x, y, right, bottom float64 // px left to write in
}

// px returns a part of the screen's height in whole px, and never less.
func (d *slideWriter) px(part float64) float64 { return math.Ceil(d.unit * part) }

// room returns how many lines of a text still fit.
func (d *slideWriter) room(size float64) int {
	return int((d.bottom - d.y) / math.Round(d.px(size)*slideLine))
}

func (d *slideWriter) measure(size float64, bold bool) func(string) float64 {
	return func(s string) float64 { return d.m.Width(s, d.px(size), bold) }
}

// wrap breaks a text into as many lines as it takes.
func (d *slideWriter) wrap(text string, size float64) []string {
	return wrap(text, d.right-d.x, math.MaxInt, d.measure(size, false))
}

// lines writes a text on at most so many lines.
func (d *slideWriter) lines(text string, size float64, most int, bold bool) {
	if text == "" || most < 1 {
		return
	}
	measure, height := d.measure(size, bold), math.Round(d.px(size)*slideLine)
	for _, line := range wrap(oneLine(text), d.right-d.x, most, measure) {
		d.dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Title, Text: line, Fill: scene.Body, Size: d.px(size), Bold: bold,
			X: d.x, Y: d.y, W: measure(line), H: height,
		})
		d.y += height
	}
}

// count writes where the talk is, at the right of the first line, and returns the
// px that it takes there.
func (d *slideWriter) count(text string) float64 {
	if text == "" {
		return 0
	}
	w := d.measure(slideSmall, false)(text)
	d.dst.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Title, Text: text, Fill: scene.Body, Size: d.px(slideSmall),
		X: d.right - w, Y: d.y, W: w, H: math.Round(d.px(slideDate) * slideLine),
	})
	return w + d.px(slideGap)
}
