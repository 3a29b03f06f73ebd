package diag

// Place is a place in a file for programs that change it: as people count, and in
// bytes of its text, from 0, a byte order mark not counted.
type Place struct {
	Pos
	Byte int
}

// Range is a part of a file, from Start to before End.
type Range struct{ Start, End Place }
