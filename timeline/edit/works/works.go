// Package works adds a list of literature to an events file: those of its works that are not
// there yet.
package works

import (
	"strconv"

	"tideline/timeline/edit"
	"tideline/timeline/pattern"
)

// There is a work of a list that an events file has already.
type There struct {
	ID string          // in the list
	As string          // in the file, or that of an earlier one in the list
	By pattern.English // by what it is known: “the same DOI”
}

// Why says why the work is not added.
func (t There) Why() pattern.Value {
	return pattern.T("it is there already as {{.ID}}: {{.By}}", "ID", t.As, "By", t.By)
}

// Missing returns the edit that adds the works of one events file, a list, to those of
// another, and which of them that has already, under whatever id. An id that stands for
// something else there gets a number behind it.
func Missing(to, from edit.File) (add edit.AddAll, there []There) {
	has, _ := to.Document()
	list, _ := from.Document()
	known := shelf{}
	ids := map[string]bool{}
	for i := range has.Sources {
		known.put(&has.Sources[i], has.Sources[i].ID)
	}
	for _, r := range to.Records(edit.Sources) {
		ids[r.ID] = true
	}
	add.To = edit.Sources
	for _, of := range from.Records(edit.Sources) {
		source, is := list.Source(of.ID)
		record, read := from.Value(of)
		if !is || !read {
			continue
		}
		if as, by := known.find(source); by != "" {
			there = append(there, There{of.ID, as, by})
			continue
		}
		id := free(ids, of.ID)
		ids[id] = true
		known.put(source, id)
		add.Records = append(add.Records, named(record, id))
	}
	return add, there
}

// free is an id, or the first with a number behind it, that no source has.
func free(ids map[string]bool, id string) string {
	one := id
	for n := 2; ids[one]; n++ {
		one = id + "-" + strconv.Itoa(n)
	}
	return one
}

// named is a record with another id.
func named(record edit.Value, id string) edit.Value {
	pairs := []edit.Pair{{Key: "id", Value: edit.Text(id)}}
	for i, key := range record.Keys() {
		if key != "id" {
			pairs = append(pairs, edit.Pair{Key: key, Value: record.Items()[i]})
		}
	}
	return edit.RecordOf(pairs...)
}
