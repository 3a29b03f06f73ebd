package edtf

import "tideline/timeline/pattern"

// Told is a text that is put into the words of a language: a date, a month, a number.
type Told func(Words) string

// In returns the text in a language. One that knows no words for dates, which it
// would hand out by a method Dates, writes English.
func (t Told) In(l pattern.Language) string {
	if speaker, ok := l.(interface{ Dates() Words }); ok {
		return t(speaker.Dates())
	}
	return t(English())
}

// String returns the text in English.
func (t Told) String() string { return t(English()) }

// InWords is the date as Human writes it.
func (d Date) InWords() Told { return d.Human }

// NumberInWords is a number with its groups of digits.
func NumberInWords(n int64) Told { return func(w Words) string { return w.Number(n) } }

// MonthInWords is the name of a month from 1 to 12.
func MonthInWords(month int) Told { return func(w Words) string { return w.Months[month-1] } }
