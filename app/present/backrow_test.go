package present

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideline/app/present/talk"
	"tideline/timeline/file"
	"tideline/timeline/scene"
)

// What a projector promises to the back row.
const (
	leastTitle    = 1.0 / 16 // of the screen's height
	leastText     = 1.0 / 24
	leastContrast = 7.0
	mostWords     = 40 // besides the line
	mostOfTwo     = 80 // where two quotations are compared
)

// Every step of every bundled story keeps the promise, on an old projector, on a
// new one and on a screen of 4K.
func TestEveryStepCanBeReadFromTheBackRow(t *testing.T) {
	for _, id := range []string{"triangle", "tests", "summer-2023"} {
		l := begin(t, func(c *Config, l *lesson) {
			story, ok := talk.StoryOf(l.doc, id)
			if !ok {
				t.Fatalf("the bundled story %s is gone", id)
			}
			c.Steps = talk.StorySteps(l.doc, story)
		})
		for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1920, Height: 1080}, {Width: 3840, Height: 2160}} {
			l.screen.content.Resize(size)
			for i := range l.talk.Len() {
				l.talk.Jump(i)
				l.readable(float64(size.Width), float64(size.Height))
				l.talk.Toggle(talk.AskFirst)
				l.readable(float64(size.Width), float64(size.Height))
				l.talk.Toggle(talk.AskFirst)
			}
		}
		l.Leave()
	}
}

// readable checks the slide and the line of the present step on a screen of
// w × h px.
func (l *lesson) readable(w, h float64) {
	l.t.Helper()
	where := func(sh scene.Shape) []any { return []any{l.State().Event, w, h, sh} }
	slide := l.deck.slide()
	var s scene.Scene
	high := float64(l.screen.slide.Size().Height)
	slide.Draw(&s, w, high, h, l.config.Look.Measure)
	words, title := 0, ""
	for _, sh := range s.Shapes {
		if sh.X < 0 || sh.X+sh.W > w+0.01 || sh.Y < 0 || sh.Y+sh.H > high+0.01 {
			l.t.Errorf("%s at %g × %g: %v reaches out of the slide", where(sh)...)
		}
		if sh.Kind != scene.Text {
			continue
		}
		words += len(strings.Fields(strings.ReplaceAll(sh.Text, "[…]”", "")))
		if sh.Bold && sh.Size >= h*leastTitle {
			title = strings.TrimSpace(title + " " + sh.Text)
		}
	}
	most := mostWords
	if len(slide.Quotes) > 1 {
		most = mostOfTwo
	}
	if words > most {
		l.t.Errorf("%s at %g × %g shows %d words", l.State().Event, w, h, words)
	}
	if slide.Title != "" && title != slide.Title || slide.Title == "" && title == "" {
		l.t.Errorf("%s at %g × %g: %q is written large, want %q", l.State().Event, w, h, title, slide.Title)
	}
	var part scene.Scene
	v := l.screen.line.widget.View()
	for _, draw := range []func(){
		func() { l.screen.line.drawing.Body(&part, v) },
		func() { l.screen.line.drawing.Overlay(&part, v, l.screen.line.selected(), "") },
		func() { l.screen.line.drawing.AxisBand(&part, v) },
	} {
		draw()
		s.Append(&part, 0, high)
	}
	for _, sh := range s.Shapes {
		if sh.Kind == scene.Text && sh.Size < h*leastText-0.01 {
			l.t.Errorf("%s at %g × %g: %v is too small", where(sh)...)
		}
		if sh.Kind == scene.Text && sh.Fill != scene.Body && sh.Fill != scene.Second {
			l.t.Errorf("%s at %g × %g: %v is not in ink", where(sh)...)
		}
	}
}

// The event that a step is about stands whole on the line, wherever it is.
func TestTheStepStandsWholeOnTheLine(t *testing.T) {
	for _, id := range []string{"triangle", "tests", "summer-2023"} {
		l := begin(t, func(c *Config, l *lesson) {
			story, _ := talk.StoryOf(l.doc, id)
			c.Steps = talk.StorySteps(l.doc, story)
		})
		for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1920, Height: 1080}} {
			l.screen.content.Resize(size)
			for i := range l.talk.Len() {
				l.talk.Jump(i)
				var s scene.Scene
				l.screen.line.drawing.Overlay(&s, l.screen.line.widget.View(), l.State().Event, "")
				for _, sh := range s.Shapes {
					if sh.Kind == scene.Text && (sh.X < 0 || sh.X+sh.W > float64(size.Width)) {
						t.Errorf("%s at %v: its label reaches from %g to %g px", l.State().Event, size, sh.X, sh.X+sh.W)
					}
				}
			}
		}
		l.Leave()
	}
}

// So it does where all that is known is a month or a decade, and where it is the
// only step.
func TestWhatIsKnownRoughlyStandsWholeOnTheLine(t *testing.T) {
	const month, decade = `{id: month, date: 1950-05, title: A month}`, `{id: decade, date: 196X, title: A decade}`
	for _, events := range []string{month, decade, month + "," + decade, decade + "," + `{id: day, date: 1969-12-31, title: A day}`} {
		l := begin(t, func(c *Config, _ *lesson) {
			doc, _ := file.Parse("t.yaml", []byte("{tideline: 1, title: T, events: ["+events+"]}"))
			var ids []string
			for i := range doc.Events {
				ids = append(ids, doc.Events[i].ID)
			}
			c.Doc, c.Steps = doc, talk.EventSteps(doc, ids)
		})
		for i := range l.talk.Len() {
			l.talk.Jump(i)
			var s scene.Scene
			l.screen.line.drawing.Overlay(&s, l.screen.line.widget.View(), l.State().Event, "")
			found := false
			for _, sh := range s.Shapes {
				found = found || sh.Kind == scene.Text && sh.X >= 0 && sh.X+sh.W <= 1024
			}
			if !found {
				t.Errorf("[%s]: the label of %s does not stand whole on the line", events, l.State().Event)
			}
		}
		l.Leave()
	}
}

// All text is ink on the ground, on a label or on an era: at least 7:1.
func TestTextIsLegibleInALightRoom(t *testing.T) {
	for name, palette := range map[string]scene.Palette{"light": scene.Light(), "dark": scene.Dark()} {
		p := legible(palette)
		for ground := range scene.Ink(len(p)) {
			paper := ground == scene.Paper || ground == scene.Raised || ground >= scene.LaneTint && ground < scene.LaneLeader && ground != scene.EraLine && ground != scene.EraTint
			if !paper {
				continue
			}
			for _, ink := range []scene.Ink{scene.Body, scene.Second} {
				if c := scene.Contrast(p[ink], p[ground]); c < leastContrast {
					t.Errorf("%s: %v on %v has a contrast of %.1f, want %g", name, ink, ground, c, leastContrast)
				}
			}
		}
	}
}
