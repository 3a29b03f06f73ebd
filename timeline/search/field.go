package search

import (
	"slices"
	"strings"
)

// Field is a part of a record that can be looked into, and that a condition names.
type Field uint8

// The fields. From Lane on they hold no text: they only choose.
const (
	Title Field = iota
	Name        // of a person or a place, in any language
	People
	By // who said something
	Place
	Tag
	Text
	Quotation
	Source
	Note // whatever else the record says
	Date
	Lane
	Status
	Era
	Kind       // of sources
	Importance // at least so much
	Has        // whether there is a quote, image, source, text or place

	fieldCount
)

// fieldWords are the words of each field in a query; the first is the one that is
// written.
var fieldWords = [fieldCount][]string{
	Title: {"title"}, Name: {"name"}, People: {"people", "person", "who"}, By: {"by"}, Place: {"place", "where"},
	Tag: {"tag"}, Text: {"text"}, Quotation: {"quotation", "quote"}, Source: {"source"}, Note: {"note"}, Date: {"date"},
	Lane: {"lane"}, Status: {"status"}, Era: {"era"}, Kind: {"kind"}, Importance: {"importance"}, Has: {"has"},
}

// String returns the word for the field.
func (f Field) String() string { return fieldWords[f][0] }

// Fields lists the words of all fields, as help shows them.
func Fields() (words []string) {
	for f := range fieldCount {
		if f != Name {
			words = append(words, f.String())
		}
	}
	return words
}

// fieldOf returns the field that a word names.
func fieldOf(word string) (Field, bool) {
	for f, words := range fieldWords {
		if slices.Contains(words, strings.ToLower(word)) {
			return Field(f), true
		}
	}
	return 0, false
}

// fields is a set of them.
type fields uint32

const anywhere fields = 1<<fieldCount - 1

func only(list ...Field) (set fields) {
	for _, f := range list {
		set |= 1 << f
	}
	return set
}

func (set fields) has(f Field) bool { return set&(1<<f) != 0 }

// looksInto returns the fields of text that a condition means.
func (f Field) looksInto() fields {
	switch f {
	case People:
		return only(People, By)
	case Quotation:
		return only(Quotation)
	}
	return only(f)
}

// The levels of what was found where: a hit in a title is worth more than any in a
// text. Each field has one.
const (
	levelNote = iota + 1
	levelSource
	levelQuotation
	levelText
	levelPlace
	levelPeople
	levelTitle
)

func (f Field) level() uint8 {
	return [fieldCount]uint8{
		Title: levelTitle, Name: levelTitle, People: levelPeople, By: levelPeople, Place: levelPlace, Tag: levelPlace,
		Text: levelText, Quotation: levelQuotation, Source: levelSource, Note: levelNote, Date: levelNote,
	}[f]
}
