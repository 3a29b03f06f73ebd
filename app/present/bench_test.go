package present

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideline/timeline/scene"
)

// The presenter's small screen is drawn anew in every frame of a glide.
func BenchmarkMirrorFrame(b *testing.B) {
	l := begin(b, func(_ *Config, l *lesson) { l.shows = 2 })
	m := l.presenter.mirror
	m.content.Resize(fyne.NewSize(512, 384))
	var s scene.Scene
	b.ReportAllocs()
	for b.Loop() {
		m.draw(&s, 512, 384)
	}
}

// A step is the whole way from the key to both windows, without the glide and
// the decoding of pictures.
func BenchmarkStep(b *testing.B) {
	l := begin(b, func(_ *Config, l *lesson) { l.shows = 2 })
	l.presenter.mirror.content.Resize(fyne.NewSize(512, 384))
	l.talk.OnChange = nil
	b.ReportAllocs()
	for b.Loop() {
		if !l.talk.Forward() {
			l.talk.Jump(0)
		}
		l.screen.show()
		l.presenter.mirror.show()
	}
}
