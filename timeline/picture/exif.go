package picture

import (
	"bytes"
	"encoding/binary"
)

// orientation returns the EXIF orientation of a picture: 1 for upright, 2 to 8 for
// rotated or mirrored.
func orientation(format Format, content []byte) (turned int) {
	turned = 1
	take := func(exif []byte) {
		if v := tagOrientation(bytes.TrimPrefix(exif, []byte("Exif\x00\x00"))); v > 0 {
			turned = v
		}
	}
	switch format {
	case JPEG:
		segments(content, func(marker byte, body []byte) bool {
			if marker == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
				take(body)
				return false
			}
			return true
		})
	case TIFF:
		take(content)
	case PNG:
		chunks(content, 8, binary.BigEndian, pngChunk, func(name string, body []byte) bool {
			if name == "eXIf" {
				take(body)
			}
			return name != "IDAT"
		})
	case WebP:
		chunks(content, 12, binary.LittleEndian, riffChunk, func(name string, body []byte) bool {
			if name == "EXIF" {
				take(body)
			}
			return true
		})
	}
	return turned
}

// chunkShape is where a chunk has what: a PNG's begins with its length, a RIFF's
// with its name.
type chunkShape struct {
	length, name, body, after int
	even                      bool // filled up to an even number of bytes
}

var (
	pngChunk  = chunkShape{0, 4, 8, 4, false}
	riffChunk = chunkShape{4, 0, 8, 0, true}
)

// chunks visits the chunks of a file from an offset on.
func chunks(content []byte, from int, order binary.ByteOrder, s chunkShape, visit func(name string, body []byte) bool) {
	for i := from; i+8 <= len(content); {
		size := int64(order.Uint32(content[i+s.length:]))
		end := int64(i+s.body) + size
		if end > int64(len(content)) || !visit(string(content[i+s.name:i+s.name+4]), content[i+s.body:end]) {
			return
		}
		if s.even {
			end += size & 1
		}
		i = int(end) + s.after
	}
}

// tagOrientation finds the tag 274 in the first directory of a TIFF; 0 where
// there is none that makes sense.
func tagOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 0
	}
	count := int64(order.Uint16(tiff[at:]))
	for i := range count {
		entry := at + 2 + 12*i
		if entry+12 > int64(len(tiff)) {
			return 0
		}
		if order.Uint16(tiff[entry:]) != 274 {
			continue
		}
		if v := int(order.Uint16(tiff[entry+8:])); v >= 1 && v <= 8 {
			return v
		}
		return 0
	}
	return 0
}
