package main

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/bmp"
)

// The picture at the side of the installer: twice the 164 × 314 px that it has at
// 100 per cent, so that it stays sharp on finer displays.
const (
	bannerWidth  = 328
	bannerHeight = 628
	bannerIcon   = 192 // px, a side of the icon in it
)

// banner draws the icon on the paper that it is made of, as a BMP.
func banner(whole image.Image) ([]byte, error) {
	paper := color.NRGBA{R: 0xfb, G: 0xfa, B: 0xf7, A: 0xff}
	picture := image.NewRGBA(image.Rect(0, 0, bannerWidth, bannerHeight))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	left, top := (bannerWidth-bannerIcon)/2, (bannerWidth-bannerIcon)/2
	place := image.Rect(left, top, left+bannerIcon, top+bannerIcon)
	draw.Draw(picture, place, scaled(whole, bannerIcon), image.Point{}, draw.Over)
	var b bytes.Buffer
	err := bmp.Encode(&b, picture)
	return b.Bytes(), err
}
