package svg

import (
	"bytes"
	"encoding/xml"
	"maps"
	"regexp"
	"strings"
)

// Bounds of what the entities of a file stand for, in bytes.
const (
	maxEntity   = 1 << 16
	maxEntities = 1 << 20 // together
	maxExpanded = 4 << 20 // of all references
	longestName = 64
)

// declared finds the entities that a document type declares. Those that lie in
// another file (SYSTEM, PUBLIC) have no text here and stay empty.
var declared = regexp.MustCompile(`<!ENTITY\s+([^\s%"'<>]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)`)

var reference = regexp.MustCompile(`&([^\s&;<]+);`)

// expanded reports how many bytes the references of a file stand for.
func expanded(content []byte, all map[string]string) (size int) {
	for {
		_, rest, found := bytes.Cut(content, []byte("&"))
		if !found {
			return size
		}
		if name, _, ended := bytes.Cut(rest[:min(len(rest), longestName)], []byte(";")); ended {
			size += len(all[string(name)])
		}
		content = rest
	}
}

// entities returns what the references of a file stand for. Drawing programs
// write their namespaces and styles as entities.
func entities(directive string) (map[string]string, error) {
	all := maps.Clone(xml.HTMLEntity)
	total := 0
	for _, m := range declared.FindAllStringSubmatch(directive, -1) {
		name, value := m[1], m[2]+m[3]
		// An entity may name those before it; of one that comes later, or of
		// itself, nothing is known yet, and its name stays as it stands.
		size := len(value)
		for _, r := range reference.FindAllStringSubmatch(value, -1) {
			size += len(all[r[1]])
		}
		if total += size; size > maxEntity || total > maxEntities {
			return nil, ErrTooComplex
		}
		all[name] = reference.ReplaceAllStringFunc(value, func(ref string) string {
			if text, ok := all[strings.Trim(ref, "&;")]; ok {
				return text
			}
			return ref
		})
	}
	return all, nil
}
