package editing

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tideline/app/store"
	_ "tideline/internal/steady"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

const three = `# mine, all of it
tideline: 1
title: T
events:
  - {id: a, date: 1953, title: A}   # the first
  - id: b
    date: 1954
    title: "B"
  - {id: c, date: 1955, title: C}
`

func opened(tb failer, text string) Desk {
	tb.Helper()
	d, err := Open("t.yaml", []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func event(id string) edit.Ref { return edit.Ref{List: edit.Events, ID: id} }

func set(id, field, to string) edit.Edit {
	return edit.Set{Of: event(id), Field: edit.Field(field), To: edit.Text(to)}
}

// made makes edits that must succeed.
func made(tb failer, d Desk, edits ...edit.Edit) Desk {
	tb.Helper()
	for _, e := range edits {
		var err error
		if d, _, err = d.Apply(history.Name{Did: "did"}, e); err != nil {
			tb.Fatal(err)
		}
	}
	return d
}

// drawn are some edits of the records of a file, of every kind.
func drawn(t *rapid.T, d Desk, fields ...string) Desk {
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		records := d.File().Records(edit.Events)
		if len(records) == 0 {
			break
		}
		of := rapid.SampledFrom(records).Draw(t, "of")
		to := rapid.SampledFrom([]string{"x", "- y: z", "1e3", "two\nlines", "1960-07", ""}).Draw(t, "to")
		field := rapid.SampledFrom(fields).Draw(t, "field")
		var e edit.Edit = edit.Set{Of: of, Field: edit.Field(field), To: edit.Text(to)}
		switch rapid.IntRange(0, 7).Draw(t, "kind") {
		case 0:
			e = edit.Remove{Of: of}
		case 1:
			e = edit.Unset{Of: of, Field: edit.Field(field)}
		case 2:
			e = edit.Add{To: edit.Events, Record: edit.Record("date", "1956", "title", "New "+to)}
		}
		d, _, _ = d.Apply(history.Name{Did: "did", Of: of.ID}, e)
	}
	return d
}

// Whatever was done is undone to the very bytes, done again to the very bytes, and only what
// is on the disk is not dirty.
func TestUndoneAndDoneAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := opened(t, three)
		d := drawn(t, first, "title", "text", "date")
		if d.IsDirty() == bytes.Equal(d.Text(), first.Text()) {
			t.Fatal("dirty is wrong")
		}
		last, n := d.Text(), 0
		for {
			before, _, ok, err := d.Undo()
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				break
			}
			d, n = before, n+1
		}
		if string(d.Text()) != three || d.IsDirty() || d.Steps() != 0 {
			t.Fatalf("undone %d steps:\n%s", n, d.Text())
		}
		for range n {
			var ok bool
			if d, _, ok, _ = d.Redo(); !ok {
				t.Fatal("a step is lost")
			}
		}
		if !bytes.Equal(d.Text(), last) {
			t.Fatalf("done again:\n%s\nwant\n%s", d.Text(), last)
		}
	})
}

// failer is a test of either kind.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// What a program leaves when it ends by a fault is what was there, step by step.
func TestWhatIsLeftIsRestored(t *testing.T) {
	folder := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		d := opened(t, three)
		j, err := NewJournal(folder, "/somewhere/t.yaml", d.Base())
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 4).Draw(t, "times") {
			after := drawn(t, d, "title", "text", "date")
			if err := j.Add(history.Name{Did: "did", Of: "it"}, d.Text(), after.Text()); err != nil {
				t.Fatal(err)
			}
			d = after
		}
		if left := FindLeft(folder); len(left) != 0 {
			t.Fatalf("a window that is open has left %v", left)
		}
		_, _ = j.file.WriteString(`{"did":"half a`)
		_ = j.file.Close() // as the end of the program does
		left := FindLeft(folder)
		if len(left) != 1 || left[0].File != "/somewhere/t.yaml" {
			t.Fatalf("left: %v", left)
		}
		again, _, err := left[0].Restore([]byte(three))
		if err != nil || !bytes.Equal(again.Text(), d.Text()) || string(again.Base()) != three || again.Steps() != left[0].Steps() {
			t.Fatalf("%v, restored:\n%s", err, again.Text())
		}
		left[0].Forget()
		if left := FindLeft(folder); len(left) != 0 {
			t.Fatalf("forgotten, and there: %v", left)
		}
	})
}

