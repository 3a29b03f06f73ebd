package locale

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// written is a catalogue as its file has it.
type written struct {
	Language string              `json:"language"`
	Dates    *edtf.Words         `json:"dates"`
	Handout  map[string]Forms    `json:"handout"`
	Problems map[string]Forms    `json:"problems"`
	Window   map[string]Forms    `json:"window"`
	Terminal map[string]Forms    `json:"terminal"`
	Help     map[string][]string `json:"help"` // line by line
}

// UnmarshalJSON reads a text, or its forms.
func (f *Forms) UnmarshalJSON(source []byte) error {
	var text string
	if json.Unmarshal(source, &text) == nil {
		*f = Forms{"other": text}
		return nil
	}
	var forms map[string]string
	if err := json.Unmarshal(source, &forms); err != nil || forms["other"] == "" {
		return fmt.Errorf("%s is neither a text nor forms with “other” among them", source)
	}
	*f = forms
	return nil
}

// Read reads a catalogue. English, nil for English itself, tells what there is to
// say; what is missing makes a part incomplete and is no error, what English does
// not know is one.
func Read(tag string, source []byte, english *Catalogue) (*Catalogue, error) {
	var w written
	d := json.NewDecoder(bytes.NewReader(source))
	d.DisallowUnknownFields()
	if err := d.Decode(&w); err != nil {
		return nil, fmt.Errorf("the catalogue %s.json cannot be read: %w", tag, err)
	}
	parsed, err := language.Parse(tag)
	if err != nil {
		parsed = language.English
	}
	c := &Catalogue{Tag: tag, Name: w.Language, tag: parsed, texts: map[Part]map[string]Forms{}, help: map[string]string{}, lacks: map[Part][]string{}}
	for part, texts := range map[Part]map[string]Forms{Handout: w.Handout, Problems: w.Problems, Window: w.Window, Terminal: w.Terminal} {
		if texts != nil {
			c.texts[part] = texts
		}
	}
	for command, lines := range w.Help {
		c.help[command] = strings.Join(lines, "\n") + "\n"
	}
	if english == nil {
		c.dates = *w.Dates
		return c, nil
	}
	c.readDates(w.Dates, english)
	for command := range english.help {
		if c.help[command] == "" {
			c.lacks[Help] = append(c.lacks[Help], command)
		}
	}
	for _, part := range ofTexts() {
		if err := c.compare(part, english); err != nil {
			return nil, fmt.Errorf("the catalogue %s.json: %s: %w", tag, part, err)
		}
	}
	return c, nil
}

// readDates takes the words of dates, or those of English where one is missing.
func (c *Catalogue) readDates(words *edtf.Words, english *Catalogue) {
	if words != nil {
		c.dates, c.lacks[Dates] = *words, emptyFields(reflect.ValueOf(*words), reflect.ValueOf(english.dates), "")
	} else {
		c.lacks[Dates] = []string{"all"}
	}
	if len(c.lacks[Dates]) > 0 {
		c.dates = english.dates
	}
}

// emptyFields names the texts that are empty, and are not so in English.
func emptyFields(v, english reflect.Value, name string) (empty []string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			empty = append(empty, emptyFields(v.Field(i), english.Field(i), v.Type().Field(i).Tag.Get("json"))...)
		}
	case reflect.Array:
		for i := range v.Len() {
			empty = append(empty, emptyFields(v.Index(i), english.Index(i), name)...)
		}
	default:
		if v.IsZero() && !english.IsZero() {
			empty = append(empty, name)
		}
	}
	return empty
}

// compare notes what a part lacks, and refuses what English does not have.
func (c *Catalogue) compare(part Part, english *Catalogue) error {
	for key, forms := range english.texts[part] {
		own, there := c.texts[part][key]
		if !there || own["other"] == "" {
			c.lacks[part] = append(c.lacks[part], key)
			continue
		}
		for _, form := range own {
			if got, want := names(form), names(forms["other"]); !fills(got, want) {
				return fmt.Errorf("%q fills in %v, and should fill in %v", form, got, want)
			}
		}
	}
	slices.Sort(c.lacks[part])
	for key := range c.texts[part] {
		if _, known := english.texts[part][key]; !known {
			return fmt.Errorf("nothing says %q in English", key)
		}
	}
	return nil
}

// names returns the names that a pattern fills in, each once and in order.
func names(text string) []string {
	all := pattern.Names(text)
	slices.Sort(all)
	return slices.Compact(all)
}

// fills reports whether a form fills in the names that it should; the number may be
// in words.
func fills(got, want []string) bool {
	isN := func(name string) bool { return name == "N" }
	return slices.Equal(slices.DeleteFunc(slices.Clone(got), isN), slices.DeleteFunc(slices.Clone(want), isN))
}
