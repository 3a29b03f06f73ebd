package editing

import (
	"strconv"

	"tideline/timeline/edit"
)

// AddSources adds the sources of one events file to those of another, and returns how many
// were added. One that the other has already, by its id and its title, is not; an id that
// stands for something else there gets a number behind it.
func AddSources(to, from edit.File) (after edit.File, added int, err error) {
	after = to
	for _, of := range from.Records(edit.Sources) {
		record, _ := from.Value(of)
		title, _ := record.Get("title")
		there, is := to.Value(edit.Ref{List: edit.Sources, ID: of.ID})
		if same, _ := there.Get("title"); is && same.Text() == title.Text() {
			continue
		}
		if after, _, err = after.Apply(edit.Add{To: edit.Sources, Record: named(record, free(after, of.ID))}); err != nil {
			return to, 0, err
		}
		added++
	}
	return after, added, nil
}

// free is an id, or the first with a number behind it, that no source has.
func free(f edit.File, id string) string {
	one := id
	for n := 2; f.Has(edit.Sources, one); n++ {
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
