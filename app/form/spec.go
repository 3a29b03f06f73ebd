package form

import (
	"strings"

	"tideline/timeline/edit"
)

// kind is how a field is filled in.
type kind int

const (
	line    kind = iota // a line of words
	text                // several lines
	date                // a date as people write it
	list                // several words, with commas between
	people              // likewise, by id or name
	point               // a latitude and a longitude, in degrees, with a comma between
	lanes               // some of the lanes of the file
	choice              // one of some words
	record              // another record of the file, by its name
	picture             // a file beside the events file
	several             // a list of parts, each with fields of its own
	moving              // by how much dates are moved
	records             // the records of a list of the file, which have forms of their own
)

// spec is a field of a form.
type spec struct {
	key     string // as the file calls it, or keys with dots between
	name    string // as the form does
	kind    kind
	example string
	options []option  // of a choice
	list    edit.List // of a record: among which it is
	like    string    // what others have that may be meant: place, tag
	after   string    // the field without which it is not shown
	group   bool      // with it begins a group, to which one goes by one key
	later   bool      // not of an event that is not there yet, of which few words are enough
	parts   parting   // of several
}

// parting is what a list of parts is made of.
type parting struct {
	main   string // the key of what is typed to add one
	add    string // what the field says in which it is typed
	off    string // what the button does that takes one away
	early  bool   // what may be meant is offered before anything is typed
	enough string // the key of the field from which Enter goes on to the next one that is added
	fields []spec
}

// option is one of the words that a field may have.
type option struct{ value, name string }

// path is the way to a field, in a record that is itself somewhere.
func (s spec) path(in edit.Path) edit.Path {
	return append(append(edit.Path{}, in...), edit.Nested(s.key)...)
}

// field returns one of the fields of a part.
func (p parting) field(key string) spec {
	for _, s := range p.fields {
		if s.key == key {
			return s
		}
	}
	return spec{key: key}
}

// items are words with commas between.
func items(typed string) (all []string) {
	for item := range strings.SplitSeq(typed, ",") {
		if item = strings.TrimSpace(item); item != "" {
			all = append(all, item)
		}
	}
	return all
}
