package timeline

import (
	"slices"
	"strconv"
	"strings"
)

// guest is what a document knows of another one that it is compared with.
type guest struct {
	host   *Document // by itself
	doc    *Document
	mark   string // begins the ids of its records, and no other
	called string // what tells it from the first
}

// Compared returns a document with all that two have: the lanes of the guest below those
// of the host, its records behind. A record of the guest has an id that no record of the
// host has, even where both files use the same one: OwnID gives what its file says. The
// names of lanes tell the files apart. Neither document is changed; a host that has a
// guest gets this one in its place.
func Compared(host, with *Document) *Document {
	if host.guest != nil {
		host = host.guest.host
	}
	g := guest{host: host, doc: with, mark: freeMark(host)}
	var hostCalled string
	hostCalled, g.called = tellApart(host, with)
	both := *host
	both.guest = &g
	both.Title = hostCalled + " · " + g.called
	both.Lanes = append(slices.Clone(host.Lanes), each(with.Lanes, g.lane)...)
	nameLanes(&both, len(host.Lanes), hostCalled, g.called)
	both.People = append(slices.Clone(host.People), each(with.People, g.person)...)
	both.Sources = append(slices.Clone(host.Sources), each(with.Sources, g.source)...)
	both.Eras = append(slices.Clone(host.Eras), each(g.erasBeside(host), g.era)...)
	both.Events = append(slices.Clone(host.Events), each(with.Events, g.event)...)
	both.Undated = append(slices.Clone(host.Undated), each(with.Undated, g.event)...)
	both.Stories = append(slices.Clone(host.Stories), each(with.Stories, g.story)...)
	both.index = newIndex(&both)
	return &both
}

// Guest returns the document that this one is compared with, as Compared was given it,
// and what tells it from the host; nil for none.
func (d *Document) Guest() (doc *Document, called string) {
	if d.guest == nil {
		return nil, ""
	}
	return d.guest.doc, d.guest.called
}

// OfGuest reports whether a record, by its id, or a picture, by its file, is of the guest.
func (d *Document) OfGuest(id string) bool {
	return d.guest != nil && strings.HasPrefix(id, d.guest.mark)
}

// OwnID returns the id of a record, or the file of a picture, as its own file has it.
func (d *Document) OwnID(id string) string {
	if d.guest == nil {
		return id
	}
	return strings.TrimPrefix(id, d.guest.mark)
}

// each makes a list anew, record by record.
func each[T any](all []T, of func(T) T) (list []T) {
	for i := range all {
		list = append(list, of(all[i]))
	}
	return list
}

// freeMark is what no id and no picture of a document begins with. It is the beginning of
// a path, for pictures have one too.
func freeMark(d *Document) string {
	for n := 2; ; n++ {
		mark := strconv.Itoa(n) + "/"
		if !d.begins(mark) {
			return mark
		}
	}
}

// begins reports whether an id or a picture of a document begins so.
func (d *Document) begins(mark string) bool {
	for _, ids := range []map[string]int{d.index.events, d.index.undated, d.index.sources, d.index.people, d.index.lanes, d.index.eras, d.index.stories} {
		for id := range ids {
			if strings.HasPrefix(id, mark) {
				return true
			}
		}
	}
	return slices.ContainsFunc(d.Pictures(), func(file string) bool { return strings.HasPrefix(file, mark) })
}

// tellApart names two documents so that one knows which is meant: by their titles, or
// else by their files.
func tellApart(host, with *Document) (first, second string) {
	first, second = host.Title, with.Title
	if first == "" || second == "" || first == second {
		first, second = host.Name, with.Name
	}
	if first == second {
		second += " (2)"
	}
	return first, second
}

// nameLanes has the names of lanes tell which file they are of, where they would not: the
// one lane of a document that lists none is called as the document, and one that is
// called as another of the other file says of which it is.
func nameLanes(both *Document, hosts int, host, with string) {
	names := map[string]bool{}
	for i := range both.Lanes {
		l := &both.Lanes[i]
		called := host
		if i >= hosts {
			called = with
		}
		switch {
		case l.usual:
			l.Name, l.usual = called, false
		case i >= hosts && names[l.Name]:
			l.Name += " (" + called + ")"
		}
		names[l.Name] = true
	}
}
