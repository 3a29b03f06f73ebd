package tally

import (
	"slices"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// spelling is a word that was read as a key.
type spelling struct {
	noun     pattern.English
	was, key string
}

// spellingCount counts a spelling, and keeps the place of the first.
type spellingCount struct {
	spelling
	at    diag.Pos
	count int
}

// Spelling counts a word that was read as a key of the record with a noun.
func (t *Tally) Spelling(noun pattern.English, was, key string, at diag.Pos) {
	what := spelling{noun, was, key}
	for i := range t.spellings {
		if t.spellings[i].spelling == what {
			t.spellings[i].count++
			return
		}
	}
	if len(t.spellings) < diag.MaxProblems {
		t.spellings = append(t.spellings, spellingCount{what, at, 1})
	}
}

// reportSpellings reports all words that were read as keys in one problem, at the
// first of them: somebody who writes one such key writes many.
func (t *Tally) reportSpellings() {
	if len(t.spellings) == 0 {
		return
	}
	first := slices.MinFunc(t.spellings, func(a, b spellingCount) int {
		return a.at.Compare(b.at)
	})
	var parts []string
	var series pattern.Series
	count := 0
	for _, s := range t.spellings {
		count += s.count
		if part := "`" + s.was + "` as `" + s.key + "`"; !slices.Contains(parts, part) {
			parts = append(parts, part)
			series.Items = append(series.Items, pattern.T("`{{.Written}}` as `{{.Key}}`", "Written", s.was, "Key", s.key))
		}
	}
	t.Add(diag.CodeKeySpelling, first.at, first.was, series, times(count))
}
