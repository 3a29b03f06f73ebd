package history_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	_ "tideline/internal/steady"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

func opened(tb testing.TB, text string) edit.File {
	tb.Helper()
	f, err := edit.Open("a.yaml", []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// do makes an edit and remembers it.
func do(tb testing.TB, h history.History, f edit.File, e edit.Edit) (history.History, edit.File) {
	tb.Helper()
	after, step, err := f.Apply(e)
	if err != nil {
		tb.Fatal(err)
	}
	return h.Add(history.Name{Did: "set", Of: "a"}, f.Bytes(), step), after
}

func title(id, text string) edit.Edit {
	return edit.Set{Of: edit.Ref{List: edit.Events, ID: id}, Field: edit.Field("title"), To: edit.Text(text)}
}

// random draws an edit of a file.
func random(r *rand.Rand, f edit.File, i int) edit.Edit {
	refs := f.Records(edit.Events)
	of := refs[r.IntN(len(refs))]
	texts := []string{"a: b", "one\ntwo", "plain words", "null", fmt.Sprint("title ", i)}
	text := texts[r.IntN(len(texts))]
	switch n := r.IntN(100); {
	case n == 0 && len(refs) > 5:
		return edit.Remove{Of: of}
	case n == 1:
		return edit.Add{To: edit.Events, Record: edit.Record("id", fmt.Sprint("new-", i), "date", "1955", "title", text)}
	case n == 2:
		return edit.Move{Of: of, Before: refs[r.IntN(len(refs))]}
	case n < 12:
		return edit.Unset{Of: of, Field: edit.Field([]string{"text", "notes", "importance"}[r.IntN(3)])}
	}
	return edit.Set{Of: of, Field: edit.Field([]string{"title", "text", "notes"}[r.IntN(3)]), To: edit.Text(text)}
}

// Ten thousand edits in a row, undone, give the first bytes back, and the history of them
// has less than a megabyte; done again they give the last.
func TestTenThousandEditsAreUndone(t *testing.T) {
	src, err := os.ReadFile("../testdata/base.yaml")
	if err != nil {
		t.Fatal(err)
	}
	const edits = 10_000
	r := rand.New(rand.NewPCG(1, 2))
	f := opened(t, string(src))
	h := history.History{}
	made := 0
	for i := 0; made < edits; i++ {
		after, step, err := f.Apply(random(r, f, i))
		if err != nil {
			t.Logf("refused: %v", err)
			continue
		}
		h = h.Add(history.Name{Did: "set title", Of: fmt.Sprint("event ", i%50)}, f.Bytes(), step)
		f, made = after, made+1
	}
	last := string(f.Bytes())
	if h.Size() > 1<<20 || h.Len() != edits {
		t.Errorf("%d steps take %d bytes", h.Len(), h.Size())
	}
	t.Logf("%d bytes a step", h.Size()/edits)
	for range edits {
		u, ok, err := h.Undo(f)
		if !ok || err != nil {
			t.Fatal(ok, err)
		}
		h, f = u.History, u.File
	}
	if string(f.Bytes()) != string(src) || h.Size() != 0 {
		t.Errorf("it is not what it was, with %d bytes", h.Size())
	}
	if _, ok, _ := h.Undo(f); ok {
		t.Error("there is more to undo")
	}
	for range edits {
		u, ok, err := h.Redo(f)
		if !ok || err != nil {
			t.Fatal(ok, err)
		}
		h, f = u.History, u.File
	}
	if string(f.Bytes()) != last {
		t.Error("done again it is something else")
	}
}

const small = "tideline: 1\ntitle: T\nevents:\n  - {id: a, date: 1953, title: A}\n  - {id: b, date: 1954, title: B}\n"

// What another program wrote stays when a step before it is undone, and the step can be
// made again.
func TestUndoStepsOverWhatOthersWrote(t *testing.T) {
	f := opened(t, small)
	h, f := do(t, history.History{}, f, title("a", "Mine"))
	outside := strings.Replace(string(f.Bytes()), "title: B", "title: Theirs   # theirs", 1)
	outside = strings.Replace(outside, "title: Theirs   # theirs}", "title: Theirs}   # theirs", 1)
	h = h.AddOutside(f.Bytes(), []byte(outside))
	if name, ok := h.CanUndo(); !ok || name.Did != "set" {
		t.Errorf("%v, %v", name, ok)
	}
	u, ok, err := h.Undo(opened(t, outside))
	want := strings.Replace(small, "title: B}", "title: Theirs}   # theirs", 1)
	if !ok || err != nil || string(u.File.Bytes()) != want || len(u.Conflicts) > 0 {
		t.Fatalf("%v, %v, %+v:\n%s", ok, err, u.Conflicts, u.File.Bytes())
	}
	if _, more, _ := u.Undo(u.File); more {
		t.Error("what they wrote was undone")
	}
	again, ok, err := u.Redo(u.File)
	if !ok || err != nil || string(again.File.Bytes()) != outside {
		t.Errorf("%v, %v:\n%s", ok, err, again.File.Bytes())
	}
	if back, ok, err := again.Undo(again.File); !ok || err != nil || string(back.File.Bytes()) != want {
		t.Errorf("%v, %v:\n%s", ok, err, back.File.Bytes())
	}
}

// Where they changed what the step did, theirs stays and that is told.
func TestUndoNeverTakesBackWhatOthersWrote(t *testing.T) {
	h, f := do(t, history.History{}, opened(t, small), title("a", "Mine"))
	outside := strings.Replace(string(f.Bytes()), "title: Mine", "title: Theirs", 1)
	u, ok, err := h.AddOutside(f.Bytes(), []byte(outside)).Undo(opened(t, outside))
	if !ok || err != nil || string(u.File.Bytes()) != outside || len(u.Conflicts) != 1 {
		t.Errorf("%v, %v, %+v:\n%s", ok, err, u.Conflicts, u.File.Bytes())
	}
}

// A new step forgets what was undone; a history is a value, so the old one still knows.
func TestANewStepForgetsWhatWasUndone(t *testing.T) {
	h, f := do(t, history.History{}, opened(t, small), title("a", "One"))
	u, _, err := h.Undo(f)
	if err != nil {
		t.Fatal(err)
	}
	if name, ok := u.CanRedo(); !ok || name.Of != "a" {
		t.Errorf("%v, %v", name, ok)
	}
	other, _ := do(t, u.History, u.File, title("a", "Two"))
	if _, ok := other.CanRedo(); ok {
		t.Error("it can be done again")
	}
	if _, ok := u.CanRedo(); !ok {
		t.Error("the value has changed")
	}
}

// Whatever is done, undone, done again and written by others in any order: what others wrote
// stays, and of ours stands what was done and not undone.
func TestUndoAndRedoBesideOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, err := edit.Open("test.yaml", []byte(small))
		if err != nil {
			t.Fatal(err)
		}
		h := history.History{}
		titles, notes := []string{"A"}, ""
		at := 0 // of the titles stands in the file
		for i := range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.SampledFrom([]string{"do", "undo", "redo", "outside"}).Draw(t, "what") {
			case "do":
				titles = append(titles[:at+1], fmt.Sprint("Title ", i))
				at++
				after, step, err := f.Apply(title("a", titles[at]))
				if err != nil {
					t.Fatal(err)
				}
				h, f = h.Add(history.Name{Did: "set"}, f.Bytes(), step), after
			case "undo":
				u, ok, err := h.Undo(f)
				if err != nil || ok != (at > 0) || len(u.Conflicts) > 0 {
					t.Fatal(ok, err, u.Conflicts)
				}
				if h, f = u.History, u.File; ok {
					at--
				}
			case "redo":
				u, ok, err := h.Redo(f)
				if err != nil || ok && at+1 >= len(titles) || len(u.Conflicts) > 0 {
					t.Fatal(ok, err, u.Conflicts)
				}
				if h, f = u.History, u.File; ok {
					at++
				} else {
					titles = titles[:at+1] // forgotten where others wrote between two that were undone
				}
			case "outside":
				notes = fmt.Sprint("notes ", i)
				after, _, err := f.Apply(edit.Set{Of: edit.Ref{List: edit.Events, ID: "a"}, Field: edit.Field("notes"), To: edit.Text(notes)})
				if err != nil {
					t.Fatal(err)
				}
				h, f = h.AddOutside(f.Bytes(), after.Bytes()), after
			}
			v, _ := f.Value(edit.Ref{List: edit.Events, ID: "a"})
			is, _ := v.Get("title")
			says, _ := v.Get("notes")
			if is.Text() != titles[at] || says.Text() != notes {
				t.Fatalf("after %d steps it says\n%s\nwant %q, %q", i+1, f.Bytes(), titles[at], notes)
			}
		}
	})
}

// What was undone is done again after others have written.
func TestRedoAfterOthersWrote(t *testing.T) {
	h, f := do(t, history.History{}, opened(t, small), title("a", "One"))
	h, f = do(t, h, f, title("a", "Two"))
	for range 2 {
		u, _, err := h.Undo(f)
		if err != nil {
			t.Fatal(err)
		}
		h, f = u.History, u.File
	}
	outside := strings.Replace(small, "title: B", "title: Theirs", 1)
	h, f = h.AddOutside(f.Bytes(), []byte(outside)), opened(t, outside)
	for _, want := range []string{"One", "Two"} {
		u, ok, err := h.Redo(f)
		if err != nil || !ok || string(u.File.Bytes()) != strings.Replace(outside, "title: A", "title: "+want, 1) {
			t.Fatalf("%v, %v:\n%s", ok, err, u.File.Bytes())
		}
		h, f = u.History, u.File
	}
	if u, ok, err := h.Undo(f); err != nil || !ok || !strings.Contains(string(u.File.Bytes()), "title: One") {
		t.Errorf("%v, %v:\n%s", ok, err, u.File.Bytes())
	}
}
