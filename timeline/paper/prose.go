package paper

import (
	"image/color"
	"strings"

	"tideline/timeline"
	"tideline/timeline/pdf"
	"tideline/timeline/scene"
)

// Sizes of the text of lists, points, and the room around it.
const (
	textSize    = 9.5
	titleSize   = 20
	sectionSize = 13
	smallSize   = 8
	leading     = 1.38 // lines to the size of their text
	sides       = 20.0 // mm

	indent = 12.0 // of what is said of an event

	keptTogether = 6 // lines of a paragraph that no page parts
)

// run is a stretch of a paragraph in one style.
type run struct {
	text    string
	bold    bool
	italic  bool
	quiet   bool   // in second ink
	address string // where it leads; "" for nowhere
}

// prose sets paragraphs on upright pages, one after the other.
type prose struct {
	*printer
	page  *pdf.Page
	pages []*pdf.Page
	y     float64 // points from the top: where the next line may begin
	size  area    // of a page

	opens   []*timeline.Era // what is listed among the bookmarks before the next heading
	under   string          // the heading that events stand under, where it is a date of theirs
	hanging float64         // points by which all lines of a paragraph but the first are indented
}

func (p *printer) prose() *prose {
	upright := p.leaf(Upright)
	return &prose{printer: p, size: area{upright.W * mm, upright.H * mm}}
}

// room makes room for so many points, on the next page where this one has less.
func (t *prose) room(points float64) {
	if t.page == nil || t.y+points > t.size.H-sides*mm {
		t.page = t.out.Add(t.size.W, t.size.H)
		t.pages = append(t.pages, t.page)
		t.y = sides * mm
	}
}

// skip leaves so many points free, but none at the top of a page.
func (t *prose) skip(points float64) {
	if t.page != nil && t.y > sides*mm {
		t.y += points
	}
}

// heading sets a heading that keeps some of what follows beside it, and lists it among the
// bookmarks.
func (t *prose) heading(role pdf.Role, text string, size float64) error {
	return t.headed(role, text, size, (keptTogether+2)*textSize*leading)
}

// headed is heading for what keeps so many points below its heading.
func (t *prose) headed(role pdf.Role, text string, size, below float64) error {
	if text = strings.TrimSpace(text); text == "" {
		return nil
	}
	t.skip(size * 0.9)
	t.room(size*leading + below)
	for _, era := range t.opens {
		t.markEra(era, t.page, 0, t.y)
	}
	t.opens = nil
	t.out.Bookmark(text, t.page, 0, t.y)
	return t.paragraph(role, 0, size, run{text: text, bold: true})
}

// paragraph sets runs in lines, indented by some points, over as many pages as they need.
func (t *prose) paragraph(role pdf.Role, indent, size float64, runs ...run) error {
	width := t.size.W - 2*sides*mm - indent - t.hanging
	height := size * leading
	open := false
	lines := t.lines(runs, size, width)
	if len(lines) <= keptTogether {
		t.room(height * float64(len(lines)))
	}
	for i, line := range lines {
		if i == 1 {
			indent += t.hanging
		}
		before := t.page
		if t.page != nil && open && t.y+height > t.size.H-sides*mm {
			t.page.End()
			open = false
		}
		t.room(height)
		if !open || t.page != before {
			t.page.Begin(role, "")
			open = true
		}
		if err := t.line(line, sides*mm+indent, size); err != nil {
			return err
		}
		t.y += height
	}
	if open {
		t.page.End()
	}
	return nil
}

// line sets the runs of one line.
func (t *prose) line(runs []run, x, size float64) error {
	baseline := t.y + (size*leading+(scene.Ascent-scene.Descent)*size)/2
	for _, r := range runs {
		ink := t.Palette[scene.Body]
		if r.quiet {
			ink = t.Palette[scene.Second]
		}
		if err := t.text(r, x, baseline, size, ink); err != nil {
			return err
		}
		w := t.Fonts.Width(r.text, size, r.bold)
		if r.address != "" {
			visible := t.Fonts.Width(strings.TrimRight(r.text, " "), size, r.bold)
			t.page.Link(x, t.y, visible, size*leading, r.address)
			t.page.Way([]pdf.Point{{X: x, Y: baseline + 1.5}, {X: x + visible, Y: baseline + 1.5}}, false, color.NRGBA{}, pdf.Pen{Color: t.Palette[scene.Hairline], Width: 0.5})
		}
		x += w
	}
	return nil
}

