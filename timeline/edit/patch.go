package edit

import (
	"slices"

	"tideline/timeline/file/syntax/tree"
)

// Patch replaces a range of a text by another.
type Patch = tree.Patch

// applied returns a text with patches in it, which are in order and do not overlap.
func applied(text []byte, patches []Patch) []byte {
	size := len(text)
	for _, p := range patches {
		size += len(p.Text) - p.Len()
	}
	out := make([]byte, 0, size)
	at := 0
	for _, p := range patches {
		out = append(out, text[at:p.Start]...)
		out = append(out, p.Text...)
		at = p.End
	}
	return append(out, text[at:]...)
}

// Invert returns the patches that lead back from the text with the patches in it.
func Invert(text []byte, patches []Patch) []Patch {
	back := make([]Patch, len(patches))
	moved := 0
	for i, p := range patches {
		start := p.Start + moved
		back[i] = Patch{Range: tree.Range{Start: start, End: start + len(p.Text)}, Text: string(text[p.Start:p.End])}
		moved += len(p.Text) - p.Len()
	}
	return back
}

// piece is a part of a text that was changed: a range of the text before, or what was put
// in.
type piece struct {
	tree.Range
	put string // where the range is empty
}

func (p piece) size() int { return p.Len() + len(p.put) }

// piecesOf are the pieces of a text of some bytes with patches in it.
func piecesOf(size int, patches []Patch) (all []piece) {
	at := 0
	for _, p := range patches {
		all = append(all, piece{tree.Range{Start: at, End: p.Start}, ""}, piece{put: p.Text})
		at = p.End
	}
	return append(all, piece{tree.Range{Start: at, End: size}, ""})
}

// cut parts pieces after some bytes.
func cut(all []piece, n int) (before, after []piece) {
	for i, p := range all {
		if n >= p.size() {
			n -= p.size()
			continue
		}
		head, rest := p, p
		if p.put != "" {
			head.put, rest.put = p.put[:n], p.put[n:]
		} else {
			head.End, rest.Start = p.Start+n, p.Start+n
		}
		return append(slices.Clone(all[:i]), head), append([]piece{rest}, all[i+1:]...)
	}
	return all, nil
}

// Compose returns the patches of a text that do what two lots of patches do one after the
// other, the second of them of the text in between.
func Compose(text []byte, first, second []Patch) []Patch {
	rest := piecesOf(len(text), first)
	var all []piece
	at := 0
	for _, p := range second {
		var kept []piece
		kept, rest = cut(rest, p.Start-at)
		all = append(append(all, kept...), piece{put: p.Text})
		_, rest = cut(rest, p.Len())
		at = p.End
	}
	return patchesOf(text, append(all, rest...))
}

// patchesOf are the patches that make a text of its pieces.
func patchesOf(text []byte, all []piece) (out []Patch) {
	at, put := 0, ""
	note := func(to int) {
		if string(text[at:to]) != put {
			out = append(out, Patch{Range: tree.Range{Start: at, End: to}, Text: put})
		}
		put = ""
	}
	for _, p := range all {
		if p.Len() == 0 {
			put += p.put
			continue
		}
		if p.Start > at || put != "" {
			note(p.Start)
		}
		at = p.End
	}
	note(len(text))
	return out
}
