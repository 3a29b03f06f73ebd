package memory

import (
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"tideline/app/preferences"
)

// stored is a memory in a file of preferences, and another window's of the same file.
func stored(t *testing.T) (one, other Memory, again func() Memory) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "preferences.json")
	open := func() Memory {
		s := preferences.Open(path, nil)
		t.Cleanup(func() {
			if err := s.Flush(); err != nil {
				t.Error(err)
			}
		})
		return Memory{s}
	}
	return open(), open(), open
}

func flush(t *testing.T, m Memory) {
	t.Helper()
	if err := m.Store.(*preferences.Store).Flush(); err != nil {
		t.Fatal(err)
	}
}

func TestWhatWasSeenComesBack(t *testing.T) {
	m, _, again := stored(t)
	seen := Seen{
		Scale: "even", Asked: "true", From: -3_155_760_000_000_000_000, To: 12, Filter: "tag:test -lane:prk", Lanes: []string{"b", "a"},
		Folded: []string{"b"}, Close: true, Selected: "one", Page: "sources", Width: 412.5, Hidden: true, List: Listed{Open: true, Kind: 1, Sorted: map[int]Sort{1: {By: 2, Down: true}}, Scroll: 12},
	}
	m.Keep("/a/b.yaml", seen)
	m.Keep("", Seen{Page: "quotes"})
	flush(t, m)
	m = again()
	if got, known := m.Of("/a/b.yaml"); !known || !reflect.DeepEqual(got, seen) {
		t.Errorf("of the file came back %+v, %v", got, known)
	}
	if got, known := m.Of(""); !known || got.Page != "quotes" {
		t.Errorf("of the story came back %+v, %v", got, known)
	}
	if got, known := m.Of("/a/other.yaml"); known || !reflect.DeepEqual(got, Seen{}) {
		t.Errorf("of a file that was never open came back %+v", got)
	}
}

func TestWhatCannotBeReadIsAsNew(t *testing.T) {
	m, _, _ := stored(t)
	for _, text := range []string{"{", "[]", `{"from": "early"}`, `{"lanes": {}}`, "null0"} {
		m.Store.SetString(filePrefix+"x", text)
		if got, known := m.Of("x"); known || !reflect.DeepEqual(got, Seen{}) {
			t.Errorf("of %s came %+v, %v", text, got, known)
		}
	}
}

func TestTheLastOpenedComesFirst(t *testing.T) {
	m, other, _ := stored(t)
	m.Opened("a")
	m.Opened("b")
	flush(t, m)
	other.Opened("c")
	flush(t, other)
	m.Opened("a")
	if got := m.Recent(); !reflect.DeepEqual(got, []string{"a", "c", "b"}) {
		t.Errorf("with two windows: %v", got)
	}
}

func TestOnlySoMuchIsRemembered(t *testing.T) {
	m, _, _ := stored(t)
	for i := range mostFiles + 10 {
		path := fmt.Sprint(i)
		m.Keep(path, Seen{Filter: strings.Repeat("x", 2*mostBytes), Page: "event"})
		m.Opened(path)
	}
	if n := len(m.Recent()); n != mostFiles {
		t.Errorf("%d files are remembered", n)
	}
	if _, known := m.Of("9"); known {
		t.Error("a file that has dropped out is still known")
	}
	if got, known := m.Of("10"); !known || got.Filter != "" || got.Page != "event" {
		t.Errorf("of one with a filter without end came %v, %v", got, known)
	}
	m.Forget()
	if len(m.Recent()) != 0 {
		t.Errorf("after forgetting there are %v", m.Recent())
	}
	if _, known := m.Of("13"); known {
		t.Error("a forgotten file is still known")
	}
}
