package made_test

import (
	"bytes"
	"testing"

	"tideline/internal/made"
	"tideline/timeline/file"
)

// What is made is read without a word, is the same each time, and has what was asked for.
func TestFilesAreSoundAndTheSame(t *testing.T) {
	src := made.File(2_000, 7)
	if !bytes.Equal(src, made.File(2_000, 7)) || bytes.Equal(src, made.File(2_000, 8)) {
		t.Error("the seed does not decide")
	}
	doc, problems := file.Parse("made.yaml", src)
	if len(problems) > 0 {
		t.Error(problems)
	}
	spans, sourced := 0, 0
	for i := range doc.Events {
		if e := &doc.Events[i]; e.Date.IsInterval() {
			spans++
		}
		if len(doc.Events[i].Sources) > 0 {
			sourced++
		}
	}
	if n := len(doc.Events); n != 2_000 || spans < n/20 || sourced < n/10 || len(doc.Lanes) != made.Lanes {
		t.Errorf("%d events, %d with an end, %d with sources", n, spans, sourced)
	}
}
