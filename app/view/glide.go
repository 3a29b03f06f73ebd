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
			old, ok := from[placeKey{sh.Class, sh.Kind, sh.ID}]
			if !ok || sh.ID == "" || sh.Kind == scene.Text {
				continue
			}
			sh.X += (old.X - sh.X) * (1 - done)
			sh.Y += (old.Y - sh.Y) * (1 - done) // lanes may have other heights
			sh.W += (old.W - sh.W) * (1 - done)
			sh.H += (old.H - sh.H) * (1 - done)
			dst.Add(sh)
		}
	}
}

// places remembers where the shapes of a drawing stood.
type places map[placeKey]scene.Shape

type placeKey struct {
	class scene.Class
	kind  scene.Kind
	id    string
}

// placesOf notes the first shape of every class, kind and id.
func placesOf(s *scene.Scene) places {
	p := places{}
	for _, sh := range s.Shapes {
		key := placeKey{sh.Class, sh.Kind, sh.ID}
		if _, ok := p[key]; !ok {
			p[key] = sh
		}
	}
	return p
}
