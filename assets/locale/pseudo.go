package locale

import (
	"reflect"
	"strings"
	"unicode"

	"golang.org/x/text/language"
)

// Pseudo returns English with accents, longer by 40 % and in brackets.
func Pseudo() *Catalogue {
	from := English()
	c := &Catalogue{Tag: TagPseudo, Name: Accented(from.Name), tag: language.English, dates: from.dates, texts: map[Part]map[string]Forms{}, help: map[string]string{}}
	accentFields(reflect.ValueOf(&c.dates).Elem())
	for part, texts := range from.texts {
		c.texts[part] = map[string]Forms{}
		for key, forms := range texts {
			c.texts[part][key] = Forms{}
			for name, text := range forms {
				c.texts[part][key][name] = Accented(text)
			}
		}
	}
	for command, text := range from.help {
		var lines []string
		for line := range strings.SplitSeq(text, "\n") {
			lines = append(lines, Accented(line))
		}
		c.help[command] = strings.Join(lines, "\n")
	}
	return c
}

// accentFields accents all texts of a value, but for the rules of Forms.
func accentFields(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "When" {
				accentFields(v.Field(i))
			}
		}
	case reflect.Slice:
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len()) // the other belongs to English
		reflect.Copy(own, v)
		v.Set(own)
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			accentFields(v.Index(i))
		}
	case reflect.String:
		v.SetString(Accented(v.String()))
	}
}

// accents are the letters that stand for those of English.
var accents = strings.NewReplacer(
	"A", "Å", "B", "Ɓ", "C", "Ç", "D", "Đ", "E", "É", "F", "Ƒ", "G", "Ğ", "H", "Ĥ", "I", "Î", "J", "Ĵ", "K", "Ķ", "L", "Ļ", "M", "Ḿ",
	"N", "Ñ", "O", "Ö", "P", "Þ", "R", "Ŕ", "S", "Š", "T", "Ţ", "U", "Û", "V", "Ṽ", "W", "Ŵ", "X", "Ẋ", "Y", "Ý", "Z", "Ž",
	"a", "å", "b", "ƀ", "c", "ç", "d", "đ", "e", "é", "f", "ƒ", "g", "ğ", "h", "ĥ", "i", "î", "j", "ĵ", "k", "ķ", "l", "ļ", "m", "ḿ",
	"n", "ñ", "o", "ö", "p", "þ", "r", "ŕ", "s", "š", "t", "ţ", "u", "û", "v", "ṽ", "w", "ŵ", "x", "ẋ", "y", "ý", "z", "ž",
)

// Accented returns a text of English as Pseudo has it. Names in double braces and
// what stands between backticks stay as they are, and so does a text without a
// letter besides.
func Accented(text string) string {
	var b strings.Builder
	letters := 0
	for rest := text; rest != ""; {
		own, kept := rest, ""
		if at := strings.IndexAny(rest, "`{"); at >= 0 {
			own = rest[:at]
			kept = rest[at : at+kept1(rest[at:])]
		}
		letters += countLetters(own)
		b.WriteString(accents.Replace(own) + kept)
		rest = rest[len(own)+len(kept):]
	}
	if letters == 0 {
		return text
	}
	inner := strings.TrimSpace(b.String())
	at := strings.Index(b.String(), inner)
	more := strings.Repeat("~", (letters*2+4)/5)
	return b.String()[:at] + "[" + inner + more + "]" + b.String()[at+len(inner):]
}

// kept1 is how many bytes stay as they are of a text that begins with a backtick
// or a brace.
func kept1(text string) int {
	var end string
	switch {
	case text[0] == '`':
		end = "`"
	case strings.HasPrefix(text, "{{."):
		end = "}}"
	default:
		return 1
	}
	if at := strings.Index(text[1:], end); at >= 0 {
		return 1 + at + len(end)
	}
	return 1
}

func countLetters(text string) (n int) {
	for _, c := range text {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}
