package edit

import (
	"slices"

	"tideline/timeline/edtf/shift"
	"tideline/timeline/file/syntax/tree"
	"tideline/timeline/pattern"
)

// Edit is a change of a file, as a value.
type Edit interface {
	make(d *draft) error
}

// Set gives a field a value.
type Set struct {
	Of    Ref
	Field Path
	To    Value
}

// Unset takes a field, or an item of a list, away.
type Unset struct {
	Of    Ref
	Field Path
}

// Become makes a whole record another, part by part.
type Become struct {
	Of Ref
	To Value
}

// Add puts a new record into a list: before another, or, where Before is the zero Ref, an
// event where its date belongs if the file is in order, everything else at the end.
type Add struct {
	To     List
	Record Value
	Before Ref
}

// AddAll puts new records at the end of a list, for the work of one.
type AddAll struct {
	To      List
	Records []Value
}

// Remove takes a record away, and what refers to it.
type Remove struct{ Of Ref }

// Move puts a record before another of its list, or at the end where Before is the zero
// Ref.
type Move struct{ Of, Before Ref }

// Rename gives a record another id, with all that refers to it.
type Rename struct {
	Of Ref
	To string
}

// Shift moves the date of an event.
type Shift struct {
	Of Ref
	By shift.Span
}

// Many are edits that are one step.
type Many []Edit

// Step is an edit that was made.
type Step struct {
	Patches []Patch        // of the text before
	Notes   []pattern.Text // what else changed
}

// Apply makes an edit. The error is a Refusal, and then nothing is changed.
func (f File) Apply(e Edit) (File, Step, error) {
	d := newDraft(f)
	if err := d.run(e); err != nil {
		return f, Step{}, err
	}
	d.dropNames()
	after := File{f.name, d.text, &index{records: d.records, table: d.indexed().table, named: d.named, shape: d.shape}}
	after.once.Do(func() {})
	return after, Step{d.patches, d.notes}, nil
}

// run makes an edit and gives records whose id was made of what has changed the id that
// they had, if something refers to them by it.
func (d *draft) run(e Edit) error {
	if err := e.make(d); err != nil {
		return err
	}
	if !d.stale {
		return nil
	}
	return d.keepIDs()
}

// dropNames takes the names from values of which the last use went away: a name that nothing
// uses looks like a slip.
func (d *draft) dropNames() {
	if !d.named || len(d.patches) == 0 {
		return
	}
	used := map[string]bool{}
	before := tree.Parse(d.before.text)
	for _, n := range before.Named() {
		used[n.Anchor] = used[n.Anchor] || len(before.Uses(n)) > 0
	}
	for range len(used) {
		t := d.tree()
		i := slices.IndexFunc(t.Named(), func(n *tree.Node) bool { return used[n.Anchor] && len(t.Uses(n)) == 0 })
		if i < 0 {
			break
		}
		n := t.Named()[i]
		used[n.Anchor] = false
		if patches, err := t.Unname(n); err == nil {
			d.put(patches, Whole, 0)
			d.read() // a name can stand where a record begins
		}
	}
}

// keepIDs reads the ids anew. Who had one that was made of a name, has another now, and is
// referred to by the old one, gets that written down.
func (d *draft) keepIDs() error {
	d.stale = false
	before := d.records
	d.read()
	for _, list := range lists() {
		if len(before[list]) != len(d.records[list]) {
			continue
		}
		for i, was := range before[list] {
			if now := d.records[list][i]; !was.made || !now.made || now.id == was.id || was.id == "" {
				continue
			}
			uses, err := d.uses(list, was.id)
			if err != nil || len(uses) == 0 {
				continue
			}
			if err := d.set(list, i, Field("id"), Text(was.id)); err != nil {
				return err
			}
			d.note("{{.ID}} is referred to, so its id is written down now", "ID", quoted(was.id))
			d.stale = false
		}
	}
	d.read()
	return nil
}

func (e Set) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	if field, _ := d.fields(e.Of.List).Find(e.Field[0].Key); field.Key == "id" && len(e.Field) == 1 && e.Of.List != Whole {
		return Rename{e.Of, e.To.Text()}.make(d)
	}
	return d.set(e.Of.List, i, e.Field, e.To)
}

func (e Unset) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	if len(e.Field) == 1 && e.Field[0].Key == "id" && e.Of.List != Whole {
		uses, err := d.uses(e.Of.List, e.Of.ID)
		if err != nil {
			return err
		}
		if len(uses) > 0 {
			return refuse("{{.ID}} is referred to by its id, so it cannot be without it", "ID", quoted(e.Of.ID))
		}
	}
	return d.unset(e.Of.List, i, e.Field)
}

func (e Become) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	o, err := d.open(e.Of.List, i)
	if err != nil {
		return err
	}
	d.stale = true
	now, ok := o.node.Said()
	if !ok || o.node.Kind != tree.Mapping || e.To.Kind() != tree.Mapping {
		return d.replace(o, o.node, e.To)
	}
	return d.becomeMapping(e.Of.List, i, nil, now, e.To)
}

func (e Many) make(d *draft) error {
	for _, one := range e {
		if err := d.run(one); err != nil {
			return err
		}
	}
	return nil
}
