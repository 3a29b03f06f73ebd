package slide

import (
	"math"

	"tideline/timeline/layout/typeset"
	"tideline/timeline/scene"
)

// writer writes lines of text downwards.
type writer struct {
	dst                 *scene.Scene
	m                   scene.Measurer
	unit                float64 // px of the screen's height
	x, y, right, bottom float64 // px left to write in
}

// px returns a part of the screen's height in whole px, and never less.
func (d *writer) px(part float64) float64 { return math.Ceil(d.unit * part) }

// room returns how many lines of a text still fit.
func (d *writer) room(size float64) int {
	return int((d.bottom - d.y) / d.height(size))
}

// height returns the height of a line of text, px.
func (d *writer) height(size float64) float64 { return math.Round(d.px(size) * slideLine) }

func (d *writer) measure(size float64, bold bool) func(string) float64 {
	return func(s string) float64 { return d.m.Width(s, d.px(size), bold) }
}

// wrap breaks a text into as many lines as it takes.
func (d *writer) wrap(text string, size float64, bold bool) []string {
	return typeset.Wrap(typeset.OneLine(text), d.right-d.x, math.MaxInt, d.measure(size, bold))
}

// lines writes a text on at most so many lines.
func (d *writer) lines(text string, size float64, most int, bold bool) {
	if text == "" || most < 1 {
		return
	}
	measure, height := d.measure(size, bold), d.height(size)
	for _, line := range even(typeset.OneLine(text), d.right-d.x, most, measure) {
		d.dst.Add(scene.Shape{
			Kind: scene.Text, Class: scene.Title, Text: line, Fill: scene.Body, Size: d.px(size), Bold: bold,
			X: d.x, Y: d.y, W: measure(line), H: height,
		})
		d.y += height
	}
}

// even wraps a text into as few lines as wrap, all about as long, so that no word
// is left alone on the last of them.
func even(text string, width float64, most int, measure func(string) float64) []string {
	lines := typeset.Wrap(text, width, most, measure)
	n := len(lines)
	if n < 2 || len(typeset.Wrap(text, width, n+1, measure)) > n {
		return lines // one line, or already shortened
	}
	const rounds = 6 // to 1/64 of what may be gained
	low, high := width/2, width
	for range rounds {
		middle := (low + high) / 2
		tried := typeset.Wrap(text, middle, n+1, measure)
		if len(tried) > n || widest(tried, measure) > middle {
			low = middle
			continue
		}
		high, lines = middle, tried
	}
	return lines
}

// widest returns the width of the longest line, px.
func widest(lines []string, measure func(string) float64) (most float64) {
	for _, l := range lines {
		most = max(most, measure(l))
	}
	return most
}

// count writes where the talk is, at the right of the first line, and returns the
// px that it takes there.
func (d *writer) count(text string) float64 {
	if text == "" {
		return 0
	}
	w := d.measure(slideSmall, false)(text)
	d.dst.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Title, Text: text, Fill: scene.Body, Size: d.px(slideSmall),
		X: d.right - w, Y: d.y, W: w, H: d.height(slideDate),
	})
	return w + d.px(slideGap)
}
