package cells

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// The limits of what is unpacked of a workbook: in all, and of elements within others.
const (
	mostUnpacked = 512 << 20
	mostParts    = 5000 // of the zip
	mostText     = 1 << 15
)

// ErrNoWorkbook says that a file is no workbook, or a broken one.
var ErrNoWorkbook = errors.New("no workbook")

// parts are those of a workbook, by their names.
type parts struct {
	files map[string]*zip.File
	left  int64 // how many bytes may still be unpacked
}

// opened opens a workbook.
func opened(src []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil || len(z.File) > mostParts {
		return nil, ErrNoWorkbook
	}
	p := &parts{map[string]*zip.File{}, mostUnpacked}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if p.files[name] == nil {
			p.files[name] = f
		}
	}
	return p, nil
}

// has reports whether there is a part with a name.
func (p *parts) has(name string) bool { return p.files[strings.ToLower(name)] != nil }

// part is the XML of one part while it is read.
type part struct {
	*xml.Decoder
	body io.Closer
}

// open opens a part; false where there is none. It ends where no more may be unpacked.
func (p *parts) open(name string) (*part, bool) {
	f := p.files[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if f == nil {
		return nil, false
	}
	body, err := f.Open()
	if err != nil {
		return nil, false
	}
	d := xml.NewDecoder(&limited{body, &p.left})
	d.Strict = false
	d.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	return &part{d, body}, true
}

// limited reads until nothing is left that may be.
type limited struct {
	io.Reader
	left *int64
}

func (l *limited) Read(b []byte) (int, error) {
	if *l.left <= 0 {
		return 0, io.EOF
	}
	n, err := l.Reader.Read(b[:min(int64(len(b)), *l.left)])
	*l.left -= int64(n)
	return n, err
}

// next returns the next token; false at the end, and where the XML is broken.
func (p *part) next() (xml.Token, bool) {
	t, err := p.RawToken()
	return t, err == nil
}

// each calls what begins each element with one of some names.
func (p *parts) each(name string, begin func(xml.StartElement)) {
	d, ok := p.open(name)
	if !ok {
		return
	}
	defer d.close()
	for {
		t, ok := d.next()
		if !ok {
			return
		}
		if start, is := t.(xml.StartElement); is {
			begin(start)
		}
	}
}

// close ends the reading of a part. What could go wrong then has nothing to do with what
// was read.
func (p *part) close() { _ = p.body.Close() }

// attr returns an attribute, whatever the prefix of its name is; "" for none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
