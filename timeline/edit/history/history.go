// Package history holds what was done to a file, so that it can be undone and done again,
// without limit. A step costs what its patches say and a few bytes more.
//
// What another program wrote to the file in between is a step of its own kind: it is never
// taken back. A step before it is undone by replay: what it changed is changed back in the
// file as it is now, where that is still as the step left it. Likewise one that was undone is
// done again on what came from outside since.
package history

import (
	"encoding/binary"
	"strings"

	"tideline/timeline/edit"
	"tideline/timeline/edit/merge"
)

// Name says what a step did, as a menu shows it behind “Undo”: what was done, and to which
// record.
type Name struct{ Did, Of string }

// History is what was done, and what of it was undone. It is a value: each change returns
// another one, and what is older goes on holding.
type History struct {
	done, undone *step
	steps, size  int
}

// step is one step, with those before it.
type step struct {
	packed  string // whether it came from outside, its name, the patches that lead back
	earlier *step
	steps   int // of what was undone: how many steps were done then
}

// Add returns the history with a step that was made of a text; what was undone is
// forgotten.
func (h History) Add(name Name, before []byte, s edit.Step) History {
	return h.with(pack(name, false, before, s.Patches))
}

// AddOutside returns the history with what another program made of a text. What was undone
// can still be done again.
func (h History) AddOutside(before, after []byte) History {
	undone := h.undone
	h = h.with(pack(Name{}, true, before, difference(before, after)))
	h.undone = undone
	return h
}

func (h History) with(packed string) History {
	h.done, h.undone = &step{packed: packed, earlier: h.done}, nil
	h.steps, h.size = h.steps+1, h.size+len(packed)+perStep
	return h
}

// perStep is what a step takes in memory besides its bytes.
const perStep = 32

// Size returns about how many bytes the steps that were done take.
func (h History) Size() int { return h.size }

// Len returns how many steps were done.
func (h History) Len() int { return h.steps }

// CanUndo returns what would be undone next.
func (h History) CanUndo() (Name, bool) { return next(h.done) }

// CanRedo returns what would be done again next.
func (h History) CanRedo() (Name, bool) { return next(h.undone) }

// next is the newest step that did not come from outside.
func next(s *step) (Name, bool) {
	for ; s != nil; s = s.earlier {
		if name, outside, _ := unpack(s.packed); !outside {
			return name, true
		}
	}
	return Name{}, false
}

// Undone is what an undo, or a redo, came to.
type Undone struct {
	History
	File      edit.File
	Conflicts []merge.Conflict // where the file says something else by now, and goes on saying it
}

// Undo takes the newest step back: the very bytes from before it, where nothing came from
// outside since. It reports false where there is nothing to undo.
func (h History) Undo(f edit.File) (Undone, bool, error) {
	if h.done == nil {
		return Undone{h, f, nil}, false, nil
	}
	name, outside, patches := unpack(h.done.packed)
	if outside {
		return h.replay(f)
	}
	before := apply(f.Bytes(), patches)
	after, err := edit.Open(f.Name(), before)
	if err != nil {
		return Undone{h, f, nil}, false, err
	}
	undone := h
	undone.size -= len(h.done.packed) + perStep
	undone.steps--
	undone.done = h.done.earlier
	undone.undone = &step{pack(name, false, f.Bytes(), patches), h.undone, undone.steps}
	return Undone{undone, after, nil}, true, nil
}

// Redo makes the newest step again that was undone.
func (h History) Redo(f edit.File) (Undone, bool, error) {
	if h.undone == nil {
		return Undone{h, f, nil}, false, nil
	}
	name, _, patches := unpack(h.undone.packed)
	if h.undone.steps != h.steps {
		return h.redoBelow(f, name, patches)
	}
	after, err := edit.Open(f.Name(), apply(f.Bytes(), patches))
	if err != nil {
		return Undone{h, f, nil}, false, err
	}
	again := h.with(pack(name, false, f.Bytes(), patches))
	again.undone = h.undone.earlier
	return Undone{again, after, nil}, true, nil
}

