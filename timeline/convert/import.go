package convert

import (
	"cmp"
	"slices"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/convert/encoding"
	"tideline/timeline/convert/format"
	"tideline/timeline/convert/table"
	"tideline/timeline/diag"
	"tideline/timeline/file"
	"tideline/timeline/pattern"
)

// Imported is a file of another program as a document, with all that was decided on the
// way.
type Imported struct {
	Format   format.Format
	Doc      *timeline.Document
	Problems []diag.Problem // in the order of the file
	Of       format.Input   // what was read, and how it was asked for
	Before   string         // the events file that says how it was read before, and is now; "" for none
}

// Import reads a file of another program in a format, or in the one that its bytes are
// in where that is nil. It returns false where it is in none.
func Import(in format.Input, as *format.Format) (Imported, bool) {
	whole := in.Source
	if in.Letters != "" {
		in.Source = encoding.Decode(in.Source, in.Letters)
	}
	if as == nil {
		found, ok := Detected(in.Source)
		if !ok {
			if found, ok = sheetWithout(in); !ok {
				return Imported{}, false
			}
		}
		as = &found
	}
	if as.Foreign && draft.IsTemplate(in.Source) {
		d := draft.New(in)
		d.Nothing(as.Name, pattern.English("it is a template, from which a program makes the timeline; open what it makes"))
		doc, problems := d.Finish()
		in.Source, in.Told = whole, nil
		return Imported{Format: *as, Doc: doc, Problems: problems, Of: in}, true
	}
	doc, problems := as.Read(in)
	in.Source, in.Told = whole, nil
	return Imported{Format: *as, Doc: doc, Problems: problems, Of: in}, true
}

// sheetWithout returns the format of a table that has no events, so that the reason can be
// told: which of its columns there are, and that none holds dates. It returns false for
// what is no table, and for what an events file may be made of.
func sheetWithout(in format.Input) (format.Format, bool) {
	if !table.IsSheet(in.Source) && in.Sign == 0 {
		return format.Format{}, false
	}
	if doc, _ := file.Parse(in.Name, in.Source); len(doc.Events)+len(doc.Undated) > 0 {
		return format.Format{}, false
	}
	return table.CSVFormat(), true
}

// Table is the format of tables that are texts, such as cells that were copied.
func Table() format.Format { return table.CSVFormat() }

// TableFields are the fields of an event that columns of a table can be asked for as.
func TableFields() []string { return table.FieldNames() }

// IsTableField reports whether a field has a name, or a near one.
func IsTableField(name string) bool { return table.IsFieldName(name) }

// IsTable reports whether the file is a table, whose columns a person may choose.
func (i Imported) IsTable() bool {
	return slices.Contains([]string{table.CSVFormat().ID, table.XLSXFormat().ID, table.ODSFormat().ID}, i.Format.ID)
}

// IsList reports whether the file is a list of literature: sources, and no events.
func (i Imported) IsList() bool {
	return len(i.Doc.Sources) > 0 && len(i.Doc.Events)+len(i.Doc.Undated) == 0
}

// IsNothing reports whether nothing was made of the file: it is refused, with the reason.
func (i Imported) IsNothing() bool {
	return len(i.Doc.Events)+len(i.Doc.Undated)+len(i.Doc.Sources)+len(i.Doc.People)+len(i.Doc.Eras) == 0
}

// Part is a part of the report of an import: problems of one kind.
type Part struct {
	Name     pattern.English
	Problems []diag.Problem
}

