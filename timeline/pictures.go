package timeline

import (
	"encoding/base64"
	"strings"

	"tideline/timeline/diag"
)

// Pictures lists the picture files of the document, as written and each once, in the
// order of its events.
func (d *Document) Pictures() (files []string) {
	d.eachPicture(func(p *Picture) {
		if p.File != "" {
			files = append(files, p.File)
		}
	})
	return files
}

// Beside lists the files beside the events file that belong to it: its pictures, and the table
// in which its events stand.
func (d *Document) Beside() []string {
	if d.Table == "" {
		return d.Pictures()
	}
	return append(d.Pictures(), d.Table)
}

// InTable reports whether a problem is in the table in which the events stand, and not in the
// events file itself.
func (d *Document) InTable(p diag.Problem) bool { return d.Table != "" && p.File == d.TableName() }

// TableName is what messages call the table in which the events stand, as they call the events
// file by its name: after the same folder. It is "" where there is none.
func (d *Document) TableName() string {
	if d.Table == "" {
		return ""
	}
	return d.Name[:1+strings.LastIndexAny(d.Name, `/\`)] + d.Table
}

// RemotePictures lists the pictures that are in the web alone, each address once, in the
// order of the events.
func (d *Document) RemotePictures() (all []*Picture) {
	d.eachPicture(func(p *Picture) {
		if p.IsRemote() {
			all = append(all, p)
		}
	})
	return all
}

// eachPicture calls do for every picture, once for each name.
func (d *Document) eachPicture(do func(*Picture)) {
	known := map[string]bool{}
	for _, events := range [][]Event{d.Events, d.Undated} {
		for i := range events {
			if p := events[i].Image; p != nil && !known[p.Name()] {
				known[p.Name()] = true
				do(p)
			}
		}
	}
}

// remoteFolder begins the names of pictures that are in the web. No file beside an events
// file is called so.
const remoteFolder = ".web/"

// IsRemote reports whether a picture is in the web alone.
func (p *Picture) IsRemote() bool { return p.File == "" && p.URL != "" }

// Name is what a picture is asked for by: its file, or a name made of its address, which
// RemoteAddress gives back.
func (p *Picture) Name() string {
	if !p.IsRemote() {
		return p.File
	}
	return remoteFolder + base64.RawURLEncoding.EncodeToString([]byte(p.URL))
}

// RemoteAddress returns the address that a name of a picture was made of; false for the
// name of a file.
func RemoteAddress(name string) (address string, ok bool) {
	code, ok := strings.CutPrefix(name, remoteFolder)
	if !ok {
		return "", false
	}
	text, err := base64.RawURLEncoding.DecodeString(code)
	return string(text), err == nil && IsWebAddress(string(text))
}
