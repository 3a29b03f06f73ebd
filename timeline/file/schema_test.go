package file

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/values"
)

// object is a JSON value with keys.
type object = map[string]any

func readSchema(t *testing.T) object {
	t.Helper()
	text, err := os.ReadFile("../../data/schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema object
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	return schema
}

// definitions returns the schemas of records by the nouns of the tables.
func definitions(schema object) map[string]object {
	defs := map[string]object{"the file": schema}
	for name, def := range schema["$defs"].(object) {
		if def := def.(object); def["properties"] != nil {
			defs[strings.ReplaceAll(name, "-", " ")] = def
		}
	}
	return defs
}

func TestSchemaHasTheKeys(t *testing.T) {
	defs := definitions(readSchema(t))
	for _, shape := range allShapes() {
		noun, keys := shape.describe()
		name := strings.TrimPrefix(strings.TrimPrefix(string(noun), "a "), "an ")
		def, ok := defs[name]
		if !ok {
			t.Errorf("the schema has no %q", name)
			continue
		}
		delete(defs, name)
		var want, required []string
		for _, k := range keys {
			want = append(want, k.key)
			if k.required && !k.excusable {
				required = append(required, k.key)
			}
			checkEnum(t, name+"."+k.key, k.kind, def["properties"].(object)[k.key])
		}
		sort.Strings(want)
		if got := sortedKeys(def["properties"].(object)); !slices.Equal(got, want) {
			t.Errorf("%s: the schema has %v, the parser %v", name, got, want)
		}
		if got := wordsOf(def["required"]); !slices.Equal(got, required) {
			t.Errorf("%s: the schema requires %v, the parser %v", name, got, required)
		}
		if def["additionalProperties"] != false {
			t.Errorf("%s: the schema lets unknown keys pass", name)
		}
	}
	for name := range defs {
		t.Errorf("the schema has %q, which the parser does not know", name)
	}
}

// checkEnum holds the words that a key may have.
func checkEnum(t *testing.T, where, kind string, schema any) {
	t.Helper()
	words, isEnum := strings.CutPrefix(kind, "one of: ")
	property, ok := schema.(object)
	if !ok {
		return // missing, which is told elsewhere
	}
	if got := strings.Join(wordsOf(property["enum"]), ", "); isEnum && got != words || !isEnum && got != "" {
		t.Errorf("%s: the schema allows %q, the parser %q", where, got, words)
	}
}

func sortedKeys(m object) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func wordsOf(list any) (texts []string) {
	all, _ := list.([]any)
	for _, v := range all {
		texts = append(texts, v.(string))
	}
	return texts
}

// The starter, the story and every case file without a problem are valid; the
// schema refuses what the parser calls an error in these.
func TestSchemaAgreesWithTheParser(t *testing.T) {
	schema := readSchema(t)
	files, err := filepath.Glob("testdata/files/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	valid, refused := 0, 0
	for _, file := range append(files, "../../data/starter.yaml", "../../data/cease-fire.yaml") {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := Parse(file, src)
		r := diag.NewReport(file)
		n := syntax.Read(r, string(src), allWords()).Root
		if n == nil || r.Len() > 0 {
			continue // no YAML to compare
		}
		fault := violation(schema, schema, jsonValue(n), "file")
		switch {
		case !slices.ContainsFunc(problems, outsideSchema) && len(problems) > 0:
			if refused++; fault == "" {
				t.Errorf("the schema takes %s, the parser says %s", file, problems[0])
			}
		case len(problems) == 0:
			if valid++; fault != "" {
				t.Errorf("the schema refuses %s, the parser does not: %s", file, fault)
			}
		}
	}
	if valid < 6 || refused < 5 {
		t.Errorf("%d valid and %d refused files are too few to compare", valid, refused)
	}
}

// outsideSchema reports whether a problem is one that no schema can find: what an
// id refers to, what a date means.
func outsideSchema(d diag.Problem) bool {
	return slices.Contains([]string{
		diag.CodeMadeID, diag.CodeDuplicateID, diag.CodeDuplicateKey, diag.CodeUnknownEvent, diag.CodeUnknownLane, diag.CodeUnknownPerson,
		diag.CodeUnknownSource, diag.CodeUnknownQuote, diag.CodeSelfReference, diag.CodeBadDate, diag.CodeUnplacedDate, diag.CodeOtherFormat,
		diag.CodeYAMLHash, diag.CodeYAMLComma, diag.CodeOddValue,
		diag.CodeGuessedDate, diag.CodeDoubtfulDate, diag.CodeAmbiguousDate, diag.CodeUnknownDate,
	}, d.Code)
}

// jsonValue is a node as a JSON Schema sees it. Keys without values are left
// out, as the contract says.
func jsonValue(n *values.Node) any {
	switch n.Kind {
	case values.List:
		all := make([]any, len(n.Items))
		for i, item := range n.Items {
			all[i] = jsonValue(item)
		}
		return all
	case values.Mapping:
		m := object{}
		for _, p := range n.Pairs {
			if _, double := m[p.Key.Text]; !double && p.Value.Kind != values.Null {
				m[p.Key.Text] = jsonValue(p.Value)
			}
		}
		return m
	case values.Scalar:
		if n.Plain && (n.Text == "true" || n.Text == "false") {
			return n.Text == "true"
		}
		if f, err := strconv.ParseFloat(n.Text, 64); n.Plain && err == nil {
			return f
		}
		return n.Text
	}
	return nil
}

// violation returns where a value breaks a schema, "" when it is valid. It
// knows the keywords that the schema uses and fails on every other.
func violation(root, schema object, v any, at string) string {
	for _, keyword := range sortedKeys(schema) {
		rule := schema[keyword]
		fault := ""
		switch keyword {
		case "$schema", "$defs", "title", "description", "default", "properties", "patternProperties":
		case "$ref":
			name := strings.TrimPrefix(rule.(string), "#/$defs/")
			fault = violation(root, root["$defs"].(object)[name].(object), v, at)
		case "anyOf":
			fault = at + ": no alternative fits"
			for _, alternative := range rule.([]any) {
				if violation(root, alternative.(object), v, at) == "" {
					fault = ""
				}
			}
		case "type":
			if !hasType(rule, v) {
				fault = fmt.Sprintf("%s: %v is no %v", at, v, rule)
			}
		case "enum":
			if !slices.Contains(rule.([]any), v) {
				fault = fmt.Sprintf("%s: %v is none of %v", at, v, rule)
			}
		case "const":
			if !reflect.DeepEqual(rule, v) {
				fault = fmt.Sprintf("%s: %v is not %v", at, v, rule)
			}
		case "pattern":
			if s, ok := v.(string); ok && !regexp.MustCompile(rule.(string)).MatchString(s) {
				fault = fmt.Sprintf("%s: %q does not match %v", at, s, rule)
			}
		case "minimum", "maximum":
			if f, ok := v.(float64); ok && (keyword == "minimum" && f < rule.(float64) || keyword == "maximum" && f > rule.(float64)) {
				fault = fmt.Sprintf("%s: %v is out of range", at, v)
			}
		default:
			fault = structure(root, schema, keyword, v, at)
		}
		if fault != "" {
			return fault
		}
	}
	return properties(root, schema, v, at)
}

// structure checks the keywords of lists and of keys.
func structure(root, schema object, keyword string, v any, at string) string {
	rule := schema[keyword]
	items, _ := v.([]any)
	m, isObject := v.(object)
	switch keyword {
	case "required":
		for _, key := range wordsOf(rule) {
			if _, ok := m[key]; isObject && !ok {
				return at + " lacks " + key
			}
		}
	case "additionalProperties":
		for key, value := range m {
			if known, _ := schema["properties"].(object); known[key] != nil || isOwn(schema, key) {
				continue
			}
			if rule == false {
				return at + " has the unknown key " + key
			}
			if fault := violation(root, rule.(object), value, at+"."+key); fault != "" {
				return fault
			}
		}
	case "items", "prefixItems":
		for i, item := range items {
			of, _ := rule.(object)
			if prefix, ok := schema["prefixItems"].([]any); ok {
				if i >= len(prefix) {
					return at + " has too many items"
				}
				of = prefix[i].(object)
			}
			if fault := violation(root, of, item, at+"["+strconv.Itoa(i)+"]"); fault != "" {
				return fault
			}
		}
	case "minItems":
		if _, isList := v.([]any); isList && len(items) < int(rule.(float64)) {
			return at + " has too few items"
		}
	case "maxItems":
		if len(items) > int(rule.(float64)) {
			return at + " has too many items"
		}
	case "uniqueItems":
		for i, item := range items {
			if slices.ContainsFunc(items[:i], func(other any) bool { return reflect.DeepEqual(other, item) }) {
				return at + " has an item twice"
			}
		}
	default:
		return "the schema uses " + keyword + ", which this test does not know"
	}
	return ""
}

// isOwn reports whether a key matches a pattern of keys that may have any value.
func isOwn(schema object, key string) bool {
	patterns, _ := schema["patternProperties"].(object)
	for pattern, value := range patterns {
		if value == true && regexp.MustCompile(pattern).MatchString(key) {
			return true
		}
	}
	return false
}

// properties checks the values of known keys.
func properties(root, schema object, v any, at string) string {
	known, _ := schema["properties"].(object)
	m, _ := v.(object)
	for _, key := range sortedKeys(m) {
		if of, ok := known[key].(object); ok {
			if fault := violation(root, of, m[key], at+"."+key); fault != "" {
				return fault
			}
		}
	}
	return ""
}

func hasType(rule, v any) bool {
	names := wordsOf(rule)
	if name, ok := rule.(string); ok {
		names = []string{name}
	}
	for _, name := range names {
		switch v := v.(type) {
		case string:
			if name == "string" {
				return true
			}
		case bool:
			if name == "boolean" {
				return true
			}
		case float64:
			if name == "number" || name == "integer" && v == math.Trunc(v) {
				return true
			}
		case []any:
			if name == "array" {
				return true
			}
		case object:
			if name == "object" {
				return true
			}
		}
	}
	return false
}
