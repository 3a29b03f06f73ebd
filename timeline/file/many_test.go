package file

import (
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/tally"
)

// Of a list without end the first records are read, and it is said from where on none is.
func TestListsAreBounded(t *testing.T) {
	r := &reader{Tally: tally.New("x.yaml")}
	root := syntax.Read(r.Report, "title: T\nsources:\n- title: a\n- title: b\nevents:\n- 1\n- 2\n- 3\n- 4\n", allWords()).Root
	r.cutLists(root, 3)
	found := r.Found()
	if len(found) != 1 || found[0].Code != diag.CodeTooMany || found[0].Pos.Line != 9 {
		t.Errorf("it is reported: %v", found)
	}
	if n, m := len(root.Get("events").Items), len(root.Get("sources").Items); n != 3 || m != 2 {
		t.Errorf("%d events and %d sources are read", n, m)
	}
}
