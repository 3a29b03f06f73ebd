package look

import (
	"fyne.io/fyne/v2"

	"tideline/assets"
)

// Faces are the fonts of the window.
type Faces struct {
	regular, bold fyne.Resource
	Full          bool // with Hangul, kana and Han
}

// SmallFaces are the fonts without Hangul, kana and Han.
func SmallFaces() Faces {
	return Faces{
		regular: fyne.NewStaticResource("TidelineSans-Regular.ttf", assets.FontRegular()),
		bold:    fyne.NewStaticResource("TidelineSans-Bold.ttf", assets.FontBold()),
	}
}

// FullFaces are those with them, which take time and memory to unpack.
func FullFaces() Faces {
	return Faces{
		regular: fyne.NewStaticResource("TidelineSansFull-Regular.otf", assets.FontFullRegular()),
		bold:    fyne.NewStaticResource("TidelineSansFull-Bold.otf", assets.FontFullBold()),
		Full:    true,
	}
}
