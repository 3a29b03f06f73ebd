package tree

import (
	"bytes"
	"iter"
)

// PieceKind is what a piece of a text is.
type PieceKind uint8

// The kinds of pieces.
const (
	Space   PieceKind = iota // blanks and line ends
	Comment                  // from its sign to the end of the line
	Sign                     // what orders values: brackets, commas, colons, hyphens, anchors and tags
	Text                     // a scalar or an alias as it is written
	Rest                     // what is not read: a second document, a text that cannot be read
)

// Piece is a part of a text that is one thing.
type Piece struct {
	PieceKind
	Range
}

// Pieces returns the text from its first to its last byte, piece after piece.
func (t *Tree) Pieces() iter.Seq[Piece] {
	return func(yield func(Piece) bool) {
		w := walk{t, 0, yield}
		if t.root == nil {
			w.rest()
			return
		}
		_ = w.node(t.root) && w.trail() && w.rest()
	}
}

// Print returns the text, made of its pieces.
func (t *Tree) Print() []byte {
	out := make([]byte, 0, len(t.src))
	for p := range t.Pieces() {
		out = append(out, t.Source(p.Range)...)
	}
	return out
}

// walk goes through a text in the order of its bytes.
type walk struct {
	*Tree
	at    int // what is before it was yielded
	yield func(Piece) bool
}

func (w *walk) node(n *Node) bool {
	if n.Items == nil && (n.Kind == Scalar || n.Kind == Alias) {
		if n.absent() || n.Value == n.End { // nothing, or an anchor alone
			return w.between(n.End)
		}
		return w.between(n.Value) && w.give(Text, n.End)
	}
	for i, item := range n.Items {
		if n.Keys != nil && !w.node(n.Keys[i]) || !w.node(item) {
			return false
		}
	}
	return w.between(n.End)
}

// between yields what is before a byte: blanks, comments and signs.
func (w *walk) between(to int) bool {
	for w.at < to {
		kind, end := w.next(to)
		if !w.give(kind, min(end, to)) {
			return false
		}
	}
	return true
}

// next returns what comes next and where it ends.
func (w *walk) next(to int) (PieceKind, int) {
	end := w.at
	for end < to && spaceOrBreak(w.src[end:]) > 0 {
		end += spaceOrBreak(w.src[end:])
	}
	switch {
	case end > w.at:
		return Space, end
	case w.isComment(w.at):
		return Comment, w.lineEnd(w.at)
	case w.src[w.at] == '%' && w.at == w.lineStart(w.at): // a directive
		return Sign, w.lineEnd(w.at)
	}
	for end++; end < to && spaceOrBreak(w.src[end:]) == 0 && !w.isComment(end); {
		end++
	}
	return Sign, end
}

// trail yields blanks and comments after the last value.
func (w *walk) trail() bool {
	to := w.pass(w.at)
	if bytes.HasPrefix(w.src[to:], []byte("...")) {
		to = w.pass(to + len("..."))
	}
	return w.between(to)
}

func (w *walk) rest() bool { return w.at == len(w.src) || w.give(Rest, len(w.src)) }

// give yields what is before a byte as one piece.
func (w *walk) give(kind PieceKind, to int) bool {
	p := Piece{kind, Range{w.at, to}}
	w.at = to
	return w.yield(p)
}
