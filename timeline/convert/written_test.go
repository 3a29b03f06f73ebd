package convert_test

import (
	"bytes"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file"
)

// A document that is written as an events file is read again as the same, without a
// problem that it did not have, and is written the same a second time.
func TestWrittenEventsFileIsTheSame(t *testing.T) {
	files := eventsFiles(t)
	delete(files, "../file/testdata/files/sets-refused.yaml") // lists that are no sets of dates, unless they are texts
	for name, src := range files {
		t.Run(name, func(t *testing.T) {
			doc, before := file.Parse(name, src)
			first := file.Write(doc, "Made from a file: "+name)
			again, problems := file.Parse(name, first)
			known := map[string]int{}
			for _, p := range before {
				known[p.Code]++
			}
			for _, p := range problems { // a date that was refused is so for another reason; a title is missing still

				if known[p.Code]--; known[p.Code] < 0 && p.Code != diag.CodeBadDate && p.Code != diag.CodeMissingKey {
					t.Errorf("a new problem: %v in\n%.2000s", p, first)
				}
			}
			sameDocument(t, again, doc)
			if second := file.Write(again, "Made from a file: "+name); !bytes.Equal(first, second) {
				t.Errorf("it is written in another way:\n%.2000s", second)
			}
		})
	}
}
