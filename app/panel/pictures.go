package panel

import (
	"image"
	"io/fs"
	"slices"
	"sync"

	"tideline/timeline/picture"
)

// What of a picture the panel keeps, in pixels: as wide as the panel may become,
// with two pixels to a px; and how many pictures, for going back and forth.
const (
	keptWidth    = 1600
	keptHeight   = 2 * pictureHeight
	keptPictures = 8
)

// Pictures makes the pictures of the panel off the UI goroutine, one after the
// other: a file may be large, and its drive may hang. Its methods are called on
// the UI goroutine.
type Pictures struct {
	Run, Ui func(func())
	Letters picture.Letters
	Folder  fs.FS  // of the present file
	Ready   func() // called when one more can be had, or will never be
	// SmallReady is called when one more can be had from Small; it may be nil.
	SmallReady func()

	Kept   []*Loaded // the last asked for at the end
	wanted *Loaded
	making sync.Mutex // held while pixels are made, which takes memory
	small  map[string]*thumbnail
}

// Loaded is a picture, or why there is none; neither while it is being made.
type Loaded struct {
	name   string
	pixels image.Image
	Why    error
	told   []func(*Loaded)

	mu     sync.Mutex // guards what follows
	unused bool       // another one is asked for
}

// Open lets go of all pictures: those of another folder come.
func (p *Pictures) Open(folder fs.FS) {
	for _, l := range p.Kept {
		l.drop()
	}
	p.Folder, p.Kept, p.wanted, p.small = folder, nil, nil, nil
}

// Get calls done with a picture once it is there, at once where it is already.
// One that was asked for before and is not made yet is made no more.
func (p *Pictures) Get(name string, done func(*Loaded)) {
	l := p.Find(name)
	if l == nil {
		l = &Loaded{name: name}
		p.start(l)
	}
	if p.wanted != nil && p.wanted != l && p.wanted.Pending() {
		p.wanted.drop()
		p.forget(p.wanted)
	}
	p.forget(l)
	p.Kept, p.wanted = append(p.Kept, l), l
	if len(p.Kept) > keptPictures {
		p.Kept = slices.Delete(p.Kept, 0, 1)
	}
	if l.Pending() {
		l.told = []func(*Loaded){done} // whoever asked before shows something else now
		return
	}
	done(l)
}

// The most pixels of a picture that is shown by itself: those of a large display.
const (
	largeWidth  = 2560
	largeHeight = 1600
)

// Large makes a picture as large as a display, which is not kept, and calls done with it
// on the UI goroutine.
func (p *Pictures) Large(name string, done func(image.Image, error)) {
	folder := p.Folder
	p.Run(func() {
		file, err := picture.Read(folder, name)
		var pixels image.Image
		if err == nil {
			p.making.Lock()
			pixels, err = file.Image(image.Pt(largeWidth, largeHeight), p.Letters)
			p.making.Unlock()
		}
		p.Ui(func() { done(pixels, err) })
	})
}

// Find returns what was asked for under a name and is still kept; nil for nothing.
func (p *Pictures) Find(name string) *Loaded {
	for _, l := range p.Kept {
		if l.name == name {
			return l
		}
	}
	return nil
}

func (p *Pictures) forget(l *Loaded) {
	p.Kept = slices.DeleteFunc(p.Kept, func(other *Loaded) bool { return other == l })
}

// start reads a picture and makes its pixels.
func (p *Pictures) start(l *Loaded) {
	folder := p.Folder
	p.Run(func() {
		file, err := picture.Read(folder, l.name)
		var pixels image.Image
		if err == nil {
			p.making.Lock()
			if !l.dropped() {
				pixels, err = file.Image(image.Pt(keptWidth, keptHeight), p.Letters)
			}
			p.making.Unlock()
		}
		p.Ui(func() {
			if l.dropped() {
				return
			}
			if l.Why = err; err == nil {
				l.pixels = pixels
			}
			for _, done := range l.told {
				done(l)
			}
			l.told = nil
			p.Ready()
		})
	})
}

// Pending reports whether a picture is still being made.
func (l *Loaded) Pending() bool { return l.pixels == nil && l.Why == nil }

func (l *Loaded) drop() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.unused = true
}

func (l *Loaded) dropped() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.unused
}