// redoBelow makes a step again below what came from outside since it was undone.
func (h History) redoBelow(f edit.File, name Name, patches []edit.Patch) (Undone, bool, error) {
	text, again := f.Bytes(), h
	for again.steps > h.undone.steps {
		_, _, back := unpack(again.done.packed)
		text = apply(text, back)
		again.size, again.steps, again.done = again.size-len(again.done.packed)-perStep, again.steps-1, again.done.earlier
	}
	before, err := edit.Open(f.Name(), text)
	if err != nil {
		return Undone{h, f, nil}, false, err
	}
	after, err := edit.Open(f.Name(), apply(text, patches))
	if err != nil {
		return Undone{h, f, nil}, false, err
	}
	merged := merge.Merge(before, after, f)
	again = again.with(pack(name, false, text, patches))
	again = again.with(pack(Name{}, true, after.Bytes(), difference(after.Bytes(), merged.File.Bytes())))
	again.undone = h.undone.earlier
	return Undone{again, merged.File, merged.Conflicts}, true, nil
}

// replay undoes the newest step of ours below what came from outside.
func (h History) replay(f edit.File) (Undone, bool, error) {
	text, s := f.Bytes(), h.done
	size, steps := h.size, h.steps
	for ; s != nil; s = s.earlier {
		_, outside, patches := unpack(s.packed)
		size, steps = size-len(s.packed)-perStep, steps-1
		if !outside {
			break
		}
		text = apply(text, patches)
	}
	if s == nil {
		return Undone{h, f, nil}, false, nil
	}
	name, _, patches := unpack(s.packed)
	after, err := edit.Open(f.Name(), text)
	if err != nil {
		return Undone{h, f, nil}, false, err
	}
	before, err := edit.Open(f.Name(), apply(text, patches))
	if err != nil {
		return Undone{h, f, nil}, false, err
	}
	merged := merge.Merge(after, before, f) // what the step changed, the other way round, in the file as it is now
	undone := History{done: s.earlier, size: size, steps: steps}
	undone = undone.with(pack(Name{}, true, before.Bytes(), difference(before.Bytes(), merged.File.Bytes())))
	later := h.undone
	if later != nil && later.steps != h.steps { // it was made of another text
		later = nil
	}
	undone.undone = &step{packed(ours, name, difference(merged.File.Bytes(), f.Bytes())), later, undone.steps}
	return Undone{undone, merged.File, merged.Conflicts}, true, nil
}

// difference is the one patch that makes a text of another: what is between what both
// begin and end with.
func difference(before, after []byte) []edit.Patch {
	head := 0
	for head < min(len(before), len(after)) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < min(len(before), len(after))-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	p := edit.Patch{Text: string(after[head : len(after)-tail])}
	p.Start, p.End = head, len(before)-tail
	return []edit.Patch{p}
}

// pack writes a step that made patches of a text: its name, and how it is taken back.
func pack(name Name, outside bool, before []byte, patches []edit.Patch) string {
	kind := ours
	if outside {
		kind = others
	}
	return packed(kind, name, edit.Invert(before, patches))
}

// Who made a step.
const (
	ours byte = iota
	others
)

// packed writes a step by the patches that take it back.
func packed(kind byte, name Name, back []edit.Patch) string {
	text := []byte{kind}
	add := func(s string) { text = append(binary.AppendUvarint(text, uint64(len(s))), s...) }
	add(name.Did)
	add(name.Of)
	at := 0
	for _, p := range back {
		text = binary.AppendUvarint(text, uint64(p.Start-at))
		text = binary.AppendUvarint(text, uint64(p.Len()))
		add(p.Text)
		at = p.End
	}
	return string(text)
}

// unpack reads what pack wrote.
func unpack(s string) (name Name, outside bool, back []edit.Patch) {
	r := strings.NewReader(s[1:])
	number := func() int {
		n, _ := binary.ReadUvarint(r)
		return int(n)
	}
	text := func() string {
		n := number()
		at := len(s) - r.Len()
		_, _ = r.Seek(int64(n), 1)
		return s[at : at+n]
	}
	name = Name{text(), text()}
	for at := 0; r.Len() > 0; {
		var p edit.Patch
		p.Start = at + number()
		p.End = p.Start + number()
		p.Text = text()
		at = p.End
		back = append(back, p)
	}
	return name, s[0] == others, back
}

// apply returns a text with patches in it.
func apply(text []byte, patches []edit.Patch) []byte {
	var out []byte
	at := 0
	for _, p := range patches {
		out = append(append(out, text[at:p.Start]...), p.Text...)
		at = p.End
	}
	return append(out, text[at:]...)
}
