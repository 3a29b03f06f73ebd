package view

import "tideline/timeline/scene"

// glide fills dst with a body on its way from one scale to another: what stands
// in both drawings moves straight from its old place to its new one, so that the
// eye sees what was bent. Labels and their leaders are gone at once and come
// with the last frame; marks that only the new drawing has wait for it too.
// Done goes from 0 to 1; from maps the old places by class and id.
func glide(dst, after *scene.Scene, from places, done float64) {
	dst.Reset(after.W, after.H)
	for _, sh := range after.Shapes {
		switch sh.Class {
		case scene.Lane, scene.Ground:
			dst.Add(sh)
		case scene.Mark, scene.Era, scene.Break:
			old, ok := from[keyOf(&sh)]
			if !ok || sh.ID == "" || sh.Kind == scene.Text {
				continue
			}
			dst.Add(between(&old, &sh, done))
		}
	}
}

// resettle fills dst with a body of which most stands where it did: what does not moves
// straight from its old place to its new one, and what is new comes at once. It reports
// whether anything moves.
func resettle(dst, after *scene.Scene, from places, done float64) (moves bool) {
	dst.Reset(after.W, after.H)
	nth := map[placeKey]int{}
	for _, sh := range after.Shapes {
		key := keyOf(&sh)
		key.nth = nth[key]
		nth[keyOf(&sh)]++
		old, ok := from[key]
		if ok && sh.ID != "" && old.Text == sh.Text && sh.Class != scene.Lane && (old.X != sh.X || old.Y != sh.Y || old.W != sh.W || old.H != sh.H) {
			moves = true
			sh = between(&old, &sh, done)
		}
		dst.Add(sh)
	}
	return moves
}

// between is a shape on its way from an old place.
func between(old, now *scene.Shape, done float64) scene.Shape {
	sh := *now
	sh.X += (old.X - sh.X) * (1 - done)
	sh.Y += (old.Y - sh.Y) * (1 - done) // lanes may have other heights
	sh.W += (old.W - sh.W) * (1 - done)
	sh.H += (old.H - sh.H) * (1 - done)
	return sh
}

// places remembers where the shapes of a drawing stood.
type places map[placeKey]scene.Shape

type placeKey struct {
	class scene.Class
	kind  scene.Kind
	id    string
	nth   int // of these
}

// keyOf is that of the first shape of its class, kind and id.
func keyOf(sh *scene.Shape) placeKey { return placeKey{class: sh.Class, kind: sh.Kind, id: sh.ID} }

// placesOf notes every shape by class, kind and id.
func placesOf(s *scene.Scene) places {
	p, nth := places{}, map[placeKey]int{}
	for _, sh := range s.Shapes {
		key := keyOf(&sh)
		key.nth = nth[key]
		nth[keyOf(&sh)]++
		p[key] = sh
	}
	return p
}
