package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// kind is a licence that may be shipped in an MIT program. Its words are those
// that make it that licence; a text without one of them is another.
type kind struct {
	name  string // by SPDX
	words []string
	not   []string // words that make it a stricter one
}

const bsd = "redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met"

// kinds lists what may be shipped.
func kinds() []kind {
	return []kind{
		{name: "Apache-2.0", words: []string{"apache license", "version 2.0", "you must cause any modified files to carry prominent notices"}},
		{name: "Apache-2.0", words: []string{"licensed under the apache license, version 2.0"}},
		{name: "BSD-2-Clause", words: []string{bsd, "reproduce the above copyright notice"}, not: []string{"neither the name", "advertising materials"}},
		{name: "BSD-3-Clause", words: []string{bsd, "reproduce the above copyright notice", "neither the name"}, not: []string{"advertising materials"}},
		{name: "Bitstream-Vera", words: []string{"copy of the fonts accompanying this license", "bitstream vera is a trademark of bitstream"}},
		{name: "ISC", words: []string{"permission to use, copy, modify, and", "for any purpose with or without fee is hereby granted, provided that the above copyright notice"}},
		{name: "MIT", words: []string{
			"permission is hereby granted, free of charge, to any person obtaining a copy of this software and",
			"the above copyright notice and this permission notice", "shall be included in all copies or substantial portions of the",
		}},
		{name: "OFL-1.1", words: []string{"sil open font license version 1.1", "neither the font software nor any of its individual components"}},
		{name: "Unlicense", words: []string{"this is free and unencumbered software released into the public domain"}},
		{name: "Zlib", words: []string{
			"without any express or implied warranty", "altered source versions must be plainly marked as such",
			"this notice may not be removed or altered",
		}},
	}
}

// refused are the words of licences that ask of a program what Tideline, under
// the MIT licence, does not ask of its users, or that need a decision first.
func refused() []string {
	return []string{
		"gnu general public license", "gnu lesser general public license", "gnu library general public license",
		"gnu affero general public license", "mozilla public license", "eclipse public license", "common public license",
		"common development and distribution license", "server side public license", "business source license",
		"european union public licence", "advertising materials mentioning", "attribution-noncommercial", " gpl",
	}
}

var (
	errRefused = errors.New("its licence does not go with a program under the MIT licence; do without it, or " +
		"enter it in extras.go with the exception that allows it")
	errUnknown = errors.New("its licence is not known; read it, and if it allows shipping in a program under " +
		"the MIT licence, add its words to kinds.go")
)

var (
	marks = regexp.MustCompile(`(?m)^[ \t]*(//|\*+|#+)[ \t]?`) // of comments and headings
	space = regexp.MustCompile(`\s+`)
)

// recognise names the licences in a text, each once and in order.
func recognise(text string) (names []string, err error) {
	plain := marks.ReplaceAllString(strings.ToLower(text), "")
	plain = space.ReplaceAllString(plain, " ")
	words := " " + plain + " "
	for _, bad := range refused() {
		if strings.Contains(words, bad) {
			return nil, fmt.Errorf("it speaks of %q: %w", bad, errRefused)
		}
	}
	for _, k := range kinds() {
		has := func(w string) bool { return strings.Contains(plain, w) }
		if !slices.ContainsFunc(k.words, func(w string) bool { return !has(w) }) && !slices.ContainsFunc(k.not, has) &&
			!slices.Contains(names, k.name) {
			names = append(names, k.name)
		}
	}
	if len(names) == 0 {
		return nil, errUnknown
	}
	return names, nil
}
