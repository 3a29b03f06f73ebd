package session

import (
	"tideline/timeline"
	"tideline/timeline/search"
)

// Finder has the index of the open document, which takes a moment to make for a large
// one, and is made once.
type Finder struct {
	State   *State
	Run, UI func(func()) // start work off the UI goroutine, and bring back what came of it

	of    *timeline.Document // that the index is of
	index *search.Index
	wait  []func(*search.Index) // for the index that is on its way
	makes *timeline.Document    // of which one is on its way
}

// Ready does something with the index of the document, at once where it is there. What
// waits is forgotten when another document is opened.
func (f *Finder) Ready(then func(*search.Index)) {
	doc := f.State.Doc
	if f.of == doc {
		then(f.index)
		return
	}
	if f.makes != doc {
		f.wait = nil
	}
	f.wait = append(f.wait, then)
	if f.makes == doc {
		return
	}
	f.makes = doc
	f.Run(func() {
		index := search.New(doc)
		f.UI(func() {
			if f.makes != doc || f.State.Doc != doc {
				return
			}
			wait := f.wait
			f.of, f.index, f.makes, f.wait = doc, index, nil, nil
			for _, then := range wait {
				then(index)
			}
		})
	})
}
