package present

import (
	"testing"

	"tideline/app/inmemory"
	"tideline/app/present/talk"
	"tideline/timeline/file"
	"tideline/timeline/scene"
)

// A picture of the web stands on the slide of its step once it has been fetched. The line of
// a talk draws no cards, and so no picture twice.
func TestSlidesShowFetchedPictures(t *testing.T) {
	const src = `{"tideline": 1, "title": "T", "events": [{"id": "a", "date": "1953", "title": "One", "text": "Something.",
"image": {"url": "https://example.org/a.svg", "alt": "A"}}, {"id": "b", "date": "1963", "title": "Two"}]}`
	doc, _ := file.Parse("talk.yaml", []byte(src))
	e, _ := doc.Event("a")
	name := e.Image.Name()
	l := begin(t, func(c *Config, l *lesson) {
		c.Doc, c.Steps = doc, talk.EventSteps(doc, []string{"a", "b"})
		l.files = inmemory.Folder{}
	})
	drawn := func(draw func(*scene.Scene)) (names []string) {
		var s scene.Scene
		draw(&s)
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Image {
				names = append(names, sh.Text)
			}
		}
		return names
	}
	slide := func(s *scene.Scene) { l.deck.draw(s, 1024, 400, 768) }
	if names := drawn(slide); len(names) != 0 {
		t.Fatalf("%q stand on the slide before anything is fetched", names)
	}
	l.Reread(inmemory.Folder{name: []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="#456"/></svg>`)})
	if names := drawn(slide); len(names) != 1 || names[0] != name {
		t.Errorf("on the slide stand %q: %v", names, l.deck.pictures.why(name))
	}
	if names := drawn(func(s *scene.Scene) { l.screen.line.draw(s, new(scene.Scene), 0) }); len(names) != 0 {
		t.Errorf("on the line stand %q", names)
	}
}
