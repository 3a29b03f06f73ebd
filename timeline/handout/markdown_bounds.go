package handout

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// The rules of Markdown take time that grows with the square of a text made for
// it: every sign may be looked for in all that follows, every line continues all
// lists it stands in, every row of a table has as many cells as the first.
// These bounds hold each of them to a part of the text that writers stay far
// below; what goes beyond is written as it was typed.
const (
	mostDepth = 32  // lists, their items and quotations one within another
	mostSigns = 400 // signs of emphasis, links and code in one paragraph
	// mostDefined is how many lines the addresses of links may take that stand
	// together in one paragraph.
	mostDefined = 500
	// moreCells is how many cells a table may have beyond one for each byte.
	moreCells = 64

	// Besides, each line, sign, list, quotation and cell takes a few µs, whatever
	// its length, and a sign of links or code as long again for so many bytes that
	// it looks ahead at. The texts of a page may have so many of them together,
	// and one more for so many bytes.
	mostMarks    = 20_000
	bytesOfMark  = 6
	bytesOfAhead = 500
)

// room is how many marks there may still be in the texts of a page.
type room struct{ left int }

var roomKey = parser.NewContextKey()

// take reserves room for n more and reports whether there was any.
func (r *room) take(n int) bool {
	if n > r.left {
		return false
	}
	r.left -= n
	return true
}

// roomOf returns the room that a text is read with.
func roomOf(pc parser.Context) *room {
	r, _ := pc.Get(roomKey).(*room)
	return r
}

// shallow reads lists or quotations no deeper than mostDepth.
type shallow struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (s shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		depth++
	}
	if depth > mostDepth || !roomOf(pc).take(1) {
		return nil, parser.NoChildren
	}
	return s.BlockParser.Open(parent, reader, pc)
}

// frugal reads signs within a paragraph as long as they are few.
type frugal struct{ parser.InlineParser }

// signs counts those of a paragraph.
type signs struct {
	paragraph ast.Node
	n         int
}

var signsKey = parser.NewContextKey()

// Parse implements parser.InlineParser.
func (f frugal) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	read, ok := pc.Get(signsKey).(*signs)
	if !ok || read.paragraph != parent {
		read = &signs{paragraph: parent}
		pc.Set(signsKey, read)
	}
	if read.n++; read.n > mostSigns || !roomOf(pc).take(1+ahead(parent, block)/bytesOfAhead) {
		return nil
	}
	return f.InlineParser.Parse(parent, block, pc)
}

// ahead returns how many bytes of a paragraph the sign that the block stands at
// may look at.
func ahead(parent ast.Node, block text.Reader) int {
	lines := parent.Lines()
	if lines.Len() == 0 || strings.IndexByte("`]<", block.Peek()) < 0 {
		return 0
	}
	_, here := block.Position()
	return lines.At(lines.Len()-1).Stop - here.Start
}

// CloseBlock implements parser.CloseBlocker for the parsers that have it.
func (f frugal) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := f.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

// fewDefinitions reads the addresses of links, “[words]: address”, where not too
// many stand together.
type fewDefinitions struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (f fewDefinitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= mostDefined {
		f.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// fewCells reads tables that are not mostly empty.
type fewCells struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (f fewCells) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, columns, size := node.Lines(), 0, 0
	for i := range lines.Len() {
		line := lines.At(i)
		inside := bytes.Trim(line.Value(reader.Source()), "| \t\r\n")
		columns = max(columns, 1+bytes.Count(inside, []byte("|")))
		size += line.Len()
	}
	cells := columns * lines.Len()
	if columns > 1 && (cells > moreCells+size || !roomOf(pc).take(cells)) {
		return
	}
	f.ParagraphTransformer.Transform(node, reader, pc)
}