// Report returns what was guessed, which events stand on no date, what was left out, what
// was kept as extra, and what is wrong with the file besides, in this order. A part without
// problems is not there.
func (i Imported) Report() (parts []Part) {
	for _, p := range []Part{
		{"Guessed", i.in(guessed)}, {"Without a date", i.in(undated)}, {"Left out", i.in(left)}, {"Kept as extra", i.in(kept)}, {"To be looked at", i.in(wrong)},
	} {
		if len(p.Problems) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// part is a part of the report.
type part int

const (
	wrong part = iota
	guessed
	undated
	left
	kept
)

// partOf returns the part of the report that a problem stands in.
func partOf(p diag.Problem) part {
	switch p.Code {
	case diag.CodeImportColumns, diag.CodeImportGuess, diag.CodeGuessedDate, diag.CodeDoubtfulDate, diag.CodeWindows1252, diag.CodeUTF16:
		return guessed
	case diag.CodeImportUndated:
		return undated
	case diag.CodeImportLeft:
		return left
	case diag.CodeImportKept:
		return kept
	}
	return wrong
}

// in returns the problems in a part of the report.
func (i Imported) in(part part) (some []diag.Problem) {
	for _, p := range i.Problems {
		if partOf(p) == part {
			some = append(some, p)
		}
	}
	return some
}

// Leave reports that a source of the file is not taken, and why.
func (i *Imported) Leave(source string, why pattern.Value) {
	at := diag.Pos{}
	if s, ok := i.Doc.Source(source); ok {
		at = s.Pos
	}
	i.Problems = append(i.Problems, diag.New(i.Doc.Name, at, diag.CodeImportLeft, source, why, ""))
}

// IsRemark reports whether a problem only tells how the file was read: what was guessed,
// left out or kept. Nothing is wrong with the file then.
func (i Imported) IsRemark(p diag.Problem) bool {
	return p.Severity != diag.Error && partOf(p) != wrong
}

// Made says in one line what the import made: 40 events, 3 lanes, 12 sources.
func (i Imported) Made() pattern.Value {
	var series pattern.Series
	if n := len(i.Doc.Events) + len(i.Doc.Undated); n > 0 || len(i.Doc.Sources) == 0 {
		series.Items = append(series.Items, pattern.T("{{.N}} events", "N", n))
	}
	if n := len(i.Doc.Lanes); n > 1 {
		series.Items = append(series.Items, pattern.T("{{.N}} lanes", "N", n))
	}
	if n := len(i.Doc.Sources); n > 0 {
		series.Items = append(series.Items, pattern.T("{{.N}} sources", "N", n))
	}
	if n := len(i.Doc.People); n > 0 {
		series.Items = append(series.Items, pattern.T("{{.N}} people", "N", n))
	}
	if n := len(i.Doc.Eras); n > 0 {
		series.Items = append(series.Items, pattern.T("{{.N}} eras", "N", n))
	}
	return series
}

// File returns the document as an events file, with the report as comments above it, in
// a language. The same file gives the same bytes at any time and place.
func (i Imported) File(l pattern.Language) []byte {
	head := []string{
		pattern.T("Made from {{.File}}, {{.Format}}: {{.Made}}.", "File", sourceName(i.Doc.Name), "Format", i.Format.Name, "Made", i.Made()).In(l),
	}
	for _, part := range i.Report() {
		head = append(head, "", part.Name.In(l)+":")
		for _, p := range part.Problems {
			message, _ := p.In(l)
			head = append(head, "- "+message)
		}
	}
	if options := i.saved(); len(options) > 0 {
		head = append(head, "", pattern.English("Imported again in the same way with:").In(l))
		head = append(head, options...)
	}
	return file.Write(i.Doc, head...)
}

// sourceName returns what a file is called in what is made of it.
func sourceName(name string) any {
	if name == format.Piped {
		return pattern.English("what was piped in")
	}
	return baseName(name)
}

// Input returns what was read, with its letters decoded as they were asked for.
func (i Imported) Input() format.Input {
	in := i.Of
	if in.Letters != "" {
		in.Source = encoding.Decode(in.Source, in.Letters)
	}
	return in
}

// Encodings are those that a person may choose for a text.
func Encodings() []encoding.Choice { return encoding.All() }

// Encoding returns the encoding that a file was read in, as web pages name it; "" for what is
// no text.
func (i Imported) Encoding() string { return cmp.Or(i.Of.Letters, encoding.Of(i.Of.Source)) }

// IsEncoding reports whether an encoding of texts has a name that is known.
func IsEncoding(name string) bool { return encoding.Known(name) }
