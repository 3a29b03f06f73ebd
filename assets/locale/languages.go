package locale

import (
	"embed"
	"strings"
	"sync"
)

// The tags of English and of the language that is made from it.
const (
	tagEnglish = "en"
	TagPseudo  = "qps"
)

//go:embed *.json
var files embed.FS

// bundled are the catalogues of the program, by their tags.
var bundled = sync.OnceValue(func() map[string]*Catalogue {
	all := map[string]*Catalogue{}
	entries, err := files.ReadDir(".")
	for i := 0; err == nil && i < len(entries); i++ {
		tag := strings.TrimSuffix(entries[i].Name(), ".json")
		var source []byte
		if source, err = files.ReadFile(entries[i].Name()); err == nil && tag != tagEnglish {
			all[tag], err = Read(tag, source, English())
		}
	}
	if err != nil {
		panic(err) // they are part of the program, and a test reads each of them
	}
	all[tagEnglish], all[TagPseudo] = English(), Pseudo()
	return all
})

var english = sync.OnceValue(func() *Catalogue {
	source, err := files.ReadFile(tagEnglish + ".json")
	if err == nil {
		var c *Catalogue
		if c, err = Read(tagEnglish, source, nil); err == nil {
			return c
		}
	}
	panic(err)
})

// English returns the catalogue of English, which has all there is to say.
func English() *Catalogue { return english() }

// Set is the languages of the program. The zero Set takes each where it belongs.
type Set struct {
	always string // the tag of the only language; "" for all
}

// Only returns the set that says everything in one language, whatever a file or
// the system asks for. A tag without a catalogue changes nothing.
func Only(tag string) Set {
	if tag == "" { // without reading a catalogue
		return Set{}
	}
	if _, known := bundled()[primary(tag)]; !known {
		return Set{}
	}
	return Set{primary(tag)}
}

// For returns the catalogue of a language, by a BCP 47 tag such as “de” or
// “de-AT”, of which only the first part counts. A language without a catalogue, or
// without a part of it, speaks English there.
func (s Set) For(tag string) *Catalogue {
	if s.always != "" {
		tag = s.always
	}
	if c, known := bundled()[primary(tag)]; known {
		return c
	}
	return English()
}

// Always returns the tag of the only language, "" where there are several.
func (s Set) Always() string { return s.always }

// With returns the catalogues of which some parts are whole, but for the one that
// is no language.
func With(parts ...Part) (all []*Catalogue) {
	for tag, c := range bundled() {
		if tag != TagPseudo && c.Has(parts...) {
			all = append(all, c)
		}
	}
	return all
}
