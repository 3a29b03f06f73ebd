package studio

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"slices"
	"strings"

	"tideline/timeline/convert/format"
)

// A package is a zip of the timeline, its notes and its pictures. No more of it is unpacked
// than these.
const (
	mostParts    = 100_000
	mostTimeline = 64 << 20 // bytes
	mostNote     = 1 << 20  // bytes of one note
	mostNotes    = 64 << 20 // bytes of all notes
)

// The names of the parts.
const (
	manifestPart = "manifest.json"
	timelinePart = "timeline.json"
	notesFolder  = "notes/"
)

// isPacked reports whether a file is a package, by the name of its first part: it is quick
// about any other zip.
func isPacked(src []byte) bool {
	const signed, name = "PK\x03\x04", 30 // where the name of the first part begins
	return len(src) > name && string(src[:len(signed)]) == signed &&
		(bytes.HasPrefix(src[name:], []byte(manifestPart)) || bytes.HasPrefix(src[name:], []byte(timelinePart)))
}

// isPicture reports whether a part of a package is a picture, by what its name ends in.
func isPicture(name string) bool {
	return slices.Contains([]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".avif", ".tif", ".tiff"}, strings.ToLower(path.Ext(name)))
}

// unpacked returns the timeline of a package, its notes by their names, and the names of its
// pictures, which stay where they are. A file that is no package is the timeline itself.
func unpacked(in format.Input) (src []byte, notes map[string]string, pictures []string) {
	if !isPacked(in.Source) {
		return in.Source, nil, nil
	}
	z, err := zip.NewReader(bytes.NewReader(in.Source), int64(len(in.Source)))
	if err != nil || len(z.File) > mostParts {
		return nil, nil, nil
	}
	notes = map[string]string{}
	left := int64(mostNotes)
	for _, f := range z.File {
		switch note, isNote := strings.CutPrefix(f.Name, notesFolder); {
		case f.Name == timelinePart && src == nil:
			src = content(f, mostTimeline)
		case isPicture(f.Name):
			pictures = append(pictures, f.Name)
		case isNote && left > 0:
			text := content(f, min(left, mostNote))
			left -= int64(len(text))
			notes[note] = strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(string(text), "\uFFFD"), "\r\n", "\n"))
		}
	}
	return src, notes, pictures
}

// content returns so many bytes of a part at most; none of one that is broken.
func content(f *zip.File, most int64) []byte {
	body, err := f.Open()
	if err != nil {
		return nil
	}
	defer func() { _ = body.Close() }() // it was only read
	all, err := io.ReadAll(io.LimitReader(body, most))
	if err != nil {
		return nil
	}
	return all
}
