package app

import (
	"bytes"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
)

// askWhere asks where a file shall go and hands over what writes it, or nil when
// the user thinks better of it. In a browser the file becomes a download, and
// nothing is asked. Whatever the program writes goes this way.
func (w *window) askWhere(name, extension string, chosen func(fyne.URIWriteCloser, error)) {
	if p := w.config.Page; p != nil {
		chosen(&download{name: name, give: p.Download}, nil)
		return
	}
	d := dialog.NewFileSave(chosen, w.win)
	d.SetFileName(name)
	d.SetFilter(storage.NewExtensionFileFilter([]string{extension}))
	w.present(d, fileDialogWidth, fileDialogHeight)
}

// whereNext names the button that goes on to askWhere.
func (w *window) whereNext() string {
	if w.config.Page != nil {
		return lang.L("Download")
	}
	return lang.L("Choose where…")
}

// download is a file that a browser hands to the user when it is closed, unless
// nothing was written: then something went wrong.
type download struct {
	bytes.Buffer
	name string
	give func(name string, content []byte)
}

var _ fyne.URIWriteCloser = (*download)(nil)

// URI implements fyne.URIWriteCloser. Only the name in it means anything.
func (d *download) URI() fyne.URI { return storage.NewFileURI("/" + d.name) }

// Close implements io.Closer.
func (d *download) Close() error {
	if d.Len() > 0 {
		d.give(d.name, d.Bytes())
	}
	return nil
}
