package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// icoSizes lists the sides in px that Windows asks for, on displays from 100 to
// 400 per cent.
func icoSizes() []int { return []int{16, 24, 32, 48, 64, 96, 128, 256} }

// An icon file of Windows is a header, an entry for each picture and the
// pictures. Since Windows Vista these may be PNG.
type (
	icoHeader struct{ Reserved, Kind, Count uint16 }
	icoEntry  struct {
		Width, Height, Colours, Reserved uint8 // a side of 256 px is written as 0
		Planes, Bits                     uint16
		Bytes, Offset                    uint32
	}
)

// ico joins pictures, by their sides in px, to an icon file of Windows.
func ico(pictures map[int][]byte) ([]byte, error) {
	const kind = 1 // an icon, not a cursor
	sizes := icoSizes()
	head := icoHeader{Kind: kind, Count: uint16(len(sizes))}
	offset := binary.Size(head) + len(sizes)*binary.Size(icoEntry{})
	var entries []icoEntry
	var body []byte
	for _, px := range sizes {
		picture, ok := pictures[px]
		if !ok {
			return nil, fmt.Errorf("there is no picture of %d px", px)
		}
		entries = append(entries, icoEntry{
			Width: uint8(px), Height: uint8(px), Planes: 1, Bits: 32,
			Bytes: uint32(len(picture)), Offset: uint32(offset + len(body)),
		})
		body = append(body, picture...)
	}
	var b bytes.Buffer
	for _, part := range []any{head, entries, body} {
		if err := binary.Write(&b, binary.LittleEndian, part); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}
