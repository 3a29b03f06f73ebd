package sourcemap

import (
	"slices"
	"testing"

	"tideline/timeline/diag"
)

func at(line, column int) diag.Pos { return diag.Pos{Line: line, Column: column} }

// A line end that only YAML knows begins a line of the parser, not of the file.
func TestPlaces(t *testing.T) {
	m := New("a: b\n北京\u2028c: d\r\ne\rf")
	for _, c := range []struct {
		line, column int
		want         diag.Pos
	}{
		{1, 1, at(1, 1)},
		{1, 4, at(1, 4)},
		{2, 2, at(2, 2)},
		{2, 9, at(2, 2)},
		{3, 1, at(2, 4)},
		{3, 4, at(2, 7)},
		{4, 1, at(3, 1)},
		{5, 1, at(4, 1)},
		{1, 5, at(1, 5)},
		{1, 9, at(1, 4)},
		{5, 9, at(4, 1)},
		{0, 1, at(1, 1)},
		{9, 1, at(4, 1)},
		{1, 0, at(1, 1)},
	} {
		if got := m.At(c.line, c.column); got != c.want {
			t.Errorf("line %d, column %d is %v, want %v", c.line, c.column, got, c.want)
		}
	}
}

// What the parser is given besides moves the places behind it, on its own line alone.
func TestEditsAndShifts(t *testing.T) {
	m := New("abcdefgh\nijklmnop\n")
	m.Edit(1, 3, 2, 2)  // two characters before c
	m.Edit(1, 7, 0, -1) // the e is not given
	m.Shift(2, 2)
	m.Shift(2, 1)
	for _, c := range []struct {
		line, column int
		want         diag.Pos
	}{
		{1, 2, at(1, 2)},
		{1, 3, at(1, 3)},
		{1, 4, at(1, 3)},
		{1, 5, at(1, 3)},
		{1, 6, at(1, 4)},
		{1, 7, at(1, 6)},
		{1, 8, at(1, 7)},
		{2, 4, at(2, 1)},
		{2, 5, at(2, 2)},
		{2, 1, at(2, 1)},
	} {
		if got := m.At(c.line, c.column); got != c.want {
			t.Errorf("line %d, column %d is %v, want %v", c.line, c.column, got, c.want)
		}
	}
}

func TestPosition(t *testing.T) {
	const text = "a\n北b\r\nc\rd"
	for offset, want := range map[int]diag.Pos{0: at(1, 1), 1: at(1, 2), 2: at(2, 1), 5: at(2, 2), 6: at(2, 3), 8: at(3, 1), 10: at(4, 1), 11: at(4, 2)} {
		if got := Position(text, offset); got != want {
			t.Errorf("byte %d is at %v, want %v", offset, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	if got, want := Lines("a\r\nb\rc\u0085d\u2028e\u2029\n北"), []string{"a", "b", "c", "d", "e", "", "北"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Lines("\na"); !slices.Equal(got, []string{"", "a"}) {
		t.Errorf("%q", got)
	}
	if end, next := LineEnd("\na", 0); end != 0 || next != 1 {
		t.Errorf("an empty line ends at %d, the next begins at %d", end, next)
	}
	for _, c := range []struct{ from, end, next int }{{0, 1, 3}, {3, 4, 5}, {5, 9, 9}} {
		if end, next := LineEnd("a\r\nb\rc\u2028", c.from); end != c.end || next != c.next {
			t.Errorf("the line at %d ends at %d, the next begins at %d; want %d, %d", c.from, end, next, c.end, c.next)
		}
	}
	for _, c := range "\n\r\u0085\u2028\u2029" {
		if !IsLineEnd(c) {
			t.Errorf("%q ends no line", c)
		}
	}
	if IsLineEnd(' ') || IsLineEnd('\v') {
		t.Error("a space ends a line")
	}
}
