package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/bmp"
)

// Every size is a square of its name, with clear corners and a picture inside.
func TestWriteDrawsEverySize(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "icons")
	if err := write(folder); err != nil {
		t.Fatal(err)
	}
	for _, px := range sizes() {
		f, err := os.Open(filepath.Join(folder, fmt.Sprintf("icon-%d.png", px)))
		if err != nil {
			t.Fatal(err)
		}
		icon, err := png.Decode(f)
		_ = f.Close()
		if err != nil {
			t.Fatal(err)
		}
		if b := icon.Bounds(); b.Dx() != px || b.Dy() != px {
			t.Errorf("icon-%d.png is %v", px, b)
		}
		if _, _, _, a := icon.At(0, 0).RGBA(); a > 0x2000 {
			t.Errorf("icon-%d.png: its corner is not clear", px)
		}
		if _, _, _, a := icon.At(px/2, px/2).RGBA(); a < 0xff00 {
			t.Errorf("icon-%d.png: its middle is not opaque", px)
		}
	}
}

// The icon file of Windows holds each picture as it is, where its entry says.
func TestIcoHoldsThePictures(t *testing.T) {
	folder := t.TempDir()
	if err := write(folder); err != nil {
		t.Fatal(err)
	}
	joined, err := os.ReadFile(filepath.Join(folder, "tideline.ico"))
	if err != nil {
		t.Fatal(err)
	}
	word := binary.LittleEndian
	if kind, count := word.Uint16(joined[2:]), word.Uint16(joined[4:]); kind != 1 || int(count) != len(icoSizes()) {
		t.Fatalf("kind %d with %d pictures", kind, count)
	}
	for i, px := range icoSizes() {
		entry := joined[6+16*i:]
		from, size := word.Uint32(entry[12:]), word.Uint32(entry[8:])
		want, err := os.ReadFile(filepath.Join(folder, fmt.Sprintf("icon-%d.png", px)))
		if err != nil {
			t.Fatal(err)
		}
		if int(entry[0]) != px%256 || int(entry[1]) != px%256 || !bytes.Equal(joined[from:from+size], want) {
			t.Errorf("the picture of %d px is not there", px)
		}
	}
}

func TestBannerShowsTheIconOnPaper(t *testing.T) {
	folder := t.TempDir()
	if err := write(folder); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(folder, "banner.bmp"))
	if err != nil {
		t.Fatal(err)
	}
	picture, err := bmp.Decode(f)
	_ = f.Close()
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != bannerWidth || size.Y != bannerHeight {
		t.Errorf("the banner is %v", size)
	}
	colours := map[color.Color]bool{}
	for y := range bannerHeight {
		for x := range bannerWidth {
			colours[picture.At(x, y)] = true
		}
	}
	if paper := color.Color(color.RGBA{0xfb, 0xfa, 0xf7, 0xff}); picture.At(0, 0) != paper || len(colours) < 10 {
		t.Errorf("its corner is %v, and it has %d colours", picture.At(0, 0), len(colours))
	}
}

func TestIcoNeedsEveryPicture(t *testing.T) {
	if _, err := ico(map[int][]byte{16: {1}}); err == nil {
		t.Error("an icon file without its larger pictures was written")
	}
}
