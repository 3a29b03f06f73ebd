package main

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"
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
