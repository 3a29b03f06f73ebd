package present

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/png"
	"io/fs"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"tideline/app/present/talk"
	"tideline/app/present/windows"
	"tideline/assets"
	"tideline/assets/locale"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/file"
	"tideline/timeline/paint"
	"tideline/timeline/picture"
	"tideline/timeline/scene"
)

// lesson is a presentation in the test driver, with a clock, a projector and an end that
// the test holds.
type lesson struct {
	*Presentation
	t       testing.TB
	doc     *timeline.Document
	time    time.Time
	tick    func()
	shows   int // displays
	ended   string
	stopped bool
	files   fs.FS // the pictures
}

func begin(t testing.TB, change func(*Config, *lesson)) *lesson {
	t.Helper()
	a := test.NewTempApp(t)
	name, src := data.Story()
	doc, _ := file.Parse(name, src)
	fonts, err := paint.NewFonts(assets.Faces())
	if err != nil {
		t.Fatal(err)
	}
	story, ok := talk.StoryOf(doc, "")
	if !ok {
		t.Fatal("the bundled story has no guided story")
	}
	l := &lesson{t: t, doc: doc, time: time.Date(2026, 9, 1, 8, 0, 0, 0, time.UTC), shows: 1}
	l.files = data.Images()
	inline := func(f func()) { f() }
	c := Config{
		Doc: doc, Steps: talk.StorySteps(doc, story), Name: story.Name,
		Look: Look{Mode: axis.Shortened, Palette: scene.Light(), Measure: fonts, ReducedMotion: true},
		Texts: Texts{
			Words:    locale.English().Dates(),
			Brief:    func(text string, most int) string { return text[:min(most, len(text))] },
			Parts:    inParts,
			Markdown: func(text string) []widget.RichTextSegment { return widget.NewRichTextFromMarkdown(text).Segments },
			WhyNot:   func(err error) string { return err.Error() },
		},
		Pictures: Pictures{Letters: fonts, Run: inline, UI: inline},
		Windows:  windows.Config{New: a.NewWindow, Displays: func() int { return l.shows }},
		Now:      func() time.Time { return l.time },
		Every: func(_ time.Duration, tick func()) func() {
			l.tick = tick
			return func() { l.stopped = true }
		},
		OnEnd: func(event string) { l.ended = event },
	}
	if change != nil {
		change(&c, l)
	}
	c.Pictures.Folder = l.files
	l.Presentation = Start(c)
	l.screen.content.Resize(fyne.NewSize(1024, 768))
	t.Cleanup(l.Leave)
	return l
}

// keys types keys, and characters of one letter, which come as a key first.
func (l *lesson) keys(names ...fyne.KeyName) {
	for _, name := range names {
		if r := []rune(string(name)); len(r) == 1 {
			l.keyboard().key(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(name)))})
			l.keyboard().char(r[0])
		} else {
			l.keyboard().key(&fyne.KeyEvent{Name: name})
		}
	}
}

func (l *lesson) stands(step int) {
	l.t.Helper()
	if got := l.State(); got.Step != step {
		l.t.Errorf("the talk stands at step %d, want %d", got.Step, step)
	}
}

func TestTheKeysOfClickersAndSlideTools(t *testing.T) {
	l := begin(t, nil)
	l.keys(fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageDown, fyne.KeyReturn)
	l.stands(6)
	l.keys(fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace)
	l.stands(2)
	l.keys(fyne.KeyEnd)
	l.stands(l.State().Steps)
	l.keys(fyne.KeyRight)
	l.stands(l.State().Steps)
	l.keys(fyne.KeyHome)
	l.stands(1)
	l.keys("1", "2", fyne.KeyReturn)
	l.stands(12)
	l.keys("9", "9", "9", fyne.KeyEnter)
	l.stands(12)
	l.keys("3", fyne.KeyLeft, fyne.KeyReturn) // a command in between forgets the number
	l.stands(12)
	l.keys("3", "b", fyne.KeyReturn) // Enter ends the black screen
	l.stands(12)
	l.keys(desktop.KeyShiftLeft, "1", desktop.KeyShiftLeft, "0", fyne.KeyReturn) // as on a French keyboard
	l.stands(10)
	l.keys("1", "2", fyne.KeyReturn)
	for key, want := range map[fyne.KeyName]string{"b": "black", ".": "black", "w": "white", ",": "white"} {
		l.keys(key)
		if got := l.State().Blank; got != want {
			t.Errorf("%s shows %q, want %q", key, got, want)
		}
		l.keys(key)
		if got := l.State().Blank; got != "" {
			t.Errorf("%s again shows %q, want the talk", key, got)
		}
	}
	l.keys("p")
	if !l.State().Spot || l.screen.ring.Hidden {
		t.Error("P turns no spotlight on")
	}
	l.keys(fyne.KeyEscape)
	if l.ended == "" || !l.stopped {
		t.Error("Esc does not leave")
	}
}

