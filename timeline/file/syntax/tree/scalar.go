package tree

import (
	"bytes"
	"strings"
)

// doubleEnd returns the byte after a text in double quotes, −1 for none.
func (b builder) doubleEnd(at int) int {
	if at >= len(b.src) || b.src[at] != '"' {
		return -1
	}
	for at++; at < len(b.src); at++ {
		switch b.src[at] {
		case '\\':
			at++
		case '"':
			return at + 1
		}
	}
	return -1
}

// singleEnd returns the byte after a text in single quotes, −1 for none.
func (b builder) singleEnd(at int) int {
	if at >= len(b.src) || b.src[at] != '\'' {
		return -1
	}
	for at++; at < len(b.src); at++ {
		if b.src[at] != '\'' {
			continue
		}
		if at+1 == len(b.src) || b.src[at+1] != '\'' {
			return at + 1
		}
		at++
	}
	return -1
}

// plainEnd returns the byte after a text without quotes, which is written as it reads,
// blanks aside. It returns −1 where it is not.
func (b builder) plainEnd(at int, text string) int {
	for i := 0; i < len(text); {
		if size := spaceOrBreak([]byte(text[i:])); size > 0 {
			i += size
			continue
		}
		for at < len(b.src) {
			size := spaceOrBreak(b.src[at:])
			if size == 0 {
				break
			}
			at += size
		}
		if at >= len(b.src) || b.src[at] != text[i] {
			return -1
		}
		at++
		i++
	}
	return at
}

// spaceOrBreak returns the bytes of a blank or a line end at the beginning.
func spaceOrBreak(s []byte) int {
	if s[0] == ' ' || s[0] == '\t' {
		return 1
	}
	return lineBreak(s)
}

// blockEnd returns the end of a text on lines of its own, before the break of its
// last line, and notes how far they are indented; −1 where none begins. Blank lines below
// belong to it where its indicator has a plus.
func (b builder) blockEnd(n *Node, sign byte) int {
	at := n.Value
	if at >= len(b.src) || b.src[at] != sign {
		return -1
	}
	end := b.lineEnd(at)
	head, _, _ := strings.Cut(string(b.src[at+1:end]), "#")
	keep := strings.Contains(head, "+")
	if i := strings.IndexAny(head, "123456789"); i >= 0 {
		n.lines = b.owner(n.Start) + int(head[i]-'0')
	}
	least := b.owner(n.Start) + 1
	for line := b.nextLine(end); line > end && line < len(b.src); {
		stop := b.lineEnd(line)
		in := len(b.src[line:stop]) - len(bytes.TrimLeft(b.src[line:stop], " "))
		blank := line+in == stop
		if !blank {
			if n.lines < 0 {
				n.lines = max(in, least)
			}
			if in < n.lines || in == 0 && b.divides(line) {
				break
			}
		}
		if !blank || keep {
			end = stop
		}
		next := b.nextLine(stop)
		if next == stop {
			break
		}
		line = next
	}
	return end
}

// divides reports whether a line ends or begins a document.
func (b builder) divides(line int) bool {
	text := string(b.src[line:b.lineEnd(line)])
	return text == "---" || text == "..." || strings.HasPrefix(text, "--- ") || strings.HasPrefix(text, "... ")
}
