package file_test

import (
	"fmt"
	"strings"
	"testing"

	"tideline/internal/golden"
	"tideline/timeline/file"
)

const beginnersFile = "testdata/beginners.txt"

// TestBeginners reads files as people write them who have never heard of YAML.
// Each is a block of testdata/beginners.txt: “%%% name”, the file, “---- read”
// and what is told of it, with what could be read.
func TestBeginners(t *testing.T) {
	text := string(read(t, beginnersFile))
	var b strings.Builder
	count := 0
	for block := range strings.SplitSeq(text, "%%% ") {
		if block == "" {
			continue
		}
		count++
		name, rest, _ := strings.Cut(block, "\n")
		src, _, _ := strings.Cut(rest, "---- read\n")
		doc, problems := file.Parse("x", []byte(src))
		fmt.Fprintf(&b, "%%%%%% %s\n%s---- read\n%s", name, src, listing(problems))
		for i := range doc.Events {
			e := &doc.Events[i]
			fmt.Fprintf(&b, "%s | %s | %v\n", e.DateText, e.Title, e.Lanes)
		}
		for i := range doc.Undated {
			fmt.Fprintf(&b, "%s | %s | not drawn\n", doc.Undated[i].DateText, doc.Undated[i].Title)
		}
		checkProblems(t, []byte(src), problems)
	}
	if count < 100 {
		t.Errorf("%d files are too few", count)
	}
	if golden.Updating(t) {
		golden.Equal(t, beginnersFile, b.String())
		return
	}
	if got := b.String(); got != text {
		compareBlocks(t, got, text)
	}
}

// compareBlocks tells which blocks differ.
func compareBlocks(t *testing.T, got, want string) {
	t.Helper()
	before := strings.Split(want, "%%% ")
	for i, block := range strings.Split(got, "%%% ") {
		if i >= len(before) || block != before[i] {
			t.Errorf("got\n%s", block)
		}
	}
}
