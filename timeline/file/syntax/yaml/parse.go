// Package yaml makes values of valid YAML. It knows what only a YAML parser knows, such as
// tags, anchors and merges, and nobody above it has to. It stands between the program
// and yaml.v3.
package yaml

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/sourcemap"
	"tideline/timeline/file/syntax/values"

	"gopkg.in/yaml.v3"
)

// SeveralDocumentsError means that a text goes on after its first document.
type SeveralDocumentsError struct{ At diag.Pos } // where the second begins

// Error names the kind of fault; it is never shown.
func (SeveralDocumentsError) Error() string { return "several documents" }

// FaultLine returns the line, counted from 1, that an error of Parse names. It can be
// one off.
func FaultLine(err error) int {
	if err == nil {
		return 1
	}
	_, after, _ := strings.Cut(err.Error(), "line ")
	digits, _, _ := strings.Cut(after, ":")
	line, _ := strconv.Atoi(digits)
	return max(line, 1)
}

// Parser makes values of YAML. A broken text may be parsed part by part; what has an
// anchor in one part can be named in those after it.
type Parser struct {
	Report *diag.Report
	Places *sourcemap.Map
	Masked mask.Kinds                  // what has placeholders in the texts that are parsed
	Cuts   map[*values.Node]values.Cut // comments that may have been meant as text; nil for none
	Heard  func(read, all int)         // is told how many bytes of a text are read; nil for nobody

	line    int    // lines of the file before the text being parsed
	text    string // that is being parsed
	made    map[*yaml.Node]*values.Node
	slab    []values.Node // nodes that are not used yet
	slabs   int           // how many were allocated at once
	source  *source       // nil where there is nothing to look for
	merging bool          // the value of “<<” is being read

	anchors map[string]*values.Node // what has an anchor, in this text and those before
	named   []namedText             // texts with an anchor
	used    map[string]bool         // anchors that an alias names
	aliased int                     // what all aliases so far stand for, in values
	full    bool                    // the limit of aliases was reported
}

// NewParser returns a parser that reports to r, with places of the file by a map.
func NewParser(r *diag.Report, places *sourcemap.Map) *Parser {
	return &Parser{Report: r, Places: places}
}

// Parse reads one YAML document whose first line is line+1 of the file. It returns nil
// for a text of comments alone. With a SeveralDocumentsError it returns the first of
// them; every other error is one of syntax, in the words of yaml.v3.
func (p *Parser) Parse(text string, line int) (n *values.Node, err error) {
	defer func() {
		// yaml.v3 is known to panic on a few broken inputs; for us that is one more
		// syntax error.
		if why := recover(); why != nil {
			n, err = nil, fmt.Errorf("the parser failed: %v", why)
		}
	}()
	text, masked := mask.HideMarks(text)
	p.Masked.Set(mask.Marks, masked)
	p.Masked.Set(mask.Aliases, false)
	doc, more, err := p.documents(text)
	if err != nil && strings.Contains(err.Error(), "unknown anchor") {
		text, masked = mask.HideAliases(text)
		p.Masked.Set(mask.Aliases, masked)
		doc, more, err = p.documents(text)
	}
	if doc == nil || err != nil {
		return nil, err
	}
	p.begin(text, line)
	n = p.convert(doc.Content[0], 0)
	if more != nil {
		return n, SeveralDocumentsError{p.Places.At(line+more.Line, 1)}
	}
	return n, nil
}

// documents returns the first document of a text that is not empty, nil when there is
// none, and the one after it, nil when that is empty.
func (p *Parser) documents(text string) (first, more *yaml.Node, err error) {
	dec := yaml.NewDecoder(heard{strings.NewReader(text), p.Heard})
	if first, err = firstDocument(dec); first == nil {
		return nil, nil, err
	}
	more = &yaml.Node{}
	err = dec.Decode(more)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, err
	}
	if err != nil || empty(more) {
		more = nil
	}
	return first, more, nil
}

// heard is a text whose reader is heard: yaml.v3 takes it bit by bit while it parses.
type heard struct {
	*strings.Reader
	by func(read, all int)
}

// Read implements io.Reader.
func (h heard) Read(into []byte) (int, error) {
	n, err := h.Reader.Read(into)
	if h.by != nil {
		h.by(int(h.Size())-h.Len(), int(h.Size()))
	}
	return n, err
}

// firstDocument returns the first document that is not empty, nil when there is none.
func firstDocument(dec *yaml.Decoder) (*yaml.Node, error) {
	for {
		var doc yaml.Node
		if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
			return nil, nil
		} else if err != nil {
			return nil, err
		}
		if !empty(&doc) {
			return &doc, nil
		}
	}
}

// begin prepares for the nodes of a text.
func (p *Parser) begin(text string, line int) {
	p.line, p.made = line, map[*yaml.Node]*values.Node{}
	p.text, p.source, p.merging = text, nil, false
	if holdsCuts(text) {
		p.source = newSource(text)
	}
}

// empty reports whether a document has no content, as after a closing “---”.
func empty(doc *yaml.Node) bool {
	return len(doc.Content) == 0 || doc.Content[0].Kind == yaml.ScalarNode && isNull(doc.Content[0].Value)
}
