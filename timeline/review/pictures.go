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
	"strconv"
	"strings"

	"tideline/timeline"
	"tideline/timeline/diag"
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
				found = append(found, diag.New(file, img.Pos, string(p.Code), Words(p)...))
			}
		}
	}
	found = InOrder(found)
	if len(found) > mostTold {
		rest := strconv.Itoa(len(found) - mostTold)
		found = append(found[:mostTold], diag.New(file, found[mostTold].Pos, diag.CodeMoreErrors, rest))
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
	s := scripts{missing: l.letters.Missing, names: map[rune]string{}, seen: map[string]*sighting{}}
	s.see(diag.Pos{}, f.Text())
	if len(s.seen) == 0 {
		return nil
	}
	names := slices.Sorted(maps.Keys(s.seen))
	return &picture.Problem{Code: diag.CodeImageScript, Name: f.Name, Words: []string{strings.Join(names, ", ")}}
}

// Words returns what fills the texts of a picture's problem.
func Words(p *picture.Problem) []string { return append([]string{p.Name}, p.Words...) }

// Why says in the words of the given kinds why a picture cannot be shown, and
// what to do. Kinds are those of diag.Kinds, translated or not, by code.
func Why(err error, kinds map[string]diag.Kind) string {
	p, ok := errors.AsType[*picture.Problem](err)
	if !ok {
		return err.Error()
	}
	message, advice := kinds[string(p.Code)].Fill(Words(p))
	return message + "; " + advice
}
