package scene

import (
	"bytes"
	"io"
	"math"
	"strconv"
)

// Dump writes the scene as text, one line a shape in paint order: the format of
// the goldens. Sizes are rounded to two decimals; what is zero is left out, but
// for the box. It returns the writer's error.
//
//	scene 1600 900
//	rect label 120 40.5 84 24 fill=raised radius=4 id="geneva" group=3
//	text label 131 40.5 62.31 24 fill=body size=14 bold id="geneva" group=3 "Geneva Conference"
func (s *Scene) Dump(w io.Writer) error {
	var line []byte
	line = append(line, "scene"...)
	line = appendSizes(line, s.W, s.H)
	for i := range s.Shapes {
		line = append(line, '\n')
		line = s.Shapes[i].appendTo(line)
	}
	_, err := w.Write(append(line, '\n'))
	return err
}

// String returns the dump.
func (s *Scene) String() string {
	var b bytes.Buffer
	_ = s.Dump(&b) // a Buffer takes everything
	return b.String()
}

// String returns the shape's line of the dump, without the line end.
func (s Shape) String() string { return string(s.appendTo(nil)) }

func (s *Shape) appendTo(b []byte) []byte {
	b = append(b, s.Kind.String()...)
	b = append(b, ' ')
	b = append(b, s.Class.String()...)
	b = appendSizes(b, s.X, s.Y, s.W, s.H)
	b = appendInk(b, " fill=", s.Fill)
	b = appendInk(b, " stroke=", s.Stroke)
	b = appendSize(b, " width=", s.Width)
	b = appendFlag(b, " dashed", s.Dashed)
	b = appendSize(b, " radius=", s.Radius)
	b = appendSize(b, " fade-left=", s.FadeLeft)
	b = appendSize(b, " fade-right=", s.FadeRight)
	b = appendSize(b, " size=", s.Size)
	b = appendFlag(b, " bold", s.Bold)
	b = appendFlag(b, " ends", s.Ends)
	if s.ID != "" {
		b = strconv.AppendQuote(append(b, " id="...), s.ID)
	}
	b = appendSize(b, " count=", float64(s.Count))
	b = appendSize(b, " group=", float64(s.Group))
	if s.Text != "" {
		b = strconv.AppendQuote(append(b, ' '), s.Text)
	}
	return b
}

func appendSizes(b []byte, sizes ...float64) []byte {
	for _, v := range sizes {
		b = appendRounded(append(b, ' '), v)
	}
	return b
}

func appendSize(b []byte, key string, v float64) []byte {
	if v == 0 {
		return b
	}
	return appendRounded(append(b, key...), v)
}

func appendInk(b []byte, key string, i Ink) []byte {
	if i == None {
		return b
	}
	return append(append(b, key...), i.String()...)
}

func appendFlag(b []byte, word string, on bool) []byte {
	if !on {
		return b
	}
	return append(b, word...)
}

// appendRounded writes v with at most two decimals, and never a minus zero.
func appendRounded(b []byte, v float64) []byte {
	r := math.Round(v*100) / 100
	if r == 0 {
		r = 0
	}
	return strconv.AppendFloat(b, r, 'f', -1, 64)
}
