// Command icons writes the program's icon in the sizes that desktops ask for,
// icon-16.png to icon-512.png, into a folder, and for Windows
// tideline.ico and the installer's banner.bmp. It scales assets/icon.png by
// arithmetic alone, so that every machine gets the same bytes.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"

	"tideline/assets"
)

// sizes lists the sides of the icons in px, as the hicolor theme and Windows
// name them. The largest is that of the picture itself.
func sizes() []int { return []int{16, 22, 24, 32, 48, 64, 96, 128, 256, 512} }

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts/icons FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintf(os.Stderr, "icons: %v\n", err)
		os.Exit(1)
	}
}

// write draws every size into a folder, which it makes.
func write(folder string) error {
	whole, err := png.Decode(bytes.NewReader(assets.Icon()))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil { //nolint:gosec // packages hold what everybody may read
		return err
	}
	pictures := map[int][]byte{}
	for _, px := range sizes() {
		var b bytes.Buffer
		enc := png.Encoder{CompressionLevel: png.BestCompression}
		if err := enc.Encode(&b, scaled(whole, px)); err != nil {
			return err
		}
		name := filepath.Join(folder, fmt.Sprintf("icon-%d.png", px))
		if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil { //nolint:gosec // likewise
			return err
		}
		pictures[px] = b.Bytes()
	}
	return writeWindows(folder, whole, pictures)
}

// writeWindows writes what Windows alone needs.
func writeWindows(folder string, whole image.Image, pictures map[int][]byte) error {
	joined, err := ico(pictures)
	if err != nil {
		return err
	}
	side, err := banner(whole)
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(folder, "tideline.ico"), joined, 0o644), //nolint:gosec // likewise
		os.WriteFile(filepath.Join(folder, "banner.bmp"), side, 0o644),     //nolint:gosec // likewise
	)
}

// scaled returns the picture in a square of px.
func scaled(whole image.Image, px int) image.Image {
	small := image.NewNRGBA(image.Rect(0, 0, px, px))
	draw.CatmullRom.Scale(small, small.Bounds(), whole, whole.Bounds(), draw.Src, nil)
	return small
}
