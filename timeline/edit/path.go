package edit

import (
	"slices"
	"strconv"
	"strings"
)

// Part is a part of the way to a value: a key of a record, or an item of a list.
type Part struct {
	Key  string
	Item int // from 0, where Key is ""
}

// Path is the way from a record to one of its values: quotes[0].text.
type Path []Part

// Field returns the path of one key.
func Field(key string) Path { return Path{{Key: key}} }

// Nested returns the path of keys that lie in each other, with dots between: image.alt.
func Nested(keys string) (p Path) {
	for key := range strings.SplitSeq(keys, ".") {
		p = append(p, Part{Key: key})
	}
	return p
}

// ParsePath reads a path as it is written.
func ParsePath(s string) (Path, error) {
	var p Path
	for rest := s; rest != "" || len(p) == 0; {
		if strings.HasPrefix(rest, "[") {
			digits, after, closed := strings.Cut(rest[1:], "]")
			n, err := strconv.Atoi(digits)
			if !closed || err != nil || n < 0 || len(p) == 0 {
				return nil, refuse("{{.Field}} is not the name of a field: items are counted from 0 between brackets, as in quotes[0].text", "Field", quoted(s))
			}
			p, rest = append(p, Part{Item: n}), after
			continue
		}
		rest = strings.TrimPrefix(rest, ".")
		key := rest
		if i := strings.IndexAny(rest, ".["); i >= 0 {
			key = rest[:i]
		}
		if key == "" {
			return nil, refuse("{{.Field}} is not the name of a field: write one such as title, place.name or quotes[0].text", "Field", quoted(s))
		}
		p, rest = append(p, Part{Key: key}), rest[len(key):]
	}
	return p, nil
}

// String writes the path as ParsePath reads it.
func (p Path) String() string {
	var b strings.Builder
	for i, part := range p {
		switch {
		case part.Key == "":
			b.WriteString("[" + strconv.Itoa(part.Item) + "]")
		case i > 0:
			b.WriteString("." + part.Key)
		default:
			b.WriteString(part.Key)
		}
	}
	return b.String()
}

// to returns the path to a part of a value.
func (p Path) to(part Part) Path { return append(slices.Clip(p), part) }
