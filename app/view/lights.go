package view

import (
	"slices"

	"tideline/timeline/scene"
)

// lights lets some events stand out while all else steps back, and takes others away
// until there is a drawing without them. Both are found by their ids among what is drawn.
type lights struct {
	lit  func(id string) bool // nil while nothing is lit
	gone func(id string) bool // nil while nothing is taken away

	shapes []scene.Shape // of the body that are lit, at its coordinates
}

// Light lets events stand out; nil ends that.
func (t *Timeline) Light(lit func(id string) bool) {
	f := t.frame
	if lit == nil && f.lights.lit == nil {
		return
	}
	f.lights.lit = lit
	if f.drawing == nil {
		return
	}
	f.lights.collect(f)
	f.drawOverlay()
	f.dirty()
	t.motion.settle()
}

// Conceal takes events away at once, until the next drawing.
func (t *Timeline) Conceal(gone func(id string) bool) {
	f := t.frame
	if f.drawing == nil {
		return
	}
	f.lights.gone = gone
	f.redraw()
}

// Instead shows, until the next drawing, one that differs in an event alone, where that is drawn as
// selected: where it stood it is no more. The view is that of both.
func (t *Timeline) Instead(d Drawing, id string) {
	f := t.frame
	if f.drawing == nil {
		return
	}
	f.drawing = d
	t.Conceal(func(other string) bool { return other == id })
	t.motion.settle()
}

// conceal takes what is gone out of the body that was drawn. Of a count something goes
// only when all of it does.
func (l *lights) conceal(f *frame) {
	if l.gone == nil {
		return
	}
	body := &f.stage.body.Scene
	pill := false // the last shape was one, whose text follows it
	body.Shapes = slices.DeleteFunc(body.Shapes, func(sh scene.Shape) bool {
		switch {
		case sh.Class == scene.Cluster && sh.ID == "":
			return pill
		case sh.Class == scene.Cluster:
			pill = !slices.ContainsFunc(f.drawing.Members(sh.ID, f.stage.base), func(id string) bool { return !l.gone(id) })
			return pill
		}
		return ofEvent(sh.Class) && sh.ID != "" && l.gone(sh.ID)
	})
}

// concealNames takes the names of bars that are gone away.
func (l *lights) concealNames(floating *scene.Scene) {
	if l.gone != nil {
		floating.Shapes = slices.DeleteFunc(floating.Shapes, func(sh scene.Shape) bool {
			return sh.Class == scene.Label && sh.ID != "" && l.gone(sh.ID)
		})
	}
}

// ofEvent reports whether shapes of a class have the id of an event.
func ofEvent(c scene.Class) bool {
	return c == scene.Mark || c == scene.Secondary || c == scene.Label || c == scene.Leader
}

// collect finds what is lit in the body that was drawn: marks and names of the events,
// without the leaders, which would cross what is not lit, and the counts of some.
func (l *lights) collect(f *frame) {
	l.shapes = l.shapes[:0]
	if l.lit == nil {
		return
	}
	pill := false
	for _, sh := range f.stage.body.Scene.Shapes {
		switch {
		case sh.Class == scene.Cluster && sh.ID == "":
			if !pill {
				continue
			}
		case sh.Class == scene.Cluster:
			if pill = slices.ContainsFunc(f.drawing.Members(sh.ID, f.stage.base), l.lit); !pill {
				continue
			}
		case !ofEvent(sh.Class) || sh.Class == scene.Leader || sh.ID == "" || !l.lit(sh.ID):
			continue
		}
		if sh.Class == scene.Label && sh.Kind == scene.Rect && sh.Fill == scene.Paper { // the ground of a name
			sh.Stroke, sh.Width = scene.Focus, 1
		}
		l.shapes = append(l.shapes, sh)
	}
}

// under lays what is lit under all else of the overlay: what is in the body at a shift
// in px, and the names of bars and those at the edges, which float on it.
func (l *lights) under(dst *scene.Scene, shift float64, floating *scene.Scene) {
	if l.lit == nil {
		return
	}
	above, group, gone := len(dst.Shapes), 0, false
	for _, sh := range l.shapes {
		sh.X += shift
		if sh.Class == scene.Label && sh.Group != group { // its first shape is its ground
			group, gone = sh.Group, takenAway(&sh, floating)
		}
		if sh.Class != scene.Label || !gone {
			dst.Add(sh)
		}
	}
	for _, sh := range floating.Shapes {
		if sh.Class == scene.Label && sh.ID != "" && l.lit(sh.ID) {
			dst.Add(sh)
		}
	}
	slices.Reverse(dst.Shapes[:above])
	slices.Reverse(dst.Shapes[above:])
	slices.Reverse(dst.Shapes) // what was there comes last
}

// takenAway reports whether what floats on the body takes a name of it away, to draw it
// elsewhere or not at all.
func takenAway(name *scene.Shape, floating *scene.Scene) bool {
	return slices.ContainsFunc(floating.Shapes, func(g scene.Shape) bool {
		return g.Class == scene.Ground && g.Y == name.Y && g.H == name.H && g.X <= max(name.X, 0) && g.X+g.W >= min(name.X+name.W, floating.W)
	})
}