// Two who change different fields do not meet: what either has changed is there, and ours
// can still be undone, theirs cannot.
func TestTwoWriters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ours := drawn(t, opened(t, three), "title")
		theirs := opened(t, three)
		said := rapid.SampledFrom([]string{"words", "- a", "1"}).Draw(t, "said")
		of := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "of")
		theirs = made(t, theirs, set(of, "text", said))
		both, met, err := ours.Outside(theirs.Text())
		if err != nil || !bytes.Equal(both.Base(), theirs.Text()) {
			t.Fatal(err, string(both.Base()))
		}
		note := func(d Desk) string {
			v, _ := d.File().Value(event(of))
			note, _ := v.Get("text")
			return note.Text()
		}
		if ours.File().Has(edit.Events, of) && (len(met) != 0 || note(both) != said) {
			t.Fatalf("met: %v, note %q", met, note(both))
		}
		for {
			before, _, ok, err := both.Undo()
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				break
			}
			both = before
		}
		if note(both) != said {
			t.Fatalf("undo took what the other wrote:\n%s", both.Text())
		}
	})
}

// Where both change the same, theirs stands, both are told, and ours can stand after all.
func TestConflictsAreTold(t *testing.T) {
	for name, c := range map[string]struct {
		mine, theirs       edit.Edit
		saysMine, saysThey string
	}{
		"field":          {set("a", "title", "Mine"), set("a", "title", "Theirs"), "title: Mine", "title: Theirs"},
		"taken away":     {edit.Unset{Of: event("b"), Field: edit.Field("title")}, set("b", "title", "Theirs"), "", "title: \"Theirs\""},
		"gone there":     {set("b", "title", "Mine"), edit.Remove{Of: event("b")}, "id: b", ""},
		"gone here":      {edit.Remove{Of: event("c")}, set("c", "title", "Theirs"), "", "title: Theirs"},
		"another record": {set("a", "title", "Mine"), set("c", "title", "Theirs"), "none", ""},
	} {
		t.Run(name, func(t *testing.T) {
			ours := made(t, opened(t, three), c.mine)
			both, met, err := ours.Outside(made(t, opened(t, three), c.theirs).Text())
			if err != nil {
				t.Fatal(err)
			}
			if c.saysMine == "none" {
				if len(met) != 0 || !strings.Contains(string(both.Text()), "Mine") || !strings.Contains(string(both.Text()), "Theirs") {
					t.Fatalf("%v\n%s", met, both.Text())
				}
				return
			}
			if len(met) != 1 || !strings.Contains(met[0].Mine, c.saysMine) || !strings.Contains(met[0].Theirs, c.saysThey) {
				t.Fatalf("met %+v", met)
			}
			after, _, err := both.TakeMine(history.Name{Did: "take mine"}, met[0])
			if err != nil {
				t.Fatal(err)
			}
			want, _ := ours.File().Value(met[0].Of)
			got, _ := after.File().Value(met[0].Of)
			if !got.Equal(want) {
				t.Errorf("mine is %v, want %v\n%s", got, want, after.Text())
			}
		})
	}
}

// A file is written whole, over the bytes that were read and no others.
func TestSaving(t *testing.T) {
	path := filepath.Join(t.TempDir(), "t.yaml")
	put := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put(three)
	d := made(t, opened(t, three), set("a", "title", "Mine"))
	saved, err := Save(path, d, nil)
	if err != nil || saved.IsDirty() {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(path); !bytes.Equal(text, d.Text()) {
		t.Fatalf("on the disk:\n%s", text)
	}
	put("theirs")
	if others := new(OthersError); !asOthers(saved, path, others) || string(others.Text) != "theirs" {
		t.Errorf("what another program wrote was not seen: %q", others.Text)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err = Save(path, saved, nil); err != nil {
		t.Errorf("a file that is gone is not made again: %v", err)
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	failed, ok := errors.AsType[*store.Error](second(Save(path, saved, nil)))
	if !ok || failed.Why != store.Protected {
		t.Errorf("a protected file: %v", failed)
	}
}

func second(_ Desk, err error) error { return err }

func asOthers(d Desk, path string, others *OthersError) bool {
	_, err := Save(path, d, nil)
	found, ok := errors.AsType[*OthersError](err)
	if ok {
		*others = *found
	}
	return ok
}

// many is a file of n events.
func many(n int) []byte {
	var b strings.Builder
	b.WriteString("tideline: 1\ntitle: T\nevents:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - id: e%d\n    date: %d-%02d\n    title: Event %d\n    text: Some words about it, as many as one writes.\n    tags: [a, b]\n", i, 1000+i%1000, i%12+1, i)
	}
	return []byte(b.String())
}

// BenchmarkApply is one field that is set, and the document read anew.
func BenchmarkApply(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		d := opened(b, string(many(n)))
		d = made(b, d, set("e7", "title", "first")) // finds the records
		b.Run(fmt.Sprintf("edit/%d", n), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				made(b, d, set("e500", "title", fmt.Sprint("title ", i)))
			}
		})
		b.Run(fmt.Sprintf("document/%d", n), func(b *testing.B) {
			for b.Loop() {
				d.File().Document()
			}
		})
	}
}
