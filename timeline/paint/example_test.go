package paint_test

import (
	"bytes"
	"fmt"
	"image/png"
	"os"

	"tideline/assets"
	"tideline/timeline/paint"
	"tideline/timeline/scene"
)

// hello is a box with a word in it.
func hello(m scene.Measurer) *scene.Scene {
	var s scene.Scene
	s.Reset(120, 40)
	s.Add(scene.Shape{Kind: scene.Rect, Class: scene.Ground, W: 120, H: 40, Fill: scene.Paper})
	s.Add(scene.Shape{
		Kind: scene.Text, Class: scene.Title, Text: "Hello", Size: 16, Fill: scene.Body,
		X: 8, Y: 8, W: m.Width("Hello", 16, false), H: 24,
	})
	return &s
}

func ExampleSVG() {
	if err := paint.SVG(os.Stdout, hello(scene.Estimate{}), scene.Light(), nil, paint.Meta{Title: "A word", Lang: "en"}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" lang="en" role="img" aria-labelledby="title" font-family="Tideline Sans, 'Noto Sans', 'Noto Sans CJK SC', sans-serif" xml:space="preserve">
	// <title id="title">A word</title>
	// <rect class="ground" x="0" y="0" width="120" height="40" fill="#fbfaf7"/>
	// <text class="title" x="8" y="26.21" font-size="16" textLength="48" lengthAdjust="spacingAndGlyphs" fill="#1b1f24">Hello</text>
	// </svg>
}

func ExamplePNG() {
	fonts, err := paint.NewFonts(assets.FontRegular(), assets.FontBold(), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := paint.PNG(&file, hello(fonts), scene.Dark(), fonts, 2); err != nil { // two pixels a px
		fmt.Println(err)
		return
	}
	picture, err := png.Decode(&file)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(picture.Bounds().Dx(), "×", picture.Bounds().Dy(), "pixels")
	// Output: 240 × 80 pixels
}

func ExampleFonts_Width() {
	fonts, err := paint.NewFonts(assets.FontRegular(), assets.FontBold(), nil, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.1f px, %.1f px in bold\n", fonts.Width("Geneva", 14, false), fonts.Width("Geneva", 14, true))
	fmt.Println("missing:", string(fonts.Missing("Geneva 제네바")))
	// Output:
	// 49.6 px, 52.3 px in bold
	// missing: 네바제
}
