package convert

import (
	"bytes"
	"slices"

	"tideline/timeline"
	"tideline/timeline/convert/chronology"
	"tideline/timeline/convert/chronozoom"
	"tideline/timeline/convert/eaccpf"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/gedcom"
	"tideline/timeline/convert/ical"
	"tideline/timeline/convert/literature"
	"tideline/timeline/convert/markwhen"
	"tideline/timeline/convert/resolved"
	"tideline/timeline/convert/simile"
	"tideline/timeline/convert/storyteller"
	"tideline/timeline/convert/studio"
	"tideline/timeline/convert/table"
	"tideline/timeline/convert/tei"
	"tideline/timeline/convert/timelinejs"
	"tideline/timeline/convert/timelineproject"
	"tideline/timeline/convert/vistimeline"
	"tideline/timeline/convert/wikidata"
	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// MaxSize is how many bytes a file may have, whatever the memory.
const MaxSize = file.MaxSize

// All returns the formats. Where the bytes of a file could be in several, the first
// of them is taken.
func All() []format.Format {
	return []format.Format{
		resolved.Format(),
		storyteller.Format(),
		timelinejs.Format(),
		ical.Format(),
		wikidata.Format(),
		gedcom.Format(),
		simile.Format(),
		studio.Format(),
		chronozoom.Format(),
		vistimeline.Format(),
		eaccpf.Format(),
		tei.Format(),
		literature.CSLFormat(),
		literature.BibTeXFormat(),
		literature.RISFormat(),
		timelineproject.Format(),
		markwhen.Format(),
		chronology.Format(),
		table.XLSXFormat(),
		table.ODSFormat(),
		table.CSVFormat(), // last: it detects by what tables look like
	}
}

// Endings are those of the names of files that are read, without those of events files.
func Endings() (all []string) {
	for _, f := range All() {
		if f.Read == nil {
			continue
		}
		for _, ending := range f.Endings {
			if !slices.Contains(all, ending) {
				all = append(all, ending)
			}
		}
	}
	return all
}

// Detected returns the format that the bytes of a file are in; false for an events
// file, and for what no format knows.
func Detected(src []byte) (format.Format, bool) {
	if saysTideline(src) {
		return format.Format{}, false
	}
	for _, f := range All() {
		if f.Read != nil && f.Detect(src) {
			return f, true
		}
	}
	return format.Format{}, false
}

// saysTideline reports whether a file begins, after comments, as events files do. Most files that
// are opened do, and asking every format costs as much as reading a short one.
func saysTideline(src []byte) bool {
	rest := bytes.TrimPrefix(src, []byte("\ufeff"))
	for len(rest) > 0 {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		if line = bytes.TrimRight(line, " \r"); len(line) > 0 && line[0] != '#' {
			return bytes.HasPrefix(line, []byte("tideline: "))
		}
		rest = after
	}
	return false
}

// ByID returns the format with an id.
func ByID(id string) (format.Format, bool) {
	for _, f := range All() {
		if f.ID == id {
			return f, true
		}
	}
	return format.Format{}, false
}

// Writable returns the formats that are written.
func Writable() (all []format.Format) {
	for _, f := range All() {
		if f.Write != nil {
			all = append(all, f)
		}
	}
	return all
}

// Written returns the format with an id, if it can be written.
func Written(id string) (format.Format, bool) {
	f, ok := ByID(id)
	return f, ok && f.Write != nil
}

// TooLarge is what is read of a file that has more bytes than are read at most: nothing, and
// why.
func TooLarge(name string, size, most int64) (*timeline.Document, []diag.Problem) {
	return file.TooLarge(name, size, most)
}

// Read reads a file, whatever it is: in the format that its bytes are in, and as an
// events file where no other is detected. The document is never nil; see file.Parse.
func Read(name string, src []byte) (*timeline.Document, []diag.Problem) {
	if f, ok := Detected(src); ok {
		return f.Read(format.Input{Name: name, Source: src})
	}
	return file.Parse(name, src)
}
