package table

import (
	"maps"
	"slices"
)

// Field is what columns of a table make of an event. The texts are those that a mapping
// is written with.
type Field string

// The fields. Dates may be made of several columns: a year, a month, a day, a time.
const (
	Title      Field = "title"
	Date       Field = "date" // when it was, or when it began
	End        Field = "end"
	Text       Field = "text"
	Lanes      Field = "lanes"
	Tags       Field = "tags"
	Place      Field = "place"
	Geo        Field = "geo" // latitude and longitude
	People     Field = "people"
	Importance Field = "importance"
	Status     Field = "status"
	Sources    Field = "sources" // addresses, and what names a source
	Links      Field = "links"   // addresses of pages that lead on
	Native     Field = "native"  // the title in a second language
	Image      Field = "image"   // the address of a picture, its caption and whom it is from
	Notes      Field = "notes"
	ID         Field = "id"
	Shown      Field = "display" // the date as it is to be shown
	Type       Field = "type"    // title and era, as tables for TimelineJS have it
	Ignored    Field = "ignore"  // left out, and not kept as extra
)

// Fields returns all fields, in the order in which they are asked for.
func Fields() []Field {
	return []Field{Title, Date, End, Text, Lanes, Tags, Place, Geo, People, Importance, Status, Sources, Links, Native, Image, Notes, ID, Shown, Type, Ignored}
}

// FieldNames returns the names of all fields, and of the parts of a date.
func FieldNames() (names []string) {
	for _, f := range Fields() {
		names = append(names, string(f))
	}
	return append(names, slices.Sorted(maps.Values(partNames()))...)
}

// IsFieldName reports whether a field, or a part of a date, has a name, or a near one.
func IsFieldName(name string) bool {
	return slices.Contains(Fields(), fieldNamed(name)) || slices.Contains(FieldNames(), name)
}

// role is what one column is by its name: a field, or a part of one.
type role struct {
	field Field
	part  part
}

// part is the part of a field that a column holds.
type part uint8

const (
	whole part = iota
	year
	month
	day
	clock
	era // BC or AD
	latitude
	longitude
	caption
	credit
	address
	category // a lane, if there are not too many
	remark   // beside the text: for readers too
)

// many reports whether a field takes several columns that are each whole.
func (f Field) many() bool {
	return slices.Contains([]Field{Tags, People, Sources, Links, Notes, Ignored, Text, Image}, f)
}
