package tree

import (
	"bytes"
	"errors"
	"fmt"
)

// Kind is what a value is.
type Kind uint8

// The kinds of values.
const (
	Scalar Kind = iota
	List
	Mapping
	Alias // *name, for the value with the anchor &name
)

// Style is how a value is written.
type Style uint8

// The styles of scalars, then those of lists and mappings.
const (
	Plain   Style = iota
	Single        // '…'
	Double        // "…"
	Literal       // |
	Folded        // >
	Block         // on lines of their own
	Flow          // between brackets
)

// Range is a part of a text: bytes from Start to before End, from 0.
type Range struct{ Start, End int }

// Len returns the bytes of the range.
func (r Range) Len() int { return r.End - r.Start }

// Node is a value with its place in the text.
type Node struct {
	Kind   Kind
	Style  Style
	Range         // of anchor, tag and value; nothing written is an empty range after the colon or hyphen
	Value  int    // the byte at which the value begins, after anchor and tag
	Anchor string // without its sign
	Text   string // of a scalar, as it reads; the name of an alias
	Null   bool   // a null scalar: ~, null or not written
	Target *Node  // of an alias: what it names
	Items  []*Node
	Keys   []*Node // of a mapping, one for each item

	marks []int // of a block: the byte of each hyphen, of each key's question mark (−1 for none)
	token bool  // a number, true or false without quotes
	lines int   // of a literal or folded text: how far its lines are indented, −1 where it has none
}

// Begin returns the byte at which row i of a block, or item i between brackets, begins: its
// hyphen, its key, or itself.
func (n *Node) Begin(i int) int { return n.begin(i) }

// absent reports whether nothing is written where the value belongs.
func (n *Node) absent() bool { return n.Kind == Scalar && n.Len() == 0 }

// Tree is a text with the values in it.
type Tree struct {
	lined
	json bool // the text is JSON
	root *Node
	err  error // why there are no values
}

// Parse finds the values of a text, which the tree keeps and nobody may write to.
// It returns a tree for every text: Err is why one cannot be read.
func Parse(src []byte) *Tree {
	t := &Tree{lined: lined{src, lineStarts(src), "\n"}}
	if i := bytes.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		t.eol = "\r\n"
	}
	t.root, t.err = build(t)
	if t.err != nil {
		t.root = nil
	}
	return t
}

// Root returns the value of the whole text; nil when it has none or cannot be read.
func (t *Tree) Root() *Node { return t.root }

// Err returns why a text has no values, nil for one that can be read.
func (t *Tree) Err() error { return t.err }

// Source returns the bytes of a range.
func (t *Tree) Source(r Range) []byte { return t.src[r.Start:r.End:r.End] }

// Patch replaces a range by a text.
type Patch struct {
	Range
	Text string
}

// Apply returns the text with the patches in it, which are in order and do not overlap.
func (t *Tree) Apply(patches []Patch) []byte {
	var out []byte
	at := 0
	for _, p := range patches {
		out = append(out, t.src[at:p.Start]...)
		out = append(out, p.Text...)
		at = p.End
	}
	return append(out, t.src[at:]...)
}

// Why an edit is refused.
var (
	ErrUnread  = errors.New("the file cannot be read as YAML")
	ErrKind    = errors.New("this value cannot hold that")
	ErrForm    = errors.New("it is written in a form that cannot be changed in place")
	ErrMeaning = errors.New("the file would say something else than is wanted")
	ErrNamed   = errors.New("a value of several lines is used elsewhere by its name")
)

// SharedError means that a value is used in other places by its anchor.
type SharedError struct {
	Anchor string
	Uses   int
}

// Error returns the anchor and how often it is used.
func (e *SharedError) Error() string {
	return fmt.Sprintf("the value is named &%s and used in %d other places", e.Anchor, e.Uses)
}
