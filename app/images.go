package app

import (
	"errors"
	"io"
	"io/fs"
	"path"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"tideline/data"
	"tideline/timeline/paint"
)

// loadImage reads a picture that an event names, from the folder of the file or,
// for the bundled story, from those that come with it.
// A drawing in SVG is taken as it is; of others the size is checked before
// anything is decoded.
func (w *window) loadImage(file string) (fyne.Resource, error) {
	if !fs.ValidPath(file) {
		return nil, errors.New(lang.L("its path must lie beside the events file"))
	}
	if path.Ext(file) != ".svg" {
		content, _, err := paint.ReadPicture(w.openBeside, file)
		return fyne.NewStaticResource(file, content), err
	}
	r, err := w.openBeside(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	content, err := readAtMost(r, maxDrawing)
	return fyne.NewStaticResource(file, content), err
}

// maxDrawing is the largest SVG that is read, in bytes.
const maxDrawing = 4 << 20

// openBeside opens a file by its path from the folder of the events file.
func (w *window) openBeside(file string) (io.ReadCloser, error) { return w.file.openBeside(file) }

// openPicture opens a picture that an event names.
func (f eventsFile) openPicture(name string) (io.ReadCloser, error) {
	if !fs.ValidPath(name) {
		return nil, errors.New(lang.L("its path must lie beside the events file"))
	}
	return f.openBeside(name)
}

// openBeside opens a file by its path from the folder of the events file. The
// bundled story has no address; its folder is part of the program.
func (f eventsFile) openBeside(file string) (io.ReadCloser, error) {
	if f.uri == nil {
		return data.Images().Open(file)
	}
	parent, err := storage.Parent(f.uri)
	if err != nil {
		return nil, err
	}
	uri, err := storage.Child(parent, file)
	if err != nil {
		return nil, err
	}
	return storage.Reader(uri)
}
