package memory

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// Marks come back, in another window of the same user too, and are gone when they are
// taken away or everything is forgotten.
func TestMarksComeBack(t *testing.T) {
	m, other, again := stored(t)
	marks := []Mark{{Name: "Ford", From: -5, To: 12, Selected: "ford", Filter: "tag:test"}, {Name: "All", From: 1, To: 2}}
	if !m.KeepMarks("/a.yaml", marks) || !m.KeepMarks("", marks[:1]) {
		t.Fatal("there is no room for three marks")
	}
	flush(t, m)
	if got := other.Marks("/a.yaml"); !reflect.DeepEqual(got, marks) {
		t.Errorf("in another window they are %+v", got)
	}
	m = again()
	if got := m.Marks("/a.yaml"); !reflect.DeepEqual(got, marks) {
		t.Errorf("after a start they are %+v", got)
	}
	m.KeepMarks("/a.yaml", nil)
	if got := m.Marks("/a.yaml"); len(got) > 0 || len(m.Marks("")) != 1 {
		t.Errorf("taken away they are %+v", got)
	}
	m.Forget()
	if got := m.Marks(""); len(got) > 0 {
		t.Errorf("forgotten they are %+v", got)
	}
}

// There is an end to what is kept, and what was kept before stays.
func TestThereIsAnEndToMarks(t *testing.T) {
	m, _, _ := stored(t)
	one := []Mark{{Name: "One"}}
	m.KeepMarks("x", one)
	if m.KeepMarks("x", []Mark{{Name: strings.Repeat("long ", mostBytes)}}) || !reflect.DeepEqual(m.Marks("x"), one) {
		t.Errorf("too much is kept: %d", len(m.Marks("x")))
	}
	for i := range mostFiles {
		m.KeepMarks(fmt.Sprint(i), one)
	}
	if len(m.Marks("x")) > 0 || len(m.Marks("0")) != 1 {
		t.Error("not the oldest file has lost its marks")
	}
	m.Store.SetString(marksPrefix+"x", "{")
	if got := m.Marks("x"); got != nil {
		t.Errorf("what cannot be read is %+v", got)
	}
}