// Esc on the page of keys closes that, and not the talk.
func TestAnyKeyClosesThePageOfKeys(t *testing.T) {
	l := begin(t, nil)
	for _, key := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyRight, "b", "?"} {
		l.keyboard().char('?')
		if l.Presentation.keys.page == nil {
			t.Fatal("? opens no page")
		}
		l.keys(key)
		if l.Presentation.keys.page != nil || l.ended != "" || l.State().Step != 1 || l.State().Blank != "" {
			t.Errorf("%s on the page of keys leads to %+v, the page open: %v, the talk ended: %q", key, l.State(), l.Presentation.keys.page != nil, l.ended)
		}
	}
}

func TestWhatIsKeptBackIsNotShown(t *testing.T) {
	l := begin(t, nil)
	l.keys("d")
	if got := l.deck.slide(); got.Date != "When?" || got.Title == "" {
		t.Errorf("with dates hidden the slide says %q, %q", got.Date, got.Title)
	}
	for _, sh := range l.bodyOfLine() {
		if sh.ID == l.State().Event {
			t.Error("the event whose date is to be guessed stands on the line")
		}
	}
	l.keys(fyne.KeyRight)
	if got := l.deck.slide(); got.Date == "When?" {
		t.Error("the next key reveals no date")
	}
	l.stands(1)
	l.keys("d", "t")
	if got := l.deck.slide(); got.Title != "What happened?" || got.Image != "" {
		t.Errorf("with titles hidden the slide says %q and shows %q", got.Title, got.Image)
	}
	l.keys("3", fyne.KeyReturn)
	if got := l.deck.slide(); got.Text != "" {
		t.Errorf("with titles hidden the slide says what happened: %q", got.Text)
	}
	l.keys("1", fyne.KeyReturn, "t", "q")
	if got := l.deck.slide(); got.Question == "" || got.Title != "" || got.Date != "" || len(got.Quotes) > 0 {
		t.Errorf("the question does not stand alone: %+v", got)
	}
	l.keys("q", "l")
	seen := map[string]bool{}
	for _, sh := range l.bodyOfLine() {
		seen[sh.ID] = sh.Class == scene.Mark || seen[sh.ID]
	}
	if !seen[l.talk.StepAt(0).Event.ID] || seen[l.talk.StepAt(1).Event.ID] {
		t.Error("with later events hidden the line shows more, or less, than the first")
	}
}

func (l *lesson) bodyOfLine() []scene.Shape {
	var s scene.Scene
	l.screen.line.drawing.Body(&s, l.screen.line.drawing.Fit())
	return s.Shapes
}

func TestClosingOneWindowEndsNothing(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	if s := l.State(); !s.Audience || !s.Presenter {
		t.Fatalf("with a projector both windows open, here %+v", s)
	}
	l.keys(fyne.KeyRight, fyne.KeyRight)
	l.windows.CloseAudience()
	if s := l.State(); s.Audience || !s.Presenter || s.Step != 3 || l.ended != "" {
		t.Errorf("after the audience's window was closed: %+v", s)
	}
	l.windows.ShowAudience()
	l.windows.ClosePresenter()
	if s := l.State(); !s.Audience || s.Presenter || s.Step != 3 || l.ended != "" {
		t.Errorf("after the presenter's window was closed: %+v", s)
	}
	l.keys("n")
	if s := l.State(); !s.Presenter || s.Step != 3 {
		t.Errorf("N does not bring it back: %+v", s)
	}
}

