package editing

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"tideline/timeline/edit"
)

// Words are what an order can do, as options and scripts name it.
func Words() []string { return []string{"set", "unset", "add", "remove", "move", "rename", "shift"} }

// Script reads a script: one order a line, as JSON. Blank lines are skipped.
//
//	{"set": "geneva.title", "to": "Geneva"}
//	{"unset": "geneva.place"}
//	{"add": {"title": "New", "date": "1955"}, "kind": "event", "before": "geneva"}
//	{"remove": "geneva"}
//	{"move": "geneva", "before": "armistice"}
//	{"rename": "geneva", "to": "conference"}
//	{"shift": "geneva", "by": "+2y"}
func Script(src []byte) (orders []Order, err error) {
	src = bytes.TrimPrefix(src, []byte("\uFEFF"))
	for i, line := range bytes.Split(src, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		o, err := scriptLine(line)
		if o.Line = i + 1; err == nil {
			err = o.Check()
		}
		if err != nil {
			return nil, &Failed{o, err}
		}
		orders = append(orders, o)
	}
	return orders, nil
}

// scriptLine reads one line.
func scriptLine(line []byte) (o Order, err error) {
	var parts map[string]json.RawMessage
	if json.Unmarshal(line, &parts) != nil {
		return o, misuse(`the line is not written as {"set": "geneva.title", "to": "Geneva"}`)
	}
	for _, word := range Words() {
		if _, there := parts[word]; !there {
			continue
		}
		if o.Do != "" {
			return o, misuse("{{.First}} and {{.Second}} are two edits: write each on a line of its own", "First", o.Do, "Second", word)
		}
		o.Do = word
	}
	if o.Do == "" {
		return o, misuse("the line says none of {{.Known}}", "Known", strings.Join(Words(), ", "))
	}
	takes := map[string][]string{
		"set": {"to"}, "add": {"kind", "before"}, "move": {"before"}, "rename": {"to"}, "shift": {"by"},
	}[o.Do]
	for key := range parts {
		if key != o.Do && !slices.Contains(takes, key) {
			return o, misuse("{{.Do}} takes no {{.Key}}", "Do", o.Do, "Key", quoted(key))
		}
	}
	return o, o.fill(parts)
}

// fill reads the parts of a line.
func (o *Order) fill(parts map[string]json.RawMessage) error {
	if err := textOf(parts, "before", &o.Before); err != nil {
		return err
	}
	if o.Do == "add" {
		kind := "event"
		if err := textOf(parts, "kind", &kind); err != nil {
			return err
		}
		if _, known := kinds()[kind]; !known {
			return misuse("{{.Kind}} is no kind of record: event, source, lane, person, era and story are", "Kind", quoted(kind))
		}
		o.Target = kind + ":"
		return o.value(parts["add"])
	}
	if err := textOf(parts, o.Do, &o.Target); err != nil {
		return err
	}
	needed := map[string]string{"set": "to", "rename": "to", "shift": "by"}[o.Do]
	if _, there := parts[needed]; needed != "" && !there {
		return misuse("{{.Do}} needs {{.Key}}", "Do", o.Do, "Key", quoted(needed))
	}
	if o.Do == "set" {
		return o.value(parts["to"])
	}
	return textOf(parts, needed, &o.Value)
}

// textOf reads a text, if it is there.
func textOf(parts map[string]json.RawMessage, key string, to *string) error {
	if raw, there := parts[key]; there && json.Unmarshal(raw, to) != nil {
		return misuse("{{.Key}} is not followed by a text", "Key", quoted(key))
	}
	return nil
}

// value reads a value, or a record.
func (o *Order) value(raw json.RawMessage) error {
	v, err := edit.ReadValue(string(raw))
	o.JSON = &v
	return err
}

// Added reads a record to be added, as it stands on a command line: its kind with a colon,
// if it is no event, and what it says.
func Added(s string) (Order, error) {
	o := Order{Do: "add", Target: "event:"}
	if word, rest, ok := strings.Cut(s, ":"); ok && !strings.ContainsAny(word, "{\"") {
		if _, known := kinds()[strings.TrimSpace(word)]; known {
			o.Target, s = strings.TrimSpace(word)+":", rest
		}
	}
	v, err := edit.ReadValue(s)
	o.JSON = &v
	if err != nil || len(v.Keys()) == 0 {
		return o, misuse(`{{.Given}} is no record: write {"title": "…", "date": "…"}`, "Given", quoted(s))
	}
	return o, nil
}
