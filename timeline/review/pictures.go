// Package review looks at what lies around an events file: the pictures that its
// events name. Window and command line tell the same problems in the same words.
package review

import (
	"cmp"
	"errors"
	"image"
	"io/fs"
	"maps"
	"slices"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
)

// decodedPixels is how many pixels are decoded to find damage behind the heads of
// pictures, for one file; of those behind the one that uses it up only the heads
// are read. It takes about half a second, and as long as that one needs.
const decodedPixels = 24 << 20

// mostTold is how many pictures are told of one by one.
const mostTold = 200

// Letters draws the text in drawings, and knows what it cannot draw.
type Letters interface {
	picture.Letters
	// Missing returns the characters of a text that it has no outlines for.
	Missing(text string) []rune
}

// Pictures returns a problem for every picture of a document that will not be
// shown, or not wholly, in the order of the file; of very many it counts the
// rest. Folder is that of the events file, whose name for messages is file. Paths
// that lead out of it Parse has told already.
func Pictures(doc *timeline.Document, file string, folder fs.FS, letters Letters) []diag.Problem {
	var found []diag.Problem
	told := map[string]*picture.Problem{}
	l := looker{folder: folder, letters: letters, left: decodedPixels}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			img := events[i].Image
			if img == nil {
				continue
			}
			if _, within := picture.Clean(img.File); !within {
				continue
			}
			p, known := told[img.File]
			if !known {
				p = l.look(img.File)
				told[img.File] = p
			}
			if p != nil {
				found = append(found, Of(p, file, img.Pos))
			}
		}
	}
	found = InOrder(found)
	if more := len(found) - mostTold; more > 0 {
		found = append(found[:mostTold], diag.New(file, found[mostTold].Pos, diag.CodeMoreErrors, more))
	}
	return found
}

// InOrder puts problems of one file in the order of their places.
func InOrder(problems []diag.Problem) []diag.Problem {
	slices.SortStableFunc(problems, func(a, b diag.Problem) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return problems
}

// looker looks at the pictures of one file.
type looker struct {
	folder  fs.FS
	letters Letters
	left    int // of decodedPixels
}

// look returns what is wrong with a picture, nil for nothing.
func (l *looker) look(name string) *picture.Problem {
	f, err := picture.Read(l.folder, name)
	if err == nil {
		cost := f.Size.X * f.Size.Y
		if f.Format == picture.SVG {
			cost = 20 * len(f.Content)
		}
		if l.left <= 0 {
			return nil
		}
		l.left -= cost
		_, err = f.Image(image.Pt(256, 256), l.letters) // a drawing of too many parts is found at any size
	}
	if err == nil {
		return l.undrawnText(f)
	}
	p, _ := errors.AsType[*picture.Problem](err)
	return p
}

// undrawnText names the scripts in a drawing that cannot be drawn.
func (l *looker) undrawnText(f *picture.File) *picture.Problem {
	s := scripts{missing: l.letters.Missing, names: map[rune]pattern.English{}, seen: map[pattern.English]*sighting{}}
	s.see(diag.Pos{}, f.Text())
	if len(s.seen) == 0 {
		return nil
	}
	var series pattern.Series
	for _, name := range slices.Sorted(maps.Keys(s.seen)) {
		series.Items = append(series.Items, name)
	}
	return &picture.Problem{Code: diag.CodeImageScript, Name: f.Name, Words: []any{series}}
}

// Of is the problem of the events file that a picture's problem is.
func Of(p *picture.Problem, file string, at diag.Pos) diag.Problem {
	return diag.New(file, at, string(p.Code), append([]any{p.Name}, p.Words...)...)
}

// Why says in a language why a picture cannot be shown, and what to do.
func Why(err error, l pattern.Language) string {
	p, ok := errors.AsType[*picture.Problem](err)
	if !ok {
		return err.Error()
	}
	message, advice := Of(p, "", diag.Pos{}).In(l)
	return message + "; " + advice
}
