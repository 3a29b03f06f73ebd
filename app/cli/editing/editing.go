// Package editing reads the edits of a command line or of a script, and makes them one
// after the other.
//
// Which record an edit names can depend on those before it, so each is understood only
// when it is its turn.
package editing

import (
	"strings"

	"tideline/timeline/edit"
	"tideline/timeline/edtf/shift"
	"tideline/timeline/pattern"
)

// Order is one edit, as it was asked for.
type Order struct {
	Do     string      // set, unset, add, remove, move, rename, shift
	Target string      // ID.FIELD, ID, or for add the kind of record with its colon
	Value  string      // that is set; the new id; how far
	JSON   *edit.Value // the record that is added, or in a script the value that is set
	Before string      // the id before which a record is put
	Script string      // the name of the script that it is from; "" for a command line
	Line   int         // of the script
}

// Misuse is an order that is not understood, whatever the file says.
type Misuse struct{ pattern.Text }

// Error returns what is wrong in English.
func (m Misuse) Error() string { return m.String() }

func misuse(text pattern.English, pairs ...any) error { return Misuse{pattern.T(text, pairs...)} }

// Check returns what of an order cannot be understood.
func (o *Order) Check() error {
	if o.Target == "" && o.Do != "add" && o.Do != "script" {
		return misuse("an id is empty")
	}
	switch o.Do {
	case "set":
		field, _, assigned := strings.Cut(o.Target, "=")
		if !assigned && o.JSON == nil {
			return misuse("{{.Given}} sets nothing: write ID.FIELD=VALUE, as in geneva.title=Geneva", "Given", quoted(o.Target))
		}
		return hasField(field)
	case "unset":
		return hasField(o.Target)
	case "rename":
		return o.checkID()
	case "shift":
		return o.checkSpan()
	case "move":
		if o.Before == "" {
			return misuse("move {{.Given}} before which one? Write --move ID --before ID", "Given", quoted(o.Target))
		}
	}
	return nil
}

// checkID sees that a new id is given.
func (o *Order) checkID() error {
	if was, to, ok := strings.Cut(o.Target, "="); o.Value == "" && (!ok || was == "" || to == "") {
		return misuse("{{.Given}} gives no new id: write OLD=NEW", "Given", quoted(o.Target))
	}
	return nil
}

// checkSpan parts an id from how far its date is moved.
func (o *Order) checkSpan() error {
	if i := strings.LastIndexByte(o.Target, '='); o.Value == "" && i >= 0 {
		o.Target, o.Value = o.Target[:i], o.Target[i+1:]
	}
	if _, err := shift.ParseSpan(o.Value); err != nil {
		given := o.Value
		if given == "" {
			given = o.Target
		}
		return misuse("{{.Given}} does not say how far: write ID=+2y, ID=-3m or ID=+10d", "Given", quoted(given))
	}
	return nil
}

func hasField(given string) error {
	if !strings.Contains(given, ".") {
		return noField(given)
	}
	return nil
}

func noField(given string) error {
	return misuse("{{.Given}} names no field: write ID.FIELD, as in geneva.title; .title is that of the file", "Given", quoted(given))
}

// On returns the edit of a file that an order is.
func (o Order) On(f edit.File) (edit.Edit, error) {
	switch o.Do {
	case "set":
		return o.set(f)
	case "unset":
		of, field, err := target(f, o.Target)
		if err != nil {
			return nil, err
		}
		path, err := edit.ParsePath(field)
		return edit.Unset{Of: of, Field: path}, err
	case "add":
		list, _ := kindOf(o.Target)
		e := edit.Add{To: list, Record: *o.JSON}
		if o.Before != "" {
			e.Before = beside(list, o.Before)
		}
		return e, nil
	case "remove":
		return edit.Remove{Of: record(f, o.Target)}, nil
	case "move":
		of := record(f, o.Target)
		return edit.Move{Of: of, Before: beside(of.List, o.Before)}, nil
	case "rename":
		was, to := o.Target, o.Value
		if to == "" {
			was, to = assigned(f, o.Target)
		}
		return edit.Rename{Of: record(f, was), To: to}, nil
	}
	by, err := shift.ParseSpan(o.Value)
	return edit.Shift{Of: record(f, o.Target), By: by}, err
}

func (o Order) set(f edit.File) (edit.Edit, error) {
	of, rest, err := target(f, o.Target)
	if err != nil {
		return nil, err
	}
	field, text, _ := strings.Cut(rest, "=")
	path, err := edit.ParsePath(field)
	if err != nil {
		return nil, err
	}
	if o.JSON != nil {
		return edit.Set{Of: of, Field: path, To: f.ForField(of, path, *o.JSON)}, nil
	}
	v, err := f.FromText(of, path, text)
	return edit.Set{Of: of, Field: path, To: v}, err
}

// Made is what orders came to.
type Made struct {
	File edit.File
	edit.Step
}

// Failed is the order that was refused.
type Failed struct {
	Order
	Err error
}

// Error returns why it was refused.
func (f *Failed) Error() string { return f.Err.Error() }

// Unwrap returns why it was refused.
func (f *Failed) Unwrap() error { return f.Err }

// Make carries orders out, one after the other, as one step: all or none.
func Make(f edit.File, orders []Order) (Made, error) {
	made := Made{File: f}
	for _, o := range orders {
		e, err := o.On(made.File)
		if err != nil {
			return Made{}, &Failed{o, err}
		}
		after, step, err := made.File.Apply(e)
		if err != nil {
			return Made{}, &Failed{o, err}
		}
		made.Patches = edit.Compose(f.Bytes(), made.Patches, step.Patches)
		made.Notes = append(made.Notes, step.Notes...)
		made.File = after
	}
	return made, nil
}
