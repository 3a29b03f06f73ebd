package editing

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"tideline/app/store"
	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
)

// Journal is a file in which the steps of a desk that are not saved lie, each as soon as it
// is made, so that none is lost where the program ends by a fault. Its methods are called
// on one goroutine at a time.
type Journal struct{ file *os.File }

// journalEnding is that of the names of journals.
const journalEnding = ".journal"

// head is the first line of a journal. The text of the file follows it.
type head struct {
	File  string `json:"file"`  // whose steps they are
	Bytes int    `json:"bytes"` // of the text on the disk
}

// entry is a line of a journal: a step, as one patch of the text before.
type entry struct {
	Did  string `json:"did,omitempty"`
	Of   string `json:"of,omitempty"`
	From int    `json:"from"`
	To   int    `json:"to"`
	Text string `json:"text"`
}

// NewJournal begins the journal of a file, with the text that is on the disk, in a folder of
// the user's, which is made.
func NewJournal(folder, file string, base []byte) (*Journal, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(filepath.Join(folder, rand.Text()+journalEnding), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	store.Lock(f)
	first, err := json.Marshal(head{file, len(base)})
	if err == nil {
		_, err = f.Write(slices.Concat(first, []byte("\n"), base, []byte("\n")))
	}
	j := &Journal{f}
	if err != nil {
		j.End()
		return nil, err
	}
	return j, nil
}

// Add writes a step that made a text of another, and waits until the disk has it.
func (j *Journal) Add(name history.Name, before, after []byte) error {
	p := between(before, after)
	line, err := json.Marshal(entry{name.Did, name.Of, p.Start, p.End, p.Text})
	if err != nil {
		return err
	}
	if _, err := j.file.Write(append(line, '\n')); err != nil {
		return err
	}
	return j.file.Sync()
}

// End takes the journal away: what it holds is saved, or not wanted.
func (j *Journal) End() {
	_ = j.file.Close() // Windows does not remove open files
	_ = os.Remove(j.file.Name())
}

// between is the patch that makes a text of another: what is between what both begin and
// end with.
func between(before, after []byte) edit.Patch {
	start := 0
	for start < min(len(before), len(after)) && before[start] == after[start] {
		start++
	}
	tail := 0
	for tail < min(len(before), len(after))-start && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	p := edit.Patch{Text: string(after[start : len(after)-tail])}
	p.Start, p.End = start, len(before)-tail
	return p
}

// Left is what a program left of a file that ended before it could be saved.
type Left struct {
	File string    // whose steps they are
	When time.Time // of the last of them

	journal string // where they lie
	base    []byte
	steps   []entry
}

// FindLeft finds what was left in a folder of journals, the newest first. Journals of
// windows that are open are none of it.
func FindLeft(folder string) (all []Left) {
	names, _ := filepath.Glob(filepath.Join(folder, "*"+journalEnding))
	for _, name := range names {
		if !store.IsAbandoned(name) {
			continue
		}
		if l, ok := readLeft(name); ok {
			all = append(all, l)
		} else {
			_ = os.Remove(name) // it ended before the first step
		}
	}
	slices.SortFunc(all, func(a, b Left) int { return b.When.Compare(a.When) })
	return all
}

// readLeft reads a journal; a last line that is not whole was never written.
func readLeft(name string) (l Left, ok bool) {
	text, err := os.ReadFile(name)
	if err != nil {
		return l, false
	}
	first, rest, found := bytes.Cut(text, []byte("\n"))
	var h head
	if !found || json.Unmarshal(first, &h) != nil || h.Bytes < 0 || h.Bytes >= len(rest) {
		return l, false
	}
	l = Left{File: h.File, journal: name, base: rest[:h.Bytes]}
	r := bufio.NewReader(bytes.NewReader(rest[h.Bytes+1:]))
	for {
		line, err := r.ReadBytes('\n')
		var e entry
		if err == io.EOF || json.Unmarshal(line, &e) != nil {
			break
		}
		l.steps = append(l.steps, e)
	}
	if info, err := os.Stat(name); err == nil {
		l.When = info.ModTime()
	}
	return l, len(l.steps) > 0
}

// Steps is how many steps were left.
func (l Left) Steps() int { return len(l.steps) }

// Restore makes the steps again: each can be undone. What has been saved by others since is
// taken as Outside takes it; nil where the file is as it was, or gone.
func (l Left) Restore(there []byte) (Desk, []Conflict, error) {
	d, err := Open(l.File, l.base)
	if err != nil {
		return d, nil, err
	}
	for _, e := range l.steps {
		p := edit.Patch{Text: e.Text}
		p.Start, p.End = e.From, e.To
		before := d.file.Bytes()
		if p.Start < 0 || p.End < p.Start || p.End > len(before) {
			break // what follows is of no use
		}
		after, err := edit.Open(l.File, slices.Concat(before[:p.Start], []byte(p.Text), before[p.End:]))
		if err != nil {
			return d, nil, err
		}
		d.history = d.history.Add(history.Name{Did: e.Did, Of: e.Of}, before, edit.Step{Patches: []edit.Patch{p}})
		d.file = after
	}
	if there == nil || bytes.Equal(there, l.base) {
		return d, nil, nil
	}
	return d.Outside(there)
}

// Diff is what the steps change, as a text.
func (l Left) Diff() string {
	d, _, err := l.Restore(nil)
	if err != nil {
		return ""
	}
	return d.Diff(filepath.Base(l.File))
}

// Forget takes the journal away.
func (l Left) Forget() { _ = os.Remove(l.journal) }

// Diff is what is not saved, as a text of changed lines with the lines around them.
func (d Desk) Diff(name string) string {
	return edit.Diff(name, d.base, []edit.Patch{between(d.base, d.Text())})
}
