package cells

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// The limits of what is unpacked of a workbook.
const (
	mostUnpacked = 512 << 20  // bytes in all
	mostTokens   = 32_000_000 // texts, beginnings and ends of elements in all
	mostParts    = 5000       // of the zip
	mostText     = 1 << 15    // bytes of a cell
	mostBetween  = 4 << 20    // bytes between the signs of XML, all of which the decoder holds
)

// ErrNoWorkbook says that a file is no workbook, or a broken one.
var ErrNoWorkbook = errors.New("no workbook")

// parts are those of a workbook, by their names.
type parts struct {
	files  map[string]*zip.File
	left   int64 // how many bytes may still be unpacked
	tokens int   // how many may still be read
	cut    bool  // there was more than that
}

// refill lets as much be read as of a workbook that has just been opened.
func (p *parts) refill() { p.left, p.tokens = mostUnpacked, mostTokens }

// opened opens a workbook.
func opened(src []byte) (*parts, error) {
	z, err := zip.NewReader(bytes.NewReader(src), int64(len(src)))
	if err != nil || len(z.File) > mostParts {
		return nil, ErrNoWorkbook
	}
	p := &parts{files: map[string]*zip.File{}}
	p.refill()
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
	of   *parts
	body io.Closer
}

// open opens a part; false where there is none. It ends where no more may be unpacked.
func (p *parts) open(name string) (*part, bool) {
	body, ok := p.unpack(name)
	if !ok {
		return nil, false
	}
	d := xml.NewDecoder(body)
	d.Strict = false
	d.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	return &part{d, p, body}, true
}

// unpack opens the bytes of a part; false where there is none.
func (p *parts) unpack(name string) (*limited, bool) {
	f := p.files[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if f == nil {
		return nil, false
	}
	body, err := f.Open()
	if err != nil {
		return nil, false
	}
	return &limited{ReadCloser: body, parts: p}, true
}

// limited reads until nothing is left that may be, or nothing of XML comes for long: a
// decoder holds all of a text, and of the attributes of one element.
type limited struct {
	io.ReadCloser
	parts *parts
	since int // bytes since the last sign of XML
}

func (l *limited) Read(b []byte) (int, error) {
	if l.parts.left <= 0 || l.since > mostBetween {
		l.parts.cut = true
		return 0, io.EOF
	}
	n, err := l.ReadCloser.Read(b[:min(int64(len(b)), l.parts.left)])
	l.parts.left -= int64(n)
	l.since += n
	if at := bytes.LastIndexAny(b[:n], "<>"); at >= 0 {
		l.since = n - at
	}
	return n, err
}

// next returns the next token; false at the end, and where the XML is broken.
func (p *part) next() (xml.Token, bool) {
	if p.of.tokens--; p.of.tokens < 0 {
		p.of.cut = true
		return nil, false
	}
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
