// Package publishing makes the folder of a page of one's own, which any web server serves as it
// lies there: the program for browsers, the events file and its pictures, a picture for links
// that lead there, and a handout for those whose browser runs no programs.
//
// What is meant for the author and the presenter alone stays behind: notes, what to say at a
// step, comments, keys of the author's own, and what a camera noted in a photo.
package publishing

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"reflect"
	"slices"

	"tideline/timeline"
	"tideline/timeline/axis"
	"tideline/timeline/edtf"
	"tideline/timeline/file"
	"tideline/timeline/handout"
	"tideline/timeline/handout/phrase"
	"tideline/timeline/layout"
	"tideline/timeline/layout/typeset"
	"tideline/timeline/paint"
	"tideline/timeline/pattern"
	"tideline/timeline/scene"
)

// Names of what lies in the folder besides the program.
const (
	eventsName   = "timeline.yaml"
	handoutName  = "handout.html"
	previewName  = "preview.png"
	manifestName = "published.json" // lists the files of the folder, by which it is known again
)

// Page is a page of one's own.
type Page struct {
	Doc      *timeline.Document
	Mode     axis.Mode
	Pictures fs.FS  // where those of the document lie
	Program  fs.FS  // the program for browsers
	Address  string // of the folder on its server, with the “/” at its end; "" while it is not known
	Fonts    *paint.Fonts
	Dates    edtf.Words
	Phrases  phrase.Book
	Say      pattern.Language // nil for English
}

// Files makes the files of the folder by their names, and returns the pictures that could not
// be shown.
func (p Page) Files() (files map[string][]byte, unshown []handout.Unshown, err error) {
	if files, err = p.program(); err != nil {
		return nil, nil, err
	}
	doc := public(p.Doc)
	var page bytes.Buffer
	unshown, err = handout.Write(&page, doc, handout.Options{
		Mode: p.Mode, Dates: p.Dates, Phrases: p.Phrases, Say: p.Say, Measure: p.Fonts, Pictures: p.Pictures, Letters: p.Fonts,
	})
	if err != nil {
		return nil, nil, err
	}
	files[handoutName] = page.Bytes()
	if files[previewName], err = p.preview(doc); err != nil {
		return nil, nil, err
	}
	maps.Copy(files, takePictures(doc, p.Pictures, p.Fonts))
	files[eventsName] = file.Write(doc)
	names := slices.Sorted(maps.Keys(files))
	if files[manifestName], err = json.MarshalIndent(manifest{Files: names}, "", "  "); err != nil {
		return nil, nil, err
	}
	return files, unshown, nil
}

// public returns what of a document may be seen by everybody, as a document of its own.
func public(doc *timeline.Document) *timeline.Document {
	out, _ := file.Parse(eventsName, file.Write(doc))
	for _, events := range [][]timeline.Event{out.Events, out.Undated} {
		for i := range events {
			events[i].Notes = ""
		}
	}
	for i := range out.Stories {
		for j := range out.Stories[i].Steps {
			out.Stories[i].Steps[j].Say = ""
		}
	}
	forget(reflect.ValueOf(out).Elem())
	return out
}

// forget takes the values of unknown keys, and of those that are the author's own, off a record
// and all that it holds.
func forget(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			forget(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			forget(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Type().Field(i); {
			case f.Name == "Extra":
				v.Field(i).SetZero()
			case f.IsExported():
				forget(v.Field(i))
			}
		}
	}
}

// The preview has the size that programs ask for which show where a link leads.
const previewWidth, previewHeight = 1200, 630

// preview draws the whole line.
func (p Page) preview(doc *timeline.Document) ([]byte, error) {
	l := layout.NewPicture(doc, layout.Options{
		Mode: p.Mode, Width: previewWidth, Height: previewHeight, TextScale: 1, Words: p.Dates, Say: p.Say, Measure: p.Fonts,
	}.ForAll(doc))
	var s scene.Scene
	l.Picture(&s, l.Fit())
	var b bytes.Buffer
	err := paint.PNGWithPictures(&b, &s, scene.Light(), p.Fonts, 1, p.Pictures)
	return b.Bytes(), err
}

// description says in a line what the page is about.
func description(doc *timeline.Document) string {
	return typeset.OneLine(typeset.PlainText(doc.Description))
}

// manifest is what the folder knows of itself.
type manifest struct {
	Files []string `json:"files"` // that were published, but for this one
}
