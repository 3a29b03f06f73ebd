package usual

import (
	"strings"
	"unicode/utf8"

	"tideline/timeline/file/syntax/character"
)

// cursor is a place in a text, which is gone through line by line.
type cursor struct {
	text  string
	line  line // that is being read
	ended bool // there is no line
}

// line is a line of the text, or what is left of it. Its numbers but the first are
// bytes of the text.
type line struct {
	number int  // in the file, from 1
	start  int  // of the line
	from   int  // of what is not read yet
	end    int  // without spaces and line end
	next   int  // of the line after it
	narrow bool // every character is one byte
	odd    bool // something in it is corrected elsewhere
}

// column returns the column, from 0, of what is not read yet, where nothing but spaces,
// hyphens and keys stands before it.
func (l line) column() int { return l.from - l.start }

// rest returns what is not read yet of the line.
func (c *cursor) rest() string { return c.text[c.line.from:c.line.end] }

// atEnd reports whether nothing is left of the line but a comment.
func (c *cursor) atEnd() bool {
	return c.line.from == c.line.end || c.text[c.line.from] == '#' && c.line.from > c.line.start && c.text[c.line.from-1] == ' '
}

// skip goes on to the next line that has content, whatever it is.
func (c *cursor) skip() {
	for c.step(); !c.ended && (c.line.from == c.line.end || c.text[c.line.from] == '#'); {
		c.step()
	}
}

// step goes on to the next line.
func (c *cursor) step() {
	start := c.line.next
	if start >= len(c.text) {
		c.ended = true
		return
	}
	end, next := len(c.text), len(c.text)
	if i := strings.IndexByte(c.text[start:], '\n'); i >= 0 {
		end, next = start+i, start+i+1
	}
	if end > start && c.text[end-1] == '\r' {
		end--
	}
	for end > start && c.text[end-1] == ' ' {
		end--
	}
	from := start
	for from < end && c.text[from] == ' ' {
		from++
	}
	c.line = line{number: c.line.number + 1, start: start, from: from, end: end, next: next}
}

// settle looks at a line before it is read.
func (c *cursor) settle() { c.line.odd = !c.isSound() }

// isSound reports whether a line has no tab, no odd space, nothing that cannot be seen, and
// no comment that may be a text, and notes whether each of its characters is one byte.
func (c *cursor) isSound() bool {
	s := c.text[c.line.start:c.line.end]
	c.line.narrow = true
	for i := range len(s) {
		switch sign := s[i]; {
		case sign >= utf8.RuneSelf:
			c.line.narrow = false
		case sign == '\t', sign == '#' && c.line.start+i != c.line.from && i > 0 && s[i-1] == ' ' && isMeant(s[i:]):
			return false
		}
	}
	return c.line.narrow || strings.IndexFunc(s, isOdd) < 0
}

// isOdd reports whether a character ends a line to some, looks like a space, or like
// nothing.
func isOdd(c rune) bool {
	return c >= utf8.RuneSelf && (c < 0xA0 || c == '\u2028' || c == '\u2029' || character.IsBlank(c))
}

// isItem reports whether a hyphen comes next that begins an item.
func (c *cursor) isItem() bool {
	s := c.rest()
	return s == "-" || strings.HasPrefix(s, "- ")
}

// isKey reports whether a key comes next.
func (c *cursor) isKey() bool {
	_, ok := c.keyLength()
	return ok
}

// pass goes over some bytes and the spaces after them.
func (c *cursor) pass(bytes int) {
	for c.line.from += bytes; c.line.from < c.line.end && c.text[c.line.from] == ' '; {
		c.line.from++
	}
}

// longestKey is how many bytes a key may have.
const longestKey = 60

// keyLength returns how many bytes the key has that comes next: letters, digits, underscores
// and hyphens, a colon after them and a space or the end of the line after that.
func (c *cursor) keyLength() (length int, ok bool) {
	s := c.rest()
	i := 0
	for i < len(s) && i <= longestKey && isKeyByte(s[i]) {
		i++
	}
	if i == 0 || s[0] == '-' || i > longestKey || i == len(s) || s[i] != ':' || i+1 < len(s) && s[i+1] != ' ' {
		return 0, false
	}
	return i, true
}

func isKeyByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// isBare reports whether the line that the reader is at has no space either.
func (c *cursor) isBare() bool { return c.lineEnd() == c.line.start }

// lineEnd returns the byte at which the line that the reader is at ends, with the spaces at
// its end.
func (c *cursor) lineEnd() int {
	end := c.line.next
	for end > c.line.start && (c.text[end-1] == '\n' || c.text[end-1] == '\r') {
		end--
	}
	return end
}
