package svg

import (
	"math"
	"strings"
)

// commands of path data, and how many numbers each takes.
func takes(command byte) int {
	switch command | 0x20 {
	case 'm', 'l', 't':
		return 2
	case 'h', 'v':
		return 1
	case 'c':
		return 6
	case 's', 'q':
		return 4
	case 'a':
		return 7
	}
	return 0
}

// pathReader reads path data into a path.
type pathReader struct {
	to      *path
	control point // of the previous curve, for smooth ones
	was     byte  // the previous command, in lower case
}

// read reads path data up to its end or its first fault, as browsers do.
func (r *pathReader) read(data string) {
	command := byte(0)
	for {
		data = strings.TrimLeft(data, separators)
		if data == "" {
			return
		}
		if c := data[0]; takes(c) > 0 || c|0x20 == 'z' {
			command, data = c, data[1:]
			if c|0x20 == 'z' {
				r.to.close()
				r.was = 'z'
				continue
			}
		} else if command == 0 || r.was == 'z' {
			return
		}
		if r.was == 0 && command|0x20 != 'm' {
			return // the first must be a move
		}
		args, rest, ok := arguments(data, command)
		if !ok {
			return
		}
		r.draw(command, args)
		data = rest
		switch command { // more numbers after a move draw lines
		case 'm':
			command = 'l'
		case 'M':
			command = 'L'
		}
	}
}

// arguments reads the numbers of one command. The two flags of an arc may stand
// together with what follows.
func arguments(data string, command byte) (args [7]float64, rest string, ok bool) {
	for i := range takes(command) {
		data = strings.TrimLeft(data, separators)
		if command|0x20 == 'a' && (i == 3 || i == 4) {
			if data == "" || data[0] != '0' && data[0] != '1' {
				return args, data, false
			}
			args[i], data = float64(data[0]-'0'), data[1:]
			continue
		}
		if args[i], data, ok = number(data); !ok {
			return args, data, false
		}
	}
	return args, data, true
}

// draw adds one command to the path.
func (r *pathReader) draw(command byte, a [7]float64) {
	p, kind := r.to, command|0x20
	here := p.now()
	origin := point{}
	if command == kind {
		origin = here // lower case is relative
	}
	x := func(i int) float64 { return origin.x + a[i] }
	y := func(i int) float64 { return origin.y + a[i] }
	// The control point of a smooth curve mirrors the previous one.
	smooth := here
	if r.was == 'c' && kind == 's' || r.was == 'q' && kind == 't' {
		smooth = point{2*here.x - r.control.x, 2*here.y - r.control.y}
	}
	r.was = kind
	switch kind {
	case 'm':
		p.Move(x(0), y(1))
	case 'l':
		p.Line(x(0), y(1))
	case 'h':
		p.Line(x(0), here.y)
	case 'v':
		p.Line(here.x, y(0))
	case 'c':
		r.control = point{x(2), y(3)}
		p.Cube(x(0), y(1), x(2), y(3), x(4), y(5))
	case 's':
		r.control, r.was = point{x(0), y(1)}, 'c'
		p.Cube(smooth.x, smooth.y, x(0), y(1), x(2), y(3))
	case 'q':
		r.control = point{x(0), y(1)}
		p.Quad(x(0), y(1), x(2), y(3))
	case 't':
		r.control, r.was = smooth, 'q'
		p.Quad(smooth.x, smooth.y, x(0), y(1))
	case 'a':
		p.arc(a[0], a[1], a[2]*math.Pi/180, a[3] == 1, a[4] == 1, x(5), y(6))
	}
}
