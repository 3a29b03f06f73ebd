package editing

import (
	"strings"

	"tideline/timeline/edit"
	"tideline/timeline/edit/history"
	"tideline/timeline/edit/merge"
)

// Conflict is what another program and ours have both changed, and not alike. The file has
// theirs.
type Conflict struct {
	merge.Conflict
	Theirs string // as it stands there; "" where it is gone

	mine  edit.Value // what ours says
	there bool       // ours says something
}

// Outside takes what another program has saved: it takes the place of what was on the
// disk, and the steps that are not saved are made again on it, field by field. What both
// have changed stays theirs, and is returned. The error says that the text cannot be
// edited; then nothing has changed.
func (d Desk) Outside(theirs []byte) (Desk, []Conflict, error) {
	there, err := edit.Open(d.file.Name(), theirs)
	if err != nil {
		return d, nil, err
	}
	mine := d.file
	after, found := there, []Conflict(nil)
	if d.IsDirty() {
		base, err := edit.Open(d.file.Name(), d.base)
		if err != nil {
			return d, nil, err
		}
		merged := merge.Merge(base, mine, there)
		after = merged.File
		found = conflicts(merged.Conflicts, mine, after)
	}
	d.history = d.history.AddOutside(mine.Bytes(), after.Bytes())
	d.file, d.base = after, theirs
	return d, found, nil
}

// conflicts adds to what has met what both sides say.
func conflicts(met []merge.Conflict, mine, theirs edit.File) (all []Conflict) {
	for _, c := range met {
		one := Conflict{Conflict: c}
		if !c.Gone {
			one.Theirs = strings.TrimSpace(theirs.Source(c.Of, whole(c.Field)))
		}
		one.mine, one.there = mine.Value(c.Of)
		for _, part := range whole(c.Field) {
			if one.there {
				one.mine, one.there = below(one.mine, part)
			}
		}
		all = append(all, one)
	}
	return all
}

// whole is the way to what is taken as one: a list is, since its items are counted anew on
// either side.
func whole(path edit.Path) edit.Path {
	for i, part := range path {
		if part.Key == "" {
			return path[:i]
		}
	}
	return path
}

// below is a part of a value.
func below(v edit.Value, part edit.Part) (edit.Value, bool) { return v.Get(part.Key) }

// TakeMine lets our side of a conflict stand after all, as a step of that name.
func (d Desk) TakeMine(name history.Name, c Conflict) (Desk, edit.Step, error) {
	return d.Apply(name, c.edit())
}

// edit is what makes our side stand.
func (c Conflict) edit() edit.Edit {
	path := whole(c.Field)
	switch {
	case c.Gone:
		return edit.Add{To: c.Of.List, Record: c.mine, Before: c.Next}
	case len(path) == 0 && !c.there:
		return edit.Remove{Of: c.Of}
	case len(path) == 0:
		return edit.Become{Of: c.Of, To: c.mine}
	case !c.there:
		return edit.Unset{Of: c.Of, Field: path}
	}
	return edit.Set{Of: c.Of, Field: path, To: c.mine}
}

// Both returns what lets both sides of a conflict stand, where that can be: a text behind
// the other, or a date as one that is claimed besides. It reports false where it cannot.
func (c Conflict) Both(d Desk) (e edit.Edit, dated, ok bool) {
	if len(c.Field) != 1 || c.Gone || !c.there || c.Of.List != edit.Events {
		return nil, false, false
	}
	record, _ := d.file.Value(c.Of)
	theirs, there := record.Get(c.Field[0].Key)
	switch c.Field[0].Key {
	case "text", "notes":
		return edit.Set{Of: c.Of, Field: c.Field, To: edit.Text(theirs.Text() + "\n\n" + c.mine.Text())}, false, there
	case "date":
		other := edit.Path{{Key: "dates"}, {Item: len(items(record, "dates"))}}
		return edit.Set{Of: c.Of, Field: other, To: edit.Record("date", c.mine.Text())}, true, there
	}
	return nil, false, false
}

// items are those of a list of a record.
func items(record edit.Value, key string) []edit.Value {
	list, _ := record.Get(key)
	return list.Items()
}
