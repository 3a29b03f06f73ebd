package cells

import (
	"bytes"
	"encoding/xml"
	"path"
	"strconv"
	"strings"
)

// IsXLSX and IsODS report whether a file is a workbook of Excel, or of OpenDocument.
func IsXLSX(src []byte) bool { return isZipOf(src, "xl/") }

// IsODS reports whether a file is a workbook of OpenDocument.
func IsODS(src []byte) bool {
	return isZipOf(src, "content.xml") && bytes.Contains(src[:min(len(src), 300)], []byte("opendocument.spreadsheet"))
}

// isZipOf reports whether a file is a zip that has a part whose name begins so. It looks
// at the list at its end, where names are not packed.
func isZipOf(src []byte, name string) bool {
	const list = 1 << 20
	return bytes.HasPrefix(src, []byte("PK\x03\x04")) && bytes.Contains(src[max(0, len(src)-list):], []byte(name))
}

// Book is a workbook.
type Book struct {
	Names  []string // of its sheets
	parts  *parts
	paths  []string // of the parts of its sheets
	shared []string // the texts of cells
	styles []shown  // what cells with a style show of a moment
	since  float64  // what is added to days
	ods    bool
	most   int // rows of a sheet
}

// XLSX opens a workbook of Excel.
func XLSX(src []byte) (*Book, error) {
	p, err := opened(src)
	if err != nil || !p.has("xl/workbook.xml") {
		return nil, ErrNoWorkbook
	}
	b := &Book{parts: p, most: MostRows}
	paths := p.related("xl/workbook.xml")
	p.each("xl/workbook.xml", func(e xml.StartElement) {
		switch e.Name.Local {
		case "workbookPr":
			if on := attr(e, "date1904"); on == "1" || on == "true" {
				b.since = first1904
			}
		case "sheet":
			if path := paths[attr(e, "id")]; path != "" && attr(e, "state") != "veryHidden" {
				b.Names, b.paths = append(b.Names, attr(e, "name")), append(b.paths, path)
			}
		}
	})
	if len(b.paths) == 0 {
		return nil, ErrNoWorkbook
	}
	b.shared = p.sharedTexts()
	b.styles = p.cellStyles()
	return b, nil
}

// related returns the parts and addresses that a part refers to, by their ids.
func (p *parts) related(name string) map[string]string {
	all := map[string]string{}
	folder := path.Dir(name)
	p.each(folder+"/_rels/"+path.Base(name)+".rels", func(e xml.StartElement) {
		target := attr(e, "Target")
		switch {
		case e.Name.Local != "Relationship":
		case attr(e, "TargetMode") == "External":
			all[attr(e, "Id")] = target
		case strings.HasPrefix(target, "/"):
			all[attr(e, "Id")] = target[1:]
		default:
			all[attr(e, "Id")] = path.Join(folder, target)
		}
	})
	return all
}

// sharedTexts returns the texts that cells refer to by their number.
func (p *parts) sharedTexts() (all []string) {
	d, ok := p.open("xl/sharedStrings.xml")
	if !ok {
		return nil
	}
	defer d.close()
	for len(all) < mostCells {
		t, ok := d.next()
		if !ok {
			break
		}
		if e, is := t.(xml.StartElement); is && e.Name.Local == "si" {
			all = append(all, d.text("si"))
		}
	}
	return all
}

// text returns the text in an element that has begun, up to its end, without how it is
// spoken.
func (p *part) text(name string) string {
	var b strings.Builder
	inside, spoken := false, false
	for {
		t, ok := p.next()
		if !ok {
			return strings.TrimSpace(b.String())
		}
		switch t := t.(type) {
		case xml.StartElement:
			inside = inside || t.Name.Local == "t"
			spoken = spoken || t.Name.Local == "rPh"
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				inside = false
			case "rPh":
				spoken = false
			case name:
				return strings.TrimSpace(b.String())
			}
		case xml.CharData:
			if inside && !spoken && b.Len()+len(t) <= mostText {
				b.Write(t)
			}
		}
	}
}

// cellStyles returns what the styles of cells show of a moment.
func (p *parts) cellStyles() (all []shown) {
	formats := map[string]shown{}
	inCells := false
	p.each("xl/styles.xml", func(e xml.StartElement) {
		switch id := attr(e, "numFmtId"); e.Name.Local {
		case "numFmt":
			formats[id] = shownBy(attr(e, "formatCode"))
		case "cellXfs":
			inCells = true
		case "cellStyles", "dxfs":
			inCells = false
		case "xf":
			if !inCells || len(all) >= mostText {
				return
			}
			as, own := formats[id]
			if n, err := strconv.Atoi(id); !own && err == nil {
				as = builtIn(n)
			}
			all = append(all, as)
		}
	})
	return all
}
