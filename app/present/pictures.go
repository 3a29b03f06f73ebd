package present

import (
	"image"
	"io/fs"
	"sync"
	"sync/atomic"

	"tideline/timeline/picture"
)

// The largest picture that is kept, in pixels: a full screen of the common kind.
// Larger ones are made smaller once, not in every frame.
const (
	keptWidth  = 1920
	keptHeight = 1080
)

// pictures decodes the pictures of a talk ahead, off the UI goroutine. It holds those
// of the present step and of its neighbours and no others. A picture that cannot be
// shown has its reason instead.
type pictures struct {
	folder  fs.FS
	letters picture.Letters
	run, ui func(func())
	ready   func() // called when one more is there, or will never be

	held   map[string]*held
	making sync.Mutex // held while one is decoded, which takes memory
}

// held is a picture, or why there is none; neither while it is being decoded.
type held struct {
	name    string
	picture image.Image
	why     error
	unused  atomic.Bool // the talk has gone on
}

// get returns a picture, or nil while it is not there.
func (m *pictures) get(name string) image.Image {
	if h := m.held[name]; h != nil {
		return h.picture
	}
	return nil
}

// why returns the reason why a picture cannot be shown, or nil.
func (m *pictures) why(name string) error {
	if h := m.held[name]; h != nil {
		return h.why
	}
	return nil
}

// pending reports whether a picture is still being decoded.
func (m *pictures) pending(name string) bool {
	h := m.held[name]
	return h != nil && h.picture == nil && h.why == nil
}

// want decodes those of the names that are not held yet and drops everything else.
func (m *pictures) want(names ...string) {
	keep := map[string]*held{}
	var missing []string
	for _, name := range names {
		if name == "" || keep[name] != nil {
			continue
		}
		if keep[name] = m.held[name]; keep[name] == nil {
			keep[name] = &held{name: name}
			missing = append(missing, name)
		}
	}
	for _, h := range m.held {
		if keep[h.name] != h {
			h.unused.Store(true)
		}
	}
	m.held = keep
	for _, name := range missing {
		m.start(keep[name])
	}
}

// start reads a picture and decodes it, no larger than pictures are kept. Several may
// wait for their drive at once; only one is decoded at a time.
func (m *pictures) start(h *held) {
	folder := m.folder
	m.run(func() {
		file, err := picture.Read(folder, h.name)
		var pixels image.Image
		if err == nil {
			m.making.Lock()
			if !h.unused.Load() {
				pixels, err = file.Image(image.Pt(keptWidth, keptHeight), m.letters)
			}
			m.making.Unlock()
		}
		m.ui(func() {
			if h.unused.Load() {
				return
			}
			if h.why = err; err == nil {
				h.picture = pixels
			}
			m.ready()
		})
	})
}
