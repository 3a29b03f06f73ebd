// Package review lists what an author should look at again: weakly sourced statements,
// pictures that will not be shown, scripts that cannot be drawn. Window and command
// line report the same problems in the same words.
package review

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"slices"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
	"tideline/timeline/picture"
)

// decodedPixels is the budget of pixels that are decoded to find damaged pictures in
// one file, which takes about half a second. When it is exhausted, only headers are
// read.
const decodedPixels = 24 << 20

// mostTold is how many pictures are reported individually.
const mostTold = 200

// Letters draws the text in drawings, and knows what it cannot draw.
type Letters interface {
	picture.Letters
	// Missing returns the characters of a text that it has no outlines for.
	Missing(text string) []rune
}

// Pictures returns a problem for every picture of a document that will not be
// shown, or not wholly, in the order of the file; if there are very many, the rest is
// counted. Folder is that of the events file, whose name for messages is file. Paths
// that leave it have been reported by the reader of the file.
func Pictures(doc *timeline.Document, file string, folder fs.FS, letters Letters) []diag.Problem {
	var found []diag.Problem
	told := map[string]*picture.Problem{}
	l := inspector{folder: folder, letters: letters, left: decodedPixels}
	for _, events := range [][]timeline.Event{doc.Events, doc.Undated} {
		for i := range events {
			img := events[i].Image
			if img == nil || img.IsRemote() { // which is fetched only when a reader asks for it
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
				found = append(found, Of(p, cmp.Or(doc.TableName(), file), img.Pos))
			}
		}
	}
	found = InOrder(doc, found)
	if more := len(found) - mostTold; more > 0 {
		found = append(found[:mostTold], diag.New(found[mostTold].File, found[mostTold].Pos, diag.CodeMoreErrors, more))
	}
	return found
}

// Again returns what was found of the pictures of a document at its places in what an edit has made
// of that, where the same pictures are in it: lines may have come above. What belongs to an event
// that is gone is left out.
func Again(found []diag.Problem, before, now *timeline.Document) (again []diag.Problem) {
	of := map[diag.Pos]string{} // ids of the events
	for _, events := range [][]timeline.Event{before.Events, before.Undated} {
		for i := range events {
			if p := events[i].Image; p != nil {
				of[p.Pos] = events[i].ID
			}
		}
	}
	for _, p := range found {
		id, known := of[p.Pos]
		if e, there := now.Event(id); known && there && e.Image != nil {
			p.Pos = e.Image.Pos
		} else if known {
			continue
		}
		again = append(again, p)
	}
	return again
}

// InOrder sorts the problems of a document by position, those of the table in which its events
// stand after those of its file.
func InOrder(doc *timeline.Document, problems []diag.Problem) []diag.Problem {
	file := func(p diag.Problem) int {
		if doc.InTable(p) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(problems, func(a, b diag.Problem) int {
		return cmp.Or(cmp.Compare(file(a), file(b)), a.Pos.Compare(b.Pos))
	})
	return problems
}

// inspector checks the pictures of one file.
type inspector struct {
	folder  fs.FS
	letters Letters
	left    int // of decodedPixels
}

// look returns what is wrong with a picture, nil for nothing.
func (l *inspector) look(name string) *picture.Problem {
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
		err = f.Damage(l.letters)
	}
	if err == nil {
		return l.undrawnText(f)
	}
	p, _ := errors.AsType[*picture.Problem](err)
	return p
}

// undrawnText names the scripts in a drawing that cannot be drawn.
func (l *inspector) undrawnText(f *picture.File) *picture.Problem {
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

// Of turns a picture's problem into one of the events file.
func Of(p *picture.Problem, file string, at diag.Pos) diag.Problem {
	return diag.New(file, at, string(p.Code), append([]any{p.Name}, p.Words...)...)
}

// Why words, in a language, why a picture cannot be shown and what to do.
func Why(err error, l pattern.Language) string {
	p, ok := errors.AsType[*picture.Problem](err)
	if !ok {
		return err.Error()
	}
	message, advice := Of(p, "", diag.Pos{}).In(l)
	return message + "; " + advice
}
