// Package format is what all formats of timelines besides the events file have in
// common: how one is told from others, read and written.
package format

import (
	"bytes"
	"io"
	"path"
	"reflect"
	"strings"
	"unicode/utf16"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Format is one format of timelines: read, written, or both.
type Format struct {
	ID      string          // as the command line names it: json
	Name    pattern.English // as messages name it, with its article
	Endings []string        // of names of such files, the usual one first: .json
	Foreign bool            // of another program, so that something may be lost

	// Ending is that of the name of a file which is written, where Endings do not tell
	// the format from others: .csl.json. "" for the first of them.
	Ending string

	// Detect reports whether the bytes of a file are in this format. It looks at the
	// bytes alone, never at a name, and is quick about what is not.
	Detect func(src []byte) bool

	// Read makes a document of them, which is never nil; nil for a format that is
	// only written. The problems list what was guessed, left out or kept as extra.
	Read func(in Input) (*timeline.Document, []diag.Problem)

	// Write writes a document; nil for a format that is only read. The problems list
	// what the format has no place for.
	Write func(to io.Writer, doc *timeline.Document) (lost []diag.Problem, err error)
}

// Input is what a format reads.
type Input struct {
	Name   string // of the file, for messages and, where the file has no title, for that
	Source []byte
	Options

	// Told hears which part of the file has been read, from 0 to 1, on the goroutine that
	// reads it; nil for nobody.
	Told func(part float64)
}

// Options decide what a file leaves open. The zero Options leave it to the format,
// which reports what it assumed.
type Options struct {
	Years   Years             // what a negative year is
	Days    DayOrder          // what 3/4/1950 is
	Columns map[string]string // of a table: what a field is made of, as in date: Year+Month+Day
	Sheet   string            // of a workbook: which one is read, "" for the first that has events
	Sign    byte              // of a table that is a text: what stands between its columns, 0 as its rows say
	Header  int               // of a table: the line that names its columns, from 1; 0 as its rows say, NoHeader for none
	Decimal Decimal           // of a table: the sign before the decimals of a number
	Living  bool              // take over what a family tree says of the living
	Exact   Exactness         // whether a date that may stand for less is taken as it is written
	Zone    Zone              // what becomes of times on the clock of a place
	Letters string            // the encoding of a text, as web pages name it; "" as its bytes say
	Lang    string            // of labels, where a file has several; "" for English
}

// Equal reports whether two options ask for the same. To choose no column is not the same as
// to leave the columns to the format.
func (o Options) Equal(other Options) bool { return reflect.DeepEqual(o, other) }

// Years are the ways to count years before the year 1.
type Years uint8

// The ways: as historians do, without a year 0, so that −500 is 500 BC; or as
// astronomers and ISO 8601 do, so that 0 is 1 BC and −499 is 500 BC.
const (
	YearsUnsaid Years = iota
	Historical
	Astronomical
)

// Exactness is what a date is that programs write where they know less: a first of January
// for a year, midnight for a day.
type Exactness uint8

// The kinds.
const (
	ExactnessUnsaid Exactness = iota // as little as it may stand for
	AsWritten
)

// Zone is what becomes of times on the clock of a place.
type Zone uint8

// The kinds.
const (
	ZoneUnsaid  Zone = iota // they stay as the clock shows them
	InUniversal             // they become those of universal time
)

// DayOrder is the order of day and month in a date of three numbers.
type DayOrder uint8

// The orders.
const (
	DaysUnsaid DayOrder = iota
	DayFirst            // 3/4/1950 is 3 April
	MonthFirst          // 3/4/1950 is 4 March
)

// NoHeader is the Header of a table in which no line names the columns.
const NoHeader = -1

// Decimal is the sign before the decimals of a number.
type Decimal uint8

// The signs. The other one stands between thousands.
const (
	DecimalUnsaid Decimal = iota
	DecimalPoint          // 65.5 million, 10,000
	DecimalComma          // 65,5 million, 10.000
)

// Written returns the ending of the name of a file that is written.
func (f Format) Written() string {
	if f.Ending == "" && len(f.Endings) > 0 {
		return f.Endings[0]
	}
	return f.Ending
}

// Piped is the name of a file that has none, as it is piped in.
const Piped = "-"

// Title returns a title for a file that has none: its name without folder and ending, or that
// it is a timeline where it has no name.
func (in Input) Title() string {
	if in.Name == Piped {
		return "Timeline"
	}
	name := path.Base(strings.ReplaceAll(in.Name, `\`, "/"))
	if bare := strings.TrimSuffix(name, path.Ext(name)); bare != "" {
		return bare
	}
	return name
}

// sniffed is how many bytes of a file Head returns.
const sniffed = 64 << 10

// Head returns the beginning of a file as text, without spaces before it: what a Detect
// needs to see. It may end within a character. Files in UTF-16 are decoded.
func Head(src []byte) string {
	var big bool
	switch {
	case bytes.HasPrefix(src, []byte{0xFE, 0xFF}):
		big = true
	case bytes.HasPrefix(src, []byte{0xFF, 0xFE}):
	default:
		src = bytes.TrimPrefix(src, []byte("\uFEFF"))
		return string(bytes.TrimLeft(src[:min(len(src), sniffed)], " \t\r\n"))
	}
	src = src[2:min(len(src), 2*sniffed)]
	units := make([]uint16, len(src)/2)
	for i := range units {
		low, high := src[2*i], src[2*i+1]
		if big {
			low, high = high, low
		}
		units[i] = uint16(high)<<8 | uint16(low)
	}
	return strings.TrimLeft(string(utf16.Decode(units)), " \t\r\n")
}
