package convert

import (
	"bytes"
	"encoding/json"
	"io"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// JSON is the format of the resolved document, for other programs: what a file says
// with every id checked and every date worked out. It holds all that a document
// holds, so that reading it gives the same document again.
//
// What unknown keys of the events file say stands under extra in the record that
// they belong to. It does not stand beside the keys of the record, where the name of
// one could be that of a key which only the JSON has, such as earliest.
func JSON() Format {
	return Format{
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

// readJSON reads a resolved document. A fault costs what it stands in and no more;
// what the JSON says of dates besides their text is worked out again.
func readJSON(in Input) (*timeline.Document, []diag.Problem) {
	report := diag.NewReport(in.Name)
	var whole resolved
	if text, ok := syntax.Decode(report, in.Source); ok {
		if root := syntax.Read(report, text, syntax.Vocabulary{}).Root; root != nil && root.Kind == syntax.Mapping {
			(&filler{report}).record(root, &whole)
		} else {
			report.Add(diag.CodeNotAMapping, diag.Pos{Line: 1, Column: 1}, JSON().Name)
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