// text draws a run that begins at x and stands on y.
func (t *prose) text(r run, x, y, size float64, ink color.NRGBA) error {
	if r.italic {
		return t.paper.Italic(t.page, r.text, x, y, size, ink)
	}
	return t.paper.Text(t.page, r.text, x, y, size, r.bold, ink)
}

// lines breaks runs into lines of at most a width, of which the first has as much more as the
// others are indented: between words, and within one that has no room in any line.
func (t *prose) lines(runs []run, size, width float64) (all [][]run) {
	var line []run
	x := -t.hanging
	end := func() {
		if len(line) > 0 {
			all = append(all, line)
		}
		line, x = nil, 0
	}
	add := func(r run, w float64) {
		if n := len(line); n > 0 && line[n-1].bold == r.bold && line[n-1].italic == r.italic && line[n-1].quiet == r.quiet && line[n-1].address == r.address {
			line[n-1].text += r.text
		} else {
			line = append(line, r)
		}
		x += w
	}
	for at, r := range runs {
		for i, paragraph := range strings.Split(r.text, "\n") {
			if i > 0 {
				end()
			}
			all := words(paragraph)
			for n, word := range all {
				part := r
				for word != "" {
					part.text = word
					behind := ""
					if n == len(all)-1 {
						behind = mark(runs[at+1:])
					}
					w := t.Fonts.Width(strings.TrimRight(word, " ")+behind, size, r.bold)
					if x+w <= width {
						add(part, t.Fonts.Width(word, size, r.bold))
						break
					}
					if len(line) > 0 {
						end()
						continue
					}
					n := t.fits(word, size, width, r.bold)
					part.text, word = word[:n], word[n:]
					add(part, width)
				}
			}
		}
	}
	end()
	return all
}

// mark returns the mark that runs begin with, which no line does; "" for none.
func mark(runs []run) string {
	if len(runs) > 0 && runs[0].text != "" && strings.ContainsRune(",.;:)", rune(runs[0].text[0])) {
		return runs[0].text[:1]
	}
	return ""
}

// words cuts a text behind its blanks, its hyphens and the marks of addresses, and around signs
// that are written without.
func words(text string) (all []string) {
	start := 0
	for i, r := range text {
		if i > start && r >= 0x2E80 && r < 0xFF00 { // Han, kana, Hangul: a line may end before any
			all, start = append(all, text[start:i]), i
		}
		if r == ' ' || strings.ContainsRune("-/&=", r) && i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '/' {
			all, start = append(all, text[start:i+1]), i+1
		}
	}
	return append(all, text[start:])
}

// fits returns how many bytes of a word have room in a line, those of one letter at least.
func (t *prose) fits(word string, size, width float64, bold bool) int {
	end := 0
	for i := range word {
		if i > 0 && t.Fonts.Width(word[:i], size, bold) > width {
			break
		}
		end = i
	}
	if end == 0 {
		for i := range word {
			if i > 0 {
				return i
			}
		}
		return len(word)
	}
	if t.Fonts.Width(word, size, bold) <= width {
		return len(word)
	}
	return end
}

// feet writes the number of each page under it, and the title of what it belongs to.
func (t *prose) feet(title string) error {
	ink := t.Palette[scene.Second]
	for i, page := range t.pages {
		number := t.say("{{.Page}} of {{.Pages}}", "Page", i+1, "Pages", len(t.pages))
		y := t.size.H - sides/2*mm
		w := t.Fonts.Width(number, smallSize, false)
		if err := t.paper.Text(page, number, t.size.W-sides*mm-w, y, smallSize, false, ink); err != nil {
			return err
		}
		room := t.size.W - 2*sides*mm - w - 12
		if err := t.paper.Text(page, shortened(title, room, func(s string) float64 { return t.Fonts.Width(s, smallSize, false) }), sides*mm, y, smallSize, false, ink); err != nil {
			return err
		}
	}
	return nil
}