func TestAProjectorComesAndGoes(t *testing.T) {
	l := begin(t, nil)
	if l.State().Presenter {
		t.Error("on one display the presenter's window lies over the audience's")
	}
	l.keys(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	l.shows = 2
	l.seconds(2)
	if s := l.State(); !s.Presenter || !s.Audience || s.Step != 4 {
		t.Errorf("with the projector plugged in: %+v", s)
	}
	l.shows = 1
	l.seconds(1)
	if l.State().Presenter {
		t.Error("the notes stay for the class to see")
	}
	l.seconds(1)
	if s := l.State(); s.Presenter || !s.Audience || s.Step != 4 {
		t.Errorf("with the projector gone the class may see the notes: %+v", s)
	}
	l.shows = 2
	l.seconds(2)
	if s := l.State(); !s.Presenter || !s.Audience || s.Step != 4 {
		t.Errorf("with the projector back: %+v", s)
	}
	l.windows.ClosePresenter()
	for _, n := range []int{1, 2} {
		l.shows = n
		l.seconds(2)
	}
	if s := l.State(); s.Presenter || !s.Audience || s.Step != 4 {
		t.Errorf("a presenter's window that was closed comes back with the projector: %+v", s)
	}
}

// seconds lets some seconds pass.
func (l *lesson) seconds(n int) {
	for range n {
		l.tick()
	}
}

// What the presenter's window shows of the talk is the audience's screen, shape by
// shape, whatever step it is and wherever the line has been moved.
func TestTheMirrorShowsTheAudiencesScreen(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	m := l.presenter.mirror
	m.content.Resize(fyne.NewSize(512, 384))
	for range l.talk.Len() {
		l.screen.line.widget.SetView(l.screen.line.widget.View().Pan(-40))
		var s scene.Scene
		m.draw(&s, 512, 384)
		at, _ := l.talk.Step().Event.Date.Extent()
		v := l.screen.line.widget.View()
		want := v.X(v.Axis().Place(at)) / 2
		found := false
		for _, sh := range s.Shapes {
			found = found || sh.Class == scene.Mark && sh.ID == l.State().Event && math.Abs(sh.X+sh.W/2-want) < max(sh.W, 1)
			if sh.Kind == scene.Text && sh.Size > 384/10 {
				t.Errorf("%v is larger than in the audience's window", sh)
			}
			style := fyne.TextStyle{Bold: sh.Bold}
			if w := fyne.MeasureText(sh.Text, float32(sh.Size), style).Width; sh.Kind == scene.Text && sh.W > 0 && float64(w) > sh.W+1 {
				t.Errorf("“%s” is %g px wide in the mirror, its place %g px", sh.Text, w, sh.W)
			}
		}
		if !found {
			t.Errorf("step %d does not stand at %g px in the mirror", l.State().Step, want)
		}
		l.keys(fyne.KeyRight)
	}
	l.light.point(fyne.NewPos(0.25, 0.5))
	if l.screen.ring.at != l.light.rings[1].at {
		t.Error("the spotlight is not at the same place")
	}
}

// The spotlight lies over the presenter's small screen as well: the pointer there moves
// it in both windows.
func TestThePointerOnTheMirrorMovesTheSpotlight(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	l.windows.Front().Resize(fyne.NewSize(1024, 700))
	l.keys("p")
	on, whole := l.light.rings[1], l.presenter.mirror.content.Size()
	if on.Hidden || on.Size() != whole || on.circle.Size().Height <= 0 {
		t.Fatalf("the spotlight takes %v of the mirror's %v, its ring %v", on.Size(), whole, on.circle.Size())
	}
	on.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(whole.Width/4, whole.Height/2)}})
	if want := fyne.NewPos(0.25, 0.5); l.screen.ring.at != want {
		t.Errorf("in the audience's window it is at %v, want %v", l.screen.ring.at, want)
	}
}

