package session

import (
	"crypto/sha256"
	"errors"
	"path/filepath"
	"sync/atomic"

	"tideline/app/headroom"
	"tideline/app/store"
	"tideline/data"
	"tideline/timeline"
	"tideline/timeline/convert"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// Opening is an events file on its way to a document. It is read once and parsed once,
// whoever asks first: the terminal, which refuses a wrong name before a window opens,
// or the window that shows the file then. It must not be used on two goroutines at a
// time.
type Opening struct {
	File File
	Name string         // for messages
	As   format.Options // how a file of another program is read, where that was chosen

	// Told hears which part of a file has been read, from 0 to 1, on the goroutine that reads
	// it; nil for nobody.
	Told func(part float64)

	// Table reads the file as a table, whatever its bytes look like.
	Table bool

	// Importing asks what the columns of a table are, and tells of every other file what was
	// made of it.
	Importing bool

	read     func() ([]byte, error) // nil once the bytes are there
	src      []byte                 // the bytes; nil once they are parsed, but for an events file
	size     int
	sums     sums
	err      error
	doc      *timeline.Document
	problems []diag.Problem
	imported *convert.Imported // nil for an events file
	stopped  atomic.Bool
}

// sums are those of what was read.
type sums struct {
	file  [sha256.Size]byte
	table [sha256.Size]byte // in which the events of the file stand
}

// ErrStopped is what Document returns once the reading has been stopped.
var ErrStopped = errors.New("stopped")

// Stop ends the reading at the next record. It may be called on any goroutine, also before the
// reading begins and after its end, when it does nothing.
func (o *Opening) Stop() { o.stopped.Store(true) }

// stop is what leads out of the readers once they are stopped: they have nothing to put back,
// and nobody wants what they have read.
type stop struct{}

// tell tells how much has been read, and is the place at which the reading is stopped.
func (o *Opening) tell(part float64) {
	if o.stopped.Load() {
		panic(stop{})
	}
	if o.Told != nil {
		o.Told(part)
	}
}

// Open returns the opening of a file that read reads.
func Open(f File, read func() ([]byte, error)) *Opening {
	return &Opening{File: f, Name: f.Name(), read: read}
}

// OpenPath returns the opening of a file of the file system.
func OpenPath(path string) *Opening {
	f := FileAt(path)
	return Open(f, func() ([]byte, error) { return ReadFile(f.Path) })
}

// OpenStory returns the opening of the story that comes with the program.
func OpenStory() *Opening {
	name, src := data.Story()
	return Open(File{Title: name}, func() ([]byte, error) { return src, nil })
}

// FileAt is the file at a path. Paths stay paths: the addresses of the toolkit know
// nothing of \\server\share and of \\?\C:\.
func FileAt(path string) File {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return File{Path: path}
}

// Bytes returns how many bytes the file has, once it is read, also those beyond the limit.
func (o *Opening) Bytes() int64 { return o.File.size(o.size) }

// size returns how many bytes the file has of which so many were read.
func (f File) size(read int) int64 {
	if f.Path == "" {
		return max(int64(read), f.picked())
	}
	return max(int64(read), store.Size(f.Path))
}

// picked returns how many bytes a file has that was handed to the page; 0 for another.
func (f File) picked() int64 {
	if f.Picked == nil {
		return 0
	}
	return f.Picked.Size
}

// ReadFile reads an events file of the file system, no more of it than the parser
// takes and one byte to tell by.
func ReadFile(path string) ([]byte, error) { return store.ReadFile(path, headroom.Most()) }

// Size reads the file and returns how many bytes it has. A larger one than
// headroom.Most is not read, where its size is known beforehand.
func (o *Opening) Size() (bytes int, err error) {
	if size := o.File.size(0); o.read != nil && size > headroom.Most() {
		o.read, o.size = nil, int(size)
	}
	if o.read != nil {
		o.src, o.err = o.read()
		o.read, o.size = nil, len(o.src)
		if int64(o.size) <= headroom.Most() {
			o.sums.file = sha256.Sum256(o.src)
		}
	}
	return o.size, o.err
}

// Document reads and parses the file. The error says that it could not be read, or that this
// was stopped; what is wrong in it are problems.
func (o *Opening) Document() (doc *timeline.Document, problems []diag.Problem, err error) {
	if _, err := o.Size(); err != nil {
		return nil, nil, err
	}
	defer func() {
		if v := recover(); v == (stop{}) {
			doc, problems, err = nil, nil, ErrStopped
		} else if v != nil {
			panic(v)
		}
	}()
	if most := headroom.Most(); int64(o.size) > most {
		o.doc, o.problems = file.TooLarge(o.Name, o.Bytes(), most)
		o.src = nil
	}
	if o.doc == nil {
		o.tell(0)
		before := ""
		if _, foreign := convert.Detected(o.src); foreign && o.As.Equal(format.Options{}) {
			o.As, before = again(o.File)
		}
		if in, ok := convert.Import(format.Input{Name: o.Name, Source: o.src, Options: o.As, Told: o.tell}, o.format()); ok {
			in.Before = before
			o.doc, o.problems, o.imported, o.src = in.Doc, in.Problems, &in, nil
		} else {
			o.doc, o.problems = file.Read(file.Input{Name: o.Name, Source: o.src, Table: o.besides, Told: o.tell})
		}
	}
	return o.doc, o.problems, nil
}

// besides reads the table in which the events of the file stand, and notes what it was.
func (o *Opening) besides(path string) ([]byte, error) {
	src, err := o.File.Table(path)
	o.sums.table = sha256.Sum256(src)
	return src, err
}

// Beside is the sum of the bytes of the table in which the events of the file stand, once it is
// read.
func (o *Opening) Beside() [sha256.Size]byte { return o.sums.table }

// format is the one in which the file is read; nil for the one that its bytes say.
func (o *Opening) format() *format.Format {
	if !o.Table {
		return nil
	}
	f := convert.Table()
	return &f
}

// Sum reports whether a file is the same as at another time, once it is read.
func (o *Opening) Sum() [sha256.Size]byte { return o.sums.file }

// Source returns the bytes of an events file, once it is read, which nobody may write to.
func (o *Opening) Source() []byte { return o.src }

// Imported returns what was made of a file of another program; nil for an events file,
// and before Document.
func (o *Opening) Imported() *convert.Imported { return o.imported }
