package address

import (
	"strings"
	"testing"

	"tideline/app/moment"
	"tideline/app/session"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/layout"
	"tideline/timeline/search"
)

// window is a window as a link knows it.
type window struct {
	*Link
	view    axis.View
	fitted  bool
	moving  bool
	did     []string
	address []string // that were shown
}

func (w *window) Heading() axis.View { return w.view }
func (w *window) Fitted() bool       { return w.fitted }
func (w *window) Moving() bool       { return w.moving }

type ruler struct{}

func (ruler) Width(text string, size float64, _ bool) float64 { return float64(len(text)) * size / 2 }

// opened is a window that has opened a file.
func opened(t *testing.T, asked string) *window {
	t.Helper()
	doc, _ := file.Parse("x", []byte("tideline: 1\ntitle: T\nevents: [{id: a, date: 1950, title: A}, {id: b, date: 1960, title: B}, {id: c, date: 2000, title: C}]\nstories: [{id: s, name: S, steps: [{event: a}]}]\n"))
	w := &window{fitted: true}
	w.Link = &Link{
		State: &session.State{}, Line: w, Base: func() string { return "lesson.yaml" }, Talk: func() (string, int) { return "", 0 },
		Present: func(story string, step int) { w.did = append(w.did, "present "+story) },
		Show:    func(fragment string) { w.address = append(w.address, fragment) },
		Scale: func(m axis.Mode) {
			w.did = append(w.did, m.String())
			w.State.Mode = m
		},
		Filter: func(f search.Filter) {
			w.did = append(w.did, "filter "+f.String())
			w.State.Filter = f
		},
		GlideTo: func(from, to edtf.Instant) {
			w.did, w.fitted = append(w.did, "glide"), false
			w.view = w.State.Layout.View(from, to)
		},
		GoTo:   func(id string) { w.did, w.State.Selected = append(w.did, "go to "+id), id },
		Select: func(id string) { w.did, w.State.Selected = append(w.did, "select "+id), id },
	}
	w.Begin(asked)
	w.State.Open(session.File{Path: "lesson.yaml"}, session.New(doc, nil), edtf.English())
	w.State.Mode = axis.Shortened
	w.Resume()
	w.State.Layout = layoutOf(doc)
	w.view = w.State.Layout.Fit()
	return w
}

func layoutOf(doc *timeline.Document) *layout.Layout {
	return layout.New(doc, layout.Options{Mode: axis.True, Width: 1000, Height: 600, TextScale: 1, Words: edtf.English(), Measure: ruler{}})
}

// A file opens as its address says; what it does not have is left out.
func TestOpensWhereAnAddressLeads(t *testing.T) {
	w := opened(t, "event=b&from=1955&to=1965&scale=even&filter=lane:x&story=s&step=1")
	s := w.State
	from, _ := edtf.Parse("1955")
	first, _ := from.Earliest()
	if s.Selected != "b" || s.Mode != axis.Even || s.Filter.String() != "lane:x" || s.Begin.From != first || strings.Join(w.did, ",") != "present s" {
		t.Errorf("%+v, did %v", s.Begin, w.did)
	}
	w = opened(t, "event=nobody&scale=odd&to=1955")
	if s := w.State; s.Selected != "" || s.Mode != axis.Shortened || s.Begin == (session.Stretch{}) || len(w.did) > 0 {
		t.Errorf("selected %q, %v, did %v", s.Selected, s.Begin, w.did)
	}
	if w = opened(t, ""); w.State.Begin != (session.Stretch{}) || w.State.Selected != "" {
		t.Errorf("without an address it is at %v", w.State.Begin)
	}
}

// The address follows what one looks at, once that rests, and only where it changes.
func TestTheAddressFollows(t *testing.T) {
	w := opened(t, "event=b")
	w.Settled()
	if len(w.address) > 0 {
		t.Errorf("it shows %q, where nothing has changed", w.address)
	}
	w.State.Selected = "c"
	w.moving = true
	w.Settled()
	w.moving = false
	w.Settled()
	w.Settled()
	if strings.Join(w.address, " ") != "event=c" || w.Address() != "lesson.yaml#event=c" {
		t.Errorf("it shows %q, %q", w.address, w.Address())
	}
	w.Talk = func() (string, int) { return "s", 1 }
	if got := w.Now().String(); got != "story=s&step=1" {
		t.Errorf("in a talk it is %q", got)
	}
	w.Base = func() string { return "" }
	if w.Settled(); w.Address() != "" || w.address[len(w.address)-1] != "" {
		t.Errorf("where nothing leads it is %q", w.Address())
	}
}

// Somebody changes the address of the page.
func TestGoesWhereTheAddressBarLeads(t *testing.T) {
	w := opened(t, "")
	w.Moved("event=b&from=1955&to=1965&scale=even&filter=lane:x")
	if got := strings.Join(w.did, ","); got != "filter lane:x,even,select b,glide" {
		t.Errorf("it did %s", got)
	}
	now := w.Now()
	if moment.Read(now.String()).Event != "b" || now.Scale != "even" || now.From.String() == "" {
		t.Errorf("it is at %q", now)
	}
	w.did = nil
	w.Moved("event=c&story=s")
	w.Moved("event=c&story=s")
	if got := strings.Join(w.did, ","); got != "filter ,shortened,go to c,present s" {
		t.Errorf("then it did %s", got)
	}
}
