package tree_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideline/timeline/file/syntax/tree"
)

// texts returns every file of the package and of the packages around it that is
// read as YAML, by path.
func texts(tb testing.TB) map[string][]byte {
	tb.Helper()
	out := map[string][]byte{}
	for _, pattern := range []string{"testdata/*.yaml", "../../testdata/*.yaml", "../../testdata/*/*.yaml", "../../../../data/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			tb.Fatal(err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				tb.Fatal(err)
			}
			out[file] = src
			if crlf := strings.ReplaceAll(string(src), "\n", "\r\n"); len(src) < 1000 && !strings.Contains(string(src), "\r") {
				out[file+" with CRLF"] = []byte(crlf)
			}
		}
	}
	if len(out) < 10 {
		tb.Fatalf("only %d files were found", len(out))
	}
	return out
}

func TestEveryTextIsPrintedAsItWasRead(t *testing.T) {
	unread := 0
	for file, src := range texts(t) {
		parsed := tree.Parse(src)
		if parsed.Err() != nil {
			unread++
			t.Logf("%s: %v", file, parsed.Err())
		}
		checkPieces(t, file, parsed, src)
	}
	t.Logf("%d files cannot be read", unread)
}

// tester is a test or a try of a property.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// checkPieces sees that the pieces are the text, that what stands between the
// values is nothing but blanks, comments and signs, and that values lie within
// each other.
func checkPieces(tb tester, name string, parsed *tree.Tree, src []byte) {
	tb.Helper()
	if got := parsed.Print(); string(got) != string(src) {
		tb.Fatalf("%s: printed %q, read %q", name, got, src)
	}
	for p := range parsed.Pieces() {
		text := string(parsed.Source(p.Range))
		switch p.PieceKind {
		case tree.Space:
			if strings.Trim(text, " \t\r\n\u0085\u2028\u2029") != "" {
				tb.Errorf("%s: %q is no space", name, text)
			}
		case tree.Comment:
			if text[0] != '#' || strings.ContainsAny(text, "\r\n") {
				tb.Errorf("%s: %q is no comment", name, text)
			}
		case tree.Sign:
			if !strings.ContainsRune("[]{},:-?&!%.\ufeff", []rune(text)[0]) {
				tb.Errorf("%s: %q is no sign", name, text)
			}
		}
	}
	if root := parsed.Root(); root != nil {
		checkRanges(tb, name, root)
	}
}

func checkRanges(tb tester, name string, n *tree.Node) {
	tb.Helper()
	at := n.Start
	for i, item := range n.Items {
		parts := []*tree.Node{item}
		if n.Keys != nil {
			parts = []*tree.Node{n.Keys[i], item}
		}
		for _, part := range parts {
			if part.Start < at || part.End < part.Start || part.End > n.End {
				tb.Fatalf("%s: a value of %v lies in %v behind %d", name, part.Range, n.Range, at)
			}
			at = part.End
			checkRanges(tb, name, part)
		}
	}
}
