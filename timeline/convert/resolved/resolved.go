// Package resolved is the JSON that Tideline exports for other programs, and reads.
package resolved

import (
	"bytes"
	"encoding/json"
	"io"

	"tideline/timeline"
	"tideline/timeline/convert/format"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// Format is that of the resolved document, for other programs: the contents of a
// file with every id checked and every date worked out. It holds all that a document
// holds, so that reading it gives the same document again.
//
// The values of unknown keys of the events file are under extra in the record that they
// belong to, and not beside the keys of the record, where one could have the name of a
// key that only the JSON has, such as earliest.
func Format() format.Format {
	return format.Format{
		ID: "json", Name: "a timeline that Tideline has exported to JSON", Endings: []string{".json"},
		Detect: isResolved, Read: readJSON, Write: writeJSON,
	}
}

// writeJSON writes the resolved document. Nothing is lost.
func writeJSON(to io.Writer, doc *timeline.Document) ([]diag.Problem, error) {
	enc := json.NewEncoder(to)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return nil, enc.Encode(resolve(doc))
}

// readJSON reads a resolved document. A fault costs the value that it is in and no more;
// what the JSON has of dates besides their text is worked out again.
func readJSON(in format.Input) (*timeline.Document, []diag.Problem) {
	report := diag.NewReport(in.Name)
	var whole resolved
	if text, ok := syntax.Decode(report, in.Source); ok {
		if root := syntax.Read(report, text, outline.Vocabulary{}).Root; root != nil && root.Kind == values.Mapping {
			(&filler{report, in.Told}).record(root, &whole)
		} else {
			report.Add(diag.CodeNotAMapping, diag.Pos{Line: 1, Column: 1}, Format().Name)
		}
	}
	doc, problems := timeline.New(whole.document(in.Name))
	report.Append(problems...)
	return doc, report.Problems()
}

// isResolved reports whether a file is a resolved document: an object with a list
// of events and one of undated events, which no events file has. Where the JSON is
// broken, its beginning decides.
func isResolved(src []byte) bool {
	if bytes.HasPrefix(src, []byte{0xFF, 0xFE}) || bytes.HasPrefix(src, []byte{0xFE, 0xFF}) { // as PowerShell pipes it
		text, _ := syntax.Decode(diag.NewReport(""), src)
		src = []byte(text)
	}
	src = bytes.TrimLeft(bytes.TrimPrefix(src, []byte("\uFEFF")), " \t\r\n")
	if !bytes.HasPrefix(src, []byte("{")) {
		return false
	}
	dec := json.NewDecoder(bytes.NewReader(src))
	_, _ = dec.Token() // the brace
	isList := map[string]bool{}
	for dec.More() {
		key, err := dec.Token()
		if err != nil || key == "tideline" {
			return false
		}
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return false
		}
		isList[key.(string)] = bytes.HasPrefix(value, []byte("["))
		if isList["events"] && isList["undated"] {
			return true
		}
	}
	return false
}
