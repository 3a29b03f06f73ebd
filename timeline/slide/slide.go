// Package slide draws what a class sees above the line at one stop of a talk: date,
// title, and what was said or happened, each so large that the back row can read it.
// It makes a scene and knows no toolkit.
package slide

import (
	"fmt"
	"math"
	"strings"

	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// Slide is one stop of a talk as a class sees it above the line. Every text may
// be "", which leaves it out.
type Slide struct {
	Date, Title string   // of the event
	Quotes      []Spoken // a quotation, or two side by side
	Text        string   // where there is no quotation: what happened, briefly
	Question    string   // for the class; without a title it is shown alone and large
	Count       string   // where the talk is, such as “3 / 14”
	Image       string   // name of a picture
	ImageShape  float64  // its width by its height; 0 where that is not known
	Color       string   // lane colour of the event
	Lane        string   // name of that lane, which follows the date where there is room
}

// StandsIn gives the event the colour of its lane, and the name where there are several lanes.
func (s *Slide) StandsIn(name, color string, lanes int) {
	if s.Color = color; lanes > 1 {
		s.Lane = name
	}
}

// Spoken is a quotation: the words, and who said them. The role is left out first.
type Spoken struct{ Words, Speaker, Role string }

// mostWords is how many words a slide shows: what can be read while the
// presenter speaks. Date, title and speaker have their own limits, so that something is left
// for the quotation. A title gives way to a quotation that can then be whole; a
// longer quotation is cut in any case.
//
// Two quotations to compare are shown side by side, each in its own column, and read
// one after the other: they have more words together, and no picture beside them.
const (
	mostWords      = 40
	mostOfTwo      = 80
	mostOfDate     = 8
	mostOfTitle    = 14
	leastOfTitle   = 5
	mostOfSpeaker  = 8
	fewestOfSpoken = mostWords - mostOfDate - mostOfTitle - mostOfSpeaker - 3 // and “3 / 14”
)

// Heights of text as parts of the height of the screen. The smallest can be
// read from the back row; see Draw.
const (
	slideSmall = 1.0 / 24
	slideDate  = 1.0 / 22
	slideEdge  = 1.0 / 24 // margin
	slideGap   = 1.0 / 48
	slideApart = 1.0 / 96 // between words and who said them
	slideLine  = 1.3      // height of a line by the height of its text
	slideImage = 0.44     // of the width
)

// Sizes that a text is tried in, the largest first: a slide with little to say
// says it large.
func titleSizes() []float64 { return []float64{1.0 / 12, 1.0 / 14, 1.0 / 16} }

func wordSizes() []float64 {
	return []float64{1.0 / 16, 1.0 / 18, 1.0 / 20, 1.0 / 22, 1.0 / 24}
}

func questionSizes() []float64 {
	return []float64{1.0 / 10, 1.0 / 12, 1.0 / 14, 1.0 / 16, 1.0 / 20, 1.0 / 24}
}

// Draw fills dst with the slide, w × h px, for a screen that is screenHeight px
// high: the text has the same part of it on every projector.
func (s *Slide) Draw(dst *scene.Scene, w, h, screenHeight float64, m scene.Measurer) {
	s = s.clipped()
	dst.Reset(w, h)
	dst.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: w, H: h, Fill: scene.Paper})
	d := writer{dst: dst, m: m, unit: screenHeight}
	edge := d.px(slideEdge)
	d.x, d.y, d.right, d.bottom = edge, edge, w-edge, h-d.px(slideGap)
	counted := d.count(s.Count)
	if dated := s.Date + " · " + s.Lane; s.Date != "" && s.Lane != "" && words(dated) <= mostOfDate &&
		d.measure(slideDate, false)(dated) <= d.right-counted-d.x-d.px(slideGap) {
		s.Date = dated
	}
	if s.Date == "" && s.Title == "" {
		d.y += d.height(slideDate) // clear of the count
		d.large(s.Question, mostWords-words(s.Count), questionSizes())
		return
	}
	d.head(s, edge, counted)
	d.image(s, w*slideImage, edge)
	if s.Question != "" {
		d.large(s.Question, s.left(), wordSizes())
		return
	}
	d.quotations(s, edge)
}

// head writes date and title beside a rule in the colour of the lane.
func (d *writer) head(s *Slide, edge, counted float64) {
	top := d.y
	d.x += d.px(slideGap)
	if s.Date == "" {
		d.y += d.height(slideDate)
	}
	d.right -= counted
	d.lines(atMost(s.Date, mostOfDate), slideDate, 1, false)
	d.right += counted
	title, sizes := atMost(s.Title, s.titleWords()), titleSizes()
	if s.Image != "" {
		sizes = sizes[len(sizes)-1:] // the picture needs the room
	}
	for len(sizes) > 1 && len(d.wrap(title, sizes[0], true)) > 1 {
		sizes = sizes[1:]
	}
	d.lines(title, sizes[0], 2, true)
	d.dst.Add(scene.Shape{
		Kind: scene.Rect, Class: scene.Title, Fill: scene.LaneFull + scene.Ink(scene.LaneIndex(s.Color)),
		X: edge, Y: top, W: math.Round(d.px(slideGap) / 3), H: d.y - top,
	})
	d.y += d.px(slideGap)
}

// most is how many words the slide may show.
func (s *Slide) most() int {
	if len(s.Quotes) > 1 {
		return mostOfTwo
	}
	return mostWords
}

// left is how many words may be shown besides date, title and count.
func (s *Slide) left() int {
	return s.most() - min(words(s.Date), mostOfDate) - s.titleWords() - words(s.Count)
}

