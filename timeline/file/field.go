package file

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/values"
)

// The constructors in this file and in field_record.go make the fields of the
// tables: each takes the key and where the value goes.

// text is a field of one line of text.
func text[T any](key string, at func(*T) *string) field[T] {
	return field[T]{key: key, kind: "text", example: "…", write: writtenText(at), read: func(r *reader, n *values.Node, to *T) {
		if !r.plainText(n, at(to)) {
			return
		}
		if length := utf8.RuneCountInString(*at(to)); length > longestTitle && (key == "title" || key == "name") {
			r.Add(diag.CodeLongTitle, n.Pos, key, r.noun, length)
		}
	}}
}

// longestTitle is the most characters that a title or name may have without a
// warning.
const longestTitle = 300

// markdown is a field of text that may be formatted and have several lines.
func markdown[T any](key string, at func(*T) *string) field[T] {
	f := text(key, at)
	f.kind = "Markdown"
	f.read = func(r *reader, n *values.Node, to *T) {
		if r.text(n, at(to)) {
			prose, _ := character.WithoutMisplaced(n.Text)
			*at(to) = proseOf(prose)
		}
	}
	return f
}

// proseOf returns a text of paragraphs without empty lines around it. Tabs and
// spaces before its first word mean something to Markdown.
func proseOf(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	body := strings.TrimLeftFunc(s, unicode.IsSpace)
	head := s[:len(s)-len(body)]
	if i := strings.LastIndexByte(head, '\n'); i >= 0 {
		head = head[i+1:]
	}
	if strings.Trim(head, " \t") != "" { // other spaces come with what was pasted
		return body
	}
	return head + body
}

// identity is the field of a record's own id, which newIDTable has already read.
func identity[T any](at func(*T) *string) field[T] {
	return field[T]{key: "id", kind: "id", example: "armistice", write: writtenText(at), read: func(r *reader, n *values.Node, to *T) {
		r.idText(n, at(to))
	}}
}

// oneOf is a field of one word from a list.
func oneOf[T any, S ~string](key string, words []S, at func(*T) *S) field[T] {
	names := namesOf(words)
	kind := "one of: " + strings.Join(names, ", ")
	return field[T]{key: key, kind: kind, example: names[0], write: writtenText(at), read: func(r *reader, n *values.Node, to *T) {
		var s string
		switch {
		case !r.token(n, &s) || s == "":
		case slices.Contains(names, s):
			*at(to) = S(s)
		case slices.Contains(names, diag.Fold(s)):
			*at(to) = S(diag.Fold(s))
			r.Spelling(r.noun, s, diag.Fold(s), n.Pos)
		default:
			r.Add(diag.CodeUnknownValue, n.Pos, key, s, strings.Join(names, ", "), diag.Closest(s, names))
		}
	}}
}

// namesOf converts typed words to strings.
func namesOf[S ~string](words []S) []string {
	names := make([]string, len(words))
	for i, w := range words {
		names[i] = string(w)
	}
	return names
}

// language is a field of a language tag.
func language[T any](key string, at func(*T) *string) field[T] {
	return field[T]{key: key, kind: "language tag", example: "en", write: writtenText(at), read: func(r *reader, n *values.Node, to *T) {
		var tag string
		switch {
		case !r.token(n, &tag) || tag == "":
		case timeline.IsLanguageTag(tag):
			*at(to) = tag
		default:
			r.Add(diag.CodeBadLanguage, n.Pos, tag)
		}
	}}
}

// address is a field of an http or https address.
func address[T any](key string, at func(*T) *string) field[T] {
	return field[T]{key: key, kind: "web address", example: "https://…", write: writtenText(at), read: func(r *reader, n *values.Node, to *T) {
		var s string
		if !r.plainText(n, &s) || s == "" {
			return
		}
		if timeline.IsWebAddress(s) {
			*at(to) = s
			return
		}
		r.Add(diag.CodeBadURL, n.Pos, s, likelyAddress(s))
	}}
}

// texts is a field of several texts; one alone needs no list.
func texts[T any](key string, at func(*T) *[]string) field[T] {
	return textsAs(key, at, (*reader).plainText)
}

// textsAs is texts with a reader for the items.
func textsAs[T any](key string, at func(*T) *[]string, plain func(*reader, *values.Node, *string) bool) field[T] {
	return field[T]{key: key, kind: "list of texts", example: "[…, …]", write: writtenTexts(at), read: func(r *reader, n *values.Node, to *T) {
		seen := map[string]bool{}
		for _, item := range n.Elements() {
			var s string
			switch {
			case !plain(r, item, &s) || s == "":
			case seen[s]:
				r.Add(diag.CodeRepeatedValue, item.Pos, s, key)
			default:
				seen[s] = true
				*at(to) = append(*at(to), s)
			}
		}
	}}
}

// reasons is a field of texts under keys that the author chooses, with the positions
// of the keys.
func reasons[T any](key string, get func(*T) map[string]string, set func(to *T, texts map[string]string, at map[string]diag.Pos)) field[T] {
	return field[T]{key: key, kind: "texts by key", example: "{locator: …}", write: writtenReasons(get), read: func(r *reader, n *values.Node, to *T) {
		if n.Kind != values.Mapping {
			r.wrongType(n, "words with colons, each with a text")
			return
		}
		m, at := make(map[string]string, len(n.Pairs)), make(map[string]diag.Pos, len(n.Pairs))
		for _, p := range n.Pairs {
			var s string
			_, double := m[p.Key.Text]
			switch {
			case double:
				r.Add(diag.CodeDuplicateKey, p.Key.Pos, p.Key.Text, "`"+key+"`")
			case r.text(p.Value, &s):
				m[p.Key.Text], at[p.Key.Text] = s, p.Key.Pos
			}
		}
		set(to, m, at)
	}}
}
