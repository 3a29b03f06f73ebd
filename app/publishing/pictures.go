package publishing

import (
	"fmt"
	"image"
	"io/fs"
	"path"
	"strings"

	"tideline/timeline"
	"tideline/timeline/picture"
)

// What a picture may take: enough for a large screen.
const (
	mostSide  = 2400    // pixels
	mostBytes = 2 << 20 // of one that is taken as it is
)

// takePictures makes the pictures of a document as a page may have them, by their names, and has
// the document name these. One that cannot be shown stays away; the page tells it.
func takePictures(doc *timeline.Document, from fs.FS, letters picture.Letters) map[string][]byte {
	files, names := map[string][]byte{}, map[string]string{}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			of := events[i].Image
			if of == nil || of.File == "" {
				continue
			}
			name, known := names[of.File]
			if !known {
				var content []byte
				if content, name = take(from, of.File, len(files)+1, letters); content != nil {
					files[name] = content
				}
				names[of.File] = name
			}
			of.File = name
		}
	}
	return files
}

// take reads a picture and returns it as a page may have it, and its name there. It is nil, under
// the name that it has, where it cannot be shown.
func take(from fs.FS, name string, number int, letters picture.Letters) (content []byte, as string) {
	file, err := picture.Read(from, name)
	if err != nil {
		return nil, name
	}
	content, media, _, err := file.ForPage(image.Pt(mostSide, mostSide), mostBytes, letters)
	if err != nil {
		return nil, name
	}
	stem := path.Base(strings.ReplaceAll(name, `\`, "/"))
	stem = strings.TrimSuffix(stem, path.Ext(stem))
	return content, fmt.Sprintf("pictures/%d-%s%s", number, plain(stem), endingOf(media))
}

// plain keeps of a name what every server and every address takes.
func plain(stem string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return '-'
	}, stem)
}

// endingOf returns the ending of the name of a picture of a media type.
func endingOf(media string) string {
	switch media {
	case "image/jpeg":
		return ".jpg"
	case "image/svg+xml":
		return ".svg"
	}
	return "." + strings.TrimPrefix(media, "image/")
}
