// Package markup takes out of a text what belongs to web pages and not to it.
package markup

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"tideline/timeline/file/syntax/character"
)

// htmlTag matches a tag that changes how a text looks, or breaks lines. Other words
// between < and > are text: nobody writes them for a web page.
var htmlTag = regexp.MustCompile(`(?i)</?(?:(br|p|div|li|ul|ol|h[1-6]|hr|table|tr|td|th|blockquote)|` +
	`b|i|em|strong|u|s|sub|sup|small|big|font|span|a|cite|q|mark|code|del|ins|tt|center|img|abbr|time|wbr|strike|kbd|samp|var|dfn|bdi|bdo|script|style|nobr)` +
	`(?:\s+[\w:-]+\s*=[^<>]{0,1000})?\s*/?>|<!--[^<>]{0,1000}-->`)

// htmlEntity matches a character as web pages write it, with the semicolon at its end.
var htmlEntity = regexp.MustCompile(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// maxDecoded is how often a text is decoded that was written for a web page
// more than once: &amp;amp;.
const maxDecoded = 3

// Strip removes HTML tags from a text and decodes entities. Anything else stays, as in “a < b” and “AT&T”.
func Strip(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return text
	}
	plain := text
	for range maxDecoded {
		before := plain
		plain = htmlTag.ReplaceAllStringFunc(plain, func(tag string) string {
			if m := htmlTag.FindStringSubmatch(tag); m[1] != "" {
				return " "
			}
			return ""
		})
		plain = htmlEntity.ReplaceAllStringFunc(plain, decodedEntity)
		if plain == before {
			break
		}
		if strings.TrimSpace(plain) == "" && before != text {
			plain = before // &lt;em&gt; alone is a text about marks
			break
		}
	}
	if plain == text {
		return text
	}
	return strings.Join(strings.Fields(plain), " ")
}

// decodedEntity returns the character of an entity, or the entity itself when there is
// none. Browsers read &notes; as &not and “es;”, which is
// not intended.
func decodedEntity(entity string) string {
	sign := html.UnescapeString(entity)
	if sign == entity || sign != ";" && strings.HasSuffix(sign, ";") {
		return entity
	}
	return strings.Map(func(c rune) rune {
		if character.OddSpace(c) != "" || unicode.IsControl(c) {
			return ' '
		}
		if character.Invisible(c) != "" {
			return -1
		}
		return c
	}, sign)
}
