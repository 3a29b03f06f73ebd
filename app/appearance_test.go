package app

import (
	"strings"
	"testing"

	"tideline/app/look"
)

// The fonts with Hangul, kana and Han come with the first file that needs them,
// and stay.
func TestFullFontsComeWithTheTextsThatNeedThem(t *testing.T) {
	asked := 0
	full := func() look.Faces {
		asked++
		f := look.SmallFaces()
		f.Full = true
		return f
	}
	plain := "tideline: 1\ntitle: Plain\nevents: [{id: a, date: 1953, title: Armistice}]\n"
	korean := strings.Replace(plain, "Armistice", "정전", 1)
	w := openWith(t, Config{File: inFile(t, "plain.yaml", plain), Work: Work{full: full}})
	if asked != 0 || w.look.faces.Full {
		t.Error("a file in Latin letters unpacks the full fonts")
	}
	for _, text := range []string{korean, korean, plain} {
		w.files.Path(inFile(t, "file.yaml", text))
		if asked != 1 || !w.look.faces.Full {
			t.Errorf("after %q the full fonts were unpacked %d times, and are in use: %t", text, asked, w.look.faces.Full)
		}
	}
}