// titleWords is how many words of the title are shown.
func (s *Slide) titleWords() int {
	most := min(words(s.Title), mostOfTitle)
	spared := s.most() - min(words(s.Date), mostOfDate) - words(s.Count)
	for _, q := range s.Quotes {
		spared -= min(words(q.Speaker), mostOfSpeaker) + words(q.Words)
	}
	if spared < leastOfTitle {
		return most
	}
	return min(most, spared)
}

// clipped returns the slide without what no slide has room for, so that a text of
// any length costs no more than one that fills it.
func (s *Slide) clipped() *Slide {
	short := *s
	for _, text := range []*string{&short.Date, &short.Title, &short.Text, &short.Question, &short.Lane} {
		*text = typeset.Clip(*text)
	}
	const most = 2
	short.Quotes = nil
	for _, q := range s.Quotes[:min(len(s.Quotes), most)] {
		short.Quotes = append(short.Quotes, Spoken{
			typeset.Clip(q.Words), typeset.Clip(q.Speaker), typeset.Clip(q.Role),
		})
	}
	if len(short.Quotes) == most {
		short.Image = ""
	}
	return &short
}

func words(text string) int { return len(strings.Fields(text)) }

// atMost returns the first so many words of a text, with an ellipsis where there
// are more.
func atMost(text string, most int) string {
	all := strings.Fields(text)
	if len(all) <= most {
		return text
	}
	return strings.Join(all[:most], " ") + "…"
}

// image keeps the right of what is left for a picture, at most so wide.
func (d *writer) image(s *Slide, width, edge float64) {
	if s.Image == "" {
		return
	}
	height := max(d.bottom-d.y, 1)
	if s.ImageShape > 0 {
		width = min(width, height*s.ImageShape)
		height = width / s.ImageShape
	}
	width, height = math.Round(width), math.Round(height)
	d.dst.Add(scene.Shape{
		Kind: scene.Image, Class: scene.Title, Text: s.Image, X: d.right - width, Y: d.y, W: width, H: height,
	})
	d.right -= width + edge
}

// large writes a question, in the largest size in which all of it has room.
func (d *writer) large(text string, most int, sizes []float64) {
	d.largest(text, most, "%s", "%s…", true, sizes)
}

// quotations writes the words and whose they are, two side by side; without words
// what happened.
func (d *writer) quotations(s *Slide, between float64) {
	switch len(s.Quotes) {
	case 0:
		d.largest(s.Text, s.left(), "%s", "%s…", false, wordSizes())
	case 1:
		d.quotation(&s.Quotes[0], s.left(), wordSizes())
	default:
		left, right := *d, *d
		middle := math.Round((d.x + d.right) / 2)
		left.right, right.x = middle-between/2, middle+between/2
		sizes := wordSizes() // the same for both
		for len(sizes) > 1 && !(left.holds(&s.Quotes[0], sizes[0]) && right.holds(&s.Quotes[1], sizes[0])) {
			sizes = sizes[1:]
		}
		left.quotation(&s.Quotes[0], s.left()/2, sizes)
		right.quotation(&s.Quotes[1], s.left()/2, sizes)
	}
}

// holds reports whether all the words have room in a size.
func (d *writer) holds(q *Spoken, size float64) bool {
	spoken := min(len(d.wrap(atMost(q.Speaker, mostOfSpeaker), slideSmall, true)), 2)
	room := int((d.bottom - d.y - d.below(spoken)) / d.height(size))
	return len(d.wrap("“"+q.Words+"”", size, false)) <= room
}

// quotation writes words and whose they are, as large as there is room for, and cut
// where even the smallest size has none. Left is how many words may be shown.
func (d *writer) quotation(q *Spoken, left int, sizes []float64) {
	by := atMost(q.Speaker, mostOfSpeaker)
	most := max(left-words(by), fewestOfSpoken)
	if whole := by + ", " + q.Role; q.Role != "" && words(q.Words+" "+q.Role) <= most && d.fits("“"+q.Words+"”", whole) {
		by = whole
	}
	spoken := min(len(d.wrap(by, slideSmall, true)), 2)
	below := d.below(spoken)
	d.bottom -= below
	d.largest(q.Words, most, "“%s”", "“%s […]”", false, sizes)
	d.bottom += below
	d.y += d.px(slideApart)
	d.lines(by, slideSmall, spoken, true)
}

// below is the room for so many lines of who said the words, px.
func (d *writer) below(lines int) float64 {
	return float64(lines)*d.height(slideSmall) + d.px(slideApart)
}

// fits reports whether the words have room without being cut, above whose they
// are on at most two lines.
func (d *writer) fits(words, by string) bool {
	const most = 2
	spoken, sizes := len(d.wrap(by, slideSmall, true)), wordSizes()
	least := sizes[len(sizes)-1]
	room := int((d.bottom - d.y - d.below(spoken)) / d.height(least))
	return spoken <= most && len(d.wrap(words, least, false)) <= room
}

// largest writes at most so many words of a text in the largest of the sizes in
// which they all have room, into one pattern where they are whole and into the
// other where some are left out.
func (d *writer) largest(text string, most int, whole, shortened string, bold bool, sizes []float64) {
	all := strings.Fields(text)
	for i, size := range sizes {
		rows := d.room(size)
		for n := min(len(all), most); n > 0; n-- {
			pattern := whole
			if n < len(all) {
				pattern = shortened
			}
			written := fmt.Sprintf(pattern, strings.Join(all[:n], " "))
			if len(d.wrap(written, size, bold)) <= rows {
				d.lines(written, size, rows, bold)
				return
			}
			if i < len(sizes)-1 {
				break // rather smaller than shorter
			}
		}
	}
}
