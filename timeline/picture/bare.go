package picture

import (
	"encoding/binary"
	"slices"
)

// bare returns the bytes of a photograph or picture without what its camera and programs
// noted beside the pixels: where and when it was taken, by whom, with what, and remarks. Its
// colours stay what they are. Formats other than JPEG and PNG are returned as they are.
func bare(format Format, content []byte) []byte {
	switch format {
	case JPEG:
		return bareJPEG(content)
	case PNG:
		return barePNG(content)
	}
	return content
}

// bareJPEG leaves out application segments but those that say what the colours are (JFIF,
// ICC profiles, Adobe), and comments.
func bareJPEG(content []byte) []byte {
	const (
		app0, app2, app14, app15 = 0xE0, 0xE2, 0xEE, 0xEF
		comment                  = 0xFE
	)
	out, kept := make([]byte, 0, len(content)), 0
	segments(content, func(marker byte, body []byte) bool {
		icc := marker == app2 && len(body) > 12 && string(body[:11]) == "ICC_PROFILE"
		if marker == comment || marker >= app0 && marker <= app15 && marker != app0 && marker != app14 && !icc {
			end := cap(content) - cap(body) + len(body) // of the segment, in content
			out = append(out, content[kept:end-len(body)-4]...)
			kept = end
		}
		return true
	})
	return append(out, content[kept:]...)
}

// barePNG leaves out the chunks with texts, times and what a camera noted.
func barePNG(content []byte) []byte {
	const head = 8
	if len(content) < head {
		return content
	}
	out := slices.Clone(content[:head])
	at := head
	chunks(content, head, binary.BigEndian, pngChunk, func(name string, body []byte) bool {
		end := at + len(body) + 12
		if !slices.Contains([]string{"tEXt", "zTXt", "iTXt", "eXIf", "tIME"}, name) && end <= len(content) {
			out = append(out, content[at:end]...)
		}
		at = end
		return true
	})
	if at < len(content) {
		out = append(out, content[at:]...)
	}
	return out
}