// The pointer on the presenter's small screen works on the audience's line.
func TestAHandOnTheMirrorMovesTheLine(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) { l.shows = 2 })
	m := l.presenter.mirror
	m.content.Resize(fyne.NewSize(512, 384))
	l.keys("7", fyne.KeyReturn)
	h := newRelay(m)
	at := fyne.NewPos(200, 300)
	before := l.screen.line.widget.View()
	h.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(30, 0)})
	h.DragEnd()
	p := before.PosAt(100)
	if moved := l.screen.line.widget.View().X(p) - before.X(p); math.Abs(moved-60) > 1 {
		t.Errorf("dragged by 30 px at half the size, the line moves by %g px", moved)
	}
	l.keys("r")
	e := l.talk.StepAt(5).Event // the step before, left of the present one
	first, _ := e.Date.Extent()
	v := l.screen.line.widget.View()
	mark := fyne.NewPos(float32(v.X(v.Axis().Place(first)))/2, (l.screen.line.widget.Position().Y+l.markY(e.ID))/2)
	h.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: mark}, Button: desktop.MouseButtonPrimary})
	h.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: mark}, Button: desktop.MouseButtonPrimary})
	l.stands(6)
}

// markY is where the mark of an event stands on the line, px from its top.
func (l *lesson) markY(event string) float32 {
	for _, sh := range l.bodyOfLine() {
		if sh.ID == event && sh.Class == scene.Mark {
			return float32(sh.Y + sh.H/2)
		}
	}
	l.t.Fatalf("%s has no mark", event)
	return 0
}

func TestAKioskGoesOnByItselfAndStartsOver(t *testing.T) {
	l := begin(t, func(c *Config, _ *lesson) { c.Kiosk = 20 * time.Second; c.Steps = c.Steps[:3] })
	after := func(d time.Duration) { l.time = l.time.Add(d); l.tick() }
	after(19 * time.Second)
	l.stands(1)
	after(time.Second)
	l.stands(2)
	after(20 * time.Second)
	l.stands(3)
	after(20 * time.Second)
	l.stands(1)
	l.keys(fyne.KeyRight, "b", "2", fyne.KeyReturn)
	l.stands(1)
	after(20 * time.Second)
	l.screen.line.widget.SetView(l.screen.line.widget.View().Pan(50)) // a visitor moves the line
	after(20 * time.Second)
	l.stands(2)
	after(20 * time.Second)
	l.stands(1)
	l.keys(fyne.KeyEscape)
	l.time = l.time.Add(time.Minute)
	l.keys(fyne.KeyEscape)
	if l.ended != "" {
		t.Error("two keys a minute apart leave the kiosk")
	}
	l.keys(fyne.KeyEscape)
	if l.ended == "" {
		t.Error("Esc twice does not leave the kiosk")
	}
}

// picture is a PNG of some size.
func drawn(w, h int) []byte {
	var b bytes.Buffer
	_ = png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))) // a Buffer takes everything
	return b.Bytes()
}

// oneFile is a folder where every name has the same content.
type oneFile []byte

func (f oneFile) Open(name string) (fs.File, error) {
	return fstest.MapFS{name: {Data: f}}.Open(name)
}

func TestBrokenAndHugePicturesAreMessages(t *testing.T) {
	for _, c := range []struct {
		name  string
		files fs.FS
		want  picture.Code
	}{
		{"missing", fstest.MapFS{}, picture.Missing},
		{"no picture", oneFile("text"), picture.Unknown},
		{"cut short", oneFile(drawn(300, 300)[:60]), picture.Broken},
		{"huge", oneFile(huge()), picture.TooLarge},
		{"a drawing that uses itself", oneFile(`<svg><g id="a"><use href="#a"/></g></svg>`), picture.Undrawn},
	} {
		l := begin(t, func(_ *Config, l *lesson) { l.shows, l.files = 2, c.files })
		name := l.deck.pictureAt(0)
		if name == "" {
			t.Fatal("the first step has no picture")
		}
		if why, ok := errors.AsType[*picture.Problem](l.deck.pictures.why(name)); !ok || why.Code != c.want {
			t.Errorf("%s: %v, want %s", c.name, why, c.want)
		}
		if l.deck.slide().Image != "" {
			t.Errorf("%s: the slide keeps room for it", c.name)
		}
		l.Leave()
	}
}

