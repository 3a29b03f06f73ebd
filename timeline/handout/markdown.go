package handout

import (
	"bytes"
	"html/template"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown writes a text of the file as HTML that can do no harm: HTML in it is
// text, pictures leave their words, and only http and https addresses stay
// links. Its headings, whatever their depth, get the one level given, so that
// the page skips none. Tables and struck words are as in the window.
func markdown(source string, level int) template.HTML {
	md := goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(
				util.Prioritized(parser.NewSetextHeadingParser(), 100),
				util.Prioritized(parser.NewThematicBreakParser(), 200),
				util.Prioritized(parser.NewListParser(), 300),
				util.Prioritized(parser.NewListItemParser(), 400),
				util.Prioritized(parser.NewCodeBlockParser(), 500),
				util.Prioritized(parser.NewATXHeadingParser(), 600),
				util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
				util.Prioritized(parser.NewBlockquoteParser(), 800),
				util.Prioritized(parser.NewParagraphParser(), 1000),
			),
			parser.WithInlineParsers(
				util.Prioritized(parser.NewCodeSpanParser(), 100),
				util.Prioritized(parser.NewLinkParser(), 200),
				util.Prioritized(parser.NewAutoLinkParser(), 300),
				util.Prioritized(parser.NewEmphasisParser(), 500),
			),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
			parser.WithASTTransformers(util.Prioritized(harmless{level}, 0)),
		)),
		goldmark.WithExtensions(
			extension.Strikethrough,
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
		),
	)
	var out bytes.Buffer
	if err := md.Convert([]byte(source), &out); err != nil {
		return template.HTML(template.HTMLEscapeString(source)) //nolint:gosec // escaped here
	}
	return template.HTML(out.String()) //nolint:gosec // the parsers above read no HTML, and the renderer escapes all text
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
