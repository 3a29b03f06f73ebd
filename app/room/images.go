package room

import (
	"bytes"
	"image"
	"io"

	// The formats that an events file may name.
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"

	"golang.org/x/image/draw"

	"tideline/timeline/paint"
)

// The largest picture that is kept, in pixels: a full screen of the common kind.
// Larger ones are made smaller once, not in every frame.
const (
	keptWidth  = 1920
	keptHeight = 1080
)

// images decodes the pictures of a talk ahead, off the UI goroutine. It holds
// those of the present step and of its neighbours and no others. A picture that
// cannot be shown has its reason instead.
type images struct {
	open    func(name string) (io.ReadCloser, error)
	run, ui func(func())
	ready   func(name string) // called when one more can be had, or will never be

	held map[string]*held
}

// held is a picture, or why there is none; neither while it is being decoded.
type held struct {
	picture image.Image
	why     error
}

// get returns a picture, or nil while it is not there.
func (m *images) get(name string) image.Image {
	if h := m.held[name]; h != nil {
		return h.picture
	}
	return nil
}

// why returns the reason why a picture cannot be shown, or nil.
func (m *images) why(name string) error {
	if h := m.held[name]; h != nil {
		return h.why
	}
	return nil
}

// pending reports whether a picture is still being decoded.
func (m *images) pending(name string) bool {
	h := m.held[name]
	return h != nil && h.picture == nil && h.why == nil
}

// want decodes what of the names is not held yet and lets go of everything else.
func (m *images) want(names ...string) {
	keep := map[string]*held{}
	var missing []string
	for _, name := range names {
		if name == "" || keep[name] != nil {
			continue
		}
		if keep[name] = m.held[name]; keep[name] == nil {
			keep[name] = &held{}
			missing = append(missing, name)
		}
	}
	m.held = keep
	for _, name := range missing {
		h := keep[name]
		m.run(func() {
			picture, err := decode(m.open, name)
			m.ui(func() {
				h.picture, h.why = picture, err
				if m.held[name] == h {
					m.ready(name)
				}
			})
		})
	}
}

// decode reads a picture, no larger than is kept. Its head is checked before
// anything large is made.
func decode(open func(string) (io.ReadCloser, error), name string) (image.Image, error) {
	content, _, err := paint.ReadPicture(open, name)
	if err != nil {
		return nil, err
	}
	picture, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	return fitted(picture), nil
}

// fitted returns the picture within keptWidth × keptHeight.
func fitted(picture image.Image) image.Image {
	size := picture.Bounds().Size()
	part := min(keptWidth/float64(max(size.X, 1)), keptHeight/float64(max(size.Y, 1)))
	if part >= 1 {
		return picture
	}
	small := image.NewRGBA(image.Rect(0, 0, max(int(float64(size.X)*part), 1), max(int(float64(size.Y)*part), 1)))
	draw.ApproxBiLinear.Scale(small, small.Bounds(), picture, picture.Bounds(), draw.Src, nil)
	return small
}
