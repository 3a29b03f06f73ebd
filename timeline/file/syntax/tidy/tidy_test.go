package tidy

import (
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/sourcemap"
)

// someWords are those of the format that the texts below are full of.
func someWords() outline.Vocabulary {
	v := outline.Vocabulary{Keys: map[string]bool{}, Lists: map[string]bool{"events": true, "tags": true}, Titles: map[string]bool{"title": true}}
	for _, key := range []string{"tideline", "title", "events", "id", "date", "text", "notes", "tags"} {
		v.Keys[key] = true
	}
	return v
}

// A text is never changed: what looks like a correction inside it is part of it.
func TestTextsAreNotTidied(t *testing.T) {
	for _, text := range []string{
		"|\n      • one\n      – two\n      // three\n      -four\n      title：five\n      date:six\n      \u3000seven\n",
		">-\n      Note\u00A0: a\u00A0b\n\n      \u3000c\n",
		"a //b -c title：d date:e\n", "see http://example.org/a//b\n", "\"• // \u00A0 a：b\n      // c\n      -d\"\n", "'• //\n      date:x'\n",
		"one\n      // two\n      • three\n      -four\n      title：x\n      date:1953\n", "\u201CQuoted\u201D and «so»\n", "Paris\u00A0: la fin\n",
		"北京：首都、上海，天津\n", "\n      • one\n      • two\n",
	} {
		src := "tideline: 1\ntitle: T\nevents:\n  - id: a\n    date: 1953\n    title: One\n    text: " + text + "    notes: n\n"
		r := diag.NewReport("x")
		if tidied, _ := Text(r, src, sourcemap.New(src), someWords(), 2); tidied != src || r.Len() > 0 {
			t.Errorf("%q\nbecomes\n%q\n%v", src, tidied, r.Found())
		}
	}
	flow := "tideline: 1\ntitle: T\nevents: [{id: a, date: 1953, title: 你好，世界：a:b //c -d • e, tags: [a:b, 'x：y', \"u, v:w\", http://x.org]}]\n"
	r := diag.NewReport("x")
	if tidied, _ := Text(r, flow, sourcemap.New(flow), someWords(), 2); tidied != flow || r.Len() > 0 {
		t.Errorf("%q\nbecomes\n%q\n%v", flow, tidied, r.Found())
	}
}
