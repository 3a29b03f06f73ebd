package handout

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// texts writes the texts of a file as HTML that can do no harm: HTML in them is
// text, pictures leave their words, and only http and https addresses stay
// links. Tables and struck words are as in the window. However the texts are
// made, writing them takes time that grows with their length alone: what would
// take more stays as its writer typed it.
type texts struct {
	room    room
	readers map[int]goldmark.Markdown // by the level of their headings
}

func newTexts() *texts { return &texts{room{mostMarks}, map[int]goldmark.Markdown{}} }

// html writes one text. Its headings, whatever their depth, get the one level
// given, so that the page skips none.
func (t *texts) html(source string, level int) template.HTML {
	html, ok := "", false
	t.room.left += len(source) / bytesOfMark
	if t.room.take(strings.Count(source, "\n")) {
		html, ok = t.converted([]byte(source), level)
	}
	if !ok {
		html = paragraphs(source)
	}
	return template.HTML(html) //nolint:gosec // the parsers read no HTML, and the renderer escapes all text
}

// converted writes a text as HTML, and false where the parser gives up. It reads
// what anybody may have written, so a fault in it costs the looks of one text
// and not the page.
func (t *texts) converted(source []byte, level int) (html string, ok bool) {
	defer func() {
		if recover() != nil {
			html, ok = "", false
		}
	}()
	if t.readers[level] == nil {
		t.readers[level] = newReader(level)
	}
	pc := parser.NewContext()
	pc.Set(roomKey, &t.room)
	var out bytes.Buffer
	err := t.readers[level].Convert(source, &out, parser.WithContext(pc))
	return out.String(), err == nil
}

// newReader returns what reads Markdown and writes it with headings of one level.
func newReader(level int) goldmark.Markdown {
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(
				util.Prioritized(parser.NewSetextHeadingParser(), 100),
				util.Prioritized(parser.NewThematicBreakParser(), 200),
				util.Prioritized(shallow{parser.NewListParser()}, 300),
				util.Prioritized(parser.NewListItemParser(), 400),
				util.Prioritized(parser.NewCodeBlockParser(), 500),
				util.Prioritized(parser.NewATXHeadingParser(), 600),
				util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
				util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
				util.Prioritized(parser.NewParagraphParser(), 1000),
			),
			parser.WithInlineParsers(
				util.Prioritized(frugal{parser.NewCodeSpanParser()}, 100),
				util.Prioritized(frugal{parser.NewLinkParser()}, 200),
				util.Prioritized(frugal{parser.NewAutoLinkParser()}, 300),
				util.Prioritized(frugal{parser.NewEmphasisParser()}, 500),
				util.Prioritized(frugal{extension.NewStrikethroughParser()}, 500),
			),
			parser.WithParagraphTransformers(
				util.Prioritized(fewDefinitions{parser.LinkReferenceParagraphTransformer}, 100),
				util.Prioritized(fewCells{extension.NewTableParagraphTransformer()}, 200),
			),
			parser.WithASTTransformers(
				util.Prioritized(extension.NewTableASTTransformer(), 0),
				util.Prioritized(harmless{level}, 0),
			),
		)),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(
			util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
			util.Prioritized(extension.NewTableHTMLRenderer(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)), 500),
		)),
	)
}

// paragraphs writes a text as it stands, its paragraphs apart.
func paragraphs(source string) string {
	var out strings.Builder
	for p := range strings.SplitSeq(strings.ReplaceAll(source, "\r\n", "\n"), "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			out.WriteString("<p>" + template.HTMLEscapeString(p) + "</p>\n")
		}
	}
	return out.String()
}

// harmless takes from a text what reaches outside the page, and what a reader
// who hears the page could make nothing of.
type harmless struct{ level int }

// Transform implements parser.ASTTransformer.
func (h harmless) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	change(doc, func(n ast.Node) func() {
		switch n := n.(type) {
		case *ast.Image:
			return func() { unwrap(n) }
		case *ast.Link:
			if webAddress(string(n.Destination)) == "" {
				return func() { unwrap(n) }
			}
		case *ast.AutoLink:
			if webAddress(string(n.URL(source))) == "" {
				return func() { n.Parent().ReplaceChild(n.Parent(), n, literal(n.Label(source))) }
			}
		}
		return nil
	})
	change(doc, func(n ast.Node) func() {
		switch n := n.(type) {
		case *ast.Heading:
			n.Level = h.level
			if !n.HasChildren() {
				return func() { unwrap(n) }
			}
		case *ast.Link:
			if !n.HasChildren() {
				return func() { n.AppendChild(n, literal(n.Destination)) }
			}
		}
		return nil
	})
}

// change walks a tree and then does what was found to do: a tree must not change
// under a walk.
func change(doc ast.Node, find func(ast.Node) func()) {
	var found []func()
	// The walk fails only where the function does.
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			if do := find(n); do != nil {
				found = append(found, do)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, do := range found {
		do()
	}
}

// literal is text as it stands.
func literal(text []byte) ast.Node {
	s := ast.NewString(text)
	s.SetRaw(true)
	return s
}

// unwrap puts what a node holds in its place.
func unwrap(n ast.Node) {
	parent := n.Parent()
	for child := n.FirstChild(); child != nil; child = n.FirstChild() {
		parent.InsertBefore(parent, n, child)
	}
	parent.RemoveChild(parent, n)
}