// huge is the head of a PNG of 40,000 × 40,000 pixels.
func huge() []byte {
	b := drawn(1, 1)
	copy(b[16:24], []byte{0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40})
	binary.BigEndian.PutUint32(b[29:33], crc32.ChecksumIEEE(b[12:29]))
	return b
}

// The text of a slide does not jump when its picture comes.
func TestAPictureThatComesLateMovesNoText(t *testing.T) {
	var work []func()
	l := begin(t, func(c *Config, _ *lesson) { c.Pictures.Run = func(f func()) { work = append(work, f) } })
	draw := func() string {
		var s scene.Scene
		l.deck.draw(&s, 1024, 445, 768)
		texts := ""
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Image && l.deck.pictures.pending(sh.Text) {
				t.Errorf("%s is drawn before it is there", sh.Text)
			}
			if sh.Kind == scene.Text {
				texts += sh.String() + "\n"
			}
		}
		return texts
	}
	before := draw()
	for _, f := range work {
		f()
	}
	if l.deck.pictures.get(l.deck.pictureAt(0)) == nil {
		t.Fatal("the picture of the first step does not come")
	}
	if after := draw(); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

// However long the talk, no more than three pictures are held, and none larger
// than a screen.
func TestFewPicturesAreHeld(t *testing.T) {
	l := begin(t, func(_ *Config, l *lesson) {
		l.files = oneFile(drawn(4000, 1000))
	})
	for range l.talk.Len() {
		if n := len(l.deck.pictures.held); n > 3 {
			t.Errorf("%d pictures are held", n)
		}
		for name, h := range l.deck.pictures.held {
			if size := h.picture.Bounds().Size(); size.X > keptWidth || size.Y > keptHeight {
				t.Errorf("%s is kept at %v", name, size)
			}
		}
		l.keys(fyne.KeyRight)
	}
}

func TestClockAndTarget(t *testing.T) {
	l := begin(t, nil)
	l.keys("n")
	began := l.time
	for _, s := range []struct {
		target, gone time.Duration
		want         string
		late         bool
	}{
		{0, 65 * time.Second, "1:05", false},
		{0, 3725 * time.Second, "1:02:05", false},
		{10 * time.Minute, time.Minute, "1:00 of 10:00", true},
		{10 * time.Minute, 11 * time.Minute, "11:00 – 1:00 over", true},
		{time.Hour, time.Minute, "1:00 of 1:00:00", false},
	} {
		l.clock.Target, l.time = s.target, began.Add(s.gone)
		l.tick()
		shown := l.presenter.clock.elapsed
		if shown.Text != s.want || (shown.Importance == widget.DangerImportance) != s.late {
			t.Errorf("%v of %v at the first of %d steps reads %q, importance %v; want %q, late %t",
				s.gone, s.target, l.talk.Len(), shown.Text, shown.Importance, s.want, s.late)
		}
	}
}

// What has become of the file is shown at once in both windows, at the same step, and the
// line stays where it was moved to.
func TestATalkShowsWhatItsFileHasBecome(t *testing.T) {
	l := begin(t, func(c *Config, l *lesson) { l.shows = 2 })
	l.keys(fyne.KeyRight, fyne.KeyRight)
	l.stands(3)
	l.screen.line.widget.PanScreen(0.1)
	v := l.screen.line.widget.View()
	name, src := data.Story()
	event := l.talk.Step().Event
	changed := strings.Replace(string(src), "title: "+event.Title, "title: Told anew", 1)
	doc, _ := file.Parse(name, []byte(changed))
	story, _ := talk.StoryOf(doc, "")
	l.Renew(doc, talk.StorySteps(doc, story))
	l.stands(3)
	if got := l.deck.slide().Title; got != "Told anew" {
		t.Errorf("the slide says %q", got)
	}
	from, to := v.Range()
	if f, u := l.screen.line.widget.View().Range(); f != from || u != to {
		t.Errorf("the line shows %v to %v, before %v to %v", f, u, from, to)
	}
	l.Renew(doc, nil)
	l.stands(3)
}
