package wording

import (
	"math"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/layout/glyph"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// cutTo is how wide the text of a label that is cut may be, px, the shortest first.
var cutTo = [3]float64{120, 160, 232}

const (
	lineMost = 480.0 // px of a title in one line
	twoMost  = 300.0 // px of each line of a title in two
	twoShare = 0.66  // of the title, for two lines to be worth while
)

// Sizes are those that labels are written in.
type Sizes struct {
	Scale float64 // of text, by which all widths grow
	Title float64 // text size of titles, px
	Date  float64 // of dates, px
	Bar   float64 // of the names of bars, px
	Years float64 // of the years in bars, px
	Most  float64 // px of a title in one line; 0 for the usual
	Dated bool    // whether there are dates at all
	Since int64   // the year from which the words count deep time back, 0 for from Christ
	Above bool    // they stand above titles from the first, not after them where there is room

	Short Years // how they tell the year: in short where they have no room for all of it
}

// Years says how a date may tell its year in short.
type Years uint8

// The ways to tell a year: in four figures only, in two where no two years of a document have
// the same, or not at all where all of it is of one year.
const (
	YearsWhole Years = iota
	YearsInTwo
	YearsLeftOut
)

// Title is what a label is to say.
type Title struct {
	Text             string // of the event, as one line
	Lane             int    // the index of its lane
	Bold             bool
	Drawn            edtf.Date // the time that it is drawn as
	Earliest, Latest edtf.Instant
	Sign             *glyph.Sign // what is known of that time
}

// Writer finds how labels may be written.
type Writer struct {
	Sizes
	measure scene.Measurer
	words   edtf.Words   // with short names of months, where dates stand beside titles
	seen    map[lead]int // how many titles of a lane are cut to the same words
	titles  map[int]*alike
}

// lead is what a title of a lane is cut to.
type lead struct {
	lane int
	text string
}

// New makes a writer for one document.
func New(z Sizes, words edtf.Words, measure scene.Measurer) *Writer {
	w := &Writer{Sizes: z, measure: measure, words: words, seen: map[lead]int{}, titles: map[int]*alike{}}
	usual := math.Round(lineMost * z.Scale)
	if w.Most = usual; z.Most > 0 {
		w.Most = math.Floor(min(z.Most, usual))
	}
	if !z.Above {
		w.words = words.Brief()
	}
	return w
}

func (w *Writer) width(t *Title) func(string) float64 {
	return func(s string) float64 { return w.measure.Width(s, w.Title, t.Bold) }
}

// Write finds the texts of one label, and their widths. It may be called on several goroutines
// at once, as long as no other method is.
func (w *Writer) Write(t *Title) *Writing {
	it := &Writing{}
	measure := w.width(t)
	whole := measure(t.Text)
	it.whole = t.Text
	if whole > w.Most {
		it.whole = typeset.Squeeze(t.Text, w.Most, measure)
		w.wrap(it, t, measure)
		whole = measure(it.whole)
	} else {
		halve(it, t, whole, measure)
	}
	it.Widths.Whole = up(whole)
	if t.Sign.Kind == glyph.Span {
		it.Names = typeset.Writings(t.Text, func(s string) float64 { return w.measure.Width(s, w.Bar, t.Bold) })
		w.years(it, t)
	}
	var widths [len(cutTo)]float64
	n := 0
	for n < len(cutTo) && math.Round(cutTo[n]*w.Scale) < whole {
		widths[n] = math.Round(cutTo[n] * w.Scale)
		n++
	}
	if n > 0 {
		typeset.ShortenTo(t.Text, widths[:n], measure, func(i int, text string) { it.cut(t, i, text, widths[i], measure) })
	}
	if w.Dated {
		it.Date = t.Drawn.HumanIn(&w.words)
		it.dateWidth = up(w.measure.Width(it.Date, w.Date, false))
		it.Widths.Date = it.dateWidth
		w.brief(it, t)
	}
	it.wholeWidth, it.twoWidths = it.Widths.Whole, it.Widths.Two
	if w.Above && w.Dated {
		it.stack()
	}
	return it
}

// Take takes what Write found for a title, for this drawing or for another, into account when
// titles are told apart.
func (w *Writer) Take(it *Writing, t *Title) {
	w.note(t)
	for _, text := range it.cuts {
		if text != "" {
			w.seen[lead{t.Lane, text}]++
		}
	}
}

// brief writes the date with its year in two figures, “27 Jul ’53”, if that is shorter: it is as
// exact as the date that is written out, and cannot be read as one that is known no better than a
// month or a year. Where all is of one year, which the axis tells, every date is without it.
func (w *Writer) brief(it *Writing, t *Title) {
	const shorter = 6.0 // px at 100 % text size
	if w.Short == YearsWhole || t.Drawn.Precision() <= edtf.Year {
		return
	}
	short := it.Date
	for _, at := range [2]edtf.Instant{t.Earliest, t.Latest} {
		short = w.Short.shorten(short, w.words.Year(at.Civil().Year))
	}
	switch wide := up(w.measure.Width(short, w.Date, false)); {
	case w.Short == YearsLeftOut && !w.Above:
		it.Date, it.dateWidth, it.Widths.Date = short, wide, wide
	case float64(it.dateWidth-wide) >= shorter*w.Scale:
		it.Brief, it.Widths.Brief = short, wide
	}
}

// shorten writes a year of four figures within a date in two, or leaves it out, where it
// stands as a word of its own behind others.
func (y Years) shorten(date, year string) string {
	const figures = 4
	before, after, found := strings.Cut(date, " "+year)
	if !found || len(year) != figures || strings.Trim(year, "0123456789") != "" || after != "" && strings.IndexAny(after, " ,;)–-?") != 0 {
		return date
	}
	if y == YearsInTwo {
		before += " ’" + year[figures/2:]
	}
	return before + y.shorten(after, year)
}

// longYears is how many years a bar takes at least that is told in years alone.
const longYears = 3

// deepYears is before which year dates are told in thousands and millions of years.
const deepYears = -9999

// years writes from when to when something lasts, as it stands in its bar.
func (w *Writer) years(it *Writing, t *Title) {
	text := t.Drawn.HumanIn(&w.words)
	from, to, sign := t.Earliest.Civil().Year, t.Latest.Civil().Year, t.Sign
	switch {
	case !w.Dated || sign.Left.Open || t.Text == "":
		return
	case sign.Right.Open:
		still := w.words.StillOn
		it.Still = typeset.Writing{Text: still, Width: math.Ceil(w.measure.Width(still, w.Years, false))}
		text = pattern.Fill(w.words.GoesOn, "Date", w.words.Year(from))
	case to < deepYears: // whose figures are joined better than years are
	case to-from >= longYears && !sign.About && !sign.Left.Doubt && !sign.Right.Doubt && !sign.Left.Unknown && !sign.Right.Unknown:
		text = pattern.Fill(w.words.Range, "From", w.words.Year(from), "To", w.words.Year(to))
	}
	it.Years = typeset.Writing{Text: text, Width: math.Ceil(w.measure.Width(text, w.Years, false))}
}

// up rounds a width up to whole px, so that boxes are.
func up(px float64) float32 { return float32(math.Ceil(px)) }

// halve breaks a title into two lines where that makes it much narrower.
func halve(it *Writing, t *Title, whole float64, measure func(string) float64) {
	best := whole * twoShare
	for at, r := range t.Text {
		if r != ' ' || at == 0 {
			continue
		}
		a, b := t.Text[:at], t.Text[at+1:]
		if wide := max(measure(a), measure(b)); wide < best {
			best = wide
			it.two = [2]string{a, b}
			it.Widths.Two = [2]float32{up(measure(a)), up(measure(b))}
		}
	}
}

// wrap breaks a title that is too long for one line into two.
func (w *Writer) wrap(it *Writing, t *Title, measure func(string) float64) {
	lines := typeset.Wrap(t.Text, min(math.Round(twoMost*w.Scale), w.Most), 2, measure)
	if len(lines) == 2 && max(measure(lines[0]), measure(lines[1])) <= w.Most {
		it.two = [2]string(lines)
		it.Widths.Two = [2]float32{up(measure(lines[0])), up(measure(lines[1]))}
	}
}

// cut notes a title that is cut, where enough of it is left.
func (w *Writing) cut(t *Title, i int, text string, most float64, measure func(string) float64) {
	wide := measure(text)
	kept := strings.TrimSuffix(text, "…")
	if text == t.Text || wide > most || !typeset.Telling(kept) || dropsLittle(t.Text, kept, measure(t.Text)-wide, most/cutTo[i]) || i > 0 && text == w.cuts[i-1] {
		return
	}
	w.cuts[i], w.Widths.Cut[i] = text, up(wide)
}

// worthWord is the px that leaving one word out saves at least, at 100 % text size: for less a title
// is not cut.
const worthWord = 40.0

// dropsLittle reports whether only one short word of a title is not in what is kept of it, which
// saves so many px in text of some scale.
func dropsLittle(title, kept string, saves, scale float64) bool {
	return len(strings.Fields(title))-len(strings.Fields(kept)) == 1 && saves < worthWord*scale
}

// TellApart cuts the beginning of titles whose kept words do not tell them from another of
// the lane, where their end does. Where others end so too the beginning tells more: who it is
// about. Where others keep the same words and the end tells too little they are not cut at all.
// It returns how the title is then written: what it is told stays as it is, since other drawings
// may have it too. All titles are to be taken before.
func (w *Writer) TellApart(it *Writing, t *Title) *Writing {
	measure, shared := w.width(t), it
	for i, text := range it.cuts {
		if text == "" {
			continue
		}
		same := w.seen[lead{t.Lane, text}] >= 2
		if !same && !w.titles[t.Lane].begin(strings.TrimSuffix(text, "…"), t.Text) {
			continue
		}
		tail, tells, others := w.tail(t, i)
		if !same && !tells || others {
			continue // its beginning says as much
		}
		if it == shared {
			own := *shared
			it = &own
		}
		it.cuts[i], it.Widths.Cut[i] = "", 0
		w.seen[lead{t.Lane, tail}]++
		if tells && w.seen[lead{t.Lane, tail}] == 1 && (i == 0 || tail != it.cuts[i-1]) {
			it.cuts[i], it.Widths.Cut[i] = tail, up(measure(tail))
		}
	}
	return it
}

// tail returns the end of a title that is cut at its beginning to one of the widths, whether it tells
// something, and whether others of the lane end so too.
func (w *Writer) tail(t *Title, i int) (text string, tells, others bool) {
	measure := w.width(t)
	text = typeset.ShortenFront(t.Text, math.Round(cutTo[i]*w.Scale), measure)
	if text == "" {
		return "", false, false
	}
	end := strings.TrimPrefix(text, "… ")
	tells = typeset.Telling(end) && !dropsLittle(t.Text, end, measure(t.Text)-measure(text), w.Scale)
	return text, tells, w.titles[t.Lane].endIn(end, t.Text)
}

// note remembers a title of a lane.
func (w *Writer) note(t *Title) {
	of := w.titles[t.Lane]
	if of == nil {
		of = &alike{}
		w.titles[t.Lane] = of
	}
	of.titles = append(of.titles, t.Text)
}
